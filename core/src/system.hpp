#pragma once

#include <chrono>
#include <string>

/// What process.cpp needs of the system: process_posix.cpp has it, and process_other.cpp as far as
/// it goes where there is no POSIX.
namespace lastcall::system {

/// Calls f(argument) when the process exits, at this place among the functions of std::atexit and
/// the destructors of static objects, or when `object` (a __dso_handle) is unloaded. False if there
/// is no memory.
bool at_exit(void (*f)(void*), void* argument, void* object) noexcept;

/// Calls these around each fork. Throws std::bad_alloc.
void at_fork(void (*before)(), void (*in_parent)(), void (*in_child)());

/// From now on `note(signal)` is called, and what it interrupts goes on. Throws std::system_error.
void catch_signal(int signal, void (*note)(int));
bool is_default(int signal) noexcept;
void ignore_if_default_sigpipe() noexcept;
/// Ends the process by the signal's default action. Safe in a signal handler.
[[noreturn]] void die_by(int signal) noexcept;

/// Writes to stderr without stdio's locks, which a handler that hangs may hold.
void write_to_stderr(const std::string& text) noexcept;

/// A pipe: note() wakes who waits, and may be called in a signal handler.
class Wake {
 public:
  /// Throws std::system_error.
  void open();
  /// In the child of a fork: a pipe of its own, under the same descriptors. Without one to be had,
  /// it is as before open().
  void renew() noexcept;
  /// Gives the pipe up.
  void close() noexcept;
  /// Readable from note() to drain(); -1 where there are no pipes, or before open().
  int descriptor() const noexcept { return read_; }
  void note() noexcept;
  void drain() noexcept;
  /// Waits for note(), no longer than so long; now and then also for nothing.
  void wait(std::chrono::nanoseconds time) noexcept;

 private:
  int read_ = -1;
  int write_ = -1;
};

}  // namespace lastcall::system
