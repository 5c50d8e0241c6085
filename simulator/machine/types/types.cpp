#include "types/types.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "objects/accountant.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"
#include "words/suggestions.hpp"

// The builtin types as a whole: how they are made, how the arguments of their methods are checked,
// and the bounds on what they may do.
namespace lastcall::machine {
namespace {

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

std::string_view builtins_name(const Interpreter& in) {
  return in.python2() ? "__builtin__" : "builtins";
}

std::string plural(const Interpreter& in, std::size_t count) {
  return std::to_string(count) + (count == 1 && in.at_least(3, 8) ? " argument" : " arguments");
}

// How messages about the number of arguments name a builtin: "list.append()" from 3.9 on.
std::string shown_name(const Interpreter& in, const Builtin& builtin) {
  std::string name(builtin.name);
  if (in.at_least(3, 9)) {
    if (builtin.owner)
      name = builtin.owner->name + "." + name;
    else if (!builtin.module.empty() && builtin.module != "builtins")
      name = std::string(builtin.module) + "." + name;
  }
  return name + "()";
}

// Whether its C code used PyArg_ParseTuple, whose words differ: many did to 3.7, and the searching
// methods of texts to 3.12.
bool parses_tuple(const Interpreter& in, const Builtin& builtin) {
  const Types& t = in.types;
  const bool text = builtin.owner && (builtin.owner == t.str || builtin.owner == t.bytes ||
                                      builtin.owner == t.unicode);
  static constexpr std::string_view searching[] = {"count",  "find",       "rfind",   "index",
                                                   "rindex", "startswith", "endswith"};
  if (text &&
      std::find(std::begin(searching), std::end(searching), builtin.name) != std::end(searching))
    return !in.at_least(3, 13);
  if (builtin.name == "strip" || builtin.name == "lstrip" || builtin.name == "rstrip")
    return !in.at_least(3, 7);
  return !in.at_least(3, 8) && (text || builtin.owner == t.list);
}

void check_self(Interpreter& in, const Builtin& builtin, const Arguments& arguments) {
  const bool given = !arguments.positional.empty();
  if (given && in.is_instance(arguments.positional[0], builtin.owner)) return;
  const std::string name(builtin.name), owner = builtin.owner->name;
  if (!given)
    type_error(in, in.at_least(3, 8)
                       ? "unbound method " + owner + "." + name + "() needs an argument"
                       : "descriptor '" + name + "' of '" + owner + "' object needs an argument");
  const Value self = arguments.positional[0];
  if (name.starts_with("__"))
    type_error(in, "descriptor '" + name + "' requires a '" + owner + "' object but received a '" +
                       in.type_name(self) + "'");
  type_error(in, in.at_least(3, 7) && in.at_least(3, 8)
                     ? "descriptor '" + name + "' for '" + owner +
                           "' objects doesn't apply to a '" + in.type_name(self) + "' object"
                     : "descriptor '" + name + "' requires a '" + owner +
                           "' object but received a '" + in.type_name(self) + "'");
}

Value object_construct(Interpreter& in, Class* cls, Arguments& arguments) {
  const Value init = cls->find(in.common_names.init);
  const bool overridden = (init && !init.as<Builtin>()) || cls->makes_itself;
  if (!overridden && !(arguments.positional.empty() && arguments.keywords.empty())) {
    if (!in.at_least(3, 7)) type_error(in, "object() takes no parameters");
    type_error(in, cls->name + "() takes no arguments");
  }
  return make<Instance>(in, cls);
}

Value object_allocate(Interpreter& in, Class* cls) {
  return make<Instance>(in, cls);
}

Value object_init(Interpreter& in, Arguments& a) {
  if (a.positional.size() > 1 || !a.keywords.empty())
    type_error(in, in.at_least(3, 7)
                       ? "object.__init__() takes exactly one argument (the instance to initialize)"
                   : in.python2() ? "object.__init__() takes no parameters"
                                  : "object.__init__() takes no parameters");
  return Value::none();
}
Value object_repr(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  if (!is_instance_kind(self) || native<DerivedNumber>(self)) {
    if (is_derived(self)) in.plain = self.object();
    return in.str(native<DerivedNumber>(self) ? in.repr(as_number(self)) : in.repr(self));
  }
  return in.str("<" + default_repr(in, self.object()) + ">");
}
Value object_str(Interpreter& in, Arguments& a) {
  if (const Str* text = a.positional[0].as<Str>()) return text_like(in, text, text->text);
  return in.str(in.repr(a.positional[0]));
}
Value object_eq(Interpreter&, Arguments& a) {
  return a.positional[0].same(a.positional[1]) ? Value::boolean(true) : Value::not_implemented();
}
Value object_ne(Interpreter& in, Arguments& a) {
  const Value equal = special(in, a.positional[0], "__eq__", {a.positional[1]});
  if (!equal || equal.tag() == Value::Tag::not_implemented)
    return a.positional[0].same(a.positional[1]) ? Value::boolean(false) : Value::not_implemented();
  return Value::boolean(!in.truth(equal));
}
Value object_hash(Interpreter&, Arguments& a) {
  return Value::integer(
      a.positional[0].is_object()
          ? static_cast<std::int64_t>(a.positional[0].object()->serial + 0x7f5a4000000)
          : 0);
}
Value object_format(Interpreter& in, Arguments& a) {
  const Str* spec = a.positional[1].as<Str>();
  if (spec && spec->text.empty()) return in.str(in.str_of(a.positional[0]));
  type_error(
      in, "unsupported format string passed to " + in.type_name(a.positional[0]) + ".__format__");
}

constexpr BuiltinEntry object_methods[] = {
    {"__eq__", object_eq, one_argument, three, forever},
    {"__format__", object_format, one_argument, three, forever},
    {"__hash__", object_hash, no_arguments, always, forever},
    {"__init__", object_init, any_arguments, always, forever},
    {"__ne__", object_ne, one_argument, three, forever},
    {"__repr__", object_repr, no_arguments, always, forever},
    {"__str__", object_str, no_arguments, always, forever},
};

// `self` of a builtin type's own method.
Value plain_self(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  if (is_derived(self) || stands_for_number(self)) in.plain = self.object();
  return self;
}

Value method_len(Interpreter& in, Arguments& a) {
  return Value::integer(in.length(plain_self(in, a)));
}
Value method_contains(Interpreter& in, Arguments& a) {
  return Value::boolean(in.contains(plain_self(in, a), a.positional[1]));
}
Value method_getitem(Interpreter& in, Arguments& a) {
  return in.subscript(plain_self(in, a), a.positional[1]);
}
Value method_iter(Interpreter& in, Arguments& a) {
  return in.iterate(plain_self(in, a));
}
Value method_setitem(Interpreter& in, Arguments& a) {
  in.set_subscript(plain_self(in, a), a.positional[1], a.positional[2]);
  return Value::none();
}
Value method_delitem(Interpreter& in, Arguments& a) {
  in.delete_subscript(plain_self(in, a), a.positional[1]);
  return Value::none();
}
Value method_eq(Interpreter& in, Arguments& a) {
  return in.compare(script::ComparisonOperator::equal, plain_self(in, a), a.positional[1]);
}
Value method_add(Interpreter& in, Arguments& a) {
  return in.binary(script::BinaryOperator::add, plain_self(in, a), a.positional[1]);
}

constexpr BuiltinEntry container_methods[] = {
    {"__contains__", method_contains, one_argument, always, forever},
    {"__eq__", method_eq, one_argument, always, forever},
    {"__iter__", method_iter, no_arguments, always, forever},
    {"__len__", method_len, no_arguments, always, forever},
};
constexpr BuiltinEntry getitem_method[] = {
    {"__getitem__", method_getitem, one_argument, always, forever}};
constexpr BuiltinEntry setitem_methods[] = {
    {"__delitem__", method_delitem, one_argument, always, forever},
    {"__setitem__", method_setitem, positional(2, 2), always, forever},
};
constexpr BuiltinEntry value_methods[] = {
    {"__add__", method_add, one_argument, always, forever},
    {"__eq__", method_eq, one_argument, always, forever},
};

}  // namespace

Class* make_class(Interpreter& in, std::string_view name, Class* base, Construct construct) {
  Class* cls = in.immortals.make<Class>(in.types.type, std::string(name), base);
  cls->qualname = cls->name;
  cls->module = builtins_name(in);
  cls->is_builtin = true;
  cls->may_be_base = false;
  cls->construct = construct;
  return cls;
}

void add_methods(Interpreter& in, Class* cls, std::span<const BuiltinEntry> methods) {
  for (const BuiltinEntry& entry : methods) {
    if (!available(in, entry)) continue;
    auto* method = in.immortals.make<Builtin>(in.types.method_descriptor, entry.name,
                                              entry.function, entry.signature);
    method->owner = cls;
    method->is_method = true;
    cls->attributes.set(in.intern(entry.name), Value(method));
  }
}

void add_getter(Interpreter& in, Class* cls, std::string_view name, NativeFunction getter,
                NativeFunction setter) {
  const auto accessor = [&](NativeFunction function, int arguments) -> Value {
    auto* made = in.immortals.make<Builtin>(in.types.method_descriptor, name, function,
                                            positional(arguments, arguments));
    made->owner = cls;
    made->is_method = true;
    return made;
  };
  auto* property = in.immortals.make<Property>(in.types.property, accessor(getter, 0));
  if (setter) property->setter = accessor(setter, 1);
  cls->attributes.set(in.intern(name), Value(property));
}

void add_value(Interpreter& in, Class* cls, std::string_view name, Value value) {
  cls->attributes.set(in.intern(name), value);
}

void make_types(Interpreter& in) {
  Types& t = in.types;
  t = Types{};
  t.type = make_class(in, "type", nullptr, nullptr);
  t.object = make_class(in, "object", nullptr, object_construct);
  t.type->base = t.object;
  t.type->cls = t.object->cls = t.type;
  t.object->allocate = object_allocate;
  t.object->may_be_base = true;
  const bool python2 = in.python2();
  const auto plain = [&](std::string_view name) { return make_class(in, name, t.object, nullptr); };
  t.int_ = plain("int");
  t.bool_ = make_class(in, "bool", t.int_, nullptr);
  t.float_ = plain("float");
  if (python2) {
    t.long_ = plain("long");
    Class* basestring = plain("basestring");
    t.str = make_class(in, "str", basestring, nullptr);
    t.unicode = make_class(in, "unicode", basestring, nullptr);
    t.bytes = t.str;
    t.classobj = plain("classobj");
    t.instance = plain("instance");
  } else {
    t.str = plain("str");
    t.bytes = plain("bytes");
  }
  t.none_type = plain("NoneType");
  t.not_implemented_type = plain("NotImplementedType");
  t.ellipsis = plain("ellipsis");
  t.list = plain("list");
  t.tuple = plain("tuple");
  t.dict = plain("dict");
  t.set = plain("set");
  t.frozenset = plain("frozenset");
  t.range = plain(python2 ? "xrange" : "range");
  t.slice = plain("slice");
  t.function = plain("function");
  t.builtin_function_or_method = plain("builtin_function_or_method");
  t.method_descriptor = plain("method_descriptor");
  t.method = plain(python2 ? "instancemethod" : "method");
  t.property = plain("property");
  t.staticmethod = plain("staticmethod");
  t.classmethod = plain("classmethod");
  t.super = plain("super");
  t.cell = plain("cell");
  t.module = plain("module");
  t.traceback = plain("traceback");
  t.code = plain("code");
  t.generator = plain("generator");
  t.list_iterator = plain(python2 ? "listiterator" : "list_iterator");
  t.tuple_iterator = plain(python2 ? "tupleiterator" : "tuple_iterator");
  t.str_iterator = plain(python2              ? "iterator"
                         : in.at_least(3, 11) ? "str_ascii_iterator"
                                              : "str_iterator");
  t.bytes_iterator = plain(python2 ? "iterator" : "bytes_iterator");
  t.range_iterator = plain(python2 ? "rangeiterator" : "range_iterator");
  t.dict_keys = plain("dict_keys");
  t.dict_values = plain("dict_values");
  t.dict_items = plain("dict_items");
  t.dict_keyiterator = plain(python2 ? "dictionary-keyiterator" : "dict_keyiterator");
  t.dict_valueiterator = plain(python2 ? "dictionary-valueiterator" : "dict_valueiterator");
  t.dict_itemiterator = plain(python2 ? "dictionary-itemiterator" : "dict_itemiterator");
  t.set_iterator = plain(python2 ? "setiterator" : "set_iterator");
  t.list_reverseiterator = plain(python2 ? "listreverseiterator" : "list_reverseiterator");
  t.callable_iterator = plain(python2 ? "callable-iterator" : "callable_iterator");
  t.enumerate = plain("enumerate");
  t.zip = plain("zip");
  t.reversed = plain("reversed");
  t.map = plain("map");
  t.filter = plain("filter");
  t.member_descriptor = plain("member_descriptor");
  for (Class* cls : {t.object, t.list, t.tuple, t.dict, t.set, t.frozenset, t.str, t.unicode,
                     t.bytes, t.int_, t.long_, t.float_, t.member_descriptor})
    if (cls) cls->has_dict = false;
  for (Class* cls : {t.list, t.tuple, t.dict, t.set, t.frozenset, t.str, t.unicode, t.bytes, t.int_,
                     t.long_, t.float_, t.type})
    if (cls) cls->may_be_base = true;
  t.generic_alias = plain("GenericAlias");
  t.generic_alias->module = "types";
  t.generic_alias->named_with_module = true;
  t.union_type = plain(in.at_least(3, 14) ? "Union" : "UnionType");
  t.union_type->module = in.at_least(3, 14) ? "typing" : "types";
  t.union_type->named_with_module = true;
  t.quitter = plain("Quitter");
  t.quitter->module = python2 ? "site" : "_sitebuiltins";

  add_methods(in, t.object, object_methods);
  fill_number_types(in);
  fill_text_types(in);
  fill_container_types(in);
  fill_range_types(in);
  fill_iterator_types(in);
  fill_exception_types(in);
  fill_builtin_functions(in);
  fill_function_types(in);
  for (Class* cls :
       {t.str, t.unicode, t.bytes, t.list, t.tuple, t.dict, t.set, t.frozenset, t.range})
    if (cls) add_methods(in, cls, container_methods);
  for (Class* cls : {t.str, t.unicode, t.bytes, t.list, t.tuple, t.dict, t.range})
    if (cls) add_methods(in, cls, getitem_method);
  for (Class* cls : {t.list, t.dict}) add_methods(in, cls, setitem_methods);
  for (Class* cls : {t.int_, t.float_, t.str, t.list, t.tuple}) add_methods(in, cls, value_methods);
  fill_class_types(in);
  fill_generic_types(in);
}

// ---- what is not simulated ---------------------------------------------------------------------

namespace {

struct TypeNames {
  std::string_view type;
  std::string_view names;
};
constexpr TypeNames type_names[] = {
#include "types/type_names.inc"
};

}  // namespace

std::optional<std::pair<Version, Version>> versions_of(std::string_view names,
                                                       std::string_view name) {
  constexpr Version first{0, 0}, last{99, 0};
  for (std::size_t at = names.find(name); at != std::string_view::npos;
       at = names.find(name, at + 1)) {
    if (names[at - 1] != ' ') continue;
    std::string_view rest = names.substr(at + name.size());
    if (rest[0] == ' ') return std::pair{first, last};
    if (rest[0] != ':') continue;
    rest = rest.substr(1, rest.find(' ') - 1);
    const std::size_t dash = rest.find('-');
    return std::pair{python::read_version(rest.substr(0, dash)).value_or(first),
                     dash == std::string_view::npos
                         ? last
                         : python::read_version(rest.substr(dash + 1)).value_or(last)};
  }
  return std::nullopt;
}

bool has_name(const Interpreter& in, std::string_view names, std::string_view name) {
  const auto versions = versions_of(names, name);
  return versions && in.version >= versions->first && in.version <= versions->second;
}

void check_simulated(Interpreter& in, const Class* cls, std::string_view attribute) {
  if (attribute.empty() || cls->old_style) return;
  for (; cls; cls = cls->base) {
    std::string_view shown = cls->name;
    std::string with_module;
    if (!cls->is_builtin || (cls->module != "builtins" && cls->module != "exceptions" &&
                             cls->module != "__builtin__")) {
      if (cls->module == "__main__") continue;
      // io.StringIO says that it is of _io.
      std::string_view module = cls->module;
      if (module == "_thread") module = "threading";
      if (module.starts_with('_')) module.remove_prefix(1);
      if (module.starts_with("concurrent.futures.")) module = "concurrent.futures";
      if (module == "Queue") module = "queue";
      with_module = std::string(module) + "." + cls->name;
    } else if (shown == "xrange") {
      shown = "range";
    } else if (shown == "instancemethod") {
      shown = "method";
    }
    for (const TypeNames& entry : type_names)
      if ((entry.type == with_module || (cls->is_builtin && entry.type == shown)) &&
          has_name(in, entry.names, attribute))
        outside_subset(in, "the attribute '" + std::string(attribute) + "' of '" + cls->name + "'",
                       "do without it");
  }
}

// ---- arguments ----------------------------------------------------------------------------------

namespace {

// Whether CPython wraps a slot of the type's in it, with words of its own. What others have as
// methods of that name is marked METH_COEXIST there.
bool is_slot_wrapper(const Interpreter& in, const Builtin& builtin) {
  if (!builtin.owner) return false;
  const std::string_view name = builtin.name;
  if (name == "__format__" || name == "__exit__" || name == "__enter__" || name == "__missing__")
    return false;
  const Types& t = in.types;
  const Class* const owner = builtin.owner;
  if (name == "__contains__" && (owner == t.dict || owner == t.set || owner == t.frozenset))
    return false;
  if (name == "__getitem__" && (owner == t.dict || owner == t.list)) return false;
  return name.starts_with("__") || name == "next";
}

}  // namespace

void check_signature(Interpreter& in, const Builtin& builtin, const Arguments& arguments) {
  const bool has_self = builtin.is_method && builtin.owner;
  if (has_self) check_self(in, builtin, arguments);
  const Signature& signature = builtin.signature;
  if (signature.style == Signature::Style::any) return;
  if (has_self && is_slot_wrapper(in, builtin)) {
    if (!arguments.keywords.empty())
      type_error(in, "wrapper " + std::string(builtin.name) +
                         (in.at_least(3, 7) ? "() takes no keyword arguments"
                                            : " doesn't take keyword arguments"));
    const std::size_t given = arguments.positional.size() - 1;
    const auto wanted = static_cast<std::size_t>(signature.minimum);
    if (given == wanted) return;
    // That of two arguments is checked by PyArg_UnpackTuple, which has no name for it.
    type_error(in, std::string(wanted == 2 ? " " : "") + "expected " + std::to_string(wanted) +
                       " argument" + (wanted == 1 && in.at_least(3, 7) ? "" : "s") + ", got " +
                       std::to_string(given));
  }
  if (!arguments.keywords.empty())
    type_error(in, shown_name(in, builtin) + " takes no keyword arguments");
  const std::size_t given = arguments.positional.size() - (has_self ? 1 : 0);
  switch (signature.style) {
    case Signature::Style::no_arguments:
      if (given != 0)
        type_error(in, shown_name(in, builtin) + " takes no arguments (" + std::to_string(given) +
                           " given)");
      return;
    case Signature::Style::one_argument:
      if (given != 1)
        type_error(in, shown_name(in, builtin) + " takes exactly one argument (" +
                           std::to_string(given) + " given)");
      return;
    default: break;
  }
  const auto minimum = static_cast<std::size_t>(signature.minimum);
  const std::size_t maximum = signature.maximum < 0 ? static_cast<std::size_t>(-1)
                                                    : static_cast<std::size_t>(signature.maximum);
  if (given >= minimum && given <= maximum) return;
  if (!parses_tuple(in, builtin)) return check_count(in, builtin.name, given, minimum, maximum);
  const std::size_t bound = given < minimum ? minimum : maximum;
  type_error(in, std::string(builtin.name) + "() takes " +
                     (minimum == maximum ? "exactly "
                      : given < minimum  ? "at least "
                                         : "at most ") +
                     std::to_string(bound) + (bound == 1 ? " argument (" : " arguments (") +
                     std::to_string(given) + " given)");
}

void check_count(Interpreter& in, std::string_view function, std::size_t given, std::size_t minimum,
                 std::size_t maximum) {
  if (given >= minimum && given <= maximum) return;
  std::string how;
  if (minimum != maximum) how = given < minimum ? "at least " : "at most ";
  type_error(in, std::string(function) + " expected " + how +
                     plural(in, given < minimum ? minimum : maximum) + ", got " +
                     std::to_string(given));
}

void refuse_keywords(Interpreter& in, std::string_view function, const Arguments& arguments) {
  if (!arguments.keywords.empty())
    type_error(in, std::string(function) + "() takes no keyword arguments");
}

std::string unexpected_keyword(Interpreter& in, const std::string& called, std::string_view keyword,
                               std::span<const std::string_view> names) {
  std::string text = called + " got an unexpected keyword argument '" + std::string(keyword) + "'";
  if (in.at_least(3, 13)) {
    std::vector<std::string> known;
    for (const std::string_view name : names)
      if (!name.empty()) known.emplace_back(name);
    if (const auto nearest = nearest_name(known, keyword))
      text += ". Did you mean '" + *nearest + "'?";
  }
  return text;
}

std::vector<Value> bind(Interpreter& in, std::string_view function, const Arguments& arguments,
                        std::size_t first, std::initializer_list<std::string_view> names,
                        std::size_t required, std::size_t keyword_only) {
  std::vector<Value> bound(names.size());
  const std::string name(function);
  const std::size_t given =
      arguments.positional.size() - std::min(first, arguments.positional.size());
  const std::size_t most = std::min(names.size(), keyword_only);
  if (given > most) {
    const std::string count = std::to_string(most) +
                              (keyword_only < names.size() ? " positional" : "") +
                              (most == 1 ? " argument (" : " arguments (");
    type_error(in, most == 0 ? name + "() takes no positional arguments"
                             : name + "() takes at most " + count +
                                   std::to_string(given + arguments.keywords.size()) + " given)");
  }
  for (std::size_t i = 0; i < given; ++i) bound[i] = arguments.positional[first + i];
  for (const auto& [key, value] : arguments.keywords) {
    std::size_t at = 0;
    for (; at < names.size(); ++at)
      if (!names.begin()[at].empty() && names.begin()[at] == key->text) break;
    if (at == names.size()) {
      if (in.at_least(3, 13)) type_error(in, unexpected_keyword(in, name + "()", key->text, names));
      type_error(in, "'" + key->text.str() + "' is an invalid keyword argument for " +
                         (in.at_least(3, 7) ? name + "()" : "this function"));
    }
    if (bound[at])
      type_error(in, in.at_least(3, 7)
                         ? "argument for " + name + "() given by name ('" + key->text.str() +
                               "') and position (" + std::to_string(at + 1) + ")"
                         : "Argument given by name ('" + key->text.str() + "') and position (" +
                               std::to_string(at + 1) + ")");
    bound[at] = value;
  }
  for (std::size_t i = 0; i < required; ++i) {
    if (bound[i]) continue;
    const std::string parameter(names.begin()[i]), place = " (pos " + std::to_string(i + 1) + ")";
    if (parameter.empty())
      type_error(in, name + "() takes at least " + std::to_string(required) +
                         (in.at_least(3, 7) ? " positional" : "") +
                         (required == 1 ? " argument (" : " arguments (") + std::to_string(given) +
                         " given)");
    type_error(in, in.at_least(3, 7)
                       ? name + "() missing required argument '" + parameter + "'" + place
                       : "Required argument '" + parameter + "'" + place + " not found");
  }
  return bound;
}

// ---- special methods ----------------------------------------------------------------------------

Value special(Interpreter& in, Value self, std::string_view name,
              std::initializer_list<Value> arguments) {
  Class* const cls = in.type_of(self);
  const Value found = cls->find(name);
  const Builtin* builtin = found.as<Builtin>();
  // A builtin that a class statement put there need not be a method, let alone of this type.
  const bool own = builtin && builtin->is_method && builtin->owner && !builtin->self &&
                   cls->is_subclass_of(builtin->owner);
  if (found && !own && !cls->is_builtin)
    return in.call(bind_attribute(in, found, self, cls), arguments);
  if (!builtin || builtin->owner == in.types.object) return Value();
  std::vector<Value> given{self};
  given.insert(given.end(), arguments);
  Arguments call{given, {}};
  return builtin->function(in, call);
}

bool has_special(Interpreter& in, Value self, std::string_view name) {
  const Value found = in.type_of(self)->find(name);
  if (!found || found.is_none()) return false;
  const Builtin* builtin = found.as<Builtin>();
  return !builtin || builtin->owner != in.types.object;
}

[[noreturn]] void wrong_result(Interpreter& in, Value self, std::string_view method,
                               std::string_view wanted, Value result, std::string message) {
  if (!in.at_least(3, 15)) type_error(in, std::move(message));
  const Version whole{3, 15};
  type_error(in, in.type_name(self, whole) + "." + std::string(method) + "() must return " +
                     std::string(wanted) + ", not " + in.type_name(result, whole));
}

// ---- bounds -------------------------------------------------------------------------------------

Nesting::Nesting(Interpreter& in, std::string_view where) : in_(in) {
  constexpr int deepest = 1000;
  if (in_.native_depth >= deepest) {
    // Raising needs a few levels itself: the exception's text goes into the trace.
    struct Headroom {
      int& depth;
      ~Headroom() { depth += 100; }
    } headroom{in_.native_depth};
    in_.native_depth -= 100;
    Class* const type = in.types.RecursionError ? in.types.RecursionError : in.types.RuntimeError;
    in.raise(type, "maximum recursion depth exceeded" + std::string(where));
  }
  ++in_.native_depth;
}

void reached_outside() {
  assert(false && "an index is out of bounds, or an object of another type");
  throw LimitReached{"lastcall itself went wrong here: please report this script"};
}

void Interpreter::work(std::size_t operations) {
  // Making an object takes about as long as eight operations, getting and filling a large block as
  // long as one for 64 of its bytes.
  work_ += operations;
  const std::uint64_t bound = options.limits.steps * 10;
  if (work_ + 8 * heap().made() + MemoryBound::volume() / 64 > bound)
    throw LimitReached{
        "the builtin functions did more than " + std::to_string(bound) + " operations",
        "raise the bound of steps, a tenth of that, with --max-steps"};
}

std::size_t Interpreter::check_memory(std::uint64_t count, std::size_t size) {
  if (size != 0 && count > options.limits.memory / size) throw memory_reached(options.limits);
  return static_cast<std::size_t>(count);
}

LimitReached memory_reached(const Limits& limits) {
  return {"the program needs more than " + std::to_string(limits.memory >> 20) + " MiB of memory",
          "raise the bound with --max-memory"};
}

}  // namespace lastcall::machine
