#include "pullquote/subordinators.h"

#include "pullquote/phrase.h"

enum { LONGEST_TELLER = 6 /* words */ };

/* "NAME said on the air, where she is a guest, that": what stands between commas is over, and the
   cue before it governs the clause. */
static void
close_insertion(struct parser *parser, uint32_t word)
{
    for (size_t i = parser->depth; i > 0; i--) {
        const struct frame *frame = &parser->frames[i - 1];
        if (frame->takes != NO_REPORT && governs_clause(parser, frame->takes)) {
            while (parser->depth > i)
                clause_close(parser, word);
            return;
        }
        if (frame->kind == COMPLEMENT)
            return;
    }
}

/* "said that it was declared over and that": the second of two clauses that are joined stands under
   the cue of the first, not under one within that. */
static void
forget_inner(struct parser *parser)
{
    struct frame *frame = top(parser);
    if (frame->kind == COMPLEMENT && frame->parent != NO_REPORT && frame->verb == VERB &&
        parser->parse->at[frame->parent].that)
        frame->takes = NO_REPORT;
}

/* "introduced two phones, new ones, that each", "introduced in May that were": whether the cue,
   which reports only behind a complementiser of its own, has an object, or a verb follows at once.
 */
static bool
follows_object(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (frame->takes == NO_REPORT || !(tag(parser, word) & CLASS_RELATIVE))
        return false;
    const struct cue *cue = &parser->parse->at[frame->takes].cue;
    return cue_governs(cue, 'k') && !cue_governs(cue, 'a') &&
           (frame->addressed || (cue->end != word && is_finite(parser, word + 1)));
}

/* "said that was a lie": whether the word at WORD, which may be a complementiser, is the subject of
   the clause that it begins; TOLD: the cue has its addressee. */
static bool
is_subject(const struct parser *parser, uint32_t word, bool told)
{
    uint32_t does = tag(parser, word + 1);
    return tag(parser, word) & CLASS_RELATIVE && does & CLASS_AUXILIARY && !(does & DOES_NOUN) &&
           (told || parser->before != NOUN) &&
           value_of(parser->reading, word + 1, NUMBER_AUXILIARIES).length == 0 &&
           !ends_as(parser->reading, word + 1, "negation");
}

/* "said that it was late and that": the clause of the cue, which a conjunction goes on with at
   WORD, has a subject and a verb anew. */
static void
join_complement(struct parser *parser, uint32_t word)
{
    size_t depth = parser->depth;
    while (depth > 0 && parser->frames[depth - 1].kind != COMPLEMENT)
        depth--;
    if (depth == 0)
        return;
    while (parser->depth > depth)
        clause_close(parser, word);
    struct frame *again = top(parser);
    if (again->parent != NO_REPORT && again->verb == VERB)
        parser->parse->at[again->parent].finite = true;
    again->subject = nobody;
    again->verb = NO_VERB;
}

/* A determiner, with its noun, or a pronoun. */
static uint32_t
determiner(struct parser *parser, uint32_t word)
{
    uint32_t end = word + 1;
    if (tag(parser, end) & DOES_NOUN)
        end = phrase_end(parser->reading, end, parser->end);
    if (parser->before != PREPOSED)
        noun_phrase_read(parser, (struct word_range){word, end});
    parser->before = NOUN;
    return end;
}

uint32_t
complementiser_read(struct parser *parser, uint32_t word)
{
    parser->wants_object = false;
    if (parser->before == COMMA)
        close_insertion(parser, word);
    if (parser->before == JOINED)
        forget_inner(parser);
    struct frame *frame = top(parser);
    bool that = (tag(parser, word) & CLASS_RELATIVE) != 0;
    bool told = frame->takes != NO_REPORT && frame->addressed &&
                cue_governs(&parser->parse->at[frame->takes].cue, 'a');
    if (follows_object(parser, word) ||
        (!told && parser->before == NOUN && that && is_finite(parser, word + 1))) {
        clause_open(parser, RELATIVE, word, parser->last, NO_REPORT); /* "a road that is" */
    } else if (frame->takes != NO_REPORT && governs_clause(parser, frame->takes)) {
        if (is_subject(parser, word, told))
            complement_open(parser, frame->takes, word, (struct word_range){word, word + 1}, false);
        else /* "that" is no part of the clause, "whether" is */
            complement_open(parser, frame->takes, word + that, nobody, true);
    } else if (parser->before == JOINED) {
        join_complement(parser, word);
    } else if (parser->before == NOUN || parser->before == COMMA) {
        clause_open(parser, RELATIVE, word, parser->before == NOUN ? parser->last : nobody,
                    NO_REPORT);
    } else {
        return determiner(parser, word);
    }
    parser->before = OTHER;
    return word + 1;
}

