#include <stdbool.h>

#include "spellings.h"

#include <glib.h>

/* As many bytes as are read must be there. */
static struct spelled
spell(const char *text, uint32_t scope)
{
    char bytes[SPELLING_MAX + 1] = "";

    g_strlcpy(bytes, text, sizeof bytes);
    return spelled_of(bytes, strlen(bytes), scope);
}

static int
find(struct spellings *spellings, const char *text, uint32_t scope)
{
    struct spelled spelled = spell(text, scope);
    struct spelling *slot = spellings_find(spellings, &spelled);

    return slot->length != 0 ? slot->meaning : -1;
}

static void
keep(struct spellings *spellings, const char *text, uint32_t scope,
     int meaning)
{
    struct spelled spelled = spell(text, scope);

    spellings_keep(spellings, spellings_find(spellings, &spelled), &spelled,
                   meaning);
}

static void
texts_are_told_apart_by_bytes_length_and_column(void)
{
    static const char *const texts[] = {
        "", "a", "b", "ab", "abcdefgh", "abcdefgi", "abcdefghi",
        "abcdefghijklmnopqrstuvwxyz012345",
        "abcdefghijklmnopqrstuvwxyz012346",
    };
    g_autofree struct spellings *spellings = g_new0(struct spellings, 1);

    for (uint32_t scope = 0; scope < 3; scope++)
        for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
            g_assert_cmpint(find(spellings, texts[i], scope), ==, -1);
            keep(spellings, texts[i], scope, (int)(scope * 100 + i));
        }
    for (uint32_t scope = 0; scope < 3; scope++)
        for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
            g_assert_cmpint(find(spellings, texts[i], scope), ==,
                            (int)(scope * 100 + i));
}

/* A text whose search begins at the last slot, or at that of another. */
static void
next_in_slot(size_t slot, int *i, char text[16])
{
    do
        g_snprintf(text, 16, "text%d", (*i)++);
    while (spell(text, 7).hash % SPELLINGS_SLOTS != slot);
}

static void
texts_of_one_slot_stand_side_by_side(void)
{
    const size_t slots[] = {17, SPELLINGS_SLOTS - 1};
    g_autofree struct spellings *spellings = g_new0(struct spellings, 1);

    for (size_t s = 0; s < G_N_ELEMENTS(slots); s++) {
        char texts[4][16];
        int i = 0;

        for (size_t k = 0; k < G_N_ELEMENTS(texts); k++) {
            next_in_slot(slots[s], &i, texts[k]);
            g_assert_cmpint(find(spellings, texts[k], 7), ==, -1);
            keep(spellings, texts[k], 7, (int)k);
        }
        for (size_t k = 0; k < G_N_ELEMENTS(texts); k++)
            g_assert_cmpint(find(spellings, texts[k], 7), ==, (int)k);
    }
}

static void
a_full_table_forgets_nothing_and_takes_no_more(void)
{
    g_autofree struct spellings *spellings = g_new0(struct spellings, 1);
    char text[16];

    for (int i = 0; i < SPELLINGS_FULL + 100; i++) {
        g_snprintf(text, sizeof text, "text%d", i);
        keep(spellings, text, 0, i);
    }
    for (int i = 0; i < SPELLINGS_FULL + 100; i++) {
        g_snprintf(text, sizeof text, "text%d", i);
        g_assert_cmpint(find(spellings, text, 0), ==,
                        i < SPELLINGS_FULL ? i : -1);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/spellings/" #function, function)
    ADD(texts_are_told_apart_by_bytes_length_and_column);
    ADD(texts_of_one_slot_stand_side_by_side);
    ADD(a_full_table_forgets_nothing_and_takes_no_more);
    return g_test_run();
}
