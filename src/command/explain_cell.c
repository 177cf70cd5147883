#include <glib.h>
#include <stdlib.h>

#include "base/text.h"
#include "explain.h"

/* submissions/甲市/工资.csv:17:4=VALUE; the file may hold colons. */
static bool
read_cell(struct arena *arena, const char *text, struct place *at,
          const char **value)
{
    g_autoptr(GRegex) form = g_regex_new(
        "^(.+):([0-9]{1,9}):([0-9]{1,9})(=(.*))?$",
        G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(form, text, 0, &match))
        return false;
    g_autofree char *file = g_match_info_fetch(match, 1);
    g_autofree char *row = g_match_info_fetch(match, 2);
    g_autofree char *column = g_match_info_fetch(match, 3);
    g_autofree char *equals = g_match_info_fetch(match, 4);
    *at = (struct place){arena_strdup(arena, file),
                         (int)strtol(row, NULL, 10),
                         (int)strtol(column, NULL, 10)};
    *value = equals != NULL && *equals == '='
                 ? arena_strdup(arena, equals + 1)
                 : NULL;
    return true;
}

/* ---- one number ---- */

static void
json_pair(struct byte_sink *sink, const char *key, const char *value,
          bool last)
{
    sink_printf(sink, "\"%s\": ", key);
    sink_json(sink, value != NULL ? value : "");
    sink_text(sink, last ? "" : ", ");
}

static void
print_entry(struct explain *explain, const struct ledger_entry *entry,
            bool first)
{
    const struct figure_use *use = entry->use;
    struct byte_sink *sink = explain->sink;
    if (explain->json) {
        sink_text(sink, first ? "\n    {" : ",\n    {");
        json_pair(sink, "id", use->id, false);
        json_pair(sink, "pages", entry->pages, false);
        json_pair(sink, "printed", use->printed, false);
        json_pair(sink, "formula", use->expression, false);
        json_pair(sink, "context", use->context, true);
        sink_text(sink, "}");
        return;
    }
    sink_printf(sink, explain_say(explain, "  第%s页  %s  %s  %s\n",
                                  "  page %s  %s  %s  %s\n"),
                entry->pages, use->id, use->printed, use->expression);
    if (*use->context != '\0')
        sink_printf(sink, "      %s\n", use->context);
}

static void
list_entries(struct explain *explain, const struct suspect *suspect,
             enum dependence wanted, const char *key, const char *zh,
             const char *en)
{
    struct arena *scratch = arena_new();
    const struct ledger *ledger = &explain->traced.ledger;
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    for (size_t i = 0; i < ledger->n; i++)
        if (traced_depends(scratch, ledger->items[i].use, suspect) == wanted)
            g_ptr_array_add(found, (void *)&ledger->items[i]);
    if (explain->json)
        sink_printf(explain->sink, ",\n  \"%s\": [", key);
    else
        sink_printf(explain->sink, explain_say(explain, zh, en), found->len);
    for (guint i = 0; i < found->len; i++)
        print_entry(explain, g_ptr_array_index(found, i), i == 0);
    sink_text(explain->sink, explain->json ? "]" : "");
    arena_free(scratch);
}

/* ---- sentences that say one thing or another ---- */

static void
print_choice(struct explain *explain, const struct figure_choice *choice,
             bool first)
{
    struct arena *arena = explain->traced.run.arena;
    struct byte_sink *sink = explain->sink;
    const char *place = arena_printf(arena, "%s:%d:%d", choice->at.file,
                                     choice->at.row, choice->at.column);
    const char *pages =
        traced_pages(arena, explain->traced.pages, choice->block);
    if (explain->json) {
        sink_text(sink, first ? "\n    {" : ",\n    {");
        json_pair(sink, "template", place, false);
        json_pair(sink, "source", choice->source, false);
        json_pair(sink, "block", choice->block, false);
        json_pair(sink, "pages", pages, true);
        sink_text(sink, "}");
        return;
    }
    sink_printf(sink, explain_say(explain, "  第%s页  %s  %s\n",
                                  "  page %s  %s  %s\n"),
                pages, place, choice->source);
}

