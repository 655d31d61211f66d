#include "namenorm/signs.h"

#include "text/lanes.h"

#include <limits.h>

/* What a sign adds to each kind (person, org, place, other), and how many times at most: what the
 * name itself says is said once, what stands around it may be said again and again. The figures are
 * judgement, in the order of how seldom the sign misleads. */
static const struct {
    int8_t points[NAME_KINDS];
    uint8_t most;
} rows[SIGN_COUNT] = {
    [SIGN_LISTED_PLACE] = {{0, 0, 24, 0}, 1}, [SIGN_GAZETTEER] = {{0, 0, 8, 0}, 1},
    [SIGN_LISTED_OTHER] = {{0, 0, 0, 8}, 1},  [SIGN_LISTED_ORG] = {{0, 24, 0, 0}, 1},
    [SIGN_ORG_WORD] = {{-4, 10, 0, 0}, 1},    [SIGN_PLACE_WORD] = {{-4, 0, 10, 0}, 1},
    [SIGN_OTHER_WORD] = {{-4, 0, 0, 10}, 1},  [SIGN_LEGAL_FORM] = {{-6, 14, 0, 0}, 1},
    [SIGN_GIVEN_NAME] = {{7, 0, 0, 0}, 2},    [SIGN_PERSON_PART] = {{8, 0, 0, 0}, 1},
    [SIGN_ACRONYM] = {{-2, 6, 0, 0}, 1},      [SIGN_NUMBER] = {{-4, 1, 0, 5}, 1},
    [SIGN_BRAND] = {{-2, 5, 0, 0}, 1},        [SIGN_COMPOUND] = {{-6, 4, 0, 3}, 1},
    [SIGN_PERSON_ENDING] = {{4, 0, 0, 0}, 1}, [SIGN_PLACE_ENDING] = {{0, 0, 4, 0}, 1},
    [SIGN_ORG_ENDING] = {{0, 5, 0, 0}, 1},    [SIGN_SEVERAL] = {{2, 0, 0, 0}, 1},
    [SIGN_TITLE] = {{7, 0, 0, 0}, 3},         [SIGN_CUE] = {{3, 2, 0, 0}, 2},
    [SIGN_LOCATIVE] = {{-1, 0, 4, 0}, 3},     [SIGN_TOWARDS] = {{0, 0, 2, 0}, 2},
    [SIGN_PRONOUN] = {{6, 0, 0, 0}, 2},       [SIGN_KINSHIP] = {{6, 0, 0, 0}, 2},
    [SIGN_ARTICLE] = {{-5, 2, 0, 1}, 2},      [SIGN_ORG_BESIDE] = {{-1, 6, 0, 0}, 2},
    [SIGN_PLACE_BESIDE] = {{-1, 0, 7, 0}, 2}, [SIGN_OTHER_BESIDE] = {{-1, 0, 0, 7}, 2},
    [SIGN_PLACE_BEHIND] = {{-1, 1, 5, 0}, 2}, [SIGN_AGE] = {{8, 0, 0, 0}, 2},
    [SIGN_OF_ROLE] = {{-4, 1, 2, 0}, 2},      [SIGN_PLACE_INSIDE] = {{-3, 2, 0, 0}, 1},
    [SIGN_CUE_PERSON] = {{4, 0, 0, 0}, 2},    [SIGN_CUE_ORG] = {{-1, 4, 1, 0}, 2},
    [SIGN_CUE_PLACE] = {{-1, 0, 5, 0}, 2},    [SIGN_CUE_OTHER] = {{-1, 0, 0, 5}, 2},
    [SIGN_WITH_PERSON] = {{4, 0, 0, 0}, 1},   [SIGN_WITH_ORG] = {{0, 4, 0, 0}, 1},
    [SIGN_WITH_PLACE] = {{0, 0, 4, 0}, 1},    [SIGN_WITH_OTHER] = {{0, 0, 0, 4}, 1},
    [SIGN_SITE] = {{0, -8, 8, 0}, 1},         [SIGN_AT] = {{-2, 1, 4, 0}, 2},
    [SIGN_COMMON] = {{-5, 1, 0, 0}, 1},       [SIGN_BARE] = {{0, 0, -1, 0}, 3},
    [SIGN_COMMON_LAST] = {{-3, 3, 0, 0}, 1},  [SIGN_QUOTED] = {{-2, 0, 0, 5}, 2},
    [SIGN_SCORE] = {{-4, 8, 0, -4}, 1},       [SIGN_UNKNOWN] = {{-2, 0, 0, 0}, 1},
    [SIGN_HOME] = {{-4, 1, 5, 0}, 1},         [SIGN_SURNAME] = {{3, 0, 0, 0}, 1},
    [SIGN_TOWN] = {{0, 0, 5, 0}, 1},          [SIGN_ASKS] = {{-1, 4, 0, 0}, 1},
    [SIGN_THING] = {{-5, 0, 0, 2}, 1},        [SIGN_CLUB] = {{-4, 4, 0, 0}, 1},
};

