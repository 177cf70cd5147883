#include "held.h"

#include <string.h>

#include "base/arena.h"

static size_t
size_of(const struct sheet *sheet)
{
    size_t size = 0;

    for (size_t i = 0; i < sheet->form->n_fields; i++)
        size += sheet->cells[i].length + 2 +
                (sheet->amounts[i].known ? sizeof(int64_t) : 0);
    return size;
}

/* Rows of so many bytes may be held by all threads at once. */
#define LARGE_BYTES ((size_t)16 << 20)

static char *
put(char *to, const void *bytes, size_t size)
{
    memcpy(to, bytes, size);
    return to + size;
}

/* Each field is a text, its NUL, whether its amount is known, and that. */
void
held_add(struct sheet *sheet, struct place at, const struct region *region,
         struct date period, const bool *counts)
{
    size_t size = sizeof(struct held_row) + size_of(sheet);
    struct held_row *held = arena_alloc(sheet->bytes, size);
    char *to = held->bytes;

    sheet->held.bytes += size;
    if (sheet->held.bytes > LARGE_BYTES)
        sheet_alone(sheet);
    *held = (struct held_row){NULL, region, counts, period, at.row};
    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        const struct cell *cell = &sheet->cells[i];
        const struct amount *amount = &sheet->amounts[i];

        to = put(to, cell->text, cell->length + 1);
        *to++ = amount->known;
        if (amount->known)
            to = put(to, &amount->value, sizeof amount->value);
    }
    if (sheet->held.last != NULL)
        sheet->held.last->next = held;
    else
        sheet->held.first = held;
    sheet->held.last = held;
}

void
held_restore(struct sheet *sheet, const struct held_row *held)
{
    const char *from = held->bytes;

    for (size_t i = 0; i < sheet->form->n_fields; i++) {
        int column = sheet->columns[i].number;
        size_t length = strlen(from);
        struct amount amount = {0};

        /* As values_take leaves a column that the file lacks. */
        sheet->cells[i] = (struct cell){
            from, length,
            {sheet->file->name, column > 0 ? held->row : 0, column}};
        from += length + 1;
        amount.known = *from++;
        if (amount.known) {
            memcpy(&amount.value, from, sizeof amount.value);
            from += sizeof amount.value;
        }
        sheet->amounts[i] = amount;
    }
}
