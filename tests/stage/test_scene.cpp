#include <doctest/doctest.h>

#include "scenes.hpp"

using namespace lastcall;
using stage::describe;
using trace::EventKind;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("before anything has run the registry is empty and the status unknown") {
  const std::string scene = describe(Shown(demo).at(0));
  CHECK(has(scene, "waiting: 0\n"));
  CHECK(has(scene, "[main program current] [join threads coming]"));
  CHECK(has(scene, "exit status: ? | still running\n"));
}

TEST_CASE("registered handlers wait in the registry, the newest on top") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.step_of(EventKind::exit_requested) - 1));
  CHECK(has(scene,
            "waiting: 3\n"
            "registry 0: card A | A() · registered on line 8\n"
            "registry 1: card B | B() · registered on line 9\n"
            "registry 2: card C | C('Ada') · registered on line 10\n"));
}

TEST_CASE("a handler that is called leaves a ghost, and the called lane says where it will be") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.step_of(EventKind::call)));
  CHECK(has(scene, "registry 2: ghost C | taken 1st\n"));
  CHECK(has(scene, "calling 0: active C | C('Ada')"));
  CHECK(has(scene, "called 0: ghost 1st | C, when it is over\n"));
  CHECK(has(scene, "exit status: 3 | will be 3, from sys.exit(3)\n"));
}

TEST_CASE("the exit status is not said to be an argument where sys.exit was given a message") {
  const Shown shown("import sys\nsys.exit('fatal')\n");
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene, "exit status: 1 | from sys.exit with a message\n"));
}

TEST_CASE("an exception hangs below its handler as a bubble until the call is over") {
  const Shown shown(demo);
  const std::size_t raised = shown.step_of(EventKind::report);
  const std::string scene = describe(shown.at(raised));
  CHECK(has(scene, "calling 0: active B"));
  CHECK(has(scene, "| raised"));
  CHECK(has(scene, "bubble: ValueError: disk full\n"));
  CHECK_FALSE(has(describe(shown.at(shown.last())), "bubble"));
}

TEST_CASE("at the end the called lane shows every handler with its outcome") {
  const Shown shown(demo);
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene,
            "called 0: card C | 1st · C('Ada') | returned\n"
            "called 1: card B | 2nd · B() | raised\n"
            "called 2: card A | 3rd · A() | returned\n"));
  CHECK(has(scene, "  C: bye, Ada\n"));
  CHECK(has(scene, "! ValueError: disk full\n"));
  CHECK(has(scene, "exit status: 3 | from sys.exit(3)\n"));
}

TEST_CASE("handlers that will never run say why, and the phases they miss are marked") {
  const Shown shown(
      "import atexit, os, signal\n"
      "def A(): pass\n"
      "def B(): pass\n"
      "atexit.register(A)\n"
      "atexit.register(B)\n"
      "os.kill(os.getpid(), signal.SIGKILL)\n");
  const std::string scene = describe(shown.at(shown.last()));
  CHECK(has(scene,
            "registry 0: lost A | never runs: killed by a signal\n"
            "registry 1: lost B | never runs: killed by a signal\n"));
  CHECK(has(scene, "[main program done] [join threads skipped] [exit handlers skipped]"));
  CHECK(has(scene, "exit status: SIGKILL | killed by signal 9\n"));
}

TEST_CASE("halfway through a step its card is on the way, and with reduced motion it is there") {
  const Shown shown(demo);
  const std::size_t call = shown.step_of(EventKind::call);
  CHECK(has(describe(shown.at(call, 0.5)), "calling 0: active C | C('Ada') | moves\n"));
  stage::View calm;
  calm.reduced_motion = true;
  CHECK_FALSE(has(describe(shown.at(call, 0.5, calm)), "moves"));
}

TEST_CASE("a hidden answer hides the called lane, the terminal and the status") {
  const Shown shown(demo);
  stage::View view;
  view.hide_answer = true;
  const std::string scene = describe(shown.at(shown.last(), 1, view));
  CHECK_FALSE(has(scene, "called 0"));
  CHECK_FALSE(has(scene, "bye"));
  CHECK(has(scene, "exit status: ? |"));
}

TEST_CASE("a hundred thousand handlers compose only the cards that can be seen") {
  const Shown shown(
      "import atexit\n"
      "def A(): pass\n"
      "for i in range(100000):\n"
      "    atexit.register(A)\n");
  const stage::Scene scene = shown.at(shown.step_of(EventKind::exit_requested) - 1);
  CHECK(scene.registry_slots == 100000);
  CHECK(scene.registry.size() <= 2 * stage::visible_cards);
  CHECK(scene.ticks.size() <= 512);
}

TEST_CASE("the same moment gives the same scene") {
  const Shown shown(demo);
  for (std::size_t step = 0; step <= shown.last(); ++step)
    CHECK(describe(shown.at(step)) == describe(Shown(demo).at(step)));
}
