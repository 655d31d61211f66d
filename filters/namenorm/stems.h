/* What the forms of a name in several cases have in common: "Приштина", "Приштиной"; "Ostrów",
 * "Ostrowie". Of languages that have case_endings.txt; what else changes grammar.txt tells. */
#ifndef NAMENORM_STEMS_H
#define NAMENORM_STEMS_H

#include "language/language.h"

/* NAME without the longest ending of a case that leaves a stem; empty if the language has no such
 * endings. */
struct slice stem_of(const struct language *language, struct slice name);

/* A hash of it, without what else differs from case to case: the soft letters that it ends in
 * (stem_soft), a fleeting vowel before its last consonant (stem_vowel), a consonant that has become
 * another (stem_end). 0: there is no stem. */
uint64_t stem_key(const struct language *language, struct slice name);

#endif
