#include "lesson/check.hpp"

#include <algorithm>
#include <utility>

#include "lesson/grade.hpp"

namespace lastcall::lesson {
namespace {

// What a POSIX shell writes about a child that a signal killed; nothing for SIGINT and SIGPIPE.
std::string_view shell_word(int signal) {
  static constexpr std::pair<int, std::string_view> words[] = {{1, "Hangup"},
                                                               {3, "Quit"},
                                                               {4, "Illegal instruction"},
                                                               {6, "Aborted"},
                                                               {7, "Bus error"},
                                                               {8, "Floating point exception"},
                                                               {9, "Killed"},
                                                               {10, "User defined signal 1"},
                                                               {11, "Segmentation fault"},
                                                               {12, "User defined signal 2"},
                                                               {14, "Alarm clock"},
                                                               {15, "Terminated"}};
  const auto found = std::find_if(std::begin(words), std::end(words),
                                  [&](const auto& word) { return word.first == signal; });
  return found == std::end(words) ? "" : found->second;
}

std::string quoted_lines(const std::string& text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    result += "\n    " + text.substr(begin, end - begin);
    begin = end + 1;
  }
  return result.empty() ? "\n    (nothing)" : result;
}

class Prover {
 public:
  Prover(const Lesson& lesson, const Runner& run, std::span<const std::string> versions)
      : lesson_(lesson), run_(run), versions_(versions) {}

  std::vector<Problem> prove() {
    if (std::find(versions_.begin(), versions_.end(), lesson_.python) == versions_.end()) {
      complain(lesson_.python_place, "Python " + lesson_.python + " is not modelled",
               "in the front matter, name one of the versions that `lastcall versions` lists");
      return std::move(problems_);
    }
    for (const Scenario& scenario : lesson_.scenarios) {
      (void)run(scenario.text, scenario.name, lesson_.python, false, scenario.place);
    }
    if (!problems_.empty()) return std::move(problems_);
    for (const ConsoleRun& stated : lesson_.runs) prove(stated);
    bool predicts = false;
    bool edits = false;
    for (const Step& step : lesson_.steps) {
      if (!step.task) continue;
      task_ = &*step.task;
      predicts = predicts || std::holds_alternative<Predict>(task_->what);
      edits = edits || std::holds_alternative<Edit>(task_->what);
      std::visit([this](const auto& what) { prove(what); }, task_->what);
    }
    if (!predicts || !edits) {
      complain(
          {},
          "there is no task that asks for " + std::string(predicts ? "an edit" : "a prediction"),
          "a lesson has at least one ```predict and one ```edit");
    }
    if (lesson_.steps.back().title != "In your own code") {
      complain(lesson_.steps.back().place, "the last step is not \"In your own code\"",
               "end with it: what to do with the idea in a program of one's own");
    }
    return std::move(problems_);
  }

 private:
  void complain(Place place, std::string message, std::string remedy) {
    problems_.push_back({place, std::move(message), std::move(remedy)});
  }

  // A complete run; otherwise why not is a problem. `first`: where the script's first line stands.
  Run run(const std::string& text, const std::string& name, const std::string& python, bool to_pipe,
          Place first) {
    Run result = run_(text, name, python, to_pipe);
    if (!result.trace) {
      complain({first.line + result.error_line - 1, 1}, "as Python " + python + ": " + result.error,
               result.remedy);
    } else if (!result.trace->limit().empty()) {
      complain(
          first,
          "as Python " + python + " this script cannot be run to its end: " + result.trace->limit(),
          "make it end by itself, inside what `lastcall run` takes");
      result.trace.reset();
    }
    return result;
  }

  const Scenario& scenario() const { return lesson_.scenarios[*task_->scenario]; }
  Run run_task(const std::string& text, const std::string& python, Place first) {
    return run(text, scenario().name, python, task_->to_pipe, first);
  }

  void prove(const ConsoleRun& stated) {
    const Scenario& script = lesson_.scenarios[stated.scenario];
    const Run real = run(script.text, script.name, stated.python, stated.to_pipe, script.place);
    if (!real.trace) return;
    const std::string shown = terminal_text(*real.trace);
    if (shown != stated.output) {
      complain(stated.place, "this is not what Python " + stated.python + " shows",
               "it shows:" + quoted_lines(shown));
    }
    const int status = shell_status(real.trace->ending());
    if (stated.status && *stated.status != status) {
      complain(stated.status_place, "this is not the exit status",
               "it is " + std::to_string(status) + " (" + to_text(real.trace->ending()) + ")");
    }
  }

