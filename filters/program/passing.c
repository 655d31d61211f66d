/* Tables whose rows are passed on as they are, with more cells behind them. */
#include "program/run.h"

#include "text/clean.h"
#include "text/memory.h"

#include <stdlib.h>

static size_t
added_count(const struct program *program)
{
    size_t count = 0;
    while (program->pass_adds[count])
        count++;
    return count;
}

/* LINE without its line end. */
static struct slice
row_of(struct slice line)
{
    static const char ends[] = "\n\r";
    for (size_t i = 0; i < 2; i++)
        if (line.length > 0 && line.at[line.length - 1] == ends[i])
            line.length--;
    return line;
}

/* Appends a row as it stands, clean: in its cells carriage returns become \r. */
static void
clean_row(struct slice row, struct buffer *out)
{
    for (size_t at = 0; at <= row.length;) {
        size_t end = slice_find_byte(row, at, '\r');
        clean_name(slice_part(row, at, end), out);
        if (end < row.length)
            buffer_append(out, slice_of("\\r"));
        at = end + 1;
    }
}

/* The table has the columns that HEADER names, and those that are added. */
static void
read_columns(const struct program *program, struct fields *columns, struct slice header)
{
    buffer_clear(&columns->names);
    clean_row(header, &columns->names);
    for (size_t i = 0; program->pass_adds[i]; i++) {
        buffer_byte(&columns->names, '\t');
        buffer_append(&columns->names, slice_of(program->pass_adds[i]));
    }
    fields_sort(columns);
}

static void
commas_to_tabs(struct slice list, struct buffer *out)
{
    buffer_clear(out);
    buffer_reserve(out, list.length + 1);
    for (size_t i = 0; i < list.length; i++)
        buffer_byte(out, list.at[i] == ',' ? '\t' : list.at[i]);
}

/* Settles which columns are written: those of --columns, or else those of the first table. */
static void
choose_written(struct program_run *run, struct slice header)
{
    struct passing *passing = &run->passing;
    if (run->common.columns) {
        commas_to_tabs(slice_of(run->common.columns), &passing->written.names);
        fields_sort(&passing->written);
    } else {
        read_columns(run->program, &passing->written, header);
    }
    passing->from = memory_zeroed(passing->written.count, sizeof *passing->from);
}

/* The name of a column that is added and that the table has already; empty if there is none. */
static struct slice
added_twice(const struct program_run *run)
{
    const struct fields *read = &run->passing.read;
    for (size_t i = 1; i < read->count; i++)
        if (slice_equals(read->at[i - 1].name, read->at[i].name) &&
            read->at[i].place >= run->reader.columns)
            return read->at[i].name;
    return slice_make("", 0);
}

/* Finds the columns that are written in the table with this HEADER. */
static bool
find_written(struct program_run *run, struct slice header)
{
    struct passing *passing = &run->passing;
    struct slice missing;
    read_columns(run->program, &passing->read, header);
    struct slice twice = added_twice(run);
    if (!run->common.columns && twice.length > 0) {
        program_column_trouble(run, run->raw_name, twice,
                               "the table has this column already (with --columns the one that is "
                               "added is taken)");
        return false;
    }
    if (!passing->from)
        choose_written(run, header);
    if (!run->common.columns) {
        if (fields_match(&passing->written, &passing->read, passing->from))
            return true;
        program_trouble(run, run->raw_name, "its columns are not those of the first table");
        return false;
    }
    if (fields_find(&passing->written, &passing->read, passing->from, &missing))
        return true;
    program_no_column(run, run->raw_name, missing);
    return false;
}

static void
write_header(struct program_run *run)
{
    run->header_written = true;
    if (run->common.no_header)
        return;
    buffer_append(&run->writer.out, buffer_slice(&run->passing.written.names));
    buffer_byte(&run->writer.out, '\n');
}

