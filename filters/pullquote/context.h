/* Who speaks when the sentence of a quotation does not say: what the sentences before it report,
   for languages that are parsed (parse.h). */
#ifndef PULLQUOTE_CONTEXT_H
#define PULLQUOTE_CONTEXT_H

#include "pullquote/parse.h"
#include "pullquote/reading.h"

/* Whether a report tells who speaks. */
bool tells_speaker(const struct reading *reading, const struct report *report);

/* "The fires raged on": whether the words name a thing that says nothing. */
bool context_is_thing(const struct reading *reading, struct word_range words);

/* The attribution that the sentences before the word OPEN give, in its block or, if it begins its
   block, in the one before; the nearest sentence that has one. Rule NULL: none. */
struct attribution context_find(const struct reading *reading, uint32_t open);

/* "NAME said so. It was high time: “…”", in a language that has a mood for what is reported: who
   reports where the words before WORD in its sentence are in that mood. */
struct attribution context_reported(const struct reading *reading, uint32_t word);

/* Who reports in the sentence RANGE of such a language: the subject of the cue that trails it, or
 * else of the first. */
struct attribution context_reporter(const struct reading *reading, struct word_range range);

/* The subject of the sentence before OPEN, in the same block: "NAME shook his head. “…”". */
struct attribution context_subject(const struct reading *reading, uint32_t open);

/* Who is named in the heading above the paragraph that begins at OPEN, of a section that quotes
 * one person. */
struct attribution context_heading(const struct reading *reading, uint32_t open);

#endif
