/* Who is told something, where that stands between a cue and who speaks behind it, in languages
 * that are not parsed. */
#ifndef PULLQUOTE_ADDRESSEES_H
#define PULLQUOTE_ADDRESSEES_H

#include "pullquote/reading.h"

/* "пресс-секретарь": the last word of what hyphens tie to WORD, before END; WORD if none do. */
uint32_t addressees_compound(const struct reading *reading, uint32_t word, uint32_t end);

/* Whether a phrase begins at WORD that can only be who speaks. */
bool addressees_speaker(const struct reading *reading, uint32_t word, uint32_t end);

/* "сообщает «Север»,": the few words with a capital in marks that begin at WORD, which are a name;
   empty if they are none. */
struct word_range addressees_marked_name(const struct reading *reading, uint32_t word,
                                         uint32_t end);

/* "телеканала «Дунай»": behind the name in marks that begins at WORD, behind a small word of the
 * phrase that begins at FIRST; WORD if none does, or in a language whose nouns have no cases. */
uint32_t addressees_behind_marked(const struct reading *reading, uint32_t word, uint32_t first,
                                  uint32_t end);

/* "ha dichiarato alla stampa il procuratore", "заявил журналистам прокурор": behind one noun with a
 * preposition, or with the ending of an addressee, that who speaks follows; it may have a name in
 * marks, or one more word: "газете «Дунай»", "жителям посёлка". WORD if there is none. */
uint32_t addressees_behind(const struct reading *reading, uint32_t word, uint32_t end);

/* "explicó a BBC Mundo NAME", "escribió en redes sociales el alcalde": behind a prepositional
   phrase of more words that begins at WORD, where nothing ties who can only be who speaks to it;
   WORD if nobody stands there. */
uint32_t addressees_behind_preposed(const struct reading *reading, uint32_t word, uint32_t end);

#endif
