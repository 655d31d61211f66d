/* How alike two names of one document are, letter by letter and part by part. */
#ifndef NAMENORM_LIKENESS_H
#define NAMENORM_LIKENESS_H

#include "namenorm/linker.h"

/* Whether enough letters stand in both names in one order. A key folds much together so that names
 * meet across documents; within one document Karaman and Ermenek are not one, Kadhimi and Kazimi
 * are. */
bool are_alike(struct slice one, struct slice other);

/* Of what tells the members of a series apart: "Quist 3" and "Quist 4", "Form B" and "Form D",
 * "Quist IV" and "Quist VI"; the same of "Quist 3" and "Quist3", 1 of what has nothing such. */
uint64_t series_hash(struct slice name);

/* The best form of a bearer so far. */
struct slice best_text(const struct linker *linker, uint32_t bearer);

/* The first and the last parts: "Yulia Starkova" and "Yuliya Igorevna Starkova". */
bool outer_alike(const struct linker *linker, const struct candidate *candidate, uint32_t bearer);

/* "George W. Marrin" and "George H. W. Marrin" are two, "Donald J. Marrin" and "Donald Marrin Jr.",
 * too. */
bool have_other_middles(const struct linker *linker, const struct candidate *candidate,
                        uint32_t bearer);

#endif
