#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "child.hpp"
#include "machine/machine.hpp"
#include "python/rules.hpp"
#include "trace/json.hpp"

using namespace lastcall;
using namespace lastcall::cli_test;

namespace {

constexpr const char* farewell = "import atexit\natexit.register(print, 'bye')\nprint('hello')\n";

}  // namespace

TEST_CASE("trace writes JSON that reads back as the run") {
  const Sandbox sandbox;
  sandbox.write("demo.py", farewell);
  const Result result = sandbox.run({"trace", "--python", "3.9", "demo.py"});
  CHECK(result.status == 0);
  const trace::ReadResult read = trace::from_json(result.out);
  CHECK(read.error == "");
  REQUIRE(read.trace);
  CHECK(read.trace->python() == "3.9");
  CHECK(read.trace->filename() == "demo.py");
  CHECK(read.trace->source() == farewell);
  CHECK(read.trace->handlers().size() == 1);
  CHECK_FALSE(read.trace->stdout_is_tty());
}

TEST_CASE("trace writes a file whole, or leaves the old one") {
  const Sandbox sandbox;
  sandbox.write("demo.py", farewell);
  const Result result = sandbox.run({"trace", "-o", "out.json", "demo.py"});
  CHECK(result.status == 0);
  CHECK(result.out == "");
  CHECK(trace::from_json(sandbox.read("out.json")).trace);

  sandbox.write("wrong.py", "x = (\n");
  const std::string before = sandbox.read("out.json");
  CHECK(sandbox.run({"trace", "-o", "out.json", "wrong.py"}).status == 2);
  CHECK(sandbox.read("out.json") == before);
  const Result nowhere = sandbox.run({"trace", "-o", "no/such/out.json", "demo.py"});
  CHECK(nowhere.status == 1);
  CHECK(nowhere.err == "lastcall: cannot write \"no/such/out.json\": No such file or directory\n");
  const Result full = sandbox.run({"trace", "-o", "/dev/full", "demo.py"});
  CHECK(full.status == 1);
  CHECK(std::filesystem::is_character_file("/dev/full"));
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(sandbox.path())) {
    files += entry.is_regular_file() ? 1 : 0;
  }
  CHECK(files == 3);  // nothing temporary is left
}

TEST_CASE("trace keeps a link and the rights of the file that it replaces") {
  namespace fs = std::filesystem;
  const Sandbox sandbox;
  sandbox.write("demo.py", farewell);
  sandbox.write("real.json", "");
  fs::permissions(sandbox.path() / "real.json", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real.json", sandbox.path() / "link.json");
  CHECK(sandbox.run({"trace", "-o", "link.json", "demo.py"}).status == 0);
  CHECK(fs::is_symlink(sandbox.path() / "link.json"));
  CHECK(sandbox.read("real.json").starts_with("{"));
  CHECK((fs::status(sandbox.path() / "real.json").permissions() & fs::perms::others_all) ==
        fs::perms::none);
}

TEST_CASE("narrate tells every step, in numbered sentences under the phases") {
  const Sandbox sandbox;
  sandbox.write("demo.py", farewell);
  const Result result = sandbox.run({"narrate", "demo.py"});
  CHECK(result.status == 0);
  CHECK(result.err == "");
  CHECK(
      result.out.starts_with("demo.py is about to run as Python 3.14, with its output going to a "
                             "pipe,"));
  CHECK(result.out.find("\nThe main program\n  1. Line 2: print is registered. ") !=
        std::string::npos);
  CHECK(result.out.find("\nThe exit handlers\n") != std::string::npos);
  CHECK(result.out.find("print prints \"bye\".") != std::string::npos);
  CHECK(result.out.find("\n       stdout: bye\n") != std::string::npos);
  CHECK(result.out.ends_with("1 handler was called.\n"));
  CHECK(result.out.find('\x1b') == std::string::npos);
}

TEST_CASE("colours are for terminals, unless NO_COLOR is set") {
  const Sandbox sandbox;
  sandbox.write("demo.py", farewell);
  Setting terminal;
  terminal.terminal = true;
  CHECK(sandbox.run({"narrate", "demo.py"}, terminal).out.find("\x1b[1m") != std::string::npos);
  terminal.environment = {"NO_COLOR=1"};
  CHECK(sandbox.run({"narrate", "demo.py"}, terminal).out.find('\x1b') == std::string::npos);
  terminal.environment = {"TERM=dumb"};
  CHECK(sandbox.run({"versions"}, terminal).out.find("Modelled") != std::string::npos);
}

TEST_CASE("versions lists all that is modelled, and every change of the table") {
  const Sandbox sandbox;
  const Result result = sandbox.run({"versions"});
  CHECK(result.status == 0);
  for (const python::Version& version : python::versions()) {
    CHECK(result.out.find(python::to_string(version)) != std::string::npos);
  }
  for (const python::Change& change : python::changes()) {
    CHECK(result.out.find(change.topic) != std::string::npos);
    CHECK(python::parse_version(std::to_string(change.since.major) + "." +
                                std::to_string(change.since.minor)));
  }
  for (std::size_t at = 0; at < result.out.size();) {
    const std::size_t end = result.out.find('\n', at);
    CHECK(end - at <= 80);
    at = end + 1;
  }
}
