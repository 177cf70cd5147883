#include "yamlproblem.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"

static const struct {
    const char *problem;
    const char *zh;
} problems[] = {
    {"mapping values are not allowed in this context",
     "此处不能出现“名称: 内容”，多半是缩进不对，或内容里有冒号却没有加引号"},
    {"did not find expected key",
     "此处应为“名称: 内容”，多半是缩进没有对齐，或引号没有配对"},
    {"could not find expected ':'", "缺少冒号（应为半角冒号，后面空一格）"},
    {"mapping keys are not allowed in this context",
     "此处不能出现“? ”，请给文字加引号"},
    {"block sequence entries are not allowed in this context",
     "此处不能开始列表（“- ”），列表要另起一行并缩进"},
    {"did not find expected '-' indicator",
     "此处应为以“- ”开头的列表项，多半是缩进没有对齐"},
    {"did not find expected ',' or ']'", "方括号没有配对，或各项之间缺少逗号"},
    {"did not find expected ',' or '}'", "花括号没有配对，或各项之间缺少逗号"},
    {"did not find expected node content", "此处缺少内容"},
    {"did not find expected <document start>",
     "此处有多余的内容，多半是缩进不对"},
    {"found character that cannot start any token",
     "内容不能以这个字符开头（缩进请用空格，不用制表符；以 @、` 或 % "
     "开头的文字要加引号）"},
    {"found a tab character that violates indentation",
     "缩进请用空格，不用制表符"},
    {"found a tab character where an indentation space is expected",
     "缩进请用空格，不用制表符"},
    {"found unexpected end of stream", "引号没有配对"},
    {"found unexpected document indicator",
     "引号没有配对（引号内出现了 --- 或 ...）"},
    {"found unknown escape character",
     "双引号内的反斜杠写法不对，请改用单引号"},
    {"did not find expected hexdecimal number",
     "双引号内的反斜杠写法不对，请改用单引号"},
    {"did not find expected comment or line break", "“|”或“>”之后要换行"},
    {"did not find expected whitespace or line break", "此处应有空格或换行"},
    {"found unexpected ':'", "此处的冒号要放在引号里"},
    {"did not find expected alphabetic or numeric character",
     "以 & 或 * 开头的文字要加引号"},
    {"found undefined tag handle", "以 ! 开头的文字要加引号"},
    {"found unknown directive name", "以 % 开头的文字要加引号"},
    {"control characters are not allowed", "含有控制字符，请删除"},
};

struct words
yamlproblem_words(struct arena *arena, const char *problem)
{
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
        if (strcmp(problems[i].problem, problem) == 0)
            return (struct words){{problems[i].zh, problem}};
    return (struct words){
        {arena_printf(arena, "不符合 YAML 的规则（%s）", problem), problem}};
}
