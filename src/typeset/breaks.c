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

/* A hyphen in code belongs to what follows: --lang. */
static bool
is_code_hyphen(const struct cells *cells, const struct cell *cell)
{
    return cell->class == CLASS_HYPHEN &&
           (cells->spans->items[cell->span].style & SPAN_CODE);
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
    if (left->opens != OPENS_NOT)
        return left->opens == OPENS_WELL ? BREAK_HYPHEN : BREAK_ADDRESS;
    if (left->joined || a->no_end || b->no_start || is_blank(right) ||
        is_code_hyphen(cells, left))
        return BREAK_NEVER;
    if (left->class == CLASS_DASH && right->class == CLASS_DASH)
        return BREAK_NEVER;
    /* A unit that is a word (million) is still a word. */
    if (a->is_word && b->is_word && class_infos[base->class].is_word)
        return break_word(left, right);
    if (left->kept)
        return BREAK_UNIT;
    return BREAK_FREE;
}

/* A row of hyphens or dots is no word. */
static bool
is_row(const struct cell *left, const struct cell *right)
{
    return left->c == right->c && class_infos[right->class].is_word;
}

/* Whether the characters may be parted when nothing else helps: a number
 * never, nor a mark from what it belongs to. */
static bool
may_cut(const struct cell *left, const struct cell *right)
{
    return !left->joined && right->class != CLASS_SUPER &&
           left->class != CLASS_DASH && left->class != CLASS_GLUE &&
           !class_infos[left->class].no_end &&
           (right->class == CLASS_MARK ||
            !class_infos[right->class].no_start || is_row(left, right));
}

static bool
is_too_long(const struct cell *cells, size_t first, size_t last, double least)
{
    double width = (double)cells[last].width;

    for (size_t i = first; i < last; i++)
        width += (double)cells[i].width + (double)cells[i].gap.width;
    return width > least;
}

static void
cut_word(const struct cell *cells, unsigned char *kinds, size_t first,
         size_t last, double least)
{
    if (!is_too_long(cells, first, last, least))
        return;
    for (size_t i = first; i < last; i++)
        if (may_cut(&cells[i], &cells[i + 1]))
            kinds[i] = BREAK_EMERGENCY;
}

/* Opens the cells from `first` to `last`, if no line can hold them: behind
 * blanks that should hold them together, and words only where that is not
 * enough. */
static void
cut_stretch(const struct cell *cells, unsigned char *kinds, size_t first,
            size_t last, double least)
{
    size_t word = first;

    if (!is_too_long(cells, first, last, least))
        return;
    for (size_t i = first; i < last; i++) {
        if (cells[i].class != CLASS_GLUE &&
            cells[i].class != CLASS_FIXED_SPACE)
            continue;
        kinds[i] = BREAK_EMERGENCY;
        cut_word(cells, kinds, word, i, least);
        word = i + 1;
    }
    cut_word(cells, kinds, word, last, least);
}

unsigned char *
breaks_find(const struct cells *cells, size_t first, size_t n, double least)
{
    unsigned char *kinds = g_new0(unsigned char, n);
    size_t start = 0;

    for (size_t i = 0; i < n; i++) {
        kinds[i] = (unsigned char)(i + 1 < n
                                       ? breaks_between(cells, first + i)
                                       : BREAK_END);
        if (kinds[i] == BREAK_NEVER)
            continue;
        cut_stretch(cells->items + first, kinds, start, i, least);
        start = i + 1;
    }
    return kinds;
}
