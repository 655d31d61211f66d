/* Names in scripts without capitals: Arabic, Devanagari, Han, kana, Hangul. Nothing there tells a
   name from a word but lists, a title or role beside it, a cue behind it; where none of them does,
   nothing is a name.

   Words are cut further where the script or its writers put names and others together: "市长李明说"
   is a title, a surname, a given name and a cue; "وبغداد" is "and" and a place. */
#ifndef NAMENORM_UNCASED_H
#define NAMENORM_UNCASED_H

#include "document/words.h"

struct block_words;
struct mention;
struct piece;

/* A name that was found, by its hash: its other mentions need nothing beside them. */
struct known_name {
    uint64_t hash;
    uint64_t lists; /* IN_PLACES, IN_ORGS, IN_OTHERS: it is one of them; 0: a person;
                       IN_GIVEN_NAMES: the given name of one, a common word but beside speech */
    uint32_t split; /* bytes before its given name, or what it is; 0: it is one part */
};

/* Zero-initialise it; it can be used again for the next document. */
struct uncased {
    struct word *spare; /* what the words are cut into; then it changes places with them */
    size_t room;
    struct known_name *known; /* open addressing */
    size_t known_room;
    size_t known_count;
    size_t mask;
    struct piece *pieces; /* of the word at hand, see uncased_parts.h */
    size_t piece_count;
    size_t piece_room;
};

/* Whether the entry is the name of a person whom everybody knows by it: "بوتين". */
static inline bool
is_famous(const struct language *language, const struct entry *entry)
{
    return entry->lists & IN_OTHERS &&
           slice_equals(entry_value(language, entry, NUMBER_OTHERS), slice_of("person"));
}

/* Cuts the words of the blocks whose language has no capitals, and gives those of persons' names
   the shape WORD_NAME. The first word of a name that was cut out whole has WORD_INNER_CAPITAL, too,
   and stands in IN_PLACES, IN_ORGS or IN_OTHERS if it names such a thing. */
void uncased_cut(struct uncased *uncased, const struct document *document, struct words *words);

void uncased_free(struct uncased *uncased);

/* The name that begins at WORD of a block in such a language: its words and titles. Returns the
 * word behind it, or WORD if there is none. */
uint32_t uncased_mention(const struct block_words *block, uint32_t word, struct mention *mention);

/* The name that begins with what it names at WORD, or right behind that. Returns the word behind
 * it, or WORD if there is none. */
uint32_t uncased_headed(const struct block_words *block, uint32_t word, struct mention *mention);

/* "والإعلام": whether TEXT, in no list, is a word with its article behind a conjunction that is
 * written with both. */
bool uncased_is_joined(const struct language *language, struct slice text);

/* "النائبة عن حزب": whether TEXT leads from an office to whom its bearer stands for. */
bool uncased_stands_for(const struct language *language, struct slice text);

/* What the lists say of what stands behind the clitic that TEXT begins with; 0 if it has none. */
uint64_t uncased_behind_clitic(const struct language *language, struct slice text);

/* "للصحافة": whether TEXT begins as words do for who is spoken to, a preposition and an article. */
bool uncased_is_addressed(const struct language *language, struct slice text);

/* "नगर निगम के आयुक्त NAME": where what the role of the words [FIRST, END) is of begins, a linker
 * between; FIRST if nothing is told. */
uint32_t uncased_office_linked(const struct block_words *block, uint32_t first, uint32_t end);

/* The titles before the name of a person, with what they are of, a comma between or none; and those
   behind it. */
void uncased_office_before(const struct block_words *block, struct mention *mention);
void uncased_office_behind(const struct block_words *block, struct mention *mention);

#endif
