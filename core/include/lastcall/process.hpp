#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

#include "lastcall/exceptions.hpp"
#include "lastcall/registry.hpp"

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
/// run, the status stays. A child made by fork inherits the handlers, and runs them if it ends in
/// one of the ways that do. Nothing here deadlocks in the child of a process with many threads;
/// handlers that other threads were just calling are not called again there.
namespace lastcall {

/// The process's registry: with default Semantics, made at its first use, never destroyed.
/// Throws std::bad_alloc if std::atexit can take no more.
Registry& process_registry();

/// Registers `f(args…)` in the process's registry, to be called when the process ends: see
/// Registry::register_ for arguments, result and errors. From any thread, also while the handlers
/// run: it then runs next.
template <class F, class... Args>
Token at_exit(F&& f, Args&&... args) {
  return process_registry().register_(std::forward<F>(f), std::forward<Args>(args)...);
}

/// Ends the program by unwinding to run_main(), as sys.exit does: throws SystemExit. On another
/// thread than run_main's it is an exception like any other: std::thread ends the process by it.
[[noreturn]] void exit(int status = 0);
[[noreturn]] void exit(std::string message);

/// Ends the process at once, as os._exit does: no handler, no destructor, no flushing.
[[noreturn]] void exit_now(int status) noexcept;

/// Calls `f`, which returns an exit status or nothing, and ends what the program has to do:
///
/// 1. `f` returns or is left by an exception. SystemExit's message, or another exception with its
///    type, what() and the exceptions nested in it, goes to stderr.
/// 2. The handlers run, those that they register included. What one throws goes to stderr.
/// 3. stdout and std::cout are flushed. If that fails, stderr says why and the status is 120.
///
/// Returns the exit status, 0 to 255, for main() to return; after SIGINT it does not return but is
/// killed by it. Meanwhile SIGINT becomes KeyboardInterrupt (unless it was ignored at the start),
/// and SIGPIPE is ignored, so that a failed write is an error rather than the end. To be called
/// once, on the thread that is to see the signals.
template <class F>
int run_main(F&& f);

/// Gives way to signals: on run_main's thread, if SIGINT has arrived, throws KeyboardInterrupt; if
/// one with a function set by on_signal has arrived, calls that, and what it throws comes out of
/// here. C++ cannot interrupt a function anywhere, as Python does between two of its
/// instructions: a long loop calls this now and then. run_main() does when `f` returns. Does
/// nothing on other threads. Not for signal handlers. A single test when nothing has arrived.
void check_signals();

/// Sleeps, giving way to signals as check_signals() does as soon as they arrive. After a function
/// that returns, it sleeps on. A negative time is none.
void sleep_for(std::chrono::nanoseconds time);

/// From now on `signal` neither ends the process nor is lost: `f(signal)` is called by the next
/// check_signals() or sleep_for() on run_main's thread, once for signals that arrive together. An
/// empty `f` gives the signal its first meaning back, which for SIGINT in run_main is
/// KeyboardInterrupt. Throws std::system_error if the system does not let the signal be caught.
void on_signal(int signal, std::function<void(int)> f);

/// What run_main() prints of an exception: "std::runtime_error: no such file"; for one that is no
/// std::exception, its type alone. Exceptions nested in it (std::throw_with_nested) follow, each
/// in a line of its own. `error` must not be null.
std::string describe(const std::exception_ptr& error);

namespace detail {
int run_main(int (*f)(void*), void* context);
}

template <class F>
int run_main(F&& f) {
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
      const_cast<void*>(static_cast<const void*>(std::addressof(f))));
}

}  // namespace lastcall
