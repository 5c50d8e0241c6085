#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/interpreter.hpp"

// What the files of the builtin types share: number.cpp, text.cpp, format.cpp, container.cpp,
// iterator.cpp, operators.cpp, exception.cpp, builtins.cpp, types.cpp.
namespace lastcall::machine {

template <typename T, typename... Args>
T* make(Interpreter& in, Args&&... args) {
  return in.heap().make<T>(std::forward<Args>(args)...);
}

// ---- raising ------------------------------------------------------------------------------------

[[noreturn]] void type_error(Interpreter& in, std::string message);
[[noreturn]] void value_error(Interpreter& in, std::string message);
[[noreturn]] void overflow_error(Interpreter& in, std::string message);
[[noreturn]] void index_error(Interpreter& in, std::string message);
// KeyError(key)
[[noreturn]] void key_error(Interpreter& in, Value key);

// ---- tables of methods and types (types.cpp) ----------------------------------------------------

using Construct = Value (*)(Interpreter& in, Class* cls, Arguments& arguments);

Class* make_class(Interpreter& in, std::string_view name, Class* base, Construct construct);
void add_methods(Interpreter& in, Class* cls, std::span<const BuiltinEntry> methods);
// A computed attribute; without a setter it is read-only.
void add_getter(Interpreter& in, Class* cls, std::string_view name, NativeFunction getter,
                NativeFunction setter = nullptr);
void add_value(Interpreter& in, Class* cls, std::string_view name, Value value);

// Each fills in the methods of its types, which make_types has made.
void fill_number_types(Interpreter& in);
void fill_text_types(Interpreter& in);
void fill_container_types(Interpreter& in);
void fill_range_types(Interpreter& in);
void fill_iterator_types(Interpreter& in);
void fill_exception_types(Interpreter& in);
void fill_builtin_functions(Interpreter& in);
// Adds the exceptions to the builtins' namespace.
void fill_exceptions(Interpreter& in, Dict& builtins);

inline constexpr Signature no_arguments{Signature::Style::no_arguments, 0, 0};
inline constexpr Signature one_argument{Signature::Style::one_argument, 1, 1};
inline constexpr Signature any_arguments{};
constexpr Signature positional(int minimum, int maximum) {
  return {Signature::Style::positional, minimum, maximum};
}

// ---- arguments ----------------------------------------------------------------------------------

// Positional argument `index`, self being number 0 of a method; null if it was not given.
inline Value argument(const Arguments& arguments, std::size_t index) {
  return index < arguments.positional.size() ? arguments.positional[index] : Value();
}
// Binds positional arguments from number `first` on, and keywords, to `names`; null where nothing
// was given. Of the names, those from number `keyword_only` on are taken by keyword alone, and the
// first `required` must be given. Raises TypeError in the words of `function`.
std::vector<Value> bind(Interpreter& in, std::string_view function, const Arguments& arguments,
                        std::size_t first, std::initializer_list<std::string_view> names,
                        std::size_t required = 0, std::size_t keyword_only = 99);
// "f() got an unexpected keyword argument 'ky'", and from 3.13 on which of the names may be meant.
std::string unexpected_keyword(Interpreter& in, const std::string& called, std::string_view keyword,
                               std::span<const std::string_view> names);
void refuse_keywords(Interpreter& in, std::string_view function, const Arguments& arguments);
// The words for a number of positional arguments out of bounds, as PyArg_UnpackTuple's:
// "range expected at most 3 arguments, got 4".
void check_count(Interpreter& in, std::string_view function, std::size_t given, std::size_t minimum,
                 std::size_t maximum);

// ---- special methods ----------------------------------------------------------------------------

// Calls `name` on the type of `self`, whether the scenario or a builtin class that is no basic type
// defines it; null if nobody does.
Value special(Interpreter& in, Value self, std::string_view name,
              std::initializer_list<Value> arguments = {});
bool has_special(Interpreter& in, Value self, std::string_view name);
// Whether `value` is an instance that may have special methods.
// A method that a class derived from a builtin type (`value.object()->derived`) has of its own,
// called; null if it has none.
Value overridden(Interpreter& in, Value self, std::string_view name,
                 std::initializer_list<Value> arguments = {});
// The same for a class whose metaclass is the scenario's.
Value overridden_by_metaclass(Interpreter& in, Value cls, std::string_view name,
                              std::initializer_list<Value> arguments = {});
// Whether there is such a method.
bool overrides(Interpreter& in, Value self, const char* name);
inline bool is_derived(Value value) {
  return value.is_object() && value.object()->derived;
}
inline bool is_instance_kind(Value value) {
  return value.is_object() && value.object()->kind >= Kind::instance;
}
// A special method returned what it must not: `message` up to 3.14, "B.__int__() must return an
// int, not str" from 3.15 on.
[[noreturn]] void wrong_result(Interpreter& in, Value self, std::string_view method,
                               std::string_view wanted, Value result, std::string message);
// What is between `<` and `>` in default reprs: "__main__.Server object at 0x…".
std::string default_repr(Interpreter& in, Object* object);

// Bounds recursion from C++ to C++ over nested values; raises RecursionError.
class Nesting {
 public:
  Nesting(Interpreter& in, std::string_view where);
  ~Nesting() { --in_.native_depth; }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;

