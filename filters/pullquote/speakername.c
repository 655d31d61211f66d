#include "pullquote/speakername.h"

#include "pullquote/authors.h"
#include "pullquote/marked.h"
#include "pullquote/phrase.h"
#include "pullquote/sources.h"
#include "pullquote/speakerphrase.h"
#include "pullquote/verbfinal.h"
#include "pullquote/verbsecond.h"

enum { LONGEST_TITLE = 12 /* words behind a linker in it */ };
enum { LONGEST_PREPOSED = 7 /* words of a phrase with a preposition */ };

/* "the BOARD report", "the NAME union": whether the noun at WORD, with which the words of a speaker
   end, is a text of the organisation that is the name NUMBER, or says what that is. */
static bool
is_its_own(const struct reading *reading, uint32_t number, uint32_t word, uint32_t end)
{
    return reading->names->at[number].kind == NAME_ORG && word + 1 == end &&
           (lists_of(reading, word) & IN_SOURCE_NOUNS ||
            value_of(reading, word, NUMBER_ORG_WORDS).length > 0);
}

/* "DSI officials", "a NAME supporter", "the Varn-based company": a name, untitled if a person bears
   it, before the noun that it belongs to. */
static bool
is_attributive(const struct reading *reading, uint32_t name, uint32_t end)
{
    const struct mention *mention = &reading->names->mentions.at[name];
    bool titled = mention->title_first < mention->title_last && is_person(reading, name);
    uint32_t next = mention->last;
    if (verb_second(reading, next) && mark_at(reading, next) == '-' && next + 1 < end &&
        !has_shape(reading, next, WORD_SPACE_BEFORE) &&
        !has_shape(reading, next + 1, WORD_SPACE_BEFORE))
        return (lists_of(reading, next + 1) & IN_ROLES) != 0; /* "der NAME-Politiker" */
    if (mark_at(reading, next) == '-' && !has_shape(reading, next, WORD_SPACE_BEFORE))
        next += next + 1 < end && !has_shape(reading, next + 1, WORD_SPACE_BEFORE);
    return !titled && next < end && has_shape(reading, next, WORD_SMALL) &&
           !has_shape(reading, next, WORD_CLITIC) && is_parsed(reading, next) &&
           reading->tags.at[next] & DOES_NOUN && !is_its_own(reading, name, next, end);
}

/* "NAME's lawyer": whether the name is only the possessor of what the words up to END stand for,
   and that is no text of its own ("NAME's letter"). */
static bool
is_possessor(const struct reading *reading, uint32_t name, uint32_t end)
{
    uint32_t next = reading->names->mentions.at[name].last;
    return next + 1 < end && has_shape(reading, next, WORD_CLITIC) && is_parsed(reading, next) &&
           !(lists_of(reading, end - 1) & IN_SOURCE_NOUNS);
}

/* "NAME'in kararını eleştiren bir avukat": whether the name has an ending before more words, where
   verbs stand last, and so the head of the phrase; not if that is a document of its own. */
static bool
is_in_case(const struct reading *reading, uint32_t name, uint32_t end)
{
    uint32_t next = reading->names->mentions.at[name].last;
    return next + 1 < end && has_shape(reading, next, WORD_CLITIC) && verb_final(reading, next) &&
           !(lists_of(reading, end - 1) & IN_SOURCE_NOUNS);
}

/* Whether the word is part of the title of a name before END: "the mayor of Varn NAME". */
static bool
is_in_title(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word + 1; i < end && i < word + LONGEST_TITLE; i++) {
        if (reading->name_at[i] == NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[reading->name_at[i]];
        if (mention->title_first <= word && word < mention->title_last)
            return true;
    }
    return false;
}

/* "der frühere Chef des Amtes und heutige Abgeordnete NAME": the person with whose name and title
 * the words of a speaker end, in a language whose nouns can be told; NOTHING if none. */
static uint32_t
apposed_within(const struct reading *reading, struct word_range speaker)
{
    uint32_t name = speaker.first < speaker.end ? reading->name_at[speaker.end - 1] : NOTHING;
    if (!is_person(reading, name) || !verb_second(reading, speaker.first))
        return NOTHING;
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t first = mention_start(mention);
    bool of = first > speaker.first &&
              lists_of(reading, first - 1) & (IN_LINKERS | IN_PREPOSITIONS | IN_DETERMINERS);
    return of || first < speaker.first ? NOTHING : name;
}

/* Whether one of the words [first, end) before the first preposition is an office that people hold.
 */
static bool
begins_with_office(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end && !(lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES)); i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_TITLES) && !(lists_of(reading, i) & IN_KINSHIP))
            return true;
    return false;
}

/* "the head of the office for roads NAME": the person, with given name and surname, with whose name
 * the words of a speaker end, directly behind a noun that is no person's; NOTHING if none. */
