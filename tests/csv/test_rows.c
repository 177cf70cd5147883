#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"
#include "base/finding.h"
#include "csv/rows.h"

static bool
take(void *taker, const struct csv_row *row)
{
    GString *out = taker;

    g_string_append_printf(out, "%d[", row->number);
    for (size_t i = 0; i < row->n_cells; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? "|" : "",
                               row->cells[i].text);
    g_string_append(out, "]");
    return true;
}

struct parsed {
    struct arena *arena;
    struct findings *findings;
    struct csv_dialect dialect;
    GString *rows;
    bool good;
};

static struct parsed
parse(const char *bytes, size_t length)
{
    struct parsed p = {.arena = arena_new(), .rows = g_string_new(NULL)};

    p.findings = findings_new(p.arena);
    p.good = rows_parse(p.arena, bytes, length, "x.csv", NULL, &p.dialect,
                        take, p.rows, p.findings);
    return p;
}

static void
drop(struct parsed *p)
{
    g_string_free(p->rows, TRUE);
    arena_free(p->arena);
}

static char *
replace(const char *text, const char *from, const char *to)
{
    g_auto(GStrv) parts = g_strsplit(text, from, -1);

    return g_strjoinv(to, parts);
}

struct charset {
    const char *name;
    const char *mark;
    size_t mark_length;
};

static const struct charset charsets[] = {
    {"UTF-8", "", 0},          {"UTF-8", "\xEF\xBB\xBF", 3},
    {"GB18030", "", 0},        {"UTF-16LE", "\xFF\xFE", 2},
    {"UTF-16BE", "\xFE\xFF", 2}, {"UTF-16LE", "", 0},
    {"UTF-16BE", "", 0},
};
static const char *const newlines[] = {"\n", "\r\n", "\r"};
static const char *const delimiters[] = {",", ";", "\t", "|", "，"};

/* D, N and Q stand for delimiter, newline within a cell and the end of row;
 * the first cell begins with a quote, as a BOM before it is a trap. */
static const char pattern[] =
    "\"县（市、区）\"D月份D补发工资E"
    "\"玄D武\"D2024年1月D\"7\"\"\"EE"
    "鼓楼 D2024年2月DE";
static const char expected[] =
    "1[县（市、区）|月份|补发工资]2[玄D武|2024年1月|7\"]4[鼓楼 |2024年2月|]";

static void
check_saved(const char *text, const struct charset *charset,
            const char *delimiter)
{
    gsize length;
    g_autofree char *body =
        g_convert(text, -1, charset->name, "UTF-8", NULL, &length, NULL);
    g_autofree char *bytes = g_malloc(length + 4);
    g_autofree char *rows = replace(expected, "D", delimiter);
    struct parsed p;

    memcpy(bytes, charset->mark, charset->mark_length);
    memcpy(bytes + charset->mark_length, body, length);
    p = parse(bytes, length + charset->mark_length);
    g_assert_true(p.good);
    g_assert_cmpstr(p.rows->str, ==, rows);
    g_assert_cmpstr(p.dialect.delimiter, ==, delimiter);
    drop(&p);
}

static void
one_table_gives_the_same_rows_however_it_is_saved(void)
{
    for (size_t c = 0; c < G_N_ELEMENTS(charsets); c++)
        for (size_t n = 0; n < G_N_ELEMENTS(newlines); n++)
            for (size_t d = 0; d < G_N_ELEMENTS(delimiters); d++) {
                g_autofree char *part = replace(pattern, "E", newlines[n]);
                g_autofree char *text = replace(part, "D", delimiters[d]);

                check_saved(text, &charsets[c], delimiters[d]);
            }
}

struct fault {
    const char *bytes;
    size_t length;
    const char *code;
    int row, column;
};

#define BYTES(text) text, sizeof(text) - 1

