/* The words of a document: what namenorm and pullquote look at.

   A word is a run of letters, digits and combining marks, with apostrophes between its letters;
   each other character but white space is a token of its own. A clitic is a token of its own too:
   the 's of "Kazimi's", the 'da of "Ankara'da", the l' of "l'Iran". */
#ifndef DOCUMENT_WORDS_H
#define DOCUMENT_WORDS_H

#include "document/document.h"
#include "language/known.h"
#include "text/vocabulary.h"

enum word_shape {
    WORD_LETTERS = 1 << 0,        /* has a letter */
    WORD_CAPITAL = 1 << 1,        /* its first letter is a capital */
    WORD_ALL_CAPITALS = 1 << 2,   /* at least two letters, no small one, a capital */
    WORD_SMALL = 1 << 3,          /* its first letter is a small one */
    WORD_DIGITS = 1 << 4,         /* begins with a digit */
    WORD_OTHER = 1 << 5,          /* its first letter is of a script without case */
    WORD_MARK = 1 << 6,           /* no word: punctuation, symbol */
    WORD_SPACE_BEFORE = 1 << 7,   /* white space, or the block's beginning, before it */
    WORD_BEGINS = 1 << 8,         /* the first word of its sentence, openers aside */
    WORD_CLITIC = 1 << 9,         /* 's, 'da behind a word; l' before one */
    WORD_INNER_CAPITAL = 1 << 10, /* a capital behind a small letter: McDonald, iPhone */
    WORD_SINGLE = 1 << 11,        /* one letter */
    WORD_NAME = 1 << 12,          /* of a person, in a script without capitals: see uncased.h */
    WORD_FOREIGN = 1 << 13,       /* its language's lists do not know it, but those of names do: its
                                     entry is one of the language words_of_names */
    WORD_TELLING = 1 << 14,       /* it may be of a name or of a title: all but small words that are
                                     neither particles nor linkers, and stops of ASCII */
};

enum {
    WORD_ENTRY_BITS = 17, /* a language has no more entries: the tests see to it */
    WORD_SHAPE_BITS = 15,
    WORD_ENTRIES = 1 << WORD_ENTRY_BITS,
    WORD_SHAPES = (1 << WORD_SHAPE_BITS) - 1,
};

struct word {
    uint32_t start; /* bytes in the block's text, half open */
    uint32_t end;
    uint64_t lists; /* in which it stands; of a WORD_FOREIGN: those of IN_NAMES */
    union {
        struct {
            uint32_t entry : WORD_ENTRY_BITS; /* index into the entries of the block's language, 0:
                                                 in no list */
            uint32_t shape : WORD_SHAPE_BITS; /* word_shape bits */
        };
        uint32_t entry_shape; /* both, as in a known_word */
    };
    uint32_t number; /* of its spelling, whatever its case, in the vocabulary, 0: it has no letters,
                        or is a clitic; of a mark: its code point */
};

/* The words of a document, block after block. Zero-initialise it; it can be used again for the next
 * document. */
struct words {
    struct word *at; /* and one more behind the last, a mark of no bytes: a look ahead ends there */
    size_t count;
    size_t room;
    uint32_t *first; /* of each block: index into at; one more, for the end of the last block */
    size_t first_room;
    struct vocabulary vocabulary; /* of this document, and of some of those before it */
    struct known_words known;     /* the note: its number and one; the rest as in a word */
    struct slice initials; /* of several letters, in the language that is known; see grammar.txt */
};

/* Lists of what is a name in any language. */
static const uint64_t IN_NAMES = IN_GIVEN_NAMES | IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS |
                                 IN_SUFFIXES | IN_PARTICLES | IN_NAME_ENDINGS;

/* The language whose lists of names are asked for words that their own language's do not know; of
 * those that begin with a word that it knows, compile.awk takes what it lists into its table. */
const struct language *words_of_names(void);

/* Finds the words of all blocks. STARTS: where sentences begin, as pairs of block and position in
 * order, COUNT of them. */
struct sentence_start {
    uint32_t block;
    uint32_t start;
};
void words_find(const struct document *document, const struct sentence_start *starts, size_t count,
                struct words *words);

/* Numbers a word of TEXT, for who has made words of his own. */
void words_give_number(struct words *words, struct slice text, struct word *word);

/* The number of a spelling; 0 if the document has none such, or one before it. */
uint32_t words_number(const struct words *words, struct slice spelling);

/* Puts the mark behind the last word, for who has made words of his own. */
void words_close(struct words *words);

/* Frees what the words hold. They are not used again: to set a megabyte of known words to 0 would
 * take longer than a short text. */
void words_free(struct words *words);

/* The code point of a mark; 0 for a word. */
static inline uint32_t
word_mark(const struct word *word)
{
    return word->number & (0 - (uint32_t)((word->shape & WORD_MARK) != 0));
}

/* The number of its spelling; 0 for a mark. */
static inline uint32_t
word_number(const struct word *word)
{
    return word->number & ((uint32_t)((word->shape & WORD_MARK) != 0) - 1);
}

/* The entry of a word; of a mark, as of a word that is in no list of the language, the first, which
 * is empty. */
static inline const struct entry *
word_entry(const struct language *language, const struct word *word)
{
    return &language->entries[word->shape & WORD_FOREIGN ? 0 : word->entry];
}

/* In which lists of its own language a word stands; a mark stands in none. */
static inline uint64_t
word_lists(const struct word *word)
{
    return word->shape & WORD_FOREIGN ? 0 : word->lists;
}

static inline struct slice
word_text(struct slice text, const struct word *word)
{
    return slice_make(text.at + word->start, word->end - word->start);
}

#endif
