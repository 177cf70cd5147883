#include "duplicates.h"

#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "plain.h"

/* The key of a row as bytes: no format is needed that people could read. */
struct key {
    const char *bytes;
    size_t length;
};

/* A row with the key.  Of these there may be millions. */
struct entry {
    struct entry *next;     /* below it in the file; of the last: the first */
    const struct cell *october; /* its month, when that may be October */
    uint64_t content;       /* of its other cells */
    int row;
    uint8_t day;            /* 0: the whole month */
    bool counts;
};

/* The rows of one key, which holds the month but not the day. */
struct group {
    struct key key;
    const struct region *city;  /* of its rows; NULL: unknown */
    struct entry *last;
};

struct duplicates {
    struct sheet *sheet;
    GHashTable *by_key;     /* a set of groups */
    GPtrArray *shared;      /* those with more rows than one */
    GString *bytes;         /* of the row, used again for the next */
};

static guint
key_hash(gconstpointer data)
{
    const struct key *key = data;

    return (guint)hash_bytes(HASH_START, key->bytes, key->length);
}

static gboolean
key_equal(gconstpointer a, gconstpointer b)
{
    const struct key *one = a, *other = b;

    return one->length == other->length &&
           memcmp(one->bytes, other->bytes, one->length) == 0;
}

struct duplicates *
duplicates_new(struct sheet *sheet)
{
    struct duplicates *duplicates =
        ARENA_NEW(sheet->arena, struct duplicates);

    duplicates->sheet = sheet;
    duplicates->by_key = g_hash_table_new(key_hash, key_equal);
    duplicates->shared = g_ptr_array_new();
    duplicates->bytes = g_string_new(NULL);
    return duplicates;
}

void
duplicates_free(struct duplicates *duplicates)
{
    g_hash_table_destroy(duplicates->by_key);
    g_ptr_array_free(duplicates->shared, TRUE);
    g_string_free(duplicates->bytes, TRUE);
}

/* One value in bytes that are equal for equal meanings: 1,204 and 1204. */
static void
append_value(const struct sheet *sheet, size_t i, GString *out)
{
    const struct number *number = &sheet->numbers[i];
    char plain[PLAIN_MAX];

    if (field_is_numeric(sheet->form->fields[i]) &&
        number->result == NUMBER_KNOWN)
        g_string_append_len(out, (const char *)&number->value,
                            sizeof number->value);
    else if (plain_read(sheet->cells[i].text, plain))
        g_string_append(out, plain);
    else
        g_string_append(out, sheet->cells[i].text);
    g_string_append_c(out, '\0');
}

static const struct region *
city_of(const struct region *region)
{
    return region->level == REGION_COUNTY ? region->parent : region;
}

static struct key
build_key(struct duplicates *duplicates, const struct region *region,
          struct date period)
{
    const struct sheet *sheet = duplicates->sheet;
    GString *bytes = duplicates->bytes;

    g_string_truncate(bytes, 0);
    for (size_t i = 0; i < sheet->form->n_key; i++) {
        const struct field *field = sheet->form->key[i];

        if (field->role == ROLE_REGION)
            g_string_append_len(bytes, (const char *)&region->index,
                                sizeof region->index);
        else if (field->role == ROLE_CITY)
            g_string_append_len(bytes,
                                (const char *)&city_of(region)->index,
                                sizeof region->index);
        else if (field->role == ROLE_PERIOD) {
            int month = date_month_number(period);

            g_string_append_len(bytes, (const char *)&month, sizeof month);
        } else
            append_value(sheet, field->index, bytes);
    }
    return (struct key){bytes->str, bytes->len};
}

/* Days of one month are events of their own. */
static int
key_day(const struct sheet *sheet, struct date period)
{
    for (size_t i = 0; i < sheet->form->n_key; i++)
        if (sheet->form->key[i]->role == ROLE_PERIOD)
            return period.day;
    return 0;
}

static uint64_t
hash_content(struct duplicates *duplicates)
{
    const struct sheet *sheet = duplicates->sheet;
    GString *bytes = duplicates->bytes;

    g_string_truncate(bytes, 0);
    for (size_t i = 0; i < sheet->form->n_fields; i++)
        if (sheet->form->fields[i]->role == ROLE_NONE)
            append_value(sheet, i, bytes);
    return hash_bytes(HASH_START, bytes->str, bytes->len);
}

/* As a number 2024.10 is 2024.1: the second January is October. */
static const struct cell *
lost_october(const struct sheet *sheet, struct date period)
{
    const struct cell *cell;
    char plain[PLAIN_MAX];

    if (sheet->form->period == NULL || period.month != 1)
        return NULL;
    cell = &sheet->cells[sheet->form->period->index];
    plain_read(cell->text, plain); /* as it was for its month */
    if (strlen(plain) != 6 || strcmp(plain + 4, ".1") != 0)
        return NULL;
    return cell;
}

static struct words
key_titles(const struct sheet *sheet)
{
    g_autoptr(GString) zh = g_string_new(NULL);
    g_autoptr(GString) en = g_string_new(NULL);

    for (size_t i = 0; i < sheet->form->n_key; i++) {
        struct words title = sheet->form->key[i]->title;

        g_string_append(zh, i > 0 ? "、" : "");
        g_string_append(zh, language_pick(title, LANGUAGE_ZH));
        g_string_append(en, i > 0 ? ", " : "");
        g_string_append(en, language_pick(title, LANGUAGE_EN));
    }
    return (struct words){{arena_strdup(sheet->arena, zh->str),
                           arena_strdup(sheet->arena, en->str)}};
}

static struct words
row_words(const struct sheet *sheet, const struct entry *entry)
{
    return language_same(arena_printf(sheet->arena, "%d", entry->row));
}