 private:
  Interpreter& in_;
};

// ---- numbers (number.cpp) -----------------------------------------------------------------------

// Whether iter() has a chance: asked before, so that messages can name the place.
bool is_iterable(Interpreter& in, Value value);

// The number that `value` stands for: an int, float or bool as an int, an enum member's number;
// null if it is none. Never runs code.
Value as_number(Value value);
inline bool is_int(Value value) {
  return value.is_integer() || value.as<Int>();
}
bool is_negative(Value integer);
Value number_binary(Interpreter& in, script::BinaryOperator op, Value a,
                    Value b);  // null: not for these
Value number_unary(Interpreter& in, script::UnaryOperator op, Value a);
// -1, 0, 1; 2 if one is a NaN.
int number_compare(Value a, Value b);
std::uint64_t number_hash(Interpreter& in, Value number);
Value number_power(Interpreter& in, Value base, Value exponent, Value modulus);
Value number_round(Interpreter& in, Value number, Value digits);
std::string int_text(Interpreter& in, Value integer);  // decimal; checks the digit limit
// In base 2, 8, 10 or 16, without prefix or sign.
std::string int_digits(Interpreter& in, Value integer, int base);
// The shortest text that reads back as the same float, as repr() writes it.
std::string float_text(double value);
double to_double(Interpreter& in, Value integer);  // OverflowError if it is too large
Value int_from_double(Interpreter& in, double value);
// int(text, base); null if the text is no such literal.
Value parse_int(Interpreter& in, std::string_view text, int base);
// As float(text); false if the text is no such literal.
bool parse_float(std::string_view text, double& value);
// The int that an index stands for (`__index__`), or null if it is none.
Value as_index(Interpreter& in, Value value);
// An index or a slice's bound, clipped to 64 bits.
std::int64_t clipped(Interpreter& in, Value index);

// A bound of a slice that is not None, clipped to 64 bits; TypeError in a slice's words otherwise,
// which say that it may be None too if `or_none`.
std::int64_t slice_bound(Interpreter& in, Value bound, bool or_none = true);
// A slice of something of a certain length, which for a range may be more than memory could hold.
struct Bounds {
  std::int64_t start, stop, step;
  std::int64_t count;
  // Where the item is that comes as number `i`.
  std::size_t place(std::int64_t i) const { return static_cast<std::size_t>(start + i * step); }
};

// ---- text (text.cpp) ----------------------------------------------------------------------------

// Where `wanted` stands in `text` first, at `from` or later, or last; npos if nowhere. Linear in
// both, whatever they are, which std::string_view's own searches are not.
std::size_t find_text(std::string_view text, std::string_view wanted, std::size_t from = 0);
std::size_t rfind_text(std::string_view text, std::string_view wanted);
// The hash of a text as 2.7 computes it for a str; used in all versions.
std::uint64_t text_hash(std::string_view text);
std::uint64_t text_hash(const Str* text);
// Whether the text's items are bytes (2.7's str) and not code points.
bool is_byte_text(Interpreter& in, const Str* text);
std::size_t text_length(Interpreter& in, Str* text);
// A str of the same type as `like` (2.7: str or unicode).
Value text_like(Interpreter& in, const Str* like, std::string text);
Value text_item(Interpreter& in, Str* text, std::int64_t index);
Value text_slice(Interpreter& in, Str* text, const Bounds& bounds);
// Decodes the code point at `position` and moves past it; a byte that is not UTF-8 stands for
// itself.
char32_t decode(std::string_view text, std::size_t& position);
void encode(std::string& out, char32_t code);
// A text as int() and float() read it: every decimal digit and space as the ASCII one; the rest
// makes no number (2.7: raises UnicodeEncodeError).
std::string ascii_digits(Interpreter& in, const Str* text);
// The bytes of a text as a file's encoding (utf-8 or ascii) has them; `errors` as for str.encode.
std::string encode_for_file(Interpreter& in, std::string_view text, bool ascii,
                            std::string_view errors);
std::string text_repr(Interpreter& in, const Str* text);
// Between quotes, with escapes for all that is not ASCII.
std::string quoted_repr(std::string_view text, bool as_bytes);
std::string bytes_repr(Interpreter& in, std::string_view data);

// ---- formatting (format.cpp) --------------------------------------------------------------------

std::string percent_format(Interpreter& in, const Str* format, Value values);
std::string format_number(Interpreter& in, Value number, std::string_view spec);
std::string format_text(Interpreter& in, std::string_view text, std::string_view spec);
std::string text_format(Interpreter& in, const Str* format, Arguments& arguments);

// ---- containers (container.cpp, iterator.cpp) ---------------------------------------------------

Set* make_set(Interpreter& in, Class* cls);
Dict* make_dict(Interpreter& in);
// list.extend: code that the iterable runs sees the list grow. `list` must be held by the caller.
void extend_list(Interpreter& in, List& list, Value iterable);
void set_update(Interpreter& in, Set& set, Value iterable);
void dict_update(Interpreter& in, Dict& dict, Value other);
std::int64_t range_length(const Range& range);
// The item that the range has at an index within its length.
std::int64_t range_item(const Range& range, std::int64_t index);
Value range_slice(Interpreter& in, const Range& range, const Bounds& bounds);
// The numbers that a slice stands for. Asking for them may run code of the scenario, which may
// change the container: only then are they laid on what is there, as PySlice_Unpack and
// PySlice_AdjustIndices are apart.
struct SliceNumbers {
  std::int64_t start = 0, stop = 0, step = 1;
  Bounds within(std::int64_t length) const;
};
SliceNumbers slice_numbers(Interpreter& in, const Slice& slice);
// The items of any iterable as PySequence_Fast gives them: TypeError `message` if it is none.
std::vector<Value> fast_sequence(Interpreter& in, Value iterable, std::string_view message);
void sort_values(Interpreter& in, std::vector<Value>& items, Value key, bool reverse, Value cmp);
// dict.keys(), .values(), .items() of 3.x.
struct DictView final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::dict_view; }
  DictView(Class* c, Dict* the_dict) : Object(Kind::dict_view, c), dict(the_dict) {}
  void visit(Visitor& v) override { Object::visit(v), v(dict); }
  Object* copy() const override { return new DictView(*this); }
  std::size_t size() const override { return sizeof *this; }
  Dict* dict;
};
// The view, or null if `value` is none.
DictView* as_view(Interpreter& in, Value value);
std::vector<Value> view_items(Interpreter& in, DictView& view);

