#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "trace/comparison.hpp"

// The real interpreters of this machine. Nothing here is called but by the command that says so.
namespace lastcall::cli {

struct ProcessLimits {
  std::chrono::milliseconds time{10'000};
  std::size_t output = 16u << 20;  // bytes, of each stream
  std::stop_token stop = {};       // somebody does not wait for it any more
};

// Where a program's output goes: standard output and error into a pipe each, or both into one
// pseudo-terminal, whose text comes as RunResult::out.
enum class OutputTo { pipes, terminal };

// Runs a program in `directory` with an empty standard input, a small fixed environment and the
// signals' default actions, in a process group of its own, all of which is killed when the program
// is over, takes too long or writes too much.
trace::RunResult run_program(const std::vector<std::string>& command, const std::string& directory,
                             const ProcessLimits& limits, OutputTo to = OutputTo::pipes);

// A new empty directory, removed with all that is in it at the end.
class TemporaryDirectory {
 public:
  TemporaryDirectory();  // throws std::runtime_error
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Runs a script, which is written under its name to an empty temporary directory. Throws
// std::runtime_error if that cannot be.
trace::RunResult run_script(const std::string& interpreter, const std::string& name,
                            const std::string& text, const ProcessLimits& limits,
                            OutputTo to = OutputTo::pipes);

struct Interpreter {
  std::string path;
  std::string version;  // "3.11.2"
  std::string feature;  // "3.11"
};

// Asks a program which Python it is; `version` is empty if it does not say.
Interpreter ask_interpreter(const std::string& path, const std::stop_token& stop = {});

// The interpreters on PATH (python2.7, python3 … python3.15) and under pyenv, one for each version,
// the oldest first. Runs each to ask for its version. Ends early, with none, if that is asked for.
std::vector<Interpreter> find_interpreters(const std::stop_token& stop = {});

}  // namespace lastcall::cli