static void
list_choices(struct explain *explain, const struct suspect *suspect)
{
    struct arena *scratch = arena_new();
    const struct document *document = explain->traced.document;
    g_autoptr(GHashTable) seen =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    sink_text(explain->sink,
              explain->json
                  ? ",\n  \"texts\": ["
                  : explain_say(explain,
                                "文字（分支、名称、次序）由它参与决定：\n",
                                "Wording (branches, names, order) that it "
                                "helps to decide:\n"));
    for (size_t i = 0; i < document->n_choices; i++) {
        const struct figure_choice *choice = &document->choices[i];
        char *key = g_strdup_printf("%s %d %d %s", choice->at.file,
                                    choice->at.row, choice->at.column,
                                    choice->block);
        if (!g_hash_table_contains(seen, key) &&
            traced_decides(scratch, choice, suspect)) {
            print_choice(explain, choice, g_hash_table_size(seen) == 0);
            g_hash_table_add(seen, key);
        } else {
            g_free(key);
        }
    }
    sink_text(explain->sink, explain->json ? "]" : "");
    arena_free(scratch);
}

/* ---- what another value would change ---- */

static GHashTable *
by_id(const struct ledger *ledger)
{
    GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < ledger->n; i++)
        g_hash_table_insert(table, (void *)ledger->items[i].use->id,
                            (void *)&ledger->items[i]);
    return table;
}

static bool
is_same(const struct ledger_entry *a, const struct ledger_entry *b)
{
    return strcmp(a->use->printed, b->use->printed) == 0 &&
           a->use->known == b->use->known &&
           rational_compare(a->use->value, b->use->value) == 0;
}

static void
print_change(struct explain *explain, const struct ledger_entry *old,
             const struct ledger_entry *new, bool first)
{
    struct arena *arena = explain->traced.run.arena;
    struct byte_sink *sink = explain->sink;
    const struct ledger_entry *any = old != NULL ? old : new;
    const char *was = old != NULL ? old->use->printed : "—";
    const char *is = new != NULL ? new->use->printed : "—";
    if (!explain->json) {
        sink_printf(sink, explain_say(explain, "  第%s页  %s  %s → %s\n",
                                      "  page %s  %s  %s → %s\n"),
                    any->pages, any->use->id, was, is);
        return;
    }
    sink_text(sink, first ? "\n    {" : ",\n    {");
    json_pair(sink, "id", any->use->id, false);
    json_pair(sink, "pages", any->pages, false);
    json_pair(sink, "old", was, false);
    json_pair(sink, "new", is, false);
    json_pair(sink, "old_exact",
              old != NULL ? ledger_exact(arena, old->use) : "", false);
    json_pair(sink, "new_exact",
              new != NULL ? ledger_exact(arena, new->use) : "", true);
    sink_text(sink, "}");
}

static size_t
list_changes(struct explain *explain, const struct ledger *was,
             const struct ledger *is)
{
    g_autoptr(GHashTable) old = by_id(was), new = by_id(is);
    size_t n = 0;
    for (size_t i = 0; i < was->n; i++) {
        const struct ledger_entry *entry = &was->items[i];
        const struct ledger_entry *other =
            g_hash_table_lookup(new, entry->use->id);
        if (other == NULL || !is_same(entry, other))
            print_change(explain, entry, other, n++ == 0);
    }
    for (size_t i = 0; i < is->n; i++)
        if (!g_hash_table_contains(old, is->items[i].use->id))
            print_change(explain, NULL, &is->items[i], n++ == 0);
    return n;
}

static enum status
try_value(struct explain *explain, struct place at, const char *value)
{
    const struct intake_instead instead = {at, value};
    struct traced other;
    enum status status = STATUS_GOOD;
    if (explain->json) {
        sink_text(explain->sink, ",\n  \"value\": ");
        sink_json(explain->sink, value);
        sink_text(explain->sink, ",\n  \"changes\": [");
    } else {
        sink_printf(explain->sink,
                    explain_say(explain, "若此格为“%s”：\n",
                                "If it were “%s”:\n"),
                    value);
    }
    if (!traced_open(&other, explain->options, explain->edition, &instead)) {
        run_report(&other.run);
        status = STATUS_BLOCKED;
    } else {
        size_t n =
            list_changes(explain, &explain->traced.ledger, &other.ledger);
        if (!explain->json)
            sink_printf(explain->sink,
                        explain_say(explain, "共改变 %zu 个数。\n",
                                    "%zu numbers change.\n"),
                        n);
    }
    sink_text(explain->sink, explain->json ? "]" : "");
    traced_close(&other);
    return status;
}

/* ---- the command ---- */

