#include "pullquote/reading.h"

#include "pullquote/nounphrase.h"
#include "pullquote/quotemarks.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

/* The first word from WORD on that begins at START or behind it, before END; or that. */
static uint32_t
word_from(const struct word *at, uint32_t word, uint32_t end, uint32_t start)
{
    while (word < end && at[word].start < start)
        word++;
    return word;
}

static void
find_ranges(struct reading *reading)
{
    const struct sentences *sentences = reading->sentences;
    const struct words *words = &reading->names->words;
    reading->ranges = memory_grow(reading->ranges, &reading->range_room, sentences->count + 1,
                                  sizeof *reading->ranges);
    size_t steps = words->count / SENTENCE_STEP + 1, step = 0;
    reading->sentence_steps = memory_grow(reading->sentence_steps, &reading->sentence_room, steps,
                                          sizeof *reading->sentence_steps);
    uint32_t word = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        const struct sentence *sentence = &sentences->at[i];
        uint32_t end = words->first[sentence->block + 1];
        bool last = i + 1 == sentences->count || sentences->at[i + 1].block != sentence->block;
        if (word < words->first[sentence->block])
            word = words->first[sentence->block];
        reading->ranges[i].first = word;
        word = word_from(words->at, word, end, last ? UINT32_MAX : sentences->at[i + 1].start);
        reading->ranges[i].end = word;
        for (; step * SENTENCE_STEP < word; step++)
            reading->sentence_steps[step] = (uint32_t)i;
    }
    for (; step < steps; step++)
        reading->sentence_steps[step] = sentences->count > 0 ? (uint32_t)sentences->count - 1 : 0;
}

static void
find_names(struct reading *reading)
{
    const struct words *words = &reading->names->words;
    reading->name_at = memory_grow(reading->name_at, &reading->name_room, words->count + 1,
                                   sizeof *reading->name_at);
    uint32_t *name_at = reading->name_at;
    size_t count = words->count;
    for (size_t i = 0; i <= count; i++) /* also of what is asked behind the last */
        name_at[i] = NOTHING;
    for (size_t i = 0; i < reading->names->count; i++) {
        const struct mention *mention = &reading->names->mentions.at[i];
        for (uint32_t k = mention->first; k < mention->last; k++)
            name_at[k] = (uint32_t)i;
    }
}

static uint32_t
facts_of(const struct language *language)
{
    static const struct {
        const char *name;
        enum grammar_fact fact;
    } facts[] = {
        {"verb_second", VERB_SECOND},
        {"verb_final", VERB_FINAL},
        {"pro_drop", PRO_DROP},
        {"dash_dialogue", DASH_DIALOGUE},
        {"comma_clause", COMMA_CLAUSE},
        {"dash_resumes", DASH_RESUMES},
        {"fronting_inverts", FRONTING_INVERTS},
        {"definite_ending", SUFFIXED_ARTICLE},
        {"subject_first", SUBJECT_FIRST},
        {"complementised", COMPLEMENTISED},
        {"quotative", QUOTATIVE},
        {"cue_first", CUE_FIRST},
        {"heads_first", HEADS_FIRST},
        {"linked_names", LINKED_NAMES},
        {"names_with_articles", NAMES_WITH_ARTICLES},
        {"role_speaks", ROLE_SPEAKS},
        {"genitive_article", GENITIVE_ARTICLE},
        {"bare_complement", BARE_COMPLEMENT},
        {"no_spaces", NO_SPACES},
        {"colon_speech", COLON_SPEECH},
        {"dash_speech", DASH_SPEECH},
        {"source_amid", SOURCE_AMID},
        {"apposed_names", APPOSED_NAMES},
        {"compound_roles", COMPOUND_ROLES},
        {"participles_report", PARTICIPLES_REPORT},
        {"determiners_behind", DETERMINERS_BEHIND},
    };
    uint32_t found = 0;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (language_is(language, facts[i].name))
            found |= facts[i].fact;
    return found;
}

