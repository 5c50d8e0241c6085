#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "language/frame_object.hpp"
#include "modules/modules.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"
#include "words/wording.hpp"

// Attribute access, as object.__getattribute__ and type.__getattribute__ do it
// (https://docs.python.org/3/howto/descriptor.html), for the descriptors there are: functions,
// properties, static and class methods.
namespace lastcall::machine {

namespace {

// A computed attribute: a property of the scenario's, or a builtin type's getter.
Property* as_computed(Interpreter& in, Value found) {
  Property* property = found.as<Property>();
  return property && property->cls == in.types.property ? property : nullptr;
}

Value dictionary_of(Interpreter& in, const Table& attributes) {
  Dict* dict = in.dict();
  for (const Table::Entry& entry : attributes.entries())
    dict->table.set(in, entry.key, entry.value);
  return dict;
}

Value module_of(Interpreter& in, const Function& function) {
  const Value found = function.globals->table.find("__name__");
  return found ? found : in.str("__main__");
}

Value find_on_function(Interpreter& in, Function& function, std::string_view name) {
  if (name == "__name__" || (in.python2() && name == "func_name")) return function.name;
  if (name == "__qualname__" && !in.python2()) return function.qualname;
  if (name == "__doc__" || (in.python2() && name == "func_doc")) return function.doc;
  if (name == "__module__") return module_of(in, function);
  if (name == "__dict__" || (in.python2() && name == "func_dict")) {
    if (!function.attributes) function.attributes = in.dict();
    return function.attributes;
  }
  if (name == "__defaults__" || (in.python2() && name == "func_defaults"))
    return function.defaults.empty() ? Value::none() : in.tuple(function.defaults);
  if (name == "__annotations__" && !in.python2()) {
    if (function.annotations.as<Function>())
      function.annotations = in.call(function.annotations, {Value::integer(1)});
    if (!function.annotations) function.annotations = in.dict();
    return function.annotations;
  }
  if (name == "__annotate__" && in.at_least(3, 14))
    return function.annotations.as<Function>() ? function.annotations : Value::none();
  if (name == "__kwdefaults__" && !in.python2()) {
    if (function.keyword_defaults.empty()) return Value::none();
    Dict* const defaults = in.dict();
    for (const auto& [key, value] : function.keyword_defaults)
      defaults->table.set(in.intern(key), value);
    return defaults;
  }
  if (name == "__globals__" || (in.python2() && name == "func_globals")) return function.globals;
  if (name == "__code__" || (in.python2() && name == "func_code"))
    return code_object(in, *function.code);
  if (function.attributes)
    if (const Value found = function.attributes->table.find(name)) return found;
  return Value();
}

Value find_on_builtin(Interpreter& in, Builtin& builtin, std::string_view name) {
  if (name == "__name__") return in.str(std::string(builtin.name));
  if (name == "__qualname__" && !in.python2()) {
    return in.str(builtin.owner ? builtin.owner->name + "." + std::string(builtin.name)
                                : std::string(builtin.name));
  }
  if (name == "__module__") {
    return builtin.module.empty() ? Value::none() : in.str(std::string(builtin.module));
  }
  if (name == "__self__") return builtin.self ? builtin.self : Value::none();
  return Value();
}

Value find_on_method(Interpreter& in, BoundMethod& method, Str* name) {
  if (name->text == "__self__" || (in.python2() && name->text == "im_self"))
    return method.unbound ? Value::none() : method.self;
  if (name->text == "__func__" || (in.python2() && name->text == "im_func")) return method.function;
  if (in.python2() && name->text == "im_class")
    return method.unbound ? method.self : Value(in.type_of(method.self));
  return in.find_attribute(method.function, name);
}

Value find_on_module(Interpreter& in, Module& module, const Str* id) {
  if (const Value found = module.attributes->table.find(id)) return found;
  const std::string_view name = id->text;
  if (name == "__dict__") return module.attributes;
  if (name == "__name__") return module.name;
  if (in.world->is_missing(module, name))
    if (const Value found = find_in_python_part(in, module, id)) return found;
  if (!find_library_module(in, module.name->text)) in.world->check_simulated(module, name);
  check_library_module(in, module, name);
  return Value();
}

// From 3.10 on a class has its own, made when it is asked for; from 3.14 on by its function.
Value annotations_of_class(Interpreter& in, Class& cls) {
  if (!in.at_least(3, 10)) return Value();
  if (const Value found = cls.attributes.find("__annotations__")) return found;
  const bool lazy = in.at_least(3, 14);
  Str* const cache = in.intern(lazy ? "__annotations_cache__" : "__annotations__");
  if (const Value found = cls.attributes.find(cache)) return found;
  const Value function = lazy ? cls.attributes.find("__annotate_func__") : Value();
  const Value made = function ? in.call(function, {Value::integer(1)}) : Value(in.dict());
  cls.attributes.set(cache, made);
  return made;
}

// What every class has; what type(class) would find.
Value find_on_every_class(Interpreter& in, Class& cls, std::string_view name) {
  if (name == "__name__") return in.str(cls.name);
  if (name == "__qualname__" && !in.python2()) return in.str(cls.qualname);
  if (name == "__module__") return in.str(cls.module);
  if (name == "__doc__") return Value::none();
  if (name == "__dict__") return dictionary_of(in, cls.attributes);
  if (name == "__bases__") {
    std::vector<Value> bases;
    for (Class* base : cls.bases) bases.emplace_back(base);
    if (bases.empty() && cls.base) bases.emplace_back(cls.base);
    return in.tuple(std::move(bases));
  }
  if (cls.old_style) return Value();
  if (name == "__base__") return cls.base ? Value(cls.base) : Value::none();
  if (name == "__mro__") {
    std::vector<Value> order;
    cls.any_in_order([&](const Class* c) {
      order.emplace_back(const_cast<Class*>(c));
      return false;
    });
    return in.tuple(std::move(order));
  }
  if (name == "__class__") return cls.cls;
  if (name == "__annotations__" && !cls.is_builtin && !in.python2())
    return annotations_of_class(in, cls);
  return Value();
}

// What the scenario's own metaclass says of its classes.
Value find_on_metaclass(Interpreter& in, Class& cls, std::string_view name) {
  if (cls.cls == in.types.type || cls.cls == in.types.classobj) return Value();
  const Value found = cls.cls->find(name);
  if (!found || found.as<Builtin>()) return Value();
  const Property* const property = found.as<Property>();
  if (property && property->getter.as<Builtin>()) return Value();
  return bind_attribute(in, found, Value(&cls), cls.cls);
}
// Methods of `type` that the class does not hide.
Value find_on_type_itself(Interpreter& in, Class& cls, std::string_view name) {
  const Value found = in.types.type->attributes.find(name);
  return found ? bind_attribute(in, found, Value(&cls), in.types.type) : Value();
}

Value find_on_class(Interpreter& in, Class& cls, std::string_view name) {
  // These two belong to the class itself; its bases' are not inherited.
  if (name == "__name__" || name == "__qualname__" || name == "__dict__")
    return find_on_every_class(in, cls, name);
  if (name == "__doc__") {
    const Value found = cls.attributes.find(name);
    return found ? found : Value::none();
  }
  if (name == "__annotations__" && in.at_least(3, 10) && !cls.is_builtin)
    return annotations_of_class(in, cls);
  const Value found = cls.find(name);
  if (!found || (cls.cls != in.types.type && found.as<Builtin>() && !cls.old_style)) {
    if (const Value on_meta = find_on_metaclass(in, cls, name)) return on_meta;
  }
  if (!found) {
    if (const Value made = find_on_every_class(in, cls, name)) return made;
    return cls.old_style ? Value() : find_on_type_itself(in, cls, name);
  }
  Property* const property = found.as<Property>();
  if (property && property->cls == in.types.classmethod)
    return make<BoundMethod>(in, in.types.method, Value(&cls), property->getter);
  if (property && property->cls == in.types.staticmethod) return property->getter;
  if (is_instance_kind(found) && in.type_of(found)->is_descriptor) {
    Class* const type = in.type_of(found);
    return in.call(bind_attribute(in, type->find("__get__"), found, type),
                   {Value::none(), Value(&cls)});
  }
  if (in.python2() && found.as<Function>()) {
    BoundMethod* method = make<BoundMethod>(in, in.types.method, Value(&cls), found);
    method->unbound = true;
    return method;
  }
  return found;
}

Value find_by_getattr(Interpreter& in, Value object, Class* cls, Str* name) {
  if (cls->is_builtin) return Value();
  const Value hook = cls->find("__getattr__");
  if (!hook) return Value();
  return in.call(bind_attribute(in, hook, object, cls), {Value(name)});
}

Table* attributes_of(Value object) {
  Instance* instance = object.as<Instance>();
  if (instance) return &instance->attributes;
  return object.is_object() ? derived_attributes(object.object()) : nullptr;
}

// An object of the scenario that is asked when an attribute is looked up.
bool is_descriptor(Interpreter& in, Value found) {
  return is_instance_kind(found) && in.type_of(found)->is_descriptor;
}
bool is_data_descriptor(Interpreter& in, Value found) {
  return is_instance_kind(found) && in.type_of(found)->sets_values;
}

// The attribute, or null. May raise what the scenario's own code raises.
Value lookup(Interpreter& in, Value object, Str* name) {
  Class* const cls = in.type_of(object);
  // The common case: an attribute of the instance alone.
  if (object.is_object() && object.object()->kind == Kind::instance && !cls->find(name)) {
    if (const Value found = static_cast<Instance*>(object.object())->attributes.find(name))
      return found;
  }
  if (object.is_object()) {
    Value found;
    switch (object.object()->kind) {
      case Kind::module: found = find_on_module(in, object.to<Module>(), name); break;
      case Kind::class_: found = find_on_class(in, object.to<Class>(), name->text); break;
      case Kind::function: found = find_on_function(in, object.to<Function>(), name->text); break;
      case Kind::builtin: found = find_on_builtin(in, object.to<Builtin>(), name->text); break;
      case Kind::bound_method: found = find_on_method(in, object.to<BoundMethod>(), name); break;
      default: break;
    }
    if (found) return found;
    if (object.object()->kind == Kind::native && cls == in.types.super)
      return find_on_super(in, object, name);
    if (object.object()->kind == Kind::class_) {
      check_simulated(in, object.as<Class>(), name->text);
      check_simulated(in, in.types.type, name->text);
      return find_by_getattr(in, object, cls, name);
    }
  }

  const Value on_type = cls->find(name);
  if (Property* property = as_computed(in, on_type)) {
    if (cls->is_builtin || !cls->find("__getattr__")) return get_property(in, *property, object);
    // A getter's AttributeError asks __getattr__.
    try {
      return get_property(in, *property, object);
    } catch (const Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(in.types.AttributeError)) throw;
      return find_by_getattr(in, object, cls, name);
    }
  }
  if (is_data_descriptor(in, on_type) && is_descriptor(in, on_type))
    return bind_attribute(in, on_type, object, cls);
  if (Table* attributes = attributes_of(object)) {
    if (const Value found = attributes->find(name)) return found;
  }
  if (native<Slot>(on_type)) {
    // Nothing was stored. To 3.9 the message is the bare name.
    if (!in.at_least(3, 10)) in.raise(in.types.AttributeError, name->text);
    return find_by_getattr(in, object, cls, name);
  }
  if (on_type) return bind_attribute(in, on_type, object, cls);
  if (name->text == "__class__") return cls;
  if (name->text == "__doc__") return Value::none();
  if (name->text == "__module__" && is_instance_kind(object)) return in.str(cls->module);
  if (name->text == "__dict__") {
    if (Table* attributes = attributes_of(object);
        attributes && object.object()->kind != Kind::native && cls->has_dict)
      return dictionary_of(in, *attributes);
  }
  if (object.is_object() && object.object()->kind == Kind::module) return Value();
  check_simulated(in, cls, name->text);
  return find_by_getattr(in, object, cls, name);
}

std::string no_attribute(Interpreter& in, Value object, const std::string& name) {
  if (const Class* cls = object.as<Class>()) {
    if (cls->old_style) return "class " + cls->name + " has no attribute '" + name + "'";
    return "type object '" + cls->name + "' has no attribute '" + name + "'";
  }
  if (const Module* module = object.as<Module>(); module && !in.python2())
    return "module '" + module->name->text.str() + "' has no attribute '" + name + "'";
  if (const BoundMethod* method = object.as<BoundMethod>())
    return no_attribute(in, method->function, name);
  const Class* const cls = in.type_of(object);
  if (cls->old_style) return cls->name + " instance has no attribute '" + name + "'";
  return "'" + in.type_name(object) + "' object has no attribute '" + name + "'";
}

[[noreturn]] void raise_no_attribute(Interpreter& in, Value object, Str* name) {
  Exception* error =
      in.make_exception(in.types.AttributeError, {in.str(no_attribute(in, object, name->text))});
  error->is_bare = in.python2();
  if (in.at_least(3, 10)) {
    error->name = name;
    error->object = object;
  }
  in.raise(error);
}

// Where attributes of the object are stored; null if it cannot have any.
Table* writable_attributes(Interpreter& in, Value object) {
  if (!object.is_object()) return nullptr;
  switch (object.object()->kind) {
    case Kind::module: return &object.to<Module>().attributes->table;
    case Kind::class_: return &object.to<Class>().attributes;
    case Kind::function: {
      Function& function = object.to<Function>();
      if (!function.attributes) function.attributes = in.dict();
      return &function.attributes->table;
    }
    default:
      // A bare object() has no __dict__.
      return object.object()->cls == in.types.object ? nullptr : attributes_of(object);
  }
}

// Attributes of functions and classes that are kept elsewhere than in a table.
bool set_computed(Interpreter& in, Value object, Str* name, Value value) {
  const std::string_view id = name->text;
  if (Function* function = object.as<Function>()) {
    if (id == "__name__" || id == "__qualname__") {
      if (!value.as<Str>())
        in.raise(in.types.TypeError, std::string(id) + " must be set to a string object");
      (id == "__name__" ? function->name : function->qualname) = value;
      return true;
    }
    if (id == "__doc__") {
      function->doc = value;
      return true;
    }
    if (id == "__annotations__" && !in.python2()) {
      if (!value.as<Dict>() && !value.is_none())
        in.raise(in.types.TypeError, "__annotations__ must be set to a dict object");
      function->annotations = value.as<Dict>() ? value : Value();
      return true;
    }
    if (id == "__code__" || id == "__defaults__" || id == "__dict__")
      outside_subset(in, "setting " + std::string(id) + " of a function", "write the function so");
  } else if (Class* cls = object.as<Class>()) {
    if (cls->is_builtin)
      in.raise(in.types.TypeError, wording::cannot_set_on_type(in.version, name->text, cls->name));
    if (id == "__name__" || id == "__qualname__") {
      const Str* text = value.as<Str>();
      if (!text) {
        in.raise(in.types.TypeError, "can only assign string to " + cls->name + "." +
                                         std::string(id) + ", not '" + in.type_name(value) + "'");
      }
      (id == "__name__" ? cls->name : cls->qualname) = text->text;
      return true;
    }
    if (id == "__bases__" || id == "__dict__")
      outside_subset(in, "setting " + std::string(id) + " of a class", "write the class so");
  } else if (is_instance_kind(object)) {
    if (id == "__class__" && !value.as<Class>()) {
      in.raise(in.types.TypeError, std::string("__class__ must be set to ") +
                                       (in.python2() ? "new-style class" : "a class") + ", not '" +
                                       in.type_name(value) + "' object");
    }
    if (id == "__dict__" && !value.as<Dict>()) {
      in.raise(in.types.TypeError,
               "__dict__ must be set to a dictionary, not a '" + in.type_name(value) + "'");
    }
    if (id == "__class__" || id == "__dict__")
      outside_subset(in, "setting " + std::string(id), "make a new object");
  }
  return false;
}

}  // namespace

