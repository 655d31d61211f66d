/* The mentions of a block in a script without capitals, once its words are cut (see uncased.h). */
#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "namenorm/uncased.h"

enum { LONGEST_TITLE = 4, MOST_ADJECTIVES = 4 /* words */, LONGEST_BETWEEN = 15 /* bytes */ };

static const uint64_t titles = IN_TITLES | IN_ROLES;

/* Whether the words on both sides of WORD's beginning belong together: spaces part words, or there
 * are none. */
static bool
is_beside(const struct block_words *block, uint32_t word)
{
    return word > block->first && word < block->end && !has_shape(block, word - 1, WORD_MARK) &&
           !has_shape(block, word, WORD_MARK) && !spaced(block, word) == !block->spaces;
}

/* The titles before the name, what they are of and adjectives with them: "美国总统", "الرئيس
 * العراقي". */
static void
titles_before(const struct block_words *block, struct mention *mention)
{
    uint32_t last = mention->first;
    const uint64_t inside = IN_NATIONALITIES | IN_MODIFIERS | IN_ORG_WORDS;
    while (is_beside(block, last) && mention->first - last < MOST_ADJECTIVES &&
           lists_at(block, last - 1) & (IN_NATIONALITIES | IN_MODIFIERS) &&
           !(lists_at(block, last - 1) & titles))
        last--;
    uint32_t first = last;
    for (uint32_t i = last; is_beside(block, i) && last - i < LONGEST_TITLE;) {
        i--;
        if (phrase_at(block, i, titles, NULL) == last)
            first = i;
    }
    if (first == last)
        return;
    while (is_beside(block, first) && last - first < LONGEST_TITLE &&
           (lists_at(block, first - 1) & (titles | inside) ||
            (!block->spaces && lists_at(block, first - 1) & (IN_PLACES | IN_ORGS))) &&
           !has_shape(block, first - 1, WORD_NAME))
        first--;
    mention->title_first = first;
    mention->title_last = mention->first;
}

/* "李明市长", "田中氏", "김민수 시장". */
static void
titles_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t end = mention->last;
    bool beside = end < block->end && !has_shape(block, end, WORD_MARK) &&
                  (block->titles_behind ? spaced(block, end) : !block->spaces);
    uint32_t last = beside ? phrase_at(block, end, titles | IN_HONORIFICS, NULL) : end;
    if (last == end && block->titles_behind && !spaced(block, end))
        last = phrase_at(block, end, IN_TITLES, NULL); /* glued to it */
    mention->after_first = end;
    mention->after_last = last;
}

static void
find_gender(const struct block_words *block, struct mention *mention)
{
    for (uint32_t i = mention->title_first; i < mention->title_last; i++) {
        struct slice value = value_at(block, i, NUMBER_TITLES);
        if (value.length == 1)
            mention->gender = value.at[0];
    }
    if (mention->after_first < mention->after_last) {
        struct slice value = value_at(block, mention->after_first, NUMBER_TITLES);
        if (value.length == 1)
            mention->gender = value.at[0];
    }
}

static uint32_t
find_person(const struct block_words *block, uint32_t word, struct mention *mention)
{
    uint32_t last = word + 1;
    while (has_shape(block, last, WORD_NAME) && (!spaced(block, last) || block->spaces))
        last++;
    mention->last = last;
    titles_before(block, mention);
    titles_behind(block, mention);
    bool offices = block->bare_complement && block->spaces;
    if (offices) {
        uncased_office_before(block, mention);
        uncased_office_behind(block, mention);
    }
    find_gender(block, mention);
    kinds_find(block, mention);
    mention->signs |= sign_bit(SIGN_GIVEN_NAME);
    return mention->after_last > last && !offices ? mention->after_last : last;
}

/* "法国公司" is no company of that name. */
static bool
is_generic(const struct block_words *block, uint32_t word)
{
    return has_value(block, word, NUMBER_ORG_WORDS, "generic");
}

/* "北京大学", "दिल्ली पुलिस": what makes of a place an institution of it or a longer name of a
 * place. */
static uint32_t
extended(const struct block_words *block, uint32_t last)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    if (!is_beside(block, last) || block->heads_first)
        return last;
    if (lists_at(block, last) & heads)
        return is_generic(block, last) ? last : last + 1;
    bool between = !block->spaces && lists_at(block, last) == 0 &&
                   block->at[last].end - block->at[last].start <= LONGEST_BETWEEN &&
                   is_beside(block, last + 1);
    return between && lists_at(block, last + 1) & IN_ORG_WORDS && !is_generic(block, last + 1)
               ? last + 2
               : last;
}

/* "美国人": behind the name of a country, what makes the people or the language of it. */
static bool
is_derived(const struct block_words *block, uint32_t last)
{
    size_t length;
    if (block->spaces || last >= block->end || spaced(block, last))
        return false;
    struct slice behind = slice_from(block->text, block->at[last].start);
    return language_prefix(block->language, behind, IN_NATIONALITIES, &length) != NULL;
}

static uint32_t
find_listed(const struct block_words *block, uint32_t word, struct mention *mention)
{
    const uint64_t lists = IN_PLACES | IN_ORGS;
    uint64_t own = lists_at(block, word);
    uint32_t last = phrase_at(block, word, lists, NULL);
    if (last == word ||
        (last == word + 1 && own & (IN_FUNCTION_WORDS | IN_NOT_NAMES | IN_CUES | IN_PRONOUNS)))
        return word;
    if (own & IN_PLACES && last == word + 1 && is_derived(block, last))
        return word;
    mention->last = last;
    if (own & IN_PLACES || last > word + 1)
        mention->last = extended(block, last);
    mention->after_first = mention->after_last = mention->last;
    kinds_find(block, mention);
    if (mention->last > last && lists_at(block, mention->last - 1) & IN_ORG_WORDS)
        mention->signs |= sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LEGAL_FORM);
    return mention->last;
}

uint32_t
uncased_mention(const struct block_words *block, uint32_t word, struct mention *mention)
{
    if (!has_shape(block, word, WORD_OTHER) || has_shape(block, word, WORD_MARK))
        return word;
    mention->first = mention->title_first = mention->title_last = word;
    if (has_shape(block, word, WORD_NAME))
        return find_person(block, word, mention);
    uint32_t headed = uncased_headed(block, word, mention);
    return headed > word ? headed : find_listed(block, word, mention);
}
