#include "trace/state.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace lastcall::trace {
namespace {

constexpr std::uint32_t never = no_event;
constexpr std::size_t block = 512;  // slots

// How many of the ascending values are below the position, that is: have happened.
template <typename Range, typename Projection>
std::size_t count_before(const Range& range, Position position, Projection projection) {
  const auto end = std::partition_point(
      range.begin(), range.end(), [&](const auto& value) { return projection(value) < position; });
  return static_cast<std::size_t>(end - range.begin());
}
std::size_t count_before(const std::vector<std::uint32_t>& events, Position position) {
  return count_before(events, position, [](std::uint32_t event) { return Position{event}; });
}

}  // namespace

// The indexed past of one interpreter of a process, with what it inherited. Every vector ascends by
// event.
//
// The registry is kept as slots: one for each registration, in their order, with the events that
// filled and emptied it. What is live at a position are the slots begun before it and not over:
// their number is the difference of two binary searches, and the i-th is found by counting so in
// blocks of slots.
struct History {
  struct Slot {
    HandlerId handler;
    std::uint32_t since;
    std::uint32_t until = never;
    std::uint32_t lost = never;
    std::uint32_t call = never;
  };
  struct CallRecord {
    HandlerId handler;
    std::uint32_t begin;
    std::uint32_t end = never;
    std::uint32_t outer = never;  // the call that was going on
  };
  struct Change {
    std::uint32_t event;
    std::uint32_t value;
  };
  // The bytes that a stream was given, and those that left its buffer, up to and with an event.
  struct Buffer {
    struct Total {
      std::uint32_t event;
      std::uint64_t bytes;
    };
    std::vector<Total> in;
    std::vector<Total> out;

    std::uint64_t pending() const {
      return (in.empty() ? 0 : in.back().bytes) - (out.empty() ? 0 : out.back().bytes);
    }
    std::uint64_t pending_at(Position position) const {
      return before(in, position) - before(out, position);
    }
    static std::uint64_t before(const std::vector<Total>& totals, Position position) {
      const std::size_t count =
          count_before(totals, position, [](const Total& t) { return Position{t.event}; });
      return count == 0 ? 0 : totals[count - 1].bytes;
    }
  };
  struct Thread {
    std::uint32_t start;
    std::uint32_t end = never;
  };

  std::vector<Change> phases;
  std::vector<std::uint32_t> places;  // events with a line
  std::vector<Slot> slots;
  std::vector<std::uint32_t> ends;           // `until`s, sorted
  std::vector<std::uint32_t> ends_by_block;  // the same, sorted within each block; never as well
  std::vector<CallRecord> calls;
  std::vector<std::uint32_t> losses;  // events
  std::array<Buffer, 2> buffers;
  std::vector<std::uint32_t> exits;  // exit_requested events
  std::vector<Thread> threads;
};

namespace {

// Fills a History event by event; first with the ancestors' events up to each fork.
class Recorder {
 public:
  Recorder(const Trace& trace, History& history, std::uint16_t interpreter)
      : trace_(trace),
        history_(history),
        interpreter_(interpreter),
        slot_of_(trace.handlers().size(), never) {}

