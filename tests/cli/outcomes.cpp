#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "child.hpp"

using lastcall::cli_test::Result;
using lastcall::cli_test::Sandbox;
using Json = nlohmann::json;

namespace {

const char* const demo =
    "import atexit, sys\n"
    "def A():\n    print('A: closing the log')\n"
    "def B():\n    raise ValueError('disk full')\n"
    "def C(name):\n    print('C: bye,', name)\n"
    "atexit.register(A)\natexit.register(B)\natexit.register(C, 'Ada')\n"
    "print('draft is saved')\n"
    "sys.exit(3)\n";

const char* const server =
    "import atexit, signal, sys\n"
    "def stop(number, frame):\n    sys.exit(0)\n"
    "def cleanup():\n    print('clean')\n"
    "atexit.register(cleanup)\n"
    "print('starting')\n"
    "signal.signal(signal.SIGTERM, stop)\n"
    "for i in range(3):\n    print('serving', i)\n";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("endings compares what runs under each of them, in a table and as JSON") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("demo.py", demo);
  const Result table = sandbox.run({"endings", file});
  CHECK(table.status == 0);
  CHECK(has(table.out, "end of file   C B! A "));
  CHECK(has(table.out, "sys.exit(3)   C B! A "));
  CHECK(has(table.out, "RuntimeError, B: ValueError ≠"));
  CHECK(has(table.out, "SIGKILL       nobody ≠"));
  CHECK(has(table.out, "0 bytes, 15 lost ≠"));
  CHECK(has(table.out, "Three endings call C, B and A; three call none of them."));

  const Result json = sandbox.run({"endings", "--json", file});
  CHECK(json.status == 0);
  const Json document = Json::parse(json.out);
  REQUIRE(document["endings"].size() == 6);
  const Json& exited = document["endings"][1];
  CHECK(exited["status"] == 3);
  CHECK(exited["bytes_lost"] == 0);
  CHECK(exited["handlers"][1] ==
        Json{{"name", "B"}, {"fate", "raised"}, {"exception", "ValueError"}});
  const Json& left = document["endings"][5];
  CHECK(left["status"] == 7);
  CHECK(left["bytes_lost"] == 15);
  CHECK(left["handlers"][0]["fate"] == "never called");
}

TEST_CASE("endings names the first of many handlers, and says how many more there are") {
  const Sandbox sandbox;
  const std::string file = sandbox.write(
      "many.py", "import atexit\ndef f(): pass\nfor i in range(20000):\n    atexit.register(f)\n");
  const Result table = sandbox.run({"endings", file});
  CHECK(table.status == 0);
  CHECK(has(table.out, "call f, f, f, f, f, f and 19994 more; three call none of them."));
}

TEST_CASE("endings says what each of them really does: it is the same as running it") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("demo.py", demo);
  const Json document = Json::parse(sandbox.run({"endings", "--json", file}).out);
  const std::string body = std::string(demo).substr(0, std::string(demo).rfind("sys.exit"));
  const std::vector<std::string> last{"",
                                      "sys.exit(3)\n",
                                      "raise RuntimeError('boom')\n",
                                      "import os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n",
                                      "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n",
                                      "import os\nos._exit(7)\n"};
  for (std::size_t i = 0; i < last.size(); ++i) {
    const Result run = sandbox.run({"run", sandbox.write("one.py", body + last[i])});
    const Json& told = document["endings"][i];
    CHECK(told["bytes_arrived"] == run.out.size());
    if (told["killed"] == true) {
      CHECK(told["signal"] == run.signal);
    } else {
      CHECK(told["status"] == run.status);
    }
  }
}

TEST_CASE("endings compares versions, and neighbours that behave alike are one row") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("demo.py", demo);
  const Result result = sandbox.run({"endings", "--versions", "--json", file});
  CHECK(result.status == 0);
  const Json document = Json::parse(result.out);
  CHECK(document["versions"].size() >= 2);
  CHECK(document["versions"].size() <= 11);
}

