/* One document: its clean text in blocks, as the reader hands it to an engine.

   A block is what an author would call a paragraph, a heading or a list item (SPEC, Input).
   Positions within a block are bytes from 0; a document holds at most UINT32_MAX bytes, which
   document_add_* sees to. */
#ifndef DOCUMENT_DOCUMENT_H
#define DOCUMENT_DOCUMENT_H

#include "language/guess.h"
#include "language/language.h"
#include "text/arena.h"
#include "text/buffer.h"
#include "text/clean.h"

/* A boundary that a row from sentsplit gave: where its sentence lies in the block. */
struct mark {
    uint32_t start;
    uint32_t end;
    uint32_t shift;  /* by so much further on it lies in the block that the rows are of */
    uint64_t number; /* as the row had it */
};

struct block {
    uint64_t number; /* from 1 in its file, or as the row had it */
    uint64_t offset; /* of its raw bytes in the file, or in the cell that holds the document */
    uint64_t length; /* of its raw bytes */
    uint32_t start;  /* its text: bytes of document->text */
    uint32_t end;
    uint32_t mark_start; /* the sentences the rows gave: indices into document->marks; empty if they
                            gave none */
    uint32_t mark_end;
    uint32_t class; /* the row's class cell: bytes of document->text; empty if it gave none */
    uint32_t class_end;
    const struct language *language; /* its text's, given or guessed; never NULL */
};

struct document {
    uint64_t block_number; /* of the last block, also of a part that is cleared already */
    struct slice file;     /* as given; "-" for standard input */
    struct buffer text;    /* the clean texts of all blocks, one after another */
    struct block *blocks;
    size_t block_count;
    size_t block_room;
    struct mark *marks;
    size_t mark_count;
    size_t mark_room;
    const struct language *language; /* as --lang gave it; NULL: guess, a block at a time */
    enum clean_c1 c1;                /* what becomes of C1 controls; stays when another begins */
    struct guess guess;              /* what the blocks so far say of the document's language */
    struct arena arena;              /* for what engines find; cleared with the document */
    unsigned line_end;               /* raw bytes of a line feed: 2 in UTF-16, 1 in most others */
    bool first;   /* these are the first blocks of the file (a reader may hand over a part) */
    bool last;    /* no more blocks of this file will come */
    bool is_rows; /* they were read from a table: where they lie in the file is not known */
    bool is_page; /* they were read from a page in HTML */
};

static inline struct slice
block_text(const struct document *document, const struct block *block)
{
    return slice_make(document->text.at + block->start, block->end - block->start);
}

static inline struct slice
block_class(const struct document *document, const struct block *block)
{
    return slice_make(document->text.at + block->class, block->class_end - block->class);
}

/* Where what stands at POSITION in the block lies in the block that its rows are of, of which
   sentences may be missing. An end is where the byte before it lies, and one more. */
uint64_t block_place(const struct document *document, const struct block *block, uint32_t position);
uint64_t block_place_of_end(const struct document *document, const struct block *block,
                            uint32_t end);

/* Begins a document that is called FILE: no blocks, nothing known. Language and the memory stay. */
void document_begin(struct document *document, struct slice file);

/* Adds a block with the clean TEXT, its number one above the last. False, and nothing added, if the
   document would be larger than UINT32_MAX bytes. */
bool document_add(struct document *document, struct slice text, uint64_t offset, uint64_t length);

/* The same in steps, for a block that comes in pieces: open it, append to document->text as long as
   document_has_room, close it. The pointer is good until the next block is opened. */
bool document_has_room(const struct document *document, size_t more);
struct block *document_open_block(struct document *document, uint64_t number);
void document_close_block(struct document *document, struct block *block);

/* Gives a block another text, clean like the one it had. False, and nothing changed, if the
   document would be larger than UINT32_MAX bytes. */
bool document_replace(struct document *document, struct block *block, struct slice text);

/* Guesses the languages of all blocks anew, where none was given. */
void document_guess_again(struct document *document);

/* Adds a sentence boundary to the last block. */
bool document_mark(struct document *document, struct mark mark);

/* Forgets all blocks and what was found in them, but not what the document is: for the next part of
 * the same document. */
void document_clear(struct document *document);

void document_free(struct document *document);

#endif
