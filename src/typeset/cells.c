#include "cells.h"

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "numbers.h"
#include "spacing.h"
#include "urls.h"

#define SUPER_SIZE 0.6
#define SUPER_RISE 0.36
/* Below this nobody reads a note's mark. */
#define SUPER_LEAST_PT 7.0
/* A face whose marks are narrower than this has no blank in them. */
#define FULL_WIDTH 0.9

struct reader {
    struct type *type;
    struct cells *cells;
    size_t capacity;
    uint32_t span;            /* of the word */
    size_t start, end;        /* of the word, in the text */
    enum shape_mode mode;
    bool single;              /* nothing but marks may join it */
    unsigned char classes[SHAPE_BYTES_MAX]; /* of the character there */
};

static const struct span *
span_of(const struct reader *reader)
{
    return &reader->cells->spans->items[reader->span];
}

/* Chinese emphasis in dots; Latin words and digits have none under them and
 * keep their weight. */
static bool
is_dotted(const struct type *type, const struct type_style *style,
          const struct span *span, bool latin)
{
    return type->theme->emphasis_dots && (span->style & SPAN_EMPHASIS) &&
           style->language == LANGUAGE_ZH && !latin;
}

bool
cells_dotted(const struct type *type, const struct cells *cells,
             const struct cell *cell)
{
    return is_dotted(type, cells->style, &cells->spans->items[cell->span],
                     cell->is_latin);
}

static struct opened_face *
face_of(const struct type *type, const struct type_style *style,
        const struct span *span, bool latin)
{
    bool heavy = (span->style & SPAN_STRONG) ||
                 ((span->style & SPAN_EMPHASIS) &&
                  !is_dotted(type, style, span, latin));

    /* Emphasis is weight or dots: there is no italic, and none is faked. */
    return faces_get(type, span->style & SPAN_CODE ? TYPE_CODE : style->role,
                     style->bold || heavy, latin);
}

struct opened_face *
cells_face(const struct type *type, const struct cells *cells,
           const struct cell *cell)
{
    return face_of(type, cells->style, &cells->spans->items[cell->span],
                   cell->is_latin);
}

double
cells_rise(const struct type_style *style, const struct span *span)
{
    return span->style & SPAN_SUPERSCRIPT ? SUPER_RISE * style->size : 0;
}

static double
size_of(const struct type_style *style, const struct span *span)
{
    if (!(span->style & SPAN_SUPERSCRIPT))
        return style->size;
    return MAX(style->size * SUPER_SIZE, MIN(style->size, SUPER_LEAST_PT));
}

static void
report_missing(const struct reader *reader, struct opened_face *face,
               const char *text, size_t n_bytes)
{
    struct type *type = reader->type;
    struct place at = reader->cells->spans->at;
    g_autofree char *value = g_strndup(text, n_bytes);
    g_autofree char *code =
        g_strdup_printf("U+%04X", (unsigned)g_utf8_get_char(text));
    g_autofree char *key =
        g_strdup_printf("%s %s %s %d %d", code, face->face.name,
                        at.file ? at.file : "", at.row, at.column);

    if (g_hash_table_contains(type->missing, key))
        return;
    /* A label stands in no file; the theme chose its font. */
    if (at.file == NULL)
        at.file = "theme.yaml";
    g_hash_table_add(type->missing, arena_strdup(type->arena, key));
    findings_add(type->findings, FINDING_GLYPH_MISSING, at, .value = value,
                 .args = {language_same(code),
                          language_same(face->face.name)});
}

/* What a class makes of the glyph's width: the cell without its blank. */
static void
measure_cell(struct cell *cell, bool code)
{
    const struct class_info *info = &class_infos[cell->class];
    float size = cell->size, natural = (float)cell->cluster->width * size;

    cell->width = natural;
    if (info->is_blank) {
        cell->width = 0;
        cell->tail = natural;
    } else if (code) {
        return; /* in columns: every character has its full width */
    } else if (cell->class == CLASS_MIDDLE) {
        /* Rule 9. */
        cell->width = 0.5f * size;
        cell->shift = (cell->width - natural) / 2;
    } else if (cell->cluster->width >= FULL_WIDTH) {
        cell->lead = (float)info->lead * size;
        cell->tail = (float)info->tail * size;
        cell->width = natural - cell->lead - cell->tail;
        cell->shift = -cell->lead;
    }
}

