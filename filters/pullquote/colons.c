#include "pullquote/colons.h"

#include "pullquote/context.h"
#include "pullquote/labels.h"
#include "pullquote/lostmarks.h"
#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/speaker.h"
#include "pullquote/verbsecond.h"

enum { SHORTEST_SPEECH = 3, LOOK_SPEECH = 200 /* words */ };

/* "(kurz: „…“)": a bracket that opens in [first, end) and does not close there. */
static bool
is_in_brackets(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first; i--) {
        uint32_t code = mark_at(reading, i - 1);
        if (code == ')' || code == ']')
            return false;
        if (code == '(' || code == '[')
            return true;
    }
    return false;
}

/* Whether the word is a preposition behind which nobody speaks, which those of origin and of agents
 * are not: "More from NAME:", "by NAME:". */
static bool
is_beside(const struct reading *reading, uint32_t word)
{
    return reading->tags.at[word] & CLASS_PREPOSITION && !(reading->tags.at[word] & CLASS_AGENT) &&
           !slice_equals(value_of(reading, word, NUMBER_LOCATIVES), slice_of("origin"));
}

/* "Pollsters agree - NAME:", "NAME and NAME:": the names right before the colon that are no part of
 * a prepositional phrase ("gave his answer to Mr NAME:"). Empty if there are none. */
static struct word_range
named_before(const struct reading *reading, uint32_t first, uint32_t colon)
{
    uint32_t name = colon > first ? reading->name_at[colon - 1] : NOTHING;
    if (name == NOTHING)
        return (struct word_range){0, 0};
    uint32_t begin = mention_start(&reading->names->mentions.at[name]);
    if (begin > first && (is_person(reading, name) ? reading->tags.at[begin - 1] & CLASS_PREPOSITION
                                                   : !has_shape(reading, begin - 1, WORD_MARK)))
        return (struct word_range){0, 0};
    bool joined = begin > first + 1 && reading->tags.at[begin - 1] & CLASS_CONJUNCTION &&
                  is_person(reading, name) && is_person(reading, reading->name_at[begin - 2]);
    if (joined)
        begin = mention_start(&reading->names->mentions.at[reading->name_at[begin - 2]]);
    if (joined && begin > first && is_beside(reading, begin - 1))
        return (struct word_range){0, 0};
    return (struct word_range){begin, colon};
}

/* The words of the person whose name, title included, stands at WORD; empty if none does. */
static struct word_range
person_at(const struct reading *reading, uint32_t word)
{
    uint32_t name = word < reading->count ? reading->name_at[word] : NOTHING;
    if (!is_person(reading, name))
        return (struct word_range){0, 0};
    const struct mention *mention = &reading->names->mentions.at[name];
    return (struct word_range){mention_start(mention), mention->last};
}

/* "Le ministre l'assure : « …": the role with which the words begin, with its article. */
static struct word_range
role_at(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t i = first;
    while (i < end && lists_of(reading, i) & IN_CONJUNCTIONS)
        i++;
    first = i;
    while (i < end && lists_of(reading, i) & IN_ARTICLES)
        i++;
    bool role = i < end && !is_parsed(reading, i) &&
                lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_KINSHIP);
    return role ? (struct word_range){first, i + 1} : (struct word_range){0, 0};
}

/* "Prokuratura: „…”": the word for an organisation, its article before it, of which a short lead-in
 * that begins at FIRST consists. */
static struct word_range
organisation_at(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t i = first;
    while (i < end && lists_of(reading, i) & IN_ARTICLES)
        i++;
    bool whole = i + 2 == end && !is_parsed(reading, i) && lists_of(reading, i) & IN_ORG_WORDS;
    return whole ? (struct word_range){first, i + 1} : (struct word_range){0, 0};
}

/* "Varn mayor on the dam:": the phrase with which the words of a headline begin, if it has a role
   and a preposition follows. */
static struct word_range
role_on(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range phrase = {first, phrase_end(reading, first, end)};
    bool role = false;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        role = role || lists_of(reading, i) & (IN_ROLES | IN_TITLES);
    return role && reading->tags.at[phrase.end] & CLASS_PREPOSITION ? phrase
                                                                    : (struct word_range){0, 0};
}

/* "Papa Leo, at the …, greeted all: “…”": the person with whose title or name the words [first,
   end) begin, an article before it or not, where subjects stand first; empty if they do not. */
static struct word_range
person_begins(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint64_t before = IN_ARTICLES | IN_CONJUNCTIONS | IN_TITLES | IN_ROLES | IN_MODIFIERS;
    uint32_t i = first;
    while (i < end && i < first + 4 && lists_of(reading, i) & before &&
           reading->name_at[i] == NOTHING)
        i++;
    return grammar_has(reading, first, VERB_FINAL) ? (struct word_range){0, 0}
                                                   : person_at(reading, i);
}

/* Whether the words name somebody who can speak: a person, an organisation, one by his role, or a
   pronoun that stands for a person. */
