#include <algorithm>

#include "stage/stage.hpp"

namespace lastcall::stage {
namespace {

// The longest prefix, ending between characters, that is no wider than `width`.
std::size_t fitting_prefix(std::string_view text, Font font, float size, float width,
                           const Painter& painter) {
  const auto boundary = [text](std::size_t place) {
    while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80) ++place;
    return std::min(place, text.size());
  };
  std::size_t low = 0;
  // Of a megabyte only as much is measured as there is room for.
  std::size_t high = boundary(64);
  while (high < text.size() && painter.measure(text.substr(0, high), font, size).width <= width)
    high = boundary(2 * high);
  while (low < high) {
    std::size_t middle = low + (high - low + 1) / 2;
    while (middle < high && (static_cast<unsigned char>(text[middle]) & 0xC0) == 0x80) ++middle;
    if (painter.measure(text.substr(0, middle), font, size).width <= width) {
      low = middle;
    } else {
      std::size_t below = middle - 1;
      while (below > low && (static_cast<unsigned char>(text[below]) & 0xC0) == 0x80) --below;
      if (below >= high) break;
      high = below;
    }
  }
  return low;
}

}  // namespace

std::size_t next_character(std::string_view text, std::size_t index) {
  ++index;
  while (index < text.size() && (static_cast<unsigned char>(text[index]) & 0xC0) == 0x80) ++index;
  return index;
}

std::vector<std::string> wrap(std::string_view text, Font font, float size, float width,
                              const Painter& painter) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t newline = text.find('\n');
    std::string_view paragraph = text.substr(0, newline);
    do {
      std::size_t end = fitting_prefix(paragraph, font, size, width, painter);
      if (end == 0 && !paragraph.empty()) end = next_character(paragraph, 0);
      std::size_t resume = end;
      if (end < paragraph.size() && font != Font::mono) {
        const std::size_t space = paragraph.substr(0, end + 1).rfind(' ');
        if (space != std::string_view::npos && space > 0) {
          end = space;
          resume = space + 1;
        }
      }
      lines.emplace_back(paragraph.substr(0, end));
      paragraph.remove_prefix(resume);
    } while (!paragraph.empty());
    if (newline == std::string_view::npos) return lines;
    text.remove_prefix(newline + 1);
  }
}

std::string elide(std::string_view text, Font font, float size, float width,
                  const Painter& painter) {
  if (painter.measure(text, font, size).width <= width) return std::string(text);
  const float room = width - painter.measure("…", font, size).width;
  if (room <= 0) return "";
  return std::string(text.substr(0, fitting_prefix(text, font, size, room, painter))) + "…";
}

}  // namespace lastcall::stage
