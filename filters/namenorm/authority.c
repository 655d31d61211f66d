#include "namenorm/authority.h"

#include "namenorm/key.h"
#include "namenorm/likeness.h"
#include "text/letters.h"
#include "text/letters_hash.h"
#include "text/memory.h"

#include <stdlib.h>

enum { SHORT_KEY = 3 }; /* sounds: a key of no more brings names together that are not alike */

struct authority_row {
    uint64_t hash;          /* 0: empty */
    struct slice canonical; /* empty: more than one heading claims the key */
    uint64_t count;         /* of a variant: one more than that of its heading */
    uint64_t key;           /* of a variant: the hash of its key; 0: no row has it. Of a key: not 0
                               if a row of the file has it */
};

/* Keys and variants live in one table; a key's hash is moved away from that of a variant that reads
 * the same. */
static uint64_t
hash_of_key(struct slice key)
{
    return (letters_hash(key) ^ 0x9E3779B97F4A7C15) | 1;
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

/* The row under HASH; CANONICAL is kept there if there is none. */
static struct authority_row *
keep(struct authority *authority, uint64_t hash, struct slice canonical)
{
    grow(authority);
    struct authority_row *row = find_row(authority, hash);
    if (row->hash == 0) {
        row->hash = hash;
        row->canonical = arena_copy(&authority->arena, canonical);
        authority->count++;
    }
    return row;
}

static bool
is_key_of(struct slice key, struct slice variant)
{
    struct buffer now = {0};
    key_make(variant, &now);
    bool is = key.length > 0 && slice_equals(buffer_slice(&now), key);
    buffer_free(&now);
    return is;
}

/* The row under HASH is HEADING's if no other heading has a higher COUNT, or the same and comes
   first. */
static struct authority_row *
claim(struct authority *authority, uint64_t hash, struct slice heading, uint64_t count)
{
    struct authority_row *row = keep(authority, hash, heading);
    int order = slice_compare(heading, row->canonical);
    if (count > row->count || (count == row->count && order < 0)) {
        if (order != 0)
            row->canonical = arena_copy(&authority->arena, heading);
        row->count = count;
    }
    return row;
}

void
authority_add(struct authority *authority, const struct authority_entry *entry)
{
    if (entry->variant.length == 0 || entry->heading.length == 0)
        return;
    uint64_t count = entry->count < UINT64_MAX ? entry->count + 1 : UINT64_MAX;
    struct authority_row *row =
        claim(authority, letters_hash(entry->variant), entry->heading, count);
    if (is_key_of(entry->key, entry->variant))
        row->key = hash_of_key(entry->key);
}

void
authority_complete(struct authority *authority)
{
    struct authority_row *variants = memory_zeroed(authority->count + 1, sizeof *variants);
    size_t count = 0;
    for (size_t i = 0; authority->rows && i <= authority->mask; i++)
        if (authority->rows[i].hash != 0)
            variants[count++] = authority->rows[i];
    for (size_t i = 0; i < count; i++) {
        struct slice heading = variants[i].canonical;
        claim(authority, letters_hash(heading), heading, 0);
        if (variants[i].key == 0)
            continue;
        struct authority_row *row = keep(authority, variants[i].key, heading);
        row->key = 1;
        if (!slice_equals(row->canonical, heading))
            row->canonical = slice_make("", 0);
    }
    free(variants);
}

static struct slice
find(const struct authority *authority, uint64_t hash)
{
    if (!authority->rows)
        return slice_make("", 0);
    const struct authority_row *row = find_row(authority, hash);
    return row->hash != 0 ? row->canonical : slice_make("", 0);
}

struct slice
authority_find(const struct authority *authority, struct slice variant)
{
    return find(authority, letters_hash(variant));
}

struct slice
authority_heading(const struct authority *authority, struct slice variant, struct slice key)
{
    struct slice heading = authority_find(authority, variant);
    return heading.length > 0 || key.length == 0 ? heading : find(authority, hash_of_key(key));
}

static bool
has_latin(struct slice text)
{
    for (size_t i = 0; i < text.length;) {
        uint32_t code = letter_lower(letter_base(letter_next(text, &i)));
        if (code >= 'a' && code <= 'z')
            return true;
    }
    return false;
}

/* Two alphabets cannot be compared letter by letter. */
bool
authority_one_name(struct slice first, struct slice value, struct slice key)
{
    return key.length > SHORT_KEY || are_alike(first, value) ||
           has_latin(first) != has_latin(value);
}

struct slice
authority_canonical(struct authority *authority, struct slice value, struct slice key)
{
    struct slice heading = authority_find(authority, value);
    if (heading.length > 0 || key.length == 0)
        return heading.length > 0 ? heading : value;
    uint64_t hash = hash_of_key(key);
    for (int i = 0; i < AUTHORITY_FORMS_MOST; i++, hash += 2) {
        const struct authority_row *row = keep(authority, hash, value);
        struct slice first = row->canonical;
        if (first.length > 0 && (row->key != 0 || authority_one_name(first, value, key)))
            return first;
    }
    return value;
}

/* The heading that NAME shows its bearer to have: by the document's canonical form (PASS 0), by the
   mention as written (1), by its key too (2). */
static struct slice
heading_by(const struct authority *authority, const struct document *document,
           const struct name *name, int pass)
{
    struct slice text = block_text(document, &document->blocks[name->block]);
    struct slice mention = slice_part(text, name->start, name->end);
    if (pass == 2)
        return authority_heading(authority, mention, name->key);
    return authority_find(authority, pass == 0 ? name->canonical : mention);
}

void
authority_apply(const struct authority *authority, struct document *document, struct names *names)
{
    if (!authority->rows || names->count == 0)
        return;
    struct slice *headings = memory_zeroed(names->bearers, sizeof *headings);
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < names->count; i++) {
            struct slice *heading = &headings[names->at[i].bearer];
            if (heading->length == 0)
                *heading = heading_by(authority, document, &names->at[i], pass);
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
