#include "lesson/library.hpp"

#include <algorithm>
#include <limits>

namespace lastcall::lesson {

Library::Library(std::vector<File> files) {
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  for (File& file : files) {
    ParseResult result = parse(file.text, file.name);
    if (result.lesson) {
      const auto same = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.lesson && entry.lesson->number == result.lesson->number;
      });
      if (same != entries_.end()) {
        result.problems.push_back({{},
                                   "number " + std::to_string(result.lesson->number) +
                                       " is also that of " + same->file.name,
                                   "give one of the two files another number"});
        result.lesson.reset();
      }
    }
    entries_.push_back({std::move(file), std::move(result.lesson), std::move(result.problems)});
  }
  const auto number_of = [](const Entry& entry) {
    return entry.lesson ? entry.lesson->number : std::numeric_limits<int>::max();
  };
  std::stable_sort(entries_.begin(), entries_.end(),
                   [&](const Entry& a, const Entry& b) { return number_of(a) < number_of(b); });
}

const Lesson* Library::find(std::string_view name) const {
  if (name.ends_with(".md")) name.remove_suffix(3);
  std::string_view number = name;
  while (number.size() > 1 && number[0] == '0') number.remove_prefix(1);
  for (const Entry& entry : entries_) {
    if (!entry.lesson) continue;
    const std::string_view whole = entry.lesson->name;
    if (name == whole || name == whole.substr(whole.find('-') + 1) ||
        number == std::to_string(entry.lesson->number)) {
      return &*entry.lesson;
    }
  }
  return nullptr;
}

const Lesson* Library::after(const Lesson& lesson) const {
  for (const Entry& entry : entries_) {
    if (entry.lesson && entry.lesson->number > lesson.number) return &*entry.lesson;
  }
  return nullptr;
}

}  // namespace lastcall::lesson
