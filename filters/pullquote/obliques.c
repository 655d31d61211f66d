#include "pullquote/obliques.h"

#include "pullquote/speakerphrase.h"

enum {
    LONGEST_FRONTED = 14, /* words */
    LONGEST_LEADING = 24,
    LONGEST_FRONT = 4,
    LONGEST_TITLE = 8,
    LONGEST_SOURCE_CUE = 5
};

bool
oblique_preposition(const struct reading *reading, uint32_t word)
{
    return reading->name_at[word] == NOTHING && !has_shape(reading, word, WORD_MARK) &&
           is_one_as(reading, word, "preposition");
}

bool
oblique_told(const struct reading *reading, struct word_range phrase)
{
    if (phrase.end != phrase.first + 1 || lists_of(reading, phrase.first) & IN_PRONOUNS)
        return false;
    bool begins = phrase.first == sentence_of(reading, phrase.first).first;
    return (has_shape(reading, phrase.first, WORD_SMALL) ||
            (begins && reading->name_at[phrase.first] == NOTHING)) &&
           ends_as(reading, phrase.first, "addressee_ending");
}

struct word_range
oblique_without_told(const struct reading *reading, struct word_range phrase)
{
    if (is_empty(phrase) || !is_cased(reading, phrase.first))
        return phrase;
    uint32_t told = phrase.end - 1; /* "obyvatelé domu novinářům" */
    if (told > phrase.first && reading->name_at[told] == NOTHING &&
        lists_of(reading, told) & IN_ROLES &&
        oblique_told(reading, (struct word_range){told, phrase.end}))
        phrase.end--;
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        uint32_t name = reading->name_at[i];
        if (!is_person(reading, name))
            continue;
        uint32_t last = reading->names->mentions.at[name].last;
        bool other = last < phrase.end && reading->name_at[last] == NOTHING
                         ? ends_as(reading, last, "addressee_ending") ||
                               (lists_of(reading, last) & IN_ORG_WORDS && last + 1 < phrase.end)
                         : last + 1 == phrase.end && !is_person(reading, reading->name_at[last]);
        if (other)
            phrase.end = last;
        break;
    }
    return phrase;
}

/* "Zbyňka": whether the given name with which the name NUMBER begins has the ending of a case that
   no subject has. */
bool
oblique_name(const struct reading *reading, uint32_t number)
{
    const struct mention *mention = &reading->names->mentions.at[number];
    struct slice gender = value_of(reading, mention->first, NUMBER_GIVEN_NAMES);
    if (gender.length == 0 || !is_cased(reading, mention->first) ||
        mention->last < mention->first + 2)
        return false;
    return ends_as(reading, mention->first,
                   gender.at[0] == 'f' ? "feminine_oblique" : "masculine_oblique");
}

/* Whether the head of another phrase stands at WORD, behind what WORD - 1 belongs to: a person or a
   role behind a name or behind a noun that is no head itself. */
static bool
begins_other(const struct reading *reading, uint32_t word, bool headed)
{
    uint32_t name = reading->name_at[word], before = reading->name_at[word - 1];
    if (name != NOTHING && name == before)
        return false;
    if (is_person(reading, name))
        return mention_start(&reading->names->mentions.at[name]) == word &&
               !oblique_name(reading, name);
    return (before != NOTHING || !headed) && name == NOTHING &&
           lists_of(reading, word) & (IN_ROLES | IN_TITLES | (headed ? 0 : IN_ORG_WORDS)) &&
           !ends_as(reading, word, "addressee_ending");
}

struct word_range
oblique_subject(const struct reading *reading, struct word_range phrase)
{
    uint32_t start = phrase.first + 1;
    bool headed = reading->name_at[phrase.first] != NOTHING ||
                  lists_of(reading, phrase.first) & (IN_ROLES | IN_TITLES | IN_ORG_WORDS);
    while (start < phrase.end && !begins_other(reading, start, headed))
        start++;
    if (start >= phrase.end)
        return nobody;
    return (struct word_range){start, phrase.end};
}

