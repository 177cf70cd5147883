#include "command.h"

#include <glib.h>
#include <stdio.h>

#include "base/text.h"
#include "document/document.h"
#include "output/pdf.h"
#include "output/picture.h"
#include "output/sink.h"
#include "run.h"
#include "typeset/figurepage.h"

/* What printers ask for. */
#define DPI_DEFAULT 300
#define DPI_LEAST 24
#define DPI_MOST 2400

/* One chart on its way into a file. */
struct drawing {
    struct run run;
    const char *edition, *id, *target;
    int dpi;
    gboolean outlines, draft, list;
    const struct document *document;
    struct document_pictures pictures;
    const struct block *block;
    const struct pages *pages;
};

typedef bool write_fn(const struct drawing *drawing,
                      const struct picture_words *words, struct words *why);

static bool
write_svg(const struct drawing *drawing, const struct picture_words *words,
          struct words *why)
{
    return svg_write(drawing->run.arena, drawing->pages, words,
                     drawing->outlines, drawing->target, why);
}

static bool
write_png(const struct drawing *drawing, const struct picture_words *words,
          struct words *why)
{
    return png_write(drawing->run.arena, drawing->pages, words, drawing->dpi,
                     drawing->target, why);
}

static bool
write_pdf(const struct drawing *drawing, const struct picture_words *words,
          struct words *why)
{
    (void)words;
    return pdf_write(drawing->run.arena, drawing->pages,
                     drawing->run.survey->date, drawing->target, why);
}

static const struct format {
    const char *suffix;
    write_fn *write;
} formats[] = {
    {".svg", write_svg},
    {".png", write_png},
    {".pdf", write_pdf},
};

static const struct format *
format_of(const char *target)
{
    g_autofree char *lower = g_ascii_strdown(target, -1);
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
        if (g_str_has_suffix(lower, formats[i].suffix))
            return &formats[i];
    return NULL;
}

/* ---- what is said of a picture ---- */

static const char *
headline(const struct drawing *drawing, const struct block *block,
         enum language language)
{
    const struct chart *chart = block->chart;
    if (!drawing->document->languages[language])
        return NULL;
    if (chart != NULL && !document_is_empty(&chart->headline.in[language]))
        return document_plain(drawing->run.arena,
                              &chart->headline.in[language]);
    return language_pick(drawing->document->title, language);
}

static struct picture_words
words_of(const struct drawing *drawing)
{
    const struct pages *pages = drawing->pages;
    struct picture_words words = {.id = drawing->block->id};
    for (int i = 0; i < LANGUAGES; i++)
        words.title.in[i] =
            headline(drawing, drawing->block, (enum language)i);
    words.description =
        pages->nodes[pages->n_nodes - 1]->alternative;
    return words;
}

/* ---- one of them ---- */

