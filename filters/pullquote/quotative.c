#include "pullquote/quotative.h"

#include "pullquote/marked.h"
#include "pullquote/particles.h"
#include "pullquote/sources.h"

enum {
    LONGEST_VERB = 14,       /* words of a verb that no list has, */
    LONGEST_VERB_BYTES = 48, /* and bytes, with what stands before it */
    LONGEST_SOURCE = 24,
    LONGEST_HEADLINE_SPEAKER = 12,
    LONGEST_UNIT = 600,
    MOST_PIECES = 16,
    MOST_MARKS = 3, /* between a quotation and the sentence behind it */
    SHORTEST = 2
};

/* A sentence, or several that a quotation runs over, and what was told before it. */
struct narration {
    struct quotes_state *state;
    const struct reading *reading;
    struct word_range unit;
    uint32_t from;             /* behind the last verb that reports */
    struct word_range subject; /* of that; empty: none so far */
    struct word_range topic;   /* who spoke, or was spoken of, last */
    bool reported;             /* in its block something is reported already */
    uint32_t spans_from;       /* the first quotation that is not told yet */
    struct cue pointer; /* a verb of the sentence before that points at what follows, if any, */
    struct word_range pointing; /* and who says it */
};

/* "…고 말한 김 대표는": whom the first particle of a subject near by marks, if he begins at WORD.
 */
static struct word_range
noun_behind(const struct reading *reading, uint32_t word, uint32_t end)
{
    for (uint32_t i = word; i < end && i < word + LONGEST_HEADLINE_SPEAKER; i++) {
        bool topic;
        if (has_shape(reading, i, WORD_MARK) || is_quoted_word(reading, i))
            break;
        if (marks_subject(reading, i, &topic))
            return marked_somebody(reading, word, i + 1, false);
    }
    return nobody;
}

/* Whether the verb, in a form that stands before nouns, has its subject behind it:
   "と話す会田さんは", "と話すのは会田さんだ". */
static struct word_range
subject_behind(const struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t word = cue->end, end = told->unit.end, last;
    bool spaced = !language_is(language_of(reading, cue->first), "no_spaces");
    bool before_noun = !spaced || lists_of(reading, cue->end - 1) & IN_FINITE_ENDINGS;
    if (word >= end || has_shape(reading, word, WORD_MARK) || !before_noun ||
        (!spaced && is_parted(reading, word)))
        return nobody;
    if (spaced)
        return noun_behind(reading, word, end);
    bool topic,
        cleft = lists_of(reading, word) & IN_LINKERS && marks_subject(reading, word + 1, &topic);
    if (cleft)
        word += is_comma(reading, word + 2) ? 3 : 2;
    for (last = word; last < end && last - word < LONGEST_SOURCE; last++)
        if (marks_subject(reading, last, &topic) || is_comma(reading, last) ||
            mark_at(reading, last) == '.')
            break;
    struct word_range phrase = marked_phrase(reading, word, last);
    if (is_empty(phrase) || !(cleft || phrase.first == word))
        return nobody;
    uint32_t name = source_person(reading, phrase);
    bool named = name != NOTHING || source_tail(reading, phrase, IN_HONORIFICS, 3);
    bool spoken_of = cleft || (marks_subject(reading, last, &topic) && topic);
    if (!named && !(spoken_of && source_speaks(reading, phrase)))
        return nobody;
    if (cleft && name != NOTHING && reading->names->mentions.at[name].after_last < phrase.end)
        phrase.end = reading->names->mentions.at[name].after_last;
    return phrase;
}

/* Who says what ends at LIMIT. DIRECT: it stands in marks that begin there. */
static struct word_range
find_subject(const struct narration *told, const struct particle *particle, uint32_t limit,
             bool direct)
{
    const struct reading *reading = told->reading;
    if (!is_empty(particle->subject))
        return particle->subject;
    struct word_range found = marked_somebody(reading, told->from, limit, direct);
    if (is_empty(found))
        found = marked_unknown(reading, told->from, limit, direct);
    if (!is_empty(found))
        return found;
    if (!is_empty(told->subject))
        return told->subject;
    uint32_t block = block_of(reading, told->unit.first);
    bool near = !is_empty(told->topic) && block_of(reading, told->topic.first) + 1 >= block;
    return near ? told->topic : nobody;
}

