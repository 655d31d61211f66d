/* Of whom a headline tells with an office alone: "Environment official: The lake is dry". */
#ifndef PULLQUOTE_HEADLINES_H
#define PULLQUOTE_HEADLINES_H

#include "pullquote/draft.h"

/* Blocks that a headline and the line below it take. */
enum { HEADLINES = 2 };

/* Whether the DRAFT is what somebody says in a headline who is named by nothing but a role. */
bool headline_has_role(const struct reading *reading, const struct draft *draft);

/* Gives the quotation NUMBER of a headline the name of whoever says much the same further on. */
void headline_resolve(struct quotes *quotes, size_t number);

#endif
