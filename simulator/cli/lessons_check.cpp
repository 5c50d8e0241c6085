#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "app/app.hpp"
#include "command.hpp"
#include "lesson/grade.hpp"
#include "lesson_files.hpp"
#include "lessons.hpp"
#include "message.hpp"
#include "platform/interpreters.hpp"
#include "side_by_side.hpp"
#include "text/printable.hpp"
#include "trace/words.hpp"

// Proving lessons: against the simulation, the interface and the interpreters of this machine.
namespace lastcall::cli {
namespace {

using lesson::Problem;

// The names of the interface's controls while it shows a script.
std::vector<std::string> controls_of(const std::string& script) {
  app::FileDoor nothing;
  nothing.read = [](const std::string&) { return app::FileResult{false, "", "no file"}; };
  nothing.write = [](const std::string&, const std::string&, const std::string&) {
    return app::FileResult{false, "", "no file"};
  };
  app::App app(nothing);
  app.open(script, "");
  for (int i = 0; i < 3; ++i) app.frame(1440, 900, 0);
  return app.control_names();
}

class Checker {
 public:
  Checker(const LessonsRequest& request, const lesson::Library& library)
      : request_(request), library_(library) {}

  int check() {
    for (const lesson::Entry& entry : library_.entries()) {
      std::vector<Problem> problems = entry.problems;
      if (entry.lesson) {
        problems = prove(*entry.lesson, run_, versions_);
        check_references(*entry.lesson, problems);
      }
      report(entry.file.name, problems);
    }
    if (!request_.simulation_only) check_with_interpreters();
    const std::size_t lessons = library_.entries().size();
    say(std::to_string(lessons) + (lessons == 1 ? " lesson, " : " lessons, ") +
        (problems_ == 0   ? "all but their prose is proved\n"
         : problems_ == 1 ? "1 problem\n"
                          : std::to_string(problems_) + " problems\n"));
    return problems_ == 0 ? status::ok : status::differs;
  }

 private:
  static void say(const std::string& text) { print(text::printable(text)); }

  void report(const std::string& file, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) say(render(problem, file));
    problems_ += problems.size();
    if (!problems.empty()) broken_.insert(file);
  }

  void check_references(const lesson::Lesson& one, std::vector<Problem>& problems) const {
    for (const int number : one.needs) {
      if (number >= one.number) {
        problems.push_back({{},
                            "it needs lesson " + std::to_string(number) + ", which comes later",
                            "name lessons that come before"});
      } else if (library_.find(std::to_string(number)) == nullptr) {
        problems.push_back({{},
                            "it needs lesson " + std::to_string(number) + ", which is not there",
                            "name lessons that are in the same folder"});
      }
    }
    for (const lesson::Link& link : one.links) {
      const bool is_web = link.target.starts_with("https://") && link.target.size() > 8 &&
                          link.target.find(' ') == std::string::npos;
      const bool is_lesson = std::ranges::any_of(
          library_.entries(), [&](const auto& entry) { return entry.file.name == link.target; });
      const bool is_file = read_beside_lessons(request_.from, link.target).has_value();
      if (is_web || is_lesson || is_file) continue;
      problems.push_back({link.place, "the link to \"" + link.target + "\" leads nowhere",
                          "link to an address with https://, or to a file in this folder"});
    }
    for (const lesson::Step& step : one.steps) {
      if (step.control.empty()) continue;
      // What the step is about: the last script up to its place.
      std::string script = "import atexit\n";
      for (const lesson::Scenario& scenario : one.scenarios) {
        if (scenario.place.line <= step.control_place.line || &scenario == &one.scenarios[0]) {
          script = scenario.text;
        }
      }
      const std::vector<std::string> names = controls_of(script);
      if (std::ranges::find(names, step.control) != names.end()) continue;
      problems.push_back({step.control_place, "the window has no control \"" + step.control + "\"",
                          "it has " + trace::list(names)});
    }
  }

  // ---- real interpreters ------------------------------------------------------------------------

  struct Job {
    const lesson::Entry* entry;
    lesson::Place place;
    std::string name, text;
    const platform::Interpreter* interpreter;
    platform::OutputTo to;
  };

  void check_with_interpreters() {
    show_progress("looking for interpreters");
    const std::vector<platform::Interpreter> all = platform::find_interpreters(versions_);
    show_progress("");
    std::vector<platform::Interpreter> interpreters;
    std::vector<std::string> found;
    for (const platform::Interpreter& interpreter : all) {
      if (std::ranges::find(versions_, interpreter.feature) == versions_.end()) continue;
      interpreters.push_back(interpreter);
      found.push_back(interpreter.version);
    }
    if (interpreters.empty()) {
      say("SKIPPED: no real interpreter was found on PATH or under pyenv; the simulation alone was "
          "asked\n");
      return;
    }
    std::vector<std::string> missing;
    for (const std::string& version : versions_) {
      if (std::ranges::find(interpreters, version, &platform::Interpreter::feature) ==
          interpreters.end()) {
        missing.push_back(version);
      }
    }
    const std::vector<Job> jobs = jobs_of(interpreters);
    run_jobs(jobs);
    say(std::to_string(jobs.size()) + " runs by Python " + trace::list(found) +
        (differences_ == 0
             ? ", all as simulated\n"
             : ", " + std::to_string(differences_) + " of them otherwise than simulated\n"));
    if (!missing.empty()) {
      say("SKIPPED: Python " + trace::list(missing) + " not found on this machine\n");
    }
  }

