#include "pullquote/colons.h"

#include "pullquote/clausewords.h"
#include "pullquote/context.h"
#include "pullquote/labels.h"
#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/verbsecond.h"

enum { LONGEST_LABEL = 12 /* words */ };

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
    return is_person(reading, name) ? words_of_name(reading, name) : nobody;
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

/* "Prokuratura: „…”", "La Cgil: «…»": the word for an organisation, or its name, its article before
 * it, of which a short lead-in that begins at FIRST consists. */
static struct word_range
organisation_at(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t i = first;
    while (i < end && lists_of(reading, i) & IN_ARTICLES)
        i++;
    uint32_t name = i < end ? reading->name_at[i] : NOTHING;
    bool named = name != NOTHING && reading->names->at[name].kind == NAME_ORG &&
                 reading->names->mentions.at[name].first == i &&
                 reading->names->mentions.at[name].last + 1 == end;
    bool whole = (i + 2 == end && lists_of(reading, i) & IN_ORG_WORDS) || named;
    return whole && !is_parsed(reading, i) ? (struct word_range){first, end - 1}
                                           : (struct word_range){0, 0};
}

/* "NAME, a farmer: «…»", "NAME, 45, a farmer: «…»": whether a person's name ends before COMMA, so
 * that what follows tells of that person. */
static bool
is_behind_person(const struct reading *reading, uint32_t first, uint32_t comma)
{
    uint32_t end = comma;
    if (comma > first + 3) { /* "45", "45 anni" */
        uint32_t age = comma - 1 - !has_shape(reading, comma - 1, WORD_DIGITS);
        if (has_shape(reading, age, WORD_DIGITS) && is_comma(reading, age - 1))
            end = age - 1;
    }
    return end > first && is_person(reading, reading->name_at[end - 1]);
}

/* "Scuola chiusa, i genitori: «…»": the role or organisation that stands alone, its article aside,
 * between the last comma of a lead-in and its colon; empty if none does. */
static struct word_range
label_behind_comma(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t start = behind_comma_before(reading, end - 1, first);
    if (start <= first || end - start > LONGEST_LABEL ||
        is_behind_person(reading, first, start - 1))
        return (struct word_range){0, 0};
    if (has_person(reading, (struct word_range){first, start}) &&
        !(lists_of(reading, start) & IN_ARTICLES)) /* "NAME, who reads law, farmer: «…»" */
        return (struct word_range){0, 0};
    struct word_range role = role_at(reading, start, end);
    return !is_empty(role) && role.end + 1 == end ? role : organisation_at(reading, start, end);
}

/* "Varn mayor on the dam:": the phrase with which the words of a headline begin, if it has a role
   and a preposition follows. */
static struct word_range
role_on(const struct reading *reading, uint32_t first, uint32_t end)
{
    struct word_range phrase = {first, phrase_end(reading, first, end)};
    bool role = false;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        role = role || lists_of(reading, i) & (IN_ROLES | IN_TITLES | IN_GENDERS);
    while (role && lists_of(reading, phrase.end) & IN_LINKERS) { /* "The residents of Varn" */
        uint32_t next = phrase_end(reading, phrase.end + 1, end);
        if (next == phrase.end + 1)
            break;
        phrase.end = next;
    }
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

/* "there", "it", "some of these": words without a noun that name nobody. */
static bool
is_nobody(const struct reading *reading, struct word_range words)
{
    return !has_tag(reading, words.first, words.end, DOES_NOUN) && !names_somebody(reading, words);
}

/* "The response of the ministry:": what words of which the head is a text of somebody's are of. */
static struct word_range
owner_of_text(const struct reading *reading, uint32_t first, uint32_t colon)
{
    uint32_t at = first + ((lists_of(reading, first) & IN_ARTICLES) != 0);
    at += !(lists_of(reading, at) & IN_SOURCE_NOUNS) &&
          lists_of(reading, at + 1) & IN_SOURCE_NOUNS; /* "The full answer of …" */
    struct word_range owner = {at + 2, colon};
    bool text = lists_of(reading, at) & IN_SOURCE_NOUNS && lists_of(reading, at + 1) & IN_LINKERS;
    return text && !is_empty(owner) && colon < at + LONGEST_LABEL &&
                   names_somebody(reading, owner) &&
                   !has_tag(reading, owner.first, colon, DOES_VERB | CLASS_AUXILIARY)
               ? owner
               : nobody;
}

/* "The road is shut • Mayor: “…”", "Residents: “…”": the label before the colon at COLON, with
   which the sentence begins or what stands behind its last bullet or bar; empty if there is none.
 */
static struct word_range
label_before(const struct reading *reading, uint32_t first, uint32_t colon)
{
    for (uint32_t i = colon; i > first && colon - i < LONGEST_LABEL; i--)
        if (is_bullet(reading, i - 1))
            return label_of_headline(reading, i, colon);
    if (sentence_of(reading, first).first != first && !is_bullet(reading, first - 1))
        return nobody;
    struct word_range owner = owner_of_text(reading, first, colon);
    return is_empty(owner) ? label_of_headline(reading, first, colon) : owner;
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
        struct word_range speaker = label_before(reading, first, end - 1);
        if (is_empty(speaker))
            speaker = named_before(reading, first, end - 1);
        if (is_empty(speaker))
            speaker = parse_subject(reading, sentence_number(reading, first));
        if (is_empty(speaker) || speaker.first < first || is_nobody(reading, speaker))
            speaker = person_at(reading, first); /* "NAME on the dam:" */
        if (is_empty(speaker))
            speaker = role_on(reading, first, end);
        if (!is_empty(speaker))
            return (struct attribution){"colon", speaker, cue_none(end), false};
    }
    struct word_range person = label_behind_comma(reading, first, end);
    if (!is_empty(person))
        return (struct attribution){"colon", person, cue_none(end), false};
    person = person_begins(reading, first, end);
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
