/* A cue that is the finite verb of a clause, and what is asked of its verb group. */
#ifndef PULLQUOTE_FINITECUES_H
#define PULLQUOTE_FINITECUES_H

#include "pullquote/openclauses.h"

/* Whether what stands before WORD, adverbs aside, is a comma or a closing mark. */
bool behind_comma(const struct parser *parser, uint32_t word);

/* The agent of a passive, "by NAME", within a few words behind it. */
struct word_range agent(const struct parser *parser, uint32_t first);

/* Gives a participle that waits for the main clause's subject that subject, if it is there. */
void settle_fronted(struct parser *parser);

/* Whether a clause that a cue governs is open and has its verb. */
bool is_within_complement(const struct parser *parser);

/* "NAME, who runs it, posted on Friday": a relative clause is over, and the subject before it has
   no verb yet. */
bool awaits_verb(const struct parser *parser);

/* The finite cue at the end of a verb group that begins at GROUP. False if no clause is there for
   it and it may be a noun: "the emails that were sent". */
bool finite_cue(struct parser *parser, const struct cue *cue, uint32_t group, bool passive);

#endif
