#include "pullquote/parse.h"

#include "pullquote/clause.h"
#include "pullquote/counted.h"
#include "pullquote/phrase.h"
#include "pullquote/subordinators.h"
#include "pullquote/verbgroups.h"
#include "text/memory.h"

#include <stdlib.h>

static struct frame
main_frame(uint32_t first)
{
    return (struct frame){.kind = MAIN, .first = first, .takes = NO_REPORT, .parent = NO_REPORT};
}

enum { LONGEST_MARKED_NAME = 7, LONGEST_TELLER = 6 /* words */, YEAR_DIGITS = 4 };

/* "In 1983 NAME resigned": whether four digits and then a person stand at WORD. */
static bool
is_year_before_person(const struct reading *reading, uint32_t word)
{
    return has_shape(reading, word, WORD_DIGITS) &&
           text_of_words(reading, word, word + 1).length == YEAR_DIGITS &&
           is_person(reading, reading->name_at[word + 1]);
}

/* "said it was late, without giving details": the clause ends before what is not told. */
static void
end_untold(struct parser *parser, uint32_t word)
{
    struct cue cue;
    if (tag(parser, word) & CLASS_CUE && parser->before != BEGINNING &&
        cue_at(parser->reading, word, parser->end, &cue) && cue_governs(&cue, 'r'))
        clauses_close(parser, word - (parser->before == COMMA));
}

static uint32_t
preposition(struct parser *parser, uint32_t word)
{
    end_untold(parser, word);
    uint32_t end = phrase_end(parser->reading, word + 1, parser->end);
    if (end == word + 1 && tag(parser, end) & CLASS_DAY)
        return end; /* "said on Friday she" */
    if (end > word + 2 && is_year_before_person(parser->reading, word + 1))
        end = word + 2;
    if (end == word + 1) {
        parser->before = PREPOSED;
        return end;
    }
    if (parser->last.end == word && parser->last.first < word)
        parser->last.end = end;
    else
        parser->last = (struct word_range){word + 1, end};
    struct frame *frame = top(parser);
    bool beside = frame->subject.end == word || is_behind_aside(parser, frame->subject, word);
    if (frame->verb == NO_VERB && beside && frame->subject.first < word)
        frame->subject.end = end; /* "the Commissioner (CDC) of Varn" */
    if (frame->pending.end == word && frame->pending.first < word)
        frame->pending.end = end;
    if (frame->apposed.end == word && frame->apposed.first < word)
        frame->apposed.end = end;
    parser->before = NOUN;
    return end;
}

/* "while NAME, a former judge, said": whether the clause of the FRAME has a person for its subject,
   who is described up to the comma at WORD or between that and the next, and a cue follows. */
static bool
is_described_teller(const struct parser *parser, const struct frame *frame, uint32_t word)
{
    uint32_t first = frame->subject.end, close = word;
    if (!has_person(parser->reading, frame->subject) || mark_at(parser->reading, first) != ',')
        return false;
    if (first == word)
        close = mark_within(parser->reading, word + 1, parser->end - 1, LONGEST_BRACKET, ',');
    return close != NOTHING && close <= first + LONGEST_BRACKET &&
           is_told(parser, close + 1, false);
}

/* Whether a clause without a verb goes on behind the comma at WORD, around an apposition: "as NAME,
   an expert, noted", "after the head of the board, NAME, told". */
static bool
goes_on(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    bool told = tag(parser, word + 1) & CLASS_CUE && tag(parser, word + 1) & DOES_VERB;
    return is_apposed_cue(parser, frame->first, word) ||
           (frame->subject.end == word && is_told(parser, word, false)) ||
           is_described_teller(parser, frame, word) ||
           (told &&
            (lists_of(parser->reading, frame->first) & IN_AS_WORDS ||
             (frame->pending.end == word && frame->pending.first == frame->subject.end + 1 &&
              has_person(parser->reading, frame->pending))));
}

/* ", whose late goal settled it, said": whether no verb was made out in the relative clause that
   the comma at WORD ends before the cue of which its antecedent is the subject. */
static bool
is_verbless_relative(const struct parser *parser, uint32_t word)
{
    if (parser->depth < 2)
        return false;
    const struct frame *inner = &parser->frames[parser->depth - 1], *outer = inner - 1;
    return inner->kind == RELATIVE && inner->verb != VERB && word > inner->first + 2 &&
           outer->verb == NO_VERB && !is_empty(outer->subject) &&
           tag(parser, word + 1) & CLASS_CUE && tag(parser, word + 1) & DOES_VERB;
}

