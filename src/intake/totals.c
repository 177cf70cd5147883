#include "totals.h"

#include "base/arena.h"
#include "base/rational.h"
#include "singly.h"

/* The sum of one column over some rows. */
struct sum {
    int128 value;
    size_t n;               /* numbers that are not zero */
    bool broken;            /* a number could not be read */
    int least_fraction;     /* decimals written, of those n */
    int most_fraction;
};

/* A row of totals that is compared when the file ends. */
struct waiting {
    const struct county *label;
    struct date period;
    struct cell *cells;
    struct number *numbers;
    struct sum *sums;       /* of the rows above; NULL: there are none */
    struct waiting *next;
};

/* A cell of such a row that differs.  Whether by rounding shows only when
 * every figure of its column was seen. */
struct difference {
    struct sum sum;
    size_t field;
    struct cell cell;
    struct number total;
};

struct differences {
    struct difference *items;
    size_t n, capacity;
};

struct totals {
    struct sheet *sheet;
    struct differences differences;
    struct sum *whole;      /* arrays of one per field */
    struct sum *group;
    GHashTable *by_region;
    GHashTable *by_month;
    size_t n_rows, n_group_rows;
    struct waiting *waiting;
    size_t n_kept;          /* cells: of those that wait, and differences */
};

static struct sum *
sums_new(const struct sheet *sheet)
{
    return ARENA_NEW_N(sheet->bytes, struct sum, sheet->form->n_fields);
}

struct totals *
totals_new(struct sheet *sheet)
{
    struct totals *totals = ARENA_NEW(sheet->bytes, struct totals);

    totals->sheet = sheet;
    totals->whole = sums_new(sheet);
    totals->group = sums_new(sheet);
    totals->by_region = g_hash_table_new(NULL, NULL);
    totals->by_month = g_hash_table_new(NULL, NULL);
    return totals;
}

void
totals_free(struct totals *totals)
{
    g_hash_table_destroy(totals->by_region);
    g_hash_table_destroy(totals->by_month);
}

static gpointer
month_key(struct date period)
{
    return GINT_TO_POINTER(date_month_number(period));
}

static struct sum *
sums_for(struct totals *totals, GHashTable *table, gconstpointer key)
{
    struct sum *sums = g_hash_table_lookup(table, key);

    if (sums == NULL) {
        sums = sums_new(totals->sheet);
        g_hash_table_insert(table, (gpointer)key, sums);
    }
    return sums;
}

static void
add(struct sum *sum, const struct number *number)
{
    if (number->result != NUMBER_KNOWN) {
        sum->broken |= number->result != NUMBER_MISSING;
        return;
    }
    if (number->value == 0)
        return;
    if (sum->n == 0 || number->fraction < sum->least_fraction)
        sum->least_fraction = number->fraction;
    if (number->fraction > sum->most_fraction)
        sum->most_fraction = number->fraction;
    sum->value += number->value;
    sum->n++;
}

void
totals_add(struct totals *totals, const struct region *region,
           struct date period)
{
    const struct form *form = totals->sheet->form;
    struct sum *scopes[4] = {totals->whole, totals->group, NULL, NULL};

    if (region != NULL)
        scopes[2] = sums_for(totals, totals->by_region, region);
    if (period.month != 0)
        scopes[3] = sums_for(totals, totals->by_month, month_key(period));
    totals->n_rows++;
    totals->n_group_rows++;
    for (size_t s = 0; s < G_N_ELEMENTS(scopes); s++)
        for (size_t i = 0; scopes[s] != NULL && i < form->n_fields; i++)
            add(&scopes[s][i], &totals->sheet->numbers[i]);
}

static void
add_tally(struct sum *sum, const struct tally *tally)
{
    int least, most;

    if (tally->n_figures == 0)
        return;
    least = __builtin_ctzll(tally->fractions);
    most = 63 - __builtin_clzll(tally->fractions);
    if (sum->n == 0 || least < sum->least_fraction)
        sum->least_fraction = least;
    if (most > sum->most_fraction)
        sum->most_fraction = most;
    sum->value += tally->value;
    sum->n += tally->n_figures;
}

