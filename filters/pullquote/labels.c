#include "pullquote/labels.h"

#include "pullquote/clausewords.h"
#include "pullquote/descriptions.h"
#include "text/memory.h"

#include <stdlib.h>

enum {
    LABEL_WORDS = 6,
    LOOK_NAMES = 200,
    MOST_BLOCKS = 6,     /* of one answer */
    LONGEST_OFFICE = 10, /* words, "Member of the Committee for Roads" */
    LONGEST_LABEL = 36,  /* bytes */
    LONGEST_GIVEN = 20,  /* bytes */
    LEAST_TURNS = 3
};

/* "HIGH TIDE: Shares rose": whether the name NUMBER, in capitals, is given nowhere near but here,
   so that it is likely a heading. A name that a list or the text spells out is given there. */
static bool
is_heading(const struct reading *reading, uint32_t number)
{
    const struct names *names = reading->names;
    const struct name *name = &names->at[number];
    const struct mention *mention = &names->mentions.at[number];
    if (!has_shape(reading, mention->last - 1, WORD_ALL_CAPITALS) ||
        !slice_equals(name->canonical, text_of_words(reading, mention->first, mention->last)))
        return false;
    uint32_t first = number > LOOK_NAMES ? number - LOOK_NAMES : 0;
    for (uint32_t i = first; i < names->count && i < number + LOOK_NAMES; i++)
        if (i != number && names->at[i].bearer == name->bearer)
            return false;
    return true;
}

/* "Shares of NAME (NYSE: …": whether a bracket opens among the words of the label. */
static bool
has_bracket(const struct reading *reading, struct word_range label)
{
    for (uint32_t i = label.first; i < label.end; i++)
        if (mark_at(reading, i) == '(')
            return true;
    return false;
}

/* Whether no small words but those of the title lead up from FIRST to the name: not "He asked for
 * NAME: …". */
static bool
is_label(const struct reading *reading, uint32_t first, uint32_t name)
{
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t end = mention_start(mention);
    for (uint32_t i = first; i < end; i++)
        if (has_shape(reading, i, WORD_SMALL) &&
            !(lists_of(reading, i) &
              (IN_ROLES | IN_TITLES | IN_MODIFIERS | IN_ARTICLES | IN_LINKERS)))
            return false;
    return true;
}

bool
label_says(const struct reading *reading, uint32_t first, uint32_t end)
{
    const uint32_t verbs = DOES_VERB | DOES_MODIFY | DOES_DEPEND | CLASS_AUXILIARY | CLASS_PRONOUN;
    if (!is_parsed(reading, first) || mark_at(reading, end - 1) == '?')
        return true;
    for (uint32_t i = first; i < end; i++)
        if (has_shape(reading, i, WORD_CAPITAL)
                ? lists_of(reading, i) & (IN_VERBS | IN_AUXILIARIES | IN_CUES | IN_PRONOUNS)
                : reading->tags.at[i] & verbs)
            return true; /* of words with capitals, as in headlines, the lists alone tell */
    return false;
}

/* "Varn – Adlarpress: …": a place and who reports from there, a dash or slash between them. */
static bool
is_dateline(const struct reading *reading, uint32_t first, uint32_t colon)
{
    uint32_t name = reading->name_at[first];
    if (name == NOTHING || reading->names->at[name].kind != NAME_PLACE)
        return false;
    uint32_t mark = reading->names->mentions.at[name].last;
    return mark + 1 < colon && has_shape(reading, mark + 1, WORD_SPACE_BEFORE) &&
           (is_dash(reading, mark) || mark_at(reading, mark) == '-' ||
            mark_at(reading, mark) == '/');
}

/* Whether the colon is of full width, as in scripts that need no space behind it. */
static bool
is_wide(const struct reading *reading, uint32_t colon)
{
    return word_mark(&reading->at[colon]) == 0xFF1A;
}

/* Whether the language of the word at FIRST lists it as a label of those who ask, or answer, in
 * interviews. */
