#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

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
  CHECK(contains(result.out, "killed by SIGTERM"));
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

TEST_CASE("the interpreter runs in a folder of its own, without input, with a clean environment") {
  const Sandbox sandbox;
  std::filesystem::create_directory(sandbox.path() / "bin");
  const std::string python = interpreter(sandbox,
                                         "ls -A; cat; echo \"${SECRET-none}\"; [ \"$PWD\" != '" +
                                             sandbox.path().string() + "' ] && echo elsewhere",
                                         "3.11.2", "bin/.python");
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
  // One file that cannot be read does not keep the others from being verified.
  const Result rest = sandbox.run({"verify", "--with", python, "missing.py", "-", ".", "demo.py"});
  CHECK(rest.status == 2);
  CHECK(contains(rest.err, "cannot read \"missing.py\""));
  CHECK(contains(rest.out, "demo.py\n  3.11.2   matches\n1 of 1 run matches\n"));
}

TEST_CASE("what is not simulated is no difference, and does not end the command") {
  const Sandbox sandbox;
  // What some versions refuse others may take: here the fake ones print 1, whatever they are given.
  const std::string python = interpreter(sandbox, "echo 1");
  const std::string second = interpreter(sandbox, "echo 1", "3.12.1", "python12");
  sandbox.write("refused.py", "#" + std::string(1 << 20, 'x') + "\n");
  sandbox.write("stopped.py", "print(1)\nimport socket\n");
  sandbox.write("demo.py", "print(1)\n");
  const Result result = sandbox.run(
      {"verify", "--with", python, "--with", second, "refused.py", "stopped.py", "demo.py"});
  CAPTURE(result.out);
  CAPTURE(result.err);
  CHECK(result.status == 2);
  CHECK(contains(result.out, "stopped.py\n  3.11.2   not simulated: stopped.py:2:"));
  CHECK(contains(result.out, "refused.py\n  3.11.2   not simulated: refused.py:1:1: error: "));
  CHECK(contains(result.out, "  3.12.1   not simulated: refused.py:1:1: error: "));
  CHECK(contains(result.out, "demo.py\n  3.11.2   matches\n  3.12.1   matches\n"));
  CHECK(contains(result.out, "2 of 2 runs match; 4 are not simulated\n"));
  CHECK_FALSE(contains(result.out, "differs"));
  // A difference is more than that.
  const std::string other = interpreter(sandbox, "echo 2", "3.10.1", "python10");
  CHECK(sandbox.run({"verify", "--with", other, "stopped.py", "demo.py"}).status == 1);
}

TEST_CASE("the script finds what lies beside it, as copies") {
  const Sandbox sandbox;
  namespace fs = std::filesystem;
  fs::create_directories(sandbox.path() / "package/__pycache__");
  fs::create_directories(sandbox.path() / ".git");
  sandbox.write("data.txt", "data\n");
  sandbox.write("package/module.py", "x = 1\n");
  sandbox.write("package/__pycache__/module.pyc", "");
  sandbox.write(".git/config", "");
  fs::create_symlink("data.txt", sandbox.path() / "link.txt");
  fs::create_symlink("/etc", sandbox.path() / "etc");
  const std::string python = interpreter(
      sandbox,
      "find . -type f | LC_ALL=C sort; find . -type l; cat data.txt; echo lost > data.txt; "
      "rm -r package",
      "3.11.2", ".python");
  sandbox.write("demo.py",
                "print('./data.txt\\n./demo.py\\n./link.txt\\n./package/module.py\\ndata')\n");
  for (int i = 0; i < 2; ++i) {
    const Result result = sandbox.run({"verify", "--with", python, "demo.py"});
    CAPTURE(result.out);
    CHECK(result.status == 0);
  }
  CHECK(sandbox.read("data.txt") == "data\n");
  CHECK(fs::exists(sandbox.path() / "package/module.py"));
  CHECK(fs::exists("/etc/passwd"));
  // Too much is told, and not copied.
  std::ofstream(sandbox.path() / "large").close();
  fs::resize_file(sandbox.path() / "large", 65 << 20);
  const Result large = sandbox.run({"verify", "--with", python, "demo.py"});
  CHECK(contains(large.err, "more than 10,000 files or 64 MiB lie beside \"demo.py\""));
  CHECK(large.status == 1);
}

TEST_CASE("folders are made equal in warnings, too, and wherever else they are named") {
  const Sandbox sandbox;
  const std::string python = interpreter(
      sandbox, "echo \"$PWD/demo.py:3: DeprecationWarning: old\" >&2; echo \"$PWD $PWD/x\"");
  sandbox.write("demo.py",
                "import os, sys\nprint(os.getcwd(), 'x')\n"
                "sys.stderr.write('demo.py:3: DeprecationWarning: old\\n')\n");
  CHECK(contains(sandbox.run({"verify", "--with", python, "demo.py"}).out, "  matches\n"));
}

TEST_CASE("--full shows a difference whole, and how to report it is told") {
  const Sandbox sandbox;
  const std::string python = interpreter(
      sandbox,
      "i=0; while [ $i -lt 300 ]; do echo line $i; i=$((i+1)); done; printf '%0500d\\n' 7");
  sandbox.write("my demo.py", "for i in range(300):\n    print('line', i + (i == 299))\n");
  const Result cut = sandbox.run({"verify", "--with", python, "my demo.py"});
  CHECK(cut.status == 1);
  CHECK(contains(cut.out, "more lines)\n"));
  CHECK_FALSE(contains(cut.out, std::string(400, '0')));
  CHECK(
      cut.out.ends_with("To report it, send the script and what this prints:\n"
                        "  lastcall verify --full --with " +
                        python + " 'my demo.py'\n"));
  const Result full = sandbox.run({"verify", "--full", "--with", python, "my demo.py"});
  CHECK(contains(full.out, "      line 298\n"));
  CHECK(contains(full.out, "    < line 299\n"));
  CHECK(contains(full.out, "    > line 300\n"));
  CHECK(contains(full.out, std::string(499, '0') + "7\n"));
  CHECK_FALSE(contains(full.out, "more lines)"));
}

TEST_CASE("--json tells programs what came of each run") {
  const Sandbox sandbox;
  const std::string python = interpreter(sandbox, "echo 1; printf '\\377' >&2; kill -TERM $$");
  sandbox.write("demo.py", "print(2)\n");
  sandbox.write("stopped.py", "import socket\n");
  const Result result =
      sandbox.run({"verify", "--json", "--with", python, "demo.py", "stopped.py"});
  CHECK(result.status == 1);
  CHECK(result.err == "");
  const auto json = nlohmann::json::parse(result.out);
  CHECK(json["format"] == 1);
  REQUIRE(json["runs"].size() == 2);
  const auto& run = json["runs"][0];
  CHECK(run["file"] == "demo.py");
  CHECK(run["python"] == "3.11.2");
  CHECK(run["interpreter"] == python);
  CHECK(run["result"] == "differs");
  CHECK(run["real"]["ending"]["killed"] == 15);
  CHECK(run["real"]["stdout"] == "1\n");
  CHECK(run["real"]["stderr"]["bytes"] == "ff");
  CHECK(run["simulated"]["ending"]["exited"] == 0);
  CHECK(run["simulated"]["stdout"] == "2\n");
  CHECK(json["runs"][1]["result"] == "not simulated");
  CHECK(contains(json["runs"][1]["reason"], "the module 'socket'"));
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
