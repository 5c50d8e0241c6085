#include <algorithm>

#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "python/signals.hpp"
#include "system/shared_objects.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

// https://docs.python.org/3/library/multiprocessing.html with the start method "fork": a child runs
// its function and ends by os._exit (Lib/multiprocessing/popen_fork.py and process.py).
namespace lastcall::machine {

namespace {

struct ProcessObject final : Native {
  explicit ProcessObject(Class* c) : Native(c) {}
  void visit(Visitor& v) override {
    Native::visit(v), v(target), v(name), visit_all(v, arguments);
    for (auto& [key, value] : keywords) v(key), v(value);
  }
  Object* copy() const override { return new ProcessObject(*this); }

  bool initialized = false;
  bool is_main = false;
  bool daemon = false;
  int pid = 0;         // once it is started
  int parent_pid = 0;  // of the process that made it
  std::string identity;
  Value target;
  Value name;
  std::vector<Value> arguments;
  std::vector<std::pair<Str*, Value>> keywords;
};

Class* process_class(Interpreter& in, bool of_context);

ProcessObject& current(Interpreter& in) {
  Process& process = in.process();
  if (!process.current_process) {
    World::State& state = in.world->state();
    if (!state.classes.main_process) {
      state.classes.main_process =
          make_class(in, {in.python2() ? "multiprocessing.process" : "multiprocessing.process",
                          "_MainProcess",
                          process_class(in, false),
                          {},
                          {}});
    }
    ProcessObject* main = in.heap().make<ProcessObject>(state.classes.main_process);
    main->initialized = main->is_main = true;
    main->name = in.str("MainProcess");
    main->pid = process.pid;
    process.current_process = main;
  }
  return to_native<ProcessObject>(process.current_process);
}

// The simulated process, if it was started by the current one.
Process* child_of(Interpreter& in, const ProcessObject& object) {
  if (object.pid == 0 || object.is_main || object.parent_pid != in.process().pid) return nullptr;
  return in.world->state().find(object.pid);
}

int exit_code(const Process& process) {
  return process.ending.killed ? -process.ending.code : process.ending.code;
}

// active_children(): those that live; the ended ones are reaped.
std::vector<ProcessObject*> active(Interpreter& in) {
  std::vector<ProcessObject*> alive;
  for (const Value child : in.process().children) {
    ProcessObject* object = native<ProcessObject>(child);
    Process* process = child_of(in, *object);
    if (!process) continue;
    if (process->ended) {
      process->reaped = true;
    } else {
      alive.push_back(object);
    }
  }
  std::erase_if(in.process().children, [&](const Value& child) {
    Process* process = child_of(in, to_native<ProcessObject>(child));
    return !process || process->ended;
  });
  return alive;
}

// ---- at exit: multiprocessing.util._exit_function -----------------------------------------------

struct ExitFunctionFrame final : NativeFrame {
  std::unique_ptr<Frame> copy() const override {
    return std::make_unique<ExitFunctionFrame>(*this);
  }
  void visit(Visitor&) override {}
  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception) throw Raised{result->exception};
    if (!terminated) {
      terminated = true;
      for (ProcessObject* child : active(in))
        if (child->daemon) send_signal(in, *child_of(in, *child), signal_number::sigterm);
    }
    const std::vector<ProcessObject*> left = active(in);
    if (left.empty()) {
      in.finish(Value::none());
      return;
    }
    in.wait(trace::WaitFor::process, left.front()->pid,
            [](Interpreter& interpreter, NativeFrame&) { return active(interpreter).empty(); });
  }
  bool terminated = false;
};

Value exit_function(Interpreter& in, Arguments&) {
  in.defer(std::make_unique<ExitFunctionFrame>());
  return Value::deferred();
}

using Style = Signature::Style;
constexpr BuiltinEntry exit_function_entry{"_exit_function", exit_function, {Style::any, 0, -1}};

