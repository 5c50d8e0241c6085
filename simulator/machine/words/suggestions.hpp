#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lastcall::machine {

class Interpreter;
struct Exception;

// What a traceback adds behind the message of a NameError, AttributeError or ImportError from 3.10
// on: `. Did you mean: 'print'?`, `. Did you forget to import 'os'?`, or "". Measured against
// CPython 3.10.13 … 3.13.0 and Lib/traceback.py of 3.14 and 3.15.
std::string suggestion_for(Interpreter& in, const Exception& exception);

// The candidate that CPython would suggest for `name`, if one is near enough.
std::optional<std::string> nearest_name(const std::vector<std::string>& candidates,
                                        std::string_view name);

}  // namespace lastcall::machine