static void
find_grammar(struct reading *reading)
{
    const struct document *document = reading->document;
    reading->grammar = memory_grow(reading->grammar, &reading->grammar_room,
                                   document->block_count + 1, sizeof *reading->grammar);
    for (size_t i = 0; i < document->block_count; i++)
        reading->grammar[i] =
            i > 0 && document->blocks[i].language == document->blocks[i - 1].language
                ? reading->grammar[i - 1]
                : facts_of(document->blocks[i].language);
}

/* The longest phrase of cues that begins at WORD of the BLOCK, or else the word; NULL if it is
 * none.
 */
static const struct entry *
listed_cue(const struct reading *reading, uint32_t word, const struct block *block, size_t *length)
{
    const struct word *at = &reading->at[word];
    const struct entry *entry = word_entry(block->language, at);
    *length = at->end - at->start;
    if (!(entry->begins & IN_CUES))
        return entry->lists & IN_CUES ? entry : NULL;
    struct slice text = slice_from(block_text(reading->document, block), at->start);
    return language_phrase(block->language, entry, text, *length, IN_CUES, length);
}

/* "“…,” slipped NAME", "“…?” NAME slipped": whether speech that ends with a stop, or before a
 * comma, stands before FIRST, behind START, and no more than who speaks between. */
static bool
is_behind_speech(const struct reading *reading, uint32_t first, uint32_t start)
{
    enum { MOST_BETWEEN = 8 };
    if (first > start && reading->tags.at[first - 1] & CLASS_CONJUNCTION)
        return false; /* "“…,” and slipped away" */
    for (uint32_t i = first; i > start + 1 && i + MOST_BETWEEN > first; i--) {
        uint32_t last = mark_at(reading, i - 1), before = mark_at(reading, i - 2);
        if (is_double_mark(last))
            return before != 0 && !has_shape(reading, i - 1, WORD_SPACE_BEFORE);
        if (last != 0)
            return last == ',' && is_double_mark(before);
        if (reading->tags.at[i - 1] & DOES_VERB)
            return false;
    }
    return false;
}

/* "NAME slipped: “…”": whether speech begins behind a comma or colon at BEHIND. */
static bool
is_before_speech(const struct reading *reading, uint32_t behind)
{
    uint32_t parts = mark_at(reading, behind);
    return (parts == ',' || parts == ':') && is_double_mark(mark_at(reading, behind + 1));
}

/* "slipped on Monday that", "следует, что": whether a complementiser that asks nothing follows at
 * BEHIND, before END, adverbs and days aside; in a language that is not parsed, at once. */
static bool
is_before_that(const struct reading *reading, uint32_t behind, uint32_t end)
{
    enum { MOST_BETWEEN = 3 };
    const uint32_t between = CLASS_ADVERB | CLASS_DAY | CLASS_TIME;
    const uint32_t that = CLASS_COMPLEMENTISER | CLASS_RELATIVE;
    const uint32_t *tags = reading->tags.at;
    if (behind < end && !is_parsed(reading, behind))
        return lists_of(reading, behind + (mark_at(reading, behind) == ',')) & IN_COMPLEMENTISERS;
    for (uint32_t i = behind; i < end && i <= behind + MOST_BETWEEN; i++) {
        if ((tags[i] & that) == that)
            return true;
        if (!(tags[i] & between) && !(tags[i] & CLASS_PREPOSITION && tags[i + 1] & CLASS_DAY))
            return false;
    }
    return false;
}

/* Whether the verb at WORD, in the WORDS of BLOCK, reports: one that seldom does only beside what
 * it governs. */
static bool
reports_here(const struct reading *reading, uint32_t word, struct word_range words,
             const struct block *block)
{
    size_t length;
    const struct entry *entry = listed_cue(reading, word, block, &length);
    if (!entry)
        return false;
    struct slice value = entry_value(block->language, entry, NUMBER_CUES);
    value = slice_part(value, 0, slice_find_byte(value, 0, ' '));
    if (slice_find_byte(value, 0, 'g') == value.length)
        return true;
    uint32_t last = reading->at[word].start + (uint32_t)length;
    uint32_t behind = word_from(reading->at, word, words.end, last);
    bool marked = is_behind_speech(reading, word, words.first) || is_before_speech(reading, behind);
    return (marked && slice_find_byte(value, 0, 'd') < value.length) ||
           (slice_find_byte(value, 0, 'k') < value.length &&
            is_before_that(reading, behind, words.end));
}

