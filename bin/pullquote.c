/* pullquote: who said what, with which words. */
#include "program/program.h"
#include "pullquote/quotes.h"

enum {
    COLUMN_FILE,
    COLUMN_BLOCK,
    COLUMN_SENT,
    COLUMN_START,
    COLUMN_END_BLOCK,
    COLUMN_END,
    COLUMN_TYPE,
    COLUMN_MARKS,
    COLUMN_QUOTE,
    COLUMN_SPEAKER,
    COLUMN_CANONICAL,
    COLUMN_CUE,
    COLUMN_RULE
};

static const char *const columns[] = {"file",      "block", "sent",  "start", "end_block",
                                      "end",       "type",  "marks", "quote", "speaker",
                                      "canonical", "cue",   "rule",  NULL};

static const char *const types[] = {"direct", "indirect", "mixed"};
static const char *const marks[] = {"both", "left", "right", "none"};

struct settings {
    struct sentences sentences;
    struct names names;
    struct quotes quotes;
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    sentences_find(document, &settings->sentences);
    names_find(document, &settings->sentences, &settings->names);
    quotes_find(document, &settings->sentences, &settings->names, &settings->quotes);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < settings->quotes.count; i++) {
        const struct quote *quote = &settings->quotes.at[i];
        const struct block *block = &document->blocks[quote->block];
        const struct block *end_block = &document->blocks[quote->end_block];
        writer_number(out, COLUMN_BLOCK, block->number);
        writer_number(out, COLUMN_SENT, settings->sentences.at[quote->sentence].number);
        writer_number(out, COLUMN_START, block_place(document, block, quote->start));
        writer_number(out, COLUMN_END_BLOCK, end_block->number);
        writer_number(out, COLUMN_END, block_place_of_end(document, end_block, quote->end));
        writer_text(out, COLUMN_TYPE, slice_of(types[quote->type]));
        writer_text(out, COLUMN_MARKS, slice_of(marks[quote->marks]));
        writer_text(out, COLUMN_QUOTE, quote->quote);
        writer_text(out, COLUMN_SPEAKER, quote->speaker);
        writer_text(out, COLUMN_CANONICAL, quote->canonical);
        writer_text(out, COLUMN_CUE, quote->cue);
        writer_text(out, COLUMN_RULE, slice_of(quote->rule));
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    static struct settings settings; /* a megabyte of zeros: not on the stack */
    const struct program program = {
        .name = "pullquote",
        .summary = "Extract who said what, with the words that say so.",
        .columns = columns,
        .settings = &settings,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    sentences_free(&settings.sentences);
    names_free(&settings.names);
    quotes_free(&settings.quotes);
    return status;
}
