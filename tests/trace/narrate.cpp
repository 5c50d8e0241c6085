#include "trace/narrate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "python/rules.hpp"
#include "scenario.hpp"

using namespace lastcall::trace;

namespace {

std::vector<std::string> sentences(const Trace& trace) {
  const Timeline timeline(trace);
  std::vector<std::string> all;
  for (std::size_t step = 0; step < timeline.steps().size(); ++step) {
    all.push_back(narrate(timeline, step).text());
  }
  return all;
}

std::string last(const Trace& trace) {
  return sentences(trace).back();
}
std::string last(Scenario& scenario) {
  return last(scenario.finish());
}

// Two handlers, text in the buffer, and a death that costs both.
Scenario& dies(Scenario& s, ExitCause cause, LostReason reason, int value,
               std::string_view name = "") {
  s.registers("B").registers("A").line(9).prints("twelve bytes");
  s.exits(cause, value, name).loses("A", reason).loses("B", reason);
  return s.loses_output("twelve bytes", reason);
}

}  // namespace

TEST_CASE("the demo is told step by step") {
  const std::vector<std::string> told = sentences(demo());
  const std::vector<std::string> expected = {
      "Nothing has happened yet. demo.py is about to run as Python 3.14, with its output going to "
      "a pipe, where it waits in a buffer until it is flushed.",
      "A is registered. It is the only one in the registry so far.",
      "B is registered. It is the newest of 2, so it would be called first.",
      "C is registered. It is the newest of 3, so it would be called first. Its arguments are "
      "bound now: at exit it is called as C(\"Ada\").",
      "SystemExit ends the main program. The exit status will be 3. 3 exit handlers are called "
      "now, "
      "the newest first: C, B and A.",
      "C is called. It was registered last, so it is called first; B and A wait. The call is "
      "C(\"Ada\").",
      "C prints \"C: bye, Ada\". Standard output is a pipe, so the text waits in a buffer, 12 "
      "bytes, until it is flushed.",
      "C returned. B is next.",
      "B is called. It is the newest of those that are left; A still waits.",
      "B raised ValueError. Python reports it and goes on: A is still called, and the exit status "
      "stays 3.",
      "B is over. Its exception changes nothing else. A is next.",
      "A is called. It is the last one, because it was registered first.",
      "A prints \"A: closing the log\". It waits in the buffer too, which now holds 31 bytes.",
      "A returned. No handler is left.",
      "The buffers are flushed. 31 bytes that waited are written to the pipe.",
      "The process ends with exit status 3. The status is from SystemExit. 3 handlers were called.",
  };
  REQUIRE(told.size() == expected.size());
  for (std::size_t i = 0; i < told.size(); ++i) CHECK(told[i] == expected[i]);
}

TEST_CASE("the bold part of a sentence is what happened") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  CHECK(narrate(timeline, 9).lead == "B raised ValueError.");
}

TEST_CASE("a death says what it costs") {
  SUBCASE("by a signal with its default action") {
    Scenario s;
    dies(s, ExitCause::signal, LostReason::signal, 15, "SIGTERM").is_killed(15);
    CHECK(last(s) ==
          "SIGTERM kills the process. SIGTERM has its default action, so the process dies here: A "
          "and B will never run, and 12 bytes printed but not flushed are lost.");
  }
  SUBCASE("by SIGKILL") {
    Scenario s;
    dies(s, ExitCause::signal, LostReason::signal, 9, "SIGKILL").is_killed(9);
    CHECK(last(s).find("No program can handle SIGKILL, so the process dies here: A and B") !=
          std::string::npos);
  }
  SUBCASE("by os._exit") {
    Scenario s;
    dies(s, ExitCause::os__exit, LostReason::os__exit, 4).ends(4);
    CHECK(last(s) ==
          "os._exit(4) ends the process at once. It skips everything that Python does at exit: A "
          "and B will never run, and 12 bytes printed but not flushed are lost.");
  }
  SUBCASE("by os._exit in a handler") {
    Scenario s;
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0);
    s.phase(Phase::exit_handlers).calls("B").line(3).exits(ExitCause::os__exit, 4);
    s.returns("B", Outcome::never_returned).loses("A", LostReason::os__exit).ends(4);
    CHECK(last(s) ==
          "os._exit(4) ends the process at once. It skips everything that Python does at exit: B "
          "never comes to its end, and A will never run.");
  }
  SUBCASE("by os.abort, when there is nothing to lose") {
    Scenario s;
    s.line(1).exits(ExitCause::abort, 6).is_killed(6);
    CHECK(last(s) ==
          "os.abort kills the process. SIGABRT ends it where it stands: no handler was waiting, "
          "and no output is lost.");
  }
}

