#include "pullquote/sources.h"

enum { LONGEST_BRACKET = 16 /* words */, ONE_LETTER = 3, TWO_LETTERS = 6, THREE_LETTERS = 9 };

static const uint64_t somebody = IN_ROLES | IN_TITLES | IN_HONORIFICS | IN_ORG_WORDS | IN_ORGS |
                                 IN_KINSHIP | IN_GENDERS | IN_PRONOUNS;

const struct entry *
source_tail(const struct reading *reading, struct word_range words, uint64_t lists, size_t least)
{
    if (is_empty(words))
        return NULL;
    return language_tail(language_of(reading, words.first),
                         text_of_words(reading, words.first, words.end), 0, least, lists);
}

bool
source_word(const struct reading *reading, uint32_t word, uint64_t lists)
{
    return word < reading->count && lists_of(reading, word) & lists &&
           !has_shape(reading, word, WORD_MARK) && !is_quoted_word(reading, word);
}

/* Before the bracket that ends at END; END if none does. */
static uint32_t
before_bracket(const struct reading *reading, uint32_t end, uint32_t first)
{
    uint32_t close = end > first ? mark_at(reading, end - 1) : 0;
    uint32_t open = close == ')' ? '(' : close; /* "＝那覇市＝" */
    if (close != ')' && close != '=')
        return end;
    for (uint32_t i = end - 1; i > first && end - i < LONGEST_BRACKET; i--)
        if (mark_at(reading, i - 1) == open)
            return i - 1;
    return end;
}

uint32_t
source_before_brackets(const struct reading *reading, uint32_t end, uint32_t first)
{
    return before_bracket(reading, before_bracket(reading, end, first), first);
}

bool
source_number(const struct reading *reading, uint32_t word)
{
    return word < reading->count && !has_shape(reading, word, WORD_MARK) &&
           letter_is(letter_at(text_of_words(reading, word, word + 1), 0), LETTER_DIGIT);
}

bool
source_end_mark(const struct reading *reading, uint32_t word)
{
    uint32_t code = mark_at(reading, word);
    bool ends = code == '.' || code == ',' || code == ';' || code == ':' || code == '!' ||
                code == '?' || code == 0x2026;
    return ends && !is_quoted_word(reading, word);
}

bool
source_speaks(const struct reading *reading, struct word_range phrase)
{
    if (is_empty(phrase))
        return false;
    uint32_t last = phrase.end - 1, name = reading->name_at[last];
    if (name != NOTHING)
        return reading->names->at[name].kind != NAME_OTHER;
    if (lists_of(reading, last) & somebody)
        return true;
    size_t length = text_of_words(reading, phrase.first, phrase.end).length;
    if (source_tail(reading, phrase, somebody & ~IN_PRONOUNS, TWO_LETTERS))
        return true;
    return length >= THREE_LETTERS &&
           source_tail(reading, phrase, IN_ORG_WORDS | IN_TITLES | IN_HONORIFICS, ONE_LETTER);
}

bool
source_names_people(const struct reading *reading, struct word_range words)
{
    const uint64_t people = IN_ROLES | IN_TITLES | IN_GENDERS | IN_KINSHIP;
    return !is_empty(words) && (lists_of(reading, words.end - 1) & people ||
                                source_tail(reading, words, people, TWO_LETTERS));
}

bool
source_is_its_own(const struct reading *reading, struct word_range words)
{
    const struct entry *entry = source_tail(reading, words, IN_SOURCE_NOUNS | IN_GENDERS, 3);
    if (!entry || entry->lists & IN_SOURCE_NOUNS)
        return entry != NULL;
    return slice_equals(entry_value(language_of(reading, words.first), entry, NUMBER_GENDERS),
                        slice_of("o"));
}

uint32_t
source_person(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.end; i > words.first; i--)
        if (is_person(reading, reading->name_at[i - 1]))
            return reading->name_at[i - 1];
    return NOTHING;
}
