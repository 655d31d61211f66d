#include "pullquote/antecedents.h"

#include "pullquote/descriptions.h"
#include "pullquote/opening.h"
#include "pullquote/parse.h"
#include "pullquote/resumed.h"
#include "pullquote/verbsecond.h"

enum {
    LONGEST_LOOK = 32,   /* names */
    LONGEST_PAUSE = 100, /* words */
    CLEAR_LEAD = 3,      /* mentions */
    LONGEST_TALE = 6,    /* sentences */
    LONGEST_FRONT = 5,   /* words */
    LONGEST_TAG = 4,
    LONGEST_WAIT = 2, /* blocks until a title is told */
};

/* Whether the names, each one more than its index, are of two. */
static bool
names_other(const struct reading *reading, uint32_t one, uint32_t other)
{
    return reading->names->at[one - 1].bearer != reading->names->at[other - 1].bearer;
}

bool
antecedent_fits(const struct name *name, char gender)
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

/* "Een onderzoeker sprak dat tegen. …": the article and the words up to a role with which the
   sentence before that of WORD, in its block, begins, in a language that is not parsed; empty if
   with none. */
static struct word_range
role_of_last(const struct reading *reading, uint32_t word)
{
    uint32_t sentence = narrated_before(reading, word);
    if (sentence == 0 || reading->sentences->at[sentence - 1].block != block_of(reading, word))
        return nobody;
    struct word_range range = reading->ranges[sentence - 1];
    for (uint32_t i = range.first + 1; i < range.end && i < range.first + LONGEST_FRONT; i++)
        if (reading->name_at[i] != NOTHING || has_shape(reading, i, WORD_MARK))
            break;
        else if (lists_of(reading, i) & (IN_ROLES | IN_GENDERS))
            return (struct word_range){range.first, i + 1};
    return nobody;
}

/* Whether the word tells somebody, and not people, of whom no "he" is: "2,100 people". */
static bool
is_one_person(const struct reading *reading, uint32_t word)
{
    if (!(lists_of(reading, word) & (IN_ROLES | IN_GENDERS)))
        return false;
    return !is_parsed(reading, word) || value_of(reading, word, NUMBER_GENDERS).length > 0 ||
           (lists_of(reading, word) & IN_ROLES && !(lists_of(reading, word) & IN_GENDERS) &&
            !description_is_plural(reading, word));
}

/* "A spokesman denied this. He said": whether the sentence before that of WORD, in its block, is
   about somebody new who has no name, and none of GENDER is named since. */
