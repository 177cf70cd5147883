#include "metadata.h"

#include "deflate.h"
#include "icc.h"
#include "pdfsyntax.h"

#define PRODUCER "baipishu"

struct metadata
metadata_of(const struct pages *pages, struct date date)
{
    struct metadata metadata = {
        .titles = pages->title,
        .language = pages->languages[LANGUAGE_ZH] ? LANGUAGE_ZH
                                                  : LANGUAGE_EN,
        .date = date,
    };
    metadata.title = language_pick(pages->title, metadata.language);
    metadata.publisher = language_pick(pages->publisher, metadata.language);
    for (enum language l = 0; l < LANGUAGES; l++)
        metadata.languages[l] = pages->languages[l];
    return metadata;
}

void
metadata_dates(GString *out, struct date date)
{
    static const char *const keys[] = {"/CreationDate", "/ModDate"};
    for (size_t i = 0; date.year > 0 && i < G_N_ELEMENTS(keys); i++)
        g_string_append_printf(out, "%s(D:%04d%02d%02d000000Z)", keys[i],
                               date.year, MAX(date.month, 1),
                               MAX(date.day, 1));
}

int
metadata_info(struct objects *objects, const struct metadata *metadata)
{
    int id = objects_reserve(objects);
    GString *out = objects_begin(objects, id);
    g_string_append(out, "<</Title");
    pdf_text(out, metadata->title);
    g_string_append(out, "/Author");
    pdf_text(out, metadata->publisher);
    g_string_append(out, "/Creator(" PRODUCER ")/Producer(" PRODUCER ")");
    metadata_dates(out, metadata->date);
    g_string_append(out, ">>");
    objects_end(objects);
    return id;
}

/* XML has no control characters, not even escaped. */
static void
xml_text(GString *out, const char *text)
{
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '&')
            g_string_append(out, "&amp;");
        else if (*c == '<')
            g_string_append(out, "&lt;");
        else if (*c == '>')
            g_string_append(out, "&gt;");
        else if ((unsigned char)*c >= ' ')
            g_string_append_c(out, *c);
    }
}

static void
add_title(GString *xmp, const struct metadata *metadata)
{
    g_string_append(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    xml_text(xmp, metadata->title);
    g_string_append(xmp, "</rdf:li>\n");
    for (enum language l = 0; l < LANGUAGES; l++) {
        if (!metadata->languages[l])
            continue;
        g_string_append_printf(xmp, "<rdf:li xml:lang=\"%s\">",
                               language_tag(l));
        xml_text(xmp, language_pick(metadata->titles, l));
        g_string_append(xmp, "</rdf:li>\n");
    }
    g_string_append(xmp, "</rdf:Alt></dc:title>\n");
}

static void
add_dublin_core(GString *xmp, const struct metadata *metadata)
{
    add_title(xmp, metadata);
    g_string_append(xmp, "<dc:creator><rdf:Seq><rdf:li>");
    xml_text(xmp, metadata->publisher);
    g_string_append(xmp, "</rdf:li></rdf:Seq></dc:creator>\n"
                         "<dc:language><rdf:Bag>");
    for (enum language l = 0; l < LANGUAGES; l++)
        if (metadata->languages[l])
            g_string_append_printf(xmp, "<rdf:li>%s</rdf:li>",
                                   language_tag(l));
    g_string_append(xmp, "</rdf:Bag></dc:language>\n"
                         "<dc:format>application/pdf</dc:format>\n");
}

static void
add_date(GString *xmp, const char *element, struct date date)
{
    if (date.year == 0)
        return;
    g_string_append_printf(xmp, "<%s>%04d-%02d-%02dT00:00:00Z</%s>\n",
                           element, date.year, MAX(date.month, 1),
                           MAX(date.day, 1), element);
}

/* PDF/A knows the schemas of 2004; that of PDF/UA it wants described. */
static const char extension[] =
    "<pdfaid:part>3</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag>"
    "<rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq>"
    "<rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 to which the file conforms"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

static const char head[] =
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    "  xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    "  xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    "  xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    "  xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    "  xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    "  xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    "  xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

int
metadata_xmp(struct objects *objects, const struct metadata *metadata)
{
    g_autoptr(GString) xmp = g_string_new(head);
    int id = objects_reserve(objects);
    add_dublin_core(xmp, metadata);
    g_string_append(xmp, "<pdf:Producer>" PRODUCER "</pdf:Producer>\n"
                         "<xmp:CreatorTool>" PRODUCER "</xmp:CreatorTool>\n");
    add_date(xmp, "xmp:CreateDate", metadata->date);
    add_date(xmp, "xmp:ModifyDate", metadata->date);
    g_string_append(xmp, extension);
    g_string_append(xmp, "</rdf:Description></rdf:RDF></x:xmpmeta>\n"
                         "<?xpacket end=\"r\"?>");
    /* As it is, so that tools that know no PDF find it. */
    objects_stream(objects, id, "/Type/Metadata/Subtype/XML", xmp->str,
                   xmp->len);
    return id;
}

int
metadata_intent(struct objects *objects)
{
    int profile = objects_reserve(objects), id = objects_reserve(objects);
    GString *packed = deflated(icc_srgb, icc_srgb_length);
    objects_packed(objects, profile, "/N 3", packed);
    g_string_free(packed, TRUE);
    g_string_append_printf(
        objects_begin(objects, id),
        "<</Type/OutputIntent/S/GTS_PDFA1"
        "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)"
        "/DestOutputProfile %d 0 R>>",
        profile);
    objects_end(objects);
    return id;
}
