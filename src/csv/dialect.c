#include "dialect.h"

#include <glib.h>
#include <string.h>

#include "csv/rows.h"

/* What is looked at: the first rows, however long. */
#define ROWS_MAX 64
#define BYTES_MAX ((size_t)256 * 1024)

const char *const csv_delimiters[] = {",", "\t", ";", "|", "，", NULL};

/* The rows of the sample, cut with one delimiter. */
struct sample {
    const char *delimiter;
    size_t delimiter_length;
    int n_cells[ROWS_MAX];  /* of rows that are not blank */
    size_t n_rows;
    bool blanks;
};

struct scan {
    int n_cells;
    bool quoted;            /* inside quotes */
    bool at_start;          /* of a cell, nothing but blanks before */
    bool blank;             /* blanks came before */
    bool content;           /* the row is not blank */
};

static const struct scan scan_start = {.n_cells = 1, .at_start = true};

static void
end_row(struct sample *sample, struct scan *scan)
{
    if (scan->content && sample->n_rows < ROWS_MAX)
        sample->n_cells[sample->n_rows++] = scan->n_cells;
    *scan = scan_start;
}

/* One character outside quotes that is no delimiter. */
static void
step(struct sample *sample, struct scan *scan, char c)
{
    if (c == '\n' || c == '\r') {
        end_row(sample, scan);
    } else if (c == '"' && scan->at_start) {
        scan->quoted = true;
        scan->content = true;
        sample->blanks |= scan->blank && scan->n_cells > 1;
    } else if (c == ' ' || c == '\t') {
        scan->blank = true;
    } else {
        scan->at_start = false;
        scan->content = true;
    }
}

static void
take_sample(struct sample *sample, const char *text, size_t length)
{
    size_t size = sample->delimiter_length;
    size_t n = MIN(length, BYTES_MAX);
    struct scan scan = scan_start;

    for (size_t i = 0; i < n && sample->n_rows < ROWS_MAX; i++) {
        if (scan.quoted) {
            /* "" closes and opens again, to the same effect. */
            scan.quoted = text[i] != '"';
            scan.at_start = !scan.quoted;
            scan.blank = false;
        } else if (text[i] == sample->delimiter[0] && n - i >= size &&
                   memcmp(text + i, sample->delimiter, size) == 0) {
            scan.n_cells++;
            scan.at_start = true;
            scan.blank = false;
            i += size - 1;
        } else {
            step(sample, &scan, text[i]);
        }
    }
    /* A row that the sample's end cuts says nothing. */
    if (!scan.quoted && n == length)
        end_row(sample, &scan);
}

/* How many rows have the number of cells that most rows have. */
static size_t
agreement(const struct sample *sample, int *usual)
{
    size_t best = 0;

    *usual = 1;
    for (size_t i = 0; i < sample->n_rows; i++) {
        size_t same = 0;

        for (size_t k = 0; k < sample->n_rows; k++)
            same += sample->n_cells[k] == sample->n_cells[i];
        if (sample->n_cells[i] > 1 &&
            (same > best || (same == best && sample->n_cells[i] > *usual))) {
            best = same;
            *usual = sample->n_cells[i];
        }
    }
    return best;
}

struct dialect
dialect_find(const char *text, size_t length, bool wide, const char *wanted)
{
    struct dialect found = {csv_delimiters[0], false};
    size_t best = 0;
    int best_usual = 1;

    for (size_t i = 0; csv_delimiters[i] != NULL; i++) {
        struct sample sample = {.delimiter = csv_delimiters[i],
                                .delimiter_length = strlen(csv_delimiters[i])};
        size_t rows;
        int usual;

        if ((!wide && sample.delimiter_length > 1) ||
            (*wanted != '\0' && strcmp(sample.delimiter, wanted) != 0))
            continue;
        take_sample(&sample, text, length);
        rows = agreement(&sample, &usual);
        if (*wanted != '\0' || rows > best || (rows == best && usual > best_usual)) {
            found = (struct dialect){csv_delimiters[i], sample.blanks};
            best = rows;
            best_usual = usual;
        }
    }
    return found;
}
