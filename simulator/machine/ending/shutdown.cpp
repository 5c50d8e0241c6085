#include <utility>

#include "ending/finalization.hpp"
#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "system/subinterpreter.hpp"
#include "system/world_state.hpp"
#include "types/native.hpp"

// The life of a process: the main program, what is printed when it fails, and the phases of its
// shutdown (Python/pylifecycle.c, Modules/atexitmodule.c and Python/pythonrun.c of each version;
// measured: semantics.md).
namespace lastcall::machine {

namespace {

bool is_builtin(Value value, NativeFunction function) {
  const Builtin* builtin = value.as<Builtin>();
  return builtin && builtin->function == function;
}

void flush_stderr(Interpreter& in) {
  const Value stream = in.world->sys_attribute("stderr");
  if (!stream || stream.is_none()) return;
  try {
    if (!in.world->flush(stream)) {
      if (const Value method = in.find_attribute(stream, in.intern("flush"))) in.call(method, {});
    }
  } catch (const Raised&) {
  }
}

void exception_event(Interpreter& in, trace::EventKind kind, Exception* exception,
                     std::uint8_t detail = 0, std::int64_t value = 0,
                     trace::HandlerId handler = trace::no_handler) {
  trace::Event event = make_event(kind, detail, value);
  event.text = in.text(exception->cls->name);
  event.text2 = in.text(plain_text(in, exception));
  event.handler = handler;
  in.event(event);
}

}  // namespace

namespace {

// A line that C code prints to the process's stderr, whatever sys.stderr is.
void write_to_c_stderr(Interpreter& in, std::string_view text) {
  const auto found = in.process().descriptors.find(2);
  if (found != in.process().descriptors.end()) write_description(in, *found->second, text);
}

}  // namespace

bool write_to_stderr(Interpreter& in, std::string_view text) {
  const Value stream = in.world->sys_attribute("stderr");
  if (!stream || stream.is_none()) return false;
  try {
    if (!in.world->write(stream, text))
      in.call(in.get_attribute(stream, in.intern("write")), {in.str(std::string(text))});
    return true;
  } catch (const Raised&) {
    return false;
  }
}

namespace {

// PySys_WriteStderr: what sys.stderr does not take goes to the process's stderr.
void write_to_any_stderr(Interpreter& in, std::string_view text) {
  if (!write_to_stderr(in, text)) write_to_c_stderr(in, text);
}

// _PyObject_Dump, where an exception cannot be printed; `held` is how many references the C code
// and the caller have, as measured: those of the scenario's own, we do not count.
void dump_exception(Interpreter& in, Exception* exception, int held) {
  std::string repr;
  try {
    repr = in.repr(exception);
  } catch (const Raised&) {
    repr = "";
  }
  const std::string references = std::to_string(held);
  write_to_c_stderr(
      in, in.rules.dump_is_of_3_8
              ? "object address  : " + in.address(exception) + "\nobject refcount : " + references +
                    "\nobject type     : " + in.address(exception->cls) + "\nobject type name: " +
                    exception->cls->name + "\nobject repr     : " + repr + "\nlost sys.stderr\n"
              : "object  : " + repr + "\ntype    : " + exception->cls->name + "\nrefcount: " +
                    references + "\naddress : " + in.address(exception) + "\nlost sys.stderr\n");
}

}  // namespace

// 2.7's fflush(stdout), before it prints an exception or exits.
void flush_c_stdout(Interpreter& in) {
  for (File* file : in.process().files) {
    if (file->descriptor != 1) continue;
    try {
      flush_file(in, *file);
    } catch (const Raised&) {
      file->failed = true;
    }
  }
}

void print_exception(Interpreter& in, Exception* exception, bool from_handler) {
  if (in.rules.has_c_files) flush_c_stdout(in);
  const Value stream = in.world->sys_attribute("stderr");
  if (in.rules.has_c_files && (!stream || stream.is_none())) {
    write_to_c_stderr(in, "lost sys.stderr\n");
    return;
  }
  if (stream && stream.is_none()) return;
  const bool lost =
      !stream ||
      !write_to_stderr(in, in.format_exception(exception, Interpreter::TracebackStyle::full));
  if (lost && (!stream || in.rules.lost_stderr_is_dumped)) {
    dump_exception(in, exception, from_handler ? 1 : in.rules.dump_counts_the_caller ? 3 : 2);
    return;
  }
  if (in.rules.exception_flushes_stderr) flush_stderr(in);
}

void print_unraisable(Interpreter& in, Exception* exception, const std::string& message,
                      Value object) {
  const auto name = [&]() -> std::string {
    try {
      return in.repr(object);
    } catch (const Raised&) {
      return "<object repr() failed>";
    }
  };
  if (in.rules.has_c_files) {
    // PyErr_WriteUnraisable of 2.7.
    std::string value;
    try {
      value = ": " + in.repr(exception->is_bare ? exception->args[0] : Value(exception));
    } catch (const Raised&) {
    }
    write_to_stderr(in,
                    "Exception " + exception->cls->name + value + " in " + name() + " ignored\n");
    return;
  }
  std::string text;
  if (!message.empty()) {
    text = object && !object.is_none() ? message + ": " + name() + "\n" : message + ":\n";
  } else if (object && !object.is_none()) {
    text = "Exception ignored in: " + name() + "\n";
  }
  text += in.format_exception(exception, Interpreter::TracebackStyle::unraisable);
  write_to_stderr(in, text);
  if (in.rules.unraisable_flushes_stderr) flush_stderr(in);
}

// ---- sys.unraisablehook -------------------------------------------------------------------------

Value sys_unraisablehook(Interpreter& in, Arguments& arguments);
Value sys_excepthook(Interpreter& in, Arguments& arguments);
Value atexit_run_exitfuncs(Interpreter& in, Arguments& arguments);

namespace {

struct UnraisableFrame final : NativeFrame {
  UnraisableFrame(Exception* the_exception, std::string the_message, Value the_object)
      : exception(the_exception), message(std::move(the_message)), object(the_object) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<UnraisableFrame>(*this); }
  void visit(Visitor& v) override { v(exception), v(object), v(hook); }

