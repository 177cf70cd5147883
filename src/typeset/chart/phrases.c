#include "phrases.h"

#include "base/arena.h"

static const struct words phrases[PHRASES] = {
    [PHRASE_MISSING] = {{"“—”表示没有数据。", "— means no data."}},
    [PHRASE_UNDEFINED] = {{
        "“0/0”表示合计为0，没有构成。",
        "0/0 means that the total is 0: no shares.",
    }},
    [PHRASE_SCHEMATIC] = {{
        "方格表示相对位置，不是地图。",
        "Tiles show relative positions only; this is not a map.",
    }},
    [PHRASE_TILES_AS_BARS] = {{
        "名称在方格中放不下，改用条形图。",
        "The names do not fit into tiles; bars are shown instead.",
    }},
    [PHRASE_NOT_FROM_ZERO] = {{
        "数值轴不从零开始。",
        "The value axis does not start at zero.",
    }},
    [PHRASE_LOG] = {{
        "数值轴为对数刻度：等距表示等比。",
        "The value axis is logarithmic: equal distances are equal ratios.",
    }},
    [PHRASE_BREAK] = {{"口径变化", "definition changed"}},
    [PHRASE_BREAK_OF] = {{"%s：口径变化", "%s: definition changed"}},
    [PHRASE_LINEAR] = {{
        "有零值或负值，改用普通刻度。",
        "The scale is linear: there are values of zero or below.",
    }},
    [PHRASE_LINEAR_ZERO] = {{
        "有零值，改用普通刻度。",
        "The scale is linear: there are values of zero.",
    }},
    [PHRASE_TWO_UNITS] = {{
        "数值轴左列单位为%s，右列为%s。",
        "Value axis: %s on the left, %s on the right.",
    }},
    [PHRASE_DARKER] = {{
        "颜色越深，数值越大。",
        "The darker, the higher the value.",
    }},
    [PHRASE_DARKER_BY_COLUMN] = {{
        "同一列中颜色越深，数值越大。",
        "Within a column, the darker, the higher the value.",
    }},
    [PHRASE_DIVERGING] = {{
        "红色为正，蓝色为负，灰色为零；颜色越深，离零越远。",
        "Red is above zero, blue below, grey at zero; the darker, the further "
        "from it.",
    }},
    [PHRASE_DIVERGING_NO_ZERO] = {{
        "红色为正，蓝色为负；颜色越深，离零越远。",
        "Red is above zero, blue below; the darker, the further from it.",
    }},
    [PHRASE_DIVERGING_COLUMNS] = {{
        "有正有负的列：红色为正，蓝色为负，灰色为零，颜色越深，离零越远。",
        "Columns with values on both sides of zero: red is above it, blue "
        "below, grey at zero; the darker, the further from it.",
    }},
    [PHRASE_DIVERGING_COLUMNS_NO_ZERO] = {{
        "有正有负的列：红色为正，蓝色为负，颜色越深，离零越远。",
        "Columns with values on both sides of zero: red is above it, blue "
        "below; the darker, the further from it.",
    }},
    [PHRASE_DARKER_OTHERS] = {{
        "其他各列：同一列中颜色越深，数值越大。",
        "Other columns: within each, the darker, the higher the value.",
    }},
    [PHRASE_ONE_SQUARE] = {{"每格为1%。", "Each square is 1%."}},
    [PHRASE_ABOUT_ONE_SQUARE] = {{
        "每格约1%，各部分取整到格。",
        "Each square is about 1%; parts are rounded to whole squares.",
    }},
    [PHRASE_LAST_VALUE] = {{
        "小图名称后的数字为%s的数值。",
        "The number beside each name is the value for %s.",
    }},
    [PHRASE_TOTALS_AT_END] = {{
        "条末的粗体数字为合计。",
        "The bold number at the end of a bar is its total.",
    }},
    [PHRASE_ROUNDED] = {{
        "各数分别四舍五入，分项之和与合计可能略有出入。",
        "Figures are rounded independently, so parts may not add up to the "
        "total.",
    }},
    [PHRASE_WITHOUT_DATA] = {{"没有数据：", "No data: "}},
    [PHRASE_LOG_BOTH] = {{
        "两轴均为对数刻度：等距表示等比。",
        "Both axes are logarithmic: equal distances are equal ratios.",
    }},
    [PHRASE_BOTH_NOT_FROM_ZERO] = {{
        "两轴均不从零开始。",
        "Neither axis starts at zero.",
    }},
    [PHRASE_ACROSS_NOT_FROM_ZERO] = {{
        "横轴不从零开始。",
        "The horizontal axis does not start at zero.",
    }},
    [PHRASE_UP_NOT_FROM_ZERO] = {{
        "纵轴不从零开始。",
        "The vertical axis does not start at zero.",
    }},
    [PHRASE_NAMES_IN_TABLE] = {{
        "各点过密，名称无法注在点旁，改用表格列出数值。",
        "The dots lie too close to be named: a table gives the values.",
    }},
    [PHRASE_AND] = {{"、", ", "}},
    [PHRASE_LAST_AND] = {{"、", " and "}},
    [PHRASE_STOP] = {{"。", "."}},
    [PHRASE_SCALE_CUT] = {{
        "数值刻度不从零开始。",
        "The scale does not start at zero.",
    }},
    [PHRASE_UP_DOWN] = {{
        "红色为升，蓝色为降。",
        "Red has risen, blue has fallen.",
    }},
    [PHRASE_UP_DOWN_SAME] = {{
        "红色为升，蓝色为降，灰色为不变。",
        "Red has risen, blue has fallen, grey is unchanged.",
    }},
    [PHRASE_UP_SAME] = {{
        "红色为升，灰色为不变。",
        "Red has risen, grey is unchanged.",
    }},
    [PHRASE_DOWN_SAME] = {{
        "蓝色为降，灰色为不变。",
        "Blue has fallen, grey is unchanged.",
    }},
    [PHRASE_TWO_SCALES_LENGTHS] = {{
        "与旁图刻度不同，长短不可相比。",
        "The scale differs from that of the chart alongside; lengths cannot be "
        "compared.",
    }},
    [PHRASE_TWO_SCALES_HEIGHTS] = {{
        "与旁图刻度不同，高低不可相比。",
        "The scale differs from that of the chart alongside; heights cannot be "
        "compared.",
    }},
    [PHRASE_TWO_LINES] = {{"%s两线", "The lines of %s"}},
    [PHRASE_THREE_LINES] = {{"%s三线", "The lines of %s"}},
    [PHRASE_FOUR_LINES] = {{"%s四线", "The lines of %s"}},
    [PHRASE_COINCIDE] = {{"%s%s重合。", "%s coincide %s."}},
    [PHRASE_ALMOST_COINCIDE] = {{
        "%s%s几乎重合。",
        "%s almost coincide %s.",
    }},
    [PHRASE_GOES_ON] = {{"图未完，接下页。", "Continued on the next page."}},
    [PHRASE_NOTE] = {{"注：", "Note: "}},
    [PHRASE_SOURCE] = {{"资料来源：", "Source: "}},
};

struct words
phrases_get(enum phrase phrase)
{
    return phrases[phrase];
}

struct words
phrases_list(struct arena *arena, const struct words *items, size_t n)
{
    struct words list = items[0];
    for (size_t i = 1; i < n; i++)
        for (enum language l = 0; l < LANGUAGES; l++)
            list.in[l] = arena_printf(
                arena, "%s%s%s", language_pick(list, l),
                phrases_get(i + 1 < n ? PHRASE_AND : PHRASE_LAST_AND).in[l],
                language_pick(items[i], l));
    return list;
}
