/* Part of the catalogue of findings: see catalogue.h. */

/* csv and intake */
/* {1} reason of the system */
FINDING(FILE_UNREADABLE, "file-unreadable", ERROR,
        "文件打不开：{1}", "the file cannot be read: {1}",
        "请检查文件是否损坏、是否有读取权限",
        "check that the file is intact and that you may read it")
/* {1} size, {2} limit, both in MB */
FINDING(FILE_TOO_LARGE, "file-too-large", ERROR,
        "文件有 {1} MB，超过上限 {2} MB",
        "the file has {1} MB; the limit is {2} MB",
        "请确认是否交错了文件；确需这么大时，请用 --max-file 提高上限",
        "check that it is the right file; if it is, raise the limit with "
        "--max-file")
/* {1} the encoding, {2} its size in MB, {3} the limit */
FINDING(ENCODING_TOO_LARGE, "encoding-too-large", ERROR,
        "文件为 {1} 编码，有 {2} MB；不是 UTF-8 的文件上限为 {3} MB",
        "the file is {1} and has {2} MB; the limit for files that are not "
        "UTF-8 is {3} MB",
        "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”后重新报送",
        "save it in Excel as “CSV UTF-8 (Comma delimited)” and submit that")
/* of regions.csv, history.csv …; {1} its size in MB, {2} the limit */
FINDING(LIST_TOO_LARGE, "list-too-large", ERROR,
        "文件有 {1} MB，超过上限 {2} MB",
        "the file has {1} MB; the limit is {2} MB",
        "请确认没有放错文件：各市报送的数据应放在 submissions 下各市的文件夹中",
        "check that it is the right file: what the cities submit belongs in "
        "their folders in submissions")
FINDING(FILE_IS_WORKBOOK, "file-is-workbook", ERROR,
        "这是改了扩展名的工作簿，不是 CSV 文件",
        "this is a workbook with a changed extension, not a CSV file",
        "请在 WPS 或 Excel 中打开原工作簿，“另存为”CSV 格式后重新提交",
        "open the workbook, choose “Save as” CSV and submit that file")
FINDING(FILE_EMPTY, "file-empty", ERROR,
        "文件是空的", "the file is empty",
        "请重新导出并提交", "export it again and submit that")
/* {1} encoding, {2} byte in hexadecimal, {3} its number in the file */
FINDING(ENCODING_BROKEN, "encoding-broken", ERROR,
        "此处的字节 {2} 不合 {1} 编码（文件第 {3} 个字节），文字已损坏",
        "byte {2} (number {3} of the file) is not valid {1} here: the text "
        "is damaged",
        "请用 WPS 或 Excel 重新导出为 CSV（UTF-8），不要拼接或截取文件",
        "export the table again as CSV (UTF-8); do not cut or join files")
/* {1} encoding, {2} byte in hexadecimal, {3} its number in the file */
FINDING(ENCODING_CUT, "encoding-cut", ERROR,
        "文件在一个汉字中间断开（{1} 编码，第 {3} 个字节），后面的内容可能已丢失",
        "the file ends in the middle of a character ({1}, byte {3}): what "
        "followed may be lost",
        "请重新导出并完整传送文件", "export the file again and send all of it")
/* {1} encoding, {2} byte in hexadecimal, {3} its number in the file */
FINDING(ENCODING_ZERO, "encoding-zero", ERROR,
        "此处有空字节 00，这不是文本文件",
        "there is a zero byte here: this is not a text file",
        "请用 WPS 或 Excel 重新导出为 CSV（UTF-8）",
        "export the table again as CSV (UTF-8)")
/* {1} encoding, {2} byte in hexadecimal, {3} its number in the file */
FINDING(CHARACTER_PRIVATE, "character-private", ERROR,
        "此处是 {1} 的自造字，换一台电脑就认不出",
        "this character is for private use in {1}: other computers cannot "
        "read it",
        "请换成标准汉字，或重新导出为 CSV（UTF-8）",
        "use a standard character, or export the table again as CSV (UTF-8)")
