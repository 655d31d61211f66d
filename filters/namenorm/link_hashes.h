/* Hashes of parts of a name: by them joins.c looks up what links.c has linked. */
#ifndef NAMENORM_LINK_HASHES_H
#define NAMENORM_LINK_HASHES_H

#include "namenorm/linker.h"
#include "namenorm/stems.h"

/* The full form of a given name that the list has as a short one; empty if it has not. */
struct slice full_given(const struct linker *linker, const struct mention *mention, uint32_t word);

/* A given name, whose hash is HASH, in full where the list knows it for a short form: "Bill" is
 * "William". */
uint64_t in_full(const struct linker *linker, const struct mention *mention, uint32_t word,
                 uint64_t hash);

/* The given name in full and another word. */
uint64_t pair_hash(const struct linker *linker, const struct mention *mention, uint32_t given,
                   uint32_t other);

/* A part of the candidate. */
uint64_t part_hash(const struct linker *linker, const struct candidate *candidate, uint32_t word);

/* The first part in full and another one. */
uint64_t pair_of(const struct linker *linker, const struct candidate *candidate, uint32_t other);

/* The last word of the title before the name, and a word of it; 0: there is no title. */
uint64_t title_hash(const struct linker *linker, const struct mention *mention, uint64_t word);

/* The same of what the role behind the name ends with, and no word: "Kim Tae-sik, the site director
 * of the yard"; 0: there is none. */
uint64_t role_hash(const struct linker *linker, const struct mention *mention);

/* The key of one word; spellings of one surname share it. */
uint64_t key_hash(struct linker *linker, const struct mention *mention, uint32_t word);

/* A surname whose parts hyphens join, as one word: "Rostamifar" of Rostami-Far; 0 if it has none.
 * WORD: its last part. */
uint64_t joined_hash(const struct linker *linker, const struct mention *mention, uint32_t word);

/* The letters of a name of several words without spaces and hyphens: "Ali-Reza Quistnia" and
 * "Alireza Quist-Nia" are one; 0 if there are too many. */
uint64_t solid_hash(struct slice name);

/* A word without the ending of its case, in languages that have such (case_endings.txt). 0: they
 * have none, or too little is left. */
uint64_t stem_hash(const struct linker *linker, const struct mention *mention, uint32_t word);

/* The first and the last part without those; 0 likewise. LAST: what stem_hash says of the last. */
uint64_t stem_pair(const struct linker *linker, const struct candidate *candidate, uint64_t last);

/* All words of a name without those, in their order; 0 likewise. */
uint64_t stem_whole(const struct linker *linker, const struct mention *mention);

/* The keys of two words. */
uint64_t words_key(struct linker *linker, const struct mention *mention, uint32_t one,
                   uint32_t other);

/* The keys of the first and the last part. */
uint64_t key_pair(struct linker *linker, struct candidate *candidate);

/* Of all parts, in any order. */
uint64_t bag_of(const struct linker *linker, struct candidate *candidate);

/* The first letters of the words that have one of SHAPES, as an acronym has them. */
uint64_t initials_hash(const struct linker *linker, const struct mention *mention, uint32_t shapes);

/* Whether a word is a part of a name, and no initial. */
static inline bool
is_spelled(const struct linker *linker, uint32_t word)
{
    uint32_t shape = linker->words->at[word].shape;
    return shape & WORD_CAPITAL && !(shape & WORD_SINGLE);
}

static inline enum link_space
gendered(char gender)
{
    return gender == 'm' ? LINK_SURNAME_MAN : LINK_SURNAME_WOMAN;
}

/* Four digits: "Ulm Fair" is one of "Ulm Fair 2018", but "Marrel" none of "Marrel 3". */
static inline bool
is_year(const struct word *word)
{
    return word->shape & WORD_DIGITS && word->end - word->start == 4;
}

/* "Marrel 4", "Form B": one of a series, that none of its words but the last stands for. */
static inline bool
is_of_series(const struct linker *linker, const struct mention *mention)
{
    const uint64_t person = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE);
    return mention->signs & sign_bit(SIGN_NUMBER) && !(mention->signs & person) &&
           !is_year(&linker->words->at[mention->last - 1]);
}

/* "Mrs. Smith". */
static inline bool
is_titled_surname(const struct candidate *candidate)
{
    const struct mention *mention = candidate->mention;
    return candidate->parts.count == 1 && candidate->person && mention->gender != 0 &&
           mention->title_first < mention->title_last;
}

/* "Mr. Bennet" and "Mrs. Bennet" are two, whatever else they share. */
static inline bool
parts_couple(const struct linker *linker, const struct candidate *candidate, uint32_t bearer)
{
    const struct bearer *other = &linker->bearers[bearer];
    return is_titled_surname(candidate) && other->gender_told &&
           other->gender != candidate->mention->gender;
}

/* "石川" of "石川県": how many bytes of the name, of one word in a script without capitals that the
 * list of places has, stand before what administrative unit it is; 0: it is none. */
size_t unit_stem(const struct linker *linker, const struct mention *mention);

/* "金沢市", "Orsk Province": whether the name is of an administrative unit. */
bool is_unit(const struct linker *linker, const struct mention *mention);

/* The bearer of whose name the words of the HASH are a part that surely stands for it. */
uint32_t whole_of_part(struct linker *linker, uint64_t hash);

#endif
