#include "output/dump.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "output/sink.h"

/* What the columns of one mark hold. */
struct record {
    const char *kind;
    double x, y, width, height;
    const char *font;
    double size;
    const char *text;
};

static void
escaped(struct byte_sink *sink, const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\t')
            sink_text(sink, "\\t");
        else if (*c == '\n')
            sink_text(sink, "\\n");
        else
            sink_write(sink, c, 1);
    }
}

/* Two decimals, and never "-0.00". */
static double
tidy(double length)
{
    double rounded = round(length * 100) / 100;
    return rounded == 0 ? 0 : rounded;
}

static bool
describe(struct arena *arena, const struct mark *mark, struct record *record)
{
    *record = (struct record){
        .x = mark->x, .y = mark->y,
        .width = mark->width, .height = mark->height,
        .font = "", .text = "",
    };
    switch (mark->kind) {
    case MARK_RUN:
        record->kind = "text";
        record->width = mark->run->width;
        record->height = mark->run->size;
        record->font = mark->run->face->name;
        record->size = mark->run->size;
        record->text = arena_strndup(arena, mark->run->text,
                                     mark->run->n_bytes);
        return true;
    case MARK_LINE:
        record->kind = "line";
        record->height = mark->line.gap_em;
        record->text = mark->line.text;
        return true;
    case MARK_RECT:
        record->kind = "rect";
        return true;
    case MARK_PATH:
        record->kind = "path";
        return true;
    case MARK_LINK:
        record->kind = "link";
        record->text = mark->target;
        return true;
    case MARK_ANCHOR:
        return false;
    }
    return false;
}

static void
print(struct byte_sink *sink, const char *page, const struct mark *mark,
      const struct record *record)
{
    sink_printf(sink, "%s\t%s\t%.2f\t%.2f\t%.2f\t%.*f\t%s\t", page,
                record->kind, tidy(record->x), tidy(record->y),
                tidy(record->width), mark->kind == MARK_LINE ? 4 : 2,
                record->height, record->font);
    if (record->size > 0)
        sink_printf(sink, "%.2f", record->size);
    sink_text(sink, "\t");
    escaped(sink, record->text);
    sink_printf(sink, "\t%s%s%s\t%s\t%s\t",
                mark->node != NULL ? mark->node->type : "Artifact",
                mark->part != NULL ? "/" : "",
                mark->part != NULL ? mark->part : "",
                mark->id != NULL ? mark->id : "",
                mark->figure != NULL ? mark->figure->id : "");
    if (mark->kind != MARK_LINE && mark->kind != MARK_LINK)
        sink_printf(sink, "#%06X", (unsigned)mark->color);
    sink_text(sink, "\n");
}

bool
dump_write(struct arena *arena, const struct pages *pages, const char *path,
           struct words *why)
{
    struct arena *scratch = arena_new();
    struct byte_sink *sink = sink_open(path);
    sink_text(sink, "page\tkind\tx\ty\twidth\theight\tfont\tsize\ttext"
                    "\ttag\tid\tfigure\tcolor\n");
    for (size_t i = 0; i < pages->n_pages; i++) {
        const char *number = arena_printf(scratch, "%zu", i + 1);
        for (size_t k = 0; k < pages->pages[i].n_marks; k++) {
            struct record record;
            if (describe(scratch, &pages->pages[i].marks[k], &record))
                print(sink, number, &pages->pages[i].marks[k], &record);
        }
    }
    arena_free(scratch);
    return sink_close(arena, sink, why);
}
