#include "shape.h"

#include <hb.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* Ligatures would stand between the text and who copies it. */
static const char *const features[SHAPE_MODES] = {
    [SHAPE_HAN] = "liga=0, clig=0",
    [SHAPE_LATIN] = "liga=0, clig=0, pwid=1",
};
/* In columns: Latin is half as wide as Han. */
static const char in_columns[] = "liga=0, clig=0";

static const char *const languages[SHAPE_MODES] = {
    [SHAPE_HAN] = "zh-cn",
    [SHAPE_LATIN] = "en",
};

struct word {
    const struct opened_face *face;
    const char *text;
    unsigned short n_bytes;
    unsigned char mode;
};

static guint
hash_word(gconstpointer key)
{
    const struct word *word = key;
    /* FNV-1a */
    guint hash = 2166136261u ^ word->mode ^
                 (guint)((uintptr_t)word->face >> 4);

    for (size_t i = 0; i < word->n_bytes; i++)
        hash = (hash ^ (unsigned char)word->text[i]) * 16777619u;
    return hash;
}

static gboolean
is_same_word(gconstpointer a, gconstpointer b)
{
    const struct word *one = a, *two = b;

    return one->face == two->face && one->n_bytes == two->n_bytes &&
           one->mode == two->mode &&
           memcmp(one->text, two->text, one->n_bytes) == 0;
}

GHashTable *
shape_cache_new(void)
{
    return g_hash_table_new(hash_word, is_same_word);
}

/* The first script that says something; marks and digits take any. */
static GUnicodeScript
script_of(const struct word *word)
{
    const char *end = word->text + word->n_bytes;

    if (word->mode == SHAPE_HAN)
        return G_UNICODE_SCRIPT_HAN;
    for (const char *c = word->text; c < end; c = g_utf8_next_char(c)) {
        GUnicodeScript script = g_unichar_get_script(g_utf8_get_char(c));

        if (script != G_UNICODE_SCRIPT_COMMON &&
            script != G_UNICODE_SCRIPT_INHERITED)
            return script;
    }
    return G_UNICODE_SCRIPT_LATIN;
}

/* Whether the word is shaped by HarfBuzz alone: every character has a glyph,
 * and none could be joined with another into one that has not. */
static bool
is_plain(const struct word *word)
{
    static const GUnicodeScript scripts[] = {
        G_UNICODE_SCRIPT_COMMON,   G_UNICODE_SCRIPT_LATIN,
        G_UNICODE_SCRIPT_HAN,      G_UNICODE_SCRIPT_GREEK,
        G_UNICODE_SCRIPT_CYRILLIC, G_UNICODE_SCRIPT_BOPOMOFO,
    };
    hb_font_t *font = pango_font_get_hb_font(word->face->font);
    const char *end = word->text + word->n_bytes;

    for (const char *c = word->text; c < end; c = g_utf8_next_char(c)) {
        gunichar character = g_utf8_get_char(c);
        GUnicodeScript script = g_unichar_get_script(character);
        hb_codepoint_t glyph;
        size_t i = 0;

        while (i < G_N_ELEMENTS(scripts) && scripts[i] != script)
            i++;
        if (i == G_N_ELEMENTS(scripts) || g_unichar_ismark(character) ||
            !hb_font_get_nominal_glyph(font, character, &glyph))
            return false;
    }
    return true;
}

/* What pango_itemize would find for itself, less its mistakes: beside Latin
 * letters it takes Chinese punctuation for Latin. */
static void
shape_alone(const struct word *word, PangoGlyphString *glyphs)
{
    PangoAttribute *wanted = pango_attr_font_features_new(
        word->face->in_columns ? in_columns : features[word->mode]);
    GSList attributes = {.data = wanted};
    PangoAnalysis analysis = {
        .font = word->face->font,
        .gravity = PANGO_GRAVITY_SOUTH,
        .script = (guint8)script_of(word),
        .language = pango_language_from_string(languages[word->mode]),
        .extra_attrs = &attributes,
    };

    pango_shape_with_flags(word->text, word->n_bytes, NULL, 0, &analysis,
                           glyphs, PANGO_SHAPE_NONE);
    pango_attribute_destroy(wanted);
}

