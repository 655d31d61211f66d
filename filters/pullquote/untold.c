#include "pullquote/untold.h"

#include "pullquote/marked.h"
#include "pullquote/sources.h"

#include <string.h>

enum {
    LONGEST_VERB = 14,       /* words of a verb that no list has, */
    LONGEST_VERB_BYTES = 48, /* and bytes, with what stands before it */
    LONGEST_HEADLINE_SPEAKER = 12,
    LONGEST_OWNER = 16,
    MOST_MARKS = 3 /* between a quotation and the sentence behind it */
};

/* "と強調。": whether the noun, with the ending that makes a verb of it, reports. */
static bool
is_verbal_noun(const struct reading *reading, uint32_t word)
{
    const struct language *language = language_of(reading, word);
    struct slice text = text_of_words(reading, word, word + 1);
    struct slice ending = language_fact(language, "verbal_ending");
    char joined[LONGEST_VERB_BYTES];
    if (ending.length == 0 || text.length + ending.length > sizeof joined)
        return false;
    memcpy(joined, text.at, text.length);
    memcpy(joined + text.length, ending.at, ending.length);
    return (language_word(language, slice_make(joined, text.length + ending.length))->lists &
            IN_CUES) != 0;
}

/* Whether such a noun stands at WORD and ends the clause, as a cue. */
bool
untold_noun_cue(const struct narration *told, uint32_t word, struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t behind = word + 1;
    if (has_shape(reading, word, WORD_MARK) || word == told->unit.first ||
        !(behind >= told->unit.end || has_shape(reading, behind, WORD_MARK)) ||
        !is_verbal_noun(reading, word))
        return false;
    *cue = (struct cue){.first = word, .end = behind, .governs = letter_bit('d') | letter_bit('i')};
    return true;
}

/* The verb that no list has behind the particle at WORD, up to where its clause ends:
 * "と胸を張った。"
 */
static struct cue
verb_behind(const struct narration *told, uint32_t word)
{
    const struct reading *reading = told->reading;
    uint32_t first = word + is_comma(reading, word), end = first, start;
    while (end < told->unit.end && !has_shape(reading, end, WORD_MARK) &&
           end < first + LONGEST_VERB)
        end++;
    if (end == first || (end < told->unit.end && !has_shape(reading, end, WORD_MARK)) ||
        mark_at(reading, end) == ':')
        return cue_none(word);
    struct word_range words = {first, end};
    if (grammar_has(reading, word, NO_SPACES)) {
        bool verb = source_tail(reading, words, IN_FINITE_ENDINGS, 3) ||
                    (is_comma(reading, end) && !narration_han(reading, end - 1));
        bool brief = reading->at[end - 1].end - reading->at[first].start <= LONGEST_VERB_BYTES;
        return verb && brief ? (struct cue){.first = first, .end = end} : cue_none(word);
    }
    start = end - 1;
    if (start > first && narration_object(reading, (struct word_range){start - 1, start}))
        start--; /* "선을 그었다" */
    return (struct cue){.first = start, .end = end};
}

/* Whether the block is a headline, or what stands below it: one of the first two, and no sentence.
 */
static bool
is_headline(const struct narration *told)
{
    uint32_t block = block_of(told->reading, told->unit.first), last = told->unit.end - 1;
    return block < 2 && told->unit.end == told->reading->names->words.first[block + 1] &&
           mark_at(told->reading, last) != '.';
}

/* Who stands right before the quotation in a headline: "藤野市長「街の核に」", "오세진 시장 “…”".
 */
static struct word_range
headline_before(const struct narration *told, const struct span *span)
{
    const struct reading *reading = told->reading;
    uint32_t open = span->outer_open, first = open, behind = span->outer_close;
    bool spaced = !grammar_has(reading, open, NO_SPACES);
    if (behind < told->unit.end && !is_parted(reading, behind) &&
        !has_shape(reading, behind, WORD_MARK))
        return nobody;
    while (first > told->unit.first && open - first < LONGEST_HEADLINE_SPEAKER &&
           !has_shape(reading, first - 1, WORD_MARK) &&
           (spaced || first == open || !is_parted(reading, first)))
        first--;
    return marked_phrase(reading, first, open);
}

/* Who begins what stands behind it: "「街の核に」　藤野市長", "「街の核に」　藤野市長が訴え". */
static struct word_range
headline_behind(const struct narration *told, const struct span *span)
{
    const struct reading *reading = told->reading;
    uint32_t first = span->outer_close, end = first;
    bool topic;
    if (span->outer_open != told->unit.first || first >= told->unit.end ||
        !is_parted(reading, first))
        return nobody;
    while (end < told->unit.end && end - first < LONGEST_HEADLINE_SPEAKER &&
           !has_shape(reading, end, WORD_MARK) && !marks_subject(reading, end, &topic) &&
           (end == first || !is_parted(reading, end)))
        end++;
    struct word_range phrase = marked_phrase(reading, first, end);
    return phrase.first == first ? phrase : nobody;
}

