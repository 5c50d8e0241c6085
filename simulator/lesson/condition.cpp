#include "lesson/condition.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>

#include "lesson/facts.hpp"
#include "python/signals.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::lesson {
namespace {

using trace::HandlerId;
using Arguments = const std::vector<std::string>&;

struct Word {
  std::string text;
  std::size_t at = 0;
  bool quoted = false;
};

// Words, and texts in quotation marks with \n, \" and \\. A comma says nothing.
std::variant<std::vector<Word>, Condition::Error> split(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == ',' || text[i] == '\n' || text[i] == '\t') {
      ++i;
      continue;
    }
    Word word{"", i, text[i] == '"'};
    if (word.quoted) {
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
          ++i;
          word.text += text[i] == 'n' ? '\n' : text[i];
        } else {
          word.text += text[i];
        }
      }
      if (i >= text.size()) return Condition::Error{word.at, "a quotation mark is not closed", ""};
      ++i;
    } else {
      while (i < text.size() &&
             std::string_view(" ,\n\t\"").find(text[i]) == std::string_view::npos) {
        word.text += text[i++];
      }
    }
    words.push_back(std::move(word));
  }
  return words;
}

bool is_number(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= 0;
}

struct Calls {
  std::vector<std::size_t> places;  // among all calls, from 0
  bool known = false;               // whether there is a handler of that name
};

Calls calls_of(const Facts& facts, const std::string& name) {
  Calls calls;
  calls.known = std::any_of(facts.handlers().begin(), facts.handlers().end(),
                            [&](HandlerId handler) { return facts.is_named(handler, name); });
  for (std::size_t i = 0; i < facts.calls().size(); ++i) {
    if (facts.is_named(facts.calls()[i], name)) calls.places.push_back(i);
  }
  return calls;
}

// "B was called 2nd."
std::string fate(const Facts& facts, const std::string& name) {
  const Calls calls = calls_of(facts, name);
  if (!calls.known) return name + " was never registered.";
  if (calls.places.empty()) return name + " was registered and never called.";
  std::vector<std::string> words;
  for (const std::size_t place : calls.places) words.push_back(trace::ordinal(place + 1));
  return name + " was called " + trace::list(words) + ".";
}

std::string shown(const std::string& text) {
  return text.empty() ? "is empty." : "is \"" + trace::one_line(text, 200) + "\".";
}

std::string order(const Facts& facts) {
  std::vector<std::string> words;
  for (const HandlerId handler : facts.calls()) words.push_back(facts.label(handler));
  return words.empty() ? "No handler was called."
                       : "Called, in this order: " + trace::list(words) + ".";
}

bool any_fails(const Facts& facts, const std::string* name) {
  return std::any_of(facts.handlers().begin(), facts.handlers().end(), [&](HandlerId handler) {
    return (name == nullptr || facts.is_named(handler, *name)) && facts.failed(handler);
  });
}

std::string failures(const Facts& facts) {
  std::vector<std::string> words;
  for (const HandlerId handler : facts.handlers()) {
    if (facts.failed(handler)) words.push_back(facts.label(handler));
  }
  return words.empty() ? "No handler failed." : "An exception left " + trace::list(words) + ".";
}

std::string ending(const Facts& facts) {
  std::string text = to_text(facts.ending());
  text[0] = 'E';
  return facts.ending().killed ? "The process was " + to_text(facts.ending()) + "."
                               : "The exit status is " + std::to_string(facts.ending().code) + ".";
}

std::string lost(const Facts& facts) {
  return facts.lost().empty() ? "All that was printed is written."
                              : "Lost: \"" + trace::one_line(facts.lost(), 200) + "\".";
}

// What all processes wrote, in the order in which it arrived; of one process if it is asked for.
std::string written(const trace::Timeline& timeline, std::int64_t process, bool error) {
  std::string text;
  for (const trace::Event& event : timeline.trace().events()) {
    if (event.kind != trace::EventKind::flush || (event.detail == 1) != error) continue;
    if (process >= 0 && event.process != process) continue;
    text += timeline.trace().text(event.text);
  }
  return hide_addresses(text);
}

}  // namespace

// One way in which a part of a condition can be written. In the pattern NAME is a handler's name or
// call, NUMBER a whole number, SIGNAL a signal's name and TEXT a text in quotation marks.
struct Condition::Form {
  std::string_view pattern;
  std::function<bool(const Facts&, Arguments)> holds;
  std::function<std::string(const Facts&, Arguments)> happened;
  // Instead of these, for what is written and for the script: given stdout, stderr and the script.
  enum class Text { none, out, err, script } text = Text::none;
  std::function<bool(const std::string&, Arguments)> text_holds = {};
};

