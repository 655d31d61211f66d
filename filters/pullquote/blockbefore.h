/* Who speaks in a quotation with which a block begins, as the block before tells, for languages
   that are not parsed and whose verbs stand neither second nor last. */
#ifndef PULLQUOTE_BLOCKBEFORE_H
#define PULLQUOTE_BLOCKBEFORE_H

#include "pullquote/draft.h"

/* "NAME dijo que …. ¶ “…”": whether DRAFT goes on with what the quotation LAST, in the block
   before, says: somebody said it, or who needed not be told again. */
bool block_before_goes_on(const struct reading *reading, const struct draft *last,
                          const struct draft *draft);

/* "NAME llegó tarde. ¶ “…”, dijo": the person with whom the last sentence of the block before
   begins that begins with one; NOTHING: none. */
uint32_t block_before_person(const struct reading *reading, const struct draft *draft);

#endif
