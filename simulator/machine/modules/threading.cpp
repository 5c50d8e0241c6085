#include <algorithm>

#include "ending/finalization.hpp"
#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"
#include "words/library_frames.hpp"
#include "words/wording.hpp"

// https://docs.python.org/3/library/threading.html
namespace lastcall::machine {

namespace {

// A threading.Thread, or a Timer, which waits first.
struct ThreadObject : Native {
  explicit ThreadObject(Class* c) : Native(c) {}
  void visit(Visitor& v) override {
    Native::visit(v), v(target), v(name), v(arguments), v(keywords);
  }
  Object* copy() const override { return new ThreadObject(*this); }

  bool initialized = false;
  bool started = false;
  bool is_main = false;
  bool daemon = false;
  bool cancelled = false;  // a Timer
  // Said to be over although it may run: the main one once the others are waited for; and in 3.9 to
  // 3.12 one of which a join was broken off.
  bool is_given_up = false;
  std::int64_t interval = -1;  // of a Timer, in nanoseconds
  std::int64_t ident = 0;
  Value target;
  Value name;
  Value arguments;  // as given: looked into when the target is called; none: none
  Value keywords;
};

struct Spread {
  std::vector<Value> positional;
  std::vector<std::pair<Str*, Value>> keywords;
};

// The arguments of Thread.run's `self._target(*self._args, **self._kwargs)`; raises as that does.
Spread spread_arguments(Interpreter& in, const ThreadObject& object) {
  Spread result;
  if (object.arguments) {
    if (!is_iterable(in, object.arguments)) {
      in.raise(in.types.TypeError, wording::not_an_iterable_argument(
                                       in, object.target, in.type_name(object.arguments, {3, 15})));
    }
    result.positional = in.to_vector(object.arguments);
  }
  if (object.keywords) {
    const Dict* const dict = object.keywords.as<Dict>();
    if (!dict) {
      in.raise(in.types.TypeError,
               wording::not_a_mapping(in, object.target, in.type_name(object.keywords, {3, 15})));
    }
    for (const auto& entry : dict->table.entries()) {
      if (!entry.key.as<Str>())
        in.raise(in.types.TypeError, wording::keywords_must_be_strings(in, object.target));
      result.keywords.emplace_back(entry.key.as<Str>(), entry.value);
    }
  }
  return result;
}

constexpr std::int64_t first_ident = 140'000'000'000'000;

bool is_of(const Thread& thread, const ThreadObject& object) {
  const auto is_it = [&object](Value value) {
    return value.is_object() && value.object() == &object;
  };
  return is_it(thread.object) || is_it(thread.home_object);
}
Thread* running(Process& process, const ThreadObject& object) {
  for (const auto& thread : process.threads)
    if (is_of(*thread, object) && !thread->done) return thread.get();
  return nullptr;
}

bool is_alive(Interpreter& in, const ThreadObject& object) {
  return object.started && !object.is_given_up && running(in.process(), object) != nullptr;
}

Class* thread_class(Interpreter& in);

ThreadObject& thread_object(Interpreter& in, Thread& thread) {
  if (ThreadObject* object = native<ThreadObject>(thread.object)) return *object;
  World::State& state = in.world->state();
  if (!state.classes.main_thread) {
    state.classes.main_thread =
        make_class(in, {"threading", "_MainThread", thread_class(in), {}, {}});
  }
  // 2.7's main thread is deleted when the others have been waited for.
  const bool is_dummy = std::exchange(thread.is_forgotten, false);
  if (is_dummy && !state.classes.dummy_thread) {
    state.classes.dummy_thread =
        make_class(in, {"threading", "_DummyThread", thread_class(in), {}, {}});
  }
  ThreadObject* object = in.heap().make<ThreadObject>(is_dummy ? state.classes.dummy_thread
                                                               : state.classes.main_thread);
  object->initialized = object->started = true;
  object->is_main = !is_dummy;
  object->daemon = is_dummy;
  object->name =
      in.str(is_dummy ? "Dummy-" + std::to_string(in.state().next_thread_name++) : "MainThread");
  object->ident = first_ident;
  thread.object = object;
  if (thread.home == in.state().number) thread.home_object = object;
  return *object;
}

}  // namespace

Value sys_excepthook(Interpreter& in, Arguments& arguments);

namespace {

// The spellings of 2.5 warn from 3.10 on, isAlive in 3.8.
constexpr char is_set_text[] = "isSet() is deprecated, use is_set() instead";
constexpr char notify_all_text[] = "notifyAll() is deprecated, use notify_all() instead";
constexpr char current_thread_text[] =
    "currentThread() is deprecated, use current_thread() instead";
constexpr char active_count_text[] = "activeCount() is deprecated, use active_count() instead";
constexpr char is_alive_text[] = "isAlive() is deprecated, use is_alive() instead";
constexpr char get_name_text[] = "getName() is deprecated, get the name attribute instead";
constexpr char set_name_text[] = "setName() is deprecated, set the name attribute instead";
constexpr char is_daemon_text[] = "isDaemon() is deprecated, get the daemon attribute instead";
constexpr char set_daemon_text[] = "setDaemon() is deprecated, set the daemon attribute instead";
template <NativeFunction function, const char* text>
Value deprecated(Interpreter& in, Arguments& arguments) {
  warn(in, in.types.DeprecationWarning, text);
  return function(in, arguments);
}

// ---- the life of a thread -----------------------------------------------------------------------

// Where threading.py of each version has the frames that its tracebacks show.
struct LibraryLines {
  Version version;
  int bootstrap;
  int run;
};
constexpr LibraryLines library_lines[] = {
    {{2, 7}, 801, 754},   {{3, 6}, 916, 864},    {{3, 7}, 926, 870},    {{3, 8}, 932, 870},
    {{3, 9}, 980, 917},   {{3, 10}, 1016, 953},  {{3, 11}, 1045, 982},  {{3, 12}, 1073, 1010},
    {{3, 13}, 1041, 992}, {{3, 14}, 1081, 1023}, {{3, 15}, 1081, 1023},
};

// … and those of the frames in which it calls the hooks (3.8 on).
struct HookLine {
  Version version;
  int bootstrap;
  int inner;
  int hook;
  int sys_hook;
};
constexpr HookLine hook_lines[] = {
    {{3, 8}, 890, 934, 1202, 1220},    {{3, 9}, 937, 982, 1254, 1272},
    {{3, 10}, 973, 1018, 1326, 1344},  {{3, 11}, 1002, 1047, 1349, 1367},
    {{3, 12}, 1030, 1075, 1379, 1397}, {{3, 13}, 1012, 1043, 1290, 1308},
    {{3, 14}, 1045, 1085, 1334, 1352}, {{3, 15}, 1181, 1221, 1470, 1488},
};

const HookLine& hook_line(const Interpreter& in) {
  return *std::find_if(std::begin(hook_lines), std::end(hook_lines),
                       [&in](const HookLine& each) { return each.version == in.version; });
}

// Puts them into the traceback of an exception that ends a thread; `own_run`: the scenario's run().
void add_library_frames(Interpreter& in, Exception* exception, bool own_run) {
  const LibraryLines* lines =
      std::find_if(std::begin(library_lines), std::end(library_lines),
                   [&in](const LibraryLines& each) { return each.version == in.version; });
  const std::string file = library_file(in, "threading.py");
  if (!own_run) {
    add_library_frame(in, exception, file, "run", lines->run,
                      in.python2() ? "            self.__target(*self.__args, **self.__kwargs)"
                                   : "            self._target(*self._args, **self._kwargs)");
  }
  add_library_frame(in, exception, file, in.python2() ? "__bootstrap_inner" : "_bootstrap_inner",
                    lines->bootstrap,
                    in.at_least(3, 14) ? "                self._context.run(self.run)"
                                       : "            self.run()");
}

void print_thread_exception(Interpreter& in, Exception* exception, ThreadObject* thread) {
  const std::string text = in.python2()
                               ? format_as_traceback_module(in, exception)
                               : in.format_exception(exception, Interpreter::TracebackStyle::full);
  const Str* name = thread ? thread->name.as<Str>() : nullptr;
  write_to_stderr(in, "Exception in thread " + (name ? name->text.str() : std::string()) + ":\n" +
                          text + (in.at_least(3, 8) ? "" : "\n"));
  // 3.6 and 3.7 leave it in the buffer.
  if (const Value stream = in.world->sys_attribute("stderr"); stream && in.at_least(3, 8)) {
    try {
      in.world->flush(stream);
    } catch (const Raised&) {
    }
  }
}

Value threading_excepthook(Interpreter& in, Arguments& arguments) {
  const auto field = [&](std::string_view name) {
    const Value found = in.find_attribute(arguments.positional[0], in.intern(name));
    return found ? found : Value::none();
  };
  Exception* exception = field("exc_value").as<Exception>();
  if (!exception || exception->cls->is_subclass_of(in.types.SystemExit)) return Value::none();
  ThreadObject* thread = native<ThreadObject>(field("thread"));
  print_thread_exception(in, exception, thread);
  return Value::none();
}

struct ThreadFrame final : NativeFrame {
  explicit ThreadFrame(Value the_thread) : thread(the_thread) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<ThreadFrame>(*this); }
  void visit(Visitor& v) override { v(thread), v(failure), v(locals); }

