#include "singly.h"

void
singly_refuse(struct sheet *sheet, int row, struct words what)
{
    if (sheet->refused)
        return;
    sheet->refused = true;
    findings_add(sheet->findings, FINDING_ROWS_TOO_MANY,
        ((struct place){sheet->file->name, row, 0}), .args = {what});
}

bool
singly_take(struct sheet *sheet, int row, size_t bytes)
{
    static const struct words rows = {
        {"要逐行细读的超过 1048576 行", "more than 1048576 rows that must be "
                                        "read one by one"}};
    static const struct words size = {
        {"要逐行细读的超过 64 MB", "more than 64 MB that must be read row by "
                                   "row"}};

    sheet->singly_rows++;
    sheet->singly_bytes += bytes;
    if (sheet->singly_rows > SINGLY_ROWS_MAX)
        singly_refuse(sheet, row, rows);
    else if (sheet->singly_bytes > SINGLY_BYTES_MAX)
        singly_refuse(sheet, row, size);
    return !sheet->refused;
}
