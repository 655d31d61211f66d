#include "namenorm/doubts.h"

#include "namenorm/common_words.h"
#include "namenorm/kinds.h"
#include "namenorm/name_words.h"
#include "namenorm/run.h"
#include "text/memory.h"

#include <stdlib.h>

enum { SHORTEST_ENDING = 3 /* bytes, of a name */ };

/* Whether the word, no name, stands before a name of two words in the mention, the first of them a
 * given name. */
static bool
is_before_person(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    const uint64_t names = IN_GIVEN_NAMES | IN_PLACES | IN_ORGS | IN_PARTICLES | IN_TITLES;
    return mention->last >= word + 3 && !(lists_at(block, word) & names) &&
           spaced(block, word + 1) && spaced(block, word + 2) &&
           lists_at(block, word + 1) & IN_GIVEN_NAMES && has_shape(block, word + 2, WORD_CAPITAL);
}

/* "Der polnische Rennkanute Adam Serow", "Ulmer Pendler Adam Serow": where the name begins in a
 * mention that a noun begins, one that is listed or stands behind an article or an adjective. */
static uint32_t
behind_noun(const struct block_words *block, const struct mention *mention)
{
    uint32_t first = mention->first, second = first + 1;
    if (lists_at(block, first) == 0 && spaced(block, second) && is_all_noun(block, second) &&
        is_before_person(block, mention, second))
        return second + 1;
    if (!is_before_person(block, mention, first))
        return first;
    if (is_all_noun(block, first))
        return second;
    if (first == block->first || mention->title_first < mention->title_last)
        return first;
    bool determined = (lists_at(block, first - 1) & (IN_ARTICLES | IN_DETERMINERS)) != 0;
    bool described = !(lists_at(block, first - 1) & ~(IN_NATIONALITIES | IN_MODIFIERS)) &&
                     has_shape(block, first - 1, WORD_SMALL) && spaced(block, first);
    return determined || described ? second : first;
}

bool
doubts_ends_as_town(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    return lists_at(block, word) == 0 && !is_rare(block, word) &&
           language_tail(block->language, text, 1, SHORTEST_ENDING, IN_NAME_ENDINGS);
}

/* "in Vostrelheim", "aus Nendaz", "meint Breuer": a word that no list has, with an ending of places
 * or none of the nouns, behind a preposition of place without an article or beside a cue. */
static bool
is_sited(const struct block_words *block, const struct mention *mention)
{
    const uint64_t place = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_TOWARDS) | sign_bit(SIGN_AT);
    uint32_t word = mention->first;
    if (mention->last - word != 1 || lists_at(block, word) != 0 ||
        has_shape(block, word, WORD_ALL_CAPITALS) || is_mark_at(block, mention->last, '-') ||
        lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS))
        return false;
    bool behind = spaced(block, word) && is_behind_preposition(block, word) &&
                  !is_contracted(block, word - 1);
    if ((behind || mention->signs & place) && doubts_ends_as_town(block, word))
        return true;
    return (behind || mention->signs & sign_bit(SIGN_CUE)) &&
           !has_shape(block, word, WORD_BEGINS) && spaced(block, word) && is_strange(block, word);
}

/* "Rhein-Kurier", "DFB-Pokal", "Ems-Jade-Kanal": what a name is of behind it and a hyphen. */
static bool
is_called_after(const struct block_words *block, const struct mention *mention)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    const uint64_t names = IN_PLACES | IN_CITIES | IN_REGIONS | IN_ORGS | IN_GIVEN_NAMES;
    const uint64_t towns = IN_PLACES | IN_CITIES;
    uint32_t first = mention->first, head = mention->last - 1;
    bool part = has_value(block, head, NUMBER_NOT_NAMES, "inside"); /* "Vostrel-Süd" */
    if (head < first + 2 || !is_hyphen(block, head - 1) || !is_hyphen(block, first + 1) ||
        has_shape(block, head, WORD_ALL_CAPITALS) ||
        !(part || lists_at(block, head) & heads || compound_heads(block, head) ||
          (lists_at(block, first) & towns && /* "Orsk-Vostrelheim" */
           (lists_at(block, head) & towns || doubts_ends_as_town(block, head)))))
        return false;
    return lists_at(block, first) & names || is_strange(block, first) ||
           (part && doubts_ends_as_town(block, first)) ||
           (has_shape(block, first, WORD_ALL_CAPITALS) && lists_at(block, first) == 0);
}

