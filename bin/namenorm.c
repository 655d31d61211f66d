/* namenorm: find names, give every variant one canonical form. */
#include "namenorm/authority.h"
#include "namenorm/key.h"
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

static const char *const added[] = {"canonical", "key", NULL};

struct settings {
    struct sentences sentences;
    struct names names;
    const char *column;
    const char *authority_path;
    struct authority authority;
    struct buffer key;
};

static const char *
set_column(void *context, const char *argument)
{
    ((struct settings *)context)->column = argument;
    return NULL;
}

static const char *
set_authority(void *context, const char *argument)
{
    ((struct settings *)context)->authority_path = argument;
    return NULL;
}

static const struct option_row options[] = {
    {0, "column", "NAME", "pass a table on with the canonical form and key of this column's values",
     set_column},
    {0, "authority", "FILE", "a table 'variant canonical' of forms that win over the document's",
     set_authority},
    {0, NULL, NULL, NULL, NULL},
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    sentences_find(document, &settings->sentences);
    names_find(document, &settings->sentences, &settings->names);
    authority_apply(&settings->authority, document, &settings->names);
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

static void
add_heading(void *context, const struct slice *cells)
{
    authority_add(context, cells[0], cells[1]);
}

static bool
begin(struct program_run *run, void *context)
{
    static const char *const names[] = {"variant", "canonical", NULL};
    struct settings *settings = context;
    return !settings->authority_path || program_read_table(run, settings->authority_path, names,
                                                           add_heading, &settings->authority);
}

static const char *
pass_column(void *context)
{
    return ((struct settings *)context)->column;
}

/* The canonical form of a value by itself: the authority's heading, or else the first value met
 * with the same key. */
static void
pass(void *context, struct slice value, struct slice *cells)
{
    struct settings *settings = context;
    buffer_clear(&settings->key);
    key_make(value, &settings->key);
    cells[1] = buffer_slice(&settings->key);
    cells[0] = authority_canonical(&settings->authority, value, cells[1]);
}

int
main(int argc, char **argv)
{
    struct settings settings = {0};
    const struct program program = {
        .name = "namenorm",
        .summary = "Find names, give every variant one canonical form.",
        .version_note = "key version " KEY_VERSION,
        .columns = columns,
        .options = options,
        .settings = &settings,
        .begin = begin,
        .rows = rows,
        .pass_column = pass_column,
        .pass_adds = added,
        .pass = pass,
    };
    int status = program_main(&program, argc, argv);
    sentences_free(&settings.sentences);
    names_free(&settings.names);
    authority_free(&settings.authority);
    buffer_free(&settings.key);
    return status;
}
