// Modules of the user's own beside the script, and standard input.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "machine/machine.hpp"
#include "scenario.hpp"

using namespace lastcall;

namespace {

struct Beside {
  std::map<std::string, std::string> modules;
  std::string input;
  int asked = 0;  // for modules
};

// What reached the two streams, one after the other; the bound or refusal that ended it.
std::string run_beside(Beside& beside, const std::string& text, python::Version version = {3, 13}) {
  const script::ParseResult parsed = script::parse(text, "scenario.py", version);
  REQUIRE(parsed.program);
  machine::Options options;
  options.python = version;
  options.find_module = [&beside](const std::string& name) -> std::optional<std::string> {
    ++beside.asked;
    const auto found = beside.modules.find(name);
    if (found == beside.modules.end()) return std::nullopt;
    return found->second;
  };
  options.standard_input = [&beside] { return beside.input; };
  const trace::Trace trace = machine::run(*parsed.program, options);
  std::string out;
  for (const trace::Event& event : trace.events())
    if (event.kind == trace::EventKind::flush) out += trace.text(event.text);
  return out + trace.limit();
}

}  // namespace

TEST_CASE("a module beside the script runs once, and its handlers are the process's") {
  Beside beside;
  beside.modules["m"] =
      "import atexit\nprint('m runs as', __name__)\natexit.register(print, 'm')\nx = 5\n";
  CHECK(run_beside(beside,
                   "import atexit\natexit.register(print, 'main')\nimport m\nimport m as again\n"
                   "from m import x\nprint(x, m is again)\n") == "m runs as m\n5 True\nm\nmain\n");
}

TEST_CASE(
    "a module beside the script comes before the library's, but not before what is built in") {
  Beside beside;
  beside.modules["queue"] = "print('mine')\n";
  beside.modules["sys"] = "print('never')\n";
  CHECK(run_beside(beside, "import queue\nimport sys\nprint(sys.argv[0])\n") ==
        "mine\nscenario.py\n");
}

TEST_CASE("modules that import each other, and one that fails") {
  Beside beside;
  beside.modules["a"] = "import b\nprint('a', b.name)\nname = 'A'\n";
  beside.modules["b"] = "import a\nname = 'B'\nprint('b', hasattr(a, 'name'))\n";
  beside.modules["bad"] = "1 / 0\n";
  CHECK(run_beside(beside, "import a\n") == "b False\na B\n");
  CHECK(run_beside(beside,
                   "for i in range(2):\n    try:\n        import bad\n"
                   "    except ZeroDivisionError as e:\n        print(e)\n") ==
        "division by zero\ndivision by zero\n");
}

TEST_CASE("a module that cannot be parsed is refused with its place") {
  Beside beside;
  beside.modules["m"] = "x = 1\ndef f(:\n";
  const std::string told = run_beside(beside, "import m\n");
  CHECK(told.starts_with("line 1: "));
  CHECK(told.find("m.py:2:") != std::string::npos);
}

TEST_CASE("a folder of 10,000 modules is no burden until they are imported") {
  Beside beside;
  for (int i = 0; i < 10'000; ++i)
    beside.modules["m" + std::to_string(i)] = "import atexit\nx = " + std::to_string(i) + "\n";
  CHECK(run_beside(beside, "import m7\nprint(m7.x)\n") == "7\n");
  CHECK(beside.asked == 1);
  beside.asked = 0;
  std::string all;
  for (int i = 0; i < 10'000; ++i) all += "import m" + std::to_string(i) + "\n";
  CHECK(run_beside(beside, all + "print(m9999.x)\n") == "9999\n");
  CHECK(beside.asked == 10'000);
}

TEST_CASE("input() and sys.stdin read the standard input that is given") {
  Beside beside;
  beside.input = "Ada\nBob\n\nlast";
  CHECK(run_beside(
            beside,
            "print(input('name? '))\nprint(repr(input()))\nprint(repr(input()))\n"
            "print(repr(input()))\ntry:\n    input()\nexcept EOFError as e:\n    print(e)\n") ==
        "name? Ada\n'Bob'\n''\n'last'\nEOF when reading a line\n");
}

TEST_CASE("each process has its working directory, and a child its parent's") {
  Beside beside;
  CHECK(run_beside(beside,
                   "import os, sys\nos.mkdir('d')\nopen('f', 'w').close()\nos.chdir('d')\n"
                   "print(os.getcwd(), os.path.exists('../f'))\n"
                   "for wrong in ('../f', 'none', '', 2.5):\n"
                   "    try:\n        os.chdir(wrong)\n"
                   "    except Exception as error:\n        print(error)\n"
                   "sys.stdout.flush()\nchild = os.fork()\n"
                   "if not child:\n    print(os.getcwd(), flush=True)\n    os.chdir('/')\n"
                   "    os._exit(0)\n"
                   "os.wait()\nprint(os.getcwd())\n") ==
        "/home/user/d True\n[Errno 20] Not a directory: '../f'\n"
        "[Errno 2] No such file or directory: 'none'\n[Errno 2] No such file or directory: ''\n"
        "chdir: path should be string, bytes, os.PathLike or integer, not float\n/home/user/d\n"
        "/home/user/d\n");
}
