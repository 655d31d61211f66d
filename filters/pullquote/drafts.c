#include "pullquote/drafts.h"

#include "pullquote/attribution.h"
#include "pullquote/clauses.h"
#include "pullquote/context.h"
#include "pullquote/cuefirst.h"
#include "pullquote/quotative.h"
#include "pullquote/quoted.h"
#include "pullquote/speaker.h"
#include "pullquote/unmarked.h"
#include "pullquote/verbsecond.h"

#include <stdlib.h>

enum {
    LONGEST_ATTRIBUTION = 40,
    LONGEST_HEADING = 12,
    LONGEST_ASIDE = 6,
};

static void
add_clause(struct quotes_state *state, const struct clause *clause, enum quote_type type,
           enum quote_marks marks)
{
    struct draft draft = {.type = type,
                          .marks = marks,
                          .words = clause->words,
                          .gap = clause->gap,
                          .speaker = clause->speaker,
                          .cue = clause->cue,
                          .rule = clause->rule,
                          .carried = is_empty(clause->speaker) &&
                                     grammar_has(&state->reading, clause->cue.first, PRO_DROP)};
    add_draft(state, &draft);
}

/* Whether the span begins its block, or a sentence. */
static bool
begins_block(const struct reading *reading, uint32_t word)
{
    return word == 0 || block_of(reading, word) != block_of(reading, word - 1);
}

/* "“A,” said NAME, known for his “B” there": words that belong to no attribution lead up to the
   span. */
static bool
is_amid(const struct reading *reading, const struct draft *draft, const struct span *span)
{
    uint32_t before = span->outer_open - 1;
    return !has_shape(reading, before, WORD_MARK) &&
           !(lists_of(reading, before) & IN_COMPLEMENTISERS) &&
           draft->cue.end != span->outer_open && draft->speaker.end != span->outer_open;
}

/* "No." in a dialogue: a paragraph that is nothing but the quotation. */
static bool
fills_block(const struct reading *reading, const struct span *span)
{
    const uint32_t *first = reading->names->words.first;
    return span->outer_open == first[span->block] &&
           span->outer_close == first[span->end_block + 1];
}

/* "“Well?” She looked up.": a paragraph that begins with a word or more and a mark of a sentence's
   end. */
static bool
begins_loudly(const struct reading *reading, const struct span *span)
{
    uint32_t last = mark_at(reading, span->close - 1);
    return begins_block(reading, span->outer_open) && (last == '?' || last == '!' || last == '.');
}

static bool
is_in_single_marks(const struct reading *reading, const struct span *span)
{
    uint32_t code = mark_at(reading, span->outer_open);
    return span->open == span->outer_open + 1 && (code == '\'' || code == 0x2018);
}

/* "‘Nobody asked us’": a heading, which has single marks where the paragraphs around it quote in
   double ones. */
static bool
is_heading(const struct quotes_state *state, uint32_t number)
{
    const struct reading *reading = &state->reading;
    const struct spans *spans = &state->spans;
    const struct span *span = &spans->at[number];
    return is_in_single_marks(reading, span) && fills_block(reading, span) && !span->wide &&
           number > 0 && number + 1 < spans->count &&
           quoted_count(reading, span->open, span->close) <= LONGEST_HEADING &&
           !is_in_single_marks(reading, &spans->at[number - 1]) &&
           !is_in_single_marks(reading, &spans->at[number + 1]);
}

/* Whether the span is the paragraph behind that of LAST, which an attribution ends; in a
   dialogue somebody else answers. */
static bool
is_next_paragraph(const struct quotes_state *state, const struct span *last,
                  const struct span *span)
{
    const struct reading *reading = &state->reading;
    return is_parsed(reading, span->open) && !state->turns.dialogue &&
           last->end_block + 1 == span->block && last->marks == MARKS_BOTH &&
           fills_block(reading, span) &&
           quoted_count(reading, last->outer_close, span->outer_open) > 0;
}

