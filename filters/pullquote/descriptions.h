/* The name that a description stands for: "the minister" after "Interior Minister NAME", "the
   council" after "NAME City Council". */
#ifndef PULLQUOTE_DESCRIPTIONS_H
#define PULLQUOTE_DESCRIPTIONS_H

#include "pullquote/reading.h"

/* The name, one more than its index, that the words SPEAKER describe: CHOICE, likewise, if who it
   is of bears the title they tell; or the last one before the name NEXT of somebody who does, or
   else the first one from there on; 0 if there is none within some names. OBLIQUE: the words are in
   another case than a subject is in. */
uint32_t description_bearer(const struct reading *reading, struct word_range speaker, uint32_t next,
                            uint32_t choice, bool oblique);

/* Whether the article or the quantifier at WORD brings in what is new to the reader. */
bool description_is_new(const struct reading *reading, uint32_t word);

/* Whether the word is the plural of a role: "judges". */
bool description_is_plural(const struct reading *reading, uint32_t word);

#endif
