#include "pullquote/resolve.h"

#include "pullquote/descriptions.h"
#include "pullquote/opening.h"
#include "pullquote/parse.h"
#include "pullquote/phrase.h"
#include "pullquote/resumed.h"
#include "pullquote/speakername.h"
#include "pullquote/verbsecond.h"

enum {
    LONGEST_LOOK = 32,   /* names */
    LONGEST_PAUSE = 100, /* words */
    LONGEST_DESCRIPTION = 5,
    LEADING_SENTENCES = 2,
    CLEAR_LEAD = 3, /* mentions */
};

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
        if (name->kind != NAME_PERSON)
            continue;
        resolver->person = resolver->next_name + 1;
        vote(names, resolver->next_name, &resolver->main_person, &resolver->person_lead);
        if (name->gender != GENDER_FEMALE)
            resolver->male = resolver->next_name + 1;
        if (name->gender != GENDER_MALE)
            resolver->female = resolver->next_name + 1;
    }
}

/* Whether the names, each one more than its index, are of two. */
static bool
names_other(const struct reading *reading, uint32_t one, uint32_t other)
{
    return reading->names->at[one - 1].bearer != reading->names->at[other - 1].bearer;
}

static bool
gender_fits(const struct name *name, char gender)
{
    return gender == 0 || gender == 'e' || (gender == 'm' && name->gender != GENDER_FEMALE) ||
           (gender == 'f' && name->gender != GENDER_MALE);
}

/* The subject of the sentence before that of WORD, in its block; empty if it has none. */
static struct word_range
subject_of_last(const struct reading *reading, uint32_t word)
{
    uint32_t sentence = narrated_before(reading, word);
    if (sentence == 0 || !is_parsed(reading, word) ||
        reading->sentences->at[sentence - 1].block != block_of(reading, word))
        return nobody;
    return parse_subject(reading, sentence - 1);
}

/* "A spokesman denied this. He said": whether the sentence before that of WORD, in its block, is
   about somebody new who has no name. */
static bool
is_of_unnamed(const struct reading *reading, uint32_t word)
{
    struct word_range subject = subject_of_last(reading, word);
    if (is_empty(subject) || word - subject.end > LONGEST_PAUSE || has_person(reading, subject) ||
        !(reading->tags.at[subject.first] & (CLASS_ARTICLE | CLASS_QUANTIFIER)) ||
        !description_is_new(reading, subject.first))
        return false;
    uint32_t first = subject.first;
    if (first >= 2 && is_comma(reading, first - 1) &&
        is_person(reading, reading->name_at[first - 2]))
        return false; /* "For NAME, a student, the journey is long" */
    for (uint32_t i = subject.end; i < word; i++)
        if (is_person(reading, reading->name_at[i]))
            return false;
    for (uint32_t i = subject.first; i < subject.end; i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_GENDERS))
            return true;
    return false;
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

/* "A witness said it was late. “It was dark,” he said": whether somebody new who has no name spoke
   last, in the block of WORD, and nobody was named since. */
static bool
is_of_unnamed_speaker(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t unnamed = resolver->unnamed;
    uint32_t block = block_of(reading, word), before = block_of(reading, unnamed);
    return unnamed > 0 && (before == block || (is_parsed(reading, word) && before + 1 == block)) &&
           (resolver->person == 0 ||
            reading->names->mentions.at[resolver->person - 1].first < unnamed);
}

/* m or f of the possessive at WORD: "according to her". */
static char
possessor_gender(const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_DETERMINERS);
    for (size_t i = 0; i < value.length; i++)
        if (value.at[i] == 'm' || value.at[i] == 'f' || value.at[i] == 's')
            return value.at[i];
    return 0;
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

/* Whether a person is named in the sentence of WORD before it, outside of quotations. */
static bool
names_person_before(const struct reading *reading, uint32_t word)
{
    for (uint32_t i = sentence_of(reading, word).first; i < word; i++)
        if (reading->span_at[i] == NOTHING && is_person(reading, reading->name_at[i]))
            return true;
    return false;
}

/* The person of GENDER, one more than the index of the name, whom the sentence before that of WORD,
   in its block or the one before, is about; 0 if it is about nobody who fits. */
