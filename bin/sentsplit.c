/* sentsplit: split blocks into sentences. */
#include "program/program.h"
#include "sentsplit/sentences.h"

enum { COLUMN_FILE, COLUMN_BLOCK, COLUMN_SENT, COLUMN_START, COLUMN_END, COLUMN_TEXT };

static const char *const columns[] = {"file", "block", "sent", "start", "end", "text", NULL};

struct settings {
    struct sentences sentences;
};

static const char *
set_rules(void *context, const char *argument)
{
    struct settings *settings = context;
    settings->sentences.uax29 = strcmp(argument, "uax29") == 0;
    return settings->sentences.uax29 || strcmp(argument, "copydesk") == 0
               ? NULL
               : "it is copydesk or uax29";
}

static const struct option_row options[] = {
    {0, "rules", "RULES", "where sentences end: copydesk (default) or uax29, the standard's rules",
     set_rules},
    {0, NULL, NULL, NULL, NULL},
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    sentences_find(document, &settings->sentences);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < settings->sentences.count; i++) {
        const struct sentence *sentence = &settings->sentences.at[i];
        const struct block *block = &document->blocks[sentence->block];
        writer_number(out, COLUMN_BLOCK, block->number);
        writer_number(out, COLUMN_SENT, sentence->number);
        writer_number(out, COLUMN_START, block_place(document, block, sentence->start));
        writer_number(out, COLUMN_END, block_place_of_end(document, block, sentence->end));
        writer_text(out, COLUMN_TEXT,
                    slice_part(block_text(document, block), sentence->start, sentence->end));
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    struct settings settings = {0};
    const struct program program = {
        .name = "sentsplit",
        .summary = "Split blocks of text into sentences.",
        .columns = columns,
        .options = options,
        .settings = &settings,
        .each_block = true,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    sentences_free(&settings.sentences);
    return status;
}
