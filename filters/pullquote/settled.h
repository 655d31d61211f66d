/* The words of a speaker as a row shows them: what a relative pronoun or an apposition stands for,
 * and nothing that only says whose kin or from where somebody is. */
#ifndef PULLQUOTE_SETTLED_H
#define PULLQUOTE_SETTLED_H

#include "pullquote/draft.h"

/* Who speaks in DRAFT, as a name where its words lead to one. */
struct word_range settled_speaker(const struct reading *reading, const struct draft *draft);

/* The same with the acronym in brackets behind the name of an organisation with which the words
 * end: "the head of the Institute (IOT)". */
struct word_range settled_words(const struct reading *reading, struct word_range speaker);

#endif
