#include "namenorm/run.h"

#include "text/memory.h"

#include <stdlib.h>

enum {
    SHORTEST_PREFIX = 3, /* bytes before a role that ends a word */
    SHORTEST_END = 4,    /* bytes of it */
    LONGEST_END = 16,
    LONGEST_OFFICE = 3, /* words */
};

void
block_words_begin(struct block_words **block, const struct document *document,
                  const struct words *words, const struct evidence *evidence)
{
    if (!*block) {
        *block = memory_zeroed(1, sizeof **block);
        (*block)->met = memory_allocate(PHRASES_MET * sizeof *(*block)->met);
    }
    memset((*block)->met, 0, PHRASES_MET * sizeof *(*block)->met);
    (*block)->document = document;
    (*block)->words = words;
    (*block)->at = words->at;
    (*block)->evidence = evidence;
}

void
block_words_free(struct block_words *block)
{
    if (block)
        free(block->met);
    free(block);
}

/* The letter that the list gives beside FACT; 0 if it gives none. */
static char
letter_of(const struct language *language, const char *fact)
{
    struct slice value = language_fact(language, fact);
    return value.length == 1 ? value.at[0] : 0;
}

void
block_words_in(struct block_words *block, const struct language *language)
{
    bool uncased = language_is(language, "no_capitals");
    block->language = language;
    block->names = words_of_names();
    block->noun_capitals = language_is(language, "noun_capitals");
    block->noun_endings = language_fact(language, "noun_ending");
    block->ordinal_endings = language_fact(language, "ordinal_ending");
    block->adjective_endings = language_fact(language, "adjective_ending");
    block->plural_nouns = language_fact(language, "plural_noun_ending");
    block->starter_endings = language_fact(language, "starter_ending");
    block->definite_endings = language_fact(language, "definite_ending");
    block->neuter_article = language_fact(language, "neuter_article");
    block->contracted = language_fact(language, "contracted");
    block->common_endings = language_fact(language, "common_ending");
    block->role_endings = language_fact(language, "role_ending");
    block->field_endings = language_fact(language, "field_ending");
    block->agreement = language_fact(language, "agreement");
    block->plural_verbs = language_fact(language, "plural_verb");
    block->employing = language_fact(language, "employing");
    block->team_verbs = language_fact(language, "team_verb");
    block->place_joining = language_fact(language, "place_joining");
    block->relational = language_fact(language, "relational_ending");
    block->inhabitants = language_fact(language, "inhabitant_ending");
    block->seated = language_fact(language, "seated_head");
    block->genitive = letter_of(language, "name_genitive");
    block->plural = letter_of(language, "name_plural");
    block->uncased = uncased;
    block->spaces = uncased && !language_is(language, "no_spaces");
    block->titles_with_articles = language_is(language, "titles_with_articles");
    block->titles_behind = uncased && language_is(language, "titles_behind");
    block->heads_first = uncased && language_is(language, "heads_first");
    block->heads_last = uncased && language_is(language, "heads_last");
    block->genitive_article = language_is(language, "genitive_article");
    block->apposed_names = language_is(language, "apposed_names");
    block->bare_complement = language_is(language, "bare_complement");
    block->compound_roles = language_is(language, "compound_roles");
    block->complement_first = language_is(language, "complement_first");
    block->linked_names = language_is(language, "linked_names");
    block->stopped_numerals = language_is(language, "stopped_numerals");
    block->names_headed = language_is(language, "names_headed");
    block->other_cases = language_is(language, "before_man");
    block->names_with_articles = language_is(language, "names_with_articles");
    block->surnames = language->lists & IN_SURNAMES && !block->uncased;
}

/* Of LISTS, the phrase or word at WORD, whose entry is OWN; *END: the word behind it. */
static const struct entry *
find_phrase(const struct block_words *block, uint32_t word, const struct language *language,
            const struct entry *own, uint64_t lists, uint32_t *end)
{
    const struct word *at = &block->at[word];
    size_t length;
    const struct entry *found = language_phrase(language, own, slice_from(block->text, at->start),
                                                at->end - at->start, lists, &length);
    *end = word;
    while (found && *end < block->end && block->at[*end].start < at->start + length)
        ++*end;
    return found;
}

/* The longest phrase of any list. */
static const struct phrase_met *
longest_phrase(const struct block_words *block, uint32_t word, const struct language *language,
               const struct entry *own)
{
    struct phrase_met *met = &block->met[word % PHRASES_MET];
    if (met->word != word + 1) {
        met->word = word + 1;
        met->longest = find_phrase(block, word, language, own, UINT64_MAX, &met->end);
        if (met->longest == own)
            met->longest = NULL;
    }
    return met;
}

