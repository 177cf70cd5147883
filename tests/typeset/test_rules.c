/* All rules at once, on paragraphs made at random from what reports are made
 * of, at six measures. */
#include "base/text.h"
#include "typecase.h"

#define PARAGRAPHS 300

static const double measures[] = {12, 16, 20, 28, 36, 40};

static const char *const words[] = {
    "全省各级工会", "劳动者", "依法维权", "监督", "的", "在", "和",
    "推动补发工资", "企业用工", "合作机制", "持续深化", "南京", "深入推进",
    "工会组织", "意见书", "督促用人单位", "整改", "及时", "有效化解矛盾",
    "农民工", "新就业形态", "职工权益", "专项行动", "与去年同期相比", "GDP",
    "App", "e-mail", "《劳动法》", "（试行）", "“一函两书”", "‘五个坚持’",
    "【注】", "〔2024〕", "10260.28万元", "1,234.56亿元", "-3.5%", "±2‰",
    "25℃", "2023—2024年", "1～6月", "2.4万人次", "3.2个百分点", "第3章",
    "表1", "图12", "410家", "13个", "——", "……", "阿凡提·买买提", "市/县",
    "￥500元", "China’s", "“（草案）”", "规定：“依法。”", "《意见》（修订）",
    "为什么？！", "Labour Law",
};
static const char *const stops[] = {"，", "、", "；", "：", "。", "",
                                    "",   "",   "",   ""};

/* Two Latin words without a blank between them would be one that no report
 * has, and a line of nothing else has no gap. */
static void
append_word(GString *text, const char *word)
{
    if ((guchar)word[0] < 0x80 && (guchar)text->str[text->len - 1] < 0x80)
        g_string_append(text, "与");
    g_string_append(text, word);
}

static char *
make_paragraph(GRand *random)
{
    GString *text = g_string_new("全省");
    int n = g_rand_int_range(random, 4, 60);

    for (int i = 0; i < n; i++) {
        append_word(
            text, words[g_rand_int_range(random, 0, G_N_ELEMENTS(words))]);
        g_string_append(
            text, stops[g_rand_int_range(random, 0, G_N_ELEMENTS(stops))]);
    }
    g_string_append(text, "成效显著。");
    return g_string_free(text, FALSE);
}

static uint32_t
first_of(const char *text)
{
    return g_utf8_get_char(text);
}

static uint32_t
last_of(const char *text)
{
    return g_utf8_get_char(g_utf8_prev_char(text + strlen(text)));
}

static bool
is_one_of(uint32_t c, const char *characters)
{
    return g_utf8_strchr(characters, -1, c) != NULL;
}

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* Rules 1, 2, 3, 4, 5 and 6 between two lines. */
static void
check_break(const char *line, const char *next)
{
    uint32_t a = last_of(line), b = first_of(next);

    g_assert_false(
        is_one_of(b, "。，、；：！？”’）》〉】〕］｝％‰·～–/…℃%"));
    g_assert_false(is_one_of(a, "“‘（《〈【〔［｛￥$"));
    g_assert_false(a == 0x2014 && b == 0x2014);
    g_assert_false(a == 0x2026 && b == 0x2026);
    g_assert_false((is_digit(a) || is_one_of(a, "-±,.～")) && is_digit(b));
    g_assert_false(is_digit(a) &&
                   is_one_of(b, "万亿元人份件条场家个项年月日倍次章"));
    g_assert_false((a == 0x4E07 || a == 0x4EBF) && /* 万 亿 */
                   is_one_of(b, "元人"));
    g_assert_false(is_one_of(a, "第表图") && is_digit(b));
    g_assert_false(g_unichar_isalpha(a) && a < 0x80 && b < 0x80 &&
                   g_unichar_isalpha(b));
}

/* The glyphs of a line: where each character stands. */
struct glyphs {
    uint32_t c[200];
    double x[200];            /* em */
    size_t n;
};

static void
read_glyphs(const struct line *line, struct glyphs *glyphs)
{
    glyphs->n = 0;
    for (size_t i = 0; i < line->n_pieces; i++) {
        const struct glyph_run *run = line->pieces[i].run;
        size_t byte = 0, glyph = 0;

        for (size_t j = 0; j < run->n_clusters; j++) {
            g_assert_cmpuint(glyphs->n, <, G_N_ELEMENTS(glyphs->c));
            glyphs->c[glyphs->n] = g_utf8_get_char(run->text + byte);
            glyphs->x[glyphs->n++] =
                (line->pieces[i].x + (double)run->glyphs[glyph].x) /
                TYPECASE_SIZE;
            byte += (size_t)run->clusters[j].n_bytes;
            glyph += (size_t)run->clusters[j].n_glyphs;
        }
    }
}

#define OPENING "“‘（《〈【〔"
#define CLOSING "”’）》〉】〕，、；：。？！"

/* Rule 7 at the ends of a line that is flush. */
static void
check_edges(const struct glyphs *glyphs, double start, double end)
{
    double last = glyphs->x[glyphs->n - 1];

    if (is_one_of(glyphs->c[0], OPENING))
        typecase_near(glyphs->x[0], start - 0.5);
    else if (text_is_han(glyphs->c[0]))
        typecase_near(glyphs->x[0], start);
    if (is_one_of(glyphs->c[glyphs->n - 1], CLOSING))
        typecase_near(last, end - 0.5);
    else if (text_is_han(glyphs->c[glyphs->n - 1]))
        typecase_near(last, end - 1);
}

/* Rules 8, 10, 11 and 12 between neighbours; `spread` is what the line adds
 * to each of its gaps. */
