#pragma once

#include "language/evaluation.hpp"
#include "types/native.hpp"

// Frames and code as a program sees them
// (https://docs.python.org/3/reference/datamodel.html#frame-objects): what a signal's handler is
// given, sys._getframe(), the __code__ of a function.
namespace lastcall::machine {

struct FrameObject final : Native {
  FrameObject(Class* c, const Code* the_code, Dict* the_globals, Dict* the_names)
      : Native(c), code(the_code), globals(the_globals), names(the_names) {}
  void visit(Visitor& v) override {
    Native::visit(v), v(globals), v(names);
    locals.visit(v);
  }
  Object* copy() const override { return new FrameObject(*this); }
  std::size_t size() const override {
    return sizeof *this + locals.capacity() * sizeof(Value) + attributes.memory();
  }

  const Code* code;  // null: of a function of the standard library that is C++ here
  Dict* globals;
  Dict* names;  // of a module or class body, else null
  // Once it has ended: where, and its locals and cells.
  bool has_ended = false;
  int line = 0;
  Items locals;
};

// The object of a frame, the same each time.
Value frame_object(Interpreter& in, PythonFrame& frame);
// What stands for a frame that we do not have; all that is asked of it is refused.
Value unknown_frame(Interpreter& in);
// What a signal's handler gets, that runs on the current thread above `below`.
Value interrupted_frame(Interpreter& in, const Frame* below);
// The code of a function, the same object each time.
Value code_object(Interpreter& in, const Code& code);

// sys._getframe
Value sys_getframe(Interpreter& in, Arguments& arguments);

}  // namespace lastcall::machine
