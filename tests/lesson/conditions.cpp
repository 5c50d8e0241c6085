#include <doctest/doctest.h>

#include "lesson_test.hpp"

using namespace lastcall;
using namespace lastcall::lesson;

namespace {

bool holds(const std::string& condition, const Run& run) {
  const auto parsed = Condition::parse(condition);
  CAPTURE(condition);
  REQUIRE(std::holds_alternative<Condition>(parsed));
  return std::get<Condition>(parsed).holds(*run.timeline);
}

}  // namespace

TEST_CASE("conditions say what a run did") {
  const Run run = run_script(three);
  for (const std::string condition : {"C runs",
                                      "C runs first",
                                      "A runs last",
                                      "C runs before B",
                                      "A runs after B",
                                      "A runs once",
                                      "A runs 1 times",
                                      "B fails",
                                      "A does not fail",
                                      "every handler runs",
                                      "3 handlers run",
                                      "D never runs",
                                      "the exit status is 3",
                                      "the exit status is not 0",
                                      "no signal kills the process",
                                      "no printed text is lost",
                                      "stdout is \"C\\nA\\n\"",
                                      "stdout has \"C\" before \"A\"",
                                      "stdout lacks \"B\"",
                                      "stderr has \"disk full\"",
                                      "stderr is not empty",
                                      "the script has \"sys.exit(3)\"",
                                      "the script lacks \"finally\"",
                                      "in the parent A runs",
                                      "C runs before B, and the exit status is 3"}) {
    CHECK(holds(condition, run));
  }
  for (const std::string condition :
       {"C never runs", "A runs first", "C runs last", "B runs before C", "A runs twice", "A fails",
        "B does not fail", "no handler runs", "2 handlers run", "D runs", "the exit status is 0",
        "SIGKILL kills the process", "printed text is lost", "stdout is empty",
        "stderr lacks \"ValueError\"", "no handler fails", "in the child A runs",
        "C runs before B and the exit status is 0"}) {
    CHECK_FALSE(holds(condition, run));
  }
}

TEST_CASE("each form of a condition can be read as it is written") {
  for (std::string form : Condition::forms()) {
    for (const auto& [word, text] : {std::pair{"NAME", "A"},
                                     {"NUMBER", "2"},
                                     {"SIGNAL", "SIGTERM"},
                                     {"TEXT", "\"x and y\""}}) {
      for (std::size_t at; (at = form.find(word)) != std::string::npos;) {
        form.replace(at, std::string(word).size(), text);
      }
    }
    CAPTURE(form);
    CHECK(std::holds_alternative<Condition>(Condition::parse(form)));
  }
}

TEST_CASE("a condition tells what happened instead") {
  const Run run = run_script(three);
  const auto parsed = Condition::parse("A runs before C, and D runs, and the exit status is 0");
  const std::vector<Finding> findings = std::get<Condition>(parsed).examine(*run.timeline);
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].clause == "A runs before C");
  CHECK(findings[0].happened == "A was called 3rd. C was called 1st.");
  CHECK(findings[1].happened == "D was never registered.");
  CHECK(findings[2].happened == "The exit status is 3.");
}

TEST_CASE("conditions know killed, lost and forked processes") {
  const Run killed = run_script(
      "import atexit, os, signal\natexit.register(print, 'late')\nprint('early')\n"
      "os.kill(os.getpid(), signal.SIGKILL)\n",
      "demo.py", "3.14", true);
  CHECK(holds("SIGKILL kills the process and print never runs and printed text is lost", killed));
  CHECK(holds("stdout is empty and no handler runs", killed));
  const Run forked = run_script(
      "import atexit, os\natexit.register(print, 'bye')\nif os.fork() == 0:\n    os._exit(4)\n"
      "os.wait()\n");
  CHECK(holds("in the child print never runs and in the child the exit status is 4", forked));
  CHECK(holds("in the parent print runs and in the child stdout is empty", forked));
}

TEST_CASE("what is no condition is said, with its place and what there is") {
  const auto error_of = [](const char* text) {
    return std::get<Condition::Error>(Condition::parse(text));
  };
  const Condition::Error unknown = error_of("C runs and B dances");
  CHECK(unknown.at == 11);
  CHECK(unknown.message == "\"B dances\" is no condition");
  CHECK(unknown.remedy.find("\n    NAME runs before NAME") != std::string::npos);
  CHECK(error_of("").message == "a condition is missing here");
  CHECK(error_of("A runs and").message == "a condition is missing here");
  CHECK(error_of("stdout has \"open").message == "a quotation mark is not closed");
  CHECK(error_of("NOSIGNAL kills the process").at == 0);
}

TEST_CASE("a run that a bound has stopped fulfils nothing") {
  const Run endless = run_script("while True: pass\n");
  CHECK_FALSE(holds("the exit status is 0", endless));
  CHECK_FALSE(holds("stdout is empty", endless));
}
