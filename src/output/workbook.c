#include "output/workbook.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/file.h"
#include "workbook_sheet.h"

#define TEXT_WIDTH 72

static void
write_cover(struct workbook_making *making)
{
    const struct book *book = making->book;
    lxw_worksheet *sheet =
        workbook_sheet_new(making, workbook_say(making, "封面", "Cover"));
    const char *lines[] = {
        book->publisher,
        book->date_text,
        "",
        book->period,
        book->notice,
        book->draft ? workbook_say(making, "草稿", "DRAFT") : "",
    };
    worksheet_set_column(sheet, 0, 0, TEXT_WIDTH, NULL);
    worksheet_set_row(sheet, 5, 120, NULL);
    workbook_string(sheet, 5, 0, book->title, making->large);
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        workbook_string(sheet, 7 + i, 0, lines[i], making->wrap);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_fit_to_pages(sheet, 1, 1);
}

static void
write_entry(struct workbook_making *making, lxw_worksheet *sheet, size_t row,
            const char *name, const char *title)
{
    g_autofree char *target = g_strdup_printf("internal:'%s'!A1", name);
    worksheet_write_url(sheet, (lxw_row_t)row, 0, target, making->link);
    workbook_string(sheet, row, 0, name, making->link);
    workbook_string(sheet, row, 1, title, making->text);
}

static void
write_contents(struct workbook_making *making)
{
    const struct book *book = making->book;
    lxw_worksheet *sheet = workbook_sheet_new(
        making, workbook_say(making, "目录", "Contents"));
    const char *notes = workbook_say(making, "说明", "Notes");
    worksheet_set_column(sheet, 0, 0, 12, NULL);
    worksheet_set_column(sheet, 1, 1, TEXT_WIDTH - 12, NULL);
    workbook_string(sheet, 0, 0, workbook_say(making, "目录", "Contents"),
                    making->title);
    write_entry(making, sheet, 2, notes,
                workbook_say(making, "数据来源、符号和计算方法",
                             "Sources, symbols and methods"));
    for (size_t i = 0; i < book->tables.n; i++)
        write_entry(making, sheet, 3 + i, book->tables.items[i]->sheet,
                    book->tables.items[i]->title);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_fit_to_pages(sheet, 1, 0);
}

static void
write_notes(struct workbook_making *making)
{
    const struct book_notes *notes = &making->book->notes;
    const char *name = workbook_say(making, "说明", "Notes");
    lxw_worksheet *sheet = workbook_sheet_new(making, name);
    worksheet_set_column(sheet, 0, 0, TEXT_WIDTH, NULL);
    workbook_string(sheet, 0, 0, name, making->title);
    for (size_t i = 0; i < notes->n; i++) {
        size_t lines = workbook_width(notes->items[i]) / (TEXT_WIDTH - 4) + 1;
        worksheet_set_row(sheet, (lxw_row_t)(2 + i), 17.0 * (double)lines,
                          NULL);
        workbook_string(sheet, 2 + i, 0, notes->items[i], making->wrap);
    }
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_fit_to_pages(sheet, 1, 0);
}

/* Seconds since 1970 of a day, without a time zone. */
static time_t
noon_of(struct date date)
{
    struct tm tm = {
        .tm_year = date.year - 1900,
        .tm_mon = MAX(date.month, 1) - 1,
        .tm_mday = MAX(date.day, 1),
        .tm_hour = 12,
    };
    return timegm(&tm);
}

static void
write_properties(const struct workbook_making *making)
{
    const struct book *book = making->book;
    /* The library takes no const, and copies. */
    lxw_doc_properties properties = {
        .title = (char *)book->title,
        .subject = (char *)book->period,
        .author = (char *)book->publisher,
        .company = (char *)book->publisher,
        .comments = (char *)book->notice,
        .created = noon_of(book->date),
    };
    workbook_set_properties(making->workbook, &properties);
}

static void
write_all(struct workbook_making *making)
{
    const struct book *book = making->book;
    workbook_formats(making);
    write_properties(making);
    write_cover(making);
    write_contents(making);
    write_notes(making);
    for (size_t i = 0; i < book->tables.n; i++)
        workbook_sheet_table(making, book->tables.items[i], i + 1);
}

size_t
workbook_cells(const struct book *book)
{
    size_t n = 0;
    for (size_t i = 0; i < book->tables.n; i++)
        n += book->tables.items[i]->n * book->tables.items[i]->n_columns;
    return n;
}

/* The library writes to a name only.  What it puts aside for a moment goes to
 * the same folder, not to /tmp. */
static bool
write_file(const struct book *book, const char *folder, const char *name,
           struct words *why)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    lxw_workbook_options options = {.tmpdir = (char *)folder};
    struct workbook_making making = {
        .workbook = workbook_new_opt(path, &options),
        .book = book,
        .cells = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    lxw_error error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    if (making.workbook != NULL) {
        write_all(&making);
        error = workbook_close(making.workbook);
    }
    g_hash_table_destroy(making.cells);
    if (error != LXW_NO_ERROR)
        *why = language_same(lxw_strerror(error));
    return error == LXW_NO_ERROR;
}

bool
workbook_write(struct arena *arena, const struct book *book, const char *path,
               struct words *why)
{
    g_autofree char *folder = g_path_get_dirname(path);
    struct file_out *out = file_open(path);
    const char *part = file_part(out);
    if (part != NULL && !write_file(book, folder, part, why)) {
        file_abandon(out);
        return false;
    }
    return file_commit(arena, out, why);
}
