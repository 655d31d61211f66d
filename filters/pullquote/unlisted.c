#include "pullquote/unlisted.h"

#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/speaker.h"
#include "pullquote/verbsecond.h"

enum { LOOK_APPOSED = 60, LONGEST_ASIDE = 14 /* words */ };

/* Whether the word can be a verb: it is in no list of small words. */
static bool
is_open_word(const struct reading *reading, uint32_t word)
{
    const uint64_t small = IN_FUNCTION_WORDS | IN_ADVERBS | IN_PREPOSITIONS | IN_CONJUNCTIONS |
                           IN_PRONOUNS | IN_DETERMINERS | IN_ARTICLES | IN_COMPLEMENTISERS |
                           IN_SUBORDINATORS | IN_AUXILIARIES | IN_LOCATIVES | IN_LINKERS |
                           IN_PARTICLES | IN_TITLES | IN_ROLES | IN_AS_WORDS;
    return has_shape(reading, word, WORD_SMALL) && !(lists_of(reading, word) & small) &&
           reading->name_at[word] == NOTHING;
}

/* Past a reflexive pronoun and auxiliaries: "se ríe X", "ha criticato X". */
static uint32_t
verb_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t verb = first;
    while (verb < end && verb < first + 3 &&
           (has_shape(reading, verb, WORD_CLITIC) ||
            lists_of(reading, verb) & (IN_AUXILIARIES | IN_PRONOUNS)))
        verb++;
    return verb;
}

/* Whether the phrase is a pronoun, has the name of a person, or a role. */
static bool
is_of_person(const struct reading *reading, struct word_range phrase)
{
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        uint32_t name = reading->name_at[i];
        const struct entry *entry = word_entry(language_of(reading, i), &reading->at[i]);
        if (is_person(reading, name) || (entry->lists | entry->begins) & (IN_ROLES | IN_TITLES))
            return true;
    }
    return phrase.end == phrase.first + 1 && lists_of(reading, phrase.first) & IN_PRONOUNS;
}

/* Whether the phrase is a pronoun or has the name of a person, and is not what a thing is of. */
static bool
speaks(const struct reading *reading, struct word_range phrase)
{
    const uint64_t begins = IN_ARTICLES | IN_DETERMINERS;
    if (lists_of(reading, phrase.first) & IN_LINKERS ||
        (!(lists_of(reading, phrase.first) & begins) &&
         lists_of(reading, phrase.first) & IN_LOCATIVES))
        return false; /* "obra de NAME", "film du réalisateur" */
    return is_of_person(reading, phrase);
}

struct attribution
unlisted_behind(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t before = first > 0 ? mark_at(reading, first - 1) : 0;
    bool within = first > 1 && reading->span_at[first - 1] != NOTHING;
    if (within)
        before = mark_at(reading, first - 2); /* "…," VERB NAME */
    bool genitives = is_cased(reading, first) && !within;
    bool marked = (before == ',' && !genitives) || is_dash(reading, first - 1), second = false;
    if (first < 2 || !marked || is_parsed(reading, first) || first + 1 >= end ||
        grammar_has(reading, first, VERB_FINAL))
        return (struct attribution){0};
    second = verb_second(reading, first);
    uint32_t verb = second ? first : verb_behind(reading, first, end);
    if (!is_open_word(reading, verb) || verb + 1 >= end)
        return (struct attribution){0};
    struct word_range speaker = second ? verb_second_behind(reading, verb + 1, end)
                                       : speaker_behind(reading, verb + 1, end);
    bool person = !is_empty(speaker) &&
                  (second ? verb_second_somebody(reading, speaker) : speaks(reading, speaker));
    if (!person)
        return (struct attribution){0};
    struct cue cue = cue_none(verb);
    cue.end = verb + 1;
    cue.governs = letter_bit('d');
    return (struct attribution){"cue-behind", speaker, cue, true};
}

bool
unlisted_within(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct attribution found = unlisted_behind(reading, first, end);
    return found.rule && is_of_person(reading, found.speaker);
}

struct attribution
unlisted_verb(const struct reading *reading, const struct span *span, uint32_t end)
{
    const uint32_t *tags = reading->tags.at;
    uint32_t word = span->outer_close;
    if (mark_at(reading, span->close - 1) != ',' || word >= end || !is_parsed(reading, word) ||
        sentence_of(reading, span->outer_open).first != span->outer_open)
        return (struct attribution){0};
    uint32_t last = phrase_end(reading, word, end);
    struct word_range speaker = {word, last};
    if (last == word)
        return (struct attribution){0};
    if (!is_of_person(reading, speaker) && !(tags[last - 1] & DOES_NAME))
        return (struct attribution){0};
    while (last < end && tags[last] & CLASS_ADVERB)
        last++;
    if (last >= end || !(tags[last] & (DOES_VERB | DOES_MODIFY)) ||
        tags[last] & (CLASS_AUXILIARY | CLASS_GERUND) || reading->span_at[last] != NOTHING)
        return (struct attribution){0};
    struct cue cue = cue_none(last);
    cue.end = last + 1;
    cue.governs = letter_bit('d');
    return (struct attribution){"cue-behind", speaker, cue, true};
}

