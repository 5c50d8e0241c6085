#include <algorithm>
#include <utility>

#include "compiler/code.hpp"
#include "ending/finalization.hpp"
#include "modules/modules.hpp"
#include "system/subinterpreter.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

// _testcapi.run_in_subinterp (3.6 on), _xxsubinterpreters (3.8 to 3.12) and _interpreters (3.13
// on), on which machine/library/concurrent_interpreters.py is built.
namespace lastcall::machine {

namespace {

// Who made an interpreter, as _interpreters.whence() numbers it.
constexpr std::uint8_t by_c_code = 2, by_module = 5;

// The most there may be at a time.
constexpr std::size_t most_interpreters = 256;

// ---- between two interpreters -------------------------------------------------------------------

// What a thread leaves behind while it runs code of another interpreter.
class Crossing {
 public:
  void enter(Interpreter& in, InterpreterState& state) {
    Thread& thread = in.thread();
    from_ = in.state().number;
    handling_ = std::exchange(thread.handling, {});
    object_ = std::exchange(thread.object, state.main_thread);
    ++state.running;
    in.world->enter(state);
  }
  void leave(Interpreter& in) {
    Thread& thread = in.thread();
    InterpreterState& state = in.state();
    --state.running;
    state.main_thread = std::exchange(thread.object, object_);
    thread.handling = std::exchange(handling_, {});
    object_ = Value();
    in.world->enter(*in.process().find_interpreter(from_));
  }
  void visit(Visitor& v) {
    for (Exception*& exception : handling_) v(exception);
    v(object_);
  }

 private:
  std::uint16_t from_ = 0;
  std::vector<Exception*> handling_;
  Value object_;
};

InterpreterState& make_interpreter(Interpreter& in, std::uint8_t origin) {
  Process& process = in.process();
  if (process.interpreters.size() > most_interpreters || process.interpreters_made == 65'535) {
    outside_subset(in, "more than " + std::to_string(most_interpreters) + " interpreters at a time",
                   "end some of them");
  }
  process.interpreters.push_back(std::make_unique<InterpreterState>(++process.interpreters_made));
  InterpreterState& state = *process.interpreters.back();
  state.origin = origin;
  state.is_counted = origin == by_module;
  Crossing crossing;
  crossing.enter(in, state);
  set_up_interpreter(in);
  in.event(make_event(trace::EventKind::phase, trace::Phase::main));
  crossing.leave(in);
  return state;
}

// Names to be bound in the main module of another interpreter.
struct Shared {
  void bind(InterpreterState& state) const {
    for (std::size_t i = 0; i < names.size(); ++i) state.globals->table.set(names[i], values[i]);
  }
  void visit(Visitor& v) {
    for (Str*& name : names) v(name);
    visit_all(v, values);
  }
  std::vector<Str*> names;
  std::vector<Value> values;
};

// Runs a text in the main module of another interpreter. Its result is what `over` makes of it,
// back in the interpreter it was called from.
struct RunFrame : NativeFrame {
  RunFrame(InterpreterState& state, std::string the_text, std::string the_file)
      : number(state.number), text(std::move(the_text)), file(std::move(the_file)) {}
  void visit(Visitor& v) override { crossing.visit(v), shared.visit(v), v(failure); }

  void resume(Interpreter& in, const Completion* result) override {
    switch (step) {
      case Step::start: {
        InterpreterState& state = *in.process().find_interpreter(number);
        crossing.enter(in, state);
        step = Step::running;
        shared.bind(state);
        if (!code) code = compile_text(in, text, file, in.version, false);
        if (!in.at_least(3, 14)) note_interrupt(in);
        in.push_module(in.thread(), code, state.globals);
        return;
      }
      case Step::running:
        failure = result ? result->exception : nullptr;
        if (result && code->kind == Code::Kind::function && !result->value.is_none() && !failure)
          outside_subset(in, "a function that returns a value as a script", "return nothing");
        note_interrupt(in);
        step = Step::reported;
        if (failure && report(in)) return;
        [[fallthrough]];
      case Step::reported:
        step = Step::over;
        crossing.leave(in);
        if (over(in)) return;
        [[fallthrough]];
      case Step::over:
        // A signal came meanwhile, or its handler has failed.
        if (result && result->exception && result->exception != failure)
          throw Raised{result->exception};
        if (!check_signals(in)) in.finish(end(in));
        return;
    }
  }

