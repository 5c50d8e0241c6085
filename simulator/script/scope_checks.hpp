#pragma once

#include "failure.hpp"
#include "script/script.hpp"

namespace lastcall::script {

// Checks what CPython's symbol table checks: that `global` and `nonlocal` come before the names
// they speak of, that a nonlocal name is bound in a function around it, that no parameter occurs
// twice. Throws Failure at the first error, in CPython's order; adds 2.7's warnings to the program.
void check_scopes(Program& program);

}  // namespace lastcall::script
