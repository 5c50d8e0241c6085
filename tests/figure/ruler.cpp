#include "figure/ruler.hpp"

#include <doctest/doctest.h>

using namespace lastcall;

TEST_CASE("a line of text is of whole pixels, and its letters stand on one") {
  for (const stage::Font font :
       {stage::Font::text, stage::Font::semibold, stage::Font::bold, stage::Font::mono}) {
    for (const float size : {10.0F, 12.5F, 15.0F, 34.0F}) {
      const figure::Metrics drawn = figure::metrics(font, size);
      CAPTURE(size);
      CHECK(drawn.line == static_cast<float>(static_cast<int>(drawn.line)));
      CHECK(drawn.baseline == static_cast<float>(static_cast<int>(drawn.baseline)));
      CHECK(drawn.em == doctest::Approx(size).epsilon(0.05));
      CHECK(drawn.baseline < drawn.line);
    }
  }
}

TEST_CASE("code is as wide as it has characters, whatever they are") {
  const float one = figure::measure("x", stage::Font::mono, 14).width;
  CHECK(figure::measure("\u2192\u00e9ab", stage::Font::mono, 14).width == doctest::Approx(4 * one));
  CHECK(figure::measure("\t", stage::Font::mono, 14).width == doctest::Approx(4 * one));
}

TEST_CASE("a text is as wide as its characters, and bold is wider") {
  const auto width = [](std::string_view text, stage::Font font) {
    return figure::measure(text, font, 100).width;
  };
  CHECK(width("iW", stage::Font::text) ==
        doctest::Approx(width("i", stage::Font::text) + width("W", stage::Font::text)));
  CHECK(width("i", stage::Font::text) < width("W", stage::Font::text));
  CHECK(width("handler", stage::Font::bold) > width("handler", stage::Font::text));
  CHECK(width("", stage::Font::text) == 0);
}

TEST_CASE("what is no character, or is in no font, has a width") {
  const float lacking = figure::measure("\ufffd", stage::Font::text, 100).width;
  CHECK(lacking > 0);
  CHECK(figure::measure("\xff", stage::Font::text, 100).width == lacking);
  CHECK(figure::measure("\U0001F600", stage::Font::text, 100).width == lacking);
  CHECK(figure::measure("\xe4\xb8", stage::Font::text, 100).width == 2 * lacking);
}

TEST_CASE("a second line makes a text higher, not wider") {
  const stage::Size one = figure::measure("abc", stage::Font::text, 15);
  const stage::Size two = figure::measure("abc\nab", stage::Font::text, 15);
  CHECK(two.width == one.width);
  CHECK(two.height == 2 * one.height);
}
