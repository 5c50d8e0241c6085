#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/compiler.hpp"
#include "ending/finalization.hpp"
#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "language/frame_object.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"
#include "words/wording.hpp"

namespace lastcall::machine {

namespace {

constexpr std::uint64_t no_quota = ~std::uint64_t{0};

// One run of the evaluation loop: several are active when C++ code calls Python code.
class Loop {
 public:
  Loop(Interpreter& in, Thread& thread, std::size_t depth, std::uint64_t instructions)
      : in_(in), thread_(thread), depth_(depth), world_(*in.world) {
    stop_at_ = instructions >= no_quota - world_.steps ? no_quota : world_.steps + instructions;
  }

  Interpreter::Stop run();
  // As run, with an exception raised in the topmost frame first.
  Interpreter::Stop run_raising(Exception* exception);

  // What a NativeFrame asked for while it was resumed.
  void finish(Value value) { finished_value_ = value; }
  void immediate_result(Completion completion) { inbox_ = completion; }

 private:
  Frame& frame() { return *thread_.frames.back(); }
  bool done() const { return thread_.frames.size() <= depth_; }

  void resume_native(NativeFrame& native);
  void run_python(PythonFrame& frame);
  bool execute(PythonFrame& frame, Instruction instruction);
  bool interrupted(const PythonFrame& frame) const;
  bool must_breathe() const;
  void return_from(PythonFrame& frame, Value value);
  void pop_with(Completion completion, bool interrupts = false);
  void handle(Exception* exception, bool add_traceback);
  bool handle_in(PythonFrame& frame, Exception* exception, bool add_traceback);
  void abandon(PythonFrame& frame, Exception*& exception);
  void end_handling(std::size_t left, const Exception* going_on,
                    const PythonFrame* frame = nullptr);
  void release(PythonFrame& frame);
  void release_stack(const PythonFrame& frame, std::size_t begin);
  void breathe();
  void attend_to_heap();
  bool outermost() const;

  void raise_statement(PythonFrame& frame, int count);
  Exception* to_exception(Value value, bool is_cause);
  void raise_with_value(Value type, const Tuple& rest);
  void unpack(PythonFrame& frame, std::size_t count);
  void unpack_around(PythonFrame& frame, std::size_t before, std::size_t after);
  bool matches(Value exception, Value type);
  void enter_with(PythonFrame& frame);
  void leave_with(PythonFrame& frame, Exception* exception);
  void make_function(PythonFrame& frame, const Instruction& instruction);
  void make_class(PythonFrame& frame, const Instruction& instruction);
  void merge_keywords(PythonFrame& frame);
  void call_keywords(PythonFrame& frame, const Instruction& instruction);
  void call_spread(PythonFrame& frame);
  void call(PythonFrame& frame, std::size_t count);
  void print_item(PythonFrame& frame, bool redirected);
  void print_newline(PythonFrame& frame, bool redirected);
  void pop_handling() {
    if (!in_.python2()) thread_.handling.pop_back();
  }

  Interpreter& in_;
  Thread& thread_;
  std::size_t depth_;
  World& world_;
  std::uint64_t stop_at_;
  bool switched_ = false;
  std::optional<Completion> inbox_;  // for the NativeFrame on top
  std::optional<Value> finished_value_;
};

}  // namespace

struct Interpreter::Evaluation {
  std::vector<std::unique_ptr<Code>> codes;
  Loop* loop = nullptr;  // the innermost
  int nested = 0;        // calls of Python code by C++ code that are under way, on all threads

  static Evaluation& of(Interpreter& in) {
    if (!in.evaluation_) in.evaluation_ = std::make_shared<Evaluation>();
    return *in.evaluation_;
  }
};

// ---- frames -------------------------------------------------------------------------------------

PythonFrame::PythonFrame(const Code* the_code, Dict* the_globals)
    : Frame(false),
      code(the_code),
      globals(the_globals),
      values(the_code->locals.size() + the_code->cells.size() +
             static_cast<std::size_t>(the_code->stack_size)),
      top(static_cast<std::uint32_t>(the_code->locals.size() + the_code->cells.size())) {}

void PythonFrame::visit(Visitor& visitor) {
  visitor(globals);
  visitor(names);
  for (std::size_t i = 0; i < top; ++i) visitor(values[i]);
  // A suspended generator does not hold itself.
  const Generator* const generator = role == Role::generator ? subject.as<Generator>() : nullptr;
  if (generator && generator->frame.get() == this) {
    Object* itself = subject.object();
    visitor.weak(itself);
    subject = itself;
  } else {
    visitor(subject);
  }
  for (Exception*& exception : handling) visitor(exception);
  visitor(kept);
  visit_all(visitor, arguments);
  if (frame_object) {
    Value object = frame_object;
    visitor(object);
    frame_object = &to_native<FrameObject>(object);
  }
}

void PythonFrame::leave_locals(const Interpreter& in) {
  if (frame_object) {
    frame_object->has_ended = true;
    frame_object->line = location().line;
    const auto held = static_cast<std::ptrdiff_t>(code->locals.size() + code->cells.size());
    frame_object->locals = std::vector<Value>(values.begin(), values.begin() + held);
  }
  if (!kept) return;
  const auto count = static_cast<std::ptrdiff_t>(code->locals.size() + code->cells.size());
  // A tuple lets go of the last first.
  if (in.rules.last_local_goes_first)
    kept->items = std::vector<Value>(values.begin(), values.begin() + count);
  else
    kept->items = std::vector<Value>(values.rend() - count, values.rend());
}

void PythonFrame::release_locals(const Interpreter& in, std::vector<Value>& released) const {
  const std::size_t count = code->locals.size() + code->cells.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Value value = values[in.rules.last_local_goes_first ? i : count - 1 - i];
    if (value.is_object()) released.push_back(value);
  }
}

bool PythonFrame::waits_guarded() const {
  const std::int32_t at = static_cast<std::int32_t>(next) - 1;
  return std::any_of(code->guarded.begin(), code->guarded.end(), [at](const GuardedRange& range) {
    return at >= range.begin && at < range.end;
  });
}

PythonFrame* topmost_python_frame(const Thread& thread) {
  for (auto frame = thread.frames.rbegin(); frame != thread.frames.rend(); ++frame)
    if (!(*frame)->as_native()) return static_cast<PythonFrame*>(frame->get());
  return nullptr;
}
PythonFrame* current_frame(Interpreter& in) {
  return topmost_python_frame(in.thread());
}

const PythonFrame* frame_of_program(const Thread& thread, const script::Program& program) {
  for (auto frame = thread.frames.rbegin(); frame != thread.frames.rend(); ++frame) {
    if ((*frame)->as_native()) continue;
    const PythonFrame& python = static_cast<const PythonFrame&>(**frame);
    if (python.code->program == &program) return &python;
  }
  return nullptr;
}

script::SourceRange Interpreter::position() const {
  const PythonFrame* const frame = thread_ ? frame_of_program(*thread_, program) : nullptr;
  return frame ? frame->location().range : script::SourceRange{};
}

namespace {
// The most calls inside each other, whatever sys.setrecursionlimit says.
constexpr std::uint32_t max_depth = 50'000;
}  // namespace

void push_frame(Interpreter& in, std::unique_ptr<PythonFrame> frame) {
  Thread& thread = in.thread();
  const PythonFrame* below = topmost_python_frame(thread);
  frame->depth = below ? below->depth + 1 : 1;
  // To 3.6 a call by C code counts as well (PyObject_Call).
  if (!in.at_least(3, 7) && thread.frames.back()->as_native()) ++frame->depth;
  frame->handling_base = static_cast<std::uint32_t>(thread.handling.size());
  const std::int64_t limit = in.state().recursion_limit > 0
                                 ? in.state().recursion_limit
                                 : static_cast<std::int64_t>(in.options.limits.depth);
  if (frame->depth > limit) {
    in.raise(in.python2() ? in.types.RuntimeError : in.types.RecursionError, wording::recursion());
  }
  if (frame->depth > max_depth) {
    throw LimitReached{"more than " + std::to_string(max_depth) + " calls are inside each other",
                       "lower sys.setrecursionlimit()"};
  }
  thread.frames.push_back(std::move(frame));
}

namespace {
void record(Interpreter& in, trace::EventKind kind, Exception* exception);
}

// ---- exceptions ---------------------------------------------------------------------------------

