#pragma once

#include <string>
#include <string_view>

#include "machine/machine.hpp"

// Runs a scenario and keeps what a test looks at.
namespace lastcall::test {

struct Result {
  std::string out;  // what reached stdout and stderr
  std::string err;
  trace::Ending ending;
  trace::Trace trace;
};

// Runs `text`, which must parse, as that Python, stdout being a pipe.
inline Result run(std::string text, python::Version version = {3, 14},
                  machine::Limits limits = {}) {
  const script::ParseResult parsed = script::parse(std::move(text), "scenario.py", version);
  Result result;
  if (!parsed.program) {
    result.err = parsed.errors.empty() ? "no program" : parsed.errors.front().message;
    result.ending.code = -1;
    return result;
  }
  machine::Options options;
  options.python = version;
  options.limits = limits;
  result.trace = machine::run(*parsed.program, options);
  result.ending = result.trace.ending();
  for (const trace::Event& event : result.trace.events()) {
    if (event.kind != trace::EventKind::flush) continue;
    const bool is_error = event.detail == static_cast<std::uint8_t>(trace::Stream::stderr_);
    (is_error ? result.err : result.out) += result.trace.text(event.text);
  }
  return result;
}

// The last line of what was printed to stderr: the exception.
inline std::string last_line(std::string_view text) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return std::string(text.substr(text.rfind('\n') + 1));
}

}  // namespace lastcall::test
