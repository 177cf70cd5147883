#include "pagelabels.h"

#include <stdlib.h>
#include <string.h>

#include "pdfsyntax.h"

/* How a page is numbered: style 0 is a text of its own. */
struct label {
    char style;               /* 'D', 'r' or 0 */
    long number;
};

static const struct {
    const char *letters;
    int value;
} romans[] = {{"m", 1000}, {"cm", 900}, {"d", 500}, {"cd", 400}, {"c", 100},
              {"xc", 90},  {"l", 50},   {"xl", 40}, {"x", 10},   {"ix", 9},
              {"v", 5},    {"iv", 4},   {"i", 1}};

/* 0 when the text is not a number in small roman letters. */
static long
roman_number(const char *text)
{
    long number = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(romans); i++) {
        size_t length = strlen(romans[i].letters);
        for (int k = 0; k < 3; k++) {
            if (strncmp(text, romans[i].letters, length) != 0)
                break;
            number += romans[i].value;
            text += length;
        }
    }
    return *text == '\0' ? number : 0;
}

static struct label
label_of(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    if (digits > 0 && digits < 9 && text[digits] == '\0' && text[0] != '0')
        return (struct label){'D', strtol(text, NULL, 10)};
    long number = roman_number(text);
    return (struct label){number > 0 ? 'r' : '\0', number};
}

void
pagelabels_write(GString *out, const struct pages *pages)
{
    struct label last = {0};
    g_string_append(out, "<</Nums[");
    for (size_t i = 0; i < pages->n_pages; i++) {
        const char *text = pages->pages[i].label;
        struct label label = label_of(text != NULL ? text : "");
        bool goes_on = label.style != '\0' && label.style == last.style &&
                       label.number == last.number + 1;
        last = label;
        if (goes_on)
            continue;
        g_string_append_printf(out, "%zu<<", i);
        if (label.style != '\0')
            g_string_append_printf(out, "/S/%c/St %ld", label.style,
                                   label.number);
        else if (text != NULL && *text != '\0') {
            g_string_append(out, "/P");
            pdf_text(out, text);
        }
        g_string_append(out, ">>");
    }
    g_string_append(out, "]>>");
}
