#include "pullquote/datelines.h"

enum { LONGEST_DATELINE = 14 };

/* "Varn / Adlar Agency -": the place and who reports from there, a slash between them. */
static bool
has_slash(const struct parser *parser, uint32_t dash)
{
    uint32_t slash = parser->segment;
    while (slash < dash && mark_at(parser->reading, slash) != '/')
        slash++;
    return slash < dash && has_shape(parser->reading, parser->segment, WORD_CAPITAL) &&
           parser->reading->name_at[slash + 1] != NOTHING;
}

/* "Varn –", "Varn, Feb. 2 (Adlar) —": a place with which the sentence begins, and nothing but
   names, numbers, marks and times up to the dash. */
static bool
has_place(const struct parser *parser, uint32_t dash)
{
    const struct reading *reading = parser->reading;
    uint32_t first = parser->segment, name = reading->name_at[first];
    if (name == NOTHING || reading->names->at[name].kind != NAME_PLACE ||
        reading->names->mentions.at[name].first != first)
        return false;
    for (uint32_t i = first; i < dash; i++)
        if (has_shape(reading, i, WORD_SMALL | WORD_CLITIC) && reading->name_at[i] == NOTHING)
            return false;
    return true;
}

bool
dateline_ends(const struct parser *parser, uint32_t dash)
{
    return parser->depth == 1 && !parser->seen && dash - parser->segment <= LONGEST_DATELINE &&
           ((has_shape(parser->reading, parser->segment, WORD_ALL_CAPITALS) &&
             parser->reading->name_at[parser->segment] != NOTHING) ||
            has_slash(parser, dash) || has_place(parser, dash));
}