/* Where the clause begins of which SUBJECT, if it stands before LIMIT, is who says it. */
static uint32_t
clause_start(const struct narration *told, struct word_range subject, uint32_t limit)
{
    const struct reading *reading = told->reading;
    uint32_t first = told->from;
    bool topic;
    if (!is_empty(subject) && subject.first >= told->from && subject.end <= limit) {
        first = subject.end;
        while (first < limit && !marks_subject(reading, first - 1, &topic) &&
               !marks_subject(reading, first, &topic) && first < subject.end + LONGEST_SOURCE)
            first++; /* the bracket behind a name */
        if (first < limit && marks_subject(reading, first, &topic) &&
            !marks_subject(reading, first - 1, &topic))
            first++;
    }
    return behind_occasion(reading, first, limit);
}

/* Whether the word ends in the particle of an object. */
static bool
is_object(const struct reading *reading, struct word_range word)
{
    const struct entry *entry = source_tail(reading, word, IN_PREPOSITIONS, 3);
    return entry &&
           slice_equals(entry_value(language_of(reading, word.first), entry, NUMBER_PREPOSITIONS),
                        slice_of("object"));
}

/* Whether the words between the subject and a quotation, the last before a mark, are of what is
   said: a particle of a subject is among them. */
static bool
belongs_to_clause(const struct reading *reading, uint32_t first, uint32_t open)
{
    bool spaced = !language_is(language_of(reading, open), "no_spaces");
    for (uint32_t i = open; i > first; i--) {
        bool topic;
        if (has_shape(reading, i - 1, WORD_MARK) || is_quoted_word(reading, i - 1))
            return false;
        if (marks_subject(reading, i - 1, &topic))
            return true;
        struct word_range own = {i - 1, i};
        if (spaced && source_tail(reading, own, IN_SUBORDINATORS, 3))
            return false; /* a verb that is joined to the one that reports */
        if (spaced && is_object(reading, own))
            return true; /* it is without its verb */
    }
    return false;
}

/* The first of the quotations up to NUMBER between which only a particle or a comma stands. */
static uint32_t
first_piece(const struct narration *told, uint32_t number)
{
    const struct reading *reading = told->reading;
    const struct spans *spans = &told->state->spans;
    uint32_t last = number;
    while (number > told->spans_from && last - number < MOST_PIECES) {
        const struct span *before = &spans->at[number - 1];
        uint32_t end = spans->at[number].outer_open, word = before->outer_close, tail;
        bool near;
        if (before->outer_open < told->from || before->outer_open < told->unit.first)
            break;
        if (word < end && particle_in(reading, word, &tail, &near))
            word++;
        while (word < end && (is_comma(reading, word) || lists_of(reading, word) & IN_ADVERBS))
            word++;
        if (word < end)
            break;
        number--;
    }
    return number;
}

static void
give_draft(struct narration *told, struct draft *draft, struct word_range subject)
{
    draft->speaker = subject;
    if (!draft->rule)
        draft->rule = "bare-clause";
    add_draft(told->state, draft);
    told->reported = true;
    if (is_empty(subject))
        return;
    told->subject = subject;
    told->topic = subject;
}

/* What stands in marks right before the particle. */
static void
give_direct(struct narration *told, uint32_t number, const struct cue *cue,
            struct word_range subject)
{
    const struct span *spans = told->state->spans.at;
    uint32_t first = first_piece(told, number);
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = spans[number].marks,
                          .first_span = first,
                          .last_span = number + 1,
                          .words = {spans[first].open, spans[number].close},
                          .cue = *cue,
                          .rule = "cue-behind"};
    give_draft(told, &draft, subject);
    told->spans_from = number + 1;
}

/* The clause [first, end), less TAIL bytes at its end. */
static void
give_clause(struct narration *told, uint32_t first, uint32_t end, uint32_t tail,
            const struct cue *cue, struct word_range subject, const char *rule)
{
    const struct reading *reading = told->reading;
    while (end > first && tail >= reading->at[end - 1].end - reading->at[end - 1].start) {
        tail -= reading->at[end - 1].end - reading->at[end - 1].start;
        end--;
    }
    while (end > first && source_end_mark(reading, end - 1) && tail == 0)
        end--;
    if (end < first + SHORTEST)
        return;
    bool mixed = false;
    for (uint32_t i = first; i < end; i++)
        if (is_quoted_word(reading, i)) {
            mixed = true;
            told->spans_from = reading->span_at[i] + 1;
        }
    struct draft draft = {.type = mixed ? QUOTE_MIXED : QUOTE_INDIRECT,
                          .marks = mixed ? MARKS_BOTH : MARKS_NONE,
                          .words = {first, end},
                          .tail = tail,
                          .cue = *cue,
                          .rule = rule};
    give_draft(told, &draft, subject);
}