/* The words between two spans are only an attribution: the second goes on with the quotation of the
 * first. A name in marks within the attribution ("schrieb „Die Zeit“") does not. */
static bool
continues(const struct quotes_state *state, const struct draft *draft, const struct span *span)
{
    const struct reading *reading = &state->reading;
    const struct span *last = &state->spans.at[draft->last_span - 1];
    if (draft->type != QUOTE_DIRECT || (block_of(reading, last->close - 1) != span->block &&
                                        !is_next_paragraph(state, last, span)))
        return false;
    uint32_t gap = quoted_count(reading, last->outer_close, span->outer_open);
    if (gap == 0)
        return true;
    bool apart = verb_second(reading, span->open) ||
                 (is_cased(reading, span->open) && !is_dash(reading, span->outer_open));
    if (apart && !has_shape(reading, span->outer_open - 1, WORD_MARK) &&
        !(lists_of(reading, span->outer_open - 1) & IN_COMPLEMENTISERS))
        return false;
    if (is_parsed(reading, span->open) && !quoted_name(reading, span) &&
        is_amid(reading, draft, span))
        return false;
    uint32_t piece = draft->last_span - 1; /* a name in the attribution is none */
    while (piece > draft->first_span && state->spans.at[piece].aside)
        piece--;
    uint32_t close = state->spans.at[piece].outer_close;
    bool cued = draft->cue.first >= close && draft->cue.end <= span->outer_open &&
                draft->cue.first < draft->cue.end;
    if (!cued || quoted_count(reading, close, span->outer_open) > LONGEST_ATTRIBUTION)
        return false;
    uint32_t end = sentence_of(reading, draft->cue.first).end;
    return end >= span->outer_open || /* not "Of “A” spoke NAME." */
           (end + 1 == span->outer_open && has_shape(reading, end, WORD_MARK));
}

/* Whether the clause that the cue governs is a clause already where the span begins: "said the dam
   was old, “and will not hold.”" */
static bool
is_within_clause(const struct reading *reading, const struct attribution *found,
                 const struct span *span)
{
    const struct report *report = report_at(reading, found->cue.first);
    if (!report || report->first >= span->outer_open || report->end <= span->outer_open)
        return false;
    return has_tag(reading, report->first, span->outer_open, DOES_VERB | CLASS_AUXILIARY) ||
           (report->that && mark_at(reading, span->outer_open - 1) == ',');
}

/* "que “…” para …": whether a clause begins with the span and goes on behind it, in a language that
 * is not parsed. */
static bool
is_begun_in_marks(const struct reading *reading, const struct span *span)
{
    struct cue cue;
    uint32_t word = span->outer_close, end = sentence_of(reading, span->outer_open).end;
    if (is_comma(reading, word) && grammar_has(reading, word, FRONTING_INVERTS))
        word++; /* "at “…”, også for dem" */
    const uint64_t over = IN_CONJUNCTIONS | IN_AS_WORDS;
    uint32_t verb = word; /* "“…” étaient engagés", not "“…” a dit NAME" */
    while (verb < end && lists_of(reading, verb) & IN_AUXILIARIES)
        verb++;
    if (verb > word && (verb + 1 > end || lists_of(reading, verb) & (IN_PRONOUNS | IN_CUES)))
        return false;
    bool final =
        grammar_has(reading, word, VERB_FINAL) && !grammar_has(reading, word, SUBJECT_FIRST);
    return !is_parsed(reading, span->open) && !final && span->outer_open > 0 &&
           lists_of(reading, span->outer_open - 1) & IN_COMPLEMENTISERS &&
           word + (verb > word ? 1 : SHORTEST_CLAUSE) < end &&
           has_shape(reading, word, WORD_SMALL | WORD_OTHER) && !(lists_of(reading, word) & over) &&
           !cue_at(reading, word, end, &cue) &&
           has_shape(reading, span->close - 1, WORD_LETTERS | WORD_DIGITS);
}

