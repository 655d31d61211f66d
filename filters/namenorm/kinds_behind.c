/* What stands behind a mention tells of its kind. */
#include "namenorm/kinds_around.h"

#include "namenorm/kinds.h"
#include "namenorm/kinds_beside.h"
#include "namenorm/name_tails.h"
#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"

enum {
    LONGEST_DATELINE = 10,
    LONGEST_REGION = 7, /* words and marks behind a town */
    LONGEST_LEAD = 3,
    LONGEST_COUNT = 3,    /* digits of goals and runs */
    SHORTEST_REPORT = 25, /* words and marks */
    FIRST_BLOCKS = 4,     /* in one of which a report begins */
};

static bool
is_dash(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '-') || is_mark_at(block, word, 0x2013) ||
           is_mark_at(block, word, 0x2014);
}

/* Goals or runs, not a year. */
static bool
is_count(const struct block_words *block, uint32_t word)
{
    return has_shape(block, word, WORD_DIGITS) &&
           block->at[word].end - block->at[word].start <= LONGEST_COUNT;
}

/* "2 - 1", of two numbers with a dash between: whether it begins at WORD. */
static bool
is_score(const struct block_words *block, uint32_t word)
{
    return is_count(block, word) && is_dash(block, word + 1) && is_count(block, word + 2);
}

uint64_t
signs_of_score(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last, before = mention_start(mention) - 1;
    bool behind = is_score(block, last), ahead = is_score(block, before - 2);
    if ((behind && has_shape(block, last + 3, WORD_CAPITAL)) ||
        (ahead && has_shape(block, before - 3, WORD_CAPITAL)))
        return sign_bit(SIGN_TEAM) | sign_bit(SIGN_SCORE);
    behind = behind || (is_count(block, last) && has_shape(block, last + 1, WORD_CAPITAL) &&
                        is_count(block, last + 2));
    ahead = ahead || (is_count(block, before) && has_shape(block, before - 1, WORD_CAPITAL) &&
                      !(lists_at(block, before - 1) & IN_MONTHS));
    return behind || ahead ? sign_bit(SIGN_TEAM) : 0;
}

/* "Orstek, Portal Quist - A bus": whether a comma, a paper with capitals and a dash stand at COMMA,
 * behind the town with which the block begins, and then the report. */
static bool
is_before_paper(const struct block_words *block, uint32_t comma)
{
    uint32_t dash = comma + 1;
    if (!block->surnames || !is_mark_at(block, comma, ',') || block->headline ||
        block->end - comma < SHORTEST_REPORT)
        return false;
    while (dash < comma + LONGEST_REGION &&
           (has_shape(block, dash, WORD_CAPITAL) ||
            (is_mark_at(block, dash, '.') && !spaced(block, dash + 1))))
        dash += is_mark_at(block, dash, '.') && has_shape(block, dash + 1, WORD_SMALL) ? 2u : 1u;
    return dash > comma + 1 && is_dash(block, dash) && spaced(block, dash) &&
           spaced(block, dash + 1) && has_shape(block, dash + 1, WORD_CAPITAL);
}

