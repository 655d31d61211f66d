/* The mentions of a block in a script without capitals, once its words are cut (see uncased.h). */
#include "namenorm/kinds.h"
#include "namenorm/run.h"
#include "namenorm/uncased.h"

enum {
    LONGEST_TITLE = 4, /* words */
    LONGEST_OFFICE = 10,
    MOST_ADJECTIVES = 4,
    MOST_MODIFIERS = 2,
    LONGEST_BETWEEN = 15 /* bytes */
};

static const uint64_t titles = IN_TITLES | IN_ROLES;

/* Whether the words on both sides of WORD's beginning belong together: spaces part words, or there
 * are none. */
static bool
is_beside(const struct block_words *block, uint32_t word)
{
    return word > block->first && word < block->end && !has_shape(block, word - 1, WORD_MARK) &&
           !has_shape(block, word, WORD_MARK) && !spaced(block, word) == !block->spaces;
}

static const uint64_t things = IN_PLACES | IN_ORGS | IN_OTHERS;

/* The first word of the name of a thing, cut out whole, that ends before WORD; WORD if none does.
 */
static uint32_t
thing_before(const struct block_words *block, uint32_t word)
{
    uint32_t first = word;
    do
        first--;
    while (first > block->first && has_shape(block, first, WORD_NAME) &&
           !has_shape(block, first, WORD_INNER_CAPITAL));
    return has_shape(block, first, WORD_INNER_CAPITAL) && lists_at(block, first) & things ? first
                                                                                          : word;
}

/* "湖南大学水文学教授": where what the title is of begins, with no space before it, that begins at
   FIRST. What no list has stands only between other words of it. */
static uint32_t
office_start(const struct block_words *block, uint32_t first)
{
    const uint64_t inside = IN_TITLES | IN_ROLES | IN_NATIONALITIES | IN_MODIFIERS | IN_ORG_WORDS |
                            IN_PLACE_WORDS | IN_PLACES | IN_ORGS;
    uint32_t best = first;
    for (uint32_t at = first; is_beside(block, at) && first - at < LONGEST_OFFICE;) {
        uint32_t before = has_shape(block, at - 1, WORD_NAME) ? thing_before(block, at) : at - 1;
        uint64_t lists = lists_at(block, before) & ~(IN_NAME_LETTERS | IN_SURNAMES);
        bool noun =
            lists & IN_COMMON_WORDS && value_at(block, before, NUMBER_COMMON_WORDS).length == 0;
        if (before == at || has_shape(block, before, WORD_DIGITS))
            break;
        if (noun || lists & inside)
            best = before;
        else if (lists != 0)
            break;
        at = before;
    }
    return best;
}

/* The words up to LAST that are a title: the first of them; LAST if they are none. */
static uint32_t
title_start(const struct block_words *block, uint32_t last)
{
    uint32_t first = last;
    bool apart = !block->spaces && spaced(block, last) && last > block->first; /* "记者 陈思远" */
    for (uint32_t i = last;
         (is_beside(block, i) || (apart && i == last)) && last - i < LONGEST_TITLE;) {
        i--;
        if (phrase_at(block, i, titles, NULL) == last && !has_shape(block, i, WORD_NAME))
            first = i;
    }
    return first;
}

/* "映画評論家の鷲尾千景さん": the title and a linker before a name that has a title behind it. */
static void
linked_title(const struct block_words *block, struct mention *mention)
{
    uint32_t last = mention->first - 1;
    if (block->spaces || !block->titles_behind || !is_beside(block, mention->first) ||
        !(lists_at(block, last) & IN_LINKERS) || last <= block->first)
        return;
    uint32_t first = title_start(block, last);
    if (first == last)
        return;
    mention->title_first = office_start(block, first);
    mention->title_last = last;
}

/* "배우 겸 감독 NAME", "NAME 회장 겸 대표": whether the word joins two titles, which stand around
 * names. */
static bool
joins_titles(const struct block_words *block, uint32_t word)
{
    return block->titles_behind && block->spaces && word > block->first &&
           lists_at(block, word) & IN_CONJUNCTIONS && is_beside(block, word) &&
           is_beside(block, word + 1);
}

/* The titles before the name, what they are of and adjectives with them: "美国总统", "الرئيس
 * العراقي". */