  void resume(Interpreter& in, const Completion* result) override {
    if (result) {
      if (result->exception) {
        print_unraisable(in, result->exception, "Exception ignored in sys.unraisablehook", hook);
      }
      in.finish(Value::none());
      return;
    }
    // Without a traceback of its own it gets the line that runs now (errors.c, from 3.8 on).
    if (!exception->traceback && in.rules.has_unraisablehook) {
      if (const PythonFrame* frame = topmost_python_frame(in.thread())) {
        const Location& location = frame->location();
        exception->traceback = in.heap().make<Traceback>(
            in.types.traceback, frame->code,
            in.rules.unraisable_has_columns ? location.range : script::SourceRange{}, location.line,
            Value());
      }
    }
    hook = in.rules.has_unraisablehook ? in.world->sys_attribute("unraisablehook") : Value();
    if (!hook || hook.is_none() || is_builtin(hook, sys_unraisablehook)) {
      print_unraisable(in, exception, message, object);
      in.finish(Value::none());
      return;
    }
    static constexpr std::string_view names[] = {"exc_type", "exc_value", "exc_traceback",
                                                 "err_msg", "object"};
    Class*& cls = in.world->state().classes.unraisable_arguments;
    if (!cls) cls = make_struct_sequence(in, "builtins", "UnraisableHookArgs", names);
    const auto or_none = [](Value value) { return value ? value : Value::none(); };
    Value positional[] = {in.heap().make<Tuple>(
        cls,
        std::vector<Value>{exception->cls, exception, or_none(exception->traceback),
                           message.empty() ? Value::none() : in.str(message), or_none(object)})};
    in.push_call(hook, Arguments{positional, {}});
  }

  Exception* exception;
  std::string message;
  Value object;
  Value hook;
};

}  // namespace

std::unique_ptr<NativeFrame> make_unraisable_frame(Interpreter&, Exception* exception,
                                                   std::string message, Value object) {
  return std::make_unique<UnraisableFrame>(exception, std::move(message), object);
}

// ---- sys.excepthook -----------------------------------------------------------------------------

