/* Rules that tie quotations to those who said them. */
#ifndef PULLQUOTE_ATTRIBUTION_H
#define PULLQUOTE_ATTRIBUTION_H

#include "pullquote/reading.h"
#include "pullquote/spans.h"

/* The attribution of the span NUMBER by the words of its own sentence or of the sentence before it.
 */
struct attribution attribution_find(const struct reading *reading, const struct spans *spans,
                                    size_t number);

/* The attribution that the sentence before the word OPEN gives to what begins there, with a colon
 * at its end. */
struct attribution attribution_lead_in(const struct reading *reading, uint32_t open);

/* "NAME said: words", without marks: the attribution by a cue that stands before the colon at
 * COLON, within a sentence, with no more than whom it addresses between. */
struct attribution attribution_to_colon(const struct reading *reading, uint32_t colon);

/* "… - “A,” NAME said - …", "… (“A,” NAME said)": whether the quotation is a sentence set off from
   the one around it, behind a dash or a bracket, so that its cue stands behind it. */
bool attribution_set_off(const struct reading *reading, const struct span *span);

#endif