  void record(std::uint32_t index) {
    const Event& event = trace_.events()[index];
    if (event.interpreter != interpreter_ && !is_of_all(event.kind)) return;
    if (event.line != 0) history_.places.push_back(index);
    switch (event.kind) {
      case EventKind::register_:
        if (event.handler < slot_of_.size()) {
          slot_of_[event.handler] = static_cast<std::uint32_t>(history_.slots.size());
          history_.slots.push_back({event.handler, index});
        }
        break;
      case EventKind::unregister: remove(event.handler, index); break;
      case EventKind::clear:
        for (; first_live_ < history_.slots.size(); ++first_live_) {
          if (history_.slots[first_live_].until == never) history_.slots[first_live_].until = index;
        }
        break;
      case EventKind::call:
        remove(event.handler, index);
        if (History::Slot* slot = find(event.handler)) slot->call = index;
        history_.calls.push_back(
            {event.handler, index, never, open_.empty() ? never : open_.back()});
        open_.push_back(static_cast<std::uint32_t>(history_.calls.size() - 1));
        break;
      case EventKind::return_: end_call(event.handler, index); break;
      case EventKind::lost:
        if (event.handler != no_handler) {
          history_.losses.push_back(index);
          if (History::Slot* slot = find(event.handler); slot && slot->lost == never) {
            slot->lost = index;
          }
        } else {
          take(event.value == 1 ? 1 : 0, index, trace_.text(event.text).size());
        }
        break;
      case EventKind::output: {
        auto& in = history_.buffers[event.detail & 1].in;
        in.push_back({index, (in.empty() ? 0 : in.back().bytes) + trace_.text(event.text).size()});
        break;
      }
      case EventKind::flush: take(event.detail & 1, index, trace_.text(event.text).size()); break;
      case EventKind::phase: history_.phases.push_back({index, event.detail}); break;
      case EventKind::exit_requested: history_.exits.push_back(index); break;
      case EventKind::thread_start: history_.threads.push_back({index}); break;
      case EventKind::thread_end:
        for (auto thread = history_.threads.rbegin(); thread != history_.threads.rend(); ++thread) {
          if (trace_.events()[thread->start].value == event.value) {
            thread->end = std::min(thread->end, index);
            break;
          }
        }
        break;
      default: break;
    }
  }

  // Makes what was recorded so far the start of a child: it has the live handlers, the calls that
  // go on, and what is in the buffers.
  void inherit(std::uint32_t fork) {
    History::Slot* kept = history_.slots.data();
    for (const History::Slot& slot : history_.slots) {
      if (slot.until != never) continue;
      slot_of_[slot.handler] = static_cast<std::uint32_t>(kept - history_.slots.data());
      *kept++ = {slot.handler, fork};
    }
    history_.slots.resize(static_cast<std::size_t>(kept - history_.slots.data()),
                          History::Slot{no_handler, 0});
    first_live_ = 0;
    std::vector<History::CallRecord> going_on;
    for (std::uint32_t& call : open_) {
      const HandlerId handler = history_.calls[call].handler;
      const auto outer = static_cast<std::uint32_t>(going_on.size());
      going_on.push_back({handler, fork, never, outer == 0 ? never : outer - 1});
      call = outer;
    }
    history_.calls = std::move(going_on);
    history_.losses.clear();
    history_.exits.clear();
    history_.threads.clear();
    const std::uint32_t phase = history_.phases.empty() ? 0 : history_.phases.back().value;
    history_.phases.assign({{fork, phase}});
  }

