#include "pullquote/context.h"

#include "pullquote/opening.h"
#include "pullquote/parse.h"
#include "pullquote/verbsecond.h"

enum {
    LOOK_SENTENCES = 4,
    LOOK_WORDS = 250,
    LONGEST_HEADING = 16,
    LOOK_BLOCKS = 3,
    FIRST_HEADING = 3 /* blocks: the headline, what stands below it, a byline */
};

static const struct attribution nothing = {0};

bool
tells_speaker(const struct reading *reading, const struct report *report)
{
    if (is_empty(report->subject) || report->form == FORM_PASSIVE)
        return false;
    return !(reading->tags.at[report->subject.first] & CLASS_RELATIVE) ||
           report->subject.end > report->subject.first + 1;
}

bool
context_is_thing(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++) {
        uint32_t name = reading->name_at[i];
        bool other = name != NOTHING && reading->names->at[name].kind == NAME_OTHER;
        if ((is_of_somebody(reading, i) && !other) ||
            lists_of(reading, i) & (IN_SOURCE_NOUNS | IN_GENDERS) ||
            ends_as(reading, i, "people_ending") || has_shape(reading, i, WORD_DIGITS) ||
            reading->tags.at[i] & (CLASS_PRONOUN | CLASS_QUANTIFIER | CLASS_RELATIVE))
            return false;
    }
    return !is_empty(words);
}

/* The first report of the sentence NUMBER that tells a speaker: that of its main clause, mostly. */
static const struct report *
report_in(const struct reading *reading, uint32_t number)
{
    const struct word_range *range = &reading->ranges[number];
    for (uint32_t i = range->first; i < range->end; i++) {
        const struct report *report = report_at(reading, i);
        if (report && report->form != FORM_INFINITIVE && tells_speaker(reading, report) &&
            !context_is_thing(reading, report->subject))
            return report;
    }
    return NULL;
}

/* Whether a verb in the mood of reported speech stands in the words [first, end). */
static bool
is_reported(const struct reading *reading, uint32_t first, uint32_t end)
{
    if (end - first > LOOK_WORDS)
        first = end - LOOK_WORDS;
    for (uint32_t i = first; i < end; i++)
        if (lists_of(reading, i) & IN_SUBJUNCTIVES && reading->span_at[i] == NOTHING)
            return true;
    return false;
}

struct attribution
context_reporter(const struct reading *reading, struct word_range range)
{
    struct attribution found = nothing;
    uint32_t first = range.end - range.first > LOOK_WORDS ? range.end - LOOK_WORDS : range.first;
    for (uint32_t i = first; i < range.end; i++) {
        struct cue cue;
        if (reading->span_at[i] != NOTHING || !cue_at(reading, i, range.end, &cue) ||
            !(cue_governs(&cue, 'd') || cue_governs(&cue, 'i') || cue_governs(&cue, 't')))
            continue;
        struct word_range subject = verb_second_subject(reading, &cue, range.first, range.end);
        bool trails = i > range.first && is_comma(reading, i - 1) && subject.first >= cue.end;
        if (!is_empty(subject) && (!found.rule || trails))
            found = (struct attribution){"sentence-before", subject, cue, false};
    }
    return found;
}

/* Who reports in the sentences before SENTENCE, in its block, as far back as they are in that
 * mood. */
static struct attribution
reporter_before(const struct reading *reading, uint32_t sentence)
{
    uint32_t block = reading->sentences->at[sentence].block;
    uint32_t first = sentence > LOOK_SENTENCES ? sentence - LOOK_SENTENCES : 0;
    for (uint32_t i = sentence; i > first; i--) {
        struct word_range range = reading->ranges[i - 1];
        if (is_empty(range) || reading->sentences->at[i - 1].block != block)
            break;
        struct attribution found = context_reporter(reading, range);
        if (found.rule || !is_reported(reading, range.first, range.end))
            return found;
    }
    return nothing;
}

struct attribution
context_reported(const struct reading *reading, uint32_t word)
{
    uint32_t sentence = sentence_number(reading, word);
    return is_reported(reading, reading->ranges[sentence].first, word)
               ? reporter_before(reading, sentence)
               : nothing;
}

struct attribution
context_find(const struct reading *reading, uint32_t open)
{
    if (verb_second(reading, open) && open == sentence_of(reading, open).first)
        return reporter_before(reading, sentence_number(reading, open));
    if (!is_parsed(reading, open))
        return nothing;
    uint32_t sentence = sentence_number(reading, open), block = block_of(reading, open);
    uint32_t first = sentence > LOOK_SENTENCES ? sentence - LOOK_SENTENCES : 0;
    bool begins = sentence == 0 || reading->sentences->at[sentence - 1].block != block;
    for (uint32_t i = sentence; i > first; i--) {
        uint32_t other = reading->sentences->at[i - 1].block;
        if (is_empty(reading->ranges[i - 1]) || other + begins < block)
            break;
        const struct report *report = report_in(reading, i - 1);
        if (report)
            return (struct attribution){begins ? "carry-over" : "sentence-before", report->subject,
                                        begins ? cue_none(open) : report->cue, false};
    }
    return nothing;
}

