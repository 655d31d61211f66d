/* What is said on standard error. */
#include <config.h>

#include "program/run.h"
#include "text/clean.h"

#include <unistd.h>

/* One write a message, without control characters. */
void
program_say(struct program_run *run, struct slice file, const char *what)
{
    struct buffer message = {0};
    progress_wipe(&run->progress);
    buffer_append(&message, slice_of(run->program->name));
    buffer_append(&message, slice_of(": "));
    if (file.length > 0) {
        clean_cell(file, C1_GOES, &message);
        buffer_append(&message, slice_of(": "));
    }
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

void
program_trouble_at(struct program_run *run, uint64_t number, enum row_kind kind)
{
    struct buffer where = {0};
    buffer_append(&where, run->raw_name);
    buffer_byte(&where, ':');
    buffer_number(&where, number);
    program_trouble(run, buffer_slice(&where),
                    kind == ROW_SHORT ? "row with too few cells" : "row with too many cells");
    buffer_free(&where);
}
