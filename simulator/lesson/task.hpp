#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.hpp"

namespace lastcall::lesson {

inline constexpr std::array<std::string_view, 4> task_names{"predict", "choose", "edit", "explore"};

// Reads the block of a task. `lesson` has what stands before it.
struct TaskReader {
  const Lesson& lesson;
  std::vector<Problem>& problems;

  // `place`: of the fence. Nothing if there is a problem that leaves no task.
  std::optional<Task> read(std::string_view name, std::string_view text, Place place);

 private:
  // `key: value` or `(x) value`, and the indented lines below it, joined.
  struct Entry {
    Place place;
    std::string key;
    std::string value;
    std::string body;
  };
  std::vector<Entry> entries(std::string_view text, Place place);
  // Reads what every task has; false if it is none of that.
  bool read_common(const Entry& entry, Task& task);
  bool read_part_of(const Entry& entry, Predict& predict);
  bool read_part_of(const Entry& entry, Choose& choose);
  std::optional<Condition> read_condition(const Entry& entry);
  void complain(const Entry& entry, std::string message, std::string remedy);
};

}  // namespace lastcall::lesson
