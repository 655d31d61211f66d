#include "pullquote/cuesubject.h"

#include "pullquote/sources.h"

enum {
    LONGEST_SUBJECT = 24, /* words */
    LONGEST_SURE = 14,
    LONGEST_COUNTER = 3,
    LONGEST_LEADING = 80,
    LONGEST_ORG = 6
};

uint32_t
cue_behind_adverbs(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (first < end) {
        if (source_word(reading, first, IN_ADVERBS | IN_CONJUNCTIONS | IN_DAYS))
            first++;
        else if (source_number(reading, first) && first + 1 < end &&
                 reading->at[first + 1].end - reading->at[first + 1].start <= LONGEST_COUNTER)
            first += 2; /* "3日" */
        else
            break;
    }
    return first;
}

/* Before the same. */
static uint32_t
before_adverbs(const struct reading *reading, uint32_t first, uint32_t end)
{
    while (end > first) {
        uint32_t last = end - 1;
        bool counter = last > first && source_number(reading, last - 1) &&
                       reading->at[last].end - reading->at[last].start <= LONGEST_COUNTER;
        if (counter)
            end -= 2;
        else if (source_word(reading, last, IN_ADVERBS | IN_DAYS | IN_AUXILIARIES) ||
                 source_number(reading, last))
            end--;
        else
            break;
    }
    return end;
}

/* Whether the preposition at WORD has its noun behind it up to END: not the letter of a name. */
static bool
is_prepositional(const struct reading *reading, uint32_t word, uint32_t end)
{
    if (!source_word(reading, word, IN_PREPOSITIONS | IN_LOCATIVES) ||
        reading->name_at[word] != NOTHING || word + 1 >= end)
        return false;
    bool personal = slice_equals(value_of(reading, word, NUMBER_PREPOSITIONS), slice_of("person"));
    return !personal || source_speaks(reading, (struct word_range){word + 1, end}) ||
           end - word > 2;
}

/* Whether the word ties what stands before it to a noun: 的. */
static bool
is_of(const struct reading *reading, uint32_t word)
{
    return source_word(reading, word, IN_AUXILIARIES) && reading->name_at[word] == NOTHING &&
           slice_equals(value_of(reading, word, NUMBER_AUXILIARIES), slice_of("of"));
}

/* Behind the last word of [first, end) that ties what stands before it to a noun, "的", if a name
   stands behind it. */
static uint32_t
behind_attribute(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first + 1; i--) {
        if (!is_of(reading, i - 1))
            continue;
        return has_person(reading, (struct word_range){i, end}) ? i : first;
    }
    return first;
}

/* The phrase up to where its last person's name ends, unless something is tied to that. */
static struct word_range
without_rest(const struct reading *reading, struct word_range phrase)
{
    uint32_t name = source_person(reading, phrase);
    if (name == NOTHING)
        return phrase;
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t last = mention->after_last > mention->last ? mention->after_last : mention->last;
    bool cut = last + 1 == phrase.end && lists_of(reading, last) == 0 && /* the end of the name */
               reading->at[last].end - reading->at[last].start <= LONGEST_COUNTER;
    if (last < phrase.end && last > phrase.first && !is_of(reading, last) && !cut)
        phrase.end = last;
    return phrase;
}

/* "总统A与总理B通电话后": A alone, where what they do stands behind both names, up to END. */
static struct word_range
without_company(const struct reading *reading, struct word_range phrase, uint32_t end)
{
    uint32_t name = source_person(reading, phrase);
    if (name == NOTHING || phrase.end >= end)
        return phrase;
    uint32_t first = mention_start(&reading->names->mentions.at[name]);
    if (first < phrase.first + 2 || !source_word(reading, first - 1, IN_CONJUNCTIONS) ||
        !has_person(reading, (struct word_range){phrase.first, first - 1}))
        return phrase;
    phrase.end = first - 1;
    return phrase;
}

/* Behind a dateline with which the block begins at FIRST, or the bracket in it:
   "新华社长沙7月3日电（记者赵思远）", "新华社北京电 ". */
static uint32_t
behind_dateline(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t found = first;
    if (first != reading->names->words.first[block_of(reading, first)])
        return first;
    for (uint32_t i = first + 1; i + 1 < end; i++) {
        uint32_t letter = letter_at(text_of_words(reading, i, i + 1), 0);
        if (mark_at(reading, i) == ')')
            found = i + 1;
        else if (is_parted(reading, i) && letter >= 0x3400 && letter < 0xA000)
            found = i;
    }
    return found;
}

/* Before the first preposition with which the words [first, end) go on. */
static uint32_t
before_prepositions(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++)
        if (is_prepositional(reading, i, end))
            return i;
    return end;
}