/* For what has no glyph Pango draws a box with what its font map has, which
 * is for one thread at a time. */
static void
shape(const struct word *word, PangoGlyphString *glyphs)
{
    static GMutex boxes;

    if (is_plain(word)) {
        shape_alone(word, glyphs);
        return;
    }
    g_mutex_lock(&boxes);
    shape_alone(word, glyphs);
    g_mutex_unlock(&boxes);
}

/* Pango makes the HarfBuzz font of a font, and its own functions for all
 * fonts, when they are first wanted, and without a lock. */
void
shape_warm(const struct type *type)
{
    PangoGlyphString *glyphs = pango_glyph_string_new();
    struct word word = {type->faces[TYPE_BODY][WEIGHT_REGULAR], "0", 1,
                        SHAPE_HAN};

    for (int role = 0; role < TYPE_ROLES; role++)
        for (int weight = 0; weight < WEIGHTS; weight++)
            if (type->faces[role][weight])
                (void)pango_font_get_hb_font(type->faces[role][weight]->font);
    shape(&word, glyphs);
    pango_glyph_string_free(glyphs);
}

static double
em(PangoGlyphUnit units)
{
    return (double)units / (FACES_EM * PANGO_SCALE);
}

/* One cluster: the glyphs from `first` to `end`; draws `to` and moves on. */
static void
fill_cluster(struct shaped_cluster *cluster, struct shaped_glyph *to,
             const PangoGlyphString *glyphs, int first, int end)
{
    cluster->glyphs = to;
    for (int i = first; i < end; i++) {
        const PangoGlyphInfo *info = &glyphs->glyphs[i];
        PangoGlyph id = info->glyph;
        double width = em(info->geometry.width);

        /* How wide Pango's box for it is depends on what was shaped before. */
        if (id & PANGO_GLYPH_UNKNOWN_FLAG) {
            cluster->is_missing = true;
            id = 0;
            width = 1;
        }
        if (id != PANGO_GLYPH_EMPTY)
            to[cluster->n_glyphs++] = (struct shaped_glyph){
                id,
                (float)(cluster->width + em(info->geometry.x_offset)),
                (float)em(info->geometry.y_offset)};
        cluster->width += width;
    }
}

static struct shaped *
collect(struct arena *arena, const struct word *word,
        const PangoGlyphString *glyphs)
{
    struct shaped *shaped = ARENA_NEW(arena, struct shaped);
    size_t n = (size_t)glyphs->num_glyphs;
    struct shaped_cluster *clusters =
        ARENA_NEW_N(arena, struct shaped_cluster, n);
    struct shaped_glyph *to = ARENA_NEW_N(arena, struct shaped_glyph, n);

    for (int i = 0, end; i < glyphs->num_glyphs; i = end) {
        struct shaped_cluster *cluster = &clusters[shaped->n++];
        int at = glyphs->log_clusters[i], after = word->n_bytes;

        for (end = i + 1; end < glyphs->num_glyphs; end++)
            if (glyphs->log_clusters[end] != at)
                break;
        if (end < glyphs->num_glyphs)
            after = glyphs->log_clusters[end];
        cluster->n_bytes = (unsigned short)(after - at);
        fill_cluster(cluster, to + i, glyphs, i, end);
        shaped->is_missing |= cluster->is_missing;
    }
    shaped->clusters = clusters;
    return shaped;
}

const struct shaped *
shape_word(struct type *type, struct opened_face *face, enum shape_mode mode,
           const char *text, size_t n_bytes)
{
    struct word wanted = {face, text, (unsigned short)n_bytes,
                          (unsigned char)mode};
    struct shaped *shaped = g_hash_table_lookup(type->words, &wanted);
    PangoGlyphString *glyphs;
    struct word *kept;

    if (shaped)
        return shaped;
    kept = ARENA_NEW(type->arena, struct word);
    *kept = wanted;
    kept->text = arena_strndup(type->arena, text, n_bytes);
    glyphs = pango_glyph_string_new();
    shape(kept, glyphs);
    shaped = collect(type->arena, kept, glyphs);
    pango_glyph_string_free(glyphs);
    g_hash_table_insert(type->words, kept, shaped);
    return shaped;
}
