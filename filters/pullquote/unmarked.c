#include "pullquote/unmarked.h"

#include "pullquote/attribution.h"
#include "pullquote/clauses.h"
#include "pullquote/context.h"
#include "pullquote/headlines.h"
#include "pullquote/lostmarks.h"

enum {
    SHORTEST_SPEECH = 3,
    LOOK_SPEECH = 200,
    LONGEST_LABEL = 3, /* words */
    LONGEST_DATELINE = 8
};

/* Whether words without marks, which begin at FIRST as a sentence does, stand behind the colon,
   within its SENTENCE. */
static bool
leads_in(const struct reading *reading, struct word_range sentence, uint32_t colon, uint32_t first)
{
    return colon > sentence.first && colon + SHORTEST_SPEECH < sentence.end &&
           has_shape(reading, first, WORD_SPACE_BEFORE) &&
           has_shape(reading, first, WORD_CAPITAL | WORD_OTHER | WORD_DIGITS) &&
           reading->span_at[first] == NOTHING;
}

/* The same of any words, in a language where a colon behind a cue begins what is said. */
static bool
leads_to_clause(const struct reading *reading, struct word_range sentence, uint32_t colon)
{
    return colon > sentence.first && colon + SHORTEST_SPEECH < sentence.end &&
           has_shape(reading, colon + 1, WORD_SPACE_BEFORE) &&
           has_shape(reading, colon + 1, WORD_LETTERS | WORD_DIGITS) &&
           reading->span_at[colon + 1] == NOTHING;
}

/* Whether a finite verb stands in [first, end); a language that is not parsed tells none. */
static bool
may_be_speech(const struct reading *reading, uint32_t first, uint32_t end)
{
    return grammar_has(reading, first, SUBJECT_FIRST) ||
           has_tag(reading, first, end, DOES_VERB | CLASS_AUXILIARY);
}

/* Whether the cue may govern a clause, or is more than a verb: not "NAME launched:". */
static bool
reports(const struct cue *cue)
{
    return cue_governs(cue, 'i') || cue_governs(cue, 't') || cue_governs(cue, 'q') ||
           cue_governs(cue, 'k') || cue_governs(cue, 'l');
}

/* Whether the attribution FOUND, behind which the words [first, end) stand without marks in a block
   of their own, reports them: a verb is in them, and somebody said it. Always, in a language that
   is not parsed. */
static bool
leads_to_block(const struct reading *reading, const struct attribution *found, uint32_t first,
               uint32_t end)
{
    return !is_parsed(reading, first) ||
           (reports(&found->cue) && !context_is_thing(reading, found->speaker) &&
            may_be_speech(reading, first, end - first > LOOK_SPEECH ? first + LOOK_SPEECH : end));
}

/* "NAME said: We did our best.", "NAME said: – We did.", without marks, behind the COLON, the first
 * of its sentence: its attribution, and the WORDS up to where the block ends or an attribution
 * follows. Rule NULL: none.
 */
static struct attribution
colon_speech(const struct reading *reading, uint32_t colon, struct word_range *words)
{
    uint32_t sentence = sentence_number(reading, colon);
    struct word_range range = reading->ranges[sentence];
    uint32_t number = reading->sentences->at[sentence].block;
    bool any = grammar_has(reading, colon, COLON_SPEECH); /* "сообщила: дорога …" */
    uint32_t first = colon + 1 + is_turn_dash(reading, colon + 1);
    bool leads = leads_in(reading, range, colon, first);
    if (!(any ? leads_to_clause(reading, range, colon)
              : (leads || leads_to_clause(reading, range, colon)) &&
                    may_be_speech(reading, first, range.end)))
        return (struct attribution){0};
    struct attribution found = attribution_to_colon(reading, colon);
    bool direct = found.cue.end == colon; /* "NAME objects: the machine was serviced" */
    if (!found.rule || ((any || !leads) && !direct) || !reports(&found.cue) ||
        !names_somebody(reading, found.speaker))
        return (struct attribution){0};
    const struct sentences *sentences = reading->sentences;
    uint32_t end = range.end;
    for (uint32_t i = sentence + 1;
         !any && i < sentences->count && sentences->at[i].block == number &&
         !narrates_report(reading, reading->ranges[i]) &&
         reading->span_at[reading->ranges[i].first] == NOTHING;
         i++)
        end = reading->ranges[i].end;
    *words = (struct word_range){first, narrated_end(reading, first, end)};
    return found;
}

