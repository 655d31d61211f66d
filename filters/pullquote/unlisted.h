/* Cues that no list has, told by where they stand. */
#ifndef PULLQUOTE_UNLISTED_H
#define PULLQUOTE_UNLISTED_H

#include "pullquote/spans.h"

/* "„…“, freut sich NAME": the word right behind a quotation and its comma or dash, at FIRST, is a
   verb of speech if who speaks follows it. For languages that are not parsed; where names have
   cases, a noun with a genitive might follow a comma ("„Lalka”, powieść NAME"): there only a dash
   tells. Rule NULL: none. */
struct attribution unlisted_behind(const struct reading *reading, uint32_t first, uint32_t end);

/* "“…,” the nominee riffed": the verb right behind the subject with which the words behind the SPAN
   begin, adverbs aside, in a language whose sentences are parsed. Rule NULL: none. */
struct attribution unlisted_verb(const struct reading *reading, const struct span *span,
                                 uint32_t end);

/* As unlisted_behind, within speech that no mark closes before it: who speaks is a pronoun, a
 * person, or has a role. */
bool unlisted_within(const struct reading *reading, uint32_t first, uint32_t end);

/* "– We saw it – nods NAME. –", "– Come – he invites. –": the words behind speech that began with a
   dash, from WORD to a stop, before another dash or END, if a person and any verb begin them, in a
   language whose sentences are parsed. Rule NULL: none. */
struct attribution unlisted_aside(const struct reading *reading, uint32_t word, uint32_t end);

/* "“…,” NAME, a clerk of the house, who was there, said": the cue behind what is said of the person
   who is named right behind the quotation and its comma. "“…,” NAME, a clerk.": without a verb, who
   is named there, all the same. */
struct attribution named_behind(const struct reading *reading, const struct span *span,
                                uint32_t end);

#endif
