#include <glib.h>

#include "large.h"

static const char forms[] =
    "resources:\n"
    "  - name: cases\n"
    "    title: 逐笔记录\n"
    "    title_en: Cases\n"
    "    files: [cases, 记录]\n"
    "    schema:\n"
    "      fields:\n"
    "        - {name: date, type: date, role: period, title: 日期,\n"
    "           constraints: {required: true}}\n"
    "        - {name: people, type: integer, unit: 人, title: 人数}\n";
static const char figures[] = "measures: []\nchecks: []\n";

/* What one taker saw. */
struct seen {
    size_t n_rows, n_grouped, n_merged;
};

static void *
open_seen(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    (void)row;
    ((struct seen *)partial)->n_rows++;
}

static void
take_group(void *partial, const struct intake_group *group)
{
    ((struct seen *)partial)->n_grouped += group->n_rows;
}

static void
merge_seen(void *taker, void *partial)
{
    g_assert_true(taker == partial);
    ((struct seen *)taker)->n_merged++;
}

/* `groups`: which of the two take rows added up. */
static void
read_both(const bool groups[2], struct seen seen[2])
{
    g_autofree char *text = large_text("日期,人数\n", "2024-03-01,3\n", 40);
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", figures},
        {"submissions/南京/记录.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    struct intake_options options = {.jobs = 2, .limits = csv_limits_default};
    struct intake_taker takers[2], both;

    for (size_t i = 0; i < 2; i++)
        takers[i] = (struct intake_taker){
            .taker = &seen[i], .open = open_seen, .row = take_row,
            .group = groups[i] ? take_group : NULL, .merge = merge_seen};
    both = intake_both(bag->arena, takers[0], takers[1]);
    options.limits.block_bytes = 192;
    intake_read(bag->arena, bag->survey, &options, &both, bag->findings);
    g_assert_cmpstr(bag_findings(bag), ==, "");
    bag_free(bag);
}

static void
two_takers_that_add_up_both_get_rows_added_up(void)
{
    struct seen seen[2] = {0};

    read_both((const bool[]){true, true}, seen);
    for (size_t i = 0; i < 2; i++) {
        /* The first row is read to know the units. */
        g_assert_cmpuint(seen[i].n_rows, ==, 1);
        g_assert_cmpuint(seen[i].n_grouped, ==, 39);
        g_assert_cmpuint(seen[i].n_merged, ==, 1);
    }
}

static void
when_one_wants_rows_both_get_each_row(void)
{
    static const bool cases[][2] = {
        {true, false}, {false, true}, {false, false}};

    for (size_t c = 0; c < G_N_ELEMENTS(cases); c++) {
        struct seen seen[2] = {0};

        read_both(cases[c], seen);
        for (size_t i = 0; i < 2; i++) {
            g_assert_cmpuint(seen[i].n_rows, ==, 40);
            g_assert_cmpuint(seen[i].n_grouped, ==, 0);
            g_assert_cmpuint(seen[i].n_merged, ==, 1);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/both/two-takers-that-add-up",
                    two_takers_that_add_up_both_get_rows_added_up);
    g_test_add_func("/both/when-one-wants-rows",
                    when_one_wants_rows_both_get_each_row);
    return g_test_run();
}
