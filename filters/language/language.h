/* What a language's lists say of a word.

   The lists are plain text, filters/language/TAG/LIST.txt: one entry a line, '#' begins a comment,
   a value may follow after a TAB. An entry of several words is a phrase. An entry in lower case
   matches any case; one with a capital matches exactly. compile.awk makes of all lists of a
   language one constant hash table; nothing is built at start-up. */
#ifndef LANGUAGE_LANGUAGE_H
#define LANGUAGE_LANGUAGE_H

#include "text/short_word.h"

/* One bit a list. compile.awk writes IN_ and the list's name in capitals, so a list without a bit
 * does not compile. */
enum language_list_number {
#define LANGUAGE_LIST(name) NUMBER_##name,
#include "language/lists.h"
#undef LANGUAGE_LIST
    LANGUAGE_LISTS
};

/* clang-format off */
#define LANGUAGE_LIST(name) static const uint64_t IN_##name = UINT64_C(1) << NUMBER_##name;
#include "language/lists.h"
#undef LANGUAGE_LIST
/* clang-format on */

/* What the lists say of a word or phrase: generated, constant. Strings are places in the language's
   pool, so that a program starts without relocating them. */
struct entry {
    uint64_t first;   /* the first eight bytes of word, as in a short word */
    uint64_t second;  /* from the ninth on */
    uint64_t lists;   /* the lists it stands in */
    uint64_t begins;  /* of the phrases that begin with this word: the lists they stand in */
    uint32_t goes_on; /* with what those phrases go on, see compile.awk */
    uint32_t word;    /* as listed, NUL-terminated; words of a phrase joined by one space */
    uint32_t value;   /* index into values; see entry_value */
    uint32_t phrases; /* those that begin with it, see compile.awk */
    uint16_t length;  /* bytes of word */
    uint8_t words;    /* how many words it has: 1, or more for a phrase */
    uint8_t exact;    /* it has a capital: matches exactly */
};

/* What a list says beside a word; behind the last one of a word stands an empty one. */
struct listed_value {
    uint32_t at; /* in the pool */
    uint16_t length;
    uint16_t list; /* its number */
};

/* A language's compiled lists: generated, constant. */
struct language {
    const char *tag;             /* "en" */
    const struct entry *entries; /* [0] stands for "in no list" */
    size_t entry_count;
    const char *pool;
    const struct listed_value *values;
    const uint32_t *phrases; /* in lists that end in 0: see compile.awk */
    const uint32_t *slots; /* in buckets of four: index into entries and bits of the hash, 0: empty;
                              what finds its bucket full stands in the next */
    uint32_t bucket_mask;
    const uint8_t *name_ends; /* of each three bytes that entries of NAME_ENDINGS end in, how long
                                 these are, bit i: i + 1 bytes; NULL if there are none */
    size_t longest;           /* bytes of the longest word or phrase */
    uint64_t lists;           /* the lists it has */
    bool elides;              /* some of CLITICS end in an apostrophe: qu', dell' */
};

/* The language called TAG ("en", "pt", "zh"; a region or script behind '-' or '_' is passed over).
   One that has no lists is "und", which has hardly any (BCP 47: undetermined); NULL if TAG is no
   tag. */
const struct language *language_find(struct slice tag);

/* The languages there are, in the order of their tags; NULL from COUNT on. */
const struct language *language_number(size_t number);
size_t language_count(void);

/* What the lists say of WORD; never NULL: the entry of a word in no list has no bits and no word.
   One look-up however many lists are asked: ask entry->lists & (IN_TITLES | IN_ROLES). U+2019 in
   WORD counts as an apostrophe. */
const struct entry *language_word(const struct language *language, struct slice word);

/* The same of a word that was read as a short one. */
const struct entry *language_short_word(const struct language *language,
                                        const struct short_word *word);

/* Whether the list "grammar" states FACT of the language. */
bool language_is(const struct language *language, const char *fact);

/* What it gives beside FACT; empty: nothing. */
struct slice language_fact(const struct language *language, const char *fact);

/* The languages of which WORD is a function word, as bits: bit i is language_number(i). One look-up
 * for all of them. */
uint64_t language_which(struct slice word);

/* Likewise the languages of which PHRASE, which has a space or a mark in it, is one of promotion or
   of the interface. */
uint64_t language_which_label(struct slice phrase);

/* The longest phrase, or else the single word, of one of LISTS that TEXT begins with, and that ends
   where a word ends; NULL if there is none. Spaces in the list match one space in the text.
   *LENGTH: bytes of TEXT it takes. WORD_LENGTH: bytes of the first word of TEXT; ENTRY: what
   language_word says of it. */
const struct entry *language_phrase(const struct language *language, const struct entry *entry,
                                    struct slice text, size_t word_length, uint64_t lists,
                                    size_t *length);

/* Whether GOES_ON, which is as in an entry, has the BYTE, or no entry tells of it. */
static inline bool
goes_on_with(uint32_t goes_on, unsigned char byte)
{
    return (byte >= 0x80) | (goes_on >> byte % 32 & 1);
}

/* Whether what stands behind END of TEXT, where a word ends, and behind what parts words, is such a
   byte. */
static inline bool
goes_on_at(uint32_t goes_on, struct slice text, size_t end)
{
    return goes_on_with(goes_on, end + 1 < text.length ? (unsigned char)text.at[end + 1] : 0);
}

/* Whether it may find a phrase: the word ends at END of TEXT. */
static inline bool
language_may_go_on(const struct entry *entry, struct slice text, size_t end, uint64_t lists)
{
    return ((entry->begins & lists) != 0) & goes_on_at(entry->goes_on, text, end);
}

/* Whether it may find any. Says no to most words without a branch. */
static inline bool
language_may_begin(const struct entry *entry, struct slice text, size_t end, uint64_t lists)
{
    return ((entry->lists & lists) != 0) | language_may_go_on(entry, text, end, lists);
}

/* The bytes of entry->goes_on that are those of phrases of one of LISTS: for who asks for no others
   and asks often. */
uint32_t language_goes_on(const struct language *language, const struct entry *entry,
                          uint64_t lists);

/* How many bytes the entries of NAME_ENDINGS have that WORD may end in, from three to eight: bit i,
 * i + 1 bytes. The last three tell. */
static inline unsigned
language_may_end(const struct language *language, struct slice word)
{
    if (!language->name_ends || word.length < 3)
        return 0;
    const unsigned char *end = (const unsigned char *)word.at + word.length - 3;
    unsigned lengths =
        language->name_ends[end[0] % 32U | (end[1] % 32U) << 5 | (end[2] % 32U) << 10];
    return (end[0] | end[1] | end[2]) >= 0x80 ? 0xFF : lengths;
}

/* The longest entry of one of LISTS that TEXT begins with, wherever it ends: for scripts without
 * spaces. */
const struct entry *language_prefix(const struct language *language, struct slice text,
                                    uint64_t lists, size_t *length);

/* The entry of the longest end of TEXT that one of LISTS has, at least LEAST bytes long and behind
 * at least BEFORE others; NULL if there is none. */
const struct entry *language_tail(const struct language *language, struct slice text, size_t before,
                                  size_t least, uint64_t lists);

/* The value that the list NUMBER gives the entry, empty if none. */
struct slice entry_value(const struct language *language, const struct entry *entry,
                         enum language_list_number number);

/* The entry's word or phrase as listed. */
static inline struct slice
entry_word(const struct language *language, const struct entry *entry)
{
    return slice_make(language->pool + entry->word, entry->length);
}

#endif