static uint32_t
subject_before(const struct reading *reading, uint32_t word, char gender)
{
    uint32_t sentence = narrated_before(reading, word), block = block_of(reading, word);
    if (sentence == 0 || verb_second(reading, word))
        return 0;
    uint32_t before = reading->sentences->at[sentence - 1].block;
    bool parsed = is_parsed(reading, word);
    if (before != block && (!parsed || before + 1 != block || names_person_before(reading, word)))
        return 0;
    uint32_t name =
        parsed ? opening_subject(reading, sentence - 1) : opening_person(reading, sentence - 1);
    return is_person(reading, name) && gender_fits(&reading->names->at[name], gender) ? name + 1
                                                                                      : 0;
}

/* The person, one more than the index, whom the sentence before that of WORD names first, in its
 * block, if nobody spoke since; else 0. */
static uint32_t
named_before(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    const struct names *names = reading->names;
    uint32_t sentence = sentence_number(reading, word), found = 0;
    for (uint32_t i = resolver->person; i > resolver->speaker; i--) {
        uint32_t first = mention_start(&names->mentions.at[i - 1]);
        if (block_of(reading, first) != block_of(reading, word) ||
            sentence_number(reading, first) + 1 < sentence)
            break;
        if (is_person(reading, i - 1) && sentence_number(reading, first) + 1 == sentence)
            found = i;
    }
    uint32_t before = found ? sentence_of(reading, names->mentions.at[found - 1].first).first : 0;
    bool spoke = resolver->speaker && names->mentions.at[resolver->speaker - 1].first >= before;
    return spoke ? 0 : found;
}

/* "او": he or she. Who spoke last, or is told of in the sentence before; or who spoke or was named
 * not long ago, if nobody else spoke since. */
static uint32_t
resolve_either(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t before = subject_before(reading, word, 0);
    if (before == 0)
        before = named_before(resolver, reading, word);
    uint32_t last = resolver->speaker ? resolver->speaker : resolver->person;
    bool goes_on = is_person(reading, resolver->last_name);
    bool near = last && reading->names->at[last - 1].block + 1 >= block_of(reading, word) &&
                !(resolver->speaker && resolver->last_name == NOTHING);
    return before > last || !(goes_on || near) ? before : last;
}

/* Whom a possessive at WORD may stand for that shows no gender: who spoke last, or who was named
 * since, in the block of it. */
static uint32_t
possessor(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t speaker = resolver->speaker, person = resolver->person;
    uint32_t block = block_of(reading, word);
    bool since = person > speaker && speaker > 0 && reading->names->at[person - 1].block == block &&
                 reading->names->at[speaker - 1].block < block;
    return speaker == 0 || since ? person : speaker;
}

/* "She is survived by NAME. “They hate fish,” she used to say": the pronoun that is the subject of
   the sentence before that of WORD, in its block, if it is the same; else WORD. */
static uint32_t
same_pronoun_before(const struct reading *reading, uint32_t word)
{
    struct word_range subject = subject_of_last(reading, word);
    bool same = subject.end == subject.first + 1 && subject.first < word &&
                slice_equals(value_of(reading, subject.first, NUMBER_PRONOUNS),
                             value_of(reading, word, NUMBER_PRONOUNS));
    return same ? subject.first : word;
}

/* The person of GENDER named last before WORD, outside of quotations, one more than the index. */
static uint32_t
named_last(const struct resolver *resolver, const struct reading *reading, uint32_t word,
           char gender)
{
    const struct names *names = reading->names;
    uint32_t first = resolver->next_name > LONGEST_LOOK ? resolver->next_name - LONGEST_LOOK : 0;
    for (uint32_t i = resolver->next_name; i > first; i--)
        if (names->mentions.at[i - 1].first < word && is_person(reading, i - 1) &&
            reading->span_at[names->mentions.at[i - 1].first] == NOTHING &&
            gender_fits(&names->at[i - 1], gender))
            return i;
    return 0;
}

/* "Her mother, NAME, had wept. … She argued that": whether the name NUMBER, one more than the
   index, is of somebody named once, in passing, in a block before that of WORD. */
