#include <algorithm>

#include "driven.hpp"
#include "lesson/library.hpp"
#include "ui/rich_text.hpp"

namespace {

namespace lesson = lastcall::lesson;

// Where progress is kept.
struct Kept {
  lesson::Progress progress;
  lesson::Progress operator()(const lesson::Progress::Change& change) {
    change(progress);
    return progress;
  }
};

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

TEST_CASE("a wrong prediction is explained handler by handler, and made again") {
  Driven driven;
  std::vector<std::string> kept;
  Kept keeper;
  driven.app.set_progress({}, [&](const lesson::Progress::Change& change) {
    kept.push_back(keeper(change).to_text());
    return keeper.progress;
  });
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  REQUIRE(kept.size() == 1);
  for (const char* name : {"card A", "card B", "card C", "exit status 0", "check answer"})
    driven.click(name);
  CHECK(driven.shows("Not yet."));
  CHECK(driven.shows("That is the order of registering."));
  CHECK(driven.shows("you said called 1st; it is called 3rd."));
  CHECK(kept.size() == 1);
  driven.click("hint");
  CHECK(driven.shows("like a pile of plates"));
  driven.press("enter");  // answers again
  CHECK(driven.app.control("slot 1")->label.empty());
  for (const char* name : {"card C", "card B", "card A", "exit status 0", "check answer"})
    driven.use(name);
  CHECK(driven.shows("Right."));
  CHECK(kept.size() == 2);
}

TEST_CASE("what is not answered yet is asked for before it is graded") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 7");
  driven.click("check answer");
  CHECK(driven.shows("Still to answer: the exit status and what is printed to stderr."));
  driven.click("exit status 0");
  CHECK(driven.shows("Still to answer: what is printed to stderr."));
  driven.click("stderr nothing");
  CHECK_FALSE(driven.shows("Still to answer"));
  driven.press("enter");
  CHECK(driven.shows("Not yet."));
  driven.click("all lessons");
  driven.click("lesson 2");
  driven.press("enter");
  driven.press("enter");
  CHECK(driven.shows("Choose an answer first."));
}

TEST_CASE("code among words is set as code, and so is what a condition quotes") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  CHECK(driven.shows("atexit.register takes a function"));
  CHECK_FALSE(driven.shows("`"));
  CHECK(quotes_as_code("stdout is \"bye, Ada\\n\", and") == "stdout is `bye, Ada`, and");
  CHECK(quotes_as_code("the script has \"\\nname = \\\"Grace\\\"\"") ==
        "the script has `name = \"Grace\"`");
  CHECK(quotes_as_code("stdout is \"first\\nsecond\\n\", lacks \"\\n    atexit.register\"") ==
        "stdout is `first / second`, lacks an indented `atexit.register`");
  CHECK(quotes_as_code("a `b` \"c\"") == "a `b` \"c\"");
  CHECK(quotes_as_code("not \"closed") == "not \"closed");
}

TEST_CASE("a question that was left is found again, and an edited script is asked about anew") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.click("card C");
  driven.press("home");
  CHECK_FALSE(driven.app.control("slot 1"));
  driven.click("to the question");
  CHECK(driven.app.control("slot 1")->label == "C");
  Model& model = driven.app.model();
  model.document.edit("import atexit\natexit.register(print)\n");
  model.document_changed(true);
  driven.frames(2);
  CHECK(driven.app.control("card print"));
  CHECK_FALSE(driven.app.control("slot 2"));
  model.document.edit("while True:\n    pass\n");
  model.document_changed(true);
  driven.frames(2);
  CHECK(driven.shows("does not come to an end by itself"));
  CHECK_FALSE(driven.app.control("slot 1"));
  driven.click("again");
  CHECK(driven.app.control("card C"));
}

TEST_CASE("an edit is solved when the run of the script fulfils the condition") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  for (int i = 0; i < 3; ++i) driven.click("lesson next");
  driven.click("check answer");
  CHECK(driven.shows("Not yet."));
  driven.click("solution");
  driven.click("take solution");
  driven.click("check answer");
  CHECK(driven.shows("Right."));
  CHECK(driven.app.model().progress.count(*driven.app.model().learning->lesson) == 3);
}

TEST_CASE("the solution of an exploration names the version, and goes there") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 7");
  const lesson::Lesson& one = *driven.app.model().learning->lesson;
  const auto step = std::ranges::find_if(one.steps, [](const lesson::Step& each) {
    return each.task && std::holds_alternative<lesson::Explore>(each.task->what);
  });
  REQUIRE(step != one.steps.end());
  for (auto before = one.steps.begin(); before != step; ++before) driven.click("lesson next");
  driven.click("solution");
  CHECK(driven.shows("Python 2.7: the script is run so now"));
  CHECK(driven.shows("Error in sys.exitfunc"));
  CHECK(lastcall::python::to_string(driven.app.model().document.version()) == "2.7");
  driven.click("check answer");
  CHECK(driven.shows("Right."));
}

