#include "namenorm/forms.h"

#include "namenorm/key.h"
#include "namenorm/link_table.h"
#include "text/ascii.h"
#include "text/memory.h"
#include "text/short_word.h"

#include <stdlib.h>

enum { KEPT_FORMS = 16384, PLACES_FIRST = 1024, SHORTEST_KEY = 3 };

/* Whether the byte is of a letter: ASCII, or any other. */
static bool
is_letter_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (unsigned char)byte >= 0x80;
}

/* Whether the run of letters is one capital without a stop, or a Roman number.
 */
static bool
tells_member(struct slice run, bool stopped)
{
    size_t roman = 0;
    while (roman < run.length && memchr("IVX", run.at[roman], 3))
        roman++;
    bool capital = run.length == 1 && ascii_is_upper(run.at[0]);
    return (capital && !stopped) || (run.length > 1 && roman == run.length);
}

uint64_t
series_hash(struct slice name)
{
    uint64_t hash = 1;
    for (size_t i = 0, end; i < name.length; i = end) {
        unsigned char byte = (unsigned char)name.at[i];
        end = i + 1;
        if (ascii_is_digit(name.at[i])) {
            hash = hash * 31 + byte;
            continue;
        }
        while (end < name.length && is_letter_byte(name.at[i]) && is_letter_byte(name.at[end]))
            end++;
        bool stopped = end < name.length && name.at[end] == '.';
        if (tells_member(slice_part(name, i, end), stopped))
            for (; i < end; i++)
                hash = hash * 31 + (unsigned char)name.at[i];
    }
    return hash;
}

static uint64_t
hash_of(struct slice text)
{
    uint64_t hash = text.length;
    size_t i = 0;
    for (; text.length - i >= 8; i += 8) {
        hash = (hash ^ short_word_load(text.at + i)) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
    }
    hash ^= short_word_load_few((const unsigned char *)text.at + i, text.length - i);
    hash *= 0xFF51AFD7ED558CCD;
    return hash ^ hash >> 32;
}

/* The place of the form, or the empty one where it belongs. */
static uint32_t *
find_place(const struct forms *forms, uint64_t hash, struct slice text)
{
    const struct places *places = &forms->places;
    for (size_t at = hash & places->mask;; at = (at + 1) & places->mask) {
        uint32_t *place = &places->at[at];
        const struct form *form = &forms->at[*place - (*place > 0)];
        if (*place == 0 || (form->hash == hash && slice_equals(form->text, text)))
            return place;
    }
}

/* No form is there twice, so that none need be compared. */
static void
grow_places(struct forms *forms)
{
    places_empty(&forms->places, (forms->places.mask + 1) * 2);
    for (uint32_t i = 0; i < forms->count; i++)
        *places_free(&forms->places, forms->at[i].hash) = i + 1;
}

static struct form
make(struct forms *forms, uint64_t hash, struct slice text)
{
    buffer_clear(&forms->space);
    key_make(text, &forms->space);
    struct slice key = buffer_slice(&forms->space);
    return (struct form){.hash = hash,
                         .text = arena_copy(&forms->arena, text),
                         .key = arena_copy(&forms->arena, key),
                         .folded = link_hash(text),
                         .folded_key =
                             key.length >= SHORTEST_KEY ? link_hash(key) * series_hash(text) : 0};
}

void
forms_fetch(const struct forms *forms, const struct slice *texts, size_t count)
{
    const struct places *places = &forms->places;
    const uint32_t *at[FETCHED_MOST];
    if (forms->count == 0)
        return;
    for (size_t i = 0; i < count; i++) {
        at[i] = &places->at[hash_of(texts[i]) & places->mask];
        __builtin_prefetch(at[i]);
    }
    for (size_t i = 0; i < count; i++)
        if (*at[i] > 0)
            __builtin_prefetch(&forms->at[*at[i] - 1]);
}

uint32_t
forms_find(struct forms *forms, struct slice text)
{
    if (forms->places.mask == 0)
        places_empty(&forms->places, PLACES_FIRST);
    uint64_t hash = hash_of(text);
    uint32_t *place = find_place(forms, hash, text);
    if (*place > 0)
        return *place - 1;
    forms->at = memory_grow(forms->at, &forms->room, forms->count + 1, sizeof *forms->at);
    forms->at[forms->count++] = make(forms, hash, text);
    *place = (uint32_t)forms->count;
    if (forms->count * 2 > forms->places.mask)
        grow_places(forms);
    return (uint32_t)forms->count - 1;
}

void
forms_begin(struct forms *forms)
{
    forms->document++;
    if (forms->count < KEPT_FORMS)
        return;
    arena_clear(&forms->arena);
    forms->count = 0;
    places_empty(&forms->places, PLACES_FIRST);
}

const struct form *
forms_count(struct forms *forms, uint32_t number, uint32_t name)
{
    struct form *form = &forms->at[number];
    if (form->document != forms->document) {
        form->document = forms->document;
        form->count = 0;
        form->first = name;
    }
    form->count++;
    return form;
}

void
forms_free(struct forms *forms)
{
    free(forms->at);
    free(forms->places.at);
    arena_free(&forms->arena);
    buffer_free(&forms->space);
    *forms = (struct forms){0};
}
