#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "child.hpp"

using namespace lastcall::cli_test;

namespace {

// The scenario of the design's pictures.
constexpr const char* demo = R"(import atexit, sys

def A():
    print("A: closing the log")
def B():
    raise ValueError("disk full")
def C(name):
    print("C: bye,", name)

atexit.register(A)
atexit.register(B)
atexit.register(C, "Ada")
sys.exit(3)
)";

}  // namespace

TEST_CASE("run prints what the script prints and ends with its exit status") {
  const Sandbox sandbox;
  const Result result = sandbox.script(demo);
  CHECK(result.status == 3);
  CHECK(result.out == "C: bye, Ada\nA: closing the log\n");
  CHECK(result.err.starts_with("Exception ignored in atexit callback <function B at 0x"));
  CHECK(result.err.ends_with("ValueError: disk full\n"));
}

TEST_CASE("--python chooses the version") {
  const Sandbox sandbox;
  const Result result = sandbox.script(demo, {"--python", "3.6"});
  CHECK(result.status == 3);
  CHECK(result.err.starts_with("Error in atexit._run_exitfuncs:\nTraceback (most recent call"));
}

TEST_CASE("exit statuses are those of the operating system") {
  const Sandbox sandbox;
  CHECK(sandbox.script("import sys\nsys.exit()\n").status == 0);
  CHECK(sandbox.script("import sys\nsys.exit(-1)\n").status == 255);
  CHECK(sandbox.script("import sys\nsys.exit(256)\n").status == 0);
  CHECK(sandbox.script("import os\nos._exit(77)\n").status == 77);
  const Result message = sandbox.script("import sys\nsys.exit('sorry')\n");
  CHECK(message.status == 1);
  CHECK(message.err == "sorry\n");
}

TEST_CASE("run dies by the signal that the script dies by") {
  const Sandbox sandbox;
  const auto killed_by = [&](const std::string& name) {
    return sandbox
        .script("import os, signal\nprint('lost')\nos.kill(os.getpid(), signal." + name + ")\n")
        .signal;
  };
  CHECK(killed_by("SIGTERM") == SIGTERM);
  CHECK(killed_by("SIGKILL") == SIGKILL);
  CHECK(killed_by("SIGHUP") == SIGHUP);
  CHECK(killed_by("SIGUSR1") == SIGUSR1);
  CHECK(killed_by("SIGINT") == SIGINT);
  CHECK(sandbox.script("import os\nos.abort()\n").signal == SIGABRT);
  const Result old = sandbox.script("raise KeyboardInterrupt\n", {"--python", "3.7"});
  CHECK(old.status == 1);
  CHECK(old.signal == 0);
}

TEST_CASE("text that was not flushed is lost to a pipe, and seen on a terminal") {
  const Sandbox sandbox;
  const std::string text = "import os\nprint('seen?')\nos._exit(0)\n";
  CHECK(sandbox.script(text).out == "");
  CHECK(sandbox.script(text, {"--stdout", "pipe"}).out == "");
  CHECK(sandbox.script(text, {"--stdout", "tty"}).out == "seen?\n");
  Setting on_terminal;
  on_terminal.terminal = true;
  CHECK(sandbox.run({"run", "demo.py"}, on_terminal).out == "seen?\r\n");
  CHECK(sandbox.run({"run", "--stdout", "pipe", "demo.py"}, on_terminal).out == "");
}

TEST_CASE("a script may come from standard input, and has arguments") {
  const Sandbox sandbox;
  Setting setting;
  setting.input = "import sys\nprint(sys.argv[1:])\n";
  CHECK(sandbox.run({"run", "-", "a", "b"}, setting).out == "['a', 'b']\n");
  CHECK(sandbox.run({"run", "-", "a", "--", "--python", "-x"}, setting).out ==
        "['a', '--python', '-x']\n");
  setting.input = "1 / 0\n";
  CHECK(sandbox.run({"run", "-"}, setting).err.find("File \"<stdin>\", line 1") !=
        std::string::npos);
}