Exception* handled_exception(const Thread& thread) {
  for (auto handled = thread.handling.rbegin(); handled != thread.handling.rend(); ++handled)
    if (*handled) return *handled;
  return nullptr;
}

void begin_raise(Interpreter& in, Exception* exception) {
  Exception* const handled = in.python2() ? nullptr : handled_exception(in.thread());
  if (in.python2()) exception->traceback = Value();
  if (handled && handled != exception) {
    // The chain must not come back to the exception: as in _PyErr_SetObject (Python/errors.c).
    Exception* slow = handled;
    bool advance = false;
    for (Exception* o = handled;;) {
      Exception* context = o->context.as<Exception>();
      if (!context) break;
      if (context == exception) {
        o->context = Value();
        break;
      }
      o = context;
      if (o == slow) break;
      if (advance) slow = slow->context.as<Exception>();
      advance = !advance;
    }
    exception->context = handled;
  }
  record(in, trace::EventKind::raise, exception);
}

Exception* Interpreter::make_exception(Class* type, std::vector<Value> args) {
  Arguments arguments{args, {}};
  return type->construct(*this, type, arguments).as<Exception>();
}

void Interpreter::raise(Exception* exception) {
  begin_raise(*this, exception);
  throw Raised{exception};
}

void Interpreter::raise(Class* type, std::string message) {
  Exception* const exception = make_exception(type, {str(std::move(message))});
  exception->is_bare = python2();
  raise(exception);
}

// ---- small helpers of the loop ------------------------------------------------------------------

namespace {

void record(Interpreter& in, trace::EventKind kind, Exception* exception) {
  // What a module of ours does within itself is no event.
  if (const PythonFrame* frame = current_frame(in); frame && frame->code->is_library) return;
  trace::Event event;
  event.kind = kind;
  event.text = in.text(exception->cls->name);
  event.text2 = in.text(plain_text(in, exception));
  in.event(event);
}

}  // namespace

bool is_iterable(Interpreter& in, Value value) {
  if (!value.is_object()) return false;
  switch (value.object()->kind) {
    case Kind::int_:
    case Kind::slice:
    case Kind::function:
    case Kind::builtin:
    case Kind::bound_method:
    case Kind::property:
    case Kind::cell:
    case Kind::module:
    case Kind::class_:
    case Kind::traceback: return false;
    case Kind::instance:
    case Kind::exception:
    case Kind::native:
      return find_on_type(in, value, "__iter__") || find_on_type(in, value, "__getitem__");
    default: return true;
  }
}

namespace {

// What ascii() makes of a repr.
std::string ascii_only(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t code = decode(text, i);
    if (code < 0x80) {
      out += static_cast<char>(code);
      continue;
    }
    const int width = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
    out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
    for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) out += digits[(code >> shift) & 15];
  }
  return out;
}

Value unpacking_iterator(Interpreter& in, Value sequence) {
  if (!is_iterable(in, sequence)) {
    in.raise(in.types.TypeError, wording::not_unpackable(in.version, in.type_name(sequence)));
  }
  return in.iterate(sequence);
}

// To 3.10 the method that is missing is an AttributeError, and nothing else is said.
[[noreturn]] void raise_no_context_manager(Interpreter& in, Value manager, std::string_view name) {
  if (const Class* cls = in.type_of(manager); cls->old_style) {
    in.raise(in.types.AttributeError,
             cls->name + " instance has no attribute '" + std::string(name) + "'");
  }
  std::string text = wording::no_context_manager(in.version, in.type_name(manager, {3, 14}), name);
  in.raise(in.at_least(3, 11) ? in.types.TypeError : in.types.AttributeError, std::move(text));
}

// Where 2.7's print statement writes.
Value print_destination(Interpreter& in) {
  const Value file = in.world->sys_attribute("stdout");
  if (!file) in.raise(in.types.RuntimeError, "lost sys.stdout");
  return file;
}

void write_to(Interpreter& in, Value file, std::string_view text) {
  if (in.world->write(file, text)) return;
  in.call(in.get_attribute(file, in.intern("write")), {in.str(std::string(text))});
}

// PyFile_SoftSpace: whether a space is due before the next value.
bool exchange_softspace(Interpreter& in, Value file, bool due) {
  if (bool* softspace = in.world->softspace(file)) return std::exchange(*softspace, due);
  if (!is_instance_kind(file)) return false;
  Str* const name = in.intern("softspace");
  const Value before = in.find_attribute(file, name);
  in.set_attribute(file, name, Value::integer(due));
  return before && in.truth(before);
}

}  // namespace

// ---- the loop -----------------------------------------------------------------------------------

