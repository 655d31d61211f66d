#include "pullquote/nounphrase.h"

enum {
    LONGEST_PHRASE = 20,
    LONGEST_TITLE = 8,
    SHORTEST_ENDING = 5,
    LONGEST_MARKED = 8,
    LONGEST_INNER = 12,
    LONGEST_DOMAIN = 4
};

uint32_t
marked_name_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t span = reading->span_at[word], last = word;
    if (span == NOTHING || (word > 0 && reading->span_at[word - 1] == span))
        return word;
    while (last < end && last < word + LONGEST_MARKED && reading->span_at[last] == span)
        last++;
    bool whole = last - word >= 3 && (last >= end || reading->span_at[last] != span);
    bool noun = word > 0 && has_shape(reading, word - 1, WORD_CAPITAL);
    return whole && (noun || has_shape(reading, word + 1, WORD_CAPITAL)) &&
                   has_shape(reading, last - 2, WORD_LETTERS | WORD_DIGITS)
               ? last
               : word;
}

/* Whether the word is a small one that only a clause has: an auxiliary, a subjunctive, an adverb.
 */
static bool
is_clause_word(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) &
            (IN_AUXILIARIES | IN_SUBJUNCTIVES | IN_ADVERBS | IN_PRONOUNS | IN_COMPLEMENTISERS |
             IN_CONJUNCTIONS | IN_PREPOSITIONS | IN_CUES | IN_FUNCTION_WORDS)) != 0;
}

/* A noun or a name; at the beginning of a sentence any word has a capital. */
static bool
is_noun(const struct reading *reading, uint32_t word)
{
    if (has_shape(reading, word, WORD_SMALL) &&
        (lists_of(reading, word) & IN_ORGS ||
         (reading->name_at[word] != NOTHING && !(lists_of(reading, word) & IN_LINKERS))))
        return true; /* dpa, ver.di */
    if (!has_shape(reading, word, WORD_CAPITAL | WORD_INNER_CAPITAL) ||
        has_shape(reading, word, WORD_CLITIC))
        return false;
    return !has_shape(reading, word, WORD_BEGINS) || lists_of(reading, word) & IN_SOURCE_NOUNS ||
           !(is_clause_word(reading, word) || lists_of(reading, word) & IN_DETERMINERS);
}

static bool
is_adjective(const struct reading *reading, uint32_t word)
{
    return has_shape(reading, word, WORD_SMALL | WORD_DIGITS) && !is_clause_word(reading, word) &&
           !(lists_of(reading, word) & IN_DETERMINERS);
}

/* "Bote.at": a stop before the last part of a domain. */
static bool
is_domain(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint32_t parted = WORD_SPACE_BEFORE | WORD_MARK;
    uint32_t next = word + 1;
    return next < end && !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           has_shape(reading, next, WORD_SMALL) && !has_shape(reading, next, parted) &&
           reading->at[next].end - reading->at[next].start <= LONGEST_DOMAIN &&
           (next + 1 >= end || has_shape(reading, next + 1, parted));
}

/* A mark within a phrase: hyphen, apostrophe, the stop of a title or an initial. */
static bool
is_inner_mark(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t code = mark_at(reading, word);
    bool spaced = has_shape(reading, word, WORD_SPACE_BEFORE);
    if (code == '-' || code == '\'' || code == 0x2019)
        return !spaced;
    if (code == '.' && is_domain(reading, word, end))
        return true;
    return code == '.' && !spaced && word + 1 < end &&
           (has_shape(reading, word - 1, WORD_SINGLE | WORD_DIGITS) ||
            lists_of(reading, word - 1) & (IN_TITLES | IN_ABBREVIATIONS));
}

static bool
begins_phrase(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word < end && reading->span_at[word] == NOTHING &&
           (is_noun(reading, word) || is_adjective(reading, word) ||
            lists_of(reading, word) & IN_DETERMINERS);
}

/* Whether the phrase behind the preposition at WORD can belong to the noun before it: it tells no
 * time. */
static bool
is_attribute(const struct reading *reading, uint32_t word, uint32_t end, bool person)
{
    if (!value_has(reading, word, NUMBER_PREPOSITIONS, 'a') ||
        (person && !value_has(reading, word, NUMBER_PREPOSITIONS, 'p')))
        return false;
    for (uint32_t i = word + 1; i < end && i < word + 4; i++)
        if (lists_of(reading, i) & (IN_DAYS | IN_MONTHS))
            return false;
    return begins_phrase(reading, word + 1, end);
}

/* "Abdalla al Badri", "Ali al-Omair": a particle between the words of a name. */
static bool
is_name_particle(const struct reading *reading, uint32_t word)
{
    uint64_t lists = lists_of(reading, word);
    return lists & IN_PARTICLES && !(lists & (IN_DETERMINERS | IN_PREPOSITIONS));
}

