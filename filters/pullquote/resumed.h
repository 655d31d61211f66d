/* Descriptions that take up again who was told of last: "the midfielder", "the company". */
#ifndef PULLQUOTE_RESUMED_H
#define PULLQUOTE_RESUMED_H

#include "pullquote/resolve.h"

/* The name, one more than its index, that the description SPEAKER takes up again where no title
 * tells: what the sentence before is about or who spoke last near by. 0: none. */
uint32_t resumed_bearer(const struct resolver *resolver, const struct reading *reading,
                        struct word_range speaker);

/* The organisation, one more than the index of its name, that "it" at WORD stands for: what the
 * sentence before is about or who spoke last near by. 0: none. */
uint32_t resumed_organisation(const struct resolver *resolver, const struct reading *reading,
                              uint32_t word);

/* "In the Varn Energy Office they said": the organisation, one more than the index of its name,
   with which the sentence of "they" at WORD begins; 0 if with none. */
uint32_t resumed_host(const struct reading *reading, uint32_t word);

/* Whether the person who is the name NUMBER may have the office HEAD: another one told in the
   document says no ("the chancellor" for a prime minister). */
bool resumed_may_hold(const struct reading *reading, uint32_t head, uint32_t number);

#endif
