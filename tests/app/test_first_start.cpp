#include <doctest/doctest.h>

#include <string>

#include "document/document.hpp"
#include "driven.hpp"

namespace {

// A first start: nothing is known, no file was given.
struct First : Driven {
  First() {
    app.welcome();
    frames(2);
  }
};

constexpr const char* question = "The program ends now. Which handler runs first?";

}  // namespace

TEST_CASE("the first start asks one question, and the cards are the answers") {
  First first;
  CHECK(first.shows(question));
  CHECK(first.shows("step 3 of ?"));
  CHECK_FALSE(first.app.control("what if")->enabled);
  first.press("6", false, true);  // all endings: they would tell
  CHECK(first.shows(question));
  first.click("card A");
  CHECK_FALSE(first.shows(question));
  CHECK(first.app.model().player.playing());
  CHECK(first.shows("You said A."));
  // Nobody waits long for what became of the answer.
  for (int i = 0; i < 300 && !first.shows("C runs first, not A."); ++i) first.frames(1);
  CHECK(first.shows("C runs first, not A."));
  first.frames(120);  // and there is time to read it
  CHECK(first.shows("C runs first, not A."));
  first.settle();
  CHECK(first.app.control("first lesson"));
  first.click("first lesson");
  REQUIRE(first.app.model().learning);
  REQUIRE(first.app.model().learning->lesson);
  CHECK(first.app.model().learning->lesson->number == 1);
}

TEST_CASE("a key answers, too, and after eight seconds there is something to go on with") {
  First first;
  first.frames(700);  // who thinks for long is not offered it at once
  first.press("c");
  CHECK(first.app.model().player.playing());
  CHECK_FALSE(first.app.control("try my own"));
  for (int i = 0; i < 2000 && !first.shows("Right: C runs first."); ++i) first.frames(1);
  CHECK(first.shows("Right: C runs first."));
  for (int i = 0; i < 600; ++i) first.frames(1);
  REQUIRE(first.app.control("try my own"));
  first.click("try my own");
  CHECK_FALSE(first.app.model().welcome);
  CHECK(first.script() == std::string(new_script));
  first.type("#");  // the keyboard is in the script
  CHECK(first.script().find('#') != std::string::npos);
}

TEST_CASE("Space, a step and an edit leave the question; Space plays") {
  First first;
  first.press("space");
  CHECK(first.app.model().player.playing());
  CHECK_FALSE(first.shows(question));
  First stepped;
  stepped.press("right");
  CHECK_FALSE(stepped.shows(question));
  First edited;
  edited.press("1");
  CHECK_FALSE(edited.shows(question));
}

TEST_CASE("the question is asked once, which the settings keep") {
  First first;
  const std::string kept = first.app.settings();
  Driven second;
  REQUIRE(second.app.set_settings(kept));
  second.app.welcome();
  second.frames(2);
  CHECK_FALSE(second.shows(question));
}

TEST_CASE("the file menu begins a new script, and has the gallery's") {
  Driven driven;
  driven.click("file");
  driven.click("new file");
  CHECK(driven.script() == std::string(new_script));
  driven.click("file");
  driven.click("examples");
  REQUIRE(driven.app.control("example sigkill.py"));
  driven.click("example sigkill.py");
  CHECK(driven.script().find("SIGKILL") != std::string::npos);
  CHECK(driven.app.model().document.name() == "sigkill.py");
  for (const Example& example : examples()) {
    const auto run = run_as(example.text, example.name, {3, 14}, true);
    CAPTURE(example.name);
    REQUIRE(run);
    CHECK(run->trace.limit().empty());
  }
  driven.click("file");
  driven.click("examples");
  driven.click("open the demo");
  CHECK(driven.script() == std::string(demo_script));
}
