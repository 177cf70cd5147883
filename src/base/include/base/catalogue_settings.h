/* Part of the catalogue of findings: see catalogue.h. */

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
