#include "itemrows.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"

/* A name takes at most this part of the width, if it can be broken. */
#define NAMES_PART 0.4
/* … and a little more if both languages of all names then stand on one row. */
#define ONE_ROW_PART 0.43
#define NAME_GAP 7
/* Of the size: more than one row of a name is higher. */
#define LEADING 1.5
/* What a plot has below its last row. */
#define BELOW 2
/* So much of its height a picture keeps when it gives way to another. */
#define SHARED_PART 0.84
/* So much of it rows give when a page lacks it. */
#define GIVEN_PART 0.12
/* The size of rows is found to this part of what it may vary. */
#define SIZE_STEPS 16

struct row_names
itemrows_of_categories(const struct plot *plot)
{
    struct row_names names = {0};
    for (size_t i = 0; i < plot->chart->n_categories; i++) {
        const struct chart_category *of = &plot->chart->categories[i];
        struct row_name name = {of->name, of->focus || of->is_total,
                                of->is_total, 0, 0};
        ARENA_PUSH(plot->arena, &names, name);
    }
    return names;
}

struct row_names
itemrows_of_series(struct plot *plot)
{
    struct row_names names = {0};
    for (size_t i = 0; i < plot->chart->n_series; i++) {
        struct row_name name = {words_series(plot, i), false, false, 0, 0};
        ARENA_PUSH(plot->arena, &names, name);
    }
    return names;
}

/* When one name has its languages below each other, all do. */
void
itemrows_set_names(struct plot *plot, const struct row_names *names,
                   double max_width, struct label *labels)
{
    bool stacked = false;
    for (size_t i = 0; i < names->n; i++) {
        struct label_style style = words_style(plot);
        style.bold = names->items[i].bold;
        labels[i] = words_label(plot, names->items[i].name, style, max_width);
        stacked = stacked || labels[i].n > 1;
    }
    for (size_t i = 0; stacked && i < names->n; i++) {
        struct label_style style = words_style(plot);
        style.bold = names->items[i].bold;
        labels[i] = words_stacked(plot, names->items[i].name, style, max_width);
    }
}

/* Within the part of the width that names may take. */
static void
set_beside(struct plot *plot, const struct row_names *names, double need,
           struct label *labels)
{
    double most = plot->width * ONE_ROW_PART;
    bool both = plot->languages[0] && plot->languages[1];
    itemrows_set_names(plot, names, most, labels);
    if (both && most + NAME_GAP + need <= plot->width &&
        words_highest(labels, names->n) <= LEADING * plot->theme->chart_label)
        return;
    itemrows_set_names(plot, names, plot->width * NAMES_PART, labels);
}

static void
choose_sides(struct plot *plot, const struct row_names *names,
             struct itemrows *rows, double need)
{
    rows->names = ARENA_NEW_N(plot->arena, struct label, names->n);
    set_beside(plot, names, need, rows->names);
    double widest = words_widest(rows->names, names->n);
    double content = plot->width - widest - NAME_GAP;
    rows->right = plot->width;
    if (content >= need && names->right) {
        rows->names_at = plot->width - widest;
        rows->right = content;
        return;
    }
    rows->left = plot->width - content;
    if (content >= need)
        return;
    rows->names_above = true;
    rows->left = 0;
    itemrows_set_names(plot, names, plot->width, rows->names);
}

/* The whole stands apart from its parts. */
static double
gap_before(const struct row_names *names, size_t i, double gap)
{
    if (i == 0)
        return 0;
    if (names->items[i].apart != names->items[i - 1].apart)
        return 2 * gap + 2;
    return gap;
}

/* What a row takes above its content: for its name, or for half of what is
 * higher than the content. */
static double
room_above(const struct itemrows *rows, size_t i)
{
    double name = rows->names[i].height;
    double extra = fmax(0, (rows->least[i] - rows->content[i]) / 2);
    return rows->names_above ? name + extra
                             : fmax(extra, (name - rows->content[i]) / 2);
}

static double
room_below(const struct itemrows *rows, size_t i)
{
    return room_above(rows, i) -
           (rows->names_above ? rows->names[i].height : 0);
}

