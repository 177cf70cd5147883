/* The engine's contract: labels, spans, notes, links, faces, text. */
#include "marks.h"
#include "typecase.h"

static struct lines
set_spans(struct typecase *typecase, struct span *items, size_t n,
          double measure_em)
{
    struct spans spans = {.items = items, .n = n, .capacity = n};
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE,
                 .language = LANGUAGE_ZH,
                 .color = 0x123456},
        .measure = measure_em * TYPECASE_SIZE,
        .align = PARAGRAPH_JUSTIFY,
    };

    return type_paragraph(typecase->type, &spans, &style);
}

static void
the_same_label_is_set_once(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *one = typecase_label(typecase, "南京", LANGUAGE_ZH);
    const struct line *two = typecase_label(typecase, "南京", LANGUAGE_ZH);
    const struct line *other = typecase_label(typecase, "南京", LANGUAGE_EN);

    g_assert_true(one == two);
    g_assert_true(one != other);
    typecase_free(typecase);
}

static void
a_label_is_as_wide_as_its_glyphs(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *label = typecase_label(typecase, "南京", LANGUAGE_ZH);

    typecase_near(typecase_width(label), 2);
    g_assert_cmpfloat(label->measure, ==, label->width);
    g_assert_cmpuint(label->n_pieces, ==, 1);
    typecase_check_text(label);
    typecase_free(typecase);
}

static void
bold_is_a_face_of_its_own(void)
{
    struct span items[] = {{.text = "甲"},
                           {.text = "乙", .style = SPAN_STRONG},
                           {.text = "丙", .style = SPAN_EMPHASIS},
                           {.text = "x", .style = SPAN_CODE}};
    struct typecase *typecase = typecase_new();
    struct lines lines = set_spans(typecase, items, 4, 20);
    const struct piece *pieces = lines.items[0]->pieces;

    g_assert_cmpuint(lines.items[0]->n_pieces, ==, 3);
    g_assert_cmpstr(pieces[0].run->face->name, ==, "NotoSerifCJKsc-Regular");
    g_assert_cmpstr(pieces[1].run->face->name, ==, "NotoSerifCJKsc-Bold");
    g_assert_cmpuint(pieces[1].run->n_glyphs, ==, 2);
    g_assert_cmpstr(pieces[2].run->face->name, ==,
                    "NotoSansMonoCJKsc-Regular");
    g_assert_cmphex(pieces[0].color, ==, 0x123456);
    typecase_free(typecase);
}

/* Neither word spaces, punctuation nor the space beside Han are moved. */
static void
code_stands_in_columns(void)
{
    static const char *const texts[] = {"中，a  b", "ab：甲cd", "  （一）0"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct span item = {.text = texts[i], .style = SPAN_CODE};
        struct lines lines = set_spans(typecase, &item, 1, 20);
        double columns = 0;

        for (const char *c = texts[i]; *c; c = g_utf8_next_char(c))
            columns += (unsigned char)*c < 0x80 ? 0.5 : 1;
        g_assert_cmpuint(lines.n, ==, 1);
        typecase_near(typecase_width(lines.items[0]), columns);
    }
    typecase_free(typecase);
}

static void
a_note_stands_high_and_close(void)
{
    struct span items[] = {
        {.text = "维权。"},
        {.text = "①", .style = SPAN_SUPERSCRIPT, .footnote = 3},
        {.text = "此后"}};
    struct typecase *typecase = typecase_new();
    struct lines lines = set_spans(typecase, items, 3, 20);
    const struct line *line = lines.items[0];

    g_assert_cmpuint(line->n_pieces, ==, 3);
    g_assert_cmpint(line->pieces[1].footnote, ==, 3);
    g_assert_cmpfloat(line->pieces[1].rise, >, 3);
    g_assert_cmpfloat(line->pieces[1].run->size, >=, 7);
    /* The stop's blank is behind the note, not before it. */
    typecase_near(typecase_after(line, "维权。"), 2.5);
    typecase_near(typecase_after(line, "维权。①"),
                  3 + line->pieces[1].run->width / TYPECASE_SIZE);
    typecase_free(typecase);
}

static void
a_note_never_begins_a_line(void)
{
    struct span items[] = {
        {.text = "甲乙丙丁"},
        {.text = "12", .style = SPAN_SUPERSCRIPT, .footnote = 1},
        {.text = "戊己庚辛壬癸"}};
    struct typecase *typecase = typecase_new();

    for (double em = 2.5; em < 8; em += 0.25) {
        struct lines lines = set_spans(typecase, items, 3, em);

        for (size_t i = 0; i < lines.n; i++)
            g_assert_false(g_ascii_isdigit(lines.items[i]->text[0]));
    }
    typecase_free(typecase);
}

