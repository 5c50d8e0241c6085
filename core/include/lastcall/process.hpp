#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <version>
#ifdef __cpp_lib_jthread
#include <stop_token>
#endif

#include "lastcall/exceptions.hpp"
#include "lastcall/export.hpp"
#include "lastcall/registry.hpp"
#include "lastcall/scoped.hpp"

/// The ends of a Python program, for C++ programs: one registry for the process, and the ways to
/// end that run it or do not.
///
///     int main() {
///       return lastcall::run_main([] {
///         lastcall::at_exit([] { std::puts("goodbye"); });
///         if (trouble()) lastcall::exit("trouble");  // stderr: trouble; goodbye; status 1
///       });
///     }
///
/// | ending                                       | handlers run | status                      |
/// | -------------------------------------------- | ------------ | --------------------------- |
/// | the function given to run_main returns       | yes          | what it returns, else 0     |
/// | exit(status)                                 | yes          | status modulo 256           |
/// | exit(message)                                | yes          | 1; the message to stderr    |
/// | another exception leaves the function        | yes          | 1; it is printed before     |
/// | SIGINT                                       | yes          | killed by SIGINT            |
/// | std::exit(), or main() without run_main()    | yes          | as without this library     |
/// | SIGTERM and other signals, unless on_signal  | no           | killed by the signal        |
/// | exit_now(status), std::_Exit, std::abort     | no           | theirs                      |
///
/// A handler that throws (SystemExit too) is reported to stderr and changes nothing: the others
/// run, the status stays. One that hangs is interrupted by SIGINT where it gives way to signals
/// (see check_signals()); a second SIGINT, SIGTERM, SIGHUP or SIGQUIT while the process is ending
/// ends it by that signal, and so does the time of end_within().
///
/// A child made by fork inherits the handlers, and runs them if it ends in one of the ways that do.
/// Nothing here deadlocks in the child of a process with many threads; handlers that other threads
/// were just calling are not called again there.
namespace lastcall {

/// The process's registry: with default Semantics, made at its first use, never destroyed.
/// Throws std::bad_alloc if std::atexit can take no more.
LASTCALL_EXPORT Registry& process_registry();

namespace detail {
LASTCALL_EXPORT void take_place(Token token, void* object);
#ifndef _WIN32
extern "C" __attribute__((visibility("hidden"))) void* __dso_handle;  // the compiler's
inline void* this_object() noexcept {
  return &__dso_handle;
}
#else
inline void* this_object() noexcept {
  return nullptr;
}
#endif
}  // namespace detail

/// Registers `f(args…)` in the process's registry, to be called when the process ends: see
/// Registry::register_ for arguments, result and errors. From any thread, also while the handlers
/// run: it then runs next; also from the destructor of a static object.
///
/// In run_main() the handlers run when its function is over, before any static object is destroyed.
/// Elsewhere each runs at its own place among the functions of std::atexit and the destructors of
/// static objects, as std::atexit's do: what was there when it was registered is still there. That
/// place, some 32 bytes, is not given back by cancel(). (After std::exit() inside of run_main(),
/// they run at the place of the first.) When a shared object is unloaded, the handlers that its
/// code has registered are run.
template <class F, class... Args>
Token at_exit(F&& f, Args&&... args) {
  const Token token = process_registry().register_(std::forward<F>(f), std::forward<Args>(args)...);
  detail::take_place(token, detail::this_object());
  return token;
}

/// Registry::cancel, for the process's registry.
inline bool cancel(Token token) noexcept {
  return process_registry().cancel(token);
}
/// Registry::unregister, for the process's registry.
template <class F, class... Object>
std::size_t unregister(const F& f, const Object&... object) {
  return process_registry().unregister(f, object...);
}
/// Registry::clear, for the process's registry.
inline void clear() noexcept {
  process_registry().clear();
}

/// What a handler of the process threw.
struct HandlerError {
  Token token;               ///< which handler
  Label label;               ///< from named(); empty if it has none
  std::exception_ptr error;  ///< never null
};

/// From now on `hook` is given what handlers throw, instead of stderr, as sys.unraisablehook is.
/// What it throws goes to stderr. An empty one gives the errors back to stderr.
LASTCALL_EXPORT void on_report(std::function<void(const HandlerError&)> hook);

/// Once the process has begun to end, it may take so long: after that, stderr says which handler
/// hangs, and the process ends with `status`, at once, as by exit_now(). The time begins when
/// run_main()'s function is over; without run_main(), each handler has it for itself. It begins
/// anew in a child that a handler has forked.
LASTCALL_EXPORT void end_within(std::chrono::nanoseconds time, int status = 1);

/// Ends the program by unwinding to run_main(), as sys.exit does: throws SystemExit. On another
/// thread than run_main's it is an exception like any other: std::thread ends the process by it.
[[noreturn]] LASTCALL_EXPORT void exit(int status = 0);
/// The same, with a message to stderr and the status 1.
[[noreturn]] LASTCALL_EXPORT void exit(std::string message);

/// Ends the process at once, as os._exit does: no handler, no destructor, no flushing.
[[noreturn]] LASTCALL_EXPORT void exit_now(int status) noexcept;

/// What of run_main() is the caller's choice.
struct MainOptions {
  /// After SIGINT, true: the process is killed by it, as Python does, once the handlers have run,
  /// so that a shell knows; functions of std::atexit and destructors of static objects do not run.
  /// False: run_main() returns 130, and they do.
  bool killed_by_sigint = true;
};

/// Calls `f`, which returns an exit status or nothing, and ends what the program has to do:
///
/// 1. `f` returns or is left by an exception. SystemExit's message, or another exception with its
///    type, what() and the exceptions nested in it, goes to stderr.
/// 2. The threads that were given to join_at_end() are waited for, as Python does.
/// 3. The handlers run, those that they register included. What one throws goes to stderr.
/// 4. stdout and std::cout are flushed. If that fails, stderr says why and the status is 120.
///
/// When the handlers run, `f` is over and its own variables are gone: a handler takes what it needs
/// with it, by value, or finds it in what is static or around the call of run_main().
///
/// Returns the exit status, 0 to 255, for main() to return; after SIGINT it does not return but is
/// killed by it, unless `options` say otherwise. Meanwhile SIGINT becomes KeyboardInterrupt (unless
/// it was ignored at the start), and SIGPIPE is ignored, so that a failed write is an error rather
/// than the end. To be called once, on the thread that is to see the signals.
template <class F>
int run_main(F&& f, MainOptions options = {});

namespace detail {
LASTCALL_EXPORT int run_main(int (*f)(void*), void* context, MainOptions options);
LASTCALL_EXPORT Registry& threads_to_join();
}  // namespace detail

/// Gives run_main() a thread (std::thread, or what has a join()) to wait for before the handlers
/// run. Other threads are like Python's daemons: nobody waits for them.
template <class Thread>
void join_at_end(Thread&& thread) {
  detail::threads_to_join().register_([](auto& t) { t.join(); }, std::forward<Thread>(thread));
}

/// Gives way to signals: on run_main's thread, if SIGINT has arrived, throws KeyboardInterrupt; if
/// one with a function set by on_signal has arrived, calls that, and what it throws comes out of
/// here. C++ cannot interrupt a function anywhere, as Python does between two of its
/// instructions: a long loop calls this now and then. run_main() does when `f` returns. Does
/// nothing on other threads. Not for signal handlers. A single test when nothing has arrived.
LASTCALL_EXPORT void check_signals();

/// Sleeps, giving way to signals as check_signals() does as soon as they arrive. After a function
/// that returns, it sleeps on. A negative time is none.
LASTCALL_EXPORT void sleep_for(std::chrono::nanoseconds time);

/// From now on `signal` neither ends the process nor is lost: `f(signal)` is called by the next
/// check_signals() or sleep_for() on run_main's thread, once for signals that arrive together. An
/// empty `f` gives the signal its first meaning back, which for SIGINT in run_main is
/// KeyboardInterrupt. Calls of the system that it interrupts go on (SA_RESTART), on whichever
/// thread it lands. Throws std::system_error if the system does not let the signal be caught.
LASTCALL_EXPORT void on_signal(int signal, std::function<void(int)> f);

/// For a loop around poll() or its like: a file descriptor that can be read from as soon as a
/// signal waits for check_signals(), whichever thread it landed on; do not read it, call
/// check_signals(). From the first call on, SIGTERM too is caught: check_signals() then throws
/// SystemExit(143), unless it has a function. In the child of a fork it has the same number and
/// tells of the child's signals; an epoll has to be given it again. -1 where the system has no
/// pipes. Throws std::system_error.
LASTCALL_EXPORT int signal_fd();

#ifdef __cpp_lib_jthread
/// For threads that wait or work in steps: a token of which a stop is requested as soon as SIGTERM
/// or SIGINT arrives, whichever thread it lands on. From the first call on these two mean that
/// alone: KeyboardInterrupt is not thrown, and the function that was given to run_main() is to
/// return. A second one ends the process by it. In the child of a fork, ask again. Throws
/// std::system_error.
LASTCALL_EXPORT std::stop_token stop_token();
#endif

/// What run_main() prints of an exception: "std::runtime_error: no such file"; for one that is no
/// std::exception, its type alone. Exceptions nested in it (std::throw_with_nested) follow, each
/// in a line of its own. `error` must not be null.
LASTCALL_EXPORT std::string describe(const std::exception_ptr& error);

template <class F>
int run_main(F&& f, MainOptions options) {
  using Body = std::remove_reference_t<F>;
  return detail::run_main(
      [](void* context) -> int {
        if constexpr (std::is_void_v<std::invoke_result_t<Body&>>) {
          (*static_cast<Body*>(context))();
          return 0;
        } else {
          return (*static_cast<Body*>(context))();
        }
      },
      const_cast<void*>(static_cast<const void*>(std::addressof(f))), options);
}

}  // namespace lastcall
