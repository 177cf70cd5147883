#include "command.h"

#include <glib.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/finding.h"
#include "document/book.h"
#include "output/bookfolder.h"
#include "output/workbook.h"
#include "run.h"

struct tables {
    struct run run;
    const char *edition;
    const char *target;
    bool draft;
};

/* --lang, else the edition's first language. */
static enum language
choose_language(const struct run *run)
{
    if (run->options->lang != NULL)
        return run->options->languages[LANGUAGE_ZH] ? LANGUAGE_ZH
                                                    : LANGUAGE_EN;
    return run->survey->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
}

static bool
is_workbook(const struct tables *tables)
{
    return g_str_has_suffix(tables->target, ".xlsx");
}

/* A folder with other things in it is left alone. */
static bool
is_in_the_way(const struct tables *tables)
{
    const struct run *run = &tables->run;
    const char *foreign;
    if (is_workbook(tables))
        return false;
    foreign = bookfolder_foreign(run->arena, tables->target);
    if (foreign == NULL)
        return false;
    options_refuse(
        _("the folder holds other things and was left alone; name another one"),
        foreign);
    return true;
}

/* A folder takes more than a workbook. */
static bool
is_too_large(struct tables *tables, const struct book *book)
{
    struct run *run = &tables->run;
    size_t n = workbook_cells(book);
    if (!is_workbook(tables) || n <= WORKBOOK_CELLS_MAX)
        return false;
    findings_add(run->findings, FINDING_WORKBOOK_TOO_LARGE,
        ((struct place){"edition.yaml", 0, 0}),
        .args = {language_same(arena_printf(run->arena, "%zu", n)),
                 language_same(arena_printf(run->arena, "%zu",
                                            WORKBOOK_CELLS_MAX))});
    return true;
}

static enum status
write_book(struct tables *tables, const struct book *book)
{
    struct run *run = &tables->run;
    struct words why = {{"", ""}};
    bool written =
        is_workbook(tables)
            ? workbook_write(run->arena, book, tables->target, &why)
            : bookfolder_write(run->arena, book, tables->target, &why);
    return written ? STATUS_GOOD : run_failed(run, tables->target, why);
}

static enum status
make_tables(struct tables *tables)
{
    struct run *run = &tables->run;
    if (is_in_the_way(tables))
        return STATUS_USAGE;
    if (!run_survey(run, tables->edition)) {
        run_settle(run);
        run_report(run);
        return run_blocked(run);
    }
    run_figures(run, NULL, 0);
    bool blocked = run_settle(run) && !tables->draft;
    run_report(run);
    if (blocked || run_machine_failed(run))
        return run_blocked(run);
    const struct book *book =
        book_make(run->arena, run->figures, choose_language(run),
                  tables->draft, run->findings);
    if (run_exhausted(run)) {
        run_report(run);
        return STATUS_BLOCKED;
    }
    if (is_too_large(tables, book)) {
        run_report(run);
        return STATUS_BLOCKED;
    }
    return write_book(tables, book);
}

/* A name without ending is a folder; what ends in .xls would be opened as
 * something that it is not. */
static bool
is_target(const char *target)
{
    g_autofree char *name = g_path_get_basename(target);
    return g_str_has_suffix(name, ".xlsx") ||
           g_str_has_suffix(target, "/") || strchr(name, '.') == NULL;
}

static enum status
refuse(const struct options *options, const char *target)
{
    bool both = options->languages[LANGUAGE_ZH] &&
                options->languages[LANGUAGE_EN];
    if (target == NULL)
        return options_refuse(
            _("name the .xlsx file or folder to write with -o"), "");
    if (both)
        return options_refuse(_("tables are in one language: --lang zh or en"),
                              "");
    return options_refuse(_("-o takes an .xlsx file or a folder"), target);
}

enum status
tables_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *target = NULL;
    gboolean draft = FALSE;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &target,
         N_("the workbook or folder to write"), N_("FILE.xlsx|DIR")},
        {"draft", 0, 0, G_OPTION_ARG_NONE, &draft,
         N_("write in spite of findings, marked as a draft"), NULL},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (!options_parse(&options, command, own, 1, 1, argc, argv, &status)) {
        options_finish(&options);
        return status;
    }
    if (target == NULL || !is_target(target) ||
        (options.languages[LANGUAGE_ZH] && options.languages[LANGUAGE_EN])) {
        status = refuse(&options, target);
    } else {
        struct tables tables = {
            .run = run_new(&options),
            .edition = options.rest[0],
            .target = target,
            .draft = draft,
        };
        status = make_tables(&tables);
        run_free(&tables.run);
    }
    options_finish(&options);
    return status;
}