bool
oblique_front(const struct reading *reading, uint32_t first, uint32_t word)
{
    const uint64_t others = IN_AUXILIARIES | IN_COMPLEMENTISERS | IN_CUES | IN_AS_WORDS;
    if (!is_cased(reading, first) || word - first > LONGEST_FRONTED)
        return false;
    while (first < word && lists_of(reading, first) & IN_ADVERBS)
        first++;
    bool begins = first == word || oblique_preposition(reading, first) ||
                  oblique_told(reading, (struct word_range){first, first + 1});
    for (uint32_t i = first; i < word && begins; i++)
        begins = !has_shape(reading, i, WORD_MARK) && reading->span_at[i] == NOTHING &&
                 !(lists_of(reading, i) & others && reading->name_at[i] == NOTHING);
    return begins;
}

bool
oblique_agency(const struct reading *reading, uint32_t word)
{
    uint32_t name = reading->name_at[word];
    return name != NOTHING && is_cased(reading, word) && name != reading->name_at[word - 1] &&
           is_person(reading, reading->name_at[word - 1]) &&
           reading->names->at[name].kind == NAME_ORG && has_shape(reading, word, WORD_ALL_CAPITALS);
}

bool
oblique_next_role(const struct reading *reading, uint32_t name, uint32_t word)
{
    return is_cased(reading, word) && lists_of(reading, word) & IN_ROLES &&
           !(lists_of(reading, word) & (IN_MODIFIERS | IN_LINKERS | IN_PARTICLES)) &&
           reading->names->mentions.at[name].after_last <= word;
}

bool
oblique_phrase(const struct reading *reading, struct word_range phrase, uint32_t first,
               uint32_t cue)
{
    if (is_empty(phrase) || !is_cased(reading, phrase.first) ||
        grammar_has(reading, phrase.first, VERB_FINAL))
        return false;
    if (oblique_told(reading, phrase))
        return true;
    struct cue own; /* "z raportu NAME wynika" */
    return phrase.first > first && oblique_preposition(reading, phrase.first - 1) &&
           !ends_as(reading, cue, "plural_ending") &&
           !(cue_at(reading, cue, reading->count, &own) && cue_governs(&own, 'f'));
}

struct word_range
oblique_leading(const struct reading *reading, uint32_t cue, uint32_t first)
{
    uint32_t name = NOTHING, at = first;
    if (!grammar_has(reading, first, COMMA_CLAUSE) || first != sentence_of(reading, first).first)
        return nobody;
    while (at < cue && at < first + LONGEST_FRONT && lists_of(reading, at) & IN_CONJUNCTIONS)
        at++; /* "Adapun" */
    for (uint32_t i = at; i < cue && i < at + LONGEST_SPEAKER && name == NOTHING; i++) {
        uint32_t found = reading->name_at[i];
        if (found == NOTHING && lists_of(reading, i) & (IN_CUES | IN_VERBS))
            return nobody;
        bool begins = found != NOTHING && mention_start(&reading->names->mentions.at[found]) == at;
        if (is_person(reading, found) && begins)
            name = found;
    }
    if (name == NOTHING)
        return nobody;
    uint32_t end = reading->names->mentions.at[name].last;
    if (end >= cue || cue - end > LONGEST_LEADING ||
        !(is_comma(reading, end) || speaker_preposition(reading, end) ||
          (lists_of(reading, end) & IN_STARTERS && has_shape(reading, end, WORD_SMALL))))
        return nobody;
    for (uint32_t i = end; i < cue; i++) {
        struct cue other;
        bool cued = cue_at(reading, i, cue, &other);
        if (cued && cue_governs(&other, 's')) { /* "dalam keterangannya" */
            i = other.end - 1;
            continue;
        }
        if (cued || reading->span_at[i] != NOTHING || is_person(reading, reading->name_at[i]) ||
            is_personal(reading, i) || lists_of(reading, i) & IN_COMPLEMENTISERS)
            return nobody;
    }
    return (struct word_range){at, end};
}

bool
oblique_mark(const struct reading *reading, uint32_t word)
{
    return is_cased(reading, word) && mark_at(reading, word) == '.' &&
           !has_shape(reading, word, WORD_SPACE_BEFORE) &&
           (reading->name_at[word] != NOTHING || has_shape(reading, word - 1, WORD_DIGITS));
}

