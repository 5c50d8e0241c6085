#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "objects/object.hpp"

namespace lastcall::machine {

struct NativeFrame;
struct Thread;

// One activation on a thread's stack. Frames live on the C++ heap, never on the C++ stack, so that
// a thread can be left in the middle, and a process copied (os.fork), at any instruction.
struct Frame {
  explicit Frame(bool native) : is_native(native) {}
  virtual ~Frame() = default;
  static void* operator new(std::size_t size) { return pool_allocate(size); }
  static void operator delete(void* frame, std::size_t size) { pool_free(frame, size); }
  virtual std::unique_ptr<Frame> copy() const = 0;
  virtual void visit(Visitor& visitor) = 0;
  NativeFrame* as_native();  // null: a PythonFrame

  const bool is_native;
};

// How a call ended: with a value or an exception.
struct Completion {
  Value value;
  Exception* exception = nullptr;
};

// An activation of something written in C++ that calls Python code, or waits, without keeping its
// place on the C++ stack: the shutdown of a process, the run of exit handlers, a thread's start,
// time.sleep, join. It is a small state machine.
//
// The interpreter calls resume() when the frame is first on top (with `result` null), and again
// each time a call that it made has ended. In resume() it does exactly one of
//   in.push_call(f, args…)   call something; resume() is called again with the result
//   in.wait(…)               block the thread; resume() is called again when it can go on
//   in.finish(value)         pop this frame and return the value to the frame below
//   throw Raised{exception}  pop this frame and raise in the frame below
struct NativeFrame : Frame {
  NativeFrame() : Frame(true) {}
  // When it is resumed for the first time, after a wait, or after an interruption, `result` is
  // null. A result that is an exception is the frame's to rethrow or to deal with.
  virtual void resume(Interpreter& in, const Completion* result) = 0;
  // True for one that is pushed between two instructions of the frame below (the delivery of a
  // signal): its result is dropped, and a NativeFrame below is resumed with null. An exception is
  // raised in the frame below as any other.
  virtual bool interrupts() const { return false; }
};

inline NativeFrame* Frame::as_native() {
  return is_native ? static_cast<NativeFrame*>(this) : nullptr;
}

}  // namespace lastcall::machine
