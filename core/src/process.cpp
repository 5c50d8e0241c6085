#include "lastcall/process.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <system_error>
#include <thread>
#include <typeinfo>

#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif
#if __has_include(<unistd.h>)
#define LASTCALL_POSIX 1
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <unistd.h>
#else
#define LASTCALL_POSIX 0
#endif

namespace lastcall {

/// What only the process's registry needs of Registry: it lives through forks.
class ProcessRegistry {
 public:
  explicit ProcessRegistry(Registry& registry) : registry_(registry) {}
  void before_fork() { registry_.mutex_.lock(); }
  void after_fork_in_parent() { registry_.mutex_.unlock(); }
  void after_fork_in_child() {
    registry_.forget_runs_of_other_threads();
    registry_.mutex_.unlock();
  }

 private:
  Registry& registry_;
};

namespace {

// ---------------------------------------------------------------------------------------------
// Telling of exceptions

std::string type_name(const std::type_info& type) {
#if __has_include(<cxxabi.h>)
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> demangled(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
  if (demangled) return demangled.get();
#endif
  return type.name();
}

std::string current_type_name() {
#if __has_include(<cxxabi.h>)
  if (const std::type_info* type = abi::__cxa_current_exception_type()) return type_name(*type);
#endif
  return "an exception of an unknown type";
}

/// The exception that is being handled, without those nested in it.
std::string describe_current(std::exception_ptr& nested) {
  try {
    throw;
  } catch (const std::exception& error) {
    if (const auto* with = dynamic_cast<const std::nested_exception*>(&error)) {
      nested = with->nested_ptr();
    }
    // throw_with_nested throws a type of the library's own, which says less than its base.
    std::string type = type_name(typeid(error));
    if (nested != nullptr) {
      const std::size_t open = type.find('<');
      if (open != std::string::npos && type.starts_with("std::_Nested_exception")) {
        type = type.substr(open + 1, type.rfind('>') - open - 1);
      }
    }
    return type + ": " + error.what();
  } catch (const SystemExit& exit) {
    return "lastcall::SystemExit: " +
           (exit.message() ? *exit.message() : std::to_string(exit.status()));
  } catch (const std::nested_exception& with) {
    nested = with.nested_ptr();
    return current_type_name();
  } catch (...) {
    return current_type_name();
  }
}

/// Writes to stderr, in one piece, what can be written; memory may have run out.
void tell(const char* before, const std::exception_ptr& error) noexcept {
  try {
    const std::string text = before + describe(error) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
  } catch (...) {
    std::fputs(before, stderr);
    std::fputs("an exception that there is no memory to describe\n", stderr);
  }
}

// ---------------------------------------------------------------------------------------------
// The registry

void run_handlers() noexcept {
  Registry::Run run = process_registry().start_run();
  while (run.next()) {
    run.call();
    if (run.to_report() != nullptr) tell("Exception ignored in exit handler: ", run.to_report());
  }
}

// ---------------------------------------------------------------------------------------------
// Signals
//
// The system's handler only notes that a signal has come and wakes sleep_for() through a pipe; what
// it means is found out by check_signals().

constexpr int kSignals = 65;  // on Linux; no system of today has more

struct Signals {
  std::array<std::atomic<bool>, kSignals> pending{};
  std::atomic<bool> any = false;
  std::atomic<int> wake = -1;             ///< the pipe's end that the handler writes to
  int woken = -1;                         ///< and the one that is read
  std::atomic<std::thread::id> thread{};  ///< the one that sees the signals

  std::mutex lock;  ///< for what follows
  std::array<std::shared_ptr<const std::function<void(int)>>, kSignals> functions;
};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

Signals& signals() {
  // Never destroyed: signals come until the very end.
  alignas(Signals) static std::byte room[sizeof(Signals)];
  static Signals* const instance = ::new (room) Signals;
  return *instance;
}

std::atomic<Signals*> noting = nullptr;  // signals(), for the handler

extern "C" void lastcall_note_signal(int signal) {
  const int kept = errno;
  Signals& s = *noting.load();
  s.pending[static_cast<std::size_t>(signal)].store(true);
  s.any.store(true);
#if LASTCALL_POSIX
  const char byte = 0;
  const int wake = s.wake.load();
  // A full pipe wakes as well.
  if (wake >= 0) [[maybe_unused]]
    const auto written = write(wake, &byte, 1);
#else
  std::signal(signal, lastcall_note_signal);
#endif
  errno = kept;
}

void open_pipe(Signals& s) {
#if LASTCALL_POSIX
  int ends[2];
  if (pipe(ends) != 0) throw std::system_error(errno, std::generic_category(), "lastcall: pipe");
  for (const int end : ends) {
    fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(end, F_SETFL, O_NONBLOCK);
  }
  s.woken = ends[0];
  s.wake.store(ends[1]);
#endif
  (void)s;
}

/// The meaning of `signal` now, or the failure to set it as an exception.
void catch_signal(int signal) {
#if LASTCALL_POSIX
  struct sigaction action = {};
  action.sa_handler = lastcall_note_signal;
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, &action, nullptr) != 0) {
    throw std::system_error(errno, std::generic_category(),
                            "lastcall: signal " + std::to_string(signal) + " cannot be caught");
  }
#else
  if (std::signal(signal, lastcall_note_signal) == SIG_ERR) {
    throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                            "lastcall: signal " + std::to_string(signal) + " cannot be caught");
  }
#endif
}