namespace {

Interpreter::Stop Loop::run() {
  for (;;) {
    try {
      while (!done()) {
        if (thread_.blocked) return Interpreter::Stop::blocked;
        if (switched_) return Interpreter::Stop::switched;
        if (NativeFrame* native = frame().as_native())
          resume_native(*native);
        else
          run_python(static_cast<PythonFrame&>(frame()));
      }
      return Interpreter::Stop::finished;
    } catch (const Raised& raised) {
      handle(raised.exception, true);
    }
  }
}

Interpreter::Stop Loop::run_raising(Exception* exception) {
  try {
    handle(exception, true);
  } catch (const Raised& raised) {
    handle(raised.exception, true);
  }
  return run();
}

void Loop::resume_native(NativeFrame& native) {
  const std::optional<Completion> result = std::exchange(inbox_, std::nullopt);
  finished_value_.reset();
  const bool interrupts = native.interrupts();
  try {
    native.resume(in_, result ? &*result : nullptr);
  } catch (const Raised& raised) {
    inbox_.reset();
    pop_with({Value(), raised.exception}, interrupts);
    return;
  }
  if (finished_value_) pop_with({*std::exchange(finished_value_, std::nullopt)}, interrupts);
}

// Pops the topmost frame, which ended, and hands its completion to the one below.
void Loop::pop_with(Completion completion, bool interrupts) {
  thread_.frames.pop_back();
  if (done()) {
    thread_.completion = completion;
  } else if (completion.exception && !frame().as_native()) {
    handle(completion.exception, true);
  } else if (interrupts && !completion.exception) {
    // The frame below goes on where it was.
  } else if (frame().as_native()) {
    inbox_ = completion;
  } else {
    static_cast<PythonFrame&>(frame()).push(completion.value);
  }
}

// Raises in the topmost frame, and on in those below until one takes it.
void Loop::handle(Exception* exception, bool add_traceback) {
  for (;;) {
    if (frame().as_native()) {
      inbox_ = Completion{Value(), exception};
      return;
    }
    PythonFrame& python = static_cast<PythonFrame&>(frame());
    if (handle_in(python, exception, add_traceback)) return;
    const std::int32_t loop_end =
        python.role == PythonFrame::Role::generator ? python.loop_end : -1;
    const bool delegated = python.delegated;
    const bool from_library = python.code->is_library;
    abandon(python, exception);
    thread_.frames.pop_back();
    // To 3.6 a StopIteration out of a generator is taken for its end (PEP 479).
    if (loop_end >= 0 && !in_.at_least(3, 7) &&
        exception->cls->is_subclass_of(in_.types.StopIteration)) {
      PythonFrame& loop = static_cast<PythonFrame&>(frame());
      loop.pop();
      if (delegated) loop.push(stop_value(exception));
      loop.next = static_cast<std::uint32_t>(loop_end);
      return;
    }
    if (done()) {
      thread_.completion = {Value(), exception};
      return;
    }
    if (from_library) record(in_, trace::EventKind::raise, exception);
    add_traceback = true;
  }
}

// Whether a guarded range of the frame takes the exception.
bool Loop::handle_in(PythonFrame& frame, Exception* exception, bool add_traceback) {
  const std::int32_t at = static_cast<std::int32_t>(frame.next) - 1;
  if (add_traceback && !frame.code->is_hidden) {
    const Location& location = frame.location();
    const bool has_begun = frame.next != 0;  // a generator may have been thrown into before
    exception->traceback =
        make<Traceback>(in_, in_.types.traceback, frame.code,
                        in_.at_least(3, 11) && has_begun ? location.range : script::SourceRange{},
                        has_begun ? location.line : frame.code->first_line, exception->traceback);
    if (!frame.kept) frame.kept = in_.tuple({}).as<Tuple>();
    exception->traceback.as<Traceback>()->locals = frame.kept;
  }
  for (const GuardedRange& guarded : frame.code->guarded) {
    if (at < guarded.begin || at >= guarded.end) continue;
    const auto top =
        static_cast<std::uint32_t>(frame.code->locals.size() + frame.code->cells.size()) +
        static_cast<std::uint32_t>(guarded.stack_depth);
    release_stack(frame, top);
    frame.top = top;
    exception->caught_traceback = exception->traceback;
    exception->is_bare = false;
    frame.push(exception);
    frame.next = static_cast<std::uint32_t>(guarded.target);
    if (!in_.python2()) {
      thread_.handling.resize(frame.handling_base +
                              static_cast<std::size_t>(guarded.handling_depth));
      thread_.handling.push_back(exception);
    } else if (!guarded.is_finally) {
      // 2.7 keeps the last one that a function handled until the function ends.
      end_handling(frame.handling_base, exception, &frame);
      thread_.handling.push_back(exception);
    }
    return true;
  }
  return false;
}

// The frame ends by an exception, which may become another one.
void Loop::abandon(PythonFrame& frame, Exception*& exception) {
  end_handling(frame.handling_base, exception);
  frame.leave_locals(in_);
  release(frame);
  if (frame.role != PythonFrame::Role::generator) return;
  Generator& generator = frame.subject.to<Generator>();
  generator.running = false;
  generator.exhausted = true;
  // https://peps.python.org/pep-0479/
  if (in_.at_least(3, 7) && exception->cls->is_subclass_of(in_.types.StopIteration)) {
    Exception* error =
        in_.make_exception(in_.types.RuntimeError, {in_.str("generator raised StopIteration")});
    error->cause = exception;
    error->context = exception;
    error->suppress_context = true;
    exception = error;
  }
}

// Of those that are handled only the outermost `left` still are. One that waits in `frame` for the
// end of a finally block goes on after it.
void Loop::end_handling(std::size_t left, const Exception* going_on, const PythonFrame* frame) {
  std::vector<Exception*>& handling = thread_.handling;
  const auto waits = [&](Exception* exception) {
    if (!frame) return false;
    const std::size_t stack = frame->code->locals.size() + frame->code->cells.size();
    return std::any_of(frame->values.begin() + static_cast<std::ptrdiff_t>(stack),
                       frame->values.begin() + static_cast<std::ptrdiff_t>(frame->top),
                       [&](const Value& value) { return value.as<Exception>() == exception; });
  };
  // In 2.7 not the exception holds the traceback, but who handles it.
  if (in_.python2()) {
    const auto rest =
        handling.begin() + static_cast<std::ptrdiff_t>(std::min(left, handling.size()));
    for (auto each = rest; each != handling.end(); ++each) {
      if (!*each || *each == going_on || std::find(handling.begin(), rest, *each) != rest) continue;
      if (waits(*each)) continue;
      (*each)->traceback = (*each)->caught_traceback = Value();
    }
  }
  handling.resize(left);
}

// A frame lets go of what lies on its stack, then of its locals, one after the other; then its
// caller of the arguments, the last first.
void Loop::release(PythonFrame& frame) {
  std::vector<Value>& released = thread_.released;
  if (!in_.heap().lifetimes().is_watching()) released.clear();
  if (!in_.heap().lifetimes().is_watching() || !outermost()) return;
  released.insert(released.end(), frame.arguments.begin(), frame.arguments.end());
  if (!frame.kept && !frame.frame_object) frame.release_locals(in_, released);
  release_stack(frame, frame.code->locals.size() + frame.code->cells.size());
}

// What lies on the stack from `begin` on is let go, the topmost first.
void Loop::release_stack(const PythonFrame& frame, std::size_t begin) {
  if (!in_.heap().lifetimes().is_watching() || !outermost()) return;
  for (std::size_t i = begin; i < frame.top; ++i)
    if (frame.values[i].is_object()) thread_.released.push_back(frame.values[i]);
}

void Loop::return_from(PythonFrame& frame, Value value) {
  if (thread_.handling.size() != frame.handling_base) end_handling(frame.handling_base, nullptr);
  release(frame);
  if (frame.kept || frame.frame_object) frame.leave_locals(in_);
  Exception* error = nullptr;
  switch (frame.role) {
    case PythonFrame::Role::plain: break;
    case PythonFrame::Role::constructor:
      if (!value.is_none()) {
        error = in_.make_exception(in_.types.TypeError,
                                   {in_.str(wording::init_returned(in_.type_name(value)))});
      }
      value = frame.subject;
      break;
    case PythonFrame::Role::class_body: try { value = finish_class(in_, frame);
      } catch (const Raised& raised) {
        pop_with({Value(), raised.exception});
        return;
      }
      break;
    case PythonFrame::Role::generator: {
      Generator& generator = frame.subject.to<Generator>();
      generator.running = false;
      generator.exhausted = true;
      if (frame.loop_end < 0) break;
      const std::uint32_t loop_end = static_cast<std::uint32_t>(frame.loop_end);
      const bool delegated = frame.delegated;
      thread_.frames.pop_back();
      PythonFrame& loop = static_cast<PythonFrame&>(this->frame());
      loop.pop();
      if (delegated) loop.push(value);
      loop.next = loop_end;
      return;
    }
  }
  if (error) begin_raise(in_, error);
  pop_with({value, error});
}

// Between two instructions: signals, the share of instructions, the bounds, garbage.
void Loop::breathe() {
  if (world_.steps >= in_.options.limits.steps) {
    throw LimitReached{"the program was still running after " +
                           std::to_string(in_.options.limits.steps) + " steps",
                       "raise the bound with --max-steps"};
  }
  in_.work(0);
  if (world_.awaits_interruption()) world_.interrupt_if_due();
  if (in_.process().has_pending_signal && thread_.takes_signals()) world_.deliver_signals();
  if (world_.steps >= stop_at_) switched_ = true;
  attend_to_heap();
}

// The scheduler collects garbage when it gets control. Where C++ code waits for this loop, it
// cannot, nor can anybody tell then what was dropped: all that counts until the end of that.
void Loop::attend_to_heap() {
  Heap& heap = in_.process().heap;
  if (!outermost()) return;
  if (heap.wants_collection()) switched_ = true;
  if (heap.lifetimes().is_watching()) finalize_dropped(in_);
}

// Executes one instruction. True if the frame goes on with the next; false if something else is to
// run first.
bool Loop::execute(PythonFrame& f, const Instruction instruction) {
  const Code& code = *f.code;
  const std::int32_t a = instruction.argument;
  const std::size_t count = static_cast<std::size_t>(a);
  const auto name_of = [&code](const Instruction& each) {
    return code.names[static_cast<std::size_t>(each.argument)];
  };
  const auto peek = [&f](std::size_t below) -> Value& { return f.values[f.top - 1 - below]; };
  switch (instruction.op) {
    case Op::line: {
      trace::Event event;
      event.kind = trace::EventKind::line;
      in_.event(event);
      break;
    }
    case Op::load_constant: f.push(code.constants[count]); break;
    case Op::load_true: f.push(Value::boolean(true)); break;
    case Op::load_false: f.push(Value::boolean(false)); break;
    case Op::load_none: f.push(Value::none()); break;
    case Op::load_fast: {
      const Value value = f.local(a);
      if (value.is_null()) raise_unbound_local(in_, code.locals[count]);
      f.push(value);
      break;
    }
    case Op::store_fast: f.local(a) = f.pop(); break;
    case Op::delete_fast:
      if (f.local(a).is_null()) raise_unbound_local(in_, code.locals[count]);
      f.local(a) = Value();
      break;
    case Op::clear_fast: f.local(a) = Value(); break;
    case Op::load_cell: {
      const Value value = f.cell(a).to<Cell>().value;
      if (value.is_null()) raise_unbound_cell(in_, f, a);
      f.push(value);
      break;
    }
    case Op::store_cell: f.cell(a).to<Cell>().value = f.pop(); break;
    case Op::delete_cell: {
      Value& value = f.cell(a).to<Cell>().value;
      if (value.is_null()) raise_unbound_cell(in_, f, a);
      value = Value();
      break;
    }
    case Op::load_closure: f.push(f.cell(a)); break;
    case Op::make_cell: f.cell(a) = make<Cell>(in_, in_.types.cell, Value()); break;
    case Op::load_class_cell: {
      if (const Value found = f.names->table.find(name_of(instruction))) {
        f.push(found);
        break;
      }
      const Value value = f.cell(instruction.extra).to<Cell>().value;
      if (value.is_null()) raise_unbound_cell(in_, f, instruction.extra);
      f.push(value);
      break;
    }
    case Op::load_name:
    case Op::load_global: {
      Str* const name = name_of(instruction);
      Value found;
      if (instruction.op == Op::load_name) found = f.names->table.find(name);
      if (!found) found = f.globals->table.find(name);
      if (!found) found = in_.state().builtins->table.find(name);
      if (!found) raise_name_error(in_, f, name);
      f.push(found);
      break;
    }
    case Op::store_name: f.names->table.set(name_of(instruction), f.pop()); break;
    case Op::delete_name:
      if (f.names->table.remove(name_of(instruction)->text).is_null())
        raise_name_error(in_, f, name_of(instruction));
      break;
    case Op::store_global: f.globals->table.set(name_of(instruction), f.pop()); break;
    case Op::delete_global:
      if (f.globals->table.remove(name_of(instruction)->text).is_null())
        raise_name_error(in_, f, name_of(instruction));
      break;

    case Op::pop: f.pop(); break;
    case Op::duplicate: f.push(peek(0)); break;
    case Op::duplicate_two:
      f.push(peek(1));
      f.push(peek(1));
      break;
    case Op::rotate_two: std::swap(peek(0), peek(1)); break;
    case Op::rotate_three:
      std::swap(peek(0), peek(1));
      std::swap(peek(1), peek(2));
      break;
    case Op::push_null: f.push(Value()); break;

    case Op::unary: peek(0) = in_.unary(static_cast<script::UnaryOperator>(a), peek(0)); break;
    case Op::binary: {
      const Value right = peek(0);
      const Value left = peek(1);
      const auto op = static_cast<script::BinaryOperator>(a);
      std::int64_t sum = 0;
      Value result;
      if (left.is_integer() && right.is_integer() && op == script::BinaryOperator::add &&
          !__builtin_add_overflow(left.integer(), right.integer(), &sum)) {
        result = Value::integer(sum);
      } else if (left.is_integer() && right.is_integer() &&
                 op == script::BinaryOperator::subtract &&
                 !__builtin_sub_overflow(left.integer(), right.integer(), &sum)) {
        result = Value::integer(sum);
      } else if ((instruction.extra & 2) && op == script::BinaryOperator::divide && is_int(left) &&
                 is_int(right)) {
        result = in_.binary(op, Value::real(to_double(in_, left)), right);
      } else {
        result = in_.binary(op, left, right, (instruction.extra & 1) != 0);
      }
      f.pop();
      peek(0) = result;
      break;
    }
    case Op::compare: {
      const Value result =
          in_.compare(static_cast<script::ComparisonOperator>(a), peek(1), peek(0));
      f.pop();
      peek(0) = result;
      break;
    }
    case Op::load_attribute: peek(0) = in_.get_attribute(peek(0), name_of(instruction)); break;
    case Op::load_method: {
      Value self;
      const Value callable = get_method(in_, peek(0), name_of(instruction), self);
      peek(0) = callable;
      f.push(self);
      break;
    }
    case Op::store_attribute:
      in_.set_attribute(peek(0), name_of(instruction), peek(1));
      f.pop();
      f.pop();
      break;
    case Op::delete_attribute:
      in_.delete_attribute(peek(0), name_of(instruction));
      f.pop();
      break;
    case Op::subscript: {
      const Value result = in_.subscript(peek(1), peek(0));
      f.pop();
      peek(0) = result;
      break;
    }
    case Op::store_subscript:
      in_.set_subscript(peek(1), peek(0), peek(2));
      f.top -= 3;
      break;
    case Op::delete_subscript:
      in_.delete_subscript(peek(1), peek(0));
      f.top -= 2;
      break;
    case Op::build_slice: {
      const Value slice = make<Slice>(in_, in_.types.slice, peek(2), peek(1), peek(0));
      f.top -= 2;
      peek(0) = slice;
      break;
    }

    case Op::build_tuple:
    case Op::build_list:
    case Op::build_set:
    case Op::build_string: {
      Value* const first = f.values.data() + f.top - count;
      Value built;
      if (instruction.op == Op::build_set) {
        Set* const set = make_set(in_, in_.types.set);
        built = set;
        for (std::size_t i = 0; i < count; ++i) {
          set->table.set(in_, hash_key(in_, first[i], "a set element"), Value());
        }
        // CPython updates an empty set with the frozenset that it made, which shows in the order.
        if (instruction.extra) {
          Set* const copy = make_set(in_, in_.types.set);
          set_update(in_, *copy, set);
          built = copy;
        }
      } else if (instruction.op == Op::build_string) {
        std::string text;
        const Str* like = nullptr;
        for (std::size_t i = 0; i < count; ++i) {
          like = first[i].as<Str>();
          text += like->text;
        }
        in_.check_memory(text.size());
        built = in_.str(std::move(text));
      } else {
        std::vector<Value> items(first, first + count);
        built = instruction.op == Op::build_tuple ? in_.tuple(std::move(items))
                                                  : in_.list(std::move(items));
      }
      f.top -= static_cast<std::uint32_t>(count);
      f.push(built);
      break;
    }
    case Op::build_dict: {
      Dict* dict = in_.dict();
      dict->table.reserve_for_literal(count);
      for (std::size_t i = 0; i < count; ++i) {
        const std::size_t below = 2 * (count - i) - 1;
        dict->table.set(in_, hash_key(in_, peek(below), "a dict key"), peek(below - 1));
      }
      f.top -= static_cast<std::uint32_t>(2 * count);
      f.push(dict);
      break;
    }
    case Op::format_value: {
      const std::string spec = instruction.extra ? f.pop().to<Str>().text.str() : std::string();
      Value value = peek(0);
      if (a == 'r') value = in_.str(in_.repr(value));
      if (a == 's') value = in_.str(in_.str_of(value));
      if (a == 'a') value = in_.str(ascii_only(in_.repr(value)));
      const Str* text = value.as<Str>();
      peek(0) = spec.empty() && text && text->cls == in_.types.str
                    ? value
                    : in_.str(in_.format(value, spec));
      break;
    }
    case Op::list_append: {
      const Value item = f.pop();
      peek(count).to<List>().items.push_back(item);
      in_.process().heap.charge(sizeof(Value));
      break;
    }
    case Op::set_add: {
      const Table::Key key = hash_key(in_, peek(0), "a set element");
      peek(count + 1).to<Set>().table.set(in_, key, Value());
      f.pop();
      break;
    }
    case Op::dict_add: {
      const Table::Key key = hash_key(in_, peek(1), "a dict key");
      peek(count + 2).to<Dict>().table.set(in_, key, peek(0));
      f.top -= 2;
      break;
    }
    case Op::list_extend: {
      if (!is_iterable(in_, peek(0))) {
        const std::string type = in_.type_name(peek(0), {3, 15});
        in_.raise(in_.types.TypeError, instruction.extra
                                           ? wording::not_an_iterable_argument(in_, peek(3), type)
                                           : wording::not_iterable_after_star(in_.version, type));
      }
      std::vector<Value> items = in_.to_vector(peek(0));
      f.pop();
      peek(0).to<List>().items.append(items);
      break;
    }
    case Op::set_update:
      set_update(in_, peek(1).to<Set>(), peek(0));
      f.pop();
      break;
    case Op::dict_update:
      if (!peek(0).as<Dict>()) {
        in_.raise(in_.types.TypeError,
                  "'" + in_.type_name(peek(0), {3, 15}) + "' object is not a mapping");
      }
      dict_update(in_, peek(1).to<Dict>(), peek(0));
      f.pop();
      break;
    case Op::dict_merge: merge_keywords(f); break;
    case Op::list_to_tuple: peek(0) = in_.tuple(peek(0).to<List>().items.take()); break;
    case Op::unpack: unpack(f, count); break;
    case Op::unpack_around: unpack_around(f, count, instruction.extra); break;

    case Op::jump: f.next = static_cast<std::uint32_t>(a); break;
    case Op::jump_back:
      f.next = static_cast<std::uint32_t>(a);
      if (must_breathe()) {
        breathe();
        if (interrupted(f)) return false;
      }
      break;
    case Op::jump_if_false:
    case Op::jump_if_true: {
      const Value condition = peek(0);
      const bool truth = condition.is_boolean() ? condition.boolean() : in_.truth(condition);
      f.pop();
      if (truth == (instruction.op == Op::jump_if_true)) f.next = static_cast<std::uint32_t>(a);
      break;
    }
    case Op::jump_if_false_or_pop:
    case Op::jump_if_true_or_pop:
      if (in_.truth(peek(0)) == (instruction.op == Op::jump_if_true_or_pop))
        f.next = static_cast<std::uint32_t>(a);
      else
        f.pop();
      break;
    case Op::get_iterator: peek(0) = in_.iterate(peek(0)); break;
    case Op::iterate: {
      Value item;
      if (Generator* generator = peek(0).as<Generator>()) {
        if (!generator->exhausted) {
          PythonFrame& mounted = mount_generator(in_, *generator);
          if (mounted.next > 0) mounted.push(Value::none());
          mounted.loop_end = a;
          return false;
        }
      } else {
        item = in_.next(peek(0));
      }
      if (item) {
        f.push(item);
      } else {
        f.pop();
        f.next = static_cast<std::uint32_t>(a);
      }
      break;
    }

    case Op::get_delegate:
      if (!peek(0).as<Generator>()) peek(0) = in_.iterate(peek(0));
      break;
    case Op::send: {
      const Value sent = f.pop();
      Generator* const generator = peek(0).as<Generator>();
      if (generator && !generator->exhausted) {
        const bool began = static_cast<const PythonFrame*>(generator->frame.get()) == nullptr ||
                           static_cast<const PythonFrame*>(generator->frame.get())->next > 0;
        if (!began && !sent.is_none()) {
          in_.raise(in_.types.TypeError, "can't send non-None value to a just-started generator");
        }
        PythonFrame& mounted = mount_generator(in_, *generator);
        if (mounted.next > 0) mounted.push(sent);
        mounted.loop_end = a;
        mounted.delegated = true;
        return false;
      }
      Value returned = Value::none();
      const Value item = generator ? Value() : send_to_delegate(in_, peek(0), sent, returned);
      if (item) {
        f.push(item);
      } else {
        peek(0) = returned;
        f.next = static_cast<std::uint32_t>(a);
      }
      break;
    }

    case Op::call: call(f, count); goto after_call;
    case Op::call_keywords: call_keywords(f, instruction); goto after_call;
    case Op::call_spread: call_spread(f); goto after_call;
    case Op::with_enter: enter_with(f); goto after_call;
    case Op::with_exit: leave_with(f, nullptr); goto after_call;
    case Op::with_exit_exception:
      leave_with(f, peek(0).as<Exception>());
      goto after_call;
    after_call:
      if (thread_.frames.back().get() != &f) return false;
      if (must_breathe()) breathe();
      if (interrupted(f)) return false;
      break;
    case Op::with_decide: {
      const bool swallows = in_.truth(peek(0));
      f.pop();
      Exception* const exception = f.pop().as<Exception>();
      if (!swallows) {
        handle(exception, false);
        return false;
      }
      f.pop();
      record(in_, trace::EventKind::catch_, exception);
      pop_handling();
      break;
    }
    case Op::return_value: return_from(f, f.pop()); return false;
    case Op::yield_value: {
      const Value value = f.pop();
      const bool in_loop = f.loop_end >= 0;
      unmount_generator(in_, thread_);
      if (in_loop)
        static_cast<PythonFrame&>(frame()).push(value);
      else
        thread_.completion = {value};
      return false;
    }
    case Op::match_pattern: {
      const std::vector<Value> values(
          f.values.begin() + static_cast<std::ptrdiff_t>(f.top) - instruction.extra,
          f.values.begin() + static_cast<std::ptrdiff_t>(f.top));
      const Value result =
          match_pattern(in_, *code.patterns[count], peek(instruction.extra), values);
      f.top -= instruction.extra;
      peek(0) = result;
      break;
    }
    case Op::make_function: make_function(f, instruction); break;
    case Op::make_class: make_class(f, instruction); return false;

    case Op::raise: raise_statement(f, a); return false;
    case Op::reraise: handle(f.pop().as<Exception>(), false); return false;
    case Op::load_assertion_error: f.push(in_.types.AssertionError); break;
    case Op::match_exception: {
      const bool taken = matches(peek(1), peek(0));
      f.pop();
      if (!taken) f.next = static_cast<std::uint32_t>(a);
      break;
    }
    case Op::catch_exception: record(in_, trace::EventKind::catch_, peek(0).as<Exception>()); break;
    case Op::pop_handling: pop_handling(); break;
    case Op::call_finally:
      f.push(Value::integer(f.next));
      if (!in_.python2()) thread_.handling.push_back(nullptr);
      f.next = static_cast<std::uint32_t>(a);
      break;
    case Op::begin_finally:
      f.push(Value::none());
      if (!in_.python2()) thread_.handling.push_back(nullptr);
      break;
    case Op::end_finally: {
      const Value end = f.pop();
      if (Exception* exception = end.as<Exception>()) {
        handle(exception, false);
        return false;
      }
      pop_handling();
      if (end.is_integer()) f.next = static_cast<std::uint32_t>(end.integer());
      break;
    }
    case Op::pop_finally:
      f.pop();
      pop_handling();
      break;

    case Op::import_name:
      f.push(world_.import(name_of(instruction)->text, instruction.extra != 0));
      break;
    case Op::import_from: f.push(world_.import_from(peek(0), name_of(instruction))); break;
    case Op::import_star:
      world_.import_star(peek(0), *(f.names ? f.names : f.globals));
      f.pop();
      break;

    case Op::print_item: print_item(f, instruction.extra != 0); break;
    case Op::print_newline: print_newline(f, instruction.extra != 0); break;
  }
  return true;
}

// Whether something else than the frame on top is to run first.
bool Loop::interrupted(const PythonFrame& f) const {
  return thread_.frames.back().get() != &f || thread_.blocked || switched_;
}

bool Loop::must_breathe() const {
  return world_.steps >= stop_at_ || world_.steps >= in_.options.limits.steps ||
         in_.process().has_pending_signal || world_.awaits_interruption() ||
         in_.process().heap.wants_attention();
}

// Runs the frame until something else is to run first. What most instructions do in most cases is
// done here, with the frame's position and the count of steps in registers; whatever is left is
// done by `execute`.
void Loop::run_python(PythonFrame& f) {
  // To 3.10 a function looks for signals when it is entered; later, after the call of what sent
  // them.
  if (f.next == 0 && in_.process().has_pending_signal && !in_.at_least(3, 11)) {
    breathe();
    if (interrupted(f)) return;
  }
  // What a call that has just ended, or an exception, dropped.
  if (in_.process().heap.wants_attention()) {
    attend_to_heap();
    if (interrupted(f)) return;
  }
  const Code& code = *f.code;
  const Instruction* const instructions = code.instructions.data();
  Value* const values = f.values.data();
  const std::uint16_t process = in_.process().index;
  const Heap& heap = in_.process().heap;
  const bool& has_pending_signal = in_.process().has_pending_signal;
  const std::uint64_t breathe_at =
      world_.awaits_interruption() ? 0 : std::min(stop_at_, in_.options.limits.steps);

  const Instruction* next = instructions + f.next;
  Value* top = values + f.top;
  std::uint64_t steps = world_.steps;
  // Before anything that may look at the frame or the clock, or raise; and after what may move
  // them.
  const auto save = [&] {
    f.next = static_cast<std::uint32_t>(next - instructions);
    f.top = static_cast<std::uint32_t>(top - values);
    world_.steps = steps;
  };
  const auto load = [&] {
    next = instructions + f.next;
    top = values + f.top;
    steps = world_.steps;
  };
  const auto name_of = [&code](const Instruction& instruction) {
    return code.names[static_cast<std::size_t>(instruction.argument)];
  };
  // False if something else is to run first.
  const auto breathe_if_due = [&] {
    if (steps < breathe_at && !has_pending_signal && !heap.wants_attention()) return true;
    save();
    breathe();
    if (interrupted(f)) return false;
    load();
    return true;
  };

  const auto attend = [&] {
    save();
    attend_to_heap();
    if (interrupted(f)) return false;
    load();
    return true;
  };

  for (;;) {
    const Instruction instruction = *next++;
    const std::int32_t a = instruction.argument;
    ++steps;
    switch (instruction.op) {
      case Op::line: {
        const auto at = static_cast<std::size_t>(next - 1 - instructions);
        const script::SourceRange& range = code.locations[at].range;
        in_.trace.add_line(process, in_.state().number, thread_.index, range.line, range.column);
        if (heap.wants_attention() && !attend()) return;
        continue;
      }
      case Op::load_constant: (top++)->set(code.constants[static_cast<std::size_t>(a)]); continue;
      case Op::load_true: *top++ = Value::boolean(true); continue;
      case Op::load_false: *top++ = Value::boolean(false); continue;
      case Op::load_none: *top++ = Value::none(); continue;
      case Op::push_null: *top++ = Value(); continue;
      case Op::load_fast:
        if (values[a].is_null()) break;
        (top++)->set(values[a]);
        continue;
      case Op::store_fast: values[a].set(*--top); continue;
      case Op::load_global:
      case Op::load_name: {
        Str* const name = name_of(instruction);
        std::uint32_t& hint = code.hints[static_cast<std::size_t>(next - 1 - instructions)];
        const Value* found = nullptr;
        if (instruction.op == Op::load_name && f.names != f.globals)
          found = f.names->table.place(name);
        if (!found) found = f.globals->table.place(name, hint);
        if (!found) found = in_.state().builtins->table.place(name, hint);
        if (!found) break;
        (top++)->set(*found);
        continue;
      }
      case Op::pop: --top; continue;
      case Op::duplicate:
        top[0].set(top[-1]);
        ++top;
        continue;

      case Op::binary: {
        const Value left = top[-2], right = top[-1];
        if (!left.is_integer() || !right.is_integer()) break;
        std::int64_t result = 0;
        switch (static_cast<script::BinaryOperator>(a)) {
          case script::BinaryOperator::add:
            if (__builtin_add_overflow(left.integer(), right.integer(), &result)) goto execute;
            break;
          case script::BinaryOperator::subtract:
            if (__builtin_sub_overflow(left.integer(), right.integer(), &result)) goto execute;
            break;
          case script::BinaryOperator::multiply:
            if (__builtin_mul_overflow(left.integer(), right.integer(), &result)) goto execute;
            break;
          case script::BinaryOperator::modulo:
            if (left.integer() < 0 || right.integer() <= 0) goto execute;
            result = left.integer() % right.integer();
            break;
          case script::BinaryOperator::floor_divide:
            if (left.integer() < 0 || right.integer() <= 0) goto execute;
            result = left.integer() / right.integer();
            break;
          default: goto execute;
        }
        --top;
        top[-1] = Value::integer(result);
        continue;
      }
      case Op::compare: {
        const Value left = top[-2], right = top[-1];
        bool result = false;
        using enum script::ComparisonOperator;
        const auto op = static_cast<script::ComparisonOperator>(a);
        if (op == is || op == is_not) {
          result = left.same(right) == (op == is);
        } else {
          if (!left.is_integer() || !right.is_integer()) break;
          const std::int64_t x = left.integer(), y = right.integer();
          switch (op) {
            case equal: result = x == y; break;
            case not_equal: result = x != y; break;
            case less: result = x < y; break;
            case less_equal: result = x <= y; break;
            case greater: result = x > y; break;
            case greater_equal: result = x >= y; break;
            default: goto execute;
          }
        }
        top -= 2;
        // Mostly a jump follows that takes it.
        if (next->op == Op::jump_if_false || next->op == Op::jump_if_true) {
          ++steps;
          next =
              result == (next->op == Op::jump_if_true) ? instructions + next->argument : next + 1;
        } else {
          *top++ = Value::boolean(result);
        }
        continue;
      }
      case Op::load_attribute: {
        save();
        const Value result = in_.get_attribute(top[-1], name_of(instruction));
        top[-1] = result;
        steps = world_.steps;
        continue;
      }
      case Op::load_method: {
        save();
        Value self;
        top[-1] = get_method(in_, top[-1], name_of(instruction), self);
        (top++)->set(self);
        steps = world_.steps;
        continue;
      }
      case Op::store_attribute:
        save();
        in_.set_attribute(top[-1], name_of(instruction), top[-2]);
        top -= 2;
        steps = world_.steps;
        continue;
      case Op::subscript: {
        save();
        const Value result = in_.subscript(top[-2], top[-1]);
        --top;
        top[-1] = result;
        steps = world_.steps;
        continue;
      }

      case Op::jump: next = instructions + a; continue;
      case Op::jump_back:
        next = instructions + a;
        if (!breathe_if_due()) return;
        continue;
      case Op::jump_if_false:
      case Op::jump_if_true: {
        const Value condition = top[-1];
        bool truth = condition.integer() != 0;
        if (!condition.is_boolean() && !condition.is_integer()) {
          save();
          truth = in_.truth(condition);
          steps = world_.steps;
        }
        --top;
        if (truth == (instruction.op == Op::jump_if_true)) next = instructions + a;
        continue;
      }
      case Op::iterate: {
        if (!top[-1].as<Iterator>()) break;
        save();
        const Value item = in_.next(top[-1]);
        steps = world_.steps;
        if (item) {
          *top++ = item;
        } else {
          --top;
          next = instructions + a;
        }
        continue;
      }
      case Op::call: {
        Value* const callable = top - a - 2;
        const std::size_t self = callable[1].is_null() ? 0 : 1;
        Arguments arguments{{callable + 2 - self, static_cast<std::size_t>(a) + self}, {}};
        save();
        const Value result = begin_call(in_, callable[0], arguments);
        steps = world_.steps;
        top = callable;
        if (!result.is_deferred()) *top++ = result;
        if (thread_.frames.back().get() != &f) {
          f.top = static_cast<std::uint32_t>(top - values);
          return;
        }
        if (!breathe_if_due()) return;
        if (thread_.blocked || switched_) {
          save();
          return;
        }
        continue;
      }
      case Op::return_value: {
        const Value value = *--top;
        save();
        return_from(f, value);
        return;
      }
      default: break;
    }
  execute:
    save();
    if (!execute(f, instruction)) return;
    load();
    if (heap.wants_attention() && !attend()) return;
  }
}

// ---- instructions -------------------------------------------------------------------------------

// Callable, self or null, `count` arguments on the stack.
void Loop::call(PythonFrame& f, std::size_t count) {
  Value* const callable = f.values.data() + f.top - count - 2;
  const bool has_self = !callable[1].is_null();
  Arguments arguments{{callable + (has_self ? 1 : 2), count + (has_self ? 1 : 0)}, {}};
  const Value result = begin_call(in_, callable[0], arguments);
  f.top -= static_cast<std::uint32_t>(count + 2);
  if (!result.is_deferred()) f.push(result);
}

void Loop::call_keywords(PythonFrame& f, const Instruction& instruction) {
  const std::size_t count = static_cast<std::size_t>(instruction.argument);
  const std::vector<Str*>& names = f.code->keyword_names[instruction.extra];
  Value* const callable = f.values.data() + f.top - count - 2;
  const bool has_self = !callable[1].is_null();
  std::vector<std::pair<Str*, Value>> keywords;
  keywords.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    keywords.emplace_back(names[i], callable[2 + count - names.size() + i]);
  Arguments arguments{{callable + (has_self ? 1 : 2), count - names.size() + (has_self ? 1 : 0)},
                      keywords};
  const Value result = begin_call(in_, callable[0], arguments);
  f.top -= static_cast<std::uint32_t>(count + 2);
  if (!result.is_deferred()) f.push(result);
}

// Callable, self or null, list, dict.
void Loop::call_spread(PythonFrame& f) {
  Value* const callable = f.values.data() + f.top - 4;
  std::vector<Value> positional;
  if (!callable[1].is_null()) positional.push_back(callable[1]);
  for (const Value item : callable[2].to<List>().items) positional.push_back(item);
  std::vector<std::pair<Str*, Value>> keywords;
  for (const Table::Entry& entry : callable[3].to<Dict>().table.entries())
    keywords.emplace_back(entry.key.as<Str>(), entry.value);
  Arguments arguments{positional, keywords};
  const Value result = begin_call(in_, callable[0], arguments);
  f.top -= 4;
  if (!result.is_deferred()) f.push(result);
}

// Callable, self or null, list, dict, mapping: adds a `**mapping` to the keyword arguments.
void Loop::merge_keywords(PythonFrame& f) {
  const Value mapping = f.values[f.top - 1];
  Dict* const into = f.values[f.top - 2].as<Dict>();
  const Value callable = f.values[f.top - 5];
  Dict* from = mapping.as<Dict>();
  if (!from && in_.find_attribute(mapping, in_.intern("keys"))) {
    from = in_.dict();
    dict_update(in_, *from, mapping);
  }
  if (!from) {
    in_.raise(in_.types.TypeError,
              wording::not_a_mapping(in_, callable, in_.type_name(mapping, {3, 15})));
  }
  for (const Table::Entry& entry : from->table.entries()) {
    const Str* key = entry.key.as<Str>();
    if (!key) {
      in_.raise(in_.types.TypeError, wording::keywords_must_be_strings(in_, callable));
    }
    if (into->table.find(key)) {
      in_.raise(in_.types.TypeError, wording::multiple_keyword_values(in_, callable, key->text));
    }
    into->table.set(in_, entry.key, entry.value);
  }
  f.pop();
}

void Loop::make_function(PythonFrame& f, const Instruction& instruction) {
  const Code* code = f.code->codes[static_cast<std::size_t>(instruction.argument)];
  Function* function = make<Function>(in_, in_.types.function, code);
  if (instruction.extra & 4) function->closure = f.pop().to<Tuple>().items.copy();
  if (instruction.extra & 8) function->annotations = f.pop();
  if (instruction.extra & 2)
    for (const Table::Entry& entry : f.pop().to<Dict>().table.entries())
      function->keyword_defaults.emplace_back(entry.key.to<Str>().text, entry.value);
  if (instruction.extra & 1) function->defaults = f.pop().to<Tuple>().items.copy();
  function->name = in_.intern(code->name);
  function->qualname = in_.intern(code->qualname);
  function->doc = code->docstring ? code->docstring : Value::none();
  function->globals = f.globals;
  if (code->is_annotations && f.role == PythonFrame::Role::class_body)
    function->class_names = f.names;
  f.push(function);
}

void Loop::make_class(PythonFrame& f, const Instruction& instruction) {
  const Code* code = f.code->codes[static_cast<std::size_t>(instruction.argument)];
  const Value closure = (instruction.extra & 1) ? f.pop() : Value();
  const Value keywords = (instruction.extra & 2) ? f.pop() : Value();
  const Value bases = f.pop();
  begin_class_body(in_, f, *code, *bases.as<Tuple>(), keywords.as<Dict>(), closure);
}

void Loop::unpack(PythonFrame& f, std::size_t count) {
  const Value sequence = f.values[f.top - 1];
  if (const Tuple* tuple = sequence.as<Tuple>(); tuple && tuple->items.size() == count) {
    f.pop();
    for (std::size_t i = count; i-- > 0;) f.push(tuple->items[i]);
    return;
  }
  const Value iterator = unpacking_iterator(in_, sequence);
  std::vector<Value> items;
  for (std::size_t i = 0; i < count; ++i) {
    const Value item = in_.next(iterator);
    if (!item) in_.raise(in_.types.ValueError, wording::too_few(in_.version, count, i, false));
    items.push_back(item);
  }
  if (in_.next(iterator)) in_.raise(in_.types.ValueError, wording::too_many(in_, count, sequence));
  f.pop();
  for (std::size_t i = count; i-- > 0;) f.push(items[i]);
}

void Loop::unpack_around(PythonFrame& f, std::size_t before, std::size_t after) {
  const Value iterator = unpacking_iterator(in_, f.values[f.top - 1]);
  std::vector<Value> items;
  while (items.size() < before) {
    const Value item = in_.next(iterator);
    if (!item) break;
    items.push_back(item);
  }
  if (items.size() == before) {
    const std::vector<Value> rest = in_.to_vector(iterator);
    items.insert(items.end(), rest.begin(), rest.end());
  }
  if (items.size() < before + after) {
    in_.raise(in_.types.ValueError,
              wording::too_few(in_.version, before + after, items.size(), true));
  }
  f.pop();
  const std::size_t tail = items.size() - after;
  for (std::size_t i = items.size(); i-- > tail;) f.push(items[i]);
  f.push(in_.list({items.begin() + static_cast<std::ptrdiff_t>(before),
                   items.begin() + static_cast<std::ptrdiff_t>(tail)}));
  for (std::size_t i = before; i-- > 0;) f.push(items[i]);
}

// ---- raising and catching -----------------------------------------------------------------------

// What `raise value` or `raise … from value` raises; null for a cause of None.
Exception* Loop::to_exception(Value value, bool is_cause) {
  Class* const cls = value.as<Class>();
  if (cls && cls->is_exception) {
    const Value made = in_.call(value, {});
    if (Exception* exception = made.as<Exception>()) return exception;
    in_.raise(in_.types.TypeError, "calling " + in_.repr(value) +
                                       " should have returned an instance of BaseException, not " +
                                       in_.repr(in_.type_of(made)));
  }
  if (Exception* exception = value.as<Exception>()) return exception;
  if (is_cause) {
    if (value.is_none()) return nullptr;
    in_.raise(in_.types.TypeError, "exception causes must derive from BaseException");
  }
  in_.raise(in_.types.TypeError, wording::cannot_raise(in_.version, in_.type_name(value)));
}

// 2.7: `raise type, value, traceback` (do_raise of its ceval.c).
void Loop::raise_with_value(Value type, const Tuple& rest) {
  const Value value = rest.items[0];
  const Class* const cls = type.as<Class>();
  Exception* exception = value.as<Exception>();
  if (!cls || !cls->is_exception) {
    exception = to_exception(type, false);
    if (!value.is_none())
      in_.raise(in_.types.TypeError, "instance exception may not have a separate value");
  } else if (value.is_none()) {
    exception = to_exception(type, false);
  } else if (!exception || !exception->cls->is_subclass_of(cls)) {
    std::vector<Value> given;
    if (const Tuple* const several = value.as<Tuple>())
      for (const Value each : several->items) given.push_back(each);
    else
      given.push_back(value);
    Arguments arguments{given, {}};
    exception = to_exception(in_.call(type, arguments), false);
  }
  const Value traceback = rest.items.size() > 1 ? rest.items[1] : Value::none();
  if (!traceback.is_none() && !traceback.as<Traceback>())
    in_.raise(in_.types.TypeError, "raise: arg 3 must be a traceback or None");
  begin_raise(in_, exception);
  if (!traceback.is_none()) exception->traceback = traceback;
  handle(exception, traceback.is_none());
}

void Loop::raise_statement(PythonFrame& f, int count) {
  if (count == 0) {
    Exception* const handled = handled_exception(thread_);
    if (!handled) {
      if (in_.python2())
        in_.raise(in_.types.TypeError, wording::cannot_raise(in_.version, "NoneType"));
      in_.raise(in_.types.RuntimeError, "No active exception to reraise");
    }
    record(in_, trace::EventKind::raise, handled);
    handle(handled, false);
    return;
  }
  const Value cause = count == 2 ? f.pop() : Value();
  const Value value = f.pop();
  if (cause && in_.python2()) {
    raise_with_value(value, cause.to<Tuple>());
    return;
  }
  Exception* const exception = to_exception(value, false);
  if (cause) {
    Exception* const made = to_exception(cause, true);
    exception->cause = made ? Value(made) : Value::none();
    exception->suppress_context = true;
  }
  begin_raise(in_, exception);
  handle(exception, true);
}

bool Loop::matches(Value exception, Value type) {
  const Class* const raised = in_.type_of(exception);
  const auto takes = [raised](Value value) {
    const Class* cls = value.as<Class>();
    return cls && raised->is_subclass_of(cls);
  };
  const auto check = [this](Value value) {
    const Class* cls = value.as<Class>();
    if (in_.python2() || (cls && cls->is_exception)) return;
    in_.raise(in_.types.TypeError,
              "catching classes that do not inherit from BaseException is not allowed");
  };
  const Tuple* const types = type.as<Tuple>();
  if (!types) {
    check(type);
    return takes(type);
  }
  for (const Value each : types->items) check(each);
  for (const Value each : types->items)
    if (takes(each)) return true;
  return false;
}

// Manager → exit method, and the call of its enter method.
void Loop::enter_with(PythonFrame& f) {
  const Value manager = f.values[f.top - 1];
  Class* const cls = in_.type_of(manager);
  const auto lookup = [&](const Str* name) {
    const Value found = cls->find(name);
    if (!found) raise_no_context_manager(in_, manager, name->text);
    return found;
  };
  Value enter, exit;
  if (in_.python2() || in_.at_least(3, 14)) {
    exit = lookup(in_.common_names.exit);
    enter = lookup(in_.common_names.enter);
  } else {
    enter = lookup(in_.common_names.enter);
    exit = lookup(in_.common_names.exit);
  }
  f.values[f.top - 1] = bind_attribute(in_, exit, manager, cls);
  // A plain function is called with the manager, without a bound method made for it.
  Value self = manager;
  Arguments arguments;
  if (enter.as<Function>())
    arguments.positional = {&self, 1};
  else
    enter = bind_attribute(in_, enter, manager, cls);
  const Value result = begin_call(in_, enter, arguments);
  if (!result.is_deferred()) f.push(result);
}

void Loop::leave_with(PythonFrame& f, Exception* exception) {
  const Value exit = f.values[f.top - (exception ? 2 : 1)];
  Value values[3] = {Value::none(), Value::none(), Value::none()};
  if (exception) {
    values[0] = exception->cls;
    values[1] = exception;
    if (exception->traceback) values[2] = exception->traceback;
  } else {
    f.pop();
  }
  Arguments arguments{values, {}};
  const Value result = begin_call(in_, exit, arguments);
  if (!result.is_deferred()) f.push(result);
}

// ---- 2.7's print statement (PRINT_ITEM and PRINT_NEWLINE of its ceval.c) ------------------------

void Loop::print_item(PythonFrame& f, bool redirected) {
  const Value value = f.pop();
  Value file = redirected ? f.values[f.top - 1] : Value::none();
  if (file.is_none()) file = print_destination(in_);
  if (exchange_softspace(in_, file, true)) write_to(in_, file, " ");
  const std::string text = in_.str_of(value);
  write_to(in_, file, text);
  const bool ends_in_space =
      value.as<Str>() && !text.empty() && text.back() != ' ' &&
      std::string_view("\t\n\v\f\r").find(text.back()) != std::string_view::npos;
  if (ends_in_space) exchange_softspace(in_, file, false);
}

void Loop::print_newline(PythonFrame& f, bool redirected) {
  Value file = redirected ? f.pop() : Value::none();
  if (file.is_none()) file = print_destination(in_);
  write_to(in_, file, "\n");
  exchange_softspace(in_, file, false);
}

// No C++ code that may hold Values waits for Python code.
bool Loop::outermost() const {
  return Interpreter::Evaluation::of(in_).nested == 0;
}

}  // namespace