TEST_CASE("from 3.9 on a script has an absolute path, as the interpreter gives it") {
  const Sandbox sandbox;
  const std::string here = sandbox.path().string();
  std::filesystem::create_directory(sandbox.path() / "sub");
  sandbox.write("sub/demo.py",
                "import os, sys\nprint(sys.argv[0], __file__, sys.path[0])\n"
                "print(os.getcwd(), os.path.abspath(__file__))\nos.chdir('/tmp')\n"
                "import beside\nprint(os.getcwd(), beside.__file__)\n1 / 0\n");
  sandbox.write("sub/beside.py", "");
  sandbox.write("sub/__main__.py", "import sys\nprint(sys.argv[0], __file__)\n");
  const std::string given = "sub/../sub/demo.py";
  for (const std::string version : {"2.7", "3.8", "3.9", "3.15"}) {
    CAPTURE(version);
    const bool is_absolute = version == "3.9" || version == "3.15";
    const std::string name = is_absolute ? here + "/" + given : given;
    const Result result = sandbox.run({"run", "--python", version, given});
    if (version != "2.7") {
      CHECK(result.out == given + " " + name + " " + here + "/sub\n" + here + " " + here +
                              "/sub/demo.py\n/tmp " + here + "/sub/beside.py\n");
    }
    CHECK(result.err.find("  File \"" + name + "\", line 7, in <module>\n") != std::string::npos);
  }
  CHECK(sandbox.run({"run", "--python", "3.7", "sub"}).out == "sub sub/__main__.py\n");
  CHECK(sandbox.run({"run", "--python", "3.8", "sub"}).out == "sub " + here + "/sub/__main__.py\n");
  // What is ours names the script as it was given.
  sandbox.write("sub/bound.py", "while True: pass\n");
  CHECK(sandbox.run({"run", "--max-steps", "500", "sub/bound.py"}).err.starts_with("sub/bound.py:1"));
  CHECK(sandbox.run({"narrate", given}).out.find(here) == std::string::npos);
}

TEST_CASE("a SyntaxError is reported as Python reports it, with status 1") {
  const Sandbox sandbox;
  const Result result = sandbox.script("import atexit\nprint(\n");
  CHECK(result.status == 1);
  CHECK(result.out == "");
  CHECK(result.err.find("  File \"" + sandbox.path().string() + "/demo.py\", line 2\n") !=
        std::string::npos);
  CHECK(result.err.find("SyntaxError: ") != std::string::npos);
}

TEST_CASE("bounds can be raised and lowered, and say by which option") {
  const Sandbox sandbox;
  const auto stopped = [&](std::vector<std::string> options, const std::string& text) {
    return sandbox.script(text, std::move(options));
  };
  const std::string loop = "for i in range(1000):\n    print(i)\n";
  CHECK(stopped({}, loop).status == 0);
  for (const auto& [option, value] : std::vector<std::pair<std::string, std::string>>{
           {"--max-steps", "500"}, {"--max-events", "500"}}) {
    const Result result = stopped({option, value}, loop);
    CHECK(result.status == 124);
    CHECK(result.err.find("raise the bound with " + option) != std::string::npos);
    CHECK(result.err.starts_with("demo.py:"));
  }
  const std::string big = "x = 'a' * (100 << 20)\n";
  CHECK(stopped({}, big).status == 0);
  const Result small = stopped({"--max-memory", "50"}, big);
  CHECK(small.status == 124);
  CHECK(small.err.starts_with("demo.py:1:5: error: the program needs more than 50 MiB of memory"));
  CHECK(stopped({"--max-memory", "1100"}, "x = 'a' * (1000 << 20)\n").status == 0);
  CHECK(stopped({"--max-processes", "2"}, "import os\nos.fork()\nos.fork()\n").status == 124);
  CHECK(stopped({"--max-time", "5"}, "import time\ntime.sleep(10)\n").status == 124);
  CHECK(stopped({"--max-output", "1"}, "print('a' * 2000000)\n").status == 124);
  const Result none = stopped({"--max-steps", "0"}, loop);
  CHECK(none.status == 2);
  CHECK(none.err.find("--max-steps") != std::string::npos);
}

TEST_CASE("what is not simulated is refused with its place, and status 124") {
  const Sandbox sandbox;
  const Result result =
      sandbox.script("print('before')\ntry:\n    pass\nexcept* OSError:\n    pass\n");
  CHECK(result.status == 124);
  CHECK(result.out == "");
  CHECK(result.err.find("demo.py:4:7: error: ") != std::string::npos);
}

TEST_CASE("an endless script is stopped by a bound, with status 124") {
  const Sandbox sandbox;
  const Result result = sandbox.script("print('once', flush=True)\nwhile True:\n    pass\n");
  CHECK(result.status == 124);
  CHECK(result.out == "once\n");
  CHECK((result.err.starts_with("demo.py:2:1: error: ") ||
         result.err.starts_with("demo.py:3:5: error: ")));
  CHECK(result.err.find("instead: raise the bound with --max-") != std::string::npos);
}