// globals() and locals() of the frame that calls.
Value builtin_globals(Interpreter& in, Arguments& arguments);
Value builtin_locals(Interpreter& in, Arguments& arguments);
// dir(), eval() and exec() (builtin_code.cpp).
Value builtin_dir(Interpreter& in, Arguments& arguments);
Value builtin_eval(Interpreter& in, Arguments& arguments);
Value builtin_exec(Interpreter& in, Arguments& arguments);
// iter(function, sentinel)
Value call_iterator(Interpreter& in, Value function, Value sentinel);
std::string exception_repr(Interpreter& in, Exception& exception);
std::string exception_str(Interpreter& in, Exception& exception);

// The key with its hash, with 3.14's wording if it has none; `what` is "a dict key" or "a set
// element".
Table::Key hash_key(Interpreter& in, Value key, std::string_view what);
// The key with which a set is asked for `item`: a set is looked up as the equal frozenset.
Table::Key member_key(Interpreter& in, Value item);

// The versions that have `name`, first and last, says `names`: words as "name", "name:3.8" or
// "name:2.7-3.6".
std::optional<std::pair<Version, Version>> versions_of(std::string_view names,
                                                       std::string_view name);
// Whether this version is among them.
bool has_name(const Interpreter& in, std::string_view names, std::string_view name);

}  // namespace lastcall::machine
