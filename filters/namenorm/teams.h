/* Teams that are called after their places: "Orsk beat Ulm", in a report of play. */
#ifndef NAMENORM_TEAMS_H
#define NAMENORM_TEAMS_H

#include "namenorm/linker.h"

/* Whether the document reports of play: its share of the words that such reports have. */
bool teams_play(const struct linker *linker);

/* Whether a bearer that is a place, or of whom only play tells, is a team if there is play. */
bool teams_have(const struct bearer *bearer);

/* Whether a mention of such a bearer names the team: nothing that places have stands around it. */
bool teams_name(const struct mention *mention);

#endif
