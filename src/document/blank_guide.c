#include <glib.h>

#include "base/arena.h"
#include "document/blank.h"

struct guide {
    struct arena *arena;
    const struct survey *survey;
    const struct form *form;
    enum language language;
    GString *text;
};

static const char *
say(const struct guide *guide, const char *zh, const char *en)
{
    return guide->language == LANGUAGE_EN ? en : zh;
}

static void add(const struct guide *guide, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void
add(const struct guide *guide, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_string_append_vprintf(guide->text, format, args);
    va_end(args);
}

/* Names of the template are text, never markup and never slots. */
static const char *
plain(const struct guide *guide, const char *text)
{
    g_autoptr(GString) escaped = g_string_new(NULL);
    for (; *text != '\0'; text++) {
        if (g_ascii_ispunct(*text))
            g_string_append_c(escaped, '\\');
        g_string_append_c(escaped, *text == '\n' ? ' ' : *text);
    }
    return arena_strndup(guide->arena, escaped->str, escaped->len);
}

static const char *
pick(const struct guide *guide, struct words words)
{
    return plain(guide, language_pick(words, guide->language));
}

static const char *
unit_of(const struct guide *guide, const struct field *field)
{
    if (field->measure == NULL)
        return "";
    return plain(guide, guide->language == LANGUAGE_EN
                            ? unit_text_en(guide->arena, field->unit)
                            : unit_text_zh(guide->arena, field->unit));
}

static bool
is_numeric(const struct field *field)
{
    return field->measure != NULL;
}

/* ---- what may stand in a column ---- */

static const char *
bound(const struct guide *guide, struct rational value)
{
    char buffer[RATIONAL_TEXT_MAX];
    int128 units = 0;
    int decimals = 0;
    struct rational scaled = value;
    while (!rational_is_integer(scaled) && decimals < 12 &&
           rational_scale(value, decimals + 1, &scaled))
        decimals++;
    rational_round(value, decimals, ROUND_HALF_AWAY, &units);
    return arena_strdup(guide->arena,
                        rational_print(units, decimals, false, buffer));
}

static void
add_number_rule(const struct guide *guide, const struct field *field)
{
    int decimals = MAX(field->decimals + field->unit.exponent, 0);
    if (field->type == FIELD_INTEGER && field->unit.exponent == 0)
        add(guide, "%s", say(guide, "整数", "a whole number"));
    else
        add(guide, say(guide, "数字，最多%d位小数",
                       "a number of at most %d decimals"),
            decimals);
    if (field->has_minimum)
        add(guide, say(guide, "，不小于%s", ", not below %s"),
            bound(guide, field->minimum));
    if (field->has_maximum)
        add(guide, say(guide, "，不大于%s", ", not above %s"),
            bound(guide, field->maximum));
}

static void
add_choices(const struct guide *guide, const struct field *field)
{
    add(guide, "%s", say(guide, "只能填：", "one of: "));
    for (size_t i = 0; i < field->n_choices; i++)
        add(guide, "%s%s", i == 0 ? "" : say(guide, "、", ", "),
            plain(guide, field->choices[i]));
}

static void
add_rule(const struct guide *guide, const struct field *field)
{
    if (is_numeric(field))
        add_number_rule(guide, field);
    else if (field->role == ROLE_REGION)
        add(guide, "%s",
            say(guide, "本单位所属的名称，照表样写", "a name as in the form"));
    else if (field->type == FIELD_YEARMONTH)
        add(guide, "%s", say(guide, "年和月", "year and month"));
    else if (field->type == FIELD_DATE)
        add(guide, "%s", say(guide, "年、月、日", "a date"));
    else if (field->n_choices > 0)
        add_choices(guide, field);
    else
        add(guide, "%s", say(guide, "文字", "text"));
    add(guide, "%s",
        field->required ? say(guide, "；必填", "; required")
                        : say(guide, "；选填", "; optional"));
}

/* A column that says no more than its title is left without. */
static const char *
meaning_of(const struct guide *guide, const struct field *field)
{
    const char *note = pick(guide, field->note);
    if (*note != '\0')
        return note;
    if (field->role == ROLE_REGION)
        return say(guide, "数据所属的单位", "whose figures they are");
    if (field->role == ROLE_PERIOD)
        return say(guide, "数据所属的时间", "when it happened");
    return "";
}

static void
add_columns(const struct guide *guide)
{
    add(guide, "%s",
        say(guide,
            "\n## 各栏怎么填\n\n| 栏目 | 含义 | 单位 | 可以填什么 |\n"
            "|:--|:--|:--|:--|\n",
            "\n## The columns\n\n| Column | Meaning | Unit | What may stand "
            "in it |\n|:--|:--|:--|:--|\n"));
    for (size_t i = 0; i < guide->form->n_fields; i++) {
        const struct field *field = guide->form->fields[i];
        add(guide, "| %s | %s | %s | ", pick(guide, field->title),
            meaning_of(guide, field), unit_of(guide, field));
        add_rule(guide, field);
        add(guide, " |\n");
    }
}

/* ---- right and wrong ---- */

static void
add_example(const struct guide *guide, const struct field *field,
            const char *right, const char *wrong, const char *why)
{
    add(guide, "| %s | %s | %s | %s |\n", pick(guide, field->title),
        plain(guide, right), plain(guide, wrong), why);
}

static void
add_number_examples(const struct guide *guide, const struct field *field)
{
    bool whole = field->type == FIELD_INTEGER && field->unit.exponent == 0;
    const char *unit = say(guide, unit_text_zh(guide->arena, field->unit),
                           unit_text_en(guide->arena, field->unit));
    add_example(guide, field, whole ? "128" : "1204.5",
                say(guide, "约120", "about 120"),
                say(guide, "填准确数，不填约数", "exact figures only"));
    if (*unit != '\0')
        add_example(guide, field, whole ? "128" : "1204.5",
                    arena_printf(guide->arena, "%s %s",
                                 whole ? "128" : "1204.5", unit),
                    say(guide, "单位已在表头，格内只填数字",
                        "the unit stands in the head"));
    add_example(guide, field, "0", say(guide, "空白、—、无", "blank, —, none"),
                field->required
                    ? say(guide, "确无发生的填 0，不留空",
                          "0 where nothing happened")
                    : say(guide, "有填报而为零的填 0；没有可报的才留空",
                          "0 is a figure; blank means nothing to report"));
}

static void
add_field_examples(const struct guide *guide, const struct field *field)
{
    const struct survey *survey = guide->survey;
    int year = survey->year;
    const struct region *city =
        survey->province->n > 0 ? survey->province->items[0] : NULL;
    if (field->role == ROLE_REGION && city != NULL)
        add_example(guide, field,
                    language_pick((city->n > 0 ? city->items[0] : city)->name,
                                  guide->language),
                    say(guide, "本市某单位", "one of ours"),
                    say(guide, "照表样写全称", "write the name in full"));
    else if (field->type == FIELD_YEARMONTH)
        add_example(guide, field,
                    arena_printf(guide->arena, "%d年3月", year),
                    say(guide, "3月、2024.10", "March, 2024.10"),
                    say(guide, "写全年份；小数点会丢掉末尾的0",
                        "with the year; a point loses the last zero"));
    else if (field->type == FIELD_DATE)
        add_example(guide, field,
                    arena_printf(guide->arena, "%d-03-15", year),
                    say(guide, "3月中旬", "mid-March"),
                    say(guide, "写明年月日", "year, month and day"));
    else if (field->n_choices > 0)
        add_example(guide, field, field->choices[0],
                    say(guide, "其他写法", "anything else"),
                    say(guide, "只能填列出的选项", "only what is listed"));
}

static void
add_examples(const struct guide *guide)
{
    bool shown = false;
    add(guide, "%s",
        say(guide,
            "\n## 正确和错误的填法\n\n| 栏目 | 正确 | 错误 | 说明 |\n"
            "|:--|:--|:--|:--|\n",
            "\n## Right and wrong\n\n| Column | Right | Wrong | Why |\n"
            "|:--|:--|:--|:--|\n"));
    for (size_t i = 0; i < guide->form->n_fields; i++) {
        const struct field *field = guide->form->fields[i];
        if (!is_numeric(field))
            add_field_examples(guide, field);
        else if (!shown)
            add_number_examples(guide, field);
        shown |= is_numeric(field);
    }
}

/* ---- the rest ---- */

static void
add_steps(const struct guide *guide)
{
    const char *stem =
        plain(guide, blank_stem(guide->form, guide->language));
    const char *level =
        pick(guide, guide->survey->levels[REGION_CITY]);
    if (guide->language == LANGUAGE_EN)
        add(guide,
            "\n## How to fill it in\n\n"
            "1. Open %s.csv in your folder with Excel or WPS and fill in the "
            "cells. Leave the row of heads as it is.\n"
            "2. Rows that are there already are to be filled in; where there "
            "are none, add a row for each case.\n"
            "3. Enter digits only. Where nothing happened, enter 0; what you "
            "do not know yet, ask, and do not enter 0.\n"
            "4. Save it as CSV under the same name. Do not add columns for "
            "remarks; a total row may stay at the end.\n"
            "5. Check it before you submit it: `baipishu check` with the "
            "folder of the edition and the name of your %s.\n",
            stem, level);
    else
        add(guide,
            "\n## 怎么填\n\n"
            "1. 用 WPS 或 Excel 打开本单位文件夹里的 %s.csv，直接在格内填写，"
            "表头一行不要改动。\n"
            "2. 表中已列出的各行逐行填写；没有列出行的，一件事填一行。\n"
            "3. 只填数字。确无发生的填 0；还不清楚的先核实，不要填 0。\n"
            "4. 按原文件名存为 CSV 格式。不要另加备注栏；末尾可以保留合计"
            "行。\n"
            "5. 报送前自查：运行 `baipishu check`，后面写年度文件夹和%s的名"
            "称。\n",
            stem, level);
}

static void
add_checks(const struct guide *guide)
{
    const struct survey *survey = guide->survey;
    bool any = false;
    for (size_t i = 0; i < survey->n_checks; i++) {
        const struct check *check = survey->checks[i];
        if (check->form != guide->form)
            continue;
        if (!any)
            add(guide, "%s",
                say(guide, "\n## 下列情况会要求核对\n\n",
                    "\n## What will be asked about\n\n"));
        any = true;
        add(guide, "- %s\n", pick(guide, check->message));
    }
}

static void
add_contact(const struct guide *guide)
{
    const char *publisher = pick(guide, guide->survey->publisher);
    const char *contact = pick(guide, guide->survey->contact);
    add(guide, "%s", say(guide, "\n## 问谁\n\n", "\n## Whom to ask\n\n"));
    if (*publisher == '\0')
        publisher = say(guide, "汇总单位", "the office that collects them");
    add(guide,
        say(guide, "填报中的疑问，请向%s询问。\n\n", "Questions go to %s.\n\n"),
        publisher);
    if (*contact != '\0')
        add(guide, "%s\n", contact);
    else
        add(guide, "%s\n",
            say(guide, "联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿",
                "Name: \\_\\_\\_\\_\\_\\_\\_\\_ Telephone: "
                "\\_\\_\\_\\_\\_\\_\\_\\_"));
}

const char *
blank_guide(struct arena *arena, const struct survey *survey,
            const struct form *form, enum language language)
{
    g_autoptr(GString) text = g_string_new(NULL);
    const struct guide guide = {arena, survey, form, language, text};
    const char *title = pick(&guide, form->title);
    add(&guide, "---\nrunning-head: ''\nnumbered: false\n---\n\n");
    add(&guide, say(&guide, "# “%s”填报说明\n\n", "# How to fill in “%s”\n\n"),
        title);
    add(&guide,
        say(&guide,
            "统计期为%d年%d月%d日至%d年%d月%d日。",
            "The period is %d-%02d-%02d to %d-%02d-%02d. "),
        survey->from.year, survey->from.month, survey->from.day,
        survey->to.year, survey->to.month, survey->to.day);
    add(&guide,
        say(&guide, "每个%s报送一份，文件名为 %s.csv。\n",
            "Each %s submits one file, %s.csv.\n"),
        pick(&guide, survey->levels[REGION_CITY]),
        plain(&guide, blank_stem(form, language)));
    add_steps(&guide);
    add_columns(&guide);
    add_examples(&guide);
    add_checks(&guide);
    add_contact(&guide);
    return arena_strndup(arena, text->str, text->len);
}
