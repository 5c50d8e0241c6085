#include "lesson/grade.hpp"

#include <algorithm>
#include <charconv>

#include "text.hpp"
#include "trace/narrate.hpp"
#include "trace/words.hpp"

namespace lastcall::lesson {
namespace {

using trace::HandlerId;

bool is_number(std::string_view text, std::size_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

std::string labels(const Facts& facts) {
  std::vector<std::string> words;
  for (const HandlerId handler : facts.handlers()) words.push_back(facts.label(handler));
  return trace::list(words);
}

// The handlers of a written order. A name that several have is the last of them that is not yet
// taken; which one is meant makes no difference, since nothing tells them apart.
std::string read_order(std::string_view text, const Facts& facts, std::vector<HandlerId>& order) {
  if (text == "none" || text == "nothing") return "";
  // Names are divided by commas, or, where that is enough, by blanks.
  const char divider = text.find(',') != std::string_view::npos ? ',' : ' ';
  std::vector<std::string_view> words;
  int depth = 0;  // a comma in `print('a', 'b')` divides nothing
  for (std::size_t begin = 0, i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] == '(') ++depth;
    if (i < text.size() && text[i] == ')') --depth;
    if (i < text.size() && (text[i] != divider || depth > 0)) continue;
    if (const std::string_view word = trimmed(text.substr(begin, i - begin)); !word.empty()) {
      words.push_back(word);
    }
    begin = i + 1;
  }
  if (words.empty()) return "name the handlers in the order of their calls, or say none";
  for (const std::string_view word : words) {
    std::optional<HandlerId> meant;
    std::size_t number = 0;
    if (is_number(word, number) && number >= 1 && number <= facts.handlers().size()) {
      meant = facts.handlers()[number - 1];
    }
    for (const HandlerId handler : facts.handlers()) {
      if (!facts.is_named(handler, word)) continue;
      if (!meant || std::find(order.begin(), order.end(), handler) == order.end()) meant = handler;
    }
    if (!meant)
      return "there is no handler \"" + std::string(word) + "\"; there are " + labels(facts);
    order.push_back(*meant);
  }
  return "";
}

std::string call_text(const std::vector<std::size_t>& places) {
  if (places.empty()) return "never called";
  std::vector<std::string> words;
  for (const std::size_t place : places) words.push_back(trace::ordinal(place + 1));
  return "called " + trace::list(words);
}

void remark_on_order(const Facts& facts, const Prediction& prediction, Verdict& verdict) {
  // Each call stands for all that nothing tells apart from it.
  const auto places = [&](const std::vector<HandlerId>& order, HandlerId handler) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (facts.alike(order[i], handler)) result.push_back(i);
    }
    return result;
  };
  std::vector<HandlerId> said;
  for (const HandlerId handler : facts.handlers()) {
    if (std::any_of(said.begin(), said.end(),
                    [&](HandlerId other) { return facts.alike(other, handler); })) {
      continue;
    }
    said.push_back(handler);
    Remark remark;
    remark.subject = facts.label(handler);
    const std::vector<std::size_t> happened = places(facts.calls(), handler);
    remark.happened = call_text(happened);
    if (prediction.order) {
      const std::vector<std::size_t> expected = places(*prediction.order, handler);
      remark.expected = call_text(expected);
      remark.right = expected == happened;
    }
    remark.why = facts.why(handler);
    verdict.remarks.push_back(std::move(remark));
  }
  if (facts.handlers().empty()) {
    verdict.remarks.push_back(
        {"Handlers", prediction.order.has_value(), "", "none was registered", ""});
  }
}

void remark_on(Part part, const Facts& facts, const Prediction& prediction, Verdict& verdict) {
  Remark remark;
  const auto said = [](bool lost) { return lost ? "some is lost" : "all of it is written"; };
  switch (part) {
    case Part::order: remark_on_order(facts, prediction, verdict); return;
    case Part::status:
      remark.subject = "The end";
      remark.happened = to_text(facts.ending());
      if (prediction.ending) remark.expected = to_text(*prediction.ending);
      remark.right = prediction.ending == facts.ending();
      remark.why = facts.why_ending();
      break;
    case Part::stderr_:
      remark.subject = "stderr";
      remark.happened = facts.stderr_in_words();
      if (prediction.stderr_choice) {
        remark.expected = facts.stderr_choices().at(*prediction.stderr_choice);
      }
      remark.right = prediction.stderr_choice == facts.stderr_choice();
      break;
    case Part::lost:
      remark.subject = "Printed text";
      remark.happened = said(!facts.lost().empty());
      if (!facts.lost().empty()) {
        remark.happened += ": \"" + trace::one_line(facts.lost()) + "\"";
      }
      if (prediction.lost) remark.expected = said(*prediction.lost);
      remark.right = prediction.lost == !facts.lost().empty();
      remark.why = facts.why_lost();
      break;
  }
  verdict.remarks.push_back(std::move(remark));
}

bool agrees(const Facts& facts, const Prediction& named, const Prediction& given) {
  if (named.order) {
    const bool same =
        given.order &&
        std::equal(named.order->begin(), named.order->end(), given.order->begin(),
                   given.order->end(), [&](HandlerId a, HandlerId b) { return facts.alike(a, b); });
    if (!same) return false;
  }
  return (!named.ending || named.ending == given.ending) &&
         (!named.stderr_choice || named.stderr_choice == given.stderr_choice) &&
         (!named.lost || named.lost == given.lost);
}

}  // namespace

