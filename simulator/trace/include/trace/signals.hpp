#pragma once

#include <string>
#include <string_view>

// What Linux's signals are called.
namespace lastcall::trace {

// "SIGTERM"; "signal 40" for one that has no name of its own.
std::string signal_name(int number);
// The number of "SIGTERM"; 0 for what is no name of a signal.
int signal_number(std::string_view name);

}  // namespace lastcall::trace