TEST_CASE("a handler registered by a handler: every version says why it is lost or not") {
  const auto told = [](const char* python, bool is_lost) {
    Scenario s(python);
    s.registers("A").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers).calls("A");
    s.line(5).registers("late");
    if (is_lost) s.loses("late", LostReason::registered_late);
    return last(s);
  };
  CHECK(told("2.7", false) ==
        "late is registered, while handlers run. Python 2.7 takes handlers off the end of its list "
        "until none is left, so late is called next.");
  CHECK(told("3.9", true) ==
        "late is registered too late. Python 3.6 to 3.13 never look again at what a handler "
        "registers, so late will never run.");
  CHECK(told("3.14", true) ==
        "late is registered too late. From Python 3.14 on the handlers are called from a snapshot "
        "taken before the first of them ran, so late will never run.");
}

TEST_CASE("sys.exit in a handler: silent, reported, or the exit status") {
  const auto told = [](const char* python, bool reports) {
    Scenario s(python);
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers);
    s.calls("B").line(5).add(EventKind::raise, 0, "SystemExit", "4").at_exit();
    if (reports) {
      s.add(EventKind::report, 0, "SystemExit", "4", 0, s.handler("B")).complains("…");
      return last(s);
    }
    s.returns("B", Outcome::raised, "SystemExit", "4");
    return last(s);
  };
  CHECK(told("2.7", false) ==
        "B raised SystemExit. Python 2.7 prints nothing, and takes its exit status in place of the "
        "main program's. A is next.");
  CHECK(told("3.8", false) ==
        "B raised SystemExit. Python 3.6 to 3.9 pass over that in silence: the exit status stays "
        "0. A "
        "is next.");
  CHECK(
      told("3.10", true) ==
      "B raised SystemExit. From Python 3.10 on SystemExit in a handler is reported like any other "
      "exception: A is still called, and the exit status stays 0.");
}

TEST_CASE("unregistering from inside a handler: in time, or from 3.14 on too late") {
  const auto told = [](const char* python, bool runs) {
    Scenario s(python);
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers);
    s.calls("B").line(5).unregisters("A").at_exit().returns("B");
    if (runs) s.calls("A").returns("A");
    const Trace trace = s.finish();
    const Timeline timeline(trace);
    return narrate(timeline, 5).text() + (runs ? " … " + narrate(timeline, 7).text() : "");
  };
  CHECK(told("3.13", false) ==
        "A is unregistered just in time. It was still waiting for its call, and will never run; "
        "nothing is left in the registry.");
  CHECK(told("3.14", true) ==
        "A is unregistered too late. From Python 3.14 on the handlers are called from a snapshot "
        "taken before the first of them ran, so A still runs. … A is called. It is in the registry "
        "no more, but the handlers are called from a snapshot taken before the first of them ran.");
}

