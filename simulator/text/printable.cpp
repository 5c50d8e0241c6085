#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "text/utf8.hpp"

namespace lastcall::text {
namespace {

char32_t code_point(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first;
  char32_t code = first & (0xffU >> (character.size() + 1));
  for (const char byte : character.substr(1))
    code = code << 6 | (static_cast<unsigned>(byte) & 0x3f);
  return code;
}

std::string escape(std::string_view character, std::size_t size) {
  if (size == 1 && character[0] == '\n') return "\\n";
  if (size == 1 && character[0] == '\r') return "\\r";
  const char32_t code =
      size == 0 ? static_cast<unsigned char>(character[0]) : code_point(character);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), code < 0x100 ? "\\x%02x" : "\\u%04x",
                static_cast<unsigned>(code));
  return text.data();
}

// Takes the first character off a text, and returns it as it may be shown.
std::string take(std::string_view& text, bool keeps_lines) {
  const std::size_t size = utf8_character(text);
  const std::string_view character = text.substr(0, std::max<std::size_t>(size, 1));
  text.remove_prefix(character.size());
  if (character == "\t") return " ";
  if (keeps_lines && character == "\n") return "\n";
  return is_control(character, size) ? escape(character, size) : std::string(character);
}

// An escape is shown with several characters, everything else with one.
std::size_t columns(const std::string& shown) {
  return shown[0] == '\\' ? shown.size() : 1;
}

}  // namespace

bool is_control(std::string_view text, std::size_t size) {
  if (size == 0) return true;
  const char32_t code = code_point(text.substr(0, size));
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x2028 && code <= 0x202e) ||
         (code >= 0x2066 && code <= 0x2069);
}

std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) shown += take(text, true);
  return shown;
}

std::string printable_line(std::string_view text, std::size_t limit) {
  std::string shown;
  std::size_t count = 0;
  std::string_view rest = text;
  while (!rest.empty() && count <= limit) {
    const std::string next = take(rest, false);
    count += columns(next);
    shown += next;
  }
  if (count <= limit) return shown;
  // The beginning, and as much of the end, where a name says what kind of file it is.
  const std::size_t half = limit / 2;
  shown.clear();
  count = 0;
  rest = text;
  while (count < half) {
    const std::string next = take(rest, false);
    count += columns(next);
    shown += next;
  }
  std::string_view end = text.substr(text.size() - std::min(text.size(), half));
  while (!end.empty() && (static_cast<unsigned char>(end[0]) & 0xc0) == 0x80) end.remove_prefix(1);
  std::string tail;
  while (!end.empty()) tail += take(end, false);
  if (tail.size() > 4 * half) tail.clear();  // nothing but escapes
  return shown + "…" + tail;
}

Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end, std::size_t limit) {
  const std::size_t behind = begin - std::min(begin, line.size());  // the end of the line
  begin -= behind;
  end = std::clamp(end, begin, line.size());
  // As much before the place as leaves half of the room to it and what follows.
  std::size_t first = begin;
  std::size_t before = 0;
  const auto columns_at = [&](std::size_t at) {
    std::string_view rest = line.substr(at);
    return columns(take(rest, false));
  };
  const auto step_back = [&](std::size_t at) {
    for (std::size_t back = 1; back <= 4 && back <= at; ++back)
      if (utf8_character(line.substr(at - back)) == back) return at - back;
    return at - 1;
  };
  // If all that follows is short, the room goes to what stands before.
  std::size_t after = 0;
  for (std::string_view rest = line.substr(begin); !rest.empty() && after <= limit / 2;)
    after += columns(take(rest, false));
  const std::size_t room = limit - std::min(after, limit / 2);
  while (first > 0) {
    const std::size_t previous = step_back(first);
    const std::size_t width = columns_at(previous);
    if (before + width > room) break;
    before += width;
    first = previous;
  }
  Excerpt result;
  if (first > 0) {
    result.text = "…";
    ++before;
  }
  result.start = before + behind;
  std::size_t used = 0;
  std::size_t marked = 0;
  std::string_view rest = line.substr(first);
  while (!rest.empty()) {
    const std::size_t at = line.size() - rest.size();
    const std::string next = take(rest, false);
    if (used + columns(next) > limit) {
      result.text += "…";
      break;
    }
    used += columns(next);
    result.text += next;
    if (at >= begin && at < end) marked += columns(next);
  }
  result.size = std::max<std::size_t>(marked, 1);
  return result;
}

}  // namespace lastcall::text
