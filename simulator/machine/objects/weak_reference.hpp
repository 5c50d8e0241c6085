#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "types/native.hpp"

namespace lastcall::machine {

// weakref.ref: refers to an object without keeping it
// (https://docs.python.org/3/library/weakref.html).
struct WeakReference final : Native {
  WeakReference(Class* c, Object* the_target, Value the_callback)
      : Native(c), target(the_target), callback(the_callback) {}
  void visit(Visitor& v) override { Native::visit(v), v(callback), v.weak(target); }
  Object* copy() const override { return new WeakReference(*this); }
  std::size_t size() const override { return sizeof *this; }

  Object* target;  // null once it is no more; watched, hence never deleted before that is told
  Value callback;  // null if there is none
  std::optional<std::int64_t> hash = std::nullopt;  // the object's, once it was asked for
};

// Clears the weak references to an object that is no more, and adds those to `called` that have a
// callback and live. O(objects).
void clear_weak_references(Interpreter& in, const Object& target, std::vector<Value>& called);

}  // namespace lastcall::machine
