#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <string>
#include <vector>

#include "child.hpp"

// `lastcall doctor` with the python3 of this machine.

using namespace lastcall::cli_test;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// The kinds of what is found.
std::vector<std::string> kinds(const Sandbox& sandbox, const std::string& script,
                               std::vector<std::string> options = {}) {
  sandbox.write("demo.py", script);
  options.insert(options.begin(), {"doctor", "--json"});
  options.emplace_back("demo.py");
  const Result result = sandbox.run(options);
  std::vector<std::string> found;
  const auto json = nlohmann::json::parse(result.out);
  for (const auto& finding : json["findings"]) {
    found.push_back(finding["kind"]);
    CHECK(finding["remedy"] != "");
  }
  CHECK(result.status == (found.empty() ? 0 : 1));
  return found;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("doctor has nothing to say of a good end, and keeps the program's output apart") {
  const Sandbox sandbox;
  sandbox.write("demo.py", "import atexit\natexit.register(print, 'bye')\n");
  const Result result = sandbox.run({"doctor", "demo.py"});
  CHECK(result.status == 0);
  CHECK(result.err == "bye\n");
  CHECK(contains(result.out, "exit status 0: nothing is wrong at its end\n"));
}

TEST_CASE("doctor says what is wrong, where, and what to do about it") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit\ndef B():\n    raise ValueError('disk full')\n"
                "atexit.register(B)\n");
  const Result result = sandbox.run({"doctor", "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out,
                 ": 1 finding\n\n1. B failed: ValueError: disk full. The exit status is "
                 "0 all the same.\n   at "));
  CHECK(contains(result.out, "demo.py:4\n   Catch the exception in the handler"));
}

TEST_CASE("doctor finds each kind of bad end") {
  const Sandbox sandbox;
  const std::string begin = "import atexit, os, signal, sys, threading, time\n";
  CHECK(kinds(sandbox, begin + "threading.Thread(target=time.sleep, args=(0.8,)).start()\n") ==
        Kinds{"thread_keeps_alive"});
  CHECK(kinds(sandbox, begin + "atexit.register(time.sleep, 1.1)\n") == Kinds{"slow_handler"});
  CHECK(kinds(sandbox, begin + "def f(): print(gone)\natexit.register(f)\n") ==
        Kinds{"missing_name"});
  CHECK(kinds(sandbox, begin + "def f(): pass\natexit.register(f)\natexit.register(f)\n") ==
        Kinds{"registered_twice"});
  CHECK(kinds(sandbox, begin + "def f(): atexit.register(int)\natexit.register(f)\n") ==
        Kinds{"registered_late"});
  CHECK(kinds(sandbox, begin + "atexit.register(int)\nprint('x')\nos._exit(0)\n") ==
        Kinds{"handlers_skipped", "output_lost"});
  CHECK(kinds(sandbox, begin + "atexit.register(int)\nos.kill(os.getpid(), signal.SIGKILL)\n") ==
        Kinds{"signal_skips_handlers"});
  sandbox.write("crash.py", "import atexit, ctypes\natexit.register(int)\nctypes.string_at(0)\n");
  CHECK(contains(sandbox.run({"doctor", "crash.py"}).out, "python -X faulthandler says where"));
  CHECK(kinds(sandbox,
              "import atexit, ctypes\natexit.register(int)\n"
              "ctypes.CDLL(None)._exit(3)\n") == Kinds{"handlers_skipped"});
  CHECK(kinds(sandbox, begin + "atexit.register(int)\nif os.fork(): os.wait()\n") ==
        Kinds{"inherited"});
  CHECK(kinds(sandbox, begin + "from concurrent.futures import ThreadPoolExecutor\n"
                               "ThreadPoolExecutor(1).submit(time.sleep, 0.8)\n") ==
        Kinds{"pool_keeps_alive"});
  CHECK(kinds(sandbox, begin + "def f():\n"
                               "    t = threading.Thread(target=int); t.start(); t.join()\n"
                               "atexit.register(f)\n") ==
        (std::system("python3 -c 'import sys; sys.exit(sys.version_info < (3, 12))'") == 0
             ? Kinds{"failed_handler"}  // from 3.12 on Python itself refuses
             : Kinds{"thread_started_late"}));
  CHECK(kinds(sandbox, begin + "atexit.register(os._exit, 0)\n") == Kinds{"handler_cut_off"});
}

