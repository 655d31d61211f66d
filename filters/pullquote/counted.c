#include "pullquote/counted.h"

#include "pullquote/phrase.h"

static bool
is_number(const struct parser *parser, uint32_t word)
{
    return has_shape(parser->reading, word, WORD_DIGITS) || tag(parser, word) & CLASS_QUANTIFIER;
}

/* The number behind the words at WORD that say how exact it is: "only three", "nearly 300", "up to
   40", "as many as 200", "at least two", "not all"; WORD if none is. */
static uint32_t
number_behind(const struct parser *parser, uint32_t word)
{
    if (tag(parser, word) & CLASS_ADVERB && is_number(parser, word + 1))
        return word + 1;
    bool up = tag(parser, word) & CLASS_ADVERB && tag(parser, word + 1) & CLASS_INFINITIVE;
    bool least = tag(parser, word) & CLASS_PREPOSITION && tag(parser, word + 1) & DOES_NOUN &&
                 !(tag(parser, word + 1) & (CLASS_TIME | CLASS_DAY | DOES_NAME));
    if ((up || least) && is_number(parser, word + 2))
        return word + 2;
    bool many = lists_of(parser->reading, word) & IN_AS_WORDS &&
                tag(parser, word + 1) & CLASS_QUANTIFIER &&
                lists_of(parser->reading, word + 2) & IN_AS_WORDS;
    return many && is_number(parser, word + 3) ? word + 3 : word;
}

/* "said now was the time", "said tomorrow is too late": whether the adverb, or noun of time, at
   WORD is the subject of the form of "to be" behind it. */
static bool
is_time_subject(const struct parser *parser, uint32_t word)
{
    return tag(parser, word) & (CLASS_ADVERB | CLASS_TIME) && tag(parser, word + 1) & CLASS_BE &&
           parser->frames[parser->depth - 1].kind != RELATIVE; /* "what he said then was a lie" */
}

/* "saying at least ten came", "told the hearing only ten came": whether a clause may begin at WORD
   with its number, also that of a participle where a preposition leads it, or behind whom the cue
   addresses. */
static bool
takes_counted(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (takes_bare_clause(parser))
        return true;
    if (frame->takes == NO_REPORT || frame->comma)
        return false;
    const struct report *report = &parser->parse->at[frame->takes];
    if (frame->addressed && parser->last.end == word && report->form == FORM_FINITE)
        return parser->before == NOUN && cue_governs(&report->cue, 'a');
    if (parser->before != VERBAL || !(tag(parser, word) & CLASS_PREPOSITION))
        return false;
    return report->form == FORM_PARTICIPLE && cue_governs(&report->cue, 'i');
}

uint32_t
counted_read(struct parser *parser, uint32_t word)
{
    if (!takes_counted(parser, word))
        return word;
    if (is_time_subject(parser, word)) {
        complement_open(parser, top(parser)->takes, word, (struct word_range){word, word + 1},
                        false);
        parser->before = NOUN;
        return word + 1;
    }
    uint32_t number = number_behind(parser, word);
    uint32_t end = number > word ? phrase_end(parser->reading, number, parser->end) : number;
    if (end == number || is_time(parser, (struct word_range){number, end}))
        return word;
    complement_open(parser, top(parser)->takes, word, (struct word_range){word, end}, false);
    parser->last = (struct word_range){number, end};
    parser->before = NOUN;
    return end;
}
