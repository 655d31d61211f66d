#include "namenorm/towns.h"

#include "namenorm/town_table.h"

enum { LONGEST_TOWN = 48 /* bytes */ };

static uint32_t
town_hash(struct slice name)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < name.length; i++)
        hash = hash * 1000003 + (unsigned char)name.at[i];
    return hash;
}

bool
is_town_name(struct slice name)
{
    if (name.length > LONGEST_TOWN)
        return false;
    uint32_t hash = town_hash(name);
    uint32_t end = town_first[(hash >> 16) + 1];
    for (uint32_t i = town_first[hash >> 16]; i < end; i++)
        if (town_rest[i] == (hash & 0xFFFF))
            return true;
    return false;
}
