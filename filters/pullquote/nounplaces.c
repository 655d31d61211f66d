/* The place of a noun phrase in the clauses that are open: subject, object, addressee, or the
   beginning of another clause. */
#include "pullquote/openclauses.h"
#include "pullquote/phrase.h"

enum { LONGEST_ADDRESSEE = 12 /* words */ };

/* Whether the phrase that ends at END can only be an addressee of the cue: a complementiser
 * follows, or, behind "told", another phrase. */
static bool
is_addressee(const struct parser *parser, const struct cue *cue, uint32_t end)
{
    uint32_t next = end;
    for (;;) {
        uint32_t behind = phrase_end(parser->reading, next, parser->end);
        if (behind > next + 1 && tag(parser, behind - 1) & CLASS_TIME && !is_finite(parser, behind))
            next = behind; /* "last month", not "the week would" */
        else if (tag(parser, next) & (CLASS_DAY | CLASS_ADVERB | CLASS_TIME) ||
                 (tag(parser, next) & CLASS_PREPOSITION && tag(parser, next + 1) & CLASS_DAY))
            next++;
        else
            break;
    }
    if (cue_governs(cue, 't') && mark_at(parser->reading, next) == ',')
        return true;
    if (cue_governs(cue, 'a') && next + 1 < parser->end &&
        parser->reading->span_at[next] != NOTHING && tag(parser, end - 1) & DOES_NOUN)
        return true; /* "told reporters “we will go”" */
    if (tag(parser, next) & (CLASS_COMPLEMENTISER | CLASS_QUESTION))
        return true;
    return cue_governs(cue, 't') &&
           (tag(parser, next) & (CLASS_PRONOUN | CLASS_ARTICLE | CLASS_QUANTIFIER | DOES_NAME) ||
            (next > end && has_shape(parser->reading, next, WORD_DIGITS))); /* "only 61 had" */
}

static void
pend(struct frame *frame, struct word_range phrase)
{
    frame->pending = phrase;
    frame->apposed = nobody;
}

/* "said a spokesman for the fire brigade in Varn", "a delegate of the union at the Varn Hospital":
   behind the name of the place where, or the organisation at which, what somebody is of or for is,
   if nothing but a mark follows; the end of the PHRASE if there is none. */
static uint32_t
with_seat(const struct parser *parser, struct word_range phrase)
{
    const struct reading *reading = parser->reading;
    uint32_t first = phrase.end + 1;
    bool at = slice_equals(value_of(reading, phrase.end, NUMBER_LOCATIVES), slice_of("at"));
    first += (tag(parser, first) & CLASS_ARTICLE) != 0;
    uint32_t name = first < parser->end ? reading->name_at[first] : NOTHING;
    if (name == NOTHING || !(lists_of(reading, phrase.end) & IN_LOCATIVES) ||
        (!at && value_of(reading, phrase.end, NUMBER_LOCATIVES).length > 0) ||
        has_person(reading, phrase) ||
        reading->names->at[name].kind != (at ? NAME_ORG : NAME_PLACE))
        return phrase.end;
    uint32_t last = reading->names->mentions.at[name].last;
    return last >= parser->end || has_shape(reading, last, WORD_MARK) ? last : phrase.end;
}

/* "said the head of the water board": a phrase that is no name with what it is of. */
static struct word_range
with_complements(const struct parser *parser, struct word_range phrase)
{
    const struct reading *reading = parser->reading;
    bool of = false;
    while (tag(parser, phrase.end) & CLASS_PREPOSITION &&
           lists_of(reading, phrase.end) & IN_LINKERS && !has_person(reading, phrase)) {
        uint32_t end = phrase_end(reading, phrase.end + 1, parser->end);
        if (end == phrase.end + 1 || !(tag(parser, end - 1) & DOES_NOUN) ||
            is_time(parser, (struct word_range){phrase.end + 1, end}))
            break;
        phrase.end = end;
        of = true;
    }
    if (of)
        phrase.end = with_seat(parser, phrase);
    phrase.end = phrase_with_conjunct(reading, phrase, parser->end);
    return phrase;
}

