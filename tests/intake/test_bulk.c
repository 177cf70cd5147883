#include <glib.h>
#include <string.h>

#include "large.h"

/* A form without a key, whose files hold several cities. */
static const char forms[] =
    "resources:\n"
    "  - name: cases\n"
    "    title: 逐笔记录\n"
    "    title_en: Cases\n"
    "    files: [cases, 记录]\n"
    "    schema:\n"
    "      fields:\n"
    "        - {name: city, type: string, role: city, title: 设区市,\n"
    "           title_en: City, constraints: {required: true}}\n"
    "        - {name: county, type: string, role: region, title: 区县,\n"
    "           title_en: County}\n"
    "        - {name: date, type: date, role: period, title: 日期,\n"
    "           title_en: Date, constraints: {required: true}}\n"
    "        - {name: kind, type: string, title: 类别, title_en: Kind,\n"
    "           constraints: {required: true, enum: [补发, 补缴]}}\n"
    "        - {name: employer, type: string, title: 用人单位,\n"
    "           title_en: Employer, constraints: {required: true}}\n"
    "        - {name: people, type: integer, unit: 人, unit_en: people,\n"
    "           title: 人数, title_en: People,\n"
    "           constraints: {required: true, minimum: 1, maximum: 900}}\n"
    "        - {name: wages, type: number, unit: 万元, title: 金额,\n"
    "           title_en: Wages, constraints: {minimum: 0}}\n";
static const char figures[] =
    "measures: []\n"
    "checks:\n"
    "  - {name: dear, level: query, each: row, form: cases,\n"
    "     fails: wages > 11 and people = 7, message: 人均过高,\n"
    "     message_en: too much}\n";

/* What stands in the cells: mostly good, some not. */
struct choice {
    const char *const *items;
    int n_good, n;
};
#define CHOICE(items, good) {items, good, (int)G_N_ELEMENTS(items)}

static const char *const cities[] = {
    "南京", "徐州", "南京市", "320300", "南通",
    "", "北京", "合计", " 南京", "玄武区", "—",
};
static const char *const counties[] = {
    "鼓楼区", "鼓楼", "", "\"鼓楼区\"",
    "玄武区", "丰县", "小计", "合计", "不明", "鼓楼区合计", "\"\"\"\"",
};
static const char *const dates[] = {
    "2024-01-31", "2024/2/1", "2024年12月31日", "20240701", "2024-02-29",
    "2023-12-31", "", "2024-02-30", "合计", "无", "2024.10",
};
static const char *const kinds[] = {
    "补发", "补缴", "\"补发\"", " 补发", "别的", "无", "",
};
static const char *const employers[] = {
    "某厂", "\"甲,乙\"", "\"甲\"\"乙\"\"厂\"", "无锡某厂", "（某）公司",
    "—", "无", "/", " ", "", "\"\n\"", "　", "ＡＢ",
};
static const char *const people[] = {
    "1", "12", "\"7\"", "900", "0012",
    "0", "901", "1.5", "1,200", "三", "", "—", "１２", "-1",
};
static const char *const wages[] = {
    "1.5", "12", "", "0.000001", "\"3.25\"", "0",
    "0.0000001", "1e3", "1,204.5", "(3)", "3元", "9999999999999", "-2",
    "12.", ".5", "0.00000000", "123456789012345678",
};
static const struct choice choices[] = {
    CHOICE(cities, 5), CHOICE(counties, 4), CHOICE(dates, 5),
    CHOICE(kinds, 3),  CHOICE(employers, 5), CHOICE(people, 5),
    CHOICE(wages, 6),
};

static void
append_row(GString *text, GRand *rand, int badness)
{
    for (size_t i = 0; i < G_N_ELEMENTS(choices); i++) {
        bool bad = g_rand_int_range(rand, 0, 100) < badness;
        int n = bad ? choices[i].n : choices[i].n_good;

        if (i > 0)
            g_string_append_c(text, ',');
        g_string_append(text,
                        choices[i].items[g_rand_int_range(rand, 0, n)]);
    }
    if (badness > 0 && g_rand_int_range(rand, 0, 60) == 0)
        g_string_append(text, g_rand_boolean(rand) ? "," : ",x");
    g_string_append(text, g_rand_int_range(rand, 0, 9) == 0 ? "\r\n" : "\n");
    if (badness > 0 && g_rand_int_range(rand, 0, 60) == 0)
        g_string_append(text, "\n,,\n合计,,,,,7,1.5\n");
}

