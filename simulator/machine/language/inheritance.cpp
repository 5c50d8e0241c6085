#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/code.hpp"
#include "language/class.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"

// How a class statement becomes a class (type_new and its helpers in CPython's typeobject.c,
// build_class in bltinmodule.c and in 2.7's ceval.c), and how instances are made.
namespace lastcall::machine {

namespace {

// ---- bases --------------------------------------------------------------------------------------

// Types of which CPython lets nobody derive, where others are only outside the subset.
bool is_final(const Interpreter& in, const Class* cls) {
  const Types& t = in.types;
  for (const Class* type : {t.bool_, t.none_type, t.function, t.builtin_function_or_method,
                            t.method, t.range, t.slice, t.generator, t.ellipsis})
    if (cls == type) return true;
  return false;
}

void check_base(Interpreter& in, const Class* cls) {
  if (is_final(in, cls)) {
    in.raise(in.types.TypeError,
             std::string(in.python2() ? "Error when calling the metaclass bases\n    " : "") +
                 "type '" + cls->name + "' is not an acceptable base type");
  }
  if (!cls->may_be_base) {
    outside_subset(
        in, "a class derived from " + cls->name,
        "derive from object or an exception, and keep the " + cls->name + " in an attribute");
  }
}

// Whether instances of the exception hold more than those of its base, in C.
bool has_own_layout(const Interpreter& in, const Class* cls) {
  const Types& t = in.types;
  for (const Class* type :
       {t.BaseException, t.SystemExit, t.StopIteration, t.ImportError, t.OSError, t.SyntaxError,
        t.UnicodeDecodeError, t.UnicodeEncodeError, t.UnicodeTranslateError})
    if (cls == type) return true;
  return in.at_least(3, 10) && (cls == t.NameError || cls == t.AttributeError);
}

// The builtin type that decides what instances are made of (solid_base).
const Class* solid_base(const Interpreter& in, const Class* cls) {
  while (cls && (!cls->is_builtin || (cls->is_exception && !has_own_layout(in, cls))))
    cls = cls->base;
  return cls;
}

// The base whose instances these are a kind of (best_base).
Class* best_base(Interpreter& in, std::span<Class* const> bases) {
  Class* best = nullptr;
  const Class* winner = nullptr;
  for (Class* base : bases) {
    if (base->old_style) continue;
    const Class* const candidate = solid_base(in, base);
    if (!best || (candidate != winner && candidate->is_subclass_of(winner))) {
      best = base;
      winner = candidate;
    } else if (!winner->is_subclass_of(candidate)) {
      in.raise(in.types.TypeError,
               std::string(in.python2() ? "Error when calling the metaclass bases\n    " : "") +
                   "multiple bases have instance lay-out conflict");
    }
  }
  return best ? best : bases.front();
}

// ---- the order of lookup ------------------------------------------------------------------------

using Order = std::vector<Class*>;

Order order_of(Class* cls) {
  if (!cls->mro.empty()) return cls->mro;
  Order order;
  for (Class* c = cls; c; c = c->base) order.push_back(c);
  return order;
}

// 2.7's old-style classes: depth first, from left to right.
Order old_order(Class* cls, std::span<Class* const> bases) {
  Order order{cls};
  for (Class* base : bases)
    for (Class* each : order_of(base))
      if (std::find(order.begin(), order.end(), each) == order.end()) order.push_back(each);
  return order;
}

// https://docs.python.org/3/howto/mro.html
Order c3_order(Interpreter& in, Class* cls, std::span<Class* const> bases) {
  std::vector<Order> rows;
  for (Class* base : bases) rows.push_back(order_of(base));
  rows.emplace_back(bases.begin(), bases.end());
  std::vector<std::size_t> at(rows.size(), 0);
  Order order{cls};
  for (;;) {
    Class* next = nullptr;
    bool left = false;
    for (std::size_t i = 0; i < rows.size() && !next; ++i) {
      if (at[i] == rows[i].size()) continue;
      left = true;
      Class* const candidate = rows[i][at[i]];
      const auto waits_in = [&](std::size_t row) {
        const auto behind = rows[row].begin() + static_cast<std::ptrdiff_t>(at[row]);
        return behind != rows[row].end() &&
               std::find(behind + 1, rows[row].end(), candidate) != rows[row].end();
      };
      bool waits = false;
      for (std::size_t row = 0; row < rows.size() && !waits; ++row) waits = waits_in(row);
      in.work(rows.size());
      if (!waits) next = candidate;
    }
    if (!left) return order;
    if (!next) {
      std::string names;
      Order shown;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (at[i] == rows[i].size()) continue;
        Class* const each = rows[i][at[i]];
        if (std::find(shown.begin(), shown.end(), each) != shown.end()) continue;
        shown.push_back(each);
        names += (names.empty() ? " " : ", ") + each->name;
      }
      in.raise(in.types.TypeError,
               std::string(in.python2() ? "Error when calling the metaclass bases\n    " : "") +
                   "Cannot create a consistent method resolution" +
                   (in.at_least(3, 13) ? " " : "\n") + "order (MRO) for bases" + names);
    }
    order.push_back(next);
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (at[row] < rows[row].size() && rows[row][at[row]] == next) ++at[row];
  }
}

// ---- what is in a class -------------------------------------------------------------------------

// A function of the scenario, also inside a staticmethod or classmethod.
bool is_scenarios(Value found) {
  if (!found || found.is_none()) return false;
  if (const Property* property = found.as<Property>()) return !property->getter.as<Builtin>();
  return !found.as<Builtin>();
}

void wrap(Interpreter& in, Class* cls, std::string_view name, Class* wrapper) {
  const Value found = cls->attributes.find(name);
  if (found.as<Function>())
    cls->attributes.set(in.intern(name), make<Property>(in, wrapper, found));
}

// `__slots__`: each name becomes a descriptor; without "__dict__" there are no other attributes.
void make_slots(Interpreter& in, Class* cls, Value slots) {
  std::vector<Value> names{slots};
  if (!slots.as<Str>()) names = in.to_vector(slots);
  for (const Value& each : names) {
    Str* const text = each.as<Str>();
    if (!text) {
      in.raise(in.types.TypeError,
               "__slots__ items must be strings, not '" + in.type_name(each) + "'");
    }
    if (text->text == "__dict__") {
      cls->has_dict = true;
      continue;
    }
    if (text->text == "__weakref__") continue;
    if (cls->attributes.find(text)) {
      in.raise(in.types.ValueError,
               "'" + text->text.str() + "' in __slots__ conflicts with class variable");
    }
    cls->attributes.set(in.intern(text->text),
                        make<Slot>(in, in.types.member_descriptor, cls, in.intern(text->text)));
  }
}

// `__set_name__` of what the class holds, then `__init_subclass__` of what it inherits from.
void announce(Interpreter& in, Class* cls, Dict* keywords) {
  std::vector<std::pair<Value, Value>> items;
  for (const Table::Entry& entry : cls->attributes.entries())
    if (entry.key && is_instance_kind(entry.value)) items.emplace_back(entry.key, entry.value);
  for (const auto& [name, value] : items) {
    const Value method = in.type_of(value)->find("__set_name__");
    if (!is_scenarios(method)) continue;
    try {
      in.call(bind_attribute(in, method, value, in.type_of(value)), {Value(cls), name});
    } catch (const Raised& raised) {
      if (in.at_least(3, 12)) throw;
      Exception* const error =
          in.make_exception(in.types.RuntimeError,
                            {in.str("Error calling __set_name__ on '" + in.type_name(value) +
                                    "' instance " + in.repr(name) + " in '" + cls->name + "'")});
      error->cause = raised.exception;
      error->suppress_context = true;
      in.raise(error);
    }
  }
  Value hook;
  bool first = true;
  cls->any_in_order([&](const Class* c) {
    if (!std::exchange(first, false))
      hook = c->attributes.find(std::string_view("__init_subclass__"));
    return !hook.is_null();
  });
  std::vector<std::pair<Str*, Value>> named;
  if (keywords)
    for (const Table::Entry& entry : keywords->table.entries())
      if (entry.key) named.emplace_back(entry.key.as<Str>(), entry.value);
  Arguments arguments{{}, named};
  if (hook) in.call(bind_attribute(in, hook, Value::none(), cls), arguments);
}

}  // namespace