static void
check_neighbours(const struct glyphs *glyphs, size_t i, double spread)
{
    uint32_t a = glyphs->c[i], b = glyphs->c[i + 1];
    double apart = glyphs->x[i + 1] - glyphs->x[i];
    bool bang = is_one_of(a, "？！") && is_one_of(b, "？！");

    if (is_one_of(a, CLOSING) && is_one_of(b, CLOSING))
        typecase_near(apart, 0.5);
    else if (is_one_of(a, OPENING) && is_one_of(b, OPENING))
        typecase_near(apart, 0.5);
    else if (is_one_of(a, CLOSING) && is_one_of(b, OPENING) && !bang)
        typecase_near(apart, 0.5);
    else if (text_is_han(a) && text_is_han(b))
        typecase_near(apart, 1 + spread);
    else if (text_is_han(a) && is_one_of(b, CLOSING))
        typecase_near(apart, 1);
    else if (is_one_of(a, OPENING) && text_is_han(b))
        typecase_near(apart, 1);
    else if (text_is_han(a) && g_unichar_isalnum(b) && b < 0x80) {
        g_assert_cmpfloat(apart, >=, 1.125 - TYPECASE_EM);
        g_assert_cmpfloat(apart, <=, 4.0 / 3 + spread + TYPECASE_EM);
    }
}

static void
check_line(const struct line *line, bool last, double indent)
{
    struct glyphs glyphs;
    double spread = line->gap_em;

    g_assert_cmpfloat(line->overfull, ==, 0);
    typecase_check_text(line);
    read_glyphs(line, &glyphs);
    for (size_t i = 0; i + 1 < glyphs.n; i++)
        check_neighbours(&glyphs, i, spread);
    if (!last) {
        typecase_near(typecase_width(line), line->measure / TYPECASE_SIZE);
        check_edges(&glyphs, indent, line->measure / TYPECASE_SIZE);
    }
}

/* Rule 14, as the judge of the pages counts. */
static void
check_last(const char *text)
{
    int han = 0, other = 0;

    for (uint32_t c; (c = text_next(&text)) != 0;) {
        han += text_is_han(c);
        other += g_unichar_isalnum(c) && c < 0x80;
    }
    g_assert_true(han >= 2 || other > 0);
}

static void
check_paragraph(const struct lines *lines)
{
    for (size_t i = 0; i < lines->n; i++) {
        check_line(lines->items[i], i + 1 == lines->n, i ? 0 : 2);
        if (i + 1 < lines->n)
            check_break(lines->items[i]->text, lines->items[i + 1]->text);
    }
    if (lines->n > 1)
        check_last(lines->items[lines->n - 1]->text);
}

static void
chinese_paragraphs_keep_all_rules(void)
{
    struct typecase *typecase = typecase_new();
    g_autoptr(GRand) random = g_rand_new_with_seed(20240307);

    for (size_t m = 0; m < G_N_ELEMENTS(measures); m++) {
        struct paragraph_style style = {
            .type = {.size = TYPECASE_SIZE, .language = LANGUAGE_ZH},
            .measure = measures[m] * TYPECASE_SIZE,
            .first_indent = 2 * TYPECASE_SIZE,
            .align = PARAGRAPH_JUSTIFY,
        };
        size_t n = 0, loose = 0;

        for (int i = 0; i < PARAGRAPHS; i++) {
            g_autofree char *text = make_paragraph(random);
            struct lines lines =
                type_paragraph_text(typecase->type, text, &style);

            check_paragraph(&lines);
            n += lines.n;
            for (size_t j = 0; j < lines.n; j++)
                loose += lines.items[j]->gap_em > 0.15;
        }
        g_test_message("%g em: %zu lines, %zu loose", measures[m], n, loose);
        if (measures[m] >= 36)
            g_assert_cmpuint(loose * 100, <=, n);
    }
    typecase_free(typecase);
}

static char *
make_english(GRand *random)
{
    static const char *const english[] = {
        "the",    "workers’", "wages", "of",      "Jiangsu", "well-known",
        "10,260", "8.7%",     "trade", "unions,", "and",     "“opinion",
        "letter”", "recovered", "(南京)", "2023–2024", "—", "don’t"};
    GString *text = g_string_new("Trade");
    int n = g_rand_int_range(random, 4, 80);

    for (int i = 0; i < n; i++)
        g_string_append_printf(
            text, " %s",
            english[g_rand_int_range(random, 0, G_N_ELEMENTS(english))]);
    return g_string_free(text, FALSE);
}

static void
english_paragraphs_keep_all_rules(void)
{
    struct typecase *typecase = typecase_new();
    g_autoptr(GRand) random = g_rand_new_with_seed(7);

    for (size_t m = 0; m < G_N_ELEMENTS(measures); m++)
        for (int i = 0; i < PARAGRAPHS; i++) {
            g_autofree char *text = make_english(random);
            enum paragraph_align align =
                i % 2 ? PARAGRAPH_START : PARAGRAPH_JUSTIFY;
            struct lines lines = typecase_set(typecase, text, measures[m],
                                              align, LANGUAGE_EN);

            for (size_t j = 0; j + 1 < lines.n; j++) {
                g_assert_cmpfloat(lines.items[j]->overfull, ==, 0);
                typecase_check_text(lines.items[j]);
                check_break(lines.items[j]->text,
                            lines.items[j + 1]->text);
                if (align == PARAGRAPH_JUSTIFY &&
                    strchr(lines.items[j]->text, ' '))
                    typecase_near(typecase_width(lines.items[j]),
                                  measures[m]);
            }
        }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rules/" #test, test)
    ADD(chinese_paragraphs_keep_all_rules);
    ADD(english_paragraphs_keep_all_rules);
    return g_test_run();
}
