#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "lesson/lesson.hpp"

// Which steps somebody has done.
namespace lastcall::lesson {

// Of a file; in bytes.
inline constexpr std::size_t longest_progress = std::size_t{16} << 20;

class Progress {
 public:
  using Change = std::function<void(Progress&)>;
  void mark(const Lesson& lesson, std::size_t step);
  bool is_done(const Lesson& lesson, std::size_t step) const;
  // Steps done, at most as many as the lesson has.
  std::size_t count(const Lesson& lesson) const;
  bool is_complete(const Lesson& lesson) const { return count(lesson) == lesson.steps.size(); }
  // The first step that is not done; 0 when all are.
  std::size_t next(const Lesson& lesson) const;
  // What either has.
  void merge(const Progress& other);
  // Whether it has all that the other has.
  bool contains(const Progress& other) const;
  // Forgets one lesson, by its name.
  void reset(const std::string& lesson) { done_.erase(lesson); }
  bool empty() const { return done_.empty(); }

  // As the text of a file; JSON with a format number.
  std::string to_text() const;
  enum class Error { damaged, newer };
  struct ReadResult;
  static ReadResult from_text(std::string_view text);
  // What is wrong with a file that cannot be read, to stand behind its name, without a full stop.
  static std::string explain(Error error);

  friend bool operator==(const Progress&, const Progress&) = default;

 private:
  // By the lesson's name. Steps are known by their titles, so that a lesson can be rearranged.
  std::map<std::string, std::set<std::string>> done_;
};

struct Progress::ReadResult {
  std::optional<Progress> progress;
  Error error = Error::damaged;  // where there is none
};

}  // namespace lastcall::lesson
