#include "pullquote/participles.h"

/* Whether the phrase is a text, the object of who wrote it: "sent a letter saying". */
static bool
is_text(const struct parser *parser, struct word_range phrase)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    uint64_t before = phrase.first > 0 ? tag(parser, phrase.first - 1) : 0;
    uint32_t head = phrase.first; /* before its prepositional phrases */
    while (head + 1 < phrase.end && !(tag(parser, head + 1) & CLASS_PREPOSITION))
        head++;
    return frame->verb != NO_VERB && !is_empty(frame->subject) &&
           phrase.first >= frame->subject.end && !(before & CLASS_PREPOSITION) &&
           (lists_of(parser->reading, head) & IN_SOURCE_NOUNS) != 0;
}

/* Whether the words hold somebody who can speak: a person, one by his role, or a pronoun. */
static bool
holds_person_or_role(const struct parser *parser, struct word_range words)
{
    const uint64_t somebody = IN_ROLES | IN_TITLES | IN_KINSHIP | IN_GENDERS;
    if (has_person(parser->reading, words))
        return true;
    for (uint32_t i = words.first; i < words.end; i++)
        if (lists_of(parser->reading, i) & somebody ||
            (i == words.first && tag(parser, i) & CLASS_PRONOUN))
            return true;
    return false;
}

/* Whether the phrase that begins at WORD is of something known: "the plan", "his plan", a name. */
static bool
is_definite(const struct reading *reading, uint32_t word)
{
    uint64_t lists = lists_of(reading, word);
    bool article = lists & IN_ARTICLES && value_of(reading, word, NUMBER_ARTICLES).length == 0;
    return article || lists & IN_DETERMINERS || reading->name_at[word] != NOTHING;
}

/* "NAME attacked the plan saying", not ", with half of them saying": whether the phrase before the
   CUE, which nobody is, is an object of somebody's verb. */
static bool
is_thing(const struct parser *parser, struct word_range phrase, const struct cue *cue)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    if (!cue_governs(cue, 'w') || frame->verb == NO_VERB || is_empty(frame->subject) ||
        phrase.first < frame->subject.end + 1 || holds_person_or_role(parser, phrase))
        return false;
    uint32_t before = phrase.first - 1;
    bool preposed = (tag(parser, before) & CLASS_PREPOSITION) != 0;
    if (preposed ? has_shape(parser->reading, before - 1, WORD_MARK)
                 : !is_definite(parser->reading, phrase.first))
        return false;
    return holds_person_or_role(parser, frame->subject);
}

/* "was heard saying", "is shown saying": whether one word behind a form of be stands before WORD.
 */
static bool
is_perceived(const struct parser *parser, uint32_t word)
{
    return word > parser->segment + 1 && tag(parser, word - 2) & CLASS_BE &&
           has_shape(parser->reading, word - 1, WORD_SMALL) &&
           !is_empty(parser->frames[parser->depth - 1].subject);
}

/* ", saying", "“…,” saying": whether a comma stands before WORD, or within marks that close there.
 */
static bool
is_behind_comma(const struct parser *parser, uint32_t word)
{
    return parser->before == COMMA ||
           (parser->before == QUOTED && mark_at(parser->reading, word - 2) == ',');
}

/* "AGENCY quoted NAME as saying": whether what stands before the as-word before WORD is the object
 * of a verb. */
static bool
is_object_of_as(const struct parser *parser, uint32_t word)
{
    const struct frame *frame = &parser->frames[parser->depth - 1];
    return parser->before == PREPOSED && lists_of(parser->reading, word - 1) & IN_AS_WORDS &&
           frame->verb != NO_VERB && !is_empty(frame->subject) &&
           parser->last.first >= frame->subject.end && parser->last.end + 1 == word &&
           names_somebody(parser->reading, parser->last);
}

struct word_range
participle_subject(struct parser *parser, const struct cue *cue)
{
    uint32_t word = cue->first;
    if ((parser->before == NOUN || parser->before == VERBAL) &&
        tag(parser, word - 1) & CLASS_INFINITIVE)
        return top(parser)->subject; /* "confined himself to saying" */
    if (is_perceived(parser, word))
        return top(parser)->subject;
    if (parser->before == NOUN)
        return is_text(parser, parser->last) || is_thing(parser, parser->last, cue)
                   ? top(parser)->subject
                   : parser->last;
    if (parser->before == VERBAL)
        return top(parser)->subject; /* "issued a statement saying", "began telling" */
    if (is_object_of_as(parser, word))
        return parser->last;
    if (parser->before == PREPOSED) { /* "explained the delay by saying" */
        if (is_bare_phrase(parser))
            complement_cancel(parser, word);
        return top(parser)->subject;
    }
    bool joined = parser->before == JOINED, comma = is_behind_comma(parser, word);
    for (size_t i = parser->depth; i > 0; i--) {
        const struct frame *frame = &parser->frames[i - 1];
        bool same = joined && frame->kind == PARTICIPIAL; /* "with NAME tweeting and asking" */
        if ((frame->kind == MAIN || same || (frame->kind == RELATIVE && !comma)) &&
            frame->verb != NO_VERB) {
            uint32_t end = before_joint(parser, word);
            while (parser->depth > i)
                clause_close(parser, end);
            return frame->subject;
        }
    }
    const struct frame *main = &parser->frames[parser->depth - 1];
    return comma && mark_at(parser->reading, word - 1) == ',' && main->kind == MAIN &&
                   main->verb == NO_VERB && !parser->seen
               ? main->subject
               : nobody;
}
