#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "trace/state.hpp"
#include "trace/trace.hpp"

// What became of the first process of a run, in the few facts by which two ends are compared.
namespace lastcall::trace {

struct Summary {
  enum class Fate : std::uint8_t {
    returned,
    raised,     // its own exception, reported
    cut_short,  // by KeyboardInterrupt, or by the death of the process
    never,      // registered, and never called
    waiting,    // … so far: in summarize_so_far alone
    running,    // called, and not over: likewise
  };
  struct One {
    HandlerId handler = no_handler;
    std::string name;
    std::uint16_t mark = 0;
    Fate fate = Fate::never;
    std::string exception;  // its type, if raised
  };
  std::vector<One> handlers;  // in the order of calling; behind them those that never run
  // What is told on stderr, shortly: "B: ValueError", "RuntimeError" of the main program.
  std::vector<std::string> errors;
  std::uint64_t arrived = 0;  // bytes of stdout that left the process
  std::uint64_t lost = 0;     // … and that were printed and never did
  std::uint64_t pending = 0;  // … and that wait in the buffer, while it goes on
  Ending ending;
  bool ended = false;       // false for a run that a bound stopped
  bool goes_on = false;     // at the position that is asked about
  bool is_settled = false;  // … and its ending is known there
  ExitCause cause = ExitCause::end_of_file;
  std::string wrote;  // what asked for it, where that is SystemExit: "sys.exit"

  bool all_run() const;    // each to its own end; also where there is none
  bool none_runs() const;  // none to its own end, and there is one
  std::size_t count(Fate fate) const;
};

// What becomes of it by the end of the trace. O(events).
Summary summarize(const Timeline& timeline);
// What has become of it at a position; as summarize once it is over. O(events).
Summary summarize_so_far(const Timeline& timeline, Position position);
// What would, if it died at a position by what runs nothing any more: a signal that is not handled,
// os._exit, a power cut. The present end, where the process is over by then. O(events).
Summary summarize_if_killed(const Timeline& timeline, Position position, Ending ending,
                            ExitCause cause);

// The same as a run: what happened up to a position, and the death there. nullopt where more than
// one process or interpreter has lived by then: what becomes of the others is for the machine to
// say. O(events).
std::optional<Trace> killed_at(const Timeline& timeline, Position position, Ending ending,
                               ExitCause cause);

// "C, B and A never run; 15 bytes of output are lost; killed by SIGTERM (143 in a shell)."
std::string in_words(const Summary& summary);
// "killed by SIGTERM (143 in a shell)", "exit status 3".
std::string ending_in_words(Ending ending);

}  // namespace lastcall::trace