void
signs_count(struct sign_counts *counts, uint64_t signs)
{
    counts->met |= signs;
    for (; signs != 0; signs &= signs - 1) {
        size_t lowest = lanes_first_of_many(signs);
        if (counts->at[lowest] < UINT8_MAX)
            counts->at[lowest]++;
    }
}

/* Of the signs MET those that tell, beside the others. */
static uint64_t
signs_telling(uint64_t met)
{
    const uint64_t persons = sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_PERSON_PART) |
                             sign_bit(SIGN_TITLE) | sign_bit(SIGN_PRONOUN) |
                             sign_bit(SIGN_KINSHIP) | sign_bit(SIGN_AGE) |
                             sign_bit(SIGN_CUE_PERSON) | sign_bit(SIGN_WITH_PERSON);
    if (met & (sign_bit(SIGN_LISTED_PLACE) | sign_bit(SIGN_PLACE_WORD))) /* they need nothing around
                                                                            them */
        met &= ~sign_bit(SIGN_BARE);
    if (met & (sign_bit(SIGN_SEVERAL) | sign_bit(SIGN_TITLE))) /* more is known of a fuller form */
        met &= ~sign_bit(SIGN_UNKNOWN);
    if (met & sign_bit(SIGN_CUE_PERSON) && !(met & sign_bit(SIGN_SEVERAL)))
        met &= ~sign_bit(SIGN_THING); /* "Bet slept" */
    if (met & sign_bit(SIGN_THING))   /* "from Victory", "the Left" */
        met &=
            ~(sign_bit(SIGN_TOWARDS) | (met & sign_bit(SIGN_TITLE) ? 0 : sign_bit(SIGN_ARTICLE)));
    if (met & sign_bit(SIGN_LOCATIVE) && !(met & persons))
        met &= ~sign_bit(SIGN_PERSON_ENDING); /* "in Vostersen" */
    if (met & sign_bit(SIGN_GIVEN_NAME) && met & sign_bit(SIGN_TOWN))
        met &= ~sign_bit(met & persons ? SIGN_TOWN : SIGN_GIVEN_NAME); /* "in Dayton" */
    if (met & (sign_bit(SIGN_GIVEN_NAME) | sign_bit(SIGN_TITLE)))      /* persons ask, too */
        met &= ~sign_bit(SIGN_ASKS);
    return met;
}

enum name_kind
signs_kind(const struct sign_counts *counts, int *lead)
{
    int points[NAME_KINDS] = {1, 0, 0, 0};
    uint64_t met = signs_telling(counts->met);
    for (; met != 0; met &= met - 1) {
        size_t sign = lanes_first_of_many(met);
        int times = counts->at[sign] < rows[sign].most ? counts->at[sign] : rows[sign].most;
        for (int kind = 0; kind < NAME_KINDS; kind++)
            points[kind] += times * rows[sign].points[kind];
    }
    int best = NAME_PERSON;
    for (int kind = 1; kind < NAME_KINDS; kind++)
        if (points[kind] > points[best])
            best = kind;
    *lead = INT_MAX;
    for (int kind = 0; kind < NAME_KINDS; kind++)
        if (kind != best && points[best] - points[kind] < *lead)
            *lead = points[best] - points[kind];
    return (enum name_kind)best;
}
