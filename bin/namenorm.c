/* namenorm: find names, give every variant one canonical form. */
#include "namenorm/names.h"
#include "program/program.h"

enum {
    COLUMN_FILE,
    COLUMN_BLOCK,
    COLUMN_SENT,
    COLUMN_START,
    COLUMN_END,
    COLUMN_NAME,
    COLUMN_TITLE,
    COLUMN_CANONICAL,
    COLUMN_KEY,
    COLUMN_KIND
};

static const char *const columns[] = {"file",  "block",     "sent", "start", "end", "name",
                                      "title", "canonical", "key",  "kind",  NULL};

static const char *const kinds[NAME_KINDS] = {"person", "org", "place", "other"};

struct settings {
    struct sentences sentences;
    struct names names;
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    sentences_find(document, &settings->sentences);
    names_find(document, &settings->sentences, &settings->names);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < settings->names.count; i++) {
        const struct name *name = &settings->names.at[i];
        const struct block *block = &document->blocks[name->block];
        writer_number(out, COLUMN_BLOCK, block->number);
        writer_number(out, COLUMN_SENT, settings->sentences.at[name->sentence].number);
        writer_number(out, COLUMN_START, name->start);
        writer_number(out, COLUMN_END, name->end);
        writer_text(out, COLUMN_NAME,
                    slice_part(block_text(document, block), name->start, name->end));
        writer_text(out, COLUMN_TITLE, name->title);
        writer_text(out, COLUMN_CANONICAL, name->canonical);
        writer_text(out, COLUMN_KEY, name->key);
        writer_text(out, COLUMN_KIND, slice_of(kinds[name->kind]));
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    struct settings settings = {0};
    const struct program program = {
        .name = "namenorm",
        .summary = "Find names, give every variant one canonical form.",
        .columns = columns,
        .settings = &settings,
        .rows = rows,
    };
    int status = program_main(&program, argc, argv);
    sentences_free(&settings.sentences);
    names_free(&settings.names);
    return status;
}
