// Every ending, as a real process: how it ends, what comes out, through a pipe and a terminal.

#include "lastcall/process.hpp"

#include <signal.h>

#include <string>
#include <vector>

#include "child.hpp"
#include "support.hpp"

namespace {

Child end_by(const std::string& ending, Through through = Through::pipe) {
  Child child = run_child({LASTCALL_ENDING, ending}, through);
  // The leak sanitizer says so where a thread runs at the end: a note, and not of the program.
  const std::size_t note = child.err.find("was not suspended. False leaks are possible.\n");
  if (child.err.starts_with("==") && note != std::string::npos)
    child.err.erase(0, child.err.find('\n', note) + 1);
  return child;
}

struct Expected {
  std::string ending;
  std::string end;
  std::string out;
  std::string err;
};

std::string signal_name(int signal) {
  return "signal " + std::to_string(signal);
}

}  // namespace

TEST_CASE("every ending, through a pipe") {
  const std::string refused = std::to_string(EINVAL) + "\n";
  const Expected expected[] = {
      {"normal", "exit 0", "C\nB\nA\n", ""},
      {"return 7", "exit 7", "C\nB\nA\n", ""},
      {"exit 0", "exit 0", "C\nB\nA\n", ""},
      {"exit 3", "exit 3", "unwound\nC\nB\nA\n", ""},
      {"exit 256", "exit 0", "C\nB\nA\n", ""},
      {"exit -1", "exit 255", "C\nB\nA\n", ""},
      {"exit message", "exit 1", "C\nB\nA\n", "no such luck\n"},
      {"exit passes catch of std::exception", "exit 3", "C\nB\nA\n", ""},
      {"exception", "exit 1", "C\nB\nA\n", "Uncaught exception: std::runtime_error: boom\n"},
      {"nested exception", "exit 1", "C\nB\nA\n",
       "Uncaught exception: std::runtime_error: cannot load\n"
       "  caused by: std::out_of_range: index 9\n"},
      {"exception of no class", "exit 1", "C\nB\nA\n", "Uncaught exception: int\n"},

      {"SIGINT", signal_name(SIGINT), "C\nB\nA\n", "KeyboardInterrupt\n"},
      {"SIGINT before the end", signal_name(SIGINT), "C\nB\nA\n", "KeyboardInterrupt\n"},
      {"SIGINT caught", "exit 0", "caught\nC\nB\nA\n", ""},
      {"SIGINT with a function", signal_name(SIGINT), "function\nC\nB\nA\n", "KeyboardInterrupt\n"},
      {"SIGINT ignored", "exit 0", "still alive\nC\nB\nA\n", ""},
      {"SIGTERM", signal_name(SIGTERM), "", ""},
      {"SIGHUP", signal_name(SIGHUP), "", ""},
      {"SIGUSR1", signal_name(SIGUSR1), "", ""},
      {"SIGKILL", signal_name(SIGKILL), "", ""},
      {"SIGTERM handled", "exit 5", "signal 15\nC\nB\nA\n", ""},
      {"SIGTERM handled, then not", signal_name(SIGTERM), "function\n", ""},
      {"signals on another thread", "exit 6", "thread\nC\nB\nA\n", ""},
      {"sleep goes on after a function", "exit 0", "1 slept on\nC\nB\nA\n", ""},
      {"signals that cannot be caught", "exit 0",
       refused + refused + refused + refused + refused + "C\nB\nA\n", ""},
      {"SIGPIPE", "exit 0", "still alive\nC\nB\nA\n", ""},

      {"exit_now", "exit 9", "", ""},
      {"abort", signal_name(SIGABRT), "", ""},
      {"exec", "exit 11", "", ""},
      {"std::exit", "exit 4", "C\nB\nA\n", ""},
      {"without run_main", "exit 6", "A\n",
       "Exception ignored in exit handler: std::runtime_error: boom\n"},

      {"handler raises", "exit 2", "C\nB\nA\n",
       "Exception ignored in exit handler: std::runtime_error: boom\n"},
      {"handler raises after exception", "exit 1", "C\nB\nA\n",
       "Uncaught exception: std::runtime_error: first\n"
       "Exception ignored in exit handler: std::runtime_error: second\n"},
      {"handler exits", "exit 2", "C\nB\nA\n",
       "Exception ignored in exit handler: lastcall::SystemExit: 4\n"},
      {"handler exits by std::exit", "exit 4", "C\nB\nA\n", ""},
      {"handler calls exit_now", "exit 8", "", ""},
      {"handler is killed", signal_name(SIGKILL), "", ""},
      {"handler is interrupted", "exit 2", "C\nB\nA\n",
       "Exception ignored in exit handler: lastcall::KeyboardInterrupt\n"},
      {"handler registers", "exit 0", "X\nC\nB\nA\n", ""},
      {"handler runs everything itself", "exit 0", "C\nB\nA\nD\n", ""},
      {"stdout is closed", "exit 120", "",
       "lastcall: stdout could not be flushed: Bad file descriptor\n"},

      {"thread registers", "exit 0", "T\nC\nB\nA\n", ""},
      // What was not flushed is in both processes' buffers.
      {"fork", "exit 0", "before\nC\nB\nA\nbefore\nchild exited with 5\nC\nB\nA\n", ""},
      {"fork, child exits now", "exit 0", "before\nchild exited with 5\nC\nB\nA\n", ""},
      {"fork, child is interrupted", "exit 0", "C\nB\nA\nchild killed by 2\nC\nB\nA\n",
       "KeyboardInterrupt\n"},
      {"fork in a handler", "exit 0", "child\nC\nB\nA\nchild exited with 0\nC\nB\nA\n", ""},
      {"fork with many threads", "exit 0", "failed 0\nC\nB\nA\n", ""},
      {"fork while another thread runs handlers", "exit 0",
       "C\nB\nA\nchild ran 3\nchild exited with 0\nC\nB\nA\n", ""},
  };
  for (const Expected& e : expected) {
    CAPTURE(e.ending);
    const Child child = end_by(e.ending);
    CHECK(child.end == e.end);
    CHECK(child.out == e.out);
    CHECK(child.err == e.err);
  }
}

