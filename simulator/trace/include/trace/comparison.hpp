#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/state.hpp"
#include "trace/trace.hpp"

// Whether a simulated run did what a real one has done, and where two simulated ones part.
namespace lastcall::trace {

// How a run ended and what it wrote.
struct RunResult {
  Ending ending;
  std::string out;
  std::string err;
  // Why it is not a complete run ("it took too long, and was killed"); or "".
  std::string problem;
  std::string folder = {};  // that it ran in
};

RunResult result_of(const Trace& trace);
// "exit status 3", "killed by SIGKILL", or the problem.
std::string ending_of(const RunResult& result);

// Two runs of the script `name`, with what differs from run to run (addresses) and from place to
// place (the folders that they ran in, in tracebacks, warnings and wherever else they are named,
// and that of the standard library) made equal in their texts.
struct Comparison {
  RunResult real;
  RunResult simulated;
  bool same_ending = false;
  bool same_out = false;
  // Also if only the real run names lines of the standard library: the simulation has none.
  bool same_err = false;
  bool names_library = false;  // … which is so here: stderr was not compared

  bool same() const { return same_ending && same_out && same_err; }
};
Comparison compare(RunResult real, RunResult simulated, const std::string& name);

// Where a recorded run and a simulated one of the same script first do something else: what each
// does there, "handler 2 is called", or "nothing more"; nullopt if nowhere. Compared is what both
// know, process by process: the program's own registrations, calls and what came of them, the
// phases, why it ended, what was lost, children, and the numbers of threads. Not compared are
// names, output (see compare), what libraries registered, and when the system did what.
struct EventDifference {
  std::string recorded;
  std::string simulated;
};
std::optional<EventDifference> compare_events(const Trace& recorded, const Trace& simulated);

// The first step of two runs (of one script, as two versions) in which they do something else, or
// one more than the other does; nullopt if there is none. O(steps).
std::optional<std::size_t> first_difference(const Timeline& a, const Timeline& b);
// "the first difference is step 4", and "… is here" where that is the step that is shown.
std::string difference_in_words(std::optional<std::size_t> difference, std::size_t shown);

// Two texts line by line: which lines belong together, in order; no_line where one has no
// counterpart. O(product of the lines) up to a thousand lines; longer texts are paired line by
// line.
inline constexpr std::size_t no_line = static_cast<std::size_t>(-1);
std::vector<std::string_view> lines_of(std::string_view text);
std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::string_view>& left,
                                                       const std::vector<std::string_view>& right);

}  // namespace lastcall::trace
