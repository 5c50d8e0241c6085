#pragma once

#include <functional>
#include <string>
#include <vector>

/// What a child process did.
struct Child {
  std::string end;  ///< "exit 3" or "signal 9"
  std::string out;
  std::string err;
};

enum class Through { pipe, terminal };

/// Runs a program with `arguments` (the first is its path) in the directory `in`, its stdout (and,
/// through a terminal, its stderr with it, in `out`) taken as `through` says, and waits for its
/// end. `meanwhile(pid, out so far)` is called whenever it has written.
Child run_child(const std::vector<std::string>& arguments, Through through = Through::pipe,
                const std::string& in = ".",
                const std::function<void(int, const std::string&)>& meanwhile = {});