/* Takes HEADER for that of the table that comes. False if the table cannot be passed on. */
static bool
begin_table(struct program_run *run, struct slice header)
{
    struct passing *passing = &run->passing;
    if (run->other_table)
        read_columns(run->program, &passing->read, header);
    else if (!find_written(run, header))
        return false;
    if (!run->other_table && !run->header_written)
        write_header(run);
    passing->cells =
        memory_grow(passing->cells, &passing->room, run->reader.columns + added_count(run->program),
                    sizeof *passing->cells);
    return true;
}

/* Writes ROW, clean, with what is added for VALUE; cells that it lacks are empty. */
static void
pass_row(struct program_run *run, struct slice row, struct slice value)
{
    struct passing *passing = &run->passing;
    struct buffer *out = &run->writer.out;
    size_t columns = run->reader.columns;
    for (size_t i = 0; i < columns; i++)
        passing->cells[i] = slice_cut(&row, '\t');
    run->program->pass(run->program->settings, value, passing->cells + columns);
    for (size_t i = 0; i < passing->written.count; i++) {
        size_t from = passing->from[i];
        if (i > 0)
            buffer_byte(out, '\t');
        if (from < columns)
            buffer_append(out, passing->cells[from]);
        else
            writer_escape(out, passing->cells[from]);
    }
    buffer_byte(out, '\n');
}

/* Whether ROW, one of whose cells is the name of the column that is passed on, names all columns of
   the table: the header of the same in another order. */
static bool
is_other_order(struct program_run *run, struct slice row)
{
    struct fields other = {0};
    const struct fields *read = &run->passing.read;
    if (!run->reader.named || run->common.fields)
        return false;
    read_columns(run->program, &other, row);
    bool same = other.count == read->count;
    for (size_t i = 0; i < other.count && same; i++)
        same = slice_equals(other.at[i].name, read->at[i].name);
    fields_free(&other);
    return same;
}

static void
pass_rows(struct program_run *run, uint64_t number)
{
    struct passing *passing = &run->passing;
    struct raw_line line;
    struct slice cell;
    for (; input_line(&run->input, &line) && run->output.error == 0; number++) {
        progress_at(&run->progress, run->program->name, run->raw_name, run->input.taken);
        uint64_t most = run->common.document_most;
        if (run->input.line_too_long || (most > 0 && row_of(line.text).length > most)) {
            program_trouble_at(run, run->raw_name, number, "row larger than --max-document allows");
            continue;
        }
        struct slice row = row_of(line.text);
        enum row_kind kind = reader_row(&run->reader, row, &cell);
        if (kind == ROW_HEADER)
            continue;
        if (is_other_order(run, row)) {
            reader_header(&run->reader, row);
            begin_table(run, row);
            continue;
        }
        if (program_ragged(kind))
            program_trouble_at(run, run->raw_name, number, program_ragged(kind));
        buffer_clear(&passing->value);
        buffer_clear(&passing->row);
        clean_cell(reader_decode(cell, &passing->space), C1_GOES, &passing->value);
        clean_row(row, &passing->row);
        if (run->other_table)
            run->program->pass(run->program->settings, buffer_slice(&passing->value),
                               passing->cells);
        else
            pass_row(run, buffer_slice(&passing->row), buffer_slice(&passing->value));
        if (run->writer.out.length > (1 << 16))
            output_documents(&run->output, &run->writer.out);
    }
}

void
run_passing(struct program_run *run)
{
    struct raw_line line;
    struct buffer *header = &run->passing.row;
    buffer_clear(header);
    run->input.is_table = true;
    if (run->common.fields) {
        commas_to_tabs(slice_of(run->common.fields), header);
    } else if (!input_line(&run->input, &line)) {
        return;
    } else if (!reader_header(&run->reader, row_of(line.text))) {
        program_no_column(run, run->raw_name, slice_of(run->passed[0]));
        return;
    } else {
        buffer_append(header, row_of(line.text));
    }
    if (begin_table(run, buffer_slice(header)))
        pass_rows(run, run->common.fields ? 1 : 2);
}

void
passing_free(struct passing *passing)
{
    fields_free(&passing->written);
    fields_free(&passing->read);
    free(passing->from);
    free(passing->cells);
    buffer_free(&passing->row);
    buffer_free(&passing->value);
    buffer_free(&passing->space);
}
