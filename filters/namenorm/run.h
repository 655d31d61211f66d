/* One block being searched for names: its words, and what the lists and the document say of each.
 */
#ifndef NAMENORM_RUN_H
#define NAMENORM_RUN_H

#include "namenorm/evidence.h"
#include "namenorm/mention.h"
#include "text/letters.h"

/* The longest phrase of any list that begins at a word: of one word some ten lists are asked. */
struct phrase_met {
    uint32_t word;               /* from 1; 0: none was asked for */
    uint32_t end;                /* the word behind it */
    const struct entry *longest; /* NULL: no phrase of several words begins there */
};

enum { PHRASES_MET = 64 }; /* those of the words that were asked for last */

struct block_words {
    const struct document *document;
    const struct words *words; /* of the document */
    struct slice text;
    const struct language *language;
    const struct language *names; /* whose lists of names are asked of a WORD_FOREIGN */
    const struct word *at;        /* all words of the document */
    uint32_t first;               /* those of the block */
    uint32_t end;
    uint32_t count; /* end - first */
    const struct evidence *evidence;
    struct phrase_met *met; /* by the word's number */
    bool headline;
    bool noun_capitals;           /* of the language: see its grammar.txt */
    struct slice noun_endings;    /* likewise: of nouns that are no names, parted by |; or empty */
    struct slice common_endings;  /* likewise: of common words */
    struct slice ordinal_endings; /* of numbers in digits, likewise */
    struct slice adjective_endings; /* likewise: of adjectives in the names of institutions */
    struct slice plural_nouns;      /* likewise: of nouns in the plural */
    struct slice starter_endings;   /* likewise: of verbs that begin sentences */
    struct slice definite_endings;  /* of nouns that have their article there, likewise */
    struct slice neuter_article;    /* behind which no person is named, likewise */
    struct slice contracted;        /* prepositions that an article is part of, likewise */
    struct slice role_endings;      /* likewise: of roles that no list has */
    struct slice field_endings;     /* of what is studied or taught */
    struct slice agreement;         /* of adjectives and the nouns of institutions, likewise */
    struct slice plural_verbs;  /* "are", "have": where a name is that of its players, likewise */
    struct slice employing;     /* "at", "with": between a role and whom its bearer works for */
    struct slice team_verbs;    /* "host", "face": plurals that may be nouns, too, likewise */
    struct slice place_joining; /* "nad": prepositions in the names of towns, likewise */
    struct slice relational;    /* of adjectives made of towns, likewise */
    struct slice inhabitants;   /* of who is from a town, likewise */
    struct slice seated;        /* "soud": institutions in whose names their seat is, likewise */
    char genitive;              /* likewise: the letter that names take in it, or 0 */
    char plural;                /* likewise: that the plural of letters has, or 0: CEOs */
    bool uncased;               /* likewise: no_capitals; and of such a language: */
    bool spaces;                /* they part its words */
    bool titles_behind;         /* titles stand behind names */
    bool titles_with_articles;  /* an article is written with a title, and what it is of */
    bool heads_first;           /* "University Baghdad": what an institution is stands first */
    bool heads_last;            /* it stands last, and its name was cut out whole */
    bool genitive_article;      /* an article behind a title begins what it is of */
    bool apposed_names;         /* a name follows what its title is of without a comma */
    bool bare_complement;       /* what a title is of needs no word between */
    bool compound_roles;        /* a role may be the end of a longer word */
    bool complement_first;      /* it stands in front of the title */
    bool names_with_articles;   /* the Markos */
    bool linked_names;          /* Punta de Orsk */
    bool stopped_numerals;      /* Karel IV. */
    bool names_headed;          /* Stadion Bung Karno */
    bool other_cases;           /* its endings tell where a subject begins; see other_case.h */
    bool surnames; /* it has a list of them, and capitals: other names are seldom of people */
};

/* Begins a document. *BLOCK is NULL before the first; what it says of a language holds for the next
 * document, too. */
void block_words_begin(struct block_words **block, const struct document *document,
                       const struct words *words, const struct evidence *evidence);

void block_words_free(struct block_words *block);

/* Finds what LANGUAGE is like. */
void block_words_in(struct block_words *block, const struct language *language);

/* Goes to the block NUMBER. What BLOCK says of the language holds for the blocks of that language
 * that follow. */
static inline void
block_words(struct block_words *block, uint32_t number)
{
    const struct language *language = block->document->blocks[number].language;
    if (block->language != language)
        block_words_in(block, language);
    block->text = block_text(block->document, &block->document->blocks[number]);
    block->first = block->words->first[number];
    block->end = block->words->first[number + 1];
    block->count = block->end - block->first;
    block->headline = block->evidence->headlines[number];
}

/* Beside a block stand words of others, whose language may be another. */
static inline bool
is_in_block(const struct block_words *block, uint32_t word)
{
    return word - block->first < block->count;
}

