/* Of whom a sentence tells, as far as how it begins shows it. */
#ifndef PULLQUOTE_OPENING_H
#define PULLQUOTE_OPENING_H

#include "pullquote/reading.h"

/* The name of whom the sentence NUMBER is about, by its subject or what is apposed to it, where
   sentences are parsed; the index of the name, or NOTHING. */
uint32_t opening_subject(const struct reading *reading, uint32_t number);

/* The person whom the sentence NUMBER is about: the subject where sentences are parsed, else one
   whose name and title it begins with, "NAME est venu", or whose name stands between commas behind
   what it begins with, "Sa voisine, NAME, est venue". The index of the name, or NOTHING. */
uint32_t opening_person(const struct reading *reading, uint32_t number);

/* How many sentences stand before that of WORD, those aside that directly before it are wholly
   within quotations: "NAME had no pity. “Go home. It is late,” the captain said". */
uint32_t narrated_before(const struct reading *reading, uint32_t word);

/* "By NAME, staff writer": whether the block is no more than a byline. */
bool opening_byline(const struct reading *reading, uint32_t block);

#endif
