#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scenario.hpp"

// The world around a program: its end, its signals, its children, its threads, its streams.
namespace {

using lastcall::machine::Limits;
using lastcall::python::Version;
using lastcall::test::last_line;
using lastcall::test::Result;
using lastcall::test::run;
namespace trace = lastcall::trace;

const std::vector<Version> since_3_6{{3, 6},  {3, 7},  {3, 8},  {3, 9},  {3, 10},
                                     {3, 11}, {3, 12}, {3, 13}, {3, 14}, {3, 15}};

std::vector<trace::EventKind> kinds(const Result& result) {
  std::vector<trace::EventKind> found;
  for (const trace::Event& event : result.trace.events()) found.push_back(event.kind);
  return found;
}

std::size_t count(const Result& result, trace::EventKind kind) {
  const auto all = kinds(result);
  return static_cast<std::size_t>(std::count(all.begin(), all.end(), kind));
}

const trace::Event* find(const Result& result, trace::EventKind kind) {
  for (const trace::Event& event : result.trace.events())
    if (event.kind == kind) return &event;
  return nullptr;
}

std::vector<trace::Phase> phases(const Result& result) {
  std::vector<trace::Phase> found;
  for (const trace::Event& event : result.trace.events())
    if (event.kind == trace::EventKind::phase)
      found.push_back(static_cast<trace::Phase>(event.detail));
  return found;
}

}  // namespace

TEST_CASE("an ordinary end goes through every phase, the handlers last registered first") {
  for (const Version version : since_3_6) {
    const Result result =
        run("import atexit\n"
            "atexit.register(print, 'A')\n"
            "atexit.register(print, 'B')\n"
            "print('main')\n",
            version);
    CHECK(result.out == "main\nB\nA\n");
    CHECK(result.ending == trace::Ending{false, 0});
    CHECK(phases(result) == std::vector<trace::Phase>{trace::Phase::main,
                                                      trace::Phase::joining_threads,
                                                      trace::Phase::exit_handlers,
                                                      trace::Phase::flushing, trace::Phase::ended});
    CHECK(count(result, trace::EventKind::call) == 2);
    CHECK(count(result, trace::EventKind::return_) == 2);
  }
}

TEST_CASE("what sys.exit is given decides on the exit status") {
  const std::pair<const char*, int> cases[] = {
      {"", 0},        {"None", 0},  {"0", 0},   {"3", 3},      {"256", 0},
      {"-1", 255},    {"True", 1},  {"2.5", 1}, {"'text'", 1}, {"(1, 2)", 1},
      {"2**80", 255}, {"2**31", 0}, {"[]", 1},  {"''", 1},     {"-2**40 - 2", 254},
  };
  for (const auto& each : cases) {
    CAPTURE(each.first);
    const Result result = run("import sys\nsys.exit(" + std::string(each.first) + ")\n", {3, 9});
    CHECK(result.ending == trace::Ending{false, each.second});
  }
}

TEST_CASE("an unhandled KeyboardInterrupt kills by SIGINT from 3.8 on") {
  for (const Version version : since_3_6) {
    const Result result = run("raise KeyboardInterrupt\n", version);
    CHECK(result.ending ==
          (version < Version{3, 8} ? trace::Ending{false, 1} : trace::Ending{true, 2}));
  }
}

TEST_CASE(
    "a function is registered again where it is the same one, or a method of the same object") {
  const Result result =
      run("import atexit\n"
          "class S:\n"
          "    def stop(self): pass\n"
          "one, two = S(), S()\n"
          "atexit.register(one.stop)\n"
          "atexit.register(two.stop)\n"
          "atexit.register(one.stop)\n"
          "for i in range(2):\n"
          "    atexit.register(lambda: i)\n"
          "atexit.register(print, 'A')\n"
          "atexit.register(print, 'B')\n"
          "atexit.unregister(print)\n"
          "atexit.register(print)\n");
  std::vector<bool> again;
  for (const trace::Handler& handler : result.trace.handlers()) again.push_back(handler.again);
  CHECK(again == std::vector<bool>{false, false, true, false, false, false, true, false});
}

TEST_CASE("a handler that a library asks for says so, and one through weakref.finalize does not") {
  const Result result =
      run("import logging, weakref\n"
          "class C: pass\n"
          "c = C()\n"
          "weakref.finalize(c, print, 'gone')\n");
  REQUIRE(result.trace.handlers().size() == 2);
  CHECK(result.trace.text(result.trace.handlers()[0].library) == "logging");
  CHECK(result.trace.text(result.trace.handlers()[1].library) == "");
}

