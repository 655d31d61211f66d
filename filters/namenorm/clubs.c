#include "namenorm/clubs.h"

enum { MOST_CLUBS = 8 };

/* Names of clubs, as numbers of their first mentions. */
struct clubs {
    uint32_t at[MOST_CLUBS];
    size_t count;
    struct slice behind; /* what may stand behind one that is called in short */
};

static const struct language *
language_of(const struct linker *linker, const struct name *name)
{
    return linker->document->blocks[name->block].language;
}

static bool
is_club(const struct linker *linker, const struct clubs *clubs, const struct name *name)
{
    struct slice endings = language_fact(language_of(linker, name), "club_ending");
    if (endings.length == 0 || clubs->count == MOST_CLUBS ||
        (!slice_ends_with_one(name->canonical, endings) &&
         !slice_starts_with_one(name->canonical, endings))) /* "ジュビロ磐田" */
        return false;
    for (size_t i = 0; i < clubs->count; i++)
        if (linker->names->at[clubs->at[i]].bearer == name->bearer)
            return false;
    return true;
}

/* Whether a club may stand where NAME does: before a particle that clubs have, not of a place, or
 * before what somebody is of it: "천안 감독". */
static bool
may_be_club(const struct linker *linker, const struct clubs *clubs, uint32_t number)
{
    const struct name *name = &linker->names->at[number];
    if (name->kind == NAME_ORG)
        return true;
    struct slice text = block_text(linker->document, &linker->document->blocks[name->block]);
    struct slice rest = slice_from(text, name->end);
    if (slice_starts_with(rest, slice_of(" "))) {
        const struct word *word = &linker->words->at[linker->mentions->at[number].last];
        return (word_lists(word) & (IN_TITLES | IN_ROLES)) != 0;
    }
    return slice_starts_with_one(rest, clubs->behind);
}

void
clubs_tell(struct linker *linker)
{
    struct names *names = linker->names;
    struct clubs clubs = {.count = 0};
    if (names->count == 0 ||
        language_fact(language_of(linker, names->at), "club_ending").length == 0)
        return;
    clubs.behind = language_fact(language_of(linker, names->at), "behind_club");
    for (uint32_t i = 0; i < names->count; i++)
        if (names->at[i].kind == NAME_ORG && is_club(linker, &clubs, &names->at[i]))
            clubs.at[clubs.count++] = i;
    for (uint32_t i = 0; i < names->count && clubs.count > 0; i++) {
        struct name *name = &names->at[i];
        if (name->kind != NAME_PLACE && name->kind != NAME_ORG)
            continue;
        struct slice text = mention_text(linker, &linker->mentions->at[i]);
        for (size_t j = 0; j < clubs.count; j++) {
            const struct name *club = &names->at[clubs.at[j]];
            if (club->bearer == name->bearer || text.length >= club->canonical.length ||
                !(slice_starts_with(club->canonical, text) ||
                  (text.length > 1 && slice_ends_with(club->canonical, text))) ||
                !may_be_club(linker, &clubs, i))
                continue;
            name->bearer = club->bearer;
            name->canonical = club->canonical;
            name->kind = NAME_ORG;
            break;
        }
    }
}