// multiprocessing.util registers its function when it is imported: at the first start of a process.
void register_exit_function(Interpreter& in) {
  Module& atexit = import_module(in, module_atexit);
  in.call(in.get_attribute(&atexit, in.intern("register")),
          {make_function(in, "multiprocessing.util", exit_function_entry)});
}

// ---- the child ----------------------------------------------------------------------------------

struct LibraryLines {
  Version version;
  int bootstrap;
  int run;
};
constexpr LibraryLines library_lines[] = {
    {{2, 7}, 267, 114},  {{3, 6}, 258, 93},   {{3, 7}, 297, 99},   {{3, 8}, 315, 108},
    {{3, 9}, 315, 108},  {{3, 10}, 314, 108}, {{3, 11}, 314, 108}, {{3, 12}, 314, 108},
    {{3, 13}, 313, 108}, {{3, 14}, 320, 108}, {{3, 15}, 320, 108},
};

void add_library_frames(Interpreter& in, Exception* exception, bool own_run) {
  const LibraryLines* lines =
      std::find_if(std::begin(library_lines), std::end(library_lines),
                   [&in](const LibraryLines& each) { return each.version == in.version; });
  const std::string file = library_file(in, "multiprocessing/process.py");
  if (!own_run) {
    add_library_frame(in, exception, file, "run", lines->run,
                      "            self._target(*self._args, **self._kwargs)");
  }
  add_library_frame(in, exception, file, "_bootstrap", lines->bootstrap,
                    "                self.run()");
}

void flush_standard_streams(Interpreter& in) {
  for (const std::string_view name : {"stdout", "stderr"}) {
    const Value stream = in.world->sys_attribute(name);
    if (!stream || stream.is_none()) continue;
    try {
      if (!in.world->flush(stream)) {
        if (const Value method = in.find_attribute(stream, in.intern("flush"))) in.call(method, {});
      }
    } catch (const Raised&) {
    }
  }
}

// Process.start() in the parent, and all that the child does.
struct ChildFrame final : NativeFrame {
  explicit ChildFrame(Value the_process) : object(the_process) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<ChildFrame>(*this); }
  void visit(Visitor& v) override { v(object); }

  enum class Step : std::uint8_t { start, forked, running, finalized, joined, handlers };

  void resume(Interpreter& in, const Completion* result) override {
    switch (step) {
      case Step::start:
        flush_standard_streams(in);
        step = Step::forked;
        in.defer(make_fork_frame(in));
        return;
      case Step::forked: forked(in, result); return;
      case Step::running:
        status = status_of(in, result ? result->exception : nullptr);
        step = Step::finalized;
        if (in.at_least(3, 13)) {
          finalized(in);
        } else {
          in.defer(std::make_unique<ExitFunctionFrame>());
        }
        return;
      case Step::finalized: finalized(in); return;
      case Step::joined:
        flush_standard_streams(in);
        step = Step::handlers;
        if (in.at_least(3, 13)) {
          enter_phase(in, trace::Phase::exit_handlers);
          in.defer(make_handlers_frame(in, false));
        } else {
          end(in);
        }
        return;
      case Step::handlers: end(in); return;
    }
  }

  void forked(Interpreter& in, const Completion* result) {
    if (result && result->exception) throw Raised{result->exception};
    ProcessObject& self = to_native<ProcessObject>(object);
    const int pid = result ? static_cast<int>(result->value.integer()) : 0;
    if (pid != 0) {
      self.pid = pid;
      in.process().children.push_back(object);
      in.finish(Value::none());
      return;
    }
    Process& process = in.process();
    self.pid = process.pid;
    process.current_process = object;
    process.children.clear();
    process.next_child_name = 1;
    if (in.rules.child_drops_handlers) forget_handlers(in);
    step = Step::running;
    const Value run = self.cls->find("run");
    if (!run.as<Builtin>()) {
      in.push_call(in.get_attribute(object, in.intern("run")), Arguments{});
    } else if (self.target.is_null() || self.target.is_none()) {
      const Completion nothing{Value::none(), nullptr};
      resume(in, &nothing);
    } else {
      std::vector<Value> arguments = self.arguments;
      in.push_call(self.target, Arguments{arguments, self.keywords});
    }
  }

  // 3.13 and later: the child empties the registry it inherited.
  static void forget_handlers(Interpreter& in) {
    lose_handlers(in, trace::LostReason::multiprocessing);
    register_exit_function(in);
  }

  int status_of(Interpreter& in, Exception* exception) {
    if (!exception) return 0;
    trace::Event event = make_event(trace::EventKind::report);
    event.text = in.text(exception->cls->name);
    event.text2 = in.text(plain_text(in, exception));
    if (!exception->cls->is_subclass_of(in.types.SystemExit)) {
      in.event(event);
      const ProcessObject& self = to_native<ProcessObject>(object);
      add_library_frames(in, exception, !self.cls->find("run").as<Builtin>());
      write_to_stderr(in, "Process " + in.str_of(self.name) + ":\n");
      write_to_stderr(in, in.format_exception(exception, Interpreter::TracebackStyle::full));
      return 1;
    }
    if (in.rules.child_exit_without_status_fails && exception->args.empty()) return 1;
    const ExitRequest request = exit_request(in, exception);
    if (request.has_text) write_to_stderr(in, request.text + "\n");
    return request.status;
  }

  void finalized(Interpreter& in) {
    step = Step::joined;
    if (!in.rules.child_waits_for_threads) {
      const Completion nothing{Value::none(), nullptr};
      resume(in, &nothing);
    } else {
      in.defer(make_join_threads_frame(in));
    }
  }

  void end(Interpreter& in) {
    kill_process(in, in.process(),
                 {trace::ExitCause::os__exit, trace::LostReason::multiprocessing, {false, status}});
    throw ProcessEnded{};
  }

  Step step = Step::start;
  Value object;
  int status = 0;
};

