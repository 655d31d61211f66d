/* Words that begin a clause within another, in a sentence that is parsed: complementisers, relative
   pronouns and questions, subordinators. */
#ifndef PULLQUOTE_SUBORDINATORS_H
#define PULLQUOTE_SUBORDINATORS_H

#include "pullquote/openclauses.h"

enum { LONGEST_BRACKET = 23 /* words between two marks, the second included */ };

/* Each reads the word at WORD and returns where to go on. */
/* "that", "whether"; also where it is but a determiner. */
uint32_t complementiser_read(struct parser *parser, uint32_t word);

/* "who", "which", "how". */
uint32_t relative_read(struct parser *parser, uint32_t word);

/* "if", "although". */
uint32_t subordinator_read(struct parser *parser, uint32_t word);

/* Whether a word that is a preposition, too, begins a clause: a subject and a verb follow. */
bool begins_subordinate(const struct parser *parser, uint32_t word);

/* "said the town “is broke,” but he went home", "said it “is over”, though no one left": the clause
   that ends with quoted words and a comma ends before what the writer sets against it, a clause
   with a subject of its own, at WORD. */
void clauses_close_opposed(struct parser *parser, uint32_t word);

/* "as NAME, an expert on the town, noted": whether behind an as-word at WORD and the phrase that
   ends at END an apposition stands between commas. */
bool is_apposed_cue(const struct parser *parser, uint32_t word, uint32_t end);

/* Whether a cue that may govern a clause, or ANY, stands at WORD, or behind a person's name between
   commas there: ", NAME, told". */
bool is_told(const struct parser *parser, uint32_t word, bool any);

#endif