static bool
give_headline(struct narration *told, uint32_t number)
{
    const struct reading *reading = told->reading;
    const struct span *span = &told->state->spans.at[number];
    if (!is_headline(told))
        return false;
    struct word_range phrase = headline_before(told, span);
    if (!source_speaks(reading, phrase))
        phrase = headline_behind(told, span);
    if (!source_speaks(reading, phrase))
        return false;
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = span->marks,
                          .first_span = number,
                          .last_span = number + 1,
                          .words = {span->open, span->close},
                          .cue = cue_none(span->outer_open),
                          .rule = "label",
                          .labelled = true};
    narration_give(told, &draft, phrase);
    return true;
}

/* Whether the sentence ends at WORD. */
static bool
closes_unit(const struct narration *told, uint32_t word)
{
    return word >= told->unit.end ||
           (word + 1 == told->unit.end && has_shape(told->reading, word, WORD_MARK));
}

/* Whether the quotation is all of its sentence. */
static bool
fills_unit(const struct narration *told, const struct span *span)
{
    return span->outer_open == told->unit.first && closes_unit(told, span->outer_close);
}

/* "――次回作は。": whether the block before begins with a dash, as an interviewer's questions do,
   and is no more than that. */
static bool
follows_question(const struct narration *told)
{
    const uint32_t *firsts = told->reading->names->words.first;
    uint32_t block = block_of(told->reading, told->unit.first);
    if (block == 0 || told->unit.first != firsts[block])
        return false;
    uint32_t code = mark_at(told->reading, firsts[block - 1]);
    return is_dash(told->reading, firsts[block - 1]) || code == '-' ||
           (code >= 0x25A0 && code <= 0x25FF); /* ▲ */
}

/* "“A.” X가 말했다. “B.”": whether the quotation goes on with one that an attribution interrupts;
   it is added to that. */
static bool
goes_on_behind(struct narration *told, uint32_t number)
{
    const struct span *span = &told->state->spans.at[number];
    size_t count = told->state->drafts.count;
    struct draft *last = count > 0 ? &told->state->drafts.at[count - 1] : NULL;
    if (!last || last->type != QUOTE_DIRECT || last->last_span != number ||
        last->last_span == last->first_span || last->cue.first < last->words.end ||
        last->cue.end + MOST_MARKS < span->outer_open ||
        block_of(told->reading, last->words.first) != span->block)
        return false;
    last->last_span = number + 1;
    last->words.end = span->close;
    told->spans_from = number + 1;
    return true;
}

/* A sentence that is nothing but a quotation: who spoke last, or whom the sentence before points
   at, says it. */
static void
give_alone(struct narration *told, uint32_t number)
{
    const struct span *span = &told->state->spans.at[number];
    struct particle none = {.word = NOTHING, .span = NOTHING};
    if (goes_on_behind(told, number))
        return;
    struct word_range subject = told->pointing;
    struct cue cue = told->pointer;
    bool pointed = cue.first < cue.end;
    if (!pointed) {
        subject = narration_subject(told, &none, span->outer_open, true);
        cue = cue_none(span->open);
    }
    bool answers = !pointed && follows_question(told);
    narration_direct(told, number, &cue, answers ? nobody : subject);
    told->state->drafts.at[told->state->drafts.count - 1].dashed = answers;
    told->state->drafts.at[told->state->drafts.count - 1].rule = pointed ? "cue-before"
                                                                 : is_empty(subject)
                                                                     ? "unattributed"
                                                                     : "carry-over";
}

/* What stands in marks before a particle and a verb that no list has. */
void
untold_unlisted(struct narration *told, uint32_t number)
{
    const struct reading *reading = told->reading;
    struct particle particle = {.word = told->state->spans.at[number].outer_close, .span = number};
    bool near;
    if (particle.word >= told->unit.end ||
        !particle_in(reading, particle.word, &particle.tail, &near))
        return;
    struct cue cue = verb_behind(told, particle.word + 1);
    uint32_t open = told->state->spans.at[narration_first_piece(told, number)].outer_open;
    if (cue.first == cue.end || ends_as(reading, cue.end - 1, "passive_ending") ||
        (is_empty(told->subject) && is_empty(marked_somebody(reading, told->from, open, true)) &&
         is_empty(marked_unknown(reading, told->from, open, true))))
        return;
    cue.governs = letter_bit('d') | letter_bit('i');
    narration_tied(told, &particle, &cue);
    if (told->spans_from > number)
        told->from = cue.end + is_comma(reading, cue.end);
}

