#ifndef TYPESET_CLASSES_H
#define TYPESET_CLASSES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/language.h"

/*
 * What a character is in a line: the classes of clreq §3.1 and JLReq §3.9,
 * as far as rules 1–12 tell them apart.
 */
enum cell_class {
    CLASS_HAN,                /* and what else is 1 em wide */
    CLASS_OPEN,               /* “‘（《 */
    CLASS_CLOSE,              /* ”’）》 */
    CLASS_COMMA,              /* ，、；： */
    CLASS_STOP,               /* 。 */
    CLASS_BANG,               /* ！？ */
    CLASS_MIDDLE,             /* · */
    CLASS_DASH,               /* half of —— */
    CLASS_ELLIPSIS,           /* half of …… */
    CLASS_JOIN,               /* — ～ between numbers, ／ */
    CLASS_WIDE_DIGIT,         /* １ */
    CLASS_WIDE_PREFIX,        /* ￥ */
    CLASS_WIDE_POSTFIX,       /* ％ ℃ */
    CLASS_WIDE_SPACE,         /* U+3000 */
    CLASS_LETTER,
    CLASS_DIGIT,
    CLASS_SIGN,               /* + − ± */
    CLASS_PREFIX,             /* $ */
    CLASS_POSTFIX,            /* % ° */
    CLASS_LATIN_OPEN,         /* ( [ and an English “ */
    CLASS_LATIN_CLOSE,        /* ) ] , . and an English ” */
    CLASS_HYPHEN,
    CLASS_SLASH,
    CLASS_LATIN_DASH,         /* –, an English — */
    CLASS_SPACE,
    CLASS_FIXED_SPACE,        /* U+00A0 */
    CLASS_ZERO_BREAK,         /* U+200B */
    CLASS_GLUE,               /* U+2060, U+FEFF */
    CLASS_MARK,               /* combines with what stands before it */
    CLASS_SUPER,              /* anything in a superscript */
    CLASSES
};

/* Places in the order in which a line is compressed (rule 11). */
enum shrink_tier {
    SHRINK_SPACE,             /* word space to ¼ em */
    SHRINK_MIDDLE,            /* interpunct */
    SHRINK_BRACKET,           /* brackets to ½ em */
    SHRINK_COMMA,             /* ，、；： to ½ em */
    SHRINK_MIXED,             /* Han–Latin to ⅛ em */
    SHRINK_STOP,              /* 。？！ to ½ em */
    SHRINK_TIERS,
    SHRINK_NONE = SHRINK_TIERS
};

struct class_info {
    bool is_wide;             /* shaped in its Chinese form */
    bool is_word;             /* part of a Latin word or a number */
    bool is_mixed;            /* ¼ em stands between it and Han (rule 10) */
    bool no_start, no_end;    /* of a line: rules 1 and 2 */
    bool is_blank;            /* has no ink: all of it is gap */
    bool connects;            /* two digits to one number (rule 4) */
    double lead, tail;        /* blank in the glyph, in em, that may go */
    enum shrink_tier tier;    /* of that blank */
};

extern const struct class_info class_infos[CLASSES];

/* `before` and `after` are its neighbours, 0 at an end.  Quotes, dashes and
 * the interpunct mean different things in Chinese and in English. */
enum cell_class classes_find(uint32_t c, uint32_t before, uint32_t after,
                             enum language language);

#endif
