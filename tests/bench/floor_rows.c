/* The floor of reading rows: libcsv with callbacks that do nothing. */
#include <csv.h>
#include <stdio.h>

static char buffer[1 << 18];

static void
take_cell(void *text, size_t length, void *data)
{
    (void)text;
    (void)length;
    (void)data;
}

static void
take_end(int c, void *data)
{
    (void)c;
    ++*(long *)data;
}

int
main(int argc, char **argv)
{
    struct csv_parser parser;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    long rows = 0;
    size_t n;

    if (file == NULL || csv_init(&parser, CSV_STRICT) != 0)
        return 2;
    setvbuf(file, NULL, _IONBF, 0);
    while ((n = fread(buffer, 1, sizeof buffer, file)) > 0)
        if (csv_parse(&parser, buffer, n, take_cell, take_end, &rows) != n)
            return 1;
    csv_fini(&parser, take_cell, take_end, &rows);
    csv_free(&parser);
    fclose(file);
    printf("%ld\n", rows);
    return 0;
}