/* Leaves of the words at which a cue may begin those at which the lists have one that reports:
 * "in" is none but in "in a statement". */
static void
keep_cues(struct reading *reading)
{
    const uint32_t *firsts = reading->names->words.first;
    struct tagging *tags = &reading->tags;
    size_t kept = 0, block = 0;
    for (size_t i = 0; i < tags->cue_count; i++) {
        uint32_t word = tags->cues[i];
        while (firsts[block + 1] <= word)
            block++;
        if (reports_here(reading, word, (struct word_range){firsts[block], firsts[block + 1]},
                         &reading->document->blocks[block]))
            tags->cues[kept++] = word;
        else
            tags->at[word] &= ~(uint32_t)CLASS_CUE;
    }
    tags->cue_count = kept;
}

void
reading_begin(struct reading *reading, struct document *document, const struct sentences *sentences,
              const struct names *names)
{
    reading->document = document;
    reading->sentences = sentences;
    reading->names = names;
    reading->at = names->words.at;
    reading->count = (uint32_t)names->words.count;
    reading->parse = NULL;
    find_ranges(reading);
    find_names(reading);
    find_grammar(reading);
    tagging_find(&reading->tags, document, &names->words, reading->name_at);
    keep_cues(reading);
    reading->span_at = memory_grow(reading->span_at, &reading->span_room, reading->count + 1,
                                   sizeof *reading->span_at);
    uint32_t *span_at = reading->span_at;
    for (size_t i = 0, count = reading->count; i <= count; i++)
        span_at[i] = NOTHING;
}

void
reading_free(struct reading *reading)
{
    free(reading->ranges);
    free(reading->name_at);
    free(reading->sentence_steps);
    free(reading->span_at);
    free(reading->colons);
    free(reading->grammar);
    tagging_free(&reading->tags);
    *reading = (struct reading){0};
}

bool
has_person(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (is_person(reading, reading->name_at[i]))
            return true;
    return false;
}

bool
ends_in_person(const struct reading *reading, struct word_range phrase)
{
    return phrase.end < phrase.first + 3 || !(lists_of(reading, phrase.first) & IN_ARTICLES) ||
           is_person(reading, reading->name_at[phrase.end - 1]);
}

bool
is_named_organisation(const struct reading *reading, struct word_range phrase,
                      struct word_range apposed)
{
    if (phrase.first >= phrase.end || apposed.first >= apposed.end)
        return false;
    uint32_t article = lists_of(reading, apposed.first) & IN_ARTICLES ? 1 : 0,
             name = reading->name_at[apposed.end - 1];
    if (name == NOTHING || reading->names->at[name].kind != NAME_ORG ||
        reading->names->mentions.at[name].first != apposed.first + article)
        return false;
    uint32_t head = phrase.end - 1; /* "NAME's insurer" */
    bool possessed = head > phrase.first && has_shape(reading, head - 1, WORD_CLITIC) &&
                     lists_of(reading, head) & IN_ORG_WORDS;
    if (possessed)
        phrase.first = head;
    else if (!(lists_of(reading, phrase.first) & (IN_ARTICLES | IN_DETERMINERS)))
        return false;
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (reading->name_at[i] != NOTHING || lists_of(reading, i) & (IN_PREPOSITIONS | IN_LINKERS))
            return false;
    uint64_t lists = lists_of(reading, phrase.end - 1); /* "selon le maire, l'Agence" */
    return is_parsed(reading, phrase.first) || !(lists & IN_ROLES) || lists & IN_ORG_WORDS;
}

struct slice
value_of(const struct reading *reading, uint32_t word, enum language_list_number number)
{
    const struct language *language = language_of(reading, word);
    return entry_value(language, word_entry(language, &reading->at[word]), number);
}

bool
value_has(const struct reading *reading, uint32_t word, enum language_list_number number,
          char letter)
{
    struct slice value = value_of(reading, word, number);
    return slice_find_byte(value, 0, letter) < value.length;
}

