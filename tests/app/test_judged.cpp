#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>

#include "driven.hpp"
#include "stage/painter.hpp"

namespace {

// The demo's prediction, answered: C and B are called, A never runs; status 3; a traceback.
struct Judged : Driven {
  explicit Judged(bool right = false) {
    press("g");
    for (const char* name : {"C", "B", "A"})
      for (const auto card : model().predicting->cards())
        if (model().predicting->card_name(card) == name)
          name[0] == 'A' && !right ? model().predicting->place_never(card)
                                   : model().predicting->place(card, 9);
    frames(2);
    click("exit status 3");
    click("stderr a traceback of ValueError");
    press("enter");
  }
  Model& model() { return app.model(); }
};

}  // namespace

TEST_CASE("what was said stays beside what comes, and playing stops where they part") {
  Judged judged;
  CHECK(judged.model().player.playing());
  CHECK(judged.shows("YOU"));
  CHECK(judged.shows("you: 3"));
  CHECK(judged.shows(" of ?"));  // nothing that has not come is shown
  judged.settle();
  CHECK(judged.shows("You said that A never runs. It does."));
  CHECK(judged.shows("2 as you said"));
  CHECK(judged.shows(" · 1 not"));
  CHECK(judged.shows("stopped here"));
  CHECK(judged.shows("of ?"));
  CHECK_FALSE(judged.model().player.at_end());
  judged.click("go on");
  judged.settle();
  CHECK(judged.model().player.at_end());
  CHECK(judged.shows("4 of 5 right"));
  CHECK(judged.shows("A: you said never called; it is called 3rd."));
  CHECK(judged.shows("one that raises is reported"));
  CHECK(judged.shows("Lesson 7: "));
  CHECK(judged.shows("YOU"));
  judged.click("replay");
  judged.settle();
  CHECK(judged.shows("You said that A never runs. It does."));
  judged.press("space");
  judged.settle();
  judged.click("lesson about it");
  REQUIRE(judged.model().learning);
  REQUIRE(judged.model().learning->lesson);
  CHECK(judged.model().learning->lesson->number == 7);
}

TEST_CASE("a right prediction plays to the end without a stop") {
  Judged judged(true);
  judged.settle();
  CHECK(judged.model().player.at_end());
  CHECK(judged.shows("3 as you said"));
  CHECK(judged.shows("5 of 5 right"));
}

namespace {

// Where a text was drawn.
class Finder final : public lastcall::stage::Painter {
 public:
  explicit Finder(std::string words) : words_(std::move(words)) {}
  std::optional<lastcall::stage::Point> at;

  void fill(const lastcall::stage::Rect&, float, lastcall::stage::Color) override {}
  void outline(const lastcall::stage::Rect&, float, lastcall::stage::Color, float, bool) override {}
  void line(lastcall::stage::Point, lastcall::stage::Point, lastcall::stage::Color,
            float) override {}
  void shape(lastcall::stage::Shape, lastcall::stage::Point, float,
             lastcall::stage::Color) override {}
  void icon(lastcall::stage::Icon, lastcall::stage::Point, float, lastcall::stage::Color) override {
  }
  void text(lastcall::stage::Point position, std::string_view text, lastcall::stage::Font, float,
            lastcall::stage::Color) override {
    if (text.starts_with(words_)) at = position;
  }
  lastcall::stage::Size measure(std::string_view, lastcall::stage::Font, float) const override {
    return {};
  }
  void push_clip(const lastcall::stage::Rect&) override {}
  void pop_clip() override {}

 private:
  std::string words_;
};

}  // namespace

TEST_CASE("a tooltip covers no card that the hand may go to next") {
  Driven driven;
  driven.press("g");
  for (const char* card : {"card C", "card B", "card A"}) {
    driven.move_to(card);
    Finder finder("Enter: it is called next");
    driven.app.draw_also_with(&finder);
    driven.frames(1);
    REQUIRE(finder.at);
    for (const char* other : {"card A", "card B", "card C", "slot 1"}) {
      const auto place = driven.app.control(other);
      REQUIRE(place);
      const bool covers = finder.at->x >= place->x - 4 && finder.at->x < place->x + place->width &&
                          finder.at->y >= place->y - 14 && finder.at->y < place->y + place->height;
      CAPTURE(card);
      CAPTURE(other);
      CHECK_FALSE(covers);
    }
  }
}
