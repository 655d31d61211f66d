#include "pullquote/clausewords.h"

#include "pullquote/speakerphrase.h"

enum {
    LONGEST_INSERTED = 20,
    LONGEST_BETWEEN = 14, /* a cue and its complementiser; whom a greeting addresses */
    LONGEST_ADDRESSEE = 9
};

bool
clause_is_long(struct word_range words)
{
    return words.end - words.first > 2 * LONGEST_CLAUSE;
}

bool
begins_with_that(const struct reading *reading, uint32_t word)
{
    bool tied = word > 0 && mark_at(reading, word - 1) == '-' &&
                !has_shape(reading, word, WORD_SPACE_BEFORE);
    return lists_of(reading, word) & IN_COMPLEMENTISERS && !tied &&
           mark_at(reading, word + 1) != ':';
}

bool
leads_to_that(const struct reading *reading, uint32_t word)
{
    return value_of(reading, word, NUMBER_COMPLEMENTISERS).length > 0 &&
           begins_with_that(reading, word + 1 + is_comma(reading, word + 1));
}

bool
marks_infinitive(const struct reading *reading, uint32_t word)
{
    const uint64_t before = IN_FUNCTION_WORDS | IN_LOCATIVES | IN_LINKERS;
    const uint64_t never = IN_FUNCTION_WORDS | IN_DETERMINERS | IN_PRONOUNS | IN_ARTICLES |
                           IN_ADVERBS | IN_AUXILIARIES | IN_ROLES | IN_NATIONALITIES;
    return ends_as(reading, word + 1, "marked_infinitive") &&
           lists_of(reading, word - 1) & before && !(lists_of(reading, word - 1) & IN_PRONOUNS) &&
           has_shape(reading, word + 1, WORD_SMALL) && !(lists_of(reading, word + 1) & never) &&
           !ends_as(reading, word + 1, "definite_ending");
}

/* "putusan itu janggal": whether a determiner stands at WORD behind its noun, and behind that what
 * can only be the predicate. */
static bool
leads_to_predicate(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_LOCATIVES | IN_PREPOSITIONS | IN_LINKERS |
                           IN_CONJUNCTIONS | IN_DAYS | IN_MONTHS;
    return word + 1 < end && is_one_as(reading, word, "determiners_behind") &&
           has_shape(reading, word + 1, WORD_SMALL) && !(lists_of(reading, word + 1) & never);
}

bool
has_finite_sign(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && i - first < LONGEST_CLAUSE; i++)
        if (lists_of(reading, i) & (IN_AUXILIARIES | IN_CUES | IN_VERBS) ||
            (has_shape(reading, i, WORD_SMALL) && !(lists_of(reading, i) & IN_FUNCTION_WORDS) &&
             begins_as(reading, i, "verb_prefix")) ||
            leads_to_predicate(reading, i, end))
            return true;
    return false;
}

struct word_range
pronoun_in_cue(const struct reading *reading, const struct cue *cue)
{
    for (uint32_t i = cue->first; i < cue->end; i++)
        if (lists_of(reading, i) & (IN_PRONOUNS | IN_DETERMINERS))
            return (struct word_range){i, i + 1};
    return (struct word_range){cue->first, cue->first};
}

bool
names_source(const struct reading *reading, struct word_range speaker)
{
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        uint32_t name = reading->name_at[i];
        if (lists_of(reading, i) &
                (IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_SOURCE_NOUNS | IN_KINSHIP) ||
            is_personal(reading, i) ||
            (name != NOTHING && (reading->names->at[name].kind == NAME_ORG ||
                                 reading->names->at[name].kind == NAME_PERSON)))
            return true;
    }
    return false;
}

bool
tells_somebody(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (is_of_somebody(reading, i))
            return true;
    return false;
}

uint32_t
complementiser_behind(const struct reading *reading, uint32_t cue_end, uint32_t end)
{
    uint32_t most = grammar_has(reading, cue_end - 1, COMPLEMENTISED)     ? LONGEST_INSERTED
                    : grammar_has(reading, cue_end - 1, FRONTING_INVERTS) ? LONGEST_BETWEEN
                                                                          : LONGEST_ADDRESSEE;
    for (uint32_t i = cue_end; i < end && i - cue_end <= most; i++) {
        if (begins_with_that(reading, i) && !leads_to_that(reading, i))
            return marks_infinitive(reading, i) ? NOTHING : i;
        if (is_comma(reading, i))
            most = LONGEST_INSERTED;
        struct cue cue; /* "قال NAME، وفق بيان، إن …": one that is inserted is no matter */
        bool inserted = i > cue_end && is_comma(reading, i - 1);
        if (i > cue_end && cue_at(reading, i, end, &cue) &&
            (cue_governs(&cue, 'i') || cue_governs(&cue, 't')) &&
            has_shape(reading, i, WORD_SMALL | WORD_OTHER) && !(inserted && cue_governs(&cue, 's')))
            return NOTHING;
    }
    return NOTHING;
}

