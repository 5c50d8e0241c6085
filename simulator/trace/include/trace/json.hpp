#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "trace/trace.hpp"

// A trace as JSON, for other programs to read and to write. The format is described in
// simulator/trace/FORMAT.md.
namespace lastcall::trace {

// The newest; format 1 knows no subinterpreters, and is read as well.
inline constexpr int json_format = 2;

// Writes a trace to `sink` in pieces of some 64 KiB, so that no copy of the whole is held. A sink
// that returns false ends the writing; the result is whether all was written.
bool to_json(const Trace& trace, const std::function<bool(std::string_view)>& sink);
std::string to_json(const Trace& trace);
// Whether a text begins as such a trace does: what a file is told by that may be written anew.
bool is_trace(std::string_view text);

struct ReadResult {
  std::optional<Trace> trace;
  std::string error;  // one sentence with the place, where there is no trace
};

// Reads a trace; what to_json wrote comes back equal. Any text is safe to read: memory stays in
// proportion to its length, nesting is bounded, and a trace that comes back has only numbers that
// refer to something. O(length)
ReadResult from_json(std::string_view text);

}  // namespace lastcall::trace
