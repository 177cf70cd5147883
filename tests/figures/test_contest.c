#include <glib.h>

#include "tally.h"

/* 40 times it fits, 80 times it does not; a divisor that has nothing in common
 * with the sums and does not fit twice. */
#define LARGE "2000000000000000000 * 2000000000000000000"
#define ODD "12000000000000000001 / 12000000000000000001"

static void
an_average_that_does_not_fit_overflows(void)
{
    struct tally tally = tally_new(tally_fixture());

    /* 40 in each city. */
    tally_expect(tally, "甲市", "reminders * " LARGE " > 0", "true");
    tally_expect(tally, "某省", "average(reminders * " LARGE ")", "overflow");
    tally_expect(tally, "某省", "average(reminders)", "40");
    /* 47500 and 2501, whose sum is odd. */
    tally_expect(tally, "某省", "average(wages / " ODD ")", "overflow");
    tally_expect(tally, "某省", "average(reminders / " ODD ") > 0", "true");
    fixture_expect(tally.fixture, "");
    tally_free(tally);
}

static void
an_average_of_what_is_blank_is_blank(void)
{
    struct tally tally = tally_new(tally_fixture());

    tally_expect(tally, "某省", "average(systems)", "3");
    tally_expect(tally, "乙市", "average(systems)", "blank");
    tally_expect(tally, "101", "average(reminders)", "missing");
    tally_free(tally);
}

static void
what_no_region_can_give_is_missing_for_their_reason(void)
{
    struct tally tally = tally_new(tally_fixture());

    tally_expect(tally, "某省", "highest(reminders * 10 * " LARGE ")",
                 "overflow");
    tally_expect(tally, "某省", "average(reminders * 10 * " LARGE ")",
                 "overflow");
    tally_expect(tally, "某省", "highest(reminders / (opinions - opinions))",
                 "undefined");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/contest/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(an_average_that_does_not_fit_overflows);
    ADD(an_average_of_what_is_blank_is_blank);
    ADD(what_no_region_can_give_is_missing_for_their_reason);
    return g_test_run();
}
