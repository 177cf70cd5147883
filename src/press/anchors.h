#ifndef PRESS_ANCHORS_H
#define PRESS_ANCHORS_H

#include "document/document.h"
#include "letters.h"

/* A printed number with the words round it. */
struct anchor {
    const struct figure_use *use;
    struct letters letters;   /* of its sentence */
    size_t start, end;        /* its digits in it; 0 and 0: not found */
    size_t before, behind;    /* anchors_before and anchors_behind them */
};

struct anchors {
    struct anchor *items;
    size_t n, capacity;
};

struct anchors anchors_read(struct arena *arena,
                            const struct document *document);

/* Where the digits that begin at `at` end. */
size_t anchors_digits_end(const struct letters *letters, size_t at);

/* Behind the last letter that is said of a number at `at`, 0: none; and the
 * first letter behind a number that ends at `at`, n: none. */
size_t anchors_before(const struct letters *letters, size_t at);
size_t anchors_behind(const struct letters *letters, size_t at);

/* How much is said alike up to the two places before numbers, and from those
 * behind them: three for a Chinese character, one for a Latin letter. */
int anchors_left(const struct letters *a, size_t i, const struct letters *b,
                 size_t k);
int anchors_right(const struct letters *a, size_t i, const struct letters *b,
                  size_t k);

#endif