/* "that “…”, and that …": whether another clause of the same cue stands behind the one that is in
 * marks. */
static bool
is_first_clause(const struct reading *reading, const struct span *span)
{
    uint32_t word = span->outer_close, end = sentence_of(reading, span->outer_open).end;
    if (span->outer_open == 0 || span->wide ||
        !(lists_of(reading, span->outer_open - 1) & IN_COMPLEMENTISERS))
        return false;
    word += is_comma(reading, word);
    word += word < end && lists_of(reading, word) & IN_CONJUNCTIONS;
    return word > span->outer_close && word + SHORTEST_CLAUSE < end &&
           lists_of(reading, word) & IN_COMPLEMENTISERS;
}

/* "que … y que “…”": whether a clause under the cue stands before the one that is in marks. */
static bool
is_second_clause(const struct reading *reading, const struct attribution *found,
                 const struct span *span)
{
    uint32_t before = span->outer_open - 1, first = found->cue.end;
    if (before < first + SHORTEST_CLAUSE || !(lists_of(reading, before) & IN_COMPLEMENTISERS) ||
        !(lists_of(reading, before - 1) & IN_CONJUNCTIONS))
        return false;
    for (uint32_t i = first; i + 1 < before && i < first + LONGEST_ATTRIBUTION; i++)
        if (lists_of(reading, i) & IN_COMPLEMENTISERS)
            return true;
    return false;
}

/* Whether a noun phrase begins at WORD, and no adverbial of a clause behind it. */
static bool
begins_noun(const struct reading *reading, uint32_t word)
{
    const uint32_t nouns = CLASS_ARTICLE | CLASS_PRONOUN | DOES_NOUN | DOES_NAME;
    const uint32_t others =
        DOES_DEPEND | DOES_MODIFY | CLASS_PREPOSITION | CLASS_ADVERB | CLASS_SUBORDINATOR;
    uint32_t does = reading->tags.at[word];
    return (does & nouns && !(does & others)) ||
           (does & CLASS_COMPLEMENTISER && reading->tags.at[word + 1] & DOES_NOUN);
}

/* "The road, he added, “was a bad one”", "The road, he said, was bad and “will be worse”", "As NAME
   put it, the road was shut, “which is bad”": whether the span, which begins small, goes on with a
   clause that an attribution interrupts or leads in. */
static bool
is_behind_aside(const struct reading *reading, const struct attribution *found,
                const struct span *span)
{
    const struct report *report = report_at(reading, found->cue.first);
    if (!report || report->first != NOTHING || !has_shape(reading, span->open, WORD_SMALL))
        return false;
    struct clause clause = clause_find(reading, &found->cue);
    if (!clause.rule || clause.gap.first >= clause.gap.end)
        return clause.rule && report->as && clause.words.first < span->outer_open;
    return clause.gap.end < span->outer_open ||
           (clause.gap.end == span->outer_open && begins_noun(reading, clause.words.first));
}

/* The clause under whose cue a span is only a part: "said that Tehran “will not wait”". The words
   between the cue and the mark are more than an addressee. */
static bool
find_mixed(struct quotes_state *state, uint32_t number, const struct attribution *found)
{
    const struct reading *reading = &state->reading;
    const struct span *span = &state->spans.at[number];
    if (!found->rule || found->behind || found->cue.first >= found->cue.end ||
        sentence_number(reading, found->cue.first) != sentence_number(reading, span->outer_open))
        return false;
    uint32_t before = span->outer_open - 1;
    bool on = quoted_runs_on(reading, span) || is_begun_in_marks(reading, span) ||
              is_first_clause(reading, span);
    bool parted = mark_at(reading, before) == ',' || lists_of(reading, before) & IN_COMPLEMENTISERS;
    if (!on &&
        (mark_at(reading, before) == ':' || before < found->cue.end ||
         (parted && !is_within_clause(reading, found, span) &&
          !is_second_clause(reading, found, span) && !is_behind_aside(reading, found, span))))
        return false;
    struct clause clause = clause_find(reading, &found->cue);
    if (!clause.rule || clause.words.first > span->outer_open ||
        clause.words.end <= (on ? span->outer_close : span->outer_open))
        return false;
    add_clause(state, &clause, QUOTE_MIXED, span->marks);
    return true;
}