static enum status
refuse_id(const struct drawing *drawing)
{
    struct arena *arena = drawing->run.arena;
    size_t n = drawing->pictures.n;
    const char **ids = ARENA_NEW_N(arena, const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        ids[i] = drawing->pictures.items[i]->id;
    const char *near = text_nearest(drawing->id, ids, n);
    const char *shown = text_visible(arena, drawing->id, 60);
    if (near == NULL)
        return options_refuse(_("no such chart (--list shows all)"), shown);
    return options_refuse(
        _("no such chart"),
        arena_printf(arena, _("%s (did you mean %s? --list shows all)"), shown,
                     near));
}

static bool
find(struct drawing *drawing)
{
    for (size_t i = 0; i < drawing->pictures.n && !drawing->block; i++)
        if (strcmp(drawing->pictures.items[i]->id, drawing->id) == 0)
            drawing->block = drawing->pictures.items[i];
    return drawing->block != NULL;
}

static enum status
write_picture(struct drawing *drawing)
{
    struct run *run = &drawing->run;
    struct words why = {0};
    struct picture_words words;
    if (!find(drawing))
        return refuse_id(drawing);
    drawing->pages = run_figure(run, drawing->document, drawing->block);
    if (drawing->pages == NULL) {
        run_settle(run);
        run_report(run);
        return run_blocked(run);
    }
    words = words_of(drawing);
    if (!format_of(drawing->target)->write(drawing, &words, &why))
        return run_failed(run, drawing->target, why);
    return STATUS_GOOD;
}

/* Id, type and headline, as a table that other programs can read. */
static enum status
print_list(struct drawing *drawing)
{
    struct run *run = &drawing->run;
    struct byte_sink *sink = sink_open(NULL);
    enum language language =
        drawing->document->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
    struct words why = {0};
    for (size_t i = 0; i < drawing->pictures.n; i++) {
        const struct block *block = drawing->pictures.items[i];
        bool chart = block->kind == BLOCK_CHART;
        sink_printf(sink, "%s\t%s\t%s\n", block->id,
                    chart ? block->chart->type : "key-figures",
                    chart ? headline(drawing, block, language) : "");
    }
    return sink_close(run->arena, sink, &why) ? STATUS_GOOD
                                              : run_failed(run, NULL, why);
}

static enum status
read_edition(struct drawing *drawing)
{
    struct run *run = &drawing->run;
    bool languages[LANGUAGES] = {false};
    if (!run_survey(run, drawing->edition)) {
        run_settle(run);
        run_report(run);
        return run_blocked(run);
    }
    run_languages(run, languages);
    run_figures(run, NULL, 0);
    drawing->document = document_read(run->arena, run->figures, languages,
                                      drawing->draft, run->findings);
    bool blocked = run_settle(run) && !drawing->draft && !drawing->list;
    if (blocked || drawing->document == NULL || run_machine_failed(run)) {
        run_report(run);
        return run_blocked(run);
    }
    drawing->pictures = document_pictures(run->arena, drawing->document);
    return drawing->list ? print_list(drawing) : write_picture(drawing);
}

/* ---- the call ---- */

static enum status
check_call(const struct options *options, const struct drawing *drawing)
{
    if (drawing->list)
        return STATUS_GOOD;
    if (options->n_rest < 2)
        return options_refuse(_("name the chart by its id (--list shows all)"),
                              "");
    if (drawing->target == NULL)
        return options_refuse(_("name the file to write with -o"), "");
    if (format_of(drawing->target) == NULL)
        return options_refuse(_("the file's name ends in .svg, .png or .pdf"),
                              drawing->target);
    if (drawing->dpi < DPI_LEAST || drawing->dpi > DPI_MOST)
        return options_refuse(_("--dpi takes 24 to 2400"), "");
    return STATUS_GOOD;
}

enum status
chart_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *target = NULL;
    struct drawing drawing = {.dpi = DPI_DEFAULT};
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &target,
         N_("the picture to write"), N_("FILE.svg|.png|.pdf")},
        {"dpi", 0, 0, G_OPTION_ARG_INT, &drawing.dpi,
         N_("resolution of a PNG; 300 unless given"), "N"},
        {"outlines", 0, 0, G_OPTION_ARG_NONE, &drawing.outlines,
         N_("text of an SVG as outlines"), NULL},
        {"list", 0, 0, G_OPTION_ARG_NONE, &drawing.list,
         N_("list all charts with their ids"), NULL},
        {"draft", 0, 0, G_OPTION_ARG_NONE, &drawing.draft,
         N_("draw in spite of findings"), NULL},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 1, 2, argc, argv, &status)) {
        drawing.target = target;
        status = check_call(&options, &drawing);
        if (status == STATUS_GOOD) {
            drawing.run = run_new(&options);
            drawing.edition = options.rest[0];
            drawing.id = options.n_rest > 1 ? options.rest[1] : NULL;
            status = read_edition(&drawing);
            run_free(&drawing.run);
        }
    }
    options_finish(&options);
    return status;
}