/* A comma, dash, colon ... */
static uint32_t
mark(struct parser *parser, uint32_t word)
{
    uint32_t code = mark_at(parser->reading, word);
    struct frame *frame = top(parser);
    if (is_in_number(parser->reading, word))
        return word + 1; /* "16:05" */
    parser->wants_object = false;
    if ((code == '(' || code == '[') && parser->before != BEGINNING) {
        uint32_t close = mark_within(parser->reading, word + 1, parser->end, LONGEST_BRACKET,
                                     code == '(' ? ')' : ']');
        if (close != NOTHING)
            return close + 1;
    }
    if (code == ':' && frame->kind == COMPLEMENT && frame->verb == VERB &&
        parser->reading->span_at[word + 1] == NOTHING) {
        parser->before = BREAK;
    } else if (code == ';' || code == ':' || is_bullet(parser->reading, word)) {
        if (parser->frames[0].verb != NO_VERB || frame->kind == SUBORDINATE || code != ';') {
            clauses_close(parser, word);
            if (is_empty(parser->subject) && parser->frames[0].verb != NO_VERB)
                parser->subject = parser->frames[0].subject;
            parser->frames[0] = main_frame(word + 1);
        }
        parser->segment = word + 1;
        parser->seen = false;
        parser->before = BREAK;
    } else if (code == ',') {
        if (frame->kind == SUBORDINATE && frame->verb == NO_VERB && !goes_on(parser, word))
            clause_close(parser, word);
        if (is_verbless_relative(parser, word))
            clause_close(parser, word);
        top(parser)->comma = true;
        parser->before = COMMA;
    } else if (code == 0x2014 || code == 0x2013 ||
               (code == '-' && has_shape(parser->reading, word, WORD_SPACE_BEFORE))) {
        parser->before = COMMA;
    }
    return word + 1;
}

/* "said, “It is late” she said": whether the quotation [word, close) is a sentence behind a comma
   or colon, and a cue stands behind it with no more than who says it between. */
static bool
is_told_behind(const struct reading *reading, uint32_t word, uint32_t close, uint32_t end)
{
    uint32_t before = word > 0 ? mark_at(reading, word - 1) : 0;
    if ((before != ',' && before != ':') || !has_shape(reading, word + 1, WORD_CAPITAL))
        return false;
    const uint32_t *tags = reading->tags.at;
    uint32_t at = close + (close < end && mark_at(reading, close) == ',');
    for (uint32_t i = at; i < end && i < at + LONGEST_TELLER; i++) {
        if (has_shape(reading, i, WORD_MARK) ||
            tags[i] & (CLASS_COMPLEMENTISER | CLASS_PREPOSITION))
            return false;
        if (tags[i] & CLASS_CUE && tags[i] & DOES_VERB)
            return i > at || tags[i + 1] & (CLASS_PRONOUN | CLASS_ARTICLE | DOES_NAME);
    }
    return false;
}

bool
parse_runs_on(const struct reading *reading, uint32_t word, uint32_t close, uint32_t end)
{
    if (close >= end || has_shape(reading, close, WORD_MARK) ||
        is_told_behind(reading, word, close, end))
        return false;
    uint32_t last = close - 1, code = mark_at(reading, last);
    if (code == 0)
        return false; /* it was never closed */
    while (last > word && mark_at(reading, last) == code)
        last--;
    code = mark_at(reading, last);
    const uint32_t *tags = reading->tags.at;
    return code != '.' && code != ',' && code != '!' && code != '?' &&
           !(tags[close] & CLASS_CONJUNCTION && !(tags[close + 1] & CLASS_COMPLEMENTISER));
}

/* "told “Ostrel News” radio that", "the “Varn” bloc": behind the noun for what the name in the
 * marks [word, close) is of; CLOSE if there is none such. */
static uint32_t
behind_kind(const struct reading *reading, uint32_t word, uint32_t close, uint32_t end)
{
    bool name = close < end && close <= word + LONGEST_MARKED_NAME && close > word + 2 &&
                has_shape(reading, word + 1, WORD_CAPITAL) && has_shape(reading, close, WORD_SMALL);
    return name && lists_of(reading, close) & IN_ORG_WORDS &&
                   !(lists_of(reading, close) & (IN_ROLES | IN_GENDERS)) &&
                   !(reading->tags.at[close] & DOES_VERB)
               ? close + 1
               : close;
}

