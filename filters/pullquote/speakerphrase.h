/* The noun phrase that a speaker is, in languages that are not parsed: what may stand in it and
   where it ends, by lists alone. */
#ifndef PULLQUOTE_SPEAKERPHRASE_H
#define PULLQUOTE_SPEAKERPHRASE_H

#include "pullquote/reading.h"

enum { LONGEST_SPEAKER = 12 /* words */ };

/* He, we, they: a pronoun that is no determiner. */
bool is_personal(const struct reading *reading, uint32_t word);

/* Whether the word can only be a preposition, as far as the lists tell. */
bool speaker_preposition(const struct reading *reading, uint32_t word);

/* Function words that a noun phrase may hold. */
bool is_inside_phrase(const struct reading *reading, uint32_t word);

/* Whether a noun phrase ends at the word or mark, on either side. */
bool ends_phrase(const struct reading *reading, uint32_t word);

/* Where the phrase begins that ends before END, no further back than FIRST. One around a name
   reaches back over its title; "a spokesman for NAME" further. */
uint32_t speaker_phrase_start(const struct reading *reading, uint32_t end, uint32_t first);

/* "maire de Lormont", "62 ans", "who lives there": whether what describes somebody begins at WORD,
 * behind a comma. */
bool begins_description(const struct reading *reading, uint32_t word, uint32_t end);

/* "NAME, maire de Lormont, CLAUSE": the comma that closes what a SOURCE before the comma at COMMA
   is described by: a role, kin, an age, a relative clause. COMMA if nothing does. */
uint32_t behind_description(const struct reading *reading, uint32_t comma, uint32_t end);

/* "مصدر في الشرطة", "بيان صادر عن الحزب": where a PHRASE without a name ends with the preposition
   and whom it leads to, if it begins with a noun of what is said or somebody without an article, in
   a language of such prepositions; else the end it has. */
uint32_t speaker_origin_end(const struct reading *reading, struct word_range phrase, uint32_t end);

/* Whether a phrase can speak: it has a name, a role, an organisation's word, or at least a noun
 * behind a determiner. */
bool can_speak(const struct reading *reading, struct word_range phrase);

/* "The secretary general of the union, NAME, said": the name right behind the comma at AT. */
struct word_range name_in_apposition(const struct reading *reading, uint32_t at, uint32_t cue);

/* Whether the name APPOSED to PHRASE is that of who speaks. */
bool names_phrase(const struct reading *reading, struct word_range phrase,
                  struct word_range apposed);

/* "жена подсудимого NAME", "NAME'in ağabeyi NAME": the PHRASE of a person without whose kin he is,
   in a language that is not parsed: that is no title. */
struct word_range without_kin(const struct reading *reading, struct word_range phrase);

#endif
