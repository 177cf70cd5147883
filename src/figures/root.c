#include "root.h"

int64_t
root_of(int128 square)
{
    int128 root = 0;

    /* Bit by bit from above: the root of the largest int128 has 64 bits, of
     * which the sign takes one. */
    for (int bit = 62; bit >= 0; bit--) {
        int128 next = root | ((int128)1 << bit);

        if (next * next <= square)
            root = next;
    }
    return (int64_t)root;
}
