#pragma once

#include <string_view>

#include "stage/painter.hpp"

// How much room text takes, from a table of the fonts' own widths (widths.inc): no font is read, so
// that an SVG is the same on every machine and in a browser.
namespace lastcall::figure {

// How text of a size (in pixels of the em) is really drawn: its em, so chosen that a line is of
// whole pixels; how high the line is; and how far below its top the letters stand.
struct Metrics {
  float em;
  float line;
  float baseline;
};
Metrics metrics(stage::Font font, float size);

// What a text of UTF-8 takes; a character that the font lacks is as wide as U+FFFD. O(length).
stage::Size measure(std::string_view text, stage::Font font, float size);

}  // namespace lastcall::figure
