#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/source_map.hpp"
#include "trace/trace.hpp"

// What is the case at any moment of a trace. A Timeline is an index that is built once over a
// trace; a State is a light view of one interpreter of a process at one position, whose questions
// are answered by binary search, so that a trace of a million events can be scrubbed.
namespace lastcall::trace {

// How many events of the trace have happened: 0 is the start, events().size() the end.
using Position = std::size_t;

// Where an event's number is looked for and there is none.
inline constexpr std::uint32_t no_event = std::numeric_limits<std::uint32_t>::max();

// One thing that a person would notice, and what transport moves by: some neighbouring events that
// belong together, such as the signal, the death and the losses of a process. Step 0 is the start:
// nothing has happened but that the main program begins. Plain `line` events belong to no step.
struct Step {
  std::uint32_t first = 0;  // its first event
  std::uint32_t end = 0;    // one past its last event; also the position at which it is shown
  std::uint32_t lead = 0;   // the event that says most about it
};

// Steps of one process that follow each other, until another process has the next.
struct Turn {
  std::size_t first = 0, last = 0;  // steps
  std::uint16_t process = 0;
  std::size_t fork = 0;  // of the first turn of a process: the step that made it; else 0
};

// The steps of a trace; never empty. O(events).
std::vector<Step> find_steps(const Trace& trace);

// Where in the script a process is.
struct Place {
  std::uint32_t line = 0;  // from 1; 0 when nothing has run yet
  std::uint16_t column = 0;
  std::uint16_t thread = 0;
};

// An entry of the registry.
struct Entry {
  HandlerId handler = no_handler;
  std::uint32_t event = 0;         // that registered it, or the fork that the process began with
  std::optional<LostReason> lost;  // why it will never run, once that has happened
};

// A call of an exit handler.
struct Call {
  HandlerId handler = no_handler;
  std::uint32_t event = 0;         // of the call
  std::optional<Outcome> outcome;  // nothing while it is being called
  std::uint32_t end_event = 0;     // of its end, once there is an outcome
};

// Something that will never run although it was registered, with the event that says why.
struct Loss {
  HandlerId handler = no_handler;
  LostReason reason = LostReason::os__exit;
  std::uint32_t event = 0;
};

// Bytes that have reached a descriptor.
struct Written {
  Stream stream = Stream::stdout_;
  std::string_view text;
  std::uint16_t process = 0;
  std::uint32_t event = 0;
};

struct ThreadState {
  std::uint16_t index = 0;
  std::string_view name;
  bool daemon = false;
  bool running = true;
  std::uint32_t event = 0;  // that started it
};

struct ProcessState {
  std::uint16_t index = 0;
  std::uint16_t parent = 0;  // its own index for the first process
  std::string_view pid;      // "" for the first process
  bool running = true;
  std::optional<Ending> ending;  // once it has ended
};

// What is known of the exit status.
struct ExitState {
  bool over = false;  // the process has ended; before, this is what it will end with
  Ending ending;
  ExitCause cause = ExitCause::end_of_file;
  std::uint32_t event = 0;  // the exit_requested it comes from, or the process_end
};

class Timeline;
struct History;

// One interpreter of a process at one position: threads, processes and how the process ends are the
// same for all of its interpreters, the rest is the interpreter's own. Valid as long as its
// Timeline. Complexities are in the length n of the trace.
class State {
 public:
  Position position() const { return position_; }
  std::uint16_t process() const { return process_; }
  std::uint16_t interpreter() const { return interpreter_; }
  // False before the fork that made the process.
  bool exists() const;

  Phase phase() const;  // O(log n)
  // The event that began the phase (in a child: the fork); no_event in a phase without one.
  std::uint32_t phase_event() const;   // O(log n)
  std::optional<Place> place() const;  // of the last event of the process; O(log n)

  // The registry, oldest first. Handlers that will never run because the process died stay in it.
  std::size_t registry_size() const;  // O(log n)
  // index < registry_size(). O(log n); the first question adds O(n/512).
  Entry registry(std::size_t index) const;
  std::vector<HandlerId> registered() const;  // all of them; O(n), with a small constant

  // Calls of exit handlers in the order of calling, those not yet over included.
  std::size_t call_count() const;      // O(log n)
  Call call(std::size_t index) const;  // O(1)
  std::vector<Call> calling() const;   // those not over, outermost first; O(depth)

  // Handlers that will never run, in the order in which that was settled.
  std::size_t loss_count() const;      // O(log n)
  Loss loss(std::size_t index) const;  // O(1)

  // What was printed and has not reached the descriptor.
  std::size_t pending_size(Stream stream) const;  // O(log n)
  // Its last `limit` bytes at most. O(pieces).
  std::string pending(Stream stream, std::size_t limit = 65536) const;