static char *
random_file(guint32 seed, int badness)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(seed);
    GString *text = g_string_new(
        seed % 4 == 0 ? "标题\n设区市,区县,日期,类别,用人单位,人数,金额（元）\n"
                      : "设区市,区县,日期,类别,用人单位,人数,金额\n");

    for (int i = 0; i < 120; i++)
        append_row(text, rand, badness);
    if (seed % 3 == 0)
        g_string_truncate(text, text->len - 1);
    return g_string_free(text, FALSE);
}

/* ---- what is taken, by region and month ---- */

static void
add(GHashTable *sums, const struct region *region, int month, size_t field,
    int128 value, size_t n_known, size_t n_rows)
{
    char *key = g_strdup_printf("%s %d %zu", region->code, month, field);
    int64_t *sum = g_hash_table_lookup(sums, key);

    if (sum == NULL) {
        sum = g_new0(int64_t, 3);
        g_hash_table_insert(sums, g_strdup(key), sum);
    }
    g_free(key);
    sum[0] += (int64_t)value;
    sum[1] += (int64_t)n_known;
    sum[2] += (int64_t)n_rows;
}

static const struct survey *survey_of_rows;

static void
take_row(void *partial, const struct intake_row *row)
{
    for (size_t i = 0; i < row->form->n_fields; i++)
        add(partial, row->region,
            survey_month_index(survey_of_rows, row->period), i,
            row->amounts[i].known ? row->amounts[i].value : 0,
            row->amounts[i].known, 1);
}

static size_t n_groups;

static void
take_group(void *partial, const struct intake_group *group)
{
    n_groups += group->n_rows;
    for (size_t i = 0; i < group->form->n_fields; i++)
        add(partial, group->region, group->month, i, group->sums[i].value,
            group->sums[i].n_known, group->n_rows);
}