// ---- Process ------------------------------------------------------------------------------------

void initialize(Interpreter& in, ProcessObject& object, std::span<Value> positional,
                std::span<const std::pair<Str*, Value>> keywords) {
  const std::string called = in.at_least(3, 10) ? "BaseProcess.__init__()" : "__init__()";
  const std::vector<Value> bound =
      in.python2() ? bind_as_python(in, called, positional, keywords,
                                    {"group", "target", "name", "args", "kwargs"})
                   : bind_as_python(in, called, positional, keywords,
                                    {"group", "target", "name", "args", "kwargs", "daemon"});
  if (bound[0] && !bound[0].is_none())
    in.raise(in.types.AssertionError, "group argument must be None for now");
  const ProcessObject& parent = current(in);
  Process& process = in.process();
  object.identity = (parent.identity.empty() ? "" : parent.identity + ":") +
                    std::to_string(process.next_child_name++);
  object.parent_pid = process.pid;
  object.target = bound[1];
  object.name =
      bound[2] && !bound[2].is_none() ? bound[2] : in.str(object.cls->name + "-" + object.identity);
  if (bound[3]) object.arguments = in.to_vector(bound[3]);
  if (bound[4] && bound[4].as<Dict>()) {
    for (const auto& entry : bound[4].to<Dict>().table.entries())
      if (entry.key && entry.key.as<Str>())
        object.keywords.emplace_back(entry.key.as<Str>(), entry.value);
  }
  object.daemon = parent.daemon;
  if (bound.size() > 5 && bound[5] && !bound[5].is_none()) object.daemon = in.truth(bound[5]);
  object.initialized = true;
}

Value construct_process(Interpreter& in, Class* cls, Arguments& arguments) {
  ProcessObject* object = in.heap().make<ProcessObject>(cls);
  if (cls->is_builtin || cls->find("__init__").as<Builtin>())
    initialize(in, *object, arguments.positional, arguments.keywords);
  return object;
}