/* "told shareholders profits would fall": behind the first plural of a PHRASE without a determiner
   that a verb follows, if that is of people or a second one stands behind it; else where the phrase
   begins. */
static uint32_t
behind_told(const struct parser *parser, struct word_range phrase)
{
    const struct reading *reading = parser->reading;
    const uint32_t others = CLASS_ARTICLE | CLASS_QUANTIFIER | CLASS_PRONOUN | DOES_NAME;
    if (tag(parser, phrase.first) & others || !is_finite(parser, phrase.end))
        return phrase.first;
    uint32_t plural = phrase.first;
    while (plural < phrase.end && !ends_as(reading, plural, "name_plural"))
        plural++;
    bool people = plural + 1 < phrase.end && (ends_as(reading, plural, "people_ending") ||
                                              lists_of(reading, plural) & IN_GENDERS);
    for (uint32_t i = plural + 1; i < phrase.end && !people; i++)
        people = ends_as(reading, i, "name_plural");
    return people ? plural + 1 : phrase.first;
}

/* "told the jury of four men and three women that", "told a group of pilots gathered outside that":
   whether a complementiser stands behind what goes on at WORD without a verb or a mark. */
static bool
is_long_addressee(const struct parser *parser, const struct cue *cue, uint32_t word)
{
    const uint32_t others = DOES_VERB | CLASS_AUXILIARY | CLASS_PRONOUN | CLASS_RELATIVE |
                            CLASS_QUESTION | CLASS_INFINITIVE;
    if (!cue_governs(cue, 'a') || !(tag(parser, word - 1) & DOES_NOUN))
        return false;
    for (uint32_t i = word; i < parser->end && i < word + LONGEST_ADDRESSEE; i++) {
        if (tag(parser, i) & CLASS_COMPLEMENTISER)
            return true;
        if (tag(parser, i) & others || has_shape(parser->reading, i, WORD_MARK))
            return false;
    }
    return false;
}

/* "said NAME": whether the phrase behind a cue that begins its clause is who says it. */
static bool
is_inverted_subject(const struct parser *parser, const struct report *report)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return is_empty(report->subject) && report->form == FORM_FINITE && is_empty(frame->subject) &&
           parser->before == VERBAL && frame->inverts;
}

/* "adding costs that": whether a complementiser behind the object, which goes up to WHOLE, of a cue
 * that tells nobody makes a relative clause. */
static bool
takes_relative(const struct parser *parser, const struct cue *cue, uint32_t whole)
{
    return !cue_governs(cue, 't') && !cue_governs(cue, 'q') && !cue_governs(cue, 'w') &&
           tag(parser, whole) & CLASS_COMPLEMENTISER;
}

/* "to answer the question": whether the phrase that goes up to WHOLE, behind a REPORT that is no
 * finite verb, is but its object. */
static bool
is_mere_object(const struct parser *parser, const struct report *report, uint32_t whole)
{
    bool any = cue_governs(&report->cue, 'w') && report->form != FORM_PASSIVE;
    return (report->form == FORM_INFINITIVE || report->form == FORM_PASSIVE) && !any &&
           !(tag(parser, whole) & (DOES_VERB | CLASS_AUXILIARY));
}

/* Whether the phrase that goes up to WHOLE is whom the cue of the innermost clause tells, or
 * something that it can only have as an object. */
static bool
is_told(const struct parser *parser, const struct cue *cue, uint32_t whole)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (!cue_governs(cue, 'i') && !cue_governs(cue, 't'))
        return true;
    return !frame->addressed && !cue_governs(cue, 'w') &&
           (is_addressee(parser, cue, whole) || is_long_addressee(parser, cue, whole));
}

