/* Reported clauses with a source: "according to NAME, CLAUSE", wherever the source stands. Each
 * rule is asked of a CUE that governs who is the source, and returns a clause whose rule is NULL if
 * it does not stand so. */
#ifndef PULLQUOTE_SOURCED_H
#define PULLQUOTE_SOURCED_H

#include "pullquote/clause.h"

/* "De brug is volgens NAME pas in juni klaar": a source behind the finite verb of the clause that
   is said, in a language whose verb follows what is fronted. */
struct clause sourced_behind_verb(const struct reading *reading, const struct cue *cue);

/* "According to NAME, CLAUSE." */
struct clause sourced_first(const struct reading *reading, const struct cue *cue);

/* "Radnice podle NAME zvažuje prodej.": a source amid its clause, without commas, in a language
 * that puts it there; who it is must be clear. */
struct clause sourced_amid(const struct reading *reading, const struct cue *cue);

/* ", secondo il quale CLAUSE", "selon lequel CLAUSE": a source that is a relative pronoun, a person
 * named before it in the sentence. */
struct clause sourced_by_relative(const struct reading *reading, const struct cue *cue);

/* "Avståndet är enligt NAME stort", "Tre dog enligt polisen.", "men enligt NAME är det klart": the
   clause around a source, or behind one with which it begins, in a language whose verb follows what
   is fronted. */
struct clause sourced_within(const struct reading *reading, const struct cue *cue);

#endif
