#include <doctest/doctest.h>

#include <algorithm>

#include "driven.hpp"

using namespace lastcall;

namespace {

// A painter that only looks how large the text is.
class Sizes final : public stage::Painter {
 public:
  float smallest = 1000;
  std::string words;

  void fill(const stage::Rect&, float, stage::Color) override {}
  void outline(const stage::Rect&, float, stage::Color, float, bool) override {}
  void line(stage::Point, stage::Point, stage::Color, float) override {}
  void shape(stage::Shape, stage::Point, float, stage::Color) override {}
  void icon(stage::Icon, stage::Point, float, stage::Color) override {}
  void text(stage::Point, std::string_view text, stage::Font, float size, stage::Color) override {
    if (text.empty()) return;
    if (size < smallest) words = text;
    smallest = std::min(smallest, size);
  }
  stage::Size measure(std::string_view, stage::Font, float) const override { return {}; }
  void push_clip(const stage::Rect&) override {}
  void pop_clip() override {}
};

struct Presented : Driven {
  explicit Presented(float width = 1920, float height = 1080) : Driven(width, height) {
    REQUIRE(app.set_option("reduced motion", "on"));
    press("x");
    press("x");
    press("p");
    settle();
    frames(3);
  }
};

}  // namespace

TEST_CASE("for the back row nothing is smaller than 24 pixels, and all of it is there") {
  Presented presented;
  Sizes sizes;
  presented.app.draw_also_with(&sizes);
  presented.frames(1);
  CHECK_MESSAGE(sizes.smallest >= 24, sizes.words);
  CHECK(presented.shows("B raised ValueError."));
  CHECK_FALSE(presented.shows("Python reports it and goes on"));
  CHECK(presented.shows("raise"));
  CHECK(presented.shows("atexit stops it here"));
  CHECK(presented.shows("Traceback (most recent call last):"));
  CHECK(presented.shows("stays 3"));
  CHECK_FALSE(presented.app.control("play"));  // the transport has faded
  presented.press("down");
  CHECK(presented.shows("Python reports it and goes on"));
  presented.press("right");
  presented.settle();
  CHECK_FALSE(presented.shows("Python reports it and goes on"));
  presented.press("escape");
  CHECK(presented.app.control("present"));
  presented.click("present");
  CHECK(presented.app.model().fills_screen());
}

TEST_CASE("the transport comes with the mouse and fades after three seconds") {
  Presented presented;
  presented.app.mouse_move(400, 400);
  presented.frames(2);
  CHECK(presented.app.control("play"));
  presented.app.mouse_move(-1, -1);
  presented.settle();
  CHECK_FALSE(presented.app.control("play"));
}

TEST_CASE("the same stage fills a screen of any size") {
  for (const auto& [width, height] : {std::pair{1280.0F, 720.0F}, std::pair{3840.0F, 2160.0F}}) {
    Presented presented(width, height);
    CHECK(presented.app.model().unit() == doctest::Approx(width / 960).epsilon(0.06));
    CHECK(presented.shows("B raised ValueError."));
  }
}

TEST_CASE("eight handlers fit, and of more the rest is counted") {
  for (const int count : {8, 20}) {
    Presented presented;
    std::string script = "import atexit\n";
    for (int i = 0; i < count; ++i) {
      const std::string name = "h" + std::to_string(i);
      script += "def " + name + "(): pass\natexit.register(" + name + ")\n";
    }
    presented.app.open(script, "");
    presented.app.model().player.jump(static_cast<std::size_t>(count));
    presented.frames(3);
    CHECK(presented.shows("h" + std::to_string(count - 1)));
    CHECK(presented.shows("h0") == (count <= 8));
    CHECK(presented.shows("12 more") == (count == 20));
  }
}

TEST_CASE("keys count how many of a class say so, and change nothing of the script") {
  Presented presented;
  presented.press("home");
  for (int i = 0; i < 3; ++i) presented.press("right");
  const std::string before = presented.script();
  presented.press("h");
  presented.press("1");
  presented.press("1");
  presented.press("3");
  CHECK(presented.script() == before);
  const auto& tally = presented.app.model().tally;
  CHECK(tally.size() == 2);
  CHECK(std::ranges::any_of(tally, [](const auto& votes) { return votes.second == 2; }));
  presented.press("0");
  CHECK(presented.app.model().tally.empty());
}
