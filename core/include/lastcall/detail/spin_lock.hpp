#pragma once

#include <atomic>

#if __has_include(<sys/single_threaded.h>)
#include <sys/single_threaded.h>
#define LASTCALL_SINGLE_THREADED __libc_single_threaded
#else
#define LASTCALL_SINGLE_THREADED false
#endif

namespace lastcall::detail {

/// A mutual exclusion for a few instructions at a time: one atomic exchange to take when it is
/// free, a plain store to release, no atomic operation at all while the process has one thread
/// (no code of a user's, which could start one, ever runs while it is held). A thread that finds
/// it taken gives way to the others. Not recursive; not for signal handlers.
class SpinLock {
 public:
  void lock() noexcept {
    if (LASTCALL_SINGLE_THREADED) {
      held_.store(true, std::memory_order_relaxed);
    } else if (held_.exchange(true, std::memory_order_acquire)) {
      wait();
    }
  }
  void unlock() noexcept { held_.store(false, std::memory_order_release); }

 private:
  void wait() noexcept;

  std::atomic<bool> held_ = false;
};

}  // namespace lastcall::detail

#undef LASTCALL_SINGLE_THREADED