namespace {

// PyErr_Display (to 3.11) shows the traceback that the exception has, if it has one: as far as the
// frame that last handled it.
void display_exception(Interpreter& in, Exception* exception, bool from_handler = false) {
  const Value whole = exception->traceback;
  if (exception->caught_traceback) exception->traceback = exception->caught_traceback;
  exception->caught_traceback = exception->traceback;
  print_exception(in, exception, from_handler);
  exception->traceback = whole;
}

// Its result is None, or the SystemExit that the hook raised.
struct ExcepthookFrame final : NativeFrame {
  explicit ExcepthookFrame(Exception* the_exception) : exception(the_exception) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<ExcepthookFrame>(*this); }
  void visit(Visitor& v) override { v(exception); }

  void resume(Interpreter& in, const Completion* result) override {
    if (result) {
      if (Exception* raised = result->exception) {
        if (raised->cls->is_subclass_of(in.types.SystemExit)) {
          in.finish(raised);
          return;
        }
        write_to_any_stderr(in, "Error in sys.excepthook:\n");
        if (in.rules.second_error_is_displayed)
          display_exception(in, raised);
        else
          print_exception(in, raised);
        write_to_any_stderr(in, "\nOriginal exception was:\n");
        print_exception(in, exception);
      }
      in.finish(Value::none());
      return;
    }
    const Value hook = in.world->sys_attribute("excepthook");
    if (!hook || (in.rules.excepthook_may_be_none && hook.is_none())) {
      write_to_any_stderr(in, "sys.excepthook is missing\n");
      print_exception(in, exception);
    } else if (is_builtin(hook, sys_excepthook)) {
      print_exception(in, exception);
    } else {
      Value positional[] = {Value(exception->cls), Value(exception),
                            exception->traceback ? exception->traceback : Value::none()};
      in.push_call(hook, Arguments{positional, {}});
      return;
    }
    in.finish(Value::none());
  }

  Exception* exception;
};

}  // namespace

std::unique_ptr<NativeFrame> make_excepthook_frame(Interpreter&, Exception* exception) {
  return std::make_unique<ExcepthookFrame>(exception);
}

// ---- SystemExit ---------------------------------------------------------------------------------

ExitRequest exit_request(Interpreter& in, Exception* system_exit) {
  ExitRequest request;
  Value code = system_exit;
  try {
    code = in.get_attribute(system_exit, in.intern("code"));
  } catch (const Raised&) {
    // It is printed itself then.
  }
  // To 3.11 sys.exit((3,)) makes SystemExit(3) of it only when something catches it.
  if (system_exit->fields.size() > 1 && !system_exit->caught_traceback)
    code = system_exit->fields[1];
  if (const Native* object = code.as<Native>()) {
    if (const Value number = object->number()) code = number;
  }
  if (code.is_none()) return request;
  if (code.is_integer() || code.is_boolean()) {
    request.status = static_cast<int>(code.integer() & 0xFF);
    return request;
  }
  if (code.as<Int>()) {
    // PyLong_AsLong gives -1, and an error that 3.12 notices later.
    request.status = 255;
    request.pending = in.make_exception(in.types.OverflowError,
                                        {in.str("Python int too large to convert to C long")});
    return request;
  }
  request.status = 1;
  request.has_text = true;
  try {
    request.text = in.str_of(code);
  } catch (const Raised& raised) {
    request.pending = raised.exception;
  }
  return request;
}

// ---- flushing -----------------------------------------------------------------------------------

namespace {

// Flushes sys.stderr, then sys.stdout, or the other way round; result: whether all went well.
struct FlushFrame final : NativeFrame {
  explicit FlushFrame(bool is_final) : final_flush(is_final) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<FlushFrame>(*this); }
  void visit(Visitor& v) override { v(stream); }

  // flush_io of pythonrun.c begins with stderr, flush_std_files of pylifecycle.c with stdout.
  std::string_view name() const { return (index == 0) == final_flush ? "stdout" : "stderr"; }