TEST_CASE("KeyboardInterrupt: a status up to 3.7, a signal from 3.8 on") {
  const auto told = [](const char* python) {
    Scenario s(python);
    s.line(2).exits(ExitCause::keyboard_interrupt, 1);
    return last(s);
  };
  CHECK(told("3.7").find("Up to Python 3.7 the exit status is then 1.") != std::string::npos);
  CHECK(told("3.8").find("After the handlers Python ends itself by SIGINT") != std::string::npos);
  Scenario s;
  s.registers("A").line(2).exits(ExitCause::keyboard_interrupt, 2).calls("A");
  s.add(EventKind::report, 0, "ValueError", "", 0, s.handler("A"));
  CHECK(last(s) ==
        "A raised ValueError. Python reports it and goes on: no handler is left, and Python still "
        "ends itself by SIGINT afterwards.");
}

TEST_CASE("all copies of one function go at once, and the sentence says so") {
  Scenario s;
  s.line(1).registers("A").line(2).registers("A");
  CHECK(sentences(s.finish())[2] ==
        "A is registered. The same function once more: each registration is called, and this one, "
        "the newest of 2, first.");
  Scenario t;
  t.line(1).registers("B").line(2).registers("A");
  const HandlerId first = t.handler("A");
  t.line(3).registers("A").line(4).add(EventKind::unregister, 0, "A", "", 0, first);
  t.unregisters("A");
  CHECK(last(t) ==
        "A is unregistered. Every entry whose function is equal to the one given goes, here 2. It "
        "will not be called at exit; 1 handler is left.");
}

TEST_CASE("forks: who inherits what, and who speaks") {
  Scenario s;
  s.registers("A").prints("twice\n").add(EventKind::fork, 0, "4243", "", 1);
  s.in(1).exits(ExitCause::os__exit, 0).loses("A", LostReason::os__exit);
  s.loses_output("twice\n", LostReason::os__exit).ends(0);
  s.in(0).add(EventKind::wait, WaitFor::process, "", "", 4243);
  const auto told = sentences(s.finish());
  REQUIRE(told.size() == 6);
  CHECK(told[1] == "A is registered. It is the only one in the registry so far.");
  CHECK(told[3] ==
        "Parent: The process forks. The child is a copy of the whole process: it inherits 1 "
        "handler, A, and runs it if it ends normally. It also inherits 6 bytes waiting in the "
        "buffer, which may so be printed twice.");
  CHECK(told[4] ==
        "Child: os._exit(0) ends the process at once. It skips everything that Python does at "
        "exit: A will never run, and 6 bytes printed but not flushed are lost.");
  CHECK(told[5] ==
        "Parent: The program waits for a child process. It goes on when process 4243 has ended.");
}

TEST_CASE("after a fork a change of one registry says what the other still has") {
  Scenario s;
  s.registers("A").registers("B").add(EventKind::fork, 0, "4243", "", 1);
  s.in(1).registers("C").unregisters("A").in(0).registers("D");
  s.in(1).exits(ExitCause::end_of_file, 0).ends(0).in(0).registers("E");
  const auto told = sentences(s.finish());
  const auto tells = [&](std::string_view sentence) {
    return std::find(told.begin(), told.end(), sentence) != told.end();
  };
  CHECK(
      tells("Child: C is registered. It is the newest of 3, so it would be called first. Only the "
            "child's copy changes; the parent still has 2."));
  CHECK(
      tells("Child: A is unregistered. It will not be called at exit; 2 handlers are left. Only "
            "the child's copy changes; the parent still has 2."));
  CHECK(
      tells("Parent: D is registered. It is the newest of 3, so it would be called first. Only "
            "the parent's registry changes; the child still has 2."));
  // Nobody is left whose registry could stay as it is.
  CHECK(tells("Parent: E is registered. It is the newest of 4, so it would be called first."));
}

TEST_CASE("a new Python of multiprocessing has no copy that could change") {
  Scenario s;
  s.add(EventKind::fork, 0, "4243", "a worker", 1).in(1).registers("B");
  CHECK(sentences(s.finish()).back() ==
        "Child: B is registered. It is the only one in the registry so far.");
}