/* Leaves to the title what stands before BEHIND in the mention. */
static void
take_front(const struct block_words *block, struct mention *mention, uint32_t behind)
{
    if (mention->title_first == mention->title_last)
        mention->title_first = mention->first;
    mention->first = mention->title_last = behind;
    kinds_find(block, mention);
}

/* The words of a mention, in a language whose nouns have capitals. */
struct nouns {
    uint32_t count;  /* with a capital and a space before them */
    bool tells;      /* "DB InfraGO", "Firma Liftex": one of several is a noun of no other kind, or
                        none of the language: "die Vostrel Juniors" */
    bool headed;     /* "Georgisches Orchester Ulm", "Ostrel Bay River" */
    bool determined; /* an article stands before them */
};

/* "Vostrel Juniors", not "Endogenen Viren", "Feinunze Gold": whether the first word, inside a
 * sentence, and the last are none of the language, and the first no adjective of it. */
static bool
begins_foreign(const struct block_words *block, uint32_t first, uint32_t last)
{
    struct slice text = word_text(block->text, &block->at[first]);
    return is_strange(block, first) && is_strange(block, last) &&
           !has_shape(block, first, WORD_BEGINS) &&
           !slice_ends_with_one(text, language_fact(block->language, "oblique_ending")) &&
           !slice_ends_with_one(text, language_fact(block->language, "genitive_ending"));
}

static struct nouns
nouns_of(const struct block_words *block, const struct mention *mention)
{
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS;
    uint32_t first = mention->first;
    struct nouns of = {.determined = first > block->first && (lists_at(block, first - 1) &
                                                              (IN_ARTICLES | IN_DETERMINERS)) != 0};
    for (uint32_t i = first; i < mention->last; i++) {
        of.count += has_shape(block, i, WORD_CAPITAL) && (i == first || spaced(block, i));
        of.tells = of.tells || has_shape(block, i, WORD_ALL_CAPITALS | WORD_INNER_CAPITAL) ||
                   lists_at(block, i) & generic || compound_heads(block, i) & IN_ORG_WORDS;
        of.headed = of.headed ||
                    (i > first && (lists_at(block, i) | compound_heads(block, i)) & IN_ORG_WORDS) ||
                    (i + 1 == mention->last && lists_at(block, i) & IN_PLACE_WORDS);
    }
    of.tells = (of.tells || begins_foreign(block, first, mention->last - 1)) && of.count > 1;
    return of;
}

/* "die Firma Karl Liftex", "der Astronaut Yang Liwei": whether the first word only tells what the
 * others are the name of. */
static bool
begins_with_kind(const struct block_words *block, const struct mention *mention,
                 const struct nouns *of)
{
    uint32_t first = mention->first;
    return of->determined && of->count >= 3 && spaced(block, first + 1) &&
           has_shape(block, first + 1, WORD_CAPITAL) && !is_strange(block, first) &&
           !has_shape(block, first, WORD_ALL_CAPITALS) && /* "der FC Ostrel Orsk" */
           phrase_at(block, first, IN_PLACES | IN_CITIES | IN_REGIONS, NULL) == first &&
           (!of->headed || lists_at(block, first) & (IN_ORG_WORDS | IN_PLACE_WORDS));
}

/* Takes that word off the mention; it is a title, if not that of an institution or a place. */
static void
drop_kind(const struct block_words *block, struct mention *mention)
{
    bool generic = lists_at(block, mention->first) & (IN_ORG_WORDS | IN_PLACE_WORDS);
    mention->title_first = mention->first++;
    mention->title_last = mention->first;
    if (generic)
        mention->title_first = mention->first;
    kinds_find(block, mention);
}

/* Whether the mention may be but a noun, or a noun and what begins its sentence. */
static bool
may_be_noun(const struct block_words *block, const struct mention *mention, const struct nouns *of)
{
    uint32_t first = mention->first;
    bool behind_dash = first > block->first + 1 && /* of a dateline: "(dpa) - " */
                       is_mark_at(block, first - 1, '-') && is_mark_at(block, first - 2, ')');
    bool begins =
        (has_shape(block, first, WORD_BEGINS) || behind_dash) && of->count == 2 && !of->tells;
    bool place = is_sited(block, mention) || kinds_dateline(block, mention);
    bool street = of->count == 1 && mention->last == first + 1 && !is_rare(block, first) &&
                  is_street(block, first);
    return !street && ((of->count < 2 && !place) || begins || (of->determined && !of->tells));
}

