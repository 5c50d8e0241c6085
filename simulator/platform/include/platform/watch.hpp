#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/trace.hpp"

// A program that runs as if it had been started in this one's place: with its streams, terminal,
// folder and group, while this one listens at a pipe.
namespace lastcall::platform {

struct Watch {
  std::vector<std::string> command;                              // the program's path first
  std::vector<std::pair<std::string, std::string>> environment;  // beside and instead of ours
  std::string pipe;  // where a named pipe is made for what the program tells
  // Gets what came out of the pipe, in whatever pieces.
  std::function<void(std::string_view)> take;

  bool out_to_err = false;  // its standard output is our standard error

  // After so long the program is ended, with all that it has started; but first `asked` processes
  // get the signal `question`, and half a second to answer through the pipe.
  std::optional<std::chrono::milliseconds> time = {};
  int question = 0;
  std::function<std::vector<int>()> asked = {};

  // A signal that it gets, once, after a time.
  int signal = 0;
  std::chrono::milliseconds signal_after{0};
};

struct Watched {
  int process = 0;
  trace::Ending ending;
  bool took_too_long = false;
  std::string problem;  // why it could not be started; or ""
};

// Runs a program to its end. SIGTERM and SIGHUP are passed on to it; what is typed at the terminal
// it gets by itself. What it has started and left behind goes on. Throws std::runtime_error if
// there can be no pipe.
Watched watch_program(const Watch& watch);

// Nanoseconds on the clock that never goes back, which all processes share.
std::int64_t monotonic_time();
// "2026-01-31T23:59:59Z"
std::string utc_time();

// Ends this process by a signal, as another one was. Returns only if the signal does not end one.
void die_by(int signal);

}  // namespace lastcall::platform
