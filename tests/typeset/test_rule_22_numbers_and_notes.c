/* Rule 22: numbers on their units digit; notes below the table. */
#include <string.h>

#include "proof.h"
#include "typecase.h"

#define RULES 16
#define UNITS_TOLERANCE 0.01

/* Where the units digit of a number ends, from its glyphs. */
static double
units_end(const struct mark *mark)
{
    const struct glyph_run *run = mark->run;
    size_t digits = strspn(run->text + (run->text[0] == '-'), "0123456789,");
    size_t at = digits + (run->text[0] == '-');

    return mark->x +
           (at < run->n_bytes ? (double)run->glyphs[at].x : run->width);
}

static void
numbers_align_on_the_units_digit(void)
{
    g_autoptr(handmade) report = handmade_open();
    const char *const numbers[] = {"10260.28", "-3.5%", "12.75",
                                   "1204",     "7",     "98,765.4"};
    const struct pages *pages;

    handmade_table(report, "表1", "题", "地区|数额",
                   "甲|10260.28\n乙|-3.5%\n丙|12.75\n丁|1204\n戊|7\n"
                   "=全省|98,765.4");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    for (size_t i = 1; i < G_N_ELEMENTS(numbers) - 1; i++)
        g_assert_cmpfloat_with_epsilon(units_end(proof_cell(pages, numbers[i])),
                                       units_end(proof_cell(pages, numbers[0])),
                                       UNITS_TOLERANCE);
    /* The total is bold: other digits, the same units. */
    g_assert_cmpfloat_with_epsilon(units_end(proof_cell(pages, "98,765.4")),
                                   units_end(proof_cell(pages, "10260.28")),
                                   UNITS_TOLERANCE);
}

static void
caption_unit_line_notes_and_source_have_their_places(void)
{
    g_autoptr(handmade) report = handmade_open();
    struct block *block =
        handmade_table(report, "表1", "各市培训", "地区|数", "甲|1\n乙|2");
    struct table *table = handmade_table_of(block);
    const struct pages *pages;
    struct proof_rule rules[RULES];
    struct proof caption, unit, note, source;

    table->note = handmade_prose(report, "负数表示减少。", "");
    table->source = handmade_prose(report, "江苏省总工会", "");
    pages = handmade_pages(report, NULL);
    proof_holds(pages);
    proof_rules(pages, 0, block->id, rules, RULES);
    caption = proof_line(pages, 0, "表1　各市培训");
    unit = proof_line(pages, 0, "单位：万元");
    note = proof_line(pages, 0, "注：负数");
    source = proof_line(pages, 0, "资料来源：江苏");
    g_assert_cmpfloat(caption.mark->y, <, unit.mark->y);
    g_assert_cmpfloat(unit.mark->y, <, rules[0].y);
    g_assert_cmpfloat(note.mark->y, >, rules[2].y);
    g_assert_cmpfloat(source.mark->y, >, note.mark->y);
}

static void
digits_of_the_data_role_have_one_width(void)
{
    struct typecase *typecase = typecase_new();
    struct type_style style = {
        .role = TYPE_DATA, .size = 10, .language = LANGUAGE_ZH};
    double zero = type_label(typecase->type, "0000", &style)->width;

    for (char digit = '1'; digit <= '9'; digit++) {
        char text[] = {digit, digit, digit, digit, 0};

        g_assert_cmpfloat_with_epsilon(
            type_label(typecase->type, text, &style)->width, zero, 1e-4);
    }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/22/" #test, test)
    ADD(numbers_align_on_the_units_digit);
    ADD(caption_unit_line_notes_and_source_have_their_places);
    ADD(digits_of_the_data_role_have_one_width);
    return g_test_run();
}
