#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "scenes.hpp"
#include "stage/geometry.hpp"

using namespace lastcall;
using stage::Rect;

TEST_CASE("every theme has readable text on everything it stands on") {
  for (const stage::Theme& theme : stage::themes()) {
    CAPTURE(theme.name);
    const double least = theme.name == "contrast" ? 7 : 4.5;
    for (const stage::Color ground : {theme.background, theme.panel, theme.raised, theme.terminal})
      for (const stage::Color ink :
           {theme.text, theme.dim, theme.accent, theme.ok, theme.error, theme.warning})
        CHECK(stage::contrast(ink, ground) >= least);
    CHECK(stage::contrast(theme.on_accent, theme.accent) >= 4.5);
  }
}

TEST_CASE("functions differ in hue or shape") {
  const stage::Theme& theme = stage::themes().front();
  for (std::uint16_t a = 0; a < 56; ++a)
    for (std::uint16_t b = 0; b < a; ++b) {
      const stage::Mark one = stage::mark_of(a, theme);
      const stage::Mark other = stage::mark_of(b, theme);
      CHECK((one.shape != other.shape || one.color != other.color));
    }
}

TEST_CASE("the drawing stays inside its area at every size and scale") {
  const Shown shown(demo);
  for (const float unit : {0.75F, 1.0F, 2.0F, 3.0F}) {
    for (const Rect& area :
         {Rect{0, 0, 1024, 588}, Rect{0, 0, 1440, 848}, Rect{0, 0, 3840, 2000}}) {
      const float width = area.width;
      for (std::size_t step = 0; step <= shown.last(); ++step) {
        NotingPainter painter;
        stage::draw(shown.at(step), stage::lay_out(area, unit), stage::themes().front(), painter);
        CHECK(painter.clips == 0);
        for (const NotingPainter::Text& text : painter.texts) {
          CAPTURE(text.text);
          CAPTURE(unit);
          CAPTURE(width);
          CHECK(text.rect.x >= -0.5F);
          CHECK(text.rect.right() <= width + 0.5F);
        }
      }
    }
  }
}

TEST_CASE("the lanes keep room for a card as long as there is any") {
  for (const float height : {196.0F, 296.0F, 346.0F, 504.0F, 764.0F}) {
    CAPTURE(height);
    const stage::Layout layout =
        stage::lay_out({0, 0, 800, height}, 1, stage::Part::stage_without_timeline);
    CHECK(layout.registry.height >= 68);
    CHECK(layout.sentence.bottom() < layout.registry.y);
    CHECK(layout.sentence.height >= 52);
    CHECK(layout.registry.bottom() <= layout.terminal.y);
    CHECK(layout.terminal.bottom() <= height);
    CHECK(layout.tight == (height < 600));
    CHECK(layout.terminal.height > 0);
  }
}

TEST_CASE("in a narrow picture the lanes stand one under the other, and every card has its place") {
  const Shown shown(demo);
  for (const float width : {360.0F, 480.0F, 700.0F, 760.0F}) {
    CAPTURE(width);
    const float height = stage::height_for(width, 3, 8);
    const stage::Layout layout = stage::lay_out({0, 0, width, height}, 1);
    CHECK(layout.registry.bottom() <= layout.called.y);
    CHECK(layout.called.bottom() <= layout.calling.y);
    CHECK(layout.calling.bottom() <= layout.terminal.y);
    CHECK(layout.terminal.bottom() <= layout.timeline.y + 0.5F);
    for (std::size_t step = 0; step <= shown.last(); ++step) {
      const stage::Scene scene = shown.at(step);
      NotingPainter painter;
      stage::draw(scene, layout, stage::themes().front(), painter);
      CHECK(painter.clips == 0);
      for (const NotingPainter::Text& text : painter.texts) {
        CAPTURE(text.text);
        CHECK(text.rect.x >= -0.5F);
        CHECK(text.rect.right() <= width + 0.5F);
        CHECK(text.text.find("not in sight") == std::string::npos);
      }
      for (const stage::Card& card : scene.registry) {
        const Rect at = stage::card_rect(card, scene, layout);
        CHECK(at.y >= layout.registry.y);
        CHECK(at.bottom() <= layout.registry.bottom());
      }
    }
  }
}

