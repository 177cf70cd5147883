/* Cells one by one and cells that came added up. */
#include "buckets.h"

#include <string.h>

#include "base/arena.h"
#include "fixture.h"

enum { FIELDS = 3, MARCH = 2 };

struct desk {
    struct fixture *fixture;
    const struct form *form;
    const struct region *city;
    struct sources_options options;
    struct buckets_room room;
    struct buckets *buckets;
    struct digest *hash;
};

static struct desk *
desk_new(size_t keep)
{
    struct desk *desk = g_new0(struct desk, 1);

    desk->fixture = fixture_new();
    fixture_write_tallies(desk->fixture);
    fixture_read(desk->fixture);
    g_assert_nonnull(desk->fixture->survey);
    desk->form = survey_form(desk->fixture->survey, "tallies");
    g_assert_cmpuint(desk->form->n_fields, ==, FIELDS);
    desk->city = desk->fixture->survey->province->items[0];
    desk->options.keep = keep;
    desk->room.most = SIZE_MAX;
    desk->buckets =
        buckets_new(sums_shape_new(desk->fixture->arena,
                                   desk->fixture->survey, desk->form),
                    &desk->options, &desk->room);
    desk->hash = digest_new();
    return desk;
}

static void
desk_free(struct desk *desk)
{
    buckets_free(desk->buckets);
    digest_free(desk->hash);
    fixture_free(desk->fixture);
    g_free(desk);
}

/* Column 1 of a row; the text is gone afterwards, as that of a file is. */
static void
take(struct desk *desk, int row, const char *text, struct amount people)
{
    g_autofree char *copy = g_strdup(text);
    struct amount amounts[FIELDS] = {people};
    struct cell cells[FIELDS] = {
        {.at = {"x", row, 1}, .text = copy}, {.text = ""}, {.text = ""}};

    buckets_take(desk->buckets,
                 &(struct intake_row){.form = desk->form, .city = desk->city,
                                      .region = desk->city,
                                      .period = {2024, MARCH + 1, 0},
                                      .amounts = amounts, .cells = cells});
    memset(copy, '!', strlen(copy));
}

static void
take_number(struct desk *desk, int row, int number)
{
    g_autofree char *text = g_strdup_printf("%d", number);

    take(desk, row, text, (struct amount){true, number});
}

static void
take_group(struct desk *desk, int128 value, size_t n_known)
{
    struct intake_sum sums[FIELDS] = {{value, n_known}};

    buckets_take_group(desk->buckets,
                       &(struct intake_group){.form = desk->form,
                                              .region = desk->city,
                                              .month = MARCH, .n_rows = 9,
                                              .sums = sums});
}

static const struct bucket *
get(const struct desk *desk)
{
    return buckets_get(desk->buckets, desk->city, MARCH,
                       desk->form->fields[0]);
}

/* Asked twice, for it is made with what other buckets use as well. */
static void
expect_digest(struct desk *desk, const char *lines)
{
    char text[DIGEST_TEXT];

    digest_of(lines, strlen(lines), text);
    for (int i = 0; i < 2; i++)
        g_assert_cmpstr(buckets_digest(desk->fixture->arena, get(desk),
                                       desk->hash), ==, text);
}

static void
cells_beyond_those_kept_are_counted_and_hashed(void)
{
    for (size_t keep = 0; keep < 5; keep++) {
        struct desk *desk = desk_new(keep);

        take_number(desk, 2, 50);
        take_number(desk, 15, 0);
        take(desk, 100, "1,\"2\"", (struct amount){true, 12});
        g_assert_cmpuint(get(desk)->n, ==, 3);
        g_assert_cmpuint(get(desk)->n_cells, ==, MIN(keep, 3));
        g_assert_cmpint((int64_t)get(desk)->sum, ==, 62);
        expect_digest(desk, "2,1,50\n15,1,0\n100,1,\"1,\"\"2\"\"\"\n");
        desk_free(desk);
    }
}

static void
many_cells_are_kept_in_their_order(void)
{
    struct desk *desk = desk_new(1000);

    for (int i = 0; i < 200; i++)
        take_number(desk, i + 2, 3 * i);
    g_assert_cmpuint(get(desk)->n_cells, ==, 200);
    for (int i = 0; i < 200; i++) {
        g_autofree char *text = g_strdup_printf("%d", 3 * i);

        g_assert_cmpstr(get(desk)->cells[i].text, ==, text);
        g_assert_cmpint(get(desk)->cells[i].value, ==, 3 * i);
        g_assert_cmpint(get(desk)->cells[i].at.row, ==, i + 2);
    }
    desk_free(desk);
}

/* What came added up has no lines: its digest is that of number and sum. */
static void
cells_that_came_added_up_join_the_others(void)
{
    struct desk *desk = desk_new(10);

    take_number(desk, 2, 50);
    g_assert_false(get(desk)->grouped);
    take_group(desk, 70, 1);
    take_group(desk, 5, 9);
    g_assert_true(get(desk)->grouped);
    g_assert_cmpuint(get(desk)->n, ==, 11);
    g_assert_cmpint((int64_t)get(desk)->sum, ==, 125);
    expect_digest(desk, "11,125\n");
    desk_free(desk);
}

static void
blanks_are_no_cells(void)
{
    struct desk *desk = desk_new(10);

    take(desk, 2, "—", (struct amount){false, 0});
    take_group(desk, 0, 0);
    g_assert_null(get(desk));
    take_group(desk, 3, 1);
    g_assert_cmpuint(get(desk)->n, ==, 1);
    desk_free(desk);
}

static void
beyond_the_room_nothing_more_is_noted(void)
{
    struct desk *desk = desk_new(1);

    desk->room = (struct buckets_room){1000001, 1000000};
    take_number(desk, 2, 50);
    take_group(desk, 3, 1);
    g_assert_null(get(desk));
    desk->room.used = 0;
    take_number(desk, 2, 50);
    g_assert_cmpuint(get(desk)->n_cells, ==, 1);
    g_assert_cmpuint(desk->room.used, >, sizeof(struct source_cell));
    desk->room.used = 1000001;
    take_number(desk, 3, 50);
    g_assert_cmpuint(get(desk)->n_cells, ==, 1);
    g_assert_null(get(desk)->hash);
    desk_free(desk);
}

#define ADD(function) g_test_add_func("/buckets/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(cells_beyond_those_kept_are_counted_and_hashed);
    ADD(many_cells_are_kept_in_their_order);
    ADD(cells_that_came_added_up_join_the_others);
    ADD(blanks_are_no_cells);
    ADD(beyond_the_room_nothing_more_is_noted);
    return g_test_run();
}
