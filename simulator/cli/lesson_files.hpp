#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/check.hpp"
#include "lesson/library.hpp"
#include "lesson/progress.hpp"

// What the commands about lessons have in common: where lessons come from, how their scripts run,
// and where progress is kept.
namespace lastcall::cli {

// The lessons of a folder (its .md files but README.md), or with "" those that are built in. Throws
// std::runtime_error if the folder cannot be read. A file that cannot is an entry with a problem.
lesson::Library load_lessons(const std::string& folder);

// A file that a lesson links to, from the same folder; nothing if there is none, or it is outside.
std::optional<std::string> read_beside_lessons(const std::string& folder, const std::string& link);

// Runs scripts of lessons with the simulation, which needs nothing of this machine.
lesson::Runner lesson_runner();

std::vector<std::string> version_names();

// The file in which progress is kept: $XDG_DATA_HOME/lastcall/progress.json.
class ProgressFile {
 public:
  // Reads it. What is wrong with it is told by `message`: a damaged one is set aside, one of a
  // newer program is left alone, and then nothing is kept.
  ProgressFile();

  const lesson::Progress& progress() const { return progress_; }
  const std::string& message() const { return message_; }
  // "" if there is no place to keep it.
  const std::string& path() const { return path_; }
  bool keeps() const { return keeps_; }
  // Changes what is kept, together with what others have kept meanwhile, complete or not at all;
  // the result is the reason for failing, or "". A change that could not be kept is tried again
  // with the next one.
  std::string change(const lesson::Progress::Change& change);

 private:
  void read();
  std::string carry_out();

  lesson::Progress progress_;
  std::vector<lesson::Progress::Change> waiting_;
  std::string folder_, path_;
  std::string message_;
  bool keeps_ = true;
};

}  // namespace lastcall::cli