  enum class Step : std::uint8_t { start, waiting, running, hook, sys_hook, ignored };

  void resume(Interpreter& in, const Completion* result) override {
    ThreadObject& object = to_native<ThreadObject>(thread);
    switch (step) {
      case Step::start:
        if (object.interval >= 0) {
          step = Step::waiting;
          due = in.world->now() + object.interval;
        }
        [[fallthrough]];
      case Step::waiting:
        if (step == Step::waiting && !object.cancelled && in.world->now() < due) {
          in.wait(
              trace::WaitFor::sleep, due - in.world->now(),
              [](Interpreter&, NativeFrame& frame) {
                return to_native<ThreadObject>(static_cast<ThreadFrame&>(frame).thread).cancelled;
              },
              due);
          return;
        }
        step = Step::running;
        if (object.cancelled) {
          end(in, nullptr);
          return;
        }
        begin(in, object);
        return;
      case Step::running:
        // What the target held goes before its arguments.
        if (!has_returned) {
          has_returned = true;
          failure = result ? result->exception : nullptr;
          if (in.heap().lifetimes().is_watching() && finalize_dropped(in)) return;
        }
        forget_target(object);
        if (failure && !failure->cls->is_subclass_of(in.types.SystemExit)) {
          report(in, object);
          return;
        }
        end(in, failure);
        return;
      case Step::hook:
        in.thread().handling.pop_back();
        hook_is_over(in, result ? result->exception : nullptr);
        return;
      case Step::sys_hook:
        if (result && result->exception) {
          add_library_frame(in, result->exception, library_file(in, "threading.py"),
                            "invoke_excepthook", hook_line(in).sys_hook,
                            "                sys_excepthook(*sys_exc_info())");
          escapes(in, result->exception);
        } else {
          end(in, failure);
        }
        return;
      case Step::ignored: end(in, failure); return;
    }
  }

  void begin(Interpreter& in, ThreadObject& object) {
    const Value run = object.cls->find("run");
    if (run.as<Builtin>()) {
      if (object.target.is_null() || object.target.is_none()) {
        end(in, nullptr);
      } else {
        Spread given;
        try {
          given = spread_arguments(in, object);
        } catch (const Raised& raised) {
          failure = raised.exception;
          report(in, object);
          return;
        }
        in.push_call(object.target, Arguments{given.positional, given.keywords});
      }
    } else {
      in.push_call(in.get_attribute(thread, in.intern("run")), Arguments{});
    }
  }

  // Thread.run lets go of what it has called; Timer.run does not.
  static void forget_target(ThreadObject& object) {
    if (object.interval >= 0 || !object.cls->find("run").as<Builtin>()) return;
    object.target = Value();
    object.arguments = object.keywords = Value();
  }

  void report(Interpreter& in, ThreadObject& object) {
    step = Step::hook;
    add_library_frames(in, failure, !object.cls->find("run").as<Builtin>());
    trace::Event event = make_event(trace::EventKind::report);
    event.text = in.text(failure->cls->name);
    event.text2 = in.text(plain_text(in, failure));
    in.event(event);
    Module* module = imported_module(in, "threading");
    const Value hook =
        module && in.at_least(3, 8) ? module->attributes->table.find("excepthook") : Value();
    const Builtin* builtin = hook.as<Builtin>();
    if (!hook || (builtin && builtin->function == threading_excepthook)) {
      print_thread_exception(in, failure, &object);
      end(in, failure);
      return;
    }
    static constexpr std::string_view names[] = {"exc_type", "exc_value", "exc_traceback",
                                                 "thread"};
    Class*& cls = in.world->state().classes.hook_arguments;
    if (!cls)
      cls = make_struct_sequence(in, "_thread",
                                 in.at_least(3, 10) ? "_ExceptHookArgs" : "ExceptHookArgs", names);
    Value positional[] = {in.heap().make<Tuple>(
        cls, std::vector<Value>{failure->cls, failure,
                                failure->traceback ? failure->traceback : Value::none(), thread})};
    in.thread().handling.push_back(failure);
    try {
      in.push_call(hook, Arguments{positional, {}});
    } catch (const Raised& raised) {
      in.thread().handling.pop_back();
      hook_is_over(in, raised.exception);
    }
  }

