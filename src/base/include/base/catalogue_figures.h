/* Part of the catalogue of findings: see catalogue.h. */

/* figures */
/* {1} region, {2} the values involved; the message is the template's */
FINDING(CHECK_FAILED, "check-failed", QUERY,
        "{1}未通过核对：{2}", "{1} does not pass a check: {2}",
        "请核对原始数据；数据无误的，请在 explanations.csv 中写明原因",
        "check the source; if it is right, give the reason in "
        "explanations.csv")
FINDING(HISTORY_YEAR, "history-year", ERROR,
        "年份{value}不对", "the year {value} is wrong",
        "往年数据应早于本期年份", "history holds years before the edition's")
/* {1} the nearest one or empty */
FINDING(HISTORY_REGION, "history-region", ERROR,
        "不认识的地区{value}", "unknown region {value}",
        "请使用 regions.csv 中的名称；重名的县（市、区）请用代码",
        "use a name of regions.csv; where two counties share it, the code")
/* {1} the nearest one or empty */
FINDING(HISTORY_MEASURE, "history-measure", ERROR,
        "不认识的指标{value}", "unknown measure {value}",
        "是否应为“{1}”？", "did you mean “{1}”?")
/* {1} unit */
FINDING(HISTORY_VALUE, "history-value", ERROR,
        "{value}不是数", "{value} is not a number",
        "请只填数，单位为{1}", "give the number alone, in {1}")
/* {1} row */
FINDING(HISTORY_REPEATED, "history-repeated", ERROR,
        "同一年份、地区、指标在第 {1} 行已有数据",
        "row {1} has a value for this year, region and measure already",
        "请只保留一行", "keep one of them")
/* {1} region */
FINDING(SUM_TOO_LARGE, "sum-too-large", ERROR,
        "{1}的“{field}”合计过大，无法精确表示",
        "the sum of “{field}” for {1} is too large to be exact",
        "请检查是否有单位或位数错误", "look for a wrong unit or extra digits")
/* {1} how much memory */
FINDING(SOURCES_TOO_MANY, "sources-too-many", ERROR,
        "按县、按月填报的数太多，记下每个数的出处要超过 {1}",
        "there are so many numbers by county and month that to note where each"
        " comes from takes more than {1}",
        "请减少报表的列，或按市分成几个年度文件夹",
        "take columns out of the forms, or divide the cities among several"
        " editions")

/* plausibility */
/* {1} city, {2} year, {3} “; up to 16% of a total” or empty */
FINDING(LAST_YEAR_AGAIN, "last-year-again", QUERY,
        "{1}这张表的各项合计与{2}年完全相同{3}",
        "every total of {1} in this form is the same as in {2}{3}",
        "请检查是否误交了往年的表：是的，请换成本期的重交；确系巧合的，请在"
        " explanations.csv 中写明原因",
        "check whether an earlier year's file was sent, and submit this "
        "year's; if it is chance, give the reason in explanations.csv")
/* {1} region, {2} the likely slip, {3} the figure without it beside last
 * year's, {4} “; the total would change by 84%” or empty */
FINDING(UNIT_SLIP, "unit-slip", QUERY,
        "{1}的“{field}”{2}：{3}{4}", "“{field}” of {1} {2}: {3}{4}",
        "请对照表头的单位核对这一列：填错的，改正后重交；数字无误的，请在"
        " explanations.csv 中写明原因",
        "check the column against the unit in its header: correct and submit "
        "it again, or give the reason in explanations.csv")
/* {2} the likely slip, {3} the figure without it beside last year's, {4}
 * “; the total would change by 84%” or empty */
FINDING(UNIT_SLIP_CELL, "unit-slip-cell", QUERY,
        "“{field}”此格{value}{2}：{3}{4}",
        "{value} in “{field}” {2}: {3}{4}",
        "请对照表头的单位核对这一格：填错的，改正后重交；数字无误的，请在"
        " explanations.csv 中写明原因",
        "check this cell against the unit in the header: correct and submit "
        "it again, or give the reason in explanations.csv")
/* {1} region, {2} this year's figure, {3} last year's, {4} effect or empty */
FINDING(DIGITS_SWAPPED, "digits-swapped", QUERY,
        "{1}的“{field}”为 {2}，上年为 {3}，只差相邻两位数字对调{4}",
        "“{field}” of {1} is {2}, last year {3}: the same but for two "
        "neighbouring digits that are exchanged{4}",
        "请核对是否把两位数字写颠倒，或误用了上年的数字：是的，改正后重交；"
        "数字无误的，请在 explanations.csv 中写明原因",
        "check whether two digits were exchanged in typing, or last year's "
        "figure was used: correct and submit it again, or give the reason in "
        "explanations.csv")
/* {1} city, {2} the other column, {3} what they are when exchanged, {4}
 * effect or empty */
FINDING(COLUMNS_SWAPPED, "columns-swapped", QUERY,
        "{1}的“{field}”与“{2}”像是填反了：对调后{3}{4}",
        "“{field}” and “{2}” of {1} seem to be exchanged: the other way "
        "round they are {3}{4}",
        "请对照表头核对这两列：填反的，对调后重交；数字无误的，请在"
        " explanations.csv 中写明原因",
        "check both columns against their headers: correct and submit them "
        "again, or give the reason in explanations.csv")
/* {1} region, {2} last year's figure, {3} effect or empty */
FINDING(FALL_TO_ZERO, "fall-to-zero", QUERY,
        "{1}的“{field}”为 0，上年为 {2}{3}",
        "“{field}” of {1} is 0; last year it was {2}{3}",
        "漏报、尚未统计的，请补填后重交；确未发生的，请在 explanations.csv"
        " 中写明原因",
        "if it was left out, fill it in and submit again; if nothing "
        "happened, give the reason in explanations.csv")
/* {1} city, {2} figure, {3} share, {4} threshold */
FINDING(ABOVE_HALF, "above-half", QUERY,
        "{1}的“{field}”为 {2}，占合计的{3}，超过{4}",
        "“{field}” of {1} is {2}, {3} of the total, above {4}",
        "请核对计量单位和位数，其他报送单位有无漏报；数字无误的，请在"
        " explanations.csv 中写明原因",
        "check unit and digits, and whether others left something out; "
        "if it is right, give the reason in explanations.csv")
/* {1} city, {2} this year's and last year's figure, {3} median change of all
 * cities, {4} effect or empty */
FINDING(OUTLIER, "outlier", QUERY,
        "{1}的“{field}”为 {2}，与其他报送单位变动的中位数（{3}）相差悬殊{4}",
        "“{field}” of {1} is {2}, far from the median change of the others "
        "({3}){4}",
        "请逐月核对原始数据：填错的，改正后重交；数字无误的，请在"
        " explanations.csv 中写明增减的原因",
        "check the source month by month: correct and submit it again, or "
        "give the reason for the change in explanations.csv")