std::span<const Condition::Form> Condition::all_forms() {
  static const auto first_fate = [](const Facts& facts, Arguments a) { return fate(facts, a[0]); };
  static const auto both_fates = [](const Facts& facts, Arguments a) {
    return fate(facts, a[0]) + " " + fate(facts, a[1]);
  };
  static const auto all_calls = [](const Facts& facts, Arguments) { return order(facts); };
  static const auto all_failures = [](const Facts& facts, Arguments) { return failures(facts); };
  static const auto the_ending = [](const Facts& facts, Arguments) { return ending(facts); };
  static const auto the_loss = [](const Facts& facts, Arguments) { return lost(facts); };
  static const auto times = [](std::size_t count) {
    return
        [count](const Facts& f, Arguments a) { return calls_of(f, a[0]).places.size() == count; };
  };
  static const auto before = [](const Facts& facts, const std::string& one,
                                const std::string& other) {
    const Calls first = calls_of(facts, one);
    const Calls second = calls_of(facts, other);
    return !first.places.empty() && !second.places.empty() &&
           first.places.front() < second.places.front();
  };
  static const auto has = [](const std::string& text, Arguments a) {
    return text.find(a[0]) != std::string::npos;
  };
  static const auto lacks = [](const std::string& text, Arguments a) {
    return text.find(a[0]) == std::string::npos;
  };
  static const auto is = [](const std::string& text, Arguments a) { return text == a[0]; };
  static const auto is_empty = [](const std::string& text, Arguments) { return text.empty(); };
  static const auto is_not_empty = [](const std::string& text, Arguments) { return !text.empty(); };
  static const auto in_order = [](const std::string& text, Arguments a) {
    const std::size_t first = text.find(a[0]);
    const std::size_t second = text.find(a[1]);
    return first != std::string::npos && second != std::string::npos && first < second;
  };
  using Text = Form::Text;
  static const std::vector<Form> forms{
      {"NAME runs", [](const Facts& f, Arguments a) { return !calls_of(f, a[0]).places.empty(); },
       first_fate},
      {"NAME never runs", times(0), first_fate},
      {"NAME runs once", times(1), first_fate},
      {"NAME runs twice", times(2), first_fate},
      {"NAME runs NUMBER times",
       [](const Facts& f, Arguments a) {
         return std::to_string(calls_of(f, a[0]).places.size()) == a[1];
       },
       first_fate},
      {"NAME runs first",
       [](const Facts& f, Arguments a) {
         return !f.calls().empty() && f.is_named(f.calls().front(), a[0]);
       },
       all_calls},
      {"NAME runs last",
       [](const Facts& f, Arguments a) {
         return !f.calls().empty() && f.is_named(f.calls().back(), a[0]);
       },
       all_calls},
      {"NAME runs before NAME", [](const Facts& f, Arguments a) { return before(f, a[0], a[1]); },
       both_fates},
      {"NAME runs after NAME", [](const Facts& f, Arguments a) { return before(f, a[1], a[0]); },
       both_fates},
      {"NAME is registered", [](const Facts& f, Arguments a) { return calls_of(f, a[0]).known; },
       first_fate},
      {"NAME fails", [](const Facts& f, Arguments a) { return any_fails(f, &a[0]); }, all_failures},
      {"NAME does not fail", [](const Facts& f, Arguments a) { return !any_fails(f, &a[0]); },
       all_failures},
      {"every handler runs",
       [](const Facts& f, Arguments) {
         return std::all_of(f.handlers().begin(), f.handlers().end(), [&](HandlerId handler) {
           return std::find(f.calls().begin(), f.calls().end(), handler) != f.calls().end();
         });
       },
       all_calls},
      {"no handler runs", [](const Facts& f, Arguments) { return f.calls().empty(); }, all_calls},
      {"NUMBER handlers run",
       [](const Facts& f, Arguments a) { return std::to_string(f.calls().size()) == a[0]; },
       all_calls},
      {"no handler fails", [](const Facts& f, Arguments) { return !any_fails(f, nullptr); },
       all_failures},
      {"the exit status is NUMBER",
       [](const Facts& f, Arguments a) {
         return !f.ending().killed && std::to_string(f.ending().code) == a[0];
       },
       the_ending},
      {"the exit status is not NUMBER",
       [](const Facts& f, Arguments a) {
         return f.ending().killed || std::to_string(f.ending().code) != a[0];
       },
       the_ending},
      {"SIGNAL kills the process",
       [](const Facts& f, Arguments a) {
         return f.ending().killed && f.ending().code == python::signal_called(a[0]);
       },
       the_ending},
      {"no signal kills the process", [](const Facts& f, Arguments) { return !f.ending().killed; },
       the_ending},
      {"printed text is lost", [](const Facts& f, Arguments) { return !f.lost().empty(); },
       the_loss},
      {"no printed text is lost", [](const Facts& f, Arguments) { return f.lost().empty(); },
       the_loss},
      {"stdout is TEXT", {}, {}, Text::out, is},
      {"stdout is empty", {}, {}, Text::out, is_empty},
      {"stdout is not empty", {}, {}, Text::out, is_not_empty},
      {"stdout has TEXT", {}, {}, Text::out, has},
      {"stdout lacks TEXT", {}, {}, Text::out, lacks},
      {"stdout has TEXT before TEXT", {}, {}, Text::out, in_order},
      {"stderr is TEXT", {}, {}, Text::err, is},
      {"stderr is empty", {}, {}, Text::err, is_empty},
      {"stderr is not empty", {}, {}, Text::err, is_not_empty},
      {"stderr has TEXT", {}, {}, Text::err, has},
      {"stderr lacks TEXT", {}, {}, Text::err, lacks},
      {"the script has TEXT", {}, {}, Text::script, has},
      {"the script lacks TEXT", {}, {}, Text::script, lacks},
  };
  return forms;
}

