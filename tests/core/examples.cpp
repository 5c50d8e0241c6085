// The documentation's examples do what the documentation says.

#include <signal.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "child.hpp"
#include "support.hpp"

#ifdef LASTCALL_EXAMPLE_COUNTER  // not built as examples are where they are switched off

namespace {

namespace fs = std::filesystem;

/// A folder for one test, removed at its end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "lastcall-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }
  std::string read(const char* name) const {
    std::ifstream file(path_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("the counter counts its runs, also those that end by an exception") {
  const Folder folder;
  Child child = run_child({LASTCALL_EXAMPLE_COUNTER}, Through::pipe, folder.path());
  CHECK(child.end == "exit 0");
  CHECK(child.out == "done\nsaved 1\n");
  child = run_child({LASTCALL_EXAMPLE_COUNTER, "fail"}, Through::pipe, folder.path());
  CHECK(child.end == "exit 1");
  CHECK(child.out == "saved 2\n");
  CHECK(child.err == "Uncaught exception: std::runtime_error: halfway\n");
  CHECK(folder.read("counterfile") == "2\n");
}

TEST_CASE("goodbye is said with the arguments it was registered with") {
  const Child child = run_child({LASTCALL_EXAMPLE_GOODBYE});
  CHECK(child.end == "exit 0");
  CHECK(child.out == "Hello.\nThe last registered speaks first.\nGoodbye, Ada: I am happy now.\n");
}

TEST_CASE("the server ends in order when it gets SIGTERM or SIGINT") {
  const auto kill_with = [](int signal) {
    return [signal](int pid, const std::string& out) {
      if (out == "serving\n") kill(pid, signal);
    };
  };
  Child child =
      run_child({LASTCALL_EXAMPLE_GRACEFUL_SERVER}, Through::pipe, ".", kill_with(SIGTERM));
  CHECK(child.end == "exit 0");
  CHECK(child.out == "serving\nconnections closed\nlog: server stopped\n");
  child = run_child({LASTCALL_EXAMPLE_GRACEFUL_SERVER}, Through::pipe, ".", kill_with(SIGINT));
  CHECK(child.end == "signal " + std::to_string(SIGINT));
  CHECK(child.out == "serving\nconnections closed\nlog: server stopped\n");
  CHECK(child.err == "KeyboardInterrupt\n");
}

TEST_CASE("temporary files are removed, but the one that is to stay") {
  const Folder folder;
  const Child child = run_child({LASTCALL_EXAMPLE_TEMPORARY_FILES}, Through::pipe, folder.path());
  CHECK(child.end == "exit 1");
  CHECK(child.out == "keeping b.tmp\nremoved c.tmp\nremoved a.tmp\n");
  CHECK(child.err == "Uncaught exception: std::runtime_error: the disk is full\n");
  CHECK(folder.read("b.tmp") == "work in progress\n");
  CHECK_FALSE(fs::exists(folder.path() / "a.tmp"));
}

#endif
