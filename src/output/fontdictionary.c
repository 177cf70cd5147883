#include "fontdictionary.h"

#include <glib.h>
#include <math.h>

#include "base/digest.h"
#include "deflate.h"
#include "pdfsyntax.h"

/* Before the name of a subset (ISO 32000-1, 9.6.4). */
#define TAG_LENGTH 6
/* The widest most glyphs are: all Han. */
#define FULL_WIDTH 1000.0
/* How many mappings a CMap has between begin and end. */
#define MAPPINGS 100

static bool
is_cff(const struct fontprogram *program)
{
    return hb_blob_get_length(program->cff) > 0;
}

/* ABCDEF+Name, from the bytes of the program. */
static char *
name_of(const struct pdffont *font, const struct fontprogram *program)
{
    GString *name = g_string_new(NULL);
    char sum[DIGEST_TEXT];
    digest_of(program->bytes, program->length, sum);
    for (int i = 0; i < TAG_LENGTH; i++)
        g_string_append_c(
            name, (char)('A' + (g_ascii_xdigit_value(sum[2 * i]) * 16 +
                                g_ascii_xdigit_value(sum[2 * i + 1])) % 26));
    g_string_append_c(name, '+');
    for (const char *c = font->face->name; *c != '\0'; c++)
        if (g_ascii_isalnum(*c) || *c == '-' || *c == '_' || *c == '.')
            g_string_append_c(name, *c);
        else
            g_string_append_printf(name, "#%02X", (unsigned char)*c);
    return g_string_free(name, FALSE);
}

/* A signed number of a table, 0 beyond its end. */
static int
table_number(hb_face_t *face, hb_tag_t tag, unsigned at)
{
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    unsigned length = 0;
    const char *bytes = hb_blob_get_data(blob, &length);
    int value = 0;
    if (length >= at + 2)
        value = (int16_t)((unsigned char)bytes[at] << 8 |
                          (unsigned char)bytes[at + 1]);
    hb_blob_destroy(blob);
    return value;
}

static int
write_descriptor(struct objects *objects, const struct fontprogram *program,
                 const char *name)
{
    enum { HEAD_BOX = 36, HHEA_ASCENT = 4, HHEA_DESCENT = 6,
           OS2_WEIGHT = 4, OS2_CAP_HEIGHT = 88, POST_ANGLE = 4 };
    const hb_tag_t os2 = HB_TAG('O', 'S', '/', '2');
    const hb_tag_t hhea = HB_TAG('h', 'h', 'e', 'a');
    hb_face_t *face = program->opened;
    double em = hb_face_get_upem(face) / 1000.0;
    int file = objects_reserve(objects), id = objects_reserve(objects);
    int weight = table_number(face, os2, OS2_WEIGHT);
    objects_packed(objects, file, is_cff(program) ? "/Subtype/CIDFontType0C"
                                                  : "",
                   program->packed);
    GString *out = objects_begin(objects, id);
    /* Symbolic: the glyphs are not those of a known encoding. */
    g_string_append_printf(out, "<</Type/FontDescriptor/FontName/%s/Flags 4"
                                "/FontBBox",
                           name);
    for (unsigned i = 0; i < 4; i++) {
        g_string_append_c(out, i == 0 ? '[' : ' ');
        pdf_length(out, table_number(face, HB_TAG('h', 'e', 'a', 'd'),
                                     HEAD_BOX + 2 * i) / em);
    }
    g_string_append_printf(
        out, "]/ItalicAngle %d/Ascent ",
        table_number(face, HB_TAG('p', 'o', 's', 't'), POST_ANGLE));
    pdf_length(out, table_number(face, hhea, HHEA_ASCENT) / em);
    g_string_append(out, "/Descent ");
    pdf_length(out, table_number(face, hhea, HHEA_DESCENT) / em);
    g_string_append(out, "/CapHeight ");
    pdf_length(out, table_number(face, os2, OS2_CAP_HEIGHT) / em);
    /* Nothing in the font tells it; this is what others take. */
    g_string_append_printf(out, "/StemV %d/FontFile%d %d 0 R>>",
                           50 + weight * weight / 4225,
                           is_cff(program) ? 3 : 2, file);
    objects_end(objects);
    return id;
}

/* /W: runs of numbers that follow one another, without what is /DW wide. */
static void
write_widths(GString *out, const struct pdffont *font)
{
    int last = -2;
    g_string_append(out, "/W[");
    for (size_t i = 0; i < font->n_glyphs; i++) {
        int cid = font->cids[i];
        if (fabs(font->widths[i] - FULL_WIDTH) < 0.0005)
            continue;
        if (cid == last + 1)
            g_string_append_c(out, ' ');
        else
            g_string_append_printf(out, "%s%d[", last < 0 ? "" : "]", cid);
        pdf_length(out, font->widths[i]);
        last = cid;
    }
    g_string_append(out, last < 0 ? "]" : "]]");
}

static int
write_cidfont(struct objects *objects, const struct pdffont *font,
              const struct fontprogram *program, const char *name)
{
    int descriptor = write_descriptor(objects, program, name);
    int id = objects_reserve(objects);
    GString *out = objects_begin(objects, id);
    g_string_append_printf(
        out,
        "<</Type/Font/Subtype/CIDFontType%d/BaseFont/%s/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        "/FontDescriptor %d 0 R/DW %d%s",
        is_cff(program) ? 0 : 2, name, descriptor, (int)FULL_WIDTH,
        is_cff(program) ? "" : "/CIDToGIDMap/Identity");
    write_widths(out, font);
    g_string_append(out, ">>");
    objects_end(objects);
    return id;
}

static const char cmap_head[] =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo\n<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >>"
    " def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";

static const char cmap_foot[] =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

/* What the glyphs say (ISO 32000-1, 9.10.3). */
static int
write_unicode(struct objects *objects, const struct pdffont *font)
{
    g_autoptr(GString) cmap = g_string_new(cmap_head);
    g_autoptr(GString) block = g_string_new(NULL);
    int n = 0;
    for (size_t i = 0; i <= font->n_glyphs; i++) {
        if (n == MAPPINGS || (i == font->n_glyphs && n > 0)) {
            g_string_append_printf(cmap, "%d beginbfchar\n%sendbfchar\n", n,
                                   block->str);
            g_string_truncate(block, 0);
            n = 0;
        }
        if (i == font->n_glyphs || font->texts[i].n == 0)
            continue;
        g_string_append_printf(block, "<%04x> <", font->cids[i]);
        pdf_utf16(block, font->texts[i].text, font->texts[i].n);
        g_string_append(block, ">\n");
        n++;
    }
    g_string_append(cmap, cmap_foot);
    int id = objects_reserve(objects);
    GString *packed = deflated(cmap->str, cmap->len);
    objects_packed(objects, id, "", packed);
    g_string_free(packed, TRUE);
    return id;
}

int
fontdictionary_write(struct objects *objects, const struct pdffont *font,
                     const struct fontprogram *program)
{
    g_autofree char *name = name_of(font, program);
    int cidfont = write_cidfont(objects, font, program, name);
    int unicode = write_unicode(objects, font);
    int id = objects_reserve(objects);
    GString *out = objects_begin(objects, id);
    g_string_append_printf(
        out,
        "<</Type/Font/Subtype/Type0/BaseFont/%s%s/Encoding/Identity-H"
        "/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
        name, is_cff(program) ? "-Identity-H" : "", cidfont, unicode);
    objects_end(objects);
    return id;
}