static bool
is_somebody(const struct reading *reading, struct word_range words)
{
    const uint64_t somebody =
        IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS | IN_KINSHIP | IN_GENDERS;
    for (uint32_t i = words.first; i < words.end; i++) {
        uint32_t name = reading->name_at[i];
        struct slice gender = value_of(reading, i, NUMBER_PRONOUNS);
        if (lists_of(reading, i) & somebody || is_person(reading, name) ||
            (name != NOTHING && reading->names->at[name].kind == NAME_ORG) ||
            (gender.length > 0 && (gender.at[0] == 'm' || gender.at[0] == 'f')))
            return true;
    }
    return false;
}

/* "there", "it", "some of these": words without a noun that name nobody. */
static bool
is_nobody(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (reading->tags.at[i] & DOES_NOUN)
            return false;
    return !is_somebody(reading, words);
}

struct attribution
colon_attribution(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (end <= first || mark_at(reading, end - 1) != ':')
        return (struct attribution){0};
    if (verb_second(reading, first)) {
        if (is_in_brackets(reading, first, end))
            return (struct attribution){0};
        struct word_range speaker = verb_second_first(reading, first, end);
        if (!verb_second_somebody(reading, speaker)) {
            struct attribution reported = context_reported(reading, end - 1);
            if (reported.rule)
                return reported;
        }
        return (struct attribution){is_empty(speaker) ? NULL : "colon", speaker, cue_none(end),
                                    false};
    }
    if (is_parsed(reading, first)) {
        struct word_range speaker = named_before(reading, first, end - 1);
        if (is_empty(speaker))
            speaker = parse_subject(reading, sentence_number(reading, first));
        if (is_empty(speaker) || speaker.first < first || is_nobody(reading, speaker))
            speaker = person_at(reading, first); /* "NAME on the dam:" */
        if (is_empty(speaker))
            speaker = role_on(reading, first, end);
        if (!is_empty(speaker))
            return (struct attribution){"colon", speaker, cue_none(end), false};
    }
    struct word_range person = person_begins(reading, first, end);
    for (uint32_t k = first; k < end && is_empty(person) && is_parsed(reading, first); k++)
        if (k == first || !(reading->tags.at[k - 1] & CLASS_PREPOSITION))
            person = person_at(reading, k);
    for (uint32_t k = end; k > first && is_empty(person); k--) { /* the name nearest the colon */
        person = person_at(reading, k - 1);
        if (!is_empty(person) && person.first > first && is_beside(reading, person.first - 1))
            person = (struct word_range){0, 0};
    }
    if (!is_empty(person))
        return (struct attribution){"colon", person, cue_none(end), false};
    struct word_range role = role_at(reading, first, end);
    if (is_empty(role))
        role = organisation_at(reading, first, end);
    return (struct attribution){is_empty(role) ? NULL : "colon", role, cue_none(end), false};
}

/* Whether words without marks begin behind the colon, within its SENTENCE. */
static bool
leads_in(const struct reading *reading, struct word_range sentence, uint32_t colon)
{
    return colon > sentence.first && colon + SHORTEST_SPEECH < sentence.end &&
           has_shape(reading, colon + 1, WORD_SPACE_BEFORE) &&
           has_shape(reading, colon + 1, WORD_CAPITAL | WORD_OTHER | WORD_DIGITS) &&
           reading->span_at[colon + 1] == NOTHING;
}

/* Whether a finite verb stands in [first, end); a language that is not parsed tells none. */
static bool
may_be_speech(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY))
            return true;
    return false;
}

/* Whether the cue may govern a clause, or is more than a verb: not "NAME launched:". */
static bool
reports(const struct cue *cue)
{
    return cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'q') ||
           cue_governs(cue, 'l');
}

bool
colon_leads_in(const struct reading *reading, const struct attribution *found, uint32_t first,
               uint32_t end)
{
    return !is_parsed(reading, first) ||
           (reports(&found->cue) && !context_is_thing(reading, found->speaker) &&
            may_be_speech(reading, first, end - first > LOOK_SPEECH ? first + LOOK_SPEECH : end));
}

struct attribution
colon_speech(const struct reading *reading, uint32_t colon, struct word_range *words)
{
    uint32_t sentence = sentence_number(reading, colon);
    struct word_range range = reading->ranges[sentence];
    uint32_t number = reading->sentences->at[sentence].block;
    if (!leads_in(reading, range, colon) || !may_be_speech(reading, colon + 1, range.end))
        return (struct attribution){0};
    struct attribution found = attribution_to_colon(reading, colon);
    if (!found.rule || !reports(&found.cue) || !is_somebody(reading, found.speaker))
        return (struct attribution){0};
    const struct sentences *sentences = reading->sentences;
    uint32_t end = range.end;
    for (uint32_t i = sentence + 1; i < sentences->count && sentences->at[i].block == number &&
                                    !narrates_report(reading, reading->ranges[i]);
         i++)
        end = reading->ranges[i].end;
    *words = (struct word_range){colon + 1, narrated_end(reading, colon + 1, end)};
    return found;
}
