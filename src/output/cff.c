#include "cff.h"

enum { CHARSET = 15, ESCAPE = 12, ROS = 30 };

/* A table being read; what lies beyond its end reads as 0, `good` as
 * false. */
struct cff {
    const uint8_t *at;
    size_t length;
    bool good;
};

static uint32_t
number(struct cff *cff, size_t at, size_t bytes)
{
    uint32_t value = 0;
    if (at > cff->length || bytes > cff->length - at) {
        cff->good = false;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        value = value << 8 | cff->at[at + i];
    return value;
}

/* An INDEX: where item i begins, and, of the one after the last, where the
 * INDEX ends. */
static size_t
index_item(struct cff *cff, size_t index, uint32_t i)
{
    uint32_t count = number(cff, index, 2);
    if (count == 0)
        return index + 2;
    uint32_t size = number(cff, index + 2, 1);
    if (size == 0 || size > 4)
        cff->good = false;
    return index + 2 + (size_t)(count + 1) * size +
           number(cff, index + 3 + (size_t)i * size, size);
}

static size_t
index_end(struct cff *cff, size_t index)
{
    return index_item(cff, index, number(cff, index, 2));
}

/* What the Top DICT says of the glyphs' names. */
struct top {
    bool is_cid;
    uint32_t charset;
};

/* The operand at *at; moves past it. */
static uint32_t
operand(struct cff *cff, size_t *at)
{
    uint32_t first = number(cff, (*at)++, 1);
    if (first == 28 || first == 29) {
        size_t bytes = first == 28 ? 2 : 4;
        uint32_t value = number(cff, *at, bytes);
        *at += bytes;
        return value;
    }
    if (first == 30) {        /* a real number: nibbles, the last is 15 */
        while (cff->good && (number(cff, *at, 1) & 15) != 15 &&
               number(cff, *at, 1) >> 4 != 15)
            (*at)++;
        (*at)++;
        return 0;
    }
    if (first < 247)
        return first - 139;
    uint32_t second = number(cff, (*at)++, 1);
    return first < 251 ? (first - 247) * 256 + second + 108
                       : -(first - 251) * 256 - second - 108;
}

static struct top
read_top(struct cff *cff, size_t at, size_t end)
{
    struct top top = {0};
    uint32_t last = 0;
    while (cff->good && at < end) {
        uint32_t byte = number(cff, at, 1);
        if (byte > 21) {
            last = operand(cff, &at);
            continue;
        }
        at++;
        if (byte == CHARSET)
            top.charset = last;
        if (byte == ESCAPE && number(cff, at++, 1) == ROS)
            top.is_cid = true;
    }
    return top;
}

/* Formats 1 and 2 give ranges: the first, and how many follow it. */
static void
read_charset(struct cff *cff, size_t at, uint16_t *cids, size_t n)
{
    uint32_t format = number(cff, at++, 1);
    size_t left = format;     /* bytes of the count: 0, 1 or 2 */
    cff->good = cff->good && format <= 2;
    for (size_t i = 1; i < n && cff->good; at += 2 + left) {
        uint32_t first = number(cff, at, 2);
        uint32_t more = left > 0 ? number(cff, at + 2, left) : 0;
        for (uint32_t k = 0; k <= more && i < n; k++)
            cids[i++] = (uint16_t)(first + k);
    }
}

bool
cff_cids(const uint8_t *table, size_t length, uint16_t *cids,
         size_t n_glyphs)
{
    struct cff cff = {table, length, true};
    size_t names = number(&cff, 2, 1);
    size_t tops = index_end(&cff, names);
    struct top top = {0};
    if (cff.good)
        top = read_top(&cff, index_item(&cff, tops, 0),
                       index_item(&cff, tops, 1));
    for (size_t i = 0; i < n_glyphs; i++)
        cids[i] = (uint16_t)i;
    /* Charsets 0 to 2 are known ones, of fonts without CIDs. */
    if (top.is_cid && top.charset > 2)
        read_charset(&cff, top.charset, cids, n_glyphs);
    return cff.good;
}