TEST_CASE("whatif asks at every step, and a check fails with the first counter-example") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("demo.py", demo);
  const Result map = sandbox.run({"whatif", file});
  CHECK(map.status == 0);
  CHECK(has(map.out, "SIGINT"));
  CHECK(has(map.out, "none -15"));
  const Result failed = sandbox.run({"whatif", "--check", "SIGTERM: all handlers run", file});
  CHECK(failed.status == 1);
  CHECK(has(failed.out, "fails: SIGTERM: all handlers run\n"));
  CHECK(has(failed.out, "SIGTERM after step 1 (line 8): A never runs; killed by SIGTERM"));
  const Result held = sandbox.run({"whatif", "--check", "SIGINT: no output is lost", file});
  CHECK(held.status == 0);
  CHECK(has(held.out, "holds: SIGINT: no output is lost ("));
  // Ctrl+C while A is called cuts A short.
  const Result cut = sandbox.run({"whatif", "--check", "SIGINT: A runs", file});
  CHECK(cut.status == 1);
  CHECK(has(cut.out, "A is cut short"));
  CHECK(sandbox.run({"whatif", "--check", "SIGINT", file}).status == 2);
  CHECK(sandbox.run({"whatif", "--check", "SIGUSR7: all handlers run", file}).status == 2);
}

TEST_CASE("whatif runs a handled SIGTERM anew, and finds the gap before it is handled") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("server.py", server);
  const Json document = Json::parse(sandbox.run({"whatif", "--json", file}).out);
  std::string before, after;
  for (const Json& step : document["steps"]) {
    const Json& sigterm = step["ends"][1];
    CHECK(sigterm["by"] == "SIGTERM");
    (step["step"] < 3 ? before : after) = sigterm["handlers_run"];
    if (step["line"] == 10) CHECK(sigterm["status"] == 0);
  }
  CHECK(before == "none");
  CHECK(after == "all");
  const Result result = sandbox.run({"whatif", "--check", "SIGTERM: cleanup runs", file});
  CHECK(result.status == 1);
  CHECK(has(result.out, "cleanup never runs; "));
}

TEST_CASE("whatif agrees with a script that ends there itself") {
  const Sandbox sandbox;
  const std::string begin =
      "import atexit, os, signal\n"
      "def A():\n    print('A')\n"
      "def B():\n    print('B')\n"
      "atexit.register(A)\natexit.register(B)\nprint('one')\n";
  const std::string file = sandbox.write("whole.py", begin + "print('two')\nprint('three')\n");
  const Json document = Json::parse(sandbox.run({"whatif", "--json", file}).out);
  // After step 3, which prints "one".
  const Json& ends = document["steps"][2]["ends"];
  const char* const calls[] = {"os.kill(os.getpid(), signal.SIGINT)\n",
                               "os.kill(os.getpid(), signal.SIGTERM)\n",
                               "os.kill(os.getpid(), signal.SIGKILL)\n", "os._exit(1)\n"};
  for (std::size_t i = 0; i < 4; ++i) {
    const Result run = sandbox.run({"run", sandbox.write("cut.py", begin + calls[i])});
    CHECK(ends[i]["bytes_lost"] == (i == 0 ? 0 : 4));
    CHECK(run.out.size() == (i == 0 ? 8 : 0));
    if (run.signal != 0 && ends[i].contains("signal")) CHECK(ends[i]["signal"] == run.signal);
    if (run.signal == 0) CHECK(ends[i]["status"] == run.status);
  }
}

TEST_CASE("five hundred steps are asked about in two seconds") {
  const Sandbox sandbox;
  const std::string file = sandbox.write(
      "long.py",
      "import atexit\ndef A():\n    print('A')\natexit.register(A)\nfor i in range(490):\n    "
      "print(i)\n");
  const Result result = sandbox.run({"whatif", "--json", file});
  CHECK(result.status == 0);
  CHECK(Json::parse(result.out)["steps"].size() > 490);
}

TEST_CASE("the table of all endings and of all versions is a picture") {
  const Sandbox sandbox;
  const std::string file = sandbox.write("demo.py", demo);
  CHECK(sandbox.run({"render", "--all-endings", "--stdout", "pipe", file, "-o", "endings.svg"})
            .status == 0);
  const std::string svg = sandbox.read("endings.svg");
  for (const char* part : {"end of file", "os._exit(7)", "15 bytes lost", "nobody", "SIGKILL"})
    CHECK_MESSAGE(has(svg, part), part);
  CHECK(sandbox.run({"render", "--all-versions", file, "-o", "versions.png"}).status == 0);
  CHECK(sandbox.read("versions.png").starts_with("\x89PNG"));
  const Result alt = sandbox.run({"render", "--all-endings", "--alt", file});
  CHECK(has(alt.out, "SIGTERM: runs nobody; 3 never; stderr: nothing"));
  const Result early = sandbox.run({"render", "--all-endings", "--step", "2", "--alt", file});
  CHECK(early.out.find("So far all six endings are alike.") != std::string::npos);
  for (const char* step : {"200", "99999999999999999999", "first-exception"})
    CHECK(sandbox.run({"render", "--all-endings", "--step", step, file, "-o", "x.png"}).status ==
          2);
}
