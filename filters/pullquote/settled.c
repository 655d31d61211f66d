#include "pullquote/settled.h"

#include "pullquote/phrase.h"

enum {
    LONGEST_RELATION = 5 /* words before the name of kin */,
    MOST_TITLES = 4,
    LONGEST_ACRONYM = 6
};

/* "It was NAME who revealed": the person whose name ends right before the relative pronoun, behind
   "it" and a form of be; else the pronoun. */
static struct word_range
antecedent_of(const struct reading *reading, struct word_range speaker)
{
    uint32_t word = speaker.first;
    if (speaker.end != word + 1 || word < 3 || !value_has(reading, word, NUMBER_PRONOUNS, 'r'))
        return speaker;
    uint32_t name = reading->name_at[word - 1];
    struct word_range words = is_person(reading, name) ? words_of_name(reading, name) : nobody;
    if (words.end != word || words.first < sentence_of(reading, word).first + 2)
        return speaker;
    words.first -= (reading->tags.at[words.first - 1] & CLASS_ARTICLE) != 0;
    uint32_t be = words.first - 1;
    return be > sentence_of(reading, word).first && reading->tags.at[be] & CLASS_BE &&
                   value_has(reading, be - 1, NUMBER_PRONOUNS, 'n')
               ? words
               : speaker;
}

/* "His wife NAME", "her eldest son NAME", "78-year-old NAME": the name behind an age, or behind a
   possessive and a word of kinship, which are no titles; else the whole phrase. */
static struct word_range
without_relation(const struct reading *reading, struct word_range speaker)
{
    uint32_t name = speaker.first < speaker.end ? reading->name_at[speaker.end - 1] : NOTHING;
    if (!is_person(reading, name))
        return speaker;
    uint64_t lists = lists_of(reading, speaker.first);
    bool aged = phrase_has_age(reading, speaker.first + ((lists & IN_ARTICLES) != 0));
    if (!aged && !(lists & IN_DETERMINERS))
        return speaker;
    struct word_range words = words_of_name(reading, name);
    if (aged && words.first > speaker.first)
        return words;
    if (words.first <= speaker.first + 1 || words.first > speaker.first + LONGEST_RELATION ||
        !(lists_of(reading, words.first - 1) & IN_KINSHIP))
        return speaker;
    return words;
}

/* "Adv. NAME from Varn": the name with which the phrase begins, without the preposition behind it;
   else the whole phrase. */
static struct word_range
without_origin(const struct reading *reading, struct word_range speaker)
{
    uint32_t first = speaker.first; /* past a title, "Floor leader NAME of the Party" */
    while (first < speaker.end && reading->name_at[first] == NOTHING &&
           !(reading->tags.at[first] & CLASS_PREPOSITION) &&
           !has_shape(reading, first, WORD_CLITIC))
        first++;
    uint32_t name = first < speaker.end ? reading->name_at[first] : NOTHING;
    if (!is_person(reading, name))
        return speaker;
    uint32_t last = reading->names->mentions.at[name].last;
    if (last >= speaker.end || !(reading->tags.at[last] & CLASS_PREPOSITION))
        return speaker;
    return (struct word_range){speaker.first, last};
}

/* "NAME vom Verband der Bahnen": the name without where its bearer is from, behind a preposition of
   which a list tells that it may follow people; else the whole phrase. */
static struct word_range
without_affiliation(const struct reading *reading, struct word_range speaker)
{
    for (uint32_t i = speaker.first; i < speaker.end;) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING) {
            i++;
            continue;
        }
        i = reading->names->mentions.at[name].last;
        if (i < speaker.end && is_person(reading, name) &&
            value_has(reading, i, NUMBER_PREPOSITIONS, 'p'))
            speaker.end = i;
    }
    return speaker;
}

/* "The mayor", "its spokeswoman", "NAME's adviser": whether the words describe somebody unnamed. */
static bool
is_description(const struct reading *reading, struct word_range speaker)
{
    for (uint32_t i = speaker.first + 1; i + 1 < speaker.end; i++)
        if (has_shape(reading, i, WORD_CLITIC) && reading->name_at[i - 1] != NOTHING)
            return !has_person(reading, (struct word_range){i + 1, speaker.end});
    return (!has_person(reading, speaker) || !ends_in_person(reading, speaker)) &&
           lists_of(reading, speaker.first) & (IN_ARTICLES | IN_DETERMINERS);
}

/* "The mayor of Varn, NAME, attacked: “…”", "“…”, its spokeswoman, NAME, replied": the person whose
   name stands between commas behind the role, before the cue; else the role. */