TEST_CASE("a whole lesson by mouse, with dragging") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.drag("card A", "slot 1");
  driven.drag("card B", "slot 1");
  driven.drag("card C", "slot 1");
  driven.click("exit status 0");
  driven.click("check answer");
  CHECK(driven.shows("Right."));
  driven.click("lesson next");
  driven.click("lesson next");
  driven.click("solution");
  driven.click("take solution");
  driven.click("check answer");
  CHECK(driven.shows("Right."));
  driven.click("lesson next");
  driven.click("lesson next");
  CHECK(driven.app.control("lesson 1")->label == "1. Last in, first out, done");
  CHECK(driven.shows("1 of 16 are done."));
}

TEST_CASE("a whole lesson by keys alone") {
  Driven driven;
  driven.use("lessons");
  driven.use("lesson 1");
  driven.press("enter");  // read: the next step
  CHECK(driven.app.control("slot 1"));
  for (const char* card : {"card A", "card B", "card C"}) driven.use(card);
  driven.reach("slot 3");
  driven.press("left");  // the last comes first …
  driven.press("left");
  driven.reach("slot 3");
  driven.press("left");  // … and then the middle
  driven.use("exit status 0");
  driven.press("enter", true);
  CHECK(driven.shows("Right."));
  driven.press("enter", true);
  driven.press("enter", true);
  // The script is typed anew.
  const lesson::Lesson& one = *driven.app.model().learning->lesson;
  REQUIRE(driven.app.model().learning->step == 3);
  driven.press("f2");
  driven.press("a", true);
  driven.type(std::get<lesson::Edit>(one.steps[3].task->what).solution);
  CHECK(driven.app.typing());
  driven.press("enter", true);
  CHECK(driven.shows("Right."));
  driven.press("escape");
  driven.press("enter", true);
  driven.press("enter", true);
  CHECK(driven.app.control("lesson 1")->label == "1. Last in, first out, done");
}

TEST_CASE("a teacher steps through a lesson with a remote, and nothing is graded or kept") {
  Driven driven;
  std::size_t kept = 0;
  Kept keeper;
  driven.app.set_progress({}, [&](const lesson::Progress::Change& change) {
    ++kept;
    return keeper(change);
  });
  driven.click("lessons");
  driven.click("teacher");
  CHECK(driven.app.settings().find("\"teacher\": true") != std::string::npos);
  driven.click("lesson 1");
  driven.press("page down");
  CHECK(driven.shows("Which handlers are called, in which order?"));
  CHECK_FALSE(driven.app.control("slot 1"));
  CHECK_FALSE(driven.app.control("check answer"));
  CHECK(driven.app.model().hides_answer);
  CHECK_FALSE(driven.shows("called 1st"));
  CHECK(driven.shows("What will happen?"));
  CHECK_FALSE(driven.shows("so it would be called first"));
  driven.press("page down");  // the answer
  driven.settle();
  CHECK_FALSE(driven.app.model().hides_answer);
  CHECK(driven.shows("C: called 1st."));
  CHECK(driven.app.model().player.at_end());
  driven.press("h");  // hidden again
  CHECK(driven.app.model().hides_answer);
  driven.press("page down");
  driven.press("page up");
  CHECK(driven.app.model().hides_answer);
  driven.press("page up");
  CHECK(driven.app.model().learning->step == 0);
  // Through all of it, to the list.
  for (int i = 0; i < 20 && driven.app.model().learning->lesson; ++i) driven.press("page down");
  CHECK(driven.app.control("lesson 1"));
  CHECK(kept == 0);
  CHECK(driven.app.model().progress.empty());
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.click("teacher");  // left again, in the middle of the lesson
  CHECK(driven.app.control("slot 1"));
}

