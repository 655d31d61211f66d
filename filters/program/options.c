#include "program/run.h"

#include "text/encoding.h"

#include <ctype.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

enum { OPTIONS_MOST = 48, LONG_ONLY = 256, LANGUAGE_TAG_MOST = 40 };

static const char *
set_help(void *settings, const char *argument)
{
    (void)argument;
    ((struct common *)settings)->help = true;
    return NULL;
}

static const char *
set_version(void *settings, const char *argument)
{
    (void)argument;
    ((struct common *)settings)->version = true;
    return NULL;
}

static const char *
set_no_header(void *settings, const char *argument)
{
    (void)argument;
    ((struct common *)settings)->no_header = true;
    return NULL;
}

static const char *
set_columns(void *settings, const char *argument)
{
    ((struct common *)settings)->columns = argument;
    return NULL;
}

/* The place of ARGUMENT among NAMES (NULL at the end), or -1. */
static int
choose(const char *argument, const char *const *names)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(argument, names[i]) == 0)
            return i;
    return -1;
}

static const char *
set_input(void *settings, const char *argument)
{
    static const char *const names[] = {"auto", "text", "tsv", "html", NULL};
    struct common *common = settings;
    int form = choose(argument, names);
    if (!common->reads_pages && (form < 0 || form == FORM_HTML))
        return "it is one of auto, text, tsv";
    if (form < 0)
        return "it is one of auto, text, tsv, html";
    common->form = (enum input_form)form;
    return NULL;
}

/* A name without letters is the locale's encoding to iconv, and behind a / it takes what is done
   with characters that cannot be written. */
static const char *
set_encoding(void *settings, const char *argument)
{
    bool is_name = isalnum((unsigned char)argument[0]) && !strchr(argument, '/');
    struct encoding *encoding = is_name ? encoding_open(argument) : NULL;
    if (!encoding)
        return "no such encoding ('iconv -l' lists them)";
    encoding_close(encoding);
    ((struct common *)settings)->encoding = argument;
    return NULL;
}

static const char *
set_fields(void *settings, const char *argument)
{
    struct common *common = settings;
    common->fields = argument;
    common->form = FORM_TSV;
    return NULL;
}

static const char *
set_lang(void *settings, const char *argument)
{
    struct common *common = settings;
    char tag[LANGUAGE_TAG_MOST];
    size_t length = 0;
    for (; length < sizeof tag && argument[length]; length++)
        tag[length] = (char)tolower((unsigned char)argument[length]);
    struct slice lower = slice_make(tag, length);
    common->unlisted = NULL;
    common->language = NULL;
    if (slice_equals(lower, slice_of("auto")))
        return NULL;
    common->language = length < sizeof tag ? language_find(lower) : NULL;
    if (!common->language)
        return "no such language";
    if (strcmp(common->language->tag, "und") == 0 && !slice_starts_with(lower, slice_of("und")))
        common->unlisted = argument;
    return NULL;
}

static const char *
set_files0_from(void *settings, const char *argument)
{
    ((struct common *)settings)->files0_from = argument;
    return NULL;
}

static const char *
set_max_document(void *settings, const char *argument)
{
    struct slice text = slice_of(argument);
    static const char suffixes[] = "KMGT";
    const char *suffix = text.length > 0 ? strchr(suffixes, text.at[text.length - 1]) : NULL;
    uint64_t number, shift = suffix ? 10 * (uint64_t)(suffix - suffixes + 1) : 0;
    if (suffix)
        text.length--;
    if (!slice_number(text, &number) || number == 0 || number > UINT64_MAX >> shift)
        return "it is a number of bytes above 0; K, M, G, T behind it mean 1024 of the one before";
    ((struct common *)settings)->document_most = number << shift;
    return NULL;
}

static const char *
set_progress(void *settings, const char *argument)
{
    static const char *const names[] = {"auto", "always", "never", NULL};
    int when = choose(argument ? argument : "always", names);
    if (when < 0)
        return "it is one of auto, always, never";
    ((struct common *)settings)->progress = (enum progress)when;
    return NULL;
}

static const struct option_row common_options[] = {
    {'H', "no-header", NULL, "write no header line", set_no_header},
    {'O', "columns", "LIST", "write these columns, in this order", set_columns},
    {0, "input", "FORM", "what the input is: auto (default), text, tsv", set_input},
    {0, "encoding", "NAME", "the encoding of the input (default UTF-8; UTF-16 with its mark)",
     set_encoding},
    {0, "fields", "LIST", "the columns of a table that has no header line", set_fields},
    {0, "lang", "LANG", "the language of the text, as in 'en'; auto (default) guesses", set_lang},
    {0, "files0-from", "F", "read the files named in F, each name ended by a NUL", set_files0_from},
    {0, "max-document", "SIZE", "refuse documents of more bytes than this (K, M, G, T)",
     set_max_document},
    {0, "progress", "[WHEN]", "show how far it is on standard error: auto (default), always, never",
     set_progress},
    {0, "help", NULL, "show this and end", set_help},
    {0, "version", NULL, "show the version and end", set_version},
    {0, NULL, NULL, NULL, NULL},
};