  void resume(Interpreter& in, const Completion* result) override {
    if (reporting) {
      reporting = false;
      ++index;
    } else if (result) {
      if (result->exception && final_flush) {
        ok = false;
        if (name() == "stdout") {
          reporting = true;
          exception_event(in, trace::EventKind::report, result->exception);
          const bool says_what = in.rules.lost_flush_says_what;
          in.defer(make_unraisable_frame(in, result->exception,
                                         !says_what ? ""
                                         : in.rules.lost_flush_says_while
                                             ? "Exception ignored while flushing sys.stdout"
                                             : "Exception ignored on flushing sys.stdout",
                                         says_what ? Value::none() : stream));
          return;
        }
      }
      ++index;
    }
    for (; index < 2; ++index) {
      stream = in.world->sys_attribute(name());
      if (!stream || stream.is_none()) continue;
      try {
        if (File* file = native<File>(stream)) {
          const bool writes = !file->closed && !(file->pending.empty() && file->buffer.empty());
          flush_file(in, *file);
          // bufferedio.c looks for signals after each write.
          if (writes && check_signals(in)) return;
          continue;
        }
        if (final_flush) {
          const Value closed = in.find_attribute(stream, in.intern("closed"));
          if (closed && in.truth(closed)) continue;
        }
        const Value method = in.get_attribute(stream, in.intern("flush"));
        in.push_call(method, Arguments{});
        return;
      } catch (const Raised& raised) {
        const Completion failed{Value(), raised.exception};
        resume(in, &failed);
        return;
      }
    }
    in.finish(Value::boolean(ok));
  }

  bool final_flush;
  bool ok = true;
  bool reporting = false;
  int index = 0;
  Value stream;
};

}  // namespace

// ---- the exit handlers --------------------------------------------------------------------------

namespace {

struct HandlersFrame final : NativeFrame {
  explicit HandlersFrame(bool is_at_exit) : at_exit(is_at_exit) {}
  HandlersFrame(const HandlersFrame& other, Registry& clone)
      : at_exit(other.at_exit),
        step(other.step),
        current(other.current),
        number(other.number),
        raised_by(other.raised_by),
        last_raised(other.last_raised),
        failure(other.failure),
        handled_before(other.handled_before) {
    if (other.run) run = Simulation::go_on(*other.run, clone);
  }
  std::unique_ptr<Frame> copy() const override {
    return std::make_unique<HandlersFrame>(*this, *cloning);
  }
  void visit(Visitor& v) override { v(last_raised), v(failure); }

  enum class Step : std::uint8_t { start, calling, reporting };

  void resume(Interpreter& in, const Completion* result) override {
    InterpreterState& state = in.state();
    switch (step) {
      case Step::start:
        run = std::make_unique<Registry::Run>(*state.registry);
        ++state.runs;
        handled_before = in.thread().handling.size();
        break;
      case Step::calling:
        failure = result ? result->exception : nullptr;
        if (!failure) {
          call_is_over(in, trace::Outcome::returned);
          break;
        }
        if (in.rules.report == python::Rules::Report::by_atexit_py) {
          add_library_frame(in, failure, library_file(in, "atexit.py"), "_run_exitfuncs", 24,
                            "            func(*targs, **kargs)");
        }
        if (report(in)) {
          step = Step::reporting;
          return;
        }
        call_is_over(in, trace::Outcome::raised);
        break;
      case Step::reporting: call_is_over(in, trace::Outcome::raised); break;
    }
    next(in);
  }

  void next(Interpreter& in) {
    InterpreterState& state = in.state();
    // 2.7's atexit.py handles a handler's exception until all have run: a bare `raise` in the next
    // one raises it again.
    std::vector<Exception*>& handling = in.thread().handling;
    handling.resize(handled_before);
    if (in.rules.has_exit_list) read_exit_list(in);
    const Token token = run->next();
    if (token && in.rules.has_exit_list) {
      pop_exit_list(in);
      if (Registration* const before = in.state().handlers.find(number)) {
        release(in.thread().released, *before);
        before->function = Value::none();
        before->positional.clear();
        before->keywords.clear();
      }
    }
    if (token && in.rules.has_exit_list && last_raised) handling.push_back(last_raised);
    if (!token) {
      const Report over = run->finish();
      run.reset();
      tell_of_lost(in, over);
      --state.runs;
      tidy(in, state, over.reraise() && last_raised ? raised_by : 0);
      if (over.reraise() && last_raised) throw Raised{last_raised};
      in.finish(Value::none());
      return;
    }
    Registration& registration = *state.handlers.find(token.number());
    current = registration.id;
    number = token.number();
    state.being_called.push_back(current);
    trace::Event event = make_event(trace::EventKind::call);
    event.handler = current;
    in.event(event);
    step = Step::calling;
    std::vector<Value> positional = registration.positional;
    const std::vector<std::pair<Str*, Value>> keywords = registration.keywords;
    in.push_call(registration.function, Arguments{positional, keywords});
  }

