#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>

#include "command.hpp"
#include "lesson/grade.hpp"
#include "lesson_files.hpp"
#include "lessons.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "text/printable.hpp"
#include "trace/comparison.hpp"
#include "trace/words.hpp"

// A lesson in the terminal: text and questions, line by line.
namespace lastcall::cli {
namespace {

using lesson::Part;

// The person has left: the input is at its end, or "quit" was said.
struct Left {};

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string::npos
             ? ""
             : text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::vector<std::string> lines_of(const std::string& text) {
  const std::vector<std::string_view> lines = trace::lines_of(text);
  return {lines.begin(), lines.end()};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// The number that a text begins with, taken off it.
bool read_line_number(std::string& text, std::size_t& number) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < 5 && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits == 0) return false;
  number = static_cast<std::size_t>(std::stoul(text.substr(0, digits)));
  text.erase(0, digits);
  return true;
}

class LessonPlayer {
 public:
  LessonPlayer(const lesson::Library& library, const lesson::Lesson& lesson, ProgressFile& file,
               bool teacher)
      : library_(library), lesson_(lesson), file_(file), teacher_(teacher) {}

  // Why the last step that was done is not kept, or "".
  const std::string& not_kept() const { return not_kept_; }

  void play(std::size_t first) {
    say("Lesson " + std::to_string(lesson_.number) + ": " + lesson_.title + ". About " +
        std::to_string(lesson_.minutes) + " minutes.");
    say(teacher_ ? "Enter shows the next part, and the answer to a task. quit leaves."
                 : "Enter goes on. At any question, help tells what else you can say.");
    for (std::size_t i = first; i < lesson_.steps.size(); ++i) {
      say("\nStep " + std::to_string(i + 1) + " of " + std::to_string(lesson_.steps.size()) + ": " +
          lesson_.steps[i].title);
      const bool done = play(lesson_.steps[i]);
      if (!done || teacher_) continue;
      lesson::Progress step;
      step.mark(lesson_, i);
      const std::string error = file_.change([step](lesson::Progress& kept) { kept.merge(step); });
      // Where none is kept at all that was told at the beginning.
      not_kept_ = file_.keeps() ? error : "";
      if (!not_kept_.empty()) say("Your progress could not be kept: " + error);
    }
    say("\nThat was lesson " + std::to_string(lesson_.number) + ".");
    if (const lesson::Lesson* const next = library_.after(lesson_)) {
      say("The next is " + next->title + ": lastcall lessons play " + std::to_string(next->number));
    }
  }

 private:
  // ---- talking ----------------------------------------------------------------------------------

  void put(const std::string& text) { print(text::printable(text)); }

  // A paragraph, broken between words; lines after the first are indented.
  void say(const std::string& text, std::size_t indent = 0) {
    const auto width = static_cast<std::size_t>(std::min(platform::columns(STDOUT_FILENO, 80), 80));
    std::string result;
    for (const std::string& line : lines_of(text.empty() ? "\n" : text)) {
      std::size_t used = 0;
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        const std::string word = line.substr(at, end - at);
        at = end + 1;
        // Characters, not bytes.
        const auto size = static_cast<std::size_t>(
            std::ranges::count_if(word, [](char c) { return (c & 0xc0) != 0x80; }));
        if (used > indent && used + 1 + size > width) {
          result += "\n" + std::string(indent, ' ');
          used = indent;
        } else if (used > indent || (used > 0 && indent == 0)) {
          result += ' ';
          ++used;
        }
        result += word;
        used += size;
        if (used <= indent) used = indent + 1;
      }
      result += '\n';
    }
    put(result);
  }

