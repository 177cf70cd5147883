#include <glib.h>
#include <stdio.h>

#include "base/arena.h"
#include "command.h"
#include "options.h"
#include "resources.h"
#include "version.h"

const struct command commands[] = {
    {"build",
     {{"年度文件夹 -o 报告.pdf [--lang zh|en|zh+en] [--draft] [--dump 文件]",
       "EDITION -o report.pdf [--lang zh|en|zh+en] [--draft] [--dump FILE]"}},
     {{"生成白皮书 PDF，并在旁边写出数字台账",
       "the white paper, and beside it the ledger of its numbers"}},
     build_run},
    {"check",
     {{"年度文件夹 [市…] [--format text|json|csv|html] [-o 文件]",
       "EDITION [CITY…] [--format text|json|csv|html] [-o FILE]"}},
     {{"检查报送数据，列出全部问题；可只查一个市",
       "all findings; works on one city's folder alone"}},
     check_run},
    {"chart",
     {{"年度文件夹 标识 -o 图.svg|.png|.pdf [--lang zh|en|zh+en] [--dpi N] "
       "[--outlines] | --list",
       "EDITION ID -o FILE.svg|.png|.pdf [--lang zh|en|zh+en] [--dpi N] "
       "[--outlines] | --list"}},
     {{"输出报告中的一幅图，供新闻稿使用",
       "one chart of the report for a press release"}},
     chart_run},
    {"sheet",
     {{"年度文件夹 市 -o 文件.pdf|.html [--lang zh|en|zh+en]",
       "EDITION CITY -o FILE.pdf|.html [--lang zh|en|zh+en]"}},
     {{"生成一个市的核对单：计入的数字、问题、文件校验值、签字处",
       "a city's verification sheet: figures, findings, hashes, signatures"}},
     sheet_run},
    {"init",
     {{"文件夹 --template 模板 [--regions regions.csv] [--year 年份] "
       "[--from 上年文件夹|台账.csv]",
       "DIR --template NAME [--regions regions.csv] [--year N] "
       "[--from LAST-EDITION|LEDGER.csv]"}},
     {{"新建一个年度：空表、填报说明、往年数据",
       "a new edition: empty forms, guides, earlier years"}},
     init_run},
    {"tables",
     {{"年度文件夹 -o 文件.xlsx|文件夹 [--lang zh|en] [--draft]",
       "EDITION -o FILE.xlsx|DIR [--lang zh|en] [--draft]"}},
     {{"把全部数据列成工作簿，或 CSV 数据包",
       "all figures as a workbook, or as a folder of CSV files"}},
     tables_run},
    {"explain",
     {{"年度文件夹 编号|指标 [--city 市] [--cells] | --cell 文件:行:列[=值] | "
       "--queries [--format text|json]",
       "EDITION ID|MEASURE [--city CITY] [--cells] | "
       "--cell FILE:ROW:COLUMN[=VALUE] | --queries [--format text|json]"}},
     {{"说明一个数从哪些格子来，或一个格子牵涉哪些数",
       "from a printed number to its cells, and from a cell to the numbers"}},
     explain_run},
    {"read",
     {{"文件.csv [--format csv|json]", "FILE.csv [--format csv|json]"}},
     {{"显示程序如何读一个文件：编码、分隔符、表头、各行",
       "how the program reads a file: encoding, delimiter, header, rows"}},
     read_run},
    {"sums",
     {{"年度文件夹 [-o 文件.csv]", "EDITION [-o FILE.csv]"}},
     {{"按市和月输出报送数字的合计（CSV），供其他程序使用",
       "what was submitted, added up by city and month, as CSV"}},
     sums_run},
    {NULL, {{NULL, NULL}}, {{NULL, NULL}}, NULL},
};

static void
print_usage(FILE *stream)
{
    enum language language = options_locale();
    fprintf(stream, "%s\n\n",
            language == LANGUAGE_ZH
                ? "用法：baipishu 命令 …（“baipishu 命令 --help”看详细说明）"
                : "Usage: baipishu COMMAND … (baipishu COMMAND --help)");
    for (const struct command *c = commands; c->name != NULL; c++)
        fprintf(stream, "  %-8s%s\n", c->name,
                language_pick(c->summary, language));
}

/* Program and tests see the declared fonts alone, whatever the machine has.
 * A caller may still name a fontconfig file of its own. */
static void
set_fonts(void)
{
    struct arena *arena = arena_new();
    const char *folder = resources_folder(arena, "fonts");
    if (folder != NULL && g_getenv("FONTCONFIG_FILE") == NULL)
        g_setenv("FONTCONFIG_FILE",
                 arena_printf(arena, "%s/fonts.conf", folder), TRUE);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    if (argc < 2) {
        print_usage(stderr);
        return STATUS_USAGE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("baipishu %s\n", BAIPISHU_VERSION);
        return STATUS_GOOD;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        print_usage(stdout);
        return STATUS_GOOD;
    }
    set_fonts();
    for (const struct command *c = commands; c->name != NULL; c++)
        if (strcmp(argv[1], c->name) == 0)
            return (int)c->run(c, argc - 1, argv + 1);
    print_usage(stderr);
    return STATUS_USAGE;
}