/* A noun phrase, up to WHOLE with its prepositional phrases, behind a cue that may govern a clause:
 * its addressee, its object, or the subject of the clause. */
static void
object_or_clause(struct parser *parser, struct word_range phrase, uint32_t whole)
{
    struct frame *frame = top(parser);
    const struct report *report = &parser->parse->at[frame->takes];
    const struct cue *cue = &report->cue;
    if (takes_relative(parser, cue, whole)) {
        frame->takes = NO_REPORT;
    } else if (is_mere_object(parser, report, whole)) {
        return;
    } else if (is_told(parser, cue, whole)) {
        frame->addressed = true;
    } else {
        if (cue_governs(cue, 'a') && !frame->addressed)
            phrase.first = behind_told(parser, phrase);
        complement_open(parser, frame->takes, phrase.first, phrase, false);
    }
}

/* A noun phrase behind a cue. False: it is nothing to the cue. */
static bool
object_of_cue(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    struct report *report = &parser->parse->at[frame->takes];
    uint32_t whole = phrase_with_prepositions(parser->reading, phrase.end, parser->end);
    if (is_inverted_subject(parser, report)) {
        report->subject = with_complements(parser, phrase);
        report->inverted = true;
        frame->subject = report->subject;
        return true;
    }
    if (tag(parser, whole + 1) & CLASS_INFINITIVE && ends_as(parser->reading, whole, "negation")) {
        frame->takes = NO_REPORT; /* "warned him not to return" */
        return true;
    }
    if (!governs_clause(parser, frame->takes) || parser->before == JOINED || frame->comma)
        return false;
    object_or_clause(parser, phrase, whole);
    return true;
}

/* A noun phrase that may begin the next clause, or goes on with one that may. */
static void
pending_read(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    enum before before = parser->before;
    bool beside = !is_empty(frame->pending) && frame->pending.end + 1 == phrase.first;
    if (before == JOINED && beside)
        frame->pending.end = phrase.end; /* ", current and former officials said" */
    else if (before == COMMA && beside && is_empty(frame->apposed))
        frame->apposed = phrase; /* ", NAME, the head of the board, said" */
    else if (before == COMMA || before == JOINED || before == BREAK || before == QUOTED)
        pend(frame, phrase);
    else if (before == NOUN && is_finite(parser, phrase.end) &&
             tag(parser, phrase.first) & (CLASS_PRONOUN | DOES_NAME | CLASS_ARTICLE))
        clause_open(parser, RELATIVE, phrase.first, phrase, NO_REPORT); /* "the day he came" */
}

/* A noun phrase behind a finite verb. */
static void
object(struct parser *parser, struct word_range phrase)
{
    if (parser->before == PREPOSED)
        return;
    if (top(parser)->takes == NO_REPORT || !object_of_cue(parser, phrase))
        pending_read(parser, phrase);
}

/* Whether the phrase is a place that says where the place before the comma is. */
static bool
is_of_place(const struct reading *reading, struct word_range phrase)
{
    uint32_t name = reading->name_at[phrase.first];
    uint32_t before = phrase.first >= 2 ? reading->name_at[phrase.first - 2] : NOTHING;
    return name != NOTHING && name == reading->name_at[phrase.end - 1] && before != NOTHING &&
           reading->names->at[name].kind == NAME_PLACE &&
           reading->names->at[before].kind == NAME_PLACE;
}

bool
is_time(const struct parser *parser, struct word_range phrase)
{
    bool day = phrase.end == phrase.first + 1 && /* "this Tuesday" */
               tag(parser, phrase.first) & CLASS_QUANTIFIER && tag(parser, phrase.end) & CLASS_DAY;
    return day || (tag(parser, phrase.end - 1) & (CLASS_TIME | CLASS_DAY)) != 0;
}

