#include "duplicates.h"

#include <string.h>

#include "base/arena.h"
#include "plain.h"

/* The key of a row as bytes: no format is needed that people could read. */
struct key {
    const char *bytes;
    size_t length;
};

struct first {
    struct key key;
    int row;
    uint64_t content;       /* of its other cells */
    bool disputed;          /* by a later row */
};

struct duplicates {
    struct sheet *sheet;
    GHashTable *by_key;
    GString *bytes;         /* of the row, used again for the next */
};

#define HASH_START 14695981039346656037u

/* FNV-1a. */
static uint64_t
hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

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
    duplicates->bytes = g_string_new(NULL);
    return duplicates;
}

void
duplicates_free(struct duplicates *duplicates)
{
    g_hash_table_destroy(duplicates->by_key);
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
        else if (field->role == ROLE_PERIOD) {
            /* Spreadsheets write a month as its first day; other days are
             * events of their own. */
            if (field->type == FIELD_YEARMONTH && period.day == 1)
                period.day = 0;
            g_string_append_len(bytes, (const char *)&period,
                                sizeof period);
        } else
            append_value(sheet, field->index, bytes);
    }
    return (struct key){bytes->str, bytes->len};
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
    if (!plain_read(cell->text, plain) || strlen(plain) != 6 ||
        strcmp(plain + 4, ".1") != 0)
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

static void
tell(struct duplicates *duplicates, struct place at,
     struct first *first, struct date period)
{
    const struct sheet *sheet = duplicates->sheet;
    struct words row =
        language_same(arena_printf(sheet->arena, "%d", first->row));
    const struct cell *october = lost_october(sheet, period);

    if (first->content == hash_content(duplicates))
        findings_add(sheet->findings, FINDING_DUPLICATE_ROW, at,
            .args = {row});
    else if (october != NULL)
        findings_add(sheet->findings, FINDING_DUPLICATE_OCTOBER, october->at,
            .field = sheet->form->period->title, .value = october->text,
            .args = {row});
    else {
        first->disputed = true;
        findings_add(sheet->findings, FINDING_DUPLICATE_KEY, at,
            .args = {row, key_titles(sheet)});
    }
}

bool
duplicates_check(struct duplicates *duplicates, struct place at,
                 const struct region *region, struct date period,
                 const bool **disputed)
{
    static const bool never = false;
    struct arena *arena = duplicates->sheet->arena;
    struct first *first;
    struct key key;

    *disputed = &never;
    if (duplicates->sheet->form->n_key == 0)
        return true;
    key = build_key(duplicates, region, period);
    first = g_hash_table_lookup(duplicates->by_key, &key);
    if (first != NULL) {
        tell(duplicates, at, first, period);
        return false;
    }
    first = ARENA_NEW(arena, struct first);
    first->key = (struct key){arena_memdup(arena, key.bytes, key.length),
                              key.length};
    first->row = at.row;
    first->content = hash_content(duplicates);
    *disputed = &first->disputed;
    g_hash_table_insert(duplicates->by_key, &first->key, first);
    return true;
}
