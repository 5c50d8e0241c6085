#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "platform/process.hpp"

// The real interpreters of this machine. Nothing here is called but by the command that says so.
namespace lastcall::platform {

// What lies beside a script: in its folder and those in it, but nothing hidden, and no __pycache__.
struct FilesBeside {
  std::string folder;
  std::vector<std::string> files;  // from the folder on
  // More than 10,000 files or 64 MiB: then there are none in the list.
  bool is_too_much = false;
};
FilesBeside files_beside(const std::string& script);

// Runs a script, which is written under its name to a temporary directory, with copies of what lies
// beside it. Throws std::runtime_error if that cannot be.
// `command` is the interpreter, with what else stands before the script's name.
trace::RunResult run_script(const std::vector<std::string>& command, const std::string& name,
                            const std::string& text, const ProcessLimits& limits,
                            const FilesBeside& beside = {}, OutputTo to = OutputTo::pipes);

struct Interpreter {
  std::string path;
  std::string version;  // "3.11.2"
  std::string feature;  // "3.11"
};

// The path of a program: of a name without a slash, where PATH says; "" if there is none.
std::string on_path(const std::string& name);

// Asks a program which Python it is; `version` is empty if it does not say.
Interpreter ask_interpreter(const std::string& path, const std::stop_token& stop = {});

// The interpreters on PATH (python3, and python2.7 … for each of `features`) and under pyenv, one
// for each version, the oldest first. Runs each to ask for its version. Ends early, with none, if
// that is asked for.
std::vector<Interpreter> find_interpreters(const std::vector<std::string>& features,
                                           const std::stop_token& stop = {});

}  // namespace lastcall::platform
