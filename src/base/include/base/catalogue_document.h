/* Part of the catalogue of findings: see catalogue.h. */

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
FINDING(WORDS_TOO_LONG, "words-too-long", ERROR,
        "到此行，中间没有空格、须在字母间断行的长词合计超过 1000000 个字母",
        "up to this line words of several lines, which have no blank, have "
        "more than 1000000 letters",
        "请检查是否误贴了数据或编码；确需印出的，请每隔几十个字母加一个空格",
        "check whether data or code was pasted; what has to be printed needs "
        "a blank every few dozen letters")
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
/* {1} how many are looked at */
FINDING(PRESS_TOO_MANY, "press-too-many", ERROR,
        "从此处起的数没有核对：一次最多核对 {1} 个",
        "from here on no number was checked: {1} are checked at most",
        "请把文稿分成几份，分别核对", "part the text and check each part")
FINDING(PRESS_FOREIGN, "press-foreign", NOTE,
        "{value}不是报告中的数，没有核对",
        "{value} is no figure of the report and was not checked",
        "请自行核对出处", "check its source yourself")
/* {1} cells, {2} the limit */
FINDING(WORKBOOK_TOO_LARGE, "workbook-too-large", ERROR,
        "各表共有 {1} 格，一个工作簿最多写 {2} 格",
        "the tables have {1} cells; a workbook is written with {2} at most",
        "请用 -o 另写到文件夹（每张表一个 CSV 文件），或删去不用的指标",
        "write them to a folder with -o, a CSV file for each table, or remove "
        "measures that nobody uses")
