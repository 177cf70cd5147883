#include "numbers.h"

#include <string.h>

/* No number is longer; a longer one is somebody's joke and may be broken. */
#define CELLS_MAX 40
#define MULTIPLIERS_MAX 4

/* Between a number and its measure word: 3万余人. */
static const char *const multipliers[] = {"万亿", "十", "百", "千", "万",
                                          "亿",   "多", "余", "几"};

/* Measure words and what is said of numbers, the longest first where one
 * begins with another. */
static const char *const units[] = {
    "个百分点", "百分点",   "个工作日", "工作日", "平方公里", "平方千米",
    "平方米",   "立方米",   "公里",     "千米",   "公顷",     "公斤",
    "千克",     "毫米",     "厘米",     "吨",     "亩",       "米",
    "克",       "升",       "人次",     "人日",   "场次",     "户次",
    "件次",     "批次",     "次",       "人",     "名",       "位",
    "户",       "家",       "份",       "件",     "条",       "场",
    "个月",     "个",       "项",       "起",     "宗",       "例",
    "批",       "套",       "台",       "辆",     "座",       "所",
    "处",       "间",       "支",       "种",     "类",       "级",
    "层",       "步",       "篇",       "本",     "册",       "卷",
    "页",       "章",       "节",       "款",     "号",       "期",
    "届",       "轮",       "年度",     "年底",   "年初",     "年末",
    "年代",     "年",       "月份",     "月底",   "月末",     "月初",
    "月",       "日",       "天",       "周岁",   "周年",     "周",
    "小时",     "时",       "分钟",     "分",     "秒",       "季度",
    "岁",       "倍",       "折",       "成",     "元",       "美元",
    "港元",     "欧元",     "英镑",     "角",     "千瓦",     "度",
    "对",       "组",       "队",       "站",     "部",       "幅",
    "张",       "笔",       "单",       "点",
};

/* What a number follows: rule 5. */
static const char *const prefixes[] = {"第", "表", "图", "附件", "附表",
                                       "附图", "式", "约", "近", "超"};

static const char *const words_before[] = {
    "Table", "Figure",  "No.", "Nos.",     "Chapter", "Section", "Article",
    "Annex", "Part",    "Fig.", "Appendix", "RMB",     "CNY",     "USD",
    "Item",  "Note",    "p.",   "pp.",      "vol."};

static const char *const words_after[] = {
    "million", "billion", "thousand", "trillion", "yuan", "percent",
    "per cent", "percentage", "RMB", "%", "km", "m²"};

static bool
is_digit(const struct cell *cell)
{
    return cell->class == CLASS_DIGIT || cell->class == CLASS_WIDE_DIGIT;
}

/* Joins two digits into one number: 1,234.56, 2023—2024, 1～6, 3×4. */
static bool
is_connector(const struct cell *cell)
{
    return class_infos[cell->class].connects || cell->c == ',' ||
           cell->c == '.' || cell->c == ':' || cell->c == 0x2212 ||
           cell->c == 0xD7;
}

static bool
is_postfix(const struct cell *cell)
{
    return cell->class == CLASS_POSTFIX ||
           cell->class == CLASS_WIDE_POSTFIX;
}

/* A hyphen is a minus when nothing stands before it that it could join. */
static bool
is_sign(const struct cells *cells, size_t i)
{
    enum cell_class class = cells->items[i].class;

    if (class == CLASS_HYPHEN)
        return i == 0 || !class_infos[cells->items[i - 1].class].is_word ||
               cells->items[i - 1].class == CLASS_LATIN_OPEN;
    return class == CLASS_SIGN || class == CLASS_PREFIX ||
           class == CLASS_WIDE_PREFIX;
}

static void
join_sign(struct cell *cell)
{
    cell->joined = true;
    if (cell->class == CLASS_HYPHEN)
        cell->class = CLASS_SIGN;
}

/* The digit that goes on with the number behind a connector, perhaps with a
 * sign (-3%～±2%), or `i` when none does. */
