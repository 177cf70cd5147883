#include "command.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/folder.h"
#include "base/text.h"
#include "document/blank.h"
#include "document/document.h"
#include "init.h"
#include "output/formfile.h"
#include "output/pdf.h"
#include "output/sink.h"
#include "resources.h"

#define REGIONS_MAX (8 * 1024 * 1024)

/* ---- what can be refused before anything is made ---- */

static enum status
refuse_template(struct init *init)
{
    struct arena *arena = init->run.arena;
    struct file_names names = {0};
    const char *root = resources_folder(arena, "templates");
    const char *list = "";
    struct words why;
    if (root != NULL)
        file_list(arena, root, &names, &why);
    for (size_t i = 0; i < names.n; i++)
        if (file_is_folder(arena_printf(arena, "%s/%s", root,
                                        names.items[i])))
            list = arena_printf(arena, "%s%s%s", list,
                                *list == '\0' ? "" : ", ", names.items[i]);
    const char *nearest =
        text_nearest(init->template, names.items, names.n);
    const char *name = text_visible(arena, init->template, 0);
    if (nearest != NULL)
        return options_refuse(
            arena_printf(arena, _("no template “%s”, is it “%s”? There are"),
                         name, nearest),
            list);
    return options_refuse(
        arena_printf(arena, _("no template “%s”; there are"), name), list);
}

static bool
has_template(struct init *init)
{
    const char *root = resources_folder(init->run.arena, "templates");
    return root != NULL && strchr(init->template, '/') == NULL &&
           *init->template != '.' && *init->template != '\0' &&
           file_is_folder(arena_printf(init->run.arena, "%s/%s", root,
                                       init->template));
}

/* Of a part between slashes, in bytes: as Linux has it. */
#define NAME_MAX_BYTES 255

/* A name that every office can see, type and send. */
static bool
is_name(const char *path)
{
    size_t part = 0, wrong;

    if (*path == '\0' || !text_is_utf8(path, strlen(path), &wrong))
        return false;
    for (const char *c = path; *c != '\0'; c = g_utf8_next_char(c)) {
        if (text_is_invisible(g_utf8_get_char(c)))
            return false;
        part = *c == '/' ? 0 : part + (size_t)(g_utf8_next_char(c) - c);
        if (part > NAME_MAX_BYTES)
            return false;
    }
    return true;
}

static enum status
refuse_name(struct init *init)
{
    const char *shown = text_visible(init->run.arena, init->target, 60);

    return options_refuse(_("a folder cannot have this name; choose a short "
                            "one of letters and digits"),
                          *shown != '\0' ? shown : "''");
}

static enum status
refuse_call(struct init *init)
{
    const struct options *options = init->run.options;
    if (init->template == NULL)
        return options_refuse(_("name the template with --template"), "");
    if (!has_template(init))
        return refuse_template(init);
    if (!is_name(init->target))
        return refuse_name(init);
    if (file_exists(init->target))
        return options_refuse(_("exists already and was left alone"),
                              init->target);
    if (options->languages[LANGUAGE_ZH] && options->languages[LANGUAGE_EN])
        return options_refuse(_("forms are in one language: --lang zh or en"),
                              "");
    return STATUS_GOOD;
}

static enum status
refuse_unknown(struct init *init)
{
    if (init->year < 1900 || init->year > 2999)
        return options_refuse(_("name the year with --year, as --year 2025"),
                              "");
    if (init->regions == NULL)
        return options_refuse(_("name regions.csv with --regions (columns "
                                "code,name,name_en,parent,row,column), or last "
                                "year's edition with --from"),
                              "");
    return STATUS_GOOD;
}

/* ---- making it ---- */

static bool
write_text(struct init *init, const char *relative, const char *bytes,
           size_t length)
{
    struct arena *arena = init->run.arena;
    struct byte_sink *sink =
        sink_open(arena_printf(arena, "%s/%s", init->folder, relative));
    sink_write(sink, bytes, length);
    return sink_close(arena, sink, &init->why);
}


