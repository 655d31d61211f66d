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

static bool
is_control(char byte)
{
    return (byte >= 0 && byte < ' ') || byte == 0x7F;
}

static bool
has_control(struct slice name)
{
    for (size_t i = 0; i < name.length; i++)
        if (is_control(name.at[i]))
            return true;
    return false;
}

/* Appends a control character as the shell takes it: $'\n', $'\033'. */
static void
append_control(struct buffer *out, char byte)
{
    static const char named[] = "\t\n\r", names[] = "tnr";
    const char *name = memchr(named, byte, sizeof named - 1);
    buffer_append(out, slice_of("$'\\"));
    if (name) {
        buffer_byte(out, names[name - named]);
    } else {
        buffer_byte(out, (char)('0' + (byte >> 6 & 7)));
        buffer_byte(out, (char)('0' + (byte >> 3 & 7)));
        buffer_byte(out, (char)('0' + (byte & 7)));
    }
    buffer_byte(out, '\'');
}

/* Appends the file's NAME; one with control characters as the shell would have to be told it:
   'a'$'\n''b'. */
static void
append_name(struct buffer *out, struct slice name)
{
    if (!has_control(name)) {
        buffer_append(out, shown(name));
        return;
    }
    for (size_t i = 0; i < name.length;) {
        if (is_control(name.at[i])) {
            append_control(out, name.at[i++]);
            continue;
        }
        buffer_byte(out, '\'');
        for (; i < name.length && !is_control(name.at[i]); i++)
            if (name.at[i] == '\'')
                buffer_append(out, slice_of("'\\''"));
            else
                buffer_byte(out, name.at[i]);
        buffer_byte(out, '\'');
    }
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
    struct buffer name = {0};
    run->failed = true;
    append_name(&name, file);
    program_say(run, buffer_slice(&name), what);
    buffer_free(&name);
}

/* Says "program: FILE SEPARATOR DETAIL: WHAT". */
static void
trouble_within(struct program_run *run, struct slice file, const char *separator,
               struct slice detail, const char *what)
{
    struct buffer where = {0};
    append_name(&where, file);
    buffer_append(&where, slice_of(separator));
    buffer_append(&where, detail);
    run->failed = true;
    program_say(run, buffer_slice(&where), what);
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
