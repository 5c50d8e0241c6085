#pragma once

#include <optional>
#include <string>

// The parts of `lastcall lessons`, one file each. The results are exit statuses.
namespace lastcall::cli {

struct LessonsRequest {
  std::string from;  // a folder; "": the lessons that are built in
  std::string name;  // of a lesson, or of the one to make
  bool teacher = false;
  std::size_t step = 0;  // to begin with, from 1; 0: where one was
  bool simulation_only = false;
  std::string html;                                          // a folder
  std::optional<std::string> page;                           // the folder of the page
  std::optional<std::string> write_progress, read_progress;  // files
  bool reset = false;
  bool force = false;  // files that are in the way are replaced
};

int list_lessons(const LessonsRequest& request);
int play_lesson(const LessonsRequest& request);
int check_lessons(const LessonsRequest& request);
int new_lesson(const LessonsRequest& request);
int export_lessons(const LessonsRequest& request);
int keep_progress(const LessonsRequest& request);

}  // namespace lastcall::cli
