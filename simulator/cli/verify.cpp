#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "command.hpp"
#include "lesson_files.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "platform/interpreters.hpp"
#include "scenario.hpp"
#include "side_by_side.hpp"
#include "text/command_line.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "trace/comparison.hpp"
#include "trace/json.hpp"

namespace lastcall::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Request {
  std::vector<std::string> files;
  std::vector<std::string> pythons;  // none: those that are found
  double seconds = 10;
  bool full = false;
  bool record = false;
  bool json = false;
};

// What came of a script and an interpreter.
struct Verdict {
  enum class Kind { matches, differs, not_simulated };
  Kind kind = Kind::matches;
  std::string why;                               // it is not simulated: one line
  std::string report;                            // … and how that is told in full
  trace::Comparison comparison;                  // where it is
  std::optional<trace::EventDifference> events;  // with --record: where the events part
};

constexpr std::string_view name_of(Verdict::Kind kind) {
  switch (kind) {
    case Verdict::Kind::matches: return "matches";
    case Verdict::Kind::differs: return "differs";
    case Verdict::Kind::not_simulated: return "not simulated";
  }
  return "";
}

// As in a trace: bytes that are no text are written in hexadecimal.
Json to_json(const std::string& text) {
  if (text::is_utf8(text)) return text;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string bytes;
  for (const char c : text) {
    bytes += digits[static_cast<unsigned char>(c) >> 4];
    bytes += digits[static_cast<unsigned char>(c) & 15];
  }
  return {{"bytes", bytes}};
}

