#include <glib.h>

#include "content.h"

/* A page with a rule, a paragraph that holds English, and a page number. */
static const struct node paragraph = {.type = "P", .language = LANGUAGE_ZH};
static const struct node foot = {.type = "Artifact", .scope = "Pagination"};

static struct sequence page[] = {
    {NULL, LANGUAGE_ZH},
    {&paragraph, LANGUAGE_ZH},
    {&paragraph, LANGUAGE_EN},
    {&foot, LANGUAGE_ZH},
};

static void
check(const char *from, size_t n, const char *expected)
{
    g_autoptr(GString) out = g_string_new(NULL);
    const struct sequences sequences = {.items = page, .n = n};
    bool good = content_rewrite(out, from, strlen(from), &sequences);
    g_assert_cmpint(good, ==, expected != NULL);
    if (good)
        g_assert_cmpstr(out->str, ==, expected);
}

static void
tags_become_what_the_sequences_are(void)
{
    check("q\n/P << /MCID 0 >> BDC\nre f\nEMC\n"
          "/P << /MCID 1 >> BDC\nBT <0031>Tj ET\nEMC\n"
          "/P << /MCID 2 >> BDC EMC /P << /MCID 3 >> BDC EMC Q",
          4,
          "q\n/Artifact BMC\nre f\nEMC\n"
          "/P<</MCID 0>>BDC\nBT <0031>Tj ET\nEMC\n"
          "/Span<</Lang(en)/MCID 1>>BDC EMC "
          "/Artifact<</Type/Pagination>>BDC EMC Q");
}

static void
what_looks_like_a_tag_in_a_string_is_text(void)
{
    check("/P << /MCID 0 >> BDC (/P << /MCID 9 >> BDC \\) (a) b) Tj EMC", 1,
          "/Artifact BMC (/P << /MCID 9 >> BDC \\) (a) b) Tj EMC");
}

static void
other_marked_content_stays(void)
{
    check("/P << /MCID 0 >> BDC /Span << /ActualText <feff> >> BDC EMC EMC",
          1, "/Artifact BMC /Span << /ActualText <feff> >> BDC EMC EMC");
}

static void
a_tag_too_many_or_too_few_is_refused(void)
{
    check("/P << /MCID 0 >> BDC EMC", 2, NULL);
    check("/P << /MCID 0 >> BDC EMC /P << /MCID 1 >> BDC EMC", 1, NULL);
    check("/P << /MCID 0 >> BD", 1, NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/content/" #name, name)
    TEST(tags_become_what_the_sequences_are);
    TEST(what_looks_like_a_tag_in_a_string_is_text);
    TEST(other_marked_content_stays);
    TEST(a_tag_too_many_or_too_few_is_refused);
    return g_test_run();
}
