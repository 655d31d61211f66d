/* What is said on standard error. */
#include <config.h>

#include "program/run.h"
#include "text/clean.h"

#include <unistd.h>

static struct slice
shown(struct slice name)
{
    return name.length > 0 ? name : slice_of("''");
}

/* One write a message, without control characters. */
void
program_say(struct program_run *run, struct slice file, const char *what)
{
    struct buffer message = {0};
    progress_wipe(&run->progress);
    buffer_append(&message, slice_of(run->program->name));
    buffer_append(&message, slice_of(": "));
    clean_cell(shown(file), C1_GOES, &message);
    buffer_append(&message, slice_of(": "));
    buffer_append(&message, slice_of(what));
    buffer_byte(&message, '\n');
    if (write(STDERR_FILENO, message.at, message.length) < 0)
        run->failed = true;
    buffer_free(&message);
}

void
program_trouble(struct program_run *run, struct slice file, const char *what)
{
    run->failed = true;
    program_say(run, file, what);
}

/* Says "program: FILE SEPARATOR DETAIL: WHAT". */
static void
trouble_within(struct program_run *run, struct slice file, const char *separator,
               struct slice detail, const char *what)
{
    struct buffer where = {0};
    buffer_append(&where, file);
    buffer_append(&where, slice_of(separator));
    buffer_append(&where, detail);
    program_trouble(run, buffer_slice(&where), what);
    buffer_free(&where);
}

void
program_trouble_at(struct program_run *run, struct slice file, uint64_t number, const char *what)
{
    char digits[NUMBER_LONGEST];
    trouble_within(run, file, ":", slice_make(digits, number_write(digits, number)), what);
}

void
program_column_trouble(struct program_run *run, struct slice file, struct slice column,
                       const char *what)
{
    trouble_within(run, file, ": ", shown(column), what);
}

void
program_no_column(struct program_run *run, struct slice file, struct slice column)
{
    program_column_trouble(run, file, column, "no such column");
}

const char *
program_ragged(enum row_kind kind)
{
    return kind == ROW_SHORT  ? "row with too few cells"
           : kind == ROW_LONG ? "row with too many cells"
                              : NULL;
}
