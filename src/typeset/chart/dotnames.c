#include "dotnames.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

/* A name without a leader is so much nearer to its own dot. */
#define NEARER 3
/* With one, it keeps so far from all others. */
#define APART 5
/* Above and below the letters a label has leading. */
#define LEADING 1
/* A name that is level with another dot so near seems to be its name, or one
 * that is straight above it or below. */
#define LEVEL 20
#define UPRIGHT 9
/* A leader keeps so far from other dots, and from their names. */
#define LEADER_ROOM 1.5
#define LEADER_GAP 1.5
/* Two names beside each other are not to be read as one, nor two of several
 * rows one below the other. */
#define BETWEEN 2.5
#define BETWEEN_ROWS 4
/* How often a name without a place may go first. */
#define RETRIES 3

/* Where a name can be: its side of the dot, as a direction. */
struct side {
    double across, down;
};

/* Beside the dot first: there the name reads on from it. */
static const struct side sides[] = {
    {1, 0},      {-1, 0},     {0, -1},    {0, 1},
    {0.7, -0.7}, {0.7, 0.7},  {-0.7, -0.7}, {-0.7, 0.7},
    {0.9, -0.4}, {-0.9, 0.4}, {0.9, 0.4}, {-0.9, -0.4},
};
#define SIDES (sizeof sides / sizeof *sides)

static const double near[] = {1.5, 3, 5};
static const double far[] = {9, 14, 20, 28, 38, 50};
#define NEAR (sizeof near / sizeof *near)
#define FAR (sizeof far / sizeof *far)

/* What has been placed so far. */
struct board {
    struct dotname *names;
    size_t n, n_led, most_led;
    struct obstacles obstacles;
    size_t n_lines;
};

static struct box
letters_of(const struct dotname *name)
{
    static const double before[] = {
        [ANCHOR_START] = 0, [ANCHOR_MIDDLE] = 0.5, [ANCHOR_END] = 1};
    return (struct box){
        name->at - before[name->anchor] * name->width,
        name->top + LEADING,
        name->width,
        name->height - 2 * LEADING,
    };
}

static struct box
grown(const struct box *box, double across, double down)
{
    return (struct box){box->x - across, box->y - down, box->width + 2 * across,
                        box->height + 2 * down};
}

static double
distance(const struct box *box, double x, double y)
{
    double across = fmax(0, fmax(box->x - x, x - box->x - box->width));
    double down = fmax(0, fmax(box->y - y, y - box->y - box->height));
    return hypot(across, down);
}

/* The point of the label at which the side points is `gap` from the dot. */
static void
put(struct dotname *name, struct side side, double gap)
{
    double reach = name->radius + gap;
    double x = name->x + side.across * reach, y = name->y + side.down * reach;
    double letters = name->height - 2 * LEADING;
    double part = fmin(1, fabs(side.down) / 0.7);
    name->anchor = side.across > 0   ? ANCHOR_START
                   : side.across < 0 ? ANCHOR_END
                                     : ANCHOR_MIDDLE;
    name->at = x;
    name->top = y - LEADING - letters / 2 +
                (side.down > 0 ? 1 : -1) * part * letters / 2;
    name->leader = (struct stroke){
        name->x + side.across * (name->radius + 0.5),
        name->y + side.down * (name->radius + 0.5),
        x - side.across * LEADER_GAP,
        y - side.down * LEADER_GAP,
    };
}

static bool
is_level(const struct box *letters, const struct dotname *dot)
{
    return dot->y > letters->y && dot->y < letters->y + letters->height &&
           distance(letters, dot->x, dot->y) < LEVEL;
}

static bool
is_upright(const struct box *letters, const struct dotname *dot)
{
    return dot->x > letters->x && dot->x < letters->x + letters->width &&
           distance(letters, dot->x, dot->y) < UPRIGHT;
}

/* A name reads on from the dot beside which it stands; a leader is seen
 * second, after what stands level. */
static bool
is_told_apart(const struct board *board, const struct dotname *name)
{
    struct box letters = letters_of(name);
    double own = distance(&letters, name->x, name->y);
    double least = name->led ? name->radius + APART : own + NEARER;
    bool level = !name->led && is_level(&letters, name);
    bool upright = !name->led && is_upright(&letters, name);
    for (size_t i = 0; i < board->n; i++) {
        const struct dotname *other = &board->names[i];
        if (other == name)
            continue;
        if (distance(&letters, other->x, other->y) < least ||
            (!level && is_level(&letters, other)) ||
            (!level && !upright && is_upright(&letters, other)))
            return false;
    }
    return true;
}