static bool
is_of_unnamed(const struct reading *reading, uint32_t word, char gender)
{
    struct word_range subject =
        is_parsed(reading, word) ? subject_of_last(reading, word) : role_of_last(reading, word);
    if (is_empty(subject) || word - subject.end > LONGEST_PAUSE || has_person(reading, subject) ||
        !(is_parsed(reading, word)
              ? reading->tags.at[subject.first] & (CLASS_ARTICLE | CLASS_QUANTIFIER)
              : lists_of(reading, subject.first) & IN_ARTICLES) ||
        !description_is_new(reading, subject.first))
        return false;
    uint32_t first = subject.first;
    if (first >= 2 && is_comma(reading, first - 1) &&
        is_person(reading, reading->name_at[first - 2]))
        return false; /* "For NAME, a student, the journey is long" */
    for (uint32_t i = subject.end; i < word; i++)
        if (is_person(reading, reading->name_at[i]) &&
            (is_parsed(reading, word) ||
             antecedent_fits(&reading->names->at[reading->name_at[i]], gender)))
            return false;
    for (uint32_t i = subject.first; i < subject.end; i++)
        if (is_one_person(reading, i))
            return true;
    return false;
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

char
antecedent_gender(const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_DETERMINERS);
    for (size_t i = 0; i < value.length; i++)
        if (value.at[i] == 'm' || value.at[i] == 'f' || value.at[i] == 's')
            return value.at[i];
    return 0;
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

uint32_t
antecedent_subject(const struct reading *reading, uint32_t word, char gender)
{
    uint32_t sentence = narrated_before(reading, word), block = block_of(reading, word);
    if (sentence == 0 || verb_second(reading, word))
        return 0;
    uint32_t before = reading->sentences->at[sentence - 1].block;
    bool parsed = is_parsed(reading, word);
    for (int count = 0; parsed && count < LONGEST_TALE && before == block && sentence > 1 &&
                        is_empty(parse_subject(reading, sentence - 1)) &&
                        reading->sentences->at[sentence - 2].block == block;
         count++)
        sentence--; /* "Marco!" */
    if (before != block && (!parsed || before + 1 != block || names_person_before(reading, word)))
        return 0;
    uint32_t name =
        parsed ? opening_subject(reading, sentence - 1) : opening_person(reading, sentence - 1);
    return is_person(reading, name) && antecedent_fits(&reading->names->at[name], gender) ? name + 1
                                                                                          : 0;
}

/* "NAME, he concedes, was never late": whether the pronoun at WORD and its verb stand between
   commas, within what is said, behind the first words of a sentence. */
static bool
interrupts(const struct reading *reading, uint32_t word)
{
    uint32_t behind = word + 1;
    while (behind < word + LONGEST_TAG && behind < reading->count && !is_comma(reading, behind))
        behind++;
    return is_parsed(reading, word) && is_comma(reading, behind) &&
           word - sentence_of(reading, word).first < LONGEST_FRONT;
}

/* "NAME signed a letter that he said was ready": the person of GENDER, one more than the index of
   the name, who is the subject of the sentence of WORD and stands before it; 0 if none is. "NAME is
   late, he said": that is what is said, by who spoke in the block. */
static uint32_t
subject_of_own(const struct resolver *resolver, const struct reading *reading, uint32_t word,
               char gender)
{
    bool said =
        word > 0 && is_comma(reading, word - 1) &&
        ((resolver->last_name != NOTHING && resolver->last_block == block_of(reading, word)) ||
         interrupts(reading, word));
    if (said || !is_parsed(reading, word))
        return 0;
    uint32_t name = opening_subject(reading, sentence_number(reading, word));
    return is_person(reading, name) && reading->names->mentions.at[name].first < word &&
                   antecedent_fits(&reading->names->at[name], gender)
               ? name + 1
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
    uint32_t before = antecedent_subject(reading, word, 0);
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

/* Whether the words [first, end) are the one pronoun that stands at WORD. */
static bool
is_same_pronoun(const struct reading *reading, struct word_range subject, uint32_t word)
{
    return subject.end == subject.first + 1 && subject.first < word &&
           slice_equals(value_of(reading, subject.first, NUMBER_PRONOUNS),
                        value_of(reading, word, NUMBER_PRONOUNS));
}

/* "She is survived by NAME. “They hate fish,” she used to say": the first of the pronouns that are
   the subjects of the sentence of WORD and of those before it, in its block, if they are the same;
   else WORD. */
static uint32_t
same_pronoun_before(const struct reading *reading, uint32_t word)
{
    if (is_parsed(reading, word)) {
        struct word_range own = parse_subject(reading, sentence_number(reading, word));
        word = is_same_pronoun(reading, own, word) ? own.first : word;
    }
    for (int count = 0; count < LONGEST_TALE; count++) {
        struct word_range subject = subject_of_last(reading, word);
        if (!is_same_pronoun(reading, subject, word))
            break;
        word = subject.first;
    }
    return word;
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
            antecedent_fits(&names->at[i - 1], gender) &&
            !opening_byline(reading, (uint32_t)names->at[i - 1].block))
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

/* A comma, or a dash between words. */
static bool
is_pause(const struct reading *reading, uint32_t word)
{
    return is_comma(reading, word) || is_turn_dash(reading, word);
}

/* "NAME (R-Varn), a lawyer from Adlar, who said": the person of whom the relative pronoun at WORD
   tells, one more than the index of the name; 0 if of others: "those who say". */
static uint32_t
resolve_relative(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t person = resolver->person;
    if (person == 0 || !is_parsed(reading, word))
        return person;
    const struct mention *mention = &reading->names->mentions.at[person - 1];
    if (mention->first < sentence_of(reading, word).first)
        return 0;
    uint32_t at = mention->last;
    if (lists_of(reading, at) & IN_LINKERS && reading->name_at[at + 1] != NOTHING)
        at = reading->names->mentions.at[reading->name_at[at + 1]].last; /* "NAME of Varn" */
    at = behind_bracket(reading, at, word);
    bool apposed = is_pause(reading, at);
    while (at < word && (is_pause(reading, at) || has_shape(reading, at, WORD_DIGITS) ||
                         (apposed && reading->tags.at[at] & CLASS_ADVERB)))
        at++; /* ", 52,", ", now", " - " */
    if (at == word)
        return person;
    uint32_t close = word - 1; /* past the mark of "“Little Siren,” who" */
    close -= has_shape(reading, close, WORD_MARK) && mark_at(reading, close - 1) == ',';
    if (!apposed || !(mark_at(reading, close) == ',' || reading->tags.at[at] & CLASS_ARTICLE ||
                      lists_of(reading, at) & IN_DETERMINERS))
        return 0;
    for (; at < word; at++)
        if (reading->tags.at[at] & DOES_VERB ||
            (is_comma(reading, at - 1) && reading->tags.at[at] & CLASS_CONJUNCTION))
            return 0;
    return person;
}

/* "He told voters of NAME that it was late, he said": who spoke last, as the same pronoun as that
   at WORD, in its block, if no sentence since is about somebody of GENDER; else 0. */
static uint32_t
spoke_as_pronoun(const struct resolver *resolver, const struct reading *reading, uint32_t word,
                 char gender)
{
    uint32_t spoke = resolver->pronoun;
    if (spoke == 0 || block_of(reading, spoke) != block_of(reading, word) ||
        !slice_equals(value_of(reading, spoke, NUMBER_PRONOUNS),
                      value_of(reading, word, NUMBER_PRONOUNS)))
        return 0;
    uint32_t subject = antecedent_subject(reading, word, gender);
    uint32_t told = subject ? reading->names->mentions.at[subject - 1].first : 0;
    bool since = told > spoke && /* not what he said: "According to him, NAME is late." */
                 !(is_parsed(reading, word) &&
                   sentence_number(reading, told) == sentence_number(reading, spoke));
    return since ? subject : resolver->speaker;
}

uint32_t
antecedent_of_description(const struct resolver *resolver, const struct reading *reading,
                          struct word_range speaker)
{
    const struct name *names = reading->names->at;
    uint32_t block = block_of(reading, speaker.first);
    uint32_t choice = antecedent_subject(reading, speaker.first, 0);
    bool near = choice && names[choice - 1].block == block;
    if (choice == 0 && is_person(reading, resolver->last_name) &&
        resolver->last_block + 1 >= block) {
        choice = resolver->last_name + 1;
        near = resolver->last_block == block;
    }
    bool oblique = cue_governs(&resolver->cue, 's'); /* "По словам министра" */
    uint32_t found = description_bearer(reading, speaker, resolver->next_name, choice, oblique);
    uint32_t other = found ? names[found - 1].block : block;
    bool far = found && is_person(reading, found - 1) && is_parsed(reading, speaker.first) &&
               (other < block || other > block + LONGEST_WAIT);
    if (!far || (choice && !names_other(reading, found, choice)))
        return found;
    bool holds = near && resumed_may_hold(reading, speaker.end - 1, choice - 1);
    bool bare = speaker.end == speaker.first + 2; /* "the senator", not "the interior minister" */
    return holds || (bare && is_in_passing(reading, found, speaker.first)) ? 0 : found;
}

/* "The former envoy spoke of NAME. He said": who is described, in the words of the subject of the
   sentence before that of WORD, in its block, one more than the index of the name; or 0. */
static uint32_t
described_before(const struct resolver *resolver, const struct reading *reading, uint32_t word,
                 char gender)
{
    struct word_range subject = subject_of_last(reading, word);
    if (is_empty(subject) || subject.end < subject.first + 2 ||
        !(lists_of(reading, subject.first) & IN_ARTICLES) ||
        !(lists_of(reading, subject.end - 1) & (IN_ROLES | IN_TITLES)) ||
        description_is_new(reading, subject.first))
        return 0;
    uint32_t found = antecedent_of_description(resolver, reading, subject);
    if (found == 0)
        found = resumed_bearer(resolver, reading, subject);
    return found && is_person(reading, found - 1) &&
                   antecedent_fits(&reading->names->at[found - 1], gender)
               ? found
               : 0;
}

/* The person of GENDER, m or f, whom the pronoun at WORD stands for, one more than the index of the
   name; or 0. */
static uint32_t
resolve_gendered(const struct resolver *resolver, const struct reading *reading, uint32_t word,
                 char gender)
{
    uint32_t own = subject_of_own(resolver, reading, word, gender);
    if (own)
        return own;
    uint32_t again = spoke_as_pronoun(resolver, reading, word, gender);
    if (again)
        return again;
    uint32_t same = same_pronoun_before(reading, word);
    bool agent = same < word && resolver->unnamed > 0 && /* "She was told by a clerk" */
                 sentence_number(reading, resolver->unnamed) == sentence_number(reading, same);
    if (is_of_unnamed(reading, word, gender) ||
        (!agent && is_of_unnamed_speaker(resolver, reading, word)))
        return 0;
    uint32_t subject = antecedent_subject(reading, same, gender);
    uint32_t before = subject ? 0 : described_before(resolver, reading, same, gender);
    if (before)
        return before;
    if (subject > resolver->speaker) /* "Asked by NAME, NAME hesitated. “No,” she said" */
        return subject;
    uint32_t last = same < word     ? named_last(resolver, reading, same, gender)
                    : gender == 'm' ? resolver->male
                                    : resolver->female;
    if (resolver->speaker && antecedent_fits(&reading->names->at[resolver->speaker - 1], gender)) {
        const struct name *speaker = &reading->names->at[resolver->speaker - 1];
        bool just = resolver->last_name + 1 == resolver->speaker && is_parsed(reading, word) &&
                    resolver->last_block + 1 >= block_of(reading, word);
        uint32_t spoke = just ? resolver->last_block : speaker->block; /* or "the governor" did */
        bool nearer = last && reading->names->at[last - 1].block == block_of(reading, word) &&
                      spoke < block_of(reading, word);
        if (!last || (!nearer && reading->names->at[last - 1].block <= spoke + 1))
            return resolver->speaker;
    }
    uint32_t main = resolver->main_person;
    bool better = last && main && resolver->person_lead >= CLEAR_LEAD &&
                  names_other(reading, last, main) && is_parsed(reading, word) &&
                  antecedent_fits(&reading->names->at[main - 1], gender);
    return better && is_in_passing(reading, last, word) ? main : last;
}

uint32_t
antecedent_of_pronoun(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    struct slice value = value_of(reading, word, NUMBER_PRONOUNS);
    char gender = value.length > 0 ? value.at[0] : antecedent_gender(reading, word);
    if (gender == 'r')
        return resolve_relative(resolver, reading, word);
    if (gender == 'n')
        return resumed_organisation(resolver, reading, same_pronoun_before(reading, word));
    if (gender == 'p')
        return resumed_host(reading, word);
    if (gender == 'e')
        return resolve_either(resolver, reading, word);
    if (gender == 's') /* "su": whose, its form does not tell */
        return possessor(resolver, reading, word);
    return gender == 'm' || gender == 'f' ? resolve_gendered(resolver, reading, word, gender) : 0;
}