namespace {

// Whether the words are written after the pattern; the arguments are collected.
bool matches(std::string_view pattern, std::span<const Word> words,
             std::vector<std::string>& arguments) {
  arguments.clear();
  std::size_t at = 0;
  for (const Word& word : words) {
    if (at >= pattern.size()) return false;
    const std::size_t end = std::min(pattern.find(' ', at), pattern.size());
    const std::string_view wanted = pattern.substr(at, end - at);
    at = end + 1;
    if (wanted == "NAME" || (wanted == "NUMBER" && !word.quoted && is_number(word.text)) ||
        (wanted == "TEXT" && word.quoted) ||
        (wanted == "SIGNAL" && python::signal_called(word.text) != 0)) {
      arguments.push_back(word.text);
    } else if (word.quoted || word.text != wanted) {
      return false;
    }
  }
  return at >= pattern.size();
}

}  // namespace

std::vector<std::string> Condition::forms() {
  std::vector<std::string> result;
  for (const Form& form : all_forms()) result.emplace_back(form.pattern);
  return result;
}

std::variant<Condition, Condition::Error> Condition::parse(std::string_view text) {
  auto words = split(text);
  if (auto* const error = std::get_if<Error>(&words)) return std::move(*error);
  const std::span<const Word> all(std::get<std::vector<Word>>(words));
  Condition condition;
  condition.text_ = text;
  for (std::size_t begin = 0; begin <= all.size();) {
    std::size_t end = begin;
    while (end < all.size() && (all[end].quoted || all[end].text != "and")) ++end;
    const std::size_t from = begin < all.size() ? all[begin].at : text.size();
    if (begin == end) {
      return Error{from, "a condition is missing here", "write, for example: C runs before B"};
    }
    const std::size_t until = end < all.size() ? all[end].at : text.size();
    Clause clause;
    clause.text = text.substr(from, until - from);
    while (clause.text.ends_with(' ') || clause.text.ends_with(',')) clause.text.pop_back();
    std::span<const Word> rest = all.subspan(begin, end - begin);
    if (rest.size() > 3 && rest[0].text == "in" && rest[1].text == "the" &&
        (rest[2].text == "child" || rest[2].text == "parent")) {
      clause.process = rest[2].text == "child" ? 1 : 0;
      rest = rest.subspan(3);
    }
    // "the exit status is 3" would also be a NAME's: the plainest form, with most words, wins.
    std::size_t most = 0;
    for (const Form& form : all_forms()) {
      std::vector<std::string> arguments;
      if (!matches(form.pattern, rest, arguments)) continue;
      const std::size_t plain = rest.size() - arguments.size() + 1;
      if (plain <= most) continue;
      most = plain;
      clause.form = &form;
      clause.arguments = std::move(arguments);
    }
    if (clause.form == nullptr) {
      std::string known = "it can be one of these, joined by \"and\":";
      for (const Form& form : all_forms()) known += "\n    " + std::string(form.pattern);
      return Error{from, "\"" + clause.text + "\" is no condition", known};
    }
    condition.clauses_.push_back(std::move(clause));
    begin = end + 1;
    if (end == all.size()) break;
  }
  return condition;
}

std::vector<Finding> Condition::examine(const trace::Timeline& timeline) const {
  std::vector<Finding> findings;
  std::map<std::uint16_t, Facts> known;
  for (const Clause& clause : clauses_) {
    const auto process = static_cast<std::uint16_t>(std::max<std::int64_t>(clause.process, 0));
    const Facts& facts = known.try_emplace(process, timeline, process).first->second;
    Finding finding;
    finding.clause = clause.text;
    const std::string& limit = timeline.trace().limit();
    if (!limit.empty()) {
      finding.happened = "The simulation stopped the run: " + limit + ".";
    } else if (!facts.exists()) {
      finding.happened = "There is no child process.";
    } else if (clause.form->text == Form::Text::script) {
      finding.holds = clause.form->text_holds(timeline.trace().source(), clause.arguments);
    } else if (clause.form->text != Form::Text::none) {
      const bool error = clause.form->text == Form::Text::err;
      const std::string text = written(timeline, clause.process, error);
      finding.holds = clause.form->text_holds(text, clause.arguments);
      finding.happened = (error ? "stderr " : "stdout ") + shown(text);
    } else {
      finding.holds = clause.form->holds(facts, clause.arguments);
      finding.happened = clause.form->happened(facts, clause.arguments);
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

bool Condition::holds(const trace::Timeline& timeline) const {
  const std::vector<Finding> findings = examine(timeline);
  return std::all_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.holds; });
}

}  // namespace lastcall::lesson