bool
kinds_dateline(const struct block_words *block, const struct mention *mention)
{
    uint32_t i = mention->last;
    if (mention->first != block->first)
        return false;
    bool capitals = has_shape(block, mention->first, WORD_ALL_CAPITALS);
    if (dateline_end(block, mention->first) == i)
        return true;
    if (capitals && is_mark_at(block, i, ',') && lists_at(block, i + 1) & IN_MONTHS &&
        has_shape(block, i + 2, WORD_DIGITS) && is_mark_at(block, i + 3, ':'))
        return true; /* "ORSTEK, May 3: A bus" */
    if (is_mark_at(block, i, '.'))
        return i == mention->first + 1 && !block->headline && lists_at(block, i - 1) == 0 &&
               block->end - i > SHORTEST_REPORT && has_shape(block, i + 1, WORD_BEGINS) &&
               !has_shape(block, i - 1, WORD_SINGLE | WORD_ALL_CAPITALS);
    if (is_dash(block, i))
        return spaced(block, i) && capitals;
    if (is_mark_at(block, i, ':') && capitals && !block->headline && i == mention->first + 1 &&
        mention->block < FIRST_BLOCKS && block->end - i > SHORTEST_REPORT &&
        lists_at(block, mention->first) == 0 && !(mention->signs & sign_bit(SIGN_ACRONYM)) &&
        evidence_of(block->evidence, mention->first)->begins == 1)
        return has_shape(block, i + 1, WORD_CAPITAL); /* no label of who speaks */
    if (capitals && is_mark_at(block, i, ',') && has_shape(block, i + 1, WORD_CAPITAL)) {
        uint32_t dash = i + 2; /* "ORSTEK, N.D. -" */
        while (dash < i + LONGEST_REGION && !is_dash(block, dash) &&
               !has_shape(block, dash, WORD_SMALL))
            dash++;
        bool twice = is_dash(block, dash + 1) && !spaced(block, dash + 1);
        if (is_dash(block, dash) && spaced(block, dash) && spaced(block, dash + 1 + twice))
            return true;
    }
    if (is_before_paper(block, i))
        return true;
    while (i < block->end && i < mention->last + LONGEST_DATELINE && !is_mark_at(block, i, '(') &&
           !has_shape(block, i, WORD_SMALL))
        i++;
    if (!is_mark_at(block, i, '('))
        return false;
    while (i < block->end && i < mention->last + LONGEST_DATELINE && !is_mark_at(block, i, ')'))
        i++;
    return is_mark_at(block, i, ')') && is_dash(block, i + 1);
}

/* "Vera Quist (Heart for Sumbor)": a party between brackets, a small word of grammar within. */
static bool
is_tag(const struct block_words *block, const struct mention *mention)
{
    if (!is_mark_at(block, mention->last, ')'))
        return false;
    for (uint32_t i = mention->first + 1; i + 1 < mention->last; i++)
        if (!(lists_at(block, i) & IN_PARTICLES) && is_tag_in_brackets(block, mention->first, i))
            return true;
    return false;
}

bool
is_ruled(const struct block_words *block, uint32_t word)
{
    uint32_t behind = word + 1;
    behind += is_mark_at(block, behind, '.') && !spaced(block, behind);
    return !block->headline && spaced(block, word) && has_shape(block, word, WORD_CAPITAL) &&
           lists_at(block, word) & (IN_TITLES | IN_ROLES) &&
           has_value(block, word, NUMBER_ROLES, "place") && spaced(block, behind) &&
           has_shape(block, behind, WORD_CAPITAL) && !has_shape(block, behind, WORD_BEGINS);
}

/* "According to Quint, the company failed": what stands behind the comma is no apposition; that
 * would be "a company". */
static bool
is_fronted(const struct block_words *block, const struct mention *mention)
{
    uint32_t start = mention_start(mention);
    if (value_at(block, mention->last + 1, NUMBER_ARTICLES).length > 0)
        return false;
    for (uint32_t i = start; i-- > block->first && i + LONGEST_LEAD >= start;)
        if (has_shape(block, i, WORD_BEGINS))
            return phrase_at(block, i, IN_CUES, NULL) == start ||
                   (i + 1 == start && /* "À Orsk, le maire", "For X, the award" */
                    (lists_at(block, i) & IN_LOCATIVES ||
                     slice_starts_with(value_at(block, i, NUMBER_WORD_CLASSES), slice_of("p"))));
    return false;
}

/* "Quist (51)": of two digits, for one may be a count. */
static bool
is_bracketed_age(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, '(') && has_shape(block, word + 1, WORD_DIGITS) &&
           block->at[word + 1].end - block->at[word + 1].start == 2 &&
           is_mark_at(block, word + 2, ')');
}

/* "the X gate", "Quist's X plan": what the noun tells of a name before it of which nothing else is
 * known. A verb is one behind an article, as a rule. */
