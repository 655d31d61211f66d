/* Titles of persons and what they are of, in scripts without capitals, where spaces part words and
   nothing stands between a title and its complement: "وزیر نیرو NAME", "NAME، دبیر شورای شهر،". */
#include "namenorm/run.h"
#include "namenorm/uncased.h"

enum { LONGEST_OFFICE = 12 /* words */, LONGEST_BESIDE = 8 };

static const uint64_t titles = IN_TITLES | IN_ROLES;

static bool
is_comma(const struct block_words *block, uint32_t word)
{
    return is_mark_at(block, word, ',') || is_mark_at(block, word, 0x60C);
}

/* Whether the word may be what a title is of, or its attribute. */
static bool
is_of_title(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_PRONOUNS | IN_ADVERBS | IN_COMPLEMENTISERS |
                           IN_PREPOSITIONS | IN_DAYS | IN_AUXILIARIES | IN_CUES | IN_DETERMINERS;
    const uint64_t surely = IN_ROLES | IN_TITLES | IN_PLACES | IN_ORG_WORDS | IN_MODIFIERS;
    uint64_t lists = lists_at(block, word);
    bool joins = lists & IN_CONJUNCTIONS && word > block->first && is_in_block(block, word + 1) &&
                 !has_shape(block, word + 1, WORD_MARK);
    joins =
        joins || (word > block->first && is_in_block(block, word + 1) &&
                  lists_at(block, word + 1) & (IN_ORG_WORDS | IN_ORGS) && /* "عن حزب" */
                  uncased_stands_for(block->language, word_text(block->text, &block->at[word])));
    const uint64_t called = IN_TITLES | IN_ORG_WORDS | IN_PLACE_WORDS;
    bool other = has_shape(block, word, WORD_NAME) && word > block->first &&
                 !(lists_at(block, word - 1) & called && !has_shape(block, word - 1, WORD_NAME));
    return is_in_block(block, word) && !has_shape(block, word, WORD_MARK) && !other &&
           !has_shape(block, word, WORD_DIGITS) && (!(lists & never) || lists & surely || joins) &&
           phrase_at(block, word, IN_CUES, NULL) <= word + 1;
}

/* Where the office begins that ends before END, at most MOST words back: at the first of the titles
 * that lead up to it; END if there is none. */
static uint32_t
office_start(const struct block_words *block, uint32_t end, uint32_t most)
{
    uint32_t first = end;
    for (uint32_t i = end; i > block->first && end - i < most && is_of_title(block, i - 1);) {
        i--;
        uint32_t last = phrase_at(block, i, titles, NULL);
        if (last > i && last <= end)
            first = i;
    }
    return first;
}

/* What must follow a title behind a name for the words before it to be one. */
static bool
is_closed(const struct block_words *block, uint32_t word)
{
    return !is_in_block(block, word) || has_shape(block, word, WORD_MARK) ||
           lists_at(block, word) &
               (IN_FUNCTION_WORDS | IN_CUES | IN_COMPLEMENTISERS | IN_PREPOSITIONS | IN_ADVERBS) ||
           phrase_at(block, word, IN_CUES, NULL) > word;
}

/* The end of the office that begins at FIRST behind a name: FIRST if none does. Where its bearer
 * comes from is no part of it. */
static uint32_t
office_end(const struct block_words *block, uint32_t first)
{
    uint32_t end = phrase_at(block, first, titles, NULL), role = end, seat = 0;
    if (end == first)
        return first;
    while (end < first + LONGEST_OFFICE && is_in_block(block, end)) {
        bool at = lists_at(block, end) & IN_LOCATIVES && !has_shape(block, end, WORD_MARK) &&
                  !has_value(block, end, NUMBER_LOCATIVES, "origin") && end > role &&
                  (lists_at(block, end + 1) & (IN_ORG_WORDS | IN_ORGS | IN_PLACES));
        if (!at && !is_of_title(block, end))
            break;
        if (at && seat == 0 && lists_at(block, end - 1) & lists_at(block, end + 1) & IN_PLACES)
            seat = end;
        if (seat > 0 && end > seat + 1 && !(lists_at(block, end) & IN_PLACES))
            break;
        if (lists_at(block, end) & IN_LOCATIVES &&
            has_value(block, end, NUMBER_LOCATIVES, "origin"))
            break;
        end++;
    }
    if (seat > 0 && !is_closed(block, end))
        end = seat; /* "وزیر خارجه ایران در داووس سخنرانی کرد" */
    while (end > role && lists_at(block, end - 1) & (IN_LOCATIVES | IN_CONJUNCTIONS))
        end--;
    return end;
}

