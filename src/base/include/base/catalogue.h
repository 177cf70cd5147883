/*
 * The catalogue of findings: FINDING(code, name, level, zh, en, hint_zh,
 * hint_en).  Included several times; `baipishu check --codes` prints it, and
 * a test fails when a code has no golden case.  Write for a city officer:
 * what is wrong, then (hint) what to do next.
 *
 * {field} title of the column, {value} what stands in the cell, in curly
 * quotes of its own, {1} … {4} arguments named in the comment before the
 * line.  A hint whose placeholder is empty is not shown.
 */

/* YAML and configuration */
/* {1} parser's reason */
FINDING(YAML_BROKEN, "yaml-broken", ERROR,
        "配置写法有误：{1}", "this is not valid YAML: {1}",
        "请检查此处及上一行的缩进、冒号和引号",
        "check indentation, colons and quotes here and in the line above")
/* {1} key, {2} the nearest known key or empty */
FINDING(KEY_UNKNOWN, "key-unknown", ERROR,
        "没有“{1}”这个配置项", "unknown key “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} key */
FINDING(KEY_REPEATED, "key-repeated", ERROR,
        "配置项“{1}”重复出现", "the key “{1}” is given more than once",
        "请只保留一处", "keep one of them")
/* {1} key */
FINDING(KEY_MISSING, "key-missing", ERROR,
        "缺少必填的配置项“{1}”", "the key “{1}” is missing",
        "请补上“{1}”及其内容", "add “{1}” and its value")
/* {1} key, {2} what is expected */
FINDING(KEY_TYPE, "key-type", ERROR,
        "配置项“{1}”的值{value}不对，应为{2}",
        "the value {value} of “{1}” is wrong: expected {2}", "", "")

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

/* survey */
/* {1} key of edition.yaml */
FINDING(EDITION_NOT_FILLED_IN, "edition-not-filled-in", ERROR,
        "“{1}”还没有填", "“{1}” is not filled in yet",
        "请在 edition.yaml 的这一行填写", "fill it in on this line")
/* {1} the system's reason */
FINDING(CONFIG_UNREADABLE, "config-unreadable", ERROR,
        "文件无法读取：{1}", "cannot read the file: {1}",
        "请确认文件在此处，且为普通文件",
        "make sure that it is here and a regular file")
/* {1} name, {2} the nearest one or empty */
FINDING(TEMPLATE_UNKNOWN, "template-unknown", ERROR,
        "找不到模板“{1}”", "there is no template “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} name */
FINDING(TEMPLATE_OUTSIDE, "template-outside", ERROR,
        "模板“{1}”不在允许的位置",
        "the template “{1}” is not where a template may be",
        "请写模板名称，或以“./”开头、位于本期文件夹之内的路径",
        "give its name, or a path that begins with ./ and stays in the "
        "edition")
FINDING(PERIOD_WRONG, "period-wrong", ERROR,
        "统计期间有误：结束早于开始，或超过十年",
        "the period ends before it begins, or is longer than ten years",
        "请核对 period 的 from 和 to", "check “from” and “to” of “period”")
/* {1} column, {2} the nearest one or empty */
FINDING(TABLE_COLUMN_UNKNOWN, "table-column-unknown", ERROR,
        "不认识的列“{1}”", "unknown column “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} column */
FINDING(TABLE_COLUMN_REPEATED, "table-column-repeated", ERROR,
        "列“{1}”重复出现", "the column “{1}” is there more than once",
        "请只保留一列", "keep one of them")
/* {1} column */
FINDING(TABLE_COLUMN_MISSING, "table-column-missing", ERROR,
        "缺少列“{1}”", "the column “{1}” is missing",
        "请在表头补上“{1}”", "add “{1}” to the head of the table")
FINDING(REGION_UNNAMED, "region-unnamed", ERROR,
        "此行没有地区名称", "this row has no name of a region",
        "请填写名称，或删去此行", "give the name, or delete the row")
/* {1} the other region */
FINDING(REGION_REPEATED, "region-repeated", ERROR,
        "{value}已由“{1}”使用", "{value} is already taken by “{1}”",
        "同一上级地区内名称不能重复，代码在全表不能重复",
        "names must differ within one parent, codes in the whole table")
/* {1} how many are read */
FINDING(CITIES_TOO_MANY, "cities-too-many", ERROR,
        "市超过 {1} 个", "there are more than {1} cities",
        "如是县，请在 parent 列写明所属的市；其余请另建年度文件夹",
        "if these are counties, name their city in the column parent; "
        "make an edition of its own for the others")
/* {1} the other region, {2} row, {3} column */
FINDING(REGION_TILE_TAKEN, "region-tile-taken", ERROR,
        "方格位置（row {2}，column {3}）已由“{1}”占用",
        "the tile in row {2}, column {3} is already taken by “{1}”",
        "请为其中一个地区换一格", "give one of them another tile")
/* {1} the nearest city or empty */
FINDING(REGION_PARENT_UNKNOWN, "region-parent-unknown", ERROR,
        "上级{value}不在本表中，或者它自己还有上级",
        "the parent {value} is not in this table, or has a parent itself",
        "是否应为“{1}”？", "did you mean “{1}”?")
FINDING(REGION_TILE, "region-tile", ERROR,
        "方格位置{value}不对，应为 0 到 999 之间的整数",
        "the tile's position {value} is not a whole number from 0 to 999",
        "不画方格图时可以留空", "leave it blank when no tile grid is drawn")
FINDING(SUBMISSIONS_MISSING, "submissions-missing", ERROR,
        "没有报送文件夹 submissions", "there is no folder “submissions”",
        "请新建此文件夹，各单位的文件分别放入以单位名称命名的子文件夹",
        "make it, with one folder per office named after the office")
/* {1} folder, {2} the nearest city or empty */
FINDING(FOLDER_UNKNOWN, "folder-unknown", ERROR,
        "文件夹“{1}”不对应 regions.csv 中的任何单位，其中的文件没有读取",
        "the folder “{1}” belongs to no office of regions.csv; its files were not read",
        "请按单位的名称或代码命名；不是报送材料的，请移出 submissions",
        "name it after the office or its code, or move it out of submissions")
/* {1} city, {2} the other folder */
FINDING(FOLDER_REPEATED, "folder-repeated", ERROR,
        "{1}有两个报送文件夹，另一个是“{2}”",
        "{1} has two folders; the other one is “{2}”",
        "请并入一个文件夹", "put the files into one of them")
/* {1} what Table Schema calls it */
FINDING(FORM_UNSUPPORTED, "form-unsupported", ERROR,
        "本程序不支持此处的“{1}”",
        "“{1}” is not supported here",
        "请删去；需要核对的规则可写入 figures.yaml 的 checks",
        "remove it; rules can be written as checks in figures.yaml")
/* {1} role, {2} type */
FINDING(ROLE_MISFIT, "role-misfit", ERROR,
        "类型为 {2} 的字段不能充当“{1}”",
        "a field of type {2} cannot have the role “{1}”",
        "region 用 string，period 用 yearmonth 或 date",
        "“region” takes a string, “period” a yearmonth or date")
/* {1} the other field */
FINDING(ROLE_REPEATED, "role-repeated", ERROR,
        "字段“{1}”已经充当此角色", "the field “{1}” has this role already",
        "每张表的地区和期间各只能有一个字段",
        "a form has one field for the region and one for the period")
/* {1} name */
FINDING(NAME_REPEATED, "name-repeated", ERROR,
        "名称“{1}”已经用过", "the name “{1}” is already taken",
        "字段、指标、核对规则都须有各自的名称",
        "fields, measures and checks need names of their own")
/* {1} name */
FINDING(NAME_UNUSABLE, "name-unusable", ERROR,
        "“{1}”不能用作指标名称", "“{1}” cannot be the name of a measure",
        "只能用字母、数字、下划线和汉字，不以数字开头，也不能是保留字",
        "use letters, digits and _, no digit first, and no reserved word")
/* {1} name, {2} the nearest one or empty */
FINDING(KEY_FIELD_UNKNOWN, "key-field-unknown", ERROR,
        "primaryKey 中的“{1}”不是本表的字段",
        "“{1}” in primaryKey is no field of this form",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} reason */
FINDING(EXPRESSION_BROKEN, "expression-broken", ERROR,
        "表达式有误：{1}", "this expression is wrong: {1}", "", "")
/* {1} name, {2} the nearest one or empty */
FINDING(EXPRESSION_NAME_UNKNOWN, "expression-name-unknown", ERROR,
        "没有名为“{1}”的指标", "there is no measure “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} name, {2} form */
FINDING(EXPRESSION_FIELD_UNKNOWN, "expression-field-unknown", ERROR,
        "“{1}”不是“{2}”表中的数值字段",
        "“{1}” is no numeric field of the form “{2}”",
        "逐行核对只能用同一张表的字段；跨表核对请用 each: city",
        "checks on rows use fields of one form; across forms, take "
        "“each: city”")
/* {1} name, {2} the nearest one or empty */
FINDING(EXPRESSION_FUNCTION_UNKNOWN, "expression-function-unknown", ERROR,
        "没有名为“{1}”的函数", "there is no function “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} function, {2} how it is used */
FINDING(EXPRESSION_ARGUMENTS, "expression-arguments", ERROR,
        "函数“{1}”的参数不对", "wrong arguments for “{1}”",
        "正确写法如 {2}", "use it as in {2}")
/* {1} what is expected */
FINDING(EXPRESSION_KIND, "expression-kind", ERROR,
        "此处应为{1}", "expected here: {1}", "", "")
/* {1} operator, {2} and {3} what stands on its sides */
FINDING(EXPRESSION_UNITS, "expression-units", ERROR,
        "“{1}”两边不是同类的量：左边是{2}，右边是{3}",
        "“{1}” cannot join {2} and {3}",
        "只有单位相同的量才能相加、相减或比较",
        "add, subtract and compare amounts of one unit only")
/* {1} name */
FINDING(EXPRESSION_OUTSIDE, "expression-outside", ERROR,
        "“{1}”不能用在此处", "“{1}” cannot be used here",
        "city、county 只能用在相应的循环之内；逐行核对只能用字段",
        "city and county exist within their loops; checks on rows know "
        "fields only")
/* {1} the edition's year */
FINDING(EXPRESSION_YEAR, "expression-year", ERROR,
        "“@”之前应为指标，之后应为不晚于 {1} 的年份",
        "“@” stands between a measure and a year not after {1}",
        "例如 loans@2023", "for example loans@2023")
/* {1} the circle */
FINDING(MEASURE_CIRCLE, "measure-circle", ERROR,
        "指标循环引用：{1}", "these measures are made of each other: {1}",
        "请改写其中一个", "write one of them in another way")
/* {1} how many are read */
FINDING(MEASURES_TOO_MANY, "measures-too-many", ERROR,
        "字段和指标合计超过 {1} 个",
        "there are more than {1} fields and measures",
        "请删去报告不用的，或分成两个模板",
        "remove those that the report does not use, or make two templates")
/* {1} measure */
FINDING(MEASURE_TOO_DEEP, "measure-too-deep", ERROR,
        "指标“{1}”层层引用过多", "the measure “{1}” is made of too many others",
        "请直接用字段来写", "write it with fields")
/* {1} measure, {2} its unit, {3} the expression's */
FINDING(MEASURE_UNIT, "measure-unit", ERROR,
        "指标“{1}”的单位写作“{2}”，而算出的是“{3}”",
        "the measure “{1}” is declared in {2}, but its value is in {3}",
        "请改正单位或表达式", "correct the unit or the expression")
/* {1} check */
FINDING(CHECK_FORM, "check-form", ERROR,
        "逐行核对的规则“{1}”没有指明表",
        "the check “{1}” on rows must name its form",
        "请加上 form", "add “form”")
/* {1} form */
FINDING(CHECK_FORM_UNKNOWN, "check-form-unknown", ERROR,
        "没有名为“{1}”的表", "there is no form “{1}”",
        "请核对 forms.yaml 中各表的 name", "check the names in forms.yaml")

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

/* document */
FINDING(TEMPLATE_MISSING, "template-missing", ERROR,
        "模板中没有这个文件", "the template has no such file",
        "请补上该语种的报告文件，或从 edition.yaml 的 languages 中去掉该语种",
        "add the report in this language, or take the language out of"
        " languages in edition.yaml")
/* {1} the system's reason */
FINDING(TEMPLATE_UNREADABLE, "template-unreadable", ERROR,
        "模板文件无法读取：{1}", "the template cannot be read: {1}",
        "请检查文件权限和大小", "check its permissions and size")
FINDING(TEMPLATE_ENCODING, "template-encoding", ERROR,
        "模板文件不是 UTF-8 编码", "the template is not UTF-8",
        "请用编辑器另存为 UTF-8", "save it as UTF-8")
FINDING(TEMPLATE_CHARACTER, "template-character", ERROR,
        "模板中不能使用字符{value}",
        "the character {value} cannot be used in a template",
        "请删去这个字符", "remove it")
FINDING(TEMPLATE_TOO_LONG, "template-too-long", ERROR,
        "展开后的报告过长", "the report grows too long",
        "请检查循环（for）和引入（include）是否层层重复；确需这么长时，请分成几册",
        "check for loops and includes within each other; a report that has "
        "to be that long is parted into volumes")
/* {1} kilobytes, {2} marks, at most */
FINDING(PARAGRAPH_TOO_LONG, "paragraph-too-long", ERROR,
        "此处一段超过 {1} KB，或强调、链接、代码等标记超过 {2} 个，"
        "或链接的网址过长",
        "the paragraph here is longer than {1} KB, or has more than {2} marks "
        "of emphasis, links or code, or the address of a link is too long",
        "请用空行分成几段；网址请缩短",
        "part it with blank lines, shorten addresses")
/* {1} how many cells at most */
FINDING(TABLE_TOO_LARGE, "table-too-large", ERROR,
        "此处的表格超过 {1} 格", "the table here has more than {1} cells",
        "请分成几个表，或减少列数",
        "part it into several tables, or use fewer columns")
/* {1} how many are computed */
FINDING(FIGURES_TOO_MANY, "figures-too-many", ERROR,
        "到此处为止须计算的数超过 {1} 个",
        "up to here more than {1} figures have to be computed",
        "请减少层层嵌套的循环（for），或用字段来写层层引用的指标",
        "nest fewer loops, or write measures made of measures with fields")
/* {1} opening braces, {2} closing braces */
FINDING(TAG_UNCLOSED, "tag-unclosed", ERROR,
        "“{1}”之后缺少“{2}”", "“{1}” is not closed by “{2}”",
        "请在同一行内补上“{2}”", "add “{2}” on the same line")
/* {1} word, {2} nearest or empty */
FINDING(TAG_UNKNOWN, "tag-unknown", ERROR,
        "不认识的指令“{1}”", "unknown tag “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} the tag, {2} how it is written */
FINDING(TAG_BROKEN, "tag-broken", ERROR,
        "指令“{1}”写法有误", "the tag “{1}” is not written correctly",
        "正确写法：{2}", "write: {2}")
/* {1} the tag */
FINDING(TAG_STRAY, "tag-stray", ERROR,
        "“{1}”没有对应的开头", "“{1}” ends nothing",
        "请删去，或在前面补上 for 或 if", "remove it, or add its for or if")
/* {1} the tag found, {2} the tag that opened, {3} what was expected */
FINDING(TAG_MISMATCHED, "tag-mismatched", ERROR,
        "“{2}”应以“{3}”结束，此处却是“{1}”",
        "“{2}” wants “{3}”, but here stands “{1}”",
        "请检查 for 与 if 的嵌套", "check how for and if are nested")
/* {1} the tag that opened, {2} what ends it */
FINDING(BLOCK_UNCLOSED, "block-unclosed", ERROR,
        "“{1}”没有以“{2}”结束", "“{1}” is not ended by “{2}”",
        "请在其后补上 {2}", "add {2} after it")
FINDING(NESTING_TOO_DEEP, "nesting-too-deep", ERROR,
        "嵌套层数过多", "too many levels of nesting",
        "请减少嵌套；include 不能包含自身",
        "nest less; an include must not include itself")
/* {1} path */
FINDING(INCLUDE_MISSING, "include-missing", ERROR,
        "找不到要引入的文件“{1}”", "the file to include, “{1}”, is missing",
        "请放在本期文件夹或模板文件夹中", "put it into the edition or the template")
/* {1} path */
FINDING(INCLUDE_REFUSED, "include-refused", ERROR,
        "不能引入“{1}”：只能引入本期文件夹或模板文件夹内的文件",
        "“{1}” cannot be included: only files of the edition or the template",
        "请写文件名，不要用绝对路径或“..”",
        "give a file name, no absolute path and no “..”")
/* {1} the expression */
FINDING(CONDITION_EXPECTED, "condition-expected", ERROR,
        "“{1}”不是条件", "“{1}” is no condition",
        "请写成比较，例如“{1} > 0”", "write a comparison such as “{1} > 0”")
/* {1} the slot */
FINDING(VALUE_UNPRINTABLE, "value-unprintable", ERROR,
        "“{1}”的结果是“是”或“否”，不能打印",
        "“{1}” is either true or false and cannot be printed",
        "请改用 if", "use if instead")
/* {1} the slot, {2} region */
FINDING(SLOT_MISSING, "slot-missing", NOTE,
        "“{1}”（{2}）没有数据，按缺报打印",
        "“{1}” ({2}) has no data and is printed as not reported",
        "如无往年数据，请用 if 略去这句话",
        "leave the sentence out by if when there are no earlier years")
/* {1} the expression, {2} region */
FINDING(SLOT_REDEFINED, "slot-redefined", NOTE,
        "“{1}”（{2}）跨越口径变化，不予计算",
        "“{1}” ({2}) compares across a change of definition and is not computed",
        "请改从口径变化的年份起比较，或用 if 略去这句话；口径变化写在 figures.yaml 的 breaks 中",
        "compare from the year of the change on, or leave the sentence out by if;"
        " the changes stand under breaks in figures.yaml")
/* {1} the expression */
FINDING(NUMBER_EXPECTED, "number-expected", ERROR,
        "“{1}”的结果不是数", "“{1}” is not a number",
        "请写指标名或算式", "give a measure or a calculation")
/* {1} filter, {2} nearest or empty */
FINDING(FILTER_UNKNOWN, "filter-unknown", ERROR,
        "不认识的格式“{1}”", "unknown filter “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} filter, {2} how it is written */
FINDING(FILTER_ARGUMENT, "filter-argument", ERROR,
        "格式“{1}”的参数不对", "the filter “{1}” has a wrong argument",
        "正确写法：{2}", "write: {2}")
/* {1} filter */
FINDING(FILTER_UNFIT, "filter-unfit", ERROR,
        "格式“{1}”不适用于这个值或这组格式",
        "the filter “{1}” does not fit this value or these filters",
        "percent 用于比率，in 用于数量，ordinal、spelled 用于整数且单独使用",
        "percent is for ratios, in for amounts, ordinal and spelled for whole"
        " numbers and alone")
/* {1} the unit wanted, {2} the unit of the value */
FINDING(UNIT_UNFIT, "unit-unfit", ERROR,
        "单位“{1}”与数据的单位“{2}”不能换算",
        "“{2}” cannot be converted to “{1}”",
        "请改用由“{2}”换算的单位", "use a multiple of “{2}”")
/* {1} the claim, {2} the exact value, {3} what would be true */
FINDING(HEDGE_FALSE, "hedge-false", ERROR,
        "“{1}”不成立：实际为{2}", "“{1}” is false: the value is {2}",
        "可写“{3}”", "“{3}” would be true")
/* {1} the slot */
FINDING(REFERENCE_BROKEN, "reference-broken", ERROR,
        "“{1}”写法有误", "“{1}” is not written correctly",
        "正确写法：ref(\"id\")", "write: ref(\"id\")")
/* {1} id, {2} nearest or empty */
FINDING(REFERENCE_UNKNOWN, "reference-unknown", ERROR,
        "没有编号为“{1}”的图表或章节", "nothing here has the id “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} id */
FINDING(REFERENCE_UNNUMBERED, "reference-unnumbered", ERROR,
        "“{1}”没有编号，无法引用", "“{1}” has no number to refer to",
        "请给它加上 caption", "give it a caption")
/* {1} id */
FINDING(REFERENCE_LEFT_OUT, "reference-left-out", NOTE,
        "“{1}”因缺少数据未印，引用处印作“（未印）”",
        "“{1}” is left out for lack of data; the reference says so",
        "请用 if 把引用它的句子一并略去",
        "leave out the sentence that refers to it by if")
/* {1} word, {2} nearest or empty */
FINDING(FENCE_UNKNOWN, "fence-unknown", ERROR,
        "不认识的区块“{1}”", "unknown block “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
FINDING(FENCE_BROKEN, "fence-broken", ERROR,
        "区块的内容应为“键: 值”", "a block holds “key: value” lines",
        "请检查冒号后的空格", "check the blank after each colon")
FINDING(ID_BROKEN, "id-broken", ERROR,
        "编号{value}含有不能使用的字符",
        "the id {value} has characters that cannot be used",
        "请只用英文字母、数字和连字符", "use letters, digits and hyphens")
/* {1} id, {2} where it stood first */
FINDING(ID_REPEATED, "id-repeated", ERROR,
        "编号“{1}”已在 {2} 使用", "the id “{1}” is used at {2}",
        "请另取编号", "choose another id")
FINDING(HTML_REFUSED, "html-refused", ERROR,
        "报告中不能使用 HTML：{value}", "raw HTML cannot be used: {value}",
        "请改用 Markdown", "use Markdown")
FINDING(IMAGE_REFUSED, "image-refused", ERROR,
        "报告中不能插入图片{value}", "the image {value} cannot be used",
        "请用 chart 区块作图", "draw a chart instead")
FINDING(CODE_REFUSED, "code-refused", ERROR,
        "以四个空格开头的行是代码，报告中不能使用",
        "lines that begin with four spaces are code, which a report cannot"
        " show",
        "请删去行首空格，首行缩进由排版完成",
        "remove the spaces; the page indents by itself")
FINDING(HEADING_TOO_DEEP, "heading-too-deep", ERROR,
        "标题{value}超过四级", "the heading {value} is below level 4",
        "请用四级以内的标题", "use at most four levels")
FINDING(EMPHASIS_OPEN, "emphasis-open", ERROR,
        "加粗符号“**”没有成对生效：{value}",
        "“**” does not make a pair here: {value}",
        "请把标点和引号移到“**”之外", "move punctuation outside the “**”")
FINDING(FOOTNOTE_UNKNOWN, "footnote-unknown", ERROR,
        "脚注{value}没有内容", "the footnote {value} has no text",
        "请在文末补上脚注内容", "add its text at the end of the file")
FINDING(FOOTNOTE_BLOCK, "footnote-block", ERROR,
        "脚注中只能有文字段落", "a footnote can hold paragraphs of text only",
        "请把列表、表格、图表移到正文", "move lists, tables and charts to the text")
/* {1} target */
FINDING(LINK_REFUSED, "link-refused", ERROR,
        "不能链接到“{1}”", "a link to “{1}” cannot be used",
        "请用 https://、http://、mailto: 或 #编号",
        "use https://, http://, mailto: or #id")
/* {1} the expression */
FINDING(LINE_MISSING, "line-missing", NOTE,
        "参考线“{1}”没有数据，未画", "the reference line “{1}” has no value and"
        " is not drawn",
        "补充 history.csv 或所缺数据后即可画出",
        "it is drawn when its data are there")
/* {1} id or title */
FINDING(CHART_LEFT_OUT, "chart-left-out", NOTE,
        "图“{1}”因缺少数据未印",
        "the chart “{1}” is left out for lack of data",
        "补充 history.csv 或所缺数据后即可印出",
        "it is printed when history.csv or the missing data are there")
/* {1} type */
FINDING(UNITS_DIFFER, "units-differ", ERROR,
        "“{1}”图中各项的单位不同", "the values of this {1} chart have"
        " different units",
        "请只放同一单位的指标，或改用 heat（两项指标也可用 scatter）",
        "show measures of one unit, or use heat (or scatter for two)")
/* {1} by, {2} series */
FINDING(SERIES_ONE_MEASURE, "series-one-measure", ERROR,
        "by: {1} 与 series: {2} 之下只能有一个指标",
        "with by: {1} and series: {2} there can be one measure only",
        "请在 of 中只留一个指标", "leave one measure in of")
/* {1} by, {2} series */
FINDING(DIMENSION_UNFIT, "dimension-unfit", ERROR,
        "by: {1} 与 series: {2} 不能同用",
        "by: {1} and series: {2} do not go together",
        "请改用另一种 series", "use another series")
/* {1} name, {2} nearest or empty */
FINDING(POINT_UNKNOWN, "point-unknown", ERROR,
        "图中没有“{1}”", "the chart has no “{1}”",
        "是否应为“{2}”？", "did you mean “{2}”?")
/* {1} region */
FINDING(TILE_MISSING, "tile-missing", ERROR,
        "“{1}”没有方格位置", "“{1}” has no place in the tile grid",
        "请在 regions.csv 中填写 row 和 column",
        "fill in row and column in regions.csv")
/* {1} here, {2} there, {3} place of the English */
FINDING(PAIR_DIFFERS, "pair-differs", ERROR,
        "中英文结构不一致：此处为{1}，{3} 为{2}",
        "the languages differ: {1} here, {2} at {3}",
        "请使两个文件的段落、标题、图表一一对应",
        "give both files the same headings, paragraphs, charts and tables")
/* {1} slot, {2} place in the other language */
FINDING(PAIR_FIGURE, "pair-figure", ERROR,
        "此处印出{value}（{1}），另一语种的对应段落 {2} 没有这个数",
        "{value} ({1}) is printed here, and the same block at {2} does not "
        "say it",
        "请在两个文件的对应处写同样的数，或一并删去",
        "say the same numbers in both files, or in neither")
/* {1} the other language's words, {2} their place */
FINDING(PAIR_HEDGE, "pair-hedge", ERROR,
        "同一个数，此处写{value}，{2} 写“{1}”",
        "one number is {value} here and “{1}” at {2}",
        "请把两处的余、近、约写成一致",
        "hedge it in the same way in both files")
/* {1} and {2} how many */
FINDING(PAIR_FOOTNOTES, "pair-footnotes", ERROR,
        "中文有 {1} 条脚注，英文有 {2} 条",
        "the footnotes differ: {1} in Chinese, {2} in English",
        "请使脚注一一对应", "give both files the same footnotes")

/* the press check */
/* {1} item, {2} region, {3} value, {4} id or formula */
FINDING(PRESS_CONTRADICTION, "press-contradiction", ERROR,
        "{value}与报告不符：{2}的{1}是{3}",
        "{value} contradicts the report: {1}, {2}, is {3}",
        "请照报告改正；出处见 explain {4}",
        "correct it; explain {4} shows where it comes from")
/* {1} item, {2} region, {3} value, {4} id or formula */
FINDING(PRESS_HEDGE, "press-hedge", ERROR,
        "{value}的说法与实际不符：{2}的{1}是{3}",
        "the hedge of {value} is false: {1}, {2}, is {3}",
        "请改用“余”“近”“约”中相符的，或写出实际数",
        "say over, nearly or about as it is, or print the number itself")
FINDING(PRESS_UNMATCHED, "press-unmatched", QUERY,
        "{value}像是报告中的数，但报告没有这个数",
        "{value} looks like a figure of the report, which has no such number",
        "请核对；确是另有来源的，请写明出处，再用 --except 行:列 略过",
        "check it; if it comes from elsewhere, say so in the text and leave it "
        "out by --except LINE:COLUMN")
FINDING(PRESS_FOREIGN, "press-foreign", NOTE,
        "{value}不是报告中的数，没有核对",
        "{value} is no figure of the report and was not checked",
        "请自行核对出处", "check its source yourself")