struct itemrows
itemrows_layout(struct plot *plot, const struct row_names *names, double y,
                double content, double gap, double need)
{
    struct itemrows rows = {
        .n = names->n,
        .start = y,
        .bottom = y,
    };
    rows.top = ARENA_NEW_N(plot->arena, double, names->n);
    rows.least = ARENA_NEW_N(plot->arena, double, names->n);
    rows.content = ARENA_NEW_N(plot->arena, double, names->n);
    choose_sides(plot, names, &rows, need);
    for (size_t i = 0; i < names->n; i++) {
        double most = names->items[i].most;
        rows.content[i] = most > 0 ? fmin(most, content) : content;
        rows.least[i] = names->items[i].least;
        rows.top[i] =
            rows.bottom + gap_before(names, i, gap) + room_above(&rows, i);
        rows.bottom = rows.top[i] + rows.content[i] + room_below(&rows, i);
    }
    return rows;
}

double
itemrows_bottom(const struct plot *plot, double y, size_t n, double usual,
                double least)
{
    double page = plot->page - BELOW, half = plot->half - BELOW;
    bool may_share = fmax(least, SHARED_PART * usual) <= half;
    if (usual <= half || (usual <= page && !may_share))
        return usual;
    if (may_share)
        return half;
    if (least <= page)
        return page;
    /* Every piece loses a row that is begun too late for it. */
    double row = (least - y) / (double)n, room = page - y - row;
    if (room < row)
        return usual;
    return fmin(usual, y + ceil((least - y) / room) * room);
}

/* Where rows of that size end. */
static double
end_of(struct plot *plot, const struct row_names *names, double y,
       struct row_size size, double need)
{
    return itemrows_layout(plot, names, y, size.content, size.gap, need)
        .bottom;
}

/* From `usual` down to `least` until the rows end at `bottom`. */
static struct row_size
thinner(struct plot *plot, const struct row_names *names, double y,
        struct row_size usual, struct row_size least, double need,
        double bottom)
{
    struct row_size size = usual;
    for (int i = 1; i <= SIZE_STEPS; i++) {
        double part = (double)i / SIZE_STEPS;
        size.content = usual.content + part * (least.content - usual.content);
        size.gap = usual.gap + part * (least.gap - usual.gap);
        if (end_of(plot, names, y, size, need) <= bottom)
            break;
    }
    return size;
}

struct row_size
itemrows_give(struct plot *plot, const struct row_names *names, double y,
              struct row_size usual, struct row_size least, double need)
{
    double bottom = end_of(plot, names, y, usual, need);
    double fewest = end_of(plot, names, y, least, need);
    double lower = plot->beside.lower;
    plot->beside.own.gives =
        fmax(0, fmin(bottom - fewest, GIVEN_PART * (bottom - y)));
    return lower > 0 ? thinner(plot, names, y, usual, least, need,
                               bottom - lower)
                     : usual;
}

struct row_size
itemrows_size(struct plot *plot, const struct row_names *names, double y,
              struct row_size usual, struct row_size least, double need)
{
    double most = end_of(plot, names, y, usual, need);
    double fewest = end_of(plot, names, y, least, need);
    double bottom = itemrows_bottom(plot, y, names->n, most, fewest);
    struct row_size size = usual;
    if (most > bottom)
        size = thinner(plot, names, y, usual, least, need, bottom);
    size = beside_rows(plot, names->n, size, least);
    return itemrows_give(plot, names, y, size, least, need);
}

static void
allow_cuts(struct plot *plot, const struct itemrows *rows)
{
    for (size_t i = 1; i < rows->n; i++) {
        double before =
            rows->top[i - 1] + rows->content[i - 1] + room_below(rows, i - 1);
        double after = rows->top[i] - room_above(rows, i);
        plot_cut_between(plot, before, after, rows->start);
    }
}

void
itemrows_draw_names(struct plot *plot, const struct itemrows *rows)
{
    for (size_t i = 0; i < rows->n; i++) {
        const struct label *name = &rows->names[i];
        double middle = itemrows_middle(rows, i);
        if (rows->names_above)
            middle = rows->top[i] - room_above(rows, i) + name->height / 2;
        words_place_middle(plot, name, "name", rows->names_at, middle,
                           ANCHOR_START);
    }
    allow_cuts(plot, rows);
}
