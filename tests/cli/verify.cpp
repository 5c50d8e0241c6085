#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>

#include "child.hpp"

using namespace lastcall::cli_test;

namespace {

// Stands in for an interpreter: says that it is 3.11.2, and for a script does what `body` says.
std::string interpreter(const Sandbox& sandbox, const std::string& body,
                        const std::string& version = "3.11.2", const std::string& name = "python") {
  return sandbox.write(
      name,
      "#!/bin/sh\nif [ \"$1\" = -E ]; then echo 'Python " + version + "'; exit; fi\n" + body + "\n",
      true);
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("verify says that a run matches") {
  const Sandbox sandbox;
  const std::string python = interpreter(sandbox, "echo hello; exit 4");
  sandbox.write("demo.py", "import sys\nprint('hello')\nsys.exit(4)\n");
  const Result result = sandbox.run({"verify", "--with", python, "demo.py"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(result.out == "demo.py\n  3.11.2   matches\n1 of 1 run matches\n");
}

TEST_CASE("verify shows what differs side by side") {
  const Sandbox sandbox;
  const std::string python =
      interpreter(sandbox, "printf 'one\\ntwo\\nthree\\n'; echo oops >&2; kill -TERM $$");
  sandbox.write("demo.py", "print('one')\nprint('three')\n");
  const Result result = sandbox.run({"verify", "--with", python, "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "  3.11.2   differs\n"));
  CHECK(contains(result.out, "Python 3.11.2 "));
  CHECK(contains(result.out, "lastcall, Python 3.11\n"));
  CHECK(contains(result.out, "killed by signal 15 "));
  CHECK(contains(result.out, "| exit status 0\n"));
  CHECK(contains(result.out, "    two "));
  CHECK(contains(result.out, "<\n"));
  CHECK(contains(result.out, "    oops "));
  CHECK(contains(result.out, "0 of 1 run matches\n"));
}

TEST_CASE("addresses and directories are no difference") {
  const Sandbox sandbox;
  const std::string python = interpreter(
      sandbox,
      "cat >&2 <<EOF\nTraceback (most recent call last):\n  File \"$PWD/demo.py\", line 3, in "
      "<module>\n    raise ValueError(repr(f)[:13])\nValueError: <function f a\nEOF\n"
      "echo '<function f at 0x7ffff7abc123>'; exit 1");
  sandbox.write("demo.py", "def f(): pass\nprint(f)\nraise ValueError(repr(f)[:13])\n");
  const Result result = sandbox.run({"verify", "--with", python, "demo.py"});
  CHECK(result.out == "demo.py\n  3.11.2   matches\n1 of 1 run matches\n");
}

TEST_CASE("the interpreter runs in an empty directory, without input, with a clean environment") {
  const Sandbox sandbox;
  const std::string python =
      interpreter(sandbox, "ls -A; cat; echo \"${SECRET-none}\"; [ \"$PWD\" != '" +
                               sandbox.path().string() + "' ] && echo elsewhere");
  sandbox.write("demo.py", "print('demo.py')\nprint('none')\nprint('elsewhere')\n");
  Setting setting;
  setting.input = "input\n";
  setting.environment = {"SECRET=yes"};
  const Result result = sandbox.run({"verify", "--with", python, "demo.py"}, setting);
  CAPTURE(result.out);
  CHECK(result.status == 0);
}

TEST_CASE("a run that takes too long is killed with all that it started") {
  const Sandbox sandbox;
  const std::string mark = (sandbox.path() / "pid").string();
  const std::string python =
      interpreter(sandbox, "sleep 1000 & echo $! > " + mark + "; wait; echo never");
  sandbox.write("demo.py", "print(1)\n");
  const Result result = sandbox.run({"verify", "--time", "0.5", "--with", python, "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "it took too long, and was killed"));
  pid_t pid = 0;
  std::ifstream(mark) >> pid;
  REQUIRE(pid > 0);
  // A killed process needs the processor once more to be gone.
  const auto is_gone = [pid] {
    std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
    std::string id, name, state;
    status >> id >> name >> state;
    return state.empty() || state == "Z";
  };
  for (int i = 0; i < 1000 && !is_gone(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  CHECK(is_gone());
}

TEST_CASE("output without end is cut") {
  const Sandbox sandbox;
  const std::string python = interpreter(sandbox, "while :; do printf '%01000d\\n' 0; done");
  sandbox.write("demo.py", "print(1)\n");
  const Result result = sandbox.run({"verify", "--time", "60", "--with", python, "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "it wrote more than 16 MiB, and was killed"));
  CHECK(result.out.size() < 100'000);
}

TEST_CASE("interpreters are found on PATH and under pyenv, one for each version, oldest first") {
  const Sandbox sandbox;
  namespace fs = std::filesystem;
  fs::create_directories(sandbox.path() / "bin");
  fs::create_directories(sandbox.path() / "pyenv/versions/a/bin");
  fs::create_directories(sandbox.path() / "pyenv/versions/b/bin");
  fs::create_directories(sandbox.path() / "pyenv/shims");
  interpreter(sandbox, "echo 1", "3.11.2", "bin/python3.11");
  fs::create_symlink("python3.11", sandbox.path() / "bin/python3");
  interpreter(sandbox, "echo 1", "3.9.18", "pyenv/versions/a/bin/python");
  interpreter(sandbox, "echo 1", "3.11.2", "pyenv/versions/b/bin/python");
  interpreter(sandbox, "echo 1", "3.8.1", "pyenv/shims/python3.8");
  sandbox.write("bin/python3.10", "#!/bin/sh\nexit 127\n", true);
  sandbox.write("demo.py", "print(1)\n");
  Setting setting;
  setting.environment = {
      "PATH=" + (sandbox.path() / "bin").string() + ":" + (sandbox.path() / "pyenv/shims").string(),
      "PYENV_ROOT=" + (sandbox.path() / "pyenv").string()};
  const Result result = sandbox.run({"verify", "demo.py"}, setting);
  CHECK(result.out == "demo.py\n  3.9.18   matches\n  3.11.2   matches\n2 of 2 runs match\n");
}

TEST_CASE("what cannot be verified is said, with status 2") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "print(1)\n");
  const std::string python = interpreter(sandbox, "echo 1");
  const Result none = sandbox.run({"verify", "--with", "/bin/true", "demo.py"});
  CHECK(none.status == 2);
  CHECK(none.err.starts_with("lastcall: \"/bin/true\" is not a Python interpreter\n"));
  const Result missing = sandbox.run({"verify", "--with", python, "missing.py"});
  CHECK(missing.status == 2);
  CHECK(contains(missing.err, "cannot read \"missing.py\": No such file or directory"));
  const std::string future = interpreter(sandbox, "echo 1", "3.99.0", "python-future");
  const Result later = sandbox.run({"verify", "--with", future, "demo.py"});
  CHECK(later.status == 2);
  CHECK(contains(later.err, "is Python 3.99.0, which is not modelled; it is left out"));
  sandbox.write("outside.py", "x: int = 1\n");
  const Result outside = sandbox.run({"verify", "--with", python, "outside.py"});
  CHECK(outside.status == 2);
  CHECK(contains(outside.err, "outside.py:1:1: error: "));
}

TEST_CASE("no other command runs an interpreter") {
  const Sandbox sandbox;
  std::filesystem::create_directories(sandbox.path() / "bin");
  const std::string mark = (sandbox.path() / "ran").string();
  for (const std::string name : {"python", "python3", "python3.14"}) {
    sandbox.write("bin/" + name, "#!/bin/sh\ntouch " + mark + "\n", true);
  }
  sandbox.write("demo.py", "print(1)\n");
  Setting setting;
  setting.environment = {"PATH=" + (sandbox.path() / "bin").string()};
  for (const std::string command : {"run", "trace", "narrate"}) {
    CHECK(sandbox.run({command, "demo.py"}, setting).status == 0);
  }
  CHECK(sandbox.run({"versions"}, setting).status == 0);
  CHECK_FALSE(std::filesystem::exists(mark));
}
