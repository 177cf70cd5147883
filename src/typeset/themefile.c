#include "themefile.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/yamltree.h"

struct length {
    const char *key;
    size_t offset;
    double least, most;
};

#define LENGTH(key, member, least, most)                                      \
    {(key), offsetof(struct theme, member), (least), (most)}

static const struct length page_lengths[] = {
    LENGTH("width", page_width, 100, 5000),
    LENGTH("height", page_height, 100, 5000),
    LENGTH("top", margin_top, 0, 1000),
    LENGTH("left", margin_left, 0, 1000),
    LENGTH("measure", measure, 60, 4000),
    LENGTH("grid", grid, 6, 200),
};

static const struct length size_lengths[] = {
    LENGTH("body", body, 5, 72),
    LENGTH("small", small, 5, 72),
    LENGTH("caption", caption, 5, 72),
    LENGTH("table", table, 5, 72),
    LENGTH("table_small", table_small, 5, 72),
    LENGTH("note", note, 5, 72),
    LENGTH("heading1", heading[0], 5, 144),
    LENGTH("heading2", heading[1], 5, 144),
    LENGTH("heading3", heading[2], 5, 144),
    LENGTH("heading4", heading[3], 5, 144),
    LENGTH("cover_title", cover_title, 5, 288),
    LENGTH("chart_title", chart_title, 5, 72),
    LENGTH("chart_subtitle", chart_subtitle, 5, 72),
    LENGTH("chart_label", chart_label, 5, 72),
};

struct colours {
    const char *key;
    size_t offset;
    size_t n;
};

#define COLOUR(member, n) {#member, offsetof(struct theme, member), (n)}

static const struct colours colour_keys[] = {
    COLOUR(ink, 1),       COLOUR(secondary, 1),
    COLOUR(axis, 1),      COLOUR(gridline, 1),
    COLOUR(panel, 1),     COLOUR(accent, 1),
    COLOUR(muted, 1),     COLOUR(categorical, THEME_CATEGORICAL),
    COLOUR(sequential, THEME_SEQUENTIAL),
    COLOUR(diverging, THEME_DIVERGING),
};

static const char *const role_names[] = {"body", "heading", "data", "code",
                                         "latin"};

static void
refuse(struct theme_reader *reader, const struct yaml *yaml, const char *zh,
       const char *en)
{
    struct finding_detail detail = {.value = yaml->text};

    detail.args[0] = language_same(yaml->key ? yaml->key : "");
    detail.args[1] = (struct words){{zh, en}};
    findings_add_detail(reader->findings, FINDING_KEY_TYPE, yaml->at, detail);
    reader->good = false;
}

/* The map under `key` with no keys but these, or NULL. */
static const struct yaml *
section(struct theme_reader *reader, const struct yaml *root, const char *key)
{
    const struct yaml *map = yamltree_get(root, key);

    if (map && map->kind != YAML_MAP) {
        refuse(reader, map, "下级配置项", "a map");
        return NULL;
    }
    return map;
}

/* The keys of a table whose elements begin with one, plus `more`. */
static void
expect_keys(struct theme_reader *reader, const struct yaml *map, const void *table,
            size_t n, size_t size, const char *more)
{
    const char **known = ARENA_NEW_N(reader->arena, const char *, n + 2);

    for (size_t i = 0; i < n; i++)
        known[i] = *(const char *const *)(const void *)
                       ((const char *)table + i * size);
    known[n] = more;
    yamltree_expect_keys(map, known, reader->findings);
}

static void
read_lengths(struct theme_reader *reader, const struct yaml *map,
             const struct length *lengths, size_t n, const char *more)
{
    if (!map)
        return;
    expect_keys(reader, map, lengths, n, sizeof *lengths, more);
    for (size_t i = 0; i < n; i++) {
        const struct length *length = &lengths[i];
        struct rational number;
        double value;

        if (!yamltree_get_number(map, length->key, false, &number,
                                 reader->findings)) {
            reader->good &= !yamltree_get(map, length->key);
            continue;
        }
        value = rational_to_double(number);
        if (value < length->least || value > length->most)
            refuse(reader, yamltree_get(map, length->key),
                   arena_printf(reader->arena, "%g 至 %g 磅",
                                length->least, length->most),
                   arena_printf(reader->arena, "%g to %g points",
                                length->least, length->most));
        else
            *(double *)(void *)((char *)reader->theme + length->offset) =
                value;
    }
}