static bool
is_in_passing(const struct reading *reading, uint32_t number, uint32_t word)
{
    const struct names *names = reading->names;
    uint32_t bearer = names->at[number - 1].bearer;
    if (names->at[number - 1].block >= block_of(reading, word))
        return false;
    uint32_t first = number > LONGEST_LOOK ? number - LONGEST_LOOK : 0;
    for (uint32_t i = number - 1; i > first; i--)
        if (names->at[i - 1].bearer == bearer)
            return false;
    return true;
}

static uint32_t
resolve_pronoun(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_PRONOUNS);
    char gender = value.length > 0 ? value.at[0] : possessor_gender(reading, word);
    if (gender == 'r')
        return resolver->person;
    if (gender == 'n')
        return resumed_organisation(resolver, reading, word);
    if (gender == 'e')
        return resolve_either(resolver, reading, word);
    if (gender == 's') /* "su": whose, its form does not tell */
        return possessor(resolver, reading, word);
    uint32_t same = same_pronoun_before(reading, word);
    bool agent = same < word && resolver->unnamed > 0 && /* "She was told by a clerk" */
                 sentence_number(reading, resolver->unnamed) == sentence_number(reading, same);
    if ((gender != 'm' && gender != 'f') || is_of_unnamed(reading, word) ||
        (!agent && is_of_unnamed_speaker(resolver, reading, word)))
        return 0;
    uint32_t subject = subject_before(reading, word, gender);
    if (subject > resolver->speaker) /* "Asked by NAME, NAME hesitated. “No,” she said" */
        return subject;
    uint32_t last = same < word     ? named_last(resolver, reading, same, gender)
                    : gender == 'm' ? resolver->male
                                    : resolver->female;
    if (resolver->speaker && gender_fits(&reading->names->at[resolver->speaker - 1], gender)) {
        const struct name *speaker = &reading->names->at[resolver->speaker - 1];
        bool nearer = last && reading->names->at[last - 1].block == block_of(reading, word) &&
                      speaker->block < block_of(reading, word);
        if (!last || (!nearer && reading->names->at[last - 1].block <= speaker->block + 1))
            return resolver->speaker;
    }
    uint32_t main = resolver->main_person;
    bool better = last && main && resolver->person_lead >= CLEAR_LEAD &&
                  names_other(reading, last, main) && is_parsed(reading, word) &&
                  gender_fits(&reading->names->at[main - 1], gender);
    return better && is_in_passing(reading, last, word) ? main : last;
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
            (gender == 0 || gender_fits(&names->at[i - 1], gender)))
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
    if (!ends_as(reading, word, "feminine_ending") || gender_fits(last, 'f'))
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
    uint32_t word = speaker.first + 1;
    bool number = word + 2 < speaker.end && lists_of(reading, speaker.first) & IN_ARTICLES &&
                  has_shape(reading, word, WORD_DIGITS) && mark_at(reading, word + 1) == '-';
    bool aged = number && (has_shape(reading, word + 2, WORD_CAPITAL) || /* "Der 39-Jährige" */
                           (word + 4 < speaker.end && mark_at(reading, word + 3) == '-'));
    if (!aged)
        return 0;
    uint32_t subject = subject_before(reading, speaker.first, 0);
    return subject ? subject : resolver->person;
}

/* "Angaben des Landwirts": the words of whom what is told is of, in a language whose articles show
 * it; else those of the whole SPEAKER. */