TEST_CASE(
    "progress is carried in a file, forgotten when asked twice, and bad files change nothing") {
  Driven driven;
  std::string kept;
  Kept keeper;
  driven.app.set_progress({}, [&](const lesson::Progress::Change& change) {
    kept = keeper(change).to_text();
    return keeper.progress;
  });
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.click("all lessons");
  CHECK(driven.app.control("lesson 1")->label == "1. Last in, first out, 1 of 5");
  driven.click("progress");
  driven.click("export progress");
  driven.press("enter");
  const std::string saved = driven.disk["/home/lastcall-progress.json"];
  CHECK(saved == kept);

  driven.click("progress");
  driven.click("reset lesson 1");
  driven.click("cancel");
  CHECK(kept == saved);
  driven.click("progress");
  driven.click("reset lesson 1");
  driven.click("accept");
  CHECK(driven.app.control("lesson 1")->label == "1. Last in, first out, 4 min");

  const auto take_over = [&](const std::string& text) {
    driven.disk["/home/other.json"] = text;
    driven.click("progress");
    driven.click("import progress");
    driven.type("other.json");
    driven.press("enter");
  };
  const std::string empty = kept;
  take_over("{\"format\": 99, \"done\": {}}");
  CHECK(driven.shows("was written by a newer lastcall"));
  driven.press("escape");
  take_over("not json");
  CHECK(driven.shows("is no file of progress, or it is damaged."));
  driven.press("escape");
  CHECK(kept == empty);
  take_over(saved);
  CHECK(kept == saved);
  CHECK(driven.app.control("lesson 1")->label == "1. Last in, first out, 1 of 5");
  driven.click("progress");
  driven.click("reset progress");
  driven.click("accept");
  CHECK(driven.app.model().progress.empty());
}

TEST_CASE("it is said when progress cannot be kept") {
  Driven driven;
  Kept keeper;
  driven.app.set_progress({}, [&](const lesson::Progress::Change& change) {
    driven.app.say("Not kept.");
    return keeper(change);
  });
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  CHECK(driven.shows("Not kept."));
  for (const char* name : {"card C", "card B", "card A", "exit status 0"}) driven.click(name);
  driven.press("enter");
  CHECK(driven.shows("Not kept."));
}

TEST_CASE("a lesson is beside the stage for the projector, and in pages where that has no room") {
  Driven driven;
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.press("p");
  CHECK_FALSE(driven.app.control("lessons"));
  CHECK(driven.app.control("check answer"));
  CHECK(driven.app.control("slot 1"));
  CHECK(driven.app.control("script"));
  driven.app.set_option("text size", "200");
  driven.frames(3);
  CHECK(driven.app.control("check answer"));
  CHECK(driven.app.control("slot 1"));  // in the text
  driven.click("stage page");
  CHECK_FALSE(driven.app.control("check answer"));
  driven.press("escape");
  CHECK(driven.app.control("version"));
}

TEST_CASE("every lesson is solved in the window, from start to end") {
  Driven driven;
  driven.click("lessons");
  Model& model = driven.app.model();
  for (int number = 1; number <= 16; ++number) {
    driven.click("lesson " + std::to_string(number));
    REQUIRE(model.learning->lesson);
    const lesson::Lesson& one = *model.learning->lesson;
    for (const lesson::Step& step : one.steps) {
      CAPTURE(one.name);
      CAPTURE(step.title);
      if (step.task) {
        if (model.predicting) {
          const Predicting& predicting = *model.predicting;
          const lesson::Facts& facts = predicting.facts();
          for (const auto card : facts.calls())
            if (predicting.asks(lesson::Part::order))
              driven.drag("card " + predicting.card_name(card),
                          "slot " + std::to_string(predicting.order().size() + 1));
          if (!predicting.left_over().empty()) driven.click("never runs");
          if (predicting.asks(lesson::Part::status)) driven.click(lesson::to_text(facts.ending()));
          if (predicting.asks(lesson::Part::stderr_))
            driven.click("stderr " + facts.stderr_choices()[facts.stderr_choice()]);
          if (predicting.asks(lesson::Part::lost))
            driven.click(facts.lost().empty() ? "lost no" : "lost yes");
        } else if (const auto* choose = std::get_if<lesson::Choose>(&step.task->what)) {
          for (std::size_t i = 0; i < choose->options.size(); ++i)
            if (choose->options[i].right) driven.click("option " + std::to_string(i + 1));
        } else {
          driven.click("solution");
          if (driven.app.control("take solution")) driven.click("take solution");
        }
        driven.click("check answer");
        CHECK(driven.shows("Right."));
      }
      driven.click("lesson next");
    }
    CHECK_FALSE(model.learning->lesson);
    CHECK(model.progress.is_complete(one));
  }
  CHECK(driven.shows("16 of 16 are done."));
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

TEST_CASE("what another window has done meanwhile is shown with the next change") {
  Driven driven;
  Kept keeper;
  driven.app.set_progress({},
                          [&](const lesson::Progress::Change& change) { return keeper(change); });
  const lesson::Library library(lesson::built_in());
  keeper.progress.mark(*library.find("2"), 0);  // by another
  driven.click("lessons");
  driven.click("lesson 1");
  driven.click("lesson next");
  driven.click("all lessons");
  CHECK(driven.shows("1 of 5"));
  CHECK(driven.app.model().progress.count(*library.find("2")) == 1);
}
