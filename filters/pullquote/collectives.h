/* Institutions that are called by what they are alone. */
#ifndef PULLQUOTE_COLLECTIVES_H
#define PULLQUOTE_COLLECTIVES_H

#include "pullquote/resolve.h"

/* "警方", "署", "公司": the institution, named last before the SPEAKER or else first, that the
   collective stands for, one more than the index of its name; 0: it is none. */
uint32_t collective_body(const struct resolver *resolver, const struct reading *reading,
                         struct word_range speaker);

#endif
