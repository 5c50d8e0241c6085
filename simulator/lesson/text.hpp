#pragma once

#include <optional>
#include <string_view>

#include "lesson/lesson.hpp"

// Small helpers of this room for texts.
namespace lastcall::lesson {

// Without the white space at both ends.
inline std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n\r") + 1 - begin);
}

// "order", "status", "stderr" or "lost".
inline std::optional<Part> part_of(std::string_view name) {
  if (name == "order") return Part::order;
  if (name == "status") return Part::status;
  if (name == "stderr") return Part::stderr_;
  if (name == "lost") return Part::lost;
  return std::nullopt;
}

}  // namespace lastcall::lesson
