#include "declutter/page_text.h"

#include "declutter/entities.h"
#include "text/ascii.h"
#include "text/clean.h"
#include "text/letters.h"
#include "text/memory.h"

/* CLEAN folded: runs of white space are one space, none at the ends. */
static struct slice
fold(struct buffer *clean)
{
    size_t length = 0;
    bool space = false;
    for (size_t i = 0; i < clean->length;) {
        struct slice text = buffer_slice(clean);
        size_t next = i;
        uint32_t code = letter_next(text, &next);
        if (letter_is(code, LETTER_SPACE)) {
            space = length > 0;
        } else {
            if (space)
                clean->at[length++] = ' ';
            memmove(clean->at + length, clean->at + i, next - i);
            length += next - i;
            space = false;
        }
        i = next;
    }
    return slice_make(clean->at, length);
}

struct slice
page_text(struct walk *walk, struct slice raw)
{
    struct buffer *decoded = &walk->page->decoded, *clean = &walk->page->clean;
    buffer_clear(decoded);
    buffer_clear(clean);
    for (size_t i = 0; i < raw.length;) {
        size_t mark = slice_find_byte(raw, i, '&');
        buffer_append(decoded, slice_part(raw, i, mark));
        i = mark;
        if (i == raw.length)
            break;
        size_t length = entity_decode(slice_from(raw, i), decoded);
        if (length == 0)
            buffer_byte(decoded, '&');
        i += length > 0 ? length : 1;
    }
    clean_cell(buffer_slice(decoded), walk->c1, clean);
    return fold(clean);
}

uint64_t
page_offset(const struct walk *walk, size_t at)
{
    const struct raw_line *raw = walk->raw;
    return at >= raw->text.length ? raw->end : raw->origins ? raw->origins[at] : raw->offset + at;
}

void
page_end_block(struct walk *walk)
{
    struct page *page = walk->page;
    walk->broken = false;
    if (page->raw.length == 0)
        return;
    struct slice text = page_text(walk, buffer_slice(&page->raw));
    buffer_clear(&page->raw);
    if (text.length == 0 || walk->full)
        return;
    uint64_t start = page_offset(walk, walk->start);
    if (!document_add(walk->document, text, start, page_offset(walk, walk->end) - start)) {
        walk->full = true;
        return;
    }
    page->blocks =
        memory_grow(page->blocks, &page->block_room, page->block_count + 1, sizeof *page->blocks);
    page->blocks[page->block_count++] = walk->block;
}

static void
add_text(struct walk *walk, size_t start, size_t end)
{
    struct buffer *raw = &walk->page->raw;
    struct slice text = slice_part(walk->raw->text, start, end);
    if (walk->hidden > 0 || text.length == 0)
        return;
    size_t first = 0, last = text.length;
    while (first < last && ascii_is_space(text.at[first]))
        first++;
    while (last > first && ascii_is_space(text.at[last - 1]))
        last--;
    if (first == last) {
        if (raw->length > 0)
            buffer_byte(raw, ' ');
        return;
    }
    if (raw->length == 0) {
        walk->block =
            (struct page_block){.element = innermost(walk), .containers = walk->inline_containers};
        walk->start = start + first;
    }
    walk->end = start + last;
    walk->broken = false;
    buffer_append(raw, text);
    uint32_t bytes = 0;
    for (size_t i = first; i < last; i++)
        bytes += !ascii_is_space(text.at[i]);
    walk->block.bytes += bytes;
    walk->block.linked += walk->links > 0 ? bytes : 0;
    walk->block.strong += walk->strongs > 0 ? bytes : 0;
}

/* Where the next blank line of TEXT begins, at or after AT. */
static size_t
blank_line(struct slice text, size_t at)
{
    for (; at < text.length; at++) {
        at = slice_find_byte(text, at, '\n');
        size_t next = at + 1;
        while (next < text.length && text.at[next] != '\n' && ascii_is_space(text.at[next]))
            next++;
        if (next < text.length && text.at[next] == '\n')
            return at;
    }
    return text.length;
}

void
page_add_text(struct walk *walk, size_t start, size_t end)
{
    struct slice text = slice_part(walk->raw->text, 0, end);
    while (walk->preformatted > 0 && start < end) {
        size_t blank = blank_line(text, start);
        add_text(walk, start, blank);
        start = blank;
        if (blank < end && walk->hidden == 0)
            page_end_block(walk);
        while (start < end && ascii_is_space(text.at[start]))
            start++;
    }
    add_text(walk, start, end);
}