bool
oblique_begins_titled(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (!is_cased(reading, word) || reading->name_at[word] != NOTHING ||
        !has_shape(reading, word, WORD_SMALL))
        return false;
    for (uint32_t i = word + 1; i < end && i < word + LONGEST_TITLE; i++) {
        uint32_t name = reading->name_at[i];
        if (is_person(reading, name))
            return mention_start(&reading->names->mentions.at[name]) == word &&
                   !oblique_name(reading, name);
    }
    return false;
}

/* "exministr serveru NAME": whether the noun at WORD, behind a role, is a medium that is told. */
static bool
is_medium(const struct reading *reading, uint32_t word)
{
    uint32_t name = word + 1 < reading->count ? reading->name_at[word + 1] : NOTHING;
    return lists_of(reading, word - 1) & IN_ROLES && lists_of(reading, word) & IN_KIND_CUES &&
           has_shape(reading, word, WORD_SMALL) && ends_as(reading, word, "addressee_ending") &&
           name != NOTHING && !is_person(reading, name);
}

uint32_t
oblique_behind_medium(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t name = word < end ? reading->name_at[word] : NOTHING;
    if (name == NOTHING || !is_cased(reading, word))
        return word;
    uint32_t last = reading->names->mentions.at[name].last;
    bool titled = last < end && lists_of(reading, last) & (IN_ROLES | IN_TITLES);
    if (is_person(reading, name) &&
        !(last == word + 1 && titled && ends_as(reading, word, "addressee_ending")))
        return word; /* but "повідомив Укрінформу речник" */
    bool told = word > 0 && has_shape(reading, word - 1, WORD_SMALL) &&
                (ends_as(reading, word - 1, "addressee_ending") ||
                 lists_of(reading, word - 1) & IN_CUES); /* "сообщил ТАСС секретарь" */
    bool speaks = last < end && (lists_of(reading, last) & (IN_ROLES | IN_TITLES | IN_MODIFIERS) ||
                                 is_person(reading, reading->name_at[last]));
    return told && speaks ? last : word;
}

/* "ο", "η": an article in the nominative. */
static bool
is_nominative_article(const struct reading *reading, uint32_t word)
{
    return is_one_as(reading, word, "masculine_article") ||
           is_one_as(reading, word, "feminine_article");
}

/* "σύμφωνα με τον": whether the cue that ends at END names a source, which is in no nominative. */
static bool
names_sources(const struct reading *reading, uint32_t end)
{
    struct cue cue;
    for (uint32_t i = end; i > 0 && i + LONGEST_SOURCE_CUE > end; i--)
        if (cue_at(reading, i - 1, end, &cue) && cue.end == end && cue_governs(&cue, 's'))
            return true;
    return false;
}

uint32_t
oblique_behind_manner(const struct reading *reading, uint32_t cue_end, uint32_t word, uint32_t end)
{
    if (word >= end || !grammar_has(reading, word, NAMES_WITH_ARTICLES) ||
        reading->name_at[word] != NOTHING || has_shape(reading, word, WORD_MARK) ||
        names_sources(reading, cue_end))
        return word;
    for (uint32_t i = word; i + 1 < end && i < word + LONGEST_TITLE; i++) {
        bool owned = i > word && lists_of(reading, i - 1) & IN_ARTICLES && /* "ανακοίνωσή του το" */
                     is_one_as(reading, i, "neuter_article");
        if (owned || is_nominative_article(reading, i))
            return i;
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING ||
            lists_of(reading, i) & (IN_COMPLEMENTISERS | IN_CUES))
            break;
    }
    return word;
}

bool
oblique_told_behind(const struct reading *reading, uint32_t word)
{
    if (reading->name_at[word] != NOTHING || !has_shape(reading, word, WORD_SMALL) ||
        !ends_as(reading, word, "addressee_ending"))
        return false;
    return reading->name_at[word - 1] != NOTHING || is_medium(reading, word);
}

bool
oblique_articled(const struct reading *reading, uint32_t word)
{
    uint32_t name = word + 1 < reading->count ? reading->name_at[word + 1] : NOTHING;
    return is_person(reading, name) && grammar_has(reading, word, NAMES_WITH_ARTICLES) &&
           is_nominative_article(reading, word);
}
