#include "output/formfile.h"

#include "output/sink.h"

#define BOM "\xEF\xBB\xBF"

bool
formfile_write(struct arena *arena, const struct book_table *table,
               const char *path, struct words *why)
{
    struct byte_sink *sink = sink_open(path);
    sink_text(sink, BOM);
    for (size_t j = 0; j < table->n_columns; j++) {
        sink_text(sink, j > 0 ? "," : "");
        sink_csv(sink, table->columns[j].head);
    }
    sink_text(sink, "\r\n");
    for (size_t i = 0; i < table->n; i++) {
        for (size_t j = 0; j < table->n_columns; j++) {
            sink_text(sink, j > 0 ? "," : "");
            sink_csv(sink, table->items[i].cells[j].text);
        }
        sink_text(sink, "\r\n");
    }
    return sink_close(arena, sink, why);
}