TEST_CASE("a script that uses what is not simulated is stopped there, with status 124") {
  const Sandbox sandbox;
  const Result result = sandbox.script("print('before', flush=True)\nimport socket\n");
  CHECK(result.status == 124);
  CHECK(result.out == "before\n");
  CHECK(result.err.starts_with("demo.py:2:1: error: the module 'socket' is outside "));
  CHECK(result.err.find("  import socket\n  ^") != std::string::npos);
}

TEST_CASE("a file that is not there, or no file, is one clear message and status 2") {
  const Sandbox sandbox;
  const Result missing = sandbox.run({"run", "missing.py"});
  CHECK(missing.status == 2);
  CHECK(missing.err ==
        "lastcall: cannot read \"missing.py\": No such file or directory\n"
        "give the path of a Python script, or - to read one from standard input\n");
  const Result directory = sandbox.run({"run", "."});
  CHECK(directory.status == 2);
  CHECK(directory.err.starts_with("lastcall: cannot read \".\": Is a directory\n"));
}

TEST_CASE("a file that never ends is refused, not read to its end") {
  const Sandbox sandbox;
  CHECK(sandbox.run({"run", "/dev/zero"}).status == 124);
}

TEST_CASE("wrong options are one clear message and status 2") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "print(1)\n");
  const auto complaint = [&](const std::vector<std::string>& arguments) {
    const Result result = sandbox.run(arguments);
    CHECK(result.status == 2);
    CHECK(result.out == "");
    return result.err;
  };
  CHECK(complaint({"run", "--python", "3.5", "demo.py"})
            .starts_with("lastcall: --python: Python 3.5 is not modelled; 2.7, 3.6, "));
  CHECK(complaint({"run", "--stdout", "file", "demo.py"})
            .starts_with("lastcall: --stdout: pipe, tty or auto is expected\n"));
  CHECK(complaint({"run"}).starts_with("lastcall: FILE is required\n"));
  CHECK(complaint({"run", "--fast", "demo.py"}).find("--fast") != std::string::npos);
  CHECK(complaint({"walk"}) ==
        "lastcall: there is no command \"walk\", and no file that can be read\n"
        "`lastcall --help` lists the commands\n");
  CHECK(complaint({"demo.py", "3"}) ==
        "lastcall: there is no command \"demo.py\"\n`lastcall --help` lists the commands\n");
}

TEST_CASE("without a display there is no window, and the message says what to do instead") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "print(1)\n");
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, {"demo.py"}, {"--", "demo.py"}}) {
    const Result result = sandbox.run(arguments);
    CHECK(result.status == 2);
    CHECK(result.out == "");
    CHECK(result.err.starts_with("lastcall: there is no display to open a window on"));
    CHECK(result.err.find("lastcall narrate FILE") != std::string::npos);
  }
}

TEST_CASE("--help tells examples and exit statuses of every command") {
  const Sandbox sandbox;
  const Result all = sandbox.run({"--help"});
  CHECK(all.status == 0);
  for (const std::string command : {"run", "narrate", "trace", "verify", "versions"}) {
    CHECK(all.out.find("  " + command + " ") != std::string::npos);
    const Result one = sandbox.run({command, "--help"});
    CHECK(one.status == 0);
    CHECK(one.out.find("Examples:\n  lastcall " + command) != std::string::npos);
    CHECK(one.out.find("Exit status: ") != std::string::npos);
  }
  CHECK(sandbox.run({"--version"}).out.starts_with("lastcall "));
}

TEST_CASE("output that cannot be written is said, with status 1") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  Setting full;
  full.out_path = "/dev/full";
  const Result result = sandbox.run({"run", "demo.py"}, full);
  CHECK(result.status == 1);
  CHECK(
      result.err.ends_with("lastcall: cannot write to standard output: No space left on device\n"));
}

TEST_CASE("without a standard output the script still ends as it does") {
  const Sandbox sandbox;
  sandbox.write("demo.py", demo);
  Setting closed;
  closed.close_out = true;
  const Result result = sandbox.run({"run", "demo.py"}, closed);
  CHECK(result.status == 3);
  CHECK(result.err.ends_with("ValueError: disk full\n"));
}

TEST_CASE("nothing that a script does reaches the real disk") {
  const Sandbox sandbox;
  sandbox.write("keep.txt", "mine");
  const Result result = sandbox.script(
      "import os\n"
      "with open('new.txt', 'w') as f:\n    f.write('x')\n"
      "print(os.path.exists('keep.txt'), os.path.exists('new.txt'))\n");
  CHECK(result.out == "False True\n");
  CHECK(sandbox.read("keep.txt") == "mine");
  CHECK_FALSE(std::filesystem::exists(sandbox.path() / "new.txt"));
}
