/* A document as pullquote reads it: its words with their sentences and names, and the cues among
 * them. */
#ifndef PULLQUOTE_READING_H
#define PULLQUOTE_READING_H

#include "namenorm/names.h"
#include "pullquote/tagging.h"
#include "sentsplit/sentences.h"
#include "text/letters.h"

/* No word, no name, no span. */
#define NOTHING UINT32_MAX

/* The words [first, end) of a sentence: indices into words->at. */
struct word_range {
    uint32_t first;
    uint32_t end;
};

static const struct word_range nobody = {0, 0};

static inline bool
is_empty(struct word_range range)
{
    return range.first >= range.end;
}

/* What a language is like, as its list GRAMMAR says; bits. */
enum grammar_fact {
    VERB_SECOND = 1 << 0,
    VERB_FINAL = 1 << 1,
    PRO_DROP = 1 << 2,
    DASH_DIALOGUE = 1 << 3,
    COMMA_CLAUSE = 1 << 4,
    SUBJECT_FIRST = 1 << 5,
    COMPLEMENTISED = 1 << 6,
    DASH_RESUMES = 1 << 7,
    FRONTING_INVERTS = 1 << 8,
    SUFFIXED_ARTICLE = 1 << 9,
    QUOTATIVE = 1 << 10,
    CUE_FIRST = 1 << 11,
    HEADS_FIRST = 1 << 12,
    LINKED_NAMES = 1 << 13,
    NAMES_WITH_ARTICLES = 1 << 14,
    ROLE_SPEAKS = 1 << 15,
    GENITIVE_ARTICLE = 1 << 16,
    BARE_COMPLEMENT = 1 << 17,
    NO_SPACES = 1 << 18,
    COLON_SPEECH = 1 << 19,
    SOURCE_AMID = 1 << 20,
    APPOSED_NAMES = 1 << 21,
    COMPOUND_ROLES = 1 << 22,
    PARTICIPLES_REPORT = 1 << 23,
    DASH_SPEECH = 1 << 24,
    DETERMINERS_BEHIND = 1 << 25,
};

enum { SENTENCE_STEP = 8 };

struct reading {
    struct document *document;
    const struct sentences *sentences;
    const struct names *names;
    const struct word *at; /* all words of the document */
    uint32_t count;
    struct word_range *ranges; /* of each sentence */
    size_t range_room;
    uint32_t *name_at; /* the name that a word is part of, or NOTHING */
    size_t name_room;
    uint32_t *sentence_steps; /* the sentence of one word in SENTENCE_STEP: see sentence_number */
    size_t sentence_room;
    uint32_t *grammar; /* of each block: grammar_fact bits */
    size_t grammar_room;
    uint32_t *span_at; /* the quotation that a word is in, marks included, or NOTHING */
    size_t span_room;
    uint32_t *colons; /* the words that are colons, in order */
    size_t colon_count;
    size_t colon_room;
    struct tagging tags;
    struct parse *parse; /* what parse_find says of its cues; NULL: not yet asked */
};

/* Reads a document; the arrays grow and are used again. */
void reading_begin(struct reading *reading, struct document *document,
                   const struct sentences *sentences, const struct names *names);

void reading_free(struct reading *reading);

/* The sentence that the word is in. */
static inline uint32_t
sentence_number(const struct reading *reading, uint32_t word)
{
    uint32_t sentence = reading->sentence_steps[word / SENTENCE_STEP];
    while (sentence + 1 < reading->sentences->count && reading->ranges[sentence].end <= word)
        sentence++;
    return sentence;
}

/* Its words. */
static inline struct word_range
sentence_of(const struct reading *reading, uint32_t word)
{
    return reading->ranges[sentence_number(reading, word)];
}

static inline uint32_t
block_of(const struct reading *reading, uint32_t word)
{
    return reading->sentences->at[sentence_number(reading, word)].block;
}

static inline struct slice
text_of_block(const struct reading *reading, uint32_t block)
{
    return block_text(reading->document, &reading->document->blocks[block]);
}

static inline const struct language *
language_of(const struct reading *reading, uint32_t word)
{
    return reading->document->blocks[block_of(reading, word)].language;
}

