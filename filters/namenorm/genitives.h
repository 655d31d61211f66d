/* The s of a genitive on names that the document has without it: "Otts Vorwurf" where it tells of
 * Lena Ott. */
#ifndef NAMENORM_GENITIVES_H
#define NAMENORM_GENITIVES_H

#include "namenorm/run.h"

/* Ends the mentions behind such a word, in languages whose names take an s. */
void genitives_cut(struct block_words *block, struct mentions *mentions);

#endif
