#include <doctest/doctest.h>

#include "driven.hpp"

namespace {

// What Python 3.14 does with the demo.
lastcall::trace::RunResult real_demo() {
  lastcall::trace::RunResult result;
  result.ending.code = 3;
  result.out = "C: bye, Ada\nA: closing the log\n";
  result.err =
      "Exception ignored in atexit callback <function B at 0xdeadbeef>:\n"
      "Traceback (most recent call last):\n"
      "  File \"/tmp/x/demo.py\", line 9, in B\n"
      "    raise ValueError(\"disk full\")\n"
      "ValueError: disk full\n";
  return result;
}

}  // namespace

TEST_CASE("nothing is run before the person has seen what will be, and agreed") {
  Driven driven;
  driven.click("check");
  CHECK(driven.shows("/opt/python3.14 demo.py"));
  CHECK(driven.shows("with your rights"));
  CHECK(driven.runs.empty());
  driven.click("close check");
  CHECK(driven.runs.empty());
  CHECK_FALSE(driven.app.moving());
}

TEST_CASE("a match is said, and the second time nobody is asked") {
  Driven driven;
  driven.press("r");
  driven.click("run python");
  CHECK(driven.runs == std::vector<std::string>{"/opt/python3.14 demo.py"});
  CHECK(driven.shows("is running the script"));
  CHECK(driven.app.moving());
  driven.real_run = real_demo();
  driven.frames(2);
  CHECK(driven.shows("Python 3.14.0 does the same."));
  CHECK(driven.shows("exit status 3"));
  CHECK_FALSE(driven.app.moving());
  driven.click("close check");
  driven.press("r");
  CHECK(driven.runs.size() == 2);
}

TEST_CASE("a difference is shown side by side, another interpreter can be chosen") {
  Driven driven;
  driven.press("r");
  driven.click("interpreter 3.11.2");
  driven.click("run python");
  CHECK(driven.runs == std::vector<std::string>{"/usr/bin/python3.11 demo.py"});
  driven.real_run = real_demo();
  driven.real_run->out += "one more\n";
  driven.real_run->ending.code = 4;
  driven.frames(2);
  CHECK(driven.shows("Python 3.11.2 does not do the same."));
  CHECK(driven.shows("Compared as Python 3.11; the window shows 3.14."));
  CHECK(driven.shows("one more"));
  CHECK(driven.shows("≠"));
  CHECK(driven.shows("exit status 4"));
  driven.click("another python");
  driven.click("interpreter 3.14.0");
  driven.click("run python");
  CHECK(driven.runs.size() == 2);
  driven.press("escape");
  CHECK_FALSE(driven.app.control("close check"));
}

TEST_CASE("without an interpreter, or with an error in the script, that is said") {
  Driven driven;
  driven.pythons = {{"/usr/bin/python1.5", "1.5.2", "1.5"}};
  driven.press("r");
  CHECK(driven.shows("No Python interpreter was found"));
  driven.click("close check");
  driven.app.model().document.edit("def\n");
  driven.press("r");
  CHECK(driven.shows("The script has an error"));
}
