/*
 * Included into every file by the build: what nobody may call, because it
 * overruns a buffer, keeps hidden state, or depends on locale or clock.
 */
#ifndef BASE_POISON_H
#define BASE_POISON_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* FreeType's own header names some of them in macros nobody uses: it has to
 * come before the poison, where the stage has it at all. */
#if __has_include(<ft2build.h>)
#include <ft2build.h>
#include <freetype/freetype.h>
#endif

#pragma GCC poison strcpy strcat sprintf vsprintf gets strtok
#pragma GCC poison localtime gmtime ctime asctime
#pragma GCC poison atoi atol atof

#endif