static bool
is_listed_label(const struct reading *reading, uint32_t first, const char *value)
{
    return lists_of(reading, first) & IN_LABELS && has_shape(reading, first, WORD_CAPITAL) &&
           slice_equals(value_of(reading, first, NUMBER_LABELS), slice_of(value));
}

/* "Q. Were you there?": whether the block begins with a listed label, or a capital alone, and a
 * stop.
 */
static bool
has_stopped_label(const struct reading *reading, uint32_t first, uint32_t end)
{
    return first + 2 < end && mark_at(reading, first + 1) == '.' &&
           !has_shape(reading, first + 1, WORD_SPACE_BEFORE) &&
           has_shape(reading, first + 2, WORD_SPACE_BEFORE) &&
           (is_listed_label(reading, first, "asks") || is_listed_label(reading, first, "answers") ||
            (has_shape(reading, first, WORD_SINGLE) && has_shape(reading, first, WORD_CAPITAL) &&
             reading->name_at[first] == NOTHING));
}

/* What stands before the first colon of the block, if a space follows that, or before the stop of a
 * listed label or a letter; empty if nothing does.
 */
static struct word_range
before_colon(const struct reading *reading, size_t block)
{
    const struct words *words = &reading->names->words;
    uint32_t first = words->first[block], end = words->first[block + 1],
             colon = colon_from(reading, first);
    if (block == 0 && first < colon && colon < end && !is_parsed(reading, first))
        first = behind_comma_before(reading, colon - 1, first); /* "Bridge shut, mayor: We …" */
    if (has_stopped_label(reading, first, end))
        return (struct word_range){first, first + 1};
    if (colon > first && colon - first <= LABEL_WORDS && is_dateline(reading, first, colon))
        return (struct word_range){first, first};
    bool any = colon > first && colon - first <= LABEL_WORDS && colon + 1 < end &&
               (has_shape(reading, colon + 1, WORD_SPACE_BEFORE) || is_wide(reading, colon)) &&
               reading->span_at[first] == NOTHING;
    return (struct word_range){first, any ? colon : first};
}

static bool
asks(const struct reading *reading, size_t block)
{
    return mark_at(reading, reading->names->words.first[block + 1] - 1) == '?';
}

/* How many blocks have the LABEL; *QUESTIONS: how many of them ask. */
static size_t
count_blocks(const struct reading *reading, struct slice label, size_t *questions)
{
    size_t count = 0;
    for (size_t i = 0; i < reading->document->block_count; i++) {
        struct word_range words = before_colon(reading, i);
        if (is_empty(words) || !slice_equals(text_of_words(reading, words.first, words.end), label))
            continue;
        count++;
        *questions += asks(reading, i);
    }
    return count;
}

/* "TOM": whether the word in capitals is a given name that is listed as "Tom". */
static bool
is_given_name(const struct reading *reading, uint32_t word)
{
    struct slice text = text_of_words(reading, word, word + 1);
    char name[LONGEST_GIVEN];
    if (text.length < 2 || text.length > sizeof name)
        return false;
    for (size_t i = 0; i < text.length; i++)
        name[i] = i > 0 && text.at[i] >= 'A' && text.at[i] <= 'Z' ? (char)(text.at[i] + 'a' - 'A')
                                                                  : text.at[i];
    uint64_t lists =
        language_word(language_of(reading, word), slice_make(name, text.length))->lists;
    return lists & IN_GIVEN_NAMES && !(lists & IN_COMMON_WORDS);
}

/* "MR. LEE", "THE CHAIRMAN": whether the LABEL surely names somebody, by a name or by what he is.
 */
static bool
names_speaker(const struct reading *reading, struct word_range label)
{
    uint32_t last = label.end - 1;
    uint64_t lists = lists_of(reading, last);
    bool titled = label.first < last && lists_of(reading, label.first) & (IN_TITLES | IN_ARTICLES);
    return is_person(reading, reading->name_at[last]) || is_given_name(reading, label.first) ||
           (titled && lists & (IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_KINSHIP)) ||
           (lists & (IN_ROLES | IN_TITLES) && !(lists & IN_COMMON_WORDS));
}

