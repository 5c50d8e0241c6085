#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "child.hpp"
#include "trace/json.hpp"
#include "trace/names.hpp"

// `lastcall record` with the python3 of this machine, which the tests need anyway.

using namespace lastcall;
using namespace lastcall::cli_test;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

struct Recorded {
  Result result;
  trace::Trace trace;
};

trace::Trace read(const Sandbox& sandbox, const std::string& name) {
  trace::ReadResult read = trace::from_json(sandbox.read(name));
  CHECK(read.error == "");
  REQUIRE(read.trace);
  return std::move(*read.trace);
}

std::vector<std::string> kinds(const trace::Trace& trace) {
  std::vector<std::string> result;
  for (const trace::Event& event : trace.events()) {
    std::string line(trace::kind_name(event.kind));
    const auto details = trace::detail_names(event.kind);
    if (event.detail < details.size()) line += " " + std::string(details[event.detail]);
    if (event.handler != trace::no_handler)
      line += " " + std::string(trace.text(trace.handlers()[event.handler].name));
    result.push_back(line);
  }
  return result;
}

bool has(const trace::Trace& trace, const std::string& line) {
  const auto all = kinds(trace);
  return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace

TEST_CASE("record passes on what the program prints and how it ends, and keeps what happened") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit, sys\n"
                "def A(name):\n"
                "    print('A:', name)\n"
                "def B():\n"
                "    raise ValueError('disk full')\n"
                "atexit.register(A, 'Ada')\n"
                "atexit.register(B)\n"
                "print(sys.argv[1:], sys.stdin.read())\n"
                "sys.stderr.write('oops\\n')\n"
                "sys.exit(3)\n");
  Setting setting;
  setting.input = "typed";
  const Result result = sandbox.run({"record", "demo.py", "--lines", "-o", "--"}, setting);
  CHECK(result.status == 3);
  CHECK(result.out == "['--lines', '-o', '--'] typed\nA: Ada\n");
  CHECK(contains(result.err, "oops\n"));
  CHECK(contains(result.err, "ValueError: disk full"));
  CHECK_FALSE(contains(result.err, "sitecustomize"));
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  REQUIRE(trace.recorded());
  CHECK(contains(trace.recorded()->when, "T"));
  CHECK(trace.ending() == trace::Ending{false, 3});
  CHECK(trace.filename() == "demo.py");
  REQUIRE(trace.handlers().size() == 2);
  CHECK(trace.text(trace.handlers()[0].call) == "A('Ada')");
  CHECK(trace.handlers()[0].line == 6);
  CHECK(trace.handlers()[0].def_line == 2);
  CHECK(has(trace, "exit_requested sys_exit"));
  CHECK(has(trace, "report B"));
  CHECK(has(trace, "return raised B"));
  CHECK(has(trace, "return returned A"));
}

TEST_CASE("a recorded trace is told, traced, drawn and run like a script") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "import atexit\natexit.register(print, 'bye')\n");
  REQUIRE(sandbox.run({"record", "demo.py"}).status == 0);
  const Result told = sandbox.run({"narrate", "demo.trace.json"});
  CHECK(told.status == 0);
  CHECK(contains(told.out, "print is called."));
  CHECK(sandbox.run({"run", "demo.trace.json"}).out == "bye\n");
  CHECK(sandbox.run({"trace", "demo.trace.json"}).out == sandbox.read("demo.trace.json"));
  CHECK(sandbox.run({"render", "demo.trace.json", "-o", "demo.svg"}).status == 0);
  CHECK(contains(sandbox.read("demo.svg"), "print"));
  CHECK(sandbox.run({"render", "demo.trace.json", "--view", "window", "-o", "w.png"}).status == 0);
}

TEST_CASE("record says which library registered a handler") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import logging\nimport weakref\nclass C: pass\nc = C()\n"
                "weakref.finalize(c, print, 'gone')\n");
  REQUIRE(sandbox.run({"record", "demo.py"}).status == 0);
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  REQUIRE(trace.handlers().size() == 2);
  CHECK(trace.text(trace.handlers()[0].library) == "logging");
  CHECK(trace.text(trace.handlers()[0].module) == "logging");
  CHECK(trace.handlers()[0].line == 1);
  CHECK(contains(std::string(trace.text(trace.handlers()[0].place)), "logging/__init__.py:"));
  CHECK(trace.text(trace.handlers()[1].library) == "");  // the program itself, through weakref
  CHECK(trace.text(trace.handlers()[1].module) == "weakref");
}