static struct word_range
named_behind_role(const struct reading *reading, const struct draft *draft,
                  struct word_range speaker)
{
    uint32_t comma = behind_bracket(reading, speaker.end, sentence_of(reading, speaker.first).end);
    if (comma + 2 >= reading->count || !is_comma(reading, comma))
        return speaker;
    const uint64_t roles = IN_ROLES | IN_TITLES | IN_HONORIFICS | IN_ABBREVIATIONS;
    uint32_t first = comma + 1; /* past a role or title: "lawyer NAME", "Hon. NAME" */
    for (int count = 0; count < MOST_TITLES && reading->name_at[first] == NOTHING; count++)
        if (lists_of(reading, first) & roles || mark_at(reading, first) == '.')
            first++;
    uint32_t name = reading->name_at[first];
    if (!is_person(reading, name) || !is_description(reading, speaker))
        return speaker;
    struct word_range words = words_of_name(reading, name);
    bool own = draft->cue.first < draft->cue.end; /* else a colon behind leads the words in */
    uint32_t end = own ? draft->cue.first : draft->words.first;
    uint32_t behind = behind_bracket(reading, words.end, end); /* "NAME (ORU)," */
    return words.first > comma && words.first <= first && words.end < end &&
                   is_comma(reading, behind) &&
                   sentence_number(reading, comma) == sentence_number(reading, words.end)
               ? words
               : speaker;
}

/* "It is fair to say that", "it means admitting that", "it has been said that": whether the speaker
   is an "it" that stands for nobody, before a cue that is an infinitive behind no verb, a gerund or
   passive. */
static bool
is_impersonal(const struct reading *reading, struct word_range speaker, const struct cue *cue)
{
    const uint32_t *tags = reading->tags.at;
    if (speaker.end != speaker.first + 1 ||
        !value_has(reading, speaker.first, NUMBER_PRONOUNS, 'n') || cue->first <= speaker.end)
        return false;
    uint32_t before = cue->first - 1;
    while (before > speaker.end && tags[before] & CLASS_ADVERB)
        before--;
    bool be = tags[before] & CLASS_BE || has_shape(reading, before, WORD_CLITIC);
    if (tags[before] & CLASS_INFINITIVE)
        return before > speaker.end && !(tags[before - 1] & (DOES_VERB | DOES_DEPEND | CLASS_PAST |
                                                             CLASS_PARTICIPLE | CLASS_PREPOSITION));
    if (tags[cue->first] & CLASS_GERUND)
        return !be && !is_comma(reading, before) &&
               !(tags[before] & (CLASS_AUXILIARY | CLASS_AGENT));
    return be && tags[cue->first] & (CLASS_PAST | CLASS_PARTICIPLE);
}

struct word_range
settled_speaker(const struct reading *reading, const struct draft *draft)
{
    struct word_range speaker = draft->speaker;
    if (is_empty(speaker))
        return speaker;
    if (!is_parsed(reading, speaker.first))
        return without_affiliation(reading, speaker);
    if (is_impersonal(reading, speaker, &draft->cue))
        return nobody;
    speaker = antecedent_of(reading, speaker);
    speaker = without_relation(reading, speaker);
    speaker = without_origin(reading, speaker);
    return named_behind_role(reading, draft, speaker);
}

/* "Institute of Tides (IOT)": behind the bracket at OPEN that holds nothing but the acronym of the
   organisation whose name ends there; OPEN if it holds anything else. */
static uint32_t
behind_acronym(const struct reading *reading, uint32_t open)
{
    uint32_t close = open + 2, bearer = reading->name_at[open - 1],
             name = reading->name_at[open + 1];
    while (close < open + LONGEST_ACRONYM && close + 1 < reading->count &&
           reading->name_at[close] == name && name != NOTHING)
        close++;
    if (mark_at(reading, open) != '(' || mark_at(reading, close) != ')' || bearer == NOTHING)
        return open;
    bool acronym = has_shape(reading, open + 1, WORD_ALL_CAPITALS) ||
                   (name != NOTHING && reading->names->at[name].kind == NAME_ORG);
    return acronym ? close + 1 : open;
}

struct word_range
settled_words(const struct reading *reading, struct word_range speaker)
{
    uint32_t open = speaker.end;
    if (is_empty(speaker) || open + 2 >= reading->count || has_person(reading, speaker))
        return speaker;
    uint32_t close = behind_acronym(reading, open);
    if (close == open || !is_parsed(reading, speaker.first))
        return (struct word_range){speaker.first, close};
    uint32_t end = sentence_of(reading, open).end;
    if (close + 1 < end && lists_of(reading, close) & IN_LINKERS) { /* "(DOE) of Varn" */
        uint32_t more = phrase_end(reading, close + 1, end);
        close = more > close + 1 ? more : close;
    }
    return (struct word_range){speaker.first, close};
}
