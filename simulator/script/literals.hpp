#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "script/script.hpp"

// What number and string literals stand for.
namespace lastcall::script {

// The value of a number token. Throws Failure for complex numbers, 2.7's long suffix, and ints of
// more digits than CPython reads (4300).
Constant number_value(std::string_view text, const SourceRange& range, python::Version version);

// A string token taken apart: prefix, quotes, body.
struct StringParts {
  bool bytes = false;
  bool raw = false;
  bool unicode = false;  // u"…"
  std::string_view body;
};
StringParts split_string(std::string_view token);

// How the escapes of a string are read.
struct EscapeRules {
  bool raw = false;
  bool unicode_escapes = true;  // \u, \U, \N{…}: not in bytes
  bool bytes = false;           // \xff and \377 stand for one byte, not for U+00FF
  SourceRange token;            // of the literal: where Python's warnings and errors point
};

// Decodes the escapes of `body`, which starts at `line`, `column` of the source. Line ends become
// "\n". Throws Failure for an escape that is cut short or names a character; invalid escapes
// (`\d`) are kept as written, and the first of them is warned about as the given version does.
std::string decode_escapes(std::string_view body, const EscapeRules& rules, int line, int column,
                           python::Version version, std::vector<Warning>& warnings);

}  // namespace lastcall::script