TEST_CASE("a signal, os._exit and exec are recorded, and what is lost with them") {
  const Sandbox sandbox;
  const std::string begin =
      "import atexit, os, signal\natexit.register(print, 'never')\nprint('lost')\n";
  sandbox.write("term.py", begin + "os.kill(os.getpid(), signal.SIGTERM)\n");
  CHECK(sandbox.run({"record", "term.py"}).signal == SIGTERM);
  const trace::Trace term = read(sandbox, "term.trace.json");
  CHECK(term.ending() == trace::Ending{true, SIGTERM});
  CHECK(has(term, "lost signal print"));
  CHECK(has(term, "lost signal"));

  sandbox.write("leave.py", begin + "os._exit(4)\n");
  const Result left = sandbox.run({"record", "leave.py"});
  CHECK(left.status == 4);
  CHECK(left.out == "");
  CHECK(has(read(sandbox, "leave.trace.json"), "lost os__exit print"));

  sandbox.write("other.py", begin + "os.execv('/bin/echo', ['echo', 'other'])\n");
  const Result other = sandbox.run({"record", "other.py"});
  CHECK(other.out == "other\n");
  CHECK(has(read(sandbox, "other.trace.json"), "lost exec print"));
}

TEST_CASE("record follows forks, multiprocessing and subprocesses") {
  const Sandbox sandbox;
  sandbox.write(
      "demo.py",
      "import atexit, multiprocessing, os, subprocess, sys\n"
      "atexit.register(print, 'bye')\n"
      "def work(): atexit.register(print, 'child')\n"
      "if __name__ == '__main__':\n"
      "    if os.fork() == 0: sys.exit(7)\n"
      "    os.wait()\n"
      "    for how in ('fork', 'spawn'):\n"
      "        p = multiprocessing.get_context(how).Process(target=work)\n"
      "        p.start(); p.join()\n"
      "    subprocess.run([sys.executable, '-c', 'import atexit; atexit.register(int)'])\n");
  const Result result = sandbox.run({"record", "demo.py"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  std::size_t forks = 0;
  std::vector<trace::Ending> ends;
  for (const trace::Event& event : trace.events()) {
    if (event.kind == trace::EventKind::fork) ++forks;
    if (event.kind == trace::EventKind::process_end)
      ends.push_back({event.detail != 0, static_cast<int>(event.value)});
  }
  CHECK(forks >= 4);  // and multiprocessing's own helper
  CHECK(std::find(ends.begin(), ends.end(), trace::Ending{false, 7}) != ends.end());
  CHECK(has(trace, "lost multiprocessing print"));
  CHECK(has(trace, "call int"));
}

TEST_CASE("record names the threads that are waited for, and what a daemon leaves") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import threading, time\n"
                "def work(): time.sleep(0.2)\n"
                "threading.Thread(target=work, name='worker').start()\n");
  CHECK(sandbox.run({"record", "demo.py"}).status == 0);
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  bool waited = false;
  for (const trace::Event& event : trace.events())
    waited = waited || (event.kind == trace::EventKind::wait &&
                        contains(std::string(trace.text(event.text)), "demo.py:2 in work"));
  CHECK(waited);
  CHECK(contains(sandbox.run({"narrate", "demo.trace.json"}).out, "waits for thread worker"));
}

TEST_CASE("what takes too long is ended, with what it has started, and where it stood is kept") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit, threading, time\n"
                "atexit.register(print, 'never')\n"
                "def work(): time.sleep(60)\n"
                "threading.Thread(target=work, name='worker').start()\n");
  const Result result = sandbox.run({"record", "--timeout", "1", "demo.py"});
  CHECK(result.status == 124);
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  CHECK(trace.limit() == "it had not ended after 1 second");
  CHECK(has(trace, "lost limit print"));
  CHECK(contains(sandbox.run({"narrate", "demo.trace.json"}).out, "demo.py:3 in work"));
}

TEST_CASE("record refuses what it cannot run, and files that are not its own") {
  const Sandbox sandbox;
  const Result missing = sandbox.run({"record", "none.py"});
  CHECK(missing.status == 2);
  CHECK(contains(missing.err, "cannot read \"none.py\""));
  sandbox.write("demo.py", "open('ran', 'w')\n");
  CHECK(sandbox.run({"record", "--python", "no-such-python", "demo.py"}).status == 2);
  sandbox.write("demo.trace.json", "mine");
  CHECK(sandbox.run({"record", "demo.py"}).status == 1);
  CHECK(sandbox.read("demo.trace.json") == "mine");
  CHECK(sandbox.run({"record", "-o", "demo.py", "--force", "demo.py"}).status == 1);
  const Result other = sandbox.run({"record", "--python", "/bin/sh", "-o", "x.json", "demo.py"});
  CHECK(other.status == 2);
  CHECK(contains(other.err, "is not a Python interpreter"));
  sandbox.write("python2", "#!/bin/sh\necho Python 2.7.18\n");
  std::filesystem::permissions(sandbox.path() / "python2", std::filesystem::perms::owner_all);
  const Result old = sandbox.run({"record", "--python", "./python2", "-o", "x.json", "demo.py"});
  CHECK(old.status == 2);
  CHECK(contains(old.err, "is Python 2.7.18, and programs are recorded with Python 3.6 and newer"));
  CHECK_FALSE(std::filesystem::exists(sandbox.path() / "ran"));
  CHECK_FALSE(std::filesystem::exists(sandbox.path() / "x.json"));
  CHECK(sandbox.run({"record"}).status == 2);
}

