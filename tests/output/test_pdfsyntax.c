#include <glib.h>

#include "pdfsyntax.h"

static void
check_text(const char *text, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    pdf_text(out, text);
    g_assert_cmpstr(out->str, ==, expected);
}

static void
text_is_ascii_or_utf16(void)
{
    check_text("", "()");
    check_text("a(b)\\\n", "(a\\(b\\)\\\\\\n)");
    check_text("白a", "<feff767d0061>");
    check_text("𠀀", "<feffd840dc00>");
}

static void
lengths_have_up_to_three_places(void)
{
    static const struct {
        double length;
        const char *expected;
    } cases[] = {{0, "0"},            {595.2756, "595.276"},
                 {-0.5, "-0.5"},      {-0.0001, "0"},
                 {120, "120"},
                 {1e6 / 3, "333333.333"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        pdf_length(out, cases[i].length);
        g_assert_cmpstr(out->str, ==, cases[i].expected);
    }
}

static void
references_are_numbers_of_objects(void)
{
    g_autoptr(GString) out = g_string_new(NULL);
    pdf_reference(out, 10);
    g_assert_cmpstr(out->str, ==, "10 0 R");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/pdfsyntax/" #name, name)
    TEST(text_is_ascii_or_utf16);
    TEST(lengths_have_up_to_three_places);
    TEST(references_are_numbers_of_objects);
    return g_test_run();
}
