#include <glib.h>

#include "base/arena.h"
#include "document/corrigendum.h"

size_t
corrigendum_count(const struct corrigendum *corrigendum,
                  enum corrigendum_kind kind)
{
    size_t n = 0;
    for (size_t i = 0; i < corrigendum->n_numbers; i++)
        n += corrigendum->numbers[i].kind == kind;
    return n;
}

struct words
corrigendum_reason(enum corrigendum_reason reason)
{
    static const struct words reasons[CORRIGENDUM_REASONS] = {
        [REASON_CELLS] = {{"报送数据", "submitted data"}},
        [REASON_SOURCES] = {{"所依据的数据", "data beneath it"}},
        [REASON_FORMULA] = {{"计算口径", "the way it is computed"}},
        [REASON_WORDING] = {{"数值未变，写法不同",
                             "the wording alone"}},
        [REASON_REGIONS] = {{"地区名单或年度配置",
                             "the regions or the edition's settings"}},
        [REASON_TEMPLATE] = {{"模板文字", "the template's text"}},
    };
    return reasons[reason];
}

struct words
corrigendum_cause(struct arena *arena,
                  const struct corrigendum_causes *causes)
{
    if (causes->reason != REASON_CELLS)
        return corrigendum_reason(causes->reason);
    struct words list = {{"", ""}};
    /* More than these nobody looks up one by one. */
    const size_t most = 12;
    for (int l = 0; l < LANGUAGES; l++) {
        for (size_t i = 0; i < MIN(causes->n, most); i++)
            list.in[l] = arena_printf(
                arena, "%s%s%zu", list.in[l],
                i == 0 ? "" : l == LANGUAGE_ZH ? "、" : ", ",
                causes->cells[i] + 1);
        if (causes->n > most)
            list.in[l] = arena_printf(
                arena, l == LANGUAGE_ZH ? "%s等%zu格" : "%s … (%zu cells)",
                list.in[l], causes->n);
    }
    return list;
}

static const char *
plural(size_t n, const char *one, const char *many)
{
    return n == 1 ? one : many;
}

static struct words
join(struct arena *arena, struct words a, struct words b)
{
    for (int l = 0; l < LANGUAGES; l++)
        a.in[l] = arena_printf(arena, "%s%s", a.in[l], b.in[l]);
    return a;
}

/* “；增加3个数”, “; 3 numbers were added”; nothing of none. */
static struct words
part(struct arena *arena, struct words before, size_t n, const char *zh,
     const char *one, const char *many)
{
    if (n == 0)
        return before;
    const char *both[] = {*before.in[0] == '\0' ? "" : "，",
                          *before.in[1] == '\0' ? "" : "; "};
    g_auto(GStrv) around = g_strsplit(zh, "#", 2);
    return join(arena, before,
                (struct words){
                    {arena_printf(arena, "%s%s%zu%s", both[0], around[0], n,
                                  around[1]),
                     arena_printf(arena, "%s%zu %s", both[1], n,
                                  plural(n, one, many))}});
}

/* What a ledger cannot tell. */
static const struct words only_ledgers = {
    {"只比较了数字台账：依据写作“所依据的数据”的，改动的格子要比较两个年度"
     "文件夹才能查到；不含数字的文字没有比较。",
     " Only ledgers were compared: where the cause is “data beneath it”, "
     "compare the two editions to find the cells; text without numbers was "
     "not compared."}};

struct words
corrigendum_summary(struct arena *arena,
                    const struct corrigendum *corrigendum)
{
    const struct corrigendum *c = corrigendum;
    static const struct words stop = {{"。", "."}};
    struct words words = {{"", ""}};
    words = part(arena, words, c->n_cells, "改动数据#格",
                 "cell of the data differs", "cells of the data differ");
    words = part(arena, words, corrigendum_count(c, CORRIGENDUM_CHANGED),
                 "印出的数改变#个", "printed number changed",
                 "printed numbers changed");
    words = part(arena, words, corrigendum_count(c, CORRIGENDUM_ADDED),
                 "增加#个", "was added", "were added");
    words = part(arena, words, corrigendum_count(c, CORRIGENDUM_VANISHED),
                 "取消#个", "was removed", "were removed");
    words = part(arena, words, c->n_sentences, "文字改变#处",
                 "sentence changed", "sentences changed");
    words = part(arena, words, corrigendum_count(c, CORRIGENDUM_EXACT),
                 "另有#个数准确值有变而印出的不变",
                 "more is printed as before though its exact value differs",
                 "more are printed as before though their exact values "
                 "differ");
    if (*words.in[LANGUAGE_ZH] == '\0')
        return (struct words){{"两者没有差别。", "They do not differ."}};
    words = join(arena, words, stop);
    return c->has_cells ? words : join(arena, words, only_ledgers);
}

struct words
corrigendum_heading(enum corrigendum_part part, enum corrigendum_kind kind)
{
    static const struct words kinds[CORRIGENDUM_KINDS] = {
        [CORRIGENDUM_CHANGED] = {{"改变的数", "Numbers that changed"}},
        [CORRIGENDUM_ADDED] = {{"增加的数", "Numbers that were added"}},
        [CORRIGENDUM_VANISHED] = {{"取消的数", "Numbers that were removed"}},
    };
    static const struct words cells = {{"改动的数据", "Data that differ"}};
    static const struct words said = {{"改变的文字",
                                       "Sentences that changed"}};
    return part == PART_CELLS       ? cells
           : part == PART_SENTENCES ? said
                                    : kinds[kind];
}