Value make_scenario_class(Interpreter& in, Class* meta, const std::string& name,
                          std::span<const Value> given, Dict& names, Dict* keywords) {
  Order bases;
  for (const Value& each : given) {
    Class* const base = each.as<Class>();
    if (!base) in.raise(in.types.TypeError, "bases must be types");
    check_base(in, base);
    if (std::find(bases.begin(), bases.end(), base) != bases.end())
      in.raise(in.types.TypeError, "duplicate base class " + base->name);
    bases.push_back(base);
  }
  const bool old_style = meta == in.types.classobj;
  if (bases.empty() && !old_style) bases.push_back(in.types.object);
  Class* const base = bases.empty() ? nullptr : best_base(in, bases);
  Class* const cls = make<Class>(in, meta ? meta : in.types.type, name, base);
  const Class* const model = base && !base->old_style ? base : in.types.object;
  cls->old_style = old_style;
  cls->qualname = name;
  cls->attributes = names.table;
  cls->allocate = model->allocate;
  cls->construct = model->construct;
  cls->is_exception = model->is_exception;
  const bool several = bases.size() > 1 || (base && !base->mro.empty());
  if (several) {
    cls->bases = bases;
    cls->mro = old_style ? old_order(cls, bases) : c3_order(in, cls, bases);
  }
  if (const Value found = cls->attributes.find("__qualname__")) {
    if (const Str* text = found.as<Str>()) cls->qualname = text->text;
    cls->attributes.remove("__qualname__");
  }
  if (const Value found = cls->attributes.find("__module__")) {
    if (const Str* text = found.as<Str>()) cls->module = text->text;
  } else if (const PythonFrame* frame = current_frame(in)) {
    const Value module = frame->globals->table.find("__name__");
    if (module.as<Str>()) {
      cls->module = module.as<Str>()->text;
      cls->attributes.set(in.intern("__module__"), module);
    }
  }
  const Value cell = cls->attributes.remove("__classcell__");
  // https://docs.python.org/3/reference/datamodel.html#object.__hash__
  if (!in.python2() && cls->attributes.find("__eq__") && !cls->attributes.find("__hash__"))
    cls->attributes.set(in.intern("__hash__"), Value::none());
  wrap(in, cls, "__new__", in.types.staticmethod);
  if (in.at_least(3, 6)) wrap(in, cls, "__init_subclass__", in.types.classmethod);
  if (in.at_least(3, 7)) wrap(in, cls, "__class_getitem__", in.types.classmethod);
  note_special_methods(in, cls);
  const Value slots = old_style ? Value() : cls->attributes.find("__slots__");
  if (slots) {
    cls->has_dict =
        std::any_of(bases.begin(), bases.end(), [](const Class* each) { return each->has_dict; });
    make_slots(in, cls, slots);
  }
  if (cell.as<Cell>()) cell.as<Cell>()->value = cls;
  if (!old_style && in.at_least(3, 6)) announce(in, cls, keywords);
  return cls;
}