/* A quotation that no listed verb reports. */
static void
give_untold(struct narration *told, uint32_t number)
{
    if (give_headline(told, number))
        return;
    const struct span *span = &told->state->spans.at[number];
    if (fills_unit(told, span))
        give_alone(told, number);
    else
        untold_unlisted(told, number);
}

/* Gives what stands in marks before WORD and is not told yet. */
void
untold_before(struct narration *told, uint32_t word)
{
    const struct spans *spans = &told->state->spans;
    while (told->spans_from < spans->count && spans->at[told->spans_from].outer_open < word) {
        uint32_t number = told->spans_from;
        give_untold(told, number);
        if (told->spans_from == number)
            told->spans_from++;
    }
}

/* Gives the quotation that stands alone right before the sentence its cue and subject; false if
   none does. */
static bool
attribute_last(struct narration *told, const struct cue *cue, struct word_range subject)
{
    const struct reading *reading = told->reading;
    size_t count = told->state->drafts.count;
    struct draft *last = count > 0 ? &told->state->drafts.at[count - 1] : NULL;
    if (!last || last->type != QUOTE_DIRECT || last->cue.first < last->cue.end || last->labelled ||
        last->words.end + MOST_MARKS < told->unit.first || last->words.end > cue->first ||
        block_of(reading, last->words.first) != block_of(reading, cue->first))
        return false;
    last->speaker = subject;
    last->cue = *cue;
    last->rule = "cue-behind";
    told->topic = is_empty(subject) ? told->topic : subject;
    return true;
}

bool
untold_owned(struct narration *told, const struct cue *noun)
{
    const struct reading *reading = told->reading;
    struct cue cue = *noun;
    uint32_t last = cue.first - 1, first = cue.first;
    struct slice ending = language_fact(language_of(reading, cue.first), "possessive_ending");
    if (!cue_governs(noun, 'u') || cue.first <= told->unit.first || !closes_unit(told, cue.end) ||
        is_quoted_word(reading, last) || !ends_as(reading, last, "possessive_ending"))
        return false;
    cue.governs = letter_bit('d') | letter_bit('i');
    while (first > told->unit.first && cue.first - first < LONGEST_OWNER &&
           !is_quoted_word(reading, first - 1) && !is_one_as(reading, first - 1, "nominaliser"))
        first--;
    bool apart = reading->at[last].end - reading->at[last].start == ending.length; /* "(31)의" */
    uint32_t end = apart ? source_before_brackets(reading, last, first) : cue.first;
    struct word_range owner = marked_phrase(reading, first, end);
    size_t count = told->state->drafts.count;
    if (is_empty(owner))
        return false;
    uint32_t number = reading->span_at[told->unit.first];
    if (first == told->unit.first || is_quoted_word(reading, first - 1)) {
        bool begins = number != NOTHING && number >= told->spans_from &&
                      told->state->spans.at[number].outer_close == first;
        if (begins)
            narration_direct(told, number, &cue, owner);
        else if (first > told->unit.first || !attribute_last(told, &cue, owner))
            return false;
    } else {
        struct cue clause = {.first = first - 1, .end = first};
        struct particle particle = particle_before(reading, &clause, told->from);
        if (particle.word == NOTHING)
            return false;
        particle.subject = owner;
        narration_tied(told, &particle, &cue);
        if (told->state->drafts.count == count)
            return false;
    }
    told->state->drafts.at[told->state->drafts.count - 1].speaker_tail =
        apart ? 0 : (uint32_t)ending.length;
    return true;
}

/* "「…」。市長はこう述べた。", "市長はこう述べた。「…」": the verb at CUE points at the quotation
   in the sentence before, or else at that in the next. */
void
untold_point(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    struct particle none = {.word = NOTHING, .span = NOTHING};
    if (cue->first == told->unit.first || !cue_governs(cue, 'd'))
        return;
    bool points = is_one_as(reading, cue->first - 1, "demonstrative");
    if (!points && (narration_object(reading, (struct word_range){cue->first - 1, cue->first}) ||
                    !closes_unit(told, cue->end)))
        return;
    struct word_range subject = points ? narration_behind(told, cue) : nobody;
    if (is_empty(subject))
        subject = narration_subject(told, &none, cue->first, true);
    if (attribute_last(told, cue, subject))
        return;
    uint32_t number = reading->span_at[told->unit.first];
    if (number != NOTHING && number >= told->spans_from &&
        has_shape(reading, told->state->spans.at[number].close - 1, WORD_MARK)) {
        narration_direct(told, number, cue, subject);
    } else if (points) {
        told->pointer = *cue;
        told->pointing = subject;
        told->subject = subject; /* "이같이 밝히고 …라고 말했다" */
        told->from = cue->end + is_comma(reading, cue->end);
    }
}
