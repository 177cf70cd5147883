#include "base/yamltree.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"

#define TEST(name)                                                             \
    g_test_add("/base/yamltree/" #name, struct run, NULL, set_up, name,        \
               tear_down)

struct run {
    struct arena *arena;
    struct findings *findings;
};

static void
set_up(struct run *run, const void *unused)
{
    (void)unused;
    run->arena = arena_new();
    run->findings = findings_new(run->arena);
}

static void
tear_down(struct run *run, const void *unused)
{
    (void)unused;
    arena_free(run->arena);
}

static struct yaml *
read_bytes(struct run *run, const char *text, size_t length)
{
    return yamltree_read(run->arena, "edition.yaml", 1, text, length,
                         run->findings);
}

static struct yaml *
read_good(struct run *run, const char *text)
{
    struct yaml *yaml = read_bytes(run, text, strlen(text));
    g_assert_cmpuint(findings_count(run->findings), ==, 0);
    g_assert_nonnull(yaml);
    return yaml;
}

static void
check_place(struct place at, int row, int column)
{
    g_assert_cmpstr(at.file, ==, "edition.yaml");
    g_assert_cmpint(at.row, ==, row);
    g_assert_cmpint(at.column, ==, column);
}

/* One finding only, with that code, place and reason. */
static void
check_broken_bytes(struct run *run, const char *text, size_t length, int row,
                   int column, const char *reason)
{
    struct findings *before = run->findings;
    run->findings = findings_new(run->arena);
    g_test_message("%s", reason);
    g_assert_null(read_bytes(run, text, length));
    g_assert_cmpuint(findings_count(run->findings), ==, 1);
    const struct finding *finding = findings_get(run->findings, 0);
    g_assert_cmpint(finding->code, ==, FINDING_YAML_BROKEN);
    const char *zh = finding->detail.args[0].in[LANGUAGE_ZH];
    const char *en = finding->detail.args[0].in[LANGUAGE_EN];
    g_assert_cmpstr(en, ==, reason);
    g_assert_cmpstr(zh, !=, en);
    check_place(finding->at, row, column);
    run->findings = before;
}

static void
check_broken(struct run *run, const char *text, int row, int column,
             const char *reason)
{
    check_broken_bytes(run, text, strlen(text), row, column, reason);
}

static void
every_node_knows_its_place(struct run *run, const void *unused)
{
    (void)unused;
    struct yaml *yaml = read_good(run, "标题: 白皮书\n"
                                       "list:\n"
                                       "  - a\n"
                                       "  - 'b'\n"
                                       "map: {x: 1}\n");
    g_assert_cmpint(yaml->kind, ==, YAML_MAP);
    g_assert_cmpuint(yaml->n, ==, 3);
    check_place(yaml->at, 1, 1);
    g_assert_cmpstr(yaml->items[0]->key, ==, "标题");
    g_assert_cmpstr(yaml->items[0]->text, ==, "白皮书");
    check_place(yaml->items[0]->key_at, 1, 1);
    check_place(yaml->items[0]->at, 1, 5);

    const struct yaml *list = yaml->items[1];
    g_assert_cmpint(list->kind, ==, YAML_LIST);
    g_assert_cmpuint(list->n, ==, 2);
    g_assert_false(list->items[0]->quoted);
    g_assert_true(list->items[1]->quoted);
    g_assert_null(list->items[1]->key);
    check_place(list->items[1]->at, 4, 5);

    const struct yaml *map = yaml->items[2];
    g_assert_cmpint(map->kind, ==, YAML_MAP);
    g_assert_cmpstr(map->items[0]->key, ==, "x");
    check_place(map->items[0]->at, 5, 10);
}

static void
a_fence_keeps_the_lines_of_its_file(struct run *run, const void *unused)
{
    (void)unused;
    static const char text[] = "a: 1\nb: *c\n";
    struct yaml *yaml =
        yamltree_read(run->arena, "edition.yaml", 40, text, 5, run->findings);
    check_place(yaml->items[0]->at, 40, 4);
    g_assert_null(yamltree_read(run->arena, "edition.yaml", 40, text,
                                strlen(text), run->findings));
    check_place(findings_get(run->findings, 0)->at, 41, 4);
}

static void
a_byte_order_mark_moves_no_column(struct run *run, const void *unused)
{
    (void)unused;
    struct yaml *yaml = read_good(run, "\xEF\xBB\xBF"
                                       "a: 1\r\nb: 2\r\n");
    check_place(yaml->items[0]->key_at, 1, 1);
    check_place(yaml->items[1]->at, 2, 4);
    g_assert_cmpstr(yaml->items[1]->text, ==, "2");
}

