#pragma once

#include "language/interpreter.hpp"

// What the files of the operators share: comparison.cpp, arithmetic.cpp, subscripts.cpp.
namespace lastcall::machine {

inline bool strict_subclass(const Class* derived, const Class* base) {
  return derived != base && derived->is_subclass_of(base);
}

// The items of a list or tuple; null for anything else.
inline const Items* sequence_items(Value value) {
  if (const List* list = value.as<List>()) return &list->items;
  if (const Tuple* tuple = value.as<Tuple>()) return &tuple->items;
  return nullptr;
}

// A set, or a dict's view as one; null for anything else.
Set* view_as_set(Interpreter& in, Value value);

}  // namespace lastcall::machine