static struct word_range
without_source(const struct reading *reading, struct word_range speaker)
{
    bool said = speaker.end > speaker.first + 2 &&
                lists_of(reading, speaker.first) & IN_SOURCE_NOUNS &&
                lists_of(reading, speaker.first + 1) & (IN_ARTICLES | IN_LINKERS) &&
                grammar_has(reading, speaker.first, GENITIVE_ARTICLE);
    return said ? (struct word_range){speaker.first + 1, speaker.end} : speaker;
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

/* Who bears the title of the description SPEAKER, one more than the index of the name: whom the
   sentence before is about or who spoke last, if he does; 0 if nobody does, or nobody in the block
   where it begins with another. */
static uint32_t
described(const struct resolver *resolver, const struct reading *reading, struct word_range speaker)
{
    const struct name *names = reading->names->at;
    uint32_t block = block_of(reading, speaker.first);
    uint32_t choice = subject_before(reading, speaker.first, 0);
    bool near = choice && names[choice - 1].block == block;
    if (choice == 0 && is_person(reading, resolver->last_name) &&
        resolver->last_block + 1 >= block) {
        choice = resolver->last_name + 1;
        near = resolver->last_block == block;
    }
    uint32_t found = description_bearer(reading, speaker, resolver->next_name, choice);
    bool far = found && found <= resolver->next_name && is_person(reading, found - 1) &&
               names[found - 1].block < block && is_parsed(reading, speaker.first);
    if (!far || (choice && !names_other(reading, found, choice)))
        return found;
    bool holds = near && resumed_may_hold(reading, speaker.end - 1, choice - 1);
    bool bare = speaker.end == speaker.first + 2; /* "the senator", not "the interior minister" */
    return holds || (bare && is_in_passing(reading, found, speaker.first)) ? 0 : found;
}

struct slice
resolver_canonical(struct resolver *resolver, const struct reading *reading,
                   struct word_range speaker, uint32_t *name)
{
    *name = NOTHING;
    if (speaker.first >= speaker.end)
        return slice_make("", 0);
    learn(resolver, reading, speaker.first);
    struct word_range whole = speaker;
    speaker = without_source(reading, speaker);
    bool said = speaker.first > whole.first; /* the name stands behind the article */
    uint32_t found =
        speaker_name_within(reading, (struct word_range){speaker.first + said, speaker.end});
    bool office = !is_person(reading, found) &&
                  (is_office(reading, speaker) || ends_in_role(reading, speaker, found));
    if (office)
        found = NOTHING;
    if (!is_person(reading, found)) {
        uint32_t apposed = speaker_name_apposed(reading, speaker),
                 aged = resolve_aged(resolver, reading, speaker);
        if (apposed != NOTHING)
            found = apposed;
        else if (aged > 0) /* "sagte der 44-Jährige der Rundschau" */
            found = aged - 1;
    }
    if (found == NOTHING) {
        if (speaker.end == speaker.first + 2 && lists_of(reading, speaker.first) & IN_ARTICLES &&
            value_has(reading, speaker.first + 1, NUMBER_PRONOUNS, 'r'))
            speaker.first++; /* "il quale" */
        bool pronoun = lists_of(reading, speaker.first) & IN_PRONOUNS ||
                       (possessor_gender(reading, speaker.first) &&
                        (speaker.end == speaker.first + 1 || /* "ihren Angaben" */
                         (speaker.end == speaker.first + 2 &&
                          lists_of(reading, speaker.first + 1) & IN_SOURCE_NOUNS)));
        bool unknown = !pronoun && is_of_unknown(reading, speaker);
        uint32_t number = pronoun   ? resolve_pronoun(resolver, reading, speaker.first)
                          : unknown ? 0
                                    : described(resolver, reading, speaker);
        if (number == 0 && !unknown)
            number = resumed_bearer(resolver, reading, speaker);
        if (number == 0)
            number = named_next(reading, speaker);
        found = number == 0 ? speaker_name_owner(reading, whole) : number - 1;
        if (found == NOTHING) {
            bool again = resolver->unnamed > 0 && is_parsed(reading, speaker.first) &&
                         is_same_head(reading, resolver->unnamed, speaker);
            if (!pronoun)
                resolver->unnamed =
                    again || is_new_person(reading, speaker) ||
                            (is_parsed(reading, speaker.first) && is_office_of(reading, speaker))
                        ? speaker.first
                        : 0;
            return slice_make("", 0);
        }
    }
    resolver->unnamed = 0;
    *name = found;
    if (reading->names->at[found].kind == NAME_PERSON)
        resolver->speaker = found + 1;
    uint32_t first = reading->names->mentions.at[found].first;
    bool agent = first > whole.first && first < whole.end && /* "data compiled by NAME" */
                 is_agent_marker(reading, first - 1);
    if (reading->names->at[found].kind == NAME_ORG && !agent) {
        resolver->last_org = found + 1;
        resolver->org_block = block_of(reading, speaker.first);
    }
    return reading->names->at[found].canonical;
}
