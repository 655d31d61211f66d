#include <config.h>

#include "program/program.h"

#include "program/run.h"
#include "text/clean.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { STATUS_OK = 0, STATUS_TROUBLE = 1, STATUS_USAGE = 2 };

enum { PART_BYTES = 1 << 18 }; /* rows of a document are written when they are this many */

/* Opens /dev/null in place of descriptors 0 to 2 that are closed, so that no input file becomes one
   of them; in the direction that makes their use an error. */
static void
guard_descriptors(void)
{
    for (int descriptor = 0; descriptor <= 2; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            if (open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
                _exit(STATUS_TROUBLE);
}

static int
usage(struct program_run *run, struct slice word, const char *what)
{
    program_say(run, word, what);
    fprintf(stderr, "Try '%s --help' for more information.\n", run->program->name);
    return STATUS_USAGE;
}

static void
version(const struct program *program, struct buffer *out)
{
    buffer_append(out, slice_of(program->name));
    buffer_append(out, slice_of(" (" PACKAGE_NAME ") " PACKAGE_VERSION "\n"));
    if (program->version_note) {
        buffer_append(out, slice_of(program->version_note));
        buffer_byte(out, '\n');
    }
}

static void
write_part(void *context)
{
    struct program_run *run = context;
    output_part(&run->output, &run->writer.out);
    run->complete = 0;
}

/* Writes what is left and closes standard output. */
static int
finish(struct program_run *run)
{
    progress_wipe(&run->progress);
    output_documents(&run->output, &run->writer.out);
    if (!output_close(&run->output))
        program_trouble(run, slice_of("standard output"), strerror(run->output.error));
    return run->failed ? STATUS_TROUBLE : STATUS_OK;
}

/* All bytes of the file PATH ("-": standard input). */
static bool
read_whole(struct program_run *run, const char *path, struct buffer *bytes)
{
    bool standard = strcmp(path, "-") == 0;
    int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = -1;
    while (descriptor >= 0) {
        buffer_reserve(bytes, 1 << 16);
        got = read(descriptor, bytes->at + bytes->length, bytes->room - bytes->length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        bytes->length += (size_t)got;
    }
    if (got < 0)
        program_trouble(run, slice_of(path), strerror(errno));
    if (descriptor >= 0 && !standard)
        close(descriptor);
    return got == 0;
}

/* The files named in the file of --files0-from. */
static void
run_files0(struct program_run *run, const char *path)
{
    struct buffer names = {0};
    if (!read_whole(run, path, &names)) {
        buffer_free(&names);
        return;
    }
    if (names.length > 0 && names.at[names.length - 1] != '\0')
        buffer_byte(&names, '\0');
    for (size_t at = 0; at < names.length && run->output.error == 0;) {
        const char *name = names.at + at;
        at = slice_find_byte(buffer_slice(&names), at, '\0') + 1;
        if (name[0] == '\0')
            program_trouble(run, slice_of(path), "empty file name");
        else if (strcmp(name, "-") == 0 && strcmp(path, "-") == 0)
            program_trouble(run, slice_of(name),
                            "the names are read from standard input: it cannot be one of them");
        else
            run_file(run, name);
    }
    buffer_free(&names);
}

static void
run_all(struct program_run *run, char **operands)
{
    if (run->common.files0_from) {
        run_files0(run, run->common.files0_from);
    } else if (!operands[0]) {
        run_file(run, "-");
    } else {
        for (size_t i = 0; operands[i] && run->output.error == 0; i++)
            run_file(run, operands[i]);
    }
}

static struct slice
line_at(struct slice text, size_t at)
{
    return slice_part(text, at, slice_find_byte(text, at, '\n'));
}

/* Finds the header line in TEXT: the first, or, in a table whose lines were sorted, whichever names
   the columns. */
static bool
find_header(struct reader *reader, struct slice text)
{
    if (reader_header(reader, line_at(text, 0)))
        return true;
    for (size_t at = 0; at < text.length; at += line_at(text, at).length + 1)
        if (reader_is_header(reader, line_at(text, at)))
            return reader_header(reader, line_at(text, at));
    return false;
}

/* Which of the first NEEDED columns the table TEXT does not have, or NULL. */
static const char *
missing_column(struct reader *reader, struct slice text, size_t needed)
{
    bool found = find_header(reader, text);
    for (size_t i = 0; i < needed; i++)
        if (!found || !reader_has(reader, i))
            return reader->names[i];
    return NULL;
}

struct cleaner {
    struct buffer space, clean;
};

static void
clean_cells(struct cleaner *cleaners, struct slice *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&cleaners[i].clean);
        clean_cell(reader_decode(cells[i], &cleaners[i].space), C1_GOES, &cleaners[i].clean);
        cells[i] = buffer_slice(&cleaners[i].clean);
    }
}

/* Gives the rows of the table TEXT, the file PATH, to ROW. */
static void
read_rows(struct program_run *run, const char *path, struct reader *reader, struct slice text,
          row_function *row, void *context)
{
    struct cleaner cleaners[READER_COLUMNS_MOST] = {0};
    struct slice line, cells[READER_COLUMNS_MOST];
    uint64_t number = 1;
    for (size_t at = 0; at < text.length; at += line.length + 1, number++) {
        line = line_at(text, at);
        enum row_kind kind = reader_row(reader, line, cells);
        if (kind == ROW_HEADER || slice_trim(line).length == 0)
            continue;
        clean_cells(cleaners, cells, reader->wanted);
        const char *wrong = row(context, cells), *ragged = program_ragged(kind);
        if (wrong || ragged)
            program_trouble_at(run, slice_of(path), number, ragged ? ragged : wrong);
    }
    for (size_t i = 0; i < READER_COLUMNS_MOST; i++) {
        buffer_free(&cleaners[i].space);
        buffer_free(&cleaners[i].clean);
    }
}

bool
program_read_table(struct program_run *run, const char *path, const char *const *names,
                   size_t needed, row_function *row, void *context)
{
    struct buffer bytes = {0};
    struct reader reader;
    reader_open(&reader, names);
    bool have = read_whole(run, path, &bytes);
    struct slice text = buffer_slice(&bytes);
    if (slice_starts_with(text, slice_of("\xEF\xBB\xBF")))
        text = slice_from(text, 3);
    const char *missing = have && text.length > 0 ? missing_column(&reader, text, needed) : NULL;
    if (missing)
        program_no_column(run, slice_of(path), slice_of(missing));
    else if (have)
        read_rows(run, path, &reader, text, row, context);
    buffer_free(&bytes);
    reader_free(&reader);
    return have && !missing;
}

static bool
needs_no_input(const struct program *program)
{
    return program->needs_no_input && program->needs_no_input(program->settings);
}

/* Whether the columns of the table that is written are known before a table is read. */
static bool
knows_columns(const struct program_run *run)
{
    return !run->passed[0] || run->other_table;
}

static int
run_program(struct program_run *run, char **operands)
{
    const struct program *program = run->program;
    bool terminal = isatty(STDERR_FILENO) != 0;
    enum progress when = run->common.progress;
    progress_begin(&run->progress, when == PROGRESS_ALWAYS || (when == PROGRESS_AUTO && terminal),
                   when == PROGRESS_ALWAYS);
    if (program->begin && !program->begin(run, program->settings)) {
        run->failed = true;
        return finish(run);
    }
    if (!run->common.no_header && knows_columns(run))
        writer_header(&run->writer);
    if (!needs_no_input(program))
        run_all(run, operands);
    if (program->end)
        program->end(program->settings, &run->writer);
    return finish(run);
}

/* Nothing is given back in pieces at the end of the process but what would hide a leak from the
 * sanitizers. */
static void
run_free(struct program_run *run)
{
    writer_free(&run->writer);
    input_free(&run->input);
    document_free(&run->document);
    paragraphs_free(&run->paragraphs);
    reader_free(&run->reader);
    rows_free(&run->rows);
    passing_free(&run->passing);
    buffer_free(&run->name);
}

/* Which of the columns that are looked at --fields names twice; NULL: none is. */
static const char *
field_twice(const struct program_run *run)
{
    for (size_t i = 0; i < run->reader.wanted; i++) {
        struct slice list = slice_of(run->common.fields);
        size_t count = 0;
        while (list.length > 0)
            count += slice_equals(slice_cut(&list, ','), slice_of(run->reader.names[i]));
        if (count > 1)
            return run->reader.names[i];
    }
    return NULL;
}

static int
check_fields(struct program_run *run)
{
    if (!run->common.fields)
        return STATUS_OK;
    if (!reader_fields(&run->reader, slice_of(run->common.fields)))
        return usage(run, slice_of(run->reader.names[0]), "no such column in --fields");
    const char *twice = field_twice(run);
    return twice ? usage(run, slice_of(twice), "twice in --fields") : STATUS_OK;
}

/* What the options leave wrong among each other, said; STATUS_OK if nothing is. */
static int
check_usage(struct program_run *run, const char *operand)
{
    const struct program *program = run->program;
    const struct common *common = &run->common;
    struct slice wrong;
    const char *what = NULL;
    if (common->form == FORM_TEXT && run->passed[0])
        return usage(run, slice_of("--input=text"), "only a table has columns to pass on");
    if (needs_no_input(program) && (operand || common->files0_from))
        return usage(run, slice_of(operand ? operand : common->files0_from),
                     "no file is read with these options");
    if (common->files0_from && operand)
        return usage(run, slice_of(operand), "no operand can stand beside --files0-from");
    if (common->columns && knows_columns(run))
        what = writer_choose(&run->writer, slice_of(common->columns), &wrong);
    if (what)
        return usage(run, wrong, what);
    if (common->unlisted)
        program_say(run, slice_of(common->unlisted),
                    "there are no lists of this language: read as one that is not known");
    return check_fields(run);
}

/* Sets up what the options ask for. */
static void
open_tables(struct program_run *run)
{
    const struct program *program = run->program;
    const char *const *other =
        program->other_columns ? program->other_columns(program->settings) : NULL;
    run->other_table = other != NULL;
    run->passed[0] = program->pass_column ? program->pass_column(program->settings) : NULL;
    writer_open(&run->writer, other ? other : program->columns);
    run->writer.part = PART_BYTES;
    run->writer.write = write_part;
    run->writer.output = run;
    reader_open(&run->reader, run->passed[0] ? run->passed : row_columns);
    if (!run->passed[0])
        run->reader.known = suite_columns;
}

static int
run_command(struct program_run *run, int argc, char **argv)
{
    const struct program *program = run->program;
    int first;
    if (!options_read(run, argc, argv, &first))
        return STATUS_USAGE;
    open_tables(run);
    if (run->common.help)
        options_help(program,
                     run->passed[0] && !run->other_table ? program->pass_adds : run->writer.columns,
                     &run->writer.out);
    else if (run->common.version)
        version(program, &run->writer.out);
    if (run->common.help || run->common.version)
        return finish(run);
    int status = check_usage(run, argv[first]);
    if (status != STATUS_OK)
        return status;
    run->document.language = run->common.language;
    run->document.c1 = program->mends_text ? C1_STAYS : C1_GOES;
    return run_program(run, argv + first);
}

int
program_main(const struct program *program, int argc, char **argv)
{
    guard_descriptors();
    struct program_run run = {.program = program};
    int status = run_command(&run, argc, argv);
    run_free(&run);
    return status;
}