  // Prints what the handler raised, as the version does; true if that goes on in a frame.
  bool report(Interpreter& in) {
    using python::Rules;
    if (failure->cls->is_subclass_of(in.types.SystemExit) &&
        in.rules.exit_in_handler != Rules::ExitInHandler::reported) {
      return false;
    }
    exception_event(in, trace::EventKind::report, failure, 0, 0, current);
    if (in.rules.report >= Rules::Report::unraisable) {
      const Value function = in.state().handlers.find(number)->function;
      if (in.rules.report == Rules::Report::unraisable_named) {
        // Where repr() fails the whole message is missing.
        std::string message;
        try {
          message = "Exception ignored in atexit callback " + in.repr(function);
        } catch (const Raised&) {
        }
        in.defer(make_unraisable_frame(in, failure, std::move(message), Value::none()));
      } else {
        in.defer(
            make_unraisable_frame(in, failure, "Exception ignored in atexit callback", function));
      }
      return true;
    }
    if (in.rules.report == Rules::Report::error_in) {
      write_to_any_stderr(in, "Error in atexit._run_exitfuncs:\n");
      display_exception(in, failure, true);
      return false;
    }
    // atexit.py prints with a print statement: where sys.stderr is None, that is to sys.stdout.
    const std::string message = "Error in atexit._run_exitfuncs:\n";
    const Value stream = in.world->sys_attribute("stderr");
    if (stream && stream.is_none()) {
      in.world->write(in.world->sys_attribute("stdout"), message);
    } else {
      write_to_stderr(in, message);
    }
    write_to_stderr(in, format_as_traceback_module(in, failure));
    return false;
  }

  void call_is_over(Interpreter& in, trace::Outcome outcome) {
    InterpreterState& state = in.state();
    if (outcome == trace::Outcome::raised) {
      last_raised = failure;
      raised_by = number;
      run->raised(std::make_exception_ptr(Raised{failure}),
                  failure->cls->is_subclass_of(in.types.SystemExit));
      exception_event(in, trace::EventKind::return_, failure, static_cast<std::uint8_t>(outcome), 0,
                      current);
    } else {
      trace::Event event = make_event(trace::EventKind::return_, outcome);
      event.handler = current;
      in.event(event);
    }
    state.being_called.pop_back();
    failure = nullptr;
  }

  // The handlers that were registered when the run began, or are dropped at its end, and that
  // nobody called.
  static void tell_of_lost(Interpreter& in, const Report& over) {
    InterpreterState& state = in.state();
    for (const Outcome& outcome : over.outcomes()) {
      if (outcome.called()) continue;
      const Registration* const found = state.handlers.find(outcome.token.number());
      if (!found) continue;
      trace::Event event = make_event(trace::EventKind::lost);
      event.handler = found->id;
      const auto reason = outcome.fate == Fate::unregistered ? trace::LostReason::unregistered
                          : outcome.fate == Fate::cleared    ? trace::LostReason::cleared
                                                             : trace::LostReason::registered_late;
      event.detail = static_cast<std::uint8_t>(reason);
      in.event(event);
    }
  }

  // What a handler held is let go: the function, its arguments from the last on.
  static void release(std::vector<Value>& released, const Registration& registration) {
    for (const auto& [name, value] : registration.keywords) released.push_back(value);
    released.insert(released.end(), registration.positional.begin(), registration.positional.end());
    released.push_back(registration.function);
  }

  // The handlers that are over are let go, the first that was registered first; but what an
  // exception that is raised at last still holds (its handler's number, 0 for none) goes with that.
  static void tidy(Interpreter& in, InterpreterState& state, std::uint64_t raising) {
    if (state.runs > 0) return;
    if (in.heap().lifetimes().is_watching()) {
      std::vector<Value> over;
      const Registration* const held = raising ? state.handlers.find(raising) : nullptr;
      if (held) release(over, *held);
      for (auto each = state.handlers.end(); each != state.handlers.begin();)
        if (--each; each->id != trace::no_handler && !state.waits(*each) && &*each != held)
          release(over, *each);
      std::vector<Value>& released = in.thread().released;
      released.insert(released.begin(), over.begin(), over.end());
    }
    if (state.registry->size() == 0)
      state.handlers.remove_all();
    else
      state.handlers.remove_those_that_do_not_wait(*state.registry);
  }

