/* Part of the catalogue of findings: see catalogue.h. */

/* charts */
/* {1} type, {2} the nearest known type or empty */
FINDING(CHART_TYPE, "chart-type", ERROR,
        "不认识的图型“{1}”", "unknown chart type “{1}”",
        "最接近的图型是“{2}”", "the nearest known type is “{2}”")
/* {1} type */
FINDING(CHART_EMPTY, "chart-empty", ERROR,
        "这幅图没有任何数据", "this chart has no data at all",
        "请核对指标、条件和年份", "check the measures, the condition and the years")
/* {1} type, {2} number of series */
FINDING(CHART_SERIES, "chart-series", ERROR,
        "一幅“{1}”图中有 {2} 个系列，最多 4 个",
        "a “{1}” chart shows at most 4 series, not {2}",
        "请改用 small-multiples，每个系列一幅小图",
        "use small-multiples: a small plot for each series")
/* {1} type, {2} number of series */
FINDING(CHART_SINGLE, "chart-single", ERROR,
        "“{1}”图只能显示一个系列，这里有 {2} 个",
        "a “{1}” chart shows one series, not {2}",
        "请每个指标画一幅，或改用 heat",
        "draw one for each measure, or use heat")
/* {1} type, {2} number of parts */
FINDING(CHART_PARTS, "chart-parts", ERROR,
        "“{1}”图有 {2} 个部分，最多 4 个",
        "a “{1}” chart shows at most 4 parts, not {2}",
        "请改用 bar，或用 limit 减少部分", "use bar, or fewer parts with limit")
/* {1} type, {2} name */
FINDING(CHART_WHOLE, "chart-whole", ERROR,
        "“{2}”不能画成整体的一部分：“{1}”图不能有负数",
        "“{2}” is no part of a whole: a “{1}” chart takes nothing below zero",
        "请改用 diverging", "use diverging")
/* {1} type, {2} name */
FINDING(CHART_GRID, "chart-grid", ERROR,
        "“{2}”在方格图中没有位置，或与别的地区重叠",
        "“{2}” has no place of its own in the tile grid",
        "请在 regions.csv 中填写它的行和列",
        "give its row and column in regions.csv")
/* {1} type, {2} number of series */
FINDING(CHART_PAIRS, "chart-pairs", ERROR,
        "“{1}”图要两个系列（或两个时点），这里有 {2} 个",
        "a “{1}” chart takes two series (or two points in time), not {2}",
        "例如用 series: year 和 years: 2，或写两个指标",
        "say series: year with years: 2, or name two measures")
/* {1} type */
FINDING(CHART_REFERENCE, "chart-reference", NOTE,
        "“{1}”图没有参考线，reference 不起作用",
        "a “{1}” chart has no reference lines: reference does nothing here",
        "请删去 reference，或改用 bar、column、line",
        "delete reference, or use bar, column or line")
/* {1} type */
FINDING(CHART_ANNOTATIONS, "chart-annotations", NOTE,
        "“{1}”图没有批注，annotations 不起作用",
        "a “{1}” chart has no annotations: annotations does nothing here",
        "请删去 annotations，或改用 bar、column、line、area、dot、diverging、"
        "scatter",
        "leave annotations out, or use bar, column, line, area, dot,"
        " diverging or scatter")
FINDING(CHART_LOG, "chart-log", NOTE,
        "“{1}”图未用对数刻度：它只用于 line 和 scatter，数值须全部大于零",
        "no log scale in this “{1}” chart: it is for line and scatter, and for"
        " values above zero alone",
        "请删去 scale，或改用 line", "delete scale, or use line")
/* {1} type */
FINDING(CHART_NARROW, "chart-narrow", NOTE,
        "图幅放不下“{1}”图的文字，已改画成条形图或表",
        "the texts of this “{1}” chart do not fit its width: bars or a table"
        " are drawn",
        "请加大 size，或减少类别", "choose a larger size or fewer categories")

/* pages */
/* {1} the table's id */
FINDING(TABLE_OVERFULL, "table-overfull", NOTE,
        "表“{1}”的内容放不下版心", "the table “{1}” does not fit the page",
        "请减少列，或缩短表头和文字", "use fewer columns or shorter texts")
/* {1} the figure's id */
FINDING(FIGURE_TOO_HIGH, "figure-too-high", NOTE,
        "图“{1}”比版心高", "the figure “{1}” is higher than the page",
        "请缩短标题和注，或减少类别",
        "shorten its title and notes, or use fewer categories")

/* typeset */
/* {1} family, {2} weight or empty, {3} what to do */
FINDING(FONT_MISSING, "font-missing", ERROR,
        "没有找到字体“{1}”{2}", "the font “{1}”{2} is not installed",
        "{3}", "{3}")
/* {1} code point, {2} face */
FINDING(GLYPH_MISSING, "glyph-missing", ERROR,
        "字体 {2} 中没有{value}（{1}）这个字",
        "the font {2} has no glyph for {value} ({1})",
        "请换用别的写法，或在 theme.yaml 中换用收有此字的字体",
        "write it another way, or choose in theme.yaml a family that has it")
