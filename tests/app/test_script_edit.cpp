#include <doctest/doctest.h>

#include "document/script_edit.hpp"

using namespace lastcall;
using namespace lastcall::app;

namespace {

std::shared_ptr<const script::Program> parse(const std::string& text) {
  auto result = script::parse(text, "demo.py", {3, 14});
  REQUIRE(result.program);
  return result.program;
}

const std::string demo =
    "import atexit, sys\n"
    "\n"
    "\n"
    "def A():\n"
    "    print(\"A\")\n"
    "\n"
    "\n"
    "atexit.register(A)\n"
    "sys.exit(3)\n";

}  // namespace

TEST_CASE("a registration is put before the ending") {
  CHECK(register_handler(*parse(demo), "A", "") ==
        "import atexit, sys\n\n\ndef A():\n    print(\"A\")\n\n\n"
        "atexit.register(A)\natexit.register(A)\nsys.exit(3)\n");
  CHECK(register_handler(*parse("x = 1\n"), "print", "\"a\"", true) ==
        "import atexit\n\nx = 1\natexit.register(print, \"a\")\natexit.register(print, \"a\")\n");
}

TEST_CASE("the ending is recognised and replaced, with the imports it needs") {
  CHECK(ending_of(*parse(demo)) == EndingChoice{EndingKind::sys_exit, "3"});
  const auto killed = set_ending(*parse(demo), {EndingKind::signal, "SIGKILL"});
  REQUIRE(killed);
  CHECK(*killed ==
        "import atexit, sys, os, signal\n\n\ndef A():\n    print(\"A\")\n\n\n"
        "atexit.register(A)\nos.kill(os.getpid(), signal.SIGKILL)\n");
  CHECK(ending_of(*parse(*killed)) == EndingChoice{EndingKind::signal, "SIGKILL"});
}

TEST_CASE("every ending survives being set and read, and can be taken away again") {
  for (const EndingChoice& choice :
       {EndingChoice{EndingKind::sys_exit, "\"message\""},
        EndingChoice{EndingKind::exception, "ValueError(\"boom\")"},
        EndingChoice{EndingKind::handled, "SIGTERM"}, EndingChoice{EndingKind::signal, "SIGTERM"},
        EndingChoice{EndingKind::os__exit, "7"}, EndingChoice{EndingKind::abort, ""}}) {
    const auto text = set_ending(*parse(demo), choice);
    REQUIRE(text);
    CAPTURE(*text);
    CHECK(ending_of(*parse(*text)) == choice);
    const auto plain = set_ending(*parse(*text), {EndingKind::end_of_file, ""});
    REQUIRE(plain);
    CHECK(ending_of(*parse(*plain)).kind == EndingKind::end_of_file);
    CHECK(plain->find("register(A)") != std::string::npos);
  }
}

TEST_CASE("a new handler is defined after the others, whatever it does") {
  for (const Behaviour behaviour :
       {Behaviour::prints, Behaviour::raises, Behaviour::exits, Behaviour::registers_another,
        Behaviour::unregisters_another, Behaviour::clears, Behaviour::leaves, Behaviour::sleeps}) {
    NewHandler handler;
    handler.name = free_name(*parse(demo));
    handler.behaviour = behaviour;
    handler.other = "A";
    const auto text = define_handler(*parse(demo), handler);
    REQUIRE(text);
    CAPTURE(*text);
    const auto handlers = handlers_of(*parse(*text));
    REQUIRE(handlers.size() == 2);
    CHECK(handlers[0].name == "A");
    CHECK(handlers[1].name == "B");
    CHECK(ending_of(*parse(*text)) == EndingChoice{EndingKind::sys_exit, "3"});
  }
}

TEST_CASE("the decorator is put on and taken off") {
  const auto on = toggle_decorator(*parse(demo), "A");
  REQUIRE(on);
  CHECK(on->find("@atexit.register\ndef A():") != std::string::npos);
  CHECK(toggle_decorator(*parse(*on), "A") == demo);
  CHECK_FALSE(toggle_decorator(*parse(demo), "nobody"));
}

TEST_CASE("an empty script becomes one that imports what it uses") {
  CHECK(set_ending(*parse(""), {EndingKind::os__exit, "7"}) == "import os\n\nos._exit(7)\n");
  CHECK(register_handler(*parse("\"\"\"doc\"\"\"\n"), "print", "") ==
        "\"\"\"doc\"\"\"\nimport atexit\n\natexit.register(print)\n");
}

TEST_CASE("forks and threads go before the ending") {
  for (const auto& text : {add_fork(*parse(demo)), add_thread(*parse(demo), false),
                           add_thread(*parse(demo), true), add_clear(*parse(demo))}) {
    REQUIRE(text);
    CHECK(ending_of(*parse(*text)) == EndingChoice{EndingKind::sys_exit, "3"});
  }
}

TEST_CASE("ending from a moment on keeps what has begun, and cuts what follows") {
  const auto program = parse(
      "\"\"\"doc\"\"\"\nimport atexit, sys\n\n\ndef A():\n    print(\"A\")\n\n\n"
      "atexit.register(A)\nfor i in range(2):\n    print(i)\nprint(\"never\")\nsys.exit(3)\n");
  CHECK(begun_statements(*program, {}) == 3);
  CHECK(begun_statements(*program, {2, 5, 9}) == 4);
  CHECK(begun_statements(*program, {2, 5, 9, 10, 11, 10, 11}) == 5);
  CHECK(begun_statements(*program, {2, 5, 9, 10, 11, 12, 13, 6}) == 7);
  CHECK(end_after(*program, 4, {EndingKind::os__exit, "7"}) ==
        "\"\"\"doc\"\"\"\nimport atexit, sys, os\n\n\ndef A():\n    print(\"A\")\n\n\n"
        "atexit.register(A)\nos._exit(7)\n");
  // The ending itself has begun: it is replaced.
  const auto replaced = end_after(*program, 7, {EndingKind::exception, "KeyError"});
  REQUIRE(replaced);
  CHECK(replaced->ends_with("print(\"never\")\nraise KeyError\n"));
  CHECK(end_after(*parse(""), 0, {EndingKind::abort, ""}) == "import os\n\nos.abort()\n");
}