  bool at_exit;
  Step step = Step::start;
  std::unique_ptr<Registry::Run> run;
  trace::HandlerId current = trace::no_handler;
  std::uint64_t number = 0;     // of the registration that is called
  std::uint64_t raised_by = 0;  // the number of the one that raised `last_raised`
  Exception* last_raised = nullptr;
  Exception* failure = nullptr;
  std::size_t handled_before = 0;  // of Thread::handling, when the run began

  // While a fork copies frames: the child's registry (fork_process).
  static inline thread_local Registry* cloning = nullptr;
};

}  // namespace

void set_cloned_registry(Registry* registry) {
  HandlersFrame::cloning = registry;
}

std::unique_ptr<NativeFrame> make_handlers_frame(Interpreter&, bool at_exit) {
  return std::make_unique<HandlersFrame>(at_exit);
}

// ---- the main thread ----------------------------------------------------------------------------

namespace {

struct MainFrame final : NativeFrame {
  std::unique_ptr<Frame> copy() const override { return std::make_unique<MainFrame>(*this); }
  void visit(Visitor& v) override { v(error), v(pending), v(outliving); }

  enum class Step : std::uint8_t {
    start,
    program,        // the main module runs
    flushed,        // its output was flushed
    excepthook,     // its exception was printed
    joined,         // the other threads have ended
    pending,        // an error left over was printed
    handlers,       // the exit handlers have run
    interpreters,   // 3.14: the subinterpreters that were left open have ended
    exitfunc_hook,  // 2.7: what they raised was printed
    flushing,       // everything is flushed
    torn_down,      // what lived until now was finalised
    end,            // 3.13: the subinterpreters have ended
  };

  void resume(Interpreter& in, const Completion* result) override {
    switch (step) {
      case Step::start: start(in); return;
      case Step::program:
        error = result ? result->exception : nullptr;
        if (error && error->cls == in.types.KeyboardInterrupt && in.rules.interrupt_kills)
          in.process().interrupt_is_unhandled = true;
        if (in.rules.flushes_before_report) {
          step = Step::flushed;
          in.defer(std::make_unique<FlushFrame>(false));
          return;
        }
        program_is_over(in);
        return;
      case Step::flushed: program_is_over(in); return;
      case Step::excepthook:
        if (result && result->value.as<Exception>()) {
          apply(in, result->value.as<Exception>(), trace::ExitCause::sys_exit);
        }
        forget_file(in);
        join(in);
        return;
      case Step::joined:
        if (pending) {
          report_pending(in);
          return;
        }
        run_handlers(in);
        return;
      case Step::pending: run_handlers(in); return;
      case Step::handlers:
        if (in.rules.interpreters_end_before_flush) {
          step = Step::interpreters;
          in.defer(make_interpreters_end_frame());
          return;
        }
        handlers_are_over(in, result ? result->exception : nullptr);
        return;
      case Step::interpreters: flush(in); return;
      case Step::exitfunc_hook:
        if (result && result->value.as<Exception>())
          apply(in, result->value.as<Exception>(), trace::ExitCause::handler);
        flush(in);
        return;
      case Step::flushing:
        if (result && result->value.is_boolean() && !result->value.boolean()) status = 120;
        tear_down(in);
        return;
      case Step::torn_down:
        flush_files(in);
        step = Step::end;
        if (in.rules.interpreters_end_last)
          in.defer(make_interpreters_end_frame());
        else
          end(in);
        return;
      case Step::end: end(in); return;
    }
  }

