#include "pullquote/finitecues.h"

#include "pullquote/phrase.h"

enum {
    LONGEST_SOURCE = 8, /* words before the noun for what somebody says */
    LOOK_AGENT = 6,
    LONGEST_REST = 12
};

bool
behind_comma(const struct parser *parser, uint32_t word)
{
    while (word > parser->segment && tag(parser, word - 1) & CLASS_ADVERB)
        word--;
    if (word <= parser->segment)
        return false;
    uint32_t code = mark_at(parser->reading, word - 1);
    return code == ',' || code == 0x2014 || code == 0x2013 ||
           parser->reading->span_at[word - 1] != NOTHING;
}

struct word_range
agent(const struct parser *parser, uint32_t first)
{
    for (uint32_t i = first; i < parser->end && i < first + LOOK_AGENT; i++) {
        if (tag(parser, i) & (CLASS_COMPLEMENTISER | CLASS_PRONOUN))
            break;
        if (tag(parser, i) & CLASS_PREPOSITION) {
            struct word_range phrase = {i + 1, phrase_end(parser->reading, i + 1, parser->end)};
            return is_agent_marker(parser->reading, i) ? phrase : nobody;
        }
    }
    return nobody;
}

/* "In the statement made by the ministry, it was stated that", "In the ministry's statement": whose
 * words those are with which the segment begins, behind a preposition, up to a comma. */
static struct word_range
fronted_source(const struct parser *parser)
{
    const struct reading *reading = parser->reading;
    uint32_t first = parser->segment, noun = first + 1;
    if (!(tag(parser, first) & CLASS_PREPOSITION))
        return nobody;
    while (noun < first + LONGEST_SOURCE && noun < parser->end &&
           !has_shape(reading, noun, WORD_MARK) && !(lists_of(reading, noun) & IN_SOURCE_NOUNS))
        noun++;
    if (!(lists_of(reading, noun) & IN_SOURCE_NOUNS))
        return nobody;
    for (uint32_t i = first + 2; i < noun; i++)
        if (has_shape(reading, i, WORD_CLITIC))
            return (struct word_range){first + 1, i};
    uint32_t by = noun + 1;
    while (by < noun + LOOK_AGENT && tag(parser, by) & (DOES_MODIFY | CLASS_ADVERB))
        by++;
    if (!is_agent_marker(reading, by) && !(by == noun + 1 && lists_of(reading, by) & IN_LINKERS))
        return nobody;
    struct word_range source = {by + 1, phrase_end(reading, by + 1, parser->end)};
    return source.end > source.first && is_comma(reading, source.end) ? source : nobody;
}

void
settle_fronted(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (frame->kind != MAIN || parser->fronted == NO_REPORT || is_empty(frame->subject))
        return;
    parser->parse->at[parser->fronted].subject = frame->subject;
    parser->fronted = NO_REPORT;
}

/* "The secretary general of the union, NAME, said": the name beside its description. */
static struct word_range
apposed(const struct parser *parser, struct word_range subject, struct word_range pending,
        uint32_t group)
{
    const struct reading *reading = parser->reading;
    uint32_t behind = behind_aside(parser, subject.end, parser->end); /* "the Union (ORU), NAME," */
    if (behind == subject.end) {
        while (tag(parser, behind) & CLASS_ADVERB)
            behind++; /* "the driver himself, NAME," */
        behind++;
    }
    if (is_empty(pending) || pending.first > behind || pending.end + 1 > group ||
        mark_at(reading, pending.end) != ',')
        return subject;
    bool person =
        has_person(reading, pending) &&
        (!has_person(reading, subject) || (is_person(reading, reading->name_at[pending.end - 1]) &&
                                           !ends_in_person(reading, subject)));
    return person || is_named_organisation(reading, subject, pending) ? pending : subject;
}

/* Whether a clause begins at WORD: a noun phrase and a finite verb, or a complementiser. */
static bool
clause_follows(const struct parser *parser, uint32_t word)
{
    const uint32_t adverbial = CLASS_ADVERB | CLASS_DAY | CLASS_TIME;
    while (tag(parser, word) & adverbial && !(tag(parser, word) & DOES_NOUN))
        word++;
    if (tag(parser, word) & CLASS_COMPLEMENTISER)
        return true;
    uint32_t end = phrase_end(parser->reading, word, parser->end);
    if (end == word)
        return false;
    end = phrase_with_prepositions(parser->reading, end, parser->end);
    while (tag(parser, end) & CLASS_ADVERB)
        end++;
    if (end + 1 < parser->end && parser->reading->span_at[end] != NOTHING)
        return has_shape(parser->reading, end + 1, WORD_SMALL) && /* "said the road “is old”" */
               !(parser->reading->tags.at[end + 1] & CLASS_ARTICLE);
    return (tag(parser, end) & (DOES_VERB | CLASS_AUXILIARY)) != 0;
}

