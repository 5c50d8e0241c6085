#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "command.hpp"
#include "files.hpp"
#include "interpreters.hpp"
#include "scenario.hpp"
#include "side_by_side.hpp"
#include "trace/comparison.hpp"

namespace lastcall::cli {
namespace {

struct Request {
  std::vector<std::string> files;
  std::vector<std::string> pythons;  // none: those that are found
  double seconds = 10;
};

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
      const std::optional<trace::RunResult> ours = simulate_text(text.text, scenario);
      if (!ours) return false;
      ProcessLimits limits;
      limits.time = std::chrono::milliseconds(static_cast<std::int64_t>(request_.seconds * 1000));
      const trace::RunResult real = run_script(interpreter.path, name, text.text, limits);
      progress("");
      compare(interpreter, name, real, *ours);
    }
    return true;
  }

  std::optional<trace::RunResult> simulate_text(const std::string& text, const Scenario& scenario) {
    const machine::Version version = *machine::parse_version(scenario.python);
    const script::ParseResult parsed = script::parse(text, scenario.file, version);
    if (parsed.program) return trace::result_of(simulate(scenario, *parsed.program));
    const script::Diagnostic& error = parsed.errors.at(0);
    if (error.kind == script::Diagnostic::Kind::syntax_error) {
      trace::RunResult outcome;
      outcome.ending.code = status::syntax_error;
      outcome.err = script::render_as_python(error, text, scenario.file, version);
      if (!outcome.err.empty()) return outcome;
    }
    progress("");
    write_all(STDERR_FILENO, script::render(error, text, scenario.file));
    return std::nullopt;
  }

  void compare(const Interpreter& interpreter, const std::string& name,
               const trace::RunResult& real, const trace::RunResult& ours) {
    const trace::Comparison comparison = trace::compare(real, ours, name);
    (comparison.same() ? matches_ : differences_) += 1;

    std::string line = "  " + interpreter.version;
    line.resize(std::max<std::size_t>(line.size() + 1, 11), ' ');
    line += comparison.same() ? paint("32", "matches") : paint("31", "differs");
    if (comparison.names_library)
      line += "; stderr is not compared, it names lines of the standard library";
    show(line + "\n");
    if (comparison.same()) return;
    const SideBySide table("Python " + interpreter.version,
                           "lastcall, Python " + interpreter.feature, columns(STDOUT_FILENO, 100));
    const trace::RunResult& left = comparison.real;
    const trace::RunResult& right = comparison.simulated;
    std::string text = table.title();
    text += table.rows("", trace::ending_of(left), trace::ending_of(right));
    if (!comparison.same_out) text += table.rows("stdout", left.out, right.out);
    if (!comparison.same_err) text += table.rows("stderr", left.err, right.err);
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
