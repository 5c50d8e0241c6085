#pragma once

#include <string>

#include "interpreter.hpp"

// Classes made by a class statement, and what goes with them: super, property, staticmethod,
// classmethod.
namespace lastcall::machine {

// Adds what calling `super`, `property`, `staticmethod` and `classmethod` does and their methods,
// and the methods of generators, to the builtin types.
void fill_function_types(Interpreter& in);

// The value of a property on `self`; may run Python code.
Value get_property(Interpreter& in, Property& property, Value self);
// An attribute of a super object; null if no base has it.
Value find_on_super(Interpreter& in, Value super, Str* name);
// A property without a setter, or one that is to be deleted.
[[noreturn]] void raise_read_only(Interpreter& in, Class* cls, const std::string& name,
                                  bool deleting);

}  // namespace lastcall::machine