/* "warned the board to stay away": whether a phrase and an infinitive begin at WORD. */
static bool
infinitive_follows(const struct parser *parser, uint32_t word)
{
    uint32_t end = phrase_end(parser->reading, word, parser->end);
    return end > word && tag(parser, end) & CLASS_INFINITIVE && tag(parser, end + 1) & DOES_DEPEND;
}

/* Whether the cue that ends at WORD is over before a comma or dash, or with its sentence, as that
   of an insertion is: "The road, NAME said on Friday, will stay open". */
static bool
is_closed(const struct parser *parser, uint32_t word)
{
    for (uint32_t i = word; i < parser->end && i < word + LONGEST_REST; i++) {
        if (has_shape(parser->reading, i, WORD_MARK))
            return true;
        if (tag(parser, i) & (DOES_VERB | CLASS_AUXILIARY | CLASS_COMPLEMENTISER))
            return false;
    }
    return true;
}

/* Whether a quotation begins at WORD, or behind the mark there. */
static bool
leads_in(const struct parser *parser, uint32_t word)
{
    const uint32_t *spans = parser->reading->span_at;
    return word + 1 < parser->end &&
           (spans[word] != NOTHING ||
            (has_shape(parser->reading, word, WORD_MARK) && spans[word + 1] != NOTHING));
}

/* Whether nothing but the name of a person stands between WORD and the next mark.
 */
static bool
is_lone_person(const struct reading *reading, uint32_t word)
{
    uint32_t name = word < reading->count ? reading->name_at[word] : NOTHING;
    return is_person(reading, name) &&
           has_shape(reading, reading->names->mentions.at[name].last, WORD_MARK);
}

/* "The mayor, NAME, told": whether a cue that names whom it addresses can only have its subject
   before it: another clause is not over, or a phrase stands there. */
static bool
is_told_by(const struct parser *parser, const struct cue *cue)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return cue_governs(cue, 'a') && parser->before != QUOTED &&
           (parser->depth > 1 || frame->verb != VERB || !is_empty(frame->pending));
}

/* Whether a subject may stand behind the verb group that begins at WORD: it begins a sentence, or a
   mark stands before it. */
static bool
may_invert(const struct parser *parser, uint32_t word)
{
    while (word > parser->segment && tag(parser, word - 1) & CLASS_ADVERB)
        word--;
    return word == parser->segment || has_shape(parser->reading, word - 1, WORD_MARK);
}

/* "The bridge will close on Monday, said NAME, who runs it". */
static bool
is_inverted(const struct parser *parser, const struct cue *cue, uint32_t group)
{
    if (group != cue->first || (parser->before != COMMA && parser->before != QUOTED) ||
        is_told_by(parser, cue))
        return false;
    uint32_t behind = phrase_end(parser->reading, cue->end, parser->end);
    bool addressed = cue_governs(cue, 'a') && behind > cue->end &&
                     tag(parser, behind) & CLASS_COMPLEMENTISER; /* "told reporters that" */
    return !addressed &&
           (parser->frames[0].verb == VERB || is_lone_person(parser->reading, cue->end)) &&
           behind > cue->end && !clause_follows(parser, cue->end) &&
           !infinitive_follows(parser, cue->end);
}

/* Whether the sentence begins with what stands before a main clause: "In a note, ", "While …". */
static bool
is_fronted(const struct parser *parser)
{
    uint32_t word = parser->segment;
    while (tag(parser, word) & (CLASS_ADVERB | CLASS_CONJUNCTION) &&
           !(tag(parser, word) & CLASS_SUBORDINATOR))
        word++;
    return (tag(parser, word) & (CLASS_SUBORDINATOR | CLASS_PREPOSITION | CLASS_GERUND)) != 0;
}

/* "NAME said that CLAUSE, while others said": the clause ends where another report is set against
   it. */