/* {1} encoding, {2} byte in hexadecimal, {3} its number in the file */
FINDING(CHARACTER_LOST, "character-lost", ERROR,
        "此处有一个字在先前转换编码时已经丢失，只剩“�”",
        "a character was lost here in an earlier conversion: only “�” is left",
        "请从原工作簿重新导出，不要用经过转换的文件",
        "export again from the original workbook, not from a converted file")
/* {1} encoding */
FINDING(ENCODING_UNCLEAR, "encoding-unclear", ERROR,
        "认不出文件的编码：既不是 UTF-8，按 {1} 读出来也不是通顺的文字",
        "the encoding is unclear: it is not UTF-8, and read as {1} it gives "
        "no likely text",
        "请用 WPS 或 Excel 重新导出为 CSV（UTF-8）",
        "export the table again as CSV (UTF-8)")
FINDING(QUOTE_UNCLOSED, "quote-unclosed", ERROR,
        "此格开头的引号没有配对，后面各行都被当成了这一格的内容",
        "the quote that opens here is never closed: the rows after it were "
        "taken for a part of this cell",
        "请删去此格多余的双引号，或在格末补上",
        "delete the quote, or add the one that closes it")
FINDING(QUOTE_STRAY, "quote-stray", ERROR,
        "此格的引号后面还有文字，分不清这一格到哪里为止",
        "text follows the closing quote of this cell: its end is unclear",
        "请删去多余的双引号；文字中确有双引号的，请写成两个",
        "delete the quote; a quote within a text is written twice")
/* {1} limit in bytes */
FINDING(CELL_TOO_LONG, "cell-too-long", ERROR,
        "此格超过 {1} 字节", "this cell is longer than {1} bytes",
        "请检查引号是否配对、分隔符是否正确",
        "check quotes and delimiters")
/* {2} limit */
FINDING(COLUMNS_TOO_MANY, "columns-too-many", ERROR,
        "此行超过 {2} 列", "this row has more than {2} columns",
        "请检查换行是否丢失", "check whether line breaks were lost")
/* {1} what is too much */
FINDING(ROWS_TOO_MANY, "rows-too-many", ERROR,
        "读到此行，文件太大：{1}；本文件没有计入",
        "the file is too much here: {1}; it was not counted",
        "请确认是否交错了文件；数据确有这么多的，请按区县、月份汇总后报送，并用半角"
        "数字和逗号重新导出为 CSV（UTF-8）",
        "check that it is the right file; if there are so many data, add them "
        "up by county and month, and export with half-width digits and commas "
        "as CSV (UTF-8)")
/* {1} file stems that are accepted */
FINDING(FILE_OF_NO_FORM, "file-of-no-form", ERROR,
        "看文件名认不出是哪张表",
        "the file's name does not say which form it is",
        "请按表名改名（可用：{1}）；不是报表的请移出文件夹",
        "rename it after its form ({1}); if it is none, move it out of the "
        "folder")
FINDING(FILE_IGNORED, "file-ignored", NOTE,
        "不是 CSV 文件，没有读取", "not a CSV file: it was not read",
        "如果是报表，请另存为 CSV 后提交；不是的，不必处理",
        "if it is a form, save it as CSV and submit that; if not, leave it")
/* {1} form, {2} the file that was read */
FINDING(FORM_TWICE, "form-twice", ERROR,
        "“{1}”交了两份：本次只读“{2}”，没有读这一份",
        "“{1}” was submitted twice: “{2}” was read, this file was not",
        "请只保留最终的一份", "keep the final one only")
/* {1} city, {2} form, {3} the name its file may have */
FINDING(SUBMISSION_MISSING, "submission-missing", ERROR,
        "{1}缺少“{2}”表", "{1} has not submitted “{2}”",
        "请补交，文件名如“{3}.csv”；确无发生的，各行填 0",
        "submit it, for example as “{3}.csv”; where nothing happened, "
        "enter 0")
/* {1} city, {2} form */
FINDING(FORM_NOT_FILLED_IN, "form-not-filled-in", ERROR,
        "{1}的“{2}”表还没有填", "“{2}” of {1} is not filled in yet",
        "请按填报说明填写；确无发生的，数字栏填 0",
        "fill it in as the guide says; where nothing happened, enter 0")
