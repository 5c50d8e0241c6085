#include "language/frame_object.hpp"

#include <algorithm>

#include "compiler/code.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

namespace {

struct CodeObject final : Native {
  CodeObject(Class* c, const Code* the_code) : Native(c), code(the_code) {}
  Object* copy() const override { return new CodeObject(*this); }
  std::size_t size() const override { return sizeof *this; }
  const Code* code;
};

// ---- code ---------------------------------------------------------------------------------------

const Code& code_of(Arguments& arguments) {
  return *self_of<CodeObject>(arguments).code;
}
Value code_name(Interpreter& in, Arguments& arguments) {
  return in.str(code_of(arguments).name);
}
Value code_qualname(Interpreter& in, Arguments& arguments) {
  const Code& code = code_of(arguments);
  if (!in.at_least(3, 11))
    in.raise(in.types.AttributeError, "'code' object has no attribute 'co_qualname'");
  return in.str(code.qualname.empty() ? code.name : code.qualname);
}
Value code_filename(Interpreter& in, Arguments& arguments) {
  return in.str(code_of(arguments).program->filename);
}
Value code_first_line(Interpreter&, Arguments& arguments) {
  return Value::integer(std::max(code_of(arguments).first_line, 1));
}
Value code_argument_count(Interpreter&, Arguments& arguments) {
  return Value::integer(code_of(arguments).positional_count);
}
Value code_repr(Interpreter& in, Arguments& arguments) {
  const CodeObject& object = self_of<CodeObject>(arguments);
  return in.str("<code object " + object.code->name + " at " + in.address(&object) + ", file \"" +
                object.code->program->filename + "\", line " +
                std::to_string(std::max(object.code->first_line, 1)) + ">");
}
constexpr BuiltinEntry code_methods[] = {
    {"__repr__", code_repr, no_arguments},
    {"__str__", code_repr, no_arguments},
};
constexpr PropertyEntry code_properties[] = {
    {"co_name", code_name},
    {"co_qualname", code_qualname},
    {"co_filename", code_filename},
    {"co_firstlineno", code_first_line},
    {"co_argcount", code_argument_count},
};

// ---- frames -------------------------------------------------------------------------------------

[[noreturn]] void refuse_library_frame(Interpreter& in) {
  outside_subset(in, "the frame of a function of the standard library",
                 "look at the frames of your own functions");
}

FrameObject& self(Interpreter& in, Arguments& arguments) {
  FrameObject& frame = self_of<FrameObject>(arguments);
  if (!frame.code) refuse_library_frame(in);
  return frame;
}

// Where the frame of an object is on a thread's stack; null if it has ended, or is suspended.
struct Living {
  const Thread* thread = nullptr;
  std::size_t index = 0;
  PythonFrame* frame = nullptr;
};
Living living(Interpreter& in, const FrameObject& object) {
  if (object.has_ended) return {};
  for (const auto& thread : in.process().threads) {
    for (std::size_t i = thread->frames.size(); i-- > 0;) {
      if (thread->frames[i]->as_native()) continue;
      PythonFrame& frame = static_cast<PythonFrame&>(*thread->frames[i]);
      if (frame.frame_object == &object) return {thread.get(), i, &frame};
    }
  }
  outside_subset(in, "the frame of a generator that is suspended", "look at it while it runs");
}

Value frame_line(Interpreter& in, Arguments& arguments) {
  const FrameObject& object = self(in, arguments);
  const Living found = living(in, object);
  return Value::integer(found.frame ? found.frame->location().line : object.line);
}
Value frame_code(Interpreter& in, Arguments& arguments) {
  return code_object(in, *self(in, arguments).code);
}
Value frame_globals(Interpreter& in, Arguments& arguments) {
  return self(in, arguments).globals;
}
Value frame_locals(Interpreter& in, Arguments& arguments) {
  const FrameObject& object = self(in, arguments);
  if (object.names) return object.names;
  const Living found = living(in, object);
  const Code& code = *object.code;
  Dict* const locals = in.dict();
  const auto value = [&](std::size_t at) {
    return found.frame                 ? found.frame->values[at]
           : at < object.locals.size() ? object.locals[at]
                                       : Value();
  };
  for (std::size_t i = 0; i < code.locals.size(); ++i)
    if (const Value local = value(i)) locals->table.set(code.locals[i], local);
  for (std::size_t i = 0; i < code.cells.size(); ++i) {
    const Cell* const cell = value(code.locals.size() + i).as<Cell>();
    if (cell && cell->value) locals->table.set(code.cells[i], cell->value);
  }
  return locals;
}

// The Python frame next below `index` on the stack, as its object; None at the bottom.
Value frame_below(Interpreter& in, const Thread& thread, std::size_t index) {
  while (index-- > 0) {
    if (thread.frames[index]->as_native()) continue;
    PythonFrame& frame = static_cast<PythonFrame&>(*thread.frames[index]);
    if (frame.code->is_library) refuse_library_frame(in);
    return frame_object(in, frame);
  }
  // A thread begins in threading.py, 2.7's handlers are called by atexit.py.
  if (thread.index != 0 || (in.python2() && in.state().phase >= trace::Phase::exit_handlers))
    refuse_library_frame(in);
  return Value::none();
}
Value frame_back(Interpreter& in, Arguments& arguments) {
  const Living found = living(in, self(in, arguments));
  if (!found.frame) outside_subset(in, "f_back of a call that is over", "ask for it before");
  return frame_below(in, *found.thread, found.index);
}
Value frame_repr(Interpreter& in, Arguments& arguments) {
  const FrameObject& object = self(in, arguments);
  if (!in.at_least(3, 7)) return in.str("<frame object at " + in.address(&object) + ">");
  return in.str("<frame at " + in.address(&object) + ", file " +
                in.repr(in.str(object.code->program->filename)) + ", line " +
                std::to_string(frame_line(in, arguments).integer()) + ", code " +
                object.code->name + ">");
}
constexpr BuiltinEntry frame_methods[] = {
    {"__repr__", frame_repr, no_arguments},
    {"__str__", frame_repr, no_arguments},
};
constexpr PropertyEntry frame_properties[] = {
    {"f_lineno", frame_line},   {"f_code", frame_code}, {"f_globals", frame_globals},
    {"f_locals", frame_locals}, {"f_back", frame_back},
};

Class* frame_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.frame;
  if (!cls) cls = make_class(in, {"", "frame", nullptr, frame_methods, frame_properties});
  return cls;
}

}  // namespace