TEST_CASE("a handler is called what the script calls it") {
  const Result result =
      run("import atexit\n"
          "class S:\n"
          "    def stop(self): pass\n"
          "    def __call__(self): pass\n"
          "one = S()\n"
          "files = []\n"
          "def local():\n"
          "    inner = S()\n"
          "    atexit.register(inner.stop)\n"
          "atexit.register(one.stop)\n"
          "atexit.register(one, 5)\n"
          "atexit.register(files.clear)\n"
          "atexit.register(S().stop)\n"
          "local()\n"
          "atexit.register(lambda: one)\n");
  std::vector<std::string> calls;
  for (const trace::Handler& handler : result.trace.handlers())
    calls.emplace_back(result.trace.text(handler.call));
  CHECK(calls == std::vector<std::string>{"one.stop()", "one(5)", "files.clear()", "S.stop()",
                                          "S.stop()", "<lambda>()"});
}

TEST_CASE("os._exit loses handlers and output, and says so in the trace") {
  const Result result =
      run("import atexit, os\n"
          "atexit.register(print, 'A')\n"
          "print('lost')\n"
          "os._exit(7)\n");
  CHECK(result.out.empty());
  CHECK(result.ending == trace::Ending{false, 7});
  std::vector<std::string> lost;
  for (const trace::Event& event : result.trace.events()) {
    if (event.kind != trace::EventKind::lost) continue;
    CHECK(event.detail == static_cast<std::uint8_t>(trace::LostReason::os__exit));
    lost.emplace_back(event.handler == trace::no_handler
                          ? result.trace.text(event.text)
                          : result.trace.text(result.trace.handlers()[event.handler].call));
  }
  CHECK(lost == std::vector<std::string>{"print('A')", "lost\n"});
}

TEST_CASE("a fatal signal delivers itself before what is lost") {
  const Result result =
      run("import os, signal\n"
          "print('lost')\n"
          "os.kill(os.getpid(), signal.SIGTERM)\n");
  CHECK(result.ending == trace::Ending{true, 15});
  REQUIRE(find(result, trace::EventKind::signal));
  CHECK(result.trace.text(find(result, trace::EventKind::signal)->text) == "SIGTERM");
  CHECK(count(result, trace::EventKind::lost) == 1);
}

TEST_CASE("a forked child inherits handlers and the buffer, so that both appear twice") {
  const Result result =
      run("import atexit, os\n"
          "atexit.register(print, 'handler')\n"
          "print('once')\n"
          "pid = os.fork()\n"
          "if pid:\n"
          "    os.waitpid(pid, 0)\n");
  CHECK(result.out == "once\nhandler\nonce\nhandler\n");
  CHECK(count(result, trace::EventKind::fork) == 1);
  CHECK(count(result, trace::EventKind::process_end) == 2);
}

TEST_CASE("2.7's child flushes its own copy of C's buffer") {
  const Result result =
      run("import os, sys\n"
          "sys.stdout.write('twice\\n')\n"
          "if os.fork():\n"
          "    os.wait()\n",
          {2, 7});
  CHECK(result.out == "twice\ntwice\n");
}

TEST_CASE("a child that is killed loses its own copy of the buffer") {
  const Result result =
      run("import os\n"
          "print('once')\n"
          "if os.fork() == 0:\n"
          "    os._exit(1)\n"
          "os.wait()\n");
  CHECK(result.out == "once\n");
  CHECK(count(result, trace::EventKind::lost) == 1);
}

TEST_CASE("a fork in the middle of the handlers lets both processes go on with the rest") {
  const Result result =
      run("import atexit, os, sys\n"
          "def split():\n"
          "    if os.fork() == 0:\n"
          "        sys.stdout.write('child\\n')\n"
          "    else:\n"
          "        os.wait()\n"
          "        sys.stdout.write('parent\\n')\n"
          "atexit.register(sys.stdout.write, 'last\\n')\n"
          "atexit.register(split)\n",
          {3, 13});
  CHECK(result.out == "child\nlast\nparent\nlast\n");
}

TEST_CASE("a heap that is copied by a fork shares nothing with the parent's") {
  const Result result =
      run("import os\n"
          "class Box(object):\n"
          "    pass\n"
          "box = Box()\n"
          "box.items = [1, {'k': (2, 3)}]\n"
          "def show():\n"
          "    print(box.items)\n"
          "pid = os.fork()\n"
          "if pid == 0:\n"
          "    box.items[1]['k'] = 'child'\n"
          "    box.items.append(box is box)\n"
          "    show()\n"
          "    os._exit(0)\n"
          "os.waitpid(pid, 0)\n"
          "show()\n");
  CHECK(result.out == "[1, {'k': (2, 3)}]\n");
}