/* {1} the other file */
FINDING(FILE_ALIKE, "file-alike", QUERY,
        "全部数字与“{1}”相同", "all figures are the same as in “{1}”",
        "请核对是否误用了别处的文件：是的，换成本单位的重交；确系巧合的，请在"
        " explanations.csv 中写明原因",
        "check whether another office's file was sent, and submit the right "
        "one; if it is chance, give the reason in explanations.csv")
/* {1} form */
FINDING(HEADER_MISSING, "header-missing", ERROR,
        "前 20 行里找不到“{1}”的表头",
        "no header of “{1}” within the first 20 rows",
        "请保留表样中的列名一行；如果交错了表，请改文件名",
        "keep the row with the column names; if this is another form, "
        "rename the file")
FINDING(COLUMN_MISSING, "column-missing", ERROR,
        "缺少“{field}”一列", "the column “{field}” is missing",
        "请补上这一列，列名照表样填写",
        "add the column, with its name as in the form")
/* {1} the nearest title */
FINDING(COLUMN_UNKNOWN, "column-unknown", NOTE,
        "表样中没有{value}这一列，没有读取",
        "the form has no column {value}: it was not read",
        "列名是否应为“{1}”？", "should its name be “{1}”?")
/* {1} number of the first column */
FINDING(COLUMN_REPEATED, "column-repeated", ERROR,
        "“{field}”出现了两列：第 {1} 列和此列",
        "two columns for “{field}”: column {1} and this one",
        "请只保留正确的一列", "keep the right one of them")
/* {1} unit in the file, {2} unit of the form */
FINDING(UNIT_OTHER, "unit-other", ERROR,
        "“{field}”的单位写成“{1}”，不能换算成“{2}”",
        "“{field}” has the unit “{1}”, which cannot be converted to “{2}”",
        "请把表头的单位改为“{2}”，并核对数字",
        "change the unit in the header to “{2}” and check the figures")
/* {1} unit here, {2} unit in which the column was read */
FINDING(UNIT_DISPUTED, "unit-disputed", ERROR,
        "“{field}”的单位前后不一：此处写的是“{1}”，而这一列已按“{2}”读取",
        "the unit of “{field}” is “{1}” here, but the column was read in "
        "“{2}”",
        "请核对数字用的是哪个单位，在该列表头写明（如“金额（元）”），并删去别处的单位",
        "check in which unit the figures are; name it in the title of the "
        "column and nowhere else")
FINDING(CELL_UNTITLED, "cell-untitled", ERROR,
        "此列没有表头，却填有{value}，整行没有读取",
        "this column has no title, but holds {value}: the row was not read",
        "请检查本行是否错位（例如数字里的逗号没有加引号）",
        "check whether the row is shifted, as by a comma within a number")
FINDING(ROW_REMARK, "row-remark", NOTE,
        "本行是说明文字，不作为数据：{value}",
        "this row is a remark, not data: {value}", "", "")
FINDING(TABLE_SECOND, "table-second", ERROR,
        "此处开始另一张表，以下没有读取",
        "another table begins here: nothing below was read",
        "一个文件只放一张表，请拆开提交",
        "submit one table in one file")
FINDING(SPREADSHEET_ERROR, "spreadsheet-error", ERROR,
        "“{field}”是表格软件的出错标记{value}",
        "“{field}” holds the spreadsheet's error mark {value}",
        "请在原工作簿中改正公式或拉宽此列，再另存为 CSV",
        "correct the formula or widen the column, then save as CSV again")
FINDING(VALUE_MISSING, "value-missing", ERROR,
        "“{field}”没有填", "“{field}” is empty",
        "请补填；数字确无发生的填 0，不要留空或画线",
        "fill it in; a figure is 0 where nothing happened, no dash or blank")
/* {1} values that are allowed */
FINDING(VALUE_NOT_LISTED, "value-not-listed", ERROR,
        "“{field}”填的是{value}，不在规定的选项中",
        "{value} is not allowed for “{field}”",
        "可填：{1}", "allowed: {1}")
FINDING(NUMBER_UNREADABLE, "number-unreadable", ERROR,
        "“{field}”填的是{value}，读不成数字",
        "“{field}” holds {value}, which is not a number",
        "请只填阿拉伯数字，例如 1204.5；确无发生的填 0",
        "enter digits only, as 1204.5; 0 where nothing happened")
