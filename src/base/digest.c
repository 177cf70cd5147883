#include "base/digest.h"

#include <glib.h>
#include <nettle/sha2.h>

struct digest {
    struct sha256_ctx sha256;
};

struct digest *
digest_new(void)
{
    struct digest *digest = g_new(struct digest, 1);
    sha256_init(&digest->sha256);
    return digest;
}

void
digest_free(struct digest *digest)
{
    g_free(digest);
}

void
digest_reset(struct digest *digest)
{
    sha256_init(&digest->sha256);
}

void
digest_add(struct digest *digest, const void *bytes, size_t length)
{
    sha256_update(&digest->sha256, length, bytes);
}

const char *
digest_text(const struct digest *digest, char text[DIGEST_TEXT])
{
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx copy = digest->sha256;
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(&copy, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof bytes; i++) {
        text[2 * i] = digits[bytes[i] >> 4];
        text[2 * i + 1] = digits[bytes[i] & 15];
    }
    text[DIGEST_TEXT - 1] = '\0';
    return text;
}

const char *
digest_of(const void *bytes, size_t length, char text[DIGEST_TEXT])
{
    struct digest digest;
    sha256_init(&digest.sha256);
    sha256_update(&digest.sha256, length, bytes);
    return digest_text(&digest, text);
}
