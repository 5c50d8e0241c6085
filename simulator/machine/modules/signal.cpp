#include "modules/modules.hpp"
#include "system/world_state.hpp"
#include "words/library_frames.hpp"

// https://docs.python.org/3/library/signal.html
namespace lastcall::machine {

namespace {

// Second names, which dir(signal) has beside the others.
constexpr std::pair<std::string_view, int> second_names[] = {
    {"SIGCLD", 17}, {"SIGIOT", 6}, {"SIGPOLL", 29}};

Value enum_name(Interpreter& in, Arguments& arguments) {
  return in.str(std::string(self_of<EnumMember>(arguments).name));
}
Value enum_value(Interpreter&, Arguments& arguments) {
  return Value::integer(self_of<EnumMember>(arguments).value);
}
Value enum_repr(Interpreter& in, Arguments& arguments) {
  const EnumMember& member = self_of<EnumMember>(arguments);
  return in.str("<" + member.cls->name + "." + std::string(member.name) + ": " +
                std::to_string(member.value) + ">");
}
// str() of an IntEnum's member is its number from 3.11 on.
Value enum_str(Interpreter& in, Arguments& arguments) {
  const EnumMember& member = self_of<EnumMember>(arguments);
  if (in.at_least(3, 11)) return in.str(std::to_string(member.value));
  return in.str(member.cls->name + "." + std::string(member.name));
}
Value enum_format(Interpreter& in, Arguments& arguments) {
  const EnumMember& member = self_of<EnumMember>(arguments);
  const Str* spec = arguments.positional[1].as<Str>();
  return in.str(in.format(Value::integer(member.value), spec ? spec->text.str() : ""));
}

using Style = Signature::Style;
constexpr BuiltinEntry enum_methods[] = {
    {"__repr__", enum_repr, {Style::no_arguments, 0, 0}},
    {"__str__", enum_str, {Style::no_arguments, 0, 0}},
    {"__format__", enum_format, {Style::one_argument, 1, 1}},
};
constexpr PropertyEntry enum_properties[] = {{"name", enum_name}, {"value", enum_value}};

// signal.Signals(15), signal.Handlers(0)
Value find_member(Interpreter& in, Class* cls, Arguments& arguments) {
  if (arguments.positional.size() != 1 || !arguments.keywords.empty())
    in.raise(in.types.TypeError, cls->name + "() takes exactly one value");
  Value value = arguments.positional[0];
  if (const Native* object = value.as<Native>()) {
    if (const Value number = object->number()) value = number;
  }
  World::State& state = in.world->state();
  if (value.is_integer() || value.is_boolean()) {
    if (cls == state.classes.signals) {
      for (const auto& [number, member] : state.signal_members)
        if (number == value.integer()) return member;
    } else if (value.integer() == 0 || value.integer() == 1) {
      return state.signal_constants[static_cast<std::size_t>(value.integer())];
    }
  }
  in.raise(in.types.ValueError, in.repr(value) + " is not a valid " + cls->name);
}

// The number as scripts get to see it: a member of the enum where there is one.
Value action_value(Interpreter& in, Value action) {
  World::State& state = in.world->state();
  if (!action) {
    return state.signal_constants.empty() ? Value::integer(0) : state.signal_constants[0];
  }
  if (action.is_integer()) return state.signal_constants[1];
  return action;
}

int number_of(Interpreter& in, Value value) {
  const int number = to_int(in, value);
  if (number < 1 || number >= signal_count)
    in.raise(in.types.ValueError, "signal number out of range");
  return number;
}

// Modules/signalmodule.c's own: signal.py is around it.
Value set_handler(Interpreter& in, Value signal, Value wanted) {
  // The arguments' types are checked before the thread.
  const int raw = to_int(in, signal);
  const bool elsewhere = in.state().number != 0;
  if (in.thread().index != 0 || (elsewhere && in.at_least(3, 8))) {
    in.raise(in.types.ValueError, in.at_least(3, 9)
                                      ? "signal only works in main thread of the main interpreter"
                                      : "signal only works in main thread");
  }
  if (raw < 1 || raw >= signal_count) in.raise(in.types.ValueError, "signal number out of range");
  Process& process = in.process();
  Value& action = process.signal_actions[static_cast<std::size_t>(raw)];
  const Value before = action;
  if (const Native* object = wanted.as<Native>()) {
    if (const Value number = object->number()) wanted = number;
  }
  const bool is_number = wanted.is_integer() && (wanted.integer() == 0 || wanted.integer() == 1);
  if (!is_number && !in.callable(wanted)) {
    in.raise(in.types.TypeError,
             "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  if (raw == signal_number::sigkill || raw == signal_number::sigstop || raw == 32 || raw == 33) {
    if (in.python2()) {
      in.raise(in.make_exception(in.types.RuntimeError, {Value::integer(error_number::einval),
                                                         in.str("Invalid argument")}));
    }
    raise_os_error(in, error_number::einval);
  }
  action = is_number ? (wanted.integer() == 0 ? Value() : Value::integer(1)) : wanted;
  return action_value(in, before);
}

Value signal_signal(Interpreter& in, Arguments& arguments) {
  std::vector<Value> bound(2);
  if (in.python2()) {
    const std::size_t given = arguments.positional.size();
    if (given != 2)
      in.raise(in.types.TypeError,
               "signal() takes exactly 2 arguments (" + std::to_string(given) + " given)");
    bound.assign(arguments.positional.begin(), arguments.positional.end());
  } else {
    // From 3.5 on a Python function around the C one, hence these words.
    const std::size_t given = arguments.positional.size();
    if (given > 2) {
      in.raise(in.types.TypeError, "signal() takes 2 positional arguments but " +
                                       std::to_string(given) + " were given");
    }
    if (given + arguments.keywords.size() == 0) {
      in.raise(in.types.TypeError,
               "signal() missing 2 required positional arguments: 'signalnum' and 'handler'");
    }
    bound = bind_as_python(in, "signal()", arguments.positional, arguments.keywords,
                           {"signalnum", "handler"}, 2);
  }
  return in_library(in, "signal.signal", [&] { return set_handler(in, bound[0], bound[1]); });
}

Value signal_getsignal(Interpreter& in, Arguments& arguments) {
  const int number =
      in_library(in, "signal.getsignal", [&] { return number_of(in, arguments.positional[0]); });
  return action_value(in, in.process().signal_actions[static_cast<std::size_t>(number)]);
}

Value signal_raise_signal(Interpreter& in, Arguments& arguments) {
  const int number = to_int(in, arguments.positional[0]);
  if (number < 0 || number >= signal_count) raise_os_error(in, error_number::einval);
  if (number == 0) return Value::none();
  send_signal(in, in.process(), number);
  return go_on_after_signal(in);
}

Value signal_alarm(Interpreter& in, Arguments& arguments) {
  const int seconds = to_int(in, arguments.positional[0]);
  Process& process = in.process();
  const std::int64_t left =
      process.alarm_at < 0 ? 0 : (process.alarm_at - in.world->now() + 999'999'999) / 1'000'000'000;
  process.alarm_at =
      seconds <= 0 ? -1 : in.world->now() + static_cast<std::int64_t>(seconds) * 1'000'000'000;
  process.alarm_interval = 0;
  return Value::integer(left);
}

// Only ITIMER_REAL, of which SIGALRM tells.
void check_timer(Interpreter& in, Value which) {
  if (to_int(in, which) != 0) outside_subset(in, "this timer", "use signal.ITIMER_REAL");
}
Value timer_state(Interpreter& in) {
  const Process& process = in.process();
  const std::int64_t left =
      process.alarm_at < 0 ? 0 : std::max<std::int64_t>(process.alarm_at - in.world->now(), 0);
  return in.tuple({Value::real(static_cast<double>(left) / 1e9),
                   Value::real(static_cast<double>(process.alarm_interval) / 1e9)});
}
Value signal_setitimer(Interpreter& in, Arguments& arguments) {
  check_timer(in, arguments.positional[0]);
  const std::int64_t after = to_nanoseconds(in, arguments.positional[1]);
  const std::int64_t interval =
      arguments.positional.size() > 2 ? to_nanoseconds(in, arguments.positional[2]) : 0;
  if (after < 0 || interval < 0) outside_subset(in, "a timer in the past", "give no negative time");
  const Value before = timer_state(in);
  in.process().alarm_at = after == 0 ? -1 : in.world->now() + after;
  in.process().alarm_interval = after == 0 ? 0 : interval;
  return before;
}
Value signal_getitimer(Interpreter& in, Arguments& arguments) {
  check_timer(in, arguments.positional[0]);
  return timer_state(in);
}

// Waits for a signal that is handled in Python.
struct PauseFrame final : WaitingFrame {
  PauseFrame() : WaitingFrame(trace::WaitFor::sleep, 0) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<PauseFrame>(*this); }
  bool ready(Interpreter&) override { return false; }
  Value finish(Interpreter&, bool) override { return Value::none(); }
  void resume(Interpreter& in, const Completion* result) override {
    if (result && result->exception) throw Raised{result->exception};
    if (waiting) {
      in.finish(Value::none());
      return;
    }
    WaitingFrame::resume(in, result);
  }
};

Value signal_pause(Interpreter& in, Arguments&) {
  in.defer(std::make_unique<PauseFrame>());
  return Value::deferred();
}

Value default_int_handler(Interpreter& in, Arguments& arguments) {
  if (in.at_least(3, 10) && arguments.positional.size() != 2) {
    in.raise(in.types.TypeError, "default_int_handler expected 2 arguments, got " +
                                     std::to_string(arguments.positional.size()));
  }
  in.raise(in.make_exception(in.types.KeyboardInterrupt, {}));
}

Value signal_strsignal(Interpreter& in, Arguments& arguments) {
  const int number = number_of(in, arguments.positional[0]);
  if (number > int(python::signals().size()) && number < python::first_real_time_signal)
    return Value::none();
  return in.str(python::signal_description(number));
}

constexpr BuiltinEntry functions[] = {
    {"signal", signal_signal, {Style::any, 0, -1}},
    {"getsignal", signal_getsignal, {Style::one_argument, 1, 1}},
    {"raise_signal", signal_raise_signal, {Style::one_argument, 1, 1}, {3, 8}},
    {"alarm", signal_alarm, {Style::one_argument, 1, 1}},
    {"setitimer", signal_setitimer, {Style::positional, 2, 3}},
    {"getitimer", signal_getitimer, {Style::one_argument, 1, 1}},
    {"pause", signal_pause, {Style::no_arguments, 0, 0}},
    {"default_int_handler", default_int_handler, {Style::any, 0, -1}},
    {"strsignal", signal_strsignal, {Style::one_argument, 1, 1}, {3, 8}},
};

// The names of this version: SIGSTKFLT has one from 3.11 on.
std::vector<std::pair<std::string_view, int>> names_of(Interpreter& in) {
  std::vector<std::pair<std::string_view, int>> names{{"SIGRTMIN", python::first_real_time_signal},
                                                      {"SIGRTMAX", python::last_real_time_signal}};
  for (const python::Signal& signal : python::signals())
    if (signal.name != "SIGSTKFLT" || in.at_least(3, 11))
      names.emplace_back(signal.name, signal.number);
  return names;
}

void fill(Interpreter& in, Module& module) {
  World::State& state = in.world->state();
  const auto names = names_of(in);
  if (state.signal_constants.empty()) {
    if (in.python2()) {
      state.signal_constants = {Value::integer(0), Value::integer(1)};
    } else {
      state.classes.signals = make_class(
          in, {"signal", "Signals", in.types.int_, enum_methods, enum_properties, find_member});
      state.classes.handlers = make_class(
          in, {"signal", "Handlers", in.types.int_, enum_methods, enum_properties, find_member});
      for (const auto& [name, number] : names)
        state.signal_members[number] =
            in.immortals.make<EnumMember>(state.classes.signals, number, name);
      for (const std::string_view name : {"SIG_DFL", "SIG_IGN"})
        state.signal_constants.push_back(
            in.immortals.make<EnumMember>(state.classes.handlers, name == "SIG_IGN" ? 1 : 0, name));
    }
  }
  const auto add = [&](std::string_view name, int number) {
    set_attribute(in, module, name,
                  in.python2() ? Value::integer(number) : state.signal_members.at(number));
  };
  for (const auto& [name, number] : names) add(name, number);
  for (const auto& [name, number] : second_names) add(name, number);
  set_attribute(in, module, "SIG_DFL", state.signal_constants[0]);
  set_attribute(in, module, "SIG_IGN", state.signal_constants[1]);
  set_attribute(in, module, "NSIG", Value::integer(signal_count));
  set_attribute(in, module, "ITIMER_REAL", Value::integer(0));
  set_attribute(in, module, "ITIMER_VIRTUAL", Value::integer(1));
  set_attribute(in, module, "ITIMER_PROF", Value::integer(2));
  if (!in.python2()) {
    for (const auto& [number, member] : state.signal_members)
      state.classes.signals->attributes.set(in.intern(native<EnumMember>(member)->name), member);
    state.classes.handlers->attributes.set(in.intern("SIG_DFL"), state.signal_constants[0]);
    state.classes.handlers->attributes.set(in.intern("SIG_IGN"), state.signal_constants[1]);
    set_attribute(in, module, "Signals", state.classes.signals);
    set_attribute(in, module, "Handlers", state.classes.handlers);
  }
  // The default action of SIGINT becomes this module's function, if it still is the default one.
  Value& interrupt = in.process().signal_actions[signal_number::sigint];
  if (interrupt.as<Builtin>()) interrupt = module.attributes->table.find("default_int_handler");
}

}  // namespace

void set_up_signals(Interpreter& in) {
  auto& actions = in.process().signal_actions;
  actions[signal_number::sigpipe] = Value::integer(1);
  actions[signal_number::sigxfsz] = Value::integer(1);
  static constexpr BuiltinEntry entry{
      "default_int_handler", default_int_handler, {Style::any, 0, -1}};
  actions[signal_number::sigint] = make_function(in, "_signal", entry);
}

const ModuleDefinition module_signal{"signal", functions, fill};

}  // namespace lastcall::machine