static void
links_and_figures_keep_their_pieces(void)
{
    static const struct figure_use use = {.id = "wages"};
    struct span items[] = {{.text = "共"},
                           {.text = "10", .figure = &use},
                           {.text = "份，见"},
                           {.text = "表1", .link = "#table"},
                           {.text = "。"}};
    struct typecase *typecase = typecase_new();
    struct lines lines = set_spans(typecase, items, 5, 20);
    const struct line *line = lines.items[0];
    struct marks marks = marks_new(typecase->arena);

    g_assert_cmpuint(line->n_pieces, ==, 5);
    g_assert_true(line->pieces[1].figure == &use);
    g_assert_cmpstr(line->pieces[3].link, ==, "#table");
    type_place(&marks, line, 100, 200, true);
    g_assert_cmpuint(marks.n, ==, 7);
    g_assert_cmpint(marks.items[0].kind, ==, MARK_LINE);
    g_assert_cmpstr(marks.items[0].line.text, ==, "共10份，见表1。");
    g_assert_cmpfloat(marks.items[0].width, ==, 240);
    g_assert_cmpfloat(marks.items[1].x, ==, 100);
    g_assert_cmpfloat(marks.items[1].y, ==, 200);
    g_assert_cmpint(marks.items[5].kind, ==, MARK_LINK);
    g_assert_cmpfloat(marks.items[5].x, ==, marks.items[4].x);
    g_assert_cmpfloat(marks.items[5].y, <, 200);
    g_assert_cmpstr(marks.items[5].target, ==, "#table");
    typecase_free(typecase);
}

static void
a_number_across_spans_stays_whole(void)
{
    struct span items[] = {{.text = "补发工资"},
                           {.text = "10260.28", .style = SPAN_STRONG},
                           {.text = "万元，惠及职工"}};
    struct typecase *typecase = typecase_new();

    for (double em = 8; em < 16; em += 0.25) {
        struct lines lines = set_spans(typecase, items, 3, em);
        bool found = false;

        for (size_t i = 0; i < lines.n; i++)
            found |= strstr(lines.items[i]->text, "10260.28万元") != NULL;
        g_assert_true(found);
    }
    typecase_free(typecase);
}

static void
faces_are_listed_in_the_order_of_their_index(void)
{
    struct typecase *typecase = typecase_new();
    const struct face *const *faces;
    size_t n;

    type_faces(typecase->type, &faces, &n);
    g_assert_cmpuint(n, ==, 0);
    typecase_label(typecase, "南京", LANGUAGE_ZH);
    type_faces(typecase->type, &faces, &n);
    g_assert_cmpuint(n, ==, 1);
    g_assert_cmpuint(faces[0]->index, ==, 0);
    g_assert_true(g_path_is_absolute(faces[0]->file));
    g_assert_cmpstr(faces[0]->name, ==, "NotoSerifCJKsc-Regular");
    typecase_free(typecase);
}

static void
every_size_is_the_same_shape(void)
{
    struct typecase *typecase = typecase_new();
    struct type_style style = {.size = 7.3, .language = LANGUAGE_ZH};
    double small =
        type_label(typecase->type, "共10260.28万元", &style)->width / 7.3;

    style.size = 31;
    g_assert_cmpfloat_with_epsilon(
        type_label(typecase->type, "共10260.28万元", &style)->width / 31,
        small, 1e-4);
    typecase_free(typecase);
}

static void
no_character_becomes_another(void)
{
    static const char *const texts[] = {
        "office of affairs ﬁ", "ﾊﾝｶｸ①②Ⅳ㎡", "a\u0301e\u0308",
        "\t前\t后 ", "葛\U000E0100", "é\u200b\u00ad\u2060中",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        for (int language = 0; language < LANGUAGES; language++)
            typecase_check_text(typecase_label(typecase, texts[i],
                                               (enum language)language));
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/type/" #test, test)
    ADD(the_same_label_is_set_once);
    ADD(code_stands_in_columns);
    ADD(a_label_is_as_wide_as_its_glyphs);
    ADD(bold_is_a_face_of_its_own);
    ADD(a_note_stands_high_and_close);
    ADD(a_note_never_begins_a_line);
    ADD(links_and_figures_keep_their_pieces);
    ADD(a_number_across_spans_stays_whole);
    ADD(faces_are_listed_in_the_order_of_their_index);
    ADD(every_size_is_the_same_shape);
    ADD(no_character_becomes_another);
    return g_test_run();
}
