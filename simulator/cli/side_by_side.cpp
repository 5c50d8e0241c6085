#include "side_by_side.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "trace/comparison.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t longest_shown = 200;

// A line as `width` columns: what would move the cursor is made visible, what is too long is cut.
std::string cell(std::string_view line, std::size_t width) {
  std::string text;
  std::size_t used = 0;
  for (std::size_t i = 0; i < line.size();) {
    if (used + 1 == width && i + 1 < line.size()) {
      text += "…";
      ++used;
      break;
    }
    const auto byte = static_cast<unsigned char>(line[i]);
    const std::size_t size = byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    if (byte < 0x20 || byte == 0x7f) {
      text += '?';
    } else {
      text += line.substr(i, size);
    }
    i += size;
    ++used;
  }
  return text + std::string(width - std::min(used, width), ' ');
}

}  // namespace

SideBySide::SideBySide(std::string left, std::string right, int columns)
    : left_(std::move(left)),
      right_(std::move(right)),
      width_(static_cast<std::size_t>(std::max(columns, 40) - 7) / 2) {}

std::string SideBySide::title() const {
  return row(left_, ' ', right_);
}

std::string SideBySide::row(std::string_view left, char mark, std::string_view right) const {
  std::string text = "    " + cell(left, width_) + " " + mark + " " + cell(right, width_);
  text.erase(text.find_last_not_of(' ') + 1);
  return text + "\n";
}

std::string SideBySide::rows(std::string_view part, std::string_view left,
                             std::string_view right) const {
  const std::vector<std::string_view> lefts = trace::lines_of(left);
  const std::vector<std::string_view> rights = trace::lines_of(right);
  std::string text = part.empty() ? "" : "  " + std::string(part) + "\n";
  const auto pairs = trace::align(lefts, rights);
  std::size_t shown = 0;
  std::size_t skipped = 0;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto [i, j] = pairs[k];
    if (shown == longest_shown) {
      skipped = pairs.size() - k;
      break;
    }
    ++shown;
    const std::string_view l = i == trace::no_line ? "" : lefts[i];
    const std::string_view r = j == trace::no_line ? "" : rights[j];
    text += row(l, j == trace::no_line ? '<' : i == trace::no_line ? '>' : l == r ? ' ' : '|', r);
  }
  if (skipped != 0) text += "    (" + std::to_string(skipped) + " more lines)\n";
  if (left.ends_with('\n') != right.ends_with('\n') && !left.empty() && !right.empty() &&
      !part.empty()) {
    text += row(left.ends_with('\n') ? "" : "(no newline at the end)", ' ',
                right.ends_with('\n') ? "" : "(no newline at the end)");
  }
  return text;
}

}  // namespace lastcall::cli