static void
nothing_is_an_empty_map(struct run *run, const void *unused)
{
    (void)unused;
    static const char *const texts[] = {"", "\n\n", "# 注释\n", "---\n",
                                        "\xEF\xBB\xBF"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct yaml *yaml = read_good(run, texts[i]);
        g_assert_cmpint(yaml->kind, ==, YAML_MAP);
        g_assert_cmpuint(yaml->n, ==, 0);
        check_place(yaml->at, 1, 1);
    }
}

static void
the_text_need_not_end_with_a_nul(struct run *run, const void *unused)
{
    (void)unused;
    struct yaml *yaml = read_bytes(run, "a: bcd", 4);
    g_assert_cmpstr(yaml->items[0]->text, ==, "b");
}

static void
a_broken_document_names_place_and_reason(struct run *run, const void *unused)
{
    (void)unused;
    check_broken(run, "a: b: c\n", 1, 5,
                 "mapping values are not allowed in this context");
    check_broken(run, "a: 1\nb\nc: 2\n", 3, 1, "could not find expected ':'");
    check_broken(run, "a:\n\t- b\n", 2, 1,
                 "found character that cannot start any token");
    check_broken(run, "a: 1\n  c: 2\n", 2, 4,
                 "mapping values are not allowed in this context");
    check_broken(run, "工资: [1, 2\n年: 3\n", 2, 2,
                 "did not find expected ',' or ']'");
    check_broken(run, "a: \"\\q\"\n", 1, 5, "found unknown escape character");
}

static void
a_quotation_without_end_is_shown_where_it_begins(struct run *run,
                                                 const void *unused)
{
    (void)unused;
    check_broken(run, "a: 1\nb: '未完\nc: 2\n", 2, 4,
                 "found unexpected end of stream");
}

static void
another_encoding_is_shown_at_its_first_byte(struct run *run, const void *unused)
{
    (void)unused;
    check_broken(run, "a: 1\n年: \xB9\xA4\n", 2, 4, "this is not UTF-8");
    check_broken_bytes(run, "a: x\0y", 6, 1, 5, "this is not UTF-8");
    check_broken_bytes(run,
                       "\xFF\xFE"
                       "a\0:\0",
                       6, 1, 1, "this is not UTF-8");
    check_broken(run, "a: 1\n年: \x01\n", 2, 4,
                 "control characters are not allowed");
}

static void
anchors_aliases_and_tags_are_refused(struct run *run, const void *unused)
{
    (void)unused;
    check_broken(run, "a: &x 1\n", 1, 4, "anchors (&name) are not supported");
    check_broken(run, "a: &x [1]\n", 1, 4, "anchors (&name) are not supported");
    check_broken(run, "a: &x {b: 1}\n", 1, 4,
                 "anchors (&name) are not supported");
    check_broken(run, "a: *x\n", 1, 4, "aliases (*name) are not supported");
    check_broken(run, "a: !!str 1\n", 1, 4, "tags (!name) are not supported");
    check_broken(run, "a: ! 1\n", 1, 4, "tags (!name) are not supported");
    check_broken(run, "%TAG ! tag:x,2024:\n---\na: 1\n", 1, 1,
                 "the directive %TAG is not supported");
}

static void
every_alias_is_found(struct run *run, const void *unused)
{
    (void)unused;
    static const char text[] = "a: &x [1]\nb: *x\nc: [*x, *x]\n*x : 1\n";
    g_assert_null(read_bytes(run, text, strlen(text)));
    g_assert_cmpuint(findings_count(run->findings), ==, 5);
}

static void
only_one_document_is_read(struct run *run, const void *unused)
{
    (void)unused;
    read_good(run, "---\na: 1\n...\n");
    check_broken(run, "a: 1\n---\nb: 2\n", 2, 1,
                 "there is more than one document");
}

static void
a_key_is_a_plain_text(struct run *run, const void *unused)
{
    (void)unused;
    check_broken(run, "a: 1\n[b]: 2\n", 2, 1, "a key must be a plain text");
    check_broken(run, "? {b: 1}\n: 2\n", 1, 3, "a key must be a plain text");
}

static void
a_nul_in_quotes_is_refused(struct run *run, const void *unused)
{
    (void)unused;
    check_broken(run, "a: \"x\\0y\"\n", 1, 4,
                 "a text contains the character NUL");
}