/* "Instead, NAME “takes a shortcut. It will fail,” X wrote": where the clause begins of which the
   span, which begins small and is right before its attribution, is the rest, and no other cue the
   verb; NOTHING if there is none. */
static uint32_t
clause_before(const struct reading *reading, const struct span *span,
              const struct attribution *found)
{
    uint32_t first = sentence_of(reading, span->outer_open).first, before = span->outer_open;
    uint32_t behind = span->outer_close;
    const struct report *report = report_at(reading, found->cue.first);
    if (before == first || !report || report->form != FORM_FINITE || report->first != NOTHING ||
        !cue_governs(&report->cue, 'i') || reading->tags.at[before - 1] & CLASS_INFINITIVE ||
        !has_shape(reading, span->open, WORD_SMALL) ||
        mark_at(reading, mark_at(reading, behind) == ',' ? behind++ : span->close - 1) != ',' ||
        (found->speaker.first != behind && found->cue.first != behind))
        return NOTHING;
    for (uint32_t i = before; i > first && before - i < LONGEST_ATTRIBUTION; i--) {
        uint32_t code = mark_at(reading, i - 1);
        if (code == ':' || code == ';' || code == '(')
            first = i;
        else if (report_at(reading, i - 1))
            return NOTHING;
    }
    bool alone = first + 2 >= before && /* "But “we stay,” he said." */
                 reading->tags.at[first] & (CLASS_ADVERB | CLASS_CONJUNCTION);
    return before > first && before - first < LONGEST_ATTRIBUTION && !alone ? first : NOTHING;
}

/* "The plan is “a disaster,” he said": a clause whose last words are in marks, its cue behind. */
static bool
find_trailing(struct quotes_state *state, uint32_t number, const struct attribution *found)
{
    const struct reading *reading = &state->reading;
    const struct span *span = &state->spans.at[number];
    uint32_t first = sentence_of(reading, span->outer_open).first;
    if (!found->rule || !found->behind || found->cue.first >= found->cue.end || span->wide ||
        mark_at(reading, span->outer_open - 1) == '.' || attribution_set_off(reading, span) ||
        (mark_at(reading, span->outer_open - 1) == ':' && !is_parsed(reading, span->open)))
        return false;
    struct clause clause = no_clause;
    if ((quoted_count(reading, first, span->outer_open) >= 2 || quoted_runs_on(reading, span)) &&
        sentence_number(reading, found->cue.first) == sentence_number(reading, span->outer_open))
        clause = clause_find(reading, &found->cue);
    if (!clause.rule || clause.words.first >= span->outer_open || clause.words.end < span->close) {
        first = clause_before(reading, span, found);
        if (first == NOTHING)
            return false;
        clause = (struct clause){.rule = "trailing-attribution",
                                 .words = {first, span->outer_close},
                                 .speaker = found->speaker,
                                 .cue = found->cue};
    }
    add_clause(state, &clause, QUOTE_MIXED, span->marks);
    return true;
}

/* "…", añadió: where a verb needs no subject, it has that of the quotation before. */
static bool
is_subject_dropped(const struct reading *reading, const struct draft *last,
                   const struct draft *draft)
{
    return last && is_empty(draft->speaker) && draft->cue.first < draft->cue.end &&
           grammar_has(reading, draft->cue.first, PRO_DROP);
}

