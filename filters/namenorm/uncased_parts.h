/* What the files of uncased.h share. */
#ifndef NAMENORM_UNCASED_PARTS_H
#define NAMENORM_UNCASED_PARTS_H

#include "namenorm/uncased.h"

/* A piece of a word without spaces: what a list has, or a stretch of one script that none has. */
struct piece {
    uint32_t start;
    uint32_t end;
    uint32_t split; /* where the second part of a name begins that is found whole; 0: it has one */
    uint32_t shape; /* WORD_NAME: it is of a name; WORD_INNER_CAPITAL: the first of it */
    uint64_t lists; /* in which it stands, or what the name it begins is one of */
};

/* A name within a word: [start, end), its given name from SPLIT on, or 0. */
struct name_part {
    size_t start;
    size_t split;
    size_t end;
};

/* The words of one block being cut anew. */
struct recut {
    struct uncased *uncased;
    struct words *words; /* of the document */
    size_t count;        /* words put out so far, of all blocks */
    struct slice text;
    const struct language *language;
    const struct word *first; /* the block's words */
    const struct word *end;
    const struct word *word;   /* the one at hand */
    bool dry;                  /* names are only remembered */
    uint64_t before;           /* lists of the piece right before the word at hand; 0: a mark */
    bool person;               /* that piece is a person's name */
    bool listing;              /* the word stands behind such a name and the comma of lists */
    uint64_t called;           /* of that before the mark that stands there */
    bool heads_last;           /* of the language: see uncased_cut_tailed */
    bool titles_with_articles; /* likewise: see lists.h */
    const struct word *named;  /* the last word of the institution named last; NULL: none */
};

/* Puts out a piece of the word at hand, with SHAPE beside what it has. */
void uncased_emit(struct recut *recut, size_t start, size_t end, uint32_t shape);

/* The same of a piece of a name of LISTS. */
void uncased_emit_name(struct recut *recut, size_t start, size_t end, uint32_t shape,
                       uint64_t lists);

/* The same of the words at hand up to LAST, whose letters from START to END are one name; LAST is
   the word at hand then. */
void uncased_emit_run(struct recut *recut, const struct word *last, size_t start, size_t end,
                      uint64_t lists);

/* The same of a piece that is no name, and that LISTS tell of. */
void uncased_emit_as(struct recut *recut, size_t start, size_t end, uint64_t lists);

/* Each puts out the word at hand, whole or in pieces: at what stands in lists; at the names that
   something beside them tells; at names that were found elsewhere. */
void uncased_cut_listed(struct recut *recut);
void uncased_cut_names(struct recut *recut);
void uncased_cut_known(struct recut *recut);

/* Cuts the word at hand, which has no spaces, into pieces. */
void uncased_find_pieces(struct recut *recut);

/* Makes names of institutions and places out of the pieces. */
void uncased_join_pieces(struct recut *recut);

/* Puts out the pieces. */
void uncased_emit_pieces(struct recut *recut);

/* Puts out the words between quotation marks that stand for one name: "the film 'X'". False: they
   do not. */
bool uncased_cut_quoted(struct recut *recut);

/* Cuts the word at hand, in Hangul, if it is the name of an institution or place, or a role, and
   particles. False: it is put out by nobody yet. */
bool uncased_cut_hangul(struct recut *recut);

/* "(새얼=한강뉴스)", "【金沢＝": puts out where a report is from, and whose it is. False: the word
 * is neither. */
bool uncased_cut_dateline(struct recut *recut);

/* Puts out the words of a name that ends with what it names, of a language of such names where
 * spaces part words: "पटना हाई कोर्ट". False: none begins with the word at hand. */
bool uncased_cut_tailed(struct recut *recut);

/* A person's name that begins at AT of the word at hand, behind a piece of lists BEFORE. False:
   none does. */
bool uncased_person_at(const struct recut *recut, size_t at, uint64_t before, bool begins,
                       struct piece *piece);

/* "领事米卡·莱赫托宁": whether a dot stands behind the word at hand, which ends at END, so that it
 * ends with the first part of a longer name. */
bool uncased_is_before_dot(const struct recut *recut, size_t end);

/* The same of WORD, whatever it ends with. */
bool uncased_is_dotted(const struct recut *recut, const struct word *word);

/* Where the surname at AT ends, the longest there is; AT if there is none. */
size_t uncased_surname_end(const struct recut *recut, size_t at, size_t end);

/* A surname and a given name from AT on, of letters that given names have. */
bool uncased_find_full(const struct recut *recut, size_t at, size_t end, struct name_part *part);

/* Puts out the word at hand with that name in it, and a title glued to it, as pieces. */
void uncased_emit_part(struct recut *recut, const struct name_part *part);

/* Where the title ends that is written together with the name before AT in the word that ends at
   END: "김민수씨는"; AT if there is none. */
size_t uncased_title_end(const struct recut *recut, size_t at, size_t end);

/* Names within the word at hand, in Hangul. False: it is put out by nobody yet. */
bool uncased_cut_korean(struct recut *recut);

/* Whether [start, end) is a surname and a given name of two letters that given names have. */
bool uncased_is_full(const struct recut *recut, size_t start, size_t end);

/* "김경수 전 의원": behind the words from WORD on that belong to a title behind them. */
const struct word *uncased_behind_modifiers(const struct recut *recut, const struct word *word);

/* How many letters there are, 16 at most. */
size_t uncased_count_letters(struct slice text, size_t start, size_t end);

/* Where the clitic ends that the word at hand begins with, or begins that it ends in; longer and
   shorter ones from FROM on (0: the first). 0: there is none. */
size_t uncased_clitic_before(const struct recut *recut, size_t from);
size_t uncased_clitic_behind(const struct recut *recut, size_t from);

/* SPLIT: bytes before its second part. LISTS: what it is one of; 0: a person. */
void uncased_remember(struct uncased *uncased, struct slice text, size_t split, uint64_t lists);

/* Names within the word at hand, of letters without spaces between: what a title or a cue beside it
   tells. False: it is put out by nobody yet. */
bool uncased_cut_letters(struct recut *recut);

/* "이 장관", "이모(31)씨": puts out the word at hand, which means something else, too, if somebody
   is called so and a title stands behind it. False: it is none. */
bool uncased_cut_surname(struct recut *recut);

/* Names of whole words. */
void uncased_cut_words(struct recut *recut);

/* Where the letters of that value (name_letters.txt) that stand from AT on end, MOST of them at
 * most. */
size_t uncased_letters_end(const struct recut *recut, size_t at, size_t end, char value, int most);

enum script { SCRIPT_HAN, SCRIPT_HIRAGANA, SCRIPT_KATAKANA, SCRIPT_OTHER };

static inline enum script
script_of(uint32_t code)
{
    if (code >= 0x3040 && code < 0x30A0)
        return SCRIPT_HIRAGANA;
    if (code >= 0x30A0 && code < 0x3100)
        return SCRIPT_KATAKANA;
    return code == 0x3005 || (code >= 0x3400 && code < 0xA000) ? SCRIPT_HAN : SCRIPT_OTHER;
}

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

/* "فاز الروسي NAME على": how many of MOST words from the one at hand on, which no list has, are a
 * name behind where its bearer is from, in a language whose titles have articles; 0: none. */
int uncased_count_behind_origin(const struct recut *recut, int most);

#endif