bool
cue_subject(const struct reading *reading, uint32_t first, uint32_t cue, bool sure,
            struct word_range *subject)
{
    *subject = nobody;
    if (cue - first > LONGEST_SUBJECT)
        first = cue - LONGEST_SUBJECT;
    uint32_t end = source_before_brackets(reading, before_adverbs(reading, first, cue), first);
    uint32_t begin = cue_behind_adverbs(reading, behind_dateline(reading, first, end), end);
    end = before_adverbs(reading, begin, end);
    if (begin >= end)
        return true;
    bool preposed = is_prepositional(reading, begin, end);
    begin = behind_attribute(reading, begin, end);
    uint32_t last = before_adverbs(reading, begin, before_prepositions(reading, begin, end));
    struct word_range phrase = without_rest(reading, (struct word_range){begin, last});
    phrase = without_company(reading, phrase, last);
    if (is_empty(phrase))
        return true;
    if (preposed && is_prepositional(reading, begin, end)) {
        uint32_t name = source_person(reading, (struct word_range){begin, end});
        if (name == NOTHING || reading->names->mentions.at[name].first <= begin + 1)
            return sure; /* "在会上表示", not "对于外界质疑" */
        phrase = (struct word_range){mention_start(&reading->names->mentions.at[name]), end};
        phrase = without_rest(reading, phrase);
    }
    if (!source_speaks(reading, phrase) && !(sure && phrase.end - phrase.first <= LONGEST_SURE))
        return false;
    *subject = phrase;
    return true;
}

/* The institution with which the words [FIRST, END) begin; empty: none. */
static struct word_range
leading_org(const struct reading *reading, uint32_t first, uint32_t end)
{
    uint32_t begin = cue_behind_adverbs(reading, first, end);
    uint32_t name = begin < end ? reading->name_at[begin] : NOTHING;
    if (name != NOTHING && reading->names->at[name].kind == NAME_ORG)
        return (struct word_range){begin, reading->names->mentions.at[name].last};
    for (uint32_t i = begin; i < end && i < begin + LONGEST_ORG; i++) {
        if (has_shape(reading, i, WORD_MARK) || is_quoted_word(reading, i))
            break;
        if (source_word(reading, i, IN_ORG_WORDS)) /* "市渔业局" */
            return (struct word_range){begin, i + 1};
    }
    return nobody;
}

struct word_range
cue_subject_leading(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (end > first + LONGEST_LEADING)
        end = first + LONGEST_LEADING;
    for (uint32_t i = first, chunk = first; i < end; i++) {
        if (is_quoted_word(reading, i) || has_shape(reading, i, WORD_MARK) ||
            (i > first && is_parted(reading, i))) {
            chunk = i + has_shape(reading, i, WORD_MARK);
            if (is_quoted_word(reading, i))
                return nobody;
        }
        uint32_t name = reading->name_at[i];
        bool person = is_person(reading, name);
        if (!person && !source_word(reading, i, IN_ROLES | IN_PRONOUNS))
            continue;
        if (person) {
            const struct mention *mention = &reading->names->mentions.at[name];
            i = mention->after_last > mention->last ? mention->after_last : mention->last;
        } else {
            i++;
        }
        if (person || i >= end || !is_person(reading, reading->name_at[i])) {
            uint32_t begin = cue_behind_adverbs(reading, chunk, i);
            begin = behind_attribute(reading, begin, i);
            return begin < i && !is_prepositional(reading, begin, i) ? (struct word_range){begin, i}
                                                                     : nobody;
        }
        i--;
    }
    return leading_org(reading, first, end);
}

struct word_range
cue_source_before(const struct reading *reading, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i > first && end - i < LONGEST_SUBJECT; i--)
        if (reading->name_at[i - 1] == NOTHING && is_one_as(reading, i - 1, "source_preposition"))
            return (struct word_range){i, before_adverbs(reading, i, end)};
    return nobody;
}

struct word_range
cue_source(const struct reading *reading, uint32_t first, uint32_t end, uint32_t *tail)
{
    const uint64_t does = IN_CUES | IN_ADVERBS | IN_DAYS | IN_SOURCE_NOUNS | IN_AUXILIARIES;
    while (end > first && (source_word(reading, end - 1, does) || source_number(reading, end - 1)))
        end--;
    first = cue_behind_adverbs(reading, first, end);
    end = before_adverbs(reading, first, end);
    *tail = 0;
    if (first >= end)
        return nobody;
    struct word_range last = {end - 1, end};
    const struct entry *entry = source_tail(reading, last, IN_SOURCE_NOUNS, 6);
    if (entry && entry->length < reading->at[end - 1].end - reading->at[end - 1].start)
        *tail = entry->length;
    return (struct word_range){first, end};
}
