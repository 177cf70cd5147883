#include <glib.h>

#include "dialect.h"

struct example {
    const char *text;
    const char *delimiter;
    bool blanks;
};

static void
check(const struct example *examples, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct dialect found =
            dialect_find(examples[i].text, strlen(examples[i].text), true, "");

        g_assert_cmpstr(found.delimiter, ==, examples[i].delimiter);
        g_assert_cmpint(found.blanks, ==, examples[i].blanks);
    }
}

static void
the_delimiter_is_what_parts_most_rows_alike(void)
{
    static const struct example examples[] = {
        {"a,b\n1,2\n", ",", false},
        {"a;b\n1;2\n", ";", false},
        {"a\tb\n1\t2\n", "\t", false},
        {"a|b\r1|2\r", "|", false},
        {"县，月份\r\n玄武，1\r\n", "，", false},
        {"", ",", false},
        {"one column\nonly\n", ",", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
separators_of_thousands_are_no_delimiters(void)
{
    static const struct example examples[] = {
        {"县\t月\t工资\n甲\t1\t1,204\n乙\t1\t3,100\n", "\t", false},
        {"县;工资;社保\n甲;1,5;2,5\n乙;3,5;4,5\n", ";", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
delimiters_within_quotes_do_not_count(void)
{
    static const struct example examples[] = {
        {"a,b\n\"1;2;3;4\",x\n\"5;6;7;8\",y\n", ",", false},
        {"a,b\n1,\"x;\n;;;\"\n2,\"y\n;;;;\"\n", ",", false},
        {"a;b\n\"1,\"\"2,3\";x\n\"5,6,7\";y\n", ";", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
title_rows_do_not_decide(void)
{
    static const struct example examples[] = {
        {"标题，第一，第二，第三\n\n县,月\n甲,1\n乙,2\n", ",", false},
        {"单位：万元、人\n县;月;工资\n甲;1;2\n", ";", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
full_width_commas_in_a_remark_do_not_decide(void)
{
    static const struct example examples[] = {
        {"县,月,备注\n甲,1,一，二\n乙,2,三，四\n丙,3,五，六\n", ",", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
blanks_before_a_quote_are_noticed(void)
{
    static const struct example examples[] = {
        {"a, b\n1, 2\n", ",", false},
        {"a, \"b\"\n1, \"2,3\"\n", ",", true},
        {"\"a, \"\"b\"\"\",c\n1,2\n", ",", false},
    };

    check(examples, G_N_ELEMENTS(examples));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/dialect/" #function, function)
    ADD(the_delimiter_is_what_parts_most_rows_alike);
    ADD(separators_of_thousands_are_no_delimiters);
    ADD(delimiters_within_quotes_do_not_count);
    ADD(title_rows_do_not_decide);
    ADD(full_width_commas_in_a_remark_do_not_decide);
    ADD(blanks_before_a_quote_are_noticed);
    return g_test_run();
}