static void
titles_before(const struct block_words *block, struct mention *mention)
{
    uint32_t last = mention->first;
    const uint64_t inside = IN_NATIONALITIES | IN_MODIFIERS | IN_ORG_WORDS |
                            (block->heads_last ? IN_ORGS : 0); /* "इसरो प्रमुख NAME" */
    while (is_beside(block, last) && mention->first - last < MOST_ADJECTIVES &&
           lists_at(block, last - 1) & (IN_NATIONALITIES | IN_MODIFIERS) &&
           !(lists_at(block, last - 1) & titles))
        last--;
    bool stopped = last > block->first + 1 && is_mark_at(block, last - 1, '.') &&
                   !spaced(block, last - 1) && lists_at(block, last - 2) & IN_TITLES;
    uint32_t first = stopped ? last - 2 : title_start(block, last); /* "डॉ." */
    if (first == last) {
        linked_title(block, mention);
        return;
    }
    if (has_value(block, first, NUMBER_ROLES, "resident"))
        return;
    if (!block->spaces)
        first = office_start(block, first);
    while (block->spaces && is_beside(block, first) && last - first < LONGEST_TITLE &&
           !has_shape(block, first - 1, WORD_NAME)) {
        bool joined = joins_titles(block, first - 1) && lists_at(block, first - 2) & titles;
        if (!joined && !(lists_at(block, first - 1) & (titles | inside)))
            break;
        first -= joined ? 2 : 1;
    }
    if (block->heads_last) {
        uint32_t thing = is_beside(block, first) ? thing_before(block, first) : first;
        first = thing < first ? thing /* "किशनपुर थाना प्रभारी NAME" */
                              : uncased_office_linked(block, first, last);
    }
    mention->title_first = first;
    mention->title_last = mention->first;
}

/* "하동균 새얼시버스운송사업조합 이사장": the word behind the title whose complement, which begins
 * with the name of a thing, stands between it and the name that ends before WORD; WORD if there is
 * none. */
static uint32_t
office_behind(const struct block_words *block, uint32_t word)
{
    bool thing = lists_at(block, word) & (IN_PLACES | IN_ORGS) && spaced(block, word);
    for (uint32_t i = word + 1; thing && i < word + LONGEST_OFFICE && i < block->end; i++) {
        if (has_shape(block, i, WORD_MARK) ||
            (!spaced(block, i) && !has_shape(block, i, WORD_NAME)))
            return word;
        uint32_t last = spaced(block, i) ? phrase_at(block, i, titles, NULL) : i;
        if (last > i)
            return last;
    }
    return word;
}

/* "田中太郎総務部長": the word behind the title that a word or two of its field stand before; WORD
 * if there is none. */
static uint32_t
field_behind(const struct block_words *block, uint32_t word)
{
    for (uint32_t i = word; i < word + 2 && is_beside(block, i + 1); i++) {
        if (!(lists_at(block, i) & (IN_COMMON_WORDS | IN_ORG_WORDS)) ||
            has_value(block, i, NUMBER_COMMON_WORDS, "v") || has_shape(block, i, WORD_DIGITS) ||
            !is_beside(block, i))
            return word;
        uint32_t last = phrase_at(block, i + 1, titles, NULL);
        if (last > i + 1)
            return last;
    }
    return word;
}

/* "김경수 전 의원": behind the words from WORD on that belong to a title behind them, where spaces
 * part words. */
static uint32_t
behind_modifiers(const struct block_words *block, uint32_t word)
{
    uint32_t at = word;
    while (block->spaces && at - word < MOST_MODIFIERS && is_beside(block, at) &&
           lists_at(block, at) & IN_MODIFIERS && is_beside(block, at + 1))
        at++;
    return at;
}