  void start(Interpreter& in) {
    step = Step::program;
    for (const script::Warning& warning : in.program.warnings) {
      std::string text = in.program.filename + ":" + std::to_string(warning.line) +
                         ": SyntaxWarning: " + warning.message + "\n";
      if (warning.line > 0 && static_cast<std::size_t>(warning.line) <= in.program.lines.size()) {
        std::string_view line = in.program.lines[static_cast<std::size_t>(warning.line) - 1];
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        text += "  " + std::string(line) + "\n";
      }
      write_to_stderr(in, text);
    }
    in.push_module(in.thread(), in.world->state().main_code, in.state().globals);
  }

  // The names of the main module that are there only while it runs (PyRun_SimpleFileExFlags); to
  // 3.13.0 a SystemExit left them.
  static void forget_file(Interpreter& in) {
    Table& names = in.state().globals->table;
    names.remove("__file__");
    names.remove("__cached__");
  }
  // What a debugger would look at, as PyErr_PrintEx leaves it.
  static void keep_last_error(Interpreter& in, Exception* error) {
    Module* const sys = imported_module(in, "sys");
    if (!sys) return;
    set_attribute(in, *sys, "last_type", error->cls);
    set_attribute(in, *sys, "last_value", error);
    set_attribute(in, *sys, "last_traceback", error->traceback ? error->traceback : Value::none());
    if (in.rules.keeps_last_exc) set_attribute(in, *sys, "last_exc", error);
  }

  void program_is_over(Interpreter& in) {
    if (!error) {
      forget_file(in);
      in.event(make_event(trace::EventKind::exit_requested, trace::ExitCause::end_of_file));
      join(in);
    } else if (error->cls->is_subclass_of(in.types.SystemExit)) {
      if (in.rules.exit_forgets_file) forget_file(in);
      apply(in, error, trace::ExitCause::sys_exit);
      join(in);
    } else {
      status = 1;
      keep_last_error(in, error);
      const bool interrupt = error->cls->is_subclass_of(in.types.KeyboardInterrupt);
      exception_event(in, trace::EventKind::exit_requested, error,
                      static_cast<std::uint8_t>(interrupt ? trace::ExitCause::keyboard_interrupt
                                                          : trace::ExitCause::exception),
                      in.process().interrupt_is_unhandled ? signal_number::sigint : 1);
      step = Step::excepthook;
      in.defer(make_excepthook_frame(in, error));
    }
  }

  // Whether the module threading has been imported, by the scenario or for it.
  static bool has_threading(Interpreter& in) {
    return imported_module(in, "threading") || imported_module(in, "multiprocessing");
  }

  // A SystemExit decides on the status.
  void apply(Interpreter& in, Exception* system_exit, trace::ExitCause cause) {
    if (in.rules.has_c_files) flush_c_stdout(in);
    ExitRequest request = exit_request(in, system_exit);
    status = request.status;
    // 3.12 notices that error later, if no module threading is there to overlook it (measured).
    // From 3.13.1 on it is cleared: https://github.com/python/cpython/issues/125842.
    const bool noticed = in.rules.status_error_is_pending && !has_threading(in);
    if (noticed) pending = request.pending;
    trace::Event event = make_event(trace::EventKind::exit_requested, cause, status);
    event.text = in.text(request.text);
    in.event(event);
    if (!request.has_text) return;
    const Value stream = in.world->sys_attribute("stderr");
    if (!stream || stream.is_none()) {
      write_to_c_stderr(in, request.text + "\n");
    } else {
      // CPython writes the two apart, which only a stream of the scenario's own can tell.
      if (native<File>(stream)) {
        write_to_stderr(in, request.text + "\n");
      } else {
        write_to_stderr(in, request.text);
        write_to_stderr(in, "\n");
      }
    }
  }

  void join(Interpreter& in) {
    step = Step::joined;
    enter_phase(in, trace::Phase::joining_threads);
    in.defer(make_join_threads_frame(in));
  }

  // 3.12 reports an error that reading SystemExit.code left behind (measured).
  void report_pending(Interpreter& in) {
    step = Step::pending;
    exception_event(in, trace::EventKind::report, pending);
    in.defer(make_excepthook_frame(in, pending));
  }

