#include "predict.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "stage/scene.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::app {
namespace {

using trace::Event;
using trace::EventKind;
using trace::ExitCause;
using trace::HandlerId;
using trace::Timeline;

constexpr const char* killed = "killed by a signal";

// The first event of this kind in the first process, from `from` on.
std::optional<std::size_t> find_event(const Timeline& timeline, EventKind kind,
                                      std::size_t from = 0) {
  const auto& events = timeline.trace().events();
  for (std::size_t i = from; i < events.size(); ++i)
    if (events[i].process == 0 && events[i].kind == kind) return i;
  return std::nullopt;
}

// What reaches stderr from an event on, each once, and the events it comes from.
struct Printed {
  std::string what;
  std::size_t event = 0;
};

std::vector<Printed> printed_after(const Timeline& timeline, std::size_t from) {
  const trace::Trace& trace = timeline.trace();
  std::vector<Printed> printed;
  bool explained = false;  // the output that follows belongs to what was noted last
  const auto note = [&](std::string what, std::size_t event) {
    if (std::none_of(printed.begin(), printed.end(),
                     [&](const Printed& other) { return other.what == what; }))
      printed.push_back({std::move(what), event});
  };
  for (std::size_t i = from; i < trace.events().size(); ++i) {
    const Event& event = trace.events()[i];
    if (event.process != 0) continue;
    const auto cause = static_cast<ExitCause>(event.detail);
    if (event.kind == EventKind::report ||
        (event.kind == EventKind::exit_requested &&
         (cause == ExitCause::exception || cause == ExitCause::keyboard_interrupt))) {
      note("a traceback of " + std::string(trace.text(event.text)), i);
      explained = true;
    } else if (event.kind == EventKind::exit_requested && cause == ExitCause::sys_exit &&
               event.text != 0) {
      note("\"" + trace::one_line(trace.text(event.text), 40) + "\"", i);
      explained = true;
    } else if (event.kind == EventKind::output || event.kind == EventKind::flush) {
      const bool on_stderr = static_cast<trace::Stream>(event.detail) == trace::Stream::stderr_;
      if (event.kind == EventKind::output && on_stderr && !explained)
        note("what the script itself prints there", i);
    } else {
      explained = false;
    }
  }
  return printed;
}

std::string join(const std::vector<Printed>& printed) {
  std::string text;
  for (const Printed& item : printed) text += (text.empty() ? "" : " and ") + item.what;
  return text.empty() ? "nothing" : text;
}

// Statuses that stand in the script, `exit(…)`: what a person might take for the answer.
void add_written_statuses(const std::string& source, std::set<int>& statuses) {
  constexpr std::size_t enough = 5;
  constexpr std::string_view call = "exit(";
  for (std::size_t at = 0; (at = source.find(call, at)) != std::string::npos;) {
    at += call.size();
    int status = 0;
    std::size_t end = at;
    while (end < source.size() && source[end] >= '0' && source[end] <= '9' && end - at < 4)
      status = status * 10 + (source[end++] - '0');
    if (end > at && end < source.size() && source[end] == ')' && statuses.size() < enough)
      statuses.insert(status);
  }
}

// Names of exceptions that stand in the script after `raise`.
std::set<std::string> written_exceptions(const std::string& source) {
  std::set<std::string> names;
  constexpr std::string_view word = "raise ";
  for (std::size_t at = 0; (at = source.find(word, at)) != std::string::npos;) {
    at += word.size();
    std::size_t end = at;
    while (end < source.size() && (std::isalnum(static_cast<unsigned char>(source[end])) != 0))
      ++end;
    if (end > at && names.size() < 3) names.insert(source.substr(at, end - at));
  }
  return names;
}

std::size_t index_of(const std::vector<std::string>& choices, const std::string& choice) {
  return static_cast<std::size_t>(std::find(choices.begin(), choices.end(), choice) -
                                  choices.begin());
}

void ask_ending(Question& question, const trace::Trace& trace, const Event& end) {
  const bool is_killed = end.detail == 1;
  std::set<int> statuses{0, 1};
  if (!is_killed) statuses.insert(static_cast<int>(end.value));
  add_written_statuses(trace.source(), statuses);
  for (const int status : statuses) question.endings.push_back(std::to_string(status));
  question.endings.emplace_back(killed);
  question.right_ending =
      index_of(question.endings, is_killed ? killed : std::to_string(end.value));
}

void ask_report(Question& question, const Timeline& timeline, std::size_t from) {
  const std::vector<Printed> printed = printed_after(timeline, from);
  std::set<std::string> choices;
  for (const Printed& item : printed) choices.insert(item.what);
  for (const std::string& name : written_exceptions(timeline.trace().source()))
    choices.insert("a traceback of " + name);
  if (choices.empty()) choices.insert("a traceback");
  const std::string right = join(printed);
  choices.insert(right);
  choices.erase("nothing");
  question.reports.assign(choices.begin(), choices.end());
  question.reports.emplace_back("nothing");
  question.right_report = index_of(question.reports, right);
}

// What two registrations have in common that nobody can tell apart.
using Kind = std::pair<std::uint16_t, std::string_view>;

class Grader {
 public:
  Grader(const Timeline& timeline, const Question& question)
      : timeline_(timeline), trace_(timeline.trace()), question_(question) {
    for (std::size_t i = 0; i < timeline.call_count(0); ++i) {
      const HandlerId handler = timeline.called(i, 0);
      if (std::find(question.registered.begin(), question.registered.end(), handler) ==
          question.registered.end())
        continue;  // registered while exiting: nobody was asked for it
      called_.push_back(handler);
      ordinals_[handler] = i + 1;
    }
  }

