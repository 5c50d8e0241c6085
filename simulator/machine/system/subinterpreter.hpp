#pragma once

#include <cstdint>
#include <memory>

#include "system/process.hpp"
#include "types/native.hpp"

// Interpreters that a program makes beside the main one, within its process
// (https://docs.python.org/3/library/concurrent.interpreters.html, PEP 734 and PEP 554; measured).
namespace lastcall::machine {

// 3.8 to 3.12: an object that stands for an interpreter, which ends with the last of them.
struct InterpreterId final : Native {
  InterpreterId(Class* c, std::uint16_t the_id) : Native(c), id(the_id) {}
  Object* copy() const override { return new InterpreterId(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value number() const override { return Value::integer(id); }

  std::uint16_t id;
};

// Such an object is no more: the interpreter that ends with it, or null.
InterpreterState* released_by(Interpreter& in, const InterpreterId& id);

// Ends an interpreter as Py_EndInterpreter does: its threads are waited for, its handlers run (from
// 3.7 on), what lives in it is finalised, its streams are flushed. Nothing if it is no more.
std::unique_ptr<NativeFrame> make_interpreter_end_frame(std::uint16_t number);
// Ends those that the program left open, the newest first.
std::unique_ptr<NativeFrame> make_interpreters_end_frame();

}  // namespace lastcall::machine
