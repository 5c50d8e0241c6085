#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "python/version.hpp"

// RULES: what differs between the versions of Python at the end of a process, in one table. The
// machine ends a process by it, the narration and `lastcall versions` are worded by it, and a test
// holds core's Semantics::python against it. Measured on real interpreters (tests/conformance), not
// read off the documentation.
namespace lastcall::python {

// What the versions do. Everything begins as in 2.7.
struct Rules {
  // ---- the registry
  // What a run calls, where handlers change the registry meanwhile.
  enum class Run : std::uint8_t {
    newest_first,  // what is there when its turn comes, what was registered last first
    slots,         // what was there when the run began, and still is
    snapshot,      // what was there when the run began
  };
  Run run = Run::newest_first;
  bool has_exit_list = true;  // atexit is in Python: a list _exithandlers, begun by sys.exitfunc
  bool has_unregister = false;
  bool run_exitfuncs_raises = true;  // the last exception of the handlers again

  // ---- handlers that fail
  enum class Report : std::uint8_t {
    by_atexit_py,      // "Error in atexit._run_exitfuncs:", printed by the module itself
    error_in,          // the same, printed by C
    unraisable,        // through sys.unraisablehook, which is given the function
    unraisable_named,  // … which is given the whole message
  };
  Report report = Report::by_atexit_py;
  enum class ExitInHandler : std::uint8_t { sets_status, silent, reported };
  ExitInHandler exit_in_handler = ExitInHandler::sets_status;

  // ---- the main program's end
  bool flushes_before_report = false;  // both streams, before the exception is printed
  bool interrupt_kills = false;        // an unhandled KeyboardInterrupt: by SIGINT, at the very end
  bool exit_forgets_file = false;      // __file__ is gone after a SystemExit, too
  bool keeps_last_exc = false;         // sys.last_exc
  bool status_error_is_pending = false;  // a status that is no number is noticed later

  // ---- what is printed
  bool has_c_files = true;  // a print is C's: stdout is flushed before an exception is printed, the
                            // interpreter's own flush is C's, a failed close is "close failed in …"
  bool excepthook_may_be_none = true;      // … and is then "missing"
  bool lost_stderr_is_dumped = false;      // an exception that sys.stderr did not take
  bool dump_is_of_3_8 = false;             // how an exception is shown that cannot be printed
  bool dump_counts_the_caller = true;      // one reference more
  bool second_error_is_displayed = false;  // what sys.excepthook raised, without a line of its own
  bool exception_flushes_stderr = false;
  bool has_unraisablehook = false;  // and what has no traceback gets the line that runs
  bool unraisable_has_columns = false;
  bool unraisable_flushes_stderr = false;
  bool lost_flush_says_what = false;   // "Exception ignored on flushing sys.stdout"
  bool lost_flush_says_while = false;  // "… while flushing sys.stdout"
  bool stderr_lives_on =
      false;  // what was sys.stderr when threading came is not flushed at the end

  // ---- threads and processes
  bool shutdown_refuses_threads = false;  // and forks
  bool fork_warns_of_threads = false;
  bool join_is_given_up = false;         // a thread whose join() was broken off is not waited for
  bool child_waits_for_threads = false;  // of multiprocessing
  bool child_drops_handlers = false;     // … forgets what it inherited, and runs its own
  bool child_exit_without_status_fails = true;  // SystemExit() in a child

  // ---- subinterpreters
  bool interpreters_run_handlers = false;      // each has a registry of its own
  bool interpreters_end_before_flush = false;  // those that were left open
  bool interpreters_end_last = false;
  bool ending_interpreters_is_fatal = false;  // for other threads' sake

  // ---- objects
  bool names_become_none = true;     // at the end, one by one; else they are gone at once
  bool cycles_with_del_stay = true;  // nobody collects them
  bool del_is_called_again = true;   // of an object that its __del__ has kept alive
  bool collection_empties_unstarted_generators = true;
  bool last_local_goes_first = false;  // of a frame that ends
  bool finalizer_is_named_by_function = false;  // in the report of a __del__ that failed
  bool closing_file_is_reported = false;
  bool finalizing_says_what = false;  // "Exception ignored while finalizing file", "calling …"

  friend bool operator==(const Rules&, const Rules&) = default;
};

// What a version does. O(rows).
Rules rules_of(Version version);

// One difference.
struct Change {
  Version since;
  Version until;           // exclusive; {99, 0}: still so
  void (*apply)(Rules&);   // what it sets
  std::string_view topic;  // a few words
  std::string_view text;   // one plain sentence, without naming the version
};

// In the order of the versions; the rows of 2.7 say where it all began.
std::span<const Change> changes();

}  // namespace lastcall::python
