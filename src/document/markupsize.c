#include "markupsize.h"

#include <string.h>

#include "base/arena.h"

/* A paragraph of seven hundred pages. */
#define BYTES_MAX ((size_t)3 << 19)
/* What may open emphasis, code, a link, a note, HTML: each is a node of
 * cmark's, and some are sought to the end of the paragraph. */
#define MARKS_MAX 60000
#define ALL_MARKS_MAX 250000
/* Bars between the cells of tables that are written as text. */
#define ALL_BARS_MAX 250000
/* cmark gives each link a copy of the address that is defined for it. */
#define ADDRESSES_MAX ((size_t)32 << 20)

/* A word of several lines is cut anywhere: each of its letters is a place to
 * break at, which takes ten times the time of a word's. */
#define LONG_WORD 200
#define LONG_WORDS_MAX 1000000

static const char marks[] = "*_`[]<&\\!";
/* Many of these in a row are one. */
static const char rows[] = "*_`";

struct survey_of_text {
    size_t bytes, marks;         /* of the paragraph */
    size_t all_marks, all_bars, links; /* so far */
    size_t all_long;             /* letters of long words so far */
    size_t longest;              /* definition of an address */
    size_t defined;              /* bytes since an address was defined */
    int row, first_row, longest_row;
};

static void
end_paragraph(struct survey_of_text *text)
{
    if (text->defined > text->longest) {
        text->longest = text->defined;
        text->longest_row = text->first_row;
    }
    text->bytes = text->marks = text->defined = 0;
    text->first_row = text->row + 1;
}

/* [name]: address, in a quotation or an item too; not a footnote. */
static bool
may_define(const char *line, size_t length)
{
    size_t blank = strspn(line, " \t>-+*.)0123456789");
    return blank < length && line[blank] == '[' && line[blank + 1] != '^' &&
           memmem(line + blank, length - blank, "]:", 2) != NULL;
}

/* The letters of a line that stand in words so long.  Between Chinese
 * characters, and beside most signs, a line may end. */
static size_t
letters_of_long_words(const char *line, size_t length)
{
    size_t all = 0, word = 0;
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)line[i];
        if ((c & 0xC0) == 0x80)
            continue;
        if (c <= ' ' || c >= 0xE2)
            word = 0;
        else if (++word >= LONG_WORD)
            all += word == LONG_WORD ? LONG_WORD : 1;
    }
    return all;
}

static void
take_line(struct survey_of_text *text, const char *line, size_t length)
{
    if (strspn(line, " \t>\r") >= length)
        end_paragraph(text);
    text->bytes += length + 1;
    text->all_long += letters_of_long_words(line, length);
    if (text->defined > 0 || may_define(line, length))
        text->defined += length + 1;
    for (size_t i = 0; i < length; i++) {
        bool again = i > 0 && line[i] == line[i - 1];
        bool mark = strchr(marks, line[i]) != NULL &&
                    !(again && strchr(rows, line[i]) != NULL);
        text->marks += mark;
        text->all_marks += mark;
        text->all_bars += line[i] == '|';
        text->links += line[i] == '[';
    }
}

static bool
refuse(const struct context *context, const struct expansion *expansion,
       enum finding_code code, int row)
{
    struct arena *arena = context->arena;
    findings_add(context->findings, code, expand_place(expansion, row, 0),
                 .args = {language_same(arena_printf(arena, "%zu",
                                                     BYTES_MAX >> 10)),
                          language_same(
                              arena_printf(arena, "%d", MARKS_MAX))});
    return true;
}

bool
markupsize_is_too_large(const struct context *context,
                        const struct expansion *expansion)
{
    struct survey_of_text text = {.first_row = 1};
    for (const char *line = expansion->text; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        text.row++;
        take_line(&text, line, length);
        if (text.bytes > BYTES_MAX || text.marks > MARKS_MAX)
            return refuse(context, expansion, FINDING_PARAGRAPH_TOO_LONG,
                          text.first_row);
        if (text.all_marks > ALL_MARKS_MAX || text.all_bars > ALL_BARS_MAX)
            return refuse(context, expansion, FINDING_TEMPLATE_TOO_LONG,
                          text.row);
        if (text.all_long > LONG_WORDS_MAX)
            return refuse(context, expansion, FINDING_WORDS_TOO_LONG,
                          text.row);
        line += length + (line[length] == '\n');
    }
    end_paragraph(&text);
    if (text.links > 0 && text.longest > ADDRESSES_MAX / text.links)
        return refuse(context, expansion, FINDING_PARAGRAPH_TOO_LONG,
                      text.longest_row);
    return false;
}
