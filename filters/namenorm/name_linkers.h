/* How names go on behind linkers and particles: "Ministry of Health", "van der Poel". */
#ifndef NAMENORM_NAME_LINKERS_H
#define NAMENORM_NAME_LINKERS_H

#include "namenorm/run.h"

/* Whether the words from FIRST up to END hold one of institutions, places, works that a linker may
 * follow: not the given name Bill, the surname Church, what stands before a title. */
bool has_head(const struct block_words *block, uint32_t first, uint32_t end);

/* The word with which the name [first, end) goes on behind the linker or particle at END;
 * UINT32_MAX if it ends there. */
uint32_t name_linked_word(const struct block_words *block, uint32_t first, uint32_t end);

#endif