static void
push_cell(struct reader *reader, const struct shaped_cluster *cluster,
          size_t offset)
{
    struct cells *cells = reader->cells;
    const struct span *span = span_of(reader);
    struct cell *cell;

    if (cells->n == reader->capacity) {
        reader->capacity = MAX(64, reader->capacity * 2);
        cells->items =
            g_renew(struct cell, cells->items, reader->capacity);
    }
    cell = &cells->items[cells->n++];
    *cell = (struct cell){
        .cluster = cluster,
        .c = g_utf8_get_char(cells->text + offset),
        .offset = (uint32_t)offset,
        .span = reader->span,
        .class = reader->classes[offset - reader->start],
        .is_latin = reader->mode == SHAPE_LATIN,
        .size = (float)size_of(cells->style, span),
    };
    measure_cell(cell, span->style & SPAN_CODE);
    if (span->style & SPAN_SUPERSCRIPT) {
        *cell = (struct cell){
            .cluster = cluster,
            .c = cell->c,
            .offset = cell->offset,
            .span = cell->span,
            .class = CLASS_SUPER,
            .is_latin = cell->is_latin,
            .size = cell->size,
            .width = (float)cluster->width * cell->size,
        };
    }
}

/* Shapes the word that has been collected. */
static void
end_word(struct reader *reader)
{
    const char *text = reader->cells->text + reader->start;
    size_t n_bytes = reader->end - reader->start, offset = reader->start;
    struct opened_face *face;
    const struct shaped *shaped;

    if (n_bytes == 0)
        return;
    face = face_of(reader->type, reader->cells->style, span_of(reader),
                   reader->mode == SHAPE_LATIN);
    /* What controls a line has no glyph. */
    if (n_bytes == 1 && g_ascii_isspace(text[0]))
        shaped = shape_word(reader->type, face, SHAPE_LATIN, " ", 1);
    else
        shaped = shape_word(reader->type, face, reader->mode, text, n_bytes);
    for (size_t i = 0; i < shaped->n; i++) {
        const struct shaped_cluster *cluster = &shaped->clusters[i];

        if (cluster->is_missing)
            report_missing(reader, face, reader->cells->text + offset,
                           cluster->n_bytes);
        push_cell(reader, cluster, offset);
        offset += cluster->n_bytes;
    }
    reader->start = reader->end;
}

/* Whether the character goes on with the word: a Latin word, a mark, the
 * second half of a dash. */
static bool
continues(const struct reader *reader, enum cell_class class,
          enum shape_mode mode, size_t n_bytes)
{
    size_t length = reader->end - reader->start;

    if (length == 0 || length + n_bytes > SHAPE_BYTES_MAX)
        return false;
    if (class == CLASS_MARK)
        return true;
    if (class == CLASS_DASH)
        return length == n_bytes && reader->classes[0] == CLASS_DASH;
    return mode == SHAPE_LATIN && reader->mode == SHAPE_LATIN &&
           class_infos[class].is_word && !reader->single;
}

static void
read_character(struct reader *reader, const char *text, uint32_t before)
{
    const char *next = g_utf8_next_char(text);
    enum cell_class class =
        classes_find(g_utf8_get_char(text), before, g_utf8_get_char(next),
                     reader->cells->style->language);
    enum shape_mode mode =
        class_infos[class].is_wide ? SHAPE_HAN : SHAPE_LATIN;
    size_t n_bytes = (size_t)(next - text);

    if (!continues(reader, class, mode, n_bytes)) {
        end_word(reader);
        reader->mode = mode;
        reader->single = !class_infos[class].is_word;
    }
    reader->classes[reader->end - reader->start] = (unsigned char)class;
    reader->end += n_bytes;
}

static void
join_texts(struct arena *arena, struct cells *cells)
{
    const struct spans *spans = cells->spans;
    char *text, *to;

    for (size_t i = 0; i < spans->n; i++)
        cells->n_bytes += strlen(spans->items[i].text);
    to = text = arena_alloc(arena, cells->n_bytes + 1);
    for (size_t i = 0; i < spans->n; i++)
        to = g_stpcpy(to, spans->items[i].text);
    cells->text = text;
}

struct cells
cells_read(struct type *type, const struct spans *spans,
           const struct type_style *style)
{
    struct cells cells = {.spans = spans, .style = style};
    struct reader reader = {.type = type, .cells = &cells};
    uint32_t before = 0;
    const char *text;

    join_texts(type->arena, &cells);
    text = cells.text;
    for (size_t i = 0; i < spans->n; i++) {
        const char *end = text + strlen(spans->items[i].text);

        end_word(&reader);
        for (reader.span = (uint32_t)i; text < end;) {
            read_character(&reader, text, before);
            before = g_utf8_get_char(text);
            text = g_utf8_next_char(text);
        }
        end_word(&reader);
    }
    numbers_join(&cells);
    urls_open(&cells);
    spacing_set(&cells);
    return cells;
}

void
cells_free(struct cells *cells)
{
    g_free(cells->items);
    cells->items = NULL;
}
