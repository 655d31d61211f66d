#include "pullquote/phrase.h"

enum { MOST_PREPOSITIONS = 3, LONGEST_MARKED = 7 /* words, marks included */ };

/* Behind the day or month at WORD and its number: "the Nov. 8 election". */
static uint32_t
behind_date(const struct reading *reading, uint32_t word)
{
    uint32_t next = word + 1;
    if (mark_at(reading, next) == '.' && !has_shape(reading, next, WORD_SPACE_BEFORE))
        next++;
    return has_shape(reading, next, WORD_DIGITS) ? next + 1 : word + 1;
}

static bool
joins(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t code = mark_at(reading, word);
    bool spaced = has_shape(reading, word, WORD_SPACE_BEFORE);
    bool more = word + 1 < end && reading->tags.at[word + 1] & DOES_NOUN;
    switch (code) {
    case '-':
    case 0x2010:
    case 0x2011:
    case '/':
        return !spaced && word + 1 < end &&
               !has_shape(reading, word + 1, WORD_MARK | WORD_SPACE_BEFORE);
    case '&':
    case '$':
    case '#':
    case '@':
    case '%':
        return true;
    case '\'':
    case 0x2019:
        return !spaced && more;
    case '"': /* "The 6ft 2" man" */
        return !spaced && more && has_shape(reading, word - 1, WORD_DIGITS);
    case '.':
        return !spaced && word + 1 < end &&
               (reading->name_at[word] != NOTHING || more ||
                !has_shape(reading, word + 1, WORD_SPACE_BEFORE));
    case ',': /* within a name or a number */
        return word + 1 < end && ((reading->name_at[word] != NOTHING &&
                                   reading->name_at[word] == reading->name_at[word + 1]) ||
                                  (has_shape(reading, word + 1, WORD_DIGITS) &&
                                   !has_shape(reading, word + 1, WORD_SPACE_BEFORE)));
    default:
        return false;
    }
}

/* The end of the phrase [word, at) without marks that belong to no name. */
static uint32_t
without_marks(const struct reading *reading, uint32_t word, uint32_t at)
{
    while (at > word + 1 && has_shape(reading, at - 1, WORD_MARK) &&
           reading->name_at[at - 1] == NOTHING && mark_at(reading, at - 1) != '%')
        at--;
    return at;
}

/* "the company “Varnenergo”": behind the few words with capitals in marks at WORD, which name what
   the noun before them is; WORD if they are none. */
static uint32_t
marked_name_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t span = reading->span_at[word], at = word;
    bool named = reading->tags.at[word - 1] & DOES_NOUN || lists_of(reading, word - 1) & IN_LINKERS;
    if (!has_shape(reading, word - 1, WORD_SMALL) || !named ||
        reading->span_at[word - 1] != NOTHING)
        return word;
    for (; at < end && at <= word + LONGEST_MARKED && reading->span_at[at] == span; at++) {
        uint32_t code = mark_at(reading, at);
        if (code == ',' || code == '.' || code == '!' || code == '?' ||
            has_shape(reading, at, WORD_SMALL))
            return word;
    }
    bool closed = at < end && reading->span_at[at] != span && at > word + 2 &&
                  has_shape(reading, at - 1, WORD_MARK) &&
                  (has_shape(reading, at, WORD_SMALL) || mark_at(reading, at) == ',');
    return closed ? at : word;
}

/* "told NAME on “Orsk at Nine” that": behind the few words in marks at WORD, the first with a
   capital and none a verb, behind a preposition and before a complementiser, a day or another
   preposition; WORD if there are none. */
static uint32_t
marked_work_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t span = reading->span_at[word], at = word;
    if (span == NOTHING || reading->span_at[word - 1] == span ||
        !has_shape(reading, word + 1, WORD_CAPITAL | WORD_DIGITS))
        return word;
    for (; at < end && at <= word + LONGEST_MARKED && reading->span_at[at] == span; at++)
        if (reading->tags.at[at] & (CLASS_AUXILIARY | CLASS_PRONOUN) ||
            (reading->tags.at[at] & DOES_VERB && has_shape(reading, at, WORD_SMALL)))
            return word;
    bool closed = at < end && reading->span_at[at] != span && at > word + 2 &&
                  has_shape(reading, at - 1, WORD_MARK) &&
                  has_shape(reading, at - 2, WORD_LETTERS | WORD_DIGITS);
    return closed && reading->tags.at[at] & (CLASS_COMPLEMENTISER | CLASS_PREPOSITION | CLASS_DAY)
               ? at
               : word;
}

/* "no evidence NAME": whether the person's name at WORD begins a clause, for the phrase from FIRST
   on denies something, and describes nobody. */
