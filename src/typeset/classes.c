#include "classes.h"

#include <glib.h>
#include <string.h>

#include "base/text.h"

#define WIDE .is_wide = true
#define WORD .is_word = true
#define MIXED .is_mixed = true
#define NO_START .no_start = true
#define NO_END .no_end = true
#define BLANK .is_blank = true
#define CONNECTS .connects = true

/* Rules 1 and 2 (clreq §3.1.3, GB/T 15834 §5.1), rule 7 (clreq §3.1.6.1),
 * rule 10 (clreq §3.2.2), rule 11 (clreq §3.3.1). */
const struct class_info class_infos[CLASSES] = {
    [CLASS_HAN] = {WIDE, .tier = SHRINK_NONE},
    [CLASS_OPEN] = {WIDE, NO_END, .lead = 0.5, .tier = SHRINK_BRACKET},
    [CLASS_CLOSE] = {WIDE, NO_START, .tail = 0.5, .tier = SHRINK_BRACKET},
    [CLASS_COMMA] = {WIDE, NO_START, .tail = 0.5, .tier = SHRINK_COMMA},
    [CLASS_STOP] = {WIDE, NO_START, .tail = 0.5, .tier = SHRINK_STOP},
    [CLASS_BANG] = {WIDE, NO_START, .tail = 0.5, .tier = SHRINK_STOP},
    [CLASS_MIDDLE] = {WIDE, NO_START, .tier = SHRINK_MIDDLE},
    [CLASS_DASH] = {WIDE, .tier = SHRINK_NONE},
    [CLASS_ELLIPSIS] = {WIDE, NO_START, .tier = SHRINK_NONE},
    [CLASS_JOIN] = {WIDE, CONNECTS, NO_START, .tier = SHRINK_NONE},
    [CLASS_WIDE_DIGIT] = {WIDE, .tier = SHRINK_NONE},
    [CLASS_WIDE_PREFIX] = {WIDE, NO_END, .tier = SHRINK_NONE},
    [CLASS_WIDE_POSTFIX] = {WIDE, NO_START, .tier = SHRINK_NONE},
    [CLASS_WIDE_SPACE] = {WIDE, BLANK, .tier = SHRINK_NONE},
    [CLASS_LETTER] = {WORD, MIXED, .tier = SHRINK_NONE},
    [CLASS_DIGIT] = {WORD, MIXED, .tier = SHRINK_NONE},
    [CLASS_SIGN] = {WORD, MIXED, .tier = SHRINK_NONE},
    [CLASS_PREFIX] = {WORD, MIXED, NO_END, .tier = SHRINK_NONE},
    [CLASS_POSTFIX] = {WORD, MIXED, NO_START, .tier = SHRINK_NONE},
    [CLASS_LATIN_OPEN] = {WORD, NO_END, .tier = SHRINK_NONE},
    [CLASS_LATIN_CLOSE] = {WORD, NO_START, .tier = SHRINK_NONE},
    [CLASS_HYPHEN] = {WORD, CONNECTS, NO_START, .tier = SHRINK_NONE},
    [CLASS_SLASH] = {WORD, CONNECTS, NO_START, .tier = SHRINK_NONE},
    [CLASS_LATIN_DASH] = {WORD, CONNECTS, NO_START, .tier = SHRINK_NONE},
    [CLASS_SPACE] = {BLANK, .tier = SHRINK_NONE},
    [CLASS_FIXED_SPACE] = {BLANK, NO_START, NO_END, .tier = SHRINK_NONE},
    [CLASS_ZERO_BREAK] = {NO_START, .tier = SHRINK_NONE},
    [CLASS_GLUE] = {NO_START, NO_END, .tier = SHRINK_NONE},
    [CLASS_MARK] = {WORD, NO_START, .tier = SHRINK_NONE},
    [CLASS_SUPER] = {WORD, NO_START, .tier = SHRINK_NONE},
};