  void finish() {
    History& h = history_;
    h.ends_by_block.reserve(h.slots.size());
    for (const History::Slot& slot : h.slots) {
      h.ends_by_block.push_back(slot.until);
      if (slot.until != never) h.ends.push_back(slot.until);
    }
    std::sort(h.ends.begin(), h.ends.end());
    for (std::size_t begin = 0; begin < h.slots.size(); begin += block) {
      const std::size_t end = std::min(begin + block, h.slots.size());
      std::sort(h.ends_by_block.begin() + static_cast<std::ptrdiff_t>(begin),
                h.ends_by_block.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }

 private:
  // What concerns the whole process, whichever interpreter it happens in.
  static bool is_of_all(EventKind kind) {
    return kind == EventKind::exit_requested || kind == EventKind::thread_start ||
           kind == EventKind::thread_end;
  }

  History::Slot* find(HandlerId handler) {
    if (handler >= slot_of_.size()) return nullptr;
    const std::uint32_t slot = slot_of_[handler];
    return slot < history_.slots.size() && history_.slots[slot].handler == handler
               ? &history_.slots[slot]
               : nullptr;
  }

  void remove(HandlerId handler, std::uint32_t index) {
    if (History::Slot* slot = find(handler); slot && slot->until == never) slot->until = index;
  }

  void end_call(HandlerId handler, std::uint32_t index) {
    for (auto call = open_.rbegin(); call != open_.rend(); ++call) {
      if (history_.calls[*call].handler != handler) continue;
      history_.calls[*call].end = index;
      open_.erase(std::next(call).base());
      return;
    }
  }

  void take(std::size_t stream, std::uint32_t index, std::uint64_t bytes) {
    History::Buffer& buffer = history_.buffers[stream];
    bytes = std::min(bytes, buffer.pending());
    if (bytes == 0) return;
    buffer.out.push_back({index, (buffer.out.empty() ? 0 : buffer.out.back().bytes) + bytes});
  }

  const Trace& trace_;
  History& history_;
  const std::uint16_t interpreter_;
  std::vector<std::uint32_t> slot_of_;  // by handler
  std::vector<std::uint32_t> open_;     // calls, outermost first
  std::size_t first_live_ = 0;          // no slot before it is live
};

}  // namespace

// --- Timeline

Timeline::Timeline(const Trace& trace)
    : trace_(trace), source_(trace.source()), steps_(find_steps(trace)), processes_(1) {
  number_functions();
  const std::vector<Event>& events = trace.events();
  std::uint64_t bytes = 0;
  for (std::uint32_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    // A process begins with its fork; without one it has no past to show.
    if (event.process < processes_.size() &&
        (event.process == 0 || processes_[event.process].fork != never)) {
      processes_[event.process].events.push_back(i);
    }
    if (event.kind == EventKind::flush) {
      flushes_.push_back(i);
      flushed_bytes_.push_back(bytes);
      bytes += trace.text(event.text).size();
    } else if (event.kind == EventKind::process_end) {
      if (event.process < processes_.size() && !processes_[event.process].end) {
        processes_[event.process].end = i;
      }
    } else if (event.kind == EventKind::fork && event.value > event.process &&
               event.value <= std::numeric_limits<std::uint16_t>::max()) {
      const auto child = static_cast<std::size_t>(event.value);
      if (child >= processes_.size()) processes_.resize(child + 1);
      if (processes_[child].fork == never) {
        processes_[child].parent = event.process;
        processes_[child].fork = i;
      }
    }
  }
  flushed_bytes_.push_back(bytes);
  find_turns();
  history(0, 0);
}

void Timeline::find_turns() {
  turns_.push_back({});
  std::vector<bool> seen(processes_.size());
  seen[0] = true;
  for (std::size_t step = 1; step < steps_.size(); ++step) {
    const std::uint16_t process = process_of_step(step);
    if (process != turns_.back().process) {
      turns_.push_back({step, step, process});
      if (process < seen.size() && !seen[process]) {
        seen[process] = true;
        if (processes_[process].fork != never)
          turns_.back().fork = step_of(processes_[process].fork);
      }
    }
    turns_.back().last = step;
  }
}

Timeline::~Timeline() = default;

std::size_t Timeline::step_of(std::size_t event) const {
  const auto after = std::partition_point(steps_.begin() + 1, steps_.end(),
                                          [&](const Step& s) { return s.first <= event; });
  return static_cast<std::size_t>(after - steps_.begin()) - 1;
}

std::size_t Timeline::step_at(Position position) const {
  const auto after = std::partition_point(
      steps_.begin(), steps_.end(), [&](const Step& s) { return Position{s.end} <= position; });
  return static_cast<std::size_t>(after - steps_.begin()) - 1;
}

State Timeline::at(Position position, std::uint16_t process, std::uint16_t interpreter) const {
  if (process >= processes_.size()) process = 0;
  return State(*this, history(process, interpreter), std::min(position, trace_.events().size()),
               process, interpreter);
}

std::uint16_t Timeline::process_of_step(std::size_t step) const {
  return step == 0 ? std::uint16_t{0} : trace_.events()[steps_[step].lead].process;
}

std::uint16_t Timeline::interpreter_of_step(std::size_t step) const {
  return step == 0 ? std::uint16_t{0} : trace_.events()[steps_[step].lead].interpreter;
}

std::uint32_t Timeline::line_of_step(std::size_t step) const {
  const std::vector<Event>& events = trace_.events();
  const Step& s = steps_[step];
  if (step == 0 || events[s.lead].kind == EventKind::process_end) return 0;
  if (events[s.lead].line != 0) return events[s.lead].line;
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    if (events[i].line != 0) return events[i].line;
  }
  return 0;
}

State Timeline::at_step(std::size_t step) const {
  step = std::min(step, steps_.size() - 1);
  return at(steps_[step].end, process_of_step(step), interpreter_of_step(step));
}

State Timeline::before_step(std::size_t step) const {
  step = std::min(step, steps_.size() - 1);
  return at(steps_[step].first, process_of_step(step), interpreter_of_step(step));
}

Timeline::Fate Timeline::fate(HandlerId handler, std::uint16_t process,
                              std::uint16_t interpreter) const {
  const History& past =
      history(process < processes_.size() ? process : std::uint16_t{0}, interpreter);
  // registrations are numbered in their order
  const auto slot =
      std::partition_point(past.slots.begin(), past.slots.end(),
                           [&](const History::Slot& one) { return one.handler < handler; });
  Fate fate;
  if (slot == past.slots.end() || slot->handler != handler) return fate;
  if (slot->call != never) fate.call = slot->call;
  if (slot->lost != never) fate.loss = slot->lost;
  return fate;
}

std::size_t Timeline::call_count(std::uint16_t process, std::uint16_t interpreter) const {
  return history(process, interpreter).calls.size();
}

HandlerId Timeline::called(std::size_t index, std::uint16_t process,
                           std::uint16_t interpreter) const {
  return history(process, interpreter).calls[index].handler;
}

const History& Timeline::history(std::uint16_t process, std::uint16_t interpreter) const {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<History>& slot = histories_[{process, interpreter}];
  if (slot) return *slot;
  // A child's number is higher than its parent's, so this ends.
  std::vector<std::uint16_t> line{process};
  while (processes_[line.back()].fork != never) line.push_back(processes_[line.back()].parent);
  auto history = std::make_unique<History>();
  Recorder recorder(trace_, *history, interpreter);
  for (std::size_t i = line.size() - 1; i > 0; --i) {
    const std::uint32_t fork = processes_[line[i - 1]].fork;
    for (const std::uint32_t event : processes_[line[i]].events) {
      if (event >= fork) break;
      recorder.record(event);
    }
    if (i == 1) recorder.inherit(fork);
  }
  for (const std::uint32_t event : processes_[process].events) recorder.record(event);
  recorder.finish();
  slot = std::move(history);
  return *slot;
}

// --- State

bool State::exists() const {
  const std::uint32_t fork = timeline_->processes_[process_].fork;
  return process_ == 0 || (fork != never && fork < position_);
}

Phase State::phase() const {
  const std::size_t count = count_before(history_->phases, position_,
                                         [](const auto& change) { return Position{change.event}; });
  return count == 0 ? Phase::main : static_cast<Phase>(history_->phases[count - 1].value);
}

std::uint32_t State::phase_event() const {
  const std::size_t count = count_before(history_->phases, position_,
                                         [](const auto& change) { return Position{change.event}; });
  return count == 0 ? never : history_->phases[count - 1].event;
}

std::optional<Place> State::place() const {
  const std::size_t count = count_before(history_->places, position_);
  if (count == 0) return std::nullopt;
  const Event& event = timeline_->trace().events()[history_->places[count - 1]];
  return Place{event.line, event.column, event.thread};
}

std::size_t State::slots_begun() const {
  return count_before(history_->slots, position_,
                      [](const History::Slot& slot) { return Position{slot.since}; });
}

std::size_t State::registry_size() const {
  return slots_begun() - count_before(history_->ends, position_);
}

Entry State::registry(std::size_t index) const {
  const std::size_t begun = slots_begun();
  if (block_starts_.empty()) {
    std::uint32_t live = 0;
    for (std::size_t begin = 0; begin < begun; begin += block) {
      block_starts_.push_back(live);
      const auto first = history_->ends_by_block.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto last =
          history_->ends_by_block.begin() +
          static_cast<std::ptrdiff_t>(std::min(begin + block, history_->slots.size()));
      // slots that begin later end later, so that they may be counted as live here
      live += static_cast<std::uint32_t>(last - std::lower_bound(first, last, position_));
    }
  }
  const auto after = std::upper_bound(block_starts_.begin(), block_starts_.end(), index);
  const auto number = static_cast<std::size_t>(after - block_starts_.begin()) - 1;
  std::size_t slot = number * block;
  for (std::size_t live = block_starts_[number];; ++slot) {
    if (history_->slots[slot].until >= position_ && live++ == index) break;
  }
  const History::Slot& found = history_->slots[slot];
  Entry entry{found.handler, found.since, std::nullopt};
  if (found.lost < position_) {
    entry.lost = static_cast<LostReason>(timeline_->trace().events()[found.lost].detail);
  }
  return entry;
}

std::vector<HandlerId> State::registered() const {
  std::vector<HandlerId> handlers;
  const std::size_t begun = slots_begun();
  handlers.reserve(begun - count_before(history_->ends, position_));
  for (std::size_t slot = 0; slot < begun; ++slot)
    if (history_->slots[slot].until >= position_) handlers.push_back(history_->slots[slot].handler);
  return handlers;
}

std::size_t State::call_count() const {
  return count_before(history_->calls, position_,
                      [](const History::CallRecord& call) { return Position{call.begin}; });
}

Call State::call(std::size_t index) const {
  const History::CallRecord& record = history_->calls[index];
  Call call{record.handler, record.begin, std::nullopt, 0};
  if (record.end < position_) {
    call.outcome = static_cast<Outcome>(timeline_->trace().events()[record.end].detail);
    call.end_event = record.end;
  }
  return call;
}

std::vector<Call> State::calling() const {
  std::vector<Call> calling;
  // Whatever goes on went on already, or began, when the last call began.
  for (std::size_t i = call_count(); i != 0;) {
    const History::CallRecord& record = history_->calls[i - 1];
    if (record.end >= position_) calling.push_back(call(i - 1));
    i = record.outer == never ? 0 : std::size_t{record.outer} + 1;
  }
  std::reverse(calling.begin(), calling.end());
  return calling;
}

std::size_t State::loss_count() const {
  return count_before(history_->losses, position_);
}

Loss State::loss(std::size_t index) const {
  const std::uint32_t event = history_->losses[index];
  const Event& lost = timeline_->trace().events()[event];
  return {lost.handler, static_cast<LostReason>(lost.detail), event};
}

std::size_t State::pending_size(Stream stream) const {
  if (!exists()) return 0;
  const auto& buffer = history_->buffers[static_cast<std::size_t>(stream)];
  return static_cast<std::size_t>(buffer.pending_at(position_));
}

std::string State::pending(Stream stream, std::size_t limit) const {
  const std::size_t wanted = std::min(pending_size(stream), limit);
  if (wanted == 0) return {};
  const auto& in = history_->buffers[static_cast<std::size_t>(stream)].in;
  const Trace& trace = timeline_->trace();
  std::size_t piece =
      count_before(in, position_, [](const auto& total) { return Position{total.event}; });
  std::size_t have = 0;
  while (have < wanted) have += trace.text(trace.events()[in[--piece].event].text).size();
  std::string text(trace.text(trace.events()[in[piece].event].text).substr(have - wanted));
  while (text.size() < wanted) text += trace.text(trace.events()[in[++piece].event].text);
  return text;
}

std::size_t State::written_count() const {
  return count_before(timeline_->flushes_, position_);
}

Written State::written(std::size_t index) const {
  const std::uint32_t number = timeline_->flushes_[index];
  const Event& event = timeline_->trace().events()[number];
  return {static_cast<Stream>(event.detail), timeline_->trace().text(event.text), event.process,
          number};
}

std::uint64_t State::written_bytes() const {
  return timeline_->flushed_bytes_[written_count()];
}

void Timeline::number_functions() {
  // A function is its place in the text and, where several are made there, its number in the trace.
  using Key = std::pair<std::uint32_t, std::uint16_t>;
  constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
  const auto key_of = [&](const Handler& handler) {
    const Function* const function =
        handler.def_line == 0 ? nullptr : source_.defined_at(handler.def_line);
    return Key{function               ? function->def_line
               : handler.def_line > 0 ? handler.def_line
                                      : nowhere,
               handler.function};
  };
  std::vector<Key> keys;
  keys.reserve(trace_.handlers().size());
  for (const Handler& handler : trace_.handlers()) keys.push_back(key_of(handler));
  std::vector<Key> sorted = keys;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  for (const Function& function : source_.functions()) {
    const Key key{function.def_line, 0};
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), key);
    const bool is_there = place != sorted.end() && place->first == function.def_line;
    if (function.is_offered && !is_there) sorted.insert(place, key);
  }
  marked_lines_.reserve(sorted.size());
  for (const Key& key : sorted) marked_lines_.push_back(key.first);
  marks_.reserve(keys.size());
  for (const Key& key : keys)
    marks_.push_back(static_cast<std::uint16_t>(
        std::lower_bound(sorted.begin(), sorted.end(), key) - sorted.begin()));
}