std::string read_part(Part part, std::string_view text, const Facts& facts,
                      Prediction& prediction) {
  text = trimmed(text);
  std::size_t number = 0;
  switch (part) {
    case Part::order: {
      std::vector<HandlerId> order;
      std::string error = read_order(text, facts, order);
      if (error.empty()) prediction.order = std::move(order);
      return error;
    }
    case Part::status: {
      trace::Ending ending;
      if (!read_ending(text, ending)) {
        return "write an exit status from 0 to 255, or the signal that kills it, as SIGTERM";
      }
      prediction.ending = ending;
      return "";
    }
    case Part::stderr_: {
      const std::vector<std::string>& choices = facts.stderr_choices();
      const auto found = std::find(choices.begin(), choices.end(), text);
      if (found != choices.end()) {
        prediction.stderr_choice = static_cast<std::size_t>(found - choices.begin());
      } else if (is_number(text, number) && number >= 1 && number <= choices.size()) {
        prediction.stderr_choice = number - 1;
      } else {
        std::string known;
        for (const std::string& choice : choices) known += (known.empty() ? "" : "; ") + choice;
        return "the choices are: " + known;
      }
      return "";
    }
    case Part::lost:
      if (text != "yes" && text != "no" && text != "y" && text != "n") return "say yes or no";
      prediction.lost = text[0] == 'y';
      return "";
  }
  return "";
}

std::string read_prediction(std::string_view text, const Facts& facts, Prediction& prediction) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view one = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t blank = std::min(one.find(' '), one.size());
    const std::optional<Part> part = part_of(one.substr(0, blank));
    if (!part) return "it is written so: order C, B, A; status 0; stderr nothing; lost no";
    const std::string error = read_part(*part, one.substr(blank), facts, prediction);
    if (!error.empty()) return error;
  }
  return "";
}

Prediction solution(const Predict& task, const Facts& facts) {
  Prediction prediction;
  for (const Part part : task.parts) {
    switch (part) {
      case Part::order: prediction.order = facts.calls(); break;
      case Part::status: prediction.ending = facts.ending(); break;
      case Part::stderr_: prediction.stderr_choice = facts.stderr_choice(); break;
      case Part::lost: prediction.lost = !facts.lost().empty(); break;
    }
  }
  return prediction;
}

Verdict grade(const Predict& task, const Facts& facts, const Prediction& prediction) {
  Verdict verdict;
  for (const Part part : task.parts) remark_on(part, facts, prediction, verdict);
  verdict.right = std::all_of(verdict.remarks.begin(), verdict.remarks.end(),
                              [](const Remark& remark) { return remark.right; });
  if (verdict.right) return verdict;
  for (const WrongPrediction& wrong : task.wrong) {
    Prediction named;
    if (!read_prediction(wrong.text, facts, named).empty()) continue;
    if (!agrees(facts, named, prediction)) continue;
    verdict.explanation = wrong.explanation;
    break;
  }
  return verdict;
}

Verdict grade(const Choose& task, const std::set<std::size_t>& chosen) {
  Verdict verdict;
  verdict.right = true;
  std::size_t missing = 0;
  for (std::size_t i = 0; i < task.options.size(); ++i) {
    const Option& option = task.options[i];
    const bool is_chosen = chosen.contains(i);
    if (is_chosen != option.right) verdict.right = false;
    if (is_chosen) {
      verdict.remarks.push_back({option.text, option.right, "", "", option.explanation});
    } else if (option.right) {
      ++missing;
    }
  }
  if (missing > 0 && task.several) {
    verdict.explanation = missing == 1 ? "One more is right." : "More are right.";
  }
  return verdict;
}

Verdict grade(const Condition& until, const trace::Timeline& timeline) {
  Verdict verdict;
  verdict.right = true;
  for (Finding& finding : until.examine(timeline)) {
    verdict.right = verdict.right && finding.holds;
    verdict.remarks.push_back(
        {std::move(finding.clause), finding.holds, "", std::move(finding.happened), ""});
  }
  return verdict;
}

Verdict grade(const Explore& task, bool found, const trace::Timeline& timeline) {
  Verdict verdict = grade(task.until, timeline);
  if (verdict.right && !found) {
    verdict.explanation = task.find == Explore::Find::oldest
                              ? "It holds; and it does in an older one, too."
                              : "It holds; and it does in a newer one, too.";
  }
  verdict.right = found;
  return verdict;
}

std::set<std::size_t> solutions(const Explore& task, const std::vector<bool>& holds) {
  std::set<std::size_t> result;
  for (std::size_t i = 0; i < holds.size(); ++i) {
    if (holds[i]) result.insert(i);
  }
  if (result.empty() || task.find == Explore::Find::any) return result;
  return {task.find == Explore::Find::oldest ? *result.begin() : *result.rbegin()};
}

std::vector<std::string> solutions(const Explore& task, std::span<const std::string> versions,
                                   const std::function<bool(const std::string&)>& holds) {
  std::vector<bool> all;
  for (const std::string& version : versions) all.push_back(holds(version));
  std::vector<std::string> result;
  for (const std::size_t i : solutions(task, all)) result.push_back(versions[i]);
  return result;
}

}  // namespace lastcall::lesson
