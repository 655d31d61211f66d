#include "namenorm/mention_generics.h"

#include "namenorm/doubts.h"
#include "namenorm/kinds_beside.h"
#include "namenorm/mention_places.h"
#include "namenorm/name_words.h"
#include "namenorm/offices.h"
#include "namenorm/suffixed.h"
#include "namenorm/teams.h"
#include "namenorm/titles.h"

enum { SHORTEST_ACRONYM = 3 /* letters */ };

/* "G7", "on X": a listed organisation of one letter; alone it stands behind a small word. */
static bool
is_platform(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_ORGS &&
           (block->at[word].end - block->at[word].start > 1 ||
            (word > block->first && has_shape(block, word - 1, WORD_SMALL) &&
             lists_at(block, word - 1) &
                 (IN_FUNCTION_WORDS | IN_PRONOUNS | IN_DETERMINERS | IN_ORG_WORDS | IN_KIND_CUES)));
}

/* "VIII": whether the word is a Roman numeral of several letters. */
static bool
is_numeral(const struct block_words *block, uint32_t word)
{
    struct slice text = word_text(block->text, &block->at[word]);
    for (size_t i = 0; i < text.length; i++)
        if (!strchr("IVX", text.at[i]))
            return false;
    return text.length > 1;
}

/* "Class 8", "Classes VII" "and VIII": whether the mention is a numeral, or that and what it
 * counts. */
static bool
is_counted(const struct block_words *block, const struct mention *mention)
{
    uint32_t last = mention->last - 1;
    if (!has_shape(block, last, WORD_ALL_CAPITALS | WORD_SINGLE | WORD_DIGITS) || !block->surnames)
        return false;
    if (last == mention->first)
        return is_numeral(block, last) && !(lists_at(block, last) & (IN_ORGS | IN_PLACES));
    return last == mention->first + 1 && is_kind_cue(block, mention->first, "tells number") &&
           (has_shape(block, last, WORD_DIGITS | WORD_SINGLE) || is_numeral(block, last));
}

/* "Orskspelarna", "Orskforwarden": whether the one word is a compound of people, or of somebody by
 * what they do, with its article. */
static bool
is_definite_people(const struct block_words *block, const struct mention *mention)
{
    return block->definite_endings.length > 0 && mention->last - mention->first == 1 &&
           is_compound_role(block, mention->first) &&
           !suffixed_heads(block, mention->first) && /* "Orskpolisen" */
           slice_ends_with_one(word_text(block->text, &block->at[mention->first]),
                               block->definite_endings);
}

bool
is_nothing(const struct block_words *block, const struct mention *mention)
{
    if (mention->title_first < mention->title_last)
        return (block->names_headed || is_courtesy(block, mention->title_first)) &&
               mention->last - mention->first == 1 && /* "KM 372" */
               has_shape(block, mention->first, WORD_DIGITS) &&
               !has_shape(block, mention->first, WORD_LETTERS);
    if (has_shape(block, mention->first, WORD_ALL_CAPITALS) &&
        is_listed_in_capitals(block, mention, IN_NATIONALITIES) &&
        !is_listed_in_capitals(block, mention, IN_PLACES | IN_ORGS))
        return true;
    if (is_counted(block, mention) || is_definite_people(block, mention))
        return true;
    uint32_t before = mention->first - 1;
    if (mention->first > block->first && may_begin_phrase(block, before, IN_NOT_NAMES) &&
        phrase_at(block, before, IN_NOT_NAMES, NULL) >= mention->last)
        return true; /* "bahasa Inggris", a language */
    if (mention->last - mention->first == 1)
        return has_shape(block, mention->first, WORD_SINGLE) &&
               !suffixed_party(block, mention->first) &&
               !is_platform(block, mention->first); /* the platform X */
    return phrase_at(block, mention->first, IN_NATIONALITIES | IN_NOT_NAMES, NULL) >= mention->last;
}

/* "FSA": letters that stand behind persons' names, and may be an organisation's. */
static bool
is_acronym(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & IN_SUFFIXES &&
           !(lists_at(block, word) & (IN_TITLES | IN_ROLES)) &&
           block->at[word].end - block->at[word].start >= SHORTEST_ACRONYM &&
           has_shape(block, word, WORD_ALL_CAPITALS) && !block->headline;
}