/* What stands in marks and is all that is said; false if more is. */
static bool
give_marked(struct narration *told, const struct particle *particle, const struct cue *cue,
            struct word_range behind)
{
    const struct reading *reading = told->reading;
    uint32_t open = told->state->spans.at[first_piece(told, particle->span)].outer_open;
    struct word_range subject =
        is_empty(behind) ? find_subject(told, particle, open, true) : behind;
    uint32_t first = clause_start(told, subject, open);
    if (first < open && cue_governs(cue, 'i') && belongs_to_clause(reading, first, open))
        return false;
    if (cue_governs(cue, 'd'))
        give_direct(told, particle->span, cue, subject);
    return true;
}

/* Whether the word begins with an ideograph. */
static bool
has_han(const struct reading *reading, uint32_t word)
{
    return letter_at(text_of_words(reading, word, word + 1), 0) >= 0x4E00;
}

/* "「満足」と答えた人が": whether the verb belongs to a noun, of nobody who is named, behind it. */
static bool
stands_before_noun(const struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t word = cue->end;
    return word < told->unit.end && !has_shape(reading, word, WORD_MARK) &&
           !is_parted(reading, word) && !is_quoted_word(reading, word) &&
           language_is(language_of(reading, word), "no_spaces") && has_han(reading, word) &&
           !source_tail(reading, (struct word_range){word, word + 1}, IN_SUBORDINATORS, 3) &&
           !(lists_of(reading, word) & IN_SUBORDINATORS);
}

/* What the particle ties to the verb, which is CUE. */
static void
give_tied(struct narration *told, const struct particle *particle, const struct cue *cue)
{
    struct word_range behind = subject_behind(told, cue);
    if (is_empty(behind) && stands_before_noun(told, cue))
        return;
    if (particle->span != NOTHING && give_marked(told, particle, cue, behind))
        return;
    if (!cue_governs(cue, 'i'))
        return;
    struct word_range subject =
        is_empty(behind) ? find_subject(told, particle, particle->word, false) : behind;
    give_clause(told, clause_start(told, subject, particle->word), particle->word + 1,
                particle->tail, cue, subject, "bare-clause");
}

/* "…という。": less the words with which hearsay ends. */
static uint32_t
without_hearsay(const struct reading *reading, uint32_t first, uint32_t end, uint32_t *tail)
{
    while (end > first && has_shape(reading, end - 1, WORD_MARK) &&
           !is_quoted_word(reading, end - 1))
        end--;
    struct word_range words = {first, end};
    const struct entry *entry = source_tail(reading, words, IN_AS_WORDS, 3);
    *tail = entry ? entry->length : 0;
    return end;
}

/* "市によると、…", "경찰에 따르면 …": where nothing else in the sentence is reported. */
static void
give_source(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t end = cue->first, first = cue->end + is_comma(reading, cue->end), tail;
    struct word_range subject = marked_phrase(reading, told->unit.first, end);
    bool topic;
    uint32_t lead = 0;
    if (end > told->unit.first && is_parted(reading, end)) {
        const struct entry *entry =
            source_tail(reading, (struct word_range){end - 1, end}, IN_SUBJECT_MARKERS, 3);
        lead = entry && !marks_subject(reading, end - 1, &topic) ? entry->length : 0;
        if (lead == 0)
            return;
        subject = marked_by(reading, told->unit.first, end - 1);
    }
    if (is_empty(subject))
        return;
    end = without_hearsay(reading, first, told->unit.end, &tail);
    struct cue whole = *cue;
    whole.lead = lead;
    give_clause(told, first, end, tail, &whole, subject, "leading-source");
}

/* "…という。": what is told goes on as hearsay of whom it was told by in its block. */
static void
give_hearsay(struct narration *told)
{
    const struct reading *reading = told->reading;
    uint32_t tail, first = told->from, end = without_hearsay(reading, first, told->unit.end, &tail);
    if (tail == 0 || !told->reported || is_empty(told->topic))
        return;
    struct cue cue = {.first = end, .end = end, .lead = tail};
    give_clause(told, first, end, tail, &cue, told->topic, "bare-clause");
}

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
static bool
noun_cue(const struct narration *told, uint32_t word, struct cue *cue)
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
    if (language_is(language_of(reading, word), "no_spaces")) {
        bool verb = source_tail(reading, words, IN_FINITE_ENDINGS, 3) ||
                    (is_comma(reading, end) && !has_han(reading, end - 1));
        bool brief = reading->at[end - 1].end - reading->at[first].start <= LONGEST_VERB_BYTES;
        return verb && brief ? (struct cue){.first = first, .end = end} : cue_none(word);
    }
    start = end - 1;
    if (start > first && is_object(reading, (struct word_range){start - 1, start}))
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
    bool spaced = !language_is(language_of(reading, open), "no_spaces");
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
    give_draft(told, &draft, phrase);
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
    uint32_t end = told->unit.end;
    return span->outer_open == told->unit.first &&
           (span->outer_close >= end ||
            (span->outer_close + 1 == end && has_shape(told->reading, end - 1, WORD_MARK)));
}

