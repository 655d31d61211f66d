#include "namenorm/neighbours.h"

#include "namenorm/linker.h"

/* Points by which a kind leads: with fewer a bearer is told by others, with more it tells them. */
enum { DOUBTFUL = 3, CERTAIN = 6 };

enum relation { RELATION_NONE, RELATION_COMMA, RELATION_AND };

/* What stands between two mentions, one behind the other. */
static enum relation
relation_of(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    if (one->block != other->block || other->title_first < other->title_last)
        return RELATION_NONE;
    uint32_t i = one->last;
    bool comma = word_mark(&linker->words->at[i]) == ',';
    if (comma && i + 1 == other->first)
        return RELATION_COMMA;
    i += comma;
    if (i + 1 != other->first)
        return RELATION_NONE;
    return word_lists(&linker->words->at[i]) & IN_CONJUNCTIONS ? RELATION_AND : RELATION_NONE;
}

static struct bearer *
bearer_of(const struct linker *linker, size_t number)
{
    return &linker->bearers[linker->names->at[number].bearer];
}

static void
tell(struct bearer *bearer, enum mention_sign sign)
{
    signs_count(&bearer->signs, sign_bit(sign));
    bearer->kind = signs_kind(&bearer->signs, &bearer->lead);
}

/* The names [first, end) are joined as equals: those that say enough tell the others, if they
 * agree. */
static void
tell_equals(const struct linker *linker, size_t first, size_t end)
{
    int kind = -1;
    for (size_t i = first; i < end; i++) {
        const struct bearer *bearer = bearer_of(linker, i);
        if (bearer->lead < CERTAIN)
            continue;
        if (kind >= 0 && kind != (int)bearer->kind)
            return;
        kind = (int)bearer->kind;
    }
    for (size_t i = first; i < end && kind >= 0; i++)
        if (bearer_of(linker, i)->lead < DOUBTFUL)
            tell(bearer_of(linker, i), (enum mention_sign)(SIGN_WITH_PERSON + kind));
}

void
neighbours_tell(struct linker *linker)
{
    size_t first = 0; /* of a chain that commas join */
    for (size_t i = 0; i + 1 < linker->names->count; i++) {
        const struct mention *mention = &linker->mentions->at[i];
        enum relation relation = relation_of(linker, mention, mention + 1);
        if (relation == RELATION_AND)
            tell_equals(linker, first, i + 2);
        if (relation != RELATION_COMMA)
            first = i + 1;
    }
}
