#pragma once

#include "failure.hpp"
#include "script/script.hpp"

namespace lastcall::script {

// Checks what CPython's compiler checks on the finished tree: `return` and `yield` stand in a
// function, `break` and `continue` in a loop, starred expressions where they can be unpacked, a
// bare `except:` last. Throws Failure at the first error, in CPython's order; adds the
// SyntaxWarnings of the program's version to it, in the order in which CPython prints them.
void check_compilation(Program& program);

}  // namespace lastcall::script
