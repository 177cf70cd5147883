/* Chinese emphasis: by weight, or by dots under the characters (着重号). */
#include "marks.h"
#include "typecase.h"

#define DOTS_MOST 32

/* The dots of the line, as the marks of a page give them. */
struct dots {
    double x[DOTS_MOST], y[DOTS_MOST]; /* centres, em */
    size_t n;
};

static struct lines
set_emphasis(struct typecase *typecase, bool dots, struct span *items,
             size_t n, enum language language)
{
    struct spans spans = {.items = items, .n = n, .capacity = n};
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE, .language = language},
        .measure = 30 * TYPECASE_SIZE,
        .align = PARAGRAPH_JUSTIFY,
    };

    typecase->theme.emphasis_dots = dots;
    return type_paragraph(typecase->type, &spans, &style);
}

static struct dots
read_dots(struct typecase *typecase, const struct line *line)
{
    struct marks marks = marks_new(typecase->arena);
    struct dots dots = {.n = 0};

    type_place(&marks, line, 0, 0, true);
    for (size_t i = 0; i < marks.n; i++) {
        const struct mark *mark = &marks.items[i];

        if (mark->kind != MARK_PATH)
            continue;
        g_assert_cmpstr(mark->part, ==, "emphasis");
        g_assert_cmpuint(dots.n, <, DOTS_MOST);
        dots.x[dots.n] = (mark->x + mark->width / 2) / TYPECASE_SIZE;
        dots.y[dots.n++] = (mark->y + mark->height / 2) / TYPECASE_SIZE;
        g_assert_cmpfloat(mark->height, <, 0.2 * TYPECASE_SIZE);
    }
    return dots;
}

static void
each_han_character_has_one_dot_below_its_middle(void)
{
    struct span items[] = {{.text = "不得"},
                           {.text = "公开引用", .style = SPAN_EMPHASIS},
                           {.text = "。"}};
    struct typecase *typecase = typecase_new();
    struct lines lines =
        set_emphasis(typecase, true, items, 3, LANGUAGE_ZH);
    struct dots dots = read_dots(typecase, lines.items[0]);

    g_assert_cmpuint(dots.n, ==, 4);
    for (size_t i = 0; i < dots.n; i++) {
        typecase_near(dots.x[i], 2.5 + (double)i);
        /* Below the em box, above that of the next line of 1.5 em. */
        g_assert_cmpfloat(dots.y[i], >, 0.12 + 0.05);
        g_assert_cmpfloat(dots.y[i], <, 0.62 - 0.1);
    }
    typecase_free(typecase);
}

static void
no_dot_stands_under_marks_words_and_digits(void)
{
    struct span item = {.text = "《工会法》、GDP和2024年——都“不变”。",
                        .style = SPAN_EMPHASIS};
    struct typecase *typecase = typecase_new();
    struct lines lines =
        set_emphasis(typecase, true, &item, 1, LANGUAGE_ZH);
    struct dots dots = read_dots(typecase, lines.items[0]);
    static const char *const before[] = {"《", "《工", "《工会",
                                         "《工会法》、GDP"};

    g_assert_cmpuint(dots.n, ==, 8);
    for (size_t i = 0; i < G_N_ELEMENTS(before); i++)
        typecase_near(dots.x[i],
                      typecase_after(lines.items[0], before[i]) + 0.5);
    typecase_free(typecase);
}

static void
dots_move_no_character_and_weight_takes_none(void)
{
    struct span items[] = {
        {.text = "全省各级工会，"},
        {.text = "依法维护（职工）权益", .style = SPAN_EMPHASIS},
        {.text = "，推动补发工资"},
        {.text = "10260.28", .style = SPAN_EMPHASIS},
        {.text = "万元，各地继续深入推进。"}};
    struct typecase *with = typecase_new(), *without = typecase_new();
    struct lines dotted =
        set_emphasis(with, true, items, 5, LANGUAGE_ZH);
    struct lines heavy =
        set_emphasis(without, false, items, 5, LANGUAGE_ZH);

    g_assert_cmpuint(dotted.n, ==, heavy.n);
    for (size_t i = 0; i < dotted.n; i++) {
        typecase_check_text(dotted.items[i]);
        g_assert_cmpstr(dotted.items[i]->text, ==, heavy.items[i]->text);
        g_assert_cmpfloat(dotted.items[i]->width, ==, heavy.items[i]->width);
        g_assert_cmpuint(read_dots(without, heavy.items[i]).n, ==, 0);
    }
    typecase_near(typecase_after(dotted.items[0], "维护（"),
                  typecase_after(heavy.items[0], "维护（"));
    g_assert_cmpstr(dotted.items[0]->pieces[0].run->face->name, ==,
                    "NotoSerifCJKsc-Regular");
    g_assert_cmpstr(heavy.items[0]->pieces[1].run->face->name, ==,
                    "NotoSerifCJKsc-Bold");
    typecase_free(with);
    typecase_free(without);
}

static void
english_is_emphasised_by_weight_whatever_the_theme_says(void)
{
    struct span items[] = {{.text = "It is "},
                           {.text = "not 工会", .style = SPAN_EMPHASIS},
                           {.text = " so"}};
    struct typecase *typecase = typecase_new();
    struct lines lines =
        set_emphasis(typecase, true, items, 3, LANGUAGE_EN);

    g_assert_cmpuint(read_dots(typecase, lines.items[0]).n, ==, 0);
    g_assert_cmpstr(lines.items[0]->pieces[1].run->face->name, ==,
                    "NotoSerifCJKsc-Bold");
    typecase_free(typecase);
}

static void
what_is_strong_is_heavy_also_where_emphasis_is_dots(void)
{
    struct span items[] = {
        {.text = "不得", .style = SPAN_STRONG},
        {.text = "引用", .style = SPAN_STRONG | SPAN_EMPHASIS}};
    struct typecase *typecase = typecase_new();
    struct lines lines =
        set_emphasis(typecase, true, items, 2, LANGUAGE_ZH);

    g_assert_cmpuint(read_dots(typecase, lines.items[0]).n, ==, 2);
    for (size_t i = 0; i < lines.items[0]->n_pieces; i++)
        g_assert_cmpstr(lines.items[0]->pieces[i].run->face->name, ==,
                        "NotoSerifCJKsc-Bold");
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/emphasis/" #test, test)
    ADD(each_han_character_has_one_dot_below_its_middle);
    ADD(no_dot_stands_under_marks_words_and_digits);
    ADD(dots_move_no_character_and_weight_takes_none);
    ADD(english_is_emphasised_by_weight_whatever_the_theme_says);
    ADD(what_is_strong_is_heavy_also_where_emphasis_is_dots);
    return g_test_run();
}
