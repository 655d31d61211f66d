/* What namenorm is asked to do for a desk's own spellings: --authority, --learn, --column,
 * --explain. */
#include "namenorm.h"

#include "namenorm/key.h"

/* --explain reads nothing, so what is done with what is read cannot be asked for beside it. */
static const char *
beside_explain(const struct settings *settings)
{
    return settings->explained ? "it cannot stand beside --explain" : NULL;
}

static const char *
set_column(void *context, const char *argument)
{
    struct settings *settings = context;
    settings->column = argument;
    return beside_explain(settings);
}

static const char *
set_authority(void *context, const char *argument)
{
    struct settings *settings = context;
    settings->authority_path = argument;
    return beside_explain(settings);
}

static const char *
set_learn(void *context, const char *argument)
{
    (void)argument;
    struct settings *settings = context;
    settings->learns = true;
    return beside_explain(settings);
}

static const char *
set_explain(void *context, const char *argument)
{
    struct settings *settings = context;
    settings->explained = argument;
    return settings->learns           ? "it cannot stand beside --learn"
           : settings->column         ? "it cannot stand beside --column"
           : settings->authority_path ? "it cannot stand beside --authority"
                                      : NULL;
}

const struct option_row desk_options[] = {
    {0, "column", "NAME", "pass a table on with the canonical form and key of this column's values",
     set_column},
    {0, "authority", "FILE", "a table 'heading variant' of forms that win over the document's",
     set_authority},
    {0, "learn", NULL, "write no names, but the rows that they add to the authority", set_learn},
    {0, "explain", "NAME", "show how the key of this name comes about, and end", set_explain},
    {0, NULL, NULL, NULL, NULL},
};

enum { CELL_VARIANT, CELL_HEADING, CELL_KEY, CELL_COUNT };

static const char *
add_heading(void *authority, const struct slice *cells)
{
    struct authority_entry entry = {cells[CELL_VARIANT], cells[CELL_HEADING], cells[CELL_KEY], 0};
    bool counts = slice_number(cells[CELL_COUNT], &entry.count);
    authority_add(authority, &entry);
    return counts || cells[CELL_COUNT].length == 0 ? NULL : "row whose 'count' is no number";
}

bool
desk_begin(struct program_run *run, void *context)
{
    static const char *const names[] = {"variant", "heading", "key", "count", NULL};
    struct settings *settings = context;
    if (!settings->authority_path)
        return true;
    bool read = program_read_table(run, settings->authority_path, names, CELL_KEY, add_heading,
                                   &settings->authority);
    authority_complete(&settings->authority);
    return read;
}

bool
desk_needs_no_input(void *settings)
{
    return ((struct settings *)settings)->explained != NULL;
}

const char *
desk_pass_column(void *settings)
{
    return ((struct settings *)settings)->column;
}

/* The canonical form of a value by itself: the authority's heading, or else the first value met
 * with the same key. */
void
desk_pass(void *context, struct slice value, struct slice *cells)
{
    struct settings *settings = context;
    buffer_clear(&settings->key);
    key_make(value, &settings->key);
    cells[1] = buffer_slice(&settings->key);
    if (settings->learns) {
        struct slice heading = authority_heading(&settings->authority, value, cells[1]);
        authority_learn(&settings->learned, &settings->authority,
                        heading.length > 0 ? heading : value, value, cells[1]);
    } else {
        cells[0] = authority_canonical(&settings->authority, value, cells[1]);
    }
}
