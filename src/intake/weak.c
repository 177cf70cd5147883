#include "weak.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "plain.h"

/* What such a text is made of; folded, longer ones first. */
static const char *const words[] = {
    "核实",      "核对",   "核查",    "查证",    "确认",    "检查",  "审核",
    "没有问题",  "没问题", "无问题",  "无异议",  "无误",    "属实",  "真实",
    "正确",      "准确",   "正常",    "数据",    "数字",    "情况",  "填报",
    "实际",      "如此",   "一致",    "有效",    "已经",    "经",    "已",
    "均",        "都",     "为",      "是",      "的",      "了",    "对",
    "无",        "好",     "checked", "verified", "correct", "confirmed",
    "figures",   "figure", "right",   "true",    "data",    "the",   "are",
    "and",       "is",     "it",      "ok",      "yes",     "n/a",   "none",
};

static bool
skip_word(const char **cursor)
{
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (plain_skip(cursor, words[i]))
            return true;
    return false;
}

bool
weak_is(struct arena *arena, const char *explanation)
{
    const char *cursor = text_fold(arena, explanation);

    while (*cursor != '\0') {
        const char *next = cursor;
        gunichar c;

        if (skip_word(&cursor))
            continue;
        c = text_next(&next);
        if (g_unichar_isalnum(c))
            return false;
        cursor = next;
    }
    return true;
}