Value Class::find(std::string_view attribute) const {
  Value result;
  any_in_order([&](const Class* c) {
    result = c->attributes.find(attribute);
    return static_cast<bool>(result);
  });
  return result;
}

namespace {

// Where attributes of classes were found, or that they are nowhere. True as long as none of the
// tables that were searched gained or lost a key: `stamp` is the sum of their versions.
struct Found {
  std::uint64_t cls = 0;
  const Str* name = nullptr;
  std::uint64_t stamp = 0;
  const Value* value = nullptr;
};
constinit thread_local std::array<Found, 256> type_cache{};

// Apart, so that the other way stays short.
[[gnu::noinline]] const Value* search(const Class* cls, const Str* attribute, Found& cached,
                                      std::uint64_t stamp) {
  const Value* found = nullptr;
  cls->any_in_order([&](const Class* c) {
    found = c->attributes.place(attribute);
    return found != nullptr;
  });
  // A name that may be collected could come back as another text.
  if (attribute->immortal) cached = {cls->number.value(), attribute, stamp, found};
  return found;
}

}  // namespace

Value Class::find(const Str* attribute) const {
  std::uint64_t stamp = 0;
  any_in_order([&stamp](const Class* c) {
    stamp += c->attributes.version();
    return false;
  });
  const std::uint64_t id = number.value();
  Found& cached = type_cache[(id * 37 + (reinterpret_cast<std::uintptr_t>(attribute) >> 4)) %
                             type_cache.size()];
  const bool known = cached.cls == id && cached.name == attribute && cached.stamp == stamp;
  const Value* const found = known ? cached.value : search(this, attribute, cached, stamp);
  return found ? *found : Value();
}