TEST_CASE("subinterpreters: each has its own registry and buffers, and says who it is") {
  Scenario s;
  s.registers("main_handler").prints("main\n");
  s.in(0, 0, 1).phase(Phase::main).registers("B").registers("A").prints("twelve bytes");
  s.phase(Phase::joining_threads).phase(Phase::exit_handlers).calls("A").returns("A").calls("B");
  s.returns("B").phase(Phase::flushing).flushes("twelve bytes").phase(Phase::ended);
  s.in(0).calls("main_handler");
  const Trace trace = s.finish();
  const std::vector<std::string> told = sentences(trace);
  const auto says = [&](std::string_view sentence) {
    return std::find(told.begin(), told.end(), sentence) != told.end();
  };
  CHECK(
      says("Interpreter 1: A subinterpreter is made. It has modules, buffers and a registry of "
           "exit handlers of its own."));
  CHECK(
      says("Interpreter 1: A is registered. It is the newest of 2, so it would be called first."));
  CHECK(
      says("Interpreter 1: A is called. It was registered last, so it is called first; B waits."));
  CHECK(says("Interpreter 1: The subinterpreter is over. The process goes on."));
  CHECK(told.back().starts_with("main_handler is called."));
  const Timeline timeline(trace);
  CHECK(timeline.at(trace.events().size()).registry_size() == 0);
  CHECK(timeline.at(3).registry_size() == 1);
  CHECK(timeline.at(5, 0, 1).registry_size() == 2);
  CHECK(timeline.at(6).pending(Stream::stdout_) == "main\n");
  CHECK(timeline.at(6, 0, 1).pending(Stream::stdout_) == "twelve bytes");
}

TEST_CASE("threads: who is waited for") {
  Scenario s;
  s.registers("A").line(2).add(EventKind::thread_start, 0, "worker", "", 1);
  s.line(3).add(EventKind::thread_start, 1, "ticker", "", 2);
  s.exits(ExitCause::end_of_file, 0).phase(Phase::joining_threads);
  s.add(EventKind::wait, WaitFor::join, "", "", 1);
  s.in(0, 1).line(7).prints("done\n").add(EventKind::thread_end, 0, "", "", 1);
  const auto told = sentences(s.finish());
  REQUIRE(told.size() == 8);
  CHECK(told[2] ==
        "Thread worker starts. Python waits for it at exit, before the handlers are called.");
  CHECK(told[3] == "Thread ticker starts. It is a daemon: Python does not wait for it at exit.");
  CHECK(told[4] ==
        "The main program is over. It came to its last line, so the exit status will be 0. First "
        "Python waits for thread worker. Its one exit handler, A, is called then.");
  CHECK(told[5] ==
        "Python waits for thread worker. Threads that are not daemons are joined before the "
        "handlers are called.");
  CHECK(told[6].starts_with("Thread worker prints \"done\"."));
  CHECK(told[7] == "Thread worker is over.");
}