/* What the lists say of a word, and which language's they are. */
static inline const struct entry *
entry_at(const struct block_words *block, uint32_t word, const struct language **language)
{
    *language = block->at[word].shape & WORD_FOREIGN ? block->names : block->language;
    return &(*language)->entries[block->at[word].entry];
}

/* Rare words are like those that no list has, but for is_rare. */
static inline uint64_t
lists_at(const struct block_words *block, uint32_t word)
{
    if (!is_in_block(block, word))
        return 0;
    return block->at[word].lists & ~IN_RARE_WORDS;
}

static inline bool
is_rare(const struct block_words *block, uint32_t word)
{
    return is_in_block(block, word) && (block->at[word].lists & IN_RARE_WORDS) != 0;
}

static inline bool
is_mark_at(const struct block_words *block, uint32_t word, uint32_t code)
{
    return is_in_block(block, word) && block->at[word].number == code &&
           (block->at[word].shape & WORD_MARK) != 0;
}

static inline bool
has_shape(const struct block_words *block, uint32_t word, uint32_t shape)
{
    return is_in_block(block, word) && (block->at[word].shape & shape) != 0;
}

static inline bool
spaced(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SPACE_BEFORE);
}

/* One word, or several that hyphens join: "Vaux-sur-Lorne". */
static inline bool
is_one_word(const struct block_words *block, const struct mention *mention)
{
    for (uint32_t i = mention->first + 1; i < mention->last; i++)
        if (spaced(block, i))
            return false;
    return true;
}

/* "Suspects", "CEOs": whether the word ends in the letter that the plural of names has. */
static inline bool
ends_in_plural(const struct block_words *block, uint32_t word)
{
    if (block->plural == 0 || !is_in_block(block, word))
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    return text.length > 0 && text.at[text.length - 1] == block->plural;
}

/* The lists of the word at WORD without its last letter: of "Suspects" those of "suspect". */
static inline uint64_t
singular_lists(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return language_word(block->language, slice_part(text, 0, text.length - 1))->lists;
}

/* "14th": whether the number at WORD, in digits, is an ordinal by its ending. */
static inline bool
is_ordinal(const struct block_words *block, uint32_t word)
{
    return slice_ends_with_one(word_text(block->text, &block->at[word]), block->ordinal_endings);
}

/* "J." in "J. Smith", "U.S.": a letter with its stop glued to it. */
static inline bool
is_abbreviated(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_SINGLE) && has_shape(block, word, WORD_CAPITAL) &&
           is_mark_at(block, word + 1, '.') && !spaced(block, word + 1);
}

/* Whether phrases of LISTS begin with the word. */
static inline bool
may_begin_phrase(const struct block_words *block, uint32_t word, uint64_t lists)
{
    return is_in_block(block, word) && !(block->at[word].shape & WORD_MARK) &&
           word_entry(block->language, &block->at[word])->begins & lists;
}

/* Of phrase_at, where a phrase may begin. */
uint32_t phrase_look_up(const struct block_words *block, uint32_t word, uint64_t lists,
                        const struct entry **entry);

/* The longest phrase or word of LISTS that begins at WORD; returns the word behind it, or WORD if
 * there is none. ENTRY may be NULL; *ENTRY is NULL where only the lists of names have it. */
static inline uint32_t
phrase_at(const struct block_words *block, uint32_t word, uint64_t lists,
          const struct entry **entry)
{
    if (!is_in_block(block, word) || block->at[word].shape & WORD_MARK)
        return word;
    const struct language *language;
    const struct entry *own = entry_at(block, word, &language);
    if (language != block->language)
        lists &= IN_NAMES;
    if (own->begins & lists && goes_on_at(own->goes_on, block->text, block->at[word].end))
        return phrase_look_up(block, word, lists, entry);
    bool listed = (block->at[word].lists & lists) != 0;
    if (entry)
        *entry = listed && language == block->language ? own : NULL;
    return word + listed;
}

/* The words behind the suffix of a person's name that begins at WORD: "Jr.", "III", "Ph.D."; WORD
 * if none does. *LETTERS: it is a degree or the like, which is a title. */
uint32_t suffix_look_up(const struct block_words *block, uint32_t word, bool *letters);

static inline uint32_t
suffix_at(const struct block_words *block, uint32_t word, bool *letters)
{
    *letters = false;
    return has_shape(block, word, WORD_CAPITAL | WORD_DIGITS) && spaced(block, word)
               ? suffix_look_up(block, word, letters)
               : word;
}

/* The value that the list NUMBER, which has the word, gives it. */
struct slice value_look_up(const struct block_words *block, uint32_t word,
                           enum language_list_number number);

/* The same of any word; empty if none. */
static inline struct slice
value_at(const struct block_words *block, uint32_t word, enum language_list_number number)
{
    return lists_at(block, word) >> number & 1 ? value_look_up(block, word, number)
                                               : slice_make("", 0);
}

/* Whether it is VALUE, which is not empty. */
static inline bool
has_value(const struct block_words *block, uint32_t word, enum language_list_number number,
          const char *value)
{
    return lists_at(block, word) >> number & 1 &&
           slice_equals(value_look_up(block, word, number), slice_of(value));
}