// ---- the interpreter's door ---------------------------------------------------------------------

namespace {

// Makes `loop` the innermost one while it lives, on the given thread.
class Running {
 public:
  Running(Loop*& innermost, Loop* loop, Thread*& current, Thread* thread)
      : innermost_(innermost),
        outer_loop_(std::exchange(innermost, loop)),
        current_(current),
        outer_thread_(std::exchange(current, thread)) {}
  ~Running() { innermost_ = outer_loop_, current_ = outer_thread_; }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  Loop*& innermost_;
  Loop* outer_loop_;
  Thread*& current_;
  Thread* outer_thread_;
};

}  // namespace

Interpreter::Stop Interpreter::execute(Thread& running, std::size_t depth,
                                       std::uint64_t instructions) {
  Loop loop(*this, running, depth, instructions);
  const Running now(Evaluation::of(*this).loop, &loop, thread_, &running);
  return loop.run();
}

void Interpreter::finish(Value value) {
  evaluation_->loop->finish(value);
}

void Interpreter::defer(std::unique_ptr<NativeFrame> frame) {
  thread_->frames.push_back(std::move(frame));
}

void Interpreter::push_call(Value function, Arguments arguments) {
  Loop& loop = *evaluation_->loop;
  try {
    const Value result = begin_call(*this, function, arguments);
    if (!result.is_deferred()) loop.immediate_result({result});
  } catch (const Raised& raised) {
    loop.immediate_result({Value(), raised.exception});
  }
}

