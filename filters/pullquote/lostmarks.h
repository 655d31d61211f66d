/* Where a quotation ended whose closing mark is lost. */
#ifndef PULLQUOTE_LOSTMARKS_H
#define PULLQUOTE_LOSTMARKS_H

#include "pullquote/reading.h"

/* Words looked at for the end of a quotation with one mark. */
enum { BROKEN_WORDS = 400 };

/* Where, in the quotation [open, end) that was never closed, somebody is said to speak: behind a
   comma or a mark of a sentence's end. END if nowhere. */
uint32_t narrated_end(const struct reading *reading, uint32_t open, uint32_t end);

/* Whether the words from WORD on, behind a closing mark, say who speaks. */
bool is_narrated_behind(const struct reading *reading, uint32_t word, uint32_t end);

/* Whether the quotation that begins at OPEN behind the mark at OUTER_OPEN is part of a clause: "the
   mayor called it “a mistake". */
bool is_fragment(const struct reading *reading, uint32_t outer_open, uint32_t open);

/* Where the quotation began that closes at CLOSE, in the block that begins at FIRST, and whose
   opening mark is lost: behind the sentences there that report. */
uint32_t lost_open(const struct reading *reading, uint32_t first, uint32_t close);

/* Where the quotation [open, end) ended, as the words tell; its mark is at OUTER_OPEN. */
uint32_t lost_close(const struct reading *reading, uint32_t outer_open, uint32_t open,
                    uint32_t end);

/* Whether the sentence reports: a cue that is a finite verb stands in it behind the name of a
   person or of an organisation, or behind a phrase with its article. */
bool narrates_report(const struct reading *reading, struct word_range sentence);
#endif