/* The finite cue behind the comma at WORD whose clause began before it, or whose subject is what
   stands behind the comma: "“…,” NAME, who was there, said", "“…,” NAME, a clerk told". */
static const struct report *
cue_behind_apposition(const struct reading *reading, uint32_t word, uint32_t end)
{
    uint32_t most = end - word > LOOK_APPOSED ? word + LOOK_APPOSED : end;
    for (uint32_t i = word + 1; i < most; i++) {
        const struct report *report = report_at(reading, i);
        if (!report || report->form != FORM_FINITE || !cue_governs(&report->cue, 'd') ||
            reading->span_at[i] != NOTHING)
            continue;
        uint32_t before = i;
        while (before > word && reading->tags.at[before - 1] & CLASS_ADVERB)
            before--;
        if (is_comma(reading, before - 1) ||
            (!is_empty(report->subject) && report->subject.first == word + 1))
            return report;
    }
    return NULL;
}

struct attribution
named_behind(const struct reading *reading, const struct span *span, uint32_t end)
{
    uint32_t word = span->outer_close;
    if (mark_at(reading, span->close - 1) != ',' || word >= end ||
        sentence_of(reading, span->outer_open).first != span->outer_open)
        return (struct attribution){0};
    struct word_range speaker = {word, phrase_end(reading, word, end)};
    if (is_empty(speaker) || !has_person(reading, speaker))
        return (struct attribution){0};
    const struct report *report =
        is_comma(reading, speaker.end) ? cue_behind_apposition(reading, speaker.end, end) : NULL;
    if (report)
        return (struct attribution){"cue-behind", speaker, report->cue, true};
    uint32_t most = end - word > LOOK_APPOSED ? word + LOOK_APPOSED : end;
    if (has_tag(reading, speaker.end, most, DOES_VERB | DOES_MODIFY | CLASS_AUXILIARY))
        return (struct attribution){0};
    return (struct attribution){"signature", speaker, cue_none(word), true};
}

/* Where the sentence between dashes ends that begins at WORD: behind its stop, if a dash or nothing
   follows, and no dash stands before; NOTHING if it does not so. */
static uint32_t
aside_end(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word; i < end && i < word + LONGEST_ASIDE; i++) {
        uint32_t code = mark_at(reading, i);
        bool last = i + 1 >= end || is_turn_dash(reading, i + 1);
        if (code == '.' && last)
            return i;
        if (code == ':' || code == '?' || code == '!' || is_turn_dash(reading, i))
            break;
    }
    return NOTHING;
}

/* Whether the word may be a finite verb, though no list has it: "nods", "spread". A cue is none. */
static bool
may_be_finite(const struct reading *reading, uint32_t word)
{
    const uint32_t verbs = DOES_VERB | DOES_MODIFY | CLASS_THIRD | CLASS_PAST | CLASS_PARTICIPLE;
    uint32_t does = reading->tags.at[word];
    return has_shape(reading, word, WORD_SMALL) && !(does & (CLASS_AUXILIARY | CLASS_GERUND)) &&
           (does & verbs || ends_as(reading, word, "name_plural")) && is_open_word(reading, word);
}

/* The person whose words end at WORD or, before LAST, behind it: the phrase that begins there
   without a verb that was taken for its noun. Empty: none. */
static struct word_range
person_beside(const struct reading *reading, uint32_t word, uint32_t last)
{
    struct word_range phrase = {word, phrase_end(reading, word, last)};
    if (phrase.end > word + 1 && may_be_finite(reading, phrase.end - 1))
        phrase.end--;
    return !is_empty(phrase) && is_of_person(reading, phrase) ? phrase : nobody;
}

struct attribution
unlisted_aside(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (word >= end || !is_parsed(reading, word))
        return (struct attribution){0};
    uint32_t last = aside_end(reading, word, end), verb = word;
    if (last == NOTHING)
        return (struct attribution){0};
    bool inverted = may_be_finite(reading, word);
    struct word_range speaker = person_beside(reading, word + inverted, last);
    for (verb = inverted ? word : speaker.end; !inverted && verb < last; verb++)
        if (!(reading->tags.at[verb] & CLASS_ADVERB))
            break;
    bool cued = reading->tags.at[verb] & CLASS_CUE && reading->tags.at[verb] & DOES_VERB;
    if (is_empty(speaker) || verb >= last || cued || !may_be_finite(reading, verb))
        return (struct attribution){0};
    struct cue cue = cue_none(verb);
    cue.end = verb + 1;
    cue.governs = letter_bit('d');
    return (struct attribution){"cue-behind", speaker, cue, true};
}