static size_t
find_next_digit(const struct cells *cells, size_t i, size_t most)
{
    const struct cell *items = cells->items;
    size_t digit = i + 1;

    if (!is_connector(&items[i]))
        return i;
    if (digit < most && (items[digit].class == CLASS_SIGN ||
                         items[digit].class == CLASS_HYPHEN))
        digit++;
    return digit < most && is_digit(&items[digit]) ? digit : i;
}

/* Joins the number whose first digit is at `i`; returns its last cell. */
static size_t
join_number(struct cells *cells, size_t i)
{
    struct cell *items = cells->items;
    size_t last = i, most = MIN(cells->n, i + CELLS_MAX);

    while (last + 1 < most) {
        size_t next = find_next_digit(cells, last + 1, most);

        if (next == last + 1 && !is_postfix(&items[next]) &&
            (!is_digit(&items[next]) || is_postfix(&items[last])))
            break;
        while (last < next)
            items[last++].joined = true;
    }
    return last;
}

static bool
matches(const struct cells *cells, size_t i, const char *word)
{
    return i < cells->n &&
           strncmp(cells->text + cells->items[i].offset, word,
                   strlen(word)) == 0;
}

/* The end of the longest of the words that begins at cell `i`, or `i`. */
static size_t
skip_word(const struct cells *cells, size_t i, const char *const *words,
          size_t n)
{
    size_t longest = 0, end;

    for (size_t j = 0; j < n; j++)
        if (strlen(words[j]) > longest && matches(cells, i, words[j]))
            longest = strlen(words[j]);
    if (longest == 0)
        return i;
    end = cells->items[i].offset + longest;
    while (i < cells->n && cells->items[i].offset < end)
        i++;
    return i;
}

static void
keep(struct cells *cells, size_t first, size_t last)
{
    for (size_t i = first; i < last; i++)
        cells->items[i].kept = true;
}

/* Keeps what follows the number that ends with cell `last`. */
static void
keep_unit(struct cells *cells, size_t last)
{
    size_t first = last + 1, end;

    if (first < cells->n && cells->items[first].class == CLASS_SPACE)
        first++;
    end = first;
    for (int i = 0; i < MULTIPLIERS_MAX; i++)
        end = skip_word(cells, end, multipliers,
                        G_N_ELEMENTS(multipliers));
    end = skip_word(cells, end, units, G_N_ELEMENTS(units));
    if (end == first)
        end = skip_word(cells, first, words_after,
                        G_N_ELEMENTS(words_after));
    if (end > first)
        keep(cells, last, end - 1);
}

/* Keeps the cells together from the one where `word` begins, if it ends at
 * `end` of the text, up to cell `last`. */
static void
keep_before(struct cells *cells, size_t end, size_t last, const char *word)
{
    size_t length = strlen(word), first = last;

    if (end < length ||
        memcmp(cells->text + end - length, word, length) != 0)
        return;
    while (first > 0 && cells->items[first].offset > end - length)
        first--;
    keep(cells, first, last);
}

/* Keeps what stands before the number that begins with cell `first`. */
static void
keep_prefix(struct cells *cells, size_t first)
{
    size_t end = cells->items[first].offset;

    if (first == 0)
        return;
    if (cells->items[first - 1].class == CLASS_SPACE) {
        end = cells->items[first - 1].offset;
        for (size_t i = 0; i < G_N_ELEMENTS(words_before); i++)
            keep_before(cells, end, first, words_before[i]);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(prefixes); i++)
        keep_before(cells, end, first, prefixes[i]);
}

void
numbers_join(struct cells *cells)
{
    for (size_t i = 0; i < cells->n; i++) {
        size_t first = i;

        if (!is_digit(&cells->items[i]))
            continue;
        while (first > 0 && i - first < 2 && is_sign(cells, first - 1))
            join_sign(&cells->items[--first]);
        keep_prefix(cells, first);
        i = join_number(cells, i);
        keep_unit(cells, i);
    }
}