  // As for a main program (run_eval_code_obj).
  void note_interrupt(Interpreter& in) {
    if (!as_main_program || !in.rules.interrupt_kills) return;
    const bool is_interrupt = failure && failure->cls == in.types.KeyboardInterrupt;
    if (is_interrupt || !in.at_least(3, 14)) in.process().interrupt_is_unhandled = is_interrupt;
  }

  // What is done about a failure while the thread is still there; true if a frame does it.
  virtual bool report(Interpreter&) { return false; }
  // What is done before the call is over; true if a frame does it.
  virtual bool over(Interpreter&) { return false; }
  // The result; may raise.
  virtual Value end(Interpreter& in) = 0;

  enum class Step : std::uint8_t { start, running, reported, over };
  std::uint16_t number;
  std::string text, file;
  const Code* code = nullptr;  // of the text, or of a function in its place
  Shared shared;
  Exception* failure = nullptr;
  Step step = Step::start;
  bool as_main_program = true;
  Crossing crossing;
};

// ---- the end of an interpreter ------------------------------------------------------------------

struct EndFrame final : NativeFrame {
  explicit EndFrame(std::uint16_t the_number) : number(the_number) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<EndFrame>(*this); }
  void visit(Visitor& v) override { crossing.visit(v); }

  enum class Step : std::uint8_t { start, joined, handlers, torn_down };

  void resume(Interpreter& in, const Completion*) override {
    switch (step) {
      case Step::start: {
        InterpreterState* const state = in.process().find_interpreter(number);
        if (!state || state->is_ending) {
          in.finish(Value::none());
          return;
        }
        state->is_ending = true;
        crossing.enter(in, *state);
        step = Step::joined;
        enter_phase(in, trace::Phase::joining_threads);
        in.defer(make_join_threads_frame(in));
        return;
      }
      case Step::joined:
        step = Step::handlers;
        enter_phase(in, trace::Phase::exit_handlers);
        if (in.rules.interpreters_run_handlers) {
          in.defer(make_handlers_frame(in, true));
          return;
        }
        lose_handlers(in, trace::LostReason::interpreter);
        [[fallthrough]];
      case Step::handlers:
        step = Step::torn_down;
        enter_phase(in, trace::Phase::flushing);
        // To 3.8 the names of the builtins go before what still lives.
        if (!in.at_least(3, 9)) in.state().builtins->table.clear();
        if (in.heap().lifetimes().is_watching()) {
          in.defer(make_teardown_frame());
          return;
        }
        [[fallthrough]];
      case Step::torn_down: end(in); return;
    }
  }

 private:
  void end(Interpreter& in) {
    Process& process = in.process();
    const std::vector<File*> files = process.files;
    for (File* file : files) {
      if (file->interpreter != number || file->descriptor > 2) continue;
      try {
        flush_file(in, *file);
      } catch (const Raised&) {
        // Nobody is left who could be told.
      }
      std::erase(process.files, file);
    }
    enter_phase(in, trace::Phase::ended);
    in.process().ends_when_it_writes = false;
    crossing.leave(in);
    std::erase_if(process.interpreters,
                  [this](const auto& each) { return each->number == number; });
    in.finish(Value::none());
  }

