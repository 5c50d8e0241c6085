#include "lastcall/report.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace lastcall {

const char* name(Fate fate) noexcept {
  constexpr const char* kNames[] = {"returned",  "raised",  "unregistered",
                                    "cancelled", "cleared", "dropped"};
  return kNames[static_cast<std::size_t>(fate)];
}

void Report::append(const Report& other) noexcept {
  returned_ += other.returned_;
  raised_ += other.raised_;
  never_called_ += other.never_called_;
  if (other.reraise_.error) reraise_ = other.reraise_;
  try {
    outcomes_.insert(outcomes_.end(), other.outcomes_.begin(), other.outcomes_.end());
  } catch (const std::bad_alloc&) {
    // complete() tells.
  }
}

/// Makes room, if there is memory for it, for so many outcomes.
void Report::reserve(std::size_t size) noexcept {
  try {
    outcomes_.reserve(size);
  } catch (const std::bad_alloc&) {
  }
}

void Report::add(Outcome&& outcome, bool may_be_raised_again) noexcept {
  ++(outcome.fate == Fate::returned ? returned_
     : outcome.fate == Fate::raised ? raised_
                                    : never_called_);
  if (may_be_raised_again && outcome.fate == Fate::raised) reraise_ = outcome;
  try {
    outcomes_.push_back(std::move(outcome));
  } catch (const std::bad_alloc&) {
    // complete() tells.
  }
}

/// Calls first; then those that were removed meanwhile, the last first.
void Report::sort() noexcept {
  if (never_called_ == 0) return;
  const auto rest = std::stable_partition(outcomes_.begin(), outcomes_.end(),
                                          [](const Outcome& outcome) { return outcome.called(); });
  std::reverse(rest, outcomes_.end());
}

}  // namespace lastcall
