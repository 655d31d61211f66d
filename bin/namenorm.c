/* namenorm: find names, give every variant one canonical form. */
#include "namenorm.h"

#include "namenorm/key.h"

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

static const char *const added[] = {"canonical", "key", NULL};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    sentences_find(document, &settings->sentences);
    names_find(document, &settings->sentences, &settings->names);
    authority_apply(&settings->authority, document, &settings->names);
    if (settings->learns) {
        desk_learn(settings, document);
        return;
    }
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < settings->names.count; i++) {
        const struct name *name = &settings->names.at[i];
        const struct block *block = &document->blocks[name->block];
        writer_number(out, COLUMN_BLOCK, block->number);
        writer_number(out, COLUMN_SENT, settings->sentences.at[name->sentence].number);
        writer_number(out, COLUMN_START, block_place(document, block, name->start));
        writer_number(out, COLUMN_END, block_place_of_end(document, block, name->end));
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
    static struct settings settings; /* a megabyte of zeros: not on the stack */
    const struct program program = {
        .name = "namenorm",
        .summary = "Find names, give every variant one canonical form.",
        .version_note = "key version " KEY_VERSION,
        .columns = columns,
        .options = desk_options,
        .settings = &settings,
        .begin = desk_begin,
        .rows = rows,
        .end = desk_end,
        .other_columns = desk_columns,
        .needs_no_input = desk_needs_no_input,
        .pass_column = desk_pass_column,
        .pass_adds = added,
        .pass = desk_pass,
    };
    int status = program_main(&program, argc, argv);
    sentences_free(&settings.sentences);
    names_free(&settings.names);
    authority_free(&settings.authority);
    authority_learned_free(&settings.learned);
    buffer_free(&settings.key);
    return status;
}