  // invoke_excepthook of threading.py: what threading.excepthook raised goes to sys.excepthook.
  void hook_is_over(Interpreter& in, Exception* raised) {
    if (!raised) {
      end(in, failure);
      return;
    }
    add_library_frame(in, raised, library_file(in, "threading.py"), "invoke_excepthook",
                      hook_line(in).hook, "                hook(args)");
    if (!raised->cls->is_subclass_of(in.types.Exception_)) {
      escapes(in, raised);
      return;
    }
    raised->suppress_context = true;
    write_to_stderr(in, "Exception in threading.excepthook:\n");
    const Value hook = in.world->sys_attribute("excepthook");
    const Builtin* builtin = hook ? hook.as<Builtin>() : nullptr;
    if (!hook || hook.is_none() || (builtin && builtin->function == sys_excepthook)) {
      print_exception(in, raised);
      end(in, failure);
      return;
    }
    step = Step::sys_hook;
    Value positional[] = {Value(raised->cls), Value(raised),
                          raised->traceback ? raised->traceback : Value::none()};
    in.push_call(hook, Arguments{positional, {}});
  }

  // What leaves the thread altogether, which C code notes (thread_run in _threadmodule.c).
  void escapes(Interpreter& in, Exception* raised) {
    if (raised->cls->is_subclass_of(in.types.SystemExit)) {
      end(in, failure);
      return;
    }
    const HookLine& line = hook_line(in);
    const std::string file = library_file(in, "threading.py");
    add_library_frame(in, raised, file, "_bootstrap_inner", line.inner,
                      "            self._invoke_excepthook(self)");
    add_library_frame(in, raised, file, "_bootstrap", line.bootstrap,
                      "            self._bootstrap_inner()");
    step = Step::ignored;
    const Value method = in.get_attribute(thread, in.intern("_bootstrap"));
    std::string message = "Exception ignored in thread started by";
    if (in.at_least(3, 13)) message += " " + in.repr(method);
    in.defer(make_unraisable_frame(in, raised, std::move(message),
                                   in.at_least(3, 13) ? Value::none() : method));
  }

  void end(Interpreter& in, Exception* exception) {
    // What threading.local holds for it goes before anybody is told of the end.
    if (locals) {
      locals = Value();
      step = Step::ignored;
      failure = exception;
      if (in.heap().lifetimes().is_watching() && finalize_dropped(in)) return;
    }
    trace::Event event = make_event(trace::EventKind::thread_end, std::uint8_t{0},
                                    static_cast<std::int64_t>(in.thread().index));
    if (exception) {
      event.text = in.text(exception->cls->name);
      event.text2 = in.text(plain_text(in, exception));
    }
    in.event(event);
    in.finish(Value::none());
  }

  Step step = Step::start;
  Value thread;
  bool has_returned = false;
  Exception* failure = nullptr;
  std::int64_t due = 0;
  Value locals;  // what threading.local keeps for it, once there is any
};

// Thread.start() goes on once the new thread has begun to run.
struct StartFrame final : NativeFrame {
  explicit StartFrame(Value the_thread) : thread(the_thread) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<StartFrame>(*this); }
  void visit(Visitor& v) override { v(thread); }
  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception) throw Raised{result->exception};
    if (waited) {
      in.finish(Value::none());
      return;
    }
    waited = true;
    give_way(in);
  }
  Value thread;
  bool waited = false;
};

// ---- Thread -------------------------------------------------------------------------------------

// What Thread.__init__ takes from elsewhere: sys.stderr, and from 3.8 on threading.excepthook.
void check_hooks(Interpreter& in) {
  if (!in.world->sys_attribute("stderr")) {
    in_library(in, "thread.init.stderr", [&] {
      in.get_attribute(&import_module(in, module_sys), in.intern("stderr"));  // raises
    });
  }
  Module* module = imported_module(in, "threading");
  const Value hook =
      module && in.at_least(3, 8) ? module->attributes->table.find("excepthook") : Value();
  if (hook.is_none()) {
    in_library(in, "thread.init.hook", [&] {
      raise_in_library(in, "thread.hook", in.types.RuntimeError, "threading.excepthook is None");
    });
  }
}

void initialize(Interpreter& in, ThreadObject& object, std::span<Value> positional,
                std::span<const std::pair<Str*, Value>> keywords) {
  const std::string called = in.at_least(3, 10) ? "Thread.__init__()" : "__init__()";
  if (in.python2() && positional.size() > 6) {
    in.raise(in.types.TypeError, called + " takes at most 7 arguments (" +
                                     std::to_string(positional.size() + 1) + " given)");
  }
  if (!in.python2() && positional.size() > 5) {
    in.raise(in.types.TypeError, called + " takes from 1 to 6 positional arguments but " +
                                     std::to_string(positional.size() + 1) + " were given");
  }
  const bool timer = object.cls->is_subclass_of(in.world->state().classes.timer) &&
                     in.world->state().classes.timer;
  if (timer) {
    const std::vector<Value> bound =
        bind_as_python(in, in.at_least(3, 10) ? "Timer.__init__()" : "__init__()", positional,
                       keywords, {"interval", "function", "args", "kwargs"}, 2);
    object.interval = std::max<std::int64_t>(to_nanoseconds(in, bound[0]), 0);
    object.target = bound[1];
    if (bound[2] && (in.python2() || !bound[2].is_none())) object.arguments = bound[2];
    if (bound[3] && (in.python2() || !bound[3].is_none())) object.keywords = bound[3];
    object.name = in.str("Thread-" + std::to_string(in.state().next_thread_name++));
  } else {
    const std::vector<Value> bound =
        in.python2() ? bind_as_python(in, called, positional, keywords,
                                      {"group", "target", "name", "args", "kwargs", "verbose"})
                     : bind_as_python(in, called, positional, keywords,
                                      {"group", "target", "name", "args", "kwargs", "daemon"});
    if (bound[0] && !bound[0].is_none())
      raise_in_library(in, "thread.group", in.types.AssertionError,
                       "group argument must be None for now");
    object.target = bound[1];
    if (bound[2] && !bound[2].is_none()) {
      object.name = bound[2].as<Str>() ? bound[2] : in.str(in.str_of(bound[2]));
    } else {
      std::string name = "Thread-" + std::to_string(in.state().next_thread_name++);
      if (in.at_least(3, 10) && bound[1] && !bound[1].is_none()) {
        const Value target_name = in.find_attribute(bound[1], in.intern("__name__"));
        if (target_name && target_name.as<Str>())
          name += " (" + target_name.to<Str>().text.str() + ")";
      }
      object.name = in.str(std::move(name));
    }
    object.arguments = bound[3];
    if (bound[4] && !bound[4].is_none()) object.keywords = bound[4];
    object.daemon = thread_object(in, in.thread()).daemon;
    if (bound[5] && !bound[5].is_none() && !in.python2()) object.daemon = in.truth(bound[5]);
  }
  check_hooks(in);
  object.initialized = true;
}