Value process_init(Interpreter& in, Arguments& arguments) {
  initialize(in, self_of<ProcessObject>(arguments), arguments.positional.subspan(1),
             arguments.keywords);
  return Value::none();
}

void check(Interpreter& in, bool condition, std::string_view message) {
  if (!condition) in.raise(in.types.AssertionError, std::string(message));
}

Value process_start(Interpreter& in, Arguments& arguments) {
  ProcessObject& object = self_of<ProcessObject>(arguments);
  check(in, object.pid == 0, "cannot start a process twice");
  check(in, object.parent_pid == in.process().pid,
        "can only start a process object created by current process");
  check(in, !current(in).daemon, "daemonic processes are not allowed to have children");
  const World::State& state = in.world->state();
  if (in.at_least(3, 14) && !object.cls->is_subclass_of(state.classes.child_process) &&
      !in.process().fork_is_default) {
    outside_subset(in, "the start method \"forkserver\", 3.14's default",
                   "use multiprocessing.get_context(\"fork\").Process");
  }
  active(in);
  if (!in.process().has_exit_function) {
    in.process().has_exit_function = true;
    register_exit_function(in);
  }
  in.defer(std::make_unique<ChildFrame>(arguments.positional[0]));
  return Value::deferred();
}

struct JoinProcessFrame final : WaitingFrame {
  JoinProcessFrame(Value the_process, std::int64_t pid, std::int64_t end)
      : WaitingFrame(trace::WaitFor::process, pid, end), object(the_process) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<JoinProcessFrame>(*this); }
  void visit(Visitor& v) override { v(object); }
  bool ready(Interpreter& in) override {
    const Process* child = child_of(in, to_native<ProcessObject>(object));
    return !child || child->ended;
  }
  Value finish(Interpreter& in, bool) override {
    active(in);
    return Value::none();
  }
  Value object;
};

