#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
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

// How long a step moves, and how long it rests before the next so that its sentence can be read: in
// seconds at speed 1. The window and every animation keep to it.
struct Beat {
  double motion = 0.35;
  double rest = 0.65;
};
// `story`: of an uneventful call only the end rests (see story_at). O(length of the step +
// max_look_back).
Beat beat_of(const trace::Timeline& timeline, std::size_t step, bool story = false);
// Of a recorded run: as long as it took until the next step. Of a simulated one, which takes no
// time, beat_of.
Beat real_beat_of(const trace::Timeline& timeline, std::size_t step);
// The time that a text takes to be read: max(0.65, 0.28 a word - 0.35).
double reading_time(std::string_view text);

// A handler's call in which nothing happens but that it prints and returns: told as one beat, in
// one sentence.
struct Story {
  std::size_t first = 0, last = 0;  // steps
  std::string lead;                 // "C is called, prints "bye" and returns."
  std::string rest;
};
// The one that a step belongs to. O(1): a longer one is no story.
std::optional<Story> story_at(const trace::Timeline& timeline, std::size_t step);

// Which lines of the script the eye is to find at a step: the one that runs now, and, while an
// exception goes its way, those of the calls that it leaves.
struct MarkedLines {
  std::uint32_t running = 0;  // 0: none runs, as after the end
  bool failed = false;        // it raises, or the process dies there
  std::vector<std::uint32_t> callers;
};
MarkedLines marked_lines(const trace::Timeline& timeline, std::size_t step);

// The step at which a run is asked about: the last before the first process is told to end, or
// before handlers are taken out of its registry. What leads to the ending (an exception, a signal)
// belongs to the answer. nullopt for a run that does not end by itself. O(events).
std::optional<std::size_t> step_of_question(const trace::Timeline& timeline,
                                            std::uint16_t process = 0);

// How the trace is shown.
struct View {
  // The one mask that keeps an answer: the last step that may be seen. Beyond it nothing is shown
  // of any part, the length of the run included; a later moment shows this step, and says so.
  std::optional<std::size_t> last_seen;
  bool story = false;           // an uneventful call has one sentence for all its steps
  bool reduced_motion = false;  // jump and outline instead of flying
  bool even_steps = false;      // the timeline of a recorded run does not show how long each took
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
  std::size_t pile = 0;  // so many handlers of one library, as one card; `handler` is then none
  Look look = Look::solid;
  std::string badge;  // "returned", "raised", or nothing
  Tone badge_tone = Tone::neutral;
  bool program = false;  // the main program: a sheet as its shape, no hue
  double cracked = 0;    // 0 … 1: broken in two, where the process died
  bool fresh = false;    // a forked child's own, that it has not from its parent
  bool next = false;     // clamped: the one that is called next
  double clamp = 1;      // how far the clamp has closed
  Place place;
  // Where it comes from in the current step, and how far it is (eased, 0 … 1); a card that has just
  // been registered falls in from above.
  Place from;
  bool falls_in = false;
  double opacity = 1;
  double progress = 1;
};

// A running call of the script's code, as it is drawn on the card of the program that made it; or
// what that card is doing: a call of Python's own, a wait, the end of an object.
struct Strip {
  enum class State : std::uint8_t {
    running,
    waiting,  // blocked
    left,     // an exception has gone through it
    opened,   // its `except` takes the exception
    coming,   // it is made next
    cut,      // the process died in it
    dropped,  // an object that ends here
    holds,    // an exception, while its `finally` runs
  };
  std::string name;  // "write()"
  std::string note;  // "line 9", "no except here"
  std::uint32_t line = 0;
  State state = State::running;
  double unfolded = 1;  // 0 … 1: how much of its height it has
};

// Something that goes from one place to another, and the places on its way.
struct Travel {
  enum class Kind : std::uint8_t { exception, out, err };
  // Where on the stage a thing can be; `index`: the strip from the top, or the line.
  struct Stop {
    enum class Place : std::uint8_t { source, strip, card, wall, opening, terminal };
    Place place = Place::card;
    std::size_t index = 0;
    double arrives = 0;  // in seconds after the step begins
    friend bool operator==(const Stop&, const Stop&) = default;
  };
  Kind kind = Kind::exception;
  std::string label;  // "ValueError: disk full"
  std::vector<Stop> stops;
  double at = 0;        // where it is: between stop 1 and 2 at 1.5
  bool wall = false;    // atexit stops it, and reports it
  bool leaves = false;  // nothing stops it
  bool caught = false;
  std::string verdict;          // "atexit stops it here"
  std::string because;          // "B is over. The loop goes on with A."
  std::string lands_on;         // the first line that it becomes in the terminal
  std::size_t lands_lines = 0;  // … of so many
  bool arrived() const { return stops.empty() || at >= static_cast<double>(stops.size() - 1); }
};

// One of the two holes through which what is printed leaves the process.
struct Opening {
  std::string note;  // "15 bytes wait in the buffer", or nothing
  Tone tone = Tone::neutral;
};

// A power cut: how far each of its parts is, 0 … 1.
struct Cut {
  double strip = 0;  // the phases break
  double dark = 0;   // the lamp goes out
  double burnt = 0;  // what was printed and not flushed
  double arc = 0;    // over the phases that are skipped
  std::string skipped;
};

struct PhaseMark {
  // failed: an exception ended it; killed: the process died in it
  enum class Status : std::uint8_t { done, current, coming, skipped, failed, killed };
  std::string label;
  Status status = Status::coming;
};

