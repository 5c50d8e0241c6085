#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/code.hpp"
#include "language/interpreter.hpp"

// What the files of the evaluation share: eval.cpp (the loop), call.cpp (calls and arguments),
// attribute.cpp, class.cpp and generator.cpp.
namespace lastcall::machine {

struct FrameObject;  // frame_object.hpp

// An activation of a function, module or class body.
struct PythonFrame final : Frame {
  // What becomes of the value it returns.
  enum class Role : std::uint8_t {
    plain,        // the result of the call
    constructor,  // an `__init__`: the result of the call is `subject`
    class_body,   // the result is a class made from `names`; `subject` is a tuple: the bases, the
                  // keywords or None, the metaclass or None
    generator,    // the end of the Generator in `subject`
  };

  PythonFrame(const Code* the_code, Dict* the_globals);
  std::unique_ptr<Frame> copy() const override { return std::make_unique<PythonFrame>(*this); }
  void visit(Visitor& visitor) override;

  Value& local(int index) { return values[static_cast<std::size_t>(index)]; }
  Value& cell(int index) { return values[code->locals.size() + static_cast<std::size_t>(index)]; }
  void push(Value value) { values[top++] = value; }
  Value pop() { return values[--top]; }
  // Once it ends: what tracebacks and its object say that it held.
  void leave_locals(const Interpreter& in);
  // Puts them where they are let go of, the last first, in the version's order.
  void release_locals(const Interpreter& in, std::vector<Value>& released) const;
  // Of a suspended generator: whether it is inside a try or with statement.
  bool waits_guarded() const;
  const Location& location() const { return code->locations[next ? next - 1 : 0]; }

  const Code* code;
  Dict* globals;
  Dict* names = nullptr;                            // the namespace of a module or class body
  std::vector<Value, PoolAllocator<Value>> values;  // the locals, the cells, the stack
  std::uint32_t top;                                // of the stack: where the next value goes
  std::uint32_t next = 0;                           // the instruction that runs next
  std::uint32_t depth = 1;          // how many Python frames there are up to this one
  std::uint32_t handling_base = 0;  // of Thread::handling, when the frame began
  Role role = Role::plain;
  Value subject;
  // Of a suspended generator: what it was handling.
  std::vector<Exception*> handling;
  // What the tracebacks of this frame will hold of it; null if there is none.
  Tuple* kept = nullptr;
  FrameObject* frame_object = nullptr;  // what a program sees of it, once it has asked
  // To 3.10: the arguments, which the stack of the caller holds until the call is over. Only while
  // an object is watched.
  std::vector<Value> arguments;
  // Of a generator that a `for` resumed: where the loop below goes on at its end; else -1.
  std::int32_t loop_end = -1;
  bool delegated = false;  // it was a `yield from`, which takes what the generator returns
};

// A frame that makes one call and returns its result: for a builtin that ends by calling something.
std::unique_ptr<NativeFrame> make_call_frame(Value function, const Arguments& arguments);
// Begins a call on the current thread. Returns the result if it is known at once, or
// Value::deferred(): a frame was pushed that will return it. Throws Raised.
Value begin_call(Interpreter& in, Value callable, Arguments& arguments);

// Pushes a frame of `function`, its arguments bound; or returns a new generator.
// With `role` constructor or class_body, `subject` is as PythonFrame says.
Value begin_function(Interpreter& in, Function& function, Arguments& arguments,
                     PythonFrame::Role role = PythonFrame::Role::plain, Value subject = {});
// Puts a frame on the current thread's stack; RecursionError if it is too deep.
void push_frame(Interpreter& in, std::unique_ptr<PythonFrame> frame);
// The Python frame that runs now, or the one that called the builtin that does; or null.
PythonFrame* current_frame(Interpreter& in);
// The innermost of the main program, whatever other modules it has called; null if there is none.
const PythonFrame* frame_of_program(const Thread& thread, const script::Program& program);
PythonFrame* topmost_python_frame(const Thread& thread);

// Resumes a generator with a value sent into it; its next value, or null at its end: then
// `returned` is what it returned. With `thrown`, raises that in it instead.
Value resume_generator(Interpreter& in, Generator& generator, Value sent,
                       Exception* thrown = nullptr, Value* returned = nullptr);
// What the suspended generator is delegating to (`yield from`), or null.
Value delegate_of(const Generator& generator);
// Sends a value to a delegate that is no generator. Its next value; or null at its end: then
// `returned` is the result of the `yield from`.
Value send_to_delegate(Interpreter& in, Value delegate, Value sent, Value& returned);
// What a generator returned that ended by this StopIteration.
Value stop_value(const Exception* exception);
// Moves the generator's frame onto the current thread's stack.
PythonFrame& mount_generator(Interpreter& in, Generator& generator);
// The generator's frame leaves the stack: it yielded.
void unmount_generator(Interpreter& in, Thread& thread);

// Sets the implicit __context__ and records the `raise` event, as a raise does.
void begin_raise(Interpreter& in, Exception* exception);
// The exception that is being handled on the thread, or null.
Exception* handled_exception(const Thread& thread);

// What `name` on an object's type is, bound to nothing; null if there is none.
Value find_on_type(Interpreter& in, Value object, std::string_view name);
// The attribute as a callable and the self it takes (null if none); raises AttributeError.
Value get_method(Interpreter& in, Value object, Str* name, Value& self);
// What an attribute `found` on the type gives when it is looked up on `self`.
Value bind_attribute(Interpreter& in, Value found, Value self, Class* cls);

// What the pattern binds in the subject, as a tuple in the order of the names in its text; None if
// they do not match. `values` are those of the expressions in the pattern.
Value match_pattern(Interpreter& in, const script::Pattern& pattern, Value subject,
                    const std::vector<Value>& values);

// Makes the class that a class body has filled `names` for.
Value finish_class(Interpreter& in, PythonFrame& frame);

// A name that is bound nowhere.
[[noreturn]] void raise_name_error(Interpreter& in, PythonFrame& frame, Str* name);
[[noreturn]] void raise_unbound_local(Interpreter& in, Str* name);
[[noreturn]] void raise_unbound_cell(Interpreter& in, PythonFrame& frame, int cell);

}  // namespace lastcall::machine