// ---- what others use ----------------------------------------------------------------------------

Value get_property(Interpreter& in, Property& property, Value self) {
  if (property.getter.is_null() || property.getter.is_none()) {
    in.raise(in.types.AttributeError, "unreadable attribute");
  }
  return in.call(property.getter, {self});
}

Value find_on_type(Interpreter& in, Value object, std::string_view name) {
  return in.type_of(object)->find(name);
}

Value bind_attribute(Interpreter& in, Value found, Value self, Class* cls) {
  if (found.as<Function>()) return make<BoundMethod>(in, in.types.method, self, found);
  if (const Builtin* builtin = found.as<Builtin>()) {
    if (!builtin->is_method || !builtin->self.is_null()) return found;
    Builtin* bound = make<Builtin>(in, in.types.builtin_function_or_method, builtin->name,
                                   builtin->function, builtin->signature);
    bound->owner = builtin->owner;
    bound->module = builtin->module;
    bound->is_method = true;
    bound->self = self;
    return bound;
  }
  if (Property* property = found.as<Property>()) {
    if (property->cls == in.types.property) return get_property(in, *property, self);
    if (property->cls == in.types.staticmethod) return property->getter;
    if (property->cls == in.types.classmethod)
      return make<BoundMethod>(in, in.types.method, Value(cls), property->getter);
  }
  if (is_descriptor(in, found)) {
    Class* const type = in.type_of(found);
    return in.call(bind_attribute(in, type->find("__get__"), found, type), {self, Value(cls)});
  }
  return found;
}

