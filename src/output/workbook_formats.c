#include "workbook_sheet.h"

/* What official tables are set in wherever they are opened; where a machine
 * lacks it, its own Chinese face steps in. */
#define FONT_ZH "宋体"
#define FONT_EN "Arial"
#define RULE 0x8C8C8C
#define LINK 0x173E62
#define PANEL 0xF4F1EC

static lxw_format *
new_format(struct workbook_making *making, double size)
{
    lxw_format *format = workbook_add_format(making->workbook);
    format_set_font_name(format, workbook_say(making, FONT_ZH, FONT_EN));
    format_set_font_size(format, size);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

void
workbook_formats(struct workbook_making *making)
{
    making->large = new_format(making, 24);
    format_set_bold(making->large);
    format_set_text_wrap(making->large);
    making->title = new_format(making, 14);
    format_set_bold(making->title);
    making->text = new_format(making, 10.5);
    making->wrap = new_format(making, 10.5);
    format_set_text_wrap(making->wrap);
    making->link = new_format(making, 10.5);
    format_set_font_color(making->link, LINK);
    format_set_underline(making->link, LXW_UNDERLINE_SINGLE);
    making->unit = new_format(making, 9);
    format_set_align(making->unit, LXW_ALIGN_RIGHT);
    making->note = new_format(making, 9);
    making->head = new_format(making, 10.5);
    format_set_bold(making->head);
    format_set_text_wrap(making->head);
    format_set_align(making->head, LXW_ALIGN_CENTER);
    format_set_bg_color(making->head, PANEL);
    format_set_top(making->head, LXW_BORDER_MEDIUM);
    format_set_bottom(making->head, LXW_BORDER_THIN);
}

/* All digits that the column needs; English groups by comma. */
static void
set_number(struct workbook_making *making, lxw_format *format, int decimals)
{
    g_autoptr(GString) text =
        g_string_new(workbook_say(making, "0", "#,##0"));
    if (decimals > 0)
        g_string_append_c(text, '.');
    for (int i = 0; i < decimals; i++)
        g_string_append_c(text, '0');
    format_set_num_format(format, text->str);
}

lxw_format *
workbook_cell_format(struct workbook_making *making,
                     const struct workbook_look *look)
{
    g_autofree char *key =
        g_strdup_printf("%d %d %d %d %d %d", look->number, look->decimals,
                        look->level, look->total, look->last, look->wrap);
    lxw_format *format = g_hash_table_lookup(making->cells, key);
    if (format != NULL)
        return format;
    format = new_format(making, 10.5);
    if (look->number) {
        set_number(making, format, look->decimals);
        format_set_align(format, LXW_ALIGN_RIGHT);
    } else {
        /* Text stays text when the cell is edited. */
        format_set_num_format(format, "@");
        format_set_indent(format, (uint8_t)look->level);
    }
    if (look->wrap)
        format_set_text_wrap(format);
    if (look->total)
        format_set_bold(format);
    format_set_bottom(format, look->last ? LXW_BORDER_MEDIUM
                                         : LXW_BORDER_HAIR);
    format_set_bottom_color(format, RULE);
    g_hash_table_insert(making->cells, g_steal_pointer(&key), format);
    return format;
}
