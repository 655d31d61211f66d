/* Capitals as evidence over a whole document: how often each word stands in small letters, how
   often with a capital where only a name has one. After Mikheev, "Periods, Capitalized Words, etc."
   (Computational Linguistics 28:3, 2002). */
#ifndef NAMENORM_EVIDENCE_H
#define NAMENORM_EVIDENCE_H

#include "document/words.h"

/* What the document shows of one word, whatever its case. */
struct word_evidence {
    uint32_t small;   /* times in small letters */
    uint32_t capital; /* times with a capital in the middle of a sentence */
    uint32_t begins;  /* times with a capital where a sentence begins, or in a headline */
    uint32_t inside;  /* times of those in CAPITAL that it stood between two capitals */
    uint32_t surname; /* times with a capital right behind a given name */
    uint32_t of;      /* the document it was last seen in, by its number */
};

/* The telling words of a document. Most words are not. */
struct telling {
    uint32_t *at; /* indices into words->at */
    size_t room;
    size_t *first; /* of each block: index into at; one more, for the end of the last block */
    size_t first_room;
};

/* Zero-initialise it; it can be used again for the next document. */
struct evidence {
    const struct words *words;   /* of the document */
    struct word_evidence *slots; /* of each number of the words' vocabulary; those of words that are
                                    not telling in the document are old; [0] is empty */
    size_t slot_count;           /* how many were made */
    size_t slot_room;
    uint32_t document; /* its number, from 1 */
    unsigned char
        *headlines; /* of each block: whether it is a headline, in which capitals say nothing */
    size_t headline_room;
    struct telling telling;
};

/* "- Acceptance Rate: 30%": the mark behind the label with which the item of a list begins that is
 * the words from FIRST up to END; FIRST if it has none. */
const struct word *item_label_end(const struct word *first, const struct word *end);

/* "A MAN has been charged": behind the words in capitals alone with which the block begins that is
 * the words from FIRST up to END, if the first of them is one of grammar; FIRST if it is not. */
const struct word *lead_end(const struct word *first, const struct word *end);

/* "OSLO (AP) - Heavy rain", "OSLO - Snow fell": whether the dash at MARK ends the dateline with
 * which the block that begins at FIRST does, behind its brackets or capitals. */
bool ends_dateline(const struct word *mark, const struct word *first);

/* Counts the words of a document. */
void evidence_find(const struct document *document, const struct words *words,
                   struct evidence *evidence);

void evidence_free(struct evidence *evidence);

/* What is known of the word with that number (words_number); nothing of a mark, or of one that is
 * nowhere telling. */
static inline const struct word_evidence *
evidence_of_number(const struct evidence *evidence, uint32_t number)
{
    const struct word_evidence *slot = &evidence->slots[number];
    return slot->of == evidence->document ? slot : evidence->slots;
}

/* The same of the word WORD (index into words->at). */
static inline const struct word_evidence *
evidence_of(const struct evidence *evidence, size_t word)
{
    return evidence_of_number(evidence, word_number(&evidence->words->at[word]));
}

#endif