bool
ends_in_list(const struct reading *reading, uint32_t word, uint64_t lists, size_t shortest,
             size_t longest)
{
    struct slice text = text_of_words(reading, word, word + 1);
    const struct language *language = language_of(reading, word);
    for (size_t length = shortest; length < text.length && length <= longest; length++)
        if (language_word(language, slice_from(text, text.length - length))->lists & lists)
            return true;
    return false;
}

struct slice
text_of_words(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (first >= end)
        return slice_make("", 0);
    struct slice text = text_of_block(reading, block_of(reading, first));
    return slice_part(text, reading->at[first].start, reading->at[end - 1].end);
}

uint32_t
mark_in_latin(uint32_t code)
{
    switch (code) {
    case 0x060C: /* Arabic comma */
    case 0x3001: /* ideographic and full-width ones */
    case 0xFF0C:
        return ',';
    case 0x061F:
    case 0xFF1F:
        return '?';
    case 0x0964: /* danda */
    case 0x06D4:
    case 0x3002:
        return '.';
    case 0xFF01:
        return '!';
    case 0xFF08:
        return '(';
    case 0xFF09:
        return ')';
    case 0xFF1A:
        return ':';
    case 0xFF1B:
        return ';';
    case 0xFF1D:
        return '=';
    default:
        return code;
    }
}

/* "Det säger NAME.", "Lo riporta NAME.", "Así lo dijo NAME.": whether what stands before the verb
 * at WORD takes up the sentence before, and is no article. */
static bool
is_behind_demonstrative(const struct reading *reading, uint32_t word)
{
    if (!is_one_as(reading, word - 1, "demonstrative"))
        return false;
    bool begins = has_shape(reading, word - 1, WORD_BEGINS) ||
                  (word > 1 && has_shape(reading, word - 2, WORD_BEGINS) &&
                   lists_of(reading, word - 2) & IN_ADVERBS);
    return grammar_has(reading, word, FRONTING_INVERTS) ||
           (begins && grammar_has(reading, word, PRO_DROP));
}

/* Whether the word is a noun where it stands, behind an article, a possessive or the like: "in a
 * note", "its report". */
static bool
is_noun(const struct reading *reading, uint32_t word)
{
    if (word == 0 || has_shape(reading, word, WORD_BEGINS) ||
        has_shape(reading, word - 1, WORD_MARK))
        return false;
    uint64_t before = lists_of(reading, word - 1);
    if (word > 1 && lists_of(reading, word - 2) & IN_AS_WORDS)
        return false; /* "comme l'explique NAME" */
    uint64_t before_nouns =
        grammar_has(reading, word, DETERMINERS_BEHIND) ? 0 : IN_ARTICLES | IN_DETERMINERS;
    if (before & IN_AUXILIARIES) /* "zijn", "are" and "his" */
        before_nouns = 0;
    if (!grammar_has(reading, word, VERB_FINAL)) /* there they stand behind nouns */
        before_nouns |= IN_LINKERS | IN_LOCATIVES;
    return has_shape(reading, word, WORD_CAPITAL) || reading->name_at[word] != NOTHING ||
           ((before & before_nouns) != 0 && !(before & IN_PRONOUNS) &&
            !grammar_has(reading, word, VERB_SECOND) && !is_behind_demonstrative(reading, word));
}

bool
is_passive(const struct reading *reading, uint32_t auxiliary)
{
    return slice_equals(value_of(reading, auxiliary, NUMBER_AUXILIARIES), slice_of("p"));
}

enum { LONGEST_PARTED = 40 /* words between the two parts of a cue */ };

/* Whether a clause may end before WORD: a mark stands there, or what joins another clause. */
static bool
ends_clause(const struct reading *reading, uint32_t word, uint32_t end)
{
    return word >= end || has_shape(reading, word, WORD_MARK) ||
           lists_of(reading, word) & (IN_CONJUNCTIONS | IN_COMPLEMENTISERS);
}

/* Whether one of PARTS, parted by |, ends before the word END, behind the word FIRST. *PART: its
 * words. */