void
uncased_office_before(const struct block_words *block, struct mention *mention)
{
    uint32_t first =
        mention->title_first < mention->title_last ? mention->title_first : mention->first;
    uint32_t office = office_start(block, first, LONGEST_BESIDE);
    if (office < first) {
        mention->title_first = office;
        mention->title_last = mention->first;
    }
    if (first == office && is_comma(block, first - 1) && first > block->first + 1 &&
        is_closed(block, mention->last)) {
        office = office_start(block, first - 1, LONGEST_OFFICE);
        if (office < first - 1) {
            mention->apposed_first = office;
            mention->apposed_last = first - 1;
        }
    }
}

void
uncased_office_behind(const struct block_words *block, struct mention *mention)
{
    if (mention->apposed_first < mention->apposed_last)
        return;
    uint32_t first = mention->last + is_comma(block, mention->last);
    uint32_t end = office_end(block, first);
    bool alone = end == first + 1 || !block->titles_with_articles; /* "المستشار القانوني" */
    if (end == first ||
        (alone && lists_at(block, first) & IN_TITLES && !(lists_at(block, first) & IN_ROLES)))
        return;
    if (first > mention->last && !is_closed(block, end) && !has_shape(block, end, WORD_DIGITS) &&
        !(lists_at(block, end) & IN_LOCATIVES))
        return;
    if (has_shape(block, end, WORD_NAME))
        return; /* the title of the next */
    mention->after_first = first;
    mention->after_last = end;
}

/* Whether the word may stand within what a role is of, before a linker: a noun, an attribute of one
 * or another linker. */
static bool
is_in_complement(const struct block_words *block, uint32_t word)
{
    const uint64_t never = IN_FUNCTION_WORDS | IN_PRONOUNS | IN_ADVERBS | IN_COMPLEMENTISERS |
                           IN_DAYS | IN_MONTHS | IN_AUXILIARIES | IN_CUES | IN_DETERMINERS |
                           IN_CONJUNCTIONS | IN_LOCATIVES | IN_KINSHIP;
    uint64_t lists = lists_at(block, word);
    if (has_shape(block, word, WORD_DIGITS | WORD_MARK))
        return false;
    return lists & IN_LINKERS || has_shape(block, word, WORD_NAME) || !(lists & never);
}

/* "मुंबई के किसान नेता": whether a place alone before the linker at WORD tells where the bearer of
 * the role that ends before END is from, not what the role is of. */
static bool
is_origin(const struct block_words *block, uint32_t first, uint32_t word, uint32_t end)
{
    struct slice role = slice_part(block->text, block->at[end - 1].start, block->at[end - 1].end);
    return word == first + 1 && lists_at(block, first) & IN_PLACES &&
           !slice_ends_with_one(role, language_fact(block->language, "local_office"));
}

uint32_t
uncased_office_linked(const struct block_words *block, uint32_t first, uint32_t end)
{
    uint32_t linker = first - 1, start = linker;
    if (first <= block->first + 1 || !(lists_at(block, linker) & IN_LINKERS))
        return first;
    while (start > block->first && linker - start < LONGEST_OFFICE) {
        uint32_t before = start - 1;
        if (is_mark_at(block, before, ')') && before > block->first + 2 &&
            is_mark_at(block, before - 2, '(')) /* "यूनियन (भाकियू) के" */
            before -= 3;
        if (!is_in_complement(block, before))
            break;
        start = before;
    }
    bool counted = start > block->first && has_shape(block, start - 1, WORD_DIGITS);
    while (start < linker && lists_at(block, start) & IN_LINKERS)
        start++;
    return start == linker || counted || is_origin(block, start, linker, end) ? first : start;
}