TEST_CASE("threads that are no daemons are waited for, and may still register handlers") {
  for (const Version version : since_3_6) {
    const Result result =
        run("import atexit, threading, time\n"
            "def work():\n"
            "    time.sleep(1)\n"
            "    atexit.register(print, 'late')\n"
            "    print('worker')\n"
            "threading.Thread(target=work).start()\n"
            "threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()\n"
            "print('main')\n",
            version);
    CHECK(result.out == "main\nworker\nlate\n");
  }
}

TEST_CASE("a thread's exception ends that thread alone") {
  const Result result =
      run("import threading\n"
          "def work():\n"
          "    raise ValueError('no')\n"
          "t = threading.Thread(target=work, name='T')\n"
          "t.start()\n"
          "t.join()\n"
          "print(t.is_alive())\n");
  CHECK(result.out == "False\n");
  CHECK(result.err.starts_with("Exception in thread T:\nTraceback"));
  CHECK(last_line(result.err) == "ValueError: no");
  CHECK(result.ending.code == 0);
}

TEST_CASE("a condition wakes those who wait, but not one whose time was up") {
  const Result result =
      run("import threading\n"
          "c = threading.Condition()\n"
          "with c:\n"
          "    print(c.wait(0.1))\n"
          "q = []\n"
          "def put():\n"
          "    with c:\n"
          "        q.append(1)\n"
          "        c.notify()\n"
          "with c:\n"
          "    threading.Thread(target=put).start()\n"
          "    while not q:\n"
          "        c.wait()\n"
          "print(q)\n");
  CHECK(result.out == "False\n[1]\n");
}

TEST_CASE("sleeping costs no time but the clock's") {
  const Result result =
      run("import time\n"
          "start = time.time()\n"
          "time.sleep(3600)\n"
          "print(round(time.time() - start))\n");
  CHECK(result.out == "3600\n");
}

TEST_CASE("an alarm interrupts a pause") {
  const Result result =
      run("import signal\n"
          "signal.signal(signal.SIGALRM, lambda number, frame: print(number))\n"
          "signal.alarm(5)\n"
          "signal.pause()\n"
          "print('on')\n");
  CHECK(result.out == "14\non\n");
}

TEST_CASE("a child of multiprocessing runs what it registered itself from 3.13 on") {
  for (const Version version : since_3_6) {
    const Result result =
        run("import atexit, multiprocessing, sys\n"
            "def work():\n"
            "    atexit.register(lambda: (sys.stdout.write('child\\n'), sys.stdout.flush()))\n"
            "atexit.register(print, 'parent')\n"
            "p = multiprocessing.get_context('fork').Process(target=work)\n"
            "p.start()\n"
            "p.join()\n",
            version);
    CHECK(result.out == (version < Version{3, 13} ? "parent\n" : "child\nparent\n"));
  }
}

TEST_CASE("2.7 writes full blocks of 4096 bytes, 3.x whole chunks") {
  const std::string text =
      "import os, sys\n"
      "sys.stdout.write('x' * 5000)\n"
      "sys.stdout.write('y' * 5000)\n"
      "os._exit(0)\n";
  CHECK(run(text, {2, 7}).out.size() == 8192);
  CHECK(run(text, {3, 7}).out.size() == 10000);
  CHECK(run(text, {3, 12}).out.size() == 5000);
  CHECK(run(text, {3, 13}).out.size() == 10000);
  CHECK(run(text, {3, 14}).out.empty());
}

TEST_CASE("stderr is buffered by blocks to 3.8 and by lines afterwards") {
  const std::string text =
      "import os, sys\n"
      "sys.stderr.write('line\\n')\n"
      "os._exit(0)\n";
  CHECK(run(text, {2, 7}).err == "line\n");
  CHECK(run(text, {3, 8}).err.empty());
  CHECK(run(text, {3, 9}).err == "line\n");
}

TEST_CASE("a file that nothing refers to any more is flushed at once") {
  const Result result =
      run("open('a.txt', 'w').write('text')\n"
          "print(open('a.txt').read())\n");
  CHECK(result.out == "text\n");
}

TEST_CASE("a program that can never go on is told so") {
  for (const char* text : {
           "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n",
           "import signal\nsignal.pause()\n",
           "import os\nr, w = os.pipe()\nos.read(r, 1)\n",
       }) {
    CAPTURE(text);
    const Result result = run(text);
    CHECK(result.trace.limit().find("can never happen") +
              result.trace.limit().find("nothing can ever happen") !=
          2 * std::string::npos);
    CHECK(count(result, trace::EventKind::limit) == 1);
  }
}