/* Whether somebody is among the words: a name, a word that no list has, a role, a pronoun but "it".
 */
static bool
may_speak(const struct reading *reading, struct word_range words)
{
    for (uint32_t i = words.first; i < words.end; i++)
        if (is_of_somebody(reading, i) ||
            (has_shape(reading, i, WORD_CAPITAL) && !(lists_of(reading, i) & ~IN_SURNAMES)) ||
            (lists_of(reading, i) & IN_PRONOUNS && !value_has(reading, i, NUMBER_PRONOUNS, 'n')))
            return true;
    return false;
}

/* The subject of the sentence NUMBER, if it may speak. */
static struct word_range
speaking_subject(const struct reading *reading, uint32_t number)
{
    struct word_range subject = parse_subject(reading, number);
    bool relative =
        subject.end == subject.first + 1 && reading->tags.at[subject.first] & CLASS_RELATIVE;
    return is_empty(subject) || relative || !may_speak(reading, subject) ? nobody : subject;
}

struct attribution
context_subject(const struct reading *reading, uint32_t open)
{
    uint32_t sentence = sentence_number(reading, open);
    if (sentence == 0 || is_empty(reading->ranges[sentence - 1]) ||
        reading->sentences->at[sentence - 1].block != block_of(reading, open))
        return nothing;
    if (verb_second(reading, open)) {
        struct word_range range = reading->ranges[sentence - 1];
        struct word_range first = verb_second_first(reading, range.first, range.end);
        if (is_empty(first) || !verb_second_somebody(reading, first))
            return nothing;
        return (struct attribution){"subject-before", first, cue_none(open), false};
    }
    if (!is_parsed(reading, open)) {
        uint32_t name = opening_person(reading, sentence - 1);
        if (!is_person(reading, name))
            return nothing;
        return (struct attribution){"subject-before", words_of_name(reading, name), cue_none(open),
                                    false};
    }
    struct word_range subject = nobody;
    if (reading->ranges[sentence].first < open) /* "NAME cheers them with talk like “…”" */
        subject = speaking_subject(reading, sentence);
    if (is_empty(subject))
        subject = speaking_subject(reading, sentence - 1);
    return is_empty(subject)
               ? nothing
               : (struct attribution){"subject-before", subject, cue_none(open), false};
}

/* Whether the words of a block are a heading: few, without a verb, a quotation and a mark at the
   end, but for a bracket. */
static bool
is_heading(const struct reading *reading, struct word_range words)
{
    if (is_empty(words) || words.end - words.first > LONGEST_HEADING ||
        !has_shape(reading, words.first, WORD_CAPITAL) ||
        (has_shape(reading, words.end - 1, WORD_MARK) && mark_at(reading, words.end - 1) != ')'))
        return false;
    for (uint32_t i = words.first; i < words.end; i++)
        if (reading->span_at[i] != NOTHING ||
            reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY | CLASS_AGENT))
            return false;
    return true;
}

/* "NAME, keeper of the lock", "The Varn Bank, NAME", "The Varn Bank (NAME)": whom the words of a
   heading name; nobody if they name no person there. */
static struct word_range
named_in_heading(const struct reading *reading, struct word_range words)
{
    uint32_t word = words.first;
    if (mark_at(reading, words.end - 1) == ')') {
        while (word < words.end && mark_at(reading, word) != '(')
            word++;
        word++;
    } else if (!is_person(reading, reading->name_at[word])) {
        while (word < words.end && mark_at(reading, word) != ',')
            word++;
        word++;
    }
    uint32_t name = word < words.end ? reading->name_at[word] : NOTHING;
    return is_person(reading, name) ? words_of_name(reading, name) : nobody;
}

struct attribution
context_heading(const struct reading *reading, uint32_t open)
{
    const uint32_t *first = reading->names->words.first;
    uint32_t block = block_of(reading, open);
    if (!is_parsed(reading, open) || open != first[block])
        return nothing;
    for (uint32_t i = block; i > FIRST_HEADING && block - i < LOOK_BLOCKS; i--) {
        struct word_range words = {first[i - 1], first[i]};
        if (!is_heading(reading, words))
            continue;
        struct word_range person = named_in_heading(reading, words);
        return (struct attribution){is_empty(person) ? NULL : "heading", person, cue_none(open),
                                    false};
    }
    return nothing;
}
