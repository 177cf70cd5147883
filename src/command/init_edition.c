#include <glib.h>

#include "init.h"
#include "output/sink.h"

/* As a YAML text in single quotes. */
static const char *
quoted(struct arena *arena, const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text != NULL ? text : "", "'", -1);
    g_autofree char *doubled = g_strjoinv("''", parts);
    return arena_printf(arena, "'%s'", doubled);
}

static const char *
both(struct arena *arena, struct words words)
{
    return arena_printf(arena, "{zh: %s, en: %s}",
                        quoted(arena, language_pick(words, LANGUAGE_ZH)),
                        quoted(arena, language_pick(words, LANGUAGE_EN)));
}

/* Last year's title says last year. */
static struct words
new_title(const struct init *init)
{
    struct words title = {{NULL, NULL}};
    if (init->last == NULL)
        return title;
    g_autofree char *old = g_strdup_printf("%d", init->last->year);
    g_autofree char *new = g_strdup_printf("%d", init->year);
    for (int l = 0; l < LANGUAGES; l++) {
        if (init->last->title.in[l] == NULL)
            continue;
        g_auto(GStrv) parts = g_strsplit(init->last->title.in[l], old, -1);
        g_autofree char *joined = g_strjoinv(new, parts);
        title.in[l] = arena_strdup(init->run.arena, joined);
    }
    return title;
}

/* The same months, as many years later. */
static struct date
moved(const struct init *init, struct date date)
{
    date.year += init->year - init->last->year;
    while (!date_is_valid(date))
        date.day--;
    return date;
}

bool
init_edition_write(struct init *init)
{
    struct arena *arena = init->run.arena;
    const struct survey *last = init->last;
    static const struct words none = {{NULL, NULL}};
    const struct words whole = {{init->whole, ""}};
    struct date from = {init->year, 1, 1}, to = {init->year, 12, 31};
    if (last != NULL) {
        from = moved(init, last->from);
        to = moved(init, last->to);
    }
    struct byte_sink *sink =
        sink_open(arena_printf(arena, "%s/edition.yaml", init->folder));
    sink_printf(sink, "# 年度设置。带 '' 的空白项请填写；# 后面是说明。\n"
                      "# Settings of the edition. Fill in what is ''.\n");
    sink_printf(sink, "template: %s\n", quoted(arena, init->template));
    sink_printf(sink, "year: %d\n", init->year);
    sink_printf(sink, "# 统计期，含首尾两日 / the period, both days included\n"
                      "period: {from: %04d-%02d-%02d, to: %04d-%02d-%02d}\n",
                from.year, from.month, from.day, to.year, to.month, to.day);
    sink_printf(sink, "# 全部单位的总称，如某某省 / the name of the whole\n"
                      "region: %s\n",
                both(arena, last != NULL ? last->province->name : whole));
    sink_printf(sink, "# 编制单位 / who publishes it\npublisher: %s\n",
                both(arena, last != NULL ? last->publisher : none));
    sink_printf(sink, "title: %s\n", both(arena, new_title(init)));
    sink_printf(sink, "# 填报咨询的联系人和电话 / whom the offices may ask\n");
    if (last != NULL && last->contact.in[LANGUAGE_ZH] != NULL)
        sink_printf(sink, "contact: %s\n", both(arena, last->contact));
    else
        sink_printf(sink, "# contact: {zh: '某某，010-00000000', en: ''}\n");
    sink_printf(sink, "# 出版日期，付印前填写 / date of publication\n"
                      "# date: %d-04-01\n", init->year + 1);
    sink_printf(sink, "languages: [zh, en]\n");
    return sink_close(arena, sink, &init->why);
}
