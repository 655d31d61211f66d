/* Prints what declutter's model sees of each block of the files named: what fit.py fits it to.

   A row a block: file, block, the columns that the first judgement goes by and the number that it
   begins with, its text. */
#include "declutter/columns.h"
#include "program/program.h"

#include <stdio.h>

enum { ROW_FILE, ROW_BLOCK, ROW_NUMBERS, ROW_TEXT };

static const char *const columns[] = {"file", "block", "numbers", "text", NULL};

struct settings {
    struct feature_table table;
    struct columns columns;
    struct buffer numbers;
};

static void
add_number(struct buffer *numbers, float value)
{
    char number[32];
    int length = snprintf(number, sizeof number, "%.5g ", (double)value);
    buffer_append(numbers, slice_make(number, (size_t)length));
}

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    features_find(document, &settings->table);
    columns_begin(&settings->columns, &settings->table, document->block_count);
    writer_text(out, ROW_FILE, document->file);
    for (size_t i = 0; i < document->block_count; i++) {
        if (i == settings->columns.end)
            columns_next(&settings->columns);
        buffer_clear(&settings->numbers);
        for (size_t k = 0; k < COLUMNS_FIRST; k++)
            add_number(&settings->numbers,
                       column_of(&settings->columns, k)[i - settings->columns.start]);
        add_number(&settings->numbers, settings->table.at[i].ordinal);
        writer_number(out, ROW_BLOCK, document->blocks[i].number);
        writer_text(out, ROW_NUMBERS, buffer_slice(&settings->numbers));
        writer_text(out, ROW_TEXT, block_text(document, &document->blocks[i]));
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    struct settings settings = {0};
    const struct program program = {
        .name = "inputs",
        .summary = "Print the features of each block, as declutter sees them.",
        .columns = columns,
        .settings = &settings,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    features_free(&settings.table);
    columns_free(&settings.columns);
    buffer_free(&settings.numbers);
    return status;
}
