/* Prints the inputs of declutter's model of pages for each block of the HTML files named: what
   fit_page.py fits the weights to.

   A row a block: file, block, its bytes of prose, the inputs, its text. */
#include "declutter/page_model.h"
#include "program/program.h"

#include <stdio.h>

enum { COLUMN_FILE, COLUMN_BLOCK, COLUMN_PROSE, COLUMN_INPUTS, COLUMN_TEXT };

static const char *const columns[] = {"file", "block", "prose", "inputs", "text", NULL};

struct settings {
    struct page page;
    struct page_model model;
    struct feature_table table;
    struct buffer numbers;
};

static bool
take_page(struct document *document, const struct raw_line *raw, void *context)
{
    struct settings *settings = context;
    return page_read(&settings->page, raw, document);
}

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    float inputs[PAGE_INPUTS];
    features_find(document, &settings->table);
    page_model_prepare(&settings->model, &settings->page, document, &settings->table);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < document->block_count; i++) {
        page_model_inputs(&settings->model, &settings->page, &settings->table, i, inputs);
        buffer_clear(&settings->numbers);
        for (size_t k = 0; k < PAGE_INPUTS; k++) {
            char number[32];
            int length = snprintf(number, sizeof number, "%.5g ", (double)inputs[k]);
            buffer_append(&settings->numbers, slice_make(number, (size_t)length));
        }
        writer_number(out, COLUMN_BLOCK, document->blocks[i].number);
        writer_number(out, COLUMN_PROSE, (uint64_t)settings->model.prose[i]);
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
        .name = "page_inputs",
        .summary = "Print the inputs of declutter's model of pages for each block.",
        .columns = columns,
        .settings = &settings,
        .page = take_page,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    page_free(&settings.page);
    page_model_free(&settings.model);
    features_free(&settings.table);
    buffer_free(&settings.numbers);
    return status;
}
