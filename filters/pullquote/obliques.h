/* What cannot be a subject in a language whose nouns have cases: what stands behind a preposition,
 * or has the ending of those who are told. */
#ifndef PULLQUOTE_OBLIQUES_H
#define PULLQUOTE_OBLIQUES_H

#include "pullquote/reading.h"

/* Whether a preposition stands at WORD, behind which no subject does, as the grammar tells. */
bool oblique_preposition(const struct reading *reading, uint32_t word);

/* "novinářům řekl": whether the PHRASE is one noun with the ending of an addressee. */
bool oblique_told(const struct reading *reading, struct word_range phrase);

/* "mluvčí NAME (KDU) agentuře Reuters řekla": the PHRASE, which ends right before a verb, without
   what follows the person it begins with. */
struct word_range oblique_without_told(const struct reading *reading, struct word_range phrase);

/* "Zbyňka": whether the given name with which the name NUMBER begins has the ending of a case that
   no subject has. */
bool oblique_name(const struct reading *reading, uint32_t number);

/* "v rozhovoru pro Reuters ministr NAME řekl": the end of the PHRASE, which stands behind a
   preposition, that is a subject: the person or role behind a name or another noun. Empty if there
   is none. */
struct word_range oblique_subject(const struct reading *reading, struct word_range phrase);

/* "Po spotkaniu z NAME powiedział, że", "Novinářům řekl, že": whether all that stands from FIRST to
   the verb at WORD is in the case of no subject, as who asks has found none. */
bool oblique_front(const struct reading *reading, uint32_t first, uint32_t word);

/* "řekl Novák ČTK": an organisation in capitals right behind a person, in a language with cases. */
bool oblique_agency(const struct reading *reading, uint32_t word);

/* "podle NAME strojvedoucí přehlédl": whether the role at WORD, right behind the NAME, is not said
   of it but begins a clause, in a language with cases. */
bool oblique_next_role(const struct reading *reading, uint32_t name, uint32_t word);

/* Whether the PHRASE right before the CUE cannot be its subject, in a language with cases; several
   people may be told of by where they are: "в полиции сообщили". */
bool oblique_phrase(const struct reading *reading, struct word_range phrase, uint32_t first,
                    uint32_t cue);

/* "Kepala BPBD Noel Bray dalam keterangan di Orsk, Selasa, mengatakan", "Noel Bray, M.A.
 * menegaskan": in a language in which a comma may stand before what is reported, the name with
 * which the sentence begins, where what stands between it and the CUE begins with a preposition or
 * a comma and names nobody else. */
struct word_range oblique_leading(const struct reading *reading, uint32_t cue, uint32_t first);

/* "w latach 80. reporter", "iDNES.cz": whether the mark at WORD is the stop of a number, or within
 * a name. */
bool oblique_mark(const struct reading *reading, uint32_t word);

/* "na kritiku opozice | ministr financí NAME": whether the title of a person, in the nominative as
 * far as it can be told, begins at WORD. */
bool oblique_begins_titled(const struct reading *reading, uint32_t word, uint32_t end);

/* "powiedział portalowi NAME były minister": behind the name at WORD of a medium that is told,
 * where who speaks follows; WORD if it is none. */
uint32_t oblique_behind_medium(const struct reading *reading, uint32_t word, uint32_t end);

/* "είπε συγκινημένη η μητέρα", "ανέφερε σε ανακοίνωσή του το κόμμα": where who speaks begins with
 * an article in the nominative, in a language whose names have articles, behind the cue that ends
 * at CUE_END and names no source; WORD if none is near. */
uint32_t oblique_behind_manner(const struct reading *reading, uint32_t cue_end, uint32_t word,
                               uint32_t end);

/* "řekla Nováková novinářům", "řekl exministr serveru NAME": a noun in small letters with the
 * ending of those who are told. */
bool oblique_told_behind(const struct reading *reading, uint32_t word);

/* "η NAME": whether an article in the nominative and the name of a person, which has one, stand at
 * WORD. */
bool oblique_articled(const struct reading *reading, uint32_t word);

#endif
