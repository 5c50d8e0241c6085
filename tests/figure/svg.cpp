#include "figure/svg.hpp"

#include <doctest/doctest.h>

#include <functional>

using namespace lastcall;

namespace {

std::string drawing(const std::function<void(figure::SvgPainter&)>& draw) {
  figure::SvgPainter painter;
  draw(painter);
  return painter.document(200, 100, 2, {"A & B", "1 < 2"});
}

}  // namespace

TEST_CASE("an SVG says what it shows, and how large it is") {
  const std::string svg = drawing([](figure::SvgPainter&) {});
  CHECK(
      svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\" "
                      "viewBox=\"0 0 200 100\" role=\"img\""));
  CHECK(svg.find("<title id=\"title\">A &amp; B</title>") != std::string::npos);
  CHECK(svg.find("<desc id=\"desc\">1 &lt; 2</desc>") != std::string::npos);
  CHECK(svg.find(figure::signature) != std::string::npos);
}

TEST_CASE("text in an SVG is text, with its place and its width") {
  const std::string svg = drawing([](figure::SvgPainter& painter) {
    painter.text({10.4F, 20}, "a <b>", stage::Font::mono, 16, {1, 2, 3, 255});
  });
  CHECK(svg.find("<text class=\"m\" x=\"10\" y=\"37\" font-size=\"15.91\" textLength=\"47.73\" "
                 "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"#010203\">"
                 "a &lt;b&gt;</text>") != std::string::npos);
}

TEST_CASE("what XML cannot say is replaced") {
  const std::string svg = drawing([](figure::SvgPainter& painter) {
    painter.text({0, 0}, "a\x1b[1m\xff\xc3(", stage::Font::mono, 16, {1, 2, 3, 255});
  });
  CHECK(svg.find(">a\xEF\xBF\xBD[1m\xEF\xBF\xBD\xEF\xBF\xBD(</text>") != std::string::npos);
}

TEST_CASE("shapes are shapes, with their opacity") {
  const std::string svg = drawing([](figure::SvgPainter& painter) {
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
  const std::string svg = drawing([](figure::SvgPainter& painter) {
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

TEST_CASE("the ids of a figure begin as it is told, so that several can stand in one page") {
  figure::SvgPainter painter("f1-");
  painter.push_clip({0, 0, 10, 10});
  painter.pop_clip();
  const std::string svg = painter.document(10, 10, 1, {"a", "b"});
  CHECK(svg.find("aria-labelledby=\"f1-title f1-desc\"") != std::string::npos);
  CHECK(svg.find("<g clip-path=\"url(#f1-clip1)\">") != std::string::npos);
  CHECK(svg.find("id=\"clip1\"") == std::string::npos);
}

TEST_CASE("an element for a page has no rules of its own and is not read aloud") {
  figure::SvgPainter painter;
  painter.fill({0, 0, 5, 5}, 0, {1, 2, 3, 255});
  const std::string svg = painter.element(10, 20);
  CHECK(svg.find("<style>") == std::string::npos);
  CHECK(svg.find("aria-hidden=\"true\"") != std::string::npos);
  CHECK(svg.find("<rect x=\"0\"") != std::string::npos);
}
