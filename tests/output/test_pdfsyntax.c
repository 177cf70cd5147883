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
lengths_have_three_places(void)
{
    static const struct {
        double length;
        const char *expected;
    } cases[] = {{0, "0.000"},        {595.2756, "595.276"},
                 {-0.5, "-0.500"},    {-0.0001, "0.000"},
                 {1e6 / 3, "333333.333"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        pdf_length(out, cases[i].length);
        g_assert_cmpstr(out->str, ==, cases[i].expected);
    }
}

static void
an_update_leads_to_the_one_before_it(void)
{
    g_autoptr(GString) file = g_string_new("%PDF\nstartxref\n5\n%%EOF\n");
    struct update update = update_start(file, 3);
    int id = update_reserve(&update);
    update_begin(&update, id);
    g_string_append(file, "null");
    update_end(&update);
    update_begin(&update, 1);
    g_string_append(file, "true");
    update_end(&update);
    update_finish(&update, "/Root 1 0 R");
    g_assert_cmpstr(file->str, ==,
                    "%PDF\nstartxref\n5\n%%EOF\n"
                    "3 0 obj\nnull\nendobj\n1 0 obj\ntrue\nendobj\n"
                    "xref\n1 1\n0000000043 00000 n \n"
                    "3 1\n0000000023 00000 n \n"
                    "trailer\n<</Root 1 0 R/Size 4/Prev 5>>\n"
                    "startxref\n63\n%%EOF\n");
    g_assert_cmpuint(update_startxref(file), ==, 63);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/pdfsyntax/" #name, name)
    TEST(text_is_ascii_or_utf16);
    TEST(lengths_have_three_places);
    TEST(an_update_leads_to_the_one_before_it);
    return g_test_run();
}