Value construct_thread(Interpreter& in, Class* cls, Arguments& arguments) {
  ThreadObject* object = in.heap().make<ThreadObject>(cls);
  if (cls->is_builtin || cls->find("__init__").as<Builtin>())
    initialize(in, *object, arguments.positional, arguments.keywords);
  return object;
}

Value thread_init(Interpreter& in, Arguments& arguments) {
  initialize(in, self_of<ThreadObject>(arguments), arguments.positional.subspan(1),
             arguments.keywords);
  return Value::none();
}

ThreadObject& initialized(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = self_of<ThreadObject>(arguments);
  if (!object.initialized)
    in.raise(in.types.RuntimeError,
             in.python2() ? "thread.__init__() not called" : "thread.__init__() not called");
  return object;
}

Value thread_start(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = initialized(in, arguments);
  if (object.started) {
    raise_in_library(in, "thread.start.twice", in.types.RuntimeError,
                     "threads can only be started once");
  }
  // gh-104690; later versions refuse only once the handlers have run.
  if (in.rules.shutdown_refuses_threads && in.state().phase >= trace::Phase::joining_threads) {
    in.raise(in.types.RuntimeError, "can't create new thread at interpreter shutdown");
  }
  if (object.daemon && in.state().number != 0)
    outside_subset(in, "a daemon thread in a subinterpreter", "start it in the main one");
  const Str* name = object.name.as<Str>();
  Thread& thread = start_thread(in, std::make_unique<ThreadFrame>(&object),
                                name ? name->text.str() : "", object.daemon);
  thread.object = thread.home_object = &object;
  object.started = true;
  object.ident = first_ident + 4096 * static_cast<std::int64_t>(thread.index);
  in.defer(std::make_unique<StartFrame>(&object));
  return Value::deferred();
}

struct JoinFrame final : WaitingFrame {
  JoinFrame(Value the_thread, std::int64_t index, std::int64_t end)
      : WaitingFrame(trace::WaitFor::join, index, end), thread(the_thread) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<JoinFrame>(*this); }
  void visit(Visitor& v) override { v(thread); }
  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception && in.rules.join_is_given_up)
      to_native<ThreadObject>(thread).is_given_up = true;
    WaitingFrame::resume(in, result);
  }
  bool ready(Interpreter& in) override { return !is_alive(in, to_native<ThreadObject>(thread)); }
  Value finish(Interpreter&, bool) override { return Value::none(); }
  Value thread;
};

// A timeout as a moment on the clock; -1 for none.
std::int64_t deadline(Interpreter& in, Value timeout) {
  if (!timeout || timeout.is_none()) return -1;
  return in.world->now() + std::max<std::int64_t>(to_nanoseconds(in, timeout), 0);
}

Value thread_join(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = initialized(in, arguments);
  const std::vector<Value> bound =
      bind_as_python(in, in.at_least(3, 10) ? "Thread.join()" : "join()",
                     arguments.positional.subspan(1), arguments.keywords, {"timeout"});
  if (!object.started) {
    raise_in_library(in, "thread.join.unstarted", in.types.RuntimeError,
                     "cannot join thread before it is started");
  }
  if (in.thread().object.is_object() && in.thread().object.object() == &object)
    raise_in_library(in, "thread.join.current", in.types.RuntimeError,
                     "cannot join current thread");
  const Thread* thread = running(in.process(), object);
  in.defer(
      std::make_unique<JoinFrame>(&object, thread ? thread->index : 0, deadline(in, bound[0])));
  return Value::deferred();
}

Value thread_run(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = initialized(in, arguments);
  if (object.target.is_null() || object.target.is_none()) return Value::none();
  Spread given = spread_arguments(in, object);
  in.defer(make_call_frame(object.target, Arguments{given.positional, given.keywords}));
  return Value::deferred();
}

Value thread_is_alive(Interpreter& in, Arguments& arguments) {
  return Value::boolean(is_alive(in, initialized(in, arguments)));
}
Value thread_cancel(Interpreter& in, Arguments& arguments) {
  initialized(in, arguments).cancelled = true;
  return Value::none();
}
Value thread_get_name(Interpreter& in, Arguments& arguments) {
  return initialized(in, arguments).name;
}
Value thread_set_name(Interpreter& in, Arguments& arguments) {
  initialized(in, arguments).name = in.str(in.str_of(arguments.positional[1]));
  return Value::none();
}
Value thread_get_daemon(Interpreter& in, Arguments& arguments) {
  return Value::boolean(initialized(in, arguments).daemon);
}
Value thread_set_daemon(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = initialized(in, arguments);
  if (object.started) {
    raise_in_library(in, "thread.daemon.active", in.types.RuntimeError,
                     in.python2() ? "cannot set daemon status of active thread"
                                  : "cannot set daemon status of active thread");
  }
  object.daemon = in.truth(arguments.positional[1]);
  return Value::none();
}
Value thread_get_ident(Interpreter& in, Arguments& arguments) {
  const ThreadObject& object = initialized(in, arguments);
  return object.started ? Value::integer(object.ident) : Value::none();
}
Value thread_repr(Interpreter& in, Arguments& arguments) {
  ThreadObject& object = initialized(in, arguments);
  const std::string state = !object.started        ? "initial"
                            : is_alive(in, object) ? "started"
                                                   : "stopped";
  return in.str("<" + object.cls->name + "(" + in.str_of(object.name) + ", " + state +
                (object.daemon ? " daemon" : "") +
                (object.started ? " " + std::to_string(object.ident) : "") + ")>");
}

using Style = Signature::Style;
constexpr BuiltinEntry thread_methods[] = {
    {"__init__", thread_init, {Style::any, 0, -1}},
    {"start", thread_start, {Style::no_arguments, 0, 0}},
    {"join", thread_join, {Style::any, 0, -1}},
    {"run", thread_run, {Style::no_arguments, 0, 0}},
    {"_bootstrap", thread_run, {Style::no_arguments, 0, 0}, {3, 0}},
    {"is_alive", thread_is_alive, {Style::no_arguments, 0, 0}},
    {"isAlive", thread_is_alive, {Style::no_arguments, 0, 0}, {2, 7}, {3, 8}},
    {"isAlive",
     deprecated<thread_is_alive, is_alive_text>,
     {Style::no_arguments, 0, 0},
     {3, 8},
     {3, 9}},
    {"getName", thread_get_name, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"getName", deprecated<thread_get_name, get_name_text>, {Style::no_arguments, 0, 0}, {3, 10}},
    {"setName", thread_set_name, {Style::one_argument, 1, 1}, {2, 7}, {3, 10}},
    {"setName", deprecated<thread_set_name, set_name_text>, {Style::one_argument, 1, 1}, {3, 10}},
    {"isDaemon", thread_get_daemon, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"isDaemon",
     deprecated<thread_get_daemon, is_daemon_text>,
     {Style::no_arguments, 0, 0},
     {3, 10}},
    {"setDaemon", thread_set_daemon, {Style::one_argument, 1, 1}, {2, 7}, {3, 10}},
    {"setDaemon",
     deprecated<thread_set_daemon, set_daemon_text>,
     {Style::one_argument, 1, 1},
     {3, 10}},
    {"__repr__", thread_repr, {Style::no_arguments, 0, 0}},
    {"__str__", thread_repr, {Style::no_arguments, 0, 0}},
};
constexpr PropertyEntry thread_properties[] = {
    {"name", thread_get_name, thread_set_name},
    {"daemon", thread_get_daemon, thread_set_daemon},
    {"ident", thread_get_ident},
    {"native_id", thread_get_ident},
};
constexpr BuiltinEntry timer_methods[] = {{"cancel", thread_cancel, {Style::no_arguments, 0, 0}}};