/* All options of a program: its own, then those every program has, each with the struct it sets. */
struct gathered {
    const struct option_row *rows[OPTIONS_MOST];
    void *settings[OPTIONS_MOST];
    size_t count;
};

static void
gather(struct gathered *all, const struct option_row *rows, void *settings)
{
    for (; rows && rows->name && all->count < OPTIONS_MOST; rows++) {
        all->rows[all->count] = rows;
        all->settings[all->count++] = settings;
    }
}

static void
gather_all(struct gathered *all, const struct program *program, struct common *common)
{
    all->count = 0;
    gather(all, program->options, program->settings);
    gather(all, common_options, common);
}

static int
argument_kind(const struct option_row *row)
{
    if (!row->argument)
        return no_argument;
    return row->argument[0] == '[' ? optional_argument : required_argument;
}

/* getopt_long's own form of the rows. */
static void
describe(const struct gathered *all, struct option *longs, char *shorts)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct option_row *row = all->rows[i];
        longs[i] = (struct option){row->name, argument_kind(row), NULL, LONG_ONLY + (int)i};
        if (row->letter == 0)
            continue;
        *shorts++ = (char)row->letter;
        for (int k = argument_kind(row); k > 0; k--)
            *shorts++ = ':';
    }
    longs[all->count] = (struct option){0};
    *shorts = '\0';
}

static size_t
find_option(const struct gathered *all, int code)
{
    for (size_t i = 0; i < all->count; i++)
        if (code == LONG_ONLY + (int)i || (code == all->rows[i]->letter && code != 0))
            return i;
    return all->count;
}

static bool
try_help(const struct program *program)
{
    fprintf(stderr, "Try '%s --help' for more information.\n", program->name);
    return false;
}

static bool
wrong_argument(struct program_run *run, const struct option_row *row, const char *argument,
               const char *what)
{
    struct buffer message = {0};
    if (argument) {
        buffer_append(&message, slice_of("invalid argument '"));
        buffer_append(&message, slice_of(argument));
        buffer_append(&message, slice_of("' for "));
    }
    buffer_append(&message, slice_of("--"));
    buffer_append(&message, slice_of(row->name));
    program_say(run, buffer_slice(&message), what);
    buffer_free(&message);
    return try_help(run->program);
}

bool
options_read(struct program_run *run, int argc, char **argv, int *first)
{
    struct gathered all;
    struct option longs[OPTIONS_MOST + 1];
    char shorts[OPTIONS_MOST * 3 + 1];
    run->common.reads_pages = run->program->page != NULL;
    gather_all(&all, run->program, &run->common);
    describe(&all, longs, shorts);
    for (int code; (code = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
        size_t i = find_option(&all, code);
        if (i == all.count)
            return try_help(run->program);
        const char *wrong = all.rows[i]->set(all.settings[i], optarg);
        if (wrong)
            return wrong_argument(run, all.rows[i], optarg, wrong);
    }
    *first = optind;
    return true;
}

static void
help_option(const struct program *program, const struct option_row *row, struct buffer *out)
{
    size_t before = out->length;
    buffer_append(out, slice_of("  "));
    if (row->letter) {
        buffer_byte(out, '-');
        buffer_byte(out, (char)row->letter);
        buffer_append(out, slice_of(", "));
    } else {
        buffer_append(out, slice_of("    "));
    }
    buffer_append(out, slice_of("--"));
    buffer_append(out, slice_of(row->name));
    if (row->argument && row->argument[0] == '[') {
        buffer_append(out, slice_of("[="));
        buffer_append(out, slice_of(row->argument + 1));
    } else if (row->argument) {
        buffer_byte(out, '=');
        buffer_append(out, slice_of(row->argument));
    }
    do
        buffer_byte(out, ' ');
    while (out->length - before < 27);
    buffer_append(out, slice_of(row->help));
    if (row->set == set_input && program->page)
        buffer_append(out, slice_of(", html"));
    buffer_byte(out, '\n');
}

void
options_help(const struct program *program, const char *const *columns, struct buffer *out)
{
    buffer_append(out, slice_of("Usage: "));
    buffer_append(out, slice_of(program->name));
    buffer_append(out, slice_of(" [OPTION]... [FILE]...\n"));
    buffer_append(out, slice_of(program->summary));
    buffer_append(out, slice_of("\n\nWith no FILE, or when FILE is -, read standard input.\n\n"));
    struct gathered all;
    gather_all(&all, program, NULL);
    for (size_t i = 0; i < all.count; i++)
        help_option(program, all.rows[i], out);
    buffer_append(out, slice_of("\nColumns:"));
    for (size_t i = 0; columns[i]; i++) {
        buffer_byte(out, ' ');
        buffer_append(out, slice_of(columns[i]));
    }
    buffer_append(out, slice_of("\nLanguages:"));
    for (size_t i = 0; i < language_count(); i++) {
        buffer_byte(out, ' ');
        buffer_append(out, slice_of(language_number(i)->tag));
    }
    buffer_append(out, slice_of("\n\nExit status: 0 done; 1 some input could not be read or some "
                                "output not written; 2 wrong usage.\n"));
}
