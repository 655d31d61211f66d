/* Sentence boundaries of Unicode Standard Annex #29, "Unicode Text Segmentation", section 5: for
   people who need the standard. Its rules know no abbreviation and no language. */
#ifndef SENTSPLIT_UAX29_H
#define SENTSPLIT_UAX29_H

#include "text/slice.h"

/* Where the sentence that begins at START, which is below text.length, ends by the default rules;
   white space behind it belongs to it. Linear over the sentences of a text. */
size_t uax29_next(struct slice text, size_t start);

#endif
