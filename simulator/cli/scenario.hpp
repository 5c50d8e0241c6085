#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

#include "machine/machine.hpp"
#include "platform/files.hpp"
#include "script/script.hpp"

// What the commands that run a script have in common: which script, as which Python.
namespace lastcall::cli {

struct Scenario {
  std::string file;
  std::string python = "3.14";
  std::string output = "pipe";         // "pipe", "tty" or "auto"
  std::vector<std::string> arguments;  // sys.argv[1:]
  // Where the interpreter is started, for a run that is to be the interpreter's in everything;
  // empty for those that are shown, which are the same everywhere.
  std::string directory;
  machine::Limits limits;

  // Adds FILE, --python and the bounds. `python` must be modelled: anything else is an error of the
  // options.
  void add_options(CLI::App& app);
  // Adds --python alone.
  void add_python_option(CLI::App& app);
  // Adds --max-steps, --max-memory and the other bounds.
  void add_limit_options(CLI::App& app);
  // Adds --stdout, with its default.
  void add_stdout_option(CLI::App& app, const std::string& otherwise);
  // A file that is made of it; the script itself is never replaced.
  platform::Destination destination(const std::string& path, std::string kind,
                                    bool (*is_ours)(std::string_view), bool force) const;
};

// --force, for commands that write files.
void add_force_option(CLI::App& app, bool& force);

// What was read: a script, parsed, or the trace of a run; or the exit status to end with, and why
// is on stderr then.
struct Loaded {
  std::shared_ptr<const script::Program> program;
  int status = 0;
  std::shared_ptr<const trace::Trace> trace = nullptr;
  std::string name = {};  // of the script or of what was recorded, for messages

  bool is_there() const { return program || trace; }
};
// A file that begins as a trace does, or whose name ends with ".json", is read as one.
Loaded load(const Scenario& scenario);

// The same for text that is there already. `as_python`: what the interpreter calls the script,
// whose SyntaxErrors are told in its own words, with its exit status; empty: every error is told in
// ours.
Loaded load_text(std::string text, const std::string& filename, python::Version version,
                 const std::string& as_python = "");

trace::Trace simulate(const Scenario& scenario, const script::Program& program);
// The run of what was loaded: the trace that was read, or that of the script.
std::shared_ptr<const trace::Trace> run_of(const Scenario& scenario, const Loaded& loaded);
// Where and why a run was stopped by a bound or by what is not simulated, and what to do about it,
// in the form of script::render.
std::string stop_report(const trace::Trace& trace, const std::string& filename);

// "2.7, 3.6, … 3.15"
std::string modelled_versions();

}  // namespace lastcall::cli