  std::uint16_t number;
  Step step = Step::start;
  Crossing crossing;
};

struct EndAllFrame final : NativeFrame {
  std::unique_ptr<Frame> copy() const override { return std::make_unique<EndAllFrame>(*this); }
  void visit(Visitor&) override {}
  void resume(Interpreter& in, const Completion*) override {
    Process& process = in.process();
    if (process.interpreters.size() == 1) {
      in.finish(Value::none());
      return;
    }
    if (!has_warned && in.at_least(3, 14)) {
      write_to_stderr(in,
                      "<sys>:0: RuntimeWarning: remaining subinterpreters; close them with "
                      "Interpreter.close()\n");
    }
    has_warned = true;
    in.defer(make_interpreter_end_frame(process.interpreters.back()->number));
  }
  bool has_warned = false;
};

// ---- _testcapi ----------------------------------------------------------------------------------

struct RunInSubinterpreter final : RunFrame {
  using RunFrame::RunFrame;
  std::unique_ptr<Frame> copy() const override {
    return std::make_unique<RunInSubinterpreter>(*this);
  }
  bool report(Interpreter& in) override {
    // PyErr_Print ends the whole process then.
    if (failure->cls->is_subclass_of(in.types.SystemExit)) {
      outside_subset(in, "SystemExit in the code that run_in_subinterp runs",
                     "catch it there, or leave sys.exit out");
    }
    in.defer(make_excepthook_frame(in, failure));
    return true;
  }
  bool over(Interpreter& in) override {
    in.defer(make_interpreter_end_frame(number));
    return true;
  }
  Value end(Interpreter&) override { return Value::integer(failure ? -1 : 0); }
};

Value run_in_subinterp(Interpreter& in, Arguments& arguments) {
  check_exactly(in, arguments, "run_in_subinterp", 1);
  const Str* const text = arguments.positional[0].as<Str>();
  if (!text) {
    in.raise(in.types.TypeError, "run_in_subinterp() argument 1 must be str, not " +
                                     in.type_name(arguments.positional[0]));
  }
  in.defer(std::make_unique<RunInSubinterpreter>(make_interpreter(in, by_c_code), text->text,
                                                 "<string>"));
  return Value::deferred();
}

constexpr BuiltinEntry testcapi_functions[] = {
    {"run_in_subinterp", run_in_subinterp, {Signature::Style::any, 0, -1}, {3, 0}},
};

// ---- exceptions and ids -------------------------------------------------------------------------

Class* failure_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.run_failed;
  if (!cls)
    cls = make_class(
        in, {"_xxsubinterpreters", "RunFailedError", in.types.RuntimeError, {}, {}, nullptr, true});
  return cls;
}

std::string_view error_module(Interpreter& in) {
  return in.at_least(3, 14) ? "concurrent.interpreters" : "interpreters";
}
Class* error_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.interpreter_error;
  if (!cls)
    cls = make_class(
        in, {error_module(in), "InterpreterError", in.types.Exception_, {}, {}, nullptr, true});
  return cls;
}
Class* not_found_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.interpreter_not_found;
  if (!cls)
    cls = make_class(
        in, {error_module(in), "InterpreterNotFoundError", error_class(in), {}, {}, nullptr, true});
  return cls;
}
Class* not_shareable_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.not_shareable;
  if (!cls) {
    cls = make_class(in, {error_module(in),
                          "NotShareableError",
                          in.at_least(3, 14) ? in.types.TypeError : in.types.ValueError,
                          {},
                          {},
                          nullptr,
                          true});
  }
  return cls;
}
// What an operation on an interpreter fails with.
Class* failure_of(Interpreter& in) {
  return in.at_least(3, 13) ? error_class(in) : in.types.RuntimeError;
}

Value id_text(Interpreter& in, Arguments& arguments) {
  return in.str(std::to_string(self_of<InterpreterId>(arguments).id));
}
Value id_repr(Interpreter& in, Arguments& arguments) {
  return in.str("InterpreterID(" + std::to_string(self_of<InterpreterId>(arguments).id) + ")");
}
Value id_hash(Interpreter&, Arguments& arguments) {
  return Value::integer(self_of<InterpreterId>(arguments).id);
}
constexpr BuiltinEntry id_methods[] = {
    {"__str__", id_text, no_arguments},
    {"__repr__", id_repr, no_arguments},
    {"__hash__", id_hash, no_arguments},
};
Class* id_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.interpreter_id;
  if (!cls) cls = make_class(in, {"", "InterpreterID", nullptr, id_methods, {}});
  return cls;
}

// How a program is told of an interpreter.
Value id_of(Interpreter& in, InterpreterState& state) {
  if (in.at_least(3, 13)) return Value::integer(state.number);
  ++state.references;
  InterpreterId* const id = in.heap().make<InterpreterId>(id_class(in), state.number);
  in.heap().watch(id);
  return id;
}

// The interpreter that an argument names; raises if there is none.
InterpreterState& interpreter_of(Interpreter& in, Value given) {
  Value number = given;
  if (const InterpreterId* const id = native<InterpreterId>(given)) number = Value::integer(id->id);
  if (!number.is_integer() && !number.is_boolean())
    type_error(in, "interpreter ID must be an int, got " + in.type_name(given));
  if (number.integer() < 0) {
    value_error(
        in, "interpreter ID must be a non-negative int, got " + std::to_string(number.integer()));
  }
  InterpreterState* const state = in.process().find_interpreter(number.integer());
  if (!state) {
    in.raise(in.at_least(3, 13) ? not_found_class(in) : in.types.RuntimeError,
             "unrecognized interpreter ID " + std::to_string(number.integer()));
  }
  return *state;
}