/* "the LAB", where the document has it in brackets: letters that are a common noun, too; not "the
 * PAC", which only tells what another name is of. */
static bool
is_noun_in_capitals(const struct block_words *block, uint32_t word)
{
    return lists_at(block, word) & (IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS) &&
           !has_value(block, word, NUMBER_ORG_WORDS, "last") &&
           block->at[word].end - block->at[word].start >= SHORTEST_ACRONYM && !block->headline &&
           has_shape(block, word, WORD_ALL_CAPITALS) &&
           !has_shape(block, word - 1, WORD_ALL_CAPITALS) &&
           !has_shape(block, word + 1, WORD_ALL_CAPITALS);
}

/* "the FSA". */
static bool
has_article(const struct block_words *block, uint32_t word)
{
    return word > block->first && is_definite_article(block, word - 1);
}

/* "Gazette": whether newspapers are called by the word. */
static bool
is_word_of_papers(const struct block_words *block, uint32_t word)
{
    return slice_ends_with(value_at(block, word, NUMBER_ORG_WORDS), slice_of("paper"));
}

/* "the Gazette": such a word behind an article, with a capital and alone. */
static bool
is_paper(const struct block_words *block, uint32_t word)
{
    return is_word_of_papers(block, word) && has_article(block, word) && !block->headline &&
           has_shape(block, word, WORD_CAPITAL) && !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !has_shape(block, word + 1, WORD_CAPITAL);
}

/* "Quist's House", "the Quists' House": whether somebody's name stands before the word. */
static bool
is_possessed(const struct block_words *block, uint32_t word)
{
    uint32_t before = word - 1;
    return word > block->first && !spaced(block, before) &&
           (has_shape(block, before, WORD_CLITIC) || is_mark_at(block, before, '\'') ||
            is_mark_at(block, before, 0x2019));
}

/* "told the Gazette", "told the Nation": whether somebody is told what a paper may be called by. */
static bool
is_told(const struct block_words *block, uint32_t word)
{
    const uint64_t others = IN_ORG_WORDS | IN_TITLES | IN_ROLES | IN_KINSHIP | IN_LEGAL_FORMS;
    return word > block->first + 1 && block->surnames && !block->headline &&
           has_article(block, word) &&
           signs_of_cue(block, word - 2, '<') & sign_bit(SIGN_CUE_ORG) &&
           has_shape(block, word - 2, WORD_SMALL) && lists_at(block, word - 2) & IN_CUES &&
           !has_shape(block, word, WORD_ALL_CAPITALS) &&
           !has_shape(block, word + 1, WORD_CAPITAL) &&
           (is_word_of_papers(block, word) || !(lists_at(block, word) & others));
}

bool
is_generic(const struct block_words *block, const struct mention *mention)
{
    if (mention->last - mention->first != 1)
        return false;
    uint64_t lists = lists_at(block, mention->first);
    const uint64_t generic = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS | IN_TITLES | IN_ROLES |
                             IN_KINSHIP | IN_LEGAL_FORMS | IN_SUFFIXES;
    uint64_t names = IN_PLACES | IN_GIVEN_NAMES | IN_OTHERS;
    bool common = is_word_of_papers(block, mention->first)
                      ? !has_article(block, mention->first) /* "Independent senator" */
                      : is_possessed(block, mention->first) && lists & IN_PLACE_WORDS;
    if (!common)
        names |= IN_ORGS;
    if (lists & names || mention->title_first < mention->title_last ||
        suffixed_is_name(block, mention->first))
        return false;
    bool party = lists & IN_LEGAL_FORMS && mention->first > block->first + 1 && /* "Quist (PT)" */
                 is_mark_at(block, mention->first - 1, '(') &&
                 is_mark_at(block, mention->last, ')') &&
                 has_shape(block, mention->first, WORD_ALL_CAPITALS) &&
                 has_shape(block, mention->first - 2, WORD_CAPITAL);
    if (party || is_told(block, mention->first))
        return false;
    if (has_shape(block, mention->last, WORD_SMALL) && /* "Floor leader Ana Quist" */
        phrase_at(block, mention->first, IN_ROLES | IN_TITLES, NULL) > mention->last)
        return true;
    if (lists & (IN_NOT_NAMES | IN_DAYS | IN_MONTHS) &&
        is_surname_of_document(block, mention->first))
        return true;
    return (lists & generic) != 0 && !is_team(block, mention->first) &&
           !is_behind_own_article(block, mention->first) &&
           !(is_acronym(block, mention->first) && has_article(block, mention->first));
}