// ---- class statements ---------------------------------------------------------------------------

namespace {

// Bases that are no classes say what stands for them (PEP 560).
Value resolved_bases(Interpreter& in, Tuple& bases, Dict& names) {
  const std::vector<Value> given = bases.items.copy();
  const bool plain = std::all_of(given.begin(), given.end(),
                                 [](Value base) { return base.as<Class>() != nullptr; });
  if (plain || !in.at_least(3, 7)) return &bases;
  std::vector<Value> resolved;
  bool changed = false;
  for (const Value& base : given) {
    const Value method = base.as<Class>() ? Value() : in.type_of(base)->find("__mro_entries__");
    if (!method) {
      resolved.push_back(base);
      continue;
    }
    const Value entries =
        in.call(bind_attribute(in, method, base, in.type_of(base)), {Value(&bases)});
    const Tuple* const tuple = entries.as<Tuple>();
    if (!tuple) in.raise(in.types.TypeError, "__mro_entries__ must return a tuple");
    const std::vector<Value> more = tuple->items.copy();
    resolved.insert(resolved.end(), more.begin(), more.end());
    changed = true;
  }
  if (!changed) return &bases;
  names.table.set(in.intern("__orig_bases__"), Value(&bases));
  return in.tuple(std::move(resolved));
}

// The metaclass: the most derived one of that which is given and those of the bases.
Value most_derived(Interpreter& in, Value given, const std::vector<Value>& bases) {
  Class* winner = given.as<Class>();
  if (!winner) return given;
  for (const Value& base : bases) {
    Class* const type = in.type_of(base);
    if (winner->is_subclass_of(type) || type == in.types.classobj) continue;
    if (!type->is_subclass_of(winner)) {
      in.raise(in.types.TypeError,
               std::string(in.python2() ? "Error when calling the metaclass bases\n    " : "") +
                   "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                   "subclass of the metaclasses of all its bases");
    }
    winner = type;
  }
  return winner;
}

Value metaclass_of_2(Interpreter& in, PythonFrame& frame, const std::vector<Value>& bases) {
  Value meta;
  if (const Value found = frame.names->table.find("__metaclass__")) {
    meta = found;
  } else if (!bases.empty()) {
    const auto modern = std::find_if(bases.begin(), bases.end(), [&](Value base) {
      return in.type_of(base) != in.types.classobj;
    });
    meta = in.type_of(modern == bases.end() ? bases.front() : *modern);
  } else {
    const Value global = frame.globals->table.find("__metaclass__");
    return global ? global : Value(in.types.classobj);
  }
  return most_derived(in, meta, bases);
}

}  // namespace

void begin_class_body(Interpreter& in, PythonFrame& frame, const Code& code, Tuple& bases,
                      Dict* keywords, Value closure) {
  auto body = std::make_unique<PythonFrame>(&code, frame.globals);
  body->role = PythonFrame::Role::class_body;
  Dict* names = in.dict();
  Value meta = Value::none(), resolved = &bases;
  if (!in.python2()) {
    resolved = resolved_bases(in, bases, *names);
    const std::vector<Value> items = resolved.to<Tuple>().items.copy();
    if (keywords) meta = keywords->table.remove("metaclass");
    if (!keywords || !meta)
      meta = items.empty() ? Value(in.types.type) : Value(in.type_of(items.front()));
    meta = most_derived(in, meta, items);
    const Class* const cls = meta.as<Class>();
    const Value prepare = cls && cls != in.types.type ? cls->find("__prepare__") : Value();
    if (is_scenarios(prepare)) {
      Value positional[] = {in.str(code.name), resolved};
      std::vector<std::pair<Str*, Value>> named;
      if (keywords)
        for (const Table::Entry& entry : keywords->table.entries())
          if (entry.key) named.emplace_back(entry.key.as<Str>(), entry.value);
      Arguments arguments{positional, named};
      const Value prepared =
          in.call(bind_attribute(in, prepare, meta, meta.as<Class>()), arguments);
      if (!prepared.as<Dict>() || is_derived(prepared)) {
        outside_subset(in, "a __prepare__ that returns no plain dict", "return a dict");
      }
      names = prepared.as<Dict>();
    }
  }
  body->names = names;
  body->subject = in.tuple({resolved, keywords ? Value(keywords) : Value::none(), meta});
  Table& table = names->table;
  if (const Value module = frame.globals->table.find("__name__"))
    table.set(in.intern("__module__"), module);
  if (!in.python2()) table.set(in.intern("__qualname__"), in.intern(code.qualname));
  if (code.docstring) table.set(in.intern("__doc__"), code.docstring);
  for (int i = 0; i < code.free_begin; ++i) body->cell(i) = make<Cell>(in, in.types.cell, Value());
  if (closure)
    for (std::size_t i = 0; i < closure.to<Tuple>().items.size(); ++i)
      body->cell(code.free_begin + static_cast<int>(i)) = closure.to<Tuple>().items[i];
  push_frame(in, std::move(body));
}

Value finish_class(Interpreter& in, PythonFrame& frame) {
  const Code& code = *frame.code;
  const std::vector<Value> parts = frame.subject.to<Tuple>().items.copy();
  const std::vector<Value> bases = parts[0].to<Tuple>().items.copy();
  Dict* const keywords = parts[1].as<Dict>();
  const Value meta = in.python2() ? metaclass_of_2(in, frame, bases) : parts[2];
  const Value cell = code.class_cell >= 0 ? frame.cell(code.class_cell) : Value();
  if (cell && !in.python2()) frame.names->table.set(in.intern("__classcell__"), cell);
  Class* const cls = meta.as<Class>();
  const auto marked = [&](Value made) {
    // OrderedDict is 2.7's own in Python.
    if (Class* const own = made.as<Class>(); own && code.is_hidden)
      own->named_with_module = !in.python2() || code.name != "OrderedDict";
    return made;
  };
  if (cls == in.types.type || (cls && cls == in.types.classobj))
    return marked(make_scenario_class(in, cls, code.name, bases, *frame.names, keywords));
  std::vector<std::pair<Str*, Value>> named;
  if (keywords)
    for (const Table::Entry& entry : keywords->table.entries())
      if (entry.key) named.emplace_back(entry.key.as<Str>(), entry.value);
  Value positional[] = {in.str(code.name), parts[0], frame.names};
  Arguments arguments{positional, named};
  Value made;
  try {
    made = in.call(meta, arguments);
  } catch (const Raised& raised) {
    const Value message = raised.exception->args.empty() ? Value() : raised.exception->args[0];
    if (in.python2() && message.as<Str>() && raised.exception->cls == in.types.TypeError &&
        message.as<Str>()->text.str().rfind("Error when calling", 0) != 0) {
      raised.exception->args.set(0, in.str("Error when calling the metaclass bases\n    " +
                                           message.as<Str>()->text.str()));
    }
    throw;
  }
  if (!made.as<Class>() && cls && !cls->is_subclass_of(in.types.type) && !bases.empty() &&
      !bases.front().as<Class>()) {
    outside_subset(in, "a class whose base is an object of type '" + cls->name + "'",
                   "derive from a class");
  }
  return marked(made);
}

// ---- instances ----------------------------------------------------------------------------------

Value overridden(Interpreter& in, Value self, std::string_view name,
                 std::initializer_list<Value> arguments) {
  if (in.plain && self.is_object() && self.object() == in.plain) {
    in.plain = nullptr;
    return Value();
  }
  Class* const cls = in.type_of(self);
  const Value found = cls->find(name);
  if (!is_scenarios(found)) return Value();
  return in.call(bind_attribute(in, found, self, cls), arguments);
}

Value overridden_by_metaclass(Interpreter& in, Value cls, std::string_view name,
                              std::initializer_list<Value> arguments) {
  const Class* const own = cls.as<Class>();
  if (!own || own->cls == in.types.type || own->old_style) return Value();
  return overridden(in, cls, name, arguments);
}

bool overrides(Interpreter& in, Value self, const char* name) {
  return is_derived(self) && is_scenarios(in.type_of(self)->find(std::string_view(name)));
}

Table* derived_attributes(Object* object) {
  if (!object->derived) return nullptr;
  switch (object->kind) {
    case Kind::str: return &static_cast<Derived<Str>*>(object)->attributes;
    case Kind::bytes: return &static_cast<Derived<Bytes>*>(object)->attributes;
    case Kind::list: return &static_cast<Derived<List>*>(object)->attributes;
    case Kind::tuple: return &static_cast<Derived<Tuple>*>(object)->attributes;
    case Kind::dict: return &static_cast<Derived<Dict>*>(object)->attributes;
    case Kind::set: return &static_cast<Derived<Set>*>(object)->attributes;
    default: return nullptr;
  }
}

namespace {

// 2.7's dict shows the order of its slots, but for an OrderedDict, which is made without any.
bool is_ordered_of_2(const Interpreter& in, const Class* cls) {
  return in.python2() && cls->any_in_order([](const Class* each) {
    return each->module == "collections" && each->name == "OrderedDict";
  });
}

// The instance of a class derived from a builtin type of values, made of a plain value of it.
Value derive(Interpreter& in, Class* cls, Value plain) {
  if (as_number(plain)) return make<DerivedNumber>(in, cls, as_number(plain));
  Object* const object = plain.object();
  switch (object->kind) {
    case Kind::str: return make<Derived<Str>>(in, cls, plain.as<Str>()->text);
    case Kind::bytes: return make<Derived<Bytes>>(in, cls, plain.as<Bytes>()->data);
    case Kind::list: return make<Derived<List>>(in, cls, plain.as<List>()->items.copy());
    case Kind::tuple: return make<Derived<Tuple>>(in, cls, plain.as<Tuple>()->items.copy());
    case Kind::dict: {
      auto* made = make<Derived<Dict>>(in, cls);
      if (!is_ordered_of_2(in, cls)) made->table = plain.as<Dict>()->table;
      return made;
    }
    default: {
      auto* made = make<Derived<Set>>(in, cls, Table::Probing::insertion);
      made->table = plain.as<Set>()->table;
      return made;
    }
  }
}

// The builtin type of values that instances of the class are; null if they are none.
Class* value_type(const Interpreter& in, Class* cls) {
  const Types& t = in.types;
  while (cls && !cls->is_builtin) cls = cls->base;
  for (Class* type : {t.list, t.tuple, t.dict, t.set, t.frozenset, t.str, t.unicode, t.bytes,
                      t.int_, t.long_, t.float_})
    if (type && cls == type) return cls;
  return nullptr;
}
bool is_filled_by_init(const Interpreter& in, const Class* type) {
  return type == in.types.list || type == in.types.dict || type == in.types.set;
}

// `cls.__new__(cls, …)` and, where that is a builtin's too, `__init__`.
Value construct(Interpreter& in, Class& cls, Arguments& arguments) {
  Class* const type = cls.is_builtin ? nullptr : value_type(in, &cls);
  if (!type) return cls.construct(in, &cls, arguments);
  Arguments none;
  const Value init = cls.find(in.common_names.init);
  const bool empty = is_filled_by_init(in, type) && init && !init.as<Builtin>();
  return derive(in, &cls, type->construct(in, type, empty ? none : arguments));
}

// The function inside a `__new__`.
Value new_of(const Class& cls) {
  const Value found = cls.find(std::string_view("__new__"));
  const Property* const property = found.as<Property>();
  return property ? property->getter : found;
}

}  // namespace

namespace {

// What abc.ABCMeta has marked.
void check_not_abstract(Interpreter& in, Class& cls) {
  if (cls.cls == in.types.type) return;
  const Value found = cls.find(std::string_view("__abstractmethods__"));
  if (!found.as<Set>()) return;
  std::vector<std::string> names;
  for (const Table::Entry& entry : found.as<Set>()->table.entries())
    if (const Str* text = entry.key ? entry.key.as<Str>() : nullptr) names.push_back(text->text);
  if (names.empty()) return;
  std::sort(names.begin(), names.end());
  const bool quoted = in.at_least(3, 12);
  std::string list;
  for (const std::string& name : names)
    list += (list.empty() ? "" : ", ") + (quoted ? "'" + name + "'" : name);
  const bool plural = names.size() > 1 || !in.at_least(3, 9);
  in.raise(in.types.TypeError, "Can't instantiate abstract class " + cls.name +
                                   (quoted ? " without an implementation for" : " with") +
                                   " abstract method" + (plural ? "s " : " ") + list);
}

}  // namespace

void note_special_methods(Interpreter& in, Class* cls) {
  const auto has = [cls](std::string_view name) { return is_scenarios(cls->find(name)); };
  cls->makes_itself = has("__new__");
  cls->gets_attributes = has("__getattribute__");
  cls->is_descriptor = has("__get__");
  cls->sets_values = has("__set__") || has("__delete__");
  cls->made_specially = cls->makes_itself || value_type(in, cls) ||
                        (cls->cls != in.types.type && cls->cls != in.types.classobj);
}

Value begin_instance(Interpreter& in, Class& cls, Arguments& arguments) {
  if (!cls.construct) {
    in.raise(in.types.TypeError, "cannot create '" + cls.name + "' instances");
  }
  check_not_abstract(in, cls);
  Value made;
  if (cls.makes_itself) {
    std::vector<Value> given{Value(&cls)};
    given.insert(given.end(), arguments.positional.begin(), arguments.positional.end());
    Arguments with_class{given, arguments.keywords};
    made = in.call(new_of(cls), with_class);
    if (!in.is_instance(made, &cls)) return made;
  } else {
    made = construct(in, cls, arguments);
  }
  Class* const type = in.type_of(made);
  if (type->is_builtin) return made;
  if (made.is_object() && type->find(in.common_names.del)) in.heap().watch(made.object());
  const Value initializer = type->find(in.common_names.init);
  if (!initializer) return made;
  if (initializer.as<Builtin>()) {
    // Who makes itself was not filled yet.
    const Class* const values = cls.makes_itself ? value_type(in, type) : nullptr;
    if (values && is_filled_by_init(in, values))
      in.call(bind_attribute(in, initializer, made, type), arguments);
    return made;
  }
  std::vector<Value> with_self{made};
  with_self.insert(with_self.end(), arguments.positional.begin(), arguments.positional.end());
  Arguments given{with_self, arguments.keywords};
  if (Function* function = initializer.as<Function>(); function && !function->code->is_generator)
    return begin_function(in, *function, given, PythonFrame::Role::constructor, made);
  const Value result = in.call(bind_attribute(in, initializer, made, type), arguments);
  if (!result.is_none()) {
    in.raise(in.types.TypeError,
             "__init__() should return None, not '" + in.type_name(result) + "'");
  }
  return made;
}

// ---- what classes of the scenario call above themselves -----------------------------------------

namespace {

Class* class_argument(Interpreter& in, const Arguments& arguments, const char* owner) {
  Class* const cls = argument(arguments, 0).as<Class>();
  if (cls) return cls;
  const std::string called = std::string(owner) + ".__new__(";
  if (arguments.positional.empty())
    in.raise(in.types.TypeError, called + "): not enough arguments");
  in.raise(in.types.TypeError,
           called + "X): X is not a type object (" + in.type_name(arguments.positional[0]) + ")");
}

// `B.__new__(cls, …)` for every builtin B.
Value builtin_new(Interpreter& in, Arguments& arguments) {
  Class* const cls = class_argument(in, arguments, "object");
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  if (Class* const type = value_type(in, cls)) {
    Arguments none;
    const Value plain = type->construct(in, type, is_filled_by_init(in, type) ? none : rest);
    return cls->is_builtin ? plain : derive(in, cls, plain);
  }
  if (!cls->construct)
    in.raise(in.types.TypeError, "cannot create '" +
                                     (cls->named_with_module ? cls->module + "." : "") + cls->name +
                                     "' instances");
  if (cls->allocate == in.types.object->allocate && cls->construct == in.types.object->construct) {
    if (!rest.positional.empty() || !rest.keywords.empty()) {
      const Value init = cls->find(in.common_names.init);
      if (cls->makes_itself)
        in.raise(in.types.TypeError,
                 in.at_least(3, 7) ? "object.__new__() takes exactly one argument (the type to "
                                     "instantiate)"
                                   : "object() takes no parameters");
      if (!init || init.as<Builtin>())
        in.raise(in.types.TypeError, in.at_least(3, 7) ? cls->name + "() takes no arguments"
                                                       : "object() takes no parameters");
    }
    return cls->allocate(in, cls);
  }
  return cls->construct(in, cls, rest);
}

Value builtin_init_subclass(Interpreter& in, Arguments& arguments) {
  if (!arguments.keywords.empty() || arguments.positional.size() > 1) {
    const Class* const cls = argument(arguments, 0).as<Class>();
    in.raise(in.types.TypeError, (in.at_least(3, 9) && cls ? cls->name + "." : std::string()) +
                                     "__init_subclass__() takes no keyword arguments");
  }
  return Value::none();
}

Value object_setattr(Interpreter& in, Arguments& arguments) {
  Str* const name = arguments.positional[1].as<Str>();
  if (!name)
    type_error(
        in, "attribute name must be string, not '" + in.type_name(arguments.positional[1]) + "'");
  set_plain_attribute(in, arguments.positional[0], in.intern(name->text), arguments.positional[2]);
  return Value::none();
}
Value object_delattr(Interpreter& in, Arguments& arguments) {
  Str* const name = arguments.positional[1].as<Str>();
  if (!name)
    type_error(
        in, "attribute name must be string, not '" + in.type_name(arguments.positional[1]) + "'");
  delete_plain_attribute(in, arguments.positional[0], in.intern(name->text));
  return Value::none();
}
Value object_getattribute(Interpreter& in, Arguments& arguments) {
  Str* const name = arguments.positional[1].as<Str>();
  if (!name)
    type_error(
        in, "attribute name must be string, not '" + in.type_name(arguments.positional[1]) + "'");
  const Value found = find_plain_attribute(in, arguments.positional[0], in.intern(name->text));
  if (found) return found;
  in.raise(in.types.AttributeError, "'" + in.type_name(arguments.positional[0]) +
                                        "' object has no attribute '" + name->text.str() + "'");
}

constexpr BuiltinEntry object_methods[] = {
    {"__delattr__", object_delattr, one_argument},
    {"__getattribute__", object_getattribute, one_argument},
    {"__setattr__", object_setattr, positional(2, 2)},
};

Value type_new(Interpreter& in, Arguments& arguments) {
  Class* const meta = class_argument(in, arguments, "type");
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  return meta->construct(in, meta, rest);
}
Value type_init(Interpreter&, Arguments&) {
  return Value::none();
}
Value type_call(Interpreter& in, Arguments& arguments) {
  Class& cls = *arguments.positional[0].as<Class>();
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  return begin_instance(in, cls, rest);
}
Value type_mro(Interpreter& in, Arguments& arguments) {
  std::vector<Value> order;
  for (Class* each : order_of(arguments.positional[0].as<Class>())) order.emplace_back(each);
  return in.list(std::move(order));
}
Value type_instancecheck(Interpreter& in, Arguments& arguments) {
  return Value::boolean(
      in.is_instance(arguments.positional[1], arguments.positional[0].as<Class>()));
}
Value type_subclasscheck(Interpreter&, Arguments& arguments) {
  const Class* const cls = arguments.positional[1].as<Class>();
  return Value::boolean(cls && cls->is_subclass_of(arguments.positional[0].as<Class>()));
}
Value type_prepare(Interpreter& in, Arguments&) {
  return in.dict();
}

constexpr BuiltinEntry type_methods[] = {
    {"__call__", type_call, any_arguments},
    {"__init__", type_init, any_arguments},
    {"__instancecheck__", type_instancecheck, one_argument},
    {"__subclasscheck__", type_subclasscheck, one_argument},
    {"mro", type_mro, no_arguments},
};

// `list.__init__` and its like: what calling the type makes becomes the content.
Value list_init(Interpreter& in, Arguments& arguments) {
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  const Value made = in.types.list->construct(in, in.types.list, rest);
  arguments.positional[0].as<List>()->items = made.as<List>()->items;
  return Value::none();
}
Value dict_init(Interpreter& in, Arguments& arguments) {
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  const Value made = in.types.dict->construct(in, in.types.dict, rest);
  dict_update(in, *arguments.positional[0].as<Dict>(), made);
  return Value::none();
}
Value set_init(Interpreter& in, Arguments& arguments) {
  Arguments rest{std::span<Value>(arguments.positional.subspan(1)), arguments.keywords};
  const Value made = in.types.set->construct(in, in.types.set, rest);
  arguments.positional[0].as<Set>()->table = made.as<Set>()->table;
  return Value::none();
}
constexpr BuiltinEntry list_methods[] = {{"__init__", list_init, any_arguments}};
constexpr BuiltinEntry dict_methods[] = {{"__init__", dict_init, any_arguments}};
constexpr BuiltinEntry set_methods[] = {{"__init__", set_init, any_arguments}};

Value type_construct(Interpreter& in, Class* cls, Arguments& a) {
  if (cls == in.types.type && a.positional.size() == 1 && a.keywords.empty()) {
    Class* const found = in.type_of(a.positional[0]);
    return found->old_style ? in.types.instance : found;
  }
  if (a.positional.size() != 3) type_error(in, "type() takes 1 or 3 arguments");
  const Str* const name = a.positional[0].as<Str>();
  const Tuple* const bases = a.positional[1].as<Tuple>();
  Dict* const names = a.positional[2].as<Dict>();
  const auto wrong = [&](int number, const char* wanted) {
    type_error(in, "type.__new__() argument " + std::to_string(number) + " must be " + wanted +
                       ", not " + in.type_name(a.positional[static_cast<std::size_t>(number - 1)]));
  };
  if (!name) wrong(1, "str");
  if (!bases) wrong(2, "tuple");
  if (!names) wrong(3, "dict");
  const std::vector<Value> given = bases->items.copy();
  const Value meta = most_derived(in, cls, given);
  Dict* keywords = nullptr;
  if (!a.keywords.empty()) {
    keywords = in.dict();
    for (const auto& [key, value] : a.keywords) keywords->table.set(key, value);
  }
  return make_scenario_class(in, meta.as<Class>(), name->text, given, *names, keywords);
}

void add_wrapped(Interpreter& in, Class* cls, std::string_view name, NativeFunction function,
                 Class* wrapper) {
  auto* made = in.immortals.make<Builtin>(in.types.builtin_function_or_method, name, function,
                                          any_arguments);
  made->owner = nullptr;
  cls->attributes.set(in.intern(name), Value(in.immortals.make<Property>(wrapper, Value(made))));
}

}  // namespace

void fill_class_types(Interpreter& in) {
  Types& t = in.types;
  t.type->construct = type_construct;
  add_methods(in, t.object, object_methods);
  add_wrapped(in, t.object, "__new__", builtin_new, t.staticmethod);
  if (in.at_least(3, 6))
    add_wrapped(in, t.object, "__init_subclass__", builtin_init_subclass, t.classmethod);
  add_wrapped(in, t.type, "__new__", type_new, t.staticmethod);
  if (!in.python2()) add_wrapped(in, t.type, "__prepare__", type_prepare, t.classmethod);
  add_methods(in, t.type, type_methods);
  add_methods(in, t.list, list_methods);
  add_methods(in, t.dict, dict_methods);
  add_methods(in, t.set, set_methods);
}

}  // namespace lastcall::machine
