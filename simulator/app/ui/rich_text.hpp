#pragma once

#include <string>
#include <string_view>

#include "ui/ui.hpp"

namespace lastcall::app {

// How a paragraph looks; the size in design pixels.
struct RichStyle {
  stage::Color color;
  stage::Font font = stage::Font::text;
  float size = 15;
};

// Draws a paragraph from the upper left corner of a rectangle on, broken to its width, with what
// stands in `backticks` as code. Returns its height.
float draw_rich(Ui& ui, const stage::Rect& at, std::string_view text, const RichStyle& style);

// The same text with "quoted\n" parts as `code`, as a condition is shown to people: without the
// line ends that begin or end them, with " / " for those inside. Text that has backticks is left
// alone.
std::string quotes_as_code(std::string_view text);
// The height of such a paragraph alone.
float measure_rich(Ui& ui, float width, std::string_view text, const RichStyle& style);

}  // namespace lastcall::app
