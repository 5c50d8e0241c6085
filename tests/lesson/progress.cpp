#include "lesson/progress.hpp"

#include <doctest/doctest.h>

#include "lesson/library.hpp"

using namespace lastcall::lesson;

namespace {

Lesson lesson_of(const std::string& name, int steps) {
  Lesson lesson;
  lesson.name = name;
  for (int i = 0; i < steps; ++i)
    lesson.steps.push_back({"step " + std::to_string(i), {}, {}, {}, "", {}});
  return lesson;
}

}  // namespace

TEST_CASE("progress is kept as text and read again") {
  const Lesson lesson = lesson_of("01-a", 3);
  Progress progress;
  CHECK(progress.next(lesson) == 0);
  progress.mark(lesson, 0);
  progress.mark(lesson, 1);
  CHECK(progress.next(lesson) == 2);
  CHECK_FALSE(progress.is_complete(lesson));
  const auto again = Progress::from_text(progress.to_text());
  REQUIRE(again.progress);
  CHECK(*again.progress == progress);
  progress.mark(lesson, 2);
  CHECK(progress.is_complete(lesson));
  CHECK(progress.next(lesson) == 0);
  Progress other;
  other.mark(lesson_of("02-b", 1), 0);
  progress.merge(other);
  CHECK(progress.is_complete(lesson_of("02-b", 1)));
  progress.reset(lesson.name);
  CHECK(progress.count(lesson) == 0);
}

TEST_CASE("a damaged file of progress is told from one of a newer program") {
  for (const char* text : {"", "{", "[]", "{}", "{\"format\": \"1\"}", "{\"format\": 1}",
                           "{\"format\": 1, \"done\": {\"01-a\": 3}}"}) {
    CAPTURE(text);
    const auto result = Progress::from_text(text);
    CHECK_FALSE(result.progress);
    CHECK(result.error == Progress::Error::damaged);
  }
  const auto newer = Progress::from_text("{\"format\": 2, \"done\": []}");
  CHECK_FALSE(newer.progress);
  CHECK(newer.error == Progress::Error::newer);
}

TEST_CASE("lessons are found by number, name and subject; a broken one leaves the others alone") {
  const auto& built = built_in();
  REQUIRE_FALSE(built.empty());
  std::vector<File> files{built[0], {"notes.md", "x"}, {"01-again.md", built[0].text}};
  const Library library(files);
  REQUIRE(library.entries().size() == 3);
  CHECK(library.find("1") != nullptr);
  CHECK(library.find("01") == library.find("1"));
  CHECK(library.find("last-in-first-out") == library.find("01-last-in-first-out.md"));
  CHECK(library.find("2") == nullptr);
  int broken = 0;
  for (const Entry& entry : library.entries()) broken += entry.problems.empty() ? 0 : 1;
  CHECK(broken == 2);
}

TEST_CASE("the lessons that are built in have no problems and one number each") {
  const Library library(built_in());
  for (const Entry& entry : library.entries()) {
    for (const Problem& problem : entry.problems) MESSAGE(render(problem, entry.file.name));
    CHECK(entry.problems.empty());
  }
}

TEST_CASE("a progress contains what it had before, and not what it never had") {
  const Lesson lesson = lesson_of("01-a", 3);
  Progress before;
  before.mark(lesson, 0);
  Progress after = before;
  after.mark(lesson, 2);
  CHECK(after.contains(before));
  CHECK(after.contains({}));
  CHECK(after.contains(after));
  CHECK_FALSE(before.contains(after));
  CHECK_FALSE(Progress().contains(before));
}
