#include <doctest/doctest.h>

#include "lesson_test.hpp"

using namespace lastcall::lesson;

TEST_CASE("a terminal shows standard output and error in the order of writing, in every version") {
  // Measured at a pseudo-terminal: elsewhere 3.6 to 3.8 hold standard error back.
  const std::string script =
      "import sys\nsys.stderr.write('one\\n')\nprint('two')\nsys.stderr.write('three\\n')\n";
  for (const std::string& version : all_versions()) {
    CAPTURE(version);
    CHECK(terminal_text(*run_script(script, "demo.py", version).trace) == "one\ntwo\nthree\n");
  }
  CHECK(terminal_text(*run_script(script, "demo.py", "3.8", true).trace) != "one\ntwo\nthree\n");
}

TEST_CASE("a shell says which signal killed a process, but of none in a pipeline") {
  const std::string script =
      "import os, signal\nprint('here')\nos.kill(os.getpid(), signal.SIGKILL)\n";
  CHECK(terminal_text(*run_script(script).trace) == "here\nKilled\n");
  CHECK(terminal_text(*run_script(script, "demo.py", "3.14", true).trace) == "");
  CHECK(shell_status({true, 9}) == 137);
  CHECK(shell_status({false, 3}) == 3);
}

TEST_CASE("addresses are not shown") {
  const std::string shown = terminal_text(*run_script("def f(): pass\nprint(f)\n").trace);
  CHECK(shown == "<function f at 0x…>\n");
}
