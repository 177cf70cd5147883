#include <glib.h>

#include "cutter.h"

/* Rows as one text: 1[a|b] 3[c|d]. */
static bool
take(void *taker, const struct csv_row *row)
{
    GString *out = taker;

    g_string_append_printf(out, "%s%d[", out->len > 0 ? " " : "",
                           row->number);
    for (size_t i = 0; i < row->n_cells; i++) {
        const struct cell *cell = &row->cells[i];

        g_assert_cmpint(cell->at.row, ==, row->number);
        g_assert_cmpint(cell->at.column, ==, (int)i + 1);
        g_assert_cmpuint(strlen(cell->text), ==, cell->length);
        g_string_append_printf(out, "%s%s", i > 0 ? "|" : "", cell->text);
    }
    g_string_append(out, "]");
    return true;
}

static struct cutter_result
cut_with(const char *delimiter, const char *text, size_t chunk, bool blanks,
         GString *out)
{
    struct cutter_order order = {
        .text = text,
        .length = strlen(text),
        .name = "x.csv",
        .dialect = {delimiter, blanks},
        .limits = &csv_limits_default,
        .chunk = chunk,
        .take = take,
        .taker = out,
    };

    return cutter_run(&order);
}

static struct cutter_result
cut(const char *text, size_t chunk, bool blanks, GString *out)
{
    return cut_with(",", text, chunk, blanks, out);
}

struct example {
    const char *text;
    const char *rows;
    const char *newline;
};

/* Every table is cut at every chunk size, so that each character is once the
 * last of a chunk. */
static void
check(const struct example *examples, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t chunk = 1; chunk <= strlen(examples[i].text) + 1;
             chunk++) {
            g_autoptr(GString) out = g_string_new(NULL);
            struct cutter_result result =
                cut(examples[i].text, chunk, false, out);

            g_assert_cmpint(result.fault, ==, CUTTER_FINE);
            g_assert_cmpstr(out->str, ==, examples[i].rows);
            if (examples[i].newline != NULL)
                g_assert_cmpstr(result.newline, ==, examples[i].newline);
        }
}

