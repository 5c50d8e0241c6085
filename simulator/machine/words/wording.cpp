#include "words/wording.hpp"

#include "language/evaluation.hpp"

namespace lastcall::machine::wording {

namespace {

std::string plural(std::size_t count) {
  return count == 1 ? "" : "s";
}

// `f()` as PyEval_GetFuncName and PyEval_GetFuncDesc gave it up to 3.8, and _PyObject_FunctionStr
// from 3.9 on.
std::string called(Interpreter& in, Value callable) {
  if (const BoundMethod* method = callable.as<BoundMethod>()) callable = method->function;
  if (in.at_least(3, 9)) {
    std::string module, name;
    if (const Function* function = callable.as<Function>()) {
      const Value found = function->globals->table.find("__name__");
      if (const Str* text = found.as<Str>()) module = text->text;
      name = function->qualname.to<Str>().text;
    } else if (const Builtin* builtin = callable.as<Builtin>()) {
      module = builtin->module;
      name = builtin->owner ? builtin->owner->name + "." + std::string(builtin->name)
                            : std::string(builtin->name);
    } else if (const Class* cls = callable.as<Class>()) {
      module = cls->module;
      name = cls->qualname;
    } else {
      return in.str_of(callable);
    }
    if (!module.empty() && module != "builtins") name = module + "." + name;
    return name + "()";
  }
  if (const Function* function = callable.as<Function>())
    return function->name.to<Str>().text.str() + "()";
  if (const Builtin* builtin = callable.as<Builtin>()) return std::string(builtin->name) + "()";
  return in.type_name(callable) + " object";
}

}  // namespace

std::string recursion() {
  return "maximum recursion depth exceeded";
}

std::string init_returned(const std::string& type) {
  return "__init__() should return None, not '" + type + "'";
}

std::string unbound_local(Version version, const std::string& name) {
  if (version >= Version{3, 11})
    return "cannot access local variable '" + name + "' where it is not associated with a value";
  return "local variable '" + name + "' referenced before assignment";
}

std::string unbound_cell(Version version, const std::string& name) {
  if (version >= Version{3, 11}) {
    return "cannot access free variable '" + name +
           "' where it is not associated with a value in enclosing scope";
  }
  return "free variable '" + name + "' referenced before assignment in enclosing scope";
}

std::string cannot_raise(Version version, const std::string& type) {
  if (version.major == 2) {
    return "exceptions must be old-style classes or derived from BaseException, not " + type;
  }
  return "exceptions must derive from BaseException";
}

std::string too_few(Version version, std::size_t expected, std::size_t got, bool at_least) {
  if (version.major == 2)
    return "need more than " + std::to_string(got) + " value" + plural(got) + " to unpack";
  return "not enough values to unpack (expected " + std::string(at_least ? "at least " : "") +
         std::to_string(expected) + ", got " + std::to_string(got) + ")";
}

std::string too_many(Interpreter& in, std::size_t expected, Value sequence) {
  std::string text = "too many values to unpack";
  if (in.python2()) return text;
  text += " (expected " + std::to_string(expected);
  const Kind kind = sequence.object()->kind;
  if (in.at_least(3, 14) && (kind == Kind::list || kind == Kind::tuple || kind == Kind::dict))
    text += ", got " + std::to_string(in.length(sequence));
  return text + ")";
}

std::string not_unpackable(Version version, const std::string& type) {
  if (version < Version{3, 7}) return "'" + type + "' object is not iterable";
  return "cannot unpack non-iterable " + type + " object";
}

std::string not_iterable_after_star(Version version, const std::string& type) {
  if (version < Version{3, 9}) return "'" + type + "' object is not iterable";
  return "Value after * must be an iterable, not " + type;
}

std::string not_an_iterable_argument(Interpreter& in, Value callable, const std::string& type) {
  if (in.at_least(3, 15)) return "Value after * must be an iterable, not " + type;
  return called(in, callable) + " argument after * must be an iterable, not " + type;
}

std::string not_a_mapping(Interpreter& in, Value callable, const std::string& type) {
  if (in.at_least(3, 15)) return "Value after ** must be a mapping, not " + type;
  return called(in, callable) + " argument after ** must be a mapping, not " + type;
}

std::string keys_not_iterable(Interpreter& in, Value mapping, Value keys) {
  if (!in.at_least(3, 7)) return "o.keys() are not iterable";
  const Version whole{3, 15};
  const std::string of = in.type_name(mapping, whole), type = in.type_name(keys, whole);
  return in.at_least(3, 15) ? of + ".keys() must return an iterable, not " + type
                            : of + ".keys() returned a non-iterable (type " + type + ")";
}

std::string keywords_must_be_strings(Interpreter& in, Value callable) {
  if (in.at_least(3, 9)) return "keywords must be strings";
  return called(in, callable) + " keywords must be strings";
}

std::string multiple_keyword_values(Interpreter& in, Value callable, const std::string& name) {
  return called(in, callable) + " got multiple values for keyword argument '" + name + "'";
}

std::string function_name(Version version, const Function& function) {
  const Value name = version >= Version{3, 10} ? function.qualname : function.name;
  return name.to<Str>().text.str() + "()";
}

std::string name_list(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
    text += "'" + names[i] + "'";
  }
  return text;
}

std::string no_context_manager(Version version, const std::string& type, std::string_view missing) {
  if (version < Version{3, 11}) return std::string(missing);
  std::string text = "'" + type + "' object does not support the context manager protocol";
  if (version >= Version{3, 14} || missing == "__exit__")
    text += " (missed " + std::string(missing) + " method)";
  return text;
}

std::string cannot_set_property(Version version, const std::string& name, const std::string& type) {
  if (version >= Version{3, 11})
    return "property '" + name + "' of '" + type + "' object has no setter";
  return "can't set attribute" + (version >= Version{3, 10} ? " '" + name + "'" : "");
}

std::string cannot_delete_property(Version version, const std::string& name,
                                   const std::string& type) {
  if (version >= Version{3, 11})
    return "property '" + name + "' of '" + type + "' object has no deleter";
  return "can't delete attribute" + (version >= Version{3, 10} ? " '" + name + "'" : "");
}

std::string cannot_set_on_type(Version version, const std::string& name, const std::string& type) {
  if (version >= Version{3, 10})
    return "cannot set '" + name + "' attribute of immutable type '" + type + "'";
  return "can't set attributes of built-in/extension type '" + type + "'";
}

std::string no_attribute_to_set(Version version, const std::string& name, const std::string& type) {
  std::string text = "'" + type + "' object has no attribute '" + name + "'";
  if (version >= Version{3, 13}) text += " and no __dict__ for setting new attributes";
  return text;
}

}  // namespace lastcall::machine::wording
