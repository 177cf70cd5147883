#include "pagelabels.h"

static void
check(const char *const *labels, size_t n, const char *expected)
{
    struct page pages[16] = {0};
    for (size_t i = 0; i < n; i++)
        pages[i].label = labels[i];
    const struct pages all = {.pages = pages, .n_pages = n};
    g_autoptr(GString) out = g_string_new(NULL);
    pagelabels_write(out, &all);
    g_assert_cmpstr(out->str, ==, expected);
}

static void
pages_that_count_on_are_one_range(void)
{
    static const char *const labels[] = {"",  "ii", "iii", "iv", "v",
                                         "1", "2",  "3",   "7",  "8"};
    check(labels, G_N_ELEMENTS(labels),
          "<</Nums[0<<>>1<</S/r/St 2>>5<</S/D/St 1>>8<</S/D/St 7>>]>>");
}

static void
other_labels_stand_as_they_are(void)
{
    static const char *const labels[] = {"A-1", "A-2", "01", "iiii", "附"};
    check(labels, G_N_ELEMENTS(labels),
          "<</Nums[0<</P(A-1)>>1<</P(A-2)>>2<</P(01)>>3<</P(iiii)>>"
          "4<</P<feff9644>>>]>>");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/pagelabels/" #name, name)
    TEST(pages_that_count_on_are_one_range);
    TEST(other_labels_stand_as_they_are);
    return g_test_run();
}
