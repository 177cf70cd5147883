#include "slip_words.h"

#include <glib.h>

#include "base/arena.h"
#include "inquiry_words.h"

/* 千, 万, 百万, 亿: units that people write figures in. */
static bool
is_usual(struct unit unit)
{
    static const int exponents[] = {0, 3, 4, 6, 8};

    for (size_t i = 0; i < G_N_ELEMENTS(exponents); i++)
        if (unit.exponent == exponents[i])
            return *unit.base != '\0';
    return false;
}

static struct unit
unit_of_column(const struct inquiry *inquiry, const struct field *field,
               const struct region *region)
{
    const struct region *city =
        region->level == REGION_COUNTY ? region->parent : region;

    /* The figure is known, so the file is there and has its header. */
    return figures_file(inquiry->figures, field->form, city)
        ->headers[field->index]
        .unit;
}

/* A factor of ten is a digit more often than a unit. */
static struct words
likely_words(const struct inquiry *inquiry, const struct slip *slip)
{
    struct unit column =
        unit_of_column(inquiry, slip->comparison.field,
                       slip->comparison.region);
    struct unit meant = column;
    struct words digits = {
        {arena_printf(inquiry->arena, "%d位", abs(slip->power)),
         arena_printf(inquiry->arena, "%d digit%s", abs(slip->power),
                      abs(slip->power) == 1 ? "" : "s")}};

    meant.exponent -= slip->power;
    if (abs(slip->power) > 1 && is_usual(meant))
        return INQUIRY_WORDS(inquiry, "读起来像是把{1}填进了{2}栏",
                             "looks like {1} in a column of {2}",
                             unit_words(inquiry->arena, meant),
                             unit_words(inquiry->arena, column));
    if (slip->power > 0)
        return INQUIRY_WORDS(inquiry, "读起来像是多写了{1}",
                             "looks as if it had {1} too many", digits);
    return INQUIRY_WORDS(inquiry, "读起来像是少写了{1}",
                         "looks as if it had {1} too few", digits);
}

static struct words
expected_words(const struct inquiry *inquiry, const struct slip *slip)
{
    const struct comparison *comparison = &slip->comparison;
    struct words last =
        inquiry_words_amount(inquiry, comparison, comparison->last);

    if (slip->by_share)
        return INQUIRY_WORDS(inquiry, "按其平常所占的比重约为 {1}",
                             "by its usual share it is about {1}",
                             last);
    return INQUIRY_WORDS(inquiry, "上年为 {1}", "last year {1}", last);
}

/* “除以 10000 为 912.4 万元，上年为 903.1 万元” */
static struct words
right_words(const struct inquiry *inquiry, const struct slip *slip)
{
    const struct comparison *comparison = &slip->comparison;
    char buffer[RATIONAL_TEXT_MAX];
    struct words factor = {
        {arena_strdup(inquiry->arena,
                      rational_print(1, -abs(slip->power), false, buffer)),
         arena_strdup(inquiry->arena,
                      rational_print(1, -abs(slip->power), true, buffer))}};
    struct words words[] = {
        factor,
        inquiry_words_amount(inquiry, comparison, slip->right),
        expected_words(inquiry, slip),
        inquiry_words_region(inquiry, comparison->region),
        inquiry_words_amount(inquiry, comparison, slip->right_total),
    };
    struct words pattern = {{"除以 {1} 为 {2}，{3}", "÷{1} gives {2}, {3}"}};

    if (slip->power < 0)
        pattern = (struct words){
            {"乘以 {1} 为 {2}，{3}", "×{1} gives {2}, {3}"}};
    else if (slip->part != NULL)
        pattern = (struct words){
            {"除以 {1} 为 {2}，{4}的合计便为 {5}，{3}",
             "÷{1} gives {2}; the total of {4} then is {5}, {3}"}};
    return inquiry_words_fill(inquiry, pattern, words,
                              G_N_ELEMENTS(words));
}

void
slip_words_ask(const struct inquiry *inquiry, const struct slip *slip,
               struct effect effect)
{
    const struct largest *part = slip->part;
    const struct region *region = slip->comparison.region;
    struct words likely = likely_words(inquiry, slip);
    struct words right = right_words(inquiry, slip);
    struct words change = inquiry_words_effect(inquiry, effect);
    bool in_county = part != NULL && part->county != NULL;
    bool in_cell = part != NULL && !in_county;

    if (in_county)
        region = part->county;
    inquiry_ask(inquiry,
                in_cell ? FINDING_UNIT_SLIP_CELL : FINDING_UNIT_SLIP,
                &slip->comparison, in_cell ? &part->at : NULL, effect,
                (struct finding_detail){
                    .value = in_cell ? part->text : NULL,
                    .args = {inquiry_words_region(inquiry, region), likely,
                             right, change}});
}
