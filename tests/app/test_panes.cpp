#include <doctest/doctest.h>

#include <tuple>

#include "driven.hpp"

namespace {

void set_text_size(Driven& driven, int percent) {
  REQUIRE(driven.app.set_option("text size", std::to_string(percent)));
  driven.frames(2);
}

}  // namespace

TEST_CASE("a small window, or large text, shows one page at a time") {
  Driven driven(640, 400);
  CHECK(driven.app.control("stage page"));
  CHECK_FALSE(driven.app.control("register A"));
  CHECK(driven.shows("REGISTRY"));
  driven.click("script page");
  CHECK(driven.app.control("register A"));
  CHECK(driven.shows("END THE PROGRAM WITH"));
  CHECK_FALSE(driven.shows("REGISTRY"));
  driven.press("end");
  driven.click("terminal page");
  CHECK(driven.shows("TERMINAL"));
  CHECK(driven.shows("from sys.exit(3)"));
  CHECK_FALSE(driven.shows("REGISTRY"));
  driven.resize(1440, 900);
  CHECK_FALSE(driven.app.control("stage page"));
  CHECK(driven.shows("REGISTRY"));
  CHECK(driven.app.control("register A"));
  set_text_size(driven, 200);
  CHECK(driven.app.control("stage page"));
}

TEST_CASE("what the top bar has no room for is in its menu") {
  Driven driven(640, 400);
  CHECK(driven.app.control("version"));
  CHECK_FALSE(driven.app.control("theme"));
  const std::string theme(driven.app.model().theme().name);
  driven.click("more");
  driven.click("theme");
  CHECK(driven.app.model().theme().name != theme);
  driven.click("more");
  driven.click("compare");
  driven.click("compare with 2.7");
  CHECK(driven.app.model().compared);
}

TEST_CASE("in a large window the text grows until the run's handlers fill it") {
  const auto unit_of = [](float width, float height, int handlers) {
    Driven driven(width, height);
    std::string script = "import atexit\n";
    for (int i = 0; i < handlers; ++i) {
      const std::string name = "h" + std::to_string(i);
      script += "def " + name + "(): pass\natexit.register(" + name + ")\n";
    }
    driven.app.open(script, "");
    driven.frames(3);
    driven.app.model().player.jump(static_cast<std::size_t>(handlers));
    driven.frames(3);
    CAPTURE(width);
    CAPTURE(handlers);
    CHECK((handlers > 8 || !driven.shows("not in sight")));
    return driven.app.model().unit();
  };
  CHECK(unit_of(1440, 900, 3) == 1);
  CHECK(unit_of(1920, 1080, 3) == 1.125F);
  CHECK(unit_of(2560, 1440, 3) == 1.5F);
  CHECK(unit_of(3840, 2160, 3) == 2.375F);
  CHECK(unit_of(3840, 2160, 5) == 2);
  CHECK(unit_of(3840, 2160, 8) == 1.5F);
  CHECK(unit_of(3840, 2160, 100) == 1.5F);

  // What is not to be told yet does not tell itself by the size.
  Driven asked(3840, 2160);
  asked.app.open(
      "import atexit\ndef f(): pass\ndef g():\n    for i in range(9): atexit.register(f)\n"
      "atexit.register(g)\n",
      "");
  asked.app.set_option("python", "2.7");
  asked.frames(3);
  const float all = asked.app.model().unit();
  asked.click("predict first");
  CHECK(asked.app.model().unit() > all);
}

TEST_CASE("every control and every menu is inside the window, at every size") {
  for (const auto& [width, height, percent] :
       {std::tuple{640.0F, 400.0F, 100}, std::tuple{1024.0F, 640.0F, 100},
        std::tuple{1440.0F, 900.0F, 75}, std::tuple{1440.0F, 900.0F, 200},
        std::tuple{1440.0F, 900.0F, 300}, std::tuple{3840.0F, 2160.0F, 300}}) {
    const float window_width = width;
    const float window_height = height;
    CAPTURE(window_width);
    CAPTURE(window_height);
    const int text_size = percent;
    CAPTURE(text_size);
    Driven driven(width, height);
    set_text_size(driven, percent);
    const auto all_inside = [&] {
      for (const std::string& name : driven.app.control_names()) {
        const auto place = driven.app.control(name);
        REQUIRE(place);
        CAPTURE(name);
        CHECK(place->x >= -0.5F);
        CHECK(place->y >= -0.5F);
        CHECK(place->x + place->width <= window_width + 0.5F);
        CHECK(place->y + place->height <= window_height + 0.5F);
      }
    };
    all_inside();
    for (const char* const page : {"script page", "terminal page", "stage page"}) {
      if (!driven.app.control(page)) continue;
      driven.click(page);
      all_inside();
    }
    driven.click(driven.app.control("version") ? "version" : "more");
    all_inside();
    driven.press("escape");
    driven.press("f1");
    all_inside();
  }
}

TEST_CASE("the panes are resized by mouse and by keys, within bounds, and remembered") {
  Driven driven;
  const auto width = [&] { return driven.app.control("script")->width; };
  const auto height = [&] { return driven.app.control("terminal")->height; };
  const float width_before = width();
  const float height_before = height();
  driven.drag("left edge", "terminal");
  CHECK(width() > width_before + 100);
  while (driven.app.focused() != "left edge") driven.press("tab");
  for (int i = 0; i < 100; ++i) driven.press("left");
  CHECK(width() == doctest::Approx(240));
  driven.press("right");
  CHECK(width() == doctest::Approx(256));
  while (driven.app.focused() != "terminal edge") driven.press("tab");
  driven.press("up");
  CHECK(height() == doctest::Approx(height_before + 16));
  for (int i = 0; i < 100; ++i) driven.press("up");
  CHECK(height() < 700);  // the lanes keep their room
  driven.drag("terminal edge", "copy");
  const auto read = driven.app.settings();
  Driven next;
  CHECK(next.app.set_settings(read));
  next.frames(2);
  CHECK(next.app.control("script")->width == doctest::Approx(256));
  CHECK(next.app.control("terminal")->height == doctest::Approx(height()));
}

TEST_CASE("on a phone every page and the menu are in reach, and no way begins where no script is") {
  Driven driven;
  driven.press("x");
  driven.settle();
  CHECK(driven.app.model().source);
  for (const float width : {390.0F, 360.0F}) {
    driven.resize(width, 844);
    driven.settle();
    for (const char* name :
         {"script page", "handlers page", "stage page", "terminal page", "more"}) {
      const auto place = driven.app.control(name);
      CAPTURE(name);
      REQUIRE(place);
      CHECK(place->x + place->width <= width);
    }
    driven.click("stage page");
    CHECK_FALSE(driven.app.model().source);
  }
}

TEST_CASE("a script that ends by an exception is marked so, unless that would tell the answer") {
  Driven driven;
  driven.app.open("def f():\n    [].index(1)\nf()\n", "");
  driven.frames(2);
  CHECK(driven.shows("ValueError"));
  driven.press("h");
  driven.settle();
  CHECK_FALSE(driven.shows("ValueError"));
}
