#include "trace/folds.hpp"

#include <doctest/doctest.h>

#include <string>

#include "scenario.hpp"

using namespace lastcall::trace;

namespace {

std::string name(int number) {
  return "close" + std::to_string(number);
}
// A program registers one handler and a library `count`; they are called; `raises`: one of them
// does.
Trace of(int count, int raises = -1, bool recorded = true) {
  Scenario s("3.11");
  s.registers("mine").by("plug");
  for (int i = 0; i < count; ++i) s.registers(name(i));
  s.by("").exits(ExitCause::end_of_file, 0).phase(Phase::exit_handlers).at_exit();
  for (int i = count; i-- > 0;) {
    s.calls(name(i));
    s.returns(name(i), i == raises ? Outcome::raised : Outcome::returned,
              i == raises ? "ValueError" : "");
  }
  s.calls("mine").returns("mine").ends(0);
  if (recorded) s.builder().recorded({.interpreter = "3.11.7", .executable = "", .when = ""}, {});
  return s.finish();
}
std::size_t step_of(const Timeline& timeline, EventKind kind, std::size_t nth) {
  for (std::size_t step = 1; step < timeline.steps().size(); ++step)
    if (timeline.trace().events()[timeline.steps()[step].lead].kind == kind && nth-- == 0)
      return step;
  return 0;
}

}  // namespace

TEST_CASE("what a library registers by the hundred is told as one, and so are their calls") {
  const Trace trace = of(200);
  const Timeline timeline(trace);
  const std::size_t registered = step_of(timeline, EventKind::register_, 1);
  const auto registers = folded_steps(timeline, registered);
  REQUIRE(registers);
  CHECK(registers->last == registered + 199);
  CHECK(registers->text ==
        "The library plug registers 200 handlers, one after another. The last of them would be "
        "called first.");
  const std::size_t called = step_of(timeline, EventKind::call, 0);
  const auto calls = folded_steps(timeline, called);
  REQUIRE(calls);
  CHECK(calls->last == called + 399);
  CHECK(calls->text ==
        "200 handlers of the library plug are called, the newest first, and return.");
}

TEST_CASE(
    "few handlers, the program's own, one that raises and simulated runs are told one by one") {
  const auto folds = [](const Trace& trace, EventKind kind, std::size_t nth) {
    const Timeline timeline(trace);
    return folded_steps(timeline, step_of(timeline, kind, nth));
  };
  CHECK_FALSE(folds(of(200), EventKind::register_, 0));
  CHECK_FALSE(folds(of(7), EventKind::register_, 1));
  CHECK(folds(of(8), EventKind::register_, 1));
  CHECK_FALSE(folds(of(200, -1, false), EventKind::register_, 1));
  const Trace raising = of(200, 150);
  const Timeline timeline(raising);
  const std::size_t first = step_of(timeline, EventKind::call, 0);
  REQUIRE(folded_steps(timeline, first));
  CHECK(folded_steps(timeline, first)->last == first + 2 * 49 - 1);
  CHECK_FALSE(folded_steps(timeline, step_of(timeline, EventKind::call, 49)));
}