/* "李明市长", "田中氏", "김민수 시장". */
static void
titles_behind(const struct block_words *block, struct mention *mention)
{
    uint32_t end = mention->last;
    bool beside = end < block->end && !has_shape(block, end, WORD_MARK) &&
                  (spaced(block, end) == (block->spaces && block->titles_behind));
    uint32_t last = beside ? phrase_at(block, end, titles | IN_HONORIFICS, NULL) : end;
    if (last == end && beside && !block->spaces && block->titles_behind)
        last = field_behind(block, end);
    if (last == end && block->spaces && block->titles_behind && !spaced(block, end))
        last = phrase_at(block, end, IN_TITLES, NULL); /* glued to it */
    if (last == end && block->titles_behind && block->spaces) {
        uint32_t first = behind_modifiers(block, end);
        last = first > end ? phrase_at(block, first, titles, NULL) : first;
        if (last == first)
            last = office_behind(block, first);
        last = last > first ? last : end;
    }
    while (last > end && joins_titles(block, last)) {
        uint32_t next = phrase_at(block, last + 1, titles, NULL);
        if (next == last + 1)
            break;
        last = next;
    }
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
    while (has_shape(block, last, WORD_NAME) && !has_shape(block, last, WORD_INNER_CAPITAL) &&
           (!spaced(block, last) || block->spaces))
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
    mention->signs = (mention->signs & ~sign_bit(SIGN_BRAND)) | sign_bit(SIGN_GIVEN_NAME);
    if (mention->signs & sign_bit(SIGN_LISTED_OTHER) || /* "فلاديمير بوتين" */
        is_famous(block->language, word_entry(block->language, &block->at[last - 1])))
        mention->signs &= ~(sign_bit(SIGN_LISTED_OTHER) | sign_bit(SIGN_OTHER_WORD));
    uint32_t of = behind_modifiers(block, mention->after_first);
    bool named = has_shape(block, of, WORD_INNER_CAPITAL) ||
                 (block->spaces && lists_at(block, of) & (IN_PLACES | IN_ORGS));
    bool office = offices || (named && mention->after_first < mention->after_last);
    return mention->after_last > last && !office ? mention->after_last : last;
}

/* "法国公司" is no company of that name. */
static bool
is_generic(const struct block_words *block, uint32_t word)
{
    return has_value(block, word, NUMBER_ORG_WORDS, "generic") ||
           has_value(block, word, NUMBER_ORG_WORDS, "company");
}

/* "北京大学", "दिल्ली पुलिस": what makes of a place an institution of it or a longer name of a
 * place. */
static uint32_t
extended(const struct block_words *block, uint32_t last)
{
    const uint64_t heads = IN_ORG_WORDS | IN_PLACE_WORDS;
    if (!is_beside(block, last) || block->heads_first || block->heads_last)
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

/* "腾讯公司": behind what makes the full name of a firm of a listed one that ends before LAST. */
static uint32_t
firm_end(const struct block_words *block, uint32_t last)
{
    return !block->spaces && is_beside(block, last) &&
                   slice_is_one_of(word_text(block->text, &block->at[last]),
                                   language_fact(block->language, "firm_head"))
               ? last + 1
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
    const uint64_t lists = IN_PLACES | IN_ORGS | IN_OTHERS;
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
    else if (own & IN_ORGS)
        mention->last = firm_end(block, last);
    while (block->spaces && block->titles_behind && own & IN_ORGS &&
           has_shape(block, mention->last, WORD_NAME) &&
           !has_shape(block, mention->last, WORD_INNER_CAPITAL))
        mention->last++; /* "창원지방법원 통영지원" */
    mention->after_first = mention->after_last = mention->last;
    kinds_find(block, mention);
    if (mention->last > last && lists_at(block, mention->last - 1) & IN_ORG_WORDS)
        mention->signs |= sign_bit(SIGN_ORG_WORD) | sign_bit(SIGN_LEGAL_FORM);
    return mention->last;
}

/* A name that was cut out as that of a thing: its words say what it is. */
static uint32_t
find_thing(const struct block_words *block, uint32_t word, struct mention *mention)
{
    uint64_t lists = lists_at(block, word);
    uint32_t last = word + 1;
    while (has_shape(block, last, WORD_NAME) && !has_shape(block, last, WORD_INNER_CAPITAL))
        last++;
    mention->last = mention->after_first = mention->after_last = last;
    mention->signs = last > word + 1 ? sign_bit(SIGN_SEVERAL) : 0;
    mention->signs |= sign_bit(lists & IN_ORGS     ? SIGN_ORG_WORD
                               : lists & IN_PLACES ? SIGN_PLACE_WORD
                                                   : SIGN_OTHER_WORD);
    return last;
}

uint32_t
uncased_mention(const struct block_words *block, uint32_t word, struct mention *mention)
{
    if (!has_shape(block, word, WORD_OTHER | WORD_NAME) || has_shape(block, word, WORD_MARK))
        return word;
    mention->first = mention->title_first = mention->title_last = word;
    if (has_shape(block, word, WORD_INNER_CAPITAL) &&
        lists_at(block, word) & (IN_PLACES | IN_ORGS | IN_OTHERS))
        return find_thing(block, word, mention);
    if (has_shape(block, word, WORD_NAME))
        return find_person(block, word, mention);
    uint32_t headed = uncased_headed(block, word, mention);
    return headed > word ? headed : find_listed(block, word, mention);
}