static void
end_contrasted(struct parser *parser)
{
    struct frame inner = *top(parser);
    if (inner.kind != SUBORDINATE || parser->depth < 2 ||
        parser->frames[parser->depth - 2].kind != COMPLEMENT ||
        parser->frames[parser->depth - 2].first + 2 > inner.first ||
        mark_at(parser->reading, inner.first - 1) != ',' ||
        lists_of(parser->reading, inner.first) & IN_AS_WORDS)
        return;
    parser->depth--;
    clause_close(parser, inner.first);
    parser->frames[parser->depth++] = inner;
}

bool
is_within_complement(const struct parser *parser)
{
    for (size_t i = parser->depth; i > 1; i--)
        if (parser->frames[i - 1].kind == COMPLEMENT)
            return parser->frames[i - 1].verb == VERB;
    return false;
}

bool
awaits_verb(const struct parser *parser)
{
    if (parser->before != COMMA || parser->depth < 2)
        return false;
    size_t i = parser->depth;
    while (i > 2 && parser->frames[i - 1].kind == COMPLEMENT && parser->frames[i - 1].verb == VERB)
        i--; /* "NAME, who said that it was late, asked for help" */
    const struct frame *inner = &parser->frames[i - 1], *outer = inner - 1;
    bool inserted = inner->kind == RELATIVE || /* "NAME, claiming that it was late, asked for" */
                    (inner->kind == PARTICIPIAL && is_comma(parser->reading, inner->first - 1));
    return inserted && inner->verb == VERB && outer->verb == NO_VERB && !is_empty(outer->subject);
}

/* "Minister quits post, says it was time": in a headline, whose verbs may look like nouns, who is
   called by a role or a name before a comma and the CUE is the subject, and the rest was a verb. */
static void
headline_settle(struct parser *parser, const struct cue *cue)
{
    struct frame *frame = &parser->frames[0];
    struct word_range subject = frame->subject;
    const struct reading *reading = parser->reading;
    if (parser->before != COMMA || parser->depth > 1 || frame->verb != NO_VERB ||
        subject.first != parser->segment || mark_at(reading, parser->end - 1) == '.' ||
        !clause_follows(parser, cue->end) || has_shape(reading, cue->first, WORD_CAPITAL))
        return;
    const uint64_t somebody = IN_ROLES | IN_TITLES | IN_ORG_WORDS | IN_GENDERS;
    uint32_t last = subject.first, name = reading->name_at[last];
    while (last + 2 < subject.end && !(lists_of(reading, last) & somebody) && name == NOTHING)
        last++;
    while (name != NOTHING && last + 1 < subject.end && reading->name_at[last + 1] == name)
        last++;
    if (last + 2 >= subject.end || !has_shape(reading, last + 1, WORD_SMALL) ||
        tag(parser, last + 1) & (CLASS_PREPOSITION | CLASS_CONJUNCTION) ||
        (name == NOTHING && !(lists_of(reading, last) & somebody)))
        return;
    frame->subject.end = last + 1;
    frame->verb = VERB;
}

/* ", states that were asked", "teaches a class called “…”": whether the verb group GROUP of the CUE
   is none where it stands, but a noun or what the object of another verb is called; MAIN_BEFORE:
   the main clause has its verb. */
static bool
is_of_noun(const struct parser *parser, const struct cue *cue, uint32_t group, bool main_before)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (group != cue->first)
        return false;
    if (main_before && parser->before == COMMA && !awaits_verb(parser) &&
        tag(parser, group) & CLASS_VERBAL_NOUN && tag(parser, cue->end) & CLASS_COMPLEMENTISER)
        return true;
    return cue_governs(cue, 'o') && parser->last.end == group && frame->verb == VERB &&
           frame->pending.end != group;
}

/* Makes the clause of the verb group GROUP of the CUE, which no open clause awaits, the innermost:
   one within what is said ("said it was the best that he could remember"), or the main clause anew.
   False if the cue is a noun. */
static bool
attach_anew(struct parser *parser, const struct cue *cue, uint32_t group, bool inverted)
{
    if (!inverted && group == cue->first && tag(parser, group) & CLASS_VERBAL_NOUN &&
        parser->before == NOUN && !(tag(parser, group - 1) & CLASS_PRONOUN))
        return false;
    bool follows = parser->before == NOUN || parser->before == VERBAL;
    if (!inverted && follows && is_within_complement(parser)) {
        clause_open(parser, RELATIVE, group, parser->last, NO_REPORT);
    } else {
        clauses_close(parser, group);
        bool teller = cue_governs(cue, 'a') && parser->before == COMMA && !inverted;
        if (!teller && !clause_follows(parser, cue->end))
            top(parser)->subject = nobody;
    }
    top(parser)->verb = VERB;
    return true;
}