static inline uint64_t
lists_of(const struct reading *reading, uint32_t word)
{
    return word < reading->count ? word_lists(&reading->at[word]) : 0;
}

static inline bool
has_shape(const struct reading *reading, uint32_t word, uint32_t shape)
{
    return word < reading->count && (reading->at[word].shape & shape) != 0;
}

/* The mark that another script has for a Latin one, as that; any other as it is. */
uint32_t mark_in_latin(uint32_t code);

/* The code point of the mark at WORD, that of another script as the Latin one; 0 for a word or
 * none.
 */
static inline uint32_t
mark_at(const struct reading *reading, uint32_t word)
{
    uint32_t code = word < reading->count ? word_mark(&reading->at[word]) : 0;
    return code < 0x037E ? code : mark_in_latin(code);
}

/* The first colon from WORD on; the number of words if there is none. */
static inline uint32_t
colon_from(const struct reading *reading, uint32_t word)
{
    size_t low = 0, high = reading->colon_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (reading->colons[middle] < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low < reading->colon_count ? reading->colons[low] : reading->count;
}

/* Whether APPOSED, behind a comma, is the name of an organisation, an article before it or not, and
 * PHRASE before the comma describes it, of no name and no attribute: "the company, NAME,". */
bool is_named_organisation(const struct reading *reading, struct word_range phrase,
                           struct word_range apposed);

/* Whether the NAME, an index into names->at or NOTHING, is that of a person. */
static inline bool
is_person(const struct reading *reading, uint32_t name)
{
    return name != NOTHING && reading->names->at[name].kind == NAME_PERSON;
}

/* Whether the name of a person is among WORDS. */
bool has_person(const struct reading *reading, struct word_range words);

/* Whether the PHRASE is no description of somebody that has an article, and a person's name only
 * before its last word: not "the NAME adviser". */
bool ends_in_person(const struct reading *reading, struct word_range phrase);

/* The value that the list NUMBER gives the word, empty if none; whether that has LETTER. */
struct slice value_of(const struct reading *reading, uint32_t word,
                      enum language_list_number number);
bool value_has(const struct reading *reading, uint32_t word, enum language_list_number number,
               char letter);

/* Whether the end of the word, SHORTEST to LONGEST bytes of it, is in one of LISTS:
 * "Regierungssprecher". */
bool ends_in_list(const struct reading *reading, uint32_t word, uint64_t lists, size_t shortest,
                  size_t longest);

/* Whether the word is a name's or tells that somebody is spoken of: a role, a title, kin, an
 * organisation. */
static inline bool
is_of_somebody(const struct reading *reading, uint32_t word)
{
    return reading->name_at[word] != NOTHING ||
           lists_of(reading, word) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS | IN_KINSHIP);
}

/* The text of the words [first, end), which are of one block. */
struct slice text_of_words(const struct reading *reading, uint32_t first, uint32_t end);

/* A cue: the words [first, end) and the letters of what the list says they govern (see
 * en/cues.txt), as bits; SECOND: those that stand apart from it ("teilte … mit"), if it has such;
 * LEAD: bytes of the word before it that belong to it, the 에 of "경찰에 따르면".
 */
struct cue {
    uint32_t first;
    uint32_t end;
    uint32_t governs; /* letter_bit */
    struct word_range second;
    uint32_t lead;
};

static inline uint32_t
letter_bit(char letter)
{
    return UINT32_C(1) << (letter & 31);
}

/* No cue; FIRST says where it would stand. */
static inline struct cue
cue_none(uint32_t first)
{
    return (struct cue){.first = first, .end = first};
}

/* What a rule that ties words to those who said them found. */
struct attribution {
    const char *rule; /* NULL: no rule did */
    struct word_range speaker;
    struct cue cue; /* first == end: none */
    bool behind;    /* the cue stands behind the quotation */
};

/* What the lists have at WORD where a cue may begin: cue_at asks. */
bool cue_look_up(const struct reading *reading, uint32_t word, uint32_t end, struct cue *cue);

/* The cue that begins at WORD and ends before END, the longest. False if there is none. */
static inline bool
cue_at(const struct reading *reading, uint32_t word, uint32_t end, struct cue *cue)
{
    return word < end && may_begin_cue(reading->tags.at[word]) &&
           cue_look_up(reading, word, end, cue);
}

