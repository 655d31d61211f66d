#include "pullquote/narration.h"

#include "pullquote/marked.h"
#include "pullquote/sources.h"

enum { LONGEST_SOURCE = 24, MOST_PIECES = 16, SHORTEST = 2 /* words */ };

/* Whether the verb, in a form that stands before nouns, has its subject behind it:
   "と話す会田さんは", "と話すのは会田さんだ". */
struct word_range
narration_behind(const struct narration *told, const struct cue *cue)
{
    const struct reading *reading = told->reading;
    uint32_t word = cue->end, end = told->unit.end, last;
    if (word >= end || has_shape(reading, word, WORD_MARK) || is_parted(reading, word) ||
        !grammar_has(reading, cue->first, NO_SPACES))
        return nobody;
    bool topic,
        cleft = lists_of(reading, word) & IN_LINKERS && marks_subject(reading, word + 1, &topic);
    if (cleft)
        word += is_comma(reading, word + 2) ? 3 : 2;
    for (last = word; last < end && last - word < LONGEST_SOURCE; last++)
        if (marks_subject(reading, last, &topic) || is_comma(reading, last) ||
            mark_at(reading, last) == '.')
            break;
    if (cleft && last > word + 1 &&
        lists_of(reading, last - 1) & (IN_FINITE_ENDINGS | IN_AUXILIARIES))
        last--; /* "会田さん（45）だ" */
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
struct word_range
narration_subject(const struct narration *told, const struct particle *particle, uint32_t limit,
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
bool
narration_object(const struct reading *reading, struct word_range word)
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
    bool spaced = !grammar_has(reading, open, NO_SPACES);
    for (uint32_t i = open; i > first; i--) {
        bool topic;
        if (has_shape(reading, i - 1, WORD_MARK) || is_quoted_word(reading, i - 1))
            return false;
        if (marks_subject(reading, i - 1, &topic))
            return true;
        struct word_range own = {i - 1, i};
        if (spaced && source_tail(reading, own, IN_SUBORDINATORS, 3))
            return false; /* a verb that is joined to the one that reports */
        if (spaced && narration_object(reading, own))
            return true; /* it is without its verb */
    }
    return false;
}

/* The first of the quotations up to NUMBER between which only a particle or a comma stands. */
uint32_t
narration_first_piece(const struct narration *told, uint32_t number)
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

void
narration_give(struct narration *told, struct draft *draft, struct word_range subject)
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
void
narration_direct(struct narration *told, uint32_t number, const struct cue *cue,
                 struct word_range subject)
{
    const struct span *spans = told->state->spans.at;
    uint32_t first = narration_first_piece(told, number);
    struct draft draft = {.type = QUOTE_DIRECT,
                          .marks = spans[number].marks,
                          .first_span = first,
                          .last_span = number + 1,
                          .words = {spans[first].open, spans[number].close},
                          .cue = *cue,
                          .rule = "cue-behind"};
    narration_give(told, &draft, subject);
    told->spans_from = number + 1;
}

/* "김 시장은 사퇴하겠다고 밝혔다": whether the one word of the CLAUSE, less TAIL bytes at its end,
 * is all that the SUBJECT says: a verb of several letters, in a language whose words spaces part.
 */
static bool
is_whole_clause(const struct reading *reading, struct word_range clause, uint32_t tail,
                struct word_range subject)
{
    enum { SHORTEST_VERB = 12 /* bytes */ };
    const struct word *word = &reading->at[clause.first];
    return clause.end == clause.first + 1 && !is_empty(subject) && subject.end <= clause.first &&
           !grammar_has(reading, clause.first, NO_SPACES) && tail > 0 &&
           word->end - word->start >= SHORTEST_VERB + tail;
}

/* The clause [first, end), less TAIL bytes at its end. */
void
narration_clause(struct narration *told, uint32_t first, uint32_t end, uint32_t tail,
                 const struct cue *cue, struct word_range subject, const char *rule)
{
    const struct reading *reading = told->reading;
    while (end > first && tail >= reading->at[end - 1].end - reading->at[end - 1].start) {
        tail -= reading->at[end - 1].end - reading->at[end - 1].start;
        end--;
    }
    while (end > first && source_end_mark(reading, end - 1) && tail == 0)
        end--;
    if (end < first + SHORTEST &&
        !is_whole_clause(reading, (struct word_range){first, end}, tail, subject))
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
    narration_give(told, &draft, subject);
}

/* What stands in marks and is all that is said; false if more is. */
static bool
give_marked(struct narration *told, const struct particle *particle, const struct cue *cue,
            struct word_range behind)
{
    const struct reading *reading = told->reading;
    uint32_t open = told->state->spans.at[narration_first_piece(told, particle->span)].outer_open;
    struct word_range subject =
        is_empty(behind) ? narration_subject(told, particle, open, true) : behind;
    uint32_t first = clause_start(told, subject, open);
    if (first < open && cue_governs(cue, 'i') && belongs_to_clause(reading, first, open))
        return false;
    if (cue_governs(cue, 'd'))
        narration_direct(told, particle->span, cue, subject);
    return true;
}

/* Whether the word begins with an ideograph. */
bool
narration_han(const struct reading *reading, uint32_t word)
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
           grammar_has(reading, word, NO_SPACES) && narration_han(reading, word) &&
           !source_tail(reading, (struct word_range){word, word + 1}, IN_SUBORDINATORS, 3) &&
           !(lists_of(reading, word) & IN_SUBORDINATORS);
}

/* What the particle ties to the verb, which is CUE. */
void
narration_tied(struct narration *told, const struct particle *particle, const struct cue *cue)
{
    struct word_range behind = narration_behind(told, cue);
    if (is_empty(behind) && stands_before_noun(told, cue))
        return;
    if (particle->span != NOTHING && give_marked(told, particle, cue, behind))
        return;
    if (!cue_governs(cue, 'i'))
        return;
    struct word_range subject =
        is_empty(behind) ? narration_subject(told, particle, particle->word, false) : behind;
    uint32_t first = clause_start(told, subject, particle->word);
    narration_clause(told, first, particle->word + 1, particle->tail, cue, subject, "bare-clause");
}
