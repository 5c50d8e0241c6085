#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "stage/theme.hpp"

namespace lastcall::app {

// A stretch of one line of source in one colour.
struct Span {
  std::size_t begin;
  std::size_t end;
  stage::Color color;
};

// Colours for one line of Python: keywords, names that are defined, strings, numbers, comments.
// Works on unfinished text; `in_string` carries an open triple-quoted string from line to line (0,
// or its quote character).
std::vector<Span> highlight(std::string_view line, const stage::Theme& theme, char& in_string);

}  // namespace lastcall::app