namespace {

void check_endings(const std::vector<Expected>& expected) {
  for (const Expected& e : expected) {
    CAPTURE(e.ending);
    const Child child = end_by(e.ending);
    CHECK(child.end == e.end);
    CHECK(child.out == e.out);
    CHECK(child.err == e.err);
  }
}

}  // namespace

TEST_CASE("without run_main each handler has its own place among std::atexit's and statics") {
  check_endings({
      {"among the functions of std::atexit", "exit 0", "5\nnext\n3\n2\n1\n", ""},
      {"with a static object", "exit 0", "alive\nfirst\n", ""},
      {"from destructors of static objects", "exit 0", "thread\nthread\nafter\nA\nbefore\n", ""},
      {"without run_main, cancelled", "exit 0", "A\n", ""},
      {"registered after run_main", "exit 0", "in\nafter\n", ""},
  });
}

TEST_CASE(
    "a handler that hangs is interrupted, a second signal ends the process, and so a deadline") {
  check_endings({
      {"handler hangs, SIGINT", "exit 0", "C\nB\nA\n",
       "Exception ignored in exit handler: lastcall::KeyboardInterrupt\n"},
      {"handler hangs, SIGINT twice", signal_name(SIGINT), "", ""},
      {"handler hangs, deadline", "exit 7", "",
       "lastcall: handler 4, flush (server.cpp:41), has not ended within 0.2 s: ending with status "
       "7\n"},
#ifndef __SANITIZE_THREAD__  // which lets the child of a fork start no threads
      {"deadline in the child of a handler's fork", "exit 0", "C\nB\nA\n",
       "lastcall: handler 4, has not ended within 2 s: ending with status 7\n"},
#endif
      {"deadline is not that of a child that another thread forks", "exit 0", "C\nB\nA\n", ""},
      {"deadline that is kept", "exit 0", "C\nB\nA\n", ""},
      {"without run_main, deadline", "exit 9", "",
       "lastcall: handler 1, has not ended within 0.2 s: ending with status 9\n"},
  });
}

TEST_CASE("reports name the handler, and a hook takes them") {
  check_endings({
      {"named handler raises", "exit 0", "C\nB\nA\n",
       "Exception ignored in exit handler save (game.cpp:12): std::runtime_error: boom\n"},
      {"hook for reports", "exit 0", "game.cpp:12 std::runtime_error: boom\nC\nB\nA\n",
       "Exception ignored in the hook for reports: std::runtime_error: the hook's own\n"},
  });
}