Value frame_object(Interpreter& in, PythonFrame& frame) {
  if (!frame.frame_object) {
    const bool has_slots = frame.code->kind == Code::Kind::function;
    frame.frame_object = in.heap().make<FrameObject>(frame_class(in), frame.code, frame.globals,
                                                     has_slots ? nullptr : frame.names);
  }
  return frame.frame_object;
}

Value unknown_frame(Interpreter& in) {
  return in.heap().make<FrameObject>(frame_class(in), nullptr, nullptr, nullptr);
}

Value interrupted_frame(Interpreter& in, const Frame* below) {
  const auto* const waiting = dynamic_cast<const WaitingFrame*>(below);
  if (waiting && waiting->kind != trace::WaitFor::sleep) return unknown_frame(in);
  PythonFrame* const frame = current_frame(in);
  if (!frame)
    return in.state().phase == trace::Phase::joining_threads ? unknown_frame(in) : Value::none();
  return frame->code->is_library ? unknown_frame(in) : frame_object(in, *frame);
}

Value code_object(Interpreter& in, const Code& code) {
  World::State& state = in.world->state();
  if (!state.classes.code)
    state.classes.code = make_class(in, {"", "code", nullptr, code_methods, code_properties});
  Value& object = state.code_objects[&code];
  if (!object) object = in.immortals.make<CodeObject>(state.classes.code, &code);
  return object;
}

Value sys_getframe(Interpreter& in, Arguments& arguments) {
  check_count(in, "_getframe", arguments.positional.size(), 0, 1);
  std::int64_t depth = arguments.positional.empty() ? 0 : to_int(in, arguments.positional[0]);
  const Thread& thread = in.thread();
  for (std::size_t i = thread.frames.size(); i-- > 0;) {
    if (thread.frames[i]->as_native()) continue;
    PythonFrame& frame = static_cast<PythonFrame&>(*thread.frames[i]);
    if (frame.code->is_library) refuse_library_frame(in);
    if (depth-- <= 0) return frame_object(in, frame);
  }
  static_cast<void>(frame_below(in, thread, 0));
  value_error(in, "call stack is not deep enough");
}

}  // namespace lastcall::machine
