#include "document/document.h"

#include <glib.h>

#include "base/file.h"
#include "base/yamltree.h"
#include "chartdata.h"
#include "markdown.h"
#include "numbering.h"
#include "pair.h"
#include "slot.h"
#include "template.h"
#include "uses.h"

static const char *const front_keys[] = {"running-head", "numbered", NULL};

static void
read_front(const struct context *context, const char *file,
           const struct template *template, struct scope scope,
           struct tree *tree)
{
    tree->running_head.in[context->language] =
        language_pick(context->survey->title, context->language);
    const struct expansion *front = expand(context, &template->front, scope);
    const struct yaml *yaml = yamltree_read(
        context->arena, file, 2, expand_flatten(context, front, front->text),
        strlen(expand_flatten(context, front, front->text)), context->findings);
    if (yaml == NULL)
        return;
    yamltree_expect_keys(yaml, front_keys, context->findings);
    yamltree_get_text(yaml, "running-head", false,
                      &tree->running_head.in[context->language],
                      context->findings);
    bool numbered = true;
    yamltree_get_truth(yaml, "numbered", false, &numbered, context->findings);
    tree->unnumbered = !numbered;
}

static struct tree *
read_tree(const struct context *context, const char *path, const char *file)
{
    struct arena *arena = context->arena;
    if (!file_exists(path)) {
        findings_add(context->findings, FINDING_TEMPLATE_MISSING,
                     ((struct place){file, 0, 0}), .value = NULL);
        return NULL;
    }
    const struct template *template = template_read(context, path, file, true);
    if (template == NULL)
        return NULL;
    struct scope scope = {
        .figures = context->figures,
        .region = context->survey->province,
        .period = PERIOD_WHOLE,
    };
    struct tree *tree = ARENA_NEW(arena, struct tree);
    tree->file = file;
    const struct expansion *body = expand(context, &template->body, scope);
    read_front(context, file, template, scope, tree);
    markdown_read(context, body, tree);
    chartdata_expand(context, tree);
    numbering_set(context, tree);
    chartdata_join(context, tree);
    numbering_resolve(context, body, tree);
    return tree;
}

static void
add_blocks(struct arena *arena, const struct tree *tree,
           struct document *document)
{
    for (size_t i = 0; i < tree->blocks.n; i++)
        ARENA_PUSH(arena, document, tree->blocks.items[i]);
    document->footnotes = tree->footnotes.items;
    document->n_footnotes = tree->footnotes.n;
}

static struct document *
make_document(const struct context *context, struct tree *tree, bool draft)
{
    struct arena *arena = context->arena;
    const struct survey *survey = context->survey;
    struct document *document = ARENA_NEW(arena, struct document);
    document->title = survey->title;
    document->publisher = survey->publisher;
    document->running_head = tree->running_head;
    document->draft = draft;
    for (int l = 0; l < LANGUAGES; l++)
        document->date.in[l] = slot_date(arena, survey->date, (enum language)l);
    add_blocks(arena, tree, document);
    uses_collect(context, tree, document);
    return document;
}

static struct tree *
read_report(const struct context *context)
{
    struct arena *arena = context->arena;
    const struct survey_paths *paths = &context->survey->paths;
    const char *name =
        arena_printf(arena, "report.%s.md", language_tag(context->language));
    return read_tree(
        context, arena_printf(arena, "%s/%s", paths->template, name),
        arena_printf(arena, "%s/%s", paths->template_name, name));
}

const struct document *
document_read_file(struct arena *arena, const struct figures *figures,
                   const char *path, const char *name,
                   enum language language, struct findings *findings)
{
    const struct context context = {
        .arena = arena,
        .figures = figures,
        .survey = figures_survey(figures),
        .findings = findings,
        .before = findings,
        .language = language,
    };
    struct tree *tree = read_tree(&context, path, name);
    if (tree == NULL)
        return NULL;
    struct document *document = make_document(&context, tree, false);
    document->languages[language] = true;
    return document;
}

const struct document *
document_read(struct arena *arena, const struct figures *figures,
              const bool languages[LANGUAGES], bool draft,
              struct findings *findings)
{
    struct tree *trees[LANGUAGES] = {NULL};
    struct choices choices = {0};
    struct context context = {
        .arena = arena,
        .figures = figures,
        .survey = figures_survey(figures),
        .findings = findings,
        .before = findings,
        .choices = &choices,
    };
    for (int l = 0; l < LANGUAGES; l++) {
        context.language = (enum language)l;
        if (languages[l])
            trees[l] = read_report(&context);
    }
    struct tree *tree =
        trees[LANGUAGE_ZH] ? trees[LANGUAGE_ZH] : trees[LANGUAGE_EN];
    if (tree == NULL)
        return NULL;
    if (trees[LANGUAGE_ZH] != NULL && trees[LANGUAGE_EN] != NULL)
        pair_merge(&context, trees[LANGUAGE_ZH], trees[LANGUAGE_EN]);
    struct document *document = make_document(&context, tree, draft);
    for (int l = 0; l < LANGUAGES; l++)
        document->languages[l] = trees[l] != NULL;
    return document;
}

const char *
document_plain(struct arena *arena, const struct spans *spans)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (size_t i = 0; i < spans->n; i++)
        if (strcmp(spans->items[i].text, "\n") == 0)
            g_string_append_c(text, ' ');
        else if (spans->items[i].footnote == 0)
            g_string_append(text, spans->items[i].text);
    return arena_strndup(arena, text->str, text->len);
}

bool
document_is_empty(const struct spans *spans)
{
    for (size_t i = 0; i < spans->n; i++)
        if (spans->items[i].text[0] != '\0')
            return false;
    return true;
}
