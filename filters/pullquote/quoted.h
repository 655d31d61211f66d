/* Whether words in marks are speech, or a term, the title of a work, a name. */
#ifndef PULLQUOTE_QUOTED_H
#define PULLQUOTE_QUOTED_H

#include "pullquote/reading.h"
#include "pullquote/spans.h"

/* The words in [first, end), marks left out; at most 1000. */
uint32_t quoted_count(const struct reading *reading, uint32_t first, uint32_t end);

/* Whether a quotation without a cue is one all the same: it has some words and ends as sentences
 * do, or fills its block. */
bool quoted_alone(const struct reading *reading, const struct span *span);

/* Whether the words behind the span, in its sentence, belong to what it is part of: "“it is late”
 * for such a plan", "„A“ dürfe es nicht geben". */
bool quoted_runs_on(const struct reading *reading, const struct span *span);

/* Whether most of the words have capitals, as the titles of works have. */
bool quoted_title(const struct reading *reading, const struct span *span);

/* "Ulises “Tuta” Quistel", "publica ‘Ruido de agua’": whether the span is part of a name that was
 * found, or the whole of one that no person, organisation or place has, in a language that is not
 * parsed. */
bool quoted_found_name(const struct reading *reading, const struct span *span);

/* "λέει στη «Φωνή» ο NAME": whether the few words in marks are a name that a cue and a preposition
 * stand before: to whom something is said. */
bool quoted_addressed(const struct reading *reading, const struct span *span);

/* Whether the span is the name of a work within a sentence: "on “Morning in Varn”". */
bool quoted_name(const struct reading *reading, const struct span *span);

/* "told “60 Minutes” on Sunday", "sagte NAME dem ZDF-„Magazin“": whether the span, in the
 * attribution of a quotation before it with the CUE, is the name of where it was said. */
bool quoted_told(const struct reading *reading, const struct span *span, const struct cue *cue);

/* Whether the CUE names what stands before it: "a hall called “The Ark”", "it is called a “barge”";
 * not "what NAME called “…”". */
bool quoted_term(const struct reading *reading, const struct span *span, const struct cue *cue);

/* "Der Verein „Ruhe im Tal“ klagt": whether the few words in marks are the name of what the generic
 * word right before them tells. */
bool quoted_called(const struct reading *reading, const struct span *span);

/* "на шахте «Восход»": whether a few words in marks within a clause are a name, in a language that
 * is not parsed: what the word before them tells the kind of, or words with a capital behind a
 * small one, where nouns have cases. Part of what somebody said begins small there. */
bool quoted_named(const struct reading *reading, const struct span *span);

/* Whether the words before a span run on into it: it is part of a clause. A capital and a final
 * stop inside make it stand for itself. */
bool quoted_embedded(const struct reading *reading, const struct span *span,
                     const struct attribution *found);

/* Whether a span that has a cue in its sentence is what that cue reports, not a term or a title in
 * marks: it ends as sentences do, is long, or punctuation or the cue itself stands at its edge. */
bool quoted_tied(const struct reading *reading, const struct span *span,
                 const struct attribution *found);

#endif