bool is_default(int signal) {
#if LASTCALL_POSIX
  struct sigaction action = {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL;
#else
  const auto before = std::signal(signal, SIG_DFL);
  if (before != SIG_ERR && before != SIG_DFL) std::signal(signal, before);
  return before == SIG_DFL;
#endif
}

std::atomic<bool> interruptible = false;  // run_main has made SIGINT a KeyboardInterrupt

void start_noting() {
  Signals& s = signals();
  if (noting.load() != nullptr) return;
  open_pipe(s);
  s.thread.store(std::this_thread::get_id());
  noting.store(&s);
}

[[noreturn]] void die_by(int signal) {
  std::signal(signal, SIG_DFL);
#if LASTCALL_POSIX
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
#endif
  std::raise(signal);
  std::_Exit(128 + signal);  // not reached where the signal ends the process
}

#if LASTCALL_POSIX
ProcessRegistry* for_forks = nullptr;

void before_fork() {
  for_forks->before_fork();
  signals().lock.lock();
}
void after_fork_in_parent() {
  signals().lock.unlock();
  for_forks->after_fork_in_parent();
}
void after_fork_in_child() {
  Signals& s = signals();
  s.lock.unlock();
  for_forks->after_fork_in_child();
  if (noting.load() == nullptr) return;
  // The signals that came were the parent's, and its pipe must wake the parent alone.
  for (auto& pending : s.pending) pending.store(false);
  s.any.store(false);
  s.thread.store(std::this_thread::get_id());
  close(s.wake.exchange(-1));
  close(s.woken);
  s.woken = -1;
  try {
    open_pipe(s);
  } catch (const std::system_error&) {
    // sleep_for() then wakes for the signals that come to its own thread, as all do here at first.
  }
}
#endif

/// Flushes stdout. Returns errno's value if that fails, else 0.
int flush_output() {
  errno = 0;
  std::cout.flush();
  const bool failed = std::cout.bad() || std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  return failed ? (errno != 0 ? errno : EIO) : 0;
}

}  // namespace

std::string describe(const std::exception_ptr& error) {
  std::string text;
  std::exception_ptr next = error;
  while (next != nullptr) {
    std::exception_ptr nested;
    try {
      std::rethrow_exception(next);
    } catch (...) {
      text += (text.empty() ? "" : "\n  caused by: ") + describe_current(nested);
    }
    next = nested;
  }
  return text;
}

Registry& process_registry() {
  alignas(Registry) static std::byte room[sizeof(Registry)];
  static Registry* const registry = [] {
    auto* made = ::new (room) Registry;
    signals();
#if LASTCALL_POSIX
    alignas(ProcessRegistry) static std::byte fork_room[sizeof(ProcessRegistry)];
    for_forks = ::new (fork_room) ProcessRegistry(*made);
    if (pthread_atfork(before_fork, after_fork_in_parent, after_fork_in_child) != 0) {
      throw std::bad_alloc();
    }
#endif
    if (std::atexit([] { run_handlers(); }) != 0) throw std::bad_alloc();
    return made;
  }();
  return *registry;
}