Class* thread_class(Interpreter& in) {
  World::State& state = in.world->state();
  if (!state.classes.thread) {
    state.classes.thread = make_class(in, {"threading", "Thread", nullptr, thread_methods,
                                           thread_properties, construct_thread, true});
    state.classes.timer = make_class(
        in,
        {"threading", "Timer", state.classes.thread, timer_methods, {}, construct_thread, true});
  }
  return state.classes.thread;
}

// ---- locks --------------------------------------------------------------------------------------

struct LockObject final : Native {
  LockObject(Class* c, bool is_recursive) : Native(c), recursive(is_recursive) {}
  Object* copy() const override { return new LockObject(*this); }

  bool available_to(const Thread& thread) const {
    return count == 0 || (recursive && owner == thread.index);
  }
  void take(const Thread& thread) { ++count, owner = thread.index; }

  bool recursive;
  int count = 0;
  std::uint16_t owner = 0;  // the index of the thread that holds it
};

struct LockFrame final : WaitingFrame {
  LockFrame(Value the_lock, std::int64_t end)
      : WaitingFrame(trace::WaitFor::lock, 0, end), lock(the_lock) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<LockFrame>(*this); }
  void visit(Visitor& v) override { v(lock); }
  bool ready(Interpreter& in) override {
    return to_native<LockObject>(lock).available_to(in.thread());
  }
  Value finish(Interpreter& in, bool timed_out) override {
    if (!timed_out) to_native<LockObject>(lock).take(in.thread());
    return Value::boolean(!timed_out);
  }
  Value lock;
};

Value acquire(Interpreter& in, LockObject& lock, bool blocking, std::int64_t until) {
  if (lock.available_to(in.thread())) {
    const bool again = lock.count > 0;
    lock.take(in.thread());
    return in.python2() && again ? Value::integer(1) : Value::boolean(true);
  }
  if (!blocking) return Value::boolean(false);
  in.defer(std::make_unique<LockFrame>(&lock, until));
  return Value::deferred();
}

void release(Interpreter& in, LockObject& lock) {
  if (lock.recursive) {
    if (lock.count == 0 || lock.owner != in.thread().index)
      raise_in_library(in, "rlock.release", in.types.RuntimeError,
                       "cannot release un-acquired lock");
    --lock.count;
    return;
  }
  if (lock.count == 0) {
    if (in.python2()) {
      Class*& error = in.world->state().classes.thread_error;
      if (!error) error = make_class(in, {"thread", "error", in.types.Exception_, {}, {}});
      in.raise(error, "release unlocked lock");
    }
    in.raise(in.types.RuntimeError, "release unlocked lock");
  }
  lock.count = 0;
}

Value lock_acquire(Interpreter& in, Arguments& arguments) {
  LockObject& lock = self_of<LockObject>(arguments);
  if (in.python2() && !lock.recursive) {
    if (!arguments.keywords.empty())
      in.raise(in.types.TypeError, "acquire() takes no keyword arguments");
    if (arguments.positional.size() > 2) {
      in.raise(in.types.TypeError, "acquire() takes at most 1 argument (" +
                                       std::to_string(arguments.positional.size() - 1) + " given)");
    }
  }
  const std::vector<Value> bound = bind_as_python(in, "acquire()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"blocking", "timeout"});
  const bool blocking = !bound[0] || in.truth(bound[0]);
  std::int64_t until = -1;
  if (bound[1]) {
    const std::int64_t timeout = to_nanoseconds(in, bound[1]);
    if (timeout < 0 && timeout != -1'000'000'000) {
      in.raise(in.types.ValueError, in.at_least(3, 14)
                                        ? "timeout value must be a non-negative number"
                                        : "timeout value must be positive");
    }
    if (!blocking && timeout >= 0)
      in.raise(in.types.ValueError, "can't specify a timeout for a non-blocking call");
    if (timeout >= 0) until = in.world->now() + timeout;
  }
  return acquire(in, lock, blocking, until);
}
Value lock_release(Interpreter& in, Arguments& arguments) {
  release(in, self_of<LockObject>(arguments));
  return Value::none();
}
Value lock_enter(Interpreter& in, Arguments& arguments) {
  return acquire(in, self_of<LockObject>(arguments), true, -1);
}
Value lock_locked(Interpreter&, Arguments& arguments) {
  return Value::boolean(self_of<LockObject>(arguments).count > 0);
}
Value lock_repr(Interpreter& in, Arguments& arguments) {
  const LockObject& lock = self_of<LockObject>(arguments);
  const std::string name = lock.recursive ? "_thread.RLock" : "_thread.lock";
  if (in.python2()) {
    return in.str(lock.recursive
                      ? "<_RLock owner=" + std::string(lock.count ? "'MainThread'" : "None") +
                            " count=" + std::to_string(lock.count) + ">"
                      : "<thread.lock object at " + in.address(&lock) + ">");
  }
  std::string text = std::string("<") + (lock.count ? "locked " : "unlocked ") + name + " object ";
  if (lock.recursive) {
    text +=
        "owner=" + std::to_string(lock.count ? first_ident + 4096 * std::int64_t{lock.owner} : 0) +
        " count=" + std::to_string(lock.count) + " ";
  }
  return in.str(text + "at " + in.address(&lock) + ">");
}

constexpr BuiltinEntry lock_methods[] = {
    {"acquire", lock_acquire, {Style::any, 0, -1}},
    {"release", lock_release, {Style::no_arguments, 0, 0}},
    {"__enter__", lock_enter, {Style::no_arguments, 0, 0}},
    {"__exit__", lock_release, {Style::positional, 0, 3}},
    {"locked", lock_locked, {Style::no_arguments, 0, 0}},
    {"__repr__", lock_repr, {Style::no_arguments, 0, 0}},
    {"__str__", lock_repr, {Style::no_arguments, 0, 0}},
};
constexpr BuiltinEntry rlock_methods[] = {
    {"acquire", lock_acquire, {Style::any, 0, -1}},
    {"release", lock_release, {Style::no_arguments, 0, 0}},
    {"__enter__", lock_enter, {Style::no_arguments, 0, 0}},
    {"__exit__", lock_release, {Style::positional, 0, 3}},
    {"locked", lock_locked, {Style::no_arguments, 0, 0}, {3, 14}},
    {"__repr__", lock_repr, {Style::no_arguments, 0, 0}},
    {"__str__", lock_repr, {Style::no_arguments, 0, 0}},
};

LockObject* new_lock(Interpreter& in, bool recursive) {
  WorldClasses& classes = in.world->state().classes;
  Class*& cls = recursive ? classes.rlock : classes.lock;
  if (!cls) {
    cls = make_class(in, {in.python2() ? "thread" : "_thread",
                          recursive ? "RLock" : "lock",
                          nullptr,
                          recursive ? std::span<const BuiltinEntry>(rlock_methods)
                                    : std::span<const BuiltinEntry>(lock_methods),
                          {}});
  }
  return in.heap().make<LockObject>(cls, recursive);
}

Value threading_lock(Interpreter& in, Arguments&) {
  return new_lock(in, false);
}
Value threading_rlock(Interpreter& in, Arguments&) {
  return new_lock(in, true);
}

// ---- Event, Semaphore, Condition ----------------------------------------------------------------

// An Event's flag (0 or 1) or a Semaphore's counter.
struct CounterObject final : Native {
  CounterObject(Class* c, std::int64_t start) : Native(c), count(start), initial(start) {}
  Object* copy() const override { return new CounterObject(*this); }
  std::int64_t count;
  std::int64_t initial;
  bool bounded = false;
};

struct CounterFrame final : WaitingFrame {
  CounterFrame(Value the_counter, bool will_take, std::int64_t end)
      : WaitingFrame(trace::WaitFor::lock, 0, end), counter(the_counter), takes(will_take) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<CounterFrame>(*this); }
  void visit(Visitor& v) override { v(counter); }
  bool ready(Interpreter&) override { return to_native<CounterObject>(counter).count > 0; }
  Value finish(Interpreter&, bool timed_out) override {
    if (takes && !timed_out) --to_native<CounterObject>(counter).count;
    return Value::boolean(!timed_out);
  }
  Value counter;
  bool takes;
};

