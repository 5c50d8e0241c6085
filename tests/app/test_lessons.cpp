#include "driven.hpp"
#include "lesson/library.hpp"

namespace {

namespace lesson = lastcall::lesson;

}  // namespace

TEST_CASE("the lessons take the place of the palette, and give the sandbox back") {
  Driven driven;
  const std::string before = driven.script();
  driven.click("lessons");
  CHECK(driven.app.control("lesson 1"));
  CHECK_FALSE(driven.app.control("register A"));
  driven.click("lesson 1");
  CHECK(driven.shows("A function for later"));
  CHECK(driven.script() != before);
  CHECK(driven.app.model().document.name() == "three.py");
  driven.click("lessons");
  CHECK(driven.script() == before);
  CHECK(driven.app.control("register A"));
}

TEST_CASE("a prediction in a lesson is graded handler by handler, by mouse or keyboard") {
  Driven driven;
  std::vector<std::string> kept;
  driven.app.set_progress(
      {}, [&](const lesson::Progress& progress) { kept.push_back(progress.to_text()); });
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  REQUIRE(kept.size() == 1);
  driven.click("order 1");
  driven.click("order 2");
  driven.click("order 3");
  driven.click("exit status 0");
  driven.click("check answer");
  CHECK(driven.shows("Not yet."));
  CHECK(driven.shows("That is the order of registering."));
  CHECK(driven.shows("you said called 1st; it is called 3rd."));
  CHECK(kept.size() == 1);
  driven.click("hint");
  CHECK(driven.shows("like a pile of plates"));
  driven.click("again");
  for (const char* name : {"order 3", "order 2", "order 1", "exit status 0", "check answer"})
    driven.use(name);
  CHECK(driven.shows("✓ Right."));
  CHECK(kept.size() == 2);
}

TEST_CASE("an edit is solved when the run of the script fulfils the condition") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  for (int i = 0; i < 3; ++i) driven.click("lesson next");
  driven.click("check answer");
  CHECK(driven.shows("Not yet."));
  const lesson::Lesson& one = *driven.app.model().learning->lesson;
  driven.app.model().document.edit(std::get<lesson::Edit>(one.steps[3].task->what).solution);
  driven.app.model().document_changed(false);
  driven.click("check answer");
  CHECK(driven.shows("✓ Right."));
}

TEST_CASE("every step of every lesson can be shown, with its hints and its solution, at any size") {
  Driven driven;
  driven.click("lessons");
  const std::size_t count = driven.app.model().learning->library.entries().size();
  REQUIRE(count == 16);
  for (std::size_t number = 1; number <= count; ++number) {
    if (number == 9) driven.resize(1024, 640);
    if (number == 13) {
      driven.app.set_option("text size", "200");
      driven.app.model().page = Page::script;
      driven.frames(3);
    }
    driven.click("lesson " + std::to_string(number));
    const lesson::Lesson* const one = driven.app.model().learning->lesson;
    REQUIRE(one);
    for (const lesson::Step& step : one->steps) {
      CAPTURE(step.title);
      CHECK(driven.shows(step.title.substr(0, step.title.find(' '))));
      if (step.task) {
        driven.click("hint");
        driven.click("solution");
        driven.click("check answer");
      }
      driven.click("lesson next");
    }
    CHECK_FALSE(driven.app.model().learning->lesson);
  }
}