static uint32_t
named_last(const struct reading *reading, struct word_range speaker)
{
    const uint64_t persons = IN_ROLES | IN_TITLES | IN_KINSHIP | IN_GENDERS | IN_PRONOUNS;
    const uint64_t small = IN_LINKERS | IN_PREPOSITIONS | IN_DETERMINERS | IN_ARTICLES |
                           IN_CONJUNCTIONS | IN_MODIFIERS | IN_NATIONALITIES;
    uint32_t name = speaker.first < speaker.end ? reading->name_at[speaker.end - 1] : NOTHING;
    if (!is_person(reading, name) || !is_parsed(reading, speaker.first))
        return NOTHING;
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t first = mention->first;
    if (mention->title_first < mention->title_last || mention->last != speaker.end ||
        mention->last < first + 2 || first < speaker.first + 3 ||
        has_shape(reading, first - 1, WORD_MARK | WORD_CLITIC) ||
        lists_of(reading, first - 1) & (persons | small) ||
        !(reading->name_at[first - 1] != NOTHING || reading->tags.at[first - 1] & DOES_NOUN))
        return NOTHING;
    return begins_with_office(reading, speaker.first, first) ? name : NOTHING;
}

/* "a group led by NAME": whether the agent of a participle stands behind WORD, of somebody or
   something that is no source ("the statement issued by NAME"). */
static bool
leads_to_agent(const struct reading *reading, uint32_t first, uint32_t word)
{
    const uint32_t *tags = reading->tags.at;
    return word > first + 1 && tags[word] & CLASS_AGENT &&
           tags[word - 1] & (CLASS_PARTICIPLE | DOES_MODIFY) &&
           !(lists_of(reading, word - 2) & IN_SOURCE_NOUNS);
}

/* "dosen Fakultas Ilmu Sosial itu": whether the name is what the role right before it is of, in a
   language that needs no word between. */
static bool
is_of_role(const struct reading *reading, uint32_t name, uint32_t first)
{
    uint32_t start = reading->names->mentions.at[name].first;
    return start > first && !is_person(reading, name) &&
           lists_of(reading, start - 1) & (IN_ROLES | IN_TITLES) &&
           grammar_has(reading, start, BARE_COMPLEMENT);
}

/* "NAME 전 국무총리 측 변호인", "NAME市長の秘書": whether somebody without a name, whose role
   stands last, speaks for the person who is the name NUMBER. */
static bool
speaks_for(const struct reading *reading, uint32_t number, struct word_range speaker)
{
    const struct mention *mention = &reading->names->mentions.at[number];
    uint32_t first =
        mention->after_first < mention->after_last ? mention->after_last : mention->last;
    struct word_range behind = {first, speaker.end};
    bool topic;
    if (!is_empty(behind) && marks_subject(reading, behind.end - 1, &topic) &&
        lists_of(reading, behind.end - 1) & IN_SUBJECT_MARKERS)
        behind.end--;
    if (behind.first + 2 > behind.end || has_shape(reading, first, WORD_MARK))
        return false;
    const uint64_t joins = IN_LINKERS | IN_CLITICS;
    return lists_of(reading, first) & joins && source_names_people(reading, behind);
}

/* "NAME市長", "国土交通省の担当者": the person, or else the organisation or place, last named among
   the words of a speaker, where a person's role stands last in a phrase; NOTHING if another
   person's stands behind it. */
static uint32_t
named_before_role(const struct reading *reading, struct word_range speaker)
{
    uint32_t person = source_person(reading, speaker);
    if (person != NOTHING)
        return speaks_for(reading, person, speaker) ? NOTHING : person;
    while (speaker.end > speaker.first && has_shape(reading, speaker.end - 1, WORD_MARK))
        speaker.end--; /* "《东海晚报》" */
    uint32_t last = speaker.end;
    while (last > speaker.first && reading->name_at[last - 1] == NOTHING)
        last--;
    if (last == speaker.first)
        return NOTHING;
    struct word_range behind = {last, speaker.end};
    bool topic;
    if (!is_empty(behind) && marks_subject(reading, behind.end - 1, &topic) &&
        lists_of(reading, behind.end - 1) & IN_SUBJECT_MARKERS)
        behind.end--;
    return is_empty(behind) || source_is_its_own(reading, behind) ? reading->name_at[last - 1]
                                                                  : NOTHING;
}

/* "posts about NAME", not "a study by NAME", "posted on NAME": whether what stands behind the
   preposition at WORD is what something is about or for, in a language that is parsed. */
static bool
is_about(const struct reading *reading, uint32_t word)
{
    return is_parsed(reading, word) && reading->tags.at[word] & CLASS_PREPOSITION &&
           !(reading->tags.at[word] & CLASS_AGENT) &&
           !(reading->tags.at[word - 1] & (CLASS_PAST | CLASS_PARTICIPLE));
}