  // What the terminal (or pipe) has received from all processes, in order.
  std::size_t written_count() const;         // O(log n)
  Written written(std::size_t index) const;  // O(1)
  std::uint64_t written_bytes() const;       // O(log n)

  // Nothing while it is not yet known how the process ends. O(log n)
  std::optional<ExitState> exit() const;

  std::vector<ThreadState> threads() const;     // started so far, without the main thread
  std::vector<ProcessState> processes() const;  // begun so far, all of the run

 private:
  friend class Timeline;
  State(const Timeline& timeline, const History& history, Position position, std::uint16_t process,
        std::uint16_t interpreter)
      : timeline_(&timeline),
        history_(&history),
        position_(position),
        process_(process),
        interpreter_(interpreter) {}
  std::size_t slots_begun() const;

  const Timeline* timeline_;
  const History* history_;
  Position position_;
  std::uint16_t process_;
  std::uint16_t interpreter_;
  mutable std::vector<std::uint32_t> block_starts_;  // live slots before each block, made on demand
};

// The index over one trace, which must outlive it. Safe to read from several threads.
class Timeline {
 public:
  // O(events).
  explicit Timeline(const Trace& trace);
  ~Timeline();
  Timeline(const Timeline&) = delete;
  Timeline& operator=(const Timeline&) = delete;

  const Trace& trace() const { return trace_; }

  // What the text of the script says.
  const SourceMap& source() const { return source_; }
  // The number of a handler's function by which it gets its hue and shape, everywhere and always
  // the same: by order of definition, over the functions that the text offers or registers and
  // those that were registered; builtins come last.
  std::uint16_t mark(HandlerId handler) const { return marks_[handler]; }
  // The same for a function of the text, by the line of its `def`; nullopt for one that is neither.
  std::optional<std::uint16_t> mark_of_line(std::uint32_t def_line) const;

  const std::vector<Step>& steps() const { return steps_; }
  // The step that an event belongs to; for an event of no step, the step before it. O(log steps)
  std::size_t step_of(std::size_t event) const;
  // The last step that is over at a position. O(log steps)
  std::size_t step_at(Position position) const;

  // Who has which steps, in order; one turn while there is but one process.
  const std::vector<Turn>& turns() const { return turns_; }

  // How many processes the run had.
  std::size_t process_count() const { return processes_.size(); }
  // An interpreter of a process at a position, which is cut to what there is, as is the process.
  // ≤ 1 ms for a trace of a million events; the first question about each of them indexes its past,
  // O(its process's events and that one's ancestors').
  State at(Position position, std::uint16_t process = 0, std::uint16_t interpreter = 0) const;
  // The interpreter and process that a step happens in, when it is over.
  State at_step(std::size_t step) const;
  // … and just before it.
  State before_step(std::size_t step) const;
  std::uint16_t process_of_step(std::size_t step) const;
  std::uint16_t interpreter_of_step(std::size_t step) const;
  // The source line that a step is about; 0 if it is what Python does by itself. O(its length)
  std::uint32_t line_of_step(std::size_t step) const;

  // What becomes of a handler in an interpreter of a process by the end of the trace.
  struct Fate {
    std::optional<std::uint32_t> call;  // the event
    std::optional<std::uint32_t> loss;  // the event
  };
  Fate fate(HandlerId handler, std::uint16_t process, std::uint16_t interpreter = 0) const;
  // The calls of exit handlers there by the end of the trace; state.call_count() of them have
  // begun.
  std::size_t call_count(std::uint16_t process, std::uint16_t interpreter = 0) const;
  HandlerId called(std::size_t index, std::uint16_t process, std::uint16_t interpreter = 0) const;

 private:
  friend class State;
  struct Process {
    std::uint16_t parent = 0;
    std::uint32_t fork = no_event;      // the event that made it
    std::optional<std::uint32_t> end;   // its process_end
    std::vector<std::uint32_t> events;  // all of it
  };
  const History& history(std::uint16_t process, std::uint16_t interpreter) const;

  void number_functions();
  void find_turns();

  const Trace& trace_;
  SourceMap source_;
  std::vector<std::uint16_t> marks_;         // of each handler
  std::vector<std::uint32_t> marked_lines_;  // the def lines of the functions, sorted, by mark
  std::vector<Step> steps_;
  std::vector<Turn> turns_;
  std::vector<Process> processes_;
  std::vector<std::uint32_t> flushes_;        // events
  std::vector<std::uint64_t> flushed_bytes_;  // before each of them
  mutable std::mutex mutex_;
  // By process and interpreter.
  mutable std::map<std::pair<std::uint16_t, std::uint16_t>, std::unique_ptr<History>> histories_;
};

}  // namespace lastcall::trace
