#include "csv/blocks.h"
#include "masks.h"

_Static_assert(BLOCKS_PADDING >= MASKS_BYTES, "the last step reads 64 bytes");

struct csv_cuts
cuts_of(const struct csv_block *block, const struct csv_dialect *dialect)
{
    return (struct csv_cuts){
        .text = block->text,
        .length = block->length,
        .delimiter = dialect->delimiter[0],
    };
}

size_t
cuts_next(struct csv_cuts *cuts, uint32_t *ends, size_t room)
{
    size_t n = 0, at = cuts->at;

    for (; at < cuts->length && room - n >= MASKS_BYTES; at += MASKS_BYTES) {
        struct masks_bytes bytes = masks_load(cuts->text + at);
        uint64_t inside =
            masks_inside(masks_equal(&bytes, '"'), &cuts->inside);
        uint64_t cut = (masks_equal(&bytes, cuts->delimiter) |
                        masks_equal(&bytes, '\n')) & ~inside;

        for (; cut != 0; cut &= cut - 1)
            ends[n++] = (uint32_t)(at + (size_t)__builtin_ctzll(cut));
    }
    cuts->at = at;
    return n;
}
