/* Prints the inputs of declutter's model for each block of the files named: what fit.py fits the
   weights to.

   A row a block: file, block, its text, then the numbers. */
#include "declutter/model.h"
#include "program/program.h"

#include <stdio.h>

enum { COLUMN_FILE, COLUMN_BLOCK, COLUMN_INPUTS, COLUMN_TEXT };

static const char *const columns[] = {"file", "block", "inputs", "text", NULL};

struct settings {
    struct feature_table table;
    struct model_sums sums;
    struct buffer numbers;
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    float inputs[MODEL_INPUTS];
    features_find(document, &settings->table);
    model_sum(&settings->table, document->block_count, &settings->sums);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < document->block_count; i++) {
        model_inputs(&settings->table, document->block_count, &settings->sums, i, inputs);
        buffer_clear(&settings->numbers);
        for (size_t k = 0; k < MODEL_INPUTS; k++) {
            char number[32];
            int length = snprintf(number, sizeof number, "%.5g ", (double)inputs[k]);
            buffer_append(&settings->numbers, slice_make(number, (size_t)length));
        }
        writer_number(out, COLUMN_BLOCK, document->blocks[i].number);
        writer_text(out, COLUMN_INPUTS, buffer_slice(&settings->numbers));
        writer_text(out, COLUMN_TEXT, block_text(document, &document->blocks[i]));
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    struct settings settings = {0};
    const struct program program = {
        .name = "inputs",
        .summary = "Print the inputs of declutter's model for each block.",
        .columns = columns,
        .settings = &settings,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    features_free(&settings.table);
    model_free(&settings.sums);
    buffer_free(&settings.numbers);
    return status;
}
