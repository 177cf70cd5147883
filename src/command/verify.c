#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "command.h"
#include "csv/encoding.h"
#include "output/report.h"
#include "output/sink.h"
#include "press/press.h"
#include "run.h"

/* Forty pages: around each number a sentence is looked through. */
#define TEXT_LIMIT ((size_t)1 << 16)

struct verify {
    struct run run;
    const char *edition, *path;
    char **except;            /* LINE:COLUMN, ended by NULL; or NULL */
    bool json;
    struct findings *own;     /* of the text */
    struct press_count count;
};

/* ---- the text ---- */

static bool
read_text(struct verify *verify, struct press_text *text, enum status *status)
{
    struct arena *arena = verify->run.arena;
    const char *bytes, *utf8;
    size_t length, utf8_length;
    enum encoding encoding;
    struct encoding_error error;
    struct words why = {{"", ""}};
    g_autofree char *name = g_path_get_basename(verify->path);
    *status = STATUS_USAGE;
    if (!file_read(arena, verify->path, TEXT_LIMIT, &bytes, &length, &why)) {
        options_refuse(language_pick(why, verify->run.options->messages),
                       verify->path);
        return false;
    }
    if (!encoding_decode(arena, bytes, length, TEXT_LIMIT, &encoding, &utf8,
                         &utf8_length, &error) ||
        strlen(utf8) < utf8_length) {
        options_refuse(_("this is no plain text (UTF-8 or GB18030)"),
                       verify->path);
        return false;
    }
    *text = (struct press_text){
        g_utf8_validate(name, -1, NULL) ? arena_strdup(arena, name) : "text",
        arena_strndup(arena, utf8, utf8_length)};
    return true;
}

/* ---- the report ---- */

/* Both languages where the edition has them: who writes in English may still
 * take a number from the Chinese report. */
static const struct document *
read_document(struct verify *verify)
{
    struct run *run = &verify->run;
    if (!run_survey(run, verify->edition))
        return NULL;
    run_figures(run, NULL, 0);
    return document_read(run->arena, run->figures, run->survey->languages,
                         true, run->findings);
}

/* ---- findings ---- */

static bool
is_excepted(const struct verify *verify, struct place at)
{
    g_autofree char *place = g_strdup_printf("%d:%d", at.row, at.column);
    return verify->except != NULL &&
           g_strv_contains((const char *const *)verify->except, place);
}

static struct findings *
without_excepted(struct verify *verify, const struct findings *all)
{
    struct findings *kept = findings_new(verify->run.arena);
    for (size_t i = 0; i < findings_count(all); i++) {
        const struct finding *finding = findings_get(all, i);
        if (finding->detail.more == 0 && is_excepted(verify, finding->at))
            verify->count.agree++;
        else
            findings_add_detail(kept, finding->code, finding->at,
                                finding->detail);
    }
    findings_sort(kept);
    return kept;
}

static enum status
print(struct verify *verify)
{
    struct run *run = &verify->run;
    struct byte_sink *sink = sink_open(NULL);
    struct words why = {0};
    report_print(run->arena, verify->own,
                 verify->json ? REPORT_JSON : REPORT_TEXT,
                 run->options->messages, sink);
    if (!sink_close(run->arena, sink, &why))
        return run_failed(run, NULL, why);
    if (!run->options->quiet)
        fprintf(stderr, _("%s: %zu numbers, %zu agree with the report\n"),
                verify->path, verify->count.numbers, verify->count.agree);
    return findings_block(verify->own) ? STATUS_BLOCKED : STATUS_GOOD;
}

static enum status
verify_text(struct verify *verify)
{
    struct run *run = &verify->run;
    struct findings *all = findings_new(run->arena);
    struct press_text text;
    enum status status;
    if (!read_text(verify, &text, &status))
        return status;
    const struct document *document = read_document(verify);
    if (document == NULL) {
        run_settle(run);
        run_report(run);
        return STATUS_BLOCKED;
    }
    verify->count =
        press_check(run->arena, &text, run->figures, document, all);
    verify->own = without_excepted(verify, all);
    return print(verify);
}

enum status
verify_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL;
    g_auto(GStrv) except = NULL;
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         N_("how to tell it; text unless given"), "text|json"},
        {"except", 0, 0, G_OPTION_ARG_STRING_ARRAY, &except,
         N_("leave out a number from elsewhere; repeatable"),
         N_("LINE:COLUMN")},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 2, 2, argc, argv, &status)) {
        bool json = g_strcmp0(format, "json") == 0;
        if (format != NULL && !json && strcmp(format, "text") != 0) {
            status = options_refuse(_("--format takes text or json"), format);
        } else {
            struct verify verify = {.run = run_new(&options),
                                    .edition = options.rest[0],
                                    .path = options.rest[1],
                                    .except = except,
                                    .json = json};
            status = verify_text(&verify);
            run_free(&verify.run);
        }
    }
    options_finish(&options);
    return status;
}
