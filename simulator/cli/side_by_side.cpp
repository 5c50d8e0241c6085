#include "side_by_side.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace lastcall::cli {
namespace {

// Beyond this, lines are compared one by one in their order: good enough to see the first
// difference.
constexpr std::size_t longest_matched = 1000;
constexpr std::size_t longest_shown = 200;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? "" : text.substr(end + 1);
  }
  return lines;
}

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

// Which lines of both texts belong together, in order; no_line where a line has no counterpart.
constexpr std::size_t no_line = static_cast<std::size_t>(-1);
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs align(const std::vector<std::string_view>& left, const std::vector<std::string_view>& right) {
  Pairs pairs;
  if (left.size() > longest_matched || right.size() > longest_matched) {
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
      pairs.emplace_back(i < left.size() ? i : no_line, i < right.size() ? i : no_line);
    }
    return pairs;
  }
  // The longest common subsequence of what follows each pair of lines.
  const std::size_t stride = right.size() + 1;
  std::vector<std::uint16_t> common((left.size() + 1) * stride);
  for (std::size_t i = left.size(); i-- > 0;) {
    for (std::size_t j = right.size(); j-- > 0;) {
      common[i * stride + j] =
          left[i] == right[j] ? static_cast<std::uint16_t>(common[(i + 1) * stride + j + 1] + 1)
                              : std::max(common[(i + 1) * stride + j], common[i * stride + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() || j < right.size()) {
    if (i < left.size() && j < right.size()) {
      const std::uint16_t best = common[i * stride + j];
      if (left[i] == right[j] || common[(i + 1) * stride + j + 1] == best) {
        pairs.emplace_back(i++, j++);
        continue;
      }
      if (common[(i + 1) * stride + j] == best) {
        pairs.emplace_back(i++, no_line);
      } else {
        pairs.emplace_back(no_line, j++);
      }
    } else if (i < left.size()) {
      pairs.emplace_back(i++, no_line);
    } else {
      pairs.emplace_back(no_line, j++);
    }
  }
  return pairs;
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
  const std::vector<std::string_view> lefts = lines_of(left);
  const std::vector<std::string_view> rights = lines_of(right);
  std::string text = part.empty() ? "" : "  " + std::string(part) + "\n";
  const Pairs pairs = align(lefts, rights);
  std::size_t shown = 0;
  std::size_t skipped = 0;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto [i, j] = pairs[k];
    if (shown == longest_shown) {
      skipped = pairs.size() - k;
      break;
    }
    ++shown;
    const std::string_view l = i == no_line ? "" : lefts[i];
    const std::string_view r = j == no_line ? "" : rights[j];
    text += row(l, j == no_line ? '<' : i == no_line ? '>' : l == r ? ' ' : '|', r);
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
