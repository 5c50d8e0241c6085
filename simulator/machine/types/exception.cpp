#include <algorithm>

#include "system/world.hpp"
#include "types/builtin.hpp"

// The exception hierarchy of each version, and what its types do beside holding args.
namespace lastcall::machine {
namespace {

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

Exception& exception_of(const Arguments& a) {
  return a.positional[0].to<Exception>();
}

// The places in Exception::fields.
enum OSErrorField { os_errno, os_strerror, os_filename, os_filename2 };
enum UnicodeField { unicode_encoding, unicode_object, unicode_start, unicode_end, unicode_reason };

Value field(const Exception& exception, std::size_t index) {
  return index < exception.fields.size() && exception.fields[index] ? exception.fields[index]
                                                                    : Value::none();
}

bool is_os_error(const Interpreter& in, const Class* cls) {
  return cls->is_subclass_of(in.types.OSError) ||
         (in.types.IOError && cls->is_subclass_of(in.types.IOError));
}

// errno to subclass, https://docs.python.org/3/library/exceptions.html#os-exceptions.
Class* os_error_class(const Interpreter& in, Value number) {
  if (in.python2() || !number.is_integer()) return nullptr;
  const Types& t = in.types;
  switch (number.integer()) {
    case 1:
    case 13: return t.PermissionError;
    case 2: return t.FileNotFoundError;
    case 3: return t.ProcessLookupError;
    case 4: return t.InterruptedError;
    case 10: return t.ChildProcessError;
    case 11:
    case 114:
    case 115: return t.BlockingIOError;
    case 17: return t.FileExistsError;
    case 20: return t.NotADirectoryError;
    case 21: return t.IsADirectoryError;
    case 32:
    case 108: return t.BrokenPipeError;
    case 103: return t.ConnectionAbortedError;
    case 104: return t.ConnectionResetError;
    case 110: return t.TimeoutError;
    case 111: return t.ConnectionRefusedError;
    default: return nullptr;
  }
}

void init_os_error(const Interpreter& in, Exception& exception, std::span<const Value> given) {
  exception.fields.clear();
  const std::size_t most = in.python2() ? 3 : 5;
  if (given.size() < 2 || given.size() > most) return;
  exception.fields = std::vector{given[0], given[1], Value(), Value()};
  if (given.size() == 2) return;
  exception.fields.set(os_filename, given[2]);
  if (given.size() == 5) exception.fields.set(os_filename2, given[4]);
  if (!given[2].is_none() || in.python2()) exception.args.resize(2);
}

void init_unicode_error(Interpreter& in, Exception& exception, std::span<const Value> given) {
  const bool translate = exception.cls->is_subclass_of(in.types.UnicodeTranslateError);
  const std::size_t wanted = translate ? 4 : 5;
  if (given.size() != wanted)
    type_error(in, "function takes exactly " + std::to_string(wanted) + " arguments (" +
                       std::to_string(given.size()) + " given)");
  exception.fields = std::vector(given.begin(), given.end());
  if (translate) exception.fields.insert(0, Value());
}

[[noreturn]] void refuse_exception_keywords(Interpreter& in, const Class* cls) {
  const std::string name = (in.python2() && cls->is_builtin ? "exceptions." : "") + cls->name;
  type_error(in, in.at_least(3, 7) ? name + "() takes no keyword arguments"
                                   : name + " does not take keyword arguments");
}

// `__init__` of the builtin exception that `exception` derives from.
void init_exception(Interpreter& in, Exception& exception, std::span<const Value> positional,
                    std::span<const std::pair<Str*, Value>> keywords) {
  const Types& t = in.types;
  const Class* cls = exception.cls;
  exception.args = std::vector(positional.begin(), positional.end());
  std::vector<Value> none;
  Arguments named{none, keywords};
  if (cls->is_subclass_of(t.ImportError) && !in.python2()) {
    const auto bound = in.at_least(3, 12)
                           ? bind(in, "ImportError", named, 0, {"name", "path", "name_from"}, 0, 0)
                           : bind(in, "ImportError", named, 0, {"name", "path"}, 0, 0);
    exception.fields = std::vector{bound[0], bound[1]};
    if (in.at_least(3, 12)) exception.fields.push_back(bound[2]);
    return;
  }
  if (cls->is_subclass_of(t.NameError) && in.at_least(3, 10)) {
    exception.name = bind(in, "NameError", named, 0, {"name"}, 0, 0)[0];
    return;
  }
  if (cls->is_subclass_of(t.AttributeError) && in.at_least(3, 10)) {
    const auto bound = bind(in, "AttributeError", named, 0, {"name", "obj"}, 0, 0);
    exception.name = bound[0], exception.object = bound[1];
    return;
  }
  if (!keywords.empty()) refuse_exception_keywords(in, cls);
  if (cls->is_subclass_of(t.SystemExit)) {
    exception.fields =
        std::vector{positional.empty()       ? Value::none()
                    : positional.size() == 1 ? positional[0]
                                             : in.tuple({positional.begin(), positional.end()})};
  } else if (cls->is_subclass_of(t.StopIteration)) {
    exception.fields = std::vector{positional.empty() ? Value::none() : positional[0]};
  } else if (is_os_error(in, cls)) {
    init_os_error(in, exception, positional);
  } else if (cls->is_subclass_of(t.UnicodeDecodeError) ||
             cls->is_subclass_of(t.UnicodeEncodeError) ||
             cls->is_subclass_of(t.UnicodeTranslateError)) {
    init_unicode_error(in, exception, positional);
  }
}

Value exception_allocate(Interpreter& in, Class* cls) {
  return make<Exception>(in, cls);
}

Value exception_construct(Interpreter& in, Class* cls, Arguments& arguments) {
  if (cls == in.types.OSError && arguments.positional.size() >= 2 &&
      arguments.positional.size() <= 5)
    if (Class* better = os_error_class(in, arguments.positional[0])) cls = better;
  auto* exception = make<Exception>(in, cls);
  const Value init = cls->find(in.common_names.init);
  if (cls->is_builtin || !init || init.as<Builtin>()) {
    init_exception(in, *exception, arguments.positional, arguments.keywords);
  } else if (in.python2() || !is_os_error(in, cls)) {
    exception->args = std::vector(arguments.positional.begin(), arguments.positional.end());
  }
  return exception;
}

Value exception_init(Interpreter& in, Arguments& a) {
  init_exception(in, exception_of(a), a.positional.subspan(1), a.keywords);
  return Value::none();
}

// ---- str and repr -------------------------------------------------------------------------------

// "in position 3" or "in position 3-5", with the character or byte if it is one.
std::string unicode_error_text(Interpreter& in, Exception& e) {
  if (e.fields.size() < 5) return "";
  const std::int64_t start = in.to_int64(e.fields[unicode_start], ""),
                     end = in.to_int64(e.fields[unicode_end], "");
  const std::string reason = in.str_of(e.fields[unicode_reason]);
  const bool decoding = e.cls->is_subclass_of(in.types.UnicodeDecodeError);
  const std::string codec =
      e.fields[unicode_encoding] ? "'" + in.str_of(e.fields[unicode_encoding]) + "' codec " : "";
  const std::string verb =
      e.fields[unicode_encoding] ? (decoding ? "can't decode" : "can't encode") : "can't translate";
  const std::string range = "in position " + std::to_string(start) +
                            (end == start + 1 ? "" : "-" + std::to_string(end - 1)) + ": " + reason;
  if (end != start + 1) return codec + verb + (decoding ? " bytes " : " characters ") + range;
  std::string item;
  if (decoding) {
    const Bytes* bytes = e.fields[unicode_object].as<Bytes>();
    const Str* str = e.fields[unicode_object].as<Str>();
    const std::string_view data = bytes ? std::string_view(bytes->data)
                                  : str ? std::string_view(str->text)
                                        : std::string_view();
    const auto byte = start >= 0 && static_cast<std::uint64_t>(start) < data.size()
                          ? static_cast<unsigned char>(data[static_cast<std::size_t>(start)])
                          : 0;
    static constexpr char digits[] = "0123456789abcdef";
    item = std::string("byte 0x") + digits[byte >> 4] + digits[byte & 15];
  } else {
    const Value character = in.subscript(e.fields[unicode_object], e.fields[unicode_start]);
    const Str* text = character.as<Str>();
    // Always as an escape, whether it is printable or not.
    std::size_t at = 0;
    const char32_t code = text && !text->text.empty() ? decode(text->text, at) : U'\0';
    static constexpr char digits[] = "0123456789abcdef";
    std::string escape = code < 0x100 ? "\\x" : code < 0x10000 ? "\\u" : "\\U";
    for (int shift = code < 0x100 ? 4 : code < 0x10000 ? 12 : 28; shift >= 0; shift -= 4)
      escape += digits[(code >> shift) & 15];
    item = "character " + std::string(in.python2() ? "u" : "") + "'" + escape + "'";
  }
  return codec + verb + " " + item + " " + range;
}

std::string args_text(Interpreter& in, Exception& e) {
  if (e.args.empty()) return "";
  if (e.args.size() == 1) return in.str_of(e.args[0]);
  return in.repr(in.tuple(e.args.copy()));
}

Value exception_str_method(Interpreter& in, Arguments& a);
Value exception_repr_method(Interpreter& in, Arguments& a);

// ---- attributes ---------------------------------------------------------------------------------

Value get_args(Interpreter& in, Arguments& a) {
  return in.tuple(exception_of(a).args.copy());
}
Value set_args(Interpreter& in, Arguments& a) {
  exception_of(a).args = in.to_vector(a.positional[1]);
  return Value::none();
}
Value get_cause(Interpreter&, Arguments& a) {
  return exception_of(a).cause ? exception_of(a).cause : Value::none();
}
Value set_cause(Interpreter& in, Arguments& a) {
  const Value value = a.positional[1];
  if (!value.is_none() && !value.as<Exception>())
    type_error(in, "exception cause must be None or derive from BaseException");
  exception_of(a).cause = value.is_none() ? Value() : value;
  exception_of(a).suppress_context = true;
  return Value::none();
}
Value get_context(Interpreter&, Arguments& a) {
  return exception_of(a).context ? exception_of(a).context : Value::none();
}
Value set_context(Interpreter& in, Arguments& a) {
  const Value value = a.positional[1];
  if (!value.is_none() && !value.as<Exception>())
    type_error(in, "exception context must be None or derive from BaseException");
  exception_of(a).context = value.is_none() ? Value() : value;
  return Value::none();
}
Value get_suppress(Interpreter&, Arguments& a) {
  return Value::boolean(exception_of(a).suppress_context);
}
Value set_suppress(Interpreter& in, Arguments& a) {
  exception_of(a).suppress_context = in.truth(a.positional[1]);
  return Value::none();
}
Value get_traceback(Interpreter&, Arguments& a) {
  return exception_of(a).traceback ? exception_of(a).traceback : Value::none();
}
Value set_traceback(Interpreter& in, Arguments& a) {
  const Value value = a.positional[1];
  if (!value.is_none() && !value.as<Traceback>())
    type_error(in, "__traceback__ must be a traceback or None");
  exception_of(a).traceback = value.is_none() ? Value() : value;
  return Value::none();
}
Value with_traceback(Interpreter& in, Arguments& a) {
  set_traceback(in, a);
  return a.positional[0];
}
Value add_note(Interpreter& in, Arguments& a) {
  if (!a.positional[1].as<Str>())
    type_error(in, "note must be a str, not '" + in.type_name(a.positional[1]) + "'");
  Table& attributes = exception_of(a).attributes;
  Value notes = attributes.find("__notes__");
  if (!notes) attributes.set(in.intern("__notes__"), notes = in.list({}));
  List* list = notes.as<List>();
  if (!list) type_error(in, "Cannot add note: __notes__ is not a list");
  list->items.push_back(a.positional[1]);
  return Value::none();
}
Value get_message(Interpreter& in, Arguments& a) {  // 2.7
  return exception_of(a).args.size() == 1 ? exception_of(a).args[0] : in.str("");
}

template <std::size_t index>
Value get_field(Interpreter&, Arguments& a) {
  return field(exception_of(a), index);
}
template <std::size_t index>
Value set_field(Interpreter&, Arguments& a) {
  Exception& exception = exception_of(a);
  if (exception.fields.size() <= index) exception.fields.resize(index + 1);
  exception.fields.set(index, a.positional[1]);
  return Value::none();
}
Value get_name(Interpreter&, Arguments& a) {
  return exception_of(a).name ? exception_of(a).name : Value::none();
}
Value set_name(Interpreter&, Arguments& a) {
  exception_of(a).name = a.positional[1];
  return Value::none();
}
Value get_object(Interpreter&, Arguments& a) {
  return exception_of(a).object ? exception_of(a).object : Value::none();
}
Value set_object(Interpreter&, Arguments& a) {
  exception_of(a).object = a.positional[1];
  return Value::none();
}
Value get_import_message(Interpreter&, Arguments& a) {
  return exception_of(a).args.size() == 1 ? exception_of(a).args[0] : Value::none();
}

constexpr BuiltinEntry exception_methods[] = {
    {"__init__", exception_init, any_arguments, always, forever},
    {"__repr__", exception_repr_method, no_arguments, always, forever},
    {"__str__", exception_str_method, no_arguments, always, forever},
    {"add_note", add_note, one_argument, {3, 11}, forever},
    {"with_traceback", with_traceback, one_argument, three, forever},
};

// ---- the hierarchy ------------------------------------------------------------------------------

struct Entry {
  std::string_view name;
  Class* Types::*place;
  Class* Types::*base;
  Class* Types::*base2;  // in 2.7, where it differs
  Version since = always;
  Version until = forever;
};

#define ENTRY(name, base) \
  { #name, &Types::name, &Types::base, &Types::base }
#define ENTRY2(name, base, base_in_2) \
  { #name, &Types::name, &Types::base, &Types::base_in_2 }
#define ENTRY3(name, base) \
  { #name, &Types::name, &Types::base, &Types::base, three }
constexpr Entry hierarchy[] = {
    ENTRY(BaseException, object),
    ENTRY(SystemExit, BaseException),
    ENTRY(KeyboardInterrupt, BaseException),
    ENTRY(GeneratorExit, BaseException),
    {"Exception", &Types::Exception_, &Types::BaseException, &Types::BaseException},
    {"StandardError", &Types::StandardError, &Types::Exception_, &Types::Exception_, always, three},
    ENTRY(StopIteration, Exception_),
    ENTRY2(ArithmeticError, Exception_, StandardError),
    ENTRY(FloatingPointError, ArithmeticError),
    ENTRY(OverflowError, ArithmeticError),
    ENTRY(ZeroDivisionError, ArithmeticError),
    ENTRY2(AssertionError, Exception_, StandardError),
    ENTRY2(AttributeError, Exception_, StandardError),
    ENTRY2(BufferError, Exception_, StandardError),
    ENTRY2(EOFError, Exception_, StandardError),
    ENTRY2(ImportError, Exception_, StandardError),
    {"ModuleNotFoundError",
     &Types::ModuleNotFoundError,
     &Types::ImportError,
     &Types::ImportError,
     {3, 6}},
    ENTRY2(LookupError, Exception_, StandardError),
    ENTRY(IndexError, LookupError),
    ENTRY(KeyError, LookupError),
    ENTRY2(MemoryError, Exception_, StandardError),
    ENTRY2(NameError, Exception_, StandardError),
    ENTRY(UnboundLocalError, NameError),
    // 2.7 has an EnvironmentError between: see fill_exception_types.
    ENTRY2(OSError, Exception_, StandardError),
    {"IOError", &Types::IOError, &Types::StandardError, &Types::StandardError, always, three},
    ENTRY3(BlockingIOError, OSError),
    ENTRY3(ChildProcessError, OSError),
    ENTRY3(ConnectionError, OSError),
    ENTRY3(BrokenPipeError, ConnectionError),
    ENTRY3(ConnectionAbortedError, ConnectionError),
    ENTRY3(ConnectionRefusedError, ConnectionError),
    ENTRY3(ConnectionResetError, ConnectionError),
    ENTRY3(FileExistsError, OSError),
    ENTRY3(FileNotFoundError, OSError),
    ENTRY3(InterruptedError, OSError),
    ENTRY3(IsADirectoryError, OSError),
    ENTRY3(NotADirectoryError, OSError),
    ENTRY3(PermissionError, OSError),
    ENTRY3(ProcessLookupError, OSError),
    ENTRY3(TimeoutError, OSError),
    ENTRY2(ReferenceError, Exception_, StandardError),
    ENTRY2(RuntimeError, Exception_, StandardError),
    ENTRY(NotImplementedError, RuntimeError),
    ENTRY3(RecursionError, RuntimeError),
    ENTRY2(SyntaxError, Exception_, StandardError),
    ENTRY(IndentationError, SyntaxError),
    ENTRY(TabError, IndentationError),
    ENTRY2(SystemError, Exception_, StandardError),
    ENTRY2(TypeError, Exception_, StandardError),
    ENTRY2(ValueError, Exception_, StandardError),
    ENTRY(UnicodeError, ValueError),
    ENTRY(UnicodeDecodeError, UnicodeError),
    ENTRY(UnicodeEncodeError, UnicodeError),
    ENTRY(UnicodeTranslateError, UnicodeError),
    ENTRY(Warning, Exception_),
    ENTRY(DeprecationWarning, Warning),
    ENTRY(RuntimeWarning, Warning),
    ENTRY(SyntaxWarning, Warning),
    ENTRY(UserWarning, Warning),
    ENTRY3(ResourceWarning, Warning),
    ENTRY(FutureWarning, Warning),
    ENTRY(ImportWarning, Warning),
    ENTRY(PendingDeprecationWarning, Warning),
    ENTRY(UnicodeWarning, Warning),
    ENTRY(BytesWarning, Warning),
};
#undef ENTRY
#undef ENTRY2
#undef ENTRY3

Class* make_exception_class(Interpreter& in, std::string_view name, Class* base) {
  Class* cls = make_class(in, name, base, exception_construct);
  cls->module = in.python2() ? "exceptions" : "builtins";
  cls->is_exception = true;
  cls->may_be_base = true;
  cls->allocate = exception_allocate;
  return cls;
}

}  // namespace

std::string exception_str(Interpreter& in, Exception& e) {
  const Types& t = in.types;
  if (is_os_error(in, e.cls) && e.fields.size() >= 2 && e.fields[os_errno] &&
      e.fields[os_strerror]) {
    std::string text =
        "[Errno " + in.str_of(e.fields[os_errno]) + "] " + in.str_of(e.fields[os_strerror]);
    const Value file = field(e, os_filename), second = field(e, os_filename2);
    if (!file.is_none()) text += ": " + in.repr(file);
    if (!file.is_none() && !second.is_none()) text += " -> " + in.repr(second);
    return text;
  }
  if (e.cls->is_subclass_of(t.KeyError) && e.args.size() == 1) return in.repr(e.args[0]);
  if (e.cls->is_subclass_of(t.UnicodeDecodeError) || e.cls->is_subclass_of(t.UnicodeEncodeError) ||
      e.cls->is_subclass_of(t.UnicodeTranslateError))
    return unicode_error_text(in, e);
  return args_text(in, e);
}

std::string exception_repr(Interpreter& in, Exception& e) {
  const std::string& name = e.cls->name;
  if (e.args.empty()) return name + "()";
  if (e.args.size() > 1) return name + in.repr(in.tuple(e.args.copy()));
  return name + "(" + in.repr(e.args[0]) + (in.at_least(3, 7) ? ")" : ",)");
}

namespace {
Value exception_str_method(Interpreter& in, Arguments& a) {
  return in.str(exception_str(in, exception_of(a)));
}
Value exception_repr_method(Interpreter& in, Arguments& a) {
  return in.str(exception_repr(in, exception_of(a)));
}
}  // namespace

void fill_exception_types(Interpreter& in) {
  Types& t = in.types;
  for (const Entry& entry : hierarchy) {
    if (in.version < entry.since || in.version >= entry.until) continue;
    Class* base = t.*(in.python2() ? entry.base2 : entry.base);
    if (in.python2() && entry.place == &Types::OSError)
      base = make_exception_class(in, "EnvironmentError", base);
    if (entry.place == &Types::IOError) base = t.OSError->base;
    t.*entry.place = make_exception_class(in, entry.name, base);
  }
  add_methods(in, t.BaseException, exception_methods);
  add_getter(in, t.BaseException, "args", get_args, set_args);
  if (in.python2()) {
    add_getter(in, t.BaseException, "message", get_message);
  } else {
    add_getter(in, t.BaseException, "__cause__", get_cause, set_cause);
    add_getter(in, t.BaseException, "__context__", get_context, set_context);
    add_getter(in, t.BaseException, "__suppress_context__", get_suppress, set_suppress);
    add_getter(in, t.BaseException, "__traceback__", get_traceback, set_traceback);
    add_getter(in, t.StopIteration, "value", get_field<0>, set_field<0>);
    add_getter(in, t.ImportError, "name", get_field<0>, set_field<0>);
    add_getter(in, t.ImportError, "path", get_field<1>, set_field<1>);
    add_getter(in, t.ImportError, "msg", get_import_message);
    add_getter(in, t.OSError, "filename2", get_field<os_filename2>, set_field<os_filename2>);
  }
  if (in.at_least(3, 10)) {
    add_getter(in, t.NameError, "name", get_name, set_name);
    add_getter(in, t.AttributeError, "name", get_name, set_name);
    add_getter(in, t.AttributeError, "obj", get_object, set_object);
  }
  add_getter(in, t.SystemExit, "code", get_field<0>, set_field<0>);
  Class* const environment = in.python2() ? t.OSError->base : t.OSError;
  add_getter(in, environment, "errno", get_field<os_errno>, set_field<os_errno>);
  add_getter(in, environment, "strerror", get_field<os_strerror>, set_field<os_strerror>);
  add_getter(in, environment, "filename", get_field<os_filename>, set_field<os_filename>);
  for (Class* cls : {t.UnicodeDecodeError, t.UnicodeEncodeError, t.UnicodeTranslateError}) {
    add_getter(in, cls, "encoding", get_field<unicode_encoding>, set_field<unicode_encoding>);
    add_getter(in, cls, "object", get_field<unicode_object>, set_field<unicode_object>);
    add_getter(in, cls, "start", get_field<unicode_start>, set_field<unicode_start>);
    add_getter(in, cls, "end", get_field<unicode_end>, set_field<unicode_end>);
    add_getter(in, cls, "reason", get_field<unicode_reason>, set_field<unicode_reason>);
  }
}

// The builtin exceptions by name, aliases included, for the builtins' namespace.
void fill_exceptions(Interpreter& in, Dict& builtins) {
  for (const Entry& entry : hierarchy)
    if (Class* cls = in.types.*entry.place) builtins.table.set(in.intern(entry.name), Value(cls));
  const auto alias = [&](std::string_view name, Class* cls) {
    builtins.table.set(in.intern(name), Value(cls));
  };
  if (in.python2()) {
    alias("EnvironmentError", in.types.OSError->base);
    return;
  }
  alias("EnvironmentError", in.types.OSError);
  alias("IOError", in.types.OSError);
  alias("StopAsyncIteration", make_exception_class(in, "StopAsyncIteration", in.types.Exception_));
  if (in.at_least(3, 10))
    alias("EncodingWarning", make_exception_class(in, "EncodingWarning", in.types.Warning));
  if (in.at_least(3, 13))
    alias("PythonFinalizationError",
          make_exception_class(in, "PythonFinalizationError", in.types.RuntimeError));
}

[[noreturn]] void type_error(Interpreter& in, std::string message) {
  in.raise(in.types.TypeError, std::move(message));
}
[[noreturn]] void value_error(Interpreter& in, std::string message) {
  in.raise(in.types.ValueError, std::move(message));
}
[[noreturn]] void overflow_error(Interpreter& in, std::string message) {
  in.raise(in.types.OverflowError, std::move(message));
}
[[noreturn]] void index_error(Interpreter& in, std::string message) {
  in.raise(in.types.IndexError, std::move(message));
}
[[noreturn]] void key_error(Interpreter& in, Value key) {
  Exception* const error = in.make_exception(in.types.KeyError, {key});
  error->is_bare = in.python2();
  in.raise(error);
}

}  // namespace lastcall::machine