  void prove(const Predict& task) {
    const Run real = run_task(scenario().text, task_->python, scenario().place);
    if (!real.trace) return;
    const Facts facts(*real.timeline, task_->in_child ? 1 : 0);
    if (!facts.exists()) {
      complain(task_->place, "the script has no child process", "leave out \"in: the child\"");
      return;
    }
    if (grade(task, facts, {}).right) {
      complain(task_->place, "this task is solved before anything is said", "ask for something");
    }
    if (!grade(task, facts, solution(task, facts)).right) {
      complain(task_->place, "what the run itself answers does not pass",
               "report this: it is a bug");
    }
    const bool asks_order =
        std::find(task.parts.begin(), task.parts.end(), Part::order) != task.parts.end();
    if (asks_order && facts.handlers().empty()) {
      complain(task_->place, "no handler is registered whose order could be asked for",
               "register one, or leave out \"order\"");
    }
    for (const WrongPrediction& wrong : task.wrong) {
      Prediction prediction;
      if (const std::string error = read_prediction(wrong.text, facts, prediction);
          !error.empty()) {
        complain(wrong.place, "\"" + wrong.text + "\" cannot be read", error);
        continue;
      }
      // What it does not speak of is taken to be right.
      const Prediction right = solution(task, facts);
      if (!prediction.order) prediction.order = right.order;
      if (!prediction.ending) prediction.ending = right.ending;
      if (!prediction.stderr_choice) prediction.stderr_choice = right.stderr_choice;
      if (!prediction.lost) prediction.lost = right.lost;
      const Verdict verdict = grade(task, facts, prediction);
      if (verdict.right) {
        complain(wrong.place, "\"" + wrong.text + "\" is not wrong", "it is what happens");
      } else if (verdict.explanation != wrong.explanation) {
        complain(wrong.place, "\"" + wrong.text + "\" never gets its explanation",
                 "a wrong answer above it says the same");
      }
    }
  }

  void prove(const Choose& task) {
    std::set<std::size_t> right;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      const Option& option = task.options[i];
      if (option.right) right.insert(i);
      // An option that is written as a condition is held against the run.
      const auto condition = Condition::parse(option.text);
      if (!std::holds_alternative<Condition>(condition) || !task_->scenario) continue;
      const Run real = run_task(scenario().text, task_->python, scenario().place);
      if (real.trace && std::get<Condition>(condition).holds(*real.timeline) != option.right) {
        complain(option.place, "\"" + option.text + "\" is " + (option.right ? "wrong" : "right"),
                 findings(std::get<Condition>(condition), *real.timeline));
      }
    }
    if (!grade(task, right).right || grade(task, {}).right) {
      complain(task_->place, "the right answer does not pass", "report this: it is a bug");
    }
  }

  void prove(const Edit& task) {
    const Run start = run_task(scenario().text, task_->python, scenario().place);
    if (start.trace && task.until.holds(*start.timeline)) {
      complain(task_->place, "this task is solved before anything is changed",
               "change the condition, or the script that it starts with");
    }
    const Run end = run_task(task.solution, task_->python, task.solution_place);
    if (end.trace && !task.until.holds(*end.timeline)) {
      complain(task.solution_place, "this solution does not fulfil the condition",
               findings(task.until, *end.timeline));
    }
  }

  void prove(const Explore& task) {
    const auto found = solutions(task, versions_, [&](const std::string& version) {
      const Run real = run_task(scenario().text, version, scenario().place);
      return real.trace && task.until.holds(*real.timeline);
    });
    if (found.empty()) {
      complain(task_->place, "there is no version as which this holds: " + task.until.text(),
               "`lastcall narrate --python X.Y` shows what each does");
    }
    if (std::find(found.begin(), found.end(), task_->python) != found.end()) {
      complain(task_->place,
               "the version of the lesson, " + task_->python + ", solves this already",
               "ask for what is so in another version alone");
    }
  }

  static std::string findings(const Condition& condition, const trace::Timeline& timeline) {
    std::string text;
    for (const Finding& finding : condition.examine(timeline)) {
      text += (text.empty() ? "" : "\n  ") + finding.clause +
              (finding.holds ? ": yes. " : ": no. ") + finding.happened;
    }
    return text;
  }

  const Lesson& lesson_;
  const Runner& run_;
  std::span<const std::string> versions_;
  std::vector<Problem> problems_;
  const Task* task_ = nullptr;
};

}  // namespace

std::string terminal_text(const trace::Trace& trace) {
  std::string text;
  for (const trace::Event& event : trace.events()) {
    if (event.kind == trace::EventKind::flush) text += trace.text(event.text);
  }
  // Of a process in a pipeline a shell says nothing.
  if (trace.ending().killed && trace.stdout_is_tty()) {
    if (const std::string_view word = shell_word(trace.ending().code); !word.empty()) {
      text += std::string(word) + "\n";
    }
  }
  return hide_addresses(text);
}

int shell_status(trace::Ending ending) {
  return ending.code + (ending.killed ? 128 : 0);
}

std::vector<Problem> prove(const Lesson& lesson, const Runner& run,
                           std::span<const std::string> versions) {
  return Prover(lesson, run, versions).prove();
}

}  // namespace lastcall::lesson
