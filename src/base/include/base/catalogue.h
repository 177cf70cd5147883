/*
 * The catalogue of findings: FINDING(code, name, level, zh, en, hint_zh,
 * hint_en).  Included several times; `baipishu check --codes` prints it, and
 * a test fails when a code has no golden case.  Write for a city officer:
 * what is wrong, then (hint) what to do next.
 *
 * {field} title of the column, {value} what stands in the cell, in curly
 * quotes of its own, {1} … {4} arguments named in the comment before the
 * line.  A hint whose placeholder is empty is not shown.
 */

#include "base/catalogue_settings.h"
#include "base/catalogue_intake.h"
#include "base/catalogue_survey.h"
#include "base/catalogue_figures.h"
#include "base/catalogue_pages.h"
#include "base/catalogue_document.h"
