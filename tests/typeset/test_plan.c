/* Breaks by least cost over the whole paragraph. */
#include <time.h>

#include "base/text.h"
#include "typecase.h"

static void
the_whole_paragraph_costs_least(void)
{
    struct typecase *typecase = typecase_new();
    /* First-fit would leave 甲乙丙丁戊 alone before the long word and make
     * that line very loose. */
    struct lines lines = typecase_zh(
        typecase,
        "全省各级工会坚持依法维权深入开展劳动法律监督International合作交流"
        "活动并取得了明显的成效受到职工群众的欢迎",
        12);
    double widest = 0;

    for (size_t i = 0; i + 1 < lines.n; i++)
        widest = MAX(widest, lines.items[i]->gap_em);
    g_assert_cmpfloat(widest, <, 0.35);
    typecase_check_flush(&lines);
    typecase_free(typecase);
}

static void
ragged_lines_are_even(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_en(
        typecase,
        "The trade unions of the province issued many reminder letters and "
        "opinions, and recovered a great amount of wages for the workers.",
        16);

    for (size_t i = 0; i + 1 < lines.n; i++) {
        g_assert_cmpfloat(typecase_width(lines.items[i]), >, 10);
        g_assert_cmpfloat(typecase_width(lines.items[i]), <=, 16);
    }
    typecase_free(typecase);
}

static void
hard_breaks_end_lines(void)
{
    struct typecase *typecase = typecase_new();
    struct span spans[] = {{.text = "甲乙"}, {.text = "\n"}, {.text = "丙"}};
    struct spans all = {.items = spans, .n = 3};
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE, .language = LANGUAGE_ZH},
        .measure = 10 * TYPECASE_SIZE,
    };
    struct lines lines = type_paragraph(typecase->type, &all, &style);

    g_assert_cmpstr(typecase_texts(typecase, &lines), ==, "甲乙|丙");
    g_assert_cmpfloat(lines.items[0]->gap_em, ==, 0);
    typecase_free(typecase);
}

static void
an_empty_text_gives_no_line(void)
{
    struct typecase *typecase = typecase_new();

    g_assert_cmpuint(typecase_zh(typecase, "", 10).n, ==, 0);
    g_assert_cmpstr(typecase_label(typecase, "", LANGUAGE_ZH)->text, ==, "");
    typecase_free(typecase);
}

static double
processor_time(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* Instrumented builds are many times slower. */
#if defined(__SANITIZE_ADDRESS__) || defined(COUNTED)
#define SHARE 16
#else
#define SHARE 1
#endif

/* 10 s and 512 MB are allowed, for machines slower than this one. */
static void
check_hostile(const char *piece, size_t n_bytes)
{
    struct typecase *typecase = typecase_new();
    g_autoptr(GString) text = g_string_sized_new(n_bytes + 16);
    double start = processor_time();
    struct lines lines;
    size_t bytes = 0;

    while (text->len < n_bytes)
        g_string_append(text, piece);
    lines = typecase_zh(typecase, text->str, 36);
    g_assert_cmpfloat(processor_time() - start, <, 5);
    for (size_t i = 0; i < lines.n; i++)
        bytes += strlen(lines.items[i]->text);
    if (piece[0] != '\n')
        g_assert_cmpuint(bytes, ==, text->len);
    typecase_free(typecase);
}

static void
hostile_text_is_set_in_time(void)
{
    static const struct {
        const char *piece;
        size_t n_bytes;
    } texts[] = {
        {"a", 100000},           {"\u0301", 200000},
        {"劳动者的权益，", 1 << 20}, {"0123456789", 1 << 20},
        {"，", 1 << 18},         {"（", 1 << 18},
        {" ", 1 << 18},          {"\u200b", 1 << 18},
        {"-", 1 << 18},          {"\n", 1 << 18},
        {"—", 1 << 18},          {"\u200d", 1 << 18},
        {"a-", 1 << 18},         {"the quick fox ", 1 << 20},
        {"\U000F0000", 1 << 18},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        check_hostile(texts[i].piece, texts[i].n_bytes / SHARE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/plan/" #test, test)
    ADD(the_whole_paragraph_costs_least);
    ADD(ragged_lines_are_even);
    ADD(hard_breaks_end_lines);
    ADD(an_empty_text_gives_no_line);
    ADD(hostile_text_is_set_in_time);
    return g_test_run();
}
