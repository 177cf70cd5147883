#include "document/citysheet.h"

#include <glib.h>

#include "citysheet_parts.h"
#include "slot.h"

static void
add_title(struct citysheet_maker *maker)
{
    struct arena *arena = maker->arena;
    const struct region *city = maker->sheet->city;
    struct words year = {{arena_printf(arena, "%d年度", maker->survey->year),
                          arena_printf(arena, "%d", maker->survey->year)}};
    struct words title = {{arena_printf(arena, "%s报送数据核对单",
                                        language_pick(city->name,
                                                      LANGUAGE_ZH)),
                           arena_printf(arena, "%s: verification sheet",
                                        language_pick(city->name,
                                                      LANGUAGE_EN))}};

    compose_title(&maker->compose, year, title);
}

static void
add_preface(struct citysheet_maker *maker)
{
    struct arena *arena = maker->arena;
    const struct survey *survey = maker->survey;
    struct words words;

    words.in[LANGUAGE_ZH] = arena_printf(
        arena,
        "下列数字由所报送的文件算出，将计入《%s》。统计期间为%s至%s。"
        "请逐项核对；有误的，请改正原文件后重新报送。",
        language_pick(survey->title, LANGUAGE_ZH),
        slot_date(arena, survey->from, LANGUAGE_ZH),
        slot_date(arena, survey->to, LANGUAGE_ZH));
    words.in[LANGUAGE_EN] = arena_printf(
        arena,
        "These figures come from the files that were submitted and go into "
        "“%s”. Period: %s to %s. Please check each of them; where one is "
        "wrong, correct the file and submit it again.",
        language_pick(survey->title, LANGUAGE_EN),
        slot_date(arena, survey->from, LANGUAGE_EN),
        slot_date(arena, survey->to, LANGUAGE_EN));
    compose_paragraph(&maker->compose, words);
}

const struct document *
citysheet_read(struct arena *arena, const struct citysheet *sheet)
{
    const struct survey *survey = figures_survey(sheet->figures);
    struct document *document = ARENA_NEW(arena, struct document);
    struct citysheet_maker maker = {
        .arena = arena, .sheet = sheet, .survey = survey,
        .compose = {arena, document, "sheet", 0},
    };

    memcpy(document->languages, sheet->languages, sizeof sheet->languages);
    document->title = survey->title;
    document->publisher = survey->publisher;
    document->running_head = survey->title;
    for (int l = 0; l < LANGUAGES; l++)
        document->date.in[l] =
            slot_date(arena, survey->date, (enum language)l);
    add_title(&maker);
    add_preface(&maker);
    citysheet_figures(&maker);
    citysheet_months(&maker);
    citysheet_findings(&maker);
    citysheet_files(&maker);
    citysheet_signatures(&maker);
    return document;
}
