#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "trace/comparison.hpp"

// Programs that are started, and ended with all that they have started.
namespace lastcall::platform {

struct ProcessLimits {
  std::chrono::milliseconds time{10'000};
  std::size_t output = 16u << 20;  // bytes, of each stream
  std::stop_token stop = {};       // somebody does not wait for it any more
};

// Where a program's output goes: standard output and error into a pipe each, or both into one
// pseudo-terminal, whose text comes as RunResult::out.
enum class OutputTo { pipes, terminal };

// Runs a program in `directory` with an empty standard input, a small fixed environment and the
// signals' default actions, in a process group and without a terminal. When it is over, takes too
// long or writes too much, everything that it has started is killed, whatever group or session that
// is in; also when this program ends meanwhile, by SIGKILL or otherwise. Throws std::runtime_error
// if it cannot be.
trace::RunResult run_program(const std::vector<std::string>& command, const std::string& directory,
                             const ProcessLimits& limits, OutputTo to = OutputTo::pipes);

// A new empty directory, removed with all that is in it at the end, and when this program ends
// meanwhile, however it does. What was left all the same (the machine stopped) the next one
// removes.
class TemporaryDirectory {
 public:
  TemporaryDirectory();  // throws std::runtime_error
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  // From the root on, without links in it.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int lock_ = -1;
  int lifeline_ = -1;  // its end tells the process that removes the directory
  int keeper_ = -1;    // that process
};

}  // namespace lastcall::platform
