#include "pullquote/resolve.h"

#include "pullquote/antecedents.h"
#include "pullquote/authors.h"
#include "pullquote/descriptions.h"
#include "pullquote/opening.h"
#include "pullquote/phrase.h"
#include "pullquote/resumed.h"
#include "pullquote/speakername.h"
#include "pullquote/verbsecond.h"

enum { LONGEST_LOOK = 32 /* names */, LONGEST_DESCRIPTION = 5, LEADING_SENTENCES = 2 };

/* Whether the name NUMBER begins one of the first sentences of the document. */
static bool
is_topic(const struct reading *reading, uint32_t number)
{
    uint32_t first = mention_start(&reading->names->mentions.at[number]);
    uint32_t sentence = sentence_number(reading, first);
    uint32_t start = reading->ranges[sentence].first;
    return sentence < LEADING_SENTENCES &&
           (first == start ||
            (first == start + 1 && lists_of(reading, start) & (IN_ARTICLES | IN_DETERMINERS)));
}

/* Counts the name NUMBER: *MAIN, one more than the index, is of whom most are, *LEAD how many more.
 */
static void
vote(const struct names *names, uint32_t number, uint32_t *main, uint32_t *lead)
{
    if (*lead == 0)
        *main = number + 1;
    if (names->at[*main - 1].bearer == names->at[number].bearer)
        ++*lead;
    else
        --*lead;
}

/* Counts a name of an organisation. */
static void
learn_org(struct resolver *resolver, const struct reading *reading, uint32_t number)
{
    if (resolver->topic_org == 0 && is_topic(reading, number))
        resolver->topic_org = number + 1;
    vote(reading->names, number, &resolver->main_org, &resolver->org_lead);
}

static void
learn(struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    for (; resolver->next_name < names->count; resolver->next_name++) {
        const struct mention *mention = &names->mentions.at[resolver->next_name];
        const struct name *name = &names->at[resolver->next_name];
        if (mention->first >= word)
            return;
        if (reading->span_at[mention->first] != NOTHING)
            continue;
        if (name->kind == NAME_ORG)
            learn_org(resolver, reading, resolver->next_name);
        if (name->kind != NAME_PERSON || opening_byline(reading, (uint32_t)name->block))
            continue;
        resolver->person = resolver->next_name + 1;
        vote(names, resolver->next_name, &resolver->main_person, &resolver->person_lead);
        if (name->gender != GENDER_FEMALE)
            resolver->male = resolver->next_name + 1;
        if (name->gender != GENDER_MALE)
            resolver->female = resolver->next_name + 1;
    }
}

/* Whether the words of a speaker bring in somebody new: "a witness". */
static bool
is_new_person(const struct reading *reading, struct word_range speaker)
{
    if (!description_is_new(reading, speaker.first))
        return false;
    for (uint32_t i = speaker.first; i < speaker.end; i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_GENDERS | IN_KINSHIP))
            return true;
    return false;
}

/* Whether the words of a speaker are "the head of the board": an office with what it is of. */
static bool
is_office_of(const struct reading *reading, struct word_range speaker)
{
    bool role = false;
    if (!(lists_of(reading, speaker.first) & IN_ARTICLES))
        return false;
    for (uint32_t i = speaker.first + 1; i < speaker.end; i++) {
        if (lists_of(reading, i) & IN_LINKERS)
            return role;
        role = (lists_of(reading, i) & (IN_ROLES | IN_TITLES)) != 0;
    }
    return false;
}

/* "A gardener says she will not stop." and then "NAME, 67, has filled 43 holes.": with whom the
 * block begins behind that of the lead, which brings somebody in without a name; 0 if with nobody.
 */
static uint32_t
named_next(const struct reading *reading, struct word_range speaker)
{
    uint32_t sentence = sentence_number(reading, speaker.first);
    if (sentence >= LEADING_SENTENCES || !is_parsed(reading, speaker.first) ||
        !(is_new_person(reading, speaker) || is_office_of(reading, speaker)))
        return 0;
    uint32_t behind = reading->names->words.first[block_of(reading, speaker.first) + 1];
    if (behind >= reading->count)
        return 0;
    uint32_t name = opening_subject(reading, sentence_number(reading, behind));
    if (!is_person(reading, name) || name > LONGEST_LOOK)
        return 0;
    for (uint32_t i = 0; i < name; i++) /* who was named before is nobody new */
        if (reading->names->at[i].bearer == reading->names->at[name].bearer)
            return 0;
    return name + 1;
}