/* "値上げは避けられないが、「客が離れるのが怖い」。": whether the quotation is what the sentence
   ends with, behind a comma, and somebody was told of in its block. */
static bool
closes_sentence(const struct narration *told, const struct span *span)
{
    return told->reported && is_comma(told->reading, span->outer_open - 1) &&
           span->outer_open > told->unit.first && closes_unit(told, span->outer_close);
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

/* Whether the quotation is a sentence: a mark ends it, and no particle stands behind it. */
static bool
is_lone(const struct narration *told, const struct span *span)
{
    uint32_t tail;
    bool near;
    return has_shape(told->reading, span->close - 1, WORD_MARK) &&
           !particle_in(told->reading, span->outer_close, &tail, &near);
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
        !is_lone(told, &told->state->spans.at[last->last_span - 1]))
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
        subject = find_subject(told, &none, span->outer_open, true);
        cue = cue_none(span->open);
    }
    bool answers = !pointed && follows_question(told);
    give_direct(told, number, &cue, answers ? nobody : subject);
    told->state->drafts.at[told->state->drafts.count - 1].dashed = answers;
    told->state->drafts.at[told->state->drafts.count - 1].rule = pointed ? "cue-before"
                                                                 : is_empty(subject)
                                                                     ? "unattributed"
                                                                     : "carry-over";
}

/* What stands in marks before a particle and a verb that no list has. */
static void
give_unlisted(struct narration *told, uint32_t number)
{
    const struct reading *reading = told->reading;
    struct particle particle = {.word = told->state->spans.at[number].outer_close, .span = number};
    bool near;
    if (particle.word >= told->unit.end ||
        !particle_in(reading, particle.word, &particle.tail, &near))
        return;
    struct cue cue = verb_behind(told, particle.word + 1);
    uint32_t open = told->state->spans.at[first_piece(told, number)].outer_open;
    if (cue.first == cue.end || ends_as(reading, cue.end - 1, "passive_ending") ||
        (is_empty(told->subject) && is_empty(marked_somebody(reading, told->from, open, true)) &&
         is_empty(marked_unknown(reading, told->from, open, true))))
        return;
    cue.governs = letter_bit('d') | letter_bit('i');
    give_tied(told, &particle, &cue);
    if (told->spans_from > number)
        told->from = cue.end + is_comma(reading, cue.end);
}

/* Whether a verb that a list has stands behind the quotation, in its clause. */
static bool
has_cue_behind(const struct narration *told, uint32_t word)
{
    const struct reading *reading = told->reading;
    struct cue cue;
    word += is_comma(reading, word + 1) ? 2 : 0;
    for (uint32_t i = word; i < told->unit.end && i < word + LONGEST_SOURCE; i++) {
        if (is_comma(reading, i) || is_quoted_word(reading, i))
            return false;
        if (cue_at(reading, i, told->unit.end, &cue) || noun_cue(told, i, &cue))
            return true;
    }
    return false;
}

/* A quotation that no listed verb reports. */
static void
give_untold(struct narration *told, uint32_t number)
{
    if (give_headline(told, number))
        return;
    const struct span *span = &told->state->spans.at[number];
    if (fills_unit(told, span) || closes_sentence(told, span))
        give_alone(told, number);
    else
        give_unlisted(told, number);
}

/* Gives what stands in marks before WORD and is not told yet. */
static void
give_untold_before(struct narration *told, uint32_t word)
{
    const struct spans *spans = &told->state->spans;
    while (told->spans_from < spans->count && spans->at[told->spans_from].outer_open < word) {
        uint32_t number = told->spans_from;
        give_untold(told, number);
        if (told->spans_from == number)
            told->spans_from++;
    }
}

