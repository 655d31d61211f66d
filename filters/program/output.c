#include <config.h>

#include "program/output.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A record lock goes with the process, not with the open file, so it holds among processes that
   share one descriptor, on pipes, files and terminals alike. Where there are no locks (some network
   file systems) rows are written all the same. */
static void
set_lock(short type)
{
    struct flock lock = {.l_type = type, .l_whence = SEEK_SET};
    while (fcntl(STDOUT_FILENO, type == F_UNLCK ? F_SETLK : F_SETLKW, &lock) < 0 && errno == EINTR)
        continue;
}

static void
write_all(struct output *output, struct slice text)
{
    while (text.length > 0 && output->error == 0) {
        ssize_t written = write(STDOUT_FILENO, text.at, text.length);
        if (written >= 0)
            text = slice_from(text, (size_t)written);
        else if (errno != EINTR)
            output->error = errno;
    }
}

/* Under the lock, which stays. */
static void
write_rows(struct output *output, struct slice rows)
{
    if (rows.length == 0 || output->error != 0)
        return;
    if (!output->locked)
        set_lock(F_WRLCK);
    output->locked = true;
    write_all(output, rows);
}

static void
unlock(struct output *output)
{
    if (output->locked)
        set_lock(F_UNLCK);
    output->locked = false;
}

void
output_part(struct output *output, struct buffer *rows)
{
    write_rows(output, buffer_slice(rows));
    buffer_clear(rows);
}

void
output_documents(struct output *output, struct buffer *rows)
{
    output_part(output, rows);
    unlock(output);
}

void
output_first(struct output *output, struct buffer *rows, size_t bytes)
{
    write_rows(output, slice_part(buffer_slice(rows), 0, bytes));
    unlock(output);
    rows->length -= bytes;
    if (bytes > 0)
        memmove(rows->at, rows->at + bytes, rows->length);
}

bool
output_is_file(void)
{
    struct stat out;
    return fstat(STDOUT_FILENO, &out) == 0 && S_ISREG(out.st_mode);
}

bool
output_is(int descriptor)
{
    struct stat in, out;
    if (fstat(descriptor, &in) < 0 || fstat(STDOUT_FILENO, &out) < 0 || !S_ISREG(in.st_mode) ||
        in.st_dev != out.st_dev || in.st_ino != out.st_ino)
        return false;
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    bool appends = flags >= 0 && (flags & O_APPEND) != 0;
    off_t at = lseek(descriptor, 0, SEEK_CUR);
    return at < (appends ? out.st_size : lseek(STDOUT_FILENO, 0, SEEK_CUR));
}

bool
output_close(struct output *output)
{
    if (close(STDOUT_FILENO) < 0 && output->error == 0)
        output->error = errno;
    return output->error == 0;
}
