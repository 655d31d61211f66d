/* Columns by name: where those of one table stand in another, which may have them in another order.
 */
#ifndef TABLE_FIELDS_H
#define TABLE_FIELDS_H

#include "text/buffer.h"

struct field {
    struct slice name;
    size_t place; /* from 0 */
};

/* The columns of a table in the order of their names, those of one name in that of their places.
   Zero-initialise it. */
struct fields {
    struct buffer names; /* parted by TABs, in the order of their places */
    struct field *at;
    size_t count;
    size_t room;
};

/* Takes what stands in fields->names for the columns. */
void fields_sort(struct fields *fields);

/* Whether OTHER has the columns of TABLE and no more. FROM[i] then is the place in OTHER of the
   column that has the place i in TABLE. */
bool fields_match(const struct fields *table, const struct fields *other, size_t *from);

/* The same, but OTHER may have more columns: of several of one name the last is taken. *MISSING
   becomes the name of a column that it does not have. */
bool fields_find(const struct fields *table, const struct fields *other, size_t *from,
                 struct slice *missing);

void fields_free(struct fields *fields);

#endif
