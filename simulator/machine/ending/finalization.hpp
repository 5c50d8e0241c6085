#pragma once

#include <memory>

#include "language/interpreter.hpp"

// What happens at the end of an object's life (lifetimes.hpp says when that is): its __del__ is
// called, a generator is closed, a file is flushed and closed, weak references are cleared.
// https://docs.python.org/3/reference/datamodel.html#object.__del__,
// https://docs.python.org/3/reference/expressions.html#generator.close
namespace lastcall::machine {

// If an object was dropped, pushes a frame that finalises it and all that die with it, between two
// instructions; whether it did.
bool finalize_dropped(Interpreter& in);

// Places `begin` to `end` of a list are about to be taken out, of which CPython lets go from the
// last to the first.
void let_go(Interpreter& in, const Items& items, std::size_t begin, std::size_t end);

// gc.collect(): finalises what cannot be reached, cycles included; returns how many objects that
// were.
std::unique_ptr<NativeFrame> make_collection_frame();

// What is left when the interpreter is torn down, after the exit handlers and the flush of the
// streams: the main module's names go, and then everything else
// (finalize_modules in CPython's Python/pylifecycle.c, PyImport_Cleanup in 2.7's Python/import.c).
std::unique_ptr<NativeFrame> make_teardown_frame();

}  // namespace lastcall::machine
