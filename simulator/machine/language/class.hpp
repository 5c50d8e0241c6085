#pragma once

#include <span>
#include <string>

#include "language/evaluation.hpp"
#include "language/interpreter.hpp"

// Classes made by a class statement, and what goes with them: super, property, staticmethod,
// classmethod.
namespace lastcall::machine {

// Adds what calling `super`, `property`, `staticmethod` and `classmethod` does and their methods,
// and the methods of generators, to the builtin types.
void fill_function_types(Interpreter& in);

// Adds what classes of the scenario may call above themselves: `object.__new__`, `type.__call__`,
// `dict.__init__`, … To be called when all types are made.
void fill_class_types(Interpreter& in);
// Pushes the frame that runs a class body: `bases` as the statement has them, `keywords` null if
// there are none, `closure` null or a tuple of cells.
void begin_class_body(Interpreter& in, PythonFrame& frame, const Code& code, Tuple& bases,
                      Dict* keywords, Value closure);
// `type(name, bases, names)`: makes a class. Raises TypeError in CPython's words.
Value make_scenario_class(Interpreter& in, Class* meta, const std::string& name,
                          std::span<const Value> bases, Dict& names, Dict* keywords);
// Looks again which special methods a class of the scenario has.
void note_special_methods(Interpreter& in, Class* cls);
// A call of a class: makes an instance and initialises it; may be deferred.
Value begin_instance(Interpreter& in, Class& cls, Arguments& arguments);
// `list[int]` (3.9 on) and `int | str` (3.10 on): objects that only name types. Null where the
// operands are no types.
Value make_generic_alias(Interpreter& in, Class* origin, Value arguments);
Value make_union(Interpreter& in, Value left, Value right);
// The types of such a union; empty if `value` is none.
std::vector<Value> union_members(Value value);
void fill_generic_types(Interpreter& in);
// Sets an attribute as object.__setattr__ does, whatever hook the class has; the same for deleting.
void set_plain_attribute(Interpreter& in, Value object, Str* name, Value value);
void delete_plain_attribute(Interpreter& in, Value object, Str* name);
// The attribute as object.__getattribute__ finds it; null if there is none.
Value find_plain_attribute(Interpreter& in, Value object, Str* name);

// The value of a property on `self`; may run Python code.
Value get_property(Interpreter& in, Property& property, Value self);
// An attribute of a super object; null if no base has it.
Value find_on_super(Interpreter& in, Value super, Str* name);
// A property without a setter, or one that is to be deleted.
[[noreturn]] void raise_read_only(Interpreter& in, Class* cls, const std::string& name,
                                  bool deleting);

}  // namespace lastcall::machine
