#include "namenorm/kinds_beside.h"

#include "namenorm/name_words.h"
#include "namenorm/suffixed.h"
#include "namenorm/titles.h"

enum {
    BESIDE = 5,
    SHORTEST_FIRST_PART = 3, /* bytes of a compound before its head */
    SHORTEST_HEAD = 4,
};

/* What a word or phrase of LISTS tells of the name that it stands with. */
static uint64_t
signs_of_lists(uint64_t lists)
{
    if (lists & IN_PLACE_WORDS)
        return sign_bit(SIGN_PLACE_BESIDE);
    if (lists & IN_OTHER_WORDS)
        return sign_bit(SIGN_OTHER_BESIDE);
    return lists & IN_ORG_WORDS ? sign_bit(SIGN_ORG_BESIDE) : 0;
}

/* The lists of the word of institutions and places that ends the word, which no list has. */
static uint64_t
heads_of_compound(const struct block_words *block, uint32_t word)
{
    const struct entry *head =
        language_tail(block->language, word_text(block->text, &block->at[word]),
                      SHORTEST_FIRST_PART, SHORTEST_HEAD, IN_ORG_WORDS | IN_PLACE_WORDS);
    return head ? head->lists & (IN_ORG_WORDS | IN_PLACE_WORDS) : 0;
}

uint64_t
signs_of_generic(const struct block_words *block, uint32_t word)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    uint64_t lists = lists_at(block, word);
    if (lists & IN_KIND_CUES && has_shape(block, word, WORD_SMALL) &&
        has_value(block, word, NUMBER_KIND_CUES, "<l town")) /* "Orsk, the capital of" */
        return sign_bit(SIGN_PLACE_BESIDE);
    if (lists != 0 && !(lists & heads))
        return 0;
    bool noun =
        has_shape(block, word, WORD_SMALL) ||
        (block->noun_capitals && has_shape(block, word, WORD_CAPITAL)) ||
        ((block->compound_roles || /* its capital is the sentence's; not "Plán QRV" */
          (block->agreement.length > 0 && !has_shape(block, word + 1, WORD_ALL_CAPITALS))) &&
         has_shape(block, word, WORD_BEGINS)) ||
        is_definite_before_name(block, word);
    if (lists == 0) /* "analysföretaget X" */
        lists = suffixed_heads(block, word);
    if (lists == 0 && noun && block->compound_roles && !block->noun_capitals)
        lists = heads_of_compound(block, word); /* "huurdersvereniging X" */
    return noun && !(lists & IN_FUNCTION_WORDS) ? signs_of_lists(lists) : 0; /* not "via X" */
}

uint64_t
signs_of_capital(const struct block_words *block, uint32_t word)
{
    uint64_t lists = lists_at(block, word);
    return lists & IN_ORG_WORDS     ? sign_bit(SIGN_ORG_BESIDE)
           : lists & IN_PLACE_WORDS ? sign_bit(SIGN_PLACE_BESIDE)
           : lists & IN_OTHER_WORDS ? sign_bit(SIGN_OTHER_BESIDE)
                                    : 0;
}

bool
is_owned(const struct block_words *block, uint32_t word, enum language_list_number number)
{
    return slice_ends_with(value_at(block, word, number), slice_of("owned"));
}

uint64_t
signs_of_generic_beside(const struct block_words *block, uint32_t word)
{
    uint64_t signs = signs_of_generic(block, word);
    return signs && is_owned(block, word, NUMBER_PLACE_WORDS) ? 0 : signs;
}

uint64_t
signs_of_phrase(const struct block_words *block, uint32_t word, uint32_t *end)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS | IN_OTHER_WORDS;
    const struct entry *entry = NULL;
    *end = word;
    if (!has_shape(block, word, WORD_SMALL) || !may_begin_phrase(block, word, heads))
        return 0;
    *end = phrase_at(block, word, heads, &entry);
    if (*end < word + 2 || !entry)
        return 0;
    struct slice value = entry_value(block->language, entry, NUMBER_PLACE_WORDS);
    return slice_ends_with(value, slice_of("owned")) ? 0 : signs_of_lists(entry->lists);
}

bool
is_called(const struct block_words *block, uint32_t word, uint32_t *end)
{
    const struct entry *entry = NULL;
    *end = word;
    if (!has_shape(block, word, WORD_SMALL))
        return false;
    *end = phrase_at(block, word, IN_ORG_WORDS, &entry);
    return entry &&
           slice_equals(entry_value(block->language, entry, NUMBER_ORG_WORDS), slice_of("called"));
}