uint32_t
phrase_look_up(const struct block_words *block, uint32_t word, uint64_t lists,
               const struct entry **entry)
{
    const struct language *language;
    const struct entry *own = entry_at(block, word, &language), *found = NULL;
    const struct phrase_met *met = longest_phrase(block, word, language, own);
    uint32_t end = word;
    if (!met->longest) {
        found = own->lists & lists ? own : NULL;
        end = word + (found != NULL);
    } else if (met->longest->lists & lists) {
        found = met->longest;
        end = met->end;
    } else {
        found = find_phrase(block, word, language, own, lists, &end);
    }
    if (entry)
        *entry = language == block->language ? found : NULL;
    return end;
}

enum {
    LONGEST_SUFFIX = 12,
    SHORTEST_FULL = 4,
    SHORTEST_GENITIVE = 4 /* bytes of a name */
};

/* Whether the word behind a stop goes on with what the stop cut short: "M.D.", "Ph. D.". */
static bool
goes_on(const struct block_words *block, uint32_t word)
{
    return !spaced(block, word) ||
           (is_abbreviated(block, word) && !has_shape(block, word, WORD_BEGINS));
}

/* "Federico II. He": whether the suffix at WORD is a Roman numeral, behind which a sentence ends,
 * in a language that writes no stop behind them. */
static bool
is_last_numeral(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    bool ends = word + 2 >= block->end || has_shape(block, word + 2, WORD_BEGINS);
    for (size_t i = 0; i < text.length; i++)
        ends = ends && strchr("IVX", text.at[i]);
    return ends && !block->stopped_numerals;
}

/* "Neto", "Filho": whether the suffix at WORD is spelled out, so that a stop behind it is none of
 * its. */
static bool
is_full_suffix(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    if (is_last_numeral(block, word))
        return true;
    return text.length >= SHORTEST_FULL && !has_shape(block, word, WORD_INNER_CAPITAL) &&
           !has_shape(block, word, WORD_ALL_CAPITALS) && lists_at(block, word) & IN_SUFFIXES &&
           !(lists_at(block, word) & IN_ABBREVIATIONS);
}

uint32_t
suffix_look_up(const struct block_words *block, uint32_t word, bool *letters)
{
    char text[LONGEST_SUFFIX];
    size_t length = 0;
    uint32_t found = word;
    const struct language *language =
        block->language->lists & IN_SUFFIXES ? block->language : block->names;
    for (uint32_t i = word; i < block->end && !has_shape(block, i, WORD_MARK | WORD_CLITIC);) {
        struct slice part = word_text(block->text, &block->at[i]);
        if (length + part.length > LONGEST_SUFFIX)
            break;
        memcpy(text + length, part.at, part.length);
        length += part.length;
        i++;
        bool stop = is_mark_at(block, i, '.') && !spaced(block, i) && !is_full_suffix(block, i - 1);
        i += stop;
        bool whole = length == part.length && language == block->language;
        const struct entry *entry = whole ? word_entry(language, &block->at[word])
                                          : language_word(language, slice_make(text, length));
        if (entry->lists & IN_SUFFIXES) {
            *letters = entry_value(language, entry, NUMBER_SUFFIXES).length > 0;
            found = i;
        } else if (found > word && !spaced(block, i - 1 - stop)) {
            found = i; /* "MSc.Ed" */
        }
        if (!stop || !goes_on(block, i))
            break;
    }
    return found;
}

bool
is_ending(const struct block_words *block, uint32_t word, const char *value)
{
    if (!block->complement_first || !has_shape(block, word, WORD_CLITIC))
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    size_t behind = 0;
    letter_next(text, &behind); /* the apostrophe */
    const struct entry *entry = language_word(block->language, slice_from(text, behind));
    return entry->lists & IN_CLITICS &&
           slice_equals(entry_value(block->language, entry, NUMBER_CLITICS), slice_of(value));
}

struct slice
value_look_up(const struct block_words *block, uint32_t word, enum language_list_number number)
{
    const struct language *language;
    const struct entry *entry = entry_at(block, word, &language);
    return entry_value(language, entry, number);
}

struct slice
without_genitive(const struct block_words *block, struct slice name)
{
    bool any = block->genitive && name.length >= SHORTEST_GENITIVE &&
               name.at[name.length - 1] == block->genitive;
    return slice_part(name, 0, any ? name.length - 1 : 0);
}

bool
is_team(const struct block_words *block, uint32_t word)
{
    const struct word_evidence *seen = evidence_of(block->evidence, word);
    bool free = has_shape(block, word, WORD_BEGINS); /* "Rovers climb", of the Orsk Rovers */
    return has_value(block, word, NUMBER_ORG_WORDS, "team") &&
           has_shape(block, word, WORD_CAPITAL) && seen->small == 0 && (!free || seen->capital > 0);
}

bool
is_surname_too(const struct language *language, const struct entry *entry)
{
    static const enum language_list_number heads[] = {NUMBER_PLACE_WORDS, NUMBER_ORG_WORDS,
                                                      NUMBER_OTHER_WORDS};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (slice_starts_with(entry_value(language, entry, heads[i]), slice_of("surname")))
            return true;
    return false;
}

