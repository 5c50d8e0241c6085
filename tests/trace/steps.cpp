#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "scenario.hpp"
#include "trace/names.hpp"
#include "trace/state.hpp"

using namespace lastcall::trace;

namespace {

// The leads of all steps but the start: "register register … process_end".
std::string leads(const Trace& trace) {
  std::string text;
  const std::vector<Step> steps = find_steps(trace);
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (i != 1) text += ' ';
    text += kind_name(trace.events()[steps[i].lead].kind);
  }
  return text;
}

}  // namespace

TEST_CASE("the demo has the steps that a person would count") {
  CHECK(leads(demo()) ==
        "register register register exit_requested call output return call report return call "
        "output return phase process_end");
}

TEST_CASE("an empty trace has one step, its start") {
  CHECK(find_steps(Scenario().finish()).size() == 1);
}

TEST_CASE("lines belong to no step, and steps never overlap") {
  const Trace trace = demo();
  std::uint32_t end = 0;
  for (const Step& step : find_steps(trace)) {
    CHECK(step.first >= end);
    CHECK(step.end >= step.first);
    for (std::uint32_t i = step.first; i < step.end; ++i) {
      CHECK(trace.events()[i].kind != EventKind::line);
    }
    end = step.end;
  }
  CHECK(end == trace.events().size());
}

TEST_CASE("what one print writes in pieces is one step, and so is its flush") {
  Scenario s;
  s.line(1).prints("a").prints(" ").prints("b\n").flushes("a b\n");
  s.line(2).prints("c\n");
  CHECK(leads(s.finish()) == "output output");
}

TEST_CASE("a death by a signal, with all that it costs, is one step") {
  Scenario s;
  s.line(1).registers("A").line(2).prints("lost\n").line(3);
  s.add(EventKind::signal, SignalStage::sent, "SIGTERM", "", 15);
  s.add(EventKind::signal, SignalStage::delivered, "SIGTERM", "", 15);
  s.exits(ExitCause::signal, 15, "SIGTERM").loses("A", LostReason::signal);
  s.loses_output("lost\n", LostReason::signal).is_killed(15);
  CHECK(leads(s.finish()) == "register output exit_requested");
}

TEST_CASE("steps of different processes are not mixed") {
  Scenario s;
  s.line(1).prints("x").add(EventKind::fork, 0, "4243", "", 1);
  s.in(0).prints("parent").in(1).prints("child");
  CHECK(leads(s.finish()) == "output fork output output");
}

TEST_CASE("the processes take turns, and a process's first turn knows the fork that made it") {
  Scenario s;
  s.line(1).prints("x").add(EventKind::fork, 0, "4243", "", 1);
  s.prints("parent").in(1).prints("child").ends(0).in(0).prints("parent again");
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  std::string turns;
  for (const Turn& turn : timeline.turns())
    turns += std::to_string(turn.process) + ": " + std::to_string(turn.first) + "-" +
             std::to_string(turn.last) + " made in " + std::to_string(turn.fork) + "\n";
  CHECK(turns ==
        "0: 0-3 made in 0\n"
        "1: 4-5 made in 2\n"
        "0: 6-6 made in 0\n");
  const Trace alone = demo();
  CHECK(Timeline(alone).turns().size() == 1);
}

TEST_CASE("steps and events lead to each other") {
  const Trace trace = demo();
  const Timeline timeline(trace);
  for (std::size_t step = 0; step < timeline.steps().size(); ++step) {
    const Step& s = timeline.steps()[step];
    for (std::uint32_t event = s.first; event < s.end; ++event) {
      CHECK(timeline.step_of(event) == step);
    }
    CHECK(timeline.step_at(s.end) == step);
  }
  CHECK(timeline.step_of(0) == 0);  // a line, before the first step
  CHECK(timeline.step_at(0) == 0);
  CHECK(timeline.step_at(trace.events().size()) == timeline.steps().size() - 1);
}

TEST_CASE("that the main program begins is the start, not a step") {
  Scenario s;
  s.phase(Phase::main).line(1).prints("x\n");
  const Trace trace = s.finish();
  const Timeline timeline(trace);
  REQUIRE(timeline.steps().size() == 2);
  CHECK(timeline.steps()[0].end == 1);
  CHECK(timeline.step_of(0) == 0);
}

TEST_CASE("Python's own flush at the end of the main program belongs to that end") {
  Scenario normal;
  normal.line(1).prints("x\n").at_exit().flushes("x\n").exits(ExitCause::end_of_file, 0);
  CHECK(leads(normal.finish()) == "output exit_requested");
  Scenario exits;
  exits.line(1).prints("x\n").line(2).add(EventKind::raise, 0, "SystemExit").at_exit();
  exits.flushes("x\n").exits(ExitCause::sys_exit, 0).phase(Phase::joining_threads);
  CHECK(leads(exits.finish()) == "output exit_requested");
  Scenario asked;
  asked.line(1).prints("x\n").flushes("x\n").line(2).prints("y\n").line(3).flushes("y\n");
  CHECK(leads(asked.finish()) == "output output flush");
}
