#include "edition.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "template_paths.h"

/* Ten years: a longer period is a slip of the pen, and every month of it
 * costs memory. */
#define MONTHS_MAX 120

static const char *const keys[] = {
    "template", "year", "period", "region", "publisher",
    "title",    "date", "languages", "notice", "contact", NULL,
};

static const char date_zh[] = "日期，如 2024-01-01";
static const char date_en[] = "a date, as 2024-01-01";

static bool
get_date(struct builder *builder, const struct yaml *map, const char *key,
         bool required, struct date *date)
{
    const char *text;
    struct date read;

    if (!yamltree_get_text(map, key, required, &text, builder->findings))
        return false;
    if (!date_read_iso(text, &read)) {
        builder_refuse(builder, yamltree_get(map, key), key, date_zh,
                       date_en);
        return false;
    }
    *date = read;
    return true;
}

static bool
read_year(struct builder *builder, const struct yaml *root)
{
    long year = 0;

    if (!yamltree_get_integer(root, "year", true, &year, builder->findings))
        return false;
    if (year < 1900 || year > 2999) {
        builder_refuse(builder, yamltree_get(root, "year"), "year",
                       "四位年份", "a year of four digits");
        return false;
    }
    builder->survey->year = (int)year;
    return true;
}

/* A month or year that stands for its first or last day. */
static struct date
complete_date(struct date date, bool last)
{
    if (date.month == 0)
        date.month = last ? 12 : 1;
    if (date.day == 0) {
        date.day = last ? 31 : 1;
        while (!date_is_valid(date))
            date.day--;
    }
    return date;
}

static void
list_months(struct builder *builder)
{
    struct survey *survey = builder->survey;
    int first = date_month_number(survey->from);
    struct date month = {survey->from.year, survey->from.month, 0};

    survey->n_months = (size_t)(date_month_number(survey->to) - first + 1);
    survey->months =
        ARENA_NEW_N(builder->arena, struct date, survey->n_months);
    for (size_t i = 0; i < survey->n_months; i++) {
        survey->months[i] = month;
        month.year += month.month == 12;
        month.month = month.month == 12 ? 1 : month.month + 1;
    }
}

static void
read_period(struct builder *builder, const struct yaml *root)
{
    static const char *const period_keys[] = {"from", "to", NULL};
    struct survey *survey = builder->survey;
    const struct yaml *period = yamltree_get(root, "period");
    struct date from = {survey->year, 0, 0}, to = from;
    int length;

    if (period != NULL) {
        yamltree_expect_keys(period, period_keys, builder->findings);
        get_date(builder, period, "from", true, &from);
        get_date(builder, period, "to", true, &to);
    }
    survey->from = complete_date(from, false);
    survey->to = complete_date(to, true);
    length = date_month_number(survey->to) - date_month_number(survey->from);
    if (date_compare(survey->from, survey->to) > 0 || length >= MONTHS_MAX) {
        findings_add(builder->findings, FINDING_PERIOD_WRONG,
                     period != NULL ? period->at : root->at,
                     .args = {language_same("period")});
        survey->from = (struct date){survey->year, 1, 1};
        survey->to = (struct date){survey->year, 12, 31};
    }
    list_months(builder);
}

static void
read_languages(struct builder *builder, const struct yaml *root)
{
    struct survey *survey = builder->survey;
    const char *const *tags = NULL;
    size_t n = 0;

    yamltree_get_texts(builder->arena, root, "languages", false, &tags, &n,
                       builder->findings);
    for (size_t i = 0; i < n; i++) {
        bool known = false;

        for (int l = 0; l < LANGUAGES; l++) {
            if (strcmp(tags[i], language_tag((enum language)l)) == 0)
                survey->languages[l] = known = true;
        }
        if (!known)
            builder_refuse(builder, yamltree_get(root, "languages"),
                           "languages", "[zh]、[en] 或 [zh, en]",
                           "[zh], [en] or [zh, en]");
    }
    if (!survey->languages[LANGUAGE_ZH] && !survey->languages[LANGUAGE_EN])
        survey->languages[LANGUAGE_ZH] = true;
}

/* What init leaves open. */
static void
tell_empty(struct builder *builder, const struct yaml *root, const char *key,
           struct words words)
{
    const struct yaml *node = yamltree_get(root, key);

    bool empty = false;

    for (int l = 0; l < LANGUAGES; l++)
        empty |= builder->survey->languages[l] &&
                 *language_pick(words, (enum language)l) == '\0';
    if (node != NULL && empty)
        findings_add(builder->findings, FINDING_EDITION_NOT_FILLED_IN,
                     node->key_at, .args = {language_same(key)});
}

static void
read_texts(struct builder *builder, const struct yaml *root)
{
    struct survey *survey = builder->survey;
    struct region *province = ARENA_NEW(builder->arena, struct region);

    province->code = "";
    province->row = province->column = -1;
    yamltree_get_words(root, "region", true, &province->name,
                       builder->findings);
    survey->province = province;
    yamltree_get_words(root, "publisher", true, &survey->publisher,
                       builder->findings);
    yamltree_get_words(root, "title", true, &survey->title,
                       builder->findings);
    tell_empty(builder, root, "region", province->name);
    tell_empty(builder, root, "publisher", survey->publisher);
    tell_empty(builder, root, "title", survey->title);
    yamltree_get_words(root, "notice", false, &survey->notice,
                       builder->findings);
    yamltree_get_words(root, "contact", false, &survey->contact,
                       builder->findings);
    get_date(builder, root, "date", false, &survey->date);
}

static const struct yaml *
read_yaml(struct builder *builder)
{
    static const char name[] = "edition.yaml";
    g_autofree char *path =
        g_build_filename(builder->survey->paths.edition, name, NULL);

    if (!file_exists(path)) {
        findings_add(builder->findings, FINDING_EDITION_ABSENT,
                     (struct place){.file = name},
                     .args = {language_same(
                         arena_strdup(builder->arena, path))});
        return NULL;
    }
    return builder_read_yaml(builder, path, name, true);
}

bool
edition_read(struct builder *builder, const char *const *template_roots)
{
    const struct yaml *root = read_yaml(builder);
    const char *name;
    bool found;

    if (root == NULL)
        return false;
    yamltree_expect_keys(root, keys, builder->findings);
    if (!read_year(builder, root))
        return false;
    read_period(builder, root);
    read_languages(builder, root);
    read_texts(builder, root);
    found = yamltree_get_text(root, "template", true, &name,
                              builder->findings);
    return found &&
           template_paths_find(builder, yamltree_get(root, "template"), name,
                               template_roots);
}
