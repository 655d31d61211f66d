#include "document/document.h"

#include "text/memory.h"

#include <stdlib.h>

bool
document_has_room(const struct document *document, size_t more)
{
    return more <= UINT32_MAX - document->text.length;
}

struct block *
document_open_block(struct document *document, uint64_t number)
{
    document->blocks = memory_grow(document->blocks, &document->block_room,
                                   document->block_count + 1, sizeof *document->blocks);
    struct block *block = &document->blocks[document->block_count++];
    uint32_t at = (uint32_t)document->text.length, mark = (uint32_t)document->mark_count;
    *block = (struct block){.number = number,
                            .start = at,
                            .end = at,
                            .mark_start = mark,
                            .mark_end = mark,
                            .class = at,
                            .class_end = at};
    document->block_number = number;
    return block;
}

/* The first blocks, a menu or a byline, are too short to tell: they are in the language of the
 * first that tells. */
static const struct language *
guess_language(struct document *document, const struct block *block)
{
    bool sure = document->guess.sure != NULL;
    const struct language *found = guess_block(&document->guess, block_text(document, block));
    if (!sure && document->guess.sure)
        for (struct block *before = document->blocks; before < block; before++)
            before->language = found;
    return found;
}

void
document_close_block(struct document *document, struct block *block)
{
    block->end = (uint32_t)document->text.length;
    block->language = document->language ? document->language : guess_language(document, block);
}

uint64_t
block_place(const struct document *document, const struct block *block, uint32_t position)
{
    if (block->mark_start == block->mark_end || document->marks[block->mark_end - 1].shift == 0)
        return position;
    uint32_t mark = block->mark_start, behind = block->mark_end;
    while (mark + 1 < behind) {
        uint32_t middle = mark + (behind - mark) / 2;
        if (document->marks[middle].start <= position)
            mark = middle;
        else
            behind = middle;
    }
    return (uint64_t)position + document->marks[mark].shift;
}

uint64_t
block_place_of_end(const struct document *document, const struct block *block, uint32_t end)
{
    return end > 0 ? block_place(document, block, end - 1) + 1 : 0;
}

bool
document_add(struct document *document, struct slice text, uint64_t offset, uint64_t length)
{
    if (!document_has_room(document, text.length))
        return false;
    struct block *block = document_open_block(document, document->block_number + 1);
    block->offset = offset;
    block->length = length;
    buffer_append(&document->text, text);
    document_close_block(document, block);
    return true;
}

bool
document_replace(struct document *document, struct block *block, struct slice text)
{
    if (!document_has_room(document, text.length))
        return false;
    block->start = (uint32_t)document->text.length;
    buffer_append(&document->text, text);
    block->end = (uint32_t)document->text.length;
    return true;
}

void
document_guess_again(struct document *document)
{
    guess_begin(&document->guess);
    for (size_t i = 0; i < document->block_count && !document->language; i++)
        document->blocks[i].language = guess_language(document, &document->blocks[i]);
}

bool
document_mark(struct document *document, struct mark mark)
{
    if (document->mark_count == UINT32_MAX)
        return false;
    document->marks = memory_grow(document->marks, &document->mark_room, document->mark_count + 1,
                                  sizeof *document->marks);
    document->marks[document->mark_count++] = mark;
    document->blocks[document->block_count - 1].mark_end = (uint32_t)document->mark_count;
    return true;
}

void
document_begin(struct document *document, struct slice file)
{
    document_clear(document);
    document->file = file;
    document->block_number = 0;
    guess_begin(&document->guess);
    document->line_end = 1;
    document->first = true;
    document->last = false;
    document->is_page = document->is_rows = false;
}

void
document_clear(struct document *document)
{
    buffer_clear(&document->text);
    document->block_count = 0;
    document->mark_count = 0;
    arena_clear(&document->arena);
}

void
document_free(struct document *document)
{
    buffer_free(&document->text);
    free(document->blocks);
    free(document->marks);
    arena_free(&document->arena);
    *document = (struct document){0};
}