TEST_CASE("sentences stay short and readable whatever the program's texts are") {
  Scenario s;
  for (int i = 0; i < 1000; ++i) s.registers(std::string(5000, 'x'));
  s.line(1).prints(std::string(100'000, 'y') + "\x1b[31m\xff\n\n");
  s.exits(ExitCause::sys_exit, 1, std::string(100'000, 'z'));
  const Trace trace = s.finish();
  for (const std::string& sentence : sentences(trace)) {
    CHECK(sentence.size() < 1000);
    CHECK(sentence.find('\x1b') == std::string::npos);
    CHECK(sentence.find('\n') == std::string::npos);
  }
  Scenario t;
  t.line(1).prints("two\nlines \xff\n");
  CHECK(last(t).starts_with("The program prints \"two / lines \uFFFD\"."));
}

TEST_CASE("who is next is who is called next, whatever was registered or taken back meanwhile") {
  SUBCASE("registered too late") {
    Scenario s("3.9");
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers);
    s.calls("B").line(5).registers("late").at_exit().returns("B").calls("A").returns("A");
    s.loses("late", LostReason::registered_late);
    const auto told = sentences(s.finish());
    REQUIRE(told.size() == 10);
    CHECK(told[4] == "B is called. It was registered last, so it is called first; A waits.");
    CHECK(told[5].starts_with("late is registered too late. Python 3.6 to 3.13 never look again"));
    CHECK(told[6] == "B returned. A is next.");
    CHECK(told[7] == "A is called. It is the last one, because it was registered first.");
    CHECK(told[8] == "A returned. No handler is left.");
    CHECK(told[9] ==
          "late will never run. Python 3.6 to 3.13 never look again at what a handler registers.");
  }
  SUBCASE("unregistered too late") {
    Scenario s("3.14");
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers);
    s.calls("B").line(5).unregisters("A").at_exit().returns("B").calls("A").returns("A");
    const auto told = sentences(s.finish());
    REQUIRE(told.size() == 9);
    CHECK(told[6] == "B returned. A is next.");
    CHECK(told[8] == "A returned. No handler is left.");
  }
  SUBCASE("in 2.7 the late one is next") {
    Scenario s("2.7");
    s.registers("A").registers("B").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers);
    s.calls("B").line(5).registers("late").at_exit().returns("B").calls("late");
    const auto told = sentences(s.finish());
    CHECK(told[6] == "B returned. late is next.");
    CHECK(told[7] == "late is called. It is the newest of those that are left; A still waits.");
  }
}

TEST_CASE("the end of the main program says what it flushes") {
  Scenario s;
  s.line(1).prints("four").at_exit().flushes("four").exits(ExitCause::end_of_file, 0);
  CHECK(last(s) ==
        "The main program is over. It came to its last line, so the exit status will be 0. What "
        "waited in the buffer is written, 4 bytes. No exit handler is registered.");
}

TEST_CASE("a step knows its line, also where only part of it has one") {
  Scenario s;
  s.line(7).add(EventKind::raise, 0, "ValueError", "x").at_exit().exits(ExitCause::exception, 1);
  s.phase(Phase::joining_threads).phase(Phase::exit_handlers).phase(Phase::flushing).ends(1);
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  REQUIRE(timeline.steps().size() == 3);
  CHECK(timeline.line_of_step(0) == 0);
  CHECK(timeline.line_of_step(1) == 7);
  CHECK(timeline.line_of_step(2) == 0);
}

TEST_CASE("a daemon thread that still runs is cut off at the end") {
  Scenario s;
  s.line(2).add(EventKind::thread_start, 1, "ticker", "", 1);
  s.line(3).exits(ExitCause::end_of_file, 0).phase(Phase::joining_threads);
  s.phase(Phase::exit_handlers).phase(Phase::flushing);
  s.in(0, 1).line(7).add(EventKind::lost, LostReason::daemon_thread).in(0).at_exit().ends(0);
  CHECK(last(s) ==
        "The process ends with exit status 0. The script came to its end. Thread ticker, a daemon, "
        "is cut off where it is.");
}

TEST_CASE("becoming another program is one step, with what it costs") {
  Scenario s;
  s.registers("A").line(4).add(EventKind::exec, 0, "/bin/true").exits(ExitCause::exec, 0);
  s.loses("A", LostReason::exec).ends(0);
  const auto told = sentences(s.finish());
  REQUIRE(told.size() == 3);
  CHECK(told[2] ==
        "The process becomes another program, /bin/true. exec replaces everything that Python had "
        "in memory: A will never run.");
}

TEST_CASE("a message that ends with a full stop gets no second one") {
  Scenario s;
  s.line(1).add(EventKind::raise, 0, "ValueError", "I/O operation on closed file.");
  CHECK(
      last(s).starts_with("The program raises ValueError: I/O operation on closed file. Python "));
}
