#include "icc.h"

/* SRGB_PROFILE is the file's path, from meson.build. */
__asm__(".section .rodata\n"
        ".global icc_srgb\n"
        ".global icc_srgb_end\n"
        "icc_srgb:\n"
        ".incbin \"" SRGB_PROFILE "\"\n"
        "icc_srgb_end:\n"
        ".previous\n");

extern const unsigned char icc_srgb_end[];

size_t
icc_srgb_length(void)
{
    return (size_t)(icc_srgb_end - icc_srgb);
}
