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

uint32_t
counted_read(struct parser *parser, uint32_t word)
{
    uint32_t number = number_behind(parser, word);
    uint32_t end = number > word ? phrase_end(parser->reading, number, parser->end) : number;
    if (end == number || is_time(parser, (struct word_range){number, end}))
        return word;
    complement_open(parser, top(parser)->takes, word, (struct word_range){word, end}, false);
    parser->last = (struct word_range){number, end};
    parser->before = NOUN;
    return end;
}