static void
print_suspect(struct explain *explain, struct place at,
              const struct suspect *suspect)
{
    struct byte_sink *sink = explain->sink;
    const struct survey *survey = explain->traced.run.survey;
    struct arena *arena = explain->traced.run.arena;
    enum language language = explain->options->messages;
    const struct date *month =
        suspect->month >= 0 ? &survey->months[suspect->month] : NULL;
    g_autofree char *period =
        month != NULL ? g_strdup_printf("%04d-%02d", month->year, month->month)
                      : g_strdup_printf("%d", survey->year);
    if (explain->json) {
        sink_text(sink, "{\n  \"cell\": {");
        json_pair(sink, "file", at.file, false);
        sink_printf(sink, "\"row\": %d, \"column\": %d, ", at.row, at.column);
        json_pair(sink, "text", suspect->text, false);
        json_pair(sink, "field", suspect->field->name, false);
        json_pair(sink, "region", suspect->region->code, false);
        json_pair(sink, "period", period, true);
        sink_text(sink, "}");
        return;
    }
    sink_printf(sink, "%s:%d:%d “%s”  %s  %s  %s\n",
                text_visible(arena, at.file, 0), at.row, at.column,
                text_visible(arena, suspect->text, 0),
                language_pick(suspect->field->title, language),
                language_pick(suspect->region->name, language), period);
}

static void
list_all(struct explain *explain, const struct suspect *suspect)
{
    list_entries(explain, suspect, DEPENDENCE_COMPUTED, "computed",
                 "由它算出的数 %u 个，它变则变：\n",
                 "%u numbers are computed from it and change with it:\n");
    list_entries(explain, suspect, DEPENDENCE_COMPARED, "compared",
                 "只拿它作比较的数 %u 个（名次、最大最小、个数），可能改变：\n",
                 "%u numbers only compare it (ranks, extremes, counts) and "
                 "may change:\n");
    list_choices(explain, suspect);
}

enum status
explain_cell(struct explain *explain, const char *cell)
{
    struct run *run = &explain->traced.run;
    struct place at;
    const char *value;
    struct suspect suspect;
    enum status status = STATUS_GOOD;
    if (!read_cell(run->arena, cell, &at, &value))
        return options_refuse(_("--cell takes FILE:ROW:COLUMN[=VALUE]"), cell);
    if (!traced_find_cell(run, at, &suspect))
        return options_refuse(_("this cell is no amount that is counted"),
                              cell);
    print_suspect(explain, at, &suspect);
    list_all(explain, &suspect);
    if (value != NULL)
        status = try_value(explain, at, value);
    sink_text(explain->sink, explain->json ? "\n}\n" : "");
    return status;
}

/* A query without a cell is about all that a file gave. */
static void
explain_query(struct explain *explain, const struct finding *finding)
{
    struct run *run = &explain->traced.run;
    struct suspect suspect;
    struct place at = finding->at;
    if (at.column > 0 && traced_find_cell(run, at, &suspect)) {
        list_all(explain, &suspect);
        return;
    }
    for (size_t i = 0; i < run->intake->n_files; i++) {
        const struct intake_file *file = &run->intake->files[i];
        if (strcmp(file->name, at.file) != 0 || file->form == NULL)
            continue;
        for (size_t k = 0; k < file->form->n_fields; k++) {
            const struct field *field = file->form->fields[k];
            if (field->measure == NULL ||
                (at.column > 0 && file->headers != NULL &&
                 file->headers[k].column != at.column))
                continue;
            suspect = (struct suspect){field, file->city, -1, NULL};
            sink_printf(explain->sink, "  [%s]\n",
                        language_pick(field->title,
                                      explain->options->messages));
            list_all(explain, &suspect);
        }
    }
}

enum status
explain_queries(struct explain *explain)
{
    struct run *run = &explain->traced.run;
    size_t n = 0;
    explain->json = false;
    for (size_t i = 0; i < findings_count(run->findings); i++) {
        const struct finding *finding = findings_get(run->findings, i);
        if (finding->level != FINDING_QUERY || finding->settled)
            continue;
        n++;
        sink_printf(explain->sink, "%s:%d:%d: %s\n",
                    text_visible(run->arena, finding->at.file, 0),
                    finding->at.row, finding->at.column,
                    finding_message(run->arena, finding,
                                    explain->options->messages));
        explain_query(explain, finding);
    }
    if (n == 0)
        sink_text(explain->sink,
                  explain_say(explain, "没有待核实的问题。\n",
                              "No query is open.\n"));
    return STATUS_GOOD;
}