namespace {

// Makes one call and returns its result.
struct CallFrame final : NativeFrame {
  CallFrame(Value the_function, const Arguments& arguments)
      : function(the_function),
        positional(arguments.positional.begin(), arguments.positional.end()),
        keywords(arguments.keywords.begin(), arguments.keywords.end()) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<CallFrame>(*this); }
  void visit(Visitor& visitor) override {
    visitor(function);
    visit_all(visitor, positional);
    for (auto& [name, value] : keywords) visitor(name), visitor(value);
  }
  void resume(Interpreter& in, const Completion* result) override {
    if (!began) {
      began = true;
      in.push_call(function, {positional, keywords});
    } else if (result) {
      if (result->exception) throw Raised{result->exception};
      in.finish(result->value);
    }
  }

  Value function;
  std::vector<Value> positional;
  std::vector<std::pair<Str*, Value>> keywords;
  bool began = false;
};

}  // namespace

std::unique_ptr<NativeFrame> make_call_frame(Value function, const Arguments& arguments) {
  return std::make_unique<CallFrame>(function, arguments);
}

void Interpreter::push_call(Thread& on, Value function, Arguments& arguments) {
  on.frames.push_back(std::make_unique<CallFrame>(function, arguments));
}

const Code* Interpreter::compile(const script::Program& source, bool is_library) {
  std::vector<std::unique_ptr<Code>>& codes = Evaluation::of(*this).codes;
  const std::size_t first = codes.size();
  compile_program(*this, source, codes, is_library);
  return codes[first].get();
}