  void run_handlers(Interpreter& in) {
    step = Step::handlers;
    enter_phase(in, trace::Phase::exit_handlers);
    if (!in.rules.has_exit_list) {
      in.defer(make_handlers_frame(in, true));
      return;
    }
    // Only where atexit was imported is there a sys.exitfunc
    // (https://docs.python.org/2/library/sys.html#sys.exitfunc).
    const Value function = in.world->sys_attribute("exitfunc");
    if (!function || function.is_none()) {
      handlers_are_over(in, nullptr);
      return;
    }
    imported_module(in, "sys")->attributes->table.remove("exitfunc");
    if (is_builtin(function, atexit_run_exitfuncs)) {
      in.defer(make_handlers_frame(in, true));
    } else {
      in.push_call(function, Arguments{});
    }
  }

  void handlers_are_over(Interpreter& in, Exception* raised) {
    if (raised && in.rules.has_exit_list) {
      if (raised->cls->is_subclass_of(in.types.SystemExit)) {
        apply(in, raised, trace::ExitCause::handler);
      } else {
        exception_event(in, trace::EventKind::report, raised);
        write_to_any_stderr(in, "Error in sys.exitfunc:\n");
        step = Step::exitfunc_hook;
        in.defer(make_excepthook_frame(in, raised));
        return;
      }
    }
    flush(in);
  }

  void flush(Interpreter& in) {
    step = Step::flushing;
    enter_phase(in, trace::Phase::flushing);
    // 2.7 leaves flushing to C, which knows nothing of what sys.stdout was replaced by.
    if (in.rules.has_c_files) {
      tear_down(in);
    } else {
      in.defer(std::make_unique<FlushFrame>(true));
    }
  }

  void tear_down(Interpreter& in) {
    step = Step::torn_down;
    error = nullptr;
    for (File* file : in.process().files)
      if (outlives_interpreter(in, *file)) outliving = file;
    if (in.heap().lifetimes().is_watching())
      in.defer(make_teardown_frame());
    else
      resume(in, nullptr);
  }

  // The main thread's object, which is never deleted, keeps the stream that was
  // sys.stderr when threading was imported: its buffer is not flushed but by sys.stderr (measured).
  static bool outlives_interpreter(Interpreter& in, const File& file) {
    return file.descriptor == 2 && in.rules.stderr_lives_on && has_threading(in) &&
           native<File>(in.world->sys_attribute("stderr")) != &file;
  }

  // What is still buffered in file objects is flushed when the interpreter, or C, tears down.
  void flush_files(Interpreter& in) {
    const std::vector<File*> files = in.process().files;
    for (File* file : files) {
      if (file == outliving || file->interpreter != 0) continue;
      const std::string held = file->buffer + file->pending;
      try {
        flush_file(in, *file);
      } catch (const Raised& raised) {
        file->failed = true;
        if (in.rules.has_c_files && file->descriptor > 2) {
          write_to_c_stderr(in, "close failed in file object destructor:\n" +
                                    in.format_exception(raised.exception,
                                                        Interpreter::TracebackStyle::unraisable));
          continue;
        }
        if (file->descriptor == 1 || file->descriptor == 2) {
          trace::Event event = make_event(trace::EventKind::lost, trace::LostReason::closed,
                                          file->descriptor == 1 ? 0 : 1);
          event.text = in.text(held);
          in.event(event);
        }
      }
      // 2.7's file object finds out when it is closed, and nothing is left then that could say
      // more.
      if (in.rules.has_c_files && file->failed) {
        write_to_c_stderr(in,
                          "close failed in file object destructor:\n"
                          "sys.excepthook is missing\nlost sys.stderr\n");
      }
    }
  }

  void end(Interpreter& in) {
    Process& process = in.process();
    Thread& main = in.thread();
    for (const auto& thread : process.threads) {
      if (thread->done || thread.get() == &main) continue;
      in.world->enter(process, *thread);
      in.event(make_event(trace::EventKind::lost, trace::LostReason::daemon_thread));
    }
    in.world->enter(process, main);
    if (process.interrupt_is_unhandled) end_process(in, {true, signal_number::sigint});
    end_process(in, {false, status & 0xFF});
  }

  Step step = Step::start;
  Exception* error = nullptr;
  Exception* pending = nullptr;
  File* outliving = nullptr;  // a stream that is not flushed at the end
  int status = 0;
};

}  // namespace

std::unique_ptr<NativeFrame> make_main_frame(Interpreter&) {
  return std::make_unique<MainFrame>();
}

}  // namespace lastcall::machine
