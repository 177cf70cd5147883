#include "figures/sources.h"

#include <glib.h>

#include "base/arena.h"
#include "base/digest.h"
#include "tally.h"

#define WAGES "县,日期,补发工资（万元）,职工\n"

/* What was submitted, counted, and gathered with so many cells kept. */
struct gathered {
    struct tally tally;
    struct intake_taker taker;
    struct sources *sources;
};

static bool
is_of_january(void *user, const struct field *field,
              const struct region *region, int month)
{
    (void)user;
    (void)field;
    (void)region;
    return month == 0;
}

static struct gathered
gather(const char *wages, struct sources_options keep)
{
    struct fixture *fixture = tally_fixture();
    struct gathered gathered;
    struct intake_options options = {.jobs = 1,
                                     .limits = csv_limits_default};

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n"
                  "2023,某省,reminders,64\n2023,某省,opinions,\"1,000\"\n");
    if (wages != NULL)
        fixture_write(fixture, "submissions/甲市/wages.csv", wages);
    gathered.tally = tally_new(fixture);
    gathered.taker = sources_taker(fixture->arena, fixture->survey, &keep,
                                   &gathered.sources);
    intake_read(fixture->arena, fixture->survey, &options, &gathered.taker,
                fixture->findings);
    return gathered;
}

static struct source_list
list_of(struct gathered gathered, const char *region, struct period period,
        const char *text, size_t most)
{
    struct fixture *fixture = gathered.tally.fixture;
    const struct survey *survey = fixture->survey;
    struct source_leaves *leaves = sources_leaves_new();
    struct tracer tracer = sources_tracer(leaves);
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = gathered.tally.figures,
                          .period = period};
    struct source_list list;

    scope.region = survey_region(survey, survey->province, region);
    evaluate_trace(
        fixture->arena,
        expression_read(fixture->arena, text, at, fixture->findings), &scope,
        &tracer);
    list = sources_list(fixture->arena, gathered.sources,
                        gathered.tally.figures, leaves, most);
    sources_leaves_free(leaves);
    return list;
}

static const char *
cells_of(struct gathered gathered, struct source_list list)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (size_t i = 0; list.cells != NULL && i < list.n; i++)
        g_string_append_printf(text, "%s%d:%d %s", i > 0 ? ", " : "",
                               list.cells[i].at.row,
                               list.cells[i].at.column, list.cells[i].text);
    return arena_strdup(gathered.tally.fixture->arena, text->str);
}

static void
the_cells_of_a_figure_are_listed(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    struct source_list list =
        list_of(gathered, "甲市", PERIOD_WHOLE, "reminders", 8);

    g_assert_cmpuint(list.n_cells, ==, 4);
    g_assert_cmpstr(cells_of(gathered, list), ==,
                    "5:3 4, 2:3 10, 3:3 20, 4:3 6");
    g_assert_cmpstr(list.cells[1].region->code, ==, "101");
    g_assert_cmpint(list.cells[1].month, ==, 0);
    list = list_of(gathered, "甲市", (struct period){0, 0}, "reminders", 8);
    g_assert_cmpstr(cells_of(gathered, list), ==, "2:3 10, 4:3 6");
    /* One more than were asked for. */
    list = list_of(gathered, "某省", PERIOD_WHOLE, "reminders", 4);
    g_assert_cmpuint(list.n_cells, ==, 5);
    g_assert_null(list.cells);
    tally_free(gathered.tally);
}

static void
a_leaf_within_another_is_listed_once(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    struct source_list list = list_of(gathered, "甲市", PERIOD_WHOLE,
                                      "reminders / reminders + share(wages)",
                                      20);

    /* The wages of the city lie within those of the province. */
    g_assert_cmpuint(list.n_leaves, ==, 2);
    g_assert_cmpuint(list.n_cells, ==, 8);
    list = list_of(gathered, "甲市", PERIOD_WHOLE,
                   "peak(reminders) = \"1月\" and reminders > 0", 20);
    g_assert_cmpuint(list.n_leaves, ==, 1);
    list = list_of(gathered, "甲市", PERIOD_WHOLE, "peak(reminders)", 20);
    g_assert_cmpuint(list.n_leaves, ==, 12);
    g_assert_cmpuint(list.n_cells, ==, 4);
    tally_free(gathered.tally);
}

