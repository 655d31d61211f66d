#include "declutter/containers.h"

#include "text/ascii.h"

enum { NAMES_MOST = 400, WORD_MOST = 32 }; /* bytes of an attribute, of a word in it */

const char *const container_names[CONTAINERS] = {
    "article", "caption", "comment", "content", "foot",  "form", "hidden",
    "meta",    "nav",     "promo",   "related", "share", "side"};

/* The bits that a word of an attribute stands for. */
static uint16_t
containers_of_word(const struct language *names, struct slice word)
{
    if (word.length < 2 || word.length > WORD_MOST)
        return 0;
    const struct entry *entry = language_word(names, word);
    if (!(entry->lists & IN_CONTAINERS))
        return 0;
    struct slice value = entry_value(names, entry, NUMBER_CONTAINERS);
    for (unsigned i = 0; i < CONTAINERS; i++)
        if (slice_equals(value, slice_of(container_names[i])))
            return (uint16_t)(1U << i);
    return slice_equals(value, slice_of("aside")) ? CONTAINER_ASIDE : 0;
}

static bool
is_letter(char byte)
{
    return ascii_is_upper(byte) || (byte >= 'a' && byte <= 'z');
}

/* The same of an attribute: "article-body", "relatedLinks", "storybody story_text". */
static uint16_t
containers_of(const struct language *names, struct slice value)
{
    uint16_t found = 0;
    char joined[WORD_MOST];
    value = slice_part(value, 0, NAMES_MOST);
    for (size_t i = 0; i < value.length;) {
        size_t length = 0;
        for (; i < value.length && !ascii_is_space(value.at[i]);) {
            size_t start = i;
            while (i < value.length && is_letter(value.at[i]) &&
                   (i == start || !ascii_is_upper(value.at[i]) || ascii_is_upper(value.at[i - 1])))
                i++;
            if (i == start) {
                i++;
                continue;
            }
            found |= containers_of_word(names, slice_part(value, start, i));
            for (size_t k = start; k < i && length < WORD_MOST; k++)
                joined[length++] = value.at[k];
        }
        if (length < WORD_MOST)
            found |= containers_of_word(names, slice_make(joined, length));
        while (i < value.length && ascii_is_space(value.at[i]))
            i++;
    }
    return found;
}

static bool
hides(struct slice style)
{
    char tight[64];
    size_t length = 0;
    for (size_t i = 0; i < style.length && i < NAMES_MOST; i++) {
        if (ascii_is_space(style.at[i]))
            continue;
        if (length == sizeof tight) {
            memmove(tight, tight + sizeof tight / 2, sizeof tight / 2);
            length = sizeof tight / 2;
        }
        tight[length++] = style.at[i];
        if (slice_ends_with(slice_make(tight, length), slice_of("display:none")))
            return true;
    }
    return false;
}

struct marks
marks_read(const struct language *names, const struct tag *tag)
{
    static const struct slice asked[] = {
        SLICE("class"),          SLICE("id"),          SLICE("itemprop"),  SLICE("role"),
        SLICE("data-component"), SLICE("data-testid"), SLICE("aria-label")};
    struct marks marks = {0};
    struct slice name, value;
    for (size_t at = 0; tag_attribute(tag->attributes, &at, &name, &value);) {
        if (tag_name_is(name, slice_of("hidden")) ||
            (tag_name_is(name, slice_of("style")) && hides(value)))
            marks.containers |= 1U << CONTAINER_HIDDEN;
        for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
            if (tag_name_is(name, asked[i]))
                marks.containers |= containers_of(names, value);
        if (tag_name_is(name, slice_of("class")))
            marks.class = slice_hash(slice_part(value, 0, 60));
    }
    return marks;
}

uint16_t
containers_of_element(enum element element)
{
    static const uint16_t rows[ELEMENTS] = {
        [ELEMENT_NAV] = 1U << CONTAINER_NAV,         [ELEMENT_FOOTER] = 1U << CONTAINER_FOOT,
        [ELEMENT_ASIDE] = 1U << CONTAINER_SIDE,      [ELEMENT_FIGURE] = 1U << CONTAINER_CAPTION,
        [ELEMENT_CAPTION] = 1U << CONTAINER_CAPTION, [ELEMENT_FORM] = 1U << CONTAINER_FORM,
    };
    return rows[element];
}