/* "A nurse in the clinic said it. “We left,” the nurse said": whether the word with which the
   SPEAKER ends stands near behind the word FIRST, with which somebody without a name was brought
   in. */
static bool
is_same_head(const struct reading *reading, uint32_t first, struct word_range speaker)
{
    for (uint32_t i = first; i < first + LONGEST_DESCRIPTION && i < speaker.first; i++)
        if (reading->at[i].number == reading->at[speaker.end - 1].number)
            return true;
    return false;
}

/* "NAME przyjechała. „…”, powiedziała": the person of whom the block of WORD tells first, before
 * it, one more than its index; 0 if it tells of none whom the verb may have for its subject. */
static uint32_t
told_first(struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    learn(resolver, reading, word);
    const struct names *names = reading->names;
    char gender = ends_as(reading, word, "feminine_ending") ? 'f' : 0;
    uint32_t first = resolver->next_name > LONGEST_LOOK ? resolver->next_name - LONGEST_LOOK : 0;
    uint32_t found = 0;
    for (uint32_t i = resolver->next_name; i > first; i--) {
        if (names->at[i - 1].block != block_of(reading, word))
            break;
        if (is_person(reading, i - 1) &&
            reading->span_at[names->mentions.at[i - 1].first] == NOTHING &&
            antecedent_fits(&names->at[i - 1], gender))
            found = i;
    }
    return found;
}

bool
resolver_tells(struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    return resolver->last_block == block_of(reading, word) ||
           told_first(resolver, reading, word) > 0;
}

struct slice
resolver_dropped(struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct name *last =
        resolver->last_name == NOTHING ? NULL : &reading->names->at[resolver->last_name];
    bool plural = word < reading->count && ends_as(reading, word, "plural_ending");
    if (word < reading->count && !plural &&
        (resolver->last_name == NOTHING || resolver->last_block != block_of(reading, word))) {
        uint32_t told = told_first(resolver, reading, word);
        if (told > 0) {
            resolver->last_name = told - 1;
            return reading->names->at[told - 1].canonical;
        }
    }
    if (word >= reading->count || !last || last->kind != NAME_PERSON)
        return resolver->last;
    if (plural)
        return slice_make("", 0); /* "ответили": no one person */
    if (!ends_as(reading, word, "feminine_ending") || antecedent_fits(last, 'f'))
        return resolver->last;
    learn(resolver, reading, word);
    return resolver->female ? reading->names->at[resolver->female - 1].canonical
                            : slice_make("", 0);
}

/* "the 47-year-old goalkeeper": a description that tells the age of someone who was named; who that
 * is. */
static uint32_t
resolve_aged(const struct resolver *resolver, const struct reading *reading,
             struct word_range speaker)
{
    if (speaker.first + 3 >= speaker.end || !(lists_of(reading, speaker.first) & IN_ARTICLES) ||
        !phrase_has_age(reading, speaker.first + 1))
        return 0;
    uint32_t subject = antecedent_subject(reading, speaker.first, 0);
    return subject ? subject : resolver->person;
}

/* "NAME hat nach eigenen Angaben", "Nach eigenen Angaben hat NAME": the words of the subject whose
 * own words the SPEAKER is; empty if it is not such. */
static struct word_range
whose_own(const struct reading *reading, struct word_range speaker)
{
    uint32_t first = sentence_of(reading, speaker.first).first;
    if (speaker.end != speaker.first + 2 || !is_one_as(reading, speaker.first, "own") ||
        !(lists_of(reading, speaker.first + 1) & IN_SOURCE_NOUNS))
        return nobody;
    return speaker.first > first + 1
               ? verb_second_first(reading, first, speaker.first - 1)
               : verb_second_behind(reading, speaker.end + 1, sentence_of(reading, first).end);
}

/* "Angaben des Landwirts": the words of whom what is told is of, in a language whose articles show
 * it; else those of the whole SPEAKER. */
