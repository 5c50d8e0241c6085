#include "types/native.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "compiler/code.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"

namespace lastcall::machine {

bool available(const Interpreter& in, const BuiltinEntry& entry) {
  return in.version >= entry.since && in.version < entry.until;
}

Value make_function(Interpreter& in, std::string_view module, const BuiltinEntry& entry) {
  Builtin* function = in.immortals.make<Builtin>(in.types.builtin_function_or_method, entry.name,
                                                 entry.function, entry.signature);
  function->module = module;
  return function;
}

Class* make_class(Interpreter& in, const ClassDefinition& definition) {
  Class* const base = definition.base ? definition.base : in.types.object;
  Construct construct = definition.construct;
  if (!construct && base->is_exception) construct = base->construct;
  Class* const cls = make_class(in, definition.name, base, construct);
  cls->module = definition.module;
  constexpr std::string_view modules[] = {"_io", "_thread", "thread", "sys"};
  cls->named_with_module =
      std::find(std::begin(modules), std::end(modules), cls->module) != std::end(modules) &&
      cls->name.find('.') == std::string::npos;
  cls->is_exception = base->is_exception;
  cls->may_be_base = definition.may_be_base;
  if (base->is_exception) cls->allocate = base->allocate;
  add_methods(in, cls, definition.methods);
  for (const PropertyEntry& entry : definition.properties)
    add_getter(in, cls, entry.name, entry.get, entry.set);
  return cls;
}

namespace {

template <std::size_t index>
Value struct_field(Interpreter&, Arguments& arguments) {
  return arguments.positional[0].to<Tuple>().items[index];
}

Value struct_is_read_only(Interpreter& in, Arguments&) {
  in.raise(in.types.AttributeError, "readonly attribute");
}

template <std::size_t... index>
constexpr auto make_struct_fields(std::index_sequence<index...>) {
  return std::array<NativeFunction, sizeof...(index)>{struct_field<index>...};
}

Value struct_repr(Interpreter& in, Arguments& arguments) {
  const auto& self = arguments.positional[0].to<Tuple>();
  const Class& cls = *self.cls;
  std::string text = cls.module == "builtins" || cls.name.find('.') != std::string::npos
                         ? cls.name
                         : cls.module + "." + cls.name;
  text += '(';
  for (std::size_t i = 0; i < cls.fields.size(); ++i)
    text += (i ? ", " : "") + std::string(cls.fields[i]) + "=" + in.repr(self.items[i]);
  return in.str(text + ")");
}

constexpr BuiltinEntry struct_methods[] = {
    {"__repr__", struct_repr, {Signature::Style::no_arguments, 0, 0}},
    {"__str__", struct_repr, {Signature::Style::no_arguments, 0, 0}},
};

Value make_struct(Interpreter& in, Class* cls, Arguments& arguments) {
  if (arguments.positional.size() != 1 || !arguments.keywords.empty())
    in.raise(in.types.TypeError, "structseq() missing required argument 'sequence' (pos 1)");
  std::vector<Value> items = in.to_vector(arguments.positional[0]);
  if (items.size() != cls->fields.size()) {
    in.raise(in.types.TypeError, cls->module + "." + cls->name + "() takes a " +
                                     std::to_string(cls->fields.size()) + "-sequence (" +
                                     std::to_string(items.size()) + "-sequence given)");
  }
  return in.heap().make<Tuple>(cls, std::move(items));
}

}  // namespace

Class* make_struct_sequence(Interpreter& in, std::string_view module, std::string_view name,
                            std::span<const std::string_view> fields, bool callable) {
  static constexpr auto getters = make_struct_fields(std::make_index_sequence<most_fields>());
  Class* const cls = make_class(
      in, {module, name, in.types.tuple, struct_methods, {}, callable ? make_struct : nullptr});
  cls->fields = fields;
  for (std::size_t i = 0; i < fields.size(); ++i)
    add_getter(in, cls, fields[i], getters[i], struct_is_read_only);
  const auto count = [&](std::string_view attribute, std::size_t value) {
    cls->attributes.set(in.intern(attribute), Value::integer(static_cast<std::int64_t>(value)));
  };
  count("n_fields", fields.size());
  count("n_sequence_fields", fields.size());
  count("n_unnamed_fields", 0);
  return cls;
}

std::vector<Value> bind_as_python(Interpreter& in, std::string_view function,
                                  std::span<Value> positional,
                                  std::span<const std::pair<Str*, Value>> keywords,
                                  std::initializer_list<std::string_view> names,
                                  std::size_t required) {
  std::vector<Value> values(names.size());
  const std::string called(function);
  if (positional.size() > names.size()) {
    in.raise(in.types.TypeError, called + " takes from 1 to " + std::to_string(names.size() + 1) +
                                     " positional arguments but " +
                                     std::to_string(positional.size() + 1) + " were given");
  }
  std::copy(positional.begin(), positional.end(), values.begin());
  for (const auto& [name, value] : keywords) {
    std::size_t i = 0;
    for (const std::string_view known : names) {
      if (known == name->text) break;
      ++i;
    }
    if (i == names.size()) {
      in.raise(in.types.TypeError, unexpected_keyword(in, called, name->text, names));
    }
    if (values[i]) {
      in.raise(in.types.TypeError, called + " got multiple values for " +
                                       (in.python2() ? "keyword argument '" : "argument '") +
                                       name->text.str() + "'");
    }
    values[i] = value;
  }
  for (std::size_t i = 0; i < required; ++i) {
    if (values[i]) continue;
    in.raise(in.types.TypeError, called + " missing 1 required positional argument: '" +
                                     std::string(names.begin()[i]) + "'");
  }
  return values;
}

namespace {

constexpr std::string_view error_texts[] = {
#include "words/error_texts.inc"
};

}  // namespace

std::string system_error_text(int number) {
  const bool is_known = number >= 0 && static_cast<std::size_t>(number) < std::size(error_texts) &&
                        !error_texts[number].empty();
  return is_known ? std::string(error_texts[number]) : "Unknown error " + std::to_string(number);
}

namespace {

[[noreturn]] void raise_system_error(Interpreter& in, Class* type, int number, Value filename) {
  std::vector<Value> arguments{Value::integer(number), in.str(system_error_text(number))};
  if (filename) arguments.push_back(filename);
  in.raise(in.make_exception(type, std::move(arguments)));
}

}  // namespace

void raise_os_error(Interpreter& in, int number, Value filename) {
  raise_system_error(in, in.types.OSError, number, filename);
}

void raise_io_error(Interpreter& in, int number, Value filename) {
  raise_system_error(in, in.python2() ? in.types.IOError : in.types.OSError, number, filename);
}

std::string library_file(const Interpreter& in, std::string_view file) {
  return "/usr/lib/python" + to_string(in.version) + "/" + std::string(file);
}

void add_library_frame(Interpreter& in, Exception* exception, std::string_view file,
                       std::string_view function, int line, std::string_view source) {
  auto& frames = in.world->library_frames();
  const std::string key = std::string(file) + ':' + std::string(function);
  auto found = frames.find(key);
  if (found == frames.end()) {
    auto frame = std::make_unique<World::LibraryFrame>();
    frame->source = std::make_unique<script::Program>();
    frame->source->filename = file;
    if (!source.empty()) {
      frame->source->lines.resize(static_cast<std::size_t>(line));
      frame->source->lines.back() = source;
    }
    frame->code = std::make_unique<Code>();
    frame->code->program = frame->source.get();
    frame->code->name = function;
    frame->code->qualname = function;
    found = frames.emplace(key, std::move(frame)).first;
  }
  script::SourceRange range;
  if (!source.empty() && in.at_least(3, 11)) {
    range = {line, static_cast<int>(source.find_first_not_of(' ')), line,
             static_cast<int>(source.size())};
  }
  exception->traceback = in.heap().make<Traceback>(in.types.traceback, found->second->code.get(),
                                                   range, line, exception->traceback);
}

int to_int(Interpreter& in, Value value, bool by_format) {
  if (const Native* object = value.as<Native>()) {
    if (Value number = object->number()) value = number;
  }
  if (value.is_real()) {
    in.raise(in.types.TypeError, in.at_least(3, 10)
                                     ? "'float' object cannot be interpreted as an integer"
                                     : "integer argument expected, got float");
  }
  if (!value.is_integer() && !value.is_boolean() && !value.as<Int>()) {
    if (in.at_least(3, 10)) {
      in.raise(in.types.TypeError,
               "'" + in.type_name(value) + "' object cannot be interpreted as an integer");
    }
    in.raise(in.types.TypeError,
             in.python2() ? "an integer is required"
                          : "an integer is required (got type " + in.type_name(value) + ")");
  }
  const bool big = value.as<Int>() != nullptr;
  if (big || value.integer() > std::numeric_limits<int>::max() ||
      value.integer() < std::numeric_limits<int>::min()) {
    if (in.at_least(3, 14) || (in.at_least(3, 8) && !by_format)) {
      in.raise(in.types.OverflowError, "Python int too large to convert to C int");
    }
    const bool negative = big ? value.to<Int>().negative : value.integer() < 0;
    in.raise(in.types.OverflowError,
             big ? std::string("Python int too large to convert to C long")
                 : std::string(negative ? "signed integer is less than minimum"
                                        : "signed integer is greater than maximum"));
  }
  return static_cast<int>(value.integer());
}

std::int64_t to_nanoseconds(Interpreter& in, Value value) {
  double seconds = 0;
  if (value.is_real()) {
    seconds = value.real();
  } else if (value.is_integer() || value.is_boolean()) {
    seconds = static_cast<double>(value.integer());
  } else if (in.python2()) {
    in.raise(in.types.TypeError, "a float is required");
  } else if (in.at_least(3, 15)) {
    in.raise(in.types.TypeError, "must be real number, not " + in.type_name(value));
  } else if (in.at_least(3, 10)) {
    in.raise(in.types.TypeError, "'" + in.type_name(value) +
                                     "' object cannot be interpreted as an integer" +
                                     (in.at_least(3, 14) ? " or float" : ""));
  } else {
    in.raise(in.types.TypeError, "an integer is required (got type " + in.type_name(value) + ")");
  }
  if (std::isnan(seconds)) {
    in.raise(in.types.ValueError, "Invalid value NaN (not a number)");
  }
  if (std::abs(seconds) > 9.2e9) {
    in.raise(in.types.OverflowError, "timestamp too large to convert to C _PyTime_t");
  }
  return static_cast<std::int64_t>(std::llround(seconds * 1e9));
}

std::string path_argument(Interpreter& in, Value value, std::string_view function,
                          std::string_view argument, std::string_view kinds) {
  if (in.at_least(3, 6) && is_instance_kind(value))
    if (const Value path = special(in, value, "__fspath__")) value = path;
  if (const Str* text = value.as<Str>()) {
    if (text->text.find('\0') != std::string::npos) {
      in.raise(in.types.ValueError, "embedded null byte");
    }
    return text->text;
  }
  if (const Bytes* bytes = value.as<Bytes>()) return bytes->data;
  if (in.python2()) {
    in.raise(in.types.TypeError,
             "coercing to Unicode: need string or buffer, " + in.type_name(value) + " found");
  }
  in.raise(in.types.TypeError, std::string(function) + ": " + std::string(argument) +
                                   " should be " + std::string(kinds) + ", not " +
                                   in.type_name(value));
}

namespace {

constexpr std::size_t plain_limit = 200;

bool is_plain(Value value, int depth = 0) {
  if (depth > 4) return false;
  if (!value.is_object() || value.as<Str>() || value.as<Bytes>() || value.as<Int>()) return true;
  const Items* items = nullptr;
  if (const Tuple* tuple = value.as<Tuple>()) items = &tuple->items;
  if (const List* list = value.as<List>()) items = &list->items;
  if (!items || items->size() > 20) return false;
  for (const Value item : *items)
    if (!is_plain(item, depth + 1)) return false;
  return true;
}

void shorten(std::string& text) {
  if (text.size() <= plain_limit) return;
  std::size_t end = plain_limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  text += "…";
}

void append_plain(Interpreter& in, Value value, std::string& out, int depth) {
  if (out.size() > plain_limit) return;
  const auto sequence = [&](const Items& items, char open, char close) {
    out += open;
    bool first = true;
    for (const Value item : items) {
      if (!first) out += ", ";
      first = false;
      if (out.size() > plain_limit || depth > 3) {
        out += "…";
        break;
      }
      append_plain(in, item, out, depth + 1);
    }
    if (close == ')' && items.size() == 1) out += ',';
    out += close;
  };
  if (const Str* text = value.as<Str>(); text && text->text.size() > plain_limit) {
    std::string start = text->text;
    shorten(start);
    out += in.repr(in.str(std::move(start)));
  } else if (const Bytes* bytes = value.as<Bytes>(); bytes && bytes->data.size() > plain_limit) {
    out += in.repr(in.bytes(bytes->data.substr(0, plain_limit)));
  } else if (value.as<Int>()) {
    out += value.to<Int>().limbs.size() > 12 ? "a huge int" : in.repr(value);
  } else if (!value.is_object() || text || bytes) {
    out += in.repr(value);
  } else if (const Tuple* tuple = value.as<Tuple>()) {
    sequence(tuple->items, '(', ')');
  } else if (const List* list = value.as<List>()) {
    sequence(list->items, '[', ']');
  } else if (const Function* function = value.as<Function>()) {
    out += function->code->name;
  } else if (const Builtin* builtin = value.as<Builtin>()) {
    out += builtin->name;
  } else if (const Class* cls = value.as<Class>()) {
    out += cls->name;
  } else if (const Module* module = value.as<Module>()) {
    out += module->name->text;
  } else if (const BoundMethod* method = value.as<BoundMethod>()) {
    const Function* called = method->function.as<Function>();
    out += in.type_name(method->self) + "." + (called ? called->code->name : "method");
  } else if (const EnumMember* member = native<EnumMember>(value)) {
    out += std::string(member->name);
  } else if (const Dict* dict = value.as<Dict>()) {
    out += dict->table.size() == 0 ? "{}" : "{…}";
  } else if (const Set* set = value.as<Set>()) {
    out += set->table.size() == 0 ? "set()" : "{…}";
  } else {
    out += "<" + in.type_name(value) + ">";
  }
}

}  // namespace

std::string plain_repr(Interpreter& in, Value value) {
  std::string text;
  append_plain(in, value, text, 0);
  shorten(text);
  return text;
}

std::string plain_text(Interpreter& in, Exception* exception) {
  const Value method = exception->cls->find(in.common_names.str);
  const bool own = method && !method.as<Builtin>();
  bool plain = !own;
  for (const Value argument : exception->args) plain = plain && is_plain(argument);
  std::string text;
  if (plain) {
    // Shallow as these values are, it is no matter how deep the scenario's own nesting is: this may
    // be the RecursionError that says so.
    const int depth = std::exchange(in.native_depth, 0);
    try {
      text = in.str_of(exception);
    } catch (const Raised&) {
    }
    in.native_depth = depth;
  } else if (own) {
    text.clear();
  } else if (exception->args.size() == 1) {
    text = plain_repr(in, exception->args[0]);
  }
  shorten(text);
  return text;
}

}  // namespace lastcall::machine
