#include "intake/intake.h"

#include <glib.h>

#include "asked.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/text.h"
#include "weak.h"

static const char file_name[] = "explanations.csv";

enum column {
    COLUMN_CODE, COLUMN_FILE, COLUMN_ROW, COLUMN_COLUMN, COLUMN_VALUE,
    COLUMN_EXPLANATION, COLUMN_BY, COLUMN_DATE,
    COLUMNS,
    COLUMNS_REQUIRED = COLUMN_BY,
};

static const char *const titles[COLUMNS] = {
    "code", "file", "row", "column", "value", "explanation", "by", "date",
};

/* One row of explanations.csv. */
struct explanation {
    struct place at;
    struct place text_at;
    const char *code;
    struct place about;
    const char *value;
    const char *text;
    const char *by;             /* and the date; "" when neither is there */
};

struct settler {
    struct arena *arena;
    struct findings *findings;
    struct asked *asked;        /* by the run, without what we find */
    int columns[COLUMNS];       /* from 0; -1 when missing */
};

static bool
read_header(struct settler *settler, const struct csv_row *row)
{
    bool complete = true;

    for (int i = 0; i < COLUMNS; i++) {
        settler->columns[i] = -1;
        for (size_t k = 0; k < row->n_cells; k++)
            if (strcmp(text_fold(settler->arena, row->cells[k].text),
                       titles[i]) == 0)
                settler->columns[i] = (int)k;
        if (settler->columns[i] >= 0 || i >= COLUMNS_REQUIRED)
            continue;
        complete = false;
        findings_add(settler->findings, FINDING_EXPLANATIONS_HEADER,
            ((struct place){file_name, row->number, 0}),
            .args = {language_same(titles[i])});
    }
    return complete;
}

static const char *
text_at(const struct settler *settler, const struct csv_row *row,
        enum column column)
{
    int i = settler->columns[column];

    return i >= 0 && (size_t)i < row->n_cells ? row->cells[i].text : "";
}

/* A row or column; blank is 0, the whole file; no number fits nothing. */
static int
number_at(const struct settler *settler, const struct csv_row *row,
          enum column column)
{
    const char *text =
        text_trim(settler->arena, text_at(settler, row, column));
    guint64 value = 0;

    if (*text == '\0')
        return 0;
    if (!g_ascii_string_to_unsigned(text, 10, 0, INT_MAX, &value, NULL))
        return -1;
    return (int)value;
}

static const char *
read_by(const struct settler *settler, const struct csv_row *row)
{
    struct arena *arena = settler->arena;
    const char *by = text_trim(arena, text_at(settler, row, COLUMN_BY));
    const char *date = text_trim(arena, text_at(settler, row, COLUMN_DATE));

    if (*by == '\0' || *date == '\0')
        return *by == '\0' ? date : by;
    return arena_printf(arena, "%s，%s", by, date);
}

static struct explanation
read_explanation(const struct settler *settler, const struct csv_row *row)
{
    struct arena *arena = settler->arena;
    int column = settler->columns[COLUMN_EXPLANATION] + 1;

    return (struct explanation){
        .at = {file_name, row->number, 0},
        .text_at = {file_name, row->number, column},
        .code = text_trim(arena, text_at(settler, row, COLUMN_CODE)),
        .about = {text_trim(arena, text_at(settler, row, COLUMN_FILE)),
                  number_at(settler, row, COLUMN_ROW),
                  number_at(settler, row, COLUMN_COLUMN)},
        .value = text_at(settler, row, COLUMN_VALUE),
        .text = text_trim(arena, text_at(settler, row, COLUMN_EXPLANATION)),
        .by = read_by(settler, row),
    };
}

/* `check --format csv` sets an apostrophe before what a spreadsheet would
 * take for a formula; from there the value was copied. */
static bool
is_guarded(const char *value)
{
    return value[0] == '\'' && value[1] != '\0' &&
           strchr("=+-@\t\r", value[1]) != NULL;
}

static void
settle(const struct settler *settler, const struct explanation *explanation,
       struct finding *finding)
{
    struct words code = language_same(explanation->code);

    if (finding->level == FINDING_ERROR) {
        findings_add(settler->findings, FINDING_EXPLANATION_OF_ERROR,
            explanation->at, .args = {code});
    } else if (weak_is(settler->arena, explanation->text)) {
        findings_add(settler->findings, FINDING_EXPLANATION_WEAK,
            explanation->text_at, .value = explanation->text);
    } else {
        finding->settled = true;
        finding->explanation =
            arena_strdup(settler->arena, explanation->text);
        finding->explained_by = arena_strdup(settler->arena, explanation->by);
    }
}

/* Those with the value; false when there are none. */
static bool
settle_all(const struct settler *settler,
           const struct explanation *explanation, const char *value)
{
    size_t first = asked_first(settler->asked, explanation->code,
                               explanation->about, value);

    for (size_t i = first; i != ASKED_NONE;
         i = asked_next(settler->asked, i)) {
        /* Adding a finding may move the others. */
        struct finding copy = *findings_get(settler->findings, i);

        settle(settler, explanation, &copy);
        *findings_edit(settler->findings, i) = copy;
    }
    return first != ASKED_NONE;
}

static void
take_explanation(const struct settler *settler, const struct csv_row *row)
{
    struct explanation explanation = read_explanation(settler, row);
    const char *value = explanation.value;
    bool used = settle_all(settler, &explanation, value);

    if (is_guarded(value))
        used |= settle_all(settler, &explanation, value + 1);
    if (!used)
        findings_add(settler->findings, FINDING_EXPLANATION_UNUSED,
            explanation.at,
            .args = {language_same(explanation.code)});
}

void
intake_settle(struct arena *arena, const struct survey *survey,
              struct findings *findings)
{
    g_autofree char *path =
        g_build_filename(survey->paths.edition, file_name, NULL);
    struct settler settler = {.arena = arena, .findings = findings};
    struct csv_table table;
    struct arena *own = arena_new();

    if (!file_exists(path) ||
        !rows_table(own, path, file_name, &table, findings) ||
        table.n == 0 || !read_header(&settler, &table.items[0])) {
        arena_free(own);
        return;
    }
    /* The findings show its cells. */
    arena_adopt(arena, own);
    settler.asked = asked_new(arena, findings);
    for (size_t i = 1; i < table.n; i++)
        take_explanation(&settler, &table.items[i]);
    asked_free(settler.asked);
}
