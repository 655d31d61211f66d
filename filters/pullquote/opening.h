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

#endif