/* A quotation, whole: it may be the object, or the clause that the cue governs, or part of it. */
static uint32_t
quoted(struct parser *parser, uint32_t word)
{
    const struct reading *reading = parser->reading;
    uint32_t number = reading->span_at[word], at = word;
    while (at < parser->end && reading->span_at[at] == number)
        at++;
    bool verb = false;
    for (uint32_t i = word; i < at && !verb; i++)
        verb = (reading->tags.at[i] & (DOES_VERB | CLASS_AUXILIARY)) != 0;
    if (!verb && parser->before != VERBAL && behind_kind(reading, word, at, parser->end) > at) {
        parser->before = NOUN;
        return at + 1;
    }
    if (!verb && parser->before == PREPOSED && has_shape(reading, word + 1, WORD_CAPITAL) &&
        has_shape(reading, at - 2, WORD_LETTERS | WORD_DIGITS) &&
        tag(parser, at) & (CLASS_COMPLEMENTISER | CLASS_PREPOSITION | CLASS_DAY)) {
        parser->before = NOUN; /* "told NAME on “State of the Union” that" */
        return at;
    }
    bool on = parse_runs_on(reading, word, at, parser->end);
    if (verb && parser->before == COMMA && top(parser)->kind == COMPLEMENT &&
        top(parser)->verb == VERB && is_told_behind(reading, word, at, parser->end))
        clauses_close(parser, word - 1); /* "said it was late, “We go,” she said" */
    if (on && takes_bare_clause(parser))
        complement_open(parser, top(parser)->takes, word, nobody, false);
    struct frame *frame = top(parser);
    if (frame->verb == NO_VERB && frame->kind == COMPLEMENT) {
        bool whole = !on && at - word > 3 && /* not "posted a photo with the words “Never again”" */
                     (!is_bare_phrase(parser) || reading->tags.at[word + 1] & DOES_MODIFY);
        if (verb || whole)
            frame->verb = VERB;
        else if (is_empty(frame->subject))
            frame->subject = (struct word_range){word, at};
    } else if (frame->verb == NO_VERB && frame->kind == MAIN && verb &&
               (on || word > parser->segment)) {
        frame->verb = VERB;
    }
    parser->before = QUOTED;
    if (on && parser->depth > 1 && tag(parser, at) & DOES_VERB &&
        has_shape(reading, at, WORD_SMALL)) {
        parser->before = NOUN; /* "said the “trial” begins" */
        parser->last = (struct word_range){word, at};
        if (frame->verb == NO_VERB && frame->subject.end == word)
            frame->subject.end = at;
    }
    return at;
}

/* "says running a farm is hard": a gerund behind a cue is the subject of a clause, if a verb comes.
 */
static uint32_t
gerund(struct parser *parser, uint32_t word)
{
    complement_open(parser, top(parser)->takes, word, (struct word_range){word, word + 1}, false);
    parser->wants_object = true;
    parser->before = OTHER;
    return word + 1;
}

/* "is said to believe that": a passive that an infinitive follows reports nothing. */
static void
forget_passive(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (parser->before == VERBAL && frame->takes != NO_REPORT &&
        parser->parse->at[frame->takes].form == FORM_PASSIVE)
        frame->takes = NO_REPORT;
}

/* Whether a cue begins at WORD that reports where it stands; *CUE is it. */
static bool
begins_cue(const struct parser *parser, uint32_t word, struct cue *cue)
{
    const uint32_t verbal = DOES_VERB | DOES_DEPEND | DOES_MODIFY;
    uint32_t does = tag(parser, word);
    if (!(does & CLASS_CUE) || (does & CLASS_AUXILIARY && is_in_verb_group(parser, word + 1)) ||
        (does & DOES_NOUN && !(does & verbal)) || !cue_at(parser->reading, word, parser->end, cue))
        return false;
    return does & (verbal | CLASS_AUXILIARY) || cue_governs(cue, 's');
}

/* Reads the noun phrase that begins at WORD, if one does. */
static uint32_t
phrase_read(struct parser *parser, uint32_t word)
{
    uint32_t end = phrase_end(parser->reading, word, parser->end);
    if (end > word) {
        noun_phrase_read(parser, (struct word_range){word, end});
        parser->before = NOUN;
    }
    return end;
}

/* Whether the subordinator at WORD begins a clause: not "she once told", "who once told". */
static bool
opens_subordinate(struct parser *parser, uint32_t word)
{
    return begins_subordinate(parser, word) &&
           !((parser->before == NOUN || top(parser)->first + 1 == word) &&
             tag(parser, word) & CLASS_ADVERB && tag(parser, word + 1) & DOES_VERB);
}

static uint32_t
conjunction(struct parser *parser, uint32_t word)
{
    clauses_close_opposed(parser, word);
    parser->wants_object = false;
    parser->before = JOINED;
    return word + 1;
}

