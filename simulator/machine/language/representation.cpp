#include <algorithm>
#include <array>
#include <limits>

#include "compiler/code.hpp"
#include "ending/finalization.hpp"
#include "language/class.hpp"
#include "language/operators.hpp"
#include "modules/modules.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"

// Types by name, repr() and str() of anything.
namespace lastcall::machine {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

namespace {

// ---- repr ---------------------------------------------------------------------------------------

// Marks a container while its repr is made; `again` says that it is being made already.
class ReprGuard {
 public:
  ReprGuard(Interpreter& in, const Object* object)
      : again(std::find(in.in_repr.begin(), in.in_repr.end(), object) != in.in_repr.end()),
        in_(in) {
    in_.in_repr.push_back(object);
  }
  ~ReprGuard() { in_.in_repr.pop_back(); }
  ReprGuard(const ReprGuard&) = delete;
  ReprGuard& operator=(const ReprGuard&) = delete;
  const bool again;

 private:
  Interpreter& in_;
};

template <typename Items>
std::string joined_repr(Interpreter& in, const Items& items) {
  std::string text;
  for (std::size_t i = 0; i < items().size(); ++i) {
    if (i > 0) text += ", ";
    text += in.repr(items()[i]);
    in.check_memory(text.size());
  }
  return text;
}

std::string sequence_repr(Interpreter& in, Value value) {
  const bool list = value.as<List>() != nullptr;
  const auto items = [&]() -> const Items& { return *sequence_items(value); };
  if (items().empty()) return list ? "[]" : "()";
  const ReprGuard guard(in, value.object());
  if (guard.again) return list ? "[...]" : "(...)";
  const std::string inner = joined_repr(in, items);
  if (list) return "[" + inner + "]";
  return "(" + inner + (items().size() == 1 ? ",)" : ")");
}

std::string dict_repr(Interpreter& in, Dict& dict) {
  if (dict.table.size() == 0) return "{}";
  const ReprGuard guard(in, &dict);
  if (guard.again) return "{...}";
  std::string text = "{";
  std::size_t position = 0;
  while (const Table::Entry entry = dict.table.next(position)) {
    if (text.size() > 1) text += ", ";
    text += in.repr(entry.key);
    text += ": ";
    text += in.repr(entry.value);
    in.check_memory(text.size());
  }
  return text + "}";
}

std::string set_repr(Interpreter& in, Set& set) {
  const std::string& name = set.cls->name;
  if (set.table.size() == 0) return name + (in.python2() ? "([])" : "()");
  const ReprGuard guard(in, &set);
  if (guard.again) return name + "(...)";
  std::vector<Value> members;
  for (const Table::Entry& entry : set.table.ordered_entries()) members.push_back(entry.key);
  const std::string inner = joined_repr(in, [&]() -> const std::vector<Value>& { return members; });
  if (in.python2()) return name + "([" + inner + "])";
  return set.cls == in.types.frozenset ? "frozenset({" + inner + "})" : "{" + inner + "}";
}

std::string class_repr(Interpreter& in, const Class& cls) {
  if (cls.old_style)
    return "<class " + cls.module + "." + cls.name + " at " + in.address(&cls) + ">";
  if (in.python2())
    return (cls.is_builtin ? "<type '" : "<class '") +
           (cls.module == "__builtin__" || cls.module == "builtins" || cls.module.empty()
                ? ""
                : cls.module + ".") +
           cls.name + "'>";
  if (cls.module == "builtins" || cls.module.empty()) return "<class '" + cls.qualname + "'>";
  return "<class '" + cls.module + "." + cls.qualname + "'>";
}

std::string_view text_of(Value value) {
  const Str* text = value.as<Str>();
  return text ? std::string_view(text->text) : std::string_view();
}

std::string builtin_repr(Interpreter& in, const Builtin& builtin) {
  const std::string name(builtin.name);
  if (builtin.self && !builtin.self.as<Module>()) {
    if (builtin.self.as<Class>())
      return "<built-in method " + name + " of type object at " +
             in.address(builtin.self.object()) + ">";
    // A method that is Python code in the library.
    if (builtin.owner && builtin.owner->module == "threading" && !in.python2())
      return "<bound method " + builtin.owner->name + "." + name + " of " + in.repr(builtin.self) +
             ">";
    const Object* self = builtin.self.is_object() ? builtin.self.object() : &builtin;
    return "<built-in method " + name + " of " + in.type_name(builtin.self) + " object at " +
           in.address(self) + ">";
  }
  if (builtin.is_method && builtin.owner)
    return (name.starts_with("__") ? "<slot wrapper '" : "<method '") + name + "' of '" +
           builtin.owner->name + "' objects>";
  return "<built-in function " + name + ">";
}

std::string function_name(Interpreter& in, Value function) {
  if (const Function* f = function.as<Function>())
    return std::string(text_of(in.python2() ? f->name : f->qualname));
  if (const Builtin* b = function.as<Builtin>()) return std::string(b->name);
  return "?";
}

std::string method_repr(Interpreter& in, const BoundMethod& method) {
  if (const Builtin* builtin = method.function.as<Builtin>()) {
    const std::string name(builtin->name);
    const std::string of = in.type_name(method.self) + " object at " +
                           in.address(method.self.is_object() ? method.self.object() : &method) +
                           ">";
    return (name.starts_with("__") ? "<method-wrapper '" + name + "' of "
                                   : "<built-in method " + name + " of ") +
           of;
  }
  std::string name = function_name(in, method.function);
  if (in.python2()) {
    const Class* cls = method.unbound ? method.self.as<Class>() : in.type_of(method.self);
    name = cls->name + "." + name;
    if (method.unbound) return "<unbound method " + name + ">";
  }
  return "<bound method " + name + " of " + in.repr(method.self) + ">";
}

std::string module_repr(Interpreter& in, Module& module) {
  const std::string& name = module.name->text;
  if (const Str* file = module.attributes->table.find("__file__").as<Str>())
    return "<module '" + name + "' from '" + file->text.str() + "'>";
  if (name == "__main__" && !in.python2())
    return "<module '__main__' from '" + in.program.filename + "'>";
  return "<module '" + name + "' (built-in)>";
}

std::string object_repr(Interpreter& in, Value value) {
  Object* object = value.object();
  switch (object->kind) {
    case Kind::int_: return int_text(in, value) + (in.python2() ? "L" : "");
    case Kind::str: return text_repr(in, value.as<Str>());
    case Kind::bytes: return bytes_repr(in, value.to<Bytes>().data);
    case Kind::list:
    case Kind::tuple: return sequence_repr(in, value);
    case Kind::dict: return dict_repr(in, value.to<Dict>());
    case Kind::set: return set_repr(in, value.to<Set>());
    case Kind::dict_view: {
      const ReprGuard guard(in, object);
      if (guard.again) return "...";
      const std::vector<Value> items = view_items(in, value.to<DictView>());
      return object->cls->name + "([" +
             joined_repr(in, [&]() -> const std::vector<Value>& { return items; }) + "])";
    }
    case Kind::range: {
      const Range& range = value.to<Range>();
      std::string text = range.cls->name + "(";
      if (!in.python2() || range.start != 0 || range.step != 1)
        text += std::to_string(range.start) + ", ";
      text += std::to_string(range.stop);
      return text + (range.step != 1 ? ", " + std::to_string(range.step) : "") + ")";
    }
    case Kind::slice: {
      const Slice& slice = value.to<Slice>();
      return "slice(" + in.repr(slice.start) + ", " + in.repr(slice.stop) + ", " +
             in.repr(slice.step) + ")";
    }
    case Kind::generator:
      return "<generator object " +
             std::string(text_of(in.python2() ? value.to<Generator>().name
                                              : value.to<Generator>().qualname)) +
             " at " + in.address(object) + ">";
    case Kind::function:
      return "<function " + function_name(in, value) + " at " + in.address(object) + ">";
    case Kind::builtin: return builtin_repr(in, value.to<Builtin>());
    case Kind::bound_method: return method_repr(in, value.to<BoundMethod>());
    case Kind::cell: {
      const Value content = value.to<Cell>().value;
      return "<cell at " + in.address(object) + ": " +
             (content ? in.type_name(content) + " object at " +
                            in.address(content.is_object() ? content.object() : object)
                      : "empty") +
             ">";
    }
    case Kind::property:
      if (in.at_least(3, 10) && object->cls != in.types.property)
        return "<" + object->cls->name + "(" + in.repr(value.to<Property>().getter) + ")>";
      return "<" + default_repr(in, object) + ">";
    case Kind::module: return module_repr(in, value.to<Module>());
    case Kind::class_: return class_repr(in, value.to<Class>());
    default: return "<" + default_repr(in, object) + ">";
  }
}

std::string text_result(Interpreter& in, Value self, Value result, std::string_view method) {
  if (const Str* text = result.as<Str>()) return text->text;
  wrong_result(in, self, method, "a str", result,
               std::string(method) + " returned non-string (type " + in.type_name(result) + ")");
}

}  // namespace

// ---- types --------------------------------------------------------------------------------------

Class* Interpreter::type_of(Value value) const {
  switch (value.tag()) {
    case Value::Tag::null:
    case Value::Tag::deferred:
    case Value::Tag::none: return types.none_type;
    case Value::Tag::not_implemented: return types.not_implemented_type;
    case Value::Tag::ellipsis: return types.ellipsis;
    case Value::Tag::boolean: return types.bool_;
    case Value::Tag::integer: return types.int_;
    case Value::Tag::real: return types.float_;
    case Value::Tag::object: break;
  }
  return value.object()->cls;
}

std::string Interpreter::type_name(Value value, Version whole_since) const {
  const Class* const cls = type_of(value);
  if (version < whole_since || cls->qualname.empty()) return type_name(value);
  const Value module = cls->attributes.find("__module__");
  const Str* const own = module.as<Str>();
  const std::string& prefix = own ? own->text.str() : cls->module;
  return prefix.empty() || prefix == "builtins" || prefix == "__main__"
             ? cls->qualname
             : prefix + "." + cls->qualname;
}

std::string Interpreter::type_name(Value value) const {
  const Class* cls = type_of(value);
  if (is_instance_kind(value)) {
    if (cls->old_style) return "instance";
    if (python2() && cls->is_builtin && cls->is_exception) return "exceptions." + cls->name;
  }
  if (!cls->named_with_module) return cls->name;
  const Value module = cls->attributes.find("__module__");
  const Str* const own = module.as<Str>();
  return (own ? own->text.str() : cls->module) + "." + cls->name;
}

std::string Interpreter::address(const Object* object) const {
  static constexpr char digits[] = "0123456789abcdef";
  // Two objects of which one is immortal may have the same serial number.
  std::uint64_t value =
      (object->immortal ? 0x7f5a10000000u : 0x7f5a40000000u) + object->serial * 16;
  std::string text;
  for (; value; value >>= 4) text.insert(0, 1, digits[value & 15]);
  return "0x" + text;
}

// ---- text ---------------------------------------------------------------------------------------

std::string Interpreter::repr(Value value) {
  switch (value.tag()) {
    case Value::Tag::null:
    case Value::Tag::deferred:
    case Value::Tag::none: return "None";
    case Value::Tag::not_implemented: return "NotImplemented";
    case Value::Tag::ellipsis: return "Ellipsis";
    case Value::Tag::boolean: return value.boolean() ? "True" : "False";
    case Value::Tag::integer: return std::to_string(value.integer());
    case Value::Tag::real: return float_text(value.real());
    case Value::Tag::object: break;
  }
  const Nesting nesting(*this, " while getting the repr of an object");
  if (value.object()->derived)
    if (const Value result = overridden(*this, value, "__repr__"))
      return text_result(*this, value, result, "__repr__");
  // sys.version_info and its like.
  if (value.as<Tuple>() && value.object()->cls->is_builtin && value.object()->cls != types.tuple) {
    const Builtin* const own = value.object()->cls->find("__repr__").as<Builtin>();
    if (own && own->owner == value.object()->cls) {
      Value positional[] = {value};
      Arguments arguments{positional, {}};
      return text_result(*this, value, own->function(*this, arguments), "__repr__");
    }
  }
  if (is_instance_kind(value)) {
    if (const Value result = special(*this, value, "__repr__"))
      return text_result(*this, value, result, "__repr__");
    if (Exception* exception = value.as<Exception>()) return exception_repr(*this, *exception);
    if (native<DerivedNumber>(value)) return repr(as_number(value));
    if (const Slot* slot = native<Slot>(value))
      return "<member '" + slot->name->text.str() + "' of '" + slot->owner->name + "' objects>";
  }
  if (const Class* cls = value.as<Class>(); cls && cls->cls != types.type && !cls->old_style)
    if (const Value hook = cls->cls->find("__repr__"); hook && !hook.as<Builtin>())
      return text_result(*this, value, call(bind_attribute(*this, hook, value, cls->cls), {}),
                         "__repr__");
  return object_repr(*this, value);
}

std::string Interpreter::str_of(Value value) {
  if (is_derived(value))
    if (const Value result = overridden(*this, value, "__str__"))
      return text_result(*this, value, result, "__str__");
  if (const Str* text = value.as<Str>()) return text->text;
  if (value.is_real() && python2()) return format_number(*this, value, "");
  if (value.as<Int>()) return int_text(*this, value);
  if (is_instance_kind(value)) {
    const Nesting nesting(*this, " while getting the str of an object");
    if (Exception* exception = value.as<Exception>()) {
      const Builtin* inherited = exception->cls->find(common_names.str).as<Builtin>();
      if (inherited && inherited->owner == types.BaseException)
        return exception_str(*this, *exception);
    }
    if (const Value result = special(*this, value, "__str__"))
      return text_result(*this, value, result, "__str__");
    if (Exception* exception = value.as<Exception>()) return exception_str(*this, *exception);
  }
  if (const Class* cls = value.as<Class>(); cls && cls->old_style)
    return cls->module + "." + cls->name;
  return repr(value);
}

std::string default_repr(Interpreter& in, Object* object) {
  const Class* cls = object->cls;
  const std::string at = " at " + in.address(object);
  if (cls->old_style) return cls->module + "." + cls->name + " instance" + at;
  const bool builtin =
      cls->module == "builtins" || cls->module == "__builtin__" || cls->module.empty();
  return (builtin ? "" : cls->module + ".") +
         (in.python2() || cls->qualname.empty() ? cls->name : cls->qualname) + " object" + at;
}

}  // namespace lastcall::machine
