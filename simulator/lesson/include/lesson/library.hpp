#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lesson/lesson.hpp"

// Lessons together.
namespace lastcall::lesson {

struct File {
  std::string name;  // "01-last-in-first-out.md"
  std::string text;
};

// A file with the lesson in it, or what is wrong with it.
struct Entry {
  File file;
  std::optional<Lesson> lesson;
  std::vector<Problem> problems;
};

// The lessons that come with the program; they are compiled in.
const std::vector<File>& built_in();
// Their pictures, SVG, named as they are linked to: "pictures/01.svg".
const std::vector<File>& built_in_pictures();

class Library {
 public:
  // Reads all of them. One that is broken, or has the number of another, leaves the others alone.
  explicit Library(std::vector<File> files);

  const std::vector<Entry>& entries() const { return entries_; }  // by number, broken ones last
  // By number ("7", "07"), name ("07-a-handler-that-fails") or subject ("a-handler-that-fails").
  // Null if there is none that can be taken.
  const Lesson* find(std::string_view name) const;
  // The lesson after this one, or null.
  const Lesson* after(const Lesson& lesson) const;

 private:
  std::vector<Entry> entries_;
};

}  // namespace lastcall::lesson
