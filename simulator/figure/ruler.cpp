#include "figure/ruler.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

#include "text/utf8.hpp"

namespace lastcall::figure {
namespace {

struct Range {
  unsigned first, last;
};
// In units of which there are so many in an em.
struct Shape {
  int units, ascent, descent, replacement;
  float line() const { return static_cast<float>(ascent + descent) / static_cast<float>(units); }
};
#include "widths.inc"

struct Face {
  Shape shape;
  const std::uint16_t* widths;  // of the characters of `ranges`, 0 where there is none; or null
};
Face face_of(stage::Font font) {
  switch (font) {
    case stage::Font::text: return {text_shape, text_widths};
    case stage::Font::semibold: return {semibold_shape, semibold_widths};
    case stage::Font::bold: return {bold_shape, bold_widths};
    case stage::Font::mono: return {mono_shape, mono_widths};
  }
  return {text_shape, text_widths};
}

// The first character of a text, which is removed from it.
unsigned take_character(std::string_view& text) {
  const std::size_t size = text::utf8_character(text);
  const auto byte = [&](std::size_t i) { return unsigned{static_cast<unsigned char>(text[i])}; };
  unsigned character = 0xFFFD;
  if (size == 1) character = byte(0);
  if (size > 1) {
    character = byte(0) & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) character = character << 6 | (byte(i) & 0x3FU);
  }
  text.remove_prefix(std::max<std::size_t>(size, 1));
  return character;
}

int width_of(unsigned character, const Face& face) {
  if (!face.widths) return face.shape.replacement;
  std::size_t before = 0;
  for (const Range& range : ranges) {
    if (character < range.first) break;
    if (character <= range.last) {
      const int width = face.widths[before + character - range.first];
      return width != 0 ? width : face.shape.replacement;
    }
    before += range.last - range.first + 1;
  }
  return face.shape.replacement;
}

}  // namespace

Metrics metrics(stage::Font font, float size) {
  const Shape shape = face_of(font).shape;
  const float line = std::round(size * shape.line());
  const float em = line / shape.line();
  const float ascent = em * static_cast<float>(shape.ascent) / static_cast<float>(shape.units);
  return {em, line, std::floor(ascent + 1)};
}

stage::Size measure(std::string_view text, stage::Font font, float size) {
  const Face face = face_of(font);
  const Metrics drawn = metrics(font, size);
  std::int64_t units = 0, widest = 0;
  float height = drawn.line;
  while (!text.empty()) {
    const unsigned character = take_character(text);
    if (character == '\n') {
      widest = std::max(widest, units);
      units = 0;
      height += drawn.line;
    } else if (character == '\t') {
      units += 4 * width_of(' ', face);
    } else if (character != '\r') {
      units += width_of(character, face);
    }
  }
  widest = std::max(widest, units);
  return {static_cast<float>(static_cast<double>(widest) / face.shape.units * drawn.em), height};
}

}  // namespace lastcall::figure
