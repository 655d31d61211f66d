/* Reported clauses as the parse of a sentence tells them (parse.h), for languages that are parsed.
 */
#ifndef PULLQUOTE_GOVERNED_H
#define PULLQUOTE_GOVERNED_H

#include "pullquote/clause.h"

/* As clause_find. */
struct clause governed_clause(const struct reading *reading, const struct cue *cue);

#endif