static void
what_is_wrong_is_told_at_its_row_and_column(void)
{
    static const struct fault faults[] = {
        {BYTES("县,月\n\n玄武,\xE5\x8C,x\n"), "encoding-broken", 3, 2},
        {BYTES("县,月\n\"a\nb\",玄武\xFF\n"), "encoding-broken", 2, 2},
        {BYTES("\xD0\xFE,\xCE\xE4\r\n\xD0\xFE,\xD0\xFE,\x80"),
         "encoding-broken", 2, 3},
        {BYTES("\xD0\xFE,\xCE\xE4\n1,\xAA\xA1"), "character-private", 2, 2},
        {BYTES("县,月\n玄,\xEF\xBF\xBD\n"), "character-lost", 2, 2},
        {BYTES("县,月\n玄武,\xE7\x8E"), "encoding-cut", 2, 2},
        {BYTES("a,b\n1,\0\n"), "encoding-zero", 2, 2},
        {BYTES("M\xFCller\nK\xF6ln\n"), "encoding-unclear", 0, 0},
        {BYTES("PK\x03\x04xxxx"), "file-is-workbook", 0, 0},
        {BYTES("\xD0\xCF\x11\xE0xxxx"), "file-is-workbook", 0, 0},
        {BYTES("a,b\n1,\"2\n3,4\n"), "quote-unclosed", 2, 2},
        {BYTES("a,b\n\"1\"2,3\n"), "quote-stray", 2, 1},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        struct parsed p = parse(faults[i].bytes, faults[i].length);
        const struct finding *finding;

        g_test_message("%s", faults[i].code);
        g_assert_false(p.good);
        g_assert_cmpuint(findings_count(p.findings), ==, 1);
        finding = findings_get(p.findings, 0);
        g_assert_cmpstr(finding_name(finding), ==, faults[i].code);
        g_assert_cmpstr(finding->at.file, ==, "x.csv");
        g_assert_cmpint(finding->at.row, ==, faults[i].row);
        g_assert_cmpint(finding->at.column, ==, faults[i].column);
        drop(&p);
    }
}

static void
limits_are_told(void)
{
    static const struct csv_limits limits = {8, 4, 2, 64, 0};
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct csv_dialect dialect = {.newline = NULL};
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("XXXXXX.csv", &path, NULL);

    g_close(file, NULL);
    g_assert_false(rows_parse(arena, BYTES("a\n12345\n"), "x.csv", &limits,
                              &dialect, NULL, NULL, findings));
    g_assert_false(rows_parse(arena, BYTES("a\n1,2,3\n"), "x.csv", &limits,
                              &dialect, NULL, NULL, findings));
    g_assert_true(g_file_set_contents(path, "123456789", -1, NULL));
    g_assert_false(rows_read(arena, path, "x.csv", &limits, &dialect, NULL,
                             NULL, findings));
    g_unlink(path);
    g_assert_false(rows_read(arena, path, "x.csv", &limits, &dialect, NULL,
                             NULL, findings));
    g_assert_cmpuint(findings_count(findings), ==, 4);
    g_assert_cmpstr(finding_name(findings_get(findings, 0)), ==,
                    "cell-too-long");
    g_assert_cmpstr(finding_name(findings_get(findings, 1)), ==,
                    "columns-too-many");
    g_assert_cmpstr(finding_name(findings_get(findings, 2)), ==,
                    "file-too-large");
    g_assert_cmpstr(finding_name(findings_get(findings, 3)), ==,
                    "file-unreadable");
    arena_free(arena);
}

/* csv-spectrum: what every reader of CSV should get right. */
static void
the_spectrum_is_read(void)
{
    static const struct {
        const char *bytes;
        const char *rows;
    } files[] = {
        {"first,address\nJohn,\"120 any st., Anytown\"",
         "1[first|address]2[John|120 any st., Anytown]"},
        {"a,b,c\n1,\"\",\"\"\n2,3,4", "1[a|b|c]2[1||]3[2|3|4]"},
        {"a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", "1[a|b|c]2[1||]3[2|3|4]"},
        {"a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
         "1[a|b]2[1|ha \"ha\" ha]3[3|4]"},
        {"key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1.0, 0.5]}"
         "\"\n",
         "1[key|val]2[1|{\"type\": \"Point\", \"at\": [1.0, 0.5]}]"},
        {"a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
         "1[a|b|c]2[1|2|3]3[Once upon \na time|5|6]4[7|8|9]"},
        {"a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
         "1[a|b]2[1|ha \n\"ha\" \nha]3[3|4]"},
        {"a,b,c\n1,2,3\n4,5,ʤ\n", "1[a|b|c]2[1|2|3]3[4|5|ʤ]"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        struct parsed p = parse(files[i].bytes, strlen(files[i].bytes));

        g_assert_true(p.good);
        g_assert_cmpstr(p.rows->str, ==, files[i].rows);
        drop(&p);
    }
}

static void
a_table_is_kept_as_a_whole(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct csv_table table;
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("XXXXXX.csv", &path, NULL);

    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, "a,b\n\n1,二\n", -1, NULL));
    g_assert_true(rows_table(arena, path, "x.csv", &table, findings));
    g_assert_cmpuint(table.n, ==, 2);
    g_assert_cmpint(table.items[1].number, ==, 3);
    g_assert_cmpstr(table.items[1].cells[1].text, ==, "二");
    g_assert_cmpstr(table.dialect.newline, ==, "LF");
    g_unlink(path);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/rows/" #function, function)
    ADD(one_table_gives_the_same_rows_however_it_is_saved);
    ADD(what_is_wrong_is_told_at_its_row_and_column);
    ADD(limits_are_told);
    ADD(the_spectrum_is_read);
    ADD(a_table_is_kept_as_a_whole);
    return g_test_run();
}
