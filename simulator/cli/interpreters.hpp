#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "trace/trace.hpp"

// The real interpreters of this machine. Nothing here is called but by the command that says so.
namespace lastcall::cli {

// How a program ended and what it wrote.
struct Outcome {
  trace::Ending ending;
  std::string out;
  std::string err;
  // Why it is not a complete run ("it took too long, and was killed"); or "".
  std::string problem;
};

struct ProcessLimits {
  std::chrono::milliseconds time{10'000};
  std::size_t output = 16u << 20;  // bytes, of each stream
};

// Runs a program in `directory` with an empty standard input, a small fixed environment and the
// signals' default actions, in a process group of its own, all of which is killed when the program
// is over, takes too long or writes too much.
Outcome run_program(const std::vector<std::string>& command, const std::string& directory,
                    const ProcessLimits& limits);

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

struct Interpreter {
  std::string path;
  std::string version;  // "3.11.2"
  std::string feature;  // "3.11"
};

// Asks a program which Python it is; `version` is empty if it does not say.
Interpreter ask_interpreter(const std::string& path);

// The interpreters on PATH (python2.7, python3 … python3.15) and under pyenv, one for each version,
// the oldest first. Runs each to ask for its version.
std::vector<Interpreter> find_interpreters();

}  // namespace lastcall::cli
