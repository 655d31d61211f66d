/* Who speaks when the sentence of a quotation does not say: what the sentences before it report,
   for languages that are parsed (parse.h). */
#ifndef PULLQUOTE_CONTEXT_H
#define PULLQUOTE_CONTEXT_H

#include "pullquote/attribution.h"
#include "pullquote/parse.h"

/* Whether a report tells who speaks, with a cue of direct or reported speech. */
bool tells_speaker(const struct reading *reading, const struct report *report);

/* The attribution that the sentences before the word OPEN give, in its block or, if it begins its
   block, in the one before; the nearest sentence that has one. Rule NULL: none. */
struct attribution context_find(const struct reading *reading, uint32_t open);

/* The subject of the sentence before OPEN, in the same block: "NAME shook his head. “…”". */
struct attribution context_subject(const struct reading *reading, uint32_t open);

#endif
