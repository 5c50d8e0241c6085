#include <algorithm>

#include "ending/finalization.hpp"
#include "modules/modules.hpp"
#include "objects/weak_reference.hpp"
#include "system/world_state.hpp"
#include "types/builtin.hpp"

// https://docs.python.org/3/library/weakref.html and https://docs.python.org/3/library/gc.html, as
// far as they take part in the end of objects.
namespace lastcall::machine {
namespace {

// Calls `function` with each weak reference to the object. O(objects).
template <typename Function>
void for_references(Interpreter& in, const Object* target, Function&& function) {
  for (Object* object : in.heap().objects()) {
    if (object->kind != Kind::native || object->ended) continue;
    WeakReference* const reference = native<WeakReference>(object);
    if (reference && reference->target == target) function(*reference);
  }
}

}  // namespace

void clear_weak_references(Interpreter& in, const Object& target, std::vector<Value>& called) {
  std::vector<WeakReference*> found;
  for_references(in, &target, [&](WeakReference& reference) { found.push_back(&reference); });
  // The newest is told first.
  std::sort(found.begin(), found.end(),
            [](const WeakReference* a, const WeakReference* b) { return a->serial > b->serial; });
  for (WeakReference* reference : found) {
    reference->target = nullptr;
    if (reference->callback) called.push_back(reference);
  }
}

namespace {

// Whether its type has a place for weak references.
bool is_referable(Interpreter& in, Value value) {
  if (!value.is_object()) return false;
  switch (value.object()->kind) {
    case Kind::set:
    case Kind::generator:
    case Kind::function:
    case Kind::bound_method:
    case Kind::module:
    case Kind::class_:
    case Kind::instance: return true;
    case Kind::builtin: return !in.python2() && !value.as<Builtin>()->is_method;
    case Kind::exception: return !in.type_of(value)->is_builtin;
    case Kind::native: return true;
    // The builtin ones have no room for it, classes made of them do; but none of variable size.
    case Kind::list:
    case Kind::dict: return value.object()->derived;
    case Kind::str: return value.object()->derived && !is_byte_text(in, value.as<Str>());
    default: return false;
  }
}

Value reference_construct(Interpreter& in, Class* cls, Arguments& arguments) {
  if (!arguments.keywords.empty())
    type_error(in, in.at_least(3, 7) ? "ref() takes no keyword arguments"
                                     : "ref() does not take keyword arguments");
  check_count(in, "__new__", arguments.positional.size(), 1, 2);
  const Value target = arguments.positional[0];
  Value callback = argument(arguments, 1);
  if (callback && callback.is_none()) callback = Value();
  if (!is_referable(in, target))
    type_error(in, "cannot create weak reference to '" + in.type_name(target) + "' object");
  Object* const object = target.object();
  if (!callback && object->watched) {  // there is one reference without a callback, for all
    WeakReference* same = nullptr;
    for_references(in, object, [&](WeakReference& reference) {
      if (!reference.callback) same = &reference;
    });
    if (same) return same;
  }
  auto* const reference = make<WeakReference>(in, cls, object, callback);
  in.heap().watch(object);
  return reference;
}

WeakReference& self(Arguments& arguments) {
  return self_of<WeakReference>(arguments);
}
Value target_of(const WeakReference& reference) {
  return reference.target && !reference.target->ended ? Value(reference.target) : Value::none();
}

Value reference_call(Interpreter& in, Arguments& arguments) {
  const std::size_t given = arguments.positional.size() - 1;
  if (given != 0) {
    if (!in.at_least(3, 9))
      type_error(in, "__call__() takes at most 0 arguments (" + std::to_string(given) + " given)");
    check_count(in, "weakref", given, 0, 0);
  }
  return target_of(self(arguments));
}
Value reference_hash(Interpreter& in, Arguments& arguments) {
  if (const auto known = self(arguments).hash) return Value::integer(*known);
  const Value target = target_of(self(arguments));
  if (target.is_none()) type_error(in, "weak object has gone away");
  const auto hash = static_cast<std::int64_t>(in.hash(target));
  self(arguments).hash = hash;
  return Value::integer(hash);
}
Value reference_eq(Interpreter& in, Arguments& arguments) {
  const WeakReference* const other = native<WeakReference>(arguments.positional[1]);
  if (!other) return Value::not_implemented();
  const Value mine = target_of(self(arguments)), theirs = target_of(*other);
  if (mine.is_none() || theirs.is_none()) return Value::boolean(&self(arguments) == other);
  return Value::boolean(in.equal(mine, theirs));
}
Value reference_repr(Interpreter& in, Arguments& arguments) {
  WeakReference& reference = self(arguments);
  const Value target = target_of(reference);
  std::string text = "<weakref at " + in.address(&reference) + "; ";
  if (target.is_none()) return in.str(text + "dead>");
  text += "to '";
  if (!in.type_of(target)->is_builtin && in.at_least(3, 14))
    text += in.type_of(target)->module + ".";
  return in.str(text + in.type_name(target) + "' at " + in.address(target.object()) + ">");
}
Value reference_callback(Interpreter&, Arguments& arguments) {
  const WeakReference& reference = self(arguments);
  return reference.callback && reference.target ? reference.callback : Value::none();
}

using Style = Signature::Style;
constexpr BuiltinEntry reference_methods[] = {
    {"__call__", reference_call, {Style::any}},
    {"__eq__", reference_eq, {Style::one_argument, 1, 1}},
    {"__hash__", reference_hash, {Style::no_arguments, 0, 0}},
    {"__repr__", reference_repr, {Style::no_arguments, 0, 0}},
};
constexpr PropertyEntry reference_properties[] = {{"__callback__", reference_callback}};

Class* reference_class(Interpreter& in) {
  Class*& cls = in.world->state().classes.weak_reference;
  if (!cls) {
    cls = make_class(
        in, {in.at_least(3, 9) ? "weakref" : "", in.at_least(3, 9) ? "ReferenceType" : "weakref",
             nullptr, reference_methods, reference_properties, reference_construct});
  }
  return cls;
}

std::int64_t count_references(Interpreter& in, Value target, std::vector<Value>* references) {
  std::int64_t count = 0;
  if (!target.is_object()) return 0;
  for_references(in, target.object(), [&](WeakReference& reference) {
    ++count;
    if (references) references->push_back(&reference);
  });
  return count;
}
Value getweakrefcount(Interpreter& in, Arguments& arguments) {
  return Value::integer(count_references(in, arguments.positional[0], nullptr));
}
Value getweakrefs(Interpreter& in, Arguments& arguments) {
  std::vector<Value> references;
  count_references(in, arguments.positional[0], &references);
  return in.list(std::move(references));
}

constexpr BuiltinEntry functions[] = {
    {"getweakrefcount", getweakrefcount, {Style::one_argument, 1, 1}},
    {"getweakrefs", getweakrefs, {Style::one_argument, 1, 1}},
};

void fill(Interpreter& in, Module& module) {
  set_attribute(in, module, "ref", reference_class(in));
  set_attribute(in, module, "ReferenceType", reference_class(in));
}

// ---- gc -----------------------------------------------------------------------------------------

Value gc_collect(Interpreter& in, Arguments& arguments) {
  const Value given = bind(in, "collect", arguments, 0, {"generation"})[0];
  if (given) {
    const int generation = to_int(in, given);
    if (generation < 0 || generation > 2) value_error(in, "invalid generation");
  }
  in.defer(make_collection_frame());
  return Value::deferred();
}
Value gc_enable(Interpreter& in, Arguments&) {
  in.process().collector_is_enabled = true;
  return Value::none();
}
Value gc_disable(Interpreter& in, Arguments&) {
  in.process().collector_is_enabled = false;
  return Value::none();
}
Value gc_isenabled(Interpreter& in, Arguments&) {
  return Value::boolean(in.process().collector_is_enabled);
}
std::array<int, 3> thresholds(Interpreter& in) {
  return in.process().collector_thresholds.value_or(
      std::array<int, 3>{in.at_least(3, 13) ? 2000 : 700, 10, 10});
}
// What they say decides nothing here: cycles are collected when the program asks for it, and at the
// end.
Value gc_set_threshold(Interpreter& in, Arguments& arguments) {
  const std::size_t count = arguments.positional.size();
  if (!arguments.keywords.empty())
    in.raise(in.types.TypeError, "set_threshold() takes no keyword arguments");
  if (in.at_least(3, 13) && (count < 1 || count > 3))
    in.raise(in.types.TypeError, "gc.set_threshold requires 1 to 3 arguments");
  if (count < 1 || count > 3) {
    in.raise(in.types.TypeError, std::string("set_threshold() takes at ") +
                                     (count < 1 ? "least 1 argument" : "most 3 arguments") + " (" +
                                     std::to_string(count) + " given)");
  }
  std::array<int, 3> wanted = thresholds(in);
  for (std::size_t i = 0; i < count; ++i) wanted[i] = to_int(in, arguments.positional[i]);
  in.process().collector_thresholds = wanted;
  return Value::none();
}
Value gc_get_threshold(Interpreter& in, Arguments&) {
  std::vector<Value> numbers;
  for (const int number : thresholds(in)) numbers.push_back(Value::integer(number));
  return in.tuple(std::move(numbers));
}

constexpr BuiltinEntry gc_functions[] = {
    {"set_threshold", gc_set_threshold, {Style::any, 0, -1}},
    {"get_threshold", gc_get_threshold, {Style::no_arguments, 0, 0}},
    {"collect", gc_collect, {Style::any}},
    {"enable", gc_enable, {Style::no_arguments, 0, 0}},
    {"disable", gc_disable, {Style::no_arguments, 0, 0}},
    {"isenabled", gc_isenabled, {Style::no_arguments, 0, 0}},
};

void fill_gc(Interpreter& in, Module& module) {
  set_attribute(in, module, "garbage", in.list({}));
  if (!in.python2()) set_attribute(in, module, "callbacks", in.list({}));
}

}  // namespace

const ModuleDefinition module_weakref{"_weakref", functions, fill};
const ModuleDefinition module_gc{"gc", gc_functions, fill_gc};

}  // namespace lastcall::machine