Value get_method(Interpreter& in, Value object, Str* name, Value& self) {
  // The common case: a method of the type, hidden by nothing.
  const bool plain = !object.is_object() || (object.object()->kind != Kind::class_ &&
                                             object.object()->kind != Kind::module &&
                                             object.object()->cls != in.types.super);
  if (plain) {
    Class* const cls = in.type_of(object);
    const Value found = cls->gets_attributes ? Value() : cls->find(name);
    const Builtin* builtin = found.as<Builtin>();
    if (found.as<Function>() || (builtin && builtin->is_method && builtin->self.is_null())) {
      Table* const attributes = attributes_of(object);
      if (!attributes || !attributes->find(name)) {
        self = object;
        return found;
      }
    }
  }
  self = Value();
  return in.get_attribute(object, name);
}

// ---- the interpreter's door ---------------------------------------------------------------------

Value find_plain_attribute(Interpreter& in, Value object, Str* name) {
  return lookup(in, object, name);
}

Value Interpreter::get_attribute(Value object, Str* name) {
  if (Class* const cls = type_of(object); cls->gets_attributes) {
    const Value hook = cls->find("__getattribute__");
    try {
      return call(bind_attribute(*this, hook, object, cls), {Value(name)});
    } catch (const Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(types.AttributeError) || !cls->find("__getattr__"))
        throw;
      return find_by_getattr(*this, object, cls, name);
    }
  }
  const Value found = lookup(*this, object, name);
  if (!found) raise_no_attribute(*this, object, name);
  return found;
}

