#ifndef OUTPUT_HTMLSTYLE_H
#define OUTPUT_HTMLSTYLE_H

/* The style sheet of all pages for a browser, a rule each, ended by NULL.
 * Colours are those of the printed report, text has a contrast of 4.5 at
 * least, and nothing is told by colour alone. */
extern const char *const htmlstyle_rules[];

#endif
