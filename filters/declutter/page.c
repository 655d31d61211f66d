#include "declutter/page.h"

#include "declutter/page_text.h"
#include "declutter/stated.h"
#include "text/memory.h"

#include <stdlib.h>
#include <strings.h>

/* Bytes of what may be a paragraph, of a stated body that a page may have in place of its own, and
   of what a page shows that states its body in no known form. */
enum { PARAGRAPH_LEAST = 40, STATED_LEAST = 120, SHOWN_LEAST = 800 };

/* The text goes on. */
static void
end_aside(struct walk *walk)
{
    walk->hidden -= walk->asides > 0;
    walk->asides = 0;
}

static void
pop(struct walk *walk)
{
    const struct open *open = &walk->open[--walk->depth];
    if (walk->depth < walk->aside_depth)
        end_aside(walk);
    walk->hidden -= (open->row->kinds & TAG_HIDDEN) != 0;
    walk->preformatted -= open->row->element == ELEMENT_PRE;
    if (walk->links > 0 && walk->depth < walk->link_depth)
        walk->links = 0;
    if (walk->strongs > 0 && walk->depth < walk->strong_depth)
        walk->strongs = 0;
}

/* Whether the search for WANTED among the open elements ends at MET. */
static bool
is_barrier(enum element wanted, enum element met, bool sibling)
{
    bool part = wanted == ELEMENT_CELL || wanted == ELEMENT_ROW || wanted == ELEMENT_ROW_GROUP ||
                wanted == ELEMENT_TABLE;
    if (met == ELEMENT_TABLE)
        return true;
    if (met == ELEMENT_CELL)
        return !part;
    return met == ELEMENT_LIST && sibling && !part;
}

static bool
is_kind(enum element wanted, enum element met)
{
    bool definition = met == ELEMENT_TERM || met == ELEMENT_DEFINITION;
    return wanted == met ||
           (definition && (wanted == ELEMENT_TERM || wanted == ELEMENT_DEFINITION));
}

/* Ends the innermost open element of the kind WANTED and all within it. False: none is in reach. */
static bool
close_element(struct walk *walk, const struct tag_row *wanted, bool sibling)
{
    for (size_t i = walk->depth; i-- > 0;) {
        const struct tag_row *met = walk->open[i].row;
        bool same = sibling ? is_kind(wanted->element, met->element) : met == wanted;
        if (same) {
            while (walk->depth > i)
                pop(walk);
            return true;
        }
        if (is_barrier(wanted->element, met->element, sibling))
            return false;
    }
    return false;
}

/* A p that is open holds no other block, so it is the innermost. */
static void
close_paragraph(struct walk *walk)
{
    if (walk->depth > 0 && walk->open[walk->depth - 1].row->element == ELEMENT_P)
        pop(walk);
}

static void
open_element(struct walk *walk, const struct tag_row *row, const struct marks *marks)
{
    struct page *page = walk->page;
    if (walk->depth == PAGE_DEPTH)
        return;
    uint32_t parent = innermost(walk), number = parent;
    if (row->kinds & TAG_BLOCK && page->element_count < UINT32_MAX) {
        page->elements = memory_grow(page->elements, &page->element_room, page->element_count + 1,
                                     sizeof *page->elements);
        number = (uint32_t)page->element_count++;
        page->elements[number] = (struct page_element){
            .parent = parent,
            .depth = (uint16_t)(page->elements[parent].depth + 1),
            .element = (uint8_t)row->element,
            .containers = marks->containers | containers_of_element(row->element),
            .look = (uint32_t)(marks->class * 31 + row->element)};
    }
    walk->open[walk->depth++] = (struct open){row, number};
    walk->hidden += (row->kinds & TAG_HIDDEN) != 0;
    walk->preformatted += row->element == ELEMENT_PRE;
}

static void
line_break(struct walk *walk)
{
    if (walk->asides > 0) /* it does not show */
        return;
    if (walk->broken)
        page_end_block(walk);
    else if (walk->page->raw.length > 0)
        buffer_byte(&walk->page->raw, ' ');
    walk->broken = walk->page->raw.length > 0;
}

/* An "a" that is only named is where links go to, and often never closed. */
static bool
is_target(const struct tag *tag)
{
    bool named = false;
    struct slice name, value;
    for (size_t at = 0; tag_attribute(tag->attributes, &at, &name, &value);) {
        if (tag_name_is(name, slice_of("href")))
            return false;
        named = named || tag_name_is(name, slice_of("name"));
    }
    return named;
}

/* Whether the element is called like the aside that is open, in letters of either case. */
static bool
is_like_aside(const struct walk *walk, const struct tag *tag)
{
    return walk->asides > 0 && tag->name.length == walk->aside.length &&
           strncasecmp(tag->name.at, walk->aside.at, walk->aside.length) == 0;
}

