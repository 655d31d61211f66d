/* Whose words a participle reports: "NAME left, saying that", "a letter saying that". */
#ifndef PULLQUOTE_PARTICIPLES_H
#define PULLQUOTE_PARTICIPLES_H

#include "pullquote/openclauses.h"

/* The subject of the innermost clause that the participle CUE can be of; clauses that are over are
   closed. */
struct word_range participle_subject(struct parser *parser, const struct cue *cue);

#endif