std::optional<std::uint16_t> Timeline::mark_of_line(std::uint32_t def_line) const {
  const auto found = std::lower_bound(marked_lines_.begin(), marked_lines_.end(), def_line);
  if (found == marked_lines_.end() || *found != def_line) return std::nullopt;
  return static_cast<std::uint16_t>(found - marked_lines_.begin());
}

std::optional<ExitState> State::exit() const {
  const std::vector<Event>& events = timeline_->trace().events();
  const std::size_t requests = count_before(history_->exits, position_);
  const std::optional<std::uint32_t> end = timeline_->processes_[process_].end;
  const bool over = end && *end < position_;
  if (requests == 0 && !over) return std::nullopt;
  ExitState state;
  if (requests != 0) {
    state.event = history_->exits[requests - 1];
    const Event& event = events[state.event];
    state.cause = static_cast<ExitCause>(event.detail);
    // After an uncaught KeyboardInterrupt it is SIGINT, or to 3.7 exit status 1.
    const bool dies_by_sigint = state.cause == ExitCause::keyboard_interrupt && event.value == 2;
    state.ending = {
        state.cause == ExitCause::signal || state.cause == ExitCause::abort || dies_by_sigint,
        static_cast<int>(event.value)};
  }
  if (over) {
    const Event& event = events[*end];
    if (requests == 0) state.event = *end;
    state.over = true;
    state.ending = {event.detail != 0, static_cast<int>(event.value)};
  }
  return state;
}

