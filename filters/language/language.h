/* What a language's lists say of a word.

   The lists are plain text, filters/language/TAG/LIST.txt: one entry a line, '#' begins a comment, a value may follow after
   a TAB. An entry of several words is a phrase. An entry in lower case matches any case; one with a capital matches
   exactly. compile.awk makes of all lists of a language one constant hash table; nothing is built at start-up. */
#ifndef LANGUAGE_LANGUAGE_H
#define LANGUAGE_LANGUAGE_H

#include "text/slice.h"

/* One bit a list. compile.awk writes IN_ and the list's name in capitals, so a list without a bit does not compile. */
enum language_list_number {
#define LANGUAGE_LIST(name) NUMBER_##name,
#include "language/lists.h"
#undef LANGUAGE_LIST
    LANGUAGE_LISTS
};

#define LANGUAGE_LIST(name) static const uint64_t IN_##name = UINT64_C(1) << NUMBER_##name;
#include "language/lists.h"
#undef LANGUAGE_LIST

/* What the lists say of a word or phrase: generated, constant. */
struct entry {
    const char *word;      /* as listed; words of a phrase joined by one space */
    uint16_t length;       /* bytes of word */
    uint16_t words;        /* how many words it has: 1, or more for a phrase */
    uint32_t next;         /* phrases that begin with this word: index of the first, longest first; 0: none */
    uint64_t lists;        /* the lists it stands in */
    uint64_t begins;       /* of the phrases that begin with this word, the lists they stand in */
    const char *value;     /* what follows the TAB ("" if nothing); in several lists: LIST=value joined by TABs */
};

/* A language's compiled lists: generated, constant. */
struct language {
    const char *tag;             /* "en" */
    const struct entry *entries; /* [0] stands for "in no list" */
    size_t entry_count;
    const uint32_t *slots; /* open addressing by slice_hash of the folded word: index into entries, 0: empty */
    size_t slot_mask;
    size_t longest; /* bytes of the longest word or phrase */
};

/* The language called TAG ("en", "pt", "zh"; a region or script behind '-' or '_' is passed over), or NULL. */
const struct language *language_find(struct slice tag);

/* The languages there are, in the order of their tags; NULL from COUNT on. */
const struct language *language_number(size_t number);

/* What the lists say of WORD; never NULL: the entry of a word in no list has no bits and no word. One look-up however many
   lists are asked: ask entry->lists & (IN_TITLES | IN_ROLES). */
const struct entry *language_word(const struct language *language, struct slice word);

/* The longest phrase, or else the single word, of one of LISTS that TEXT begins with, and that ends where a word ends; NULL
   if there is none. Spaces in the list match one space in the text. *LENGTH: bytes of TEXT it takes. WORD_LENGTH: bytes of
   the first word of TEXT. */
const struct entry *language_phrase(const struct language *language, struct slice text, size_t word_length,
                                    uint64_t lists, size_t *length);

/* The longest entry of one of LISTS that TEXT begins with, wherever it ends: for scripts without spaces. */
const struct entry *language_prefix(const struct language *language, struct slice text, uint64_t lists,
                                    size_t *length);

/* The value that the list NUMBER gives the entry, empty if none. */
struct slice entry_value(const struct entry *entry, enum language_list_number number);

#endif
