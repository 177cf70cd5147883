#ifndef TESTS_CSV_BLOCKSCHECK_H
#define TESTS_CSV_BLOCKSCHECK_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Reads the bytes as a file in blocks of 64 bytes and with libcsv as a
 * whole, and stops the program where the two differ: in rows and their
 * numbers, in cells as the cuts show them, or in what is said of the file.
 * True when the file was ordinary, so that there was something to compare.
 */
bool blocks_check(const char *bytes, size_t length);

#endif
