/* How far a long run is, on standard error: one line, written over as it goes. */
#ifndef PROGRAM_PROGRESS_H
#define PROGRAM_PROGRESS_H

#include "text/slice.h"

/* Zero-initialise it. */
struct progress_display {
    bool on;
    bool shown;     /* there is a line to be wiped */
    uint64_t files; /* finished */
    uint64_t bytes; /* of the finished files */
    uint64_t asked; /* bytes at which the clock was looked at last */
    double begun;   /* seconds */
    double next;    /* not shown again before this */
};

/* Starts the clock; nothing is shown in the first seconds unless ALWAYS. */
void progress_begin(struct progress_display *display, bool on, bool always);

/* TAKEN bytes of the file called NAME are read. Cheap enough to be called for every line. */
void progress_at(struct progress_display *display, const char *program, struct slice name,
                 uint64_t taken);

void progress_file_done(struct progress_display *display, uint64_t taken);

/* Wipes the line, before a message and at the end. */
void progress_wipe(struct progress_display *display);

#endif