TEST_CASE("what has no room is said") {
  std::string many = "import atexit\ndef A(): pass\n";
  for (int i = 0; i < 9; ++i) many += "atexit.register(A)\n";
  const Shown shown(many);
  NotingPainter painter;
  stage::draw(shown.at(shown.step_of(trace::EventKind::exit_requested) - 1),
              stage::lay_out({0, 0, 1000, 620}, 1), stage::themes().front(), painter);
  bool told = false;
  for (const NotingPainter::Text& text : painter.texts)
    told |= text.text.find("not in sight") != std::string::npos;
  CHECK(told);
}

TEST_CASE("what travels stays on the stage, at every moment, and its way is drawn") {
  const Shown shown(demo);
  const std::size_t step = shown.step_of(trace::EventKind::report);
  const stage::Layout layout = stage::lay_out({0, 0, 1048, 760}, 1);
  std::size_t dots = 0;
  for (int i = 0; i <= 60; ++i) {
    NotingPainter painter;
    const stage::Scene scene = shown.at(step, i / 60.0);
    stage::draw_travel(scene, layout, stage::themes().front(), painter);
    std::size_t now = 0;
    for (const Rect& fill : painter.fills) {
      CHECK(fill.x >= -30);
      CHECK(fill.right() <= 1048);
      CHECK(fill.bottom() <= 760);
      if (fill.width == doctest::Approx(4) && fill.height == doctest::Approx(4)) ++now;
    }
    CHECK(now + 3 >= dots);  // the way never gets shorter
    dots = std::max(dots, now);
  }
  CHECK(dots > 40);
}

TEST_CASE("a card moves from its old place to its new one") {
  const Shown shown(demo);
  const std::size_t call = shown.step_of(trace::EventKind::call);
  const stage::Layout layout = stage::lay_out({0, 0, 1440, 848}, 1);
  float last = 0;
  for (const double progress : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    const stage::Scene scene = shown.at(call, progress);
    REQUIRE(scene.calling.size() == 1);
    const Rect rect = stage::card_rect(scene.calling.front(), scene, layout);
    CHECK(rect.x >= last);
    last = rect.x;
    if (progress == 0.0) CHECK(rect.x == doctest::Approx(layout.registry.x + 17));
    if (progress == 1.0) CHECK(rect.x == doctest::Approx(layout.calling.x + 17));
  }
}

TEST_CASE("a point of the timeline and its step lead to each other") {
  const Shown shown(demo);
  const stage::Scene scene = shown.at(3);
  const Rect timeline{100, 0, 900, 84};
  for (std::size_t step = 0; step < scene.step_count; ++step)
    CHECK(stage::step_at(scene, timeline, 1,
                         stage::x_of_step(scene, timeline, 1, static_cast<double>(step))) == step);
  CHECK(stage::step_at(scene, timeline, 1, -1000) == 0);
  CHECK(stage::step_at(scene, timeline, 1, 5000) == scene.step_count - 1);
}

TEST_CASE("text is broken between words, and inside those that are too long") {
  NotingPainter painter;  // 6 pixels a character at a size of 10
  const auto wrap = [&](std::string_view text) {
    return stage::wrap(text, stage::Font::text, 10, 60, painter);
  };
  CHECK(wrap("one two three") == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("abcdefghijklmno") == std::vector<std::string>{"abcdefghij", "klmno"});
  CHECK(wrap("a\n\nb") == std::vector<std::string>{"a", "", "b"});
  CHECK(wrap("") == std::vector<std::string>{""});
  CHECK(wrap("ääääääääääää") == std::vector<std::string>{"ääääääääää", "ää"});
}

TEST_CASE("text that does not fit ends in an ellipsis") {
  NotingPainter painter;
  CHECK(stage::elide("short", stage::Font::text, 10, 60, painter) == "short");
  CHECK(stage::elide("rather longer", stage::Font::text, 10, 60, painter) == "rather lo…");
  CHECK(stage::elide("anything", stage::Font::text, 10, 2, painter) == "");
}

TEST_CASE("dashes cover the outline of a rectangle with gaps between them") {
  const auto dashes = stage::dashes({0, 0, 100, 50}, 10, 4, 3);
  CHECK(dashes.size() > 30);
  double drawn = 0;
  for (const stage::Polygon& dash : dashes)
    for (std::size_t i = 1; i < dash.size(); ++i)
      drawn += std::hypot(dash[i].x - dash[i - 1].x, dash[i].y - dash[i - 1].y);
  const double perimeter = 2 * 80 + 2 * 30 + 2 * 3.14159 * 10;
  CHECK(drawn == doctest::Approx(perimeter * 4 / 7).epsilon(0.05));
}