/* "TOM", "THE CHAIRMAN": whether the LABEL is in capitals and may be of somebody in a script;
   common words alone are not, nor other names: "PRICE", "PARIS". */
static bool
is_of_script(const struct reading *reading, struct word_range label)
{
    if (is_empty(label) || !is_parsed(reading, label.first))
        return false;
    for (uint32_t i = label.first; i < label.end; i++)
        if (mark_at(reading, i) != '.' && !has_shape(reading, i, WORD_ALL_CAPITALS))
            return false;
    uint32_t last = label.end - 1, name = reading->name_at[last];
    const uint64_t others = IN_FUNCTION_WORDS | IN_COMMON_WORDS | IN_RARE_WORDS;
    bool unknown =
        name == NOTHING && label.end == label.first + 1 && !(lists_of(reading, last) & others);
    return has_shape(reading, last, WORD_LETTERS) && (unknown || names_speaker(reading, label));
}

/* Whether the LABEL is one of the two of the interview, or a listed one. */
static bool
is_of_interview(const struct labels *labels, const struct reading *reading, struct word_range label)
{
    struct slice text = text_of_words(reading, label.first, label.end);
    bool listed = labels->listed && label.end == label.first + 1 &&
                  (is_listed_label(reading, label.first, "asks") ||
                   is_listed_label(reading, label.first, "answers"));
    return listed || (labels->script && is_of_script(reading, label)) ||
           (labels->asks.length > 0 &&
            (slice_equals(text, labels->asks) || slice_equals(text, labels->answers))) ||
           (labels->first.length > 0 &&
            (slice_equals(text, labels->first) || slice_equals(text, labels->second)));
}

/* "深沢：…": what may be the label of a turn, before a colon of full width, in a block that ends as
   a sentence does; empty if the block has none. */
static struct slice
turn_label(const struct reading *reading, size_t block)
{
    struct word_range words = before_colon(reading, block);
    uint32_t end = reading->names->words.first[block + 1];
    struct slice none = {"", 0};
    if (is_empty(words) || !grammar_has(reading, words.first, QUOTATIVE | CUE_FIRST))
        return none;
    uint32_t last = mark_at(reading, end - 1);
    struct slice label = text_of_words(reading, words.first, words.end);
    bool ends = last == '.' || last == '?' || last == '!' || last == 0x2026;
    for (uint32_t i = words.first; i < words.end; i++)
        if (has_shape(reading, i, WORD_MARK | WORD_DIGITS))
            return none;
    return ends && label.length <= LONGEST_LABEL ? label : none;
}

/* The two who take turns in blocks that follow each other. */
static void
find_turns(struct labels *labels, const struct reading *reading)
{
    size_t count = reading->document->block_count, turns = 0;
    struct slice first = {"", 0}, second = {"", 0};
    for (size_t i = 0; i < count; i++) {
        struct slice label = turn_label(reading, i);
        if (label.length == 0)
            continue;
        if (first.length == 0)
            first = label;
        else if (second.length == 0 && !slice_equals(label, first))
            second = label;
        turns += slice_equals(label, first) || slice_equals(label, second);
    }
    if (second.length == 0 || turns < LEAST_TURNS)
        return;
    labels->first = first;
    labels->second = second;
}

/* The person whose name stands most often in blocks without labels of the interview; NOTHING if
   nobody's does. */
static uint32_t
most_named(const struct labels *labels, const struct reading *reading)
{
    const struct names *names = reading->names;
    uint32_t *counts = memory_zeroed(names->bearers + 1, sizeof *counts), best = NOTHING;
    size_t block = SIZE_MAX;
    bool within = false;
    for (uint32_t i = 0; i < names->count; i++) {
        if (block != names->at[i].block) {
            block = names->at[i].block;
            struct word_range words = before_colon(reading, block);
            within = !is_empty(words) && is_of_interview(labels, reading, words);
        }
        if (!within && names->at[i].kind == NAME_PERSON)
            counts[names->at[i].bearer]++;
    }
    for (uint32_t i = 0; i < names->count; i++)
        if (counts[names->at[i].bearer] > (best == NOTHING ? 0 : counts[names->at[best].bearer]))
            best = i;
    free(counts);
    return best;
}