/* "der britischen Zeitung": the adjectives behind the determiner at WORD show that it is no
 * subject. */
static bool
is_oblique(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (value_has(reading, word, NUMBER_DETERMINERS, 'o'))
        return true;
    if (!value_has(reading, word, NUMBER_DETERMINERS, 'w'))
        return false;
    uint32_t last = word + 1;
    while (last < end && last < word + 6 &&
           (is_adjective(reading, last) || mark_at(reading, last) == '-'))
        last++;
    return last > word + 1 && last < end && is_noun(reading, last) &&
           ends_as(reading, last - 1, "oblique_ending");
}

/* "Angaben informierter Kreise": an adjective that begins a genitive without an article. */
static bool
is_genitive_adjective(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word + 1 < end && is_adjective(reading, word) && is_noun(reading, word + 1) &&
           ends_as(reading, word, "genitive_ending");
}

/* Behind what stands at WORD before an adjective and its noun, a phrase with or without a
   preposition: "(der) im Mai gewählte Präsident", "(der) den Brand löschende Wehrmann"; WORD if
   there is none. */
static uint32_t
inner_phrase_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t i = word;
    while (i < end && i < word + LONGEST_INNER) {
        if (lists_of(reading, i) & IN_PREPOSITIONS)
            i++;
        while (i < end && i < word + LONGEST_INNER &&
               (lists_of(reading, i) & IN_DETERMINERS || is_adjective(reading, i)))
            i++;
        if (i + 2 >= end || !is_noun(reading, i))
            return word;
        if (is_adjective(reading, i + 1))
            return is_noun(reading, i + 2) ? i + 1 : word;
        i++;
    }
    return word;
}

/* A noun phrase that is read word by word. */
struct walk {
    uint32_t first, end; /* the words it may be of */
    bool wide;           /* with prepositional phrases */
    uint32_t last;       /* behind its last noun */
    bool noun;           /* one since its last determiner or preposition */
};

/* Each goes over the word or mark at WORD and returns where to go on; WORD if the phrase ends
   before it. */

static uint32_t
over_mark(const struct reading *reading, struct walk *walk, uint32_t word)
{
    if (word == walk->first || !is_inner_mark(reading, word, walk->end))
        return word;
    if (!is_domain(reading, word, walk->end))
        return word + 1;
    walk->last = word + 2;
    return walk->last;
}

static uint32_t
over_noun(const struct reading *reading, struct walk *walk, uint32_t word)
{
    if (walk->noun &&
        (lists_of(reading, word) & (IN_DAYS | IN_MONTHS) || reading->span_at[word - 1] != NOTHING))
        return word; /* "laut „Reuters“ Schüsse" */
    walk->noun = true;
    walk->last = word + 1;
    return walk->last;
}

static uint32_t
over_determiner(const struct reading *reading, struct walk *walk, uint32_t word)
{
    bool begins = word == walk->first;
    bool dated = !begins && lists_of(reading, word - 1) & (IN_DAYS | IN_MONTHS);
    bool person = !begins && is_person(reading, reading->name_at[word - 1]); /* has no genitive */
    if (walk->noun ? !value_has(reading, word, NUMBER_DETERMINERS, 'g') || dated || person
                   : !begins && (walk->last > walk->first || is_adjective(reading, word - 1)))
        return word;
    walk->noun = false;
    return word + 1;
}

/* A preposition or a conjunction. */
static uint32_t
over_joint(const struct reading *reading, struct walk *walk, uint32_t word)
{
    uint64_t lists = lists_of(reading, word);
    if (!walk->noun)
        return word;
    if (lists & IN_PREPOSITIONS) {
        bool person = has_person(reading, (struct word_range){walk->first, word});
        if (!(walk->wide || lists & IN_LINKERS) || !is_attribute(reading, word, walk->end, person))
            return word;
    } else if (!begins_phrase(reading, word + 1, walk->end)) {
        return word;
    }
    walk->noun = false;
    return word + 1 + ((lists_of(reading, word + 1) & IN_DETERMINERS) != 0);
}

/* "einer gestern verbreiteten Erklärung", "Anna von Orsk": whether a small word stands within the
   phrase, between a determiner and an adjective or in a name. */
static bool
is_small_within(const struct reading *reading, const struct walk *walk, uint32_t word)
{
    if (walk->noun)
        return is_name_particle(reading, word);
    return word > walk->first && lists_of(reading, word) & IN_ADVERBS &&
           is_adjective(reading, word + 1) && lists_of(reading, word - 1) & IN_DETERMINERS;
}

/* Behind the phrase within the phrase that begins at WORD, behind an article; WORD if none does. */
static uint32_t
over_inner(const struct reading *reading, const struct walk *walk, uint32_t word)
{
    bool inner = word > walk->first && lists_of(reading, word) & (IN_PREPOSITIONS | IN_ARTICLES) &&
                 lists_of(reading, word - 1) & IN_ARTICLES;
    return inner ? inner_phrase_end(reading, word, walk->end) : word;
}

