#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "lesson/check.hpp"
#include "machine/machine.hpp"

namespace lastcall::lesson {

// Runs a script with the real machine.
inline Run run_script(const std::string& text, const std::string& name = "demo.py",
                      const std::string& python = "3.14", bool to_pipe = false) {
  Run run;
  const auto version = python::parse_version(python);
  const script::ParseResult parsed = script::parse(text, name, *version);
  if (!parsed.program) {
    run.error = parsed.errors.at(0).message;
    run.error_line = static_cast<int>(parsed.errors[0].range.line);
    run.remedy = parsed.errors[0].remedy;
    return run;
  }
  machine::Options options;
  options.python = *version;
  options.stdout_is_tty = !to_pipe;
  options.limits.steps = 200'000;
  run.trace = std::make_unique<trace::Trace>(machine::run(*parsed.program, options));
  run.timeline = std::make_unique<trace::Timeline>(*run.trace);
  return run;
}

inline std::vector<std::string> all_versions() {
  std::vector<std::string> versions;
  for (const python::Version version : python::versions()) {
    versions.push_back(python::to_string(version));
  }
  return versions;
}

// Three handlers, of which B fails.
inline const std::string three =
    "import atexit, sys\n"
    "def A(): print('A')\n"
    "def B(): raise ValueError('disk full')\n"
    "def C(): print('C')\n"
    "for f in (A, B, C): atexit.register(f)\n"
    "sys.exit(3)\n";

}  // namespace lastcall::lesson