/* Whether blocks begin with listed labels of both who asks and who answers. */
static bool
has_listed_labels(const struct reading *reading)
{
    bool asks = false, answers = false;
    for (size_t i = 0; i < reading->document->block_count && !(asks && answers); i++) {
        struct word_range label = before_colon(reading, i);
        if (label.end != label.first + 1)
            continue;
        asks = asks || is_listed_label(reading, label.first, "asks");
        answers = answers || is_listed_label(reading, label.first, "answers");
    }
    return asks && answers;
}

/* Finds the two labels of an interview that no list has, and who answers. */
static void
find_unlisted(struct labels *labels, const struct reading *reading)
{
    size_t count = reading->document->block_count, first = 0;
    while (first < count && (is_empty(before_colon(reading, first)) || !asks(reading, first)))
        first++;
    if (first >= count)
        return;
    struct word_range label = before_colon(reading, first);
    struct slice asking = text_of_words(reading, label.first, label.end), answering = {"", 0};
    bool named = reading->name_at[label.end - 1] != NOTHING;
    for (size_t i = first + 1; i < count && answering.length == 0; i++) {
        label = before_colon(reading, i);
        if (!is_empty(label) &&
            !slice_equals(text_of_words(reading, label.first, label.end), asking))
            answering = text_of_words(reading, label.first, label.end);
    }
    size_t questions = 0, answered = 0;
    if (answering.length == 0)
        return;
    size_t asked = count_blocks(reading, asking, &questions);
    bool once = questions == 1 && asked == 2 && named; /* the other turn asks nothing */
    if (asked > 2 * questions || (questions < 2 && !once) ||
        count_blocks(reading, answering, &answered) < 2)
        return;
    labels->asks = asking;
    labels->answers = answering;
}

/* Whether blocks of a script begin with such labels, of two or more who speak, one of them again.
 */
static bool
has_script(const struct reading *reading)
{
    struct slice first = {"", 0}, second = {"", 0};
    size_t count = 0, again = 0;
    bool sure = false;
    for (size_t i = 0; i < reading->document->block_count; i++) {
        struct word_range words = before_colon(reading, i);
        if (!is_of_script(reading, words))
            continue;
        sure = sure || names_speaker(reading, words);
        struct slice label = text_of_words(reading, words.first, words.end);
        count++;
        if (first.length == 0)
            first = label;
        else if (slice_equals(label, first) || (second.length > 0 && slice_equals(label, second)))
            again++;
        else if (second.length == 0)
            second = label;
    }
    return sure && second.length > 0 && again > 0 && count >= LEAST_TURNS;
}

void
labels_find(struct labels *labels, const struct reading *reading)
{
    *labels = (struct labels){.answerer = NOTHING, .interviewee = NOTHING};
    find_turns(labels, reading);
    labels->listed = has_listed_labels(reading);
    labels->script = has_script(reading);
    if (!labels->listed)
        find_unlisted(labels, reading);
    if (labels->listed || labels->asks.length > 0)
        labels->answerer = most_named(labels, reading);
}

/* "Varn mayor: The bridge stays shut": the role of the words of LABEL, an article or the name of a
 * place before it left out, if it is of somebody whose name the document has; else empty. */
