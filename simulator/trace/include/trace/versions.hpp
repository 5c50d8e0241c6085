#pragma once

#include <compare>
#include <span>
#include <string_view>

// What differs between the versions of Python, as far as the end of a process goes: one table, for
// `lastcall versions`, for version selectors and for comparison. Measured on real interpreters
// (tests/conformance), not read off the documentation.
namespace lastcall::trace {

// A feature version of Python; patch releases are not told apart.
struct PythonVersion {
  int major = 3;
  int minor = 14;
  friend auto operator<=>(const PythonVersion&, const PythonVersion&) = default;
};

// Reads "3.14"; anything else gives 0.0, which is before every version.
PythonVersion parse_python(std::string_view text);

// One difference that a version brought.
struct Change {
  PythonVersion since;
  std::string_view topic;  // a few words
  std::string_view text;   // one plain sentence, without naming the version
};

// In the order of the versions; the rows of 2.7 say where it all began.
std::span<const Change> changes();

}  // namespace lastcall::trace