void
totals_add_group(struct totals *totals, const struct group *group,
                 const struct field *const *numbers, size_t n_numbers)
{
    struct date month = totals->sheet->survey->months[group->month];
    struct sum *scopes[] = {
        totals->whole, totals->group,
        sums_for(totals, totals->by_region, group->region),
        sums_for(totals, totals->by_month, month_key(month)),
    };

    totals->n_rows += group->n_rows;
    totals->n_group_rows += group->n_rows;
    for (size_t i = 0; i < n_numbers; i++)
        for (size_t s = 0; s < G_N_ELEMENTS(scopes); s++)
            add_tally(&scopes[s][numbers[i]->index], &group->tallies[i]);
}

static bool
differs(const struct sum *sum, const struct number *total)
{
    return total->result == NUMBER_KNOWN && !sum->broken &&
           sum->value != total->value;
}

static bool
agrees(const struct totals *totals, const struct sum *sums,
       const struct number *numbers)
{
    for (size_t i = 0; i < totals->sheet->form->n_fields; i++)
        if (differs(&sums[i], &numbers[i]))
            return false;
    return true;
}

/*
 * Whether rounding explains the difference: all cells show the same number
 * of decimals, fewer than an amount carries, as a spreadsheet shows and
 * saves them.  Each of the n + 1 numbers is then off by half a unit at most.
 */
static bool
is_rounded(const struct sum *sum, const struct sum *whole,
           const struct number *total, const struct column *column)
{
    int shown = column->rule.unit.exponent + column->rule.decimals -
                total->fraction;
    int128 unit = 1, difference = sum->value - total->value;

    if (total->fraction == 0 || shown <= 0 ||
        whole->least_fraction != total->fraction ||
        whole->most_fraction != total->fraction)
        return false;
    for (int i = 0; i < shown; i++)
        unit *= 10;
    if (difference < 0)
        difference = -difference;
    return 2 * difference <= (int128)(sum->n + 1) * unit;
}

/* An amount in the unit of its column: 7.5824 for 75824.00 元 in 万元. */
static struct words
print(struct sheet *sheet, const struct column *column, int128 value)
{
    int decimals = column->rule.unit.exponent + column->rule.decimals;
    char text[RATIONAL_TEXT_MAX];

    rational_print(value, decimals, false, text);
    if (decimals > 0) {
        size_t end = strlen(text);

        while (end > 1 && text[end - 1] == '0')
            end--;
        end -= text[end - 1] == '.';
        text[end] = '\0';
    }
    return language_same(arena_strdup(sheet->arena, text));
}

static void
tell(struct totals *totals, const struct sum *sum, size_t i,
     const struct cell *cell, const struct number *total)
{
    struct sheet *sheet = totals->sheet;
    const struct column *column = &sheet->columns[i];
    struct unit unit = column->rule.unit;
    int128 difference = total->value - sum->value;

    findings_add(sheet->findings,
        is_rounded(sum, &totals->whole[i], total, column) ? FINDING_TOTAL_ROUNDED
                                       : FINDING_TOTAL_DIFFERS,
        cell->at, .field = column->field->title, .value = cell->text,
        .args = {print(sheet, column, sum->value),
                 print(sheet, column,
                       difference < 0 ? -difference : difference),
                 unit_words(sheet->arena, unit)});
}

/* A cell that is kept takes a hundred bytes and more.  A workbook of totals
 * alone is no form that was filled in. */
#define KEPT_MAX ((size_t)1 << 20)

static bool
may_keep(struct totals *totals, size_t n)
{
    static const struct words what = {
        {"合计行中与各行不符的，或排在各行上方的，超过 1048576 格",
         "more than 1048576 cells of totals that differ from their rows or "
         "stand above them"}};

    totals->n_kept += n;
    if (totals->n_kept <= KEPT_MAX)
        return true;
    singly_refuse(totals->sheet, totals->sheet->row, what);
    return false;
}

static void
keep_difference(struct totals *totals, const struct sum *sum, size_t i,
                const struct cell *cell, const struct number *total)
{
    struct arena *arena = totals->sheet->bytes;
    struct difference difference = {*sum, i, *cell, *total};

    if (!may_keep(totals, 1))
        return;
    difference.cell.text = arena_strdup(arena, cell->text);
    ARENA_PUSH(arena, &totals->differences, difference);
}