/* Where the REPORT of the innermost clause begins, with its SUBJECT or its verb GROUP, whether as
   an as-clause, and whether behind a comma; INSERTED: between two. */
static void
report_place(const struct parser *parser, struct report *report, struct word_range subject,
             uint32_t group, bool inserted)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    report->clause = is_empty(subject) || subject.first > group ? group : subject.first;
    report->as = frame->kind == SUBORDINATE && report->form == FORM_FINITE &&
                 (lists_of(parser->reading, frame->first) & IN_AS_WORDS) != 0;
    if (report->as)
        report->clause = frame->first;
    bool open = report->as || inserted || frame->kind == MAIN || frame->kind == COMPLEMENT;
    report->comma = open && behind_comma(parser, report->clause);
}

/* "The road, NAME said on Friday, will stay open": whether the phrase that is pending and the CUE
   of the verb group GROUP are inserted in a clause that has no verb yet. */
static bool
is_inserted(const struct parser *parser, const struct cue *cue, uint32_t group)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return frame->verb == NO_VERB && !is_empty(frame->pending) &&
           reaches(parser, frame->pending, group) && is_closed(parser, cue->end) &&
           !leads_in(parser, cue->end);
}

/* Makes the clause of the verb group GROUP of the CUE the innermost. False if the cue is a noun. */
static bool
attach_cue(struct parser *parser, const struct cue *cue, uint32_t group, bool passive)
{
    bool inverted = is_inverted(parser, cue, group);
    bool speaks = !passive || !is_empty(agent(parser, cue->end));
    if ((inverted || !verb_attach(parser, group, VERB, speaks)) &&
        !attach_anew(parser, cue, group, inverted))
        return false;
    end_contrasted(parser);
    return true;
}

/* The subject of the innermost clause with the participle behind it, before the verb group GROUP.
 */
static struct word_range
with_participle(const struct parser *parser, uint32_t group)
{
    struct word_range subject = parser->frames[parser->depth - 1].subject;
    if (!is_empty(subject) && subject.end < group && parser->before != JOINED &&
        tag(parser, subject.end) & (DOES_MODIFY | CLASS_ADVERB) && !is_finite(parser, subject.end))
        subject.end = participle_end(parser, subject.end, group);
    return subject;
}

/* The report that was added last may govern what follows; INVERTS: its subject may, too. */
static void
await_clause(struct parser *parser, bool inverts)
{
    struct frame *frame = top(parser);
    frame->takes = parser->parse->count - 1;
    frame->inverts = inverts;
    frame->addressed = false;
    frame->comma = false;
    frame->pending = nobody;
    frame->apposed = nobody;
    parser->wants_object = false;
    parser->seen = true;
    settle_fronted(parser);
}

bool
finite_cue(struct parser *parser, const struct cue *cue, uint32_t group, bool passive)
{
    struct word_range pending = top(parser)->pending, beside = top(parser)->apposed;
    struct word_range subject = pending;
    bool main_before = parser->frames[0].verb != NO_VERB || (parser->seen && !is_fronted(parser));
    bool inserted = is_inserted(parser, cue, group), told = is_told_by(parser, cue);
    if (is_of_noun(parser, cue, group, main_before))
        return false;
    if (group == cue->first && is_empty(pending))
        headline_settle(parser, cue);
    if (!inserted) {
        if (!attach_cue(parser, cue, group, passive))
            return false;
        subject = with_participle(parser, group);
        if (is_empty(pending))
            pending = top(parser)->pending; /* "The mayor, NAME, who sits on the board, said" */
    }
    struct report *report = report_add(parser, cue, passive ? FORM_PASSIVE : FORM_FINITE);
    report_place(parser, report, subject, group, inserted);
    report->main_before = main_before;
    subject = apposed(parser, apposed(parser, subject, pending, group), beside, group);
    if (!inserted) /* it is that of the next verb, too */
        top(parser)->subject = subject;
    report->subject = passive ? agent(parser, cue->end) : subject;
    if (passive && is_empty(report->subject) && !is_empty(subject) &&
        value_has(parser->reading, subject.first, NUMBER_PRONOUNS, 'n'))
        report->subject = fronted_source(parser);
    await_clause(parser,
                 !told && group == cue->first &&
                     (may_invert(parser, group) || is_lone_person(parser->reading, cue->end)) &&
                     !infinitive_follows(parser, cue->end));
    return true;
}
