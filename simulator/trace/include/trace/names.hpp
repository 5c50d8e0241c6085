#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "trace/trace.hpp"

// The names of what an event can say, as they stand in JSON and in messages.
namespace lastcall::trace {

// "register", "exit_requested", … O(1)
std::string_view kind_name(EventKind kind);
std::optional<EventKind> kind_of(std::string_view name);

// What `detail` can be in an event of this kind: names[detail]. Empty where it says nothing and is
// 0.
std::span<const std::string_view> detail_names(EventKind kind);

}  // namespace lastcall::trace
