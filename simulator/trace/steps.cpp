#include "trace/state.hpp"

namespace lastcall::trace {
namespace {

// The step that is being collected.
struct Group {
  Step step;
  bool asks_to_end = false;  // has an exit_requested
  bool deadly = false;       // … or a bound, after which nothing of the program runs any more
  bool reports = false;      // has a report
};

bool ends_at_once(const Event& event) {
  if (event.kind == EventKind::limit) return true;
  if (event.kind != EventKind::exit_requested) return false;
  switch (static_cast<ExitCause>(event.detail)) {
    case ExitCause::os__exit:
    case ExitCause::abort:
    case ExitCause::signal:
    case ExitCause::exec: return true;
    default: return false;
  }
}

bool is_stream(const Event& event) {
  return event.kind == EventKind::output || event.kind == EventKind::flush;
}

bool same_place(const Event& a, const Event& b) {
  return a.thread == b.thread && a.line == b.line && a.column == b.column;
}

// What the traceback, the message or the report of the group is printed by.
bool is_explained(const Group& group, const Event& event) {
  return (group.reports || group.asks_to_end) && is_stream(event) &&
         event.detail == static_cast<std::uint8_t>(Stream::stderr_);
}

// Python's own flush of what the main program printed, just before it is said to end.
bool is_last_flush(const Trace& trace, std::size_t index) {
  if (trace.recorded()) return false;  // there it is not known whose flush it was
  const std::vector<Event>& events = trace.events();
  const Event& event = events[index];
  return event.kind == EventKind::flush && event.line == 0 && index + 1 < events.size() &&
         events[index + 1].kind == EventKind::exit_requested &&
         events[index + 1].process == event.process;
}

// Whether the event at `index` belongs to the step whose last event is the one before it. This is
// all that decides what a step is.
bool joins(const Trace& trace, const Group& group, std::size_t index) {
  const Event& last = trace.events()[index - 1];
  const Event& next = trace.events()[index];
  if (next.process != last.process || next.interpreter != last.interpreter) return false;
  const Event& first = trace.events()[group.step.first];
  const bool after_exit = last.kind == EventKind::exit_requested ||
                          (group.asks_to_end && (is_stream(last) || last.kind == EventKind::phase));
  switch (next.kind) {
    case EventKind::output:
      // one print, in several pieces
      if (first.kind == EventKind::output && is_stream(last)) {
        return first.detail == next.detail && same_place(first, next);
      }
      return is_explained(group, next) && (is_stream(last) || last.kind == EventKind::report ||
                                           last.kind == EventKind::exit_requested);
    case EventKind::flush:
      if (is_last_flush(trace, index)) return last.kind == EventKind::raise;
      if (is_explained(group, next)) return is_stream(last);
      if (first.kind == EventKind::phase) return last.kind == EventKind::phase || is_stream(last);
      return is_stream(last) && last.detail == next.detail && same_place(last, next);
    case EventKind::report:
      return last.kind == EventKind::raise || (last.kind == EventKind::return_ && last.detail != 0);
    case EventKind::exit_requested:
      return last.kind == EventKind::raise || last.kind == EventKind::signal ||
             last.kind == EventKind::exec || is_last_flush(trace, index - 1);
    case EventKind::signal: return last.kind == EventKind::signal && last.value == next.value;
    case EventKind::phase:
      switch (static_cast<Phase>(next.detail)) {
        case Phase::joining_threads:
        case Phase::exit_handlers: return after_exit || last.kind == EventKind::phase;
        case Phase::flushing: return first.kind == EventKind::phase && last.kind == first.kind;
        case Phase::ended:
          return group.deadly || last.kind == EventKind::lost ||
                 last.kind == EventKind::process_end || last.kind == EventKind::phase;
        case Phase::main: return false;
      }
      return false;
    case EventKind::lost:
      return group.deadly || last.kind == EventKind::process_end ||
             last.kind == EventKind::register_ || last.kind == EventKind::unregister ||
             last.kind == EventKind::clear ||
             (last.kind == EventKind::lost && last.detail == next.detail);
    case EventKind::return_:
      return group.deadly && next.detail == static_cast<std::uint8_t>(Outcome::never_returned);
    case EventKind::process_end:
      return group.deadly || last.kind == EventKind::lost || last.kind == EventKind::phase ||
             last.kind == EventKind::exec;
    case EventKind::exec: return group.deadly;
    case EventKind::unregister:
      // all copies of one function
      return first.kind == EventKind::unregister && last.kind != EventKind::line &&
             same_place(first, next);
    case EventKind::file:
      return last.kind == EventKind::finalize ||
             (last.kind == EventKind::file && last.text == next.text);
    default: return false;
  }
}

// The higher, the more an event says about the step it is in.
int weight(EventKind kind) {
  switch (kind) {
    case EventKind::limit: return 4;
    case EventKind::exit_requested: return 3;
    case EventKind::report: return 2;
    case EventKind::process_end: return 1;
    default: return 0;
  }
}

}  // namespace

std::vector<Step> find_steps(const Trace& trace) {
  const std::vector<Event>& events = trace.events();
  std::vector<Step> steps{Step{}};
  Group group;
  std::uint32_t i = 0;
  // that the main program begins is the start
  if (!events.empty() && events[0].kind == EventKind::phase && events[0].detail == 0) {
    steps[0].end = ++i;
  }
  for (; i < events.size(); ++i) {
    const Event& event = events[i];
    if (event.kind == EventKind::line) continue;
    const bool goes_on = steps.size() > 1 && steps.back().end == i && joins(trace, group, i);
    if (!goes_on) {
      steps.push_back({i, i + 1, i});
      group = Group{};
    }
    Step& step = steps.back();
    step.end = i + 1;
    if (weight(event.kind) > weight(events[step.lead].kind)) step.lead = i;
    group.step = step;
    group.asks_to_end |= event.kind == EventKind::exit_requested;
    group.deadly |= ends_at_once(event);
    group.reports |= event.kind == EventKind::report;
  }
  steps.shrink_to_fit();
  return steps;
}

}  // namespace lastcall::trace
