#ifndef CSV_MASKS_H
#define CSV_MASKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * 64 bytes as sets of positions, one bit each: what takes one step per byte
 * otherwise takes one per word.  Only compares of bytes are needed, which
 * every amd64 has; elsewhere a loop says the same.
 */
#define MASKS_BYTES 64

#ifdef __SSE2__
#include <emmintrin.h>

struct masks_bytes {
    __m128i part[4];
};

static inline struct masks_bytes
masks_load(const char *text)
{
    struct masks_bytes bytes;

    for (size_t i = 0; i < 4; i++)
        bytes.part[i] =
            _mm_loadu_si128((const __m128i *)(const void *)(text + i * 16));
    return bytes;
}

static inline uint64_t
masks_equal(const struct masks_bytes *bytes, char c)
{
    const __m128i wanted = _mm_set1_epi8(c);
    uint64_t mask = 0;

    for (size_t i = 0; i < 4; i++)
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(
                    _mm_cmpeq_epi8(bytes->part[i], wanted))
                << (i * 16);
    return mask;
}

/* Bytes from 0x80. */
static inline uint64_t
masks_high(const struct masks_bytes *bytes)
{
    uint64_t mask = 0;

    for (size_t i = 0; i < 4; i++)
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(bytes->part[i])
                << (i * 16);
    return mask;
}

/* Bytes from 0x80 up to `c`, which is such a byte itself. */
static inline uint64_t
masks_high_to(const struct masks_bytes *bytes, char c)
{
    const __m128i above = _mm_set1_epi8((char)(c + 1));
    uint64_t mask = 0;

    for (size_t i = 0; i < 4; i++)
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(
                    _mm_cmplt_epi8(bytes->part[i], above))
                << (i * 16);
    return mask;
}
#else
struct masks_bytes {
    unsigned char part[MASKS_BYTES];
};

static inline struct masks_bytes
masks_load(const char *text)
{
    struct masks_bytes bytes;

    __builtin_memcpy(bytes.part, text, MASKS_BYTES);
    return bytes;
}

static inline uint64_t
masks_equal(const struct masks_bytes *bytes, char c)
{
    uint64_t mask = 0;

    for (size_t i = 0; i < MASKS_BYTES; i++)
        mask |= (uint64_t)(bytes->part[i] == (unsigned char)c) << i;
    return mask;
}

static inline uint64_t
masks_high_to(const struct masks_bytes *bytes, char c)
{
    uint64_t mask = 0;

    for (size_t i = 0; i < MASKS_BYTES; i++)
        mask |= (uint64_t)(bytes->part[i] >= 0x80 &&
                           bytes->part[i] <= (unsigned char)c) << i;
    return mask;
}

static inline uint64_t
masks_high(const struct masks_bytes *bytes)
{
    return masks_high_to(bytes, (char)0xFF);
}
#endif

/* From each quote on up to the next: the bytes inside quotes and the quotes
 * that open.  `inside` is all ones when the bytes before ended inside. */
static inline uint64_t
masks_inside(uint64_t quotes, uint64_t *inside)
{
    uint64_t mask = quotes;

    for (int shift = 1; shift < 64; shift *= 2)
        mask ^= mask << shift;
    mask ^= *inside;
    *inside = (uint64_t)((int64_t)mask >> 63);
    return mask;
}

#endif
