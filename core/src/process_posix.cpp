#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <system_error>

#include "system.hpp"

// Of the C++ ABI that all POSIX systems share: what the compiler registers destructors with.
extern "C" int __cxa_atexit(void (*f)(void*), void* argument, void* object);

namespace lastcall::system {

bool at_exit(void (*f)(void*), void* argument, void* object) noexcept {
  return __cxa_atexit(f, argument, object) == 0;
}

namespace {

// Signals wait during a fork: one sent to the child at once is not to be taken for its parent's.
thread_local sigset_t signals_before_fork;

void hold_signals() {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &signals_before_fork);
}
void let_signals_come() {
  pthread_sigmask(SIG_SETMASK, &signals_before_fork, nullptr);
}

}  // namespace

void at_fork(void (*before)(), void (*in_parent)(), void (*in_child)()) {
  // What is registered last comes first before the fork, and last after it.
  const bool done = pthread_atfork(before, in_parent, in_child) == 0 &&
                    pthread_atfork(hold_signals, let_signals_come, let_signals_come) == 0;
  if (!done) throw std::bad_alloc();
}

void catch_signal(int signal, void (*note)(int)) {
  struct sigaction action = {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, &action, nullptr) != 0) {
    throw std::system_error(errno, std::generic_category(),
                            "lastcall: signal " + std::to_string(signal) + " cannot be caught");
  }
}

bool is_default(int signal) noexcept {
  struct sigaction action = {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL;
}

void ignore_if_default_sigpipe() noexcept {
  if (is_default(SIGPIPE)) ::signal(SIGPIPE, SIG_IGN);
}

void die_by(int signal) noexcept {
  ::signal(signal, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  raise(signal);
  _exit(128 + signal);  // not reached where the signal ends the process
}

void write_to_stderr(const std::string& text) noexcept {
  [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
}

void Wake::open() {
  if (read_ >= 0) return;
  int ends[2];
#ifdef __linux__
  const int failed = pipe2(ends, O_CLOEXEC | O_NONBLOCK);
#else
  const int failed = pipe(ends);
  for (int i = 0; i < 2 && failed == 0; ++i) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
#endif
  if (failed != 0) throw std::system_error(errno, std::generic_category(), "lastcall: pipe");
  read_ = ends[0];
  write_ = ends[1];
}

void Wake::renew() noexcept {
  if (read_ < 0) return;
  Wake fresh;
  try {
    fresh.open();
  } catch (const std::system_error&) {
    return close();
  }
  dup2(fresh.read_, read_);
  dup2(fresh.write_, write_);
  fcntl(read_, F_SETFD, FD_CLOEXEC);
  fcntl(write_, F_SETFD, FD_CLOEXEC);
  fresh.close();
}

void Wake::close() noexcept {
  if (read_ < 0) return;
  ::close(read_);
  ::close(write_);
  read_ = write_ = -1;
}

void Wake::note() noexcept {
  const char byte = 0;
  // A full pipe wakes as well.
  if (write_ >= 0) [[maybe_unused]]
    const auto written = write(write_, &byte, 1);
}

void Wake::drain() noexcept {
  char bytes[64];
  while (read_ >= 0 && read(read_, bytes, sizeof bytes) > 0) {
  }
}

void Wake::wait(std::chrono::nanoseconds time) noexcept {
  constexpr long long kLongest = 1'000'000;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(time).count();
  pollfd waits = {read_, POLLIN, 0};
  poll(&waits, read_ >= 0 ? 1 : 0, static_cast<int>(std::clamp<long long>(left, 0, kLongest)));
}

}  // namespace lastcall::system