TEST_CASE(
    "doctor says which handler keeps much memory alive, and looks for no longer than it may") {
  const Sandbox sandbox;
  const std::string cache =
      "import atexit\nclass Cache:\n    def close(self): pass\n"
      "    def __sizeof__(self): print('asked')\nc = Cache()\n";
  sandbox.write("demo.py", cache +
                               "c.pages = {'a': [b'x' * (150 << 20)]}\nc.me = c\n"
                               "atexit.register(c.close)\ndel c\n");
  const Result result = sandbox.run({"doctor", "demo.py"});
  CHECK(result.status == 1);
  CHECK(result.err == "");
  CHECK(contains(result.out, "Cache.close() kept 150 MiB alive until it was called"));
  CHECK(contains(result.out, "demo.py:8"));
  CHECK(kinds(sandbox, cache + "atexit.register(len, bytes(150 << 20))\n") ==
        Kinds{"holds_memory"});
  CHECK(kinds(sandbox, cache + "atexit.register(c.close)\nx = bytes(150 << 20)\n"
                               "def f(): return x\natexit.register(f)\n") == Kinds{});
  CHECK(kinds(sandbox, cache + "c.many = [[] for i in range(3000000)]\n"
                               "atexit.register(c.close)\n") == Kinds{});
}

TEST_CASE("doctor tries what a signal does, when it is asked to") {
  const Sandbox sandbox;
  const std::string script = "import atexit, time\natexit.register(int)\ntime.sleep(20)\n";
  CHECK(kinds(sandbox, script, {"--signal", "TERM", "--after", "1s"}) ==
        Kinds{"signal_skips_handlers"});
  CHECK(
      kinds(sandbox,
            "import signal, sys\nsignal.signal(signal.SIGTERM, lambda *a: sys.exit(0))\n" + script,
            {"--signal", "SIGTERM"}) == Kinds{});
  CHECK(sandbox.run({"doctor", "--signal", "NONE", "demo.py"}).status == 2);
}

TEST_CASE("doctor says where every thread stands in a program that does not end") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import threading, queue\nq = queue.Queue()\ndef work():\n    q.get()\n"
                "threading.Thread(target=work, name='worker').start()\n");
  const Result result = sandbox.run({"doctor", "--timeout", "1", "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "it had not ended after 1 second"));
  CHECK(contains(result.out, "Thread worker stands at "));
  CHECK(contains(result.out, "demo.py:4 in work"));
  CHECK(contains(result.out, "The main thread stands at "));
}

TEST_CASE("doctor says who waits for whom") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit, queue, threading\n"
                "worker = threading.Thread(target=queue.Queue().get, name='worker', daemon=True)\n"
                "worker.start()\n"
                "atexit.register(worker.join)\n");
  const Result result = sandbox.run({"doctor", "--timeout", "1", "demo.py"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, "The main thread stands at "));
  CHECK(contains(result.out, ", where it waits for the end of thread worker."));
}

TEST_CASE("doctor takes a trace that was kept, and runs nothing then") {
  const Sandbox sandbox;
  sandbox.write("demo.py",
                "import atexit\natexit.register(open, 'ran', 'x')\nprint(1)\n"
                "import os; os._exit(3)\n");
  CHECK(sandbox.run({"record", "demo.py"}).status == 3);
  sandbox.write("demo.py", "");
  const Result result = sandbox.run({"doctor", "demo.trace.json"});
  CHECK(result.status == 1);
  CHECK(contains(result.out, ": os._exit ended the process."));
  CHECK(sandbox.run({"doctor", "none.json"}).status == 2);
}
