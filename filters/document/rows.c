#include "document/rows.h"

#include "text/clean.h"

const char *const row_columns[] = {"text", "file", "block", "sent", "start", "class", NULL};

const char *const suite_columns[] = {
    "offset", "length", "end",   "name", "title",     "canonical", "key",     "kind",
    "type",   "marks",  "quote", "cue",  "end_block", "rule",      "speaker", NULL};

/* Spaces that a row may ask for between two sentences. Where more are missing, sentences are. */
enum { WIDEST_GAP = 64 };

static bool
has_blocks(const struct reader *reader)
{
    return reader_has(reader, ROW_BLOCK);
}

static bool
cell_number(struct slice cell, uint64_t *number)
{
    return slice_number(slice_trim(cell), number);
}

const char *
rows_wrong(const struct reader *reader, const struct slice *cells)
{
    static const struct {
        size_t column;
        const char *wrong;
    } numbers[] = {{ROW_BLOCK, "row whose 'block' is no number"},
                   {ROW_SENT, "row whose 'sent' is no number"},
                   {ROW_START, "row whose 'start' is no number"}};
    uint64_t number;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct slice cell = cells[numbers[i].column];
        if (reader_has(reader, numbers[i].column) && !cell_number(cell, &number) &&
            slice_trim(cell).length > 0 && !slice_equals(cell, slice_of("\\N")))
            return numbers[i].wrong;
    }
    return NULL;
}

bool
rows_begin(struct rows *rows, const struct reader *reader, const struct slice *cells)
{
    if (!rows->open || !has_blocks(reader))
        return true;
    if (!reader_has(reader, ROW_FILE))
        return false;
    return !slice_equals(reader_decode(cells[ROW_FILE], &rows->space), buffer_slice(&rows->file));
}

bool
rows_begin_block(const struct rows *rows, const struct reader *reader,
                 const struct document *document, const struct slice *cells)
{
    uint64_t number;
    if (!rows->in_block || !reader_has(reader, ROW_SENT))
        return true;
    return !cell_number(cells[ROW_BLOCK], &number) || number != document->block_number;
}

void
rows_open(struct rows *rows, const struct reader *reader, struct document *document,
          const struct slice *cells, struct slice name)
{
    if (reader_has(reader, ROW_FILE))
        name = reader_decode(cells[ROW_FILE], &rows->space);
    buffer_clear(&rows->file);
    buffer_append(&rows->file, name);
    buffer_clear(&rows->name);
    clean_name(buffer_slice(&rows->file), &rows->name);
    rows->open = true;
    rows->in_block = false;
    document_begin(document, buffer_slice(&rows->name));
    document->is_rows = true;
}

/* A whole document in one cell: its lines, as in plain text. */
static bool
add_document(struct rows *rows, struct document *document, struct slice text)
{
    bool fits = true;
    for (size_t at = 0; at < text.length && fits;) {
        size_t end = slice_find_byte(text, at, '\n');
        end = end < text.length ? end + 1 : end;
        struct raw_line line = {slice_part(text, at, end), at, NULL, end};
        fits = paragraphs_line(&rows->paragraphs, document, &line);
        at = end;
    }
    return paragraphs_end(&rows->paragraphs, document) && fits;
}

/* Fills the last block up to the START of its next sentence, of LENGTH bytes; where the row says
   nothing that can be, and where sentences are missing, by one space. */
static bool
pad(struct rows *rows, struct document *document, const struct slice *cells, size_t length)
{
    struct block *block = &document->blocks[document->block_count - 1];
    uint64_t start, at = document->text.length - block->start, next = at + rows->shift;
    bool known = cell_number(cells[ROW_START], &start) && start >= next && start <= UINT32_MAX &&
                 length <= UINT32_MAX - start;
    size_t gap = known && start - next <= WIDEST_GAP ? (size_t)(start - next) : at > 0;
    if (!document_has_room(document, gap))
        return false;
    if (known)
        rows->shift = (uint32_t)(start - at - gap);
    for (size_t i = 0; i < gap; i++)
        buffer_byte(&document->text, ' ');
    return true;
}

void
rows_end_block(struct rows *rows, struct document *document)
{
    if (rows->in_block && document->block_count > 0)
        document_close_block(document, &document->blocks[document->block_count - 1]);
    rows->in_block = false;
}

static void
open_block(struct rows *rows, struct document *document, const struct slice *cells)
{
    uint64_t number;
    if (!cell_number(cells[ROW_BLOCK], &number))
        number = document->block_number + 1;
    struct block *block = document_open_block(document, number);
    block->class = (uint32_t)document->text.length;
    clean_cell(reader_decode(cells[ROW_CLASS], &rows->space), C1_GOES, &document->text);
    block->class_end = block->start = (uint32_t)document->text.length;
    rows->in_block = true;
    rows->shift = 0;
}

static bool
add_sentence(const struct rows *rows, struct document *document, const struct slice *cells,
             uint32_t start)
{
    struct block *block = &document->blocks[document->block_count - 1];
    uint64_t number;
    if (!cell_number(cells[ROW_SENT], &number))
        number = block->mark_end - block->mark_start + 1;
    struct mark mark = {.start = start - block->start,
                        .end = (uint32_t)document->text.length - block->start,
                        .shift = rows->shift,
                        .number = number};
    return mark.start == mark.end || document_mark(document, mark);
}

bool
rows_add(struct rows *rows, const struct reader *reader, struct document *document,
         const struct slice *cells)
{
    struct slice text = reader_decode(cells[ROW_TEXT], &rows->space);
    if (!has_blocks(reader))
        return add_document(rows, document, text);
    size_t worst = text.length * 3 + cells[ROW_CLASS].length * 3;
    if (!document_has_room(document, worst))
        return false;
    if (rows_begin_block(rows, reader, document, cells)) {
        rows_end_block(rows, document);
        open_block(rows, document, cells);
        text = reader_decode(cells[ROW_TEXT], &rows->space);
    }
    bool sentences = reader_has(reader, ROW_SENT);
    if (sentences && !pad(rows, document, cells, text.length))
        return false;
    uint32_t start = (uint32_t)document->text.length;
    clean_cell(text, document->c1, &document->text);
    bool *replaced = &rows->paragraphs.replaced;
    *replaced = *replaced || clean_replaced(text, slice_from(buffer_slice(&document->text), start));
    if (sentences)
        return add_sentence(rows, document, cells, start);
    rows_end_block(rows, document);
    return true;
}

void
rows_close(struct rows *rows, struct document *document)
{
    rows_end_block(rows, document);
    rows->open = false;
}

void
rows_free(struct rows *rows)
{
    buffer_free(&rows->file);
    buffer_free(&rows->name);
    buffer_free(&rows->space);
    paragraphs_free(&rows->paragraphs);
}