static void
rows_of_history_count_as_cells(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    struct source_list list =
        list_of(gathered, "某省", PERIOD_WHOLE,
                "reminders@2023 + opinions@2023 + reminders@2023", 8);
    char digest[DIGEST_TEXT];
    const char *lines = "history.csv:2:4 64\nhistory.csv:3:4 1,000\n";

    g_assert_cmpuint(list.n_leaves, ==, 2);
    g_assert_cmpstr(cells_of(gathered, list), ==, "2:4 64, 3:4 1,000");
    g_assert_cmpstr(list.digest, ==,
                    digest_of(lines, strlen(lines), digest));
    list = list_of(gathered, "某省", PERIOD_WHOLE,
                   "growth(reminders, 2023)", 8);
    g_assert_cmpuint(list.n_leaves, ==, 2);
    g_assert_cmpuint(list.n_cells, ==, 6);
    tally_free(gathered.tally);
}

#define JANUARY                                                               \
    WAGES "东区,2024-01-01,\"1,204.5\",2\n东区,2024-01-02,0.25,1\n"           \
          "东区,2024-01-03,3,3\n东区,2024-01-04,3,3\n"

static void
what_is_not_kept_has_the_same_hash(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered kept = gather(JANUARY, all);
    struct source_list whole =
        list_of(kept, "101", (struct period){0, 0}, "wages", 8);
    const char *cells = "2,3,\"1,204.5\"\n3,3,0.25\n4,3,3\n5,3,3\n";
    char digest[DIGEST_TEXT];
    g_autofree char *line = g_strdup_printf(
        "wages 101 2024-01 %s\n", digest_of(cells, strlen(cells), digest));

    g_assert_cmpuint(whole.n, ==, 4);
    g_assert_cmpstr(whole.digest, ==,
                    digest_of(line, strlen(line), digest));
    for (size_t keep = 0; keep < 4; keep++) {
        const struct sources_options few = {.keep = keep};
        struct gathered gathered = gather(JANUARY, few);
        struct source_list list =
            list_of(gathered, "101", (struct period){0, 0}, "wages", keep);

        g_assert_cmpuint(list.n_cells, ==, 4);
        g_assert_null(list.cells);
        g_assert_cmpstr(list.digest, ==, whole.digest);
        tally_free(gathered.tally);
    }
    tally_free(kept.tally);
}

static void
only_wanted_cells_are_gathered(void)
{
    const struct sources_options january = {.keep = SIZE_MAX,
                                            .only = is_of_january};
    struct gathered gathered = gather(NULL, january);
    struct source_list list =
        list_of(gathered, "甲市", PERIOD_WHOLE, "reminders", 8);

    g_assert_null(gathered.taker.group);
    g_assert_cmpuint(list.n_cells, ==, 2);
    g_assert_cmpstr(cells_of(gathered, list), ==, "2:3 10, 4:3 6");
    tally_free(gathered.tally);
}

/* Rows of wages in February that came added up: 东区 of 乙市. */
static void
take_group(struct gathered gathered, size_t n, int128 sum)
{
    const struct survey *survey = gathered.tally.fixture->survey;
    const struct form *form = survey_form(survey, "wages");
    const struct region *county = survey_region(survey, survey->province,
                                                "201");
    const struct intake_file file = {.form = form, .city = county->parent};
    struct intake_sum sums[] = {{0, 0}, {0, 0}, {sum, n}, {0, 0}};
    struct intake_group group = {.form = form, .region = county, .month = 1,
                                 .n_rows = n, .sums = sums};
    struct intake_taker taker = gathered.taker;
    void *partial = taker.open(taker.taker, &file);

    taker.group(partial, &group);
    taker.merge(taker.taker, partial);
}

static void
rows_that_came_added_up_have_a_hash_but_no_cells(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    const struct period february = {0, 1};
    char digest[DIGEST_TEXT];
    g_autofree char *line = NULL;
    struct source_list list;

    take_group(gathered, 2000, (int128)9000000 * 100);
    line = g_strdup_printf(
        "wages 201 2024-02 %s\n",
        digest_of("2000,900000000\n", strlen("2000,900000000\n"), digest));
    list = list_of(gathered, "201", february, "wages", 3000);
    g_assert_cmpuint(list.n_cells, ==, 2000);
    g_assert_null(list.cells);
    g_assert_cmpstr(list.digest, ==, digest_of(line, strlen(line), digest));
    /* Of the workers nothing was known. */
    list = list_of(gathered, "201", february, "workers", 3000);
    g_assert_cmpuint(list.n_cells, ==, 0);
    tally_free(gathered.tally);
}