Value event_set(Interpreter&, Arguments& arguments) {
  self_of<CounterObject>(arguments).count = 1;
  return Value::none();
}
Value event_clear(Interpreter&, Arguments& arguments) {
  self_of<CounterObject>(arguments).count = 0;
  return Value::none();
}
Value event_is_set(Interpreter&, Arguments& arguments) {
  return Value::boolean(self_of<CounterObject>(arguments).count > 0);
}
Value event_wait(Interpreter& in, Arguments& arguments) {
  const std::vector<Value> bound =
      bind_as_python(in, in.at_least(3, 10) ? "Event.wait()" : "wait()",
                     arguments.positional.subspan(1), arguments.keywords, {"timeout"});
  in.defer(std::make_unique<CounterFrame>(arguments.positional[0], false, deadline(in, bound[0])));
  return Value::deferred();
}
Value event_repr(Interpreter& in, Arguments& arguments) {
  const CounterObject& event = self_of<CounterObject>(arguments);
  if (in.python2()) return in.str("<threading._Event object at " + in.address(&event) + ">");
  if (!in.at_least(3, 11)) return in.str("<threading.Event object at " + in.address(&event) + ">");
  return in.str("<threading.Event at " + in.address(&event) + ": " +
                (event.count ? "set" : "unset") + ">");
}

constexpr BuiltinEntry event_methods[] = {
    {"set", event_set, {Style::no_arguments, 0, 0}},
    {"clear", event_clear, {Style::no_arguments, 0, 0}},
    {"is_set", event_is_set, {Style::no_arguments, 0, 0}},
    {"isSet", event_is_set, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"isSet", deprecated<event_is_set, is_set_text>, {Style::no_arguments, 0, 0}, {3, 10}},
    {"wait", event_wait, {Style::any, 0, -1}},
    {"__repr__", event_repr, {Style::no_arguments, 0, 0}},
    {"__str__", event_repr, {Style::no_arguments, 0, 0}},
};

Value construct_event(Interpreter& in, Class* cls, Arguments& arguments) {
  if (!arguments.positional.empty() || !arguments.keywords.empty()) {
    in.raise(in.types.TypeError, "Event.__init__() takes 1 positional argument but " +
                                     std::to_string(arguments.positional.size() + 1) +
                                     " were given");
  }
  return in.heap().make<CounterObject>(cls, 0);
}

Value semaphore_acquire(Interpreter& in, Arguments& arguments) {
  CounterObject& semaphore = self_of<CounterObject>(arguments);
  const std::vector<Value> bound = bind_as_python(in, "acquire()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"blocking", "timeout"});
  if (semaphore.count > 0) {
    --semaphore.count;
    return Value::boolean(true);
  }
  if (bound[0] && !in.truth(bound[0])) return Value::boolean(false);
  in.defer(std::make_unique<CounterFrame>(&semaphore, true, deadline(in, bound[1])));
  return Value::deferred();
}
Value semaphore_release(Interpreter& in, Arguments& arguments) {
  CounterObject& semaphore = self_of<CounterObject>(arguments);
  if (semaphore.bounded && semaphore.count >= semaphore.initial)
    raise_in_library(in, "semaphore.release", in.types.ValueError,
                     "Semaphore released too many times");
  ++semaphore.count;
  return Value::none();
}
constexpr BuiltinEntry semaphore_methods[] = {
    {"acquire", semaphore_acquire, {Style::any, 0, -1}},
    {"release", semaphore_release, {Style::no_arguments, 0, 0}},
    {"__enter__", semaphore_acquire, {Style::no_arguments, 0, 0}},
    {"__exit__", semaphore_release, {Style::positional, 0, 3}},
};

template <bool bounded>
Value construct_semaphore(Interpreter& in, Class* cls, Arguments& arguments) {
  const std::vector<Value> bound =
      bind_as_python(in, "Semaphore()", arguments.positional, arguments.keywords, {"value"});
  const int start = bound[0] ? to_int(in, bound[0]) : 1;
  if (start < 0) {
    in_library(in, "semaphore.factory", [&] {
      raise_in_library(in, "semaphore.value", in.types.ValueError,
                       "semaphore initial value must be >= 0");
    });
  }
  CounterObject* semaphore = in.heap().make<CounterObject>(cls, start);
  semaphore->bounded = bounded;
  return semaphore;
}

struct ConditionObject final : Native {
  ConditionObject(Class* c, LockObject* the_lock) : Native(c), lock(the_lock) {}
  void visit(Visitor& v) override { Native::visit(v), v(lock); }
  Object* copy() const override { return new ConditionObject(*this); }
  LockObject* lock;
  std::uint64_t tickets = 0;           // given to those who wait, ever
  std::vector<std::uint64_t> waiting;  // those not notified yet, the oldest first
};

// wait(): gives the lock up until it is notified, then takes it again.
struct ConditionFrame final : WaitingFrame {
  ConditionFrame(Value the_condition, std::uint64_t the_ticket, int the_depth, std::int64_t end)
      : WaitingFrame(trace::WaitFor::lock, 0, end),
        condition(the_condition),
        ticket(the_ticket),
        depth(the_depth) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<ConditionFrame>(*this); }
  void visit(Visitor& v) override { v(condition), v(failure); }
  bool called() const {
    const auto& waiting_tickets = to_native<ConditionObject>(condition).waiting;
    return std::find(waiting_tickets.begin(), waiting_tickets.end(), ticket) ==
           waiting_tickets.end();
  }
  bool ready(Interpreter& in) override {
    return (called() || expired) &&
           to_native<ConditionObject>(condition).lock->available_to(in.thread());
  }
  void resume(Interpreter& in, const Completion* result) override {
    if (until >= 0 && in.world->now() >= until) expired = true, until = -1;
    // What a signal's handler raised comes out once the lock is held again.
    if (result && result->exception) {
      failure = result->exception;
      expired = true, until = -1;
      result = nullptr;
    }
    WaitingFrame::resume(in, result);
  }
  Value finish(Interpreter& in, bool) override {
    ConditionObject& object = to_native<ConditionObject>(condition);
    object.lock->take(in.thread());
    object.lock->count = depth;
    const bool was_called = called();
    std::erase(object.waiting, ticket);
    if (failure) throw Raised{failure};
    return in.python2() ? Value::none() : Value::boolean(was_called);
  }
  Value condition;
  std::uint64_t ticket;
  int depth;
  bool expired = false;
  Exception* failure = nullptr;
};