static void
attribute_by_context(const struct reading *reading, const struct span *span, struct draft *draft)
{
    struct attribution found = context_find(reading, span->outer_open);
    if (!found.rule)
        found = context_subject(reading, span->outer_open);
    if (!found.rule)
        found = context_heading(reading, span->outer_open);
    if (!found.rule)
        return;
    draft->rule = found.rule;
    draft->speaker = found.speaker;
    draft->cue = found.cue;
}

/* "“A.” “B,” said NAME": nothing stands between two pieces of one quotation. */
static bool
is_beside(const struct reading *reading, const struct draft *draft, const struct span *span)
{
    uint32_t end = draft->words.end;
    bool own = draft->cue.first < draft->cue.end && !is_of_sentence_before(reading, draft);
    return !own && quoted_count(reading, end, span->outer_open) == 0;
}

static void
attribute(struct draft *draft, const struct attribution *found)
{
    draft->speaker = found->speaker;
    draft->cue = found->cue;
    draft->rule = found->rule;
    draft->carried = false;
}

/* "“NAME: We saw it.”": the label within the marks of a span; empty if it has none. */
static struct word_range
label_within(const struct reading *reading, const struct span *span)
{
    bool labelled = span->open > span->outer_open + 2 && mark_at(reading, span->open - 1) == ':';
    return labelled ? (struct word_range){span->outer_open + 1, span->open - 1}
                    : (struct word_range){0, 0};
}

/* "“A,” NAME told “Sixty Minutes” on Sunday. “B.”", "„A“, sagte NAME im ZDF-„Morgenmagazin“. „B.“":
   whether the span, in the sentence of the cue that stands behind the quotation LAST, is only the
   name of where it was said; FOUND: its own attribution. */
static bool
is_aside(const struct quotes_state *state, const struct draft *last, const struct span *span,
         const struct attribution *found)
{
    const struct reading *reading = &state->reading;
    const struct cue *cue = &last->cue;
    bool own = found->rule && found->cue.first != cue->first;
    return last->type == QUOTE_DIRECT && cue->first < cue->end && !own &&
           cue->first >= last->words.end && cue->end <= span->outer_open &&
           sentence_number(reading, cue->first) == sentence_number(reading, span->outer_open) &&
           quoted_count(reading, last->words.end, span->outer_open) <= LONGEST_ATTRIBUTION &&
           quoted_told(reading, span, cue);
}

/* Takes the span NUMBER into the quotation LAST, which goes on with it; what FOUND says of who
   speaks counts if nothing of its own says so. */
static void
continue_draft(const struct reading *reading, struct draft *last, struct span *span,
               uint32_t number, const struct attribution *found)
{
    bool own =
        last->cue.first < last->cue.end && !(is_of_sentence_before(reading, last) && found->behind);
    last->last_span = number + 1;
    span->aside = quoted_name(reading, span);
    if (span->aside)
        return;
    last->words.end = span->close;
    if (span->marks == MARKS_LEFT && is_parsed(reading, span->open))
        last->marks = MARKS_LEFT;
    if (!own && !is_empty(found->speaker))
        attribute(last, found);
}

/* Whether a span is a name or what something is called, and nothing that was said, whoever FOUND
   says speaks. */
static bool
only_names(const struct reading *reading, const struct span *span, const struct attribution *found)
{
    if (quoted_found_name(reading, span))
        return true;
    if (found->rule && (quoted_term(reading, span, &found->cue) ||
                        (found->behind && quoted_called(reading, span)) ||
                        (!found->behind && found->cue.first < found->cue.end &&
                         speaker_is_marked(reading, found->cue.end, span->outer_open))))
        return true;
    return quoted_named(reading, span) && !(found->behind && quoted_tied(reading, span, found));
}

/* Adds DRAFT, a span that nothing ties to who said it, if it is speech all the same: whoever spoke
   LAST may go on. */
