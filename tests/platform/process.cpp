#include "platform/process.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "platform/interpreters.hpp"

using namespace lastcall;
using namespace lastcall::platform;

namespace {

trace::RunResult sh(const std::string& line, ProcessLimits limits = {},
                    OutputTo to = OutputTo::pipes) {
  return run_program({"/bin/sh", "-c", line}, "/", limits, to);
}

bool is_alive(pid_t pid) {
  std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
  std::string id, name, state;
  status >> id >> name >> state;
  return !state.empty() && state != "Z";
}

}  // namespace

TEST_CASE("a program's output and ending are what it wrote and how it ended") {
  const auto result = sh("echo out; echo err >&2; exit 7");
  CHECK(result.problem == "");
  CHECK(result.out == "out\n");
  CHECK(result.err == "err\n");
  CHECK(result.ending == trace::Ending{false, 7});
  CHECK(sh("kill -SEGV $$").ending == trace::Ending{true, SIGSEGV});
  CHECK(run_program({"/nonexistent"}, "/", {}).ending == trace::Ending{false, 127});
  CHECK(sh("printf '1\\n2\\n'; [ -t 1 ] && echo terminal", {}, OutputTo::terminal).out ==
        "1\n2\nterminal\n");
}

TEST_CASE("what outlives a program is waited for as long as it writes, then killed") {
  CHECK(sh("(sleep 0.2; echo late) &").out == "late\n");
  const auto daemon = sh("setsid sleep 1000 >/dev/null 2>&1 & echo $!");
  const pid_t pid = std::stoi(daemon.out);
  CHECK(pid > 1);
  CHECK_FALSE(is_alive(pid));
  CHECK(daemon.ending == trace::Ending{false, 0});
}

TEST_CASE("neither time nor output is without a bound, and what is killed is all of it") {
  ProcessLimits limits;
  limits.time = std::chrono::milliseconds(300);
  CHECK(sh("sleep 1000", limits).problem == "it took too long, and was killed");
  CHECK(sh("exec >&- 2>&-; sleep 1000", limits).problem == "it took too long, and was killed");
  CHECK(sh("trap '' TERM INT HUP; setsid sleep 1000", limits).problem ==
        "it took too long, and was killed");
  limits.time = std::chrono::seconds(60);
  limits.output = 1 << 20;
  CHECK(sh("yes", limits).problem == "it wrote more than 1 MiB, and was killed");
  // A chain of processes, each of which ends as soon as it has begun the next.
  const auto begin = std::chrono::steady_clock::now();
  limits.time = std::chrono::milliseconds(300);
  sh("f() { (setsid sh -c \"$0\" >/dev/null 2>&1 &) ; }; "
     "chain='(sleep 0.01; setsid sh -c \"$C\" &) &'; C=$chain; export C; eval \"$chain\"; sleep "
     "1000",
     limits);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(9));
}

TEST_CASE("two programs at once do not end each other") {
  std::thread other([] { CHECK(sh("sleep 0.5; echo 1").out == "1\n"); });
  for (int i = 0; i < 10; ++i) CHECK(sh("echo 2").out == "2\n");
  other.join();
}

TEST_CASE("a temporary directory goes with all that is in it, also what may not be written to") {
  std::string path;
  {
    const TemporaryDirectory directory;
    path = directory.path();
    std::filesystem::create_directories(path + "/closed/inner");
    std::ofstream(path + "/closed/inner/file") << "x";
    std::filesystem::permissions(path + "/closed/inner", std::filesystem::perms::none);
    CHECK(std::filesystem::exists(path));
  }
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("a temporary directory goes when its program is killed") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const TemporaryDirectory directory;
    (void)!::write(ends[1], directory.path().c_str(), directory.path().size());
    ::kill(::getpid(), SIGKILL);
  }
  ::close(ends[1]);
  char path[4096] = {};
  CHECK(::read(ends[0], path, sizeof path - 1) > 10);
  ::waitpid(child, nullptr, 0);
  for (int i = 0; i < 500 && std::filesystem::exists(path); ++i) ::usleep(10'000);
  CHECK_FALSE(std::filesystem::exists(path));
  ::close(ends[0]);
}