void check_owned(Interpreter& in, const ConditionObject& condition, std::string_view action) {
  if (condition.lock->count > 0 && condition.lock->owner == in.thread().index) return;
  raise_in_library(in, "condition." + std::string(action), in.types.RuntimeError,
                   "cannot " + std::string(action) + " on un-acquired lock");
}
Value condition_wait(Interpreter& in, Arguments& arguments) {
  ConditionObject& condition = self_of<ConditionObject>(arguments);
  const std::vector<Value> bound = bind_as_python(in, "wait()", arguments.positional.subspan(1),
                                                  arguments.keywords, {"timeout"});
  check_owned(in, condition, "wait");
  const int depth = condition.lock->count;
  condition.lock->count = 0;
  condition.waiting.push_back(++condition.tickets);
  in.defer(std::make_unique<ConditionFrame>(&condition, condition.tickets, depth,
                                            deadline(in, bound[0])));
  return Value::deferred();
}
Value condition_notify(Interpreter& in, Arguments& arguments) {
  ConditionObject& condition = self_of<ConditionObject>(arguments);
  check_owned(in, condition, "notify");
  const int count = arguments.positional.size() > 1 ? to_int(in, arguments.positional[1]) : 1;
  const std::size_t woken =
      std::min(condition.waiting.size(), static_cast<std::size_t>(std::max(count, 0)));
  condition.waiting.erase(condition.waiting.begin(),
                          condition.waiting.begin() + static_cast<std::ptrdiff_t>(woken));
  return Value::none();
}
Value condition_notify_all(Interpreter& in, Arguments& arguments) {
  ConditionObject& condition = self_of<ConditionObject>(arguments);
  in_library(in, "condition.notify_all", [&] { check_owned(in, condition, "notify"); });
  condition.waiting.clear();
  return Value::none();
}
Value condition_acquire(Interpreter& in, Arguments& arguments) {
  return acquire(in, *self_of<ConditionObject>(arguments).lock, true, -1);
}
Value condition_release(Interpreter& in, Arguments& arguments) {
  release(in, *self_of<ConditionObject>(arguments).lock);
  return Value::none();
}
constexpr BuiltinEntry condition_methods[] = {
    {"wait", condition_wait, {Style::any, 0, -1}},
    {"notify", condition_notify, {Style::positional, 0, 1}},
    {"notify_all", condition_notify_all, {Style::no_arguments, 0, 0}},
    {"notifyAll", condition_notify_all, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"notifyAll",
     deprecated<condition_notify_all, notify_all_text>,
     {Style::no_arguments, 0, 0},
     {3, 10}},
    {"acquire", condition_acquire, {Style::positional, 0, 1}},
    {"release", condition_release, {Style::no_arguments, 0, 0}},
    {"__enter__", condition_acquire, {Style::no_arguments, 0, 0}},
    {"__exit__", condition_release, {Style::positional, 0, 3}},
};
Value construct_condition(Interpreter& in, Class* cls, Arguments& arguments) {
  const std::vector<Value> bound =
      bind_as_python(in, "Condition()", arguments.positional, arguments.keywords, {"lock"});
  LockObject* lock = bound[0] ? native<LockObject>(bound[0]) : nullptr;
  return in.heap().make<ConditionObject>(cls, lock ? lock : new_lock(in, true));
}

// ---- the module ---------------------------------------------------------------------------------

Value current_thread(Interpreter& in, Arguments&) {
  return &thread_object(in, in.thread());
}
Value main_thread(Interpreter& in, Arguments&) {
  const InterpreterState& state = in.state();
  if (state.number == 0) return &thread_object(in, *in.process().threads.front());
  return state.main_thread ? state.main_thread : Value(&thread_object(in, in.thread()));
}
// Whether the current interpreter knows the thread.
bool is_here(Interpreter& in, const Thread& thread) {
  const std::uint16_t number = in.state().number;
  return !thread.done && !thread.is_forgotten &&
         (thread.home == number || thread.interpreter == number);
}
Value enumerate(Interpreter& in, Arguments&) {
  std::vector<Value> threads;
  for (const auto& thread : in.process().threads)
    if (is_here(in, *thread)) threads.push_back(&thread_object(in, *thread));
  return in.list(std::move(threads));
}
Value active_count(Interpreter& in, Arguments&) {
  const auto& threads = in.process().threads;
  return Value::integer(std::count_if(threads.begin(), threads.end(),
                                      [&in](const auto& thread) { return is_here(in, *thread); }));
}
Value get_ident(Interpreter& in, Arguments&) {
  return Value::integer(thread_object(in, in.thread()).ident);
}
Value register_atexit(Interpreter& in, Arguments& arguments) {
  if (arguments.positional.empty())
    in.raise(in.types.TypeError,
             "_register_atexit() missing 1 required positional argument: 'func'");
  if (in.state().phase >= trace::Phase::joining_threads)
    in.raise(in.types.RuntimeError, "can't register atexit after shutdown");
  if (arguments.positional.size() > 1 || !arguments.keywords.empty()) {
    outside_subset(in, "threading._register_atexit with arguments", "register a lambda");
  }
  in.state().threading_atexit.push_back(arguments.positional[0]);
  return Value::none();
}
Value shutdown(Interpreter& in, Arguments&) {
  in.defer(make_join_threads_frame(in));
  return Value::deferred();
}