uint32_t
behind_comma_before(const struct reading *reading, uint32_t word, uint32_t first)
{
    while (word > first && !is_comma(reading, word - 1))
        word--;
    return word;
}

/* "el 9 de mayo", "nesta sexta - feira", "hace un año", "ieri sera", "la semana pasada": whether a
   time may begin at WORD: a day, a number or a noun of times stands there or behind a determiner or
   an adverb, or an auxiliary before one. */
static bool
begins_time(const struct reading *reading, uint32_t word, uint32_t end)
{
    const uint64_t before =
        IN_ARTICLES | IN_DETERMINERS | IN_AUXILIARIES | IN_MODIFIERS | IN_ADVERBS;
    for (uint32_t i = word; i < end && i < word + 3; i++)
        if (lists_of(reading, i) & (IN_DAYS | IN_MONTHS) || has_shape(reading, i, WORD_DIGITS) ||
            is_one_as(reading, i, "time_noun"))
            return true;
        else if (!(lists_of(reading, i) & before))
            return false;
    return false;
}

/* Whether the word is a preposition that is no place's: "de", "do". */
static bool
is_of(const struct reading *reading, uint32_t word)
{
    return (lists_of(reading, word) & IN_LINKERS) && !(lists_of(reading, word) & IN_LOCATIVES);
}

/* "uppger för TT att": whether a name is all that stands behind the preposition at WORD, before
 * THAT: whom it is told, and not what it is of. */
static bool
is_told_name(const struct reading *reading, uint32_t word, uint32_t that)
{
    uint32_t name = reading->name_at[word + 1];
    return name != NOTHING && reading->names->mentions.at[name].last == that &&
           (is_person(reading, name) || reading->names->at[name].kind == NAME_ORG);
}

/* "disse a jornalistas que", "disse a Lula que": whether the article at WORD, which is a
   preposition, too, stands before somebody whom it cannot be the article of. */
static bool
is_told_article(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (!(lists_of(reading, word) & IN_ARTICLES) || word + 1 >= end ||
        !is_one_as(reading, word, "told_preposition"))
        return false;
    return is_person(reading, reading->name_at[word + 1]) ||
           (has_shape(reading, word + 1, WORD_SMALL) &&
            ends_as(reading, word + 1, "plural_noun_ending"));
}

bool
holds_object(const struct reading *reading, const struct cue *cue, uint32_t that,
             struct word_range speaker)
{
    const uint64_t others = IN_ADVERBS | IN_DAYS | IN_MONTHS | IN_PRONOUNS | IN_CONJUNCTIONS |
                            IN_AUXILIARIES | IN_COMPLEMENTISERS;
    bool inside = false; /* a phrase with a preposition, or between commas */
    for (uint32_t i = cue->end; i < that; i++) {
        bool speaks = (i >= speaker.first && i < speaker.end) ||
                      (i >= cue->second.first && i < cue->second.end);
        if (!speaks && has_shape(reading, i, WORD_CLITIC) && !is_of(reading, i) &&
            is_one_as(reading, i, "contracted"))
            inside = true; /* "all'Ansa" */
        if (speaks || has_shape(reading, i, WORD_CLITIC | WORD_DIGITS) ||
            reading->span_at[i] != NOTHING)
            continue;
        if (begins_time(reading, i, that) || is_told_article(reading, i, that))
            inside = true;
        else if (has_shape(reading, i, WORD_MARK))
            inside =
                inside || mark_at(reading, i) != '-' || has_shape(reading, i, WORD_SPACE_BEFORE);
        else if (is_of(reading, i) && i == cue->end && i + 1 < that &&
                 !is_told_name(reading, i, that))
            return true; /* "informó de la nueva ley que" */
        else if (speaker_preposition(reading, i) || lists_of(reading, i) & IN_LINKERS)
            inside = true;
        else if (!inside && !(lists_of(reading, i) & others))
            return true;
    }
    return false;
}

bool
is_greeting(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    uint32_t to = first + 1;
    to += !(tags[to] & CLASS_INFINITIVE);
    return tags[to] & CLASS_INFINITIVE && end <= to + LONGEST_BETWEEN &&
           !(tags[first] & CLASS_ARTICLE && tags[to - 1] & DOES_NOUN) &&
           has_shape(reading, first, WORD_SMALL) &&
           !has_tag(reading, to + 1, end, DOES_VERB | DOES_MODIFY | DOES_DEPEND | CLASS_AUXILIARY);
}
