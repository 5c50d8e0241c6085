#include <doctest/doctest.h>

#include <string>

#include "driven.hpp"
#include "trace/json.hpp"

namespace {

using Way = WhatIf::Way;

// The demo with something in a pipe's buffer, at the step that prints it.
struct Asked : Driven {
  Asked() {
    REQUIRE(app.set_option("reduced motion", "on"));
    REQUIRE(app.set_option("stdout", "pipe"));
    app.open(
        "import atexit, sys\n\n\ndef A():\n    print(\"A: closing the log\")\n\n\n"
        "def B():\n    raise ValueError(\"disk full\")\n\n\ndef C(name):\n"
        "    print(\"C: bye,\", name)\n\n\natexit.register(A)\natexit.register(B)\n"
        "atexit.register(C, \"Ada\")\nprint(\"draft is saved\")\nsys.exit(3)\n",
        "");
    app.model().player.jump(4);
    frames(2);
    press("w");
    settle();
  }
  Model& model() { return app.model(); }
};

}  // namespace

TEST_CASE("the map says what would be if it ended here, and the stage shows it") {
  Asked asked;
  CHECK(asked.shows("What if it ended here?"));
  CHECK(asked.shows("SIGTERM after step 4: "));
  CHECK(asked.shows(
      "C, B and A never run; 15 bytes of output are lost; killed by SIGTERM (143 in a shell)."));
  CHECK(asked.shows("would never run"));
  CHECK(asked.shows("power cut"));
  asked.press("up");
  CHECK(asked.shows("SIGINT after step 4: "));
  CHECK_FALSE(asked.shows("would never run"));
  CHECK(asked.shows("would be called, and raise ValueError"));
  asked.press("right");
  CHECK(asked.shows("SIGINT after step 5: "));
  asked.press("w");
  CHECK_FALSE(asked.shows("What if it ended here?"));
  CHECK_FALSE(asked.shows("would be called"));
}

TEST_CASE("each column is below its step, and a click there chooses both") {
  Asked asked;
  const auto row = asked.app.control("what if SIGKILL");
  const auto timeline = asked.app.control("timeline");
  REQUIRE(row);
  REQUIRE(timeline);
  const std::size_t steps = asked.model().player.step_count() - 1;
  const float track = timeline->width - 124;  // without the count beside it
  const float x = timeline->x + track * 7 / static_cast<float>(steps);
  asked.app.mouse_move(x, row->y + row->height / 2);
  asked.frames(1);
  asked.app.mouse_button(true);
  asked.frames(1);
  asked.app.mouse_button(false);
  asked.frames(1);
  CHECK(asked.model().player.step() == 7);
  REQUIRE(asked.model().what_if);
  CHECK(asked.model().what_if->way == Way::sigkill);
  CHECK(asked.shows("killed by SIGKILL (137 in a shell)"));  // beside the mouse
}

TEST_CASE("Enter plays the chosen end, the script stays, and Escape comes back") {
  for (const std::size_t step : {std::size_t{1}, std::size_t{4}, std::size_t{6}, std::size_t{7},
                                 std::size_t{9}, std::size_t{14}, std::size_t{15}})
    for (const Way way : WhatIf::all_ways) {
      Asked asked;
      const std::string script = asked.script();
      asked.model().player.jump(step);
      asked.model().what_if->way = way;
      asked.frames(1);
      REQUIRE(asked.model().what_if_cell());
      const std::string told =
          lastcall::trace::in_words(asked.model().what_if->work->summary(way, step));
      asked.press("enter");
      CAPTURE(step);
      CAPTURE(WhatIf::name(way));
      REQUIRE(asked.model().document.shows_other());
      CHECK_FALSE(asked.model().what_if);
      asked.settle();
      const auto is = lastcall::trace::summarize(asked.model().document.run()->timeline);
      CHECK(lastcall::trace::in_words(is) == told);
      CHECK(asked.script() == script);
      CHECK(asked.app.control("leave played end"));
      asked.press("escape");
      CHECK_FALSE(asked.model().document.shows_other());
      asked.press("end");
      CHECK(asked.shows("from sys.exit(3)"));
    }
}

