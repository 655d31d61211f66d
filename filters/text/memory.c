#define _GNU_SOURCE
#include "text/memory.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef PROGRAM_NAME /* configure says what there is */
#define PROGRAM_NAME program_invocation_short_name
#endif

enum { LARGE = 1 << 21 /* bytes of an array for which large pages pay */ };

/* Plain writes: stdio might want memory of its own. */
_Noreturn void
memory_exhausted(void)
{
    static const char message[] = ": memory exhausted\n";
    const char *name = PROGRAM_NAME;
    if (write(STDERR_FILENO, name, strlen(name)) < 0 ||
        write(STDERR_FILENO, message, sizeof message - 1) < 0)
        _exit(1);
    _exit(1);
}

void *
memory_allocate(size_t size)
{
    void *at = malloc(size > 0 ? size : 1);
    if (!at)
        memory_exhausted();
    return at;
}

void *
memory_zeroed(size_t count, size_t size)
{
    void *at = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (!at)
        memory_exhausted();
    return at;
}

/* Asks for large pages for an array of SIZE bytes: the kernel hands them out in few steps. The
   whole mapping is told, since one in parts could not be moved when the array grows. */
static void
use_large_pages(void *at, size_t size)
{
#ifdef MADV_HUGEPAGE
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), before = (uintptr_t)at % page;
    if (size >= LARGE)
        madvise((char *)at - before, before + size, MADV_HUGEPAGE);
#else
    (void)at;
    (void)size;
#endif
}

void *
memory_grow_more(void *at, size_t *room, size_t count, size_t size)
{
    size_t most = SIZE_MAX / size;
    if (count > most)
        memory_exhausted();
    size_t more = *room < most / 2 ? *room * 2 : most;
    if (more < count)
        more = count;
    if (more < 16 && most >= 16)
        more = 16;
    at = realloc(at, more * size);
    if (!at)
        memory_exhausted();
    *room = more;
    use_large_pages(at, more * size);
    return at;
}
