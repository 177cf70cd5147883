/* Part of the catalogue of findings: see catalogue.h. */

/* survey */
/* {1} key of edition.yaml */
FINDING(EDITION_NOT_FILLED_IN, "edition-not-filled-in", ERROR,
        "“{1}”还没有填", "“{1}” is not filled in yet",
        "请在 edition.yaml 的这一行填写", "fill it in on this line")
/* {1} the whole path */
FINDING(EDITION_ABSENT, "edition-absent", ERROR,
        "没有“{1}”这个文件", "there is no file “{1}”",
        "请检查文件夹名：年度文件夹里应有 edition.yaml；新建用 baipishu init",
        "check the folder's name: the folder of a year holds edition.yaml;"
        " baipishu init makes a new one")
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