static const char *
city_folder(struct init *init, const struct region *city)
{
    g_autofree char *name =
        g_strdup(language_pick(city->name, init->language));
    g_strdelimit(name, "/", '-');
    /* The codes of the state are known to everybody; one that somebody made
     * up (A01) helps nobody to find the folder. */
    if (*city->code == '\0' ||
        strspn(city->code, "0123456789") != strlen(city->code))
        return arena_printf(init->run.arena, "submissions/%s", name);
    return arena_printf(init->run.arena, "submissions/%s%s%s", city->code,
                        init->language == LANGUAGE_EN ? " " : "", name);
}

static bool
write_forms(struct init *init, const struct survey *survey)
{
    struct arena *arena = init->run.arena;
    for (size_t i = 0; i < survey->province->n; i++) {
        const struct region *city = survey->province->items[i];
        const char *folder = city_folder(init, city);
        folder_make(init->out, folder);
        for (size_t j = 0; j < survey->n_forms; j++) {
            const struct form *form = survey->forms[j];
            const char *path =
                arena_printf(arena, "%s/%s/%s.csv", init->folder, folder,
                             blank_stem(form, init->language));
            if (!formfile_write(arena,
                                blank_form(arena, survey, form, city,
                                           init->language),
                                path, &init->why))
                return false;
        }
    }
    return true;
}

static bool
write_guide(struct init *init, const struct form *form)
{
    struct run *run = &init->run;
    struct arena *arena = run->arena;
    const char *stem = blank_stem(form, init->language);
    const char *text =
        blank_guide(arena, run->survey, form, init->language);
    const char *name = arena_printf(arena, "guides/%s.md", stem);
    struct quality quality;
    if (!write_text(init, name, text, strlen(text)))
        return false;
    const struct document *document = document_read_file(
        arena, run->figures,
        arena_printf(arena, "%s/%s", init->folder, name), name,
        init->language, run->findings);
    const struct pages *pages =
        document != NULL ? run_pages(run, document, &quality) : NULL;
    if (pages == NULL) {
        init->why = (struct words){{"填报说明无法排版",
                                    "the guide cannot be set"}};
        return false;
    }
    return pdf_write(arena, pages, run->survey->to,
                     arena_printf(arena, "%s/guides/%s.pdf", init->folder,
                                  stem),
                     &init->why);
}

static bool
write_guides(struct init *init)
{
    folder_make(init->out, "guides");
    for (size_t i = 0; i < init->run.survey->n_forms; i++)
        if (!write_guide(init, init->run.survey->forms[i]))
            return false;
    return true;
}

/* The texts of this year that the report of a language includes, to be
 * written in the edition. */
static bool
write_texts(struct init *init, enum language language)
{
    static const char open[] = "{% include \"";
    static const char *const stubs[] = {
        "{# 本年的文字写在这里；写好后删去这一行。 #}\n",
        "{# This year's text goes here; then delete this line. #}\n"};
    struct arena *arena = init->run.arena;
    const char *folder = init->run.survey->paths.template;
    const char *path = arena_printf(arena, "%s/report.%s.md", folder,
                                    language_tag(language));
    const char *text;
    struct words why;
    size_t length;
    if (!file_read(arena, path, REGIONS_MAX, &text, &length, &why))
        return true;
    while ((text = strstr(text, open)) != NULL) {
        text += strlen(open);
        const char *name = arena_strndup(arena, text, strcspn(text, "\""));
        if (strchr(name, '/') == NULL &&
            !file_exists(arena_printf(arena, "%s/%s", folder, name)) &&
            !write_text(init, name, stubs[language],
                        strlen(stubs[language])))
            return false;
    }
    return true;
}

/* Nothing but “not filled in yet” may stand; the rest is a mistake in
 * regions.csv or in the template, and shown. */
