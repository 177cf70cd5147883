#ifndef DOCUMENT_EMPHASIS_H
#define DOCUMENT_EMPHASIS_H

struct arena;

/*
 * CommonMark does not close the emphasis in **范围。**本报告, because a stop
 * stands before the stars and a letter behind them, with no blank as there
 * would be in English.  An invisible letter between Chinese punctuation and
 * stars lets the stars pair; emphasis_clean takes it out again.
 */
char *emphasis_loosen(struct arena *arena, const char *text);
const char *emphasis_clean(struct arena *arena, const char *text);

#endif
