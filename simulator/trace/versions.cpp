#include "trace/versions.hpp"

#include <array>
#include <charconv>

namespace lastcall::trace {

PythonVersion parse_python(std::string_view text) {
  PythonVersion version{0, 0};
  const char* const end = text.data() + text.size();
  const auto [dot, error] = std::from_chars(text.data(), end, version.major);
  if (error != std::errc() || dot == end || *dot != '.') return {0, 0};
  const auto [rest, error2] = std::from_chars(dot + 1, end, version.minor);
  if (error2 != std::errc() || rest != end) return {0, 0};
  return version;
}

std::span<const Change> changes() {
  static constexpr std::array<Change, 17> table{{
      {{2, 7}, "late handlers", "A handler that is registered by a handler runs next."},
      {{2, 7},
       "failing handlers",
       "Each exception is printed under \"Error in atexit._run_exitfuncs:\", and the last one once "
       "more under \"Error in sys.exitfunc:\"."},
      {{2, 7}, "sys.exit in a handler", "It sets the exit status, and prints nothing."},
      {{2, 7}, "taking back", "There is no unregister, _clear or _ncallbacks."},
      {{3, 6}, "taking back", "unregister and _clear remove handlers, even while handlers run."},
      {{3, 6}, "late handlers", "A handler that is registered by a handler is silently lost."},
      {{3, 6}, "sys.exit in a handler", "It changes nothing, and prints nothing."},
      {{3, 6},
       "_run_exitfuncs",
       "Called by hand, it raises the last exception of the handlers again."},
      {{3, 7}, "subinterpreters", "Each has a registry of its own."},
      {{3, 8},
       "KeyboardInterrupt",
       "Unhandled, it ends the process by SIGINT after the handlers; before, with exit status 1."},
      {{3, 10},
       "failing handlers",
       "Each exception goes to sys.unraisablehook, which prints \"Exception ignored in atexit "
       "callback\"; _run_exitfuncs never raises."},
      {{3, 10}, "sys.exit in a handler", "It is printed like any other exception."},
      {{3, 12},
       "threads and forks",
       "Starting a thread or forking inside a handler raises RuntimeError."},
      {{3, 13}, "threads and forks", "Both are allowed inside a handler again."},
      {{3, 13},
       "multiprocessing",
       "A forked child drops the handlers that it inherited and runs those it registered itself; "
       "before, it ran none."},
      {{3, 14},
       "taking back",
       "The run goes through a snapshot: what a handler unregisters or clears still runs."},
      {{3, 15},
       "failing handlers",
       "The report is a full traceback, with the exceptions it was chained to."},
  }};
  return table;
}

}  // namespace lastcall::trace
