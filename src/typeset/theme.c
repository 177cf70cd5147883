#include "theme.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/reason.h"
#include "base/yamltree.h"
#include "themefile.h"

#define MM (72.0 / 25.4)
#define THEME_BYTES_MAX (1 << 20)

#define COLOURS                                                               \
    .ink = 0x1A1A1A, .secondary = 0x595959, .axis = 0x8C8C8C,                 \
    .gridline = 0xD9D5D0, .panel = 0xF4F1EC, .accent = 0x9B1C1F,              \
    .muted = 0xBFBFBF,                                                        \
    .categorical = {0x9B1C1F, 0x173E62, 0xB36E25, 0x5C9D9B, 0x6E6962},        \
    .sequential = {0xFBEAE6, 0xF2C0B5, 0xDF8377, 0xBD4440, 0x8A1519},         \
    .diverging = {0x1F4E79, 0x7FA3C4, 0xEDEAE6, 0xDF8E80, 0x8A1519}

#define FAMILIES                                                              \
    .family = {[TYPE_BODY] = "Noto Serif CJK SC",                             \
               [TYPE_HEADING] = "Noto Sans CJK SC",                           \
               [TYPE_DATA] = "Noto Sans CJK SC",                              \
               [TYPE_CODE] = "Noto Sans Mono CJK SC"}

#define A4 .page_width = 210 * MM, .page_height = 297 * MM

static const char *const theme_names[] = {"report", "gongwen", NULL};

static const struct theme themes[] = {
    /* 36 em × 32 lines. */
    {A4, FAMILIES, COLOURS,
     .name = "report",
     .margin_top = 84.9, .margin_left = 81.6,
     .measure = 432, .lines = 32, .grid = 21,
     .body = 12, .small = 10.5, .caption = 10.5, .note = 8,
     .table = 9.5, .table_small = 9,
     .heading = {22, 16, 14, 12}, .cover_title = 32,
     .chart_title = 12, .chart_subtitle = 9.5, .chart_label = 8.5,
     .english_ragged = true},
    /* GB/T 9704-2012 §5.2: margins 37 and 28 mm, type area 156 × 225 mm,
     * 28 characters × 22 lines. */
    {A4, FAMILIES, COLOURS,
     .name = "gongwen",
     .margin_top = 37 * MM, .margin_left = 28 * MM,
     .measure = 28 * 15.75, .lines = 22, .grid = 225 * MM / 22,
     .body = 15.75, .small = 12, .caption = 12, .note = 9,
     .table = 10.5, .table_small = 9,
     .heading = {22, 15.75, 15.75, 15.75}, .cover_title = 36,
     .chart_title = 12, .chart_subtitle = 9.5, .chart_label = 8.5,
     .english_ragged = true, .chapters = THEME_HALF_FULL},
};

/* The theme of that name, or NULL. */
static const struct theme *
named(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(themes); i++)
        if (g_strcmp0(theme_names[i], name) == 0)
            return &themes[i];
    return NULL;
}

static const struct yaml *
read_file(struct theme_reader *reader, const char *path, const char *name)
{
    struct place at = {.file = name ? name : "theme.yaml"};
    const char *text;
    struct words why;
    size_t length;

    if (file_read(reader->arena, path, THEME_BYTES_MAX, &text, &length, &why))
        return yamltree_read(reader->arena, at.file, 1, text, length,
                             reader->findings);
    findings_add(reader->findings, FINDING_FILE_UNREADABLE, at,
                 .args = {why}, .machine = reason_is_machine(why));
    return NULL;
}

bool
theme_read(struct arena *arena, const char *path, const char *name,
           struct theme *theme, struct findings *findings)
{
    struct theme_reader reader = {arena, theme, findings, true};
    const struct yaml *root;
    size_t base = 0;

    *theme = named(name) ? *named(name) : themes[0];
    if (!path)
        return true;
    root = read_file(&reader, path, name);
    if (!root)
        return false;
    if (yamltree_get_choice(root, "theme", false, theme_names, &base,
                            findings))
        *theme = themes[base];
    else
        reader.good = !yamltree_get(root, "theme");
    themefile_read(&reader, root);
    return reader.good;
}