static uint64_t
signs_of_attribute(const struct block_words *block, const struct mention *mention)
{
    uint32_t noun = mention->last, before = mention->first - 1, end;
    uint64_t lists = lists_at(block, noun);
    if (!is_unsaid(block, mention))
        return 0;
    if (is_called(block, noun, &end) && !is_noun(block, end)) /* "X news agency" */
        return sign_bit(SIGN_CUE_ORG);
    bool compound = is_noun(block, noun) && is_noun(block, noun + 1) && is_one_word(block, mention);
    if (compound && has_value(block, noun + 1, NUMBER_OTHER_WORDS, "called") &&
        !is_noun(block, noun + 2))
        return sign_bit(SIGN_CUE_OTHER); /* "the X ballistic missile" */
    if (is_noun(block, noun + 1) || lists & IN_CUES)
        return 0;
    bool site = has_value(block, noun, NUMBER_ORG_WORDS, "site"); /* "the X plant" */
    if (site && is_one_word(block, mention) &&                    /* "its X plant", "the X plant" */
        ((lists_at(block, before) & IN_DETERMINERS && !(lists_at(block, before) & IN_ARTICLES)) ||
         (mention->signs & sign_bit(SIGN_UNKNOWN) && is_definite_article(block, before))))
        return sign_bit(SIGN_CUE_PLACE);
    if (signs_of_cue(block, noun, '>'))
        return 0;
    uint64_t signs = site ? 0 : as_cue(signs_of_generic(block, noun));
    bool definite = has_shape(block, before, WORD_CLITIC) || is_definite_article(block, before);
    bool determined = definite || lists_at(block, before) & (IN_ARTICLES | IN_DETERMINERS);
    if (is_owned(block, noun, NUMBER_PLACE_WORDS) &&
        (!definite || mention->signs & sign_bit(SIGN_SEVERAL)))
        signs = 0; /* "the Saint-Vost Tarrow house" */
    if (!determined || is_owned(block, noun, NUMBER_OTHER_WORDS))
        signs &= sign_bit(SIGN_CUE_PLACE);
    bool verb =
        lists & IN_VERBS && (signs & sign_bit(SIGN_CUE_PLACE) || ends_in_plural(block, noun));
    return verb ? 0 : signs;
}

/* "In a talk with X, he": whether a small word of grammar governs the name. */
static bool
is_in_phrase(const struct block_words *block, const struct mention *mention)
{
    uint64_t lists = lists_at(block, mention->first - 1);
    return lists & (IN_FUNCTION_WORDS | IN_LOCATIVES) &&
           !(lists & (IN_CONJUNCTIONS | IN_ARTICLES | IN_PRONOUNS | IN_CUES));
}

/* "X just said", "X said that it would": what a cue of speech right behind the mention tells. */
static uint64_t
signs_of_speech(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last, speech = last;
    while (speech < last + 2 && has_shape(block, speech, WORD_SMALL) &&
           lists_at(block, speech) & IN_ADVERBS && !(lists_at(block, speech) & IN_CUES))
        speech++;
    uint64_t signs = lists_at(block, speech) & IN_CUES ? sign_bit(SIGN_CUE) : 0;
    if (!is_noun(block, mention_start(mention) - 1)) /* not "the site X said he" */
        signs |= signs_of_clause(block, speech);
    return signs;
}

/* "X has died", "X is a company": what the verb right behind the mention tells. */
static uint64_t
signs_of_verb(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last, verb = last;
    uint64_t signs =
        is_kind_cue(block, last, ">=") ? as_cue(signs_of_apposition(block, last + 1)) : 0;
    while (verb < last + 3 && lists_at(block, verb) & IN_AUXILIARIES)
        verb++;
    signs |= signs_of_cue(block, verb, '>');
    return verb > last ? signs | signs_of_cue(block, verb, 'a') : signs;
}

/* "X, who", "X he": the pronoun of a person at WORD, directly behind the mention or its comma. */
static uint64_t
signs_of_pronoun(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    struct slice pronoun = value_at(block, word, NUMBER_PRONOUNS);
    bool other = word > mention->last && pronoun.length > 0 && pronoun.at[0] != 'r' &&
                 is_in_phrase(block, mention); /* not "with X, he" */
    return lists_at(block, word) & IN_PRONOUNS && is_of_person(block, pronoun) && !other
               ? sign_bit(SIGN_PRONOUN)
               : 0;
}

/* "X chief executive", "X's finance director", "X's mayor": what an officer right behind the
 * mention, whose firm or town it is, tells. */
