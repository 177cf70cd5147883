/* Rule 11: the order in which a line is compressed and expanded. */
#include "linesums.h"
#include "typecase.h"

#define EM 10.0

/* A line with room in every tier: word space 0.1, brackets 1, commas 1.5,
 * Han–Latin 0.25, stops 0.5 em; stretch 0.5 and 0.2 em; ten gaps. */
static const struct linesums line = {
    .width = 30 * EM,
    .shrink = {[SHRINK_SPACE] = 0.1 * EM,
               [SHRINK_BRACKET] = 1 * EM,
               [SHRINK_COMMA] = 1.5 * EM,
               [SHRINK_MIXED] = 0.25 * EM,
               [SHRINK_STOP] = 0.5 * EM},
    .space = 0.5 * EM,
    .mixed = 0.2 * EM,
    .spreads = 10,
};

static void
check_shrink(double by_em, double space, double bracket, double comma,
             double mixed, double stop)
{
    struct fit fit =
        linesums_fit(&line, (30 - by_em) * EM, true, true);

    g_assert_cmpfloat_with_epsilon(fit.shrink[SHRINK_SPACE], space, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.shrink[SHRINK_BRACKET], bracket,
                                   1e-9);
    g_assert_cmpfloat_with_epsilon(fit.shrink[SHRINK_COMMA], comma, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.shrink[SHRINK_MIXED], mixed, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.shrink[SHRINK_STOP], stop, 1e-9);
    g_assert_cmpfloat(fit.spread, ==, 0);
    g_assert_cmpfloat(fit.excess, ==, 0);
}

static void
compresses_tier_by_tier(void)
{
    check_shrink(0.05, 0.5, 0, 0, 0, 0);
    check_shrink(0.6, 1, 0.5, 0, 0, 0);
    check_shrink(1.85, 1, 1, 0.5, 0, 0);
    check_shrink(2.725, 1, 1, 1, 0.5, 0);
    check_shrink(3.1, 1, 1, 1, 1, 0.5);
}

static void
says_what_cannot_be_compressed_away(void)
{
    struct fit fit = linesums_fit(&line, 26 * EM, true, true);

    g_assert_cmpfloat_with_epsilon(fit.excess, 0.65 * EM, 1e-9);
}

static void
expands_spaces_then_mixed_then_all_gaps_alike(void)
{
    struct fit fit = linesums_fit(&line, 30.25 * EM, true, true);

    g_assert_cmpfloat_with_epsilon(fit.space, 0.5, 1e-9);
    g_assert_cmpfloat(fit.mixed, ==, 0);
    fit = linesums_fit(&line, 30.6 * EM, true, true);
    g_assert_cmpfloat_with_epsilon(fit.space, 1, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.mixed, 0.5, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.spread, 0, 1e-9);
    fit = linesums_fit(&line, 31.7 * EM, true, true);
    g_assert_cmpfloat_with_epsilon(fit.mixed, 1, 1e-9);
    g_assert_cmpfloat_with_epsilon(fit.spread, 0.1 * EM, 1e-9);
}

static void
a_last_line_is_not_expanded(void)
{
    struct fit fit = linesums_fit(&line, 36 * EM, true, false);

    g_assert_cmpfloat(fit.spread, ==, 0);
    g_assert_cmpfloat(fit.space, ==, 0);
    g_assert_cmpfloat_with_epsilon(fit.slack, 6 * EM, 1e-9);
}

static void
a_line_without_gaps_keeps_its_slack(void)
{
    struct linesums solid = {.width = 10 * EM};
    struct fit fit = linesums_fit(&solid, 12 * EM, true, true);

    g_assert_cmpfloat(fit.spread, ==, 0);
    g_assert_cmpfloat_with_epsilon(fit.slack, 2 * EM, 1e-9);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/linesums/" #test, test)
    ADD(compresses_tier_by_tier);
    ADD(says_what_cannot_be_compressed_away);
    ADD(expands_spaces_then_mixed_then_all_gaps_alike);
    ADD(a_last_line_is_not_expanded);
    ADD(a_line_without_gaps_keeps_its_slack);
    return g_test_run();
}