static struct word_range
role_of_label(const struct reading *reading, struct word_range label)
{
    uint32_t first = label.first;
    while (first < label.end && (lists_of(reading, first) & IN_ARTICLES ||
                                 (reading->name_at[first] != NOTHING &&
                                  reading->names->at[reading->name_at[first]].kind == NAME_PLACE)))
        first++;
    struct word_range role = {first, label.end};
    bool borne = !is_empty(role) &&
                 (lists_of(reading, first) & (IN_ROLES | IN_TITLES | IN_MODIFIERS) ||
                  lists_of(reading, role.end - 1) & (IN_ROLES | IN_TITLES)) && /* "Oil Minister" */
                 description_bearer(reading, role, 0, 0, false) > 0;
    return borne ? role : (struct word_range){label.first, label.first};
}

/* "Ministry of Tides: The dam will hold": whether the LABEL is an institution's name and nothing
 * else. */
static bool
is_institution(const struct reading *reading, struct word_range label)
{
    uint32_t name = reading->name_at[label.end - 1];
    if (name == NOTHING || reading->names->at[name].kind != NAME_ORG)
        return false;
    const struct mention *mention = &reading->names->mentions.at[name];
    uint32_t first = label.first + ((lists_of(reading, label.first) & IN_ARTICLES) != 0);
    bool headed = false;
    for (uint32_t i = first; i < label.end && !headed; i++)
        headed = lists_of(reading, i) & IN_ORG_WORDS &&
                 (i + 1 == label.end || lists_of(reading, i + 1) & IN_LINKERS);
    return headed && mention->first == first && mention->last == label.end && label.end > first + 1;
}

/* "NAME گفت: …": whether the LABEL ends with a cue, in a language whose subjects stand first. */
static bool
is_attribution(const struct reading *reading, struct word_range label)
{
    struct cue cue;
    for (uint32_t i = label.first + 1; i < label.end; i++)
        if (grammar_has(reading, i, SUBJECT_FIRST) && cue_at(reading, i, label.end, &cue) &&
            cue.end == label.end)
            return true;
    return false;
}

struct word_range
label_of_block(const struct labels *labels, const struct reading *reading, size_t block)
{
    struct word_range label = before_colon(reading, block), none = {label.first, label.first};
    if (block == 0 && !is_empty(label) && grammar_has(reading, label.first, CUE_FIRST))
        return none; /* cuefirst.h */
    uint32_t end = reading->names->words.first[block + 1];
    if (is_empty(label) || has_bracket(reading, label) || is_attribution(reading, label))
        return none;
    if (is_of_interview(labels, reading, label))
        return label;
    if (mark_at(reading, label.end) == '.')
        return none;
    bool said = label_says(reading, label.end + 1, end);
    uint32_t name = reading->name_at[label.end - 1];
    bool person = is_person(reading, name) ||
                  (name != NOTHING && has_shape(reading, label.end - 1, WORD_ALL_CAPITALS) &&
                   reading->names->at[name].kind != NAME_PLACE); /* "OSLO: It rained." */
    if (person)
        return said && is_label(reading, label.first, name) && !is_heading(reading, name) ? label
                                                                                          : none;
    if (said && block == 0 && is_institution(reading, label))
        return label;
    return said || block == 0 ? role_of_label(reading, label) : none;
}

/* Whether the word is for a person or several: a role, a title, "parents", "farmers". */
static bool
is_of_people(const struct reading *reading, uint32_t word)
{
    return lists_of(reading, word) & (IN_ROLES | IN_TITLES | IN_GENDERS) ||
           (ends_as(reading, word, "people_ending") && !has_shape(reading, word, WORD_MARK) &&
            lists_of(reading, word) & (IN_COMMON_WORDS | IN_RARE_WORDS));
}