/* What WORDS say without marks, whom a label at SPEAKER tells, or nobody but a dash. */
static void
add_labelled(struct quotes_state *state, struct word_range words, struct word_range speaker,
             bool dashed)
{
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = MARKS_NONE,
                          .words = words,
                          .speaker = speaker,
                          .cue = cue_none(0),
                          .rule = "label",
                          .labelled = true,
                          .dashed = dashed};
    add_draft(state, &draft);
}

/* What the LABEL of the block NUMBER labels: the whole block and what goes on with it, or, in a
   headline of several sentences that ends without a stop, the first of them. */
static struct word_range
labelled_words(const struct quotes_state *state, struct word_range label, size_t number)
{
    const struct reading *reading = &state->reading;
    const uint32_t *first = reading->names->words.first;
    size_t behind = label_goes_on(&state->labels, reading, number);
    uint32_t end = first[behind], last = mark_at(reading, end - 1);
    bool stop = last == '.' || last == '!' || last == '?' || reading->span_at[end - 1] != NOTHING;
    if (number < HEADLINES && behind == number + 1 && !stop && is_parsed(reading, label.first)) {
        uint32_t over = sentence_of(reading, label.end + 1).end;
        end = over > label.end + SHORTEST_SPEECH ? over : end;
    }
    return (struct word_range){label.end + 1, end};
}

/* "Varn News: Bus falls into ditch, driver said- “…”": whether what stands behind the LABEL of a
   headline is told of by a cue of its own, with a quotation at the end of its block. */
static bool
is_told_by_another(const struct quotes_state *state, struct word_range label, size_t number)
{
    const uint32_t *first = state->reading.names->words.first;
    for (size_t i = 0; i < state->drafts.count && number < HEADLINES; i++) {
        const struct draft *draft = &state->drafts.at[i];
        if (draft->last_span > draft->first_span && draft->cue.first > label.end &&
            draft->cue.first < draft->cue.end && draft->cue.end < first[number + 1] &&
            draft->words.end + 1 >= first[number + 1])
            return true;
    }
    return false;
}

/* "Kazimi: Our relations are at their best", "Q: Where were you?": what the label at the beginning
 * of a block labels without marks. */
static void
draft_labels(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    labels_find(&state->labels, reading);
    for (size_t i = 0; i < reading->document->block_count; i++) {
        struct word_range label = label_of_block(&state->labels, reading, i);
        if (!is_empty(label) && reading->span_at[label.end + 1] == NOTHING &&
            !is_told_by_another(state, label, i))
            add_labelled(state, labelled_words(state, label, i), label, false);
    }
}

/* "Cable car stops for hours, operator: The rope is fine": the role or the word for an organisation
   that stands alone between a comma and the COLON; empty if none does. */
static struct word_range
label_behind_comma(const struct reading *reading, uint32_t first, uint32_t colon)
{
    uint32_t at = colon;
    while (at > first && colon - at < LONGEST_LABEL && has_shape(reading, at - 1, WORD_SMALL))
        at--;
    bool somebody = at < colon && lists_of(reading, colon - 1) & (IN_ROLES | IN_ORG_WORDS);
    bool alone = somebody && at > first + SHORTEST_SPEECH && mark_at(reading, at - 1) == ',' &&
                 !has_tag(reading, at, colon, CLASS_PREPOSITION | CLASS_CONJUNCTION);
    return (struct word_range){alone ? at : colon, colon};
}

/* "A plant in Varn. Farmers: We will not go. Mayor silent": labels of the sentences of a headline,
   or of the line or two below it, none of which ends with a stop. */
static void
draft_headlines(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    const struct sentences *sentences = reading->sentences;
    const uint32_t *first = reading->names->words.first;
    for (uint32_t i = 0; i < sentences->count && sentences->at[i].block < HEADLINES; i++) {
        struct word_range range = reading->ranges[i];
        uint32_t block = sentences->at[i].block, end = first[block + 1];
        if (is_empty(range) || !is_parsed(reading, range.first) || mark_at(reading, end - 1) == '.')
            continue;
        uint32_t colon = colon_from(reading, range.first);
        if (colon + SHORTEST_SPEECH > range.end || reading->span_at[colon + 1] != NOTHING ||
            (range.first == first[block] &&
             !is_empty(label_of_block(&state->labels, reading, block))))
            continue;
        struct word_range label = label_of_headline(reading, range.first, colon);
        if (is_empty(label))
            label = label_behind_comma(reading, range.first, colon);
        if (!is_empty(label) && label_says(reading, colon + 1, range.end))
            add_labelled(state, (struct word_range){colon + 1, range.end}, label, false);
    }
}

