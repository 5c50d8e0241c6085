#include "side_by_side.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "trace/comparison.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t longest_shown = 200;

// A line as `width` columns, cut if it is too long.
std::string cell(std::string_view line, std::size_t width) {
  std::string text;
  std::size_t used = 0;
  // No more of a long line is looked at than can be seen.
  const std::string shown = text::printable_line(line.substr(0, 8 * width), 8 * width);
  for (std::size_t i = 0; i < shown.size();) {
    const std::size_t size =
        std::max<std::size_t>(text::utf8_character(std::string_view(shown).substr(i)), 1);
    if (used + 1 == width && i + size < shown.size()) {
      text += "…";
      ++used;
      break;
    }
    text += shown.substr(i, size);
    i += size;
    ++used;
  }
  return text + std::string(width - std::min(used, width), ' ');
}

}  // namespace

SideBySide::SideBySide(std::string left, std::string right, int columns, bool in_full)
    : left_(std::move(left)),
      right_(std::move(right)),
      width_(static_cast<std::size_t>(std::max(columns, 40) - 7) / 2),
      in_full_(in_full) {}

std::string SideBySide::title() const {
  return in_full_ ? "    < " + left_ + "\n    > " + right_ + "\n" : row(left_, ' ', right_);
}

std::string SideBySide::row(std::string_view left, char mark, std::string_view right) const {
  if (in_full_) {
    std::string text;
    if (mark == ' ' && left == right) return "      " + text::printable(left) + "\n";
    if (mark != '>') text += "    < " + text::printable(left) + "\n";
    if (mark != '<') text += "    > " + text::printable(right) + "\n";
    return text;
  }
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
    if (shown == longest_shown && !in_full_) {
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
