#pragma once

#include <string>
#include <vector>

#include "trace/trace.hpp"

// What is wrong with the end of a recorded run.
namespace lastcall::record {

struct Finding {
  std::string kind;    // "slow_handler", for programs; see simulator/record/README.md
  std::string text;    // what is wrong, in plain sentences
  std::string place;   // "demo.py:12"; or ""
  std::string remedy;  // what to do about it, in one sentence
};

// What is slow, in nanoseconds, and what is much, in bytes.
struct Patience {
  std::int64_t handler = 1'000'000'000;         // a handler's call
  std::int64_t thread = 500'000'000;            // waiting for a thread at the end
  std::int64_t held = std::int64_t{100} << 20;  // what a handler keeps alive
};

// In the order in which it happened. Never more than a hundred: of more, the last says how many.
// O(events · handlers that wait)
std::vector<Finding> examine(const trace::Trace& trace, const Patience& patience = {});

}  // namespace lastcall::record