static bool
is_clean(struct init *init)
{
    struct run *run = &init->run;
    struct findings *others = findings_new(run->arena);
    findings_sort(run->findings);
    for (size_t i = 0; i < findings_count(run->findings); i++) {
        const struct finding *finding = findings_get(run->findings, i);
        if (finding->code != FINDING_FORM_NOT_FILLED_IN &&
            finding->code != FINDING_EDITION_NOT_FILLED_IN &&
            finding->level == FINDING_ERROR)
            findings_add_detail(others, finding->code, finding->at,
                                finding->detail);
    }
    run->findings = others;
    run_report(run);
    return findings_count(others) == 0;
}

static enum status
fill_folder(struct init *init, const char *regions, size_t length)
{
    struct run *run = &init->run;
    bool written = write_text(init, "regions.csv", regions, length) &&
                   init_edition_write(init);
    folder_make(init->out, "submissions");
    if (!written)
        return STATUS_MACHINE;
    if (!run_survey(run, init->folder) || !is_clean(init)) {
        (void)is_clean(init);
        return STATUS_BLOCKED;
    }
    if (!write_texts(init, LANGUAGE_ZH) || !write_texts(init, LANGUAGE_EN) ||
        !write_forms(init, run->survey) ||
        !init_history_write(init, run->survey))
        return STATUS_MACHINE;
    /* Once more, with the folders of the cities. */
    run->findings = findings_new(run->arena);
    if (!run_survey(run, init->folder))
        return STATUS_BLOCKED;
    run_figures(run, NULL, 0);
    if (!is_clean(init))
        return STATUS_BLOCKED;
    return write_guides(init) ? STATUS_GOOD : STATUS_MACHINE;
}

static enum status
refuse_regions(const struct init *init)
{
    options_refuse(language_pick(init->why, init->run.options->messages),
                   init->regions);
    return STATUS_MACHINE;
}

static enum status
make_edition(struct init *init)
{
    enum status status = refuse_call(init);
    const char *regions;
    size_t length;
    if (status != STATUS_GOOD)
        return status;
    if (init->from != NULL && !init_from_read(init))
        return STATUS_BLOCKED;
    status = refuse_unknown(init);
    if (status != STATUS_GOOD)
        return status;
    if (!file_read(init->run.arena, init->regions, REGIONS_MAX, &regions,
                   &length, &init->why))
        return refuse_regions(init);
    init->out = folder_open(init->target);
    init->folder = folder_path(init->out);
    status = folder_failed(init->out) ? STATUS_GOOD
                                      : fill_folder(init, regions, length);
    if (status != STATUS_GOOD)
        folder_abandon(init->out);
    else if (!folder_commit(init->run.arena, init->out, NULL, &init->why))
        status = STATUS_MACHINE;
    if (status == STATUS_MACHINE)
        return run_failed(&init->run, init->target, init->why);
    if (status == STATUS_GOOD && !init->run.options->quiet)
        fprintf(stderr,
                _("%s: made; fill in edition.yaml, then send out the forms in "
                  "submissions and the guides\n"),
                init->target);
    return status;
}

enum status
init_run(const struct command *command, int argc, char **argv)
{
    struct init init = {0};
    g_autofree char *template = NULL, *regions = NULL, *from = NULL;
    const GOptionEntry own[] = {
        {"template", 't', 0, G_OPTION_ARG_FILENAME, &template,
         N_("which yearbook"), N_("NAME")},
        {"regions", 0, 0, G_OPTION_ARG_FILENAME, &regions,
         N_("the list of the offices"), "regions.csv"},
        {"year", 0, 0, G_OPTION_ARG_INT, &init.year,
         N_("year of the data; after last year's unless given"),
         N_("YEAR")},
        {"from", 0, 0, G_OPTION_ARG_FILENAME, &from,
         N_("last year's edition or ledger"), N_("EDITION|LEDGER.csv")},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 1, 1, argc, argv, &status)) {
        init.run = run_new(&options);
        init.target = options.rest[0];
        init.template = template;
        init.regions = regions;
        init.from = from;
        init.language = options.lang != NULL && options.languages[LANGUAGE_EN]
                            ? LANGUAGE_EN
                            : LANGUAGE_ZH;
        status = make_edition(&init);
        run_free(&init.run);
    }
    options_finish(&options);
    return status;
}
