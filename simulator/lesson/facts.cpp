#include "lesson/facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "python/signals.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::lesson {
namespace {

using trace::EventKind;

// The numbers of Linux on x86-64, which the simulation has, too.
void add_once(std::vector<std::string>& texts, std::string text) {
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
}

}  // namespace

std::string to_text(trace::Ending ending) {
  return trace::in_words(ending);
}

bool read_ending(std::string_view text, trace::Ending& ending) {
  for (const std::string_view prefix : {"exit status ", "status ", "killed by ", "by "}) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  }
  ending.killed = false;
  if (text.starts_with("signal ")) {
    ending.killed = true;
    text.remove_prefix(7);
  }
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  if (const int number = python::signal_called(upper.starts_with("SIG") ? upper : "SIG" + upper)) {
    ending = {true, number};
    return true;
  }
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ending.code);
  return error == std::errc() && end == text.data() + text.size() && ending.code >= 0 &&
         ending.code <= (ending.killed ? 64 : 255);
}

std::string hide_addresses(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t at = text.find("0x");
    if (at == std::string_view::npos) break;
    std::size_t end = at + 2;
    while (end < text.size() &&
           std::string_view("0123456789abcdef").find(text[end]) != std::string_view::npos) {
      ++end;
    }
    result += text.substr(0, at);
    result += end == at + 2 ? "0x" : "0x…";
    text.remove_prefix(end);
  }
  return result + std::string(text);
}

Facts::Facts(const trace::Timeline& timeline, std::uint16_t process)
    : timeline_(timeline), process_(process) {
  exists_ = process < timeline.process_count();
  if (!exists_) return;
  end_event_ = timeline.trace().events().empty() ? 0 : timeline.trace().events().size() - 1;
  ending_ = process == 0 ? timeline.trace().ending() : trace::Ending{};
  collect_handlers();
  collect_output();
  collect_stderr_choices();
}

void Facts::collect_handlers() {
  const trace::Trace& trace = timeline_.trace();
  std::vector<bool> own(trace.handlers().size());
  for (const trace::Event& event : trace.events()) {
    if (event.kind == EventKind::register_ && event.process == process_) own[event.handler] = true;
  }
  for (trace::HandlerId handler = 0; handler < own.size(); ++handler) {
    const trace::Timeline::Fate fate = timeline_.fate(handler, process_);
    if (own[handler] || fate.call || fate.loss) handlers_.push_back(handler);
  }
  for (std::size_t i = 0; i < timeline_.call_count(process_); ++i) {
    calls_.push_back(timeline_.called(i, process_));
  }
}

void Facts::collect_output() {
  const trace::Trace& trace = timeline_.trace();
  for (std::size_t i = 0; i < trace.events().size(); ++i) {
    const trace::Event& event = trace.events()[i];
    if (event.process != process_) continue;
    if (event.kind == EventKind::flush) {
      const bool is_error = static_cast<trace::Stream>(event.detail) == trace::Stream::stderr_;
      (is_error ? err_ : out_) += trace.text(event.text);
    } else if (event.kind == EventKind::lost && event.handler == trace::no_handler) {
      lost_ += trace.text(event.text);
      lost_event_ = i;
    } else if (event.kind == EventKind::process_end) {
      end_event_ = i;
      ending_ = {event.detail == 1, static_cast<int>(event.value)};
    }
  }
}

namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.';
}

// The types of exceptions that a script names, as far as its text tells: what it raises, and what
// the things in it are known to raise. The same whatever the run does.
std::vector<std::string> named_exceptions(const std::string& source) {
  constexpr std::size_t most = 4;
  constexpr std::string_view raise = "raise ";
  std::vector<std::string> types;
  for (std::size_t at = source.find(raise); at != std::string::npos;
       at = source.find(raise, at + 1)) {
    if (at > 0 && is_word(source[at - 1])) continue;
    const std::size_t begin = at + raise.size();
    std::size_t end = begin;
    while (end < source.size() && is_word(source[end])) ++end;
    std::string name = source.substr(begin, end - begin);
    name.erase(0, name.rfind('.') + 1);
    if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z') add_once(types, std::move(name));
  }
  for (const auto& [words, type] :
       {std::pair{"sys.exit(", "SystemExit"}, std::pair{"SIGINT", "KeyboardInterrupt"},
        std::pair{"assert ", "AssertionError"}, std::pair{"/ 0", "ZeroDivisionError"},
        std::pair{"/0", "ZeroDivisionError"}})
    if (source.find(words) != std::string::npos) add_once(types, type);
  if (types.size() > most) types.resize(most);
  return types;
}

std::string tracebacks(const std::vector<std::string>& types) {
  return (types.size() == 1 ? "a traceback of " : "tracebacks of ") + trace::list(types);
}

}  // namespace

