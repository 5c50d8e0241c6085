#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/rules.hpp"

// The trace: everything that happened in one run of a scenario, as flat events. All that anyone
// sees (window, picture, narration, comparison, grading) is a function of a trace and a position in
// it.
namespace lastcall::trace {

// An index into the trace's table of texts; 0 is the empty text.
using TextId = std::uint32_t;
// The number of one registration, counted from 0 in the order of registering over all processes of
// the run. A forked child's inherited handlers keep their numbers.
using HandlerId = std::uint32_t;
inline constexpr HandlerId no_handler = std::numeric_limits<HandlerId>::max();

// Which events follow each other, so that every reader can rely on it:
// - print to stdout: `output`; later, or at once on a terminal's newline, `flush`. stderr:
// `output`,
//   `flush` with the same text. A stream's flushes carry its outputs' bytes in order; what is left
//   in the buffer when the process dies is `lost` (value: Stream).
// - a handler that fails: `raise`, … `report`, `output` and `flush` of what is printed to stderr,
//   `return_` (raised). An exception that ends the main program: `raise`, … `exit_requested`,
//   `output` and `flush` of the traceback.
// - an ending with handlers: `exit_requested`, `phase` joining_threads, waits, `phase`
//   exit_handlers, calls, `phase` flushing, `flush`, `phase` ended, `process_end`.
// - an ending without: `signal` delivered (if it was one), `exit_requested`, `return_`
//   (never_returned) of each handler being called, `lost` for each handler that waits (the newest
//   first) and for the output in the buffers, `phase` ended, `process_end`.
enum class EventKind : std::uint8_t {
  line,            // a statement begins
  register_,       // handler registered.  handler, text: name, text2: the call, `C("Ada")`
  unregister,      // one entry removed by unregister.  handler, text: name
  clear,           // the registry emptied.  value: how many entries went
  output,          // text handed to a stream.  detail: Stream, text
  flush,           // bytes reach the descriptor.  detail: Stream, text: exactly those bytes
  raise,           // an exception is raised.  text: type, text2: its str()
  catch_,          // an except clause (or __exit__) takes it.  text: type, text2: its str()
  exit_requested,  // how the process is told to end, once that is certain (a SystemExit that is
                   // caught asks for nothing).  detail: ExitCause, value: status or signal number,
                   // text: what sys.exit prints, the exception's type, or the signal's name,
                   // text2: the exception's str()
  signal,          // detail: SignalStage, value: number, text: name ("SIGTERM")
  phase,           // a stage of shutdown begins.  detail: Phase
  call,            // an exit handler is called.  handler
  return_,         // that call is over.  handler, detail: Outcome, text/text2: exception if raised
  report,        // an exception was printed and ignored.  handler or none, text: type, text2: str()
  lost,          // will never happen.  detail: LostReason; handler, or text: the output lost and
                 // value: its Stream
  fork,          // value: the child's process index; its pid is in text
  exec,          // the program is replaced.  text: path
  thread_start,  // value: thread index, text: name, detail: 1 for a daemon
  thread_end,    // value: thread index, text/text2: the exception that ended it, if any
  wait,          // the thread blocks.  detail: WaitFor, value: thread index, pid or nanoseconds
  finalize,      // the life of an object ends, and something is done then.  detail: Finalization,
                 // text: its type ("file"), text2: its name or ""
  file,          // the virtual disk.  detail: FileAction, text: path
  limit,  // a bound of the simulation ended the run, or what is not simulated.  text: message,
          // text2: remedy; value: where the source position ends (a column), or 0
  process_end,  // detail: 0 exited, 1 killed; value: exit status or signal number
};

enum class Stream : std::uint8_t { stdout_, stderr_ };
enum class ExitCause : std::uint8_t {
  end_of_file,
  sys_exit,
  exception,
  keyboard_interrupt,
  os__exit,
  abort,
  signal,
  exec,
  handler,
};
enum class SignalStage : std::uint8_t { sent, delivered, handled, ignored };
enum class Phase : std::uint8_t { main, joining_threads, exit_handlers, flushing, ended };
enum class Outcome : std::uint8_t { returned, raised, never_returned };
// Why a handler never runs, or why buffered output is never written.
enum class LostReason : std::uint8_t {
  os__exit,         // the process ended by os._exit
  signal,           // … by a signal it does not handle
  abort,            // … by os.abort
  exec,             // the process image was replaced
  registered_late,  // registered during the run, by a version that never looks again (3.6-3.13…)
  cleared,          // removed by a handler's _clear
  unregistered,     // removed by a handler's unregister
  daemon_thread,    // the daemon thread that would have done it was not waited for
  closed,           // the stream was closed
  limit,            // the run was ended by a bound of the simulation
  multiprocessing,  // a multiprocessing child ends without running what it inherited
  interpreter,      // its interpreter ended, of which that version takes no notice (3.6)
};
enum class WaitFor : std::uint8_t { sleep, join, lock, process };
// Why an object's life ends: nobody holds it any more, a collection found that only a cycle did, or
// the interpreter is torn down.
enum class Finalization : std::uint8_t { dropped, collected, at_exit };
enum class FileAction : std::uint8_t { opened, created, written, closed, removed };

// One event: 40 bytes. Its sequence number is its index. Which fields mean what is said beside each
// EventKind; the others are 0 (handler: no_handler).
struct Event {
  EventKind kind = EventKind::line;
  std::uint8_t detail = 0;
  std::uint16_t process = 0;      // index, 0 for the first process
  std::uint16_t thread = 0;       // index within the process, 0 for the main thread
  std::uint16_t column = 0;       // of the source position, from 0 in bytes
  std::uint16_t interpreter = 0;  // within the process, 0 for the main one: subinterpreters
  std::uint32_t line = 0;         // of the source position, from 1; 0 where there is none
  HandlerId handler = no_handler;
  TextId text = 0;
  TextId text2 = 0;
  std::int64_t value = 0;