TEST_CASE("an event loop and threads are told of signals, whichever thread they land on") {
  check_endings({
      {"event loop", "exit 143", "readable\nC\nB\nA\n", ""},
      {"event loop goes on", "exit 0", "function\nfunction\nfunction\nC\nB\nA\n", ""},
      {"event loop goes on in the child of a fork", "exit 0",
       "C\nB\nA\nchild exited with 143\nC\nB\nA\n", ""},
      {"signals right after a fork", "exit 0", "lost 0\nC\nB\nA\n", ""},
#ifdef __cpp_lib_jthread
      {"stop token", "exit 0", "worker stopped\nC\nB\nA\n", ""},
      {"stop token, second signal", signal_name(SIGINT), "", ""},
#endif
      {"system calls go on", "exit 0", "read 1, called 1\nC\nB\nA\n", ""},
      {"threads are joined", "exit 0", "thread is over\nC\nB\nA\n", ""},
      {"std::atexit of others after SIGINT", "exit 130", "A\nothers\n", "KeyboardInterrupt\n"},
  });
}

TEST_CASE("a plugin's handlers run when it is unloaded, or are taken out by its group") {
  const std::string unloading = "unregistered 1\nplugin 2\nplugin 1\nunloaded\nours\n";
  check_endings({
      {"plugin", "exit 0", unloading + "C\nB\nA\n", ""},
      {"plugin without run_main", "exit 0", unloading, ""},
      {"exit from a plugin", "exit 7", "C\nB\nA\n", ""},
  });
}

TEST_CASE("the process has cancel, unregister and clear; its registry lives through forks") {
  check_endings({
      {"free functions", "exit 0", "14\n", ""},
#ifndef _LIBCPP_VERSION  // whose rethrow does not know of it
      {"pthread_exit in a handler", "exit 0", "1 left\nC\nB\nA\n", ""},
#endif
      {"fork with threads to join", "exit 0", "C\nB\nA\nchild exited with 5\nC\nB\nA\n", ""},
      {"fork with many threads that use everything", "exit 0", "failed 0\nC\nB\nA\n", ""},
  });
}

TEST_CASE("through a terminal lines are not lost, and not doubled by a fork") {
  const Expected expected[] = {
      {"normal", "exit 0", "C\nB\nA\n", ""},
      {"exit message", "exit 1", "no such luck\nC\nB\nA\n", ""},
      {"exception", "exit 1", "Uncaught exception: std::runtime_error: boom\nC\nB\nA\n", ""},
      {"SIGINT", signal_name(SIGINT), "KeyboardInterrupt\nC\nB\nA\n", ""},
      {"exit_now", "exit 9", "lost or not\n", ""},
      {"handler calls exit_now", "exit 8", "", ""},
      {"fork", "exit 0", "before\nC\nB\nA\nchild exited with 5\nC\nB\nA\n", ""},
  };
  for (const Expected& e : expected) {
    CAPTURE(e.ending);
    const Child child = end_by(e.ending, Through::terminal);
    CHECK(child.end == e.end);
    CHECK(child.out == e.out);
  }
}

TEST_CASE("an exception is described by type and message, with those nested in it") {
  const auto described = [](auto&& thrower) {
    try {
      thrower();
    } catch (...) {
      return lastcall::describe(std::current_exception());
    }
    return std::string();
  };
  struct Unnamed {};
  CHECK(described([] { throw std::invalid_argument("bad"); }) == "std::invalid_argument: bad");
  CHECK(described([] { throw lastcall::SystemExit("over"); }) == "lastcall::SystemExit: over");
  CHECK(described([] { throw 'c'; }) == "char");
  CHECK(described([] {
          try {
            try {
              throw std::logic_error("one");
            } catch (...) {
              std::throw_with_nested(std::runtime_error("two"));
            }
          } catch (...) {
            std::throw_with_nested(std::runtime_error("three"));
          }
        }) ==
        "std::runtime_error: three\n  caused by: std::runtime_error: two\n  caused by: "
        "std::logic_error: one");
}