static bool
part_before(const struct reading *reading, uint32_t first, uint32_t end, struct slice parts,
            struct word_range *part)
{
    struct slice text = text_of_words(reading, first, end);
    while (parts.length > 0) {
        struct slice one = slice_cut(&parts, '|');
        if (!slice_ends_with(text, one))
            continue;
        uint32_t start = end;
        while (start > first && reading->at[start - 1].end + one.length > reading->at[end - 1].end)
            start--;
        if (reading->at[start].start + one.length == reading->at[end - 1].end) {
            *part = (struct word_range){start, end};
            return true;
        }
    }
    return false;
}

/* The second part of a cue of two, which is one of PARTS. False if the cue must have one and has
 * none here. */
static bool
second_part(const struct reading *reading, struct cue *cue, uint32_t end, struct slice parts)
{
    uint32_t most = end - cue->end > LONGEST_PARTED ? cue->end + LONGEST_PARTED : end;
    for (uint32_t i = cue->end; i < most; i++) {
        if (has_shape(reading, i, WORD_MARK) || reading->span_at[i] != NOTHING ||
            !ends_clause(reading, i + 1, end))
            continue;
        if (part_before(reading, cue->end, i + 1, parts, &cue->second))
            return true;
    }
    return slice_ends_with(parts, slice_of("?"));
}

/* Whether a cue that is one only in certain places (de/cues.txt: c, n) stands in such. */
static bool
stands_right(const struct reading *reading, const struct cue *cue, uint32_t end)
{
    uint32_t first = cue->first;
    if (cue_governs(cue, 'c') &&
        (first == sentence_of(reading, first).first || !has_shape(reading, first - 1, WORD_MARK)) &&
        (first == 0 || reading->span_at[first - 1] == NOTHING ||
         has_shape(reading, first, WORD_CAPITAL)))
        return false;
    if (!cue_governs(cue, 'n'))
        return true;
    return has_source_noun(reading, cue->end, end) ||
           (first >= 2 && has_source_noun(reading, first - 1, first)) ||
           (first >= 2 && has_shape(reading, first - 1, WORD_CAPITAL) &&
            has_source_noun(reading, first - 2, first));
}

/* What the VALUE of a cue tells: letters, and behind a space the PARTS that may stand apart from
 * it.
 */
static uint32_t
read_value(struct slice value, struct slice *parts)
{
    uint32_t governs = 0;
    size_t i = 0;
    for (; i < value.length && value.at[i] != ' '; i++)
        governs |= letter_bit(value.at[i]);
    *parts = slice_from(value, i);
    return governs;
}

/* "según ha informado", "segundo disse": behind the verb of speech that the cue of a source before
 * LAST governs instead of a noun, in a language that writes so; LAST if it governs none. */
static uint32_t
governed_verb(const struct reading *reading, uint32_t last, uint32_t end, uint32_t governs)
{
    enum { MOST_AUXILIARIES = 2 };
    uint32_t verb = last;
    if (!(governs & letter_bit('s')) || governs & letter_bit('m') ||
        !grammar_has(reading, last - 1, PRO_DROP) || is_parsed(reading, last - 1))
        return last;
    while (verb < end && verb < last + MOST_AUXILIARIES && lists_of(reading, verb) & IN_AUXILIARIES)
        verb++;
    struct slice value = value_of(reading, verb, NUMBER_CUES);
    bool reports = verb < end && lists_of(reading, verb) & IN_CUES &&
                   has_shape(reading, verb, WORD_SMALL) &&
                   slice_find_byte(value, 0, 'i') < value.length &&
                   slice_find_byte(value, 0, 'p') == value.length;
    return reports ? verb + 1 : last;
}

bool
cue_look_up(const struct reading *reading, uint32_t word, uint32_t end, struct cue *cue)
{
    if (!is_parsed(reading, word) && is_noun(reading, word))
        return false;
    const struct block *block = &reading->document->blocks[block_of(reading, word)];
    size_t length;
    const struct entry *entry = listed_cue(reading, word, block, &length);
    if (!entry)
        return false;
    uint32_t last = word;
    while (last < end && reading->at[last].start < reading->at[word].start + length)
        last++;
    struct slice parts;
    uint32_t governs = read_value(entry_value(block->language, entry, NUMBER_CUES), &parts);
    if (last == word + 1)
        last = governed_verb(reading, last, end, governs);
    *cue = (struct cue){.first = word, .end = last, .governs = governs};
    return (parts.length == 0 || second_part(reading, cue, end, slice_from(parts, 1))) &&
           stands_right(reading, cue, end);
}