static void
draft_untied(struct quotes_state *state, const struct span *span, const struct draft *last,
             const struct attribution *found, struct draft *draft)
{
    const struct reading *reading = &state->reading;
    bool speech =
        state->turns.dialogue && (fills_block(reading, span) || begins_loudly(reading, span));
    if (!speech && (!quoted_alone(reading, span) || quoted_title(reading, span) ||
                    (!span->wide && quoted_embedded(reading, span, found))))
        return;
    bool follows = last && last->type == QUOTE_DIRECT && last->speaker.first < last->speaker.end &&
                   begins_block(reading, span->outer_open) &&
                   block_of(reading, last->words.end - 1) + 1 >= span->block;
    draft->rule = follows ? "carry-over" : "unattributed";
    draft->carried = follows;
    draft->cue = cue_none(0);
    if (follows)
        draft->speaker = last->speaker;
    else if (!state->turns.dialogue) /* there speakers take turns */
        attribute_by_context(reading, span, draft);
    add_draft(state, draft);
}

/* A direct quotation of the span alone, whose speaker a label within its marks may be. */
static struct draft
draft_of(const struct reading *reading, const struct span *span, uint32_t number)
{
    return (struct draft){.type = QUOTE_DIRECT,
                          .marks = span->marks,
                          .first_span = number,
                          .last_span = number + 1,
                          .words = {span->open, span->close},
                          .speaker = label_within(reading, span),
                          .cue = cue_none(0),
                          .rule = "label"};
}

static void
draft_span(struct quotes_state *state, uint32_t number)
{
    const struct reading *reading = &state->reading;
    struct span *span = &state->spans.at[number];
    struct draft *last =
        state->drafts.count > 0 ? &state->drafts.at[state->drafts.count - 1] : NULL;
    bool follows = last && last->last_span == number && last->first_span < number;
    if (is_heading(state, number))
        return;
    if (quoted_addressed(reading, span)) {
        if (follows)
            last->last_span = number + 1;
        span->aside = follows;
        return;
    }
    struct draft draft = draft_of(reading, span, number);
    if (!is_empty(draft.speaker)) {
        draft.labelled = true;
        add_draft(state, &draft);
        return;
    }
    struct attribution found = attribution_find(reading, &state->spans, number);
    if (follows && is_aside(state, last, span, &found)) {
        last->last_span = number + 1;
        span->aside = true;
        return;
    }
    if (follows && continues(state, last, span) &&
        (!found.rule || found.cue.first == last->cue.first || is_beside(reading, last, span))) {
        continue_draft(reading, last, span, number, &found);
        return;
    }
    if (last && last->type == QUOTE_MIXED && span->open >= last->words.first &&
        span->close <= last->words.end + 1)
        return; /* another piece of the same clause */
    if (only_names(reading, span, &found) || find_mixed(state, number, &found) ||
        find_trailing(state, number, &found))
        return;
    bool tied = found.rule && found.behind &&
                (found.speaker.first == span->outer_close || found.cue.first == span->outer_close);
    if (!tied && (is_parsed(reading, span->open) || !found.rule) && quoted_runs_on(reading, span))
        return; /* part of what nobody reports */
    attribute(&draft, &found);
    if (found.rule && quoted_tied(reading, span, &found)) {
        draft.carried = is_subject_dropped(reading, last, &draft);
        add_draft(state, &draft);
    } else {
        draft_untied(state, span, last, &found, &draft);
    }
}

/* "The road is shut, NAME said: “It is too dangerous.”": whether the cue, which leads in a
   quotation behind a colon, also trails the CLAUSE. */
static bool
trails_and_leads(const struct reading *reading, const struct cue *cue, const struct clause *clause)
{
    uint32_t colon = clause->speaker.end > cue->end ? clause->speaker.end : cue->end;
    const uint32_t *tags = reading->tags.at, nouns = DOES_NOUN | CLASS_PRONOUN | CLASS_ARTICLE;
    uint32_t first = clause->words.first;
    return clause->rule && clause->words.end <= cue->first && is_parsed(reading, first) &&
           tags[first] & nouns &&
           !(tags[first] & (DOES_DEPEND | DOES_MODIFY | CLASS_PREPOSITION)) &&
           mark_at(reading, colon) == ':' && reading->span_at[colon + 1] != NOTHING;
}

