#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <regex>
#include <vector>

#include "command.hpp"
#include "files.hpp"
#include "interpreters.hpp"
#include "scenario.hpp"
#include "side_by_side.hpp"

namespace lastcall::cli {
namespace {

struct Request {
  std::vector<std::string> files;
  std::vector<std::string> pythons;  // none: those that are found
  double seconds = 10;
};

// What differs from run to run (addresses), and from place to place (where the script and the
// standard library lie), made equal.
std::string normalise(std::string text, const std::string& name) {
  static const std::regex address("0x[0-9a-f]+");
  static const std::regex library(R"re(File "[^"\n]*/lib/python[0-9.]+/)re");
  text = std::regex_replace(text, address, "0x…");
  text = std::regex_replace(text, library, "File \"<stdlib>/");
  // `File "/tmp/x/demo.py"` is `File "demo.py"`
  const std::string end = name + "\"";
  for (std::size_t at = 0; (at = text.find("File \"", at)) != std::string::npos;) {
    at += 6;
    const std::size_t close = text.find_first_of("\"\n", at);
    if (close == std::string::npos) break;
    const std::string_view path = std::string_view(text).substr(at, close + 1 - at);
    if (path.ends_with("/" + end)) text.replace(at, path.size(), end);
  }
  return text;
}

Outcome simulated(const Scenario& scenario, const script::Program& program) {
  const trace::Trace trace = simulate(scenario, program);
  Outcome outcome;
  outcome.ending = trace.ending();
  outcome.problem = trace.limit();
  for (const trace::Event& event : trace.events()) {
    if (event.kind != trace::EventKind::flush) continue;
    const bool is_error = static_cast<trace::Stream>(event.detail) == trace::Stream::stderr_;
    (is_error ? outcome.err : outcome.out) += trace.text(event.text);
  }
  return outcome;
}

std::string to_text(const trace::Ending& ending) {
  return (ending.killed ? "killed by signal " : "exit status ") + std::to_string(ending.code);
}

bool names_library(const std::string& text) {
  return text.find("File \"<stdlib>/") != std::string::npos;
}

class Verifier {
 public:
  explicit Verifier(const Request& request) : request_(request) {}

  int verify() {
    if (!find()) return status::bad_request;
    for (const std::string& file : request_.files) {
      if (!verify(file)) return status::bad_request;
    }
    const std::size_t runs = matches_ + differences_;
    show(std::to_string(matches_) + " of " + std::to_string(runs) +
         (runs == 1 ? " run matches\n" : " runs match\n"));
    return differences_ == 0 ? status::ok : status::differs;
  }

 private:
  bool find() {
    progress("looking for interpreters");
    if (request_.pythons.empty()) {
      interpreters_ = find_interpreters();
    } else {
      for (const std::string& name : request_.pythons) {
        const std::string path = locate(name);
        Interpreter interpreter = path.empty() ? Interpreter{} : ask_interpreter(path);
        if (interpreter.version.empty()) {
          progress("");
          std::fprintf(stderr,
                       "lastcall: \"%s\" is not a Python interpreter\n"
                       "give the path of one, or a name that is on PATH, as python3\n",
                       name.c_str());
          return false;
        }
        interpreters_.push_back(std::move(interpreter));
      }
    }
    progress("");
    std::erase_if(interpreters_, [&](const Interpreter& interpreter) {
      if (machine::parse_version(interpreter.feature)) return false;
      std::fprintf(stderr, "lastcall: %s is Python %s, which is not modelled; it is left out\n",
                   interpreter.path.c_str(), interpreter.version.c_str());
      return true;
    });
    if (!interpreters_.empty()) return true;
    std::fputs(
        "lastcall: no interpreter was found on PATH (python3, python2.7 …) or under pyenv\n"
        "name one: lastcall verify --with /path/to/python FILE\n",
        stderr);
    return false;
  }

  static std::string locate(const std::string& name) {
    if (name.find('/') != std::string::npos) return std::filesystem::absolute(name);
    const char* const path = std::getenv("PATH");
    for (std::string_view rest = path == nullptr ? "" : path; !rest.empty();) {
      const std::size_t colon = rest.find(':');
      const std::string candidate = std::string(rest.substr(0, colon)) + "/" + name;
      if (candidate[0] == '/' && ::access(candidate.c_str(), X_OK) == 0) return candidate;
      rest = colon == std::string_view::npos ? "" : rest.substr(colon + 1);
    }
    return {};
  }

  // False if the file cannot be simulated; why is on stderr then.
  bool verify(const std::string& file) {
    if (file == "-") {
      std::fputs("lastcall: verify needs the name of a file\n", stderr);
      return false;
    }
    show(file + "\n");
    const ReadFile text = read_file(file, 2u << 20);
    if (!text.error.empty()) {
      std::fprintf(stderr, "lastcall: cannot read \"%s\": %s\n", file.c_str(), text.error.c_str());
      return false;
    }
    const std::string name = std::filesystem::path(file).filename();
    std::size_t number = 0;
    for (const Interpreter& interpreter : interpreters_) {
      progress(file + ": Python " + interpreter.version + ", " + std::to_string(++number) + " of " +
               std::to_string(interpreters_.size()));
      Scenario scenario;
      scenario.file = name;
      scenario.python = interpreter.feature;
      const std::optional<Outcome> ours = simulate_text(text.text, scenario);
      if (!ours) return false;
      const Outcome real = run_real(interpreter, name, text.text);
      progress("");
      compare(interpreter, name, real, *ours);
    }
    return true;
  }

  std::optional<Outcome> simulate_text(const std::string& text, const Scenario& scenario) {
    const machine::Version version = *machine::parse_version(scenario.python);
    const script::ParseResult parsed = script::parse(text, scenario.file, version);
    if (parsed.program) return simulated(scenario, *parsed.program);
    const script::Diagnostic& error = parsed.errors.at(0);
    if (error.kind == script::Diagnostic::Kind::syntax_error) {
      Outcome outcome;
      outcome.ending.code = status::syntax_error;
      outcome.err = script::render_as_python(error, text, scenario.file, version);
      if (!outcome.err.empty()) return outcome;
    }
    progress("");
    write_all(STDERR_FILENO, script::render(error, text, scenario.file));
    return std::nullopt;
  }

  Outcome run_real(const Interpreter& interpreter, const std::string& name,
                   const std::string& text) const {
    const TemporaryDirectory directory;
    const std::string error =
        write_file(directory.path() + "/" + name, [&](const auto& sink) { sink(text); });
    if (!error.empty()) throw std::runtime_error("cannot write a temporary file: " + error);
    ProcessLimits limits;
    limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(request_.seconds * 1000));
    // a name that begins with a dash would be an option
    return run_program({interpreter.path, name.starts_with('-') ? "./" + name : name},
                       directory.path(), limits);
  }

  void compare(const Interpreter& interpreter, const std::string& name, const Outcome& real,
               const Outcome& ours) {
    const std::string real_err = normalise(real.err, name);
    const std::string our_err = normalise(ours.err, name);
    const std::string real_out = normalise(real.out, name);
    const std::string our_out = normalise(ours.out, name);
    const bool same_end = real.problem.empty() == ours.problem.empty() &&
                          (!real.problem.empty() || real.ending == ours.ending);
    // The simulation has no standard library whose lines could be named.
    const bool library = names_library(real_err) && real_err != our_err;
    const bool same = same_end && real_out == our_out && (library || real_err == our_err);
    (same ? matches_ : differences_) += 1;

    std::string line = "  " + interpreter.version;
    line.resize(std::max<std::size_t>(line.size() + 1, 11), ' ');
    line += same ? paint("32", "matches") : paint("31", "differs");
    if (library) line += "; stderr is not compared, it names lines of the standard library";
    show(line + "\n");
    if (same) return;
    const SideBySide table("Python " + interpreter.version,
                           "lastcall, Python " + interpreter.feature, columns(STDOUT_FILENO, 100));
    std::string text = table.title();
    const auto end = [](const Outcome& outcome) {
      return outcome.problem.empty() ? to_text(outcome.ending) : outcome.problem;
    };
    text += table.rows("", end(real), end(ours));
    if (real_out != our_out) text += table.rows("stdout", real_out, our_out);
    if (!library && real_err != our_err) text += table.rows("stderr", real_err, our_err);
    show(text);
  }

  std::string paint(const char* colour, const std::string& text) const {
    return colourful_ ? "\x1b[" + std::string(colour) + "m" + text + "\x1b[0m" : text;
  }

  void show(const std::string& text) const {
    if (!write_all(STDOUT_FILENO, text)) throw std::runtime_error("cannot write the result");
  }

  // One line on a terminal that the next one replaces.
  void progress(const std::string& text) const {
    if (::isatty(STDERR_FILENO) == 1) std::fprintf(stderr, "\r\x1b[K%s", text.c_str());
  }

  const Request& request_;
  std::vector<Interpreter> interpreters_;
  std::size_t matches_ = 0;
  std::size_t differences_ = 0;
  const bool colourful_ = is_colourful(STDOUT_FILENO);
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
  app.footer(
      "RUNS THE SCRIPTS FOR REAL, with your rights: each in an empty temporary directory, without\n"
      "input, for a limited time. Prints \"matches\", or real and simulated run side by side.\n"
      "Addresses and the directories of the script and the library are made equal first.\n"
      "\n"
      "Examples:\n"
      "  lastcall verify demo.py\n"
      "  lastcall verify --with python3.11 --with /opt/python/bin/python demo.py\n"
      "\n"
      "Exit status: 0 if all runs match; 1 if one differs; 2 if a file cannot be read or "
      "simulated,\n"
      "or no interpreter is found.");
  return [request](const std::vector<std::string>&) { return Verifier(*request).verify(); };
}

}  // namespace

const Command verify_command{"verify", "Compare with the real interpreters of this machine",
                             set_up};

}  // namespace lastcall::cli
