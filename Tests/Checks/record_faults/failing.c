/* Loaded before the C library: the n-th write or sync of the record's own files fails, once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int count;

/* Whether this call is the one: 1 for an error, 2 for half of what was asked and then an error. */
static int strikes(int descriptor, const char *kind) {
  const char *wanted = getenv("FAULT_CALL"), *place = getenv("FAULT_N"), *mode = getenv("FAULT_MODE");
  if (!wanted || !place || strcmp(wanted, kind) != 0) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  const char *name = strrchr(path, '/');
  if (!name || (strcmp(name, "/relief.db") != 0 && strcmp(name, "/relief.db-wal") != 0)) return 0;
  int now = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST), at = atoi(place);
  int half = mode && strcmp(mode, "short") == 0;
  if (now != at && !(half && now == at + 1)) return 0;
  dprintf(2, "struck %s %s\n", kind, name + 1);
  return half && now == at ? 2 : 1;
}

static ssize_t written(int d, const void *from, size_t length, off_t at, const char *symbol) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, symbol);
  int how = strikes(d, "write");
  if (how == 2 && length > 1) return real(d, from, length / 2, at);
  if (how) {
    errno = EIO;
    return -1;
  }
  return real(d, from, length, at);
}

ssize_t pwrite(int d, const void *from, size_t length, off_t at) { return written(d, from, length, at, "pwrite"); }
ssize_t pwrite64(int d, const void *from, size_t length, off_t at) { return written(d, from, length, at, "pwrite64"); }

static int synced(int d, const char *symbol) {
  int (*real)(int) = dlsym(RTLD_NEXT, symbol);
  if (strikes(d, "sync")) {
    errno = EIO;
    return -1;
  }
  return real(d);
}

int fsync(int d) { return synced(d, "fsync"); }
int fdatasync(int d) { return synced(d, "fdatasync"); }
