#include "../trace/scenario.hpp"
#include "driven.hpp"
#include "trace/json.hpp"

using lastcall::trace::EventKind;

namespace {

// A handler that took two and a half seconds, as a recorder saw it.
std::string recorded_run() {
  lastcall::trace::Scenario run("3.11");
  run.registers("slow").exits(lastcall::trace::ExitCause::end_of_file, 0);
  run.phase(lastcall::trace::Phase::exit_handlers).at_exit().calls("slow").returns("slow").ends(0);
  run.builder().recorded(
      {.interpreter = "3.11.7", .executable = "python3", .when = "2026-01-31"},
      {0, 100'000'000, 100'000'000, 200'000'000, 2'700'000'000, 2'800'000'000, 2'800'000'000});
  return lastcall::trace::to_json(run.finish());
}

// How many seconds pass from the step of a handler's call to that of its return.
double call_takes(Driven& driven) {
  driven.press("home");
  driven.press("space");
  const auto leads = [&](EventKind kind) {
    const auto& model = driven.app.model();
    const auto& timeline = model.document.run()->timeline;
    const std::size_t lead = timeline.steps()[model.player.step()].lead;
    return model.player.step() > 0 && timeline.trace().events()[lead].kind == kind;
  };
  int frames = 0;
  while (!leads(EventKind::call) && frames++ < 2000) driven.frames(1);
  REQUIRE(leads(EventKind::call));
  for (frames = 0; leads(EventKind::call) && frames < 2000; ++frames) driven.frames(1);
  CHECK(leads(EventKind::return_));
  return frames * 0.016;
}

}  // namespace

TEST_CASE("the player goes through all the steps of a trace, and no further") {
  Driven driven;
  driven.app.open(recorded_run(), "");
  driven.frames(2);
  const auto& model = driven.app.model();
  CHECK(model.player.step_count() == model.document.run()->timeline.steps().size());
  driven.press("end");
  CHECK(model.player.step() == model.document.run()->timeline.steps().size() - 1);
  CHECK(driven.shows("The process ends"));
}

TEST_CASE("K plays a recorded run as fast as it was, and once more as its sentences are read") {
  Driven driven;
  driven.app.open(recorded_run(), "");
  driven.frames(2);
  const double read = call_takes(driven);
  driven.press("k");
  CHECK(driven.shows("Each step takes as long as it took."));
  CHECK(call_takes(driven) == doctest::Approx(2.5).epsilon(0.05));
  driven.press("k");
  CHECK(driven.shows("Each step takes as long as its sentence is read."));
  CHECK(call_takes(driven) == doctest::Approx(read).epsilon(0.05));
  CHECK(read != doctest::Approx(2.5).epsilon(0.2));
}

TEST_CASE("a simulated run has no times to be played in") {
  Driven driven;
  driven.press("k");
  CHECK(driven.shows("Only a recorded run has times"));
  CHECK_FALSE(driven.app.model().real_time);
}
