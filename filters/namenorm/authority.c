#include "namenorm/authority.h"

#include "namenorm/evidence.h"
#include "text/memory.h"

#include <stdlib.h>

struct authority_row {
    uint64_t hash; /* 0: empty */
    struct slice canonical;
};

/* Keys and variants live in one table; a key's hash is moved away from that of a variant that reads
 * the same. */
static uint64_t
hash_of_key(struct slice key)
{
    return (evidence_hash(key) ^ 0x9E3779B97F4A7C15) | 1;
}

static struct authority_row *
find_row(const struct authority *authority, uint64_t hash)
{
    size_t at = (hash >> 5) & authority->mask;
    while (authority->rows[at].hash != 0 && authority->rows[at].hash != hash)
        at = (at + 1) & authority->mask;
    return &authority->rows[at];
}

static void
grow(struct authority *authority)
{
    if (authority->rows && authority->count * 2 <= authority->mask)
        return;
    struct authority old = *authority;
    size_t slots = old.rows ? (old.mask + 1) * 2 : 64;
    authority->rows = memory_zeroed(slots, sizeof *authority->rows);
    authority->mask = slots - 1;
    for (size_t i = 0; old.rows && i <= old.mask; i++)
        if (old.rows[i].hash != 0)
            *find_row(authority, old.rows[i].hash) = old.rows[i];
    free(old.rows);
}

/* The form kept under HASH, CANONICAL being kept if there is none. */
static struct slice
keep(struct authority *authority, uint64_t hash, struct slice canonical)
{
    grow(authority);
    struct authority_row *row = find_row(authority, hash);
    if (row->hash == 0) {
        row->hash = hash;
        row->canonical = arena_copy(&authority->arena, canonical);
        authority->count++;
    }
    return row->canonical;
}

void
authority_add(struct authority *authority, struct slice variant, struct slice canonical)
{
    if (variant.length > 0 && canonical.length > 0)
        keep(authority, evidence_hash(variant), canonical);
}

struct slice
authority_find(const struct authority *authority, struct slice variant)
{
    if (!authority->rows)
        return slice_make("", 0);
    const struct authority_row *row = find_row(authority, evidence_hash(variant));
    return row->hash != 0 ? row->canonical : slice_make("", 0);
}

struct slice
authority_canonical(struct authority *authority, struct slice value, struct slice key)
{
    struct slice heading = authority_find(authority, value);
    if (heading.length > 0 || key.length == 0)
        return heading.length > 0 ? heading : value;
    return keep(authority, hash_of_key(key), value);
}

void
authority_apply(const struct authority *authority, struct document *document, struct names *names)
{
    if (!authority->rows || names->count == 0)
        return;
    struct slice *headings = memory_zeroed(names->bearers, sizeof *headings);
    for (int pass = 0; pass < 2; pass++) /* the document's canonical form first, then any variant */
        for (size_t i = 0; i < names->count; i++) {
            const struct name *name = &names->at[i];
            struct slice text = block_text(document, &document->blocks[name->block]);
            struct slice variant =
                pass == 0 ? name->canonical : slice_part(text, name->start, name->end);
            struct slice heading = authority_find(authority, variant);
            if (heading.length > 0 && headings[name->bearer].length == 0)
                headings[name->bearer] = heading;
        }
    for (size_t i = 0; i < names->count; i++)
        if (headings[names->at[i].bearer].length > 0)
            names->at[i].canonical = headings[names->at[i].bearer];
    free(headings);
}

void
authority_free(struct authority *authority)
{
    free(authority->rows);
    arena_free(&authority->arena);
    *authority = (struct authority){0};
}