/* "– Were you there? ¶ – I was.": turns of an interview, each behind a dash, whose speakers nobody
   tells. */
static void
draft_dashed(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    const uint32_t *first = reading->names->words.first;
    size_t count = reading->document->block_count;
    for (size_t i = 0; i < count; i++) {
        bool interview;
        size_t end = labels_dashed(reading, i, &interview);
        if (interview)
            labels_find_interviewee(&state->labels, reading);
        for (; i < end; i++) {
            if (!interview || reading->span_at[first[i]] != NOTHING)
                continue; /* or somebody tells who speaks */
            uint32_t open = first[i] + 1;
            add_labelled(state, (struct word_range){open, first[i + 1]},
                         (struct word_range){open, open}, true);
        }
    }
}

/* "NAME said: We did our best." The words behind a cue and a colon within a sentence, without
 * marks. */
static void
draft_inner_colons(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    uint32_t end = 0; /* of the sentence whose first colon was asked */
    for (size_t i = 0; i < reading->colon_count; i++) {
        uint32_t colon = reading->colons[i];
        if (colon < end || reading->span_at[colon] != NOTHING ||
            grammar_has(reading, colon, QUOTATIVE | CUE_FIRST))
            continue;
        end = sentence_of(reading, colon).end;
        struct word_range words;
        struct attribution found = colon_speech(reading, colon, &words);
        uint32_t first = reading->names->words.first[block_of(reading, colon)];
        if (!found.rule && colon - first <= LONGEST_DATELINE && is_parsed(reading, colon))
            end = colon + 1; /* "Adlar – Varn: NAME said: The road is shut." */
        if (!found.rule || is_taken(state, found.cue.first))
            continue;
        struct clause clause = clause_find(reading, &found.cue);
        if (clause.rule && clause.words.first >= found.cue.end)
            continue; /* reported, by its mood, or the colon is within it */
        struct draft draft = {.type = QUOTE_DIRECT,
                              .marks = MARKS_NONE,
                              .words = words,
                              .speaker = found.speaker,
                              .cue = found.cue,
                              .rule = found.rule,
                              .labelled = true};
        add_draft(state, &draft);
    }
}

/* "NAME said that these are the costs:", not "NAME said the following:": whether the clause that
   the cue governs is over before the COLON, so that what stands behind it is a list or a picture.
 */
static bool
has_clause(const struct reading *reading, const struct cue *cue, uint32_t colon)
{
    const struct report *report = report_at(reading, cue->first);
    return report && report->first != NOTHING && report->first < colon && report->finite;
}

/* "NAME continued:" and no marks behind: the rest of the block, or the next block, is what was
 * said. */
static void
draft_colons(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    const struct words *words = &reading->names->words;
    for (size_t i = 0; i + 1 < reading->sentences->count; i++) {
        const struct word_range *range = &reading->ranges[i], *next = &reading->ranges[i + 1];
        if (range->first >= range->end || next->first >= next->end ||
            mark_at(reading, range->end - 1) != ':' || reading->span_at[next->first] != NOTHING ||
            grammar_has(reading, range->first, QUOTATIVE | CUE_FIRST) ||
            reading->span_at[range->end - 1] != NOTHING)
            continue;
        uint32_t block = reading->sentences->at[i + 1].block;
        struct attribution found = attribution_lead_in(reading, next->first);
        if (!found.rule || found.cue.first >= found.cue.end ||
            found.speaker.first >= found.speaker.end ||
            has_clause(reading, &found.cue, range->end - 1) ||
            !leads_to_block(reading, &found, next->first, words->first[block + 1]))
            continue;
        struct draft draft = {
            .type = QUOTE_DIRECT,
            .marks = MARKS_NONE,
            .words = {next->first + is_turn_dash(reading, next->first), words->first[block + 1]},
            .speaker = found.speaker,
            .cue = found.cue,
            .rule = found.rule};
        add_draft(state, &draft);
    }
}

void
unmarked_behind_colons(struct quotes_state *state)
{
    draft_colons(state);
    draft_inner_colons(state);
}

void
unmarked_turns(struct quotes_state *state)
{
    draft_labels(state);
    draft_headlines(state);
    draft_dashed(state);
}
