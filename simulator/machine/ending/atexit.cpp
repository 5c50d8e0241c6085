#include <algorithm>
#include <unordered_set>

#include "compiler/code.hpp"
#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "system/world_state.hpp"

// https://docs.python.org/3/library/atexit.html, on core's Registry with the version's Semantics.
namespace lastcall::machine {

Value atexit_run_exitfuncs(Interpreter& in, Arguments& arguments);

namespace {

// What a script calls an object: the first global name of __main__ for it, else its type. Of many
// names only so many are looked at: a registration takes no longer for each variable of a script.
std::string name_of(Interpreter& in, Value object) {
  std::size_t position = 0;
  for (int seen = 0; seen < 256; ++seen) {
    const Table::Entry entry = in.state().globals->table.next(position);
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
bool is_among_newest(InterpreterState& state, Value function) {
  const auto begin = state.handlers.begin();
  const auto end = state.handlers.end();
  return std::any_of(end - std::min<std::ptrdiff_t>(16, end - begin), end,
                     [&state, function](const Registration& each) {
                       return is_same(each.function, function) && state.waits(each);
                     });
}

// In the script's own text; 0 for what is defined elsewhere.
std::uint32_t definition_line(Interpreter& in, Value function) {
  if (const Function* plain = function.as<Function>())
    return plain->code->program == &in.program ? static_cast<std::uint32_t>(plain->code->first_line)
                                               : 0;
  if (const BoundMethod* method = function.as<BoundMethod>())
    return definition_line(in, method->function);
  if (const Instance* instance = function.as<Instance>()) {
    const Value method = instance->cls->find("__call__");
    if (method && method.as<Function>()) return definition_line(in, method);
  }
  return 0;
}

// The library whose code calls register: "logging"; "" for the program's own.
std::string asking_library(Interpreter& in) {
  const auto& frames = in.thread().frames;
  for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
    if ((*frame)->as_native()) continue;
    const PythonFrame& python = static_cast<const PythonFrame&>(**frame);
    if (!python.code->is_library) return {};
    const Str* const module = python.globals->table.find("__name__").as<Str>();
    if (!module) return {};
    // Whoever calls weakref.finalize asks for it.
    if (module->text != "weakref") return module->text.substr(0, module->text.find('.'));
  }
  return {};
}

Token add_handler(Interpreter& in, Value function, std::span<const Value> positional,
                  std::span<const std::pair<Str*, Value>> keywords) {
  InterpreterState& state = in.state();
  HandlerReference reference;
  reference.interpreter = &in;
  reference.number = state.registered + 1;
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
  // As the version counts it: of a call of many lines, to 3.7, that of its last part.
  if (const PythonFrame* const frame = frame_of_program(in.thread(), in.program))
    handler.line = static_cast<std::uint32_t>(std::max(frame->location().line, 0));
  handler.def_line = definition_line(in, function);
  auto& functions = in.world->state().functions;
  const void* identity = function_identity(function);
  handler.function =
      functions
          .try_emplace(identity,
                       static_cast<std::uint16_t>(std::min<std::size_t>(functions.size(), 65535)))
          .first->second;
  handler.again = is_among_newest(state, function);
  handler.library = in.text(asking_library(in));
  registration.id = in.trace.add_handler(handler);

  const Token token = state.registry->register_(reference);
  state.registered = token.number();
  registration.token = token;
  trace::Event event = make_event(trace::EventKind::register_);
  event.handler = registration.id;
  state.handlers.add(std::move(registration));
  event.text = handler.name;
  event.text2 = handler.call;
  in.event(event);
  return token;
}

// ---- 2.7's list ---------------------------------------------------------------------------------

// The list that 2.7's functions work on; a refusal if the program has put something else there.
List* exit_list(Interpreter& in) {
  const Module* const module = imported_module(in, "atexit");
  if (!module) return nullptr;
  List* const list = module->attributes->table.find("_exithandlers").as<List>();
  if (!list) outside_subset(in, "atexit._exithandlers that is no list", "give it a list");
  return list;
}

Value register_handler(Interpreter& in, Value function, std::span<const Value> positional,
                       std::span<const std::pair<Str*, Value>> keywords) {
  if (in.rules.has_exit_list) read_exit_list(in);
  const Token token = add_handler(in, function, positional, keywords);
  if (List* const list = in.rules.has_exit_list ? exit_list(in) : nullptr) {
    Dict* const named = in.dict();
    for (const auto& [name, value] : keywords) named->table.set(name, value);
    const Value entry = in.tuple(
        {function, in.tuple(std::vector<Value>(positional.begin(), positional.end())), named});
    list->items.push_back(entry);
    in.state().listed.emplace_back(entry, token);
  }
  return function;
}

bool is_the_same(Value a, Value b) {
  return a.is_object() && b.is_object() && a.object() == b.object();
}

Value atexit_register(Interpreter& in, Arguments& arguments) {
  std::span<const std::pair<Str*, Value>> keywords = arguments.keywords;
  if (!in.rules.has_exit_list) {
    if (arguments.positional.empty())
      in.raise(in.types.TypeError, "register() takes at least 1 argument (0 given)");
    if (!in.callable(arguments.positional[0]))
      in.raise(in.types.TypeError, "the first argument must be callable");
    return register_handler(in, arguments.positional[0], arguments.positional.subspan(1), keywords);
  }
  // 2.7's is written in Python: def register(func, *targs, **kargs).
  const auto named = std::find_if(keywords.begin(), keywords.end(),
                                  [](const auto& each) { return each.first->text == "func"; });
  if (!arguments.positional.empty()) {
    if (named != keywords.end()) {
      in.raise(in.types.TypeError, "register() got multiple values for keyword argument 'func'");
    }
    return register_handler(in, arguments.positional[0], arguments.positional.subspan(1), keywords);
  }
  if (named == keywords.end()) {
    in.raise(in.types.TypeError, "register() takes at least 1 argument (" +
                                     std::to_string(keywords.size()) + " given)");
  }
  std::vector<std::pair<Str*, Value>> others(keywords.begin(), keywords.end());
  others.erase(others.begin() + (named - keywords.begin()));
  return register_handler(in, named->second, {}, others);
}

// Core has removed a handler that was equal.
void handler_removed(void* interpreter, Token token) {
  Interpreter& in = *static_cast<Interpreter*>(interpreter);
  InterpreterState& state = in.state();
  Registration* const found = state.handlers.find(token.number());
  if (!found) return;
  trace::Event event = make_event(trace::EventKind::unregister);
  event.handler = found->id;
  in.event(event);
  if (state.runs == 0) state.handlers.remove(*found);
}

Value atexit_unregister(Interpreter& in, Arguments& arguments) {
  // Its == may call unregister in its turn.
  struct Restore {
    const Value*& place;
    const Value* before = place;
    ~Restore() { place = before; }
  } restore{in.state().unregistering};
  const Value function = arguments.positional[0];
  in.state().unregistering = &function;
  Simulation::unregister(*in.state().registry, HandlerReference{&in}, handler_removed, &in);
  return Value::none();
}

Value atexit_clear(Interpreter& in, Arguments&) {
  InterpreterState& state = in.state();
  const auto waiting =
      std::count_if(state.handlers.begin(), state.handlers.end(),
                    [&state](const Registration& each) { return state.waits(each); });
  in.event(make_event(trace::EventKind::clear, std::uint8_t{0}, waiting));
  state.clear_handlers();
  return Value::none();
}

Value atexit_ncallbacks(Interpreter& in, Arguments&) {
  return Value::integer(static_cast<std::int64_t>(in.state().registry->size()));
}

void fill(Interpreter& in, Module& module) {
  if (!in.rules.has_exit_list) return;
  set_attribute(in, module, "_exithandlers", in.list({}));
  Module* sys = imported_module(in, "sys");
  if (!sys) return;
  if (const Value before = sys->attributes->table.find("exitfunc")) {
    // As 2.7's atexit.py does with an exit function that was set before its import.
    register_handler(in, before, {}, {});
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

void tell_of_lost_handlers(Interpreter& in, InterpreterState& state, trace::LostReason reason) {
  std::vector<trace::HandlerId> waiting;
  for (const Registration& registration : state.handlers)
    if (state.waits(registration)) waiting.push_back(registration.id);
  std::sort(waiting.rbegin(), waiting.rend());
  for (const trace::HandlerId id : waiting) {
    trace::Event event = make_event(trace::EventKind::lost, reason);
    event.handler = id;
    in.event(event);
  }
}

void lose_handlers(Interpreter& in, trace::LostReason reason) {
  tell_of_lost_handlers(in, in.state(), reason);
  in.state().clear_handlers();
}

void read_exit_list(Interpreter& in) {
  InterpreterState& state = in.state();
  List* const list = exit_list(in);
  if (!list) return;
  auto& listed = state.listed;
  const std::size_t size = list->items.size();
  if (size == listed.size() &&
      (size == 0 || is_the_same(list->items[size - 1], listed.back().first)))
    return;
  in.work(size + listed.size());
  std::unordered_set<const Object*> there;
  for (std::size_t i = 0; i < size; ++i)
    if (list->items[i].is_object()) there.insert(list->items[i].object());
  for (const auto& [entry, token] : listed) {
    Registration* const found = state.handlers.find(token.number());
    if (there.contains(entry.object()) || !found) continue;
    trace::Event event = make_event(trace::EventKind::unregister);
    event.handler = found->id;
    in.event(event);
    state.registry->cancel(token);
    if (state.runs == 0) state.handlers.remove(*found);
  }
  std::erase_if(listed,
                [&there](const auto& each) { return !there.contains(each.first.object()); });
  for (std::size_t i = 0; i < size; ++i) {
    const Value entry = list->items[i];
    if (i < listed.size()) {
      if (!is_the_same(entry, listed[i].first))
        outside_subset(in, "another order of atexit._exithandlers", "register in that order");
      continue;
    }
    const Tuple* const tuple = entry.as<Tuple>();
    const Tuple* const positional =
        tuple && tuple->items.size() == 3 ? tuple->items[1].as<Tuple>() : nullptr;
    const Dict* const named = positional ? tuple->items[2].as<Dict>() : nullptr;
    if (!named) {
      outside_subset(in, "such an entry of atexit._exithandlers",
                     "append (function, arguments, keywords)");
    }
    std::vector<std::pair<Str*, Value>> keywords;
    for (const Table::Entry& each : named->table.entries())
      if (Str* const name = each.key.as<Str>()) keywords.emplace_back(name, each.value);
    const std::vector<Value> arguments = positional->items.copy();
    listed.emplace_back(entry, add_handler(in, tuple->items[0], arguments, keywords));
  }
}

void pop_exit_list(Interpreter& in) {
  if (List* const list = exit_list(in); list && !list->items.empty())
    static_cast<void>(list->items.remove(list->items.size() - 1));
  if (!in.state().listed.empty()) in.state().listed.pop_back();
}

Value atexit_run_exitfuncs(Interpreter& in, Arguments&) {
  in.defer(make_handlers_frame(in, false));
  return Value::deferred();
}

const ModuleDefinition module_atexit{"atexit", functions, fill};

}  // namespace lastcall::machine
