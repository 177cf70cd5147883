#include "icc.h"

/* Printed by makeprofile.c when the program is built. */
const unsigned char icc_srgb[] = {
#include "srgb.inc"
};

const size_t icc_srgb_length = sizeof icc_srgb;