bool is_running(const InterpreterState& state) {
  return state.number == 0 || state.running > 0;
}

// ---- what may cross -----------------------------------------------------------------------------

bool is_shareable(Interpreter& in, Value value) {
  if (value.is_none() || value.as<Bytes>() || value.as<Str>() || value.is_integer()) return true;
  if (value.as<Int>()) return false;
  if (!in.at_least(3, 13)) return false;
  if (value.is_boolean() || value.is_real()) return true;
  const Tuple* const tuple = value.as<Tuple>();
  if (!tuple || tuple->cls != in.types.tuple) return false;
  const std::vector<Value> items = tuple->items.copy();
  return std::all_of(items.begin(), items.end(),
                     [&in](Value item) { return is_shareable(in, item); });
}

// What `shared` binds in the main module of another interpreter.
Shared shared_of(Interpreter& in, Value shared) {
  Shared bound;
  if (!shared || shared.is_none()) return bound;
  const Dict* const dict = shared.as<Dict>();
  if (!dict) outside_subset(in, "values to share that are no dict", "give a dict");
  for (const Table::Entry& entry : dict->table.entries()) {
    Str* const name = entry.key.as<Str>();
    if (!name) type_error(in, "bad argument type for built-in operation");
    if (!is_shareable(in, entry.value)) {
      in.raise(in.at_least(3, 13) ? not_shareable_class(in) : in.types.ValueError,
               in.repr(entry.value) + " does not support cross-interpreter data");
    }
    bound.names.push_back(name);
    bound.values.push_back(entry.value);
  }
  return bound;
}

// ---- running code -------------------------------------------------------------------------------

// run_string of 3.8 to 3.12: what the code raises comes out as RunFailedError.
struct RunString final : RunFrame {
  using RunFrame::RunFrame;
  std::unique_ptr<Frame> copy() const override { return std::make_unique<RunString>(*this); }
  Value end(Interpreter& in) override {
    if (failure) in.raise(failure_class(in), in.repr(failure->cls) + ": " + in.str_of(failure));
    return Value::none();
  }
};

// exec and run_string of 3.13 on: what the code raises is described by the result.
struct Execute final : RunFrame {
  Execute(InterpreterState& state, std::string the_text, std::string the_file)
      : RunFrame(state, std::move(the_text), std::move(the_file)) {
    as_main_program = false;
  }
  std::unique_ptr<Frame> copy() const override { return std::make_unique<Execute>(*this); }
  Value end(Interpreter& in) override { return failure ? description(in) : Value::none(); }

  Value space(Interpreter& in, std::initializer_list<std::pair<std::string_view, Value>> fields) {
    const Value types = in.world->import("types", true);
    const Value made = in.call(in.get_attribute(types, in.intern("SimpleNamespace")), {});
    for (const auto& [name, value] : fields) in.set_attribute(made, in.intern(name), value);
    return made;
  }

  Value description(Interpreter& in) {
    const Class& cls = *failure->cls;
    const std::string message = in.str_of(failure);
    std::string display = in.format_exception(failure, Interpreter::TracebackStyle::full);
    if (display.ends_with('\n')) display.pop_back();
    const bool is_plain = cls.module == "builtins" || cls.module == "__main__";
    const Value type = space(in, {{"__name__", in.str(cls.name)},
                                  {"__qualname__", in.str(cls.qualname)},
                                  {"__module__", in.str(cls.module)}});
    return space(in, {{"type", type},
                      {"msg", in.str(message)},
                      {"formatted",
                       in.str((is_plain ? "" : cls.module + ".") + cls.qualname + ": " + message)},
                      {"errdisplay", in.str(std::move(display))}});
  }
};

// What is neither a text nor a function.
[[noreturn]] void refuse_script(Interpreter& in, std::string_view name, Value script) {
  if (name == "exec" && in.at_least(3, 14)) type_error(in, "unsupported script " + in.repr(script));
  if (name == "exec") {
    type_error(in,
               "_interpreters.exec() argument 2 must be a string, a function, or a code object, "
               "not " +
                   (script.is_none() ? "None" : in.type_name(script)));
  }
  outside_subset(in, std::string(name) + "() of what is no string", "give the code as a string");
}