/* A leader meets no dot, no name and no other leader. */
static bool
has_free_leader(const struct board *board, const struct dotname *name)
{
    const struct stroke *leader = &name->leader;
    for (size_t i = 0; i < board->n; i++) {
        const struct dotname *other = &board->names[i];
        double room = other->radius + LEADER_ROOM;
        struct box dot = {other->x - room, other->y - room, 2 * room,
                          2 * room};
        if (other != name && labels_crosses(leader, &dot))
            return false;
    }
    for (size_t i = board->n; i < board->obstacles.boxes.n; i++) {
        const struct box *taken = &board->obstacles.boxes.items[i];
        struct box around = grown(taken, 0, LEADER_ROOM);
        if (labels_crosses(leader, &around))
            return false;
    }
    for (size_t i = board->n_lines; i < board->obstacles.strokes.n; i++)
        if (labels_meet(leader, &board->obstacles.strokes.items[i]))
            return false;
    return true;
}

/* Leaders that went before keep clear of it. */
static bool
is_off_leaders(const struct board *board, const struct box *letters)
{
    struct box around = grown(letters, LEADER_ROOM, LEADER_ROOM);
    for (size_t i = board->n_lines; i < board->obstacles.strokes.n; i++)
        if (labels_crosses(&board->obstacles.strokes.items[i], &around))
            return false;
    return true;
}

static bool
is_free(const struct board *board, const struct dotname *name)
{
    struct box letters = letters_of(name);
    return labels_clear(&board->obstacles, &letters) &&
           is_off_leaders(board, &letters) && is_told_apart(board, name) &&
           (!name->led || has_free_leader(board, name));
}

static void
block(struct board *board, const struct dotname *name)
{
    struct box letters = letters_of(name);
    labels_add_box(&board->obstacles,
                   grown(&letters, BETWEEN,
                         name->rows > 1 ? BETWEEN_ROWS : LEADING));
}

static bool
place_one(struct board *board, struct dotname *name)
{
    size_t steps = board->n_led < board->most_led ? NEAR + FAR : NEAR;
    for (size_t i = 0; i < steps; i++)
        for (size_t k = 0; k < SIDES; k++) {
            name->led = i >= NEAR;
            put(name, sides[k], name->led ? far[i - NEAR] : near[i]);
            if (!is_free(board, name))
                continue;
            block(board, name);
            if (name->led) {
                labels_add_stroke(&board->obstacles, name->leader);
                board->n_led++;
            }
            return true;
        }
    return false;
}

/* The dots come first among the obstacles, the lines among the strokes. */
static struct board
set_up(struct arena *arena, struct dotname *names, size_t n, size_t most_led,
       struct box inside, const struct stroke *lines, size_t n_lines)
{
    struct board board = {
        .names = names,
        .n = n,
        .most_led = most_led,
        .obstacles = {.arena = arena, .inside = inside},
        .n_lines = n_lines,
    };
    for (size_t i = 0; i < n; i++)
        labels_add_box(&board.obstacles,
                       (struct box){names[i].x - names[i].radius,
                                    names[i].y - names[i].radius,
                                    2 * names[i].radius, 2 * names[i].radius});
    for (size_t i = 0; i < n_lines; i++)
        labels_add_stroke(&board.obstacles, lines[i]);
    return board;
}

/* Who found no place goes first the next time. */
bool
dotnames_place(struct arena *arena, struct dotname *names, size_t n,
               size_t most_led, struct box inside, const struct stroke *lines,
               size_t n_lines)
{
    size_t *order = ARENA_NEW_N(arena, size_t, n);
    for (size_t i = 0; i < n; i++)
        order[i] = i;
    struct board board =
        set_up(arena, names, n, most_led, inside, lines, n_lines);
    for (size_t try = 0; try < RETRIES * n; try++) {
        size_t i = 0;
        board.obstacles.boxes.n = n;
        board.obstacles.strokes.n = n_lines;
        board.n_led = 0;
        while (i < n && place_one(&board, &names[order[i]]))
            i++;
        if (i == n)
            return true;
        size_t failed = order[i];
        memmove(order + 1, order, i * sizeof *order);
        order[0] = failed;
    }
    return n == 0;
}
