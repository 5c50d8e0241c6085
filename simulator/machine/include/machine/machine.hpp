#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "python/version.hpp"
#include "script/script.hpp"
#include "trace/trace.hpp"

// The one door of this room: a program and a Python version in, a trace out.
namespace lastcall::machine {

using python::Version;

// Bounds that end a run with a message instead of a hang. All counts are for the whole run, over
// all its processes and threads.
struct Limits {
  std::uint64_t steps = 20'000'000;                 // instructions
  std::size_t events = 4'000'000;                   // in the trace
  std::size_t depth = 1000;                         // Python's recursion limit (RecursionError)
  std::size_t memory = 512u << 20;                  // bytes of live objects
  std::size_t output = 64u << 20;                   // bytes written
  std::size_t processes = 256;                      // forked over the run
  std::int64_t time = 24ll * 3600 * 1'000'000'000;  // virtual nanoseconds
};

// A signal from outside, to the first process: it arrives when so many events have happened, and is
// looked for where Python looks for signals, at the next call or jump back. Nothing that the kernel
// would interrupt (a sleep, a wait) is: there it arrives afterwards.
// Instead of a signal it can be an exit status: then the process leaves there by os._exit.
struct Interruption {
  std::size_t event = 0;
  int signal = 0;
  std::optional<int> exit_status = {};
};

struct Options {
  Version python{3, 14};
  bool stdout_is_tty = false;            // a terminal, and standard error with it; otherwise pipes
  std::string script;                    // sys.argv[0]; empty: the program's file name
  std::vector<std::string> argv;         // sys.argv[1:]
  std::string directory = "/home/user";  // the working directory of the first process
  // The text of the user's own module of that name, beside the script; nothing if there is none.
  // Asked at most once a process for each name that is imported. Null: there are none.
  std::function<std::optional<std::string>(const std::string& name)> find_module;
  // All of standard input, asked for when the program first reads from it. Null: it is empty.
  std::function<std::string()> standard_input;
  Limits limits;
  std::optional<Interruption> interruption = {};
};

// Runs a program to its end. Deterministic: equal arguments give equal traces on every machine.
// Never touches a file, process, network or clock outside the simulation; never throws because of
// what the program does. A bound that is hit ends the trace with a `limit` event.
trace::Trace run(const script::Program& program, const Options& options);

}  // namespace lastcall::machine
