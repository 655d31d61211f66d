/* How alike two names of one document are, letter by letter and part by part. */
#ifndef NAMENORM_LIKENESS_H
#define NAMENORM_LIKENESS_H

#include "namenorm/linker.h"

/* Whether enough letters stand in both names in one order. A key folds much together so that names
 * meet across documents; within one document Karaman and Ermenek are not one, Kadhimi and Kazimi
 * are. */
bool are_alike(struct slice one, struct slice other);

/* The best form of a bearer so far. */
struct slice best_text(const struct linker *linker, uint32_t bearer);

/* The last parts, and the first with any before that: "Yulia Starkova" and "Yuliya Igorevna
 * Starkova", "Rezazade Tabasi" and "Masoud Rezazadeh Tabasi". */
bool outer_alike(const struct linker *linker, const struct candidate *candidate, uint32_t bearer);

/* "A.S. Orlev" is not Alexei Damdinovich Orlev. */
bool have_other_initials(const struct linker *linker, const struct candidate *candidate,
                         uint32_t bearer);

/* "George W. Marrin" and "George H. W. Marrin" are two, "Donald J. Marrin" and "Donald Marrin Jr.",
 * too. */
bool have_other_middles(const struct linker *linker, const struct candidate *candidate,
                        uint32_t bearer);

#endif