/* "Orsk'ta": whether the word is an ending behind an apostrophe to which the language gives VALUE.
 */
bool is_ending(const struct block_words *block, uint32_t word, const char *value);

/* NAME without the letter of its genitive; empty if it does not end in it. */
struct slice without_genitive(const struct block_words *block, struct slice name);

/* "One-Stop": a hyphen that joins what stands around it. */
static inline bool
is_hyphen(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '-') && !spaced(block, word) && !spaced(block, word + 1);
}

/* "the Hawks": a club called by a common noun, with a capital inside a sentence. */
bool is_team(const struct block_words *block, uint32_t word);

/* Day, Banks, Church: a word of events, places, organisations that is a surname, too. */
bool is_surname_too(const struct language *language, const struct entry *entry);

/* The same of the word at WORD. */
bool is_surname(const struct block_words *block, uint32_t word);

/* "Verkehrsminister": a word in no list that ends in a role, where nouns are written as one. */
bool is_compound_role(const struct block_words *block, uint32_t word);

/* "Northern", "barat": whether the word tells which part of a place it is, beside it. */
bool is_compass(const struct block_words *block, uint32_t word);

/* Whether the word is one of those that the language's fact NAME has. */
bool is_word_of_fact(const struct block_words *block, uint32_t word, const char *name);

/* "Bupati", "Kepala Desa": whether the office that ends before WORD is of places. */
bool is_behind_ruler(const struct block_words *block, uint32_t word);

/* Whether the word is a title or a role that can be one: "resident" is none. */
bool is_role(const struct block_words *block, uint32_t word);

/* "français", "rossoblù": whether WORD may be an adjective behind a role, in a language that has
 * them there. */
bool is_adjective_behind(const struct block_words *block, uint32_t word);

/* "dobrovolný hasič NAME", but not "z vagonu hasič NAME": where the adjectives begin right before
   the role at WORD, or the title that is of it, in a language with cases whose nouns stand behind
   what they belong to; WORD if there are none. */
uint32_t attributes_start(const struct block_words *block, uint32_t word);

/* "журналистам мэр Олег NAME": whether the role at WORD has the ending of whom is told, and the
 * given name of the MENTION not, in a language with cases. */
bool is_told_title(const struct block_words *block, const struct mention *mention, uint32_t word);

/* "жена директора NAME": whether the title at WORD is of somebody whose kin the name is, in a
 * language with cases. */
bool is_title_of_kin(const struct block_words *block, uint32_t word);

/* "Kepala BPBD Ian Moss": behind the titles with which the words [first, end) begin, in a language
 * whose titles need no word before what they are of; FIRST if they begin with none, or are nothing
 * else. */
uint32_t behind_bare_titles(const struct block_words *block, uint32_t first, uint32_t end);

/* "head of the Tidal Office (TO) Ian Moss": where the brackets around an acronym open that close
 * before WORD; WORD if none do. */
uint32_t before_acronym(const struct block_words *block, uint32_t word);

/* "Minister of Agriculture Noel Bray": where the title begins whose complement stands before
   or in the words of a mention, and in *END where its name begins; UINT32_MAX if there is none. */
uint32_t complement_before(const struct block_words *block, const struct mention *mention,
                           uint32_t *end);

/* ” or » that opens, as in Swedish and Danish: its space is outside. */
static inline bool
opens_in_north(const struct block_words *block, uint32_t mark)
{
    return (is_mark_at(block, mark, 0x201D) || is_mark_at(block, mark, 0xBB)) &&
           (mark == block->first || spaced(block, mark)) && !spaced(block, mark + 1);
}

/* The quotation mark that closes what OPEN opens; 0 if it opens nothing. */
static inline uint32_t
closing_mark(uint32_t open)
{
    switch (open) {
    case '"':
        return '"';
    case 0x201C:
        return 0x201D;
    case 0x201E:
        return 0x201C;
    case 0x2018:
        return 0x2019;
    case 0xAB:
        return 0xBB;
    case 0xBB: /* »X« */
        return 0xAB;
    case 0x201D:
        return 0x201D;
    default:
        return 0;
    }
}

/* The word behind the work whose title stands in the quotation marks that open at OPEN, a mark;
 * OPEN if none does. */
uint32_t work_end(const struct block_words *block, uint32_t open);

/* Titles: finds those that stand before and behind the words [first, last) of a name, and takes
   those within it off its front. False if nothing is left of the name. */
bool titles_find(const struct block_words *block, struct mention *mention);

/* "GERMAN": whether LISTS have the mention in small letters behind its first ones. */
bool is_listed_in_capitals(const struct block_words *block, const struct mention *mention,
                           uint64_t lists);

/* Whether the words from FIRST up to END hold one of LISTS. */
bool has_list(const struct block_words *block, uint32_t first, uint32_t end, uint64_t lists);

#endif