/* "asked the pilots which ferry sank", "asked on the air who sold it": a question all the same. */
static bool
asks_behind_noun(const struct parser *parser)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return parser->before == NOUN && frame->takes != NO_REPORT &&
           cue_governs(&parser->parse->at[frame->takes].cue, 'q');
}

uint32_t
relative_read(struct parser *parser, uint32_t word)
{
    parser->wants_object = false;
    struct frame *frame = top(parser);
    bool only = (tag(parser, word) & (CLASS_QUESTION | CLASS_RELATIVE)) == CLASS_QUESTION;
    bool asks =
        only ? parser->before != COMMA : parser->before == VERBAL || asks_behind_noun(parser);
    bool told_of = parser->before == PREPOSED &&
                   frame->takes != NO_REPORT && /* "commented on how" */
                   !cue_governs(&parser->parse->at[frame->takes].cue, 'q');
    if (frame->takes != NO_REPORT && governs_clause(parser, frame->takes) && asks && !told_of &&
        !cue_governs(&parser->parse->at[frame->takes].cue, 'k'))
        complement_open(parser, frame->takes, word, nobody, true);
    else
        clause_open(parser, RELATIVE, word,
                    parser->before == PREPOSED ? nobody : (struct word_range){word, word + 1},
                    NO_REPORT);
    parser->before = OTHER;
    return word + 1;
}

bool
is_apposed_cue(const struct parser *parser, uint32_t word, uint32_t end)
{
    if (!(lists_of(parser->reading, word) & IN_AS_WORDS) || mark_at(parser->reading, end) != ',')
        return false;
    return mark_within(parser->reading, end + 1, parser->end - 1, LONGEST_BRACKET, ',') != NOTHING;
}

bool
is_told(const struct parser *parser, uint32_t word, bool any)
{
    if (mark_at(parser->reading, word) == ',' &&
        is_person(parser->reading, parser->reading->name_at[word + 1])) {
        uint32_t end = phrase_end(parser->reading, word + 1, parser->end);
        word = mark_at(parser->reading, end) == ',' ? end + 1 : word;
    }
    struct cue cue;
    return tag(parser, word) & CLASS_CUE && tag(parser, word) & DOES_VERB &&
           cue_at(parser->reading, word, parser->end, &cue) &&
           (any || cue_governs(&cue, 'i') || cue_governs(&cue, 't'));
}

/* "as many as 40 pilots said", "more than 4 in 10 said": whether what stands between WORD and END
   is counted or compared, or another such word is in it. */
static bool
is_compared(const struct parser *parser, uint32_t word, uint32_t end)
{
    for (uint32_t i = word + 1; i < end; i++)
        if (tag(parser, i) & CLASS_SUBORDINATOR)
            return true;
    return has_shape(parser->reading, word + 1, WORD_DIGITS) ||
           (tag(parser, word + 1) & CLASS_QUANTIFIER && !(tag(parser, word + 2) & DOES_NOUN));
}

/* Whether the clause is more likely the object of the cue: "claims a win while …". */
static bool
is_object(const struct parser *parser)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return is_bare_phrase(parser) && !cue_governs(&parser->parse->at[frame->parent].cue, 'w');
}

