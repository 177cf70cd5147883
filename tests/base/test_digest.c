#include "base/digest.h"

#include <glib.h>
#include <string.h>

/* FIPS 180-4, examples of the Secure Hash Standard. */
#define OF_NOTHING                                                            \
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define OF_ABC                                                                \
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static void
known_texts_have_their_known_digests(void)
{
    char text[DIGEST_TEXT];
    g_assert_cmpstr(digest_of("", 0, text), ==, OF_NOTHING);
    g_assert_cmpstr(digest_of("abc", 3, text), ==, OF_ABC);
}

static void
parts_add_up_and_may_go_on_after_a_look(void)
{
    char text[DIGEST_TEXT], whole[DIGEST_TEXT];
    struct digest *digest = digest_new();
    digest_add(digest, "ab", 2);
    digest_add(digest, "c", 1);
    g_assert_cmpstr(digest_text(digest, text), ==, OF_ABC);
    digest_add(digest, "def", 3);
    g_assert_cmpstr(digest_text(digest, text), ==,
                    digest_of("abcdef", 6, whole));
    digest_reset(digest);
    g_assert_cmpstr(digest_text(digest, text), ==, OF_NOTHING);
    digest_free(digest);
}

static void
long_texts_agree_with_another_library(void)
{
    g_autofree char *bytes = g_strnfill(100000, 'a');
    g_autofree char *other = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, (const guchar *)bytes, 100000);
    char text[DIGEST_TEXT];
    g_assert_cmpstr(digest_of(bytes, 100000, text), ==, other);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/base/digest/" #name, name)
    TEST(known_texts_have_their_known_digests);
    TEST(parts_add_up_and_may_go_on_after_a_look);
    TEST(long_texts_agree_with_another_library);
    return g_test_run();
}