/* {1} smallest amount that can be entered, {2} unit of the column */
FINDING(NUMBER_TOO_FINE, "number-too-fine", ERROR,
        "“{field}”填的是{value}，小数位数过多，最小只能到 {1} {2}",
        "“{field}” holds {value}, which has too many decimals: the smallest "
        "amount is {1} ({2})",
        "请核对数字和单位；程序不代为四舍五入",
        "check the figure and its unit; it is not rounded for you")
FINDING(NUMBER_TOO_LARGE, "number-too-large", ERROR,
        "“{field}”填的{value}大得无法计算",
        "“{field}” holds {value}, which is too large to count",
        "请核对位数和单位", "check its digits and unit")
/* {1} unit of the column */
FINDING(NUMBER_UNIT_TWICE, "number-unit-twice", ERROR,
        "“{field}”一列的单位已是“{1}”，格中又写{value}，不知以哪个为准",
        "the unit of “{field}” is “{1}” already, but the cell says {value}",
        "请只填数字，或把单位写全（如“1.2万元”）",
        "enter the number only, or write the whole unit (1.2万元)")
/* {1} unit of the column */
FINDING(NUMBER_UNIT_OTHER, "number-unit-other", ERROR,
        "“{field}”填的{value}与该列的单位“{1}”不符",
        "{value} does not fit “{1}”, the unit of “{field}”",
        "请换算成“{1}”，只填数字",
        "convert it to “{1}” and enter the number only")
FINDING(AMOUNT_NEGATIVE, "amount-negative", ERROR,
        "“{field}”填的是{value}，不能是负数",
        "“{field}” holds {value}: it cannot be negative",
        "请核对；冲减以前月份的，请改原月份的数字",
        "check it; to correct an earlier month, change that month's figure")
/* {1} minimum, {2} unit */
FINDING(AMOUNT_TOO_SMALL, "amount-too-small", ERROR,
        "“{field}”填的是{value}，小于下限 {1} {2}",
        "“{field}” holds {value}, below the minimum of {1} ({2})",
        "请核对数字和单位", "check the figure and its unit")
/* {1} maximum, {2} unit */
FINDING(AMOUNT_TOO_LARGE, "amount-too-large", ERROR,
        "“{field}”填的是{value}，大于上限 {1} {2}",
        "“{field}” holds {value}, above the maximum of {1} ({2})",
        "请核对数字和单位", "check the figure and its unit")
FINDING(PERIOD_UNREADABLE, "period-unreadable", ERROR,
        "“{field}”填的是{value}，认不出是哪年哪月",
        "“{field}” holds {value}, which is no date or month",
        "请写成 2024-03 或 2024年3月1日 的形式，年份写四位",
        "write it as 2024-03 or 2024-03-01, the year with four digits")
/* {1} first, {2} last day of the period */
FINDING(MONTH_OUTSIDE_PERIOD, "month-outside-period", ERROR,
        "“{field}”填的是{value}，不在本期（{1} 至 {2}）之内，本行没有计入",
        "“{field}” holds {value}, outside the period ({1} to {2}): the row "
        "was not counted",
        "请核对年份和月份；属于别的年度的，请删去本行",
        "check year and month; if it belongs to another year, delete the row")
/* {1} first, {2} last day of the period, {3} rows, {4} first date found */
FINDING(FILE_OF_OTHER_PERIOD, "file-of-other-period", ERROR,
        "全部 {3} 行都不在本期（{1} 至 {2}）之内，第一行是 {4}",
        "none of the {3} rows lies in the period ({1} to {2}); the first is "
        "{4}",
        "可能误交了往年的文件，请换成本期的",
        "this may be an earlier year's file: submit this year's")
/* {1} city or province, {2} what to do: the nearest name, if there is one,
 * {3} what is sought: county or city */
FINDING(COUNTY_UNKNOWN, "county-unknown", ERROR,
        "“{field}”填的是{value}，{1}没有这个{3}，本行没有计入",
        "{1} has no {3} {value}: the row was not counted",
        "{2}", "{2}")
