#include "fences.h"

#include <glib.h>

#include "base/parallel.h"
#include "emphasis.h"

/* A fence read ahead; the node's user data. */
struct ahead {
    cmark_node *node;
    struct fence_result result;
    struct findings *findings;
    struct choices choices;
};

struct reading {
    const struct context *context;
    const struct expansion *expansion;
    struct {
        struct ahead *items;
        size_t n, capacity;
    } fences;
    struct arena **arenas;    /* one for each thread */
    size_t next;              /* atomic: the first that nobody has taken */
};

static bool
is_fence(cmark_node *node)
{
    int length, offset;
    char character;
    return cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
           cmark_node_get_fenced(node, &length, &offset, &character);
}

static struct fence_result
read_fence(const struct context *context, const struct expansion *expansion,
           cmark_node *node)
{
    return fence_read(
        context, expansion, cmark_node_get_start_line(node),
        cmark_node_get_fence_info(node),
        emphasis_clean(context->arena, cmark_node_get_literal(node)));
}

static void
work(void *data, size_t thread)
{
    struct reading *reading = data;
    struct context own = *reading->context;
    own.arena = reading->arenas[thread];
    for (;;) {
        size_t i = __atomic_fetch_add(&reading->next, 1, __ATOMIC_RELAXED);
        if (i >= reading->fences.n)
            return;
        struct ahead *ahead = &reading->fences.items[i];
        own.findings = ahead->findings = findings_new(own.arena);
        own.choices = &ahead->choices;
        ahead->result = read_fence(&own, reading->expansion, ahead->node);
    }
}

void
fences_read(const struct context *context, const struct expansion *expansion,
            cmark_node *root)
{
    struct arena *arena = context->arena;
    struct reading reading = {.context = context, .expansion = expansion};
    size_t asked = figures_asked(context->figures);
    for (cmark_node *node = cmark_node_first_child(root); node != NULL;
         node = cmark_node_next(node))
        if (is_fence(node))
            ARENA_PUSH(arena, &reading.fences,
                       ((struct ahead){.node = node}));
    size_t threads = MIN(parallel_threads(), reading.fences.n);
    if (threads < 2 || figures_asked_all(context->figures))
        return;
    reading.arenas = ARENA_NEW_N(arena, struct arena *, threads);
    for (size_t i = 0; i < threads; i++) {
        reading.arenas[i] = arena_new();
        arena_adopt(arena, reading.arenas[i]);
    }
    parallel_for(threads, work, &reading);
    /* Which of them had too little left depends on who came first. */
    if (figures_asked_all(context->figures)) {
        figures_ask_again(context->figures, asked);
        return;
    }
    for (size_t i = 0; i < reading.fences.n; i++)
        cmark_node_set_user_data(reading.fences.items[i].node,
                                 &reading.fences.items[i]);
}

struct fence_result
fences_take(const struct context *context, const struct expansion *expansion,
            cmark_node *node)
{
    const struct ahead *ahead = cmark_node_get_user_data(node);
    if (ahead == NULL)
        return read_fence(context, expansion, node);
    findings_merge(context->findings, ahead->findings);
    for (size_t i = 0; context->choices != NULL && i < ahead->choices.n; i++)
        ARENA_PUSH(context->arena, context->choices, ahead->choices.items[i]);
    return ahead->result;
}