void exit(int status) {
  throw SystemExit(status);
}
void exit(std::string message) {
  throw SystemExit(std::move(message));
}
void exit_now(int status) noexcept {
  std::_Exit(status);
}

void check_signals() {
  Signals& s = signals();
  if (!s.any.load(std::memory_order_relaxed)) return;
  if (std::this_thread::get_id() != s.thread.load()) return;
  s.any.store(false);
  for (int signal = 1; signal < kSignals; ++signal) {
    const auto index = static_cast<std::size_t>(signal);
    if (!s.pending[index].exchange(false)) continue;
    std::unique_lock lock(s.lock);
    const auto function = s.functions[index];
    lock.unlock();
    try {
      if (function != nullptr) {
        (*function)(signal);
      } else if (signal == SIGINT && interruptible.load()) {
        throw KeyboardInterrupt();
      }
    } catch (...) {
      s.any.store(true);  // those behind it wait for the next time
      throw;
    }
  }
}

void sleep_for(std::chrono::nanoseconds time) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::hours kLongest{24 * 365};  // so that no clock runs over
  const Clock::time_point end = Clock::now() + std::min<std::chrono::nanoseconds>(time, kLongest);
  Signals& s = signals();
  const bool sees_signals =
      noting.load() != nullptr && std::this_thread::get_id() == s.thread.load();
  for (;;) {
    if (sees_signals) check_signals();
    const auto left = end - Clock::now();
    if (left <= left.zero()) return;
#if LASTCALL_POSIX
    if (sees_signals) {
      pollfd waits = {s.woken, POLLIN, 0};
      const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(left).count();
      constexpr long long kPoll = 1'000'000;
      poll(&waits, 1, static_cast<int>(std::min<long long>(milliseconds, kPoll)));
      char bytes[64];
      while (s.woken >= 0 && read(s.woken, bytes, sizeof bytes) > 0) {
      }
      continue;
    }
#endif
    constexpr std::chrono::nanoseconds kStep = std::chrono::milliseconds(20);
    std::this_thread::sleep_for(sees_signals ? std::min<std::chrono::nanoseconds>(left, kStep)
                                             : left);
  }
}

void on_signal(int signal, std::function<void(int)> f) {
  if (signal < 1 || signal >= kSignals) {
    throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                            "lastcall: there is no signal " + std::to_string(signal));
  }
  process_registry();  // for what it does about forks
  start_noting();
  std::shared_ptr<const std::function<void(int)>> function;
  if (f) function = std::make_shared<const std::function<void(int)>>(std::move(f));
  const bool keeps_note = function != nullptr || (signal == SIGINT && interruptible.load());
  if (keeps_note) {
    catch_signal(signal);
  } else {
    std::signal(signal, SIG_DFL);
  }
  const std::lock_guard lock(signals().lock);
  signals().functions[static_cast<std::size_t>(signal)].swap(function);
}

int detail::run_main(int (*f)(void*), void* context) {
  process_registry();
  start_noting();
  signals().thread.store(std::this_thread::get_id());
  if (is_default(SIGINT)) {
    catch_signal(SIGINT);
    interruptible.store(true);
  }
#if LASTCALL_POSIX
  if (is_default(SIGPIPE)) std::signal(SIGPIPE, SIG_IGN);
#endif

  int status = 0;
  bool interrupted = false;
  try {
    status = f(context);
    check_signals();
  } catch (const SystemExit& exit) {
    status = exit.status();
    if (exit.message()) std::fprintf(stderr, "%s\n", exit.message()->c_str());
  } catch (const KeyboardInterrupt&) {
    interrupted = true;
    std::fputs("KeyboardInterrupt\n", stderr);
#ifdef _CXXABI_FORCED_H
  } catch (const abi::__forced_unwind&) {
    throw;
#endif
  } catch (...) {
    status = 1;
    tell("Uncaught exception: ", std::current_exception());
  }

  run_handlers();
  if (const int error = flush_output()) {
    std::fprintf(stderr, "lastcall: stdout could not be flushed: %s\n", std::strerror(error));
    status = 120;
  }
  if (interrupted) die_by(SIGINT);
  return status & 0xFF;
}

}  // namespace lastcall