static void
a_cell_belongs_to_the_leaves_around_it(void)
{
    struct tally tally = tally_new(tally_fixture());
    const struct survey *survey = tally.fixture->survey;
    const struct measure *wages = survey_measure(survey, "wages");
    const struct measure *workers = survey_measure(survey, "workers");
    const struct region *const *cities = survey->province->items;
    const struct region *county = cities[0]->items[0];
    struct trace_leaf leaf = {
        .measure = wages, .region = cities[0], .period = PERIOD_WHOLE};

    g_assert_true(sources_contains(&leaf, wages->field, county, 4));
    g_assert_true(sources_contains(&leaf, wages->field, cities[0], -1));
    g_assert_false(sources_contains(&leaf, workers->field, county, 4));
    g_assert_false(sources_contains(&leaf, wages->field, cities[1], 4));
    leaf.period.month = 4;
    g_assert_true(sources_contains(&leaf, wages->field, county, 4));
    g_assert_false(sources_contains(&leaf, wages->field, county, 5));
    leaf.history.row = 2;
    g_assert_false(sources_contains(&leaf, wages->field, county, 4));
    tally_free(tally);
}

static void
the_same_month_lies_within_itself_alone(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    const struct survey *survey = gathered.tally.fixture->survey;
    struct source_leaves *leaves = sources_leaves_new();
    struct tracer tracer = sources_tracer(leaves);
    struct trace_leaf leaf = {.measure = survey_measure(survey, "reminders")};
    static const struct {
        size_t region;
        int month;
    } places[] = {{0, 0}, {0, 1}, {1, 0}, {1, 0}, {1, 2}, {2, 2}};
    struct source_list list;

    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        leaf.region = survey->regions[places[i].region];
        leaf.period = (struct period){0, places[i].month};
        tracer.leaf(tracer.user, &leaf);
    }
    list = sources_list(gathered.tally.fixture->arena, gathered.sources,
                        gathered.tally.figures, leaves, 8);
    /* The province's January and February, and the city's March. */
    g_assert_cmpuint(list.n_leaves, ==, 3);
    g_assert_cmpstr(cells_of(gathered, list), ==,
                    "2:3 10, 4:3 6, 2:3 40, 3:3 20, 5:3 4");
    sources_leaves_free(leaves);
    tally_free(gathered.tally);
}

static void
leaves_can_be_collected_anew(void)
{
    const struct sources_options all = {.keep = 8};
    struct gathered gathered = gather(NULL, all);
    struct fixture *fixture = gathered.tally.fixture;
    struct source_leaves *leaves = sources_leaves_new();
    struct tracer tracer = sources_tracer(leaves);
    struct trace_leaf leaf = {
        .measure = survey_measure(fixture->survey, "wages"),
        .region = fixture->survey->province, .period = PERIOD_WHOLE};
    struct source_list list;

    tracer.leaf(tracer.user, &leaf);
    sources_leaves_clear(leaves);
    list = sources_list(fixture->arena, gathered.sources,
                        gathered.tally.figures, leaves, 8);
    g_assert_cmpuint(list.n_leaves, ==, 0);
    g_assert_cmpuint(list.n_cells, ==, 0);
    sources_leaves_free(leaves);
    tally_free(gathered.tally);
}

#define ADD(function) g_test_add_func("/sources/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(the_cells_of_a_figure_are_listed);
    ADD(a_leaf_within_another_is_listed_once);
    ADD(rows_of_history_count_as_cells);
    ADD(what_is_not_kept_has_the_same_hash);
    ADD(only_wanted_cells_are_gathered);
    ADD(rows_that_came_added_up_have_a_hash_but_no_cells);
    ADD(a_cell_belongs_to_the_leaves_around_it);
    ADD(the_same_month_lies_within_itself_alone);
    ADD(leaves_can_be_collected_anew);
    return g_test_run();
}
