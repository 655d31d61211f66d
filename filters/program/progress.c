#include "program/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { ASK_BYTES = 1 << 19 };

static double
now(void)
{
    struct timespec time = {0};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void
progress_begin(struct progress_display *display, bool on, bool always)
{
    *display = (struct progress_display){.on = on};
    if (!on)
        return;
    display->begun = now();
    display->next = display->begun + (always ? 0 : 2);
}

/* A file's name may hold anything; what is shown are its printable ASCII characters. */
static int
printable(struct slice name, char *out, int most)
{
    int length = 0;
    for (size_t i = 0; i < name.length && length < most; i++)
        out[length++] = name.at[i] >= 0x20 && name.at[i] < 0x7F ? name.at[i] : '?';
    return length;
}

void
progress_at(struct progress_display *display, const char *program, struct slice name,
            uint64_t taken)
{
    if (!display->on || display->bytes + taken < display->asked)
        return;
    display->asked = display->bytes + taken + ASK_BYTES;
    double time = now();
    if (time < display->next)
        return;
    display->next = time + 0.2;
    display->shown = true;
    char shown[40], line[160];
    double megabytes = (double)(display->bytes + taken) / 1e6, seconds = time - display->begun;
    int length = printable(name, shown, (int)sizeof shown);
    int all = snprintf(line, sizeof line, "\r%s: %llu files, %.1f MB, %.1f MB/s, %.*s\033[K",
                       program, (unsigned long long)display->files, megabytes,
                       seconds > 0 ? megabytes / seconds : 0, length, shown);
    if (all > 0 && write(STDERR_FILENO, line, (size_t)all) < 0)
        display->on = false;
}

void
progress_file_done(struct progress_display *display, uint64_t taken)
{
    display->files++;
    display->bytes += taken;
}

void
progress_wipe(struct progress_display *display)
{
    if (display->shown && write(STDERR_FILENO, "\r\033[K", 4) < 0)
        display->on = false;
    display->shown = false;
}