static struct word_range
without_source(const struct reading *reading, struct word_range speaker)
{
    struct word_range own = whose_own(reading, speaker);
    if (!is_empty(own))
        return own;
    uint32_t text = speaker.first; /* "den Worten von NAME" */
    text += speaker.end > text + 3 && lists_of(reading, text) & IN_ARTICLES;
    bool said = speaker.end > text + 2 && lists_of(reading, text) & IN_SOURCE_NOUNS &&
                lists_of(reading, text + 1) & (IN_ARTICLES | IN_LINKERS) &&
                grammar_has(reading, speaker.first, GENITIVE_ARTICLE);
    return said ? (struct word_range){text + 1, speaker.end} : author_words(reading, speaker);
}

/* "استاندار اصفهان": whether the SPEAKER is somebody of what is named behind, which is not who
   speaks, in a language that has offices first. */
static bool
is_office(const struct reading *reading, struct word_range speaker)
{
    const uint64_t itself = IN_ORG_WORDS | IN_ORGS | IN_SOURCE_NOUNS | IN_PRONOUNS;
    uint32_t first = speaker.first + ((lists_of(reading, speaker.first) & IN_DETERMINERS) != 0);
    return first < speaker.end && reading->name_at[first] == NOTHING &&
           !(lists_of(reading, first) & itself) && grammar_has(reading, first, BARE_COMPLEMENT) &&
           grammar_has(reading, first, HEADS_FIRST);
}

/* "एनआईए के प्रवक्ता", "国土交通省の担当者": whether the SPEAKER is somebody of what the name FOUND
 * names, who is told by what stands last. */
static bool
ends_in_role(const struct reading *reading, struct word_range speaker, uint32_t found)
{
    const uint64_t itself = IN_ORG_WORDS | IN_ORGS | IN_SOURCE_NOUNS | IN_PRONOUNS;
    if (found == NOTHING || !grammar_has(reading, speaker.first, VERB_FINAL | CUE_FIRST))
        return false;
    uint32_t behind = reading->names->mentions.at[found].last;
    return behind > speaker.first && behind < speaker.end &&
           reading->name_at[speaker.end - 1] == NOTHING &&
           lists_of(reading, speaker.end - 1) & (IN_ROLES | IN_TITLES) &&
           !(lists_of(reading, speaker.end - 1) & itself);
}

/* Whether a word of the phrase is in no list, where no capitals tell a name from a role: it may be
   that of somebody whom the names table does not know. */
static bool
is_of_unknown(const struct reading *reading, struct word_range phrase)
{
    if (!grammar_has(reading, phrase.first, QUOTATIVE | CUE_FIRST))
        return false;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (lists_of(reading, i) == 0 && !has_shape(reading, i, WORD_MARK) &&
            reading->name_at[i] == NOTHING)
            return true;
    return false;
}

/* "pelatih asal Orsk itu": whether the SPEAKER is somebody who was told of before, which a
 * determiner behind the phrase says. */
static bool
is_pointed_at(const struct reading *reading, struct word_range speaker)
{
    uint32_t first = speaker.first;
    if (!grammar_has(reading, first, DETERMINERS_BEHIND))
        return false;
    while (first < speaker.end && lists_of(reading, first) & IN_MODIFIERS)
        first++;
    return first + 1 < speaker.end && lists_of(reading, speaker.end - 1) & IN_DETERMINERS &&
           lists_of(reading, first) & (IN_ROLES | IN_TITLES | IN_GENDERS | IN_KINSHIP) &&
           !(lists_of(reading, first) & IN_ORG_WORDS);
}

/* The name of the SPEAKER, an index: within his words, beside them, or that of somebody of his age;
   NOTHING if there is none, or only that of what he has his office of. WHOLE: his words with the
   text that is his. */
static uint32_t
own_name(const struct resolver *resolver, const struct reading *reading, struct word_range whole,
         struct word_range speaker)
{
    bool said = speaker.first > whole.first && speaker.first < whole.end; /* behind its article */
    uint32_t found =
        speaker_name_within(reading, (struct word_range){speaker.first + said, speaker.end});
    if (is_person(reading, found))
        return found;
    if (is_office(reading, speaker) || ends_in_role(reading, speaker, found) ||
        is_pointed_at(reading, speaker))
        found = NOTHING;
    uint32_t apposed = speaker_name_apposed(reading, speaker);
    if (apposed != NOTHING)
        return apposed;
    uint32_t aged = resolve_aged(resolver, reading, speaker);
    return aged > 0 ? aged - 1 : found; /* "sagte der 44-Jährige der Rundschau" */
}