  Grades grade(const Prediction& prediction) const {
    Grades grades;
    const auto& order = prediction.order;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const bool right = i < called_.size() && kind(called_[i]) == kind(order[i]);
      const HandlerId handler = right ? called_[i] : order[i];
      grades.handlers.push_back(
          {right, trace::ordinal(i + 1) + ": " + name(order[i]), reason(handler)});
    }
    // Of those that nobody can tell apart, it only counts how many are never called.
    std::map<Kind, std::vector<HandlerId>> never;
    for (const HandlerId handler : question_.registered)
      if (!ordinals_.contains(handler)) never[kind(handler)].push_back(handler);
    for (auto it = question_.registered.rbegin(); it != question_.registered.rend(); ++it) {
      if (std::find(order.begin(), order.end(), *it) != order.end()) continue;
      std::vector<HandlerId>& same = never[kind(*it)];
      const bool right = !same.empty();
      const HandlerId handler = right ? same.back() : *it;
      if (right) same.pop_back();
      grades.handlers.push_back({right, "never: " + name(*it), reason(handler)});
    }
    grades.ending = ending(prediction.ending);
    grades.report = report(prediction.report);
    return grades;
  }

 private:
  Kind kind(HandlerId id) const {
    return {trace_.handlers()[id].function, trace_.text(trace_.handlers()[id].call)};
  }
  std::string name(HandlerId id) const {
    return std::string(trace_.text(trace_.handlers()[id].name));
  }

  std::string reason(HandlerId handler) const {
    const auto ordinal = ordinals_.find(handler);
    if (ordinal == ordinals_.end()) {
      const Timeline::Fate fate = timeline_.fate(handler, 0);
      if (!fate.loss) return name(handler) + " is never called.";
      const auto why = static_cast<trace::LostReason>(trace_.events()[*fate.loss].detail);
      return name(handler) + " " + stage::short_reason(why) + ".";
    }
    std::vector<HandlerId> before, after;
    for (const HandlerId other : called_)
      if (other != handler) (other < handler ? before : after).push_back(other);
    std::string why = "since it was registered ";
    if (called_.size() == 1) {
      why = "the only one";
    } else if (after.empty()) {
      why += "last";
    } else if (before.empty()) {
      why += "first";
    } else {
      why += "before " + these(after) + " and after " + these(before);
    }
    return name(handler) + " was called " + trace::ordinal(ordinal->second) + ", " + why + ".";
  }

  std::string these(const std::vector<HandlerId>& handlers) const {
    return handlers.size() == 1 ? name(handlers[0]) : std::to_string(handlers.size()) + " others";
  }

  std::string told(std::size_t event) const {
    return trace::narrate(timeline_, timeline_.step_of(event)).text();
  }

  Grade ending(std::optional<std::size_t> chosen) const {
    Grade grade;
    grade.right = chosen == question_.right_ending;
    grade.answer = chosen ? question_.endings[*chosen] : "no answer";
    if (grade.answer != killed && chosen) grade.answer = "exit status " + grade.answer;
    if (const auto end = find_event(timeline_, EventKind::process_end)) grade.reason = told(*end);
    return grade;
  }

  Grade report(std::optional<std::size_t> chosen) const {
    Grade grade;
    grade.right = chosen == question_.right_report;
    grade.answer = "stderr: " + (chosen ? question_.reports[*chosen] : "no answer");
    const std::size_t from = timeline_.steps()[question_.step].end;
    for (const Printed& item : printed_after(timeline_, from))
      grade.reason += (grade.reason.empty() ? "" : " ") + told(item.event);
    if (grade.reason.empty()) grade.reason = "Nothing is written to stderr.";
    return grade;
  }

  const Timeline& timeline_;
  const trace::Trace& trace_;
  const Question& question_;
  std::vector<HandlerId> called_;              // of those asked for, in order
  std::map<HandlerId, std::size_t> ordinals_;  // among all calls, from 1
};

}  // namespace

std::optional<Question> question_of(const Timeline& timeline) {
  const trace::Trace& trace = timeline.trace();
  const auto request = find_event(timeline, EventKind::exit_requested);
  const auto end = find_event(timeline, EventKind::process_end);
  if (!trace.limit().empty() || !request || !end) return std::nullopt;
  Question question;
  question.step = timeline.step_of(*request);
  // What leads to the ending belongs to it: the exception, the signal.
  do {
    if (question.step > 0) --question.step;
    const EventKind lead = trace.events()[timeline.steps()[question.step].lead].kind;
    if (lead != EventKind::raise && lead != EventKind::signal) break;
  } while (question.step > 0);
  const std::size_t from = timeline.steps()[question.step].end;
  const trace::State state = timeline.at(from, 0);
  question.too_many = state.registry_size() > max_arranged;
  for (std::size_t i = 0; !question.too_many && i < state.registry_size(); ++i)
    question.registered.push_back(state.registry(i).handler);
  ask_ending(question, trace, trace.events()[*end]);
  ask_report(question, timeline, from);
  return question;
}

std::size_t Grades::right() const {
  const auto among_handlers =
      std::count_if(handlers.begin(), handlers.end(), [](const Grade& g) { return g.right; });
  return static_cast<std::size_t>(among_handlers) + (ending.right ? 1 : 0) + (report.right ? 1 : 0);
}

Grades grade(const Timeline& timeline, const Question& question, const Prediction& prediction) {
  return Grader(timeline, question).grade(prediction);
}

}  // namespace lastcall::app