/* An inline element within a text: what it holds may be no part of that. */
static void
start_aside(struct walk *walk, const struct tag *tag)
{
    if (walk->asides > 0) {
        walk->asides += is_like_aside(walk, tag);
    } else if (marks_read(walk->names, tag).containers & CONTAINER_ASIDE) {
        walk->aside = tag->name;
        walk->asides = 1;
        walk->aside_depth = walk->depth;
        walk->hidden++;
    }
}

static void
start_inline(struct walk *walk, const struct tag *tag)
{
    enum element element = tag->row ? tag->row->element : ELEMENT_INLINE;
    if (walk->page->raw.length == 0)
        walk->inline_containers |= marks_read(walk->names, tag).containers;
    else if (element == ELEMENT_INLINE && !tag->closed)
        start_aside(walk, tag);
    if (element == ELEMENT_A) {
        walk->links = !is_target(tag); /* a link in a link ends the first */
        walk->link_depth = walk->depth;
    } else if (element == ELEMENT_STRONG) {
        if (walk->strongs++ == 0)
            walk->strong_depth = walk->depth;
    }
}

static void
end_inline(struct walk *walk, const struct tag *tag)
{
    enum element element = tag->row ? tag->row->element : ELEMENT_INLINE;
    if (is_like_aside(walk, tag) && walk->asides-- == 1)
        walk->hidden--;
    if (element == ELEMENT_A)
        walk->links = 0;
    else if (element == ELEMENT_STRONG && walk->strongs > 0)
        walk->strongs--;
    else if (walk->page->raw.length == 0)
        walk->inline_containers = 0;
}

/* Whether a button stands in a heading or a term, whose text it then holds: a click unfolds what
   stands below. */
static bool
unfolds(const struct walk *walk, const struct tag *tag)
{
    if (walk->depth == 0 || walk->hidden > 0 || !tag_name_is(tag->name, slice_of("button")))
        return false;
    enum element element = walk->open[walk->depth - 1].row->element;
    return (element >= ELEMENT_H1 && element <= ELEMENT_H4) || element == ELEMENT_TERM;
}

static void
start_tag(struct walk *walk, const struct tag *tag)
{
    const struct tag_row *row = tag->row;
    unsigned kinds = row && !unfolds(walk, tag) ? row->kinds : 0;
    if (row && row->element == ELEMENT_BR) {
        line_break(walk);
        return;
    }
    if (!(kinds & (TAG_BLOCK | TAG_HIDDEN))) {
        if (!(kinds & TAG_VOID))
            start_inline(walk, tag);
        return;
    }
    if (kinds & TAG_HIDDEN && tag->closed && !(kinds & TAG_RAW))
        return; /* it holds nothing */
    if (kinds & TAG_BLOCK)
        end_aside(walk); /* it was never closed */
    if (kinds & TAG_BLOCK && walk->hidden == 0) {
        page_end_block(walk);
        walk->inline_containers = 0;
    }
    if (kinds & TAG_ENDS_P)
        close_paragraph(walk);
    if (kinds & TAG_SIBLING)
        close_element(walk, row, true);
    if (kinds & TAG_VOID || kinds & TAG_RAW)
        return;
    struct marks marks = marks_read(walk->names, tag);
    open_element(walk, row, &marks);
}

static void
end_tag(struct walk *walk, const struct tag *tag)
{
    const struct tag_row *row = tag->row;
    if (row && row->element == ELEMENT_BR) { /* browsers take it for a start tag */
        line_break(walk);
        return;
    }
    if (!row || !(row->kinds & (TAG_BLOCK | TAG_HIDDEN))) {
        end_inline(walk, tag);
        return;
    }
    if (row->kinds & TAG_BLOCK)
        end_aside(walk);
    if (row->kinds & TAG_BLOCK && walk->hidden == 0) {
        page_end_block(walk);
        walk->inline_containers = 0;
    }
    if (row->element != ELEMENT_BODY && !tag_name_is(row->name, slice_of("html")))
        close_element(walk, row, false);
}

static void
take_title(struct walk *walk, size_t start, size_t end)
{
    struct page *page = walk->page;
    if (page->title.length > 0)
        return;
    buffer_append(&page->title, page_text(walk, slice_part(walk->raw->text, start, end)));
}

/* JSON-LD goes before what else the page states. */
static bool
is_linked_data(const struct tag *tag)
{
    struct slice name, value;
    for (size_t at = 0; tag_attribute(tag->attributes, &at, &name, &value);)
        if (tag_name_is(name, slice_of("type")))
            return slice_ends_with(value, slice_of("ld+json"));
    return false;
}