/* Whether the SPEAKER is a pronoun, or a possessive with or without what is said: "ihren Angaben".
 */
static bool
is_pronoun(const struct reading *reading, struct word_range speaker)
{
    if (lists_of(reading, speaker.first) & IN_PRONOUNS)
        return true;
    uint32_t second = speaker.first + 1;
    return antecedent_gender(reading, speaker.first) &&
           (speaker.end == second ||
            (speaker.end == second + 1 && lists_of(reading, second) & IN_SOURCE_NOUNS));
}

/* Whom a pronoun or a description stands for, one more than the index of the name; 0: for nobody.
 */
static uint32_t
antecedent_number(struct resolver *resolver, const struct reading *reading,
                  struct word_range speaker, bool pronoun)
{
    uint32_t number = 0;
    if (pronoun || !is_of_unknown(reading, speaker)) {
        number = pronoun ? antecedent_of_pronoun(resolver, reading, speaker.first)
                         : antecedent_of_description(resolver, reading, speaker);
        if (number == 0)
            number = resumed_bearer(resolver, reading, speaker);
    }
    if (number == 0 && is_pointed_at(reading, speaker))
        number = resolver->speaker > resolver->person ? resolver->speaker : resolver->person;
    return number > 0 ? number : named_next(reading, speaker);
}

/* Keeps that somebody spoke who has no name, if the SPEAKER brings one in. */
static void
keep_unnamed(struct resolver *resolver, const struct reading *reading, struct word_range speaker,
             bool pronoun)
{
    resolver->pronoun = 0;
    if (pronoun)
        return;
    bool parsed = is_parsed(reading, speaker.first);
    bool brought =
        (parsed && resolver->unnamed > 0 && is_same_head(reading, resolver->unnamed, speaker)) ||
        is_new_person(reading, speaker) || (parsed && is_office_of(reading, speaker));
    resolver->unnamed = brought ? speaker.first : 0;
}

/* Keeps that whom the name FOUND names spoke as SPEAKER. */
static void
keep_named(struct resolver *resolver, const struct reading *reading, struct word_range whole,
           struct word_range speaker, uint32_t found)
{
    resolver->unnamed = 0;
    resolver->pronoun = lists_of(reading, speaker.first) & IN_PRONOUNS ? speaker.first : 0;
    if (is_person(reading, found))
        resolver->speaker = found + 1;
    uint32_t first = reading->names->mentions.at[found].first;
    bool agent = first > whole.first && first < whole.end && /* "data compiled by NAME" */
                 is_agent_marker(reading, first - 1);
    if (reading->names->at[found].kind == NAME_ORG && !agent) {
        resolver->last_org = found + 1;
        resolver->org_block = block_of(reading, speaker.first);
    }
}

struct slice
resolver_canonical(struct resolver *resolver, const struct reading *reading,
                   struct word_range speaker, uint32_t *name)
{
    *name = NOTHING;
    if (is_empty(speaker))
        return slice_make("", 0);
    learn(resolver, reading, speaker.first);
    struct word_range whole = speaker;
    speaker = without_source(reading, speaker);
    uint32_t found = own_name(resolver, reading, whole, speaker);
    if (found == NOTHING) {
        if (speaker.end == speaker.first + 2 && lists_of(reading, speaker.first) & IN_ARTICLES &&
            lists_of(reading, speaker.first + 1) & IN_PRONOUNS)
            speaker.first++; /* "il quale", "ο ίδιος" */
        bool pronoun = is_pronoun(reading, speaker);
        uint32_t number = antecedent_number(resolver, reading, speaker, pronoun);
        found = number > 0 ? number - 1 : speaker_name_owner(reading, whole);
        if (found == NOTHING) {
            keep_unnamed(resolver, reading, speaker, pronoun);
            return slice_make("", 0);
        }
    }
    keep_named(resolver, reading, whole, speaker, found);
    *name = found;
    return reading->names->at[found].canonical;
}
