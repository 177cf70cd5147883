#include "spacing.h"

#include "base/text.h"

/* Rules 10 and 11, in em. */
#define MIXED 0.25f
#define MIXED_LEAST 0.125f
#define MIXED_MOST (1.0f / 3)
#define SPACE_LEAST 0.25f
#define SPACE_MOST 0.5f

static bool
is_blank(const struct cell *cell)
{
    return class_infos[cell->class].is_blank;
}

/* What stands above or on a character does not part it from the next. */
static bool
is_transparent(const struct cell *cell)
{
    return cell->class == CLASS_SUPER || cell->class == CLASS_MARK ||
           cell->class == CLASS_ZERO_BREAK || cell->class == CLASS_GLUE ||
           cell->class == CLASS_SPACE || cell->class == CLASS_FIXED_SPACE;
}

/* A full-width mark. */
static bool
is_mark(const struct cell *cell)
{
    return cell->class >= CLASS_OPEN && cell->class <= CLASS_BANG;
}

/* Between two marks stand ½ em or nothing (rule 8, clreq §3.1.6.1). */
static void
set_marks(struct gap *gap, const struct cell *left, const struct cell *right)
{
    if (left->class != CLASS_OPEN)
        gap->width = right->lead;
}

/* The blank of one mark beside something else. */
static void
set_blank(struct gap *gap, float blank, enum cell_class class)
{
    gap->width = gap->shrink = blank;
    gap->tier = (unsigned char)class_infos[class].tier;
    gap->spreads = true;
}

static bool
is_mixed(const struct cell *left, const struct cell *right)
{
    return (text_is_han(left->c) && class_infos[right->class].is_mixed) ||
           (class_infos[left->class].is_mixed && text_is_han(right->c));
}

static void
set_mixed(struct gap *gap, float size)
{
    gap->width = MIXED * size;
    gap->shrink = (MIXED - MIXED_LEAST) * size;
    gap->tier = SHRINK_MIXED;
    gap->stretch_mixed = (MIXED_MOST - MIXED) * size;
    gap->spreads = true;
}

static void
set_space(struct gap *gap, const struct cell *space)
{
    float size = space->size, width = space->tail;

    gap->width = width;
    gap->shrink = MAX(0, width - SPACE_LEAST * size);
    gap->tier = SHRINK_SPACE;
    gap->stretch_space = MAX(0, SPACE_MOST * size - width);
    gap->spreads = true;
}

/* Two halves of …… or ——, or letters of one word, never part. */
static bool
is_solid(const struct cell *left, const struct cell *right)
{
    const struct class_info *a = &class_infos[left->class];
    const struct class_info *b = &class_infos[right->class];

    return (a->is_word && b->is_word) || left->joined ||
           (left->class == right->class &&
            (left->class == CLASS_ELLIPSIS || left->class == CLASS_DASH)) ||
           left->class == CLASS_GLUE || right->class == CLASS_GLUE;
}

/* `left` is the cell itself or, behind notes and blanks, what they follow. */
static void
set_gap(struct cell *cell, const struct cell *left, const struct cell *right)
{
    struct gap *gap = &cell->gap;

    if (is_mark(left) && is_mark(right)) {
        set_marks(gap, left, right);
    } else if (left->tail > 0 && !is_blank(left)) {
        set_blank(gap, left->tail, left->class);
    } else if (right->lead > 0) {
        set_blank(gap, right->lead, right->class);
    } else if (is_mixed(left, right)) {
        set_mixed(gap, left->size);
    } else if (is_blank(cell)) {
        set_space(gap, cell);
    } else {
        /* No gap before a closing mark or behind an opening one: their
         * blank is on the other side. */
        gap->spreads = !is_solid(cell, right) && !is_mark(left) &&
                       !is_mark(right) && !cell->joined;
    }
}

static bool
is_code(const struct cells *cells, const struct cell *cell)
{
    return cells->spans->items[cell->span].style & SPAN_CODE;
}

void
spacing_set(struct cells *cells)
{
    const struct cell *left = NULL;

    for (size_t i = 0; i + 1 < cells->n; i++) {
        struct cell *cell = &cells->items[i];
        const struct cell *right = cell + 1;

        cell->gap.tier = SHRINK_NONE;
        /* ？！ is one em (rule 8): the second has no blank behind it. */
        if (left == cell - 1 && left->class == CLASS_BANG &&
            cell->class == CLASS_BANG)
            cell->tail = 0;
        if (!left || !is_transparent(cell))
            left = cell;
        if (is_code(cells, cell) && is_code(cells, right))
            cell->gap.width = cell->tail;
        else if (cell->class == CLASS_WIDE_SPACE)
            cell->gap.width = cell->tail;
        else if (right->class == CLASS_WIDE_SPACE)
            continue;
        else if (!is_transparent(right))
            set_gap(cell, left, right);
    }
}