static void
tell(struct sheet *sheet, struct entry *entry, struct entry *other)
{
    const struct cell *october = entry->october;

    entry->counts = other->counts = false;
    sheet_refuse_row(sheet);
    if (october != NULL)
        findings_add(sheet->findings, FINDING_DUPLICATE_OCTOBER, october->at,
            .field = sheet->form->period->title, .value = october->text,
            .args = {row_words(sheet, other)});
    else
        findings_add(sheet->findings, FINDING_DUPLICATE_KEY,
            ((struct place){sheet->file->name, entry->row, 0}),
            .args = {row_words(sheet, other), key_titles(sheet)});
}

#define SLOTS 32            /* the whole month, or one of its days */

/* What the rows of one key are compared with. */
struct comparison {
    bool whole;             /* a row of the whole month holds its days */
    struct entry *anchors[SLOTS];
    GHashTable *twins[SLOTS];   /* by content */
};

static int
slot_of(const struct comparison *comparison, const struct entry *entry)
{
    return comparison->whole ? 0 : entry->day;
}

/* A row that is surely of this month goes before one that may be October,
 * and else the first, so that the order of rows decides nothing. */
static bool
is_better(const struct entry *entry, const struct entry *known)
{
    return known == NULL || (known->october != NULL && entry->october == NULL);
}

static void
compare_entry(struct comparison *comparison, struct entry *entry)
{
    int slot = slot_of(comparison, entry);
    GHashTable **twins = &comparison->twins[slot];

    if (*twins == NULL)
        *twins = g_hash_table_new(g_int64_hash, g_int64_equal);
    if (is_better(entry, comparison->anchors[slot]))
        comparison->anchors[slot] = entry;
    if (is_better(entry, g_hash_table_lookup(*twins, &entry->content)))
        g_hash_table_replace(*twins, &entry->content, entry);
}

static void
judge_entry(struct sheet *sheet, const struct comparison *comparison,
            struct entry *entry)
{
    int slot = slot_of(comparison, entry);
    struct entry *anchor = comparison->anchors[slot];
    struct entry *twin =
        g_hash_table_lookup(comparison->twins[slot], &entry->content);

    /* Two rows that both say 2024.1 are January and October, also when their
     * figures are the same. */
    if (twin != entry && twin->october == NULL) {
        entry->counts = false;
        findings_add(sheet->findings, FINDING_DUPLICATE_ROW,
            ((struct place){sheet->file->name, entry->row, 0}),
            .args = {row_words(sheet, twin)});
    } else if (anchor != entry) {
        tell(sheet, entry, anchor);
    }
}

static void
close_group(struct sheet *sheet, struct group *group)
{
    size_t first = findings_count(sheet->findings);
    struct comparison comparison = {0};
    struct entry *entries = group->last->next;
    struct entry *entry;

    group->last->next = NULL;
    sheet->whose = group->city;
    for (entry = entries; entry != NULL; entry = entry->next)
        comparison.whole |= entry->day == 0;
    for (entry = entries; entry != NULL; entry = entry->next)
        compare_entry(&comparison, entry);
    for (entry = entries; entry != NULL; entry = entry->next)
        judge_entry(sheet, &comparison, entry);
    for (size_t i = 0; i < SLOTS; i++)
        g_clear_pointer(&comparison.twins[i], g_hash_table_destroy);
    sheet_tell_whose(sheet, first, group->city);
}

void
duplicates_close(struct duplicates *duplicates)
{
    for (size_t i = 0; i < duplicates->shared->len; i++)
        close_group(duplicates->sheet, duplicates->shared->pdata[i]);
}

static struct group *
find_group(struct duplicates *duplicates, const struct key *key)
{
    struct arena *arena = duplicates->sheet->bytes;
    struct group *group = g_hash_table_lookup(duplicates->by_key, key);

    if (group != NULL)
        return group;
    group = ARENA_NEW(arena, struct group);
    group->key = (struct key){arena_memdup(arena, key->bytes, key->length),
                              key->length};
    g_hash_table_add(duplicates->by_key, group);
    return group;
}

static const struct cell *
keep_cell(struct arena *arena, const struct cell *cell)
{
    struct cell *kept;

    if (cell == NULL)
        return NULL;
    kept = arena_memdup(arena, cell, sizeof *cell);
    kept->text = arena_strndup(arena, cell->text, cell->length);
    return kept;
}

/* The first or next row of the group. */
static void
append(struct duplicates *duplicates, struct group *group,
       struct entry *entry, const struct region *city)
{
    if (group->last == NULL) {
        group->city = city;
        entry->next = entry;
    } else {
        bool second = group->last->next == group->last;

        /* A key without the city may join rows of several. */
        if (group->city != city)
            group->city = NULL;
        if (second)
            g_ptr_array_add(duplicates->shared, group);
        entry->next = group->last->next;
        group->last->next = entry;
    }
    group->last = entry;
}

const bool *
duplicates_add(struct duplicates *duplicates, struct place at,
               const struct region *region, struct date period)
{
    const struct sheet *sheet = duplicates->sheet;
    struct key key = build_key(duplicates, region, period);
    struct group *group = find_group(duplicates, &key);
    struct entry *entry = ARENA_NEW(sheet->bytes, struct entry);

    *entry = (struct entry){
        .row = at.row,
        .day = (uint8_t)key_day(sheet, period),
        .content = hash_content(duplicates),
        .october = keep_cell(sheet->bytes, lost_october(sheet, period)),
        .counts = true,
    };
    append(duplicates, group, entry, sheet_city(sheet, region));
    return &entry->counts;
}
