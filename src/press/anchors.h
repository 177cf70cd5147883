#ifndef PRESS_ANCHORS_H
#define PRESS_ANCHORS_H

#include "document/document.h"
#include "letters.h"

/* A printed number with the words round it. */
struct anchor {
    const struct figure_use *use;
    struct letters letters;   /* of its sentence */
    size_t start, end;        /* its digits in it; 0 and 0: not found */
};

struct anchors {
    struct anchor *items;
    size_t n, capacity;
};

struct anchors anchors_read(struct arena *arena,
                            const struct document *document);

/* Where the digits that begin at `at` end. */
size_t anchors_digits_end(const struct letters *letters, size_t at);

/* How much is said alike before the two places, and behind them: three for a
 * Chinese character, one for a Latin letter. */
int anchors_left(const struct letters *a, size_t i, const struct letters *b,
                 size_t k);
int anchors_right(const struct letters *a, size_t i, const struct letters *b,
                  size_t k);

#endif
