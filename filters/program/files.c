/* One input file: plain text or a table, into documents, and each document to the program's rows().
 */
#include <config.h>

#include "program/page_head.h"
#include "program/run.h"

#include "text/clean.h"

#include <errno.h>
#include <fcntl.h>
#include <strings.h>
#include <unistd.h>

enum {
    BATCH_BYTES = 1 << 16, /* rows of complete documents */
    BESIDE_TEXT = 1 << 16, /* bytes that a row may have beside a text as large as is allowed */
};

/* Hands the document, or what there is of it, to the program. */
static void
emit(struct program_run *run, bool last)
{
    struct document *document = &run->document;
    document->last = last;
    if (document->first)
        run->complete = run->writer.out.length;
    if (document->block_count > 0 || (last && !document->first)) {
        run->program->rows(document, run->program->settings, &run->writer);
        document->first = false;
    }
    document_clear(document);
    run->in_document = !last;
    if (last && (run->output.locked || run->writer.out.length > BATCH_BYTES))
        output_documents(&run->output, &run->writer.out);
}

/* Whether rows go out before their document is complete, under a lock for which others then wait:
   those of a text on its way to somebody who may read along. A table's documents soon end. */
static bool
goes_out_in_parts(const struct program_run *run)
{
    return run->output.locked || (!run->input.is_table && !output_is_file());
}

/* The next read would block: what is ready goes out. */
static void
write_what_is_ready(void *context)
{
    struct program_run *run = context;
    if (!run->in_document)
        output_documents(&run->output, &run->writer.out);
    else if (goes_out_in_parts(run))
        output_part(&run->output, &run->writer.out);
    else
        output_first(&run->output, &run->writer.out, run->complete);
    run->complete = 0;
}

static void
document_too_large(struct program_run *run)
{
    bool limit = run->common.document_most > 0;
    program_trouble(run, run->document.file,
                    limit ? "document larger than --max-document allows"
                          : "document larger than 4 GiB");
    run->skipping = true;
    document_clear(&run->document);
}

static bool
is_too_large(const struct program_run *run, uint64_t bytes)
{
    return run->common.document_most > 0 && bytes > run->common.document_most;
}

/* The longest line that is read whole; 0: any is. */
static uint64_t
longest_line(const struct program_run *run)
{
    uint64_t most = run->common.document_most;
    return most > 0 && most < UINT64_MAX - BESIDE_TEXT ? most + BESIDE_TEXT : most;
}

/* Whether a document is handled a block at a time. One that may turn out to be too large must not
   be. */
static bool
goes_by_blocks(const struct program_run *run)
{
    return run->program->each_block && run->common.document_most == 0;
}

static bool
goes_on(const struct program_run *run)
{
    return run->output.error == 0;
}

/* Says, once of a file, that bytes of it were no UTF-8. */
static void
say_replaced(struct program_run *run, bool replaced)
{
    if (replaced && !run->replaced)
        program_say(run, run->raw_name,
                    "bytes that are no UTF-8 became U+FFFD (--encoding names another encoding)");
    run->replaced = run->replaced || replaced;
}

static void
run_text(struct program_run *run, struct raw_line *line, bool have_line)
{
    document_begin(&run->document, buffer_slice(&run->name));
    run->skipping = false;
    for (; have_line && goes_on(run); have_line = input_line(&run->input, line)) {
        progress_at(&run->progress, run->program->name, run->raw_name, run->input.taken);
        if (run->input.line_too_long || is_too_large(run, line->end) ||
            !paragraphs_line(&run->paragraphs, &run->document, line)) {
            document_too_large(run);
            break;
        }
        say_replaced(run, run->paragraphs.replaced);
        if (goes_by_blocks(run) && run->document.block_count > 0)
            emit(run, false);
    }
    if (!paragraphs_end(&run->paragraphs, &run->document) && !run->skipping)
        document_too_large(run);
    if (run->skipping)
        document_clear(&run->document);
    emit(run, true);
}

/* A row that is not WHOLE is too large. */
static void
take_row(struct program_run *run, const struct slice *cells, bool whole)
{
    struct rows *rows = &run->rows;
    if (rows_begin(rows, &run->reader, cells)) {
        if (rows->open) {
            rows_close(rows, &run->document);
            emit(run, true);
        }
        rows_open(rows, &run->reader, &run->document, cells, buffer_slice(&run->name));
        run->skipping = false;
        run->taken = 0;
    } else if (goes_by_blocks(run) && run->document.block_count > 0 &&
               rows_begin_block(rows, &run->reader, &run->document, cells)) {
        rows_end_block(rows, &run->document);
        emit(run, false);
    }
    if (run->skipping)
        return;
    run->taken += cells[ROW_TEXT].length;
    if (!whole || is_too_large(run, run->taken) ||
        !rows_add(rows, &run->reader, &run->document, cells))
        document_too_large(run);
}

static struct slice
without_line_feed(struct slice line)
{
    if (line.length > 0 && line.at[line.length - 1] == '\n')
        line.length--;
    return line;
}

/* Line NUMBER is only the beginning of a row: its document is refused, if the cells before its text
   say which that is. */
static void
take_beginning(struct program_run *run, struct slice row, uint64_t number)
{
    struct slice cells[READER_COLUMNS_MOST];
    while (row.length > 0 && row.at[row.length - 1] != '\t')
        row.length--;
    reader_row(&run->reader, row, cells);
    bool told = reader_has(&run->reader, ROW_FILE) && cells[ROW_FILE].length > 0 &&
                run->reader.place[ROW_FILE] < run->reader.place[ROW_TEXT];
    if (told || !reader_has(&run->reader, ROW_FILE))
        take_row(run, cells, false);
    else
        program_trouble_at(run, run->raw_name, number, "row larger than --max-document allows");
}