static void
rows_are_numbered_as_a_spreadsheet_shows_them(void)
{
    static const struct example examples[] = {
        {"a,b\n1,2\n", "1[a|b] 2[1|2]", "LF"},
        {"a,b\r\n1,2\r\n", "1[a|b] 2[1|2]", "CRLF"},
        {"a,b\r1,2\r", "1[a|b] 2[1|2]", "CR"},
        {"a,b\n1,2", "1[a|b] 2[1|2]", "LF"},
        {"\n\na\n\nb\n", "3[a] 5[b]", "LF"},
        {"\r\n\r\na\r\n\r\nb", "3[a] 5[b]", "CRLF"},
        {"\r\ra\r\rb", "3[a] 5[b]", "CR"},
        {"a\nb\r\nc\rd\r\r\ne\n\rf", "1[a] 2[b] 3[c] 4[d] 6[e] 8[f]",
         "mixed"},
        {"", "", NULL},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
a_quoted_cell_with_line_breaks_is_one_row(void)
{
    static const struct example examples[] = {
        {"a,\"x\ny\r\nz\"\nb,c\n", "1[a|x\ny\r\nz] 2[b|c]", "LF"},
        {"\"\n\n\",1\n\nb,2\n", "1[\n\n|1] 3[b|2]", "LF"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
rows_of_nothing_but_blanks_count_but_are_not_handed_on(void)
{
    static const struct example examples[] = {
        {"a,b\n,\n , \n　,\t\n1,2\n", "1[a|b] 5[1|2]", "LF"},
        {"a\n   \nb\n", "1[a] 3[b]", "LF"},
        {"a\n\"\",\"\"\nb\n", "1[a] 3[b]", "LF"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
blanks_are_kept(void)
{
    static const struct example examples[] = {
        {" a , b\t\n\" 1 \",2\n", "1[ a | b\t] 2[ 1 |2]", "LF"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
quotes_are_read_as_spreadsheets_write_them(void)
{
    static const struct example examples[] = {
        {"\"a\",\"b\"\"c\"\"\"\n", "1[a|b\"c\"]", "LF"},
        {"\"a,b\",c\n", "1[a,b|c]", "LF"},
        {"\"\",b\n", "1[|b]", "LF"},
        {"5\" pipe,6\"\n", "1[5\" pipe|6\"]", "LF"},
        {"a\"b\"c,d\"\"e\n", "1[a\"b\"c|d\"\"e]", "LF"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
empty_cells_and_rows_of_any_width_stay_in_their_columns(void)
{
    static const struct example examples[] = {
        {"a,b,c\n1,,\n,2\n,,3,4\n5\n", "1[a|b|c] 2[1||] 3[|2] 4[||3|4] 5[5]",
         "LF"},
    };

    check(examples, G_N_ELEMENTS(examples));
}

static void
blanks_between_delimiter_and_quote_go_when_the_dialect_has_them(void)
{
    g_autoptr(GString) out = g_string_new(NULL);

    cut("a, \"b,c\" ,d\n", 64, true, out);
    g_assert_cmpstr(out->str, ==, "1[a|b,c|d]");
}

static void
a_delimiter_of_several_bytes_is_found_across_chunks(void)
{
    static const char text[] = "甲，乙\n\"1，2\"，３，\n，，\xEF\xBC\n，5\"，\n";

    for (size_t chunk = 1; chunk <= sizeof text; chunk++) {
        g_autoptr(GString) out = g_string_new(NULL);
        struct cutter_result result =
            cut_with("，", text, chunk, false, out);

        g_assert_cmpint(result.fault, ==, CUTTER_FINE);
        g_assert_cmpstr(out->str, ==,
                        "1[甲|乙] 2[1，2|３|] 3[||\xEF\xBC] 4[|5\"|]");
    }
}

struct fault_example {
    const char *text;
    enum cutter_fault fault;
    int row, column;
    const char *rows;
};

static void
an_unclosed_quote_is_told_where_it_opened(void)
{
    static const struct fault_example examples[] = {
        {"a,b\n1,\"2\n3,4\n5,6\n", CUTTER_QUOTE_UNCLOSED, 2, 2, "1[a|b]"},
        {"a,b\n\n\"1,2\n3,4\n\"5\",6\n", CUTTER_QUOTE_UNCLOSED, 3, 1,
         "1[a|b]"},
        {"\"", CUTTER_QUOTE_UNCLOSED, 1, 1, ""},
        {"a,\"b\"c,d\n1,2\n", CUTTER_QUOTE_STRAY, 1, 2, ""},
        {"a\nb,\"c\" ,d\n", CUTTER_QUOTE_STRAY, 2, 2, "1[a]"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++)
        for (size_t chunk = 1; chunk < 30; chunk++) {
            g_autoptr(GString) out = g_string_new(NULL);
            struct cutter_result result =
                cut(examples[i].text, chunk, false, out);

            g_assert_cmpint(result.fault, ==, examples[i].fault);
            g_assert_cmpint(result.row, ==, examples[i].row);
            g_assert_cmpint(result.column, ==, examples[i].column);
            g_assert_cmpstr(out->str, ==, examples[i].rows);
        }
}

static void
limits_are_told_where_they_are_passed(void)
{
    static const struct csv_limits limits = {100, 5, 3, 64, 0};
    struct cutter_order order = {
        .text = "a,b\n1,123456\n",
        .length = 13,
        .name = "x.csv",
        .dialect = {",", false},
        .limits = &limits,
        .chunk = 2,
    };
    struct cutter_result result = cutter_run(&order);

    g_assert_cmpint(result.fault, ==, CUTTER_CELL_LONG);
    g_assert_cmpint(result.row, ==, 2);
    g_assert_cmpint(result.column, ==, 2);
    order.text = "a,b\n1,2,3,4\n";
    order.length = strlen(order.text);
    result = cutter_run(&order);
    g_assert_cmpint(result.fault, ==, CUTTER_COLUMNS_MANY);
    g_assert_cmpint(result.row, ==, 2);
    g_assert_cmpint(result.column, ==, 4);
}

static void
of_rows_that_may_be_blank_so_many_are_read_and_no_more(void)
{
    struct csv_limits limits = csv_limits_default;
    g_autoptr(GString) out = g_string_new(NULL);
    struct cutter_order order = {
        .text = "a\n\n\nb\n", .length = 6, .name = "x.csv",
        .dialect = {",", false}, .limits = &limits, .chunk = 2,
        .take = take, .taker = out,
    };
    struct cutter_result result;

    limits.rows = 4;
    result = cutter_run(&order);
    g_assert_cmpint(result.fault, ==, CUTTER_FINE);
    g_assert_cmpstr(out->str, ==, "1[a] 4[b]");
    limits.rows = 3;
    g_string_truncate(out, 0);
    result = cutter_run(&order);
    g_assert_cmpint(result.fault, ==, CUTTER_ROWS_MANY);
    g_assert_cmpint(result.row, ==, 4);
    g_assert_cmpstr(out->str, ==, "1[a]");
}

static bool
take_two(void *taker, const struct csv_row *row)
{
    int *n = taker;

    (void)row;
    return ++*n < 2;
}

static void
a_taker_that_has_enough_gets_no_more(void)
{
    int n = 0;
    struct cutter_order order = {
        .text = "a\nb\nc\nd\n\"e\n",
        .length = 10,
        .dialect = {",", false},
        .limits = &csv_limits_default,
        .chunk = 64,
        .take = take_two,
        .taker = &n,
    };
    struct cutter_result result = cutter_run(&order);

    g_assert_cmpint(n, ==, 2);
    g_assert_true(result.stopped);
    g_assert_cmpint(result.fault, ==, CUTTER_FINE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/cutter/" #function, function)
    ADD(rows_are_numbered_as_a_spreadsheet_shows_them);
    ADD(a_quoted_cell_with_line_breaks_is_one_row);
    ADD(rows_of_nothing_but_blanks_count_but_are_not_handed_on);
    ADD(blanks_are_kept);
    ADD(quotes_are_read_as_spreadsheets_write_them);
    ADD(empty_cells_and_rows_of_any_width_stay_in_their_columns);
    ADD(blanks_between_delimiter_and_quote_go_when_the_dialect_has_them);
    ADD(an_unclosed_quote_is_told_where_it_opened);
    ADD(limits_are_told_where_they_are_passed);
    ADD(of_rows_that_may_be_blank_so_many_are_read_and_no_more);
    ADD(a_delimiter_of_several_bytes_is_found_across_chunks);
    ADD(a_taker_that_has_enough_gets_no_more);
    return g_test_run();
}
