/* Verb groups as they are met in a parse, and what those that are cues report. */
#ifndef PULLQUOTE_VERBGROUPS_H
#define PULLQUOTE_VERBGROUPS_H

#include "pullquote/openclauses.h"

/* Each reads what begins at WORD and returns where to go on. */

/* A cue; GROUP: where its verb group began; PASSIVE: an auxiliary of passives stands in it. */
uint32_t cue_read(struct parser *parser, uint32_t word, uint32_t group, bool passive,
                  const struct cue *cue);

/* A verb that is no cue. */
uint32_t verb_read(struct parser *parser, uint32_t word);

/* A verb group that begins with an auxiliary. */
uint32_t auxiliaries_read(struct parser *parser, uint32_t word);

/* Whether the word can stand in a verb group before its verb. */
bool is_in_verb_group(const struct parser *parser, uint32_t word);

#endif