static void *
open_sums(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static char *
print_sums(GHashTable *sums)
{
    GString *out = g_string_new(NULL);
    GList *keys = g_list_sort(g_hash_table_get_keys(sums),
                              (GCompareFunc)strcmp);

    for (GList *k = keys; k != NULL; k = k->next) {
        const int64_t *sum = g_hash_table_lookup(sums, k->data);

        g_string_append_printf(out, "%s: %" G_GINT64_FORMAT
                               " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                               "\n", (char *)k->data, sum[0], sum[1], sum[2]);
    }
    g_list_free(keys);
    return g_string_free(out, FALSE);
}

/* Everything a reader can see of it, as text. */
static char *
read_all(const char *text, size_t block, int jobs)
{
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", figures},
        {"submissions/江苏省/记录.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    g_autoptr(GHashTable) sums =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    struct intake_taker taker = {
        .taker = sums, .open = open_sums, .row = take_row,
        .group = block > 0 ? take_group : NULL};
    struct intake_options options = {.jobs = jobs,
                                     .limits = csv_limits_default};
    GString *out = g_string_new(NULL);
    g_autofree char *printed = NULL;
    const struct intake *intake;

    survey_of_rows = bag->survey;
    if (block > 0)
        options.limits.block_bytes = block;
    intake = intake_read(bag->arena, bag->survey, &options, &taker,
                         bag->findings);
    findings_sort(bag->findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        g_string_append_printf(
            out, "%d:%d %s %s\n", finding->at.row, finding->at.column,
            finding_name(finding),
            finding_message(bag->arena, finding, LANGUAGE_ZH));
    }
    g_string_append_printf(out, "%zu rows, %s\n", intake->n_rows,
                           intake->files[0].dialect.newline);
    printed = print_sums(sums);
    g_string_append(out, printed);
    bag_free(bag);
    return g_string_free(out, FALSE);
}

static void
compare(guint32 seed, int badness)
{
    g_autofree char *text = random_file(seed, badness);
    g_autofree char *row_by_row = read_all(text, 0, 1);

    for (int jobs = 1; jobs < 4; jobs++) {
        g_autofree char *in_blocks =
            read_all(text, 64 * (1 + seed % 20) + 192, jobs);

        g_assert_cmpstr(in_blocks, ==, row_by_row);
    }
}

static void
blocks_and_threads_do_not_show(void)
{
    for (guint32 seed = 0; seed < 40; seed++)
        compare(seed, (int)(seed % 5) * (int)(seed % 5));
}

static void
ordinary_rows_are_added_up_and_not_read_one_by_one(void)
{
    g_autofree char *text = random_file(1, 0);
    g_autofree char *result = NULL;

    n_groups = 0;
    result = read_all(text, 640, 2);
    /* The first is read to know the units; some fail the check of rows. */
    g_assert_cmpuint(n_groups, >=, 90);
}

static const char *
codes_of(struct bag *bag)
{
    bag->intake = intake_read(bag->arena, bag->survey, NULL, NULL,
                              bag->findings);
    return bag_findings(bag);
}

#define HEAD "设区市,区县,日期,类别,用人单位,人数,金额\n"

static void
a_file_of_the_province_holds_rows_of_all_cities(void)
{
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", figures},
        {"submissions/全省/记录.csv",
         HEAD "南京,鼓楼区,2024-01-01,补发,甲,1,2\n"
              "徐州,玄武区,2024-01-01,补发,甲,1,2\n"
              "扬州,,2024-01-01,补发,甲,1,2\n"
              "徐州,鼓楼,2024-01-01,补发,甲,1,2\n"},
        {"submissions/南京/记录.csv",
         HEAD "南京,鼓楼区,2024-01-01,补发,甲,1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(codes_of(bag), ==,
                    "记录.csv:3:2 county-of-other-city "
                    "记录.csv:4:1 county-unknown "
                    "记录.csv:0:0 form-twice");
    g_assert_cmpuint(bag->intake->n_rows, ==, 2);
    g_assert_cmpuint(bag->intake->files[0].parts[0].n_rows, >, 0);
    g_assert_cmpuint(bag->intake->files[0].parts[1].n_rows, >, 0);
    g_assert_cmpuint(bag->intake->files[0].parts[2].n_rows, ==, 0);
    bag_free(bag);
}

#define CITY_ROW "徐州,鼓楼区,2024-03-01,补发,甲厂,3,1.5\n"
#define PROVINCE_FILE "submissions/江苏省/记录.csv"

/* Rows around one that is longer than cells may be. */
static void
check_too_long(size_t before, size_t after, size_t n_added_up)
{
    g_autofree char *name = g_strnfill(400, 'x');
    g_autofree char *good = large_text(HEAD, CITY_ROW, before);
    g_autofree char *end = large_text("", CITY_ROW, after);
    g_autofree char *text = g_strconcat(
        before == 0 ? "" : good, "徐州,鼓楼区,2024-03-01,补发,", name,
        ",3,1.5\n", before == 0 ? good : "", end, NULL);
    g_autofree char *findings = g_strdup_printf(
        "记录.csv:%zu:5 cell-too-long", before == 0 ? 1 : before + 2);
    struct large large = {.forms = forms, .figures = figures,
                          .name = PROVINCE_FILE, .text = text,
                          .field_bytes = 300, .block_bytes = 640};

    large_check(&large, findings, n_added_up);
}

static void
a_cell_beyond_the_limit_ends_a_large_file_as_a_small_one(void)
{
    check_too_long(0, 40, 0);
    check_too_long(3, 40, 2);
    check_too_long(60, 40, 59);
    check_too_long(60, 0, 59);
}

static void
a_notice_longer_than_a_block_may_stand_above(void)
{
    g_autofree char *notice = large_text("", "请各设区市于三月十五日前填报\n", 10);
    g_autofree char *head = g_strconcat(notice, HEAD, NULL);
    g_autofree char *text = large_text(head, CITY_ROW, 40);
    struct large large = {.forms = forms, .figures = figures,
                          .name = PROVINCE_FILE, .text = text};

    large_check(&large, "", 0);
}

/* ---- who takes the rows ---- */

static struct bag *
open_long_file(const char **path)
{
    g_autofree char *text = large_text(HEAD, CITY_ROW, 40);
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", figures},
        {PROVINCE_FILE, text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    *path = arena_printf(bag->arena, "%s/%s", bag->folder, PROVINCE_FILE);
    return bag;
}

static const char *
read_in_blocks(struct bag *bag, const struct intake_taker *taker)
{
    struct intake_options options = {.jobs = 2, .limits = csv_limits_default};

    options.limits.block_bytes = 192;
    bag->intake = intake_read(bag->arena, bag->survey, &options, taker,
                              bag->findings);
    return bag_findings(bag);
}

static void
rows_are_counted_when_nobody_takes_them(void)
{
    const char *path;
    struct bag *bag = open_long_file(&path);

    g_assert_cmpstr(read_in_blocks(bag, NULL), ==, "");
    g_assert_cmpuint(bag->intake->n_rows, ==, 40);
    bag_free(bag);
}

/* ---- rows of totals ---- */

/* Forty rows, two to a line of `rows`, and what stands around them. */
static void
check_totals_below(const char *head, const char *rows, const char *total,
                   const char *findings, size_t n_added_up)
{
    g_autofree char *forty = large_text(head, rows, 20);
    g_autofree char *text = g_strconcat(forty, total, NULL);
    struct large large = {.forms = forms, .figures = figures,
                          .name = PROVINCE_FILE, .text = text};

    large_check(&large, findings, n_added_up);
}

/* The first row is read alone. */
static void
check_totals(const char *rows, const char *total, const char *findings)
{
    check_totals_below(HEAD, rows, total, findings, 39);
}

#define ROW(region, month, wages)                                             \
    "徐州," region ",2024-" month "-01,补发,甲厂,3," wages "\n"
#define DIFFERS "记录.csv:42:7 total-differs"
#define ROUNDED "记录.csv:42:7 total-rounded"

static void
totals_below_rows_that_were_added_up_are_those_of_the_rows(void)
{
    static const char one[] = ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "03", "1.5");
    static const char two[] =
        ROW("鼓楼区", "03", "1.5") ROW("丰县", "04", "2.5");

    check_totals(one, "合计,,,,,120,60\n", "");
    check_totals(one, "合计,,,,,121,60\n", "记录.csv:42:6 total-differs");
    check_totals(two, "合计,,,,,120,80\n", "");
    check_totals(two, "小计,,,,,120,80\n", "");
    check_totals(two, "合计,,2024-04-01,,,60,50\n", "");
    check_totals(two, "合计,,2024-04-01,,,61,50\n",
                 "记录.csv:42:6 total-differs");
    check_totals(two, "徐州,丰县合计,,,,60,50\n", "");
    check_totals(two, "徐州,丰县合计,,,,61,50\n",
                 "记录.csv:42:6 total-differs");
}

static void
rounding_explains_a_total_of_rows_that_were_added_up(void)
{
    static const char tenths[] =
        ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "03", "1.5");
    static const char mixed[] =
        ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "03", "1.25");
    static const char other[] =
        ROW("鼓楼区", "03", "1.25") ROW("鼓楼区", "03", "1.5");

    /* Forty-one numbers, each off by 0.05 at most. */
    check_totals(tenths, "合计,,,,,120,62.0\n", ROUNDED);
    check_totals(tenths, "合计,,,,,120,57.9\n", DIFFERS);
    check_totals(tenths, "合计,,,,,120,58.0\n", ROUNDED);
    check_totals(tenths, "合计,,,,,120,62.1\n", DIFFERS);
    check_totals(tenths, "合计,,,,,120,60.01\n", DIFFERS);
    /* Not all cells show as many decimals as the total. */
    check_totals(mixed, "合计,,,,,120,55.1\n", DIFFERS);
    check_totals(other, "合计,,,,,120,55.1\n", DIFFERS);
    check_totals(mixed, "合计,,,,,120,55.01\n", DIFFERS);
    check_totals(other, "合计,,,,,120,55.01\n", DIFFERS);
}

