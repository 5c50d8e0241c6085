#include <doctest/doctest.h>

#include "export/svg.hpp"

using namespace lastcall;

namespace {

// Every character is half as wide as it is high.
class Ruler final : public stage::Painter {
 public:
  void fill(const stage::Rect&, float, stage::Color) override {}
  void outline(const stage::Rect&, float, stage::Color, float, bool) override {}
  void line(stage::Point, stage::Point, stage::Color, float) override {}
  void shape(stage::Shape, stage::Point, float, stage::Color) override {}
  void icon(stage::Icon, stage::Point, float, stage::Color) override {}
  void text(stage::Point, std::string_view, stage::Font, float, stage::Color) override {}
  stage::Size measure(std::string_view text, stage::Font, float size) const override {
    return {static_cast<float>(text.size()) * size / 2, size};
  }
  void push_clip(const stage::Rect&) override {}
  void pop_clip() override {}
};

std::string drawing(const std::function<void(export_::SvgPainter&)>& draw) {
  const Ruler ruler;
  export_::SvgPainter painter(ruler, [](stage::Font, float size) {
    return export_::SvgPainter::Metrics{size, size * 0.75F};
  });
  draw(painter);
  return painter.document(200, 100, 2, {"A & B", "1 < 2"});
}

}  // namespace

TEST_CASE("an SVG says what it shows, and how large it is") {
  const std::string svg = drawing([](export_::SvgPainter&) {});
  CHECK(
      svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\" "
                      "viewBox=\"0 0 200 100\" role=\"img\""));
  CHECK(svg.find("<title id=\"title\">A &amp; B</title>") != std::string::npos);
  CHECK(svg.find("<desc id=\"desc\">1 &lt; 2</desc>") != std::string::npos);
  CHECK(export_::is_ours(svg));
}

TEST_CASE("text in an SVG is text, with its place and its width") {
  const std::string svg = drawing([](export_::SvgPainter& painter) {
    painter.text({10.4F, 20}, "a <b>", stage::Font::mono, 16, {1, 2, 3, 255});
  });
  CHECK(svg.find("<text class=\"m\" x=\"10\" y=\"32\" font-size=\"16\" textLength=\"40\" "
                 "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"#010203\">"
                 "a &lt;b&gt;</text>") != std::string::npos);
}

TEST_CASE("what XML cannot say is replaced") {
  const std::string svg = drawing([](export_::SvgPainter& painter) {
    painter.text({0, 0}, "a\x1b[1m\xff\xc3(", stage::Font::mono, 16, {1, 2, 3, 255});
  });
  CHECK(svg.find(">a\xEF\xBF\xBD[1m\xEF\xBF\xBD\xEF\xBF\xBD(</text>") != std::string::npos);
}

TEST_CASE("shapes are shapes, with their opacity") {
  const std::string svg = drawing([](export_::SvgPainter& painter) {
    painter.fill({1, 2, 3.5F, 40}, 10, {255, 0, 16, 51});
    painter.shape(stage::Shape::circle, {50, 50}, 10, {0, 0, 0, 255});
    painter.outline({0, 0, 50, 50}, 4, {0, 0, 0, 255}, 2, true);
  });
  CHECK(svg.find("<rect x=\"1\" y=\"2\" width=\"3.5\" height=\"40\" rx=\"1.75\" fill=\"#ff0010\" "
                 "fill-opacity=\"0.2\"/>") != std::string::npos);
  CHECK(svg.find("<circle cx=\"50\" cy=\"50\" r=\"9.5\" fill=\"#000000\"/>") != std::string::npos);
  CHECK(svg.find("stroke-dasharray=\"8 6\"") != std::string::npos);
}

TEST_CASE("clips nest, and each is written once") {
  const std::string svg = drawing([](export_::SvgPainter& painter) {
    for (int i = 0; i < 2; ++i) {
      painter.push_clip({0, 0, 10, 10});
      painter.push_clip({5, 5, 10, 10});
      painter.pop_clip();
      painter.pop_clip();
    }
  });
  std::size_t count = 0;
  for (std::size_t at = svg.find("<clipPath"); at != std::string::npos;
       at = svg.find("<clipPath", at + 1))
    ++count;
  CHECK(count == 2);
  CHECK(svg.find("<g clip-path=\"url(#clip1)\">\n<clipPath id=\"clip2\">") != std::string::npos);
}