/* Remembers whom the sentence is about. */
static void
note_topic(struct narration *told)
{
    struct word_range subject =
        marked_somebody(told->reading, told->unit.first, told->unit.end, false);
    if (told->from == told->unit.first && !is_empty(subject) &&
        source_person(told->reading, subject) != NOTHING)
        told->topic = subject;
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

/* "「…」。市長はこう述べた。", "市長はこう述べた。「…」": the verb at CUE points at the quotation
   in the sentence before, or else at that in the next. */
static void
point(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    struct particle none = {.word = NOTHING, .span = NOTHING};
    if (cue->first == told->unit.first || !cue_governs(cue, 'd'))
        return;
    bool points = is_one_as(reading, cue->first - 1, "demonstrative");
    if (!points && (is_object(reading, (struct word_range){cue->first - 1, cue->first}) ||
                    !closes_unit(told, cue->end)))
        return;
    struct word_range subject = find_subject(told, &none, cue->first, true);
    if (attribute_last(told, cue, subject))
        return;
    uint32_t number = reading->span_at[told->unit.first];
    if (number != NOTHING && number >= told->spans_from &&
        has_shape(reading, told->state->spans.at[number].close - 1, WORD_MARK)) {
        give_direct(told, number, cue, subject);
    } else if (points) {
        told->pointer = *cue;
        told->pointing = subject;
    }
}

/* What the verb at CUE reports. */
static void
tell_cue(struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    struct particle particle = cue_governs(cue, 'b')
                                   ? particle_within(reading, cue, told->from, told->unit.end)
                                   : particle_before(reading, cue, told->from);
    size_t count = told->state->drafts.count;
    if (particle.word == NOTHING)
        point(told, cue);
    else
        give_tied(told, &particle, cue);
    if (told->state->drafts.count > count)
        told->from = cue->end + is_comma(reading, cue->end);
}

/* Reads the words of the unit from its beginning; returns the source it names, if it does. */
static struct cue
tell_cues(struct narration *told)
{
    const struct reading *reading = told->reading;
    struct cue source = cue_none(told->unit.first);
    for (uint32_t i = told->unit.first; i < told->unit.end;) {
        struct cue cue;
        if (is_quoted_word(reading, i)) {
            uint32_t number = reading->span_at[i];
            i = told->state->spans.at[number].outer_close;
            if (number >= told->spans_from && i < told->unit.end && !has_cue_behind(told, i))
                give_unlisted(told, number);
            continue;
        }
        bool listed = cue_at(reading, i, told->unit.end, &cue);
        if (!listed && !noun_cue(told, i, &cue)) {
            i++;
            continue;
        }
        i = cue.end;
        if (cue_governs(&cue, 'f')) {
            if (source.first == source.end)
                source = cue;
            told->from = cue.end + is_comma(reading, cue.end);
        } else {
            tell_cue(told, &cue);
        }
    }
    return source;
}

static void
tell_unit(struct narration *told)
{
    size_t before = told->state->drafts.count;
    told->from = told->unit.first;
    told->subject = nobody;
    struct cue pointer = told->pointer;
    struct cue source = tell_cues(told);
    if (source.first < source.end && told->state->drafts.count == before)
        give_source(told, &source);
    give_untold_before(told, told->unit.end);
    if (told->state->drafts.count == before)
        give_hearsay(told);
    if (told->pointer.first == pointer.first)
        told->pointer = cue_none(0);
    note_topic(told);
}

/* Where the sentences end that begin at FIRST and over which a quotation, or the particle behind
   it, runs. */
static uint32_t
unit_end(const struct reading *reading, uint32_t first, uint32_t block_end)
{
    uint32_t end = sentence_of(reading, first).end, tail;
    bool near;
    while (end < block_end && end > first && end - first < LONGEST_UNIT &&
           is_quoted_word(reading, end - 1) &&
           (reading->span_at[end] == reading->span_at[end - 1] ||
            particle_in(reading, end, &tail, &near)))
        end = sentence_of(reading, end).end;
    return end > first ? end : block_end;
}

void
quotative_drafts(struct quotes_state *state)
{
    struct narration told = {.state = state, .reading = &state->reading, .topic = nobody};
    const struct reading *reading = &state->reading;
    const uint32_t *firsts = reading->names->words.first;
    for (size_t block = 0; block < reading->document->block_count; block++) {
        uint32_t first = firsts[block], end = firsts[block + 1];
        told.reported = false;
        if (first >= end || !grammar_has(reading, first, QUOTATIVE))
            continue;
        while (first < end) {
            while (told.spans_from < state->spans.count &&
                   state->spans.at[told.spans_from].outer_open < first)
                told.spans_from++;
            told.unit = (struct word_range){first, unit_end(reading, first, end)};
            tell_unit(&told);
            first = told.unit.end;
        }
    }
}
