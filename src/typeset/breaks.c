#include "breaks.h"

/* The longest mark of a note. */
#define NOTE_MAX 8

/* Within a Latin word only behind hyphen, dash or slash (rule 6). */
static enum break_kind
break_word(const struct cell *left, const struct cell *right)
{
    if (left->class == CLASS_LATIN_DASH)
        return BREAK_FREE;
    if ((left->class == CLASS_HYPHEN || left->class == CLASS_SLASH) &&
        right->class == CLASS_LETTER)
        return BREAK_HYPHEN;
    return BREAK_NEVER;
}

static bool
is_blank(const struct cell *cell)
{
    return cell->class == CLASS_SPACE || cell->class == CLASS_WIDE_SPACE ||
           cell->class == CLASS_ZERO_BREAK;
}

enum break_kind
breaks_between(const struct cells *cells, size_t i)
{
    const struct cell *left = &cells->items[i], *right = left + 1;
    const struct class_info *a = &class_infos[left->class];
    const struct class_info *b = &class_infos[right->class];
    /* What a note or a mark stands on decides for it. */
    const struct cell *base = left;

    for (int n = 0; n < NOTE_MAX && base > cells->items; n++, base--)
        if (base->class != CLASS_SUPER && base->class != CLASS_MARK)
            break;
    if (left->joined || a->no_end || b->no_start || is_blank(right))
        return BREAK_NEVER;
    if (left->class == CLASS_DASH && right->class == CLASS_DASH)
        return BREAK_NEVER;
    if (left->kept)
        return BREAK_UNIT;
    if (is_blank(left))
        return BREAK_FREE;
    if (a->is_word && b->is_word)
        return class_infos[base->class].is_word ? break_word(left, right)
                                                : BREAK_FREE;
    return BREAK_FREE;
}