uint32_t
speaker_name_within(const struct reading *reading, struct word_range speaker)
{
    if (!is_empty(speaker) && grammar_has(reading, speaker.first, QUOTATIVE | CUE_FIRST))
        return named_before_role(reading, speaker);
    uint32_t found = apposed_within(reading, speaker);
    if (found == NOTHING)
        found = named_last(reading, speaker);
    if (found != NOTHING)
        return found;
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING && leads_to_agent(reading, speaker.first, i))
            return found;
        bool linker =
            name == NOTHING && i > speaker.first &&
            (lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES) || is_about(reading, i)) &&
            !(mark_at(reading, i - 1) == '-' && i > speaker.first + 1 &&
              !has_shape(reading, i, WORD_SPACE_BEFORE)) && /* mother-of-two */
            !is_in_title(reading, i, speaker.end);
        if (linker && !verb_final(reading, i))
            return found;
        if (name != NOTHING)
            found = is_attributive(reading, name, speaker.end) ||
                            is_possessor(reading, name, speaker.end) ||
                            is_of_role(reading, name, speaker.first) ||
                            is_in_case(reading, name, speaker.end)
                        ? NOTHING
                        : name;
    }
    return found;
}

/* The organisation that is the first name from WORD on, no attribute, NOTHING if that is none;
   behind a participle only who gives the text out: "a poll of voters released by NAME". */
static uint32_t
owner_from(const struct reading *reading, uint32_t word, uint32_t end)
{
    bool parsed = is_parsed(reading, word), modified = false, given = false;
    for (uint32_t i = word; i < end; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING && parsed && reading->tags.at[i] & (CLASS_PARTICIPLE | DOES_MODIFY)) {
            modified = true;
            given = author_published(reading, i);
        }
        uint32_t before = i - 1 - ((lists_of(reading, i - 1) & IN_ARTICLES) != 0);
        if (name == NOTHING || (modified && !(given && is_agent_marker(reading, before))))
            continue;
        return reading->names->at[name].kind == NAME_ORG && !is_attributive(reading, name, end)
                   ? name
                   : NOTHING;
    }
    return NOTHING;
}

uint32_t
speaker_name_owner(const struct reading *reading, struct word_range speaker)
{
    uint32_t at = speaker.first;
    while (at < speaker.end && !(lists_of(reading, at) & IN_LINKERS))
        at++;
    bool said = at > speaker.first && /* or "the press service of", "the Orsk branch of" */
                (lists_of(reading, at - 1) & IN_SOURCE_NOUNS ||
                 slice_equals(value_of(reading, at - 1, NUMBER_ORG_WORDS), slice_of("branch")) ||
                 (at > speaker.first + 1 && lists_of(reading, at - 2) & IN_SOURCE_NOUNS));
    if (at >= speaker.end || !said)
        return NOTHING;
    return owner_from(reading, at + 1, speaker.end);
}

/* "said her manager at Varn, NAME": behind the few words of a phrase with a preposition at WORD;
 * WORD if none is there. */
static uint32_t
behind_phrase(const struct reading *reading, uint32_t word)
{
    if (!speaker_preposition(reading, word))
        return word;
    for (uint32_t i = word + 1; i < reading->count && i < word + LONGEST_PREPOSED; i++)
        if (has_shape(reading, i, WORD_MARK))
            return mark_at(reading, i) == ',' ? i : word;
    return word;
}

/* "a doctor surnamed NAME", "the driver, surnamed NAME,": the person behind a word at WORD that
 * only such names stand behind; NOTHING if none is there. */
static uint32_t
named_behind(const struct reading *reading, uint32_t word)
{
    word += mark_at(reading, word) == ',';
    if (word + 1 >= reading->count || !value_has(reading, word, NUMBER_KIND_CUES, 'c'))
        return NOTHING;
    uint32_t name = reading->name_at[word + 1];
    return is_person(reading, name) ? name : NOTHING;
}

uint32_t
speaker_name_apposed(const struct reading *reading, struct word_range speaker)
{
    uint32_t called = named_behind(reading, speaker.end);
    if (called != NOTHING)
        return called;
    uint32_t end = behind_phrase(reading, speaker.end);
    end = behind_bracket(reading, end, reading->count); /* "the head of the Council (CNL), NAME," */
    for (uint32_t i = end + 1; i < reading->count && i < end + LONGEST_TITLE; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING)
            continue;
        const struct mention *mention = &reading->names->mentions.at[name];
        uint32_t first = mention_start(mention);
        bool begins = first == end + 1 || (first == end + 2 && lists_of(reading, end + 1) &
                                                                   (IN_ARTICLES | IN_DETERMINERS));
        return begins && mark_at(reading, end) == ',' &&
                       has_shape(reading, mention->last, WORD_MARK) &&
                       (reading->names->at[name].kind == NAME_PERSON ||
                        is_named_organisation(reading, speaker,
                                              (struct word_range){end + 1, mention->last}))
                   ? name
                   : NOTHING;
    }
    return NOTHING;
}