  void show_code(const std::vector<std::string>& lines, bool numbered) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      text += numbered ? std::string(number.size() < 2 ? 1 : 0, ' ') + number + ": " : "    ";
      text += lines[i] + "\n";
    }
    put(text);
  }

  void show_run(const trace::Trace& trace) {
    std::string text = lesson::terminal_text(trace);
    constexpr std::size_t longest = 4000;
    if (text.size() > longest) text = text.substr(0, longest) + "…\n";
    if (!trace.limit().empty()) say("The simulation stopped the run: " + trace.limit() + ".");
    say(text.empty() ? "It shows nothing." : "It shows:");
    show_code(lines_of(text), false);
    say("It ends: " + lesson::to_text(trace.ending()) + ".");
  }

  // One line; orders that every question takes are carried out.
  std::string ask() {
    for (;;) {
      put("> ");
      std::string line;
      if (!std::getline(std::cin, line)) {
        put("\n");
        throw Left{};
      }
      line = trimmed(line);
      if (line == "quit" || line == "q" || line == "exit") throw Left{};
      if (task_ == nullptr || !answer_order(line)) return line;
    }
  }

  // What is said to a task; nothing when the person goes on without an answer of their own.
  std::optional<std::string> ask_answer() {
    std::string line = ask();
    if (line == "skip") return std::nullopt;
    if (line != "solution") return line;
    show_solution();
    return std::nullopt;
  }

  bool answer_order(const std::string& line) {
    if (line == "help" || line == "?") {
      say("hint helps; solution tells; script shows the script again; skip goes on without an "
          "answer; quit leaves, and what is done is kept.");
      if (std::holds_alternative<lesson::Edit>(task_->what)) help_with_editing();
      return true;
    }
    if (line == "hint") {
      say(task_->hints[std::min(hints_given_, task_->hints.size() - 1)]);
      ++hints_given_;
      return true;
    }
    if (line == "script" && task_->scenario) {
      show_code(lines_of(scenario().text), true);
      return true;
    }
    return false;
  }

  // ---- steps ------------------------------------------------------------------------------------

  bool play(const lesson::Step& step) {
    for (const lesson::Block& block : step.blocks) show(block);
    task_ = step.task ? &*step.task : nullptr;
    hints_given_ = 0;
    bool done = true;
    if (task_ == nullptr) {
      (void)ask();
    } else if (teacher_) {
      say("\nTask: " + std::string(name(*task_)) + ".");
      std::visit([this](const auto& what) { describe(what); }, task_->what);
      (void)ask();
      show_solution();
      (void)ask();
    } else {
      put("\n");
      done = std::visit([this](const auto& what) { return work(what); }, task_->what);
    }
    task_ = nullptr;
    return done;
  }

  void show(const lesson::Block& block) {
    put("\n");
    switch (block.kind) {
      case lesson::BlockKind::paragraph: say(block.text); break;
      case lesson::BlockKind::item:
        say(block.marker + " " + block.text, block.marker.size() + 1);
        break;
      case lesson::BlockKind::scenario:
        say("The script " + lesson_.scenarios[block.index].name + ":");
        show_code(lines_of(block.text), false);
        break;
      case lesson::BlockKind::console:
        say("At the terminal:");
        show_code(lines_of(block.text), false);
        break;
      case lesson::BlockKind::code: show_code(lines_of(block.text), false); break;
    }
  }

  const lesson::Scenario& scenario() const { return lesson_.scenarios[*task_->scenario]; }
  lesson::Run run(const std::string& text, const std::string& python) {
    return run_(text, scenario().name, python, task_->to_pipe);
  }
  lesson::Facts facts_of(const lesson::Run& run) const {
    return {*run.timeline, static_cast<std::uint16_t>(task_->in_child ? 1 : 0)};
  }

  // ---- verdicts ---------------------------------------------------------------------------------

  void show(const lesson::Verdict& verdict) {
    say(verdict.right ? "Right." : "Not yet.");
    if (!verdict.explanation.empty()) say(verdict.explanation);
    for (const lesson::Remark& remark : verdict.remarks) {
      std::string text = "- " + remark.subject + ": ";
      if (remark.right) {
        text += "right" + (remark.happened.empty() ? "" : ", " + remark.happened) + ".";
      } else if (remark.happened.empty()) {
        text += "no.";
      } else {
        text += (remark.expected.empty() ? "" : "you said " + remark.expected + "; it is ") +
                remark.happened + ".";
      }
      if (!remark.why.empty()) text += " " + remark.why;
      say(text, 2);
    }
  }
  void show_findings(const lesson::Verdict& verdict) {
    for (const lesson::Remark& remark : verdict.remarks) {
      say("- " + remark.subject + ": " + (remark.right ? "yes. " : "not yet. ") + remark.happened,
          2);
    }
  }

  // After a wrong answer: whether to try again.
  bool wants_again() {
    say("Enter answers again; skip goes on.");
    for (;;) {
      const std::optional<std::string> line = ask_answer();
      if (!line) return false;
      if (line->empty()) return true;
      say("Press Enter, or say skip, hint or solution.");
    }
  }

  void show_solution() {
    std::visit([this](const auto& what) { solve(what); }, task_->what);
  }

  // ---- predict ----------------------------------------------------------------------------------

  void describe(const lesson::Predict& task) {
    for (const Part part : task.parts) {
      if (part == Part::order) say("Which handlers are called, in which order?");
      if (part == Part::status) say("How does the process end?");
      if (part == Part::stderr_) say("What is printed to stderr?");
      if (part == Part::lost) say("Is printed text lost, so that nobody ever sees it?");
    }
  }

  void ask_for(Part part, const lesson::Facts& facts) {
    switch (part) {
      case Part::order: {
        say("Which handlers are called, in which order?");
        std::string text;
        for (std::size_t i = 0; i < facts.handlers().size(); ++i) {
          const auto& handler = facts.timeline().trace().handlers()[facts.handlers()[i]];
          text += "  " + std::to_string(i + 1) + ". " + facts.label(facts.handlers()[i]) +
                  ", registered in line " + std::to_string(handler.line) + "\n";
        }
        put(text);
        say("Write names or numbers in the order of the calls. Leave out those that are never "
            "called; write none if none is.");
        break;
      }
      case Part::status:
        say("With which exit status does the process end? Write a number, or the signal that kills "
            "it, as SIGTERM.");
        break;
      case Part::stderr_: {
        say("What is printed to stderr? Write the number.");
        std::string text;
        for (std::size_t i = 0; i < facts.stderr_choices().size(); ++i) {
          text += "  " + std::to_string(i + 1) + ". " + facts.stderr_choices()[i] + "\n";
        }
        put(text);
        break;
      }
      case Part::lost:
        say("Is printed text lost, so that nobody ever sees it? Write yes or no.");
        break;
    }
  }

  bool work(const lesson::Predict& task) {
    const lesson::Run real = run(scenario().text, task_->python);
    const lesson::Facts facts = facts_of(real);
    say(std::string("Predict") + (task_->in_child ? ", for the child process" : "") + ": " +
        scenario().name + " is run " + way_of_running(*task_) + ".");
    for (;;) {
      lesson::Prediction prediction;
      for (const Part part : task.parts) {
        ask_for(part, facts);
        for (;;) {
          const std::optional<std::string> line = ask_answer();
          if (!line) return false;
          const std::string error = read_part(part, *line, facts, prediction);
          if (error.empty()) break;
          say("That cannot be read: " + error + ".");
        }
      }
      const lesson::Verdict verdict = grade(task, facts, prediction);
      show(verdict);
      if (verdict.right) {
        show_run(*real.trace);
        return true;
      }
      if (!wants_again()) return false;
    }
  }

  void solve(const lesson::Predict& task) {
    const lesson::Run real = run(scenario().text, task_->python);
    const lesson::Facts facts = facts_of(real);
    for (const lesson::Remark& remark : grade(task, facts, solution(task, facts)).remarks) {
      say("- " + remark.subject + ": " + remark.happened + ". " + remark.why, 2);
    }
    show_run(*real.trace);
  }

  // ---- choose -----------------------------------------------------------------------------------

  void describe(const lesson::Choose& task) {
    std::string text;
    for (std::size_t i = 0; i < task.options.size(); ++i) {
      text += "  " + std::to_string(i + 1) + ". " + task.options[i].text + "\n";
    }
    put(text);
  }

  bool work(const lesson::Choose& task) {
    for (;;) {
      say(task.several ? "Choose all that are right; write their numbers."
                       : "Choose one; write its number.");
      describe(task);
      const std::optional<std::string> line = ask_answer();
      if (!line) return false;
      std::set<std::size_t> chosen;
      bool readable = !line->empty();
      for (std::string rest = *line; !rest.empty();) {
        std::size_t number = 0;
        readable = readable && read_line_number(rest, number) && number > 0 &&
                   number <= task.options.size();
        if (!readable) break;
        chosen.insert(number - 1);
        rest.erase(0, rest.find_first_not_of(" ,"));
      }
      if (!readable || (!task.several && chosen.size() != 1)) {
        say("Write a number from 1 to " + std::to_string(task.options.size()) + ".");
        continue;
      }
      const lesson::Verdict verdict = grade(task, chosen);
      show(verdict);
      if (verdict.right) return true;
      if (!wants_again()) return false;
    }
  }

  void solve(const lesson::Choose& task) {
    for (const lesson::Option& option : task.options) {
      if (option.right) say("- " + option.text + ". " + option.explanation, 2);
    }
  }

  // ---- edit -------------------------------------------------------------------------------------

  void describe(const lesson::Edit& task) {
    say(scenario().name + " is run " + way_of_running(*task_) +
        ". Change it until: " + task.until.text() + ".");
  }

  void help_with_editing() {
    say("show shows your script with line numbers.");
    say("3: text makes text the new line 3; what follows \"3: \" is taken with its indentation.");
    say("3+ text puts a new line behind line 3; 0+ text puts one at the top.");
    say("3- removes line 3.");
    say("3>5 moves line 3 to where line 5 is.");
    say("save FILE and load FILE let you use an editor of your own.");
    say("run runs the script and tells whether the task is solved; again begins anew.");
  }

  bool work(const lesson::Edit& task) {
    describe(task);
    std::vector<std::string> lines = lines_of(scenario().text);
    show_code(lines, true);
    say("Say help for how to change lines, and run when you are done.");
    for (;;) {
      const std::optional<std::string> answer = ask_answer();
      if (!answer) return false;
      const std::string& line = *answer;
      if (line == "show" || line == "again") {
        if (line == "again") lines = lines_of(scenario().text);
        show_code(lines, true);
      } else if (line == "run" || line.empty()) {
        if (check(task, joined(lines))) return true;
      } else if (line.starts_with("save ") || line.starts_with("load ")) {
        carry(line.substr(0, 4) == "save", trimmed(line.substr(5)), lines);
      } else if (const std::string error = change(lines, line); !error.empty()) {
        say(error);
      }
    }
  }

  // Carries out a change; what is wrong with it, or nothing.
  std::string change(std::vector<std::string>& lines, std::string line) {
    const std::string unreadable =
        "That is no change: 3: text, 3+ text, 3-, 3>5, show, run, again, save FILE, load FILE.";
    const auto missing = [&](std::size_t number) {
      return "There is no line " + std::to_string(number) + ": the script has " +
             std::to_string(lines.size()) + ".";
    };
    std::size_t number = 0;
    if (!read_line_number(line, number) || line.empty()) return unreadable;
    const char what = line[0];
    line.erase(0, 1);
    if (number > lines.size() || (number == 0 && what != '+')) return missing(number);
    const auto at = lines.begin() + static_cast<std::ptrdiff_t>(number);
    if (what == '+') {
      if (line.starts_with(' ')) line.erase(0, 1);
      lines.insert(at, line);
    } else if (what == ':') {
      if (line.starts_with(' ')) line.erase(0, 1);
      *(at - 1) = line;
    } else if (what == '-' && line.empty()) {
      lines.erase(at - 1);
    } else if (what == '>') {
      std::size_t target = 0;
      if (!read_line_number(line, target) || !line.empty()) return unreadable;
      if (target == 0 || target > lines.size()) return missing(target);
      const std::string moved = *(at - 1);
      lines.erase(at - 1);
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(target - 1), moved);
    } else {
      return unreadable;
    }
    show_code(lines, true);
    return "";
  }

  void carry(bool out, const std::string& path, std::vector<std::string>& lines) {
    if (out) {
      // What was saved here before may be saved again.
      platform::Destination to{.path = path, .kind = "a script"};
      if (path == saved_path_) to.stamp = saved_stamp_;
      const std::string error = platform::write_file(to, joined(lines));
      if (error.empty()) {
        saved_path_ = path;
        saved_stamp_ = platform::stamp(path);
      }
      say(error.empty() ? "Saved as " + path + "." : "It cannot be saved: " + error + ".");
      return;
    }
    const auto file = platform::read_ordinary_file(path, 1u << 20);
    if (!file.error.empty()) return say("It cannot be read: " + file.error + ".");
    lines = lines_of(file.text);
    show_code(lines, true);
  }

  bool check(const lesson::Edit& task, const std::string& text) {
    const lesson::Run real = run(text, task_->python);
    if (!real.trace) {
      say("Line " + std::to_string(real.error_line) + ": " + real.error + ".");
      if (!real.remedy.empty()) say(real.remedy + ".");
      return false;
    }
    show_run(*real.trace);
    const lesson::Verdict verdict = grade(task.until, *real.timeline);
    say(verdict.right ? "Solved." : "Not yet.");
    show_findings(verdict);
    return verdict.right;
  }

  void solve(const lesson::Edit& task) {
    say("A solution:");
    show_code(lines_of(task.solution), false);
  }

  // ---- explore ----------------------------------------------------------------------------------

  void describe(const lesson::Explore& task) {
    say("Find " + std::string(name(task.find)) +
        " of Python as which this holds: " + task.until.text() + ".");
  }

  std::vector<std::string> answers(const lesson::Explore& task) {
    return solutions(task, version_names(), [&](const std::string& version) {
      const lesson::Run real = run(scenario().text, version);
      return real.trace && task.until.holds(*real.timeline);
    });
  }

  bool work(const lesson::Explore& task) {
    describe(task);
    say("Write a version, as 3.8, and see what it does. There are " + trace::list(version_names()) +
        ".");
    const std::vector<std::string> right = answers(task);
    for (;;) {
      const std::optional<std::string> answer = ask_answer();
      if (!answer) return false;
      const std::string& line = *answer;
      const lesson::Run real = run(scenario().text, line);
      if (!real.trace) {
        say(real.error + ".");
        continue;
      }
      say("As Python " + line + ":");
      show_run(*real.trace);
      const lesson::Verdict verdict =
          grade(task, std::ranges::find(right, line) != right.end(), *real.timeline);
      show_findings(verdict);
      if (verdict.right) {
        say("Solved.");
        return true;
      }
      say(verdict.explanation.empty() ? "Not yet." : verdict.explanation);
    }
  }

  void solve(const lesson::Explore& task) { say("Python " + trace::list(answers(task)) + "."); }

  const lesson::Library& library_;
  const lesson::Lesson& lesson_;
  ProgressFile& file_;
  const bool teacher_;
  const lesson::Runner run_ = lesson_runner();
  const lesson::Task* task_ = nullptr;  // of the current step
  std::size_t hints_given_ = 0;
  std::string not_kept_;
  std::string saved_path_, saved_stamp_;  // of the script that was saved last
};

}  // namespace

