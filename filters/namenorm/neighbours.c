#include "namenorm/neighbours.h"

#include "namenorm/linker.h"

/* Points by which a kind leads: with fewer a bearer is told by others, with more it tells them. */
enum { DOUBTFUL = 3, CERTAIN = 6 };

enum relation { RELATION_NONE, RELATION_COMMA, RELATION_AND };

/* "por Elvas e por Borba", "da Orska e da Ulma": whether the small word that stands before the
 * first mention is said again before the other. */
static bool
is_governed_alike(const struct linker *linker, const struct mention *one,
                  const struct mention *other)
{
    const uint64_t governing =
        IN_FUNCTION_WORDS | IN_PREPOSITIONS | IN_LINKERS | IN_LOCATIVES | IN_ARTICLES;
    if (one->first == 0)
        return false;
    const struct word *governor = &linker->words->at[one->first - 1];
    return governor->shape & WORD_SMALL && word_lists(governor) & governing &&
           !(word_lists(governor) & IN_CONJUNCTIONS) &&
           word_number(governor) == word_number(&linker->words->at[other->first - 1]);
}

/* What stands between two mentions, one behind the other. */
static enum relation
relation_of(const struct linker *linker, const struct mention *one, const struct mention *other)
{
    if (one->block != other->block || other->title_first < other->title_last)
        return RELATION_NONE;
    uint32_t i = one->last, next = other->first;
    if (next > i + 1 && is_governed_alike(linker, one, other))
        next--;
    bool comma = word_mark(&linker->words->at[i]) == ',';
    if (comma && i + 1 == next)
        return RELATION_COMMA;
    i += comma;
    if (i + 1 != next)
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

/* "In Orsk, Marrel and Quist met": whether a preposition that begins the sentence stands before the
 * name. */
static bool
is_fronted(const struct linker *linker, const struct mention *mention)
{
    return mention->first > 0 && linker->words->at[mention->first - 1].shape & WORD_BEGINS;
}

/* Whether a mark stands behind the mention: the list that it ends stands by itself. */
static bool
is_closed(const struct linker *linker, const struct mention *mention)
{
    return (linker->words->at[mention->last].shape & WORD_MARK) != 0;
}

/* "in Orsk, Ulm and Ostrel", "to Orsk and Ulm", "of Mill Lane, Orsk,": what governs the first of
 * the names [first, end) governs the others, of which nothing else is told. */
static void
govern(const struct linker *linker, size_t first, size_t end)
{
    const uint64_t sure = sign_bit(SIGN_LOCATIVE) | sign_bit(SIGN_PLACE_BESIDE);
    const uint64_t governing = sure | sign_bit(SIGN_TOWARDS) | sign_bit(SIGN_CUE_PLACE);
    const struct mention *mention = &linker->mentions->at[first];
    if (!(mention->signs & governing) || bearer_of(linker, first)->kind != NAME_PLACE ||
        (end > first + 2 && is_fronted(linker, mention) &&
         !is_closed(linker, &linker->mentions->at[end - 1])))
        return;
    enum mention_sign told = mention->signs & sure                       ? SIGN_LOCATIVE
                             : mention->signs & sign_bit(SIGN_CUE_PLACE) ? SIGN_CUE_PLACE
                                                                         : SIGN_TOWARDS;
    for (size_t i = first + 1; i < end; i++) {
        struct bearer *bearer = bearer_of(linker, i);
        if (bearer->lead > DOUBTFUL || !bearer->signs.at[SIGN_BARE])
            continue;
        bearer->signs.at[SIGN_BARE]--;
        tell(bearer, told);
    }
}

void
neighbours_tell(struct linker *linker)
{
    size_t first = 0; /* of a chain that commas join */
    for (size_t i = 0; i + 1 < linker->names->count; i++) {
        const struct mention *mention = &linker->mentions->at[i];
        enum relation relation = relation_of(linker, mention, mention + 1);
        if (relation == RELATION_AND) {
            tell_equals(linker, first, i + 2);
            govern(linker, first, i + 2);
        } else if (relation == RELATION_NONE && first < i && is_closed(linker, mention) &&
                   !is_fronted(linker, &linker->mentions->at[first])) {
            govern(linker, first, i + 1); /* not "In Orsk, Quint & Marrel, a firm" */
        }
        if (relation != RELATION_COMMA)
            first = i + 1;
    }
}
