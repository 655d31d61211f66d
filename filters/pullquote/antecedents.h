/* The names that pronouns, and descriptions by a title, stand for. */
#ifndef PULLQUOTE_ANTECEDENTS_H
#define PULLQUOTE_ANTECEDENTS_H

#include "pullquote/resolve.h"

/* Whether the name may be of somebody of GENDER: m, f, or 0 and e, which tell nothing. */
bool antecedent_fits(const struct name *name, char gender);

/* m or f of the possessive at WORD, "according to her", or s if its form does not tell; 0 if none
   stands there. */
char antecedent_gender(const struct reading *reading, uint32_t word);

/* The person of GENDER, one more than the index of the name, whom the sentence before that of WORD,
   in its block or the one before, is about; 0 if it is about nobody who fits. */
uint32_t antecedent_subject(const struct reading *reading, uint32_t word, char gender);

/* Who bears the title of the description SPEAKER, one more than the index of the name: whom the
   sentence before is about or who spoke last, if he does; 0 if nobody does, or nobody in the block
   where it begins with another. */
uint32_t antecedent_of_description(const struct resolver *resolver, const struct reading *reading,
                                   struct word_range speaker);

/* Whom the pronoun or possessive at WORD stands for, one more than the index of the name; 0 if for
   nobody who is known. */
uint32_t antecedent_of_pronoun(const struct resolver *resolver, const struct reading *reading,
                               uint32_t word);

#endif