  friend bool operator==(const Event&, const Event&) = default;
};
static_assert(sizeof(Event) == 40);

// What is known of a registration for the whole of the run.
struct Handler {
  TextId name = 0;             // "A", "server.stop", "<lambda>"
  TextId call = 0;             // "C(\"Ada\")"
  std::uint32_t line = 0;      // of the register call
  std::uint32_t def_line = 0;  // of the function's def; 0 for a builtin
  std::uint16_t function =
      0;  // distinct functions numbered in order of first registration: the hue
  // Whether the same function, or the same method of the same object, waits in the registry
  // already, among the newest 16 registrations.
  bool again = false;
  // Which library registered it, "" for the program itself; of a recorded run also the module that
  // the function is from, and where it was registered, "logging/__init__.py:2195".
  TextId module = 0;
  TextId library = 0;
  TextId place = 0;

  friend bool operator==(const Handler&, const Handler&) = default;
};

// How the first process ended: what `lastcall run` ends with.
struct Ending {
  bool killed = false;
  int code = 0;  // exit status 0…255, or the signal's number
  friend bool operator==(const Ending&, const Ending&) = default;
};

// That a trace is of a real run, and what is known of it.
struct Recorded {
  std::string interpreter;  // "3.11.7"
  std::string executable;   // its path
  std::string when;         // the start, in UTC: "2026-01-31T23:59:59Z"
  // What was left out, because there is a bound: events that are lines, other events, bytes of
  // output.
  std::int64_t dropped_lines = 0;
  std::int64_t dropped_events = 0;
  std::int64_t dropped_output = 0;
  // Handlers that were registered where the recorder does not look: before it, or by C.
  std::int64_t unseen = 0;

  friend bool operator==(const Recorded&, const Recorded&) = default;
};

// Texts by number, stored one after the other. Number 0 is the empty text.
class TextTable {
 public:
  std::string_view operator[](TextId id) const {
    return std::string_view(bytes_).substr(ends_[id], ends_[id + 1] - ends_[id]);
  }
  std::size_t size() const { return ends_.size() - 1; }
  // Adds a text, equal or not to another. Throws std::length_error beyond 4 GiB of texts.
  TextId add(std::string_view text);
  std::size_t memory() const;

