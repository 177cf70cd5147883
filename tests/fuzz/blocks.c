/* Bytes as a large file: blocks and libcsv must read the same. */
#include <stddef.h>
#include <stdint.h>

#include "../csv/blockscheck.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    blocks_check((const char *)bytes, length);
    return 0;
}