/* Whether the cue's value has LETTER. */
static inline bool
cue_governs(const struct cue *cue, char letter)
{
    return (cue->governs & letter_bit(letter)) != 0;
}

/* Whether the sentences of the language of WORD are parsed (parse.h). */
static inline bool
is_parsed(const struct reading *reading, uint32_t word)
{
    return !(reading->tags.at[word] & CLASS_ALONE);
}

/* The words of the cue, both parts. */
struct slice cue_text(const struct reading *reading, const struct cue *cue);

/* Whether the word has one of the endings, parted by |, that the grammar calls NAME. */
bool ends_as(const struct reading *reading, uint32_t word, const char *name);

/* Whether the word begins with what the grammar calls NAME. */
bool begins_as(const struct reading *reading, uint32_t word, const char *name);

/* Whether the word is one of those, parted by |, that the grammar calls NAME. */
bool is_one_as(const struct reading *reading, uint32_t word, const char *name);

/* Whether the language of WORD is as FACT says. */
static inline bool
grammar_has(const struct reading *reading, uint32_t word, enum grammar_fact fact)
{
    return (reading->grammar[block_of(reading, word)] & fact) != 0;
}

/* Marks; a comma within a quotation parts nothing. */
static inline bool
is_comma(const struct reading *reading, uint32_t word)
{
    return mark_at(reading, word) == ',' && reading->span_at[word] == NOTHING;
}

static inline bool
is_dash(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    return code >= 0x2013 && code <= 0x2015;
}

/* A dash, or a hyphen that stands for one: between spaces, "dice NAME -." before the stop or comma
   of what goes on behind, or with a space behind it where a block begins. */
static inline bool
is_turn_dash(const struct reading *reading, uint32_t word)
{
    uint32_t next = mark_at(reading, word + 1);
    return is_dash(reading, word) ||
           (mark_at(reading, word) == '-' &&
            (has_shape(reading, word + 1, WORD_SPACE_BEFORE) || next == '.' || next == ',') &&
            (has_shape(reading, word, WORD_SPACE_BEFORE) || word == 0 ||
             block_of(reading, word) != block_of(reading, word - 1)));
}

/* A bullet or bar between the parts of a headline. */
static inline bool
is_bullet(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    return code == 0x2022 || code == 0x00B7 || code == '|';
}

/* Whether the mark at WORD stands between digits: "1,900", "16:05". */
static inline bool
is_in_number(const struct reading *reading, uint32_t word)
{
    return word > 0 && has_shape(reading, word - 1, WORD_DIGITS) &&
           has_shape(reading, word + 1, WORD_DIGITS) &&
           !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           !has_shape(reading, word + 1, WORD_SPACE_BEFORE);
}

/* Whether the words name somebody who can speak: a person, an organisation, one by his role, or a
   pronoun that stands for a person. */
bool names_somebody(const struct reading *reading, struct word_range words);

/* Whether one of the words [first, end) has one of the TAGS. */
static inline bool
has_tag(const struct reading *reading, uint32_t first, uint32_t end, uint32_t tags)
{
    for (uint32_t i = first; i < end; i++)
        if (reading->tags.at[i] & tags)
            return true;
    return false;
}

/* The words of the name NUMBER, with the title right before it. */
struct word_range words_of_name(const struct reading *reading, uint32_t number);

/* The first mark CODE among the MOST words from FIRST on, before END; NOTHING if none is there. */
uint32_t mark_within(const struct reading *reading, uint32_t first, uint32_t end, uint32_t most,
                     uint32_t code);

/* Behind the bracket that opens at WORD and soon closes, before END; WORD if none does. */
uint32_t behind_bracket(const struct reading *reading, uint32_t word, uint32_t end);

/* Whether the AUXILIARY makes passives of participles, as its list tells: "wurde", "été". */
bool is_passive(const struct reading *reading, uint32_t auxiliary);

/* Whether the language of the word has endings of cases, which tell who does what. */
static inline bool
is_cased(const struct reading *reading, uint32_t word)
{
    return (language_of(reading, word)->lists & IN_CASE_ENDINGS) != 0;
}

#endif