// Whether a function can be run as a script.
void check_script(Interpreter& in, const Code& code) {
  if (code.parameter_count() > 0) {
    value_error(in, in.at_least(3, 14)
                        ? "code with args not supported"
                        : "_interpreters.exec(): bad func (arguments not supported)");
  }
  if (code.cells.size() > static_cast<std::size_t>(code.free_begin)) {
    value_error(in, std::string(in.at_least(3, 14) ? "" : "_interpreters.exec(): ") +
                        "closures not supported");
  }
  if (code.is_generator || code.is_async)
    outside_subset(in, "a generator as a script", "give the code as a string");
}

template <typename Kind>
Value run_code(Interpreter& in, Arguments& arguments, std::string_view name,
               std::string_view parameter) {
  const std::vector<Value> bound =
      bind(in, name, arguments, 0, {"id", parameter, "shared", "restrict"}, 2, 3);
  InterpreterState& state = interpreter_of(in, bound[0]);
  const Str* const text = bound[1].as<Str>();
  const Function* const function = name == "exec" ? bound[1].as<Function>() : nullptr;
  if (!text && !function) refuse_script(in, name, bound[1]);
  const Code* const body = function ? function->code : nullptr;
  if (body) check_script(in, *body);
  if (text && text->text.empty() && name == "exec" && !in.at_least(3, 14))
    value_error(in, "_interpreters.exec(): bad script text (too short)");
  if (is_running(state)) {
    if (bound[3] && in.truth(bound[3]) && state.origin != by_module) {
      in.raise(error_class(in),
               "cannot exec code for unrecognized interpreter " + std::to_string(state.number));
    }
    in.raise(failure_of(in), "interpreter already running");
  }
  auto frame = std::make_unique<Kind>(state, text ? text->text.str() : "",
                                      in.at_least(3, 14) ? "<script>" : "<string>");
  frame->code = body;
  frame->shared = shared_of(in, bound[2]);
  in.defer(std::move(frame));
  return Value::deferred();
}

Value run_string(Interpreter& in, Arguments& arguments) {
  if (in.at_least(3, 13)) return run_code<Execute>(in, arguments, "run_string", "script");
  return run_code<RunString>(in, arguments, "run_string", "script");
}
Value execute(Interpreter& in, Arguments& arguments) {
  return run_code<Execute>(in, arguments, "exec", "code");
}

// ---- the rest of the two modules ----------------------------------------------------------------

Value create(Interpreter& in, Arguments& arguments) {
  if (!in.at_least(3, 13)) {
    bind(in, "create", arguments, 0, {"isolated"}, 0, 0);
    return id_of(in, make_interpreter(in, by_module));
  }
  const std::vector<Value> bound = bind(in, "create", arguments, 0, {"config", "reqrefs"}, 0, 1);
  if (bound[0] && !bound[0].is_none() &&
      !(bound[0].as<Str>() && bound[0].as<Str>()->text == "isolated"))
    outside_subset(in, "a configuration of an interpreter", "call create() without it");
  InterpreterState& state = make_interpreter(in, by_module);
  state.is_counted = bound[1] && in.truth(bound[1]);
  return id_of(in, state);
}

Value destroy(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind(in, "destroy", arguments, 0, {"id", "restrict"}, 1, 1);
  InterpreterState& state = interpreter_of(in, bound[0]);
  if (bound[1] && in.truth(bound[1]) && state.origin != by_module) {
    in.raise(error_class(in),
             "cannot destroy unrecognized interpreter " + std::to_string(state.number));
  }
  if (state.number == in.state().number)
    in.raise(failure_of(in), "cannot destroy the current interpreter");
  if (is_running(state)) {
    in.raise(failure_of(in),
             in.at_least(3, 12) ? "interpreter running" : "interpreter already running");
  }
  in.defer(make_interpreter_end_frame(state.number));
  return Value::deferred();
}

// How 3.13 on names an interpreter where it is asked which there are.
Value named(Interpreter& in, InterpreterState& state) {
  if (!in.at_least(3, 13)) return id_of(in, state);
  return in.tuple({Value::integer(state.number), Value::integer(state.origin)});
}
Value list_all(Interpreter& in, Arguments& arguments) {
  bind(in, "list_all", arguments, 0, {"require_ready"}, 0, 0);
  std::vector<Value> all;
  for (std::size_t i = 0; i < in.process().interpreters.size(); ++i)
    all.push_back(named(in, *in.process().interpreters[i]));
  return in.list(std::move(all));
}
Value get_current(Interpreter& in, Arguments&) {
  return named(in, in.state());
}
Value get_main(Interpreter& in, Arguments&) {
  return named(in, in.process().main());
}
Value ask_is_running(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind(in, "is_running", arguments, 0, {"id", "restrict"}, 1, 1);
  return Value::boolean(is_running(interpreter_of(in, bound[0])));
}
Value ask_is_shareable(Interpreter& in, Arguments& arguments) {
  return Value::boolean(is_shareable(in, bind(in, "is_shareable", arguments, 0, {"obj"}, 1)[0]));
}
Value whence(Interpreter& in, Arguments& arguments) {
  return Value::integer(interpreter_of(in, bind(in, "whence", arguments, 0, {"id"}, 1)[0]).origin);
}

