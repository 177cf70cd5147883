/*
 * Run while the program is built: prints the bytes of the sRGB profile
 * (IEC 61966-2-1) that every PDF carries, as the inside of a C array.
 *
 * Its curves are formulas.  Poppler, and with it Evince and Okular, reads the
 * profile again on every page and turns the curves round; with a table of
 * 1,024 values, as profiles of ICC version 2 have, that takes 40 ms a page,
 * five times as long as its text.
 */
#include <lcms2.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define NAME "sRGB IEC61966-2.1"
/* ICC.1:2004-10, the one that PDF 1.7 names (ISO 32000-1 table 66). */
#define VERSION 4.2
#define MOST 4096

/* The hour in the header (ICC.1 §7.2.8) is not that of the build. */
#define DATE_AT 24
static const unsigned char date[12] = {1999 >> 8, 1999 & 0xFF, 0, 10, 0, 18};

static cmsBool
name(cmsHPROFILE profile)
{
    cmsMLU *text = cmsMLUalloc(NULL, 1);
    cmsBool done = text != NULL && cmsMLUsetASCII(text, "en", "US", NAME) &&
                   cmsWriteTag(profile, cmsSigProfileDescriptionTag, text);

    cmsMLUfree(text);
    return done;
}

int
main(void)
{
    uint8_t bytes[MOST];
    cmsUInt32Number length;
    cmsHPROFILE profile = cmsCreate_sRGBProfile();

    if (profile == NULL || !name(profile))
        return 1;
    cmsSetProfileVersion(profile, VERSION);
    if (!cmsSaveProfileToMem(profile, NULL, &length) || length > MOST ||
        !cmsSaveProfileToMem(profile, bytes, &length))
        return 1;
    cmsCloseProfile(profile);
    memcpy(bytes + DATE_AT, date, sizeof date);
    for (cmsUInt32Number i = 0; i < length; i++)
        printf("%u,%c", bytes[i], i % 16 == 15 || i + 1 == length ? '\n' : ' ');
    return ferror(stdout) || fflush(stdout) != 0;
}