uint64_t
signs_of_place_behind(const struct block_words *block, uint32_t word)
{
    const uint64_t place = sign_bit(SIGN_PLACE_BESIDE);
    uint32_t end;
    uint64_t signs = signs_of_phrase(block, word, &end) | signs_of_generic_beside(block, word);
    if (signs || !is_noun(block, word) || is_noun(block, word + 2) ||
        lists_at(block, word) & (IN_ORG_WORDS | IN_ROLES | IN_TITLES | IN_CONJUNCTIONS))
        return signs & place;
    return signs_of_generic_beside(block, word + 1) & place;
}

bool
is_verb_before(const struct block_words *block, uint32_t word)
{
    return word > block->first && has_shape(block, word - 1, WORD_CAPITAL) &&
           ends_in_plural(block, word);
}

/* Whether a word with a value of the kind cues tells of a name on that SIDE of it. */
static bool
is_on_side(struct slice value, char side)
{
    return value.length > 1 &&
           (value.at[0] == side || (value.at[0] == 'b' && (side == '<' || side == '>')) ||
            (value.at[0] == 'n' && (side == '>' || side == 'f')) ||
            (value.at[0] == 'k' && (side == '>' || side == 'f' || side == 'j')) ||
            (value.at[0] == 'w' && (side == '<' || side == 'f')));
}

uint64_t
signs_of_cue(const struct block_words *block, uint32_t word, char side)
{
    bool began = has_shape(block, word, WORD_BEGINS) && !block->surnames; /* "Mieszkańcy X" */
    if (!(lists_at(block, word) & IN_KIND_CUES) ||
        (side != 'f' && !began && !has_shape(block, word, WORD_SMALL) &&
         (block->headline || !has_shape(block, word, WORD_ALL_CAPITALS)))) /* "Earl of X" */
        return 0;
    struct slice value = value_at(block, word, NUMBER_KIND_CUES);
    if (!is_on_side(value, side))
        return 0;
    switch (value.at[1]) {
    case 'g':
        return sign_bit(SIGN_TEAM);
    case 'p':
        return sign_bit(SIGN_CUE_PERSON);
    case 'o': /* a coach is of play, too */
        return sign_bit(SIGN_CUE_ORG) |
               (slice_ends_with(value, slice_of(".")) ? sign_bit(SIGN_TEAM) : 0);
    case 'l':
        return sign_bit(SIGN_CUE_PLACE);
    default:
        return value.at[1] == 't' ? sign_bit(SIGN_CUE_OTHER) : 0;
    }
}

uint64_t
as_cue(uint64_t signs)
{
    return (signs & sign_bit(SIGN_ORG_BESIDE) ? sign_bit(SIGN_CUE_ORG) : 0) |
           (signs & sign_bit(SIGN_PLACE_BESIDE) ? sign_bit(SIGN_CUE_PLACE) : 0) |
           (signs & sign_bit(SIGN_OTHER_BESIDE) ? sign_bit(SIGN_CUE_OTHER) : 0);
}

bool
is_kind_cue(const struct block_words *block, uint32_t word, const char *value)
{
    return lists_at(block, word) & IN_KIND_CUES && has_value(block, word, NUMBER_KIND_CUES, value);
}

bool
is_called_after_people(const struct block_words *block, uint32_t word)
{
    struct slice value = value_at(block, word, NUMBER_KIND_CUES);
    return value.length > 2 && slice_ends_with(value, slice_of("p")) &&
           has_shape(block, word, WORD_SMALL);
}

uint64_t
signs_of_examples(const struct block_words *block, uint32_t cue)
{
    int64_t far = (int64_t)cue - 3;
    for (uint32_t i = cue; i-- > block->first && (int64_t)i > far;) {
        far -= is_mark_at(block, i, ','); /* "the virus, known as X" */
        uint64_t signs = signs_of_generic(block, i);
        if (signs)
            return as_cue(signs);
    }
    return 0;
}

bool
is_noun(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_CUES | IN_AUXILIARIES | IN_VERBS | IN_ADVERBS |
                           IN_LOCATIVES | IN_PRONOUNS;
    return block->language->lists & IN_VERBS && has_shape(block, word, WORD_SMALL) &&
           !has_shape(block, word, WORD_CLITIC) && !(lists_at(block, word) & never);
}