static bool
follows_denial(const struct reading *reading, uint32_t first, uint32_t word)
{
    uint32_t name = reading->name_at[word];
    return word > first + 1 && is_person(reading, name) &&
           mention_start(&reading->names->mentions.at[name]) == word &&
           has_shape(reading, word - 1, WORD_SMALL) && reading->tags.at[first] & CLASS_ARTICLE &&
           is_one_as(reading, first, "nobody");
}

uint32_t
phrase_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    while (at < end) {
        if (reading->span_at[at] != NOTHING) {
            uint32_t marked = at > 0 ? marked_name_end(reading, at, end) : at;
            return marked > at ? marked : without_marks(reading, word, at);
        }
        uint32_t does = reading->tags.at[at];
        if (has_shape(reading, at, WORD_MARK)) {
            if (reading->name_at[at] == NOTHING && !(at > word || mark_at(reading, at) == '$'))
                break;
            if (!joins(reading, at, end))
                break;
        } else if (does & CLASS_PRONOUN && at == word) {
            return at + 1;
        } else if (does & (CLASS_ARTICLE | CLASS_QUANTIFIER) && !(does & DOES_NOUN)) {
            bool ordinal = at > word + 1 && !(does & CLASS_ARTICLE) &&
                           lists_of(reading, at - 1) & IN_FUNCTION_WORDS &&
                           reading->tags.at[at - 1] & DOES_NOUN &&
                           (reading->tags.at[at - 2] & CLASS_ARTICLE ||
                            has_shape(reading, at - 2, WORD_CLITIC)); /* "the first five" */
            if (at > word && !ordinal &&
                !(reading->tags.at[at - 1] & (CLASS_ARTICLE | CLASS_QUANTIFIER)))
                break;
        } else if (does & CLASS_ADVERB) {
            /* "a very large crowd", "nearly three": within, before a noun */
            bool within = at > word
                              ? (reading->tags.at[at - 1] & (CLASS_ARTICLE | CLASS_QUANTIFIER)) != 0
                              : false;
            if (!within || at + 1 >= end || !(reading->tags.at[at + 1] & DOES_NOUN))
                break;
        } else if (does & CLASS_DAY && at == word) {
            if (!has_shape(reading, at + 1, WORD_CLITIC)) /* "Tuesday's session" */
                break;
        } else if (does & CLASS_DAY) {
            uint32_t next = behind_date(reading, at);
            if (!(next < end && reading->tags.at[next] & DOES_NOUN) ||
                !(reading->tags.at[at - 1] & (CLASS_ARTICLE | DOES_NOUN)) ||
                reading->tags.at[next] & CLASS_TIME)
                break;
            at = next;
            continue;
        } else if (!(does & DOES_NOUN) || follows_denial(reading, word, at)) {
            break;
        }
        at++;
    }
    return without_marks(reading, word, at);
}

uint32_t
phrase_with_prepositions(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (int count = 0; count < MOST_PREPOSITIONS; count++) {
        if (word >= end || !(reading->tags.at[word] & CLASS_PREPOSITION))
            break;
        uint32_t next = phrase_end(reading, word + 1, end);
        if (next == word + 1)
            next = marked_work_end(reading, next, end);
        if (next == word + 1)
            break;
        word = next;
    }
    return word;
}

uint32_t
phrase_with_bearer(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t behind = behind_bracket(reading, word, end);
    bool person = behind > word && has_person(reading, (struct word_range){behind, behind + 1});
    return person ? phrase_end(reading, behind, end) : word;
}

bool
phrase_has_age(const struct reading *reading, uint32_t word)
{
    return has_shape(reading, word, WORD_DIGITS) && mark_at(reading, word + 1) == '-' &&
           (has_shape(reading, word + 2, WORD_CAPITAL) || mark_at(reading, word + 3) == '-');
}

uint32_t
phrase_with_conjunct(const struct reading *reading, struct word_range phrase, uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    const uint32_t verbs = DOES_VERB | DOES_MODIFY | CLASS_AUXILIARY | CLASS_ADVERB;
    uint32_t next = phrase.end + 1;
    if (next >= end || !(tags[phrase.end] & CLASS_CONJUNCTION) ||
        tags[next] & (CLASS_PRONOUN | CLASS_TIME) || has_person(reading, phrase))
        return phrase.end;
    uint32_t last = phrase_end(reading, next, end);
    if (last == next || has_person(reading, (struct word_range){next, last}))
        return phrase.end;
    uint32_t behind = phrase_with_prepositions(reading, last, end);
    return behind < end && tags[behind] & verbs ? phrase.end : behind;
}

bool
is_agent_marker(const struct reading *reading, uint32_t word)
{
    return (reading->tags.at[word] & CLASS_AGENT) != 0;
}