constexpr BuiltinEntry functions[] = {
    {"Lock", threading_lock, {Style::no_arguments, 0, 0}},
    {"RLock", threading_rlock, {Style::no_arguments, 0, 0}},
    {"current_thread", current_thread, {Style::no_arguments, 0, 0}},
    {"currentThread", current_thread, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"currentThread",
     deprecated<current_thread, current_thread_text>,
     {Style::no_arguments, 0, 0},
     {3, 10}},
    {"main_thread", main_thread, {Style::no_arguments, 0, 0}, {3, 4}},
    {"enumerate", enumerate, {Style::no_arguments, 0, 0}},
    {"active_count", active_count, {Style::no_arguments, 0, 0}},
    {"activeCount", active_count, {Style::no_arguments, 0, 0}, {2, 7}, {3, 10}},
    {"activeCount",
     deprecated<active_count, active_count_text>,
     {Style::no_arguments, 0, 0},
     {3, 10}},
    {"get_ident", get_ident, {Style::no_arguments, 0, 0}, {3, 3}},
    {"get_native_id", get_ident, {Style::no_arguments, 0, 0}, {3, 8}},
    {"excepthook", threading_excepthook, {Style::one_argument, 1, 1}, {3, 8}},
    {"_register_atexit", register_atexit, {Style::any, 0, -1}, {3, 9}},
    {"_shutdown", shutdown, {Style::no_arguments, 0, 0}},
};

void fill(Interpreter& in, Module& module) {
  WorldClasses& classes = in.world->state().classes;
  set_attribute(in, module, "Thread", thread_class(in));
  set_attribute(in, module, "Timer", classes.timer);
  if (!classes.event) {
    const std::string_view prefix = in.python2() ? "_Event" : "Event";
    classes.event =
        make_class(in, {"threading", prefix, nullptr, event_methods, {}, construct_event});
    classes.semaphore = make_class(
        in, {"threading", "Semaphore", nullptr, semaphore_methods, {}, construct_semaphore<false>});
    classes.bounded_semaphore = make_class(
        in,
        {"threading", "BoundedSemaphore", classes.semaphore, {}, {}, construct_semaphore<true>});
    classes.condition = make_class(
        in, {"threading", "Condition", nullptr, condition_methods, {}, construct_condition});
  }
  set_attribute(in, module, "Event", classes.event);
  set_attribute(in, module, "Semaphore", classes.semaphore);
  set_attribute(in, module, "BoundedSemaphore", classes.bounded_semaphore);
  set_attribute(in, module, "Condition", classes.condition);
  if (!in.python2()) set_attribute(in, module, "ThreadError", in.types.RuntimeError);
  set_attribute(in, module, "TIMEOUT_MAX", Value::real(9223372036.0));
  if (const Value hook = module.attributes->table.find("excepthook"); hook && in.at_least(3, 10))
    set_attribute(in, module, "__excepthook__", hook);
}

// threading._shutdown()
struct JoinThreadsFrame final : NativeFrame {
  std::unique_ptr<Frame> copy() const override { return std::make_unique<JoinThreadsFrame>(*this); }
  void visit(Visitor&) override {}

  static Thread* awaited(Interpreter& in) {
    for (const auto& thread : in.process().threads) {
      if (thread->done || thread->daemon || thread.get() == &in.thread() ||
          thread->home != in.state().number)
        continue;
      const ThreadObject* const object = native<ThreadObject>(thread->home_object);
      if (!object || !object->is_given_up) return thread.get();
    }
    return nullptr;
  }
  // Only once the module threading is imported does it know the main thread.
  static ThreadObject* main_object(Interpreter& in) {
    if (!imported_module(in, "threading") && !imported_module(in, "multiprocessing"))
      return nullptr;
    return &thread_object(in, in.thread());
  }

  void resume(Interpreter& in, const Completion* result) override {
    if (reporting) {
      in.finish(Value::none());
      return;
    }
    if (result && result->exception) {
      reporting = true;
      trace::Event event = make_event(trace::EventKind::report);
      event.text = in.text(result->exception->cls->name);
      event.text2 = in.text(plain_text(in, result->exception));
      in.event(event);
      Module* module = imported_module(in, "threading");
      in.defer(in.at_least(3, 13)
                   ? make_unraisable_frame(in, result->exception,
                                           "Exception ignored on threading shutdown", Value::none())
                   : make_unraisable_frame(in, result->exception, "",
                                           module ? Value(module) : Value::none()));
      return;
    }
    if (!has_begun) {
      has_begun = true;
      if (ThreadObject* const main = main_object(in)) main->is_given_up = true;
    }
    if (in.python2() && is_waiting && !is_joined(in, *this)) {
      wait_for(in, waited);
      return;
    }
    // What has come while C waited is noticed now.
    if (in.python2() && std::exchange(is_waiting, false) && check_signals(in)) return;
    std::vector<Value>& callbacks = in.state().threading_atexit;
    if (!callbacks.empty()) {
      const Value callback = callbacks.back();
      callbacks.pop_back();
      in.push_call(callback, Arguments{});
      return;
    }
    if (const Thread* thread = awaited(in)) {
      wait_for(in, thread->index);
      return;
    }
    if (in.python2() && main_object(in)) {
      Thread& main = in.thread();
      main.object = main.home_object = Value();
      main.is_forgotten = true;
    }
    in.finish(Value::none());
  }

  // 3.x: whether all have ended; 2.7, which cannot be interrupted meanwhile: the one.
  static bool is_joined(Interpreter& in, NativeFrame& frame) {
    if (!in.python2()) return awaited(in) == nullptr;
    return in.process().threads[static_cast<JoinThreadsFrame&>(frame).waited]->done;
  }
  void wait_for(Interpreter& in, std::uint16_t index) {
    waited = index;
    is_waiting = true;
    in.wait(trace::WaitFor::join, index, is_joined);
    in.thread().is_deaf = in.python2();
  }

  bool has_begun = false;
  bool is_waiting = false;
  std::uint16_t waited = 0;
  bool reporting = false;
};

}  // namespace

std::unique_ptr<NativeFrame> make_join_threads_frame(Interpreter&) {
  return std::make_unique<JoinThreadsFrame>();
}

void rename_main_thread(Interpreter& in) {
  Thread& thread = in.thread();
  thread.index = 0;
  ThreadObject* object = native<ThreadObject>(thread.object);
  if (object) object->is_main = true;
}

Value dictionary_of_thread(Interpreter& in) {
  auto* const frame = dynamic_cast<ThreadFrame*>(in.thread().frames.front().get());
  if (!frame) return Value::none();
  if (!frame->locals) frame->locals = in.dict();
  return frame->locals;
}

const ModuleDefinition module_threading{"threading", functions, fill};

}  // namespace lastcall::machine
