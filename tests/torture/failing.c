/* A file system that fails when it is told to: the calls by which a program changes files, in front of the real ones.
 *
 * Only calls that concern a path with the word of fail_word() count. The one with the number of fail_at() fails with
 * the error that was given, and where it is to last, all after it. fail_counted() says how many there have been.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char word[256];
static long counted, at = -1;
static int error, lasting;

void fail_word(const char *part) { snprintf(word, sizeof word, "%s", part); }
void fail_at(long number, int code, int ever) { counted = 0; at = number; error = code; lasting = ever; }
long fail_counted(void) { return counted; }

static int fails_at_path(const char *path)
{
    if (!word[0] || !path || !strstr(path, word)) return 0;
    long number = __sync_add_and_fetch(&counted, 1);
    if (at < 0 || number < at || (number > at && !lasting)) return 0;
    errno = error;
    return 1;
}

static int fails_at(int file)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails_at_path(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int f, const void *b, size_t n) { return fails_at(f) ? -1 : REAL(write)(f, b, n); }
ssize_t pwrite(int f, const void *b, size_t n, off_t o) { return fails_at(f) ? -1 : REAL(pwrite)(f, b, n, o); }
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) { return fails_at(f) ? -1 : REAL(pwrite64)(f, b, n, o); }
ssize_t writev(int f, const struct iovec *v, int n) { return fails_at(f) ? -1 : REAL(writev)(f, v, n); }
ssize_t sendfile64(int f, int in, off64_t *o, size_t n)
{
    ssize_t (*real)(int, int, off64_t *, size_t) = dlsym(RTLD_NEXT, "sendfile64");
    return fails_at(f) ? -1 : real(f, in, o, n);
}
ssize_t sendfile(int f, int in, off_t *o, size_t n)
{
    ssize_t (*real)(int, int, off_t *, size_t) = dlsym(RTLD_NEXT, "sendfile");
    return fails_at(f) ? -1 : real(f, in, o, n);
}
int fsync(int f) { return fails_at(f) ? -1 : REAL(fsync)(f); }
int fdatasync(int f) { return fails_at(f) ? -1 : REAL(fdatasync)(f); }
int ftruncate(int f, off_t n) { return fails_at(f) ? -1 : REAL(ftruncate)(f, n); }
int ftruncate64(int f, off64_t n) { return fails_at(f) ? -1 : REAL(ftruncate64)(f, n); }
int fallocate(int f, int m, off_t o, off_t n) { return fails_at(f) ? -1 : REAL(fallocate)(f, m, o, n); }
int rename(const char *a, const char *b) { return fails_at_path(b) ? -1 : REAL(rename)(a, b); }
int renameat(int d, const char *a, int e, const char *b) { return fails_at_path(b) ? -1 : REAL(renameat)(d, a, e, b); }
int chmod(const char *p, mode_t m) { return fails_at_path(p) ? -1 : REAL(chmod)(p, m); }

#define OPENING(name)                                                                   \
    int name(const char *path, int flags, ...)                                          \
    {                                                                                   \
        va_list rest;                                                                   \
        va_start(rest, flags);                                                          \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;         \
        va_end(rest);                                                                   \
        return (flags & O_CREAT) && fails_at_path(path) ? -1 : REAL(name)(path, flags, mode); \
    }
OPENING(open)
OPENING(open64)