static void
run_rows(struct program_run *run, struct raw_line *line, bool have_line, uint64_t number)
{
    struct slice cells[READER_COLUMNS_MOST];
    for (; have_line && goes_on(run); have_line = input_line(&run->input, line), number++) {
        progress_at(&run->progress, run->program->name, run->raw_name, run->input.taken);
        if (run->input.line_too_long) {
            take_beginning(run, line->text, number);
            continue;
        }
        enum row_kind kind = reader_row(&run->reader, without_line_feed(line->text), cells);
        if (program_ragged(kind))
            program_trouble_at(run, run->raw_name, number, program_ragged(kind));
        if (kind == ROW_HEADER)
            continue;
        const char *wrong = rows_wrong(&run->reader, cells);
        if (wrong)
            program_trouble_at(run, run->raw_name, number, wrong);
        take_row(run, cells, true);
        say_replaced(run, run->rows.paragraphs.replaced);
    }
    rows_close(&run->rows, &run->document);
    emit(run, true);
}

static void
run_table(struct program_run *run, struct raw_line *line, bool have_line)
{
    document_begin(&run->document, buffer_slice(&run->name));
    if (run->common.fields) {
        run_rows(run, line, have_line, 1);
    } else if (!have_line) {
        return;
    } else if (!reader_header(&run->reader, without_line_feed(line->text))) {
        program_trouble(run, run->raw_name, "the header line names no column 'text'");
    } else {
        run_rows(run, line, input_line(&run->input, line), 2);
    }
}

/* Whether the input, of which this is the first line, is a table; or a text which might be taken
   for one: then that is said, and *WRONG if it cannot be meant as a text. */
static bool
begins_table(struct program_run *run, struct slice line, bool *wrong)
{
    if (reader_is_header(&run->reader, line))
        return true;
    switch (reader_header_like(&run->reader, line)) {
    case HEADER_WITHOUT_FIRST:
        *wrong = true;
        program_trouble(run, run->raw_name,
                        "a table without a column 'text' (--input=text reads it as text)");
        return false;
    case HEADER_OF_OTHERS:
        program_say(run, run->raw_name,
                    "read as plain text, though its first line may be the header of a table "
                    "(--input=tsv or --input=text says which)");
        return false;
    case HEADER_NOT:
        break;
    }
    return false;
}

static void
run_page(struct program_run *run)
{
    struct raw_line page;
    char named[PAGE_ENCODING_MOST];
    const char *encoding = page_encoding(input_peek(&run->input, PAGE_HEAD_PEEK), named);
    document_begin(&run->document, buffer_slice(&run->name));
    run->document.is_page = true;
    if (!input_rest(&run->input, run->common.document_most, encoding, "windows-1252", &page)) {
        document_too_large(run);
        return;
    }
    progress_at(&run->progress, run->program->name, run->raw_name, run->input.taken);
    if (!run->program->page(&run->document, &page, run->program->settings))
        document_too_large(run);
    emit(run, true);
}

static void
run_input(struct program_run *run)
{
    enum input_form form = run->common.form;
    if (form == FORM_HTML || (form == FORM_AUTO && run->program->page &&
                              page_begins(input_peek(&run->input, PAGE_PEEK)))) {
        run_page(run);
        return;
    }
    if (run->passed[0]) {
        run_passing(run);
        return;
    }
    run->input.is_table = form == FORM_TSV;
    struct raw_line line;
    bool have_line = input_line(&run->input, &line), wrong = false;
    if (form == FORM_AUTO && have_line)
        run->input.is_table = begins_table(run, without_line_feed(line.text), &wrong);
    if (wrong)
        return;
    if (run->input.is_table)
        run_table(run, &line, have_line);
    else
        run_text(run, &line, have_line);
}

static int
open_file(const char *name)
{
    if (strcmp(name, "-") == 0)
        return STDIN_FILENO;
    int descriptor;
    do
        descriptor = open(name, O_RDONLY | O_CLOEXEC);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

static void
run_descriptor(struct program_run *run, int descriptor)
{
    if (output_is(descriptor)) {
        program_trouble(run, run->raw_name, "input file is output file");
        return;
    }
    run->input.idle = write_what_is_ready;
    run->input.context = run;
    run->input.line_most = longest_line(run);
    run->replaced = run->paragraphs.replaced = run->rows.paragraphs.replaced = false;
    if (!input_open(&run->input, descriptor, run->common.encoding)) {
        program_trouble(run, run->raw_name, "its encoding is not known");
    } else {
        run_input(run);
        if (run->input.error != 0)
            program_trouble(run, run->raw_name, strerror(run->input.error));
        progress_file_done(&run->progress, run->input.taken);
    }
    input_close(&run->input);
}

void
run_file(struct program_run *run, const char *name)
{
    run->raw_name = slice_of(name);
    int descriptor = open_file(name);
    if (descriptor < 0) {
        program_trouble(run, run->raw_name, strerror(errno));
        return;
    }
    buffer_clear(&run->name);
    clean_name(run->raw_name, &run->name);
    run_descriptor(run, descriptor);
    if (descriptor != STDIN_FILENO)
        close(descriptor);
}