TEST_CASE("hostile programs end within the bounds") {
  Limits limits;
  limits.steps = 300'000;
  limits.processes = 20;
  limits.events = 100'000;
  for (const char* text : {
           "import os\nwhile True:\n    os.fork()\n",
           "while True:\n    pass\n",
           "import time\nwhile True:\n    time.sleep(1000)\n",
           "import atexit\nwhile True:\n    atexit.register(print)\n",
           "import sys\nwhile True:\n    sys.stdout.write('x' * 100000)\n",
           "import multiprocessing\nc = multiprocessing.get_context('fork')\n"
           "def f():\n    c.Process(target=f).start()\nf()\n",
       }) {
    CAPTURE(text);
    CHECK_FALSE(run(text, {3, 13}, limits).trace.limit().empty());
  }
  // These run out of something that Python itself limits.
  CHECK(last_line(run("import threading\n"
                      "def f():\n"
                      "    threading.Thread(target=f).start()\n"
                      "f()\n",
                      {3, 13})
                      .err) == "RuntimeError: can't start new thread");
  CHECK(last_line(run("import os, signal\n"
                      "def h(n, f):\n"
                      "    os.kill(os.getpid(), 10)\n"
                      "signal.signal(10, h)\n"
                      "os.kill(os.getpid(), 10)\n",
                      {3, 13})
                      .err)
            .starts_with("RecursionError: "));
  CHECK_FALSE(
      run("import atexit\ndef f():\n    atexit.register(f)\natexit.register(f)\n", {2, 7}, limits)
          .trace.limit()
          .empty());
}

TEST_CASE(
    "what Python has and we have not is refused with its line; what Python has not, as there") {
  CHECK(run("import os\n\nos.nice(1)\n").trace.limit() ==
        "line 3: 'os.nice' is outside what lastcall simulates");
  CHECK(run("import socket\n").trace.limit().starts_with("line 1: the module 'socket'"));
  CHECK(last_line(run("import nowhere\n").err) == "ModuleNotFoundError: No module named 'nowhere'");
  CHECK(last_line(run("import os\nos.waitstatus_to_exitcode(0)\n", {3, 8}).err) ==
        "AttributeError: module 'os' has no attribute 'waitstatus_to_exitcode'");
}

TEST_CASE("the events of a subinterpreter say which it is, and its registry is its own") {
  const Result result =
      run("import atexit\n"
          "from _testcapi import run_in_subinterp\n"
          "atexit.register(print, 'main')\n"
          "run_in_subinterp('import atexit; atexit.register(print, 1); "
          "print(atexit._ncallbacks())')\n");
  CHECK(result.out == "1\n1\nmain\n");
  int registered[2] = {0, 0};
  for (const trace::Event& event : result.trace.events()) {
    REQUIRE(event.interpreter < 2);
    registered[event.interpreter] += event.kind == trace::EventKind::register_;
  }
  CHECK(registered[0] == 1);
  CHECK(registered[1] == 1);
}

TEST_CASE("what is not known of subinterpreters is refused") {
  const auto refused = [](const char* text, Version version) {
    return run(text, version).trace.limit();
  };
  CHECK(refused("import _xxsubinterpreters as s\na = s.create()\nimport os\nos.fork()\n", {3, 10})
            .starts_with("line 4: os.fork() while there are subinterpreters"));
  CHECK(refused("from _testcapi import run_in_subinterp\nrun_in_subinterp('raise SystemExit')\n",
                {3, 14})
            .starts_with("line 2: SystemExit in the code that run_in_subinterp runs"));
  CHECK(refused("from concurrent import interpreters\n"
                "interpreters.create().call(print, 1)\n",
                {3, 14})
            .starts_with("line 2: 'Interpreter.call'"));
}

TEST_CASE("comparing without end inside unregister is a RecursionError") {
  const Result result =
      run("import atexit\n"
          "class A(object):\n"
          "    def __eq__(self, other):\n"
          "        return self == other\n"
          "a = A()\n"
          "atexit.register(a.__eq__, 1)\n"
          "try:\n"
          "    atexit.unregister(A().__eq__)\n"
          "    a == 1\n"
          "except RecursionError as e:\n"
          "    print(e)\n",
          {3, 13});
  CHECK(result.out.starts_with("maximum recursion depth exceeded"));
}

TEST_CASE("os.environ is a mapping whose KeyError comes from the library") {
  const Result result =
      run("import os\n"
          "os.environ['NEW'] = '1'\n"
          "print(os.environ['NEW'], os.environ.get('NONE'))\n"
          "os.environ['MISSING']\n",
          {3, 13});
  CHECK(result.out == "1 None\n");
  CHECK(result.err.find("File \"<frozen os>\", line 717, in __getitem__\n") != std::string::npos);
  CHECK(last_line(result.err) == "KeyError: 'MISSING'");
}
