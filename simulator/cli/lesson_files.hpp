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

  lesson::Progress progress;
  const std::string& message() const { return message_; }
  // "" if there is no place to keep it.
  const std::string& path() const { return path_; }
  bool keeps() const { return keeps_; }
  // Writes it, complete or not at all; the result is the reason for failing, or "".
  std::string save() const;

 private:
  std::string path_;
  std::string message_;
  bool keeps_ = true;
};

// Shows lesson text: what would move a cursor or is no text becomes U+FFFD.
std::string safe(std::string_view text);

}  // namespace lastcall::cli