/* "NAME (R-Me.), said": behind the bracket at WORD and a comma behind it; WORD if there is none. */
uint32_t
behind_aside(const struct parser *parser, uint32_t word, uint32_t end)
{
    uint32_t behind = behind_bracket(parser->reading, word, end);
    bool comma = behind > word && behind < end && mark_at(parser->reading, behind) == ',';
    return behind + comma;
}

bool
is_behind_aside(const struct parser *parser, struct word_range before, uint32_t word)
{
    return before.end > before.first && before.end < word &&
           mark_at(parser->reading, word - 1) == ')' &&
           behind_aside(parser, before.end, parser->end) == word;
}

/* "the head of the Union (ORU) NAME": the phrase with the words before the bracket, if they are the
   office, with its article, of the person it names. */
static struct word_range
with_office(const struct parser *parser, struct word_range office, struct word_range phrase)
{
    const struct reading *reading = parser->reading;
    if (!(tag(parser, office.first) & CLASS_ARTICLE) || has_person(reading, office) ||
        !is_person(reading, reading->name_at[phrase.end - 1]))
        return phrase;
    for (uint32_t i = office.first; i < office.end; i++)
        if (lists_of(reading, i) & (IN_ROLES | IN_TITLES))
            return (struct word_range){office.first, phrase.end};
    return phrase;
}

/* "neither he nor NAME expects": whether nothing but a quantifier stands before the pronoun, and a
   conjunction behind it. */
static bool
is_one_of_two(const struct parser *parser, struct word_range before, struct word_range phrase)
{
    return before.end == phrase.first && before.end == before.first + 1 &&
           tag(parser, before.first) & CLASS_QUANTIFIER &&
           tag(parser, phrase.first) & CLASS_PRONOUN && tag(parser, phrase.end) & CLASS_CONJUNCTION;
}

/* Another noun phrase in a clause that has its subject and no verb. */
static void
second_phrase(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    bool joined = parser->before == JOINED;
    uint32_t first = tag(parser, phrase.first);
    if (joined && first & CLASS_PRONOUN) {
        frame->pending = phrase;
    } else if ((joined && frame->subject.end + 1 >= phrase.first) ||
               is_one_of_two(parser, frame->subject, phrase)) {
        frame->subject.end = phrase.end;
    } else if (is_behind_aside(parser, frame->subject, phrase.first)) {
        frame->subject = with_office(parser, frame->subject, phrase);
    } else if (parser->before == NOUN && first & (CLASS_PRONOUN | CLASS_ARTICLE)) {
        clause_open(parser, RELATIVE, phrase.first, phrase, NO_REPORT); /* "people I spoke with" */
    } else if (parser->before == QUOTED) {
        frame->subject = phrase;
        frame->first = phrase.first;
    } else if (parser->before == COMMA && is_of_place(parser->reading, phrase)) {
        ; /* "NAME of Varn, Orland, said" */
    } else if (parser->before == COMMA || (joined && is_empty(frame->pending) &&
                                           mark_at(parser->reading, phrase.first - 2) == ',')) {
        frame->pending = phrase; /* an apposition, or the subject of another clause */
    }
}

void
noun_phrase_read(struct parser *parser, struct word_range phrase)
{
    struct frame *frame = top(parser);
    bool begins = (parser->before == VERBAL || frame->addressed) && frame->takes != NO_REPORT &&
                  is_finite(parser, phrase.end); /* "said the day would be long" */
    bool time = is_time(parser, phrase) && !begins;
    if (parser->wants_object)
        parser->wants_object = false;
    else if (time && !(frame->takes != NO_REPORT && frame->verb == NO_VERB))
        return; /* "this week": an adverbial */
    else if (frame->verb != NO_VERB)
        object(parser, phrase);
    else if (is_empty(frame->subject) || /* or "which critics said" */
             (frame->kind == RELATIVE && parser->before == OTHER))
        frame->subject = phrase;
    else
        second_phrase(parser, phrase);
    parser->last = phrase;
}