TEST_CASE("in little room the terminal has a line, or it is said that it has none") {
  const Shown shown(demo);
  const stage::Scene scene = shown.at(shown.step_of(trace::EventKind::report));
  for (const stage::Size size : {stage::Size{500, 300}, stage::Size{500, 280},
                                 stage::Size{400, 240}, stage::Size{320, 200}}) {
    const float height = size.height;
    NotingPainter painter;
    const stage::Layout layout = stage::lay_out({0, 0, size.width, height}, 1);
    stage::draw(scene, layout, stage::themes().front(), painter);
    CAPTURE(height);
    const bool has_line = painter.has("ValueError: disk full");
    CHECK(has_line == !layout.hides_terminal);
    CHECK(painter.has("no room for terminal and exit status") == layout.hides_terminal);
    if (has_line) CHECK(painter.shows("above"));
    if (has_line) CHECK(layout.registry.height >= 68);
  }
  CHECK_FALSE(stage::lay_out({0, 0, 500, 300}, 1).hides_terminal);
}

TEST_CASE(
    "beside another process every text fits as a whole, and the openings leave the controls free") {
  const Shown shown(
      "import atexit, os\ndef A(): pass\ndef B(): pass\natexit.register(A)\natexit.register(B)\n"
      "pid = os.fork()\nif pid == 0:\n    atexit.register(print, 'a long argument')\n"
      "else:\n    os.waitpid(pid, 0)\n");
  const stage::Layout layout = stage::lay_out({0, 0, 1010, 700}, 1);
  for (std::size_t step = 3; step <= shown.last(); ++step) {
    NotingPainter painter;
    const stage::Scene scene = shown.at(step);
    stage::draw(scene, layout, stage::themes().front(), painter);
    CAPTURE(step);
    for (const NotingPainter::Text& text : painter.texts) {
      if (text.rect.y < layout.registry.y || text.rect.y > layout.registry.bottom()) continue;
      CAPTURE(text.text);
      CHECK_FALSE(text.text.ends_with("…"));
    }
    if (!scene.other) continue;
    const auto hole = std::find_if(painter.texts.begin(), painter.texts.end(),
                                   [](const auto& text) { return text.text == "stdout"; });
    REQUIRE(hole != painter.texts.end());
    CHECK(hole->rect.x > layout.terminal.x + 360);
  }
}

TEST_CASE("a report longer than the terminal keeps its first lines and its last") {
  std::string script = "def f0():\n    raise ValueError('deep')\n";
  for (int i = 1; i < 12; ++i)
    script += "def f" + std::to_string(i) + "():\n    f" + std::to_string(i - 1) + "()\n";
  const Shown shown(script + "f11()\n");
  stage::Scene scene = shown.at(1);
  NotingPainter painter;
  const Rect rect{0, 0, 800, 212};
  const stage::TerminalText text = stage::lay_out_terminal(scene, rect, 1, painter);
  const std::size_t seen = std::min(text.capacity, text.lines.size() - text.first);
  REQUIRE(text.lines.size() - text.first == seen);
  CHECK(text.lines[text.first].text == "Traceback (most recent call last):");
  CHECK(text.lines.back().text == "ValueError: deep");
  const auto fold = std::find_if(text.lines.begin(), text.lines.end(), [](const auto& line) {
    return line.kind == stage::TerminalText::Kind::fold;
  });
  REQUIRE(fold != text.lines.end());
  CHECK(fold->hidden.find("in f5") != std::string::npos);
  CHECK(fold->text.find("lines folded") != std::string::npos);
  // Carets do not stand below the fold alone.
  for (float height = 150; height < 400; height += 20) {
    const stage::TerminalText laid_out =
        stage::lay_out_terminal(scene, {0, 0, 800, height}, 1, painter);
    const auto& lines = laid_out.lines;
    REQUIRE(laid_out.fresh < lines.size());
    CHECK(lines[laid_out.fresh].text == "Traceback (most recent call last):");  // folded or not
    for (std::size_t i = 1; i < lines.size(); ++i)
      if (lines[i - 1].kind == stage::TerminalText::Kind::fold)
        CHECK(lines[i].text.find_first_not_of(" ~^") != std::string::npos);
  }
  // All of it is there when somebody scrolls.
  scene.terminal_scroll = 1;
  for (const stage::TerminalText::Line& line :
       stage::lay_out_terminal(scene, rect, 1, painter).lines)
    CHECK(line.kind != stage::TerminalText::Kind::fold);
}