void Facts::collect_stderr_choices() {
  const trace::Trace& trace = timeline_.trace();
  std::vector<std::string> printed;
  bool message = false;
  for (const trace::Event& event : trace.events()) {
    if (event.process != process_) continue;
    const std::string type(trace.text(event.text));
    if (event.kind == EventKind::report || (event.kind == EventKind::thread_end && !type.empty())) {
      add_once(printed, type);
    }
    if (event.kind != EventKind::exit_requested) continue;
    const auto cause = static_cast<trace::ExitCause>(event.detail);
    if (cause == trace::ExitCause::exception || cause == trace::ExitCause::keyboard_interrupt) {
      add_once(printed, type);
    }
    message = message || (cause == trace::ExitCause::sys_exit && !type.empty());
  }
  // What is offered follows from the script alone, so that it does not tell what is right: nothing,
  // each type that it names, several of them, a message; and for all that is left, something else.
  const std::vector<std::string> named = named_exceptions(trace.source());
  stderr_choices_ = {"nothing"};
  for (const std::string& type : named) stderr_choices_.push_back(tracebacks({type}));
  std::vector<std::vector<std::string>> together;
  for (std::size_t set = 0; named.size() < 4 && set < (std::size_t{1} << named.size()); ++set) {
    std::vector<std::string> types;
    for (std::size_t i = 0; i < named.size(); ++i)
      if ((set >> i & 1) != 0) types.push_back(named[i]);
    if (types.size() > 1) together.push_back(std::move(types));
  }
  for (const auto& types : together) stderr_choices_.push_back(tracebacks(types));
  stderr_choices_.emplace_back("a message without a traceback");
  stderr_choices_.emplace_back("something else");

  std::string right = "something else";
  if (err_.empty()) {
    right = "nothing";
  } else if (printed.empty()) {
    right = "a message without a traceback";
  } else if (!message && printed.size() == 1) {
    right = tracebacks(printed);
  } else if (!message) {
    for (const auto& types : together)
      if (std::is_permutation(types.begin(), types.end(), printed.begin(), printed.end()))
        right = tracebacks(types);
  }
  stderr_in_words_ = right;
  const auto found = std::find(stderr_choices_.begin(), stderr_choices_.end(), right);
  if ((found == stderr_choices_.end() || right == "something else") && !printed.empty())
    stderr_in_words_ = (message ? "a message, and " : "") + tracebacks(printed);
  stderr_choice_ = found == stderr_choices_.end()
                       ? stderr_choices_.size() - 1
                       : static_cast<std::size_t>(found - stderr_choices_.begin());
}

bool Facts::alike(trace::HandlerId a, trace::HandlerId b) const {
  const trace::Handler& first = timeline_.trace().handlers()[a];
  const trace::Handler& second = timeline_.trace().handlers()[b];
  return first.function == second.function && first.call == second.call;
}

std::string Facts::label(trace::HandlerId handler) const {
  const trace::Trace& trace = timeline_.trace();
  const trace::TextId own = trace.handlers()[handler].name;
  const bool unique = std::none_of(handlers_.begin(), handlers_.end(), [&](trace::HandlerId other) {
    return other != handler && trace.handlers()[other].name == own && !alike(other, handler);
  });
  return std::string(trace.text(unique ? own : trace.handlers()[handler].call));
}

bool Facts::is_named(trace::HandlerId handler, std::string_view name) const {
  const trace::Handler& known = timeline_.trace().handlers()[handler];
  return timeline_.trace().text(known.name) == name || timeline_.trace().text(known.call) == name;
}

std::string Facts::sentence(std::size_t event) const {
  return trace::narrate(timeline_, timeline_.step_of(event)).text();
}

std::string Facts::reason(std::size_t event) const {
  trace::Sentence said = trace::narrate(timeline_, timeline_.step_of(event));
  return said.rest.empty() ? said.lead : said.rest;
}

std::string Facts::why(trace::HandlerId handler) const {
  const trace::Trace& trace = timeline_.trace();
  const trace::Timeline::Fate fate = timeline_.fate(handler, process_);
  if (fate.call) return reason(*fate.call);
  if (fate.loss) return sentence(*fate.loss);
  for (std::size_t i = 0; i < trace.events().size(); ++i) {
    const trace::Event& event = trace.events()[i];
    if (event.process != process_) continue;
    if ((event.kind == EventKind::unregister && event.handler == handler) ||
        event.kind == EventKind::clear) {
      return sentence(i);
    }
  }
  return trace.limit();
}

bool Facts::failed(trace::HandlerId handler) const {
  const std::vector<trace::Event>& events = timeline_.trace().events();
  return std::any_of(events.begin(), events.end(), [&](const trace::Event& event) {
    return event.kind == EventKind::return_ && event.process == process_ &&
           event.handler == handler &&
           static_cast<trace::Outcome>(event.detail) == trace::Outcome::raised;
  });
}

std::vector<trace::Ending> Facts::ending_choices() const {
  std::vector<trace::Ending> choices{{false, 0}, {false, 1}, {false, 3}, {true, 9}, {true, 15}};
  // Each status that the script names is a choice, whether it comes to that or not: what is offered
  // does not tell what is right.
  const std::string& source = timeline_.trace().source();
  for (std::size_t at = source.find("exit("); at != std::string::npos;
       at = source.find("exit(", at + 1)) {
    trace::Ending named;
    const char* const begin = source.data() + at + 5;
    const auto [rest, error] = std::from_chars(begin, source.data() + source.size(), named.code);
    if (error != std::errc() || rest == source.data() + source.size() || *rest != ')') continue;
    named.code &= 0xFF;
    if (std::find(choices.begin(), choices.end(), named) == choices.end() && choices.size() < 9)
      choices.push_back(named);
  }
  if (std::find(choices.begin(), choices.end(), ending_) == choices.end())
    choices.push_back(ending_);
  std::sort(choices.begin(), choices.end(), [](trace::Ending a, trace::Ending b) {
    return std::pair(a.killed, a.code) < std::pair(b.killed, b.code);
  });
  return choices;
}

std::string Facts::why_ending() const {
  return reason(end_event_);
}

std::string Facts::why_lost() const {
  return lost_.empty() ? "" : sentence(lost_event_);
}

}  // namespace lastcall::lesson