static void
a_repeated_key_is_found_at_each_repetition(struct run *run, const void *unused)
{
    (void)unused;
    static const char text[] = "a: 1\nb: {c: 1, c: 2}\na: 2\n'a': 3\n";
    g_assert_null(read_bytes(run, text, strlen(text)));
    findings_sort(run->findings);
    g_assert_cmpuint(findings_count(run->findings), ==, 3);
    for (size_t i = 0; i < 3; i++)
        g_assert_cmpint(findings_get(run->findings, i)->code, ==,
                        FINDING_KEY_REPEATED);
    check_place(findings_get(run->findings, 0)->at, 2, 11);
    check_place(findings_get(run->findings, 1)->at, 3, 1);
    check_place(findings_get(run->findings, 2)->at, 4, 1);
    g_assert_cmpstr(findings_get(run->findings, 0)->detail.args[0].in[0], ==,
                    "c");
}

static char *
nested(unsigned levels)
{
    g_autofree char *open = g_strnfill(levels, '[');
    g_autofree char *closed = g_strnfill(levels, ']');
    return g_strconcat(open, closed, NULL);
}

static void
sixty_four_levels_are_read_and_no_more(struct run *run, const void *unused)
{
    (void)unused;
    g_autofree char *good = nested(64);
    g_autofree char *deep = nested(65);
    g_autofree char *abyss = g_strnfill(20000, '[');
    read_good(run, good);
    check_broken(run, deep, 1, 65, "there are more than 64 levels");
    check_broken(run, abyss, 1, 65, "there are more than 64 levels");
}

static void
a_hundred_thousand_nodes_are_read_and_no_more(struct run *run,
                                              const void *unused)
{
    (void)unused;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 99999; i++)
        g_string_append(text, "- a\n");
    struct yaml *yaml = read_good(run, text->str);
    g_assert_cmpuint(yaml->n, ==, 99999);
    g_string_append(text, "- a\n");
    check_broken(run, text->str, 100000, 3, "there are more than 100000 nodes");
}

static void
a_map_of_many_keys_is_read_at_once(struct run *run, const void *unused)
{
    (void)unused;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 49999; i++)
        g_string_append_printf(text, "key%d: a\n", i);
    g_assert_cmpuint(read_good(run, text->str)->n, ==, 49999);
}

/* Whatever the text is: a tree without findings, or findings and no tree. */
static void
any_text_gives_a_tree_or_findings(struct run *run, const void *unused)
{
    (void)unused;
    static const char alphabet[] = "ab:-,[]{}'\"\n\n  &*!|>#%?\\\t@~工";
    for (int i = 0; i < 20000; i++) {
        char text[24];
        size_t length = (size_t)g_test_rand_int_range(0, 24);
        for (size_t j = 0; j < length; j++)
            text[j] =
                alphabet[g_test_rand_int_range(0, (int)sizeof alphabet - 1)];
        struct arena *arena = arena_new();
        struct findings *findings = findings_new(arena);
        struct yaml *yaml =
            yamltree_read(arena, "f", 1, text, length, findings);
        g_assert_cmpint(yaml == NULL, ==, findings_count(findings) > 0);
        arena_free(arena);
    }
    g_assert_cmpuint(findings_count(run->findings), ==, 0);
}

static void
lists_are_counted_among_the_nodes(struct run *run, const void *unused)
{
    (void)unused;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 100000; i++)
        g_string_append(text, "- []\n");
    check_broken(run, text->str, 100000, 3, "there are more than 100000 nodes");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(every_node_knows_its_place);
    TEST(a_fence_keeps_the_lines_of_its_file);
    TEST(a_byte_order_mark_moves_no_column);
    TEST(nothing_is_an_empty_map);
    TEST(the_text_need_not_end_with_a_nul);
    TEST(a_broken_document_names_place_and_reason);
    TEST(a_quotation_without_end_is_shown_where_it_begins);
    TEST(another_encoding_is_shown_at_its_first_byte);
    TEST(anchors_aliases_and_tags_are_refused);
    TEST(every_alias_is_found);
    TEST(only_one_document_is_read);
    TEST(a_key_is_a_plain_text);
    TEST(a_nul_in_quotes_is_refused);
    TEST(a_repeated_key_is_found_at_each_repetition);
    TEST(sixty_four_levels_are_read_and_no_more);
    TEST(a_hundred_thousand_nodes_are_read_and_no_more);
    TEST(a_map_of_many_keys_is_read_at_once);
    TEST(any_text_gives_a_tree_or_findings);
    TEST(lists_are_counted_among_the_nodes);
    return g_test_run();
}