static uint32_t
over_word(const struct reading *reading, struct walk *walk, uint32_t word)
{
    uint32_t marked = marked_name_end(reading, word, walk->end);
    if (marked > word) {
        walk->noun = true;
        walk->last = marked;
        return walk->last;
    }
    uint32_t behind = over_inner(reading, walk, word);
    if (behind > word)
        return behind;
    if (has_shape(reading, word, WORD_MARK))
        return over_mark(reading, walk, word);
    if (is_noun(reading, word))
        return over_noun(reading, walk, word);
    uint64_t lists = lists_of(reading, word);
    if (lists & IN_DETERMINERS)
        return over_determiner(reading, walk, word);
    if (is_small_within(reading, walk, word))
        return word + 1;
    if (lists & (IN_PREPOSITIONS | IN_CONJUNCTIONS))
        return over_joint(reading, walk, word);
    bool adjective =
        walk->noun ? is_genitive_adjective(reading, word, walk->end) : is_adjective(reading, word);
    return word + adjective;
}

uint32_t
noun_phrase_end(const struct reading *reading, uint32_t first, uint32_t end, bool wide)
{
    struct walk walk = {.first = first, .end = end, .wide = wide, .last = first};
    for (uint32_t word = first, next; word < end && word - first < LONGEST_PHRASE; word = next) {
        next = over_word(reading, &walk, word);
        if (next == word)
            break;
    }
    return walk.last;
}

/* Behind the name of a person whose title begins at FIRST ("Prof. Dr. med. NAME") or, as the
   fullest form of the name has them, its particles ("von der Aue"); FIRST if none does. */
static uint32_t
person_end(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t leading =
        IN_TITLES | IN_ABBREVIATIONS | IN_PARTICLES | IN_PREPOSITIONS | IN_ARTICLES;
    uint32_t i = first;
    while (i < end && i < first + LONGEST_TITLE && !is_person(reading, reading->name_at[i]) &&
           (lists_of(reading, i) & leading || mark_at(reading, i) == '.'))
        i++;
    bool led = i == first && i < end && has_shape(reading, i, WORD_SMALL);
    if ((i == first && !led) || i >= end || !is_person(reading, reading->name_at[i]))
        return first;
    const struct mention *mention = &reading->names->mentions.at[reading->name_at[i]];
    struct slice full = reading->names->at[reading->name_at[i]].canonical;
    bool titled = mention->title_first == first && mention->title_last > first;
    bool particles = has_shape(reading, first, WORD_SMALL) &&
                     slice_ends_with(full, text_of_words(reading, first, mention->last));
    return titled || particles ? mention->last : first;
}

/* Whether a determiner has no noun: a mark or what no noun begins with follows. */
static bool
stands_alone(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word + 1 >= end || has_shape(reading, word + 1, WORD_MARK) ||
           lists_of(reading, word + 1) & (IN_PREPOSITIONS | IN_CONJUNCTIONS | IN_ADVERBS);
}

struct word_range
subject_at(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end)
        return nobody;
    if (reading->span_at[first] != NOTHING)
        return (struct word_range){first, marked_name_end(reading, first, end)};
    uint64_t lists = lists_of(reading, first);
    bool determiner = (lists & IN_DETERMINERS) != 0;
    uint32_t person = person_end(reading, first, end);
    if (person > first) {
        uint32_t last = noun_phrase_end(reading, person - 1, end, false);
        return (struct word_range){first, last > person ? last : person};
    }
    if (determiner && !(lists & IN_ARTICLES) && stands_alone(reading, first, end))
        return (struct word_range){first, first + 1}; /* "so dieser" */
    if (determiner && is_oblique(reading, first, end))
        return nobody;
    if (!(lists & IN_PRONOUNS) || determiner) {
        uint32_t last = noun_phrase_end(reading, first, end, determiner);
        if (last > first)
            return (struct word_range){first, last};
    }
    return lists & IN_PRONOUNS ? (struct word_range){first, first + 1} : nobody;
}

/* Whether the end of the word is listed as that of a compound. */
static bool
ends_in_source_noun(const struct reading *reading, uint32_t word)
{
    struct slice text = text_of_words(reading, word, word + 1);
    const struct language *language = language_of(reading, word);
    char ending[32] = "-";
    for (size_t length = SHORTEST_ENDING; length < text.length && length + 1 < sizeof ending;
         length++) {
        memcpy(ending + 1, text.at + text.length - length, length);
        if (language_word(language, slice_make(ending, length + 1))->lists & IN_SOURCE_NOUNS)
            return true;
    }
    return false;
}

bool
has_source_noun(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i < first + 5; i++)
        if (is_noun(reading, i))
            return lists_of(reading, i) & IN_SOURCE_NOUNS || ends_in_source_noun(reading, i);
    return false;
}