  std::vector<Job> jobs_of(const std::vector<platform::Interpreter>& interpreters) const {
    std::vector<Job> jobs;
    for (const lesson::Entry& entry : library_.entries()) {
      if (!entry.lesson || broken_.contains(entry.file.name)) continue;
      const lesson::Lesson& one = *entry.lesson;
      for (const platform::Interpreter& interpreter : interpreters) {
        for (const lesson::Scenario& scenario : one.scenarios) {
          jobs.push_back({&entry, scenario.place, scenario.name, scenario.text, &interpreter,
                          platform::OutputTo::pipes});
        }
        for (const lesson::Step& step : one.steps) {
          const auto* edit = step.task ? std::get_if<lesson::Edit>(&step.task->what) : nullptr;
          if (edit == nullptr) continue;
          jobs.push_back({&entry, edit->solution_place, one.scenarios[*step.task->scenario].name,
                          edit->solution, &interpreter, platform::OutputTo::pipes});
        }
        for (const lesson::ConsoleRun& run : one.runs) {
          if (run.python != interpreter.feature || run.to_pipe) continue;
          const lesson::Scenario& scenario = one.scenarios[run.scenario];
          jobs.push_back({&entry, run.place, scenario.name, scenario.text, &interpreter,
                          platform::OutputTo::terminal});
        }
      }
    }
    return jobs;
  }

  void run_jobs(const std::vector<Job>& jobs) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::map<std::size_t, std::string> differences;  // by job
    const auto work = [&] {
      for (std::size_t i; (i = next++) < jobs.size();) {
        std::string difference;
        try {
          difference = run_job(jobs[i]);
        } catch (const std::exception& error) {
          difference = std::string(error.what()) + "\n";
        }
        const std::scoped_lock lock(mutex);
        if (!difference.empty()) differences[i] = std::move(difference);
        show_progress(std::to_string(i + 1) + " of " + std::to_string(jobs.size()) + " real runs");
      }
    };
    {
      std::vector<std::jthread> threads;
      const unsigned count = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
      for (unsigned i = 0; i < count; ++i) threads.emplace_back(work);
    }
    show_progress("");
    for (const auto& [job, difference] : differences) say(difference);
    differences_ = differences.size();
    problems_ += differences.size();
  }

  // The difference, for people; or "". A script that is none in this version is left out.
  std::string run_job(const Job& job) const {
    const bool terminal = job.to == platform::OutputTo::terminal;
    const lesson::Run run = run_(job.text, job.name, job.interpreter->feature, !terminal);
    if (!run.trace) return "";
    trace::RunResult ours = trace::result_of(*run.trace);
    if (terminal) {
      ours.out.clear();
      ours.err.clear();
      for (const trace::Event& event : run.trace->events()) {
        if (event.kind == trace::EventKind::flush) ours.out += run.trace->text(event.text);
      }
    }
    const trace::RunResult real =
        platform::run_script({job.interpreter->path}, job.name, job.text, {}, {}, job.to);
    const trace::Comparison comparison = trace::compare(real, ours, job.name);
    if (comparison.same()) return "";
    std::string text = lesson::render(
        {job.place,
         "Python " + job.interpreter->version + (terminal ? ", at a terminal," : "") +
             " does not do with this what the simulation does",
         ""},
        job.entry->file.name);
    const SideBySide table("Python " + job.interpreter->version, "simulated", 100);
    text +=
        table.title() + table.rows("", ending_of(comparison.real), ending_of(comparison.simulated));
    if (!comparison.same_out) {
      text += table.rows("stdout", comparison.real.out, comparison.simulated.out);
    }
    if (!comparison.same_err) {
      text += table.rows("stderr", comparison.real.err, comparison.simulated.err);
    }
    return text;
  }

  const LessonsRequest& request_;
  const lesson::Library& library_;
  const lesson::Runner run_ = lesson_runner();
  const std::vector<std::string> versions_ = version_names();
  std::set<std::string> broken_;
  std::size_t problems_ = 0;
  std::size_t differences_ = 0;
};

}  // namespace

int check_lessons(const LessonsRequest& request) {
  const lesson::Library library = load_lessons(request.from);
  return Checker(request, library).check();
}

}  // namespace lastcall::cli
