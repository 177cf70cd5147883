#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

/* SHA-256 (FIPS 180-4), by nettle, which takes the processor's own
 * instructions for it where there are any. */
struct digest;

/* Of 64 digits and the NUL. */
#define DIGEST_TEXT 65

struct digest *digest_new(void);
void digest_free(struct digest *digest);
/* As if nothing had been added. */
void digest_reset(struct digest *digest);
void digest_add(struct digest *digest, const void *bytes, size_t length);
/* In hexadecimal, written to `text`, which is returned; more may be added
 * afterwards. */
const char *digest_text(const struct digest *digest, char text[DIGEST_TEXT]);

/* The digest of some bytes. */
const char *digest_of(const void *bytes, size_t length,
                      char text[DIGEST_TEXT]);

#endif
