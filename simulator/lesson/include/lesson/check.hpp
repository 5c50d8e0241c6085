#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "lesson/lesson.hpp"

// Proving a lesson: that what it says is so.
namespace lastcall::lesson {

// A run with its index; none if the script has an error.
struct Run {
  std::unique_ptr<const trace::Trace> trace;
  std::unique_ptr<const trace::Timeline> timeline;
  std::string error;   // one sentence, where there is no trace
  int error_line = 1;  // within the script
  std::string remedy;
};

// Runs a script as a version of Python, or says why not. This room does not know how.
using Runner = std::function<Run(const std::string& text, const std::string& filename,
                                 const std::string& python, bool to_pipe)>;

// What a terminal shows of the run of a script, addresses as 0x…; behind it the word with which a
// shell says that a signal killed it.
std::string terminal_text(const trace::Trace& trace);
// What `echo $?` says then.
int shell_status(trace::Ending ending);

// Says everything of a lesson that is not so: scripts that do not run, stated output that is not
// what comes, tasks that start solved or have wrong solutions, wrong answers that are right.
// `versions`: those that there are, oldest first.
std::vector<Problem> prove(const Lesson& lesson, const Runner& run,
                           std::span<const std::string> versions);

}  // namespace lastcall::lesson
