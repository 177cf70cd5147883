#ifndef COMMAND_SPEECH_H
#define COMMAND_SPEECH_H

#include <libintl.h>

#include "base/language.h"

/*
 * What the command line says (help, refusals, progress, closing lines) stands
 * in the source in English, marked _() or N_(), and in po/zh_CN.po in Chinese.
 * What a finding says stands in base/catalogue.h in both: `check --codes` and
 * a report in two languages print both at once, which gettext cannot.
 */
#define _(text) gettext(text)
/* In tables: marked here, translated where it is printed. */
#define N_(text) text

/*
 * To be called before anything is said.  The language is that of --lang zh
 * or en anywhere before "--", else of LANGUAGE, LC_ALL, LC_MESSAGES and LANG
 * as gettext reads them; Chinese where no language is named.
 */
void speech_open(int argc, char **argv);

enum language speech_language(void);

#endif