/* Characters of which each means the same everywhere. */
static const struct {
    const char *characters;
    enum cell_class class;
} fixed[] = {
    {"（《〈【〔［｛「『〖", CLASS_OPEN},
    {"）》〉】〕］｝」』〗", CLASS_CLOSE},
    {"，、；：", CLASS_COMMA},
    {"。．", CLASS_STOP},
    {"！？", CLASS_BANG},
    {"・", CLASS_MIDDLE},
    {"～〜／－", CLASS_JOIN},
    {"％℃℉", CLASS_WIDE_POSTFIX},
    {"￥＄￡", CLASS_WIDE_PREFIX},
    {"　", CLASS_WIDE_SPACE},
    {"+−±", CLASS_SIGN},
    {"$¥€£#", CLASS_PREFIX},
    {"%‰°′″", CLASS_POSTFIX},
    {"([{", CLASS_LATIN_OPEN},
    {")]},.;:!?", CLASS_LATIN_CLOSE},
    {"-‐", CLASS_HYPHEN},
    {"/", CLASS_SLASH},
    {"–~", CLASS_LATIN_DASH},
    {" \t\n\r\u2002\u2003\u2009\u200a", CLASS_SPACE},
    {"\u00a0\u202f\u2007", CLASS_FIXED_SPACE},
    {"\u200b", CLASS_ZERO_BREAK},
    {"\u2060\ufeff\u2011", CLASS_GLUE},
};

/* The classes of ambiguous characters in each language. */
static const struct {
    uint32_t c;
    enum cell_class in[LANGUAGES];
} ambiguous[] = {
    {0x2018, {CLASS_OPEN, CLASS_LATIN_OPEN}},
    {0x2019, {CLASS_CLOSE, CLASS_LATIN_CLOSE}},
    {0x201C, {CLASS_OPEN, CLASS_LATIN_OPEN}},
    {0x201D, {CLASS_CLOSE, CLASS_LATIN_CLOSE}},
    {0x2014, {CLASS_JOIN, CLASS_LATIN_DASH}},
    {0x2026, {CLASS_ELLIPSIS, CLASS_LATIN_CLOSE}},
    {0x00B7, {CLASS_MIDDLE, CLASS_LETTER}},
};

static bool
is_latin_letter(uint32_t c)
{
    return c < 0x2000 && g_unichar_isalpha(c);
}

static enum cell_class
class_ambiguous(uint32_t c, uint32_t before, uint32_t after,
                enum cell_class class)
{
    /* Twice it is a dash, once it connects. */
    if (c == 0x2014 && class == CLASS_JOIN && (before == c || after == c))
        return CLASS_DASH;
    /* Between letters an apostrophe (rule 16), or the dot of kW·h. */
    if ((c == 0x2019 || c == 0xB7) && is_latin_letter(before) &&
        is_latin_letter(after))
        return CLASS_LETTER;
    return class;
}

static enum cell_class
class_other(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return CLASS_DIGIT;
    if (c >= 0xFF10 && c <= 0xFF19)
        return CLASS_WIDE_DIGIT;
    if (g_unichar_ismark(c) || c == 0x200C || c == 0x200D)
        return CLASS_MARK;
    if (text_is_han(c) || g_unichar_iswide(c))
        return CLASS_HAN;
    /* × and ÷ stand in an em, as the symbols of a CJK face do. */
    if (c == 0xD7 || c == 0xF7)
        return CLASS_HAN;
    return c < 0x2000 || g_unichar_isalpha(c) ? CLASS_LETTER : CLASS_HAN;
}

enum cell_class
classes_find(uint32_t c, uint32_t before, uint32_t after,
             enum language language)
{
    if (text_is_han(c))
        return CLASS_HAN;
    if (g_unichar_isalnum(c))
        return class_other(c);
    for (size_t i = 0; i < G_N_ELEMENTS(ambiguous); i++)
        if (ambiguous[i].c == c)
            return class_ambiguous(c, before, after,
                                   ambiguous[i].in[language]);
    char utf8[7] = "";
    g_unichar_to_utf8(c, utf8);
    for (size_t i = 0; i < G_N_ELEMENTS(fixed) && c != 0; i++)
        if (strstr(fixed[i].characters, utf8) != NULL)
            return fixed[i].class;
    return class_other(c);
}