/* The content of a raw element, from START to END. */
static void
take_raw(struct walk *walk, const struct tag *tag, size_t start, size_t end)
{
    if (tag->row->element == ELEMENT_TITLE) {
        take_title(walk, start, end);
    } else if (tag_name_is(tag->name, slice_of("script"))) {
        bool linked = is_linked_data(tag), more = linked && !walk->stated.linked;
        struct stated stated = stated_find(slice_part(walk->raw->text, start, end), linked);
        if (stated.bytes > 0 && linked >= walk->stated.linked &&
            (more || stated.bytes > walk->stated.bytes))
            walk->stated = stated;
    }
}

/* Takes the tag at AT; returns where the text goes on. */
static size_t
take_tag(struct walk *walk, size_t at, const struct tag *tag)
{
    at += tag->length;
    if (tag->name.length == 0)
        return at;
    if (tag->end) {
        end_tag(walk, tag);
        return at;
    }
    start_tag(walk, tag);
    if (!tag->row || !(tag->row->kinds & TAG_RAW))
        return at;
    size_t end = tag_raw_end(walk->raw->text, at, tag->row->name);
    take_raw(walk, tag, at, end);
    return end;
}

static void
take_text(struct walk *walk)
{
    struct slice text = walk->raw->text;
    for (size_t at = 0; at < text.length && !walk->full;) {
        size_t mark = slice_find_byte(text, at, '<');
        struct tag tag = {0};
        if (mark < text.length && !tag_read(text, mark, &tag)) {
            page_add_text(walk, at, mark + 1);
            at = mark + 1;
            continue;
        }
        page_add_text(walk, at, mark);
        at = mark < text.length ? take_tag(walk, mark, &tag) : mark;
    }
    page_end_block(walk);
}

/* Whether the page shows hardly anything of the body that it states: a script is to write it. */
static bool
shows_nothing(const struct walk *walk)
{
    size_t shown = 0;
    for (size_t i = 0; i < walk->page->block_count; i++) {
        const struct page_block *block = &walk->page->blocks[i];
        shown += block->bytes >= PARAGRAPH_LEAST ? block->bytes - block->linked : 0;
    }
    if (walk->stated.linked && shown * 3 < walk->stated.bytes)
        return true;
    if (!walk->stated.linked && shown >= SHOWN_LEAST)
        return false;
    return walk->stated.bytes >= STATED_LEAST &&
           !stated_is_shown(buffer_slice(&walk->page->stated), buffer_slice(&walk->document->text));
}

/* Takes the body that the page states as if it stood behind all else, unless it is shown. */
static void
take_stated(struct walk *walk)
{
    struct page *page = walk->page;
    const struct raw_line *raw = walk->raw;
    struct slice script = walk->stated.script;
    size_t start = (size_t)(script.at - raw->text.at);
    buffer_clear(&page->stated);
    buffer_clear(&page->origins);
    stated_decode(&walk->stated, start, &page->stated, &page->origins);
    if (!shows_nothing(walk))
        return;
    uint64_t *origins = (uint64_t *)(void *)page->origins.at;
    for (size_t i = 0; i < page->stated.length; i++)
        origins[i] = page_offset(walk, origins[i]);
    struct raw_line stated = {.text = buffer_slice(&page->stated),
                              .offset = origins[0],
                              .origins = origins,
                              .end = page_offset(walk, start + script.length - 1)};
    *walk = (struct walk){.page = page,
                          .document = walk->document,
                          .raw = &stated,
                          .names = walk->names,
                          .c1 = walk->c1};
    take_text(walk);
}

bool
page_read(struct page *page, const struct raw_line *raw, struct document *document)
{
    struct walk walk = {.page = page,
                        .document = document,
                        .raw = raw,
                        .names = language_find(slice_of("und")),
                        .c1 = document->c1};
    page->element_count = page->block_count = 0;
    buffer_clear(&page->title);
    buffer_clear(&page->raw);
    page->elements = memory_grow(page->elements, &page->element_room, 1, sizeof *page->elements);
    page->elements[page->element_count++] = (struct page_element){.element = ELEMENT_BODY};
    take_text(&walk);
    if (!walk.full && walk.stated.bytes > 0)
        take_stated(&walk);
    return !walk.full;
}

void
page_free(struct page *page)
{
    free(page->elements);
    free(page->blocks);
    buffer_free(&page->title);
    buffer_free(&page->raw);
    buffer_free(&page->decoded);
    buffer_free(&page->clean);
    buffer_free(&page->stated);
    buffer_free(&page->origins);
    *page = (struct page){0};
}
