// Preloaded while instructions are counted. Debian's valgrind (3.19) writes into the mask that is
// handed to sigsuspend; libdispatch's lies in read-only memory, so valgrind dies of it. A copy of
// the mask on the stack may be written to.

#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
