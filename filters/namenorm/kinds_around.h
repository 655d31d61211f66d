/* What stands around a mention tells of its kind: before it (kinds_before.c) and behind it
 * (kinds_behind.c). */
#ifndef NAMENORM_KINDS_AROUND_H
#define NAMENORM_KINDS_AROUND_H

#include "namenorm/run.h"
#include "namenorm/signs.h"

/* The signs that what stands before the mention, or behind it, is. Of its own signs those of its
 * words must be known. */
uint64_t signs_before(const struct block_words *block, const struct mention *mention);
uint64_t signs_behind(const struct block_words *block, const struct mention *mention);

/* "Orsk 2-1 Ulm", "Orsk 2 Ulm 1". */
uint64_t signs_of_score(const struct block_words *block, const struct mention *mention);

/* Whether the mark at WORD opens a quotation. */
bool is_opening_mark(const struct block_words *block, uint32_t word);

/* "an analyst at X", "an engineer with X": whether the mention is whom somebody works for. */
bool is_employer(const struct block_words *block, const struct mention *mention);

/* "the town of X", not "a town for X". */
bool is_tight_linker(const struct block_words *block, uint32_t word);

/* Whether the name's own words say nothing of its kind, in a language where a list of surnames
 * would. */
bool is_unsaid(const struct block_words *block, const struct mention *mention);

/* "stadio Vera Quist", "przy ul. Długiej": the small word for what is called after people that
 * stands before the one at WORD, its stop between them or not; WORD if none does. */
uint32_t called_after(const struct block_words *block, uint32_t word);

/* "Vostrandes Gov. Quist": whether the title begins at WORD of who rules what stands before it, and
 * then the name. */
bool is_ruled(const struct block_words *block, uint32_t word);

#endif
