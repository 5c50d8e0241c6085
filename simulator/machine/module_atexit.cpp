#include <algorithm>

#include "code.hpp"
#include "modules.hpp"
#include "world_state.hpp"

// https://docs.python.org/3/library/atexit.html, on core's Registry with the version's Semantics.
namespace lastcall::machine {

Value atexit_run_exitfuncs(Interpreter& in, Arguments& arguments);

namespace {

// What a script calls an object: the first global name of __main__ for it, else its type. Of many
// names only so many are looked at: a registration takes no longer for each variable of a script.
std::string name_of(Interpreter& in, Value object) {
  std::size_t position = 0;
  for (int seen = 0; seen < 256; ++seen) {
    const Table::Entry entry = in.process().globals->table.next(position);
    if (!entry) break;
    const Str* const name = entry.key.as<Str>();
    if (name && entry.value.is_object() && entry.value.object() == object.object())
      return name->text;
  }
  return in.type_name(object);
}

// How a handler is called in the trace: "A", "<lambda>"; "server.stop" or, where the object has no
// name, "Server.stop".
std::string handler_name(Interpreter& in, Value function) {
  if (const Function* plain = function.as<Function>()) return plain->code->name;
  if (const BoundMethod* method = function.as<BoundMethod>()) {
    const Value called = method->function;
    const Function* plain = called.as<Function>();
    return name_of(in, method->self) + "." + (plain ? plain->code->name : std::string("method"));
  }
  if (const Builtin* builtin = function.as<Builtin>()) {
    std::string name(builtin->name);
    if (builtin->self && builtin->self.is_object() && !builtin->self.as<Module>()) {
      if (const File* file = native<File>(builtin->self); file && file->name.as<Str>()) {
        std::string stream = file->name.to<Str>().text;
        if (stream.size() > 2 && stream.front() == '<')
          stream = stream.substr(1, stream.size() - 2);
        return stream + "." + name;
      }
      return name_of(in, builtin->self) + "." + name;
    }
    if (!builtin->module.empty() && builtin->module != "builtins" &&
        builtin->module != "__builtin__") {
      return std::string(builtin->module == "posix" ? "os" : builtin->module) + "." + name;
    }
    return name;
  }
  if (const Class* cls = function.as<Class>()) return cls->name;
  return name_of(in, function);
}

// Which function it is, whatever object it is bound to: what gives a handler its hue.
const void* function_identity(Value function) {
  if (const Function* plain = function.as<Function>()) return plain->code;
  if (const BoundMethod* method = function.as<BoundMethod>())
    return function_identity(method->function);
  return function.is_object() ? static_cast<const void*>(function.object()) : nullptr;
}

// Whether two are one function, or one method of one object.
bool is_same(Value left, Value right) {
  const BoundMethod* const a = left.as<BoundMethod>();
  const BoundMethod* const b = a ? right.as<BoundMethod>() : nullptr;
  if (b) return is_same(a->self, b->self) && is_same(a->function, b->function);
  return left.is_object() && right.is_object() && left.object() == right.object();
}

// Whether a function is one of the newest sixteen registrations and waits.
bool is_among_newest(Process& process, Value function) {
  const auto begin = process.handlers.begin();
  const auto end = process.handlers.end();
  return std::any_of(end - std::min<std::ptrdiff_t>(16, end - begin), end,
                     [&process, function](const Registration& each) {
                       return is_same(each.function, function) && process.waits(each);
                     });
}

std::uint32_t definition_line(Interpreter& in, Value function) {
  if (const Function* plain = function.as<Function>())
    return static_cast<std::uint32_t>(plain->code->first_line);
  if (const BoundMethod* method = function.as<BoundMethod>())
    return definition_line(in, method->function);
  if (const Instance* instance = function.as<Instance>()) {
    const Value method = instance->cls->find("__call__");
    if (method && method.as<Function>()) return definition_line(in, method);
  }
  return 0;
}

Value add_handler(Interpreter& in, Value function, std::span<const Value> positional,
                  std::span<const std::pair<Str*, Value>> keywords) {
  Process& process = in.process();
  HandlerReference reference;
  reference.interpreter = &in;
  reference.number = process.registered + 1;
  Registration registration;
  registration.function = function;
  registration.positional.assign(positional.begin(), positional.end());
  registration.keywords.assign(keywords.begin(), keywords.end());

  trace::Handler handler;
  const std::string name = handler_name(in, function);
  handler.name = in.text(name);
  std::string call = name + "(";
  bool first = true;
  const auto add = [&](const std::string& part) {
    if (call.size() > 300) return;
    call += (first ? "" : ", ") + part;
    first = false;
  };
  for (const Value argument : registration.positional) add(plain_repr(in, argument));
  for (const auto& [keyword, value] : registration.keywords)
    add(keyword->text.str() + "=" + plain_repr(in, value));
  handler.call = in.text(call + ")");
  handler.line = static_cast<std::uint32_t>(std::max(in.position().line, 0));
  handler.def_line = definition_line(in, function);
  World::State& state = in.world->state();
  const void* identity = function_identity(function);
  handler.function = state.functions
                         .try_emplace(identity, static_cast<std::uint16_t>(std::min<std::size_t>(
                                                    state.functions.size(), 65535)))
                         .first->second;
  handler.again = is_among_newest(process, function);
  registration.id = in.trace.add_handler(handler);

  const Token token = process.registry->register_(reference);
  process.registered = token.number();
  registration.token = token;
  trace::Event event = make_event(trace::EventKind::register_);
  event.handler = registration.id;
  process.handlers.add(std::move(registration));
  event.text = handler.name;
  event.text2 = handler.call;
  in.event(event);
  return function;
}

Value atexit_register(Interpreter& in, Arguments& arguments) {
  std::span<const std::pair<Str*, Value>> keywords = arguments.keywords;
  if (!in.python2()) {
    if (arguments.positional.empty())
      in.raise(in.types.TypeError, "register() takes at least 1 argument (0 given)");
    if (!in.callable(arguments.positional[0]))
      in.raise(in.types.TypeError, "the first argument must be callable");
    return add_handler(in, arguments.positional[0], arguments.positional.subspan(1), keywords);
  }
  // 2.7's is written in Python: def register(func, *targs, **kargs).
  const auto named = std::find_if(keywords.begin(), keywords.end(),
                                  [](const auto& each) { return each.first->text == "func"; });
  if (!arguments.positional.empty()) {
    if (named != keywords.end()) {
      in.raise(in.types.TypeError, "register() got multiple values for keyword argument 'func'");
    }
    return add_handler(in, arguments.positional[0], arguments.positional.subspan(1), keywords);
  }
  if (named == keywords.end()) {
    in.raise(in.types.TypeError, "register() takes at least 1 argument (" +
                                     std::to_string(keywords.size()) + " given)");
  }
  std::vector<std::pair<Str*, Value>> others(keywords.begin(), keywords.end());
  others.erase(others.begin() + (named - keywords.begin()));
  return add_handler(in, named->second, {}, others);
}

// Core has removed a handler that was equal.
void handler_removed(void* interpreter, Token token) {
  Interpreter& in = *static_cast<Interpreter*>(interpreter);
  Process& process = in.process();
  Registration* const found = process.handlers.find(token.number());
  if (!found) return;
  trace::Event event = make_event(trace::EventKind::unregister);
  event.handler = found->id;
  in.event(event);
  if (process.runs == 0) process.handlers.remove(*found);
}

Value atexit_unregister(Interpreter& in, Arguments& arguments) {
  // Its == may call unregister in its turn.
  struct Restore {
    const Value*& place;
    const Value* before = place;
    ~Restore() { place = before; }
  } restore{in.process().unregistering};
  const Value function = arguments.positional[0];
  in.process().unregistering = &function;
  Simulation::unregister(*in.process().registry, HandlerReference{&in}, handler_removed, &in);
  return Value::none();
}

Value atexit_clear(Interpreter& in, Arguments&) {
  Process& process = in.process();
  const auto waiting =
      std::count_if(process.handlers.begin(), process.handlers.end(),
                    [&process](const Registration& each) { return process.waits(each); });
  in.event(make_event(trace::EventKind::clear, std::uint8_t{0}, waiting));
  process.clear_handlers();
  return Value::none();
}

Value atexit_ncallbacks(Interpreter& in, Arguments&) {
  return Value::integer(static_cast<std::int64_t>(in.process().registry->size()));
}

void fill(Interpreter& in, Module& module) {
  if (!in.python2()) return;
  Module* sys = imported_module(in, "sys");
  if (!sys) return;
  if (const Value before = sys->attributes->table.find("exitfunc")) {
    // As 2.7's atexit.py does with an exit function that was set before its import.
    add_handler(in, before, {}, {});
  }
  set_attribute(in, *sys, "exitfunc", module.attributes->table.find("_run_exitfuncs"));
}

using Style = Signature::Style;
constexpr BuiltinEntry functions[] = {
    {"register", atexit_register, {Style::any, 0, -1}},
    {"unregister", atexit_unregister, {Style::one_argument, 1, 1}, {3, 0}},
    {"_clear", atexit_clear, {Style::no_arguments, 0, 0}, {3, 0}},
    {"_run_exitfuncs", atexit_run_exitfuncs, {Style::no_arguments, 0, 0}},
    {"_ncallbacks", atexit_ncallbacks, {Style::no_arguments, 0, 0}, {3, 0}},
};

}  // namespace

Value atexit_run_exitfuncs(Interpreter& in, Arguments&) {
  in.defer(make_handlers_frame(in, false));
  return Value::deferred();
}

const ModuleDefinition module_atexit{"atexit", functions, fill};

}  // namespace lastcall::machine
