/* A clause that is reported, and how the words of one are kept. */
#ifndef PULLQUOTE_CLAUSE_H
#define PULLQUOTE_CLAUSE_H

#include "pullquote/reading.h"

/* Words. A sentence may be of any length; what one cue reports is not. */
enum { SHORTEST_CLAUSE = 3, LONGEST_CLAUSE = 250 };

/* A clause and the cue it stands under. */
struct clause {
    const char *rule; /* NULL: none */
    struct word_range words;
    struct word_range gap; /* the attribution that interrupts it, with its commas; empty: none */
    struct word_range speaker;
    struct cue cue;
};

/* The clause around GAP; rule NULL if that stands behind what is kept of a long one. */
static inline struct clause
clause_with_gap(struct clause clause, struct word_range gap)
{
    if (gap.first >= clause.words.end)
        clause.rule = NULL;
    clause.gap = gap;
    return clause;
}

/* No clause. */
static const struct clause no_clause = {NULL, {0, 0}, {0, 0}, {0, 0}, {.first = 0}};

/* Where the words [first, end) end without the marks that end them. */
uint32_t clause_without_stop(const struct reading *reading, uint32_t first, uint32_t end);

/* "VARN, Feb. 2 (Adlar) — ", "(Adlar) – ", "• ": where the words [first, end) begin behind where
 * and when they are written, if a block begins with that, or behind a bullet; or FIRST. */
uint32_t behind_dateline(const struct reading *reading, uint32_t first, uint32_t end);

/* "said that it is late; tests follow": where the words [first, end) behind a cue end before a
   semicolon, unless what follows is in the mood of what is reported or has a complementiser, too;
   END. */
uint32_t clause_before_semicolon(const struct reading *reading, uint32_t first, uint32_t end);

/* The clause that is WORDS, those of a long one that are kept, without its last marks; no_clause if
 * it is too short to be one. */
struct clause clause_finish(const struct reading *reading, const char *rule,
                            struct word_range words, const struct cue *cue,
                            struct word_range speaker);

#endif
