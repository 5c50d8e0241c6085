#include "ui/highlight.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace lastcall::app {
namespace {

constexpr std::array<std::string_view, 33> keywords{
    "False", "None",   "True", "and",   "as",     "assert",   "break", "class", "continue",
    "def",   "del",    "elif", "else",  "except", "finally",  "for",   "from",  "global",
    "if",    "import", "in",   "is",    "lambda", "nonlocal", "not",   "or",    "pass",
    "raise", "return", "try",  "while", "with",   "yield"};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The end of a string whose contents begin at `index`; one past the line if it goes on.
std::size_t string_end(std::string_view line, std::size_t index, char quote, bool triple,
                       bool& closed) {
  closed = true;
  for (; index < line.size(); ++index) {
    if (line[index] == '\\') {
      ++index;
    } else if (line[index] == quote) {
      if (!triple) return index + 1;
      if (line.substr(index, 3) == std::string(3, quote)) return index + 3;
    }
  }
  closed = false;
  return line.size();
}

}  // namespace

std::vector<Span> highlight(std::string_view line, const stage::Theme& theme, char& in_string) {
  const stage::Color keyword = stage::mark_of(2, theme).color;
  const stage::Color name = stage::mark_of(0, theme).color;
  const stage::Color number = stage::mark_of(1, theme).color;
  std::vector<Span> spans;
  const auto add = [&](std::size_t begin, std::size_t end, stage::Color color) {
    if (end > begin) spans.push_back({begin, end, color});
  };
  std::size_t i = 0;
  bool closed = true;
  if (in_string) {
    i = string_end(line, 0, in_string, true, closed);
    add(0, i, theme.ok);
    if (closed) in_string = 0;
  }
  std::string_view previous;
  while (i < line.size()) {
    const char c = line[i];
    if (c == '#') {
      add(i, line.size(), theme.dim);
      break;
    }
    if (c == '"' || c == '\'') {
      const bool triple = line.substr(i, 3) == std::string(3, c);
      const std::size_t end = string_end(line, i + (triple ? 3 : 1), c, triple, closed);
      add(i, end, theme.ok);
      if (triple && !closed) in_string = c;
      i = end;
      continue;
    }
    if (!is_word(c)) {
      const std::size_t begin = i;
      while (i < line.size() && !is_word(line[i]) && line[i] != '#' && line[i] != '"' &&
             line[i] != '\'')
        ++i;
      add(begin, i, theme.text);
      continue;
    }
    const std::size_t begin = i;
    while (i < line.size() && is_word(line[i])) ++i;
    const std::string_view word = line.substr(begin, i - begin);
    if (i < line.size() && (line[i] == '"' || line[i] == '\'') && word.size() <= 2) {
      add(begin, i, theme.ok);  // a prefix such as f"…"
    } else if (std::find(keywords.begin(), keywords.end(), word) != keywords.end()) {
      add(begin, i, keyword);
    } else if (is_digit(word.front())) {
      add(begin, i, number);
    } else {
      add(begin, i, previous == "def" || previous == "class" ? name : theme.text);
    }
    previous = word;
  }
  return spans;
}

}  // namespace lastcall::app
