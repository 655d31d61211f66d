/* A table whose rows are passed on as they are, with more cells behind them. */
#include "program/run.h"

#include "text/clean.h"

enum { ADDED_MOST = 8 };

static struct slice
without_line_end(struct slice line)
{
    while (line.length > 0 &&
           (line.at[line.length - 1] == '\n' || line.at[line.length - 1] == '\r'))
        line.length--;
    return line;
}

static void
pass_header(struct program_run *run, struct slice header)
{
    struct buffer *out = &run->writer.out;
    run->header_written = true;
    clean_name(header, out);
    for (size_t i = 0; run->program->pass_adds[i]; i++) {
        buffer_byte(out, '\t');
        buffer_append(out, slice_of(run->program->pass_adds[i]));
    }
    buffer_byte(out, '\n');
}

/* The row as it was, clean; missing cells added, so that the new ones stand in their columns. */
static void
pass_row(struct program_run *run, struct slice line, struct slice value)
{
    struct buffer *out = &run->writer.out;
    size_t cells = 1;
    size_t before = out->length;
    clean_name(line, out);
    for (size_t i = before; i < out->length; i++)
        cells += out->at[i] == '\t';
    for (; cells < run->reader.columns; cells++)
        buffer_byte(out, '\t');
    struct slice added[ADDED_MOST] = {{NULL, 0}};
    run->program->pass(run->program->settings, value, added);
    for (size_t i = 0; i < ADDED_MOST && run->program->pass_adds[i]; i++) {
        buffer_byte(out, '\t');
        writer_escape(out, added[i]);
    }
    buffer_byte(out, '\n');
}

static void
pass_rows(struct program_run *run, struct buffer *space, struct buffer *clean)
{
    struct raw_line line;
    struct slice cell, added[ADDED_MOST];
    for (uint64_t number = 2; input_line(&run->input, &line) && run->output.error == 0; number++) {
        progress_at(&run->progress, run->program->name, run->raw_name, run->input.taken);
        struct slice row = without_line_end(line.text);
        enum row_kind kind = reader_row(&run->reader, row, &cell);
        if (kind == ROW_HEADER)
            continue;
        if (kind != ROW_DATA)
            program_trouble_at(run, number, kind);
        if (kind == ROW_LONG)
            continue;
        buffer_clear(clean);
        clean_cell(reader_decode(cell, space), C1_GOES, clean);
        if (run->other_table)
            run->program->pass(run->program->settings, buffer_slice(clean), added);
        else
            pass_row(run, row, buffer_slice(clean));
        if (run->writer.out.length > (1 << 16))
            output_documents(&run->output, &run->writer.out);
    }
}

void
run_passing(struct program_run *run, const char *column)
{
    const char *names[] = {column, NULL};
    struct raw_line line;
    run->input.is_table = true;
    if (!input_line(&run->input, &line))
        return;
    reader_free(&run->reader);
    reader_open(&run->reader, names);
    struct slice header = without_line_end(line.text);
    if (!reader_header(&run->reader, header)) {
        program_trouble(run, run->raw_name, "the header line does not name the column of --column");
        return;
    }
    if (!run->header_written && !run->common.no_header && !run->other_table)
        pass_header(run, header);
    run->header_written = true;
    struct buffer space = {0}, clean = {0};
    pass_rows(run, &space, &clean);
    buffer_free(&space);
    buffer_free(&clean);
}
