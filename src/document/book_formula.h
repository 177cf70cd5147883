#ifndef DOCUMENT_BOOK_FORMULA_H
#define DOCUMENT_BOOK_FORMULA_H

#include "book_table.h"

/* The expression in words: 罚款金额 ÷ 读者. */
const char *book_formula(const struct book_making *making,
                         const struct expression *expression);

#endif