Value Interpreter::find_attribute(Value object, Str* name) {
  try {
    return type_of(object)->gets_attributes ? get_attribute(object, name)
                                            : lookup(*this, object, name);
  } catch (const Raised& raised) {
    if (!raised.exception->cls->is_subclass_of(types.AttributeError)) throw;
    return Value();
  }
}

namespace {

// `__setattr__` or `__delattr__` of the scenario's; null if there is none.
Value own_hook(Interpreter& in, Value object, const Str* name) {
  Class* const cls = in.type_of(object);
  if (cls->is_builtin) return Value();
  const Value hook = cls->find(name);
  return hook && !hook.as<Builtin>() ? bind_attribute(in, hook, object, cls) : Value();
}

// What a descriptor of the scenario's does about it; false if it has no such method.
bool ask_descriptor(Interpreter& in, Value descriptor, std::string_view method,
                    std::initializer_list<Value> arguments) {
  if (!is_data_descriptor(in, descriptor)) return false;
  Class* const type = in.type_of(descriptor);
  const Value found = type->find(method);
  if (!found) in.raise(in.types.AttributeError, std::string(method));
  in.call(bind_attribute(in, found, descriptor, type), arguments);
  return true;
}

}  // namespace

void Interpreter::set_attribute(Value object, Str* name, Value value) {
  if (const Value hook = own_hook(*this, object, common_names.setattr)) {
    call(hook, {Value(name), value});
    return;
  }
  set_plain_attribute(*this, object, name, value);
}

