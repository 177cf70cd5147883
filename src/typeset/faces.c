#include "faces.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangoft2.h>

#include "base/arena.h"
#include "base/finding.h"

/* Who installs a family, for the hint. */
static const struct {
    const char *prefix;
    struct words source;
} sources[] = {
    {"Noto Serif CJK", {{"请安装软件包 fonts-noto-cjk",
                         "install the package fonts-noto-cjk"}}},
    {"Noto Sans CJK", {{"请安装软件包 fonts-noto-cjk",
                        "install the package fonts-noto-cjk"}}},
    {"", {{"请把字体文件放进 fonts/office（见 fonts/README.md），或在 theme.yaml "
           "中换用已安装的字体",
           "put its file into fonts/office (see fonts/README.md), or name an "
           "installed family in theme.yaml"}}},
};

static const struct words weight_words[WEIGHTS] = {
    [WEIGHT_REGULAR] = {{"", ""}},
    [WEIGHT_BOLD] = {{"的粗体", " in bold"}},
};

static void
report_missing(struct type *type, const char *family,
               enum type_weight weight)
{
    size_t i = 0;

    while (!g_str_has_prefix(family, sources[i].prefix))
        i++;
    findings_add(type->findings, FINDING_FONT_MISSING,
                 (struct place){.file = "theme.yaml"},
                 .args = {language_same(family), weight_words[weight],
                          sources[i].source});
}

static bool
is_family(FcPattern *pattern, const char *family)
{
    FcChar8 *name;

    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) ==
                    FcResultMatch;
         i++)
        if (g_ascii_strcasecmp((const char *)name, family) == 0)
            return true;
    return false;
}

/* Fontconfig always answers something: what it gives must be what was asked
 * for, and bold must not be made by smearing. */
static bool
is_wanted(FcPattern *pattern, const char *family, enum type_weight weight)
{
    int heavy = FC_WEIGHT_REGULAR;
    FcBool faked = FcFalse;

    FcPatternGetInteger(pattern, FC_WEIGHT, 0, &heavy);
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &faked);
    return is_family(pattern, family) && !faked &&
           (weight == WEIGHT_REGULAR || heavy >= FC_WEIGHT_DEMIBOLD);
}

static bool
describe(struct arena *arena, FcPattern *pattern, struct face *face)
{
    FcChar8 *file, *name;
    int index = 0;

    if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch)
        return false;
    if (FcPatternGetString(pattern, FC_POSTSCRIPT_NAME, 0, &name) !=
        FcResultMatch)
        return false;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    face->file = arena_strdup(arena, (const char *)file);
    /* The upper half names an instance of a variable font. */
    face->number = index & 0xffff;
    face->name = arena_strdup(arena, (const char *)name);
    return true;
}

static struct opened_face *
open_face(struct type *type, PangoFontMap *map, PangoContext *context,
          const char *family, enum type_weight weight)
{
    PangoFontDescription *wanted = pango_font_description_new();
    struct opened_face *opened = NULL;
    FcPattern *pattern;
    PangoFont *font;

    pango_font_description_set_family(wanted, family);
    pango_font_description_set_weight(wanted, weight == WEIGHT_BOLD
                                                  ? PANGO_WEIGHT_BOLD
                                                  : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(wanted, FACES_EM * PANGO_SCALE);
    font = pango_font_map_load_font(map, context, wanted);
    pango_font_description_free(wanted);
    if (!font)
        return NULL;
    arena_own(type->arena, font, g_object_unref);
    pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    if (!is_wanted(pattern, family, weight))
        return NULL;
    opened = ARENA_NEW(type->arena, struct opened_face);
    opened->font = font;
    return describe(type->arena, pattern, &opened->face) ? opened : NULL;
}

/* Roles share faces: what an earlier role has opened is not opened again.
 * Code shares none, as it is shaped in columns. */
static struct opened_face *
find_opened(const struct type *type, const char *family,
            enum type_weight weight, int before)
{
    for (int role = 0; role < before && before != TYPE_CODE; role++)
        if (role != TYPE_CODE &&
            g_strcmp0(type->theme->family[role], family) == 0)
            return type->faces[role][weight];
    return NULL;
}

static bool
open_role(struct type *type, PangoFontMap *map, PangoContext *context,
          enum type_role role)
{
    const char *family = type->theme->family[role];
    const char *bold = type->theme->bold_family[role];

    for (int weight = 0; family && weight < WEIGHTS; weight++) {
        struct opened_face **face = &type->faces[role][weight];

        *face = find_opened(type, family, weight, (int)role);
        if (!*face)
            *face = open_face(type, map, context, family, weight);
        /* Many a face of an office has one weight: the theme names another
         * family for its bold, which may itself have one only. */
        if (!*face && weight == WEIGHT_BOLD && bold) {
            family = bold;
            *face = open_face(type, map, context, bold, WEIGHT_BOLD);
            if (!*face)
                *face = open_face(type, map, context, bold, WEIGHT_REGULAR);
        }
        if (!*face) {
            report_missing(type, family, weight);
            return false;
        }
        (*face)->in_columns = role == TYPE_CODE;
    }
    return true;
}

bool
faces_open(struct type *type)
{
    PangoFontMap *map = pango_ft2_font_map_new();
    PangoContext *context;
    bool good = true;

    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(map), 72, 72);
    context = pango_font_map_create_context(map);
    for (int role = 0; role < TYPE_ROLES; role++)
        good &= open_role(type, map, context, role);
    g_object_unref(context);
    arena_own(type->arena, map, g_object_unref);
    return good;
}

struct opened_face *
faces_get(const struct type *type, enum type_role role, bool bold, bool latin)
{
    struct opened_face *face = NULL;

    if (latin && role != TYPE_CODE)
        face = type->faces[TYPE_LATIN][bold];
    return face ? face : type->faces[role][bold];
}

const struct face *
faces_use(struct opened_face *face)
{
    __atomic_store_n(&face->is_used, true, __ATOMIC_RELAXED);
    return &face->face;
}
