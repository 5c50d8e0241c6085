#pragma once

#include <memory>
#include <vector>

#include "compiler/code.hpp"

namespace lastcall::machine {

class Interpreter;

// Compiles a program for the interpreter's version. Appends the codes of the module and all that is
// defined in it to `codes`; the module's own comes first. Objects go to the immortal heap.
// Only the run's main program has `line` events; `is_library` marks modules of ours.
// Linear in the size of the program, but for names (see Scopes).
void compile_program(Interpreter& in, const script::Program& program,
                     std::vector<std::unique_ptr<Code>>& codes, bool is_library = false);

}  // namespace lastcall::machine