/* Rows that are read one by one say as much about the decimals. */
static void
decimals_of_rows_that_are_read_alone_count_as_well(void)
{
    static const char tenths[] =
        ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "03", "1.5");
    static const char hundredths[] =
        ROW("鼓楼区", "03", "1.25") ROW("鼓楼区", "03", "1.25");

    /* Zero shows none. */
    check_totals_below(HEAD ROW("鼓楼区", "03", "0"), tenths,
                       "合计,,,,,123,62.0\n", "记录.csv:43:7 total-rounded",
                       40);
    check_totals_below(HEAD ROW("鼓楼区", "03", "1.5"), hundredths,
                       "合计,,,,,123,51.51\n", "记录.csv:43:7 total-differs",
                       40);
}

static void
a_total_above_rows_that_are_added_up_is_compared_in_the_end(void)
{
    static const char two[] =
        ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "04", "1.5");

    check_totals_below(HEAD "合计,,,,,120,60\n", two, "", "", 40);
    check_totals_below(HEAD "合计,,,,,121,60\n", two, "",
                       "记录.csv:2:6 total-differs", 40);
    check_totals_below(HEAD "合计,,2024-04-01,,,60,30\n", two, "", "", 40);
    check_totals_below(HEAD "合计,,,,,121,60\n", two, "小计,,,,,120,60\n",
                       "记录.csv:2:6 total-differs", 40);
}

static void
a_subtotal_of_rows_that_were_added_up_is_of_its_group(void)
{
    static const char two[] =
        ROW("鼓楼区", "03", "1.5") ROW("鼓楼区", "03", "1.5");
    /* One row that is read alone, for its digits are wide, and one that is
     * not. */
    static const char pair[] =
        "徐州,鼓楼区,2024-03-01,补发,甲厂,１２,1.5\n" ROW("鼓楼区", "03", "1");
    g_autofree char *head =
        g_strconcat(HEAD ROW("鼓楼区", "03", "9") "小计,,,,,3,9\n", NULL);
    g_autofree char *groups =
        g_strconcat("小计,,,,,120,60\n", pair, "小计,,,,,15,2.5\n", NULL);
    g_autofree char *wrong =
        g_strconcat("小计,,,,,120,61\n", pair, "小计,,,,,16,2.5\n", NULL);

    check_totals_below(head, two, groups, "", 41);
    check_totals_below(
        head, two, wrong,
        "记录.csv:44:7 total-differs 记录.csv:47:6 total-differs", 41);
}