void Interpreter::push_module(Thread& on, const Code* code, Dict* globals, Dict* names) {
  auto frame = std::make_unique<PythonFrame>(code, globals);
  frame->names = names ? names : globals;
  if (const PythonFrame* below = topmost_python_frame(on)) frame->depth = below->depth + 1;
  for (int i = 0; i < code->free_begin; ++i)
    frame->cell(i) = heap().make<Cell>(types.cell, Value());
  frame->handling_base = static_cast<std::uint32_t>(on.handling.size());
  on.frames.push_back(std::move(frame));
}

// ---- calling Python from C++ --------------------------------------------------------------------

namespace {

// The most evaluation loops on the C++ stack, the same in every build. Each takes some 1.5 KiB of
// it, with a sanitizer ten times as much; a browser's stack ends at some 800 of them.
constexpr int max_nested = 400;

class Nested {
 public:
  Nested(int& all, int& of_thread) : all_(all), of_thread_(of_thread) { ++all_, ++of_thread_; }
  ~Nested() { --all_, --of_thread_; }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;

 private:
  int& all_;
  int& of_thread_;
};

}  // namespace

Value Interpreter::run_nested(std::size_t depth, Exception* raise_first) {
  Borrow::check_none();
  Evaluation& evaluation = Evaluation::of(*this);
  Thread& running = *thread_;
  if (evaluation.nested >= max_nested) {
    running.frames.resize(depth);
    raise(python2() ? types.RuntimeError : types.RecursionError, wording::recursion());
  }
  const Nested nested(evaluation.nested, running.nested);
  Loop loop(*this, running, depth, no_quota);
  Stop stop = Stop::switched;
  {
    const Running now(evaluation.loop, &loop, thread_, &running);
    stop = raise_first ? loop.run_raising(raise_first) : loop.run();
  }
  while (stop != Stop::finished) {
    if (stop == Stop::blocked) world->run_others_while_blocked();
    const Running now(evaluation.loop, &loop, thread_, &running);
    stop = loop.run();
  }
  const Completion completion = std::exchange(running.completion, Completion{});
  if (completion.exception) throw Raised{completion.exception};
  return completion.value;
}

Value Interpreter::call(Value function, Arguments& arguments) {
  const std::size_t depth = thread_->frames.size();
  const Value result = begin_call(*this, function, arguments);
  return result.is_deferred() ? run_nested(depth) : result;
}

Value Interpreter::call(Value function, std::initializer_list<Value> arguments) {
  std::vector<Value> values(arguments);
  Arguments given{values, {}};
  return call(function, given);
}

Value Interpreter::call_special(Value self, std::string_view name,
                                std::initializer_list<Value> arguments) {
  Class* const cls = type_of(self);
  if (cls->is_builtin) return Value();
  const Value found = cls->find(name);
  if (!found || found.as<Builtin>()) return Value();
  return call(bind_attribute(*this, found, self, cls), arguments);
}

}  // namespace lastcall::machine