bool
begins_subordinate(const struct parser *parser, uint32_t word)
{
    if (!(tag(parser, word) & CLASS_PREPOSITION))
        return true;
    if (tag(parser, word + 1) & (CLASS_PRONOUN | CLASS_AUXILIARY))
        return true;
    uint32_t end = phrase_end(parser->reading, word + 1, parser->end);
    if (end > word + 1 && is_apposed_cue(parser, word, end))
        return true;
    uint32_t behind = phrase_with_prepositions(parser->reading, end, parser->end);
    behind = phrase_with_bearer(parser->reading, behind, parser->end);
    bool as = parser->before == BEGINNING && lists_of(parser->reading, word) & IN_AS_WORDS;
    bool told = end > word + 1 && is_told(parser, behind, as) && !is_compared(parser, word, behind);
    if (told && behind > end && as)
        return true; /* "As the head of the board told", "As the head of the board, NAME, told" */
    const struct frame *frame = &parser->frames[parser->depth - 1];
    uint32_t verb = behind_bracket(parser->reading, end, parser->end); /* "as NAME (ORU) said" */
    bool comments = parser->before == COMMA && tag(parser, verb) & CLASS_CUE &&
                    lists_of(parser->reading, word) & IN_AS_WORDS;
    uint32_t verbs = DOES_VERB | CLASS_AUXILIARY | (comments ? DOES_MODIFY : 0);
    return end > word + 1 && (tag(parser, verb) & verbs || told) &&
           (comments || frame->verb != NO_VERB || is_object(parser) ||
            parser->before == BEGINNING || parser->before == JOINED ||
            (word > 0 && tag(parser, word - 1) & CLASS_TIME));
}

/* "said although it rained, “we went out”": whether the first comma of a clause that begins at WORD
   stands before a quotation. */
static bool
is_before_quotation(const struct parser *parser, uint32_t word)
{
    uint32_t comma = mark_within(parser->reading, word + 1, parser->end - 1, LONGEST_BRACKET, ',');
    return comma != NOTHING && parser->reading->span_at[comma + 1] != NOTHING;
}

void
clauses_close_opposed(struct parser *parser, uint32_t word)
{
    const struct reading *reading = parser->reading;
    bool quoted = word > parser->segment + 2 &&
                  ((parser->before == QUOTED && mark_at(reading, word - 2) == ',') ||
                   (parser->before == COMMA && reading->span_at[word - 2] != NOTHING));
    if (!quoted || !is_one_as(reading, word, "opposing"))
        return;
    uint32_t first = word + 1;
    if (tag(parser, first) & CLASS_PREPOSITION && !(tag(parser, first) & CLASS_SUBORDINATOR))
        first = phrase_with_prepositions(reading, first, parser->end);
    uint32_t end = phrase_end(reading, first, parser->end);
    if (end > first && is_finite(parser, phrase_with_prepositions(reading, end, parser->end)))
        clauses_close(parser, word);
}

/* "said it was late, as the paper reported", ", as the paper was able to learn": the clause ends
   before what the writer tells of where that is known from: a subject that is no pronoun, and to
   the end of the sentence no more than a verb that reports or learns. */
static void
end_known(struct parser *parser, uint32_t word)
{
    const struct reading *reading = parser->reading;
    const struct frame *frame = top(parser);
    if (parser->before != COMMA || frame->kind != COMPLEMENT || frame->verb != VERB ||
        !(lists_of(reading, word) & IN_AS_WORDS) || tag(parser, word + 1) & CLASS_PRONOUN)
        return;
    uint32_t first = phrase_end(reading, word + 1, parser->end), at = first;
    bool known = false;
    while (at < parser->end && at < first + LONGEST_TELLER && !has_shape(reading, at, WORD_MARK)) {
        struct cue cue;
        bool reports = tag(parser, at) & CLASS_CUE && cue_at(reading, at, parser->end, &cue) &&
                       (cue_governs(&cue, 'i') || cue_governs(&cue, 't'));
        known = known || reports || is_one_as(reading, at, "learning");
        at++;
    }
    if (known && first > word + 1 && mark_at(reading, at) == '.')
        clauses_close(parser, word - 1);
}

uint32_t
subordinator_read(struct parser *parser, uint32_t word)
{
    clauses_close_opposed(parser, word);
    end_known(parser, word);
    parser->wants_object = false;
    struct frame *frame = top(parser);
    if (frame->takes != NO_REPORT && tag(parser, word) & CLASS_QUESTION &&
        cue_governs(&parser->parse->at[frame->takes].cue, 'q') && parser->before != COMMA) {
        complement_open(parser, frame->takes, word, nobody, true);
    } else {
        bool fronted = tag(parser, word) & CLASS_QUESTION || is_before_quotation(parser, word);
        if (fronted && takes_bare_clause(parser))
            complement_open(parser, frame->takes, word, nobody, false); /* "says if it rains, he" */
        clause_open(parser, SUBORDINATE, word, nobody, NO_REPORT);
    }
    parser->before = OTHER;
    return word + 1;
}
