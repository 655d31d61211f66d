/* How alike two names of one document are, letter by letter and part by part. */
#ifndef NAMENORM_LIKENESS_H
#define NAMENORM_LIKENESS_H

#include "namenorm/linker.h"

/* Whether enough letters stand in both names in one order, and the first vowel behind consonants is
 * rounded in both or in neither. A key folds much together so that names meet across documents;
 * within one document Karaman and Ermenek are not one, nor Tim and Tom, Kadhimi and Kazimi are. */
bool are_alike(struct slice one, struct slice other);

/* The best form of a bearer so far. */
struct slice best_text(const struct linker *linker, uint32_t bearer);

/* The last parts, and the first with any before that: "Yulia Starkova" and "Yuliya Igorevna
 * Starkova", "Rezazade Tabasi" and "Masoud Rezazadeh Tabasi". */
bool outer_alike(const struct linker *linker, const struct candidate *candidate, uint32_t bearer);

/* "Joan Quist" is not John Quist, nor Bill Quist Paul Quist: both given names are listed, as a
 * woman's and a man's, or they are not alike. */
bool have_other_given(const struct linker *linker, const struct candidate *candidate,
                      uint32_t bearer);

/* "Kim Jong Un" and "Kim Yo Jong": two names of three words that begin with one, which no woman and
 * no man has as given name, and end otherwise. */
bool are_of_family(const struct linker *linker, const struct candidate *candidate, uint32_t bearer);

/* "A.S. Orlev" is not Alexei Damdinovich Orlev. */
bool have_other_initials(const struct linker *linker, const struct candidate *candidate,
                         uint32_t bearer);

/* "George W. Marrin" and "George H. W. Marrin" are two, "Donald J. Marrin" and "Donald Marrin Jr.",
 * too. */
bool have_other_middles(const struct linker *linker, const struct candidate *candidate,
                        uint32_t bearer);

#endif
