#include "typecase.h"

#include <math.h>
#include <string.h>

struct typecase *
typecase_new(void)
{
    struct typecase *typecase = g_new0(struct typecase, 1);

    typecase->arena = arena_new();
    typecase->findings = findings_new(typecase->arena);
    g_assert_true(theme_read(typecase->arena, NULL, NULL, &typecase->theme,
                             typecase->findings));
    typecase->type = type_open(typecase->arena, &typecase->theme,
                               typecase->findings);
    g_assert_nonnull(typecase->type);
    return typecase;
}

void
typecase_free(struct typecase *typecase)
{
    arena_free(typecase->arena);
    g_free(typecase);
}

struct lines
typecase_set(struct typecase *typecase, const char *text, double measure_em,
             enum paragraph_align align, enum language language)
{
    struct paragraph_style style = {
        .type = {.role = TYPE_BODY,
                 .size = TYPECASE_SIZE,
                 .language = language},
        .measure = measure_em * TYPECASE_SIZE,
        .align = align,
    };

    return type_paragraph_text(typecase->type, text, &style);
}

struct lines
typecase_zh(struct typecase *typecase, const char *text, double measure_em)
{
    return typecase_set(typecase, text, measure_em, PARAGRAPH_JUSTIFY,
                        LANGUAGE_ZH);
}

struct lines
typecase_en(struct typecase *typecase, const char *text, double measure_em)
{
    return typecase_set(typecase, text, measure_em, PARAGRAPH_START,
                        LANGUAGE_EN);
}

const struct line *
typecase_label(struct typecase *typecase, const char *text,
               enum language language)
{
    struct type_style style = {.role = TYPE_BODY,
                               .size = TYPECASE_SIZE,
                               .language = language};

    return type_label(typecase->type, text, &style);
}

/* The glyph of the cluster that begins `offset` bytes into the line. */
static bool
find_glyph(const struct line *line, size_t offset, double *x)
{
    size_t at = 0;

    for (size_t i = 0; i < line->n_pieces; i++) {
        const struct glyph_run *run = line->pieces[i].run;
        size_t glyph = 0;

        for (size_t j = 0; j < run->n_clusters; j++) {
            if (at == offset && run->clusters[j].n_glyphs > 0) {
                *x = line->pieces[i].x + (double)run->glyphs[glyph].x;
                return true;
            }
            at += (size_t)run->clusters[j].n_bytes;
            glyph += (size_t)run->clusters[j].n_glyphs;
        }
    }
    return false;
}

double
typecase_after(const struct line *line, const char *prefix)
{
    const char *found = strstr(line->text, prefix);
    double x = 0;

    g_assert_nonnull(found);
    g_assert_true(find_glyph(
        line, (size_t)(found - line->text) + strlen(prefix), &x));
    return x / TYPECASE_SIZE;
}

double
typecase_width(const struct line *line)
{
    return line->width / TYPECASE_SIZE;
}

const char *
typecase_texts(struct typecase *typecase, const struct lines *lines)
{
    GString *joined = g_string_new("");
    const char *kept;

    for (size_t i = 0; i < lines->n; i++) {
        g_autofree char *text = g_strdup(lines->items[i]->text);

        if (i > 0)
            g_string_append_c(joined, '|');
        g_string_append(joined, g_strchomp(text));
    }
    kept = arena_strdup(typecase->arena, joined->str);
    g_string_free(joined, TRUE);
    return kept;
}

void
typecase_check_flush(const struct lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n; i++)
        g_assert_cmpfloat_with_epsilon(lines->items[i]->width,
                                       lines->items[i]->measure,
                                       TYPECASE_EM * TYPECASE_SIZE);
}

void
typecase_check_text(const struct line *line)
{
    const char *text = line->text;

    for (size_t i = 0; i < line->n_pieces; i++) {
        const struct glyph_run *run = line->pieces[i].run;
        size_t bytes = 0, glyphs = 0;

        g_assert_cmpint(strncmp(run->text, text, run->n_bytes), ==, 0);
        text += run->n_bytes;
        for (size_t j = 0; j < run->n_clusters; j++) {
            bytes += (size_t)run->clusters[j].n_bytes;
            glyphs += (size_t)run->clusters[j].n_glyphs;
        }
        g_assert_cmpuint(bytes, ==, run->n_bytes);
        g_assert_cmpuint(glyphs, ==, run->n_glyphs);
    }
    g_assert_cmpuint(strlen(text), ==, 0);
}

void
typecase_at_all_measures(struct typecase *typecase, const char *text,
                enum language language,
                void (*check)(const struct lines *lines))
{
    for (double em = 4; em <= 20; em += 0.25) {
        struct lines lines = typecase_set(typecase, text, em,
                                          language == LANGUAGE_ZH
                                              ? PARAGRAPH_JUSTIFY
                                              : PARAGRAPH_START,
                                          language);

        check(&lines);
        for (size_t i = 0; i < lines.n; i++)
            typecase_check_text(lines.items[i]);
    }
}

void
typecase_check_whole(struct typecase *typecase, const char *piece)
{
    double width = typecase_width(
        typecase_label(typecase, piece, LANGUAGE_ZH));
    double least = MAX(4, ceil(width + 1));

    for (double em = least; em <= least + 8; em += 0.5)
        for (int before = 0; before < 9; before++) {
            g_autoptr(GString) text = g_string_new("");
            struct lines lines;
            bool found = false;

            for (int i = 0; i < before; i++)
                g_string_append(text, "甲");
            g_string_append_printf(text, "%s乙丙丁戊己庚辛壬癸子丑", piece);
            lines = typecase_zh(typecase, text->str, em);
            for (size_t i = 0; i < lines.n; i++)
                found |= strstr(lines.items[i]->text, piece) != NULL;
            if (!found)
                g_test_message("%s", typecase_texts(typecase, &lines));
            g_assert_true(found);
        }
}

void
typecase_check_widths(const struct typecase_width_case *cases, size_t n,
             enum language language)
{
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < n; i++) {
        const struct line *line =
            typecase_label(typecase, cases[i].text, language);

        g_test_message("%zu", i);
        typecase_near(typecase_after(line, cases[i].to) -
                          typecase_after(line, cases[i].from),
                      cases[i].width);
        typecase_check_text(line);
    }
    typecase_free(typecase);
}