static uint64_t
signs_of_officer(const struct block_words *block, const struct mention *mention)
{
    bool owner = has_shape(block, mention->last, WORD_CLITIC);
    uint32_t word = mention->last + owner;
    const struct entry *role = NULL;
    if (!block->surnames || !has_shape(block, word, WORD_SMALL) ||
        !(lists_at(block, word) & IN_ROLES || may_begin_phrase(block, word, IN_ROLES)) ||
        phrase_at(block, word, IN_ROLES, &role) == word || !role)
        return 0;
    struct slice value = entry_value(block->language, role, NUMBER_ROLES);
    if (slice_equals(value, slice_of("corporate")))
        return sign_bit(SIGN_ORG_BESIDE);
    return owner && is_unsaid(block, mention) && slice_equals(value, slice_of("place"))
               ? sign_bit(SIGN_CUE_PLACE)
               : 0;
}

/* What stands right behind a mention tells. */
static uint64_t
signs_right_behind(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last;
    uint64_t signs = signs_of_speech(block, mention) | signs_of_verb(block, mention) |
                     signs_of_attribute(block, mention) | signs_of_officer(block, mention);
    if (has_shape(block, last, WORD_CLITIC)) /* "X's striker" */
        signs |= signs_of_cue(block, last + 1, '>') & sign_bit(SIGN_TEAM);
    if (is_bracketed_age(block, last))
        signs |= sign_bit(SIGN_AGE);
    if (has_shape(block, last, WORD_CLITIC) && has_shape(block, last + 1, WORD_SMALL) &&
        lists_at(block, last + 1) & IN_KINSHIP)
        signs |= sign_bit(SIGN_CUE_PERSON); /* "X's mother" */
    if (is_mark_at(block, last, '-') && !spaced(block, last) && !spaced(block, last + 1))
        signs |= signs_of_cue(block, last + 1, 'h'); /* "the Orsk-based firm" */
    /* "the Tom Cruise video", "the New Zealand government" are no such things */
    return signs | signs_of_place_behind(block, last);
}

/* "X, 45,", "X, Texas", "X, a company": what stands at WORD behind the comma of a mention tells. */
static uint64_t
signs_behind_comma(const struct block_words *block, const struct mention *mention, uint32_t word)
{
    const uint64_t places = IN_PLACES | IN_REGIONS;
    uint64_t signs = signs_of_cue(block, word, '>');
    if (slice_equals(value_at(block, word, NUMBER_WORD_CLASSES), slice_of("r")) &&
        !(lists_at(block, word) & IN_PRONOUNS)) /* "X, which employs" */
        signs |= signs_of_cue(block, word + 1, '>') & ~sign_bit(SIGN_TEAM);
    if (phrase_at(block, word, places, NULL) > word && has_shape(block, word, WORD_CAPITAL))
        signs |= sign_bit(SIGN_PLACE_BEHIND);
    if (lists_at(block, word) & IN_LOCATIVES && mention->signs & sign_bit(SIGN_SEVERAL) &&
        is_unsaid(block, mention) && phrase_at(block, word + 1, places, NULL) > word + 1)
        signs |= sign_bit(SIGN_TOWARDS); /* "X Y, near Orsk" */
    if (has_shape(block, word, WORD_DIGITS) && block->at[word].end - block->at[word].start <= 2 &&
        (is_mark_at(block, word + 1, ',') || is_mark_at(block, word + 1, '.')))
        signs |= sign_bit(SIGN_AGE);
    return is_fronted(block, mention) ? signs : signs | signs_of_apposition(block, word);
}

uint64_t
signs_behind(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last;
    bool comma = is_mark_at(block, last, ',');
    uint64_t signs =
        kinds_dateline(block, mention) || is_ruled(block, last) ? sign_bit(SIGN_CUE_PLACE) : 0;
    if (is_tag(block, mention) || suffixed_party(block, mention->first))
        signs |= sign_bit(SIGN_ORG_BESIDE);
    signs |= signs_of_pronoun(block, mention, last + comma);
    return signs | (comma ? signs_behind_comma(block, mention, last + 1)
                          : signs_right_behind(block, mention));
}