/* Reads the word of grammar, or the mark, at WORD. */
static uint32_t
small_word_read(struct parser *parser, uint32_t word)
{
    uint32_t does = tag(parser, word);
    if (does & CLASS_AUXILIARY)
        return auxiliaries_read(parser, word);
    if (does & CLASS_COMPLEMENTISER)
        return complementiser_read(parser, word);
    if (does & CLASS_SUBORDINATOR && opens_subordinate(parser, word))
        return subordinator_read(parser, word);
    if (does & (CLASS_RELATIVE | CLASS_QUESTION))
        return relative_read(parser, word);
    if (does & CLASS_CONJUNCTION)
        return conjunction(parser, word);
    if (does & CLASS_INFINITIVE && tag(parser, word + 1) & (DOES_DEPEND | CLASS_AUXILIARY)) {
        forget_passive(parser);
        parser->wants_object = true;
        return word + 1;
    }
    if (does & CLASS_PREPOSITION)
        return preposition(parser, word);
    if (has_shape(parser->reading, word, WORD_MARK))
        return mark(parser, word);
    return word + 1; /* adverbs, days, other function words */
}

static uint32_t
read_word(struct parser *parser, uint32_t word)
{
    if (parser->reading->span_at[word] != NOTHING)
        return quoted(parser, word);
    uint32_t counted = counted_read(parser, word);
    if (counted > word)
        return counted;
    uint32_t does = tag(parser, word);
    struct cue cue;
    if (does & DOES_DEPEND && does & CLASS_GERUND && takes_bare_clause(parser))
        return gerund(parser, word);
    if (begins_cue(parser, word, &cue))
        return cue_read(parser, word, word, false, &cue);
    if (does & (DOES_NOUN | CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER)) {
        uint32_t end = phrase_read(parser, word);
        if (end > word)
            return end;
    }
    return does & (DOES_VERB | DOES_DEPEND | DOES_MODIFY) ? verb_read(parser, word)
                                                          : small_word_read(parser, word);
}

/* Adds the reports of the sentence to PARSE; returns the subject of its main clause. */
static struct word_range
parse_sentence(struct parse *parse, const struct reading *reading, struct word_range sentence)
{
    if (is_empty(sentence) || !is_parsed(reading, sentence.first))
        return nobody;
    struct frame frames[DEEPEST];
    sentence.first = behind_dateline(reading, sentence.first, sentence.end);
    struct parser parser = {.parse = parse,
                            .reading = reading,
                            .frames = frames,
                            .depth = 1,
                            .end = sentence.end,
                            .before = BEGINNING,
                            .fronted = NO_REPORT,
                            .segment = sentence.first};
    parser.frames[0] = main_frame(sentence.first);
    for (uint32_t i = sentence.first; i < sentence.end;)
        i = read_word(&parser, i);
    clauses_close(&parser, sentence.end);
    if (!is_empty(parser.subject))
        return parser.subject;
    return parser.frames[0].verb != NO_VERB ? parser.frames[0].subject : nobody;
}

/* The subject of a sentence that was not parsed. */
static const struct word_range unknown = {NOTHING, NOTHING};

void
parse_find(struct parse *parse, const struct reading *reading)
{
    parse->count = 0;
    parse->subjects = memory_grow(parse->subjects, &parse->subject_room,
                                  reading->sentences->count + 1, sizeof *parse->subjects);
    for (size_t i = 0; i < reading->sentences->count; i++)
        parse->subjects[i] = unknown;
    const struct tagging *tags = &reading->tags;
    for (size_t i = 0; i < tags->cue_count; i++) {
        uint32_t sentence = sentence_number(reading, tags->cues[i]);
        if (parse->subjects[sentence].first == NOTHING)
            parse->subjects[sentence] = parse_sentence(parse, reading, reading->ranges[sentence]);
    }
}

struct word_range
parse_subject(const struct reading *reading, uint32_t number)
{
    if (!reading->parse->subjects)
        return nobody; /* freed: the document is large, and its rows are being written */
    struct word_range *subject = &reading->parse->subjects[number];
    if (subject->first == NOTHING)
        *subject = parse_sentence(reading->parse, reading, reading->ranges[number]);
    return *subject;
}

const struct report *
report_look_up(const struct parse *parse, uint32_t word)
{
    size_t low = 0, high = parse->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (parse->at[middle].cue.first <= word)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 && parse->at[low - 1].cue.first == word ? &parse->at[low - 1] : NULL;
}

void
parse_free(struct parse *parse)
{
    free(parse->at);
    free(parse->subjects);
    *parse = (struct parse){0};
}