struct slice
cue_text(const struct reading *reading, const struct cue *cue)
{
    struct slice first = text_of_words(reading, cue->first, cue->end);
    if (cue->lead > 0)
        first =
            slice_part(text_of_block(reading, block_of(reading, cue->first)),
                       reading->at[cue->first - 1].end - cue->lead, reading->at[cue->end - 1].end);
    struct slice second = text_of_words(reading, cue->second.first, cue->second.end);
    if (second.length == 0)
        return first;
    char *joined = arena_allocate(&reading->document->arena, first.length + second.length + 1);
    memcpy(joined, first.at, first.length);
    joined[first.length] = ' ';
    memcpy(joined + first.length + 1, second.at, second.length);
    return slice_make(joined, first.length + second.length + 1);
}

bool
ends_as(const struct reading *reading, uint32_t word, const char *name)
{
    return slice_ends_with_one(text_of_words(reading, word, word + 1),
                               language_fact(language_of(reading, word), name));
}

bool
begins_as(const struct reading *reading, uint32_t word, const char *name)
{
    struct slice beginnings = language_fact(language_of(reading, word), name);
    struct slice text = text_of_words(reading, word, word + 1);
    while (beginnings.length > 0)
        if (slice_starts_with(text, slice_cut(&beginnings, '|')))
            return true;
    return false;
}

/* Whether the two, in whatever case, begin with the same letter: false only of ASCII. */
static bool
may_be_alike(struct slice a, struct slice b)
{
    if (a.length == 0 || b.length == 0)
        return a.length == b.length;
    unsigned char one = (unsigned char)a.at[0], other = (unsigned char)b.at[0];
    return ((one | other) & 0x80) != 0 || (one | 0x20) == (other | 0x20);
}

bool
is_one_as(const struct reading *reading, uint32_t word, const char *name)
{
    struct slice words = language_fact(language_of(reading, word), name);
    struct slice text = text_of_words(reading, word, word + 1);
    while (words.length > 0) {
        struct slice one = slice_cut(&words, '|');
        if (may_be_alike(text, one) && letters_hash(one) == letters_hash(text))
            return true;
    }
    return false;
}

struct word_range
words_of_name(const struct reading *reading, uint32_t number)
{
    const struct mention *mention = &reading->names->mentions.at[number];
    return (struct word_range){mention_start(mention), mention->last};
}

uint32_t
mark_within(const struct reading *reading, uint32_t first, uint32_t end, uint32_t most,
            uint32_t code)
{
    for (uint32_t i = first; i < end && i - first < most; i++)
        if (mark_at(reading, i) == code)
            return i;
    return NOTHING;
}

uint32_t
behind_bracket(const struct reading *reading, uint32_t word, uint32_t end)
{
    enum { LONGEST_BRACKET = 23 };
    if (mark_at(reading, word) != '(')
        return word;
    uint32_t close = mark_within(reading, word + 1, end, LONGEST_BRACKET, ')');
    return close == NOTHING ? word : close + 1;
}

bool
names_somebody(const struct reading *reading, struct word_range words)
{
    const uint64_t somebody =
        IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_ORGS | IN_KINSHIP | IN_GENDERS;
    for (uint32_t i = words.first; i < words.end; i++) {
        uint32_t name = reading->name_at[i];
        struct slice gender = value_of(reading, i, NUMBER_PRONOUNS);
        if (lists_of(reading, i) & somebody || is_person(reading, name) ||
            (name != NOTHING && reading->names->at[name].kind == NAME_ORG) ||
            (gender.length > 0 &&
             (gender.at[0] == 'm' || gender.at[0] == 'f' || gender.at[0] == 'e')))
            return true;
    }
    return false;
}
