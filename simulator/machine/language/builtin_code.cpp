#include <algorithm>

#include "compiler/code.hpp"
#include "language/evaluation.hpp"
#include "modules/modules.hpp"
#include "system/process.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "words/suggestions.hpp"

// The builtin functions that look at names or run a text: dir, eval, exec.
namespace lastcall::machine {

namespace {

// Where a text runs.
struct Namespaces {
  Dict* globals = nullptr;
  Dict* locals = nullptr;
};

Namespaces namespaces_of(Interpreter& in, const Arguments& arguments, const std::string& called) {
  Arguments none;
  Namespaces found;
  const std::vector<Value> bound =
      in.at_least(3, 13) ? bind(in, called, arguments, 0, {"", "globals", "locals"}, 1)
                         : bind(in, called, arguments, 0, {"", "", ""}, 1);
  const auto given = [&](std::size_t i) { return bound[i] && !bound[i].is_none(); };
  if (given(1)) {
    found.globals = bound[1].as<Dict>();
    if (!found.globals) {
      type_error(in, called + "() globals must be a dict, not " + in.type_name(bound[1]));
    }
    found.locals = found.globals;
  } else {
    found.globals = builtin_globals(in, none).as<Dict>();
    found.locals = builtin_locals(in, none).as<Dict>();
  }
  if (given(2)) {
    found.locals = bound[2].as<Dict>();
    if (!found.locals)
      outside_subset(in, called + "() with locals that are no dict", "give it a dict");
  }
  if (!found.globals->table.find("__builtins__"))
    if (const Value builtins = in.state().modules->table.find("builtins"))
      found.globals->table.set(in.intern("__builtins__"), builtins);
  return found;
}

std::string text_argument(Interpreter& in, const Arguments& arguments, const std::string& called) {
  const Value source = argument(arguments, 0);
  if (const Str* text = source.as<Str>()) return text->text;
  if (const Bytes* bytes = source.as<Bytes>()) return bytes->data;
  if (source.is_null())
    type_error(in, called + "() takes at least 1 positional argument (0 given)");
  type_error(in, called + "() arg 1 must be a string, bytes or code object");
}

Value run_text(Interpreter& in, std::string text, const Namespaces& where) {
  const Code* const code = compile_text(in, std::move(text), "<string>", in.version, false);
  const std::size_t depth = in.thread().frames.size();
  // To 3.13 it is run as a main program is (run_eval_code_obj).
  bool ignored = false;
  bool& interrupt =
      in.at_least(3, 8) && !in.at_least(3, 14) ? in.process().interrupt_is_unhandled : ignored;
  interrupt = false;
  try {
    in.push_module(in.thread(), code, where.globals, where.locals);
    return in.run_nested(depth);
  } catch (const Raised& raised) {
    interrupt = raised.exception->cls == in.types.KeyboardInterrupt;
    throw;
  }
}

void sort_names(std::vector<std::string>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

Value name_list(Interpreter& in, std::vector<std::string> names) {
  sort_names(names);
  std::vector<Value> items;
  for (std::string& name : names) items.push_back(in.str(std::move(name)));
  return in.list(std::move(items));
}

}  // namespace

Value builtin_exec(Interpreter& in, Arguments& arguments) {
  std::string text = text_argument(in, arguments, "exec");
  const Namespaces where = namespaces_of(in, arguments, "exec");
  run_text(in, std::move(text), where);
  return Value::none();
}

Value builtin_eval(Interpreter& in, Arguments& arguments) {
  std::string text = text_argument(in, arguments, "eval");
  const Namespaces where = namespaces_of(in, arguments, "eval");
  const std::size_t first = text.find_first_not_of(" \t");
  text = first == std::string::npos ? std::string() : text.substr(first);
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  // The value goes through a name that no program has.
  static constexpr std::string_view result = "_lastcall_result";
  run_text(in, std::string(result) + " = (" + text + ")", where);
  return where.locals->table.remove(result);
}

// What an object, or the scope that calls, has: without asking the type's `__dir__` of builtin
// types, of which not all names are simulated.
Value builtin_dir(Interpreter& in, Arguments& arguments) {
  std::vector<std::string> names;
  const auto add = [&names](const Table& table) {
    for (const Table::Entry& entry : table.entries())
      if (const Str* text = entry.key ? entry.key.as<Str>() : nullptr) names.push_back(text->text);
  };
  if (arguments.positional.empty()) {
    Arguments none;
    add(builtin_locals(in, none).as<Dict>()->table);
    return name_list(in, std::move(names));
  }
  const Value object = arguments.positional[0];
  if (const Value method = find_on_type(in, object, "__dir__")) {
    std::vector<Value> items =
        in.to_vector(in.call(bind_attribute(in, method, object, in.type_of(object)), {}));
    for (const Value& item : items)
      if (const Str* text = item.as<Str>()) names.push_back(text->text);
    return name_list(in, std::move(names));
  }
  if (const Module* module = object.as<Module>()) {
    add(module->attributes->table);
    return name_list(in, std::move(names));
  }
  // The names that are not simulated would be missing.
  outside_subset(in, "dir() of an object that is no module",
                 "use vars(), or name what you look for");
}

}  // namespace lastcall::machine
