#include "table/fields.h"

#include "text/memory.h"

#include <stdlib.h>

static int
compare_fields(const void *a, const void *b)
{
    const struct field *first = a, *second = b;
    int order = slice_compare(first->name, second->name);
    return order != 0 ? order : (first->place > second->place) - (first->place < second->place);
}

void
fields_sort(struct fields *fields)
{
    struct slice names = buffer_slice(&fields->names);
    fields->count = 0;
    for (size_t at = 0; at <= names.length;) {
        size_t end = slice_find_byte(names, at, '\t'), place = fields->count++;
        fields->at = memory_grow(fields->at, &fields->room, fields->count, sizeof *fields->at);
        fields->at[place] = (struct field){slice_part(names, at, end), place};
        at = end + 1;
    }
    qsort(fields->at, fields->count, sizeof *fields->at, compare_fields);
}

bool
fields_match(const struct fields *table, const struct fields *other, size_t *from)
{
    if (table->count != other->count)
        return false;
    for (size_t i = 0; i < table->count; i++) {
        if (!slice_equals(table->at[i].name, other->at[i].name))
            return false;
        from[table->at[i].place] = other->at[i].place;
    }
    return true;
}

bool
fields_find(const struct fields *table, const struct fields *other, size_t *from,
            struct slice *missing)
{
    size_t k = 0;
    for (size_t i = 0; i < table->count; i++) {
        struct slice name = table->at[i].name;
        while (k + 1 < other->count && slice_compare(other->at[k + 1].name, name) <= 0)
            k++;
        if (!slice_equals(other->at[k].name, name)) {
            *missing = name;
            return false;
        }
        from[table->at[i].place] = other->at[k].place;
    }
    return true;
}

void
fields_free(struct fields *fields)
{
    buffer_free(&fields->names);
    free(fields->at);
    *fields = (struct fields){0};
}
