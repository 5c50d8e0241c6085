#include "trace/summary.hpp"

#include <algorithm>

#include "python/signals.hpp"
#include "trace/words.hpp"

namespace lastcall::trace {
namespace {

constexpr std::size_t most_named = 6;

// The type of the exception that a call ended with; "" if it returned.
std::string exception_of(const Trace& trace, const Call& call) {
  return call.outcome == Outcome::raised
             ? std::string(trace.text(trace.events()[call.end_event].text))
             : "";
}

Summary::Fate fate_of(const Call& call, const std::string& exception) {
  if (!call.outcome || *call.outcome == Outcome::never_returned) return Summary::Fate::cut_short;
  if (*call.outcome == Outcome::returned) return Summary::Fate::returned;
  return exception == "KeyboardInterrupt" ? Summary::Fate::cut_short : Summary::Fate::raised;
}

void add_calls(Summary& summary, const Timeline& timeline, const State& state) {
  const Trace& trace = timeline.trace();
  for (std::size_t i = 0; i < state.call_count(); ++i) {
    const Call call = state.call(i);
    std::string exception = exception_of(trace, call);
    const Summary::Fate fate = fate_of(call, exception);
    const Handler& handler = trace.handlers()[call.handler];
    summary.handlers.push_back({call.handler, std::string(trace.text(handler.name)),
                                timeline.mark(call.handler), fate, std::move(exception)});
  }
}

void add_never(Summary& summary, const Timeline& timeline, const State& state) {
  const Trace& trace = timeline.trace();
  for (std::size_t i = state.registry_size(); i-- > 0;) {
    const HandlerId id = state.registry(i).handler;
    summary.handlers.push_back({id, std::string(trace.text(trace.handlers()[id].name)),
                                timeline.mark(id), Summary::Fate::never, ""});
  }
}

// What was said on stderr and reached stdout up to a position.
void add_output(Summary& summary, const Timeline& timeline, Position position) {
  const Trace& trace = timeline.trace();
  for (Position i = 0; i < std::min(position, trace.events().size()); ++i) {
    const Event& event = trace.events()[i];
    if (event.process != 0) continue;
    switch (event.kind) {
      case EventKind::flush:
        if (event.detail == 0) summary.arrived += trace.text(event.text).size();
        break;
      case EventKind::report: {
        std::string words(trace.text(event.text));
        if (event.handler != no_handler)
          words.insert(0, std::string(trace.text(trace.handlers()[event.handler].name)) + ": ");
        summary.errors.push_back(std::move(words));
        break;
      }
      case EventKind::exit_requested: {
        const auto cause = static_cast<ExitCause>(event.detail);
        if (cause == ExitCause::exception || cause == ExitCause::keyboard_interrupt)
          summary.errors.emplace_back(trace.text(event.text));
        if (cause != ExitCause::sys_exit) break;
        summary.wrote = written_exit(timeline, i);
        if (event.text != 0) summary.errors.emplace_back("a message");
        break;
      }
      default: break;
    }
  }
}

}  // namespace

std::size_t Summary::count(Fate fate) const {
  return static_cast<std::size_t>(std::count_if(
      handlers.begin(), handlers.end(), [fate](const One& one) { return one.fate == fate; }));
}

bool Summary::all_run() const {
  return count(Fate::returned) + count(Fate::raised) == handlers.size();
}

bool Summary::none_runs() const {
  return !handlers.empty() && count(Fate::returned) + count(Fate::raised) == 0;
}

Summary summarize(const Timeline& timeline) {
  const Trace& trace = timeline.trace();
  Summary summary;
  const Position end = trace.events().size();
  const State state = timeline.at(end);
  add_calls(summary, timeline, state);
  add_never(summary, timeline, state);
  // Late registrations that were lost and are in no registry any more.
  std::vector<bool> is_told(trace.handlers().size());
  for (const Summary::One& one : summary.handlers) is_told[one.handler] = true;
  for (std::size_t i = 0; i < state.loss_count(); ++i) {
    const HandlerId id = state.loss(i).handler;
    if (id == no_handler || is_told[id]) continue;
    is_told[id] = true;
    summary.handlers.push_back({id, std::string(trace.text(trace.handlers()[id].name)),
                                timeline.mark(id), Summary::Fate::never, ""});
  }
  add_output(summary, timeline, end);
  for (const Event& event : trace.events())
    if (event.kind == EventKind::lost && event.process == 0 && event.handler == no_handler &&
        event.value == 0)
      summary.lost += trace.text(event.text).size();
  summary.ending = trace.ending();
  summary.ended = trace.limit().empty();
  if (const auto exit = state.exit()) summary.cause = exit->cause;
  return summary;
}

Summary summarize_so_far(const Timeline& timeline, Position position) {
  const State state = timeline.at(position);
  const auto exit = state.exit();
  if ((exit && exit->over) || position >= timeline.trace().events().size())
    return summarize(timeline);
  Summary summary;
  summary.goes_on = true;
  add_calls(summary, timeline, state);
  for (std::size_t i = 0; i < state.call_count(); ++i)
    if (!state.call(i).outcome) summary.handlers[i].fate = Summary::Fate::running;
  const std::size_t called = summary.handlers.size();
  add_never(summary, timeline, state);
  for (std::size_t i = called; i < summary.handlers.size(); ++i)
    if (!state.registry(summary.handlers.size() - 1 - i).lost)
      summary.handlers[i].fate = Summary::Fate::waiting;
  add_output(summary, timeline, position);
  summary.pending = state.pending_size(Stream::stdout_);
  summary.is_settled = exit.has_value();
  if (exit) {
    summary.ending = exit->ending;
    summary.cause = exit->cause;
  }
  return summary;
}

Summary summarize_if_killed(const Timeline& timeline, Position position, Ending ending,
                            ExitCause cause) {
  const State state = timeline.at(position);
  if (const auto exit = state.exit(); exit && exit->over) return summarize(timeline);
  Summary summary;
  add_calls(summary, timeline, state);
  add_never(summary, timeline, state);
  add_output(summary, timeline, position);
  summary.lost = state.pending_size(Stream::stdout_);
  summary.ending = ending;
  summary.ended = true;
  summary.cause = cause;
  return summary;
}

std::optional<Trace> killed_at(const Timeline& timeline, Position position, Ending ending,
                               ExitCause cause) {
  const Trace& from = timeline.trace();
  const auto first = from.events().begin();
  const auto last = first + static_cast<std::ptrdiff_t>(position);
  if (position == 0 || std::any_of(first, last, [](const Event& event) {
        return event.process != 0 || event.interpreter != 0 || event.kind == EventKind::fork;
      }))
    return std::nullopt;
  TraceBuilder builder(from.filename(), from.source(), from.python(), from.stdout_is_tty());
  // Equal texts have equal numbers, so the events can stay as they are.
  for (TextId id = 1; id < from.text_count(); ++id) builder.text(from.text(id));
  for (const Handler& handler : from.handlers()) builder.add_handler(handler);
  std::for_each(first, last, [&](const Event& event) { builder.add(event); });
  const auto add = [&](EventKind kind, auto detail, std::int64_t value, HandlerId handler,
                       std::string_view text) {
    Event event;
    event.kind = kind;
    event.detail = static_cast<std::uint8_t>(detail);
    event.line = from.events()[position - 1].line;
    event.value = value;
    event.handler = handler;
    event.text = builder.text(text);
    builder.add(event);
  };
  const State state = timeline.at(position);
  const LostReason reason =
      cause == ExitCause::os__exit ? LostReason::os__exit : LostReason::signal;
  add(EventKind::exit_requested, cause, ending.code, no_handler,
      ending.killed ? python::signal_name(ending.code) : "");
  const std::vector<Call> calling = state.calling();
  for (auto call = calling.rbegin(); call != calling.rend(); ++call)
    add(EventKind::return_, Outcome::never_returned, 0, call->handler, "");
  for (std::size_t i = state.registry_size(); i-- > 0;)
    add(EventKind::lost, reason, 0, state.registry(i).handler, "");
  for (const Stream stream : {Stream::stdout_, Stream::stderr_})
    if (const std::size_t size = state.pending_size(stream); size > 0)
      add(EventKind::lost, reason, static_cast<std::int64_t>(stream), no_handler,
          state.pending(stream, size));
  add(EventKind::phase, Phase::ended, 0, no_handler, "");
  add(EventKind::process_end, ending.killed, ending.code, no_handler, "");
  builder.end(ending);
  return std::move(builder).finish();
}

std::string ending_in_words(Ending ending) {
  if (!ending.killed) return in_words(ending);
  return in_words(ending) + " (" + std::to_string(128 + ending.code) + " in a shell)";
}

std::string in_words(const Summary& summary) {
  using Fate = Summary::Fate;
  std::string words;
  const auto add = [&](std::vector<std::string> names, const char* one, const char* many) {
    if (names.empty()) return;
    const std::size_t total = names.size();
    names.resize(std::min(total, most_named));
    words += (words.empty() ? "" : "; ") + list(names, total) + (total == 1 ? one : many);
  };
  const auto named = [&](auto accepted) {
    std::vector<std::string> names;
    for (const Summary::One& one : summary.handlers)
      if (accepted(one.fate)) names.push_back(one.name);
    return names;
  };
  add(named([](Fate fate) { return fate == Fate::returned || fate == Fate::raised; }), " runs",
      " run");
  add(named([](Fate fate) { return fate == Fate::cut_short; }), " is cut short", " are cut short");
  add(named([](Fate fate) { return fate == Fate::never; }), " never runs", " never run");
  if (summary.handlers.empty()) words = "no handler is registered";
  if (summary.lost > 0)
    words += "; " + counted(summary.lost, "byte") + " of output " +
             (summary.lost == 1 ? "is lost" : "are lost");
  return words + "; " + ending_in_words(summary.ending) + ".";
}

}  // namespace lastcall::trace
