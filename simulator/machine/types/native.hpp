#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>
#include <vector>

#include "language/interpreter.hpp"

// Helpers for what the modules offer: functions, classes whose state is C++, enumerations, errors.
namespace lastcall::machine {

// An attribute of a class that is computed.
struct PropertyEntry {
  std::string_view name;
  NativeFunction get;
  NativeFunction set = nullptr;
};

// Which module and base a class has, and what is in it.
struct ClassDefinition {
  std::string_view module;
  std::string_view name;
  Class* base;
  std::span<const BuiltinEntry> methods;
  std::span<const PropertyEntry> properties;
  // What calling the class does; null if a scenario cannot.
  Value (*construct)(Interpreter& in, Class* cls, Arguments& arguments) = nullptr;
  bool may_be_base = false;
};

// Makes an immortal class, shared by all processes of the run.
Class* make_class(Interpreter& in, const ClassDefinition& definition);
// Makes an immortal class of struct sequences: tuples whose items have names, as sys.version_info is
// one. It may be called with one sequence, if `callable` says so. `fields` has to outlive the run,
// and has no more than `most_fields`.
inline constexpr std::size_t most_fields = 5;
Class* make_struct_sequence(Interpreter& in, std::string_view module, std::string_view name,
                            std::span<const std::string_view> fields, bool callable = true);
// Makes an immortal function of a module.
Value make_function(Interpreter& in, std::string_view module, const BuiltinEntry& entry);
// Whether the version that runs has the entry.
bool available(const Interpreter& in, const BuiltinEntry& entry);

// The native object in `value` if it is a T, else null.
template <typename T>
T* native(Value value) {
  Native* object = value.as<Native>();
  if constexpr (std::is_final_v<T>) {
    return object && typeid(*object) == typeid(T) ? static_cast<T*>(object) : nullptr;
  } else {
    return object ? dynamic_cast<T*>(object) : nullptr;
  }
}
// The same for what is one because whoever calls this has made sure of it: `self` of a method,
// which check_signature has looked at.
template <typename T>
T& to_native(Value value) {
  T* const object = native<T>(value);
  if (!object) reached_outside();
  return *object;
}
template <typename T>
T& self_of(Arguments& arguments) {
  return to_native<T>(arguments.positional[0]);
}

// Whether it is an object that is a number: of a class that derives from int or float, a member of
// an IntEnum.
inline bool stands_for_number(Value value) {
  const Native* const object = value.as<Native>();
  return object && !object->number().is_null();
}

// A member of an IntEnum: signal.SIGTERM, signal.SIG_IGN.
struct EnumMember final : Native {
  EnumMember(Class* c, std::int64_t the_value, std::string_view the_name)
      : Native(c), value(the_value), name(the_name) {}
  Object* copy() const override { return new EnumMember(*this); }
  Value number() const override { return Value::integer(value); }
  std::int64_t value;
  std::string_view name;  // of static storage
};

// As `bind` (builtin.hpp), but as a function of the library that is written in Python does it, in
// the words of one: the first `required` of `names` must be given; missing ones are null.
// `function` is how messages call it: "Thread.__init__()". `self` must already be taken off.
std::vector<Value> bind_as_python(Interpreter& in, std::string_view function,
                                  std::span<Value> positional,
                                  std::span<const std::pair<Str*, Value>> keywords,
                                  std::initializer_list<std::string_view> names,
                                  std::size_t required = 0);

// Linux's error numbers (its asm-generic/errno-base.h and errno.h), whatever system this runs on: a
// script sees them.
namespace error_number {
inline constexpr int eperm = 1;
inline constexpr int enoent = 2;
inline constexpr int esrch = 3;
inline constexpr int eintr = 4;
inline constexpr int ebadf = 9;
inline constexpr int echild = 10;
inline constexpr int eacces = 13;
inline constexpr int eexist = 17;
inline constexpr int enotdir = 20;
inline constexpr int eisdir = 21;
inline constexpr int einval = 22;
inline constexpr int emfile = 24;
inline constexpr int enospc = 28;
inline constexpr int espipe = 29;
inline constexpr int epipe = 32;
inline constexpr int enotempty = 39;
}  // namespace error_number

// What the system says of an error number: "No such file or directory".
std::string system_error_text(int number);
// Raises OSError with that number and its text (and file name), as the right subclass from 3.3 on.
[[noreturn]] void raise_os_error(Interpreter& in, int number, Value filename = {});
// The same as 2.7's IOError, and as OSError from 3.3 on.
[[noreturn]] void raise_io_error(Interpreter& in, int number, Value filename = {});

// Puts the frame of a function of the standard library, which is C++ here, into an exception's
// traceback, outermost: `File "<frozen os>", line 679, in __getitem__`, and the line of source if
// it is given. `function` and `source` are of static storage.
void add_library_frame(Interpreter& in, Exception* exception, std::string_view file,
                       std::string_view function, int line, std::string_view source = {});
// Where a module of the standard library is said to lie: "/usr/lib/python3.14/threading.py".
std::string library_file(const Interpreter& in, std::string_view file);

// The argument as a C int: TypeError and OverflowError in the version's words. `by_format`: the few
// functions that still read it by PyArg_ParseTuple's "i" keep that one's words.
int to_int(Interpreter& in, Value value, bool by_format = false);
// Seconds as nanoseconds, from an int or a float; `what` names it in messages.
std::int64_t to_nanoseconds(Interpreter& in, Value value);
// The text of a str argument; raises TypeError naming `function`, the argument and what it may be
// otherwise.
std::string path_argument(Interpreter& in, Value value, std::string_view function,
                          std::string_view argument = "path",
                          std::string_view kinds = "string, bytes or os.PathLike");

// What `str(exception)` gives, without running any of the scenario's code and of bounded length:
// for the trace.
std::string plain_text(Interpreter& in, Exception* exception);
// The same for `repr(value)`.
std::string plain_repr(Interpreter& in, Value value);

}  // namespace lastcall::machine