void set_plain_attribute(Interpreter& in, Value object, Str* name, Value value) {
  if (set_computed(in, object, name, value)) return;
  Class* const cls = in.type_of(object);
  Table* attributes = writable_attributes(in, object);
  const Value on_type = cls->find(name);
  if (Class* const own = object.as<Class>()) {
    if (ask_descriptor(in, on_type, "__set__", {object, value})) return;
    attributes->set(name, value);
    if (name->text.starts_with("__")) note_special_methods(in, own);
    return;
  }
  if (Property* property = as_computed(in, on_type)) {
    if (property->setter.is_null() || property->setter.is_none())
      raise_read_only(in, cls, name->text, false);
    in.call(property->setter, {object, value});
    return;
  }
  if (ask_descriptor(in, on_type, "__set__", {object, value})) return;
  if (attributes && !cls->has_dict && !native<Slot>(on_type)) attributes = nullptr;
  if (!attributes) {
    if (on_type) {
      in.raise(in.types.AttributeError, "'" + in.type_name(object) + "' object attribute '" +
                                            name->text.str() + "' is read-only");
    }
    in.raise(in.types.AttributeError,
             wording::no_attribute_to_set(in.version, name->text, cls->name));
  }
  attributes->set(name, value);
}

void Interpreter::delete_attribute(Value object, Str* name) {
  if (const Value hook = own_hook(*this, object, common_names.delattr)) {
    call(hook, {Value(name)});
    return;
  }
  delete_plain_attribute(*this, object, name);
}

