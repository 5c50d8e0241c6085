#pragma once

#include <string_view>

#include "types/native.hpp"

// What stands for the frames of library functions that are Python code in CPython: they show in the
// tracebacks of errors that such a function raises, or that are raised in what it calls.
namespace lastcall::machine {

// Puts a frame into the traceback of `exception`, outside of those that it has. `frame` names a row
// of library_frames.inc; a version that has none by that name adds nothing.
void add_library_frame(Interpreter& in, Exception* exception, std::string_view frame);

// Raises `type` with `message` as the library's `frame` does.
[[noreturn]] void raise_in_library(Interpreter& in, std::string_view frame, Class* type,
                                   std::string message);

// Calls `function`; an error that leaves it has passed the library's `frame`.
template <typename Function>
auto in_library(Interpreter& in, std::string_view frame, Function function) {
  try {
    return function();
  } catch (const Raised& raised) {
    add_library_frame(in, raised.exception, frame);
    throw;
  }
}

}  // namespace lastcall::machine