bool
is_surname(const struct block_words *block, uint32_t word)
{
    const uint64_t heads = IN_PLACE_WORDS | IN_ORG_WORDS | IN_OTHER_WORDS;
    return lists_at(block, word) & heads && /* of a WORD_FOREIGN none is known */
           is_surname_too(block->language, word_entry(block->language, &block->at[word]));
}

bool
has_list(const struct block_words *block, uint32_t first, uint32_t end, uint64_t lists)
{
    for (uint32_t i = first; i < end; i++)
        if (lists_at(block, i) & lists)
            return true;
    return false;
}

bool
is_listed_in_capitals(const struct block_words *block, const struct mention *mention,
                      uint64_t lists)
{
    enum { LONGEST_LISTED = 40, DOTLESS_I = 0x131 };
    char letters[LONGEST_LISTED + 8];
    struct buffer name = {letters, 0, sizeof letters};
    struct slice text =
        slice_part(block->text, block->at[mention->first].start, block->at[mention->last - 1].end);
    if (text.length > LONGEST_LISTED)
        return false;
    for (uint32_t i = mention->first; i < mention->last; i++)
        if (!has_shape(block, i, WORD_ALL_CAPITALS))
            return false;
    bool begins = true, dotless = language_is(block->language, "dotless_i");
    size_t length, word = 0,
                   first = block->at[mention->first].end - block->at[mention->first].start;
    for (size_t i = 0; i < text.length && name.length < LONGEST_LISTED;) {
        uint32_t code = letter_next(text, &i);
        letter_append(&name, begins                   ? code
                             : dotless && code == 'I' ? DOTLESS_I
                                                      : letter_lower(code));
        begins = code == ' ';
        word = i <= first ? name.length : word; /* "İ" has two bytes, "i" one */
    }
    const struct language *languages[] = {block->language, block->names};
    size_t count = block->language == block->names ? 1 : 2;
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry =
            language_word(languages[i], slice_part(buffer_slice(&name), 0, word));
        if (language_phrase(languages[i], entry, buffer_slice(&name), word, lists, &length) &&
            length == name.length)
            return true;
    }
    return false;
}

bool
is_behind_ruler(const struct block_words *block, uint32_t word)
{
    for (uint32_t words = 1; words <= LONGEST_OFFICE && word >= block->first + words; words++) {
        const struct entry *role = NULL;
        if (phrase_at(block, word - words, IN_ROLES, &role) == word && role &&
            slice_equals(entry_value(block->language, role, NUMBER_ROLES), slice_of("place")))
            return true;
    }
    return false;
}

/* "Verkehrsminister": a word in no list that ends in a role, where nouns are written as one. */
bool
is_compound_role(const struct block_words *block, uint32_t word)
{
    if (!block->compound_roles || has_shape(block, word, WORD_MARK | WORD_CLITIC) ||
        lists_at(block, word) || (block->noun_capitals && !has_shape(block, word, WORD_CAPITAL)))
        return false;
    struct slice text = word_text(block->text, &block->at[word]);
    size_t most =
        text.length > SHORTEST_PREFIX + LONGEST_END ? text.length - LONGEST_END : SHORTEST_PREFIX;
    return language_tail(block->language, text, most, SHORTEST_END, IN_ROLES) != NULL;
}

bool
is_role(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return (lists & (IN_ROLES | IN_TITLES) && !(lists & IN_KINSHIP) &&
            !has_value(block, word, NUMBER_ROLES, "dweller")) ||
           is_compound_role(block, word);
}

/* "mazowiecki", "artystyczny": an adjective in small letters by its ending, in a language with
 * cases. */
static bool
is_attribute(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_ROLES | IN_TITLES | IN_CUES | IN_PRONOUNS |
                           IN_DETERMINERS | IN_ORG_WORDS | IN_PLACE_WORDS | IN_ADVERBS;
    struct slice text = word_text(block->text, &block->at[word]);
    return has_shape(block, word, WORD_SMALL) && spaced(block, word) &&
           !(lists_at(block, word) & never) &&
           (slice_ends_with_one(text, block->relational) ||
            slice_ends_with_one(text, language_fact(block->language, "attribute_ending")));
}

bool
is_adjective_behind(const struct block_words *block, uint32_t word)
{
    const uint64_t adjectives = IN_NATIONALITIES | IN_MODIFIERS;
    if (block->agreement.length > 0)
        return is_attribute(block, word);
    return block->linked_names && has_shape(block, word, WORD_SMALL) && spaced(block, word) &&
           (lists_at(block, word) & adjectives || lists_at(block, word) == 0);
}

bool
is_compass(const struct block_words *block, uint32_t word)
{
    return slice_starts_with(value_at(block, word, NUMBER_KIND_CUES), slice_of("compass"));
}

bool
is_word_of_fact(const struct block_words *block, uint32_t word, const char *name)
{
    return slice_is_one_of(word_text(block->text, &block->at[word]),
                           language_fact(block->language, name));
}