static bool
parse_colour(const char *text, uint32_t *colour)
{
    char *end;
    guint64 value;

    text += *text == '#';
    if (strlen(text) != 6 || strspn(text, "0123456789ABCDEFabcdef") != 6)
        return false;
    value = g_ascii_strtoull(text, &end, 16);
    *colour = (uint32_t)value;
    return true;
}

static void
read_colours(struct theme_reader *reader, const struct yaml *map)
{
    if (!map)
        return;
    expect_keys(reader, map, colour_keys, G_N_ELEMENTS(colour_keys),
                sizeof *colour_keys, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(colour_keys); i++) {
        const struct colours *keys = &colour_keys[i];
        uint32_t *to =
            (uint32_t *)(void *)((char *)reader->theme + keys->offset);
        const char *const *texts;
        size_t n;
        bool good = true;

        if (!yamltree_get_texts(reader->arena, map, keys->key, false, &texts,
                                &n, reader->findings)) {
            reader->good &= !yamltree_get(map, keys->key);
            continue;
        }
        for (size_t j = 0; j < n && n == keys->n; j++)
            good &= parse_colour(texts[j], &to[j]);
        if (!good || n != keys->n)
            refuse(reader, yamltree_get(map, keys->key),
                   arena_printf(reader->arena, "%zu 个如 \"#9B1C1F\" 的颜色",
                                keys->n),
                   arena_printf(reader->arena, "%zu of colours as \"#9B1C1F\"",
                                keys->n));
    }
}

static void
read_families(struct theme_reader *reader, const struct yaml *map,
              const char **families)
{
    if (!map)
        return;
    expect_keys(reader, map, role_names, TYPE_ROLES, sizeof *role_names,
                NULL);
    for (int i = 0; i < TYPE_ROLES; i++)
        if (!yamltree_get_text(map, role_names[i], false, &families[i],
                               reader->findings))
            reader->good &= !yamltree_get(map, role_names[i]);
}

static void
read_lines(struct theme_reader *reader, const struct yaml *page)
{
    long lines = 0;

    if (!page || !yamltree_get_integer(page, "lines", false, &lines,
                                       reader->findings))
        return;
    if (lines < 4 || lines > 200)
        refuse(reader, yamltree_get(page, "lines"), "4 至 200", "4 to 200");
    else
        reader->theme->lines = (int)lines;
}

static void
read_breaks(struct theme_reader *reader, const struct yaml *map)
{
    static const char *const keys[] = {"chapter", "break", NULL};
    static const char *const choices[] = {"always", "half-full", NULL};
    enum theme_break *to[] = {&reader->theme->chapters,
                              &reader->theme->breaks};
    size_t choice;

    if (!map)
        return;
    yamltree_expect_keys(map, keys, reader->findings);
    for (size_t i = 0; i < G_N_ELEMENTS(to); i++) {
        if (yamltree_get_choice(map, keys[i], false, choices, &choice,
                                reader->findings))
            *to[i] = (enum theme_break)choice;
        else
            reader->good &= !yamltree_get(map, keys[i]);
    }
}

static void
read_emphasis(struct theme_reader *reader, const struct yaml *root)
{
    static const char *const choices[] = {"weight", "dots", NULL};
    size_t choice;

    if (yamltree_get_choice(root, "emphasis", false, choices, &choice,
                            reader->findings))
        reader->theme->emphasis_dots = choice > 0;
    else
        reader->good &= !yamltree_get(root, "emphasis");
}

void
themefile_read(struct theme_reader *reader, const struct yaml *root)
{
    static const char *const known[] = {
        "theme", "page", "families", "bold", "sizes", "colours", "new_page",
        "emphasis", "english_ragged", "parallel_columns", NULL};
    struct theme *theme = reader->theme;
    const struct yaml *page = section(reader, root, "page");

    yamltree_expect_keys(root, known, reader->findings);
    read_lengths(reader, page, page_lengths, G_N_ELEMENTS(page_lengths),
                 "lines");
    read_lines(reader, page);
    read_lengths(reader, section(reader, root, "sizes"), size_lengths,
                 G_N_ELEMENTS(size_lengths), NULL);
    read_colours(reader, section(reader, root, "colours"));
    read_families(reader, section(reader, root, "families"), theme->family);
    read_families(reader, section(reader, root, "bold"), theme->bold_family);
    read_emphasis(reader, root);
    read_breaks(reader, section(reader, root, "new_page"));
    yamltree_get_truth(root, "english_ragged", false, &theme->english_ragged,
                       reader->findings);
    yamltree_get_truth(root, "parallel_columns", false,
                       &theme->parallel_columns, reader->findings);
}