TEST_CASE("of many handlers the whole map is known soon, first roughly, and takes little room") {
  Driven driven;
  driven.app.open(
      "import atexit\ndef A(n):\n    pass\nfor i in range(300):\n    atexit.register(A, i)\n", "");
  driven.frames(2);
  driven.press("w");
  REQUIRE(driven.app.model().what_if);
  WhatIfWork& work = *driven.app.model().what_if->work;
  const std::size_t steps = work.result().steps.size();
  REQUIRE(steps > 900);
  // The chosen step before all others, then every 64th.
  const std::size_t chosen = 517;
  WhatIfWork fresh(
      driven.app.model().document.run()->program,
      std::shared_ptr<const lastcall::trace::Trace>(driven.app.model().document.run(),
                                                    &driven.app.model().document.run()->trace),
      {});
  for (std::size_t i = 0; i < WhatIf::ways; ++i) fresh.go_on(chosen);
  for (const Way way : WhatIf::all_ways) CHECK(fresh.at(way, chosen));
  const std::size_t rough = (steps + 63) / 64;
  for (std::size_t i = 0; i < rough * WhatIf::ways; ++i) fresh.go_on(chosen);
  for (std::size_t i = 0; i < steps; i += 64)
    CHECK(fresh.at(Way::sigkill, fresh.result().steps[i]));
  CHECK_FALSE(fresh.at(Way::sigkill, 2));
  while (fresh.go_on()) {
  }
  for (const std::size_t step : fresh.result().steps)
    for (const Way way : WhatIf::all_ways) REQUIRE(fresh.at(way, step));
  CHECK(fresh.at(Way::sigkill, 300)->kind == WhatIf::Kind::none);
  CHECK(fresh.at(Way::sigint, 300)->kind == WhatIf::Kind::all);
}

TEST_CASE("an edit while a played end is shown shows the script's own run") {
  Asked asked;
  asked.press("enter");
  REQUIRE(asked.model().document.shows_other());
  asked.press("1");
  CHECK_FALSE(asked.model().document.shows_other());
  CHECK(asked.model().document.run()->trace.ending().code == 3);
  asked.press("z", true);
  CHECK(asked.model().document.run()->trace.ending().code == 3);
}

TEST_CASE("the map tells no answer: while something is asked or hidden there is none") {
  Asked asked;
  asked.press("g");
  CHECK_FALSE(asked.model().what_if);
  CHECK_FALSE(asked.app.control("what if")->enabled);
  asked.press("w");
  CHECK_FALSE(asked.shows("What if it ended here?"));
  CHECK(asked.shows("It would tell the answer."));
  asked.press("escape");
  asked.press("escape");
  asked.press("h");
  asked.press("w");
  CHECK_FALSE(asked.model().what_if);
  asked.press("h");
  asked.press("w");
  CHECK(asked.model().what_if);
}

TEST_CASE("the map is computed while the window goes on, and anew after an edit") {
  Driven driven;
  std::string script =
      "import atexit, signal, sys\ndef A(): pass\natexit.register(A)\n"
      "signal.signal(signal.SIGTERM, lambda n, f: sys.exit(5))\n";
  for (int i = 0; i < 60; ++i) script += "print(" + std::to_string(i) + ")\n";
  driven.app.open(script, "");
  driven.frames(2);
  driven.press("w");
  REQUIRE(driven.app.model().what_if);
  driven.settle();
  CHECK_FALSE(driven.app.model().what_if->goes_on);
  const std::size_t before = driven.app.model().what_if->work->size();
  CHECK(before > 60 * WhatIf::ways);
  driven.app.model().player.jump(40);
  driven.frames(1);
  CHECK(driven.shows("SIGTERM after step 40: "));
  CHECK(driven.shows("A runs; exit status 5."));
  driven.press("1");  // registers A again: one step more
  driven.settle();
  CHECK(driven.app.model().what_if->work->size() > before);
}

TEST_CASE("a recorded run and a small window say why there is no map") {
  Driven driven;
  driven.resize(700, 500);
  driven.press("w");
  CHECK_FALSE(driven.app.model().what_if);
  CHECK(driven.app.model().message.find("larger window") != std::string::npos);
  Driven recorded;
  recorded.app.open(lastcall::trace::to_json(driven.app.model().document.run()->trace), "");
  recorded.frames(2);
  recorded.press("w");
  CHECK_FALSE(recorded.app.model().what_if);
  CHECK(recorded.shows("A recorded run cannot be ended anew"));
  CHECK_FALSE(recorded.app.control("what if")->enabled);
  recorded.press("6", false, true);
  CHECK(recorded.shows("A recorded run has the one end that was recorded"));
}