// incref and decref: the count of who wants the interpreter to live.
Value incref(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      bind(in, "incref", arguments, 0, {"id", "implieslink", "restrict"}, 1, 2);
  InterpreterState& state = interpreter_of(in, bound[0]);
  if (bound[1] && in.truth(bound[1])) state.is_counted = true;
  ++state.references;
  return Value::none();
}
Value decref(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind(in, "decref", arguments, 0, {"id", "restrict"}, 1, 1);
  InterpreterState& state = interpreter_of(in, bound[0]);
  if (--state.references > 0 || !state.is_counted) return Value::none();
  in.defer(make_interpreter_end_frame(state.number));
  return Value::deferred();
}

// set___main___attrs(id, updates)
Value set_main_attributes(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      bind(in, "set___main___attrs", arguments, 0, {"id", "updates", "restrict"}, 2, 2);
  InterpreterState& state = interpreter_of(in, bound[0]);
  shared_of(in, bound[1]).bind(state);
  return Value::none();
}

constexpr BuiltinEntry xx_functions[] = {
    {"create", create, any_arguments},
    {"destroy", destroy, any_arguments},
    {"list_all", list_all, no_arguments},
    {"get_current", get_current, no_arguments},
    {"get_main", get_main, no_arguments},
    {"is_running", ask_is_running, any_arguments},
    {"is_shareable", ask_is_shareable, any_arguments},
    {"run_string", run_string, any_arguments},
};
void fill_xx(Interpreter& in, Module& module) {
  set_attribute(in, module, "RunFailedError", failure_class(in));
  set_attribute(in, module, "InterpreterID", id_class(in));
}

constexpr BuiltinEntry functions[] = {
    {"create", create, any_arguments},
    {"destroy", destroy, any_arguments},
    {"list_all", list_all, any_arguments},
    {"get_current", get_current, no_arguments},
    {"get_main", get_main, no_arguments},
    {"is_running", ask_is_running, any_arguments},
    {"is_shareable", ask_is_shareable, any_arguments},
    {"run_string", run_string, any_arguments},
    {"exec", execute, any_arguments},
    {"whence", whence, any_arguments},
    {"incref", incref, any_arguments},
    {"decref", decref, any_arguments},
    {"set___main___attrs", set_main_attributes, any_arguments},
};
void fill(Interpreter& in, Module& module) {
  set_attribute(in, module, "InterpreterError", error_class(in));
  set_attribute(in, module, "InterpreterNotFoundError", not_found_class(in));
  set_attribute(in, module, "NotShareableError", not_shareable_class(in));
  static constexpr std::string_view origins[] = {"UNKNOWN", "RUNTIME", "LEGACY_CAPI",
                                                 "CAPI",    "XI",      "STDLIB"};
  for (std::size_t i = 0; i < std::size(origins); ++i) {
    set_attribute(in, module, "WHENCE_" + std::string(origins[i]),
                  Value::integer(static_cast<std::int64_t>(i)));
  }
}

}  // namespace

InterpreterState* released_by(Interpreter& in, const InterpreterId& id) {
  InterpreterState* const state = in.process().find_interpreter(id.id);
  if (!state || --state->references > 0) return nullptr;
  return state->is_counted && state->running == 0 ? state : nullptr;
}

std::unique_ptr<NativeFrame> make_interpreter_end_frame(std::uint16_t number) {
  return std::make_unique<EndFrame>(number);
}

std::unique_ptr<NativeFrame> make_interpreters_end_frame() {
  return std::make_unique<EndAllFrame>();
}

const ModuleDefinition module_testcapi{"_testcapi", testcapi_functions};
const ModuleDefinition module_xxsubinterpreters{"_xxsubinterpreters", xx_functions, fill_xx};
const ModuleDefinition module_interpreters{"_interpreters", functions, fill};

}  // namespace lastcall::machine
