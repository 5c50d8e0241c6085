#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "stage/painter.hpp"
#include "stage/theme.hpp"
#include "trace/state.hpp"

// The scene: what is to be seen of a trace at a moment, without regard to where on the screen. A
// pure function of the trace and the moment.
namespace lastcall::stage {

// A moment between two steps: `progress` 0 is where the step before ended, 1 where this one has.
struct Moment {
  std::size_t step = 0;
  double progress = 1;
};

// How the trace is shown.
struct View {
  bool hide_answer = false;     // the called lane, the terminal and the exit status stay covered
  bool reduced_motion = false;  // jump and outline instead of flying
  std::size_t registry_scroll = 0;  // how many cards the lanes are scrolled away from their newest
  std::size_t called_scroll = 0;
  std::size_t terminal_scroll = 0;  // how many lines up
};

enum class Lane : std::uint8_t { registry, calling, called };

// A slot of a lane: counted from the oldest at the bottom of the registry, from the top elsewhere.
struct Place {
  Lane lane = Lane::registry;
  std::size_t slot = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

enum class Look : std::uint8_t {
  solid,
  active,  // being called: with an outline in the accent colour
  ghost,   // where a card was, or will be: a dashed outline
  lost,    // will never run: an outline, with the reason
};

enum class Tone : std::uint8_t { neutral, ok, error, warning };

struct Card {
  trace::HandlerId handler = trace::no_handler;
  std::string name;    // "A"
  std::string detail;  // "A() · registered on line 10", "taken 1st"
  std::string brief;   // where there is no room for it: "A() · line 10", or nothing
  std::uint16_t function = 0;
  Look look = Look::solid;
  std::string badge;  // "returned", "raised", or nothing
  Tone badge_tone = Tone::neutral;
  Place place;
  // Where it comes from in the current step, and how far it is (eased, 0 … 1); a card that has just
  // been registered falls in from above.
  Place from;
  bool falls_in = false;
  double opacity = 1;
  double progress = 1;
};

// An exception that has left the code of a handler and not yet been dealt with.
struct Bubble {
  std::string type;
  std::string message;
  std::string explanation;
  double opacity = 1;
};

struct PhaseMark {
  enum class Status : std::uint8_t { done, current, coming, skipped };
  std::string label;
  Status status = Status::coming;
};

struct TerminalPiece {
  trace::Stream stream = trace::Stream::stdout_;
  std::string text;  // may contain newlines
};

struct TimelineTick {
  std::size_t step = 0;
  std::uint16_t function = 0;  // its hue, if `handler`
  bool handler = false;
  bool phase = false;  // taller: a change of phase or the request to end
  std::string label;   // "sys.exit"; mostly empty
};

struct Scene {
  std::vector<PhaseMark> phases;

  // The registry from slot `registry_first` upwards, as many as asked for.
  std::vector<Card> registry;
  std::size_t registry_slots = 0;  // in all
  double registry_focus = 0;       // the slot of the boundary between waiting and taken, in motion
  std::size_t waiting = 0;         // solid ones
  std::vector<Card> calling;
  std::vector<Bubble> bubbles;  // below the last card that is being called; at most one
  std::vector<Card> called;
  std::size_t called_slots = 0;
  double called_focus = 0;  // how many have been called, in motion
  std::size_t registry_scroll = 0;
  std::size_t called_scroll = 0;
  std::size_t terminal_scroll = 0;

  std::string lead;  // "B raised ValueError."
  std::string rest;  // "Python reports it and goes on: …"

  std::string process;  // "child, pid 4243"; empty while there is but one process
  std::string command;  // "python3.14 demo.py"
  std::vector<TerminalPiece> terminal;
  std::string pending;  // printed, still in the buffer

  std::string status;         // "3", "?", "SIGKILL"
  std::string status_detail;  // "will be 3, from sys.exit(3)"
  Tone status_tone = Tone::neutral;

  std::vector<TimelineTick> ticks;
  std::size_t step = 0;
  std::size_t step_count = 0;
  double progress = 1;

  std::uint32_t line = 0;  // of the source that runs; 0 for none
  bool answer_hidden = false;
};

// How many cards of each lane are worth composing: no more fit on any screen.
inline constexpr std::size_t visible_cards = 64;

// What is to be seen at a moment. O(visible cards + log events); the ticks of long traces are
// thinned to at most 512.
Scene compose(const trace::Timeline& timeline, Moment moment, const View& view = {});

// The scene as lines of text, for tests and for people who read diffs.
std::string describe(const Scene& scene);

// Why a handler never runs, in a few words: "never runs: killed by a signal".
std::string short_reason(trace::LostReason reason);

}  // namespace lastcall::stage