/* Another program saves the file while it is read. */
static void *
save_again(void *taker, const struct intake_file *file)
{
    const char *path = taker;
    FILE *stream = fopen(path, "a");

    (void)file;
    g_assert_nonnull(stream);
    fputs(CITY_ROW, stream);
    fclose(stream);
    return taker;
}

static void
pass_over(void *partial, const struct intake_row *row)
{
    (void)partial;
    (void)row;
}

static void
a_file_that_changes_while_it_is_read_is_told(void)
{
    const char *path;
    struct bag *bag = open_long_file(&path);
    struct intake_taker taker = {.taker = (char *)path, .open = save_again,
                                 .row = pass_over};

    g_assert_cmpstr(read_in_blocks(bag, &taker), ==,
                    "记录.csv:0:0 file-unreadable");
    g_assert_false(bag->intake->files[0].readable);
    bag_free(bag);
}

/* A large file that lies outside the edition, of a form without cities. */
static void
counties_of_every_city_are_good_where_none_is_known(void)
{
    static const char one[] =
        "resources:\n"
        "  - name: cases\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: county, type: string, role: region}\n"
        "        - {name: month, type: yearmonth, role: period}\n"
        "        - {name: people, type: integer}\n";
    g_autofree char *text = large_text(
        "county,month,people\n",
        "丰县,2024-01,1\n玄武区,2024-01,2\n鼓楼区,2024-01,4\n", 20);
    struct bag_file files[] = {
        {"template/forms.yaml", one},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/cases.csv", "county,month,people\n"},
        {"elsewhere/cases.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    const char *path =
        arena_printf(bag->arena, "%s/elsewhere/cases.csv", bag->folder);
    struct intake_options options = {.jobs = 2, .limits = csv_limits_default};
    struct intake_file file;

    options.limits.block_bytes = 192;
    g_assert_true(intake_read_file(bag->arena, bag->survey, NULL, NULL, path,
                                   "cases.csv", &options, &file, NULL,
                                   bag->findings));
    g_assert_cmpuint(file.n_rows, ==, 40);
    g_assert_cmpuint(findings_count(bag->findings), ==, 20);
    g_assert_cmpint(findings_get(bag->findings, 0)->code, ==,
                    FINDING_COUNTY_UNKNOWN);
    bag_free(bag);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/bulk/blocks-and-threads-do-not-show",
                    blocks_and_threads_do_not_show);
    g_test_add_func("/bulk/ordinary-rows-are-added-up",
                    ordinary_rows_are_added_up_and_not_read_one_by_one);
    g_test_add_func("/bulk/a-file-of-the-province-holds-all-cities",
                    a_file_of_the_province_holds_rows_of_all_cities);
    g_test_add_func("/bulk/a-cell-beyond-the-limit",
                    a_cell_beyond_the_limit_ends_a_large_file_as_a_small_one);
    g_test_add_func("/bulk/a-notice-longer-than-a-block",
                    a_notice_longer_than_a_block_may_stand_above);
    g_test_add_func("/bulk/totals-below-rows-added-up",
                    totals_below_rows_that_were_added_up_are_those_of_the_rows);
    g_test_add_func("/bulk/rounding-explains-a-total",
                    rounding_explains_a_total_of_rows_that_were_added_up);
    g_test_add_func("/bulk/decimals-of-rows-read-alone",
                    decimals_of_rows_that_are_read_alone_count_as_well);
    g_test_add_func(
        "/bulk/a-total-above-rows-added-up",
        a_total_above_rows_that_are_added_up_is_compared_in_the_end);
    g_test_add_func("/bulk/a-subtotal-of-rows-added-up",
                    a_subtotal_of_rows_that_were_added_up_is_of_its_group);
    g_test_add_func("/bulk/rows-are-counted-when-nobody-takes-them",
                    rows_are_counted_when_nobody_takes_them);
    g_test_add_func("/bulk/a-file-that-changes-while-it-is-read",
                    a_file_that_changes_while_it_is_read_is_told);
    g_test_add_func("/bulk/counties-of-every-city-are-good",
                    counties_of_every_city_are_good_where_none_is_known);
    return g_test_run();
}
