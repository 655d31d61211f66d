/* Two names side by side, the first in a case that no subject has, the second the subject: "Według
 * Nowaka Ministerstwo", "школи імені Івана Марела Ольга Квіст". Of languages whose grammar.txt
 * tells the endings (before_man, before_woman). */
#ifndef NAMENORM_OTHER_CASE_H
#define NAMENORM_OTHER_CASE_H

#include "namenorm/run.h"

/* Where another name begins inside the run [first, end); END if none does. */
uint32_t name_of_other_case(const struct block_words *block, uint32_t first, uint32_t end);

#endif
