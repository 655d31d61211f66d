/* What the files of uncased.h share. */
#ifndef NAMENORM_UNCASED_PARTS_H
#define NAMENORM_UNCASED_PARTS_H

#include "namenorm/uncased.h"

/* The words of one block being cut anew. */
struct recut {
    struct uncased *uncased;
    struct words *words; /* of the document */
    size_t count;        /* words put out so far, of all blocks */
    struct slice text;
    const struct language *language;
    const struct word *first; /* the block's words */
    const struct word *end;
    const struct word *word; /* the one at hand */
};

/* Puts out a piece of the word at hand, with SHAPE beside what it has. */
void uncased_emit(struct recut *recut, size_t start, size_t end, uint32_t shape);

/* Each puts out the word at hand, whole or in pieces: at what stands in lists; at the names that
   something beside them tells; at names that were found elsewhere. */
void uncased_cut_listed(struct recut *recut);
void uncased_cut_names(struct recut *recut);
void uncased_cut_known(struct recut *recut);

/* Where the clitic ends that the word at hand begins with, or begins that it ends in; longer and
   shorter ones from FROM on (0: the first). 0: there is none. */
size_t uncased_clitic_before(const struct recut *recut, size_t from);
size_t uncased_clitic_behind(const struct recut *recut, size_t from);

void uncased_remember(struct uncased *uncased, struct slice text, size_t split);

/* Names within the word at hand, of letters without spaces between: what a title or a cue beside it
   tells. False: it is put out by nobody yet. */
bool uncased_cut_letters(struct recut *recut);

/* Names of whole words. */
void uncased_cut_words(struct recut *recut);

/* Where the letters of that value (name_letters.txt) that stand from AT on end, MOST of them at
 * most. */
size_t uncased_letters_end(const struct recut *recut, size_t at, size_t end, char value, int most);

/* Chinese characters and kana; Hangul. */
static inline bool
is_unspaced(uint32_t code)
{
    return code >= 0x3000 && code < 0xA000;
}

static inline bool
is_hangul(uint32_t code)
{
    return code >= 0xAC00 && code < 0xD7B0;
}

/* What the lists say of a word; nothing of one outside the block, and of a mark. */
static inline uint64_t
recut_lists(const struct recut *recut, const struct word *word)
{
    if (word < recut->first || word >= recut->end || word->shape & WORD_MARK)
        return 0;
    return word_lists(word);
}

static inline bool
is_glued(const struct recut *recut, const struct word *word)
{
    return word > recut->first && word < recut->end && !(word->shape & WORD_SPACE_BEFORE);
}

static inline bool
is_mark(const struct recut *recut, const struct word *word)
{
    return word < recut->first || word >= recut->end || word->shape & WORD_MARK;
}

/* NULL: it is not known. */
const struct known_name *uncased_known(const struct uncased *uncased, struct slice text);

#endif