/* "la Audiencia", of a document that has the "Audiencia de Orsk": whether an article stands before
 * what an institution is, with a capital within a sentence, in a language that names them so. */
static bool
is_resumed(const struct block_words *block, uint32_t word)
{
    return block->linked_names && word > block->first && !block->headline &&
           has_shape(block, word, WORD_CAPITAL) &&
           !has_shape(block, word, WORD_BEGINS | WORD_ALL_CAPITALS) &&
           lists_at(block, word) & IN_ORG_WORDS &&
           !(lists_at(block, word) & (IN_ROLES | IN_TITLES)) &&
           !has_value(block, word, NUMBER_ORG_WORDS, "inside") &&
           (is_definite_article(block, word - 1) || is_contracted(block, word - 1));
}

/* "United said", of a document that has Orsk United: whether the word is one that clubs are called
 * by, without an article and nothing of a name beside it. */
static bool
is_club(const struct block_words *block, uint32_t word)
{
    bool led = word > block->first && !has_shape(block, word, WORD_BEGINS) &&
               (has_shape(block, word - 1, WORD_CAPITAL) ||
                lists_at(block, word - 1) & (IN_ARTICLES | IN_DETERMINERS));
    return has_value(block, word, NUMBER_ORG_WORDS, "club") && !led && !block->headline &&
           !has_shape(block, word, WORD_ALL_CAPITALS) && !has_shape(block, word + 1, WORD_CAPITAL);
}

/* Adds the generic word at WORD, if it may be a surname, an acronym or a newspaper all the same, as
 * others tell. */
static void
add_generic(const struct block_words *block, struct mentions *mentions, uint32_t number,
            uint32_t word)
{
    bool resumed = is_resumed(block, word);
    bool acronym = is_acronym(block, word) || is_noun_in_capitals(block, word);
    bool told = acronym || is_paper(block, word); /* by others, in whatever name */
    bool club = is_club(block, word);
    if (!told && !resumed && !club && !doubts_may_be_surname(block, word))
        return;
    add_plain(mentions, number, word, word + 1);
    mentions->at[mentions->count - 1].doubtful = true;
    mentions->at[mentions->count - 1].generic = !told && !resumed && !club;
    mentions->at[mentions->count - 1].resumed = resumed && !told;
    mentions->at[mentions->count - 1].last_of = club;
}

/* "Dr Carpenter": adds the last word of the run [first, end), which is no name by itself, behind a
 * title, if it may be a surname, as others tell. */
static bool
add_titled(const struct block_words *block, struct mentions *mentions, uint32_t number,
           uint32_t first, uint32_t end)
{
    uint32_t word = first + 1 + is_mark_at(block, first + 1, '.');
    uint64_t title = lists_at(block, first);
    if (word + 1 != end || !(title & IN_TITLES) || title & IN_ROLES || block->noun_capitals ||
        block->headline || phrase_at(block, first, IN_TITLES, NULL) == end ||
        !has_shape(block, word, WORD_CAPITAL) || has_shape(block, word, WORD_ALL_CAPITALS))
        return false;
    add_plain(mentions, number, word, end);
    struct mention *mention = &mentions->at[mentions->count - 1];
    mention->title_first = first;
    mention->title_last = word;
    mention->doubtful = mention->generic = true;
    return true;
}

void
add_nameless(const struct block_words *block, struct mentions *mentions, uint32_t number,
             uint32_t first, uint32_t end)
{
    if (end - first == 1)
        add_generic(block, mentions, number, first);
    else if (!add_titled(block, mentions, number, first, end))
        offices_add_complement(block, mentions, number, first, end); /* "the U.S. President" */
}
