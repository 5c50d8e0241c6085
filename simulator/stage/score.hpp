#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stage/scene.hpp"

// What moves in a step, and when: all motion is a function of the trace and of the seconds since
// the step began. Times are those of the design, at speed 1.
namespace lastcall::stage {

// A call of the script's code: the function and the line that runs in it.
struct Frame {
  std::string name;
  std::uint32_t line = 0;
};

// The calls that run at a position in one thread, outermost first, since an event (that of an exit
// handler's call; the start for the main program, whose own lines are no frame). What the lines say
// about it: they tell functions apart, not calls of one function from a loop in it.
// O(max_look_back).
std::vector<Frame> frames_at(const trace::Timeline& timeline, std::size_t position,
                             std::uint16_t process, std::uint16_t thread,
                             std::optional<std::uint32_t> since);

struct Score;
// marked_lines() of a step whose score is known.
MarkedLines marked_lines(const trace::Timeline& timeline, std::size_t step, const Score& score);

enum class Act : std::uint8_t {
  plain,   // something appears or goes
  push,    // a card falls onto the registry
  call,    // … goes from there to the running ones
  back,    // … and to those that were called
  print,   // text goes to the terminal, or into the buffer
  flush,   // the buffer is emptied
  raise,   // an exception is born, and waits on top of the calls
  report,  // … goes down to the edge of a handler, and to stderr
  leave,   // … out of the main program, and to stderr
  caught,  // … and is taken by an except clause
  turn,    // the main program ends, and the handlers begin
  cut,     // the process is gone at once
  fork,
};

struct Score {
  Act act = Act::plain;
  double motion = 0.35;          // of the whole step
  std::vector<Frame> frames;     // that an exception leaves, outermost first
  std::optional<Travel> travel;  // with the times at which it arrives
  double lands = 0;              // when what is printed appears
  double per_line = 0;           // and then a line so often
  double settles = 0;            // when lock, wheel and cross follow
  double bead_begins = 0;        // when the phases go on
};
Score score_of(const trace::Timeline& timeline, std::size_t step);

// The last exception that is on its way in a call (or, without one, in the main program) when a
// step is over: raised, and neither caught nor reported yet. Null if there is none.
const trace::Event* unsettled_exception(const trace::Timeline& timeline, std::size_t step,
                                        std::optional<std::uint32_t> call);

// Slow at both ends; 0 and 1 stay where they are.
double ease(double t);
// How much of a span of time is over, eased.
double share(double now, double begin, double length);

}  // namespace lastcall::stage