static void
draft_clauses(struct quotes_state *state)
{
    const struct reading *reading = &state->reading;
    uint32_t last = 0; /* behind the last cue */
    for (size_t k = 0; k < reading->tags.cue_count; k++) {
        uint32_t word = reading->tags.cues[k];
        struct cue cue;
        if (word < last || reading->span_at[word] != NOTHING ||
            grammar_has(reading, word, QUOTATIVE | CUE_FIRST) ||
            !cue_at(reading, word, sentence_of(reading, word).end, &cue))
            continue;
        struct clause clause = clause_find(reading, &cue);
        if (is_taken(state, word) && !trails_and_leads(reading, &cue, &clause))
            continue;
        if (clause.rule) {
            bool mixed = false, whole = true;
            for (uint32_t i = clause.words.first; i < clause.words.end; i++) {
                uint32_t number = reading->span_at[i];
                mixed = mixed ||
                        (number != NOTHING && !quoted_named(reading, &state->spans.at[number]));
                whole = whole && reading->span_at[i] != NOTHING;
            }
            if (!whole)
                add_clause(state, &clause, mixed ? QUOTE_MIXED : QUOTE_INDIRECT,
                           mixed ? MARKS_BOTH : MARKS_NONE);
        }
        last = cue.end;
    }
}

static int
compare_drafts(const void *a, const void *b)
{
    const struct draft *x = a, *y = b;
    if (x->words.first != y->words.first)
        return x->words.first < y->words.first ? -1 : 1;
    return (x->words.end > y->words.end) - (x->words.end < y->words.end);
}

/* What a label says holds no rows of its own: "Koss: You said that it was late." */
static void
drop_within_labels(struct drafts *drafts)
{
    size_t kept = 0;
    uint32_t end = 0;
    for (size_t i = 0; i < drafts->count; i++) {
        const struct draft *draft = &drafts->at[i];
        bool within = draft->words.first < end && draft->words.end <= end;
        if (draft->labelled && draft->words.end > end)
            end = draft->words.end;
        if (!within || draft->labelled)
            drafts->at[kept++] = *draft;
    }
    drafts->count = kept;
}

/* "NAME said it was wrong to think “it is late”", "NAME said he was told that it was late": what a
   clause reports is told with the clause; not what a participle reports of who says it. */
static void
drop_within_clauses(struct drafts *drafts)
{
    size_t kept = 0;
    struct word_range clause = {0, 0};
    for (size_t i = 0; i < drafts->count; i++) {
        const struct draft *draft = &drafts->at[i];
        bool anew = draft->type != QUOTE_DIRECT && cue_governs(&draft->cue, 'p');
        bool within = draft->cue.first < draft->cue.end && !anew &&
                      draft->cue.first >= clause.first && draft->cue.end <= draft->words.first &&
                      draft->words.end <= clause.end;
        if (draft->type != QUOTE_DIRECT && draft->cue.end <= draft->words.first &&
            draft->words.end > clause.end)
            clause = draft->words;
        if (!within)
            drafts->at[kept++] = *draft;
    }
    drafts->count = kept;
}

void
drafts_find(struct quotes_state *state)
{
    for (uint32_t i = 0; i < state->spans.count; i++)
        if (!grammar_has(&state->reading, state->spans.at[i].open, QUOTATIVE | CUE_FIRST))
            draft_span(state, i);
    unmarked_behind_colons(state);
    draft_clauses(state);
    quotative_drafts(state);
    cue_first_drafts(state);
    unmarked_turns(state);
    if (state->drafts.count > 1)
        qsort(state->drafts.at, state->drafts.count, sizeof *state->drafts.at, compare_drafts);
    drop_within_labels(&state->drafts);
    drop_within_clauses(&state->drafts);
}
