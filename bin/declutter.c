/* declutter: keep the article, drop and repair what is not article. */
#include "declutter/classes.h"
#include "program/program.h"

enum { COLUMN_FILE, COLUMN_BLOCK, COLUMN_OFFSET, COLUMN_LENGTH, COLUMN_CLASS, COLUMN_TEXT };

static const char *const columns[] = {"file", "block", "offset", "length", "class", "text", NULL};

struct settings {
    struct findings findings;
    bool kept[CLASSES];
};

static const char *
set_all(void *context, const char *argument)
{
    (void)argument;
    struct settings *settings = context;
    for (size_t i = 0; i < CLASSES; i++)
        settings->kept[i] = true;
    return NULL;
}

/* Sets what happens to the classes named in LIST. */
static const char *
choose(struct settings *settings, const char *list, bool kept)
{
    struct slice names = slice_of(list);
    for (size_t at = 0; at <= names.length;) {
        size_t end = slice_find_byte(names, at, ',');
        struct slice name = slice_part(names, at, end);
        size_t class = 0;
        while (class < CLASSES && !slice_equals(name, slice_of(class_names[class])))
            class ++;
        if (class == CLASSES)
            return "it is a list of classes: title, body, markup, interface, promo, meta, comment, "
                   "repeat";
        settings->kept[class] = kept;
        at = end + 1;
    }
    return NULL;
}

static const char *
set_keep(void *context, const char *argument)
{
    return choose(context, argument, true);
}

static const char *
set_drop(void *context, const char *argument)
{
    return choose(context, argument, false);
}

static const struct option_row options[] = {
    {'a', "all", NULL, "write every block, whatever its class", set_all},
    {'k', "keep", "LIST", "write blocks of these classes, too", set_keep},
    {'d', "drop", "LIST", "do not write blocks of these classes", set_drop},
    {0, NULL, NULL, NULL, NULL},
};

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    findings_find(document, &settings->findings);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        const struct finding *finding = &settings->findings.at[i];
        if (!settings->kept[finding->class])
            continue;
        writer_number(out, COLUMN_BLOCK, block->number);
        writer_number(out, COLUMN_OFFSET, block->offset);
        writer_number(out, COLUMN_LENGTH, block->length);
        writer_text(out, COLUMN_CLASS, slice_of(class_names[finding->class]));
        writer_text(out, COLUMN_TEXT, finding->text);
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    struct settings settings = {.kept = {[CLASS_TITLE] = true, [CLASS_BODY] = true}};
    const struct program program = {
        .name = "declutter",
        .summary = "Keep the article, drop and repair what is not article.",
        .columns = columns,
        .options = options,
        .settings = &settings,
        .reads_html = true,
        .mends_text = true,
        .rows = rows,
    };
    settings.findings.shown = settings.kept;
    int status = program_main(&program, argc, argv);
    findings_free(&settings.findings);
    return status;
}