TEST_CASE("a program that does what it can to hide its end behaves as without the recorder") {
  const Sandbox sandbox;
  const auto runs = [&](const std::string& name, const std::string& text) {
    INFO(name);
    sandbox.write(name + ".py", text);
    const Result plain = [&] {
      Setting setting;
      setting.program = "/usr/bin/env";
      return sandbox.run({"python3", name + ".py"}, setting);
    }();
    const Result recorded = sandbox.run({"record", name + ".py"});
    CHECK(recorded.out == plain.out);
    CHECK(recorded.err == plain.err);
    CHECK(recorded.status == plain.status);
    CHECK(recorded.signal == plain.signal);
    CHECK(read(sandbox, name + ".trace.json").recorded());
  };
  runs("closes",
       "import os\nprint('a')\nos.closerange(3, 100000)\nimport atexit\n"
       "atexit.register(print, 'bye')\n");
  runs("closes_all", "import os\nprint('a', flush=True)\nos.closerange(0, 100000)\n");
  runs("no_stdout", "import sys, atexit\natexit.register(int, '3')\ndel sys.stdout\n");
  runs("replaces",
       "import sys, types\nsys.modules['atexit'] = types.ModuleType('atexit')\n"
       "import atexit\natexit.register = lambda f: f\natexit.register(print)\n");
  runs("forks",
       "import os, sys\nfor i in range(500):\n    if os.fork() == 0: sys.exit(0)\n"
       "    os.wait()\nprint(i)\n");
  runs("much", "for i in range(200000): print(i)\n");
  // As much as is written in a second or so, each line by itself.
  runs("flushes", "for i in range(100000): print(i, flush=True)\n");
  // What is in no registry any more lives no longer for having been recorded.
  runs("lives",
       "import atexit\nclass C:\n    def __del__(self): print('gone')\n"
       "    def m(self): print('m')\n"
       "c = C(); atexit.register(c.m); atexit.unregister(c.m); del c; print('unregistered')\n"
       "c = C(); atexit.register(c.m); atexit._clear(); del c; print('cleared')\n"
       "c = C(); atexit.register(lambda a: print('called'), c); c = None\n");
  runs("closes_stdout",
       "import sys\nprint('a')\nsys.stdout.close()\ntry: print('b')\n"
       "except ValueError as e: sys.stderr.write(str(e))\nprint(sys.stdout.closed, "
       "file=sys.stderr)\n");
  runs("forkserver",
       "import atexit, multiprocessing\ndef work(): atexit.register(print, 'child')\n"
       "if __name__ == '__main__':\n    for how in ('fork', 'forkserver', 'spawn'):\n"
       "        p = multiprocessing.get_context(how).Process(target=work)\n"
       "        p.start(); p.join()\n");
  runs("fork_in_thread",
       "import os, threading\ndef work():\n    if os.fork() == 0: os._exit(0)\n    os.wait()\n"
       "t = threading.Thread(target=work); t.start(); t.join()\n");
  runs("signal_between",
       "import atexit, signal\ndef on(n, f): raise ValueError(n)\n"
       "signal.signal(signal.SIGTERM, on)\natexit.register(lambda: print('last'))\n"
       "atexit.register(signal.raise_signal, 15)\n");
  runs("closed_descriptor", "import atexit, os\natexit.register(os.close, 1)\nprint('lost')\n");
  runs("stderr_gone",
       "import atexit, os, sys\natexit.register(print, 'out')\natexit.register(os.close, 2)\n"
       "print('first')\nsys.stderr = None\n");
  runs("objects",
       "import atexit\nclass C:\n    def __del__(self): print('gone')\nc = C()\n"
       "atexit.register(print, 'bye')\n");
  runs("wanted_eq",
       "import atexit\natexit._run_exitfuncs()\n"
       "class Own:\n    def __eq__(self, other): print('eq', other.__class__.__name__)\n"
       "atexit.register(int)\natexit.unregister(Own())\nprint(atexit._ncallbacks())\n");
  runs("not_callable", "import atexit\natexit.register(5)\n");
  runs("no_python", "this is no Python\n");
  runs("environment", "import os, sys\nprint(sorted(os.environ), sys.path[1:])\n");
  runs("eq",
       "import atexit\nclass F:\n    def __eq__(self, other): print('eq', type(other).__name__); "
       "return True\n    def __call__(self): pass\natexit.register(F())\n"
       "atexit.register(print)\natexit.unregister(len)\nprint(atexit._ncallbacks())\n");
  runs("reprs",
       "import atexit\nclass F:\n    def __repr__(self): print('repr'); return 'F'\n"
       "    def __call__(self, *a): pass\natexit.register(F(), F())\n");
  runs("signal",
       "import os, signal\ndef f(*a): raise ValueError('x')\n"
       "signal.signal(signal.SIGTERM, f)\nprint(signal.getsignal(15) is f)\n"
       "os.kill(os.getpid(), 15)\n");
}

