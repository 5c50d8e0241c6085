#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/facts.hpp"
#include "lesson/lesson.hpp"

// Grading: from the trace, so that picture and verdict cannot disagree.
namespace lastcall::lesson {

// What somebody expects of a run; a part that is not answered is never right.
struct Prediction {
  std::optional<std::vector<trace::HandlerId>> order;  // who is not in it never runs
  std::optional<trace::Ending> ending;
  std::optional<std::size_t> stderr_choice;  // of Facts::stderr_choices()
  std::optional<bool> lost;
};

// About one handler, or one other thing that was asked for.
struct Remark {
  std::string subject;  // "B", "The end"
  bool right = false;
  std::string expected;  // "called 1st"; "" where nothing was expected
  std::string happened;  // "never called"
  std::string why;
};

struct Verdict {
  bool right = false;
  std::vector<Remark> remarks;
  std::string explanation;  // of a wrong answer that the lesson names, or of what was chosen
};

// Reads one part as a person writes it: names or numbers of handlers ("C, B", "3 2", "none"), a
// status ("0", "SIGKILL"), the number or text of a choice, "yes" or "no". The result is what is
// wrong with the text, or "".
std::string read_part(Part part, std::string_view text, const Facts& facts, Prediction& prediction);
// Reads several: "order C, B; status 1". The same result.
std::string read_prediction(std::string_view text, const Facts& facts, Prediction& prediction);

// What the run answers itself.
Prediction solution(const Predict& task, const Facts& facts);

Verdict grade(const Predict& task, const Facts& facts, const Prediction& prediction);
// `chosen`: numbers of options.
Verdict grade(const Choose& task, const std::set<std::size_t>& chosen);
// `timeline`: of the changed script.
Verdict grade(const Condition& until, const trace::Timeline& timeline);
// `timeline`: of the script as a version; `found`: whether that is one of `solutions`.
Verdict grade(const Explore& task, bool found, const trace::Timeline& timeline);

// Which versions solve an exploration. `holds[i]`: whether the condition holds as the i-th version,
// oldest first. The result are such indices.
std::set<std::size_t> solutions(const Explore& task, const std::vector<bool>& holds);
// The same by their names. `versions`: oldest first; `holds`: whether the condition holds as one.
std::vector<std::string> solutions(const Explore& task, std::span<const std::string> versions,
                                   const std::function<bool(const std::string&)>& holds);

}  // namespace lastcall::lesson
