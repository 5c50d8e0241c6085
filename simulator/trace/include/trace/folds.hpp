#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "trace/state.hpp"

// A real program's libraries may register handlers by the hundred. What is shown folds those that one
// library registered one after another.
namespace lastcall::trace {

// So few in a row stand for themselves.
inline constexpr std::size_t least_folded = 8;

// Steps of a recorded run that are told as one.
struct FoldedSteps {
  std::size_t last = 0;
  std::string text;  // "The library numpy registers 150 handlers. …"
};
// From this step on at least least_folded handlers of one library that are registered, or called and
// return, with nothing else between. O(steps told).
std::optional<FoldedSteps> folded_steps(const Timeline& timeline, std::size_t step);

}  // namespace lastcall::trace