int play_lesson(const LessonsRequest& request) {
  const lesson::Library library = load_lessons(request.from);
  ProgressFile file;
  if (!file.message().empty()) tell(file.message());
  const lesson::Lesson* wanted = nullptr;
  if (!request.name.empty()) {
    wanted = library.find(request.name);
  } else {
    for (const lesson::Entry& entry : library.entries()) {
      if (entry.lesson && !wanted && !file.progress().is_complete(*entry.lesson))
        wanted = &*entry.lesson;
    }
    if (wanted == nullptr) wanted = library.find("1");
  }
  if (wanted == nullptr) {
    for (const lesson::Entry& entry : library.entries()) {
      if (entry.lesson || !entry.file.name.starts_with(request.name)) continue;
      for (const lesson::Problem& problem : entry.problems) {
        tell_place(render(problem, entry.file.name));
      }
      return status::bad_request;
    }
    tell("there is no lesson " + named(request.name) + "\n`lastcall lessons list` lists them");
    return status::bad_request;
  }
  // A lesson that does not hold is not taught.
  const std::vector<std::string> versions = version_names();
  for (const lesson::Problem& problem : prove(*wanted, lesson_runner(), versions)) {
    tell_place(render(problem, wanted->name + ".md"));
    return status::bad_request;
  }
  if (request.step > wanted->steps.size()) {
    tell("the lesson has " + std::to_string(wanted->steps.size()) + " steps");
    return status::bad_request;
  }
  const std::size_t first = request.step > 0  ? request.step - 1
                            : request.teacher ? 0
                                              : file.progress().next(*wanted);
  LessonPlayer player(library, *wanted, file, request.teacher);
  try {
    player.play(first);
  } catch (const Left&) {
    const std::string goodbye =
        "Until next time. What you have done is kept: lastcall lessons play " +
        std::to_string(wanted->number) + " goes on there.\n";
    const bool kept = !request.teacher && file.keeps() && player.not_kept().empty();
    print(kept ? goodbye : "Until next time.\n");
  }
  return player.not_kept().empty() ? status::ok : status::cannot;
}

}  // namespace lastcall::cli
