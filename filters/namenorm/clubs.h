/* Clubs that are called by their town or firm alone, in scripts without capitals. */
#ifndef NAMENORM_CLUBS_H
#define NAMENORM_CLUBS_H

#include "namenorm/linker.h"

/* "천안" for 천안시티FC, "鹿島" for 鹿島アントラーズ: gives the mentions of towns and firms with
 * which the name of a club of the document begins to that, where what stands around them is not
 * what places have. */
void clubs_tell(struct linker *linker);

#endif
