#include "anchors.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

static bool
is_digits(const struct letters *letters, size_t at)
{
    uint32_t c = letters->items[at];
    return letters_is_digit(c) ||
           ((c == '.' || c == ',') && at + 1 < letters->n &&
            letters_is_digit(letters->items[at + 1]));
}

size_t
anchors_digits_end(const struct letters *letters, size_t at)
{
    while (at < letters->n && is_digits(letters, at))
        at++;
    return at;
}

/* Of “up 6.8% on 2023” the number is 6.8, of “比2019年增长38%” it is 38. */
static void
find_digits(const struct letters *sentence, size_t start, size_t end,
            struct anchor *anchor)
{
    for (size_t i = start; i < end; i++) {
        if (!letters_is_digit(sentence->items[i]))
            continue;
        size_t stop = anchors_digits_end(sentence, i);
        bool percent = stop < end && sentence->items[stop] == '%';
        if (anchor->end == 0 || percent) {
            anchor->start = i;
            anchor->end = stop;
        }
        if (percent)
            return;
        i = stop;
    }
}

static bool
find_printed(const struct letters *sentence, const char *printed, size_t from,
             struct anchor *anchor)
{
    size_t length;
    for (size_t i = from; i < sentence->n; i++)
        if (letters_is(sentence, i, printed, &length) &&
            (i == 0 || !letters_is_digit(sentence->items[i - 1]))) {
            find_digits(sentence, i, i + length, anchor);
            return true;
        }
    return false;
}

/* What says nothing of the number that follows. */
static const char *const noise[] = {
    "同比", "比", "较", "第", "居", "比上年", "较上年", "比去年", "较去年", "增长", "下降", "上升", "减少",
    "增加", "提高", "降低", "共", "达", "达到", "到", "为", "是", "了",
    "累计", "合计", "分别", "约", "近", "超", "超过", "的", "有", "计",
    "a total of", "by", "of", "to", "was", "were", "with", "at", "rose",
    "fell", "up", "down", "an increase", "a rise", "reached", "reaching",
    "totalled", "rmb", "and", "some", "about", "nearly", "over", "more than",
    "almost", "for", NULL};

static size_t
skip_noise(const struct letters *letters, size_t at)
{
    size_t length;
    for (;;) {
        if (letters_ends_any(letters, at, noise, &length))
            at -= length;
        /* 2019年. */
        else if (at > 4 && letters->items[at - 1] == 0x5E74 &&
                 letters_is_digit(letters->items[at - 2]))
            at -= 5;
        else
            return at;
    }
}

/* Letters that say something: no digits, blanks, marks. */
static bool
is_said(uint32_t c)
{
    return text_is_han(c) || letters_is_latin(c);
}

static int
weigh(uint32_t c)
{
    return text_is_han(c) ? 3 : 1;
}

/* The next letter to the left, behind which to look; 0: none. */
static size_t
next_left(const struct letters *letters, size_t at)
{
    while (at > 0 && !is_said(letters->items[at - 1]))
        at--;
    return at;
}

size_t
anchors_before(const struct letters *letters, size_t at)
{
    return next_left(letters, skip_noise(letters, at));
}

size_t
anchors_behind(const struct letters *letters, size_t at)
{
    while (at < letters->n && !is_said(letters->items[at]))
        at++;
    return at;
}

struct anchors
anchors_read(struct arena *arena, const struct document *document)
{
    struct anchors anchors = {0};
    const char *last = "";
    size_t from = 0;
    for (size_t i = 0; i < document->n_uses; i++) {
        struct anchor anchor = {.use = document->uses[i]};
        const char *context = anchor.use->context;
        if (!anchor.use->known)
            continue;
        if (context == NULL)
            context = "";
        anchor.letters = letters_read(arena, "", context);
        /* A sentence may say a number twice. */
        from = strcmp(context, last) == 0 ? from : 0;
        if (find_printed(&anchor.letters, anchor.use->printed, from,
                         &anchor))
            from = anchor.end;
        anchor.before = anchors_before(&anchor.letters, anchor.start);
        anchor.behind = anchors_behind(&anchor.letters, anchor.end);
        last = context;
        ARENA_PUSH(arena, &anchors, anchor);
    }
    return anchors;
}

int
anchors_left(const struct letters *a, size_t i, const struct letters *b,
             size_t k)
{
    int weight = 0;
    while (i > 0 && k > 0 && a->items[i - 1] == b->items[k - 1] &&
           weight <= 45) {
        weight += weigh(a->items[i - 1]);
        i = next_left(a, i - 1);
        k = next_left(b, k - 1);
    }
    return weight;
}

int
anchors_right(const struct letters *a, size_t i, const struct letters *b,
              size_t k)
{
    int weight = 0;
    while (i < a->n && k < b->n && a->items[i] == b->items[k] &&
           weight <= 24) {
        weight += weigh(a->items[i]);
        i = anchors_behind(a, i + 1);
        k = anchors_behind(b, k + 1);
    }
    return weight;
}
