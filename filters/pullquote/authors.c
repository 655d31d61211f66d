#include "pullquote/authors.h"

#include "pullquote/descriptions.h"
#include "pullquote/opening.h"
#include "pullquote/sources.h"

enum {
    LONGEST_STORY = 300,
    LONGEST_PHRASE = 7,
    LONGEST_OWNER = 4,
    LONGEST_CLAUSE = 40,
    LONGEST_VERB = 6 /* words */
};

bool
author_published(const struct reading *reading, uint32_t word)
{
    return is_one_as(reading, word, "publishing");
}

/* Whether what stands behind the preposition at WORD wrote the text before it: "a report of NAME",
   "a letter from NAME", "a study by NAME", "issued by NAME", not "obtained by NAME". */
static bool
leads_to_author(const struct reading *reading, uint32_t word)
{
    if (reading->tags.at[word] & CLASS_AGENT)
        return !(reading->tags.at[word - 1] & CLASS_PARTICIPLE) ||
               author_published(reading, word - 1);
    return lists_of(reading, word) & IN_LINKERS ||
           slice_equals(value_of(reading, word, NUMBER_LOCATIVES), slice_of("origin"));
}

/* Whether the words are an article and what ends as an organisation does: "the ministry". */
static bool
is_body(const struct reading *reading, struct word_range words)
{
    return words.first + 1 < words.end && lists_of(reading, words.end - 1) & IN_ORG_WORDS &&
           lists_of(reading, words.first) & (IN_ARTICLES | IN_DETERMINERS);
}

struct word_range
author_words(const struct reading *reading, struct word_range speaker)
{
    uint32_t first = speaker.first;
    if (!is_parsed(reading, first) || speaker.end < first + 3)
        return speaker;
    bool text = false;
    for (uint32_t i = first; i < speaker.end && i < first + LONGEST_PHRASE; i++) {
        if (reading->name_at[i] != NOTHING)
            return speaker;
        struct word_range owner = {first, i};
        if (has_shape(reading, i, WORD_CLITIC) && i + 1 < speaker.end)
            return lists_of(reading, speaker.end - 1) & IN_SOURCE_NOUNS && is_body(reading, owner)
                       ? owner
                       : speaker;
        if (text && leads_to_author(reading, i)) {
            owner = (struct word_range){i + 1, speaker.end};
            return is_body(reading, owner) ? owner : speaker;
        }
        text = text || lists_of(reading, i) & IN_SOURCE_NOUNS;
    }
    return speaker;
}

/* The name of a person or an organisation that begins at WORD or behind its title or article,
   before END; NOTHING if none does. */
static uint32_t
name_from(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word; i < end && i < word + LONGEST_OWNER; i++) {
        uint32_t name = reading->name_at[i];
        if (name == NOTHING && lists_of(reading, i) & (IN_ARTICLES | IN_TITLES | IN_ROLES))
            continue;
        if (name == NOTHING)
            return NOTHING;
        uint32_t behind = reading->names->mentions.at[name].last;
        bool attribute = behind < end && has_shape(reading, behind, WORD_SMALL) &&
                         reading->tags.at[behind] & DOES_NOUN; /* "the NAME inspector" */
        bool owner = behind < end && has_shape(reading, behind, WORD_CLITIC); /* "NAME's" */
        enum name_kind kind = reading->names->at[name].kind;
        return (kind == NAME_PERSON || kind == NAME_ORG) && !attribute && !owner ? name : NOTHING;
    }
    return NOTHING;
}

/* "the report by NAME", "a study published on Monday by NAME", "NAME's letter": whose the text at
   WORD is, as its own phrase tells, one more than the index of the name, or 0 if that is nobody
   with a name; NOTHING if the phrase does not tell. */
static uint32_t
owner_in_phrase(const struct reading *reading, uint32_t word)
{
    struct word_range sentence = sentence_of(reading, word);
    for (uint32_t i = word + 1; i < sentence.end && i < word + LONGEST_VERB; i++) {
        if (leads_to_author(reading, i))
            return name_from(reading, i + 1, sentence.end) + 1;
        if (!(reading->tags.at[i] & (CLASS_PARTICIPLE | CLASS_ADVERB | CLASS_PREPOSITION)) &&
            !(lists_of(reading, i) & (IN_DAYS | IN_MONTHS)))
            break;
    }
    for (uint32_t i = word; i > sentence.first + 1 && word - i < LONGEST_OWNER; i--)
        if (has_shape(reading, i - 1, WORD_CLITIC))
            return name_from(reading, i - 2, i - 1) + 1;
    return NOTHING;
}

/* "NAME has published a report", "NAME said in a statement": whether the verb behind the words that
   end at BEHIND gives out the text at WORD, or speaks in it. */
static bool
gives_out(const struct reading *reading, uint32_t behind, uint32_t word)
{
    bool within = false;
    for (uint32_t i = word; i > behind && word - i < LONGEST_OWNER; i--)
        within = within || lists_of(reading, i - 1) & IN_LOCATIVES;
    for (uint32_t i = behind; i < word && i < behind + LONGEST_VERB; i++) {
        if (author_published(reading, i))
            return true;
        if (within && reading->tags.at[i] & CLASS_CUE)
            return true;
        if (!(reading->tags.at[i] & (CLASS_AUXILIARY | CLASS_ADVERB)) &&
            !(lists_of(reading, i) & (IN_DAYS | IN_MONTHS | IN_AUXILIARIES)))
            return false;
    }
    return false;
}

/* Who, in the sentence of the text at WORD and before it, gives it out or speaks in it, one more
   than the index of the name; 0 if nobody does. */
static uint32_t
giver_before(const struct resolver *resolver, const struct reading *reading, uint32_t word)
{
    uint32_t first = sentence_of(reading, word).first;
    for (uint32_t i = word; i > first && word - i < LONGEST_CLAUSE; i--) {
        uint32_t name = reading->name_at[i - 1];
        if (name == NOTHING || reading->span_at[i - 1] != NOTHING)
            continue;
        uint32_t found = name_from(reading, i - 1, i);
        if (found != NOTHING && gives_out(reading, i, word))
            return found + 1;
        i = reading->names->mentions.at[name].first + 1;
    }
    uint32_t last = resolver->last_name; /* "the club said in a statement" */
    bool spoke = last != NOTHING && !is_empty(resolver->words) && resolver->words.first >= first &&
                 resolver->words.end < word && gives_out(reading, resolver->words.end, word);
    return spoke ? last + 1 : 0;
}

uint32_t
author_of(const struct resolver *resolver, const struct reading *reading, struct word_range speaker)
{
    uint32_t head = speaker.end - 1;
    if (!is_parsed(reading, head) || !(lists_of(reading, head) & IN_SOURCE_NOUNS) ||
        speaker.end < speaker.first + 2 || !(lists_of(reading, speaker.first) & IN_ARTICLES) ||
        description_is_new(reading, speaker.first))
        return 0;
    uint32_t first = head > LONGEST_STORY ? head - LONGEST_STORY : 0;
    for (uint32_t i = speaker.first; i > first; i--) {
        uint32_t word = i - 1;
        if (reading->at[word].number != reading->at[head].number ||
            reading->name_at[word] != NOTHING || reading->span_at[word] != NOTHING)
            continue;
        uint32_t owner = owner_in_phrase(reading, word);
        return owner != NOTHING ? owner : giver_before(resolver, reading, word);
    }
    return 0;
}