  friend bool operator==(const TextTable&, const TextTable&) = default;

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_{0, 0};  // of text i: [ends_[i], ends_[i + 1])
};

// A complete run. Built by a TraceBuilder or read from JSON; immutable afterwards.
class Trace {
 public:
  const std::vector<Event>& events() const { return events_; }
  const std::vector<Handler>& handlers() const { return handlers_; }
  std::string_view text(TextId id) const { return texts_[id]; }
  // How many texts there are, the empty one included.
  std::size_t text_count() const { return texts_.size(); }
  const std::string& filename() const { return filename_; }
  const std::string& source() const { return source_; }
  const std::string& python() const { return python_; }  // "3.14"
  // What that version does at the end of a process.
  const python::Rules& rules() const { return rules_; }
  bool stdout_is_tty() const { return stdout_is_tty_; }
  Ending ending() const { return ending_; }
  // The message of the bound that ended the run early, or "".
  const std::string& limit() const { return limit_; }
  // Nothing for a simulated run.
  const std::optional<Recorded>& recorded() const { return recorded_; }
  // When each event of a recorded run happened, in nanoseconds since its start; otherwise empty.
  const std::vector<std::int64_t>& times() const { return times_; }
  // Memory in use, in bytes, texts included; room that was never touched is not counted.
  std::size_t memory() const;

  friend bool operator==(const Trace&, const Trace&) = default;

 private:
  friend class TraceBuilder;
  std::vector<Event> events_;
  std::vector<Handler> handlers_;
  TextTable texts_;
  std::string filename_;
  std::string source_;
  std::string python_;
  python::Rules rules_;
  bool stdout_is_tty_ = false;
  Ending ending_;
  std::string limit_;
  std::optional<Recorded> recorded_;
  std::vector<std::int64_t> times_;
};

// Collects the events of a run. Equal texts are stored once.
class TraceBuilder {
 public:
  TraceBuilder(std::string filename, std::string source, std::string python, bool stdout_is_tty);

  // Says anew what the constructor was told.
  void describe(std::string filename, std::string source, std::string python, bool stdout_is_tty);

  // The number of a text, which is stored if it is new. Amortised O(length); allocates only when
  // the trace grows.
  TextId text(std::string_view text);
  // Adds an event; its sequence number is returned. Amortised O(1).
  std::size_t add(const Event& event) {
    trace_.events_.push_back(event);
    return trace_.events_.size() - 1;
  }
  // Adds a `line` event, made in place. `column` from 0, `line` from 1.
  void add_line(std::uint16_t process, std::uint16_t interpreter, std::uint16_t thread, int line,
                int column) {
    Event& event = trace_.events_.emplace_back();
    event.process = process;
    event.interpreter = interpreter;
    event.thread = thread;
    event.column = static_cast<std::uint16_t>(std::clamp(column, 0, 0xffff));
    event.line = static_cast<std::uint32_t>(std::max(line, 0));
  }
  // The last `line` event, or null. O(events since).
  const Event* last_line() const;
  // Says anew where the last event happened.
  void place_last(int line, int column) {
    Event& event = trace_.events_.back();
    event.line = static_cast<std::uint32_t>(std::max(line, 0));
    event.column = static_cast<std::uint16_t>(std::clamp(column, 0, 0xffff));
  }
  HandlerId add_handler(const Handler& handler);
  const Handler& handler(HandlerId id) const { return trace_.handlers_[id]; }
  std::string_view text_of(TextId id) const { return trace_.texts_[id]; }
  std::size_t size() const { return trace_.events_.size(); }

  void end(Ending ending) { trace_.ending_ = ending; }
  void limit(std::string message) { trace_.limit_ = std::move(message); }
  // Says that the run is a recorded one. `times`: of the events; what is missing is 0.
  void recorded(Recorded recorded, std::vector<std::int64_t> times) {
    trace_.recorded_ = std::move(recorded);
    trace_.times_ = std::move(times);
  }
  Trace finish() &&;

 private:
  void grow_slots();

  Trace trace_;
  std::vector<TextId> slots_;  // open addressing, a power of two long; 0 is a free slot
};

}  // namespace lastcall::trace