void
doubts_find(const struct block_words *block, struct mention *mention)
{
    const uint64_t telling =
        sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_GAZETTEER) | sign_bit(SIGN_LISTED_ORG) |
        sign_bit(SIGN_LEGAL_FORM) | sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_ACRONYM) |
        sign_bit(SIGN_PERSON_PART) | sign_bit(SIGN_BRAND) | sign_bit(SIGN_TITLE);
    if (mention->first > block->first && is_kind_before_name(block, mention->first - 1))
        return;
    if (!block->noun_capitals) {
        if (mention->last == mention->first + 1 && !(mention->signs & sign_bit(SIGN_TITLE)) &&
            is_inside_alone(block, mention->first))
            mention->doubtful = mention->generic = true;
        else
            mention->doubtful =
                !is_behind_own_article(block, mention->first) &&
                (is_common_word(block, mention) || is_common_plural(block, mention) ||
                 is_common_phrase(block, mention));
        return;
    }
    uint32_t behind = behind_noun(block, mention);
    if (behind > mention->first) {
        take_front(block, mention, behind);
        return;
    }
    if (mention->genitive || mention->signs & telling)
        return;
    struct nouns of = nouns_of(block, mention);
    if (begins_with_kind(block, mention, &of))
        drop_kind(block, mention);
    else if (!is_called_after(block, mention))
        mention->doubtful = may_be_noun(block, mention, &of);
}

bool
doubts_may_be_surname(const struct block_words *block, uint32_t word)
{
    const uint64_t roles = IN_ROLES | IN_TITLES;
    const uint64_t others = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_KINSHIP;
    uint64_t lists = lists_at(block, word);
    if (is_surname_of_document(block, word))
        return true;
    return ((lists & roles && !(lists & others)) || is_surname(block, word)) &&
           !block->noun_capitals && !block->headline &&
           evidence_of(block->evidence, word)->small == 0 &&
           !(word > block->first && lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS));
}

/* A full name, by whose last word its bearer may be named. */
static bool
is_full_name(const struct mention *mention)
{
    const uint64_t full = sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_SEVERAL);
    return (mention->signs & full) == full;
}

enum { NAMED = 1, SURNAME = 2, HEAD = 4, LAST = 8 };

/* Whether the bits of what other mentions made of a word are those that the MENTION needs. */
static bool
is_borne_out(const struct mention *mention, unsigned char seen)
{
    if (mention->resumed)
        return (seen & HEAD) != 0;
    if (mention->last_of)
        return (seen & LAST) != 0;
    seen &= NAMED | SURNAME;
    return seen >= (mention->generic ? SURNAME : NAMED);
}

void
doubts_settle(const struct words *words, struct mentions *mentions)
{
    size_t doubtful = 0;
    for (size_t i = 0; i < mentions->count; i++)
        doubtful += mentions->at[i].doubtful;
    if (doubtful == 0)
        return;
    unsigned char *named = memory_zeroed(words->vocabulary.count, 1); /* of words */
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        for (uint32_t k = mention->first; k < mention->last && !mention->doubtful; k++)
            named[word_number(&words->at[k])] |= NAMED;
        if (!mention->doubtful && mention->last > mention->first + 1) {
            named[word_number(&words->at[mention->first])] |= HEAD;
            named[word_number(&words->at[mention->last - 1])] |= LAST;
        }
        if (is_full_name(mention))
            named[word_number(&words->at[mention->last - 1])] |= SURNAME;
    }
    size_t kept = 0;
    for (size_t i = 0; i < mentions->count; i++) {
        const struct mention *mention = &mentions->at[i];
        bool all = true;
        for (uint32_t k = mention->first; k < mention->last && mention->doubtful; k++)
            all = all && is_borne_out(mention, named[word_number(&words->at[k])]);
        if (all)
            mentions->at[kept++] = *mention;
    }
    mentions->count = kept;
    free(named);
}