void delete_plain_attribute(Interpreter& in, Value object, Str* name) {
  Class* const cls = in.type_of(object);
  if (Class* type = object.as<Class>(); type && type->is_builtin)
    in.raise(in.types.TypeError, wording::cannot_set_on_type(in.version, name->text, type->name));
  if (!object.as<Class>()) {
    const Value on_type = cls->find(name);
    if (const Property* property = as_computed(in, on_type)) {
      if (property->deleter && !property->deleter.is_none()) {
        in.call(property->deleter, {object});
        return;
      }
      if (object.as<Exception>() && property->getter.as<Builtin>() && property->setter) {
        const bool is_number = name->text == "start" || name->text == "end";
        if (is_number) in.raise(in.types.TypeError, "can't delete numeric/char attribute");
        if (name->text == "args" || name->text.starts_with("__"))
          in.raise(in.types.TypeError, name->text.str() + " may not be deleted");
        // A member of the C struct: None is read from then on.
        in.set_attribute(object, name, Value::none());
        return;
      }
      raise_read_only(in, cls, name->text, true);
    }
    if (ask_descriptor(in, on_type, "__delete__", {object})) return;
  }
  Table* const attributes = writable_attributes(in, object);
  if (attributes && attributes->remove(name->text)) {
    if (Class* const own = object.as<Class>(); own && name->text.starts_with("__"))
      note_special_methods(in, own);
    if (Module* module = object.as<Module>()) module->deleted.insert(name->text);
    return;
  }
  // To 3.10 the message about an instance is the bare name, and about a slot in every version.
  if (native<Slot>(cls->find(name)) && attributes) in.raise(in.types.AttributeError, name->text);
  if (!in.python2() && !in.at_least(3, 11) && attributes)
    in.raise(in.types.AttributeError, name->text);
  if (!attributes && in.at_least(3, 13))
    in.raise(in.types.AttributeError,
             wording::no_attribute_to_set(in.version, name->text, in.type_name(object)));
  raise_no_attribute(in, object, name);
}

void raise_read_only(Interpreter& in, Class* cls, const std::string& name, bool deleting) {
  in.raise(in.types.AttributeError,
           deleting ? wording::cannot_delete_property(in.version, name, cls->name)
                    : wording::cannot_set_property(in.version, name, cls->name));
}

// ---- names --------------------------------------------------------------------------------------

namespace {

// What "Did you mean …?" chooses from, as it is when the traceback is printed: see
// Exception::object.
Value scope_of(Interpreter& in, PythonFrame& frame) {
  std::vector<Value> locals;
  Value self = Value::none();
  if (frame.names) {
    if (const Value found = frame.names->table.find("self")) self = found;
  } else {
    const auto add = [&](Str* name, Value value) {
      if (value.is_null() || name->text.empty()) return;
      locals.emplace_back(name);
      if (name->text == "self") self = value;
    };
    for (std::size_t i = 0; i < frame.code->locals.size(); ++i)
      add(frame.code->locals[i], frame.values[i]);
    for (std::size_t i = 0; i < frame.code->cells.size(); ++i)
      add(frame.code->cells[i], frame.cell(static_cast<int>(i)).to<Cell>().value);
  }
  return in.tuple({frame.names ? Value(frame.names) : in.list(std::move(locals)), frame.globals,
                   in.state().builtins, self});
}

[[noreturn]] void raise_name(Interpreter& in, Class* type, PythonFrame* frame, Str* name,
                             std::string message) {
  Exception* error = in.make_exception(type, {in.str(std::move(message))});
  if (frame && in.at_least(3, 10)) {
    error->name = name;
    error->object = scope_of(in, *frame);
  }
  in.raise(error);
}

}  // namespace

void raise_name_error(Interpreter& in, PythonFrame& frame, Str* name) {
  const bool is_global = in.python2() && frame.code->kind == Code::Kind::function;
  raise_name(
      in, in.types.NameError, &frame, name,
      std::string(is_global ? "global name '" : "name '") + name->text.str() + "' is not defined");
}

void raise_unbound_local(Interpreter& in, Str* name) {
  raise_name(in, in.types.UnboundLocalError, nullptr, name,
             wording::unbound_local(in.version, name->text));
}

void raise_unbound_cell(Interpreter& in, PythonFrame& frame, int cell) {
  Str* const name = frame.code->cells[static_cast<std::size_t>(cell)];
  if (cell < frame.code->free_begin) raise_unbound_local(in, name);
  raise_name(in, in.types.NameError, &frame, name, wording::unbound_cell(in.version, name->text));
}

}  // namespace lastcall::machine
