/* The tables that namenorm writes instead of names: what it learned, how a key came about. */
#include "namenorm.h"

#include "namenorm/key.h"

static const char *const learned_columns[] = {"heading", "variant", "key", "count", NULL};
static const char *const step_columns[] = {"word",   "treatment", "habit", "reading",
                                           "sounds", "classes",   "key",   NULL};
static const char *const treatments[] = {"read", "known", "dropped"};

const char *const *
desk_columns(void *context)
{
    const struct settings *settings = context;
    return settings->explained ? step_columns : settings->learns ? learned_columns : NULL;
}

void
desk_learn(struct settings *settings, const struct document *document)
{
    for (size_t i = 0; i < settings->names.count; i++) {
        const struct name *name = &settings->names.at[i];
        struct slice text = block_text(document, &document->blocks[name->block]);
        authority_learn(&settings->learned, &settings->authority, name->canonical,
                        slice_part(text, name->start, name->end), name->key);
    }
}

static void
write_learned(struct settings *settings, struct writer *out)
{
    authority_settle(&settings->learned, &settings->authority);
    for (size_t i = 0; i < settings->learned.count; i++) {
        const struct authority_entry *entry = &settings->learned.at[i];
        writer_text(out, 0, entry->heading);
        writer_text(out, 1, entry->variant);
        writer_text(out, 2, entry->key);
        writer_number(out, 3, entry->count);
        writer_row(out);
    }
}

static void
write_steps(struct settings *settings, struct writer *out)
{
    struct key_steps steps;
    key_explain(slice_of(settings->explained), &steps, &settings->key);
    for (size_t i = 0; i < steps.count; i++) {
        const struct key_word *word = &steps.words[i];
        bool dropped = word->treatment == KEY_DROPPED;
        writer_text(out, 0, word->spelling);
        writer_text(out, 1, slice_of(treatments[word->treatment]));
        writer_text(out, 2, slice_of(steps.habit));
        writer_text(out, 3, dropped ? slice_make("", 0) : word->reading);
        writer_text(out, 4, word->sounds);
        writer_text(out, 5, word->classes);
        writer_text(out, 6, buffer_slice(&settings->key));
        writer_row(out);
    }
}

void
desk_end(void *context, struct writer *out)
{
    struct settings *settings = context;
    if (settings->explained)
        write_steps(settings, out);
    else if (settings->learns)
        write_learned(settings, out);
}
