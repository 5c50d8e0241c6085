#pragma once

#include <string>
#include <utility>

#include "script/script.hpp"

namespace lastcall::script {

// How this room gives up on a piece of text: thrown by the lexer and the parser, caught in this
// room, never seen outside.
struct Failure {
  Diagnostic diagnostic;
};

inline bool since(python::Version version, int major, int minor) {
  return version >= python::Version{major, minor};
}

// A range of a single line.
inline SourceRange on_line(int line, int column, int end_column) {
  return {line, column, line, end_column};
}

// From the start of one range to the end of another.
inline SourceRange join(const SourceRange& from, const SourceRange& to) {
  return {from.line, from.column, to.end_line, to.end_column};
}

// What Python would say, in its own words and at its own place.
inline Diagnostic syntax_error(const SourceRange& range, std::string message,
                               std::string remedy = {}) {
  Diagnostic diagnostic;
  diagnostic.range = range;
  diagnostic.python_message = message;
  diagnostic.python_range = range;
  diagnostic.message = std::move(message);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

// Where Python points for a node of its syntax tree: nowhere in 2.7, one column too far to the left
// up to 3.7.
inline SourceRange python_node_place(SourceRange range, python::Version version) {
  if (version.major == 2) {
    range.column = -1;
  } else if (!since(version, 3, 8) && range.column > 0) {
    --range.column;
  }
  return range;
}

// What Python would accept, but this subset does not.
inline Diagnostic outside_subset(const SourceRange& range, std::string message,
                                 std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.kind = Diagnostic::Kind::outside_subset;
  diagnostic.range = range;
  diagnostic.message = std::move(message);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

}  // namespace lastcall::script
