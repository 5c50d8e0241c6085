#include <doctest/doctest.h>

#include <string>

#include "child.hpp"

using namespace lastcall::cli_test;

namespace {

constexpr const char* demo =
    "import atexit, sys\n"
    "def A(): print('A')\n"
    "atexit.register(A)\n"
    "sys.exit(3)\n";

std::string link_of(const Sandbox& sandbox, std::vector<std::string> words) {
  words.insert(words.begin(), "link");
  Result result = sandbox.run(words);
  CHECK(result.err == "");
  REQUIRE(result.status == 0);
  REQUIRE(result.out.ends_with('\n'));
  result.out.pop_back();
  return result.out;
}

}  // namespace

TEST_CASE("a link holds the whole script, and the version that it is run as") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const std::string link = link_of(sandbox, {"demo.py"});
  CHECK(link.starts_with("http://127.0.0.1:8765/#1:"));
  CHECK(link.size() < 250);
  const Result opened = sandbox.run({"open", link});
  CHECK(opened.out == "A\n");
  CHECK(opened.status == 3);
  sandbox.write("old.py", "print 1\n");
  const Result old = sandbox.run(
      {"open", link_of(sandbox, {"old.py", "--python", "2.7", "--step", "1", "--base", "x://y/"})});
  CHECK(old.out == "1\n");
  CHECK(old.status == 0);
}

TEST_CASE("text in any script survives a link, and so does what a page would have to escape") {
  const Sandbox sandbox;
  sandbox.write("odd.py", "print('</script> \\\" \u00e9 \u2192 \U0001F600')\n");
  const Result opened = sandbox.run({"open", link_of(sandbox, {"odd.py"})});
  CHECK(opened.out == "</script> \" \u00e9 \u2192 \U0001F600\n");
}

TEST_CASE("what is no link, or a broken one, is told in a sentence") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  const std::string link = link_of(sandbox, {"demo.py"});
  const auto says = [&](const std::string& text, const std::string& words) {
    const Result result = sandbox.run({"open", text});
    CAPTURE(text.substr(0, 60));
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK_MESSAGE(result.err.find(words) != std::string::npos, result.err);
  };
  says("demo.py", "no link to a script");
  says("http://x/#top", "no link to a script");
  says("#1:", "damaged");
  says("#1:!", "damaged");
  says(link.substr(0, link.size() - 9), "damaged");
  says("#2:AAAA", "newer lastcall");
  says("#1:" + std::string(9000, 'A'), "longer than 8 KB");
}

TEST_CASE("a bomb is not inflated") {
  // {"text": "###…"} with 3 MiB of #: nearly all of it is one repeated code.
  const std::string bomb =
      "7cFBDQAgDAQwL4cL_MzBHiQE7-hY0vam63R2Fg" + std::string(4062, 'A') + "wHB5Hw";
  const Sandbox sandbox;
  const Result result = sandbox.run({"open", "#1:" + bomb});
  CHECK(result.status == 2);
  CHECK(result.err.find("larger than 1 MiB") != std::string::npos);
}

TEST_CASE("a script that is too long for a link is refused, with another way") {
  const Sandbox sandbox;
  std::string text;
  for (unsigned i = 1, x = 1; i < 4000; ++i) {
    x = x * 1664525U + 1013904223U;
    text += "print(" + std::to_string(x) + ")\n";
  }
  sandbox.write("long.py", text);
  const Result result = sandbox.run({"link", "long.py"});
  CHECK(result.status == 1);
  CHECK(result.err.find("too long for a link") != std::string::npos);
  CHECK(sandbox.run({"link", "nowhere.py"}).status == 2);
}