std::vector<ThreadState> State::threads() const {
  const std::size_t count =
      count_before(history_->threads, position_,
                   [](const History::Thread& thread) { return Position{thread.start}; });
  std::vector<ThreadState> threads;
  threads.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const History::Thread& thread = history_->threads[i];
    const Event& start = timeline_->trace().events()[thread.start];
    threads.push_back({static_cast<std::uint16_t>(start.value), timeline_->trace().text(start.text),
                       start.detail != 0, thread.end >= position_, thread.start});
  }
  return threads;
}

std::vector<ProcessState> State::processes() const {
  const std::vector<Event>& events = timeline_->trace().events();
  std::vector<ProcessState> processes;
  for (std::size_t i = 0; i < timeline_->processes_.size(); ++i) {
    const Timeline::Process& process = timeline_->processes_[i];
    if (i != 0 && (process.fork == never || process.fork >= position_)) continue;
    ProcessState state;
    state.index = static_cast<std::uint16_t>(i);
    state.parent = process.parent;
    if (i != 0) state.pid = timeline_->trace().text(events[process.fork].text);
    if (process.end && *process.end < position_) {
      const Event& end = events[*process.end];
      state.running = false;
      state.ending = Ending{end.detail != 0, static_cast<int>(end.value)};
    }
    processes.push_back(state);
  }
  return processes;
}

}  // namespace lastcall::trace
