/* declutter: keep the article, drop and repair what is not article. */
#include "declutter/classes.h"
#include "program/program.h"

enum { COLUMN_FILE, COLUMN_BLOCK, COLUMN_OFFSET, COLUMN_LENGTH, COLUMN_CLASS, COLUMN_TEXT };

static const char *const columns[] = {"file", "block", "offset", "length", "class", "text", NULL};

enum { TALLY_LINE, TALLY_FILES, TALLY_COUNT };

static const char *const tally_columns[] = {"line", "files", "count", NULL};

struct settings {
    struct findings findings;
    struct page page;
    struct tally tally;     /* what is counted, or what --known reads */
    bool counts;            /* --tally */
    const char *chosen;     /* what an option says of blocks that stands beside no --tally */
    const char *known_path; /* --known */
    bool kept[CLASSES];
};

/* An option that says which blocks are written: --tally, which writes none, is refused WITH it. */
static const char *
chooses(struct settings *settings, const char *with)
{
    settings->chosen = with;
    return settings->counts ? "it cannot stand beside --tally" : NULL;
}

static const char *
set_all(void *context, const char *argument)
{
    (void)argument;
    struct settings *settings = context;
    for (size_t i = 0; i < CLASSES; i++)
        settings->kept[i] = true;
    return chooses(settings, "it cannot stand beside --all");
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
    const char *wrong = choose(context, argument, true);
    return wrong ? wrong : chooses(context, "it cannot stand beside --keep");
}

static const char *
set_drop(void *context, const char *argument)
{
    const char *wrong = choose(context, argument, false);
    return wrong ? wrong : chooses(context, "it cannot stand beside --drop");
}

static const char *
set_trust(void *context, const char *argument)
{
    struct settings *settings = context;
    uint64_t percent;
    if (!slice_number(slice_of(argument), &percent) || percent < 1 || percent > 100)
        return "it is a number from 1 to 100";
    settings->findings.bias = model_bias_for((unsigned)percent);
    return chooses(settings, "it cannot stand beside --trust");
}

static const char *
set_tally(void *context, const char *argument)
{
    (void)argument;
    struct settings *settings = context;
    settings->counts = true;
    return settings->known_path ? "it cannot stand beside --known" : settings->chosen;
}

static const char *
set_known(void *context, const char *argument)
{
    struct settings *settings = context;
    settings->known_path = argument;
    return settings->counts ? "it cannot stand beside --tally" : NULL;
}

static const struct option_row options[] = {
    {'a', "all", NULL, "write every block, whatever its class", set_all},
    {'k', "keep", "LIST", "write blocks of these classes, too", set_keep},
    {'d', "drop", "LIST", "do not write blocks of these classes", set_drop},
    {0, "trust", "PERCENT", "drop a block only when that sure (default: 50)", set_trust},
    {0, "tally", NULL, "count in how many files each short line stands, instead", set_tally},
    {0, "known", "TALLY", "drop what the table TALLY shows to recur across files", set_known},
    {0, NULL, NULL, NULL, NULL},
};

static const char *const *
other_columns(void *context)
{
    const struct settings *settings = context;
    return settings->counts ? tally_columns : NULL;
}

/* A row of the table that --known names. */
static const char *
take_known(void *context, const struct slice *cells)
{
    uint64_t files, count = 0;
    if (!slice_number(cells[TALLY_FILES], &files))
        return "row whose 'files' is no number";
    bool counts = slice_number(cells[TALLY_COUNT], &count) || cells[TALLY_COUNT].length == 0;
    tally_add(context, cells[TALLY_LINE], files, count);
    return counts ? NULL : "row whose 'count' is no number";
}

static bool
begin(struct program_run *run, void *context)
{
    struct settings *settings = context;
    if (!settings->known_path)
        return true;
    settings->findings.known = &settings->tally;
    return program_read_table(run, settings->known_path, tally_columns, TALLY_COUNT, take_known,
                              &settings->tally);
}

static void
end(void *context, struct writer *out)
{
    struct settings *settings = context;
    struct tally *tally = &settings->tally;
    if (!settings->counts)
        return;
    tally_sort(tally);
    for (size_t i = 0; i < tally->count; i++) {
        writer_text(out, TALLY_LINE, tally_text(tally, &tally->lines[i]));
        writer_number(out, TALLY_FILES, tally->lines[i].files);
        writer_number(out, TALLY_COUNT, tally->lines[i].count);
        writer_row(out);
    }
}

static bool
take_page(struct document *document, const struct raw_line *raw, void *context)
{
    struct settings *settings = context;
    return page_read(&settings->page, raw, document);
}

/* Where the block's raw bytes lie in the file: two empty cells if that is not known. */
static void
place(const struct document *document, const struct block *block, struct writer *out)
{
    if (document->is_rows) {
        writer_text(out, COLUMN_OFFSET, slice_make("", 0));
        writer_text(out, COLUMN_LENGTH, slice_make("", 0));
    } else {
        writer_number(out, COLUMN_OFFSET, block->offset);
        writer_number(out, COLUMN_LENGTH, block->length);
    }
}

static void
rows(struct document *document, void *context, struct writer *out)
{
    struct settings *settings = context;
    findings_begin(document, &settings->findings);
    if (settings->counts) {
        tally_document(&settings->tally, document);
        return;
    }
    settings->findings.page = document->is_page ? &settings->page : NULL;
    findings_find(document, &settings->findings);
    writer_text(out, COLUMN_FILE, document->file);
    for (size_t i = 0; i < document->block_count; i++) {
        const struct block *block = &document->blocks[i];
        const struct finding *finding = &settings->findings.at[i];
        if (!settings->kept[finding->class])
            continue;
        writer_number(out, COLUMN_BLOCK, block->number);
        place(document, block, out);
        writer_text(out, COLUMN_CLASS, slice_of(class_names[finding->class]));
        writer_text(out, COLUMN_TEXT, finding->text);
        writer_row(out);
    }
}

int
main(int argc, char **argv)
{
    static struct settings settings; /* a megabyte of zeros: not on the stack */
    const struct program program = {
        .name = "declutter",
        .summary = "Keep the article, drop and repair what is not article.",
        .columns = columns,
        .options = options,
        .settings = &settings,
        .mends_text = true,
        .begin = begin,
        .other_columns = other_columns,
        .end = end,
        .page = take_page,
        .rows = rows,
    };
    settings.kept[CLASS_TITLE] = settings.kept[CLASS_BODY] = true;
    settings.findings.shown = settings.kept;
    int status = program_main(&program, argc, argv);
    findings_free(&settings.findings);
    page_free(&settings.page);
    tally_free(&settings.tally);
    return status;
}
