#pragma once

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "trace/trace.hpp"

// Running a real program and making a trace of it: what `record`, `doctor` and `verify --record`
// have in common.
namespace lastcall::cli {

// Which program, and how it is run.
struct ProgramRequest {
  std::string python = "python3";      // a path, a name on PATH, or a version as 3.11
  std::string program;                 // a file; or
  std::string module;                  // what follows -m
  std::vector<std::string> arguments;  // the program's own
  bool lines = false;
  bool redact = false;
  std::optional<double> seconds;  // the time it has
  int signal = 0;                 // that it gets …
  double signal_after = 1;        // … after so many seconds
  bool out_to_err = false;        // what it prints goes to our standard error
  bool sizes = false;             // how much memory each handler keeps alive is asked, too

  // Adds PROGRAM, -m, --python, --lines, --redact and --timeout.
  void add_options(CLI::App& app);
  // The name by which it is spoken of: "demo.py", "pytest".
  std::string name() const { return module.empty() ? program : module; }
};

// How many of the words are a command's own: up to and with PROGRAM or -m MODULE. `with_value` are
// the options that take one, beside those of ProgramRequest.
std::size_t words_before_program(const std::vector<std::string>& words,
                                 std::initializer_list<std::string_view> with_value = {});

// What came of it. Without a trace nothing could be recorded: why is on stderr.
struct Recording {
  std::optional<trace::Trace> trace;
  trace::Ending ending;
  bool started = false;
  bool took_too_long = false;
};

// Runs the program with this process's streams. Tells on stderr why it cannot be run.
Recording record_program(const ProgramRequest& request);

// A time as it is given on a command line: "2", "2s", "500ms", "1m"; nullopt for anything else.
std::optional<double> read_seconds(const std::string& text);

}  // namespace lastcall::cli