struct TerminalPiece {
  trace::Stream stream = trace::Stream::stdout_;
  std::string text;  // may contain newlines
};

struct TimelineTick {
  // registered: hollow · called: filled · printed: a bar · returned: a dot · raised: a cross ·
  // killed: a flash · ended: a square · forked: a ring
  enum class Sign : std::uint8_t {
    other,
    registered,
    called,
    printed,
    returned,
    raised,
    killed,
    ended,
    asked_to_end,
    forked,
  };
  Sign sign = Sign::other;
  std::size_t step = 0;
  std::size_t until = 0;       // of a call in a recorded run: the step of its end; or 0
  std::uint16_t function = 0;  // its hue, if `handler`
  bool handler = false;
  bool phase = false;  // taller: a change of phase or the request to end
  std::string label;   // "sys.exit"; mostly empty
};

// Steps that one process has, until another has the next: the timeline of several is two lines, the
// first process above, those that it made below.
struct TimelineTurn {
  std::size_t first = 0, last = 0;  // steps
  std::uint16_t process = 0;
  bool below = false;
  std::size_t fork = 0;  // the step in which its process was made, if this is its first turn
  bool waits = false;    // at its end: for a process that it made
  bool joins = false;    // its process ends here, and the one that waited for it goes on
};

struct Scene {
  std::vector<PhaseMark> phases;

  // The registry from slot `registry_first` upwards, as many as asked for.
  std::vector<Card> registry;
  std::size_t registry_slots = 0;  // in all
  double registry_focus = 0;       // the slot of the boundary between waiting and taken, in motion
  std::size_t waiting = 0;         // solid ones
  std::vector<Card> calling;       // outermost first; the main program, while it runs, is the first
  std::vector<Strip> strips;       // on the last of them, the newest call first
  std::size_t strips_hidden = 0;   // that are too many to be shown, below them
  std::vector<Strip> threads;      // other threads of the process that run
  std::optional<Travel> travel;
  std::optional<Cut> cut;
  std::string running_note;  // "handler 2 of 3"
  std::string waits_for;     // of a process beside: "waits until the child has ended"
  std::vector<Card> called;
  std::size_t called_slots = 0;
  double called_focus = 0;  // how many have been called, in motion
  std::size_t registry_scroll = 0;
  std::size_t called_scroll = 0;
  std::size_t terminal_scroll = 0;

  std::string lead;  // "B raised ValueError."
  std::string rest;  // "Python reports it and goes on: …"

  std::string process;  // "Child, pid 4243"; empty while there is but one process
  bool is_parent = false;
  // The process that it was forked from, or that it has forked last: beside it, as it is now.
  std::shared_ptr<const Scene> other;
  // In the step that makes it, 0 … 1: how far the stage has parted, and then how far a child's
  // copies of the waiting handlers are, or a new interpreter is to be seen.
  double parted = 1, copied = 1;
  std::string command;  // "python3.14 demo.py"
  std::vector<TerminalPiece> terminal;
  std::size_t fresh_lines = 0;  // the last ones, that this step has written
  bool is_tty = true;           // what is printed goes straight to the terminal
  std::string pending;          // printed, still in the buffer
  std::size_t pending_bytes = 0;
  std::string burnt;  // printed, and lost with its buffer
  std::size_t burnt_bytes = 0;
  Opening out, err;

  std::string status;         // "3", "?", "SIGKILL"
  std::string status_detail;  // "will be 3, from sys.exit(3)"
  Tone status_tone = Tone::neutral;
  std::string status_lock;    // "stays 3": what has just happened does not change it
  std::string status_before;  // where it changes: what it was …
  double status_rolled = 1;   // … and how far the new one is in its place

  std::optional<double> bead;  // between the phases, 0 … 4, while it walks
  std::vector<TimelineTick> ticks;
  std::vector<TimelineTurn> turns;  // none while there is but one process, or if there are too many
  std::size_t step = 0;
  std::size_t step_count = 0;
  double progress = 1;
  // Where each step of a recorded run is on the timeline, 0 … 1, so that what took long is long;
  // empty for even steps.
  std::vector<double> moments;

  double read = 0;  // how much of the time to read it is over, 0 … 1
  MarkedLines lines;
  bool answer_hidden = false;  // this step is beyond the mask, which shows an earlier one
  bool future_hidden = false;  // how it goes on is not to be seen
  bool asks = false;           // the sentence is a question
  bool differs = false;        // … or says that something is not as it was expected
  bool large = false;          // for the back row: few words, no headings
  float aside = 0;  // design pixels at the sentence's right that a caller draws in itself
};

// How many cards of each lane are worth composing: no more fit on any screen.
inline constexpr std::size_t visible_cards = 64;

// How far back the past of a call is looked at.
inline constexpr std::size_t max_look_back = 4096;
// How many strips stand on a card; of more, the newest and the outermost.
inline constexpr std::size_t most_strips = 6;
// Of more turns the timeline is one line: nobody could follow two.
inline constexpr std::size_t most_turns = 48;

// What is to be seen at a moment. O(visible cards + log events + max_look_back); the ticks of long
// traces are thinned to at most 512.
Scene compose(const trace::Timeline& timeline, Moment moment, const View& view = {});

// The scene as lines of text, for tests and for people who read diffs.
std::string describe(const Scene& scene);

// Why a handler never runs, in a few words: "never runs: killed by a signal".
std::string short_reason(trace::LostReason reason);

}  // namespace lastcall::stage