Json to_json(const trace::RunResult& run) {
  Json json;
  if (run.problem.empty()) {
    json["ending"] = {{run.ending.killed ? "killed" : "exited", run.ending.code}};
  } else {
    json["problem"] = to_json(run.problem);
  }
  json["stdout"] = to_json(run.out);
  json["stderr"] = to_json(run.err);
  return json;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

class Verifier {
 public:
  explicit Verifier(const Request& request) : request_(request) {}

  int verify() {
    if (!find()) return status::bad_request;
    bool all_read = true;
    for (const std::string& file : request_.files) all_read = verify(file) && all_read;
    const bool is_complete = all_read && not_simulated_ == 0;
    const int result = differences_ > 0 ? status::differs
                       : is_complete    ? status::ok
                                        : status::bad_request;
    if (request_.json) {
      const Json json{{"format", 1}, {"runs", std::move(runs_)}};
      print(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
      return result;
    }
    const std::size_t runs = matches_ + differences_;
    std::string sum = std::to_string(matches_) + " of " + std::to_string(runs) +
                      (runs == 1 ? " run matches" : " runs match");
    if (not_simulated_ > 0)
      sum += "; " + std::to_string(not_simulated_) +
             (not_simulated_ == 1 ? " is not simulated" : " are not simulated");
    print(sum + "\n");
    if (differences_ > 0) {
      print(
          "A difference is a mistake of lastcall's. To report it, send the script and what this "
          "prints:\n  " +
          text::printable_line(first_difference_, 1000) + "\n");
    }
    return result;
  }

 private:
  bool find() {
    show_progress("looking for interpreters");
    if (request_.pythons.empty()) {
      interpreters_ = platform::find_interpreters(version_names());
    } else {
      for (const std::string& name : request_.pythons) {
        const std::string path = platform::on_path(name);
        platform::Interpreter interpreter =
            path.empty() ? platform::Interpreter{} : platform::ask_interpreter(path);
        if (interpreter.version.empty()) {
          show_progress("");
          tell(named(name) +
               " is not a Python interpreter\ngive the path of one, or a name that is "
               "on PATH, as python3");
          return false;
        }
        interpreters_.push_back(std::move(interpreter));
      }
    }
    show_progress("");
    std::erase_if(interpreters_, [&](const platform::Interpreter& interpreter) {
      if (python::parse_version(interpreter.feature)) return false;
      tell(text::printable_line(interpreter.path) + " is Python " + interpreter.version +
           ", which is not modelled; it is left out");
      return true;
    });
    if (!interpreters_.empty()) return true;
    tell(
        "no interpreter was found on PATH (python3, python2.7 …) or under pyenv\n"
        "name one: lastcall verify --with /path/to/python FILE");
    return false;
  }

  // False if the file cannot be read; why is on stderr then.
  bool verify(const std::string& file) {
    if (file == "-") {
      tell("verify needs the name of a file");
      return false;
    }
    const auto text = platform::read_ordinary_file(file, 2u << 20);
    if (!text.error.empty()) {
      tell("cannot read " + named(file) + ": " + text.error);
      return false;
    }
    show(text::printable_line(file) + "\n");
    const platform::FilesBeside beside = platform::files_beside(file);
    if (beside.is_too_much)
      tell("more than 10,000 files or 64 MiB lie beside " + named(file) +
           ": it is run without them; put it in a folder of its own");
    const std::string name = std::filesystem::path(file).filename();
    std::size_t number = 0;
    for (const platform::Interpreter& interpreter : interpreters_) {
      show_progress(file + ": Python " + interpreter.version + ", " + std::to_string(++number) +
                    " of " + std::to_string(interpreters_.size()));
      const Verdict verdict = run(interpreter, name, text.text, beside);
      show_progress("");
      count(verdict, interpreter, file);
      if (request_.json) {
        runs_.push_back(to_json(verdict, interpreter, file));
      } else {
        tell_verdict(verdict, interpreter);
      }
    }
    return true;
  }

  Verdict run(const platform::Interpreter& interpreter, const std::string& name,
              const std::string& text, const platform::FilesBeside& beside) const {
    Scenario scenario;
    scenario.file = name;
    scenario.python = interpreter.feature;
    Verdict verdict;
    std::optional<trace::Trace> simulated;
    const trace::RunResult ours = simulate_text(text, scenario, verdict, simulated);
    if (verdict.kind == Verdict::Kind::not_simulated) return verdict;
    platform::ProcessLimits limits;
    limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(request_.seconds * 1000));
    const trace::RunResult real =
        platform::run_script({interpreter.path}, name, text, limits, beside);
    verdict.comparison = trace::compare(real, ours, name);
    if (verdict.comparison.same()) {
      if (request_.record && simulated && ours.problem.empty())
        compare_events(interpreter, name, text, beside, *simulated, real, verdict);
      return verdict;
    }
    verdict.kind = Verdict::Kind::differs;
    // What the simulation did not carry to its end says nothing about the rest.
    if (ours.problem.empty()) return verdict;
    verdict.kind = Verdict::Kind::not_simulated;
    verdict.why = first_line(verdict.report);
    return verdict;
  }

  // Runs it once more, under the recorder: that may change nothing of what it does.
  void compare_events(const platform::Interpreter& interpreter, const std::string& name,
                      const std::string& text, const platform::FilesBeside& beside,
                      const trace::Trace& simulated, const trace::RunResult& real,
                      Verdict& verdict) const {
    const platform::TemporaryDirectory kept;
    const std::string path = kept.path() + "/run.trace.json";
    platform::ProcessLimits limits;
    limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(request_.seconds * 1000));
    const trace::RunResult run = platform::run_script(
        {platform::program_beside("lastcall"), "record", "--python", interpreter.path, "-o", path},
        name, text, limits, beside);
    const platform::ReadFile file = platform::read_ordinary_file(path, std::size_t{256} << 20);
    const trace::ReadResult read = trace::from_json(file.text);
    if (!read.trace) {
      verdict.kind = Verdict::Kind::not_simulated;
      verdict.why = "it was not recorded" + (run.err.empty() ? "" : ": " + first_line(run.err));
      return;
    }
    const trace::Comparison changed = trace::compare(real, run, name);
    if (!changed.same()) {
      const auto told = [](const trace::RunResult& result) {
        return trace::ending_of(result) + "\n" + result.out + result.err;
      };
      verdict.events = {"alone: " + told(changed.real), "recorded: " + told(changed.simulated)};
    } else {
      verdict.events = trace::compare_events(*read.trace, simulated);
    }
    if (verdict.events) verdict.kind = Verdict::Kind::differs;
  }

  static trace::RunResult simulate_text(const std::string& text, const Scenario& scenario,
                                        Verdict& verdict, std::optional<trace::Trace>& simulated) {
    const python::Version version = *python::parse_version(scenario.python);
    const script::ParseResult parsed = script::parse(text, scenario.file, version);
    if (parsed.program) {
      simulated = simulate(scenario, *parsed.program);
      if (!simulated->limit().empty()) verdict.report = stop_report(*simulated, scenario.file);
      return trace::result_of(*simulated);
    }
    const script::Diagnostic& error = parsed.errors.at(0);
    trace::RunResult outcome;
    if (error.kind == script::Diagnostic::Kind::syntax_error) {
      outcome.ending.code = status::syntax_error;
      outcome.err = script::render_as_python(error, text, scenario.file, version);
      if (!outcome.err.empty()) return outcome;
    }
    verdict.kind = Verdict::Kind::not_simulated;
    verdict.report = script::render(error, text, scenario.file);
    verdict.why = first_line(verdict.report);
    return outcome;
  }

  void count(const Verdict& verdict, const platform::Interpreter& interpreter,
             const std::string& file) {
    if (verdict.kind == Verdict::Kind::matches) ++matches_;
    if (verdict.kind == Verdict::Kind::not_simulated) ++not_simulated_;
    if (verdict.kind == Verdict::Kind::differs && ++differences_ == 1)
      first_difference_ =
          text::as_command_line({"lastcall", "verify", request_.record ? "--record" : "--full",
                                 "--with", interpreter.path, file});
  }

  static Json to_json(const Verdict& verdict, const platform::Interpreter& interpreter,
                      const std::string& file) {
    Json json{{"file", cli::to_json(file)},
              {"interpreter", cli::to_json(interpreter.path)},
              {"python", interpreter.version},
              {"result", name_of(verdict.kind)}};
    if (verdict.kind == Verdict::Kind::not_simulated) {
      json["reason"] = cli::to_json(verdict.why);
      return json;
    }
    if (verdict.events)
      json["events"] = {{"real", verdict.events->recorded},
                        {"simulated", verdict.events->simulated}};
    json["stderr_compared"] = !verdict.comparison.names_library;
    json["real"] = cli::to_json(verdict.comparison.real);
    json["simulated"] = cli::to_json(verdict.comparison.simulated);
    return json;
  }

  void tell_verdict(const Verdict& verdict, const platform::Interpreter& interpreter) {
    const auto kind = verdict.kind;
    std::string line = "  " + interpreter.version;
    line.resize(std::max<std::size_t>(line.size() + 1, 11), ' ');
    const char* const colour = kind == Verdict::Kind::matches   ? "32"
                               : kind == Verdict::Kind::differs ? "31"
                                                                : "33";
    line += paint(colour, std::string(name_of(kind)));
    if (kind == Verdict::Kind::not_simulated) {
      // What many versions refuse is told in full once.
      const bool is_new = told_.insert(verdict.why).second;
      line += ": " + text::printable_line(verdict.why, 1000);
      std::size_t at = verdict.report.find('\n');
      while (is_new && at != std::string::npos && at + 1 < verdict.report.size()) {
        const std::size_t end = verdict.report.find('\n', at + 1);
        line += "\n    " + verdict.report.substr(at + 1, end - at - 1);
        at = end;
      }
    } else if (verdict.comparison.names_library) {
      line += "; stderr is not compared, it names lines of the standard library";
    }
    show(line + "\n");
    if (kind != Verdict::Kind::differs) return;
    if (verdict.events) {
      show("    real:      " + verdict.events->recorded +
           "\n    simulated: " + verdict.events->simulated + "\n");
      return;
    }
    const trace::Comparison& comparison = verdict.comparison;
    const trace::RunResult& left = comparison.real;
    const trace::RunResult& right = comparison.simulated;
    const SideBySide table("Python " + interpreter.version,
                           "lastcall, Python " + interpreter.feature,
                           platform::columns(STDOUT_FILENO, 100), request_.full);
    std::string text = table.title();
    text += table.rows("", trace::ending_of(left), trace::ending_of(right));
    if (!comparison.same_out) text += table.rows("stdout", left.out, right.out);
    if (!comparison.same_err) text += table.rows("stderr", left.err, right.err);
    show(text);
  }

  std::string paint(const char* colour, const std::string& text) const {
    return colourful_ ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
  }

  // For people: nothing of it with --json.
  void show(const std::string& text) const {
    if (!request_.json) print(text);
  }

  const Request& request_;
  std::vector<platform::Interpreter> interpreters_;
  std::size_t matches_ = 0;
  std::size_t differences_ = 0;
  std::size_t not_simulated_ = 0;
  std::string first_difference_;  // the command that shows it
  std::set<std::string> told_;
  Json runs_ = Json::array();
  const bool colourful_ = platform::is_colourful(STDOUT_FILENO);
};

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  app.add_option("FILES", request->files, "The scripts")->type_name("")->required();
  app.add_option("--with", request->pythons,
                 "An interpreter, once or more; otherwise all on PATH and under pyenv")
      ->type_name("PYTHON")
      ->allow_extra_args(false);
  app.add_option("--time", request->seconds, "How long each run may take")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check([](const std::string& text) {
        double seconds = 0;
        return CLI::detail::lexical_cast(text, seconds) && seconds >= 0.1 && seconds <= 3600
                   ? std::string()
                   : "a number from 0.1 to 3600 is expected";
      });
  app.add_flag("--full", request->full, "Show differences whole: every line, and all of it");
  app.add_flag("--record", request->record,
               "Also hold the events against each other, one by one: a run that `lastcall record` "
               "keeps, and the simulated one");
  app.add_flag("--json", request->json, "Print the result for a program to read");
  app.footer(
      "RUNS THE SCRIPTS FOR REAL, with your rights: each in a temporary folder, with copies of "
      "the\n"
      "files that lie beside it (at most 10,000 and 64 MiB; nothing hidden), without input, for a\n"
      "limited time. What it has started is ended with it. Prints \"matches\", \"not simulated\", "
      "or\n"
      "real and simulated run side by side. Addresses and the folders of the script and the "
      "library\n"
      "are made equal first.\n"
      "\n"
      "Examples:\n"
      "  lastcall verify demo.py\n"
      "  lastcall verify --with python3.11 --with /opt/python/bin/python demo.py\n"
      "\n"
      "Exit status: 0 if all runs match; 1 if one differs; 2 if none does, but one is not "
      "simulated\n"
      "or a file cannot be read, or no interpreter is found.");
  return [request](const std::vector<std::string>&) { return Verifier(*request).verify(); };
}

}  // namespace

const Command verify_command{"verify", "Compare with the real interpreters of this machine",
                             set_up};

}  // namespace lastcall::cli