/* What a row of totals can be meant to sum up, the likeliest first. */
static size_t
scopes_of(const struct totals *totals, const struct county *label,
          struct date period, const struct sum *scopes[3])
{
    size_t n = 0;

    if (label->region != NULL) {
        scopes[n++] = g_hash_table_lookup(totals->by_region, label->region);
        return scopes[0] == NULL ? 0 : n;
    }
    if (period.month != 0) {
        scopes[n] = g_hash_table_lookup(totals->by_month, month_key(period));
        n += scopes[n] != NULL;
    }
    if (label->kind == COUNTY_SUBTOTAL && totals->n_group_rows > 0)
        scopes[n++] = totals->group;
    if (totals->n_rows > 0)
        scopes[n++] = totals->whole;
    if (label->kind != COUNTY_SUBTOTAL && totals->n_group_rows > 0)
        scopes[n++] = totals->group;
    return n;
}

/* Rows of the month that a total names may come below it. */
static bool
is_early(const struct totals *totals, const struct county *label,
         struct date period)
{
    return label->region == NULL && period.month != 0 &&
           g_hash_table_lookup(totals->by_month, month_key(period)) == NULL;
}

static void
keep_differences(struct totals *totals, const struct sum *sums,
                 const struct cell *cells, const struct number *numbers)
{
    for (size_t i = 0; i < totals->sheet->form->n_fields; i++)
        if (differs(&sums[i], &numbers[i]))
            keep_difference(totals, &sums[i], i, &cells[i], &numbers[i]);
}

static bool
compare(struct totals *totals, const struct county *label, struct date period,
        const struct cell *cells, const struct number *numbers)
{
    const struct sum *scopes[3];
    size_t n = scopes_of(totals, label, period, scopes);

    for (size_t i = 0; i < n; i++)
        if (agrees(totals, scopes[i], numbers))
            return true;
    if (n == 0 || is_early(totals, label, period))
        return false;
    keep_differences(totals, scopes[0], cells, numbers);
    return true;
}

/* The total stands above its rows, or may do so. */
static void
postpone(struct totals *totals, const struct county *label,
         struct date period)
{
    struct sheet *sheet = totals->sheet;
    size_t n = sheet->form->n_fields;
    struct waiting *waiting;
    const struct sum *scopes[3];

    if (!may_keep(totals, n))
        return;
    waiting = ARENA_NEW(sheet->bytes, struct waiting);
    waiting->label = label;
    waiting->period = period;
    waiting->numbers = arena_memdup(sheet->bytes, sheet->numbers,
                                    n * sizeof *waiting->numbers);
    waiting->cells = arena_memdup(sheet->bytes, sheet->cells,
                                  n * sizeof *waiting->cells);
    for (size_t i = 0; i < n; i++)
        waiting->cells[i].text =
            arena_strdup(sheet->bytes, waiting->cells[i].text);
    if (scopes_of(totals, label, period, scopes) > 0)
        waiting->sums =
            arena_memdup(sheet->bytes, scopes[0], n * sizeof *waiting->sums);
    waiting->next = totals->waiting;
    totals->waiting = waiting;
}

void
totals_compare(struct totals *totals, const struct county *label,
               struct date period)
{
    struct sheet *sheet = totals->sheet;

    if (!compare(totals, label, period, sheet->cells, sheet->numbers))
        postpone(totals, label, period);
    memset(totals->group, 0, sheet->form->n_fields * sizeof *totals->group);
    totals->n_group_rows = 0;
}

/* A month without any row is that of the report. */
static void
compare_late(struct totals *totals, const struct waiting *waiting)
{
    bool early = is_early(totals, waiting->label, waiting->period);
    struct date period = early ? (struct date){0} : waiting->period;

    if (early && waiting->sums != NULL)
        keep_differences(totals, waiting->sums, waiting->cells,
                         waiting->numbers);
    else
        compare(totals, waiting->label, period, waiting->cells,
                waiting->numbers);
}

void
totals_close(struct totals *totals)
{
    for (struct waiting *w = totals->waiting; w != NULL; w = w->next)
        compare_late(totals, w);
    for (size_t i = 0; i < totals->differences.n; i++) {
        const struct difference *it = &totals->differences.items[i];

        tell(totals, &it->sum, it->field, &it->cell, &it->total);
    }
}
