#include "namenorm/authority_learned.h"

#include "namenorm/key.h"
#include "text/memory.h"

#include <stdlib.h>

enum { PLACES_FIRST = 64 };

static uint64_t
hash_of(struct slice heading, struct slice variant)
{
    return slice_hash(heading) * 31 + slice_hash(variant);
}

static void
grow_places(struct authority_learned *learned)
{
    struct places *places = &learned->places;
    if (places->at && learned->count * 2 <= places->mask)
        return;
    places_empty(places, places->at ? (places->mask + 1) * 2 : PLACES_FIRST);
    for (size_t i = 0; i < learned->count; i++)
        *places_free(places, hash_of(learned->at[i].heading, learned->at[i].variant)) =
            (uint32_t)(i + 1);
}

void
authority_learn(struct authority_learned *learned, const struct authority *authority,
                struct slice heading, struct slice variant, struct slice key)
{
    if (key.length == 0 || slice_equals(authority_find(authority, variant), heading))
        return;
    grow_places(learned);
    const struct places *places = &learned->places;
    for (size_t at = hash_of(heading, variant) & places->mask;; at = (at + 1) & places->mask) {
        if (places->at[at] == 0) {
            learned->at =
                memory_grow(learned->at, &learned->room, learned->count + 1, sizeof *learned->at);
            learned->at[learned->count++] = (struct authority_entry){
                arena_copy(&learned->arena, variant), arena_copy(&learned->arena, heading),
                arena_copy(&learned->arena, key), 1};
            places->at[at] = (uint32_t)learned->count;
            return;
        }
        struct authority_entry *entry = &learned->at[places->at[at] - 1];
        if (slice_equals(entry->variant, variant) && slice_equals(entry->heading, heading)) {
            entry->count++;
            return;
        }
    }
}

/* A heading, its key, how often it was met, and its entries. */
struct heading {
    struct slice text;
    struct slice key;
    uint64_t count;
    size_t first;
    size_t end;
    bool stays; /* it stands for others of its key, or for itself alone */
};

/* The count of a heading that is agreed upon: more than any other. */
static const uint64_t agreed_count = UINT64_MAX / 2;

static int
compare_entries(const void *a, const void *b)
{
    const struct authority_entry *first = a, *second = b;
    int order = slice_compare(first->heading, second->heading);
    return order != 0 ? order : slice_compare(first->variant, second->variant);
}

/* By key; of one key the one to be kept first. */
static int
compare_headings(const void *a, const void *b)
{
    const struct heading *first = a, *second = b;
    int order = slice_compare(first->key, second->key);
    if (order == 0 && first->count != second->count)
        order = first->count > second->count ? -1 : 1;
    return order != 0 ? order : slice_compare(first->text, second->text);
}

/* Puts the entries in order and those of one heading and variant together. */
static void
sort_entries(struct authority_learned *learned)
{
    size_t kept = 0;
    if (learned->count > 0)
        qsort(learned->at, learned->count, sizeof *learned->at, compare_entries);
    for (size_t i = 0; i < learned->count; i++)
        if (kept > 0 && compare_entries(&learned->at[kept - 1], &learned->at[i]) == 0)
            learned->at[kept - 1].count += learned->at[i].count;
        else
            learned->at[kept++] = learned->at[i];
    learned->count = kept;
}

/* The headings of the entries, which are in order. */
static size_t
find_headings(struct authority_learned *learned, const struct authority *authority,
              struct heading *headings)
{
    size_t count = 0;
    struct buffer key = {0};
    for (size_t i = 0; i < learned->count; i++) {
        const struct authority_entry *entry = &learned->at[i];
        if (count == 0 || !slice_equals(headings[count - 1].text, entry->heading)) {
            buffer_clear(&key);
            key_make(entry->heading, &key);
            bool agreed = slice_equals(authority_find(authority, entry->heading), entry->heading);
            headings[count] = (struct heading){
                .text = entry->heading,
                .key = arena_copy(&learned->arena, buffer_slice(&key)),
                .count = agreed ? agreed_count : 0,
                .first = i,
            };
            count++;
        }
        headings[count - 1].count += entry->count;
        headings[count - 1].end = i + 1;
    }
    buffer_free(&key);
    return count;
}

/* Which heading the one at I becomes: one of those from FIRST on, which have its key, or itself. */
static size_t
heading_for(struct heading *headings, size_t first, size_t i)
{
    struct slice key = headings[i].key;
    if (key.length > 0 && headings[i].count < agreed_count)
        for (size_t k = first; k < i && k - first < AUTHORITY_FORMS_MOST; k++)
            if (headings[k].stays && authority_one_name(headings[k].text, headings[i].text, key))
                return k;
    headings[i].stays = true;
    return i;
}

void
authority_settle(struct authority_learned *learned, const struct authority *authority)
{
    sort_entries(learned);
    struct heading *headings = memory_zeroed(learned->count + 1, sizeof *headings);
    size_t count = find_headings(learned, authority, headings);
    qsort(headings, count, sizeof *headings, compare_headings);
    for (size_t i = 0, first = 0; i < count; i++) {
        if (!slice_equals(headings[i].key, headings[first].key))
            first = i;
        size_t kept = heading_for(headings, first, i);
        for (size_t k = headings[i].first; k < headings[i].end; k++)
            learned->at[k].heading = headings[kept].text;
    }
    free(headings);
    sort_entries(learned);
}

void
authority_learned_free(struct authority_learned *learned)
{
    free(learned->at);
    free(learned->places.at);
    arena_free(&learned->arena);
    *learned = (struct authority_learned){0};
}
