#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lesson/library.hpp"
#include "lesson_test.hpp"

using namespace lastcall::lesson;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(LASTCALL_SOURCE_DIR) / "tests/lesson";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Run run(const std::string& text, const std::string& name, const std::string& python, bool to_pipe) {
  return run_script(text, name, python, to_pipe);
}

// All that is wrong with a lesson, as it is told.
std::string problems_of(const std::string& text, const std::string& name) {
  const ParseResult parsed = parse(text, name);
  CHECK(parsed.lesson.has_value() == parsed.problems.empty());
  const std::vector<std::string> versions = all_versions();
  std::string result;
  for (const Problem& problem :
       parsed.lesson ? prove(*parsed.lesson, run, versions) : parsed.problems) {
    result += render(problem, name);
  }
  return result;
}

}  // namespace

TEST_CASE("a lesson without a defect has no problem") {
  CHECK(problems_of(read(folder / "good.md"), "40-good.md") == "");
}

// Each file of broken/ has one defect, or a few of a kind; beside it stands what is said of it.
// With BLESS set in the environment the messages are written anew, to be read before they are
// committed.
TEST_CASE("each broken lesson gets its message, with place and remedy") {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "broken")) {
    if (entry.path().extension() != ".md") continue;
    ++count;
    const std::string name = entry.path().filename();
    CAPTURE(name);
    const std::string problems = problems_of(read(entry.path()), name);
    fs::path expected = entry.path();
    expected.replace_extension(".txt");
    if (std::getenv("BLESS") != nullptr) std::ofstream(expected, std::ios::binary) << problems;
    CHECK(problems == read(expected));
  }
  CHECK(count > 30);
}

TEST_CASE("whatever is cut off a lesson, or put in it, is no harm") {
  const std::string text = read(folder / "good.md");
  for (std::size_t size = 0; size < text.size(); size += 7) {
    (void)problems_of(text.substr(0, size), "40-good.md");
    (void)problems_of(text.substr(size), "40-good.md");
  }
  for (const char* piece :
       {"\n```\n", "---\n", "\n- x\n  - y\n", "\n> x\n", "\"", "\n## \n", "\xff"}) {
    for (std::size_t at = 0; at < text.size(); at += 29) {
      std::string changed = text;
      changed.insert(at, piece);
      (void)problems_of(changed, "40-good.md");
    }
  }
}

TEST_CASE("the page for authors has every lesson, with its title, and every form of a condition") {
  const std::string page = read(fs::path(LASTCALL_SOURCE_DIR) / "lessons/README.md");
  const Library library(built_in());
  for (const Entry& entry : library.entries()) {
    REQUIRE(entry.lesson);
    const std::string row = "| [" + entry.lesson->title + "](" + entry.file.name + ") | " +
                            std::to_string(entry.lesson->minutes) + " |\n";
    CAPTURE(row);
    CHECK(page.find(row) != std::string::npos);
  }
  for (const std::string& form : Condition::forms()) {
    CAPTURE(form);
    CHECK(page.find("\n" + form + "\n") != std::string::npos);
  }
}
