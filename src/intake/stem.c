#include "stem.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "plain.h"

/* Longer ones first; folded. */
static const char *const additions[] = {
    "统计表", "汇总表", "情况表", "登记表", "报表",   "最终版", "修订版",
    "修改版", "更正版", "副本",   "终稿",   "定稿",   "最终",   "修订",
    "更正",   "重报",   "年度",   "copy",   "final",  "年",     "月",
    "表",     "新",     "-",      "_",      ".",      "(",      ")",
    "[",      "]",      "【",     "】",     "《",     "》",     "+",
};

const char *
stem_of(struct arena *arena, const char *name)
{
    const char *folded = text_fold(arena, name);
    const char *dot = strrchr(folded, '.');

    if (dot == NULL || dot == folded)
        return folded;
    return arena_strndup(arena, folded, (size_t)(dot - folded));
}

static bool
skip_region(struct arena *arena, const struct region *region,
            const char **cursor)
{
    bool skipped = false;

    for (int i = 0; i < LANGUAGES && !skipped; i++) {
        const char *name = region->name.in[i];

        skipped = name != NULL && *name != '\0' &&
                  plain_skip(cursor, text_fold(arena, name));
    }
    if (skipped && !plain_skip(cursor, "市"))
        plain_skip(cursor, "省");
    return skipped;
}

static bool
skip_addition(struct arena *arena, const struct survey *survey,
              const struct region *city, const char **cursor)
{
    if (g_ascii_isdigit(**cursor)) {
        (*cursor)++;
        return true;
    }
    if ((city != NULL && skip_region(arena, city, cursor)) ||
        skip_region(arena, survey->province, cursor))
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(additions); i++)
        if (plain_skip(cursor, additions[i]))
            return true;
    return false;
}

const char *
stem_core(struct arena *arena, const struct survey *survey,
          const struct region *city, const char *stem)
{
    g_autoptr(GString) core = g_string_new(NULL);

    while (*stem != '\0')
        if (!skip_addition(arena, survey, city, &stem))
            g_string_append_unichar(core, text_next(&stem));
    return arena_strndup(arena, core->str, core->len);
}