/* {1} city, {2} the county's city */
FINDING(COUNTY_OF_OTHER_CITY, "county-of-other-city", ERROR,
        "{value}属于{2}，不属于{1}，本行没有计入",
        "{value} belongs to {2}, not to {1}: the row was not counted",
        "请核对；如果整份文件都是{2}的，请放进{2}的文件夹",
        "check it; if the whole file belongs to {2}, move it to the folder "
        "of {2}")
/* {1} row of the first */
FINDING(DUPLICATE_ROW, "duplicate-row", ERROR,
        "本行与第 {1} 行完全相同，没有重复计入",
        "this row repeats row {1} and was not counted again",
        "请删去重复的一行", "delete one of them")
/* {1} row of the first, {2} titles of the key */
FINDING(DUPLICATE_KEY, "duplicate-key", ERROR,
        "本行与第 {1} 行的“{2}”相同而数字不同，两行都没有计入",
        "this row has the same “{2}” as row {1} but other figures: neither "
        "was counted",
        "请核对：只有一行正确的，删去另一行；两行都对的，合并成一行",
        "delete the wrong one; if both are right, make one row of them")
/* {1} row of the first */
FINDING(DUPLICATE_OCTOBER, "duplicate-october", ERROR,
        "{value}与第 {1} 行都是一月，其中一行可能是十月（表格软件会把 2024.10 "
        "变成 2024.1）；两行都没有计入",
        "{value} is January like row {1}; one of them may be October "
        "(spreadsheets turn 2024.10 into 2024.1): neither was counted",
        "请核对哪一行是十月，月份改写成 2024-10 的形式",
        "find out which row is October and write its month as 2024-10")
/* {1} sum of the rows, {2} difference, {3} unit */
FINDING(TOTAL_DIFFERS, "total-differs", ERROR,
        "“{field}”合计写的是{value}，各行相加是 {1} {3}，相差 {2} {3}",
        "the total of “{field}” says {value}, but the rows add up to {1}, "
        "a difference of {2} ({3})",
        "请查明是哪一行填错，还是合计算错，改正后重交",
        "find out whether a row or the total is wrong, and correct it")
/* {1} sum of the rows, {2} difference, {3} unit */
FINDING(TOTAL_ROUNDED, "total-rounded", NOTE,
        "“{field}”合计写的是{value}，各行相加是 {1} {3}，差额 {2} {3}"
        "可由四舍五入造成",
        "the total of “{field}” says {value}, the rows add up to {1}; the "
        "difference of {2} ({3}) can come from rounding",
        "本次以各行之和为准", "the sum of the rows is what counts")
/* message and code come from figures.yaml */
FINDING(ROW_CHECK, "row-check", QUERY,
        "本行没有通过核对", "the row fails a check",
        "请核对本行：填错的，改正后重交；属实的，请在 explanations.csv 中写明"
        "原因",
        "check the row: correct and submit it again, or give the reason in "
        "explanations.csv")
/* {1} column */
FINDING(EXPLANATIONS_HEADER, "explanations-header", ERROR,
        "说明表缺少“{1}”一列", "the column “{1}” is missing here",
        "列名依次为：code, file, row, column, value, explanation, by, date",
        "the columns are: code, file, row, column, value, explanation, by, "
        "date")
FINDING(EXPLANATION_WEAK, "explanation-weak", ERROR,
        "说明{value}没有讲出原因，不能接受",
        "{value} gives no reason and is not accepted",
        "请写明原因，“核实无误”一类的话不算说明",
        "give the reason; “checked, correct” is no explanation")
/* {1} code */
FINDING(EXPLANATION_OF_ERROR, "explanation-of-error", ERROR,
        "“{1}”是必须改正的错误，不能用说明代替",
        "“{1}” is an error: it must be corrected, not explained",
        "请由填报单位改正原文件", "have the submitting unit correct its file")
/* {1} code */
FINDING(EXPLANATION_UNUSED, "explanation-unused", NOTE,
        "这条说明对不上任何待核实的问题（{1}）",
        "this explanation answers no query that stands ({1})",
        "数字改动后须重新说明；问题已消除的，请删去这一行",
        "explain a changed figure anew; if the query is gone, delete this "
        "row")
