/* YAML as a tree: every node has its place within the text. */
#include <glib.h>

#include "base/arena.h"
#include "base/yamltree.h"
#include "desk.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const char *const keys[] = {"name", "title", "year", NULL};

static void
check_node(const struct yaml *node, int rows)
{
    if (node->at.row < 1 || node->at.row > rows || node->at.column < 1)
        g_error("a node at %d:%d of %d rows", node->at.row, node->at.column,
                rows);
    for (size_t i = 0; i < node->n; i++) {
        if (node->kind == YAML_SCALAR ||
            (node->kind == YAML_MAP) != (node->items[i]->key != NULL))
            g_error("a node of the wrong kind");
        check_node(node->items[i], rows);
    }
}

/* What a reader of settings does with it. */
static void
use(struct arena *arena, const struct yaml *node, struct findings *findings)
{
    const char *text;
    const char *const *texts;
    struct words words;
    struct rational number;
    long integer;
    bool truth;
    size_t n;

    for (size_t i = 0; i < node->n; i++)
        use(arena, node->items[i], findings);
    if (node->kind != YAML_MAP)
        return;
    yamltree_expect_keys(node, keys, findings);
    for (size_t i = 0; keys[i] != NULL; i++) {
        yamltree_get_text(node, keys[i], true, &text, findings);
        yamltree_get_integer(node, keys[i], false, &integer, findings);
        yamltree_get_number(node, keys[i], false, &number, findings);
        yamltree_get_truth(node, keys[i], false, &truth, findings);
        yamltree_get_words(node, keys[i], false, &words, findings);
        yamltree_get_texts(arena, node, keys[i], false, &texts, &n,
                           findings);
        yamltree_get_choice(node, keys[i], false, keys, &n, findings);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    const char *text = (const char *)bytes;
    const struct yaml *tree =
        yamltree_read(arena, "x.yaml", 1, text, length, findings);
    int rows = 2;

    /* Every break that YAML knows. */
    for (size_t i = 0; i < length; i++)
        rows += bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] >= 0x80;
    if (tree != NULL) {
        check_node(tree, rows);
        use(arena, tree, findings);
    } else if (findings_count(findings) == 0) {
        g_error("no tree and no reason");
    }
    desk_check_findings(arena, findings);
    arena_free(arena);
    return 0;
}