uint64_t
signs_of_apposition(const struct block_words *block, uint32_t word)
{
    if (!(lists_at(block, word) & (IN_ARTICLES | IN_DETERMINERS)))
        return 0;
    for (uint32_t i = word + 1; i < block->end && i < word + 1 + BESIDE; i++) {
        uint64_t signs = signs_of_generic(block, i);
        if (signs && lists_at(block, i + 1) & IN_CUES && is_definite_article(block, word))
            return 0; /* "works in X, the company said" */
        if (signs && lists_at(block, i) & IN_ROLES &&
            slice_ends_with(value_at(block, i, NUMBER_ORG_WORDS), slice_of("paper")))
            break;                                              /* "X was the reporter" */
        if (is_hyphen(block, i + 1) || is_hyphen(block, i - 1)) /* "a 47-year-old" */
            continue;
        struct slice form = signs ? class_by_ending(block, i + 1) : slice_make("", 0);
        if (signs && (!is_noun(block, i + 1) || /* not "X, a railway clerk", but "a firm based" */
                      has_class(form, 'd') || has_class(form, 'g')))
            return signs;
        if ((has_shape(block, i, WORD_MARK) && !is_hyphen(block, i)) || /* "a 12-metre boat" */
            lists_at(block, i) & (IN_LINKERS | IN_LOCATIVES | IN_ROLES | IN_TITLES | IN_PRONOUNS))
            break;
    }
    return 0;
}

uint64_t
signs_of_locative(const struct block_words *block, uint32_t word)
{
    if (!(lists_at(block, word) & IN_LOCATIVES) ||
        (word > block->first && phrase_at(block, word - 1, IN_CUES, NULL) == word + 1))
        return 0; /* "according to X" */
    struct slice value = value_at(block, word, NUMBER_LOCATIVES);
    bool at = slice_equals(value, slice_of("at"));
    if (at && word > block->first && is_role(block, word - 1)) /* "an analyst at X" */
        return sign_bit(SIGN_CUE_ORG);
    return sign_bit(at ? SIGN_AT : value.length > 0 ? SIGN_TOWARDS : SIGN_LOCATIVE);
}

uint64_t
signs_of_hearer(const struct block_words *block, uint32_t word)
{
    if (word == block->first || !(lists_at(block, word) & (IN_FUNCTION_WORDS | IN_LOCATIVES)) ||
        !(lists_at(block, word - 1) & IN_KIND_CUES))
        return 0;
    bool towards = slice_equals(value_at(block, word, NUMBER_LOCATIVES), slice_of("weak"));
    bool author = slice_equals(value_at(block, word, NUMBER_LOCATIVES), slice_of("origin")) ||
                  slice_ends_with(value_at(block, word, NUMBER_WORD_CLASSES), slice_of("y"));
    return signs_of_cue(block, word - 1, 's') |
           (author ? signs_of_cue(block, word - 1, 'e') : 0) | /* "goals by X" */
           (towards ? signs_of_cue(block, word - 1, 'm') : 0); /* "evacuated to X" */
}

bool
is_of_person(const struct block_words *block, struct slice pronoun)
{
    bool relative = block->definite_endings.length == 0;
    return pronoun.length > 0 &&
           (pronoun.at[0] == 'm' || pronoun.at[0] == 'f' || (relative && pronoun.at[0] == 'r'));
}

uint64_t
signs_of_years(const struct block_words *block, uint32_t word)
{
    uint64_t signs = signs_of_cue(block, word, 'y');
    for (uint32_t i = word; signs && i-- > block->first && i + BESIDE > word;)
        if (has_shape(block, i, WORD_DIGITS))
            return block->at[i].end - block->at[i].start <= 2 ? signs : 0;
    return 0;
}

uint64_t
signs_of_clause(const struct block_words *block, uint32_t word)
{
    uint32_t subject = phrase_at(block, word, IN_CUES, NULL);
    if (subject == word)
        return 0;
    subject += (lists_at(block, subject) & IN_COMPLEMENTISERS) != 0;
    struct slice pronoun = value_at(block, subject, NUMBER_PRONOUNS);
    if (pronoun.length != 1)
        return 0;
    if (pronoun.at[0] == 'n')
        return signs_of_cue(block, subject + 1, 'i');
    return pronoun.at[0] != 'r' && is_of_person(block, pronoun) ? sign_bit(SIGN_CUE_PERSON) : 0;
}
