/* The name that stands in or beside the words of a speaker. */
#ifndef PULLQUOTE_SPEAKERNAME_H
#define PULLQUOTE_SPEAKERNAME_H

#include "pullquote/reading.h"

/* The last name within the words SPEAKER, the head of "a spokesman for NAME" aside; or NOTHING. */
uint32_t speaker_name_within(const struct reading *reading, struct word_range speaker);

/* "the report of the BOARD", "the press service of the company NAME": the organisation whose
   document or office the words SPEAKER are; NOTHING if they are none. */
uint32_t speaker_name_owner(const struct reading *reading, struct word_range speaker);

/* "the head of the office, NAME, said": the person, or behind mere words of a company the
   organisation, named between commas behind the words SPEAKER; or NOTHING. */
uint32_t speaker_name_apposed(const struct reading *reading, struct word_range speaker);

#endif