Value process_join(Interpreter& in, Arguments& arguments) {
  ProcessObject& object = self_of<ProcessObject>(arguments);
  const std::vector<Value> bound = bind_as_python(in, "join()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"timeout"});
  check(in, object.parent_pid == in.process().pid, "can only join a child process");
  check(in, object.pid != 0, "can only join a started process");
  const std::int64_t until =
      bound[0] && !bound[0].is_none()
          ? in.world->now() + std::max<std::int64_t>(to_nanoseconds(in, bound[0]), 0)
          : -1;
  in.defer(std::make_unique<JoinProcessFrame>(&object, object.pid, until));
  return Value::deferred();
}

Value process_run(Interpreter& in, Arguments& arguments) {
  ProcessObject& object = self_of<ProcessObject>(arguments);
  if (object.target.is_null() || object.target.is_none()) return Value::none();
  std::vector<Value> positional = object.arguments;
  Arguments call{positional, object.keywords};
  in.defer(make_call_frame(object.target, call));
  return Value::deferred();
}

bool lives(Interpreter& in, const ProcessObject& object) {
  if (object.is_main || (object.pid != 0 && object.pid == in.process().pid)) return true;
  const Process* child = child_of(in, object);
  return child && !child->ended;
}

Value process_is_alive(Interpreter& in, Arguments& arguments) {
  const bool alive = lives(in, self_of<ProcessObject>(arguments));
  active(in);
  return Value::boolean(alive);
}

template <int number>
Value process_signal(Interpreter& in, Arguments& arguments) {
  const ProcessObject& object = self_of<ProcessObject>(arguments);
  Process* child = child_of(in, object);
  if (object.pid == 0) {
    in.raise(in.types.AttributeError,
             "'NoneType' object has no attribute '" +
                 std::string(number == signal_number::sigkill ? "kill" : "terminate") + "'");
  }
  if (child && !child->ended) send_signal(in, *child, number);
  return Value::none();
}

Value process_close(Interpreter& in, Arguments& arguments) {
  const ProcessObject& object = self_of<ProcessObject>(arguments);
  if (object.pid != 0 && lives(in, object)) {
    in.raise(in.types.ValueError,
             "Cannot close a process while it is still running. You should first call join() or "
             "terminate().");
  }
  return Value::none();
}

Value process_get_exitcode(Interpreter& in, Arguments& arguments) {
  const ProcessObject& object = self_of<ProcessObject>(arguments);
  Process* child = child_of(in, object);
  if (!child || !child->ended) return Value::none();
  child->reaped = true;
  return Value::integer(exit_code(*child));
}
Value process_get_pid(Interpreter&, Arguments& arguments) {
  const ProcessObject& object = self_of<ProcessObject>(arguments);
  return object.pid ? Value::integer(object.pid) : Value::none();
}
Value process_get_name(Interpreter&, Arguments& arguments) {
  return self_of<ProcessObject>(arguments).name;
}
Value process_set_name(Interpreter& in, Arguments& arguments) {
  check(in, arguments.positional[1].as<Str>() != nullptr, "name must be a string");
  self_of<ProcessObject>(arguments).name = arguments.positional[1];
  return Value::none();
}
Value process_get_daemon(Interpreter&, Arguments& arguments) {
  return Value::boolean(self_of<ProcessObject>(arguments).daemon);
}
Value process_set_daemon(Interpreter& in, Arguments& arguments) {
  ProcessObject& object = self_of<ProcessObject>(arguments);
  check(in, object.pid == 0, "process has already started");
  object.daemon = in.truth(arguments.positional[1]);
  return Value::none();
}

Value process_repr(Interpreter& in, Arguments& arguments) {
  const ProcessObject& object = self_of<ProcessObject>(arguments);
  const Process* child = child_of(in, object);
  const std::string state = lives(in, object) ? "started"
                            : object.pid == 0 ? "initial"
                            : child           ? "stopped"
                                              : "unknown";
  std::string code;
  if (child && child->ended && exit_code(*child) != 0) {
    code = child->ending.killed
               ? (in.at_least(3, 8) ? "-" : "") + python::signal_name(child->ending.code)
               : std::to_string(exit_code(*child));
  }
  if (!in.at_least(3, 8)) {
    return in.str("<" + object.cls->name + "(" + in.str_of(object.name) + ", " + state +
                  (code.empty() ? "" : "[" + code + "]") + (object.daemon ? " daemon" : "") + ")>");
  }
  std::string text = "<" + object.cls->name + " name=" + in.repr(object.name);
  if (object.pid != 0 && !object.is_main) text += " pid=" + std::to_string(object.pid);
  text += " parent=" + (object.is_main ? "None" : std::to_string(object.parent_pid)) + " " + state;
  if (child && child->ended) text += " exitcode=" + (code.empty() ? "0" : code);
  return in.str(text + (object.daemon ? " daemon" : "") + ">");
}

constexpr BuiltinEntry process_methods[] = {
    {"__init__", process_init, {Style::any, 0, -1}},
    {"start", process_start, {Style::no_arguments, 0, 0}},
    {"join", process_join, {Style::any, 0, -1}},
    {"run", process_run, {Style::no_arguments, 0, 0}},
    {"is_alive", process_is_alive, {Style::no_arguments, 0, 0}},
    {"terminate", process_signal<signal_number::sigterm>, {Style::no_arguments, 0, 0}},
    {"kill", process_signal<signal_number::sigkill>, {Style::no_arguments, 0, 0}, {3, 7}},
    {"close", process_close, {Style::no_arguments, 0, 0}, {3, 7}},
    {"__repr__", process_repr, {Style::no_arguments, 0, 0}},
    {"__str__", process_repr, {Style::no_arguments, 0, 0}},
};
constexpr PropertyEntry process_properties[] = {
    {"exitcode", process_get_exitcode},
    {"pid", process_get_pid},
    {"ident", process_get_pid},
    {"name", process_get_name, process_set_name},
    {"daemon", process_get_daemon, process_set_daemon},
};

Class* process_class(Interpreter& in, bool of_context) {
  WorldClasses& classes = in.world->state().classes;
  if (!classes.any_process) {
    classes.any_process = make_class(
        in, {in.python2() ? "multiprocessing.process" : "multiprocessing.context", "Process",
             nullptr, process_methods, process_properties, construct_process, true});
    classes.child_process = make_class(in, {"multiprocessing.context",
                                            "ForkProcess",
                                            classes.any_process,
                                            {},
                                            {},
                                            construct_process,
                                            true});
  }
  return of_context ? classes.child_process : classes.any_process;
}

// ---- the module ---------------------------------------------------------------------------------

Value start_method(Interpreter& in, Arguments&) {
  return in.str(in.at_least(3, 14) && !in.process().fork_is_default ? "forkserver" : "fork");
}
Value context_start_method(Interpreter& in, Arguments&) {
  return in.str("fork");
}

Value get_context(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      bind_as_python(in, "get_context()", arguments.positional, arguments.keywords, {"method"});
  if (bound[0] && !bound[0].is_none()) {
    const Str* method = bound[0].as<Str>();
    if (method && (method->text == "spawn" || method->text == "forkserver"))
      outside_subset(in, "the start method \"" + method->text.str() + "\"", "use \"fork\"");
    if (!method || method->text != "fork")
      in.raise(in.types.ValueError,
               "cannot find context for " +
                   (method ? in.repr(bound[0]) : "'" + in.str_of(bound[0]) + "'"));
  } else if (in.at_least(3, 14) && !in.process().fork_is_default) {
    outside_subset(in, "the start method \"forkserver\", 3.14's default",
                   "write get_context(\"fork\")");
  }
  WorldClasses& classes = in.world->state().classes;
  if (!classes.context) {
    static constexpr BuiltinEntry methods[] = {
        {"get_start_method", context_start_method, {Style::no_arguments, 0, 0}},
    };
    classes.context =
        make_class(in, {"multiprocessing.context", "ForkContext", nullptr, methods, {}});
    add_methods(in, classes.context, shared_object_functions());
    classes.context->attributes.set(in.intern("Process"), process_class(in, true));
  }
  return in.heap().make<Instance>(classes.context);
}

Value set_start_method(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound = bind_as_python(in, "set_start_method()", arguments.positional,
                                                  arguments.keywords, {"method", "force"}, 1);
  const Str* method = bound[0].as<Str>();
  if (!method || method->text != "fork")
    outside_subset(in, "this start method", "use set_start_method(\"fork\")");
  if (in.process().start_method_is_set && !(bound[1] && in.truth(bound[1])))
    in.raise(in.types.RuntimeError, "context has already been set");
  in.process().fork_is_default = in.process().start_method_is_set = true;
  return Value::none();
}

Value current_process(Interpreter& in, Arguments&) {
  return &current(in);
}

Value active_children(Interpreter& in, Arguments&) {
  std::vector<Value> children;
  for (ProcessObject* child : active(in)) children.push_back(child);
  return in.list(std::move(children));
}

constexpr BuiltinEntry functions[] = {
    {"get_context", get_context, {Style::any, 0, -1}, {3, 4}},
    {"get_start_method", start_method, {Style::any, 0, -1}, {3, 4}},
    {"set_start_method", set_start_method, {Style::any, 0, -1}, {3, 4}},
    {"current_process", current_process, {Style::no_arguments, 0, 0}},
    {"active_children", active_children, {Style::no_arguments, 0, 0}},
};

void fill(Interpreter& in, Module& module) {
  set_attribute(in, module, "Process", process_class(in, false));
  for (const BuiltinEntry& entry : shared_object_functions())
    if (available(in, entry))
      set_attribute(in, module, entry.name, make_function(in, "multiprocessing", entry));
}

}  // namespace

const ModuleDefinition module_multiprocessing{"multiprocessing", functions, fill};

}  // namespace lastcall::machine