struct word_range
label_of_headline(const struct reading *reading, uint32_t first, uint32_t colon)
{
    const struct word_range none = {first, first};
    if (colon <= first || colon > first + LONGEST_OFFICE || !is_parsed(reading, first) ||
        !has_shape(reading, first, WORD_CAPITAL))
        return none;
    uint32_t at = first + ((lists_of(reading, first) & IN_ARTICLES) != 0);
    bool people = false, head = true;
    for (uint32_t i = at; i < colon; i++) {
        uint32_t code = mark_at(reading, i);
        if (reading->span_at[i] != NOTHING || (code && code != '-' && code != '\'' &&
                                               code != 0x2019 && reading->name_at[i] == NOTHING))
            return none;
        bool linker = (lists_of(reading, i) & (IN_LINKERS | IN_LOCATIVES)) != 0;
        if (reading->tags.at[i] & CLASS_PREPOSITION && !linker)
            return none; /* "Mayor on the dam" */
        head = head && !linker;
        people = people || (head && is_of_people(reading, i));
        if (has_shape(reading, i, WORD_SMALL) &&
            reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY))
            return none;
    }
    uint32_t name = reading->name_at[colon - 1];
    bool marked = colon + 1 < reading->count && reading->span_at[colon + 1] != NOTHING;
    bool named = marked && name != NOTHING &&
                 mention_start(&reading->names->mentions.at[name]) <= at &&
                 (is_person(reading, name) || reading->names->at[name].kind == NAME_ORG);
    bool office = marked && lists_of(reading, colon - 1) & IN_ORG_WORDS && colon <= at + 3;
    if (!named && has_person(reading, (struct word_range){first, colon}))
        return none; /* "NAME heckles supporters" */
    return people || named || office ? (struct word_range){first, colon} : none;
}

/* Whether the block begins with a dash, or a hyphen that stands for one. */
static bool
begins_dashed(const struct reading *reading, size_t block)
{
    const uint32_t *words = reading->names->words.first;
    uint32_t first = words[block], end = words[block + 1];
    return first + 2 < end && grammar_has(reading, first, DASH_DIALOGUE) &&
           (is_dash(reading, first) || mark_at(reading, first) == '-');
}

size_t
labels_dashed(const struct reading *reading, size_t block, bool *interview)
{
    size_t end = block;
    bool asked = false;
    *interview = false;
    while (end < reading->document->block_count && begins_dashed(reading, end)) {
        *interview = *interview || (asked && !asks(reading, end));
        asked = asks(reading, end);
        end++;
    }
    return end;
}

void
labels_find_interviewee(struct labels *labels, const struct reading *reading)
{
    if (!labels->asked)
        labels->interviewee = most_named(labels, reading);
    labels->asked = true;
}

bool
label_asks(const struct reading *reading, size_t block)
{
    return asks(reading, block);
}

uint32_t
label_answerer(const struct labels *labels, const struct reading *reading, struct word_range label)
{
    struct slice text = text_of_words(reading, label.first, label.end);
    bool answers = labels->listed ? is_listed_label(reading, label.first, "answers")
                                  : labels->asks.length > 0 && slice_equals(text, labels->answers);
    return answers && !is_empty(label) ? labels->answerer : NOTHING;
}

/* Whether a pronoun of the first person stands in the block, outside of marks. */
static bool
speaks_of_itself(const struct reading *reading, size_t block)
{
    const uint32_t *first = reading->names->words.first;
    for (uint32_t i = first[block]; i < first[block + 1]; i++) {
        struct slice value = value_of(reading, i, NUMBER_PRONOUNS);
        if (reading->span_at[i] == NOTHING && value.length > 0 && value.at[0] == '1')
            return true;
    }
    return false;
}

size_t
label_goes_on(const struct labels *labels, const struct reading *reading, size_t block)
{
    size_t end = block + 1, count = reading->document->block_count;
    struct word_range label = before_colon(reading, block);
    if (is_empty(label) || !is_of_interview(labels, reading, label) ||
        is_listed_label(reading, label.first, "asks"))
        return end;
    while (end < count && end < block + MOST_BLOCKS && is_empty(before_colon(reading, end)) &&
           speaks_of_itself(reading, end))
        end++;
    if (end == block + 1)
        return end;
    for (size_t i = end; i < count && i < end + MOST_BLOCKS; i++) { /* is it over? */
        label = before_colon(reading, i);
        if (!is_empty(label) && is_of_interview(labels, reading, label))
            return end;
    }
    return block + 1;
}
