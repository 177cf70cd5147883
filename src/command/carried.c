#include "carried.h"

#include <glib.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/rational.h"
#include "output/sink.h"

/* As large as intake takes a file. */
#define FILE_LIMIT ((size_t)1 << 31)

/* One input: its name in findings, its length, its digest. */
static bool
add_input(struct byte_sink *csv, const char *name, const char *path,
          struct words *why)
{
    struct arena *scratch = arena_new();
    const char *bytes;
    struct words reason;
    size_t length;
    bool read = file_read(scratch, path, FILE_LIMIT, &bytes, &length,
                          &reason);
    if (read) {
        char digest[DIGEST_TEXT];
        sink_csv(csv, name);
        sink_printf(csv, ",%zu,%s\n", length,
                    digest_of(bytes, length, digest));
    } else {
        *why = (struct words){{"报送文件在编制过程中被改动",
                               "an input file was changed meanwhile"}};
    }
    arena_free(scratch);
    return read;
}

static bool
is_input(const char *name, bool edition)
{
    static const char *const tables[] = {"regions.csv", "history.csv",
                                         "explanations.csv"};
    for (size_t i = 0; edition && i < G_N_ELEMENTS(tables); i++)
        if (strcmp(name, tables[i]) == 0)
            return true;
    return g_str_has_suffix(name, ".yaml") || g_str_has_suffix(name, ".md");
}

/* The texts and tables of the edition, or of the template. */
static bool
add_folder(const struct run *run, struct byte_sink *csv, const char *folder,
           const char *prefix, struct words *why)
{
    struct file_names names = {0};
    bool good = file_list(run->arena, folder, &names, why);
    for (size_t i = 0; i < names.n && good; i++) {
        g_autofree char *path =
            g_build_filename(folder, names.items[i], NULL);
        if (!is_input(names.items[i], prefix[0] == '\0') ||
            !g_utf8_validate(names.items[i], -1, NULL) ||
            g_file_test(path, G_FILE_TEST_IS_SYMLINK) ||
            !g_file_test(path, G_FILE_TEST_IS_REGULAR))
            continue;
        g_autofree char *name =
            g_strdup_printf("%s%s%s", prefix, prefix[0] != '\0' ? "/" : "",
                            names.items[i]);
        good = add_input(csv, name, path, why);
    }
    return good;
}

static const char *
manifest(const struct run *run, struct words *why)
{
    const struct survey *survey = run->survey;
    g_autoptr(GString) text = g_string_new("path,bytes,sha256\n");
    struct byte_sink *csv = sink_memory(text);
    bool good = add_folder(run, csv, survey->paths.edition, "", why) &&
                add_folder(run, csv, survey->paths.template,
                           survey->paths.template_name, why);
    for (size_t i = 0; i < run->intake->n_files && good; i++)
        good = add_input(csv, run->intake->files[i].name,
                         run->intake->files[i].path, why);
    return sink_close(run->arena, csv, why) && good
               ? arena_strdup(run->arena, text->str)
               : NULL;
}

static void
add_value(const struct run *run, struct byte_sink *csv,
          const struct measure *measure,
          const struct region *region)
{
    struct figure figure =
        figures_get(run->figures, measure, region, PERIOD_WHOLE);
    char buffer[RATIONAL_EXACT_MAX];
    sink_text(csv, ",");
    sink_csv(csv, figure.state == FIGURE_KNOWN
                       ? rational_exact(figure.value, buffer)
                       : "");
}

/* A row for each measure, a column for the province and for each city. */
static const char *
province_table(const struct run *run, struct words *why)
{
    const struct survey *survey = run->survey;
    const struct region *province = survey->province;
    g_autoptr(GString) text = g_string_new("measure,title_zh,title_en,unit");
    struct byte_sink *csv = sink_memory(text);
    for (size_t i = 0; i <= province->n; i++) {
        const struct region *region =
            i == 0 ? province : province->items[i - 1];
        sink_text(csv, ",");
        sink_csv(csv, language_pick(region->name, LANGUAGE_ZH));
    }
    for (size_t m = 0; m < survey->n_measures; m++) {
        const struct measure *measure = survey->measures[m];
        sink_text(csv, "\n");
        sink_csv(csv, measure->name);
        for (int l = 0; l < LANGUAGES; l++) {
            sink_text(csv, ",");
            sink_csv(csv, language_pick(measure->title, (enum language)l));
        }
        sink_text(csv, ",");
        sink_csv(csv, measure->unit.base != NULL ? measure->unit.base : "");
        add_value(run, csv, measure, province);
        for (size_t i = 0; i < province->n; i++)
            add_value(run, csv, measure, province->items[i]);
    }
    sink_text(csv, "\n");
    return sink_close(run->arena, csv, why)
               ? arena_strdup(run->arena, text->str)
               : NULL;
}

bool
carried_make(const struct run *run, const GString *ledger,
             struct pdf_attachment *carried, struct words *why)
{
    const char *files = manifest(run, why);
    const char *province = province_table(run, why);
    if (files == NULL || province == NULL)
        return false;
    carried[0] = (struct pdf_attachment){
        "figures.csv", "text/csv", "Data",
        "每个印出的数字及其来源 / every printed number and its source",
        ledger->str, ledger->len};
    carried[1] = (struct pdf_attachment){
        "manifest.csv", "text/csv", "Source",
        "编制所用的全部文件及其SHA-256 / every input file with its SHA-256",
        files, strlen(files)};
    carried[2] = (struct pdf_attachment){
        "province.csv", "text/csv", "Data",
        "合计和各地、各单位的精确数据 / exact figures, in all and one by one",
        province, strlen(province)};
    return true;
}