TEST_CASE(
    "of a program that prints much, the beginning and the end are kept, and the rest is counted") {
  const Sandbox sandbox;
  sandbox.write(
      "demo.py",
      "import atexit\natexit.register(print, 'the end')\nprint('the beginning', flush=True)\n"
      "for i in range(100000): print(i, flush=True)\n");
  REQUIRE(sandbox.run({"record", "demo.py"}).status == 0);
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  CHECK(trace.recorded()->dropped_output > 0);
  CHECK(trace.recorded()->dropped_events > 0);
  std::string kept;
  for (const trace::Event& event : trace.events())
    if (event.kind == trace::EventKind::flush) kept += trace.text(event.text);
  CHECK(kept.starts_with("the beginning\n0\n1\n"));
  CHECK(kept.ends_with("the end\n"));
  CHECK(kept.size() < 100000);
}

TEST_CASE("a program that writes 1 GB leaves a small trace") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit, os, sys\natexit.register(print, 'the end')\n"
                "os.dup2(os.open('/dev/null', os.O_WRONLY), 1)\n"
                "page = 'x' * 65535 + '\\n'\nfor i in range(16384): sys.stdout.write(page)\n");
  REQUIRE(sandbox.run({"record", "demo.py"}).status == 0);
  CHECK(std::filesystem::file_size(sandbox.path() / "demo.trace.json") < 4 << 20);
  const trace::Trace trace = read(sandbox, "demo.trace.json");
  CHECK(trace.recorded()->dropped_output > 0);
  CHECK(has(trace, "return returned print"));
}

TEST_CASE("what a run is given is kept nowhere, and nothing of the recorder stays behind") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "import os\nprint(len(os.environ['TOKEN']))\n");
  std::filesystem::create_directory(sandbox.path() / "tmp");
  Setting setting;
  setting.environment = {"TOKEN=secret-1", "TMPDIR=" + (sandbox.path() / "tmp").string()};
  CHECK(sandbox.run({"record", "demo.py", "--password", "secret-2"}, setting).out == "8\n");
  CHECK_FALSE(contains(sandbox.read("demo.trace.json"), "secret"));
  CHECK(std::filesystem::is_empty(sandbox.path() / "tmp"));
  std::vector<std::string> left;
  for (const auto& entry : std::filesystem::directory_iterator(sandbox.path()))
    left.push_back(entry.path().filename());
  std::sort(left.begin(), left.end());
  CHECK(left == std::vector<std::string>{"demo.py", "demo.trace.json", "tmp"});
}

TEST_CASE("--redact leaves out arguments, messages, output and the source") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit\ndef f(a): raise ValueError('secret-2')\n"
                "atexit.register(f, 'secret-1')\nprint('secret-3')\n");
  CHECK(contains(sandbox.run({"record", "--redact", "demo.py"}).out, "secret-3"));
  CHECK_FALSE(contains(sandbox.read("demo.trace.json"), "secret"));
  CHECK(contains(sandbox.read("demo.trace.json"), "f(<str>)"));
}

TEST_CASE("a trace that is damaged, newer or hostile is refused in one sentence") {
  const Sandbox sandbox;
  sandbox.write("cut.trace.json", "{\n\"format\": 1,\n\"python\": \"3.11\",\n\"eve");
  sandbox.write("newer.trace.json",
                "{\n\"format\": 99,\n\"python\": \"3.11\",\n\"texts\":[\"\"],"
                "\"handlers\":[],\"events\":[]}");
  sandbox.write("recorded.trace.json",
                "{\n\"format\": 1,\n\"python\": \"3.11\",\n\"recorded\":[],"
                "\"texts\":[\"\"],\"handlers\":[],\"events\":[]}");
  for (const char* const name : {"cut", "newer", "recorded"}) {
    const Result result = sandbox.run({"narrate", std::string(name) + ".trace.json"});
    CHECK(result.status == 2);
    CHECK(contains(result.err, "is no trace that can be read"));
  }
}
