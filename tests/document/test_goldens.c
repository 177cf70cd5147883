/* Whole reports against their dumps: a folder in data/ holds report.zh.md,
 * report.en.md or both, and `expected`.  BAIPISHU_TEST_ACCEPT=1 writes it. */
#include <glib.h>

#include "smalledition.h"

static char *
read_part(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    char *text = NULL;
    g_file_get_contents(path, &text, NULL, NULL);
    return text;
}

static void
add_uses(GString *out, const struct document *document)
{
    for (size_t i = 0; i < document->n_uses; i++) {
        const struct figure_use *use = document->uses[i];
        g_string_append_printf(out, "%s\t%s\t%s\t%s:%d\t%s\t%s\n",
                               language_tag(use->language), use->id,
                               use->printed, use->at.file, use->at.row,
                               use->period, use->wording.filters);
    }
}

static char *
dump(const struct smalledition *small)
{
    GString *out = g_string_new(NULL);
    for (int l = 0; l < LANGUAGES; l++)
        if (small->document->languages[l])
            g_string_append_printf(out, "==== %s\n%s",
                                   language_tag((enum language)l),
                                   smalledition_dump(small, (enum language)l));
    g_string_append(out, "==== findings\n");
    g_string_append(out, smalledition_findings(small, LANGUAGE_ZH));
    g_string_append(out, "==== uses\n");
    add_uses(out, small->document);
    return g_string_free(out, FALSE);
}

static void
prints_as_expected(gconstpointer data)
{
    const char *folder = data;
    g_autofree char *zh = read_part(folder, "report.zh.md");
    g_autofree char *en = read_part(folder, "report.en.md");
    g_autofree char *expected = read_part(folder, "expected");
    g_autofree char *no_history = read_part(folder, "without-history");
    g_autofree char *no_wages = read_part(folder, "without-wages");
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = zh,
                                      .en = en,
                                      .without_history = no_history != NULL,
                                      .without_wages = no_wages != NULL});
    g_assert_nonnull(small.document);
    g_autofree char *found = dump(&small);
    if (g_getenv("BAIPISHU_TEST_ACCEPT") != NULL) {
        g_autofree char *path = g_build_filename(folder, "expected", NULL);
        g_file_set_contents(path, found, -1, NULL);
    } else {
        g_assert_cmpstr(found, ==, expected);
    }
    smalledition_free(&small);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *data = g_build_filename(g_getenv("BAIPISHU_TEST_DATA"),
                                             "document", "data", NULL);
    g_autoptr(GDir) folders = g_dir_open(data, 0, NULL);
    const char *name;
    while (folders != NULL && (name = g_dir_read_name(folders)) != NULL) {
        g_autofree char *path = g_strdup_printf("/goldens/%s", name);
        g_test_add_data_func_full(path, g_build_filename(data, name, NULL),
                                  prints_as_expected, g_free);
    }
    return g_test_run();
}
