#ifndef TYPESET_THEMEFILE_H
#define TYPESET_THEMEFILE_H

#include "theme.h"

struct yaml;

struct theme_reader {
    struct arena *arena;
    struct theme *theme;
    struct findings *findings;
    bool good;                /* false after a mistake */
};

/* Changes the theme as the root of theme.yaml says; mistakes are findings. */
void themefile_read(struct theme_reader *reader, const struct yaml *root);

#endif
