#include <algorithm>
#include <array>
#include <cmath>

#include "compiler/code.hpp"
#include "language/class.hpp"
#include "language/evaluation.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"
#include "words/library_frames.hpp"

// The builtin functions (https://docs.python.org/3/library/functions.html) and the namespace that
// holds them.
namespace lastcall::machine {
namespace {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

// ---- print and input ----------------------------------------------------------------------------

// Writes a piece to a file object as print does: each one is a `write` of its own.
void write_piece(Interpreter& in, Value file, std::string_view text) {
  if (in.world->write(file, text)) return;
  in.call(in.get_attribute(file, in.intern("write")), {in.str(std::string(text))});
}

void flush_file(Interpreter& in, Value file) {
  if (in.world->flush(file)) return;
  in.call(in.get_attribute(file, in.intern("flush")), {});
}

std::string_view separator(Interpreter& in, Value given, const char* name,
                           std::string_view fallback) {
  if (!given || given.is_none()) return fallback;
  if (const Str* text = given.as<Str>()) return text->text;
  type_error(in, std::string(name) +
                     (in.python2() ? " must be None, str or unicode, not "
                                   : " must be None or a string, not ") +
                     in.type_name(given));
}

// Whether making a text of a value runs no code of the scenario.
bool has_plain_text(Interpreter& in, Value value) {
  return !value.is_object() || value.as<Str>() || in.type_of(value) == in.types.int_;
}

// Prints values that are plain as one text; false if there is something else among them.
bool print_at_once(Interpreter& in, const Arguments& a, Value file, std::string_view sep,
                   std::string_view end) {
  std::array<std::size_t, 16> ends;
  if (a.positional.size() * 2 + 1 > ends.size()) return false;
  for (const Value value : a.positional)
    if (!has_plain_text(in, value)) return false;
  std::string text;
  std::size_t pieces = 0;
  const auto add = [&](std::string_view piece) {
    text += piece;
    ends[pieces++] = text.size();
  };
  for (std::size_t i = 0; i < a.positional.size(); ++i) {
    if (i > 0) add(sep);
    if (const Str* str = a.positional[i].as<Str>()) {
      add(str->text);
    } else {
      add(in.str_of(a.positional[i]));
    }
  }
  add(end);
  return in.world->write(file, text, std::span(ends).first(pieces));
}

Value builtin_print(Interpreter& in, Arguments& a) {
  Value given_sep, given_end, file, flush;
  if (!a.keywords.empty()) {
    const Arguments keywords{{}, a.keywords};
    const auto bound = in.python2()
                           ? bind(in, "print", keywords, 0, {"sep", "end", "file"}, 0, 0)
                           : bind(in, "print", keywords, 0, {"sep", "end", "file", "flush"}, 0, 0);
    given_sep = bound[0], given_end = bound[1], file = bound[2];
    if (!in.python2()) flush = bound[3];
  }
  if (!file || file.is_none()) {
    file = in.world->sys_attribute(in.common_names.stdout_);
    if (!file) in.raise(in.types.RuntimeError, "lost sys.stdout");
    // sys.stdout may be None (pythonw): nothing is printed then.
    if (file.is_none()) return Value::none();
  }
  const std::string_view sep = separator(in, given_sep, "sep", " "),
                         end = separator(in, given_end, "end", "\n");
  if (!print_at_once(in, a, file, sep, end)) {
    for (std::size_t i = 0; i < a.positional.size(); ++i) {
      if (i > 0) write_piece(in, file, sep);
      write_piece(in, file, in.str_of(a.positional[i]));
    }
    write_piece(in, file, end);
  }
  if (flush && in.truth(flush)) flush_file(in, file);
  return Value::none();
}

Value builtin_input(Interpreter& in, Arguments& a) {
  check_count(in, in.python2() ? "[raw_]input" : "input", a.positional.size(), 0, 1);
  const Value out = in.world->sys_attribute("stdout");
  if (!out || out.is_none())
    in.raise(in.types.RuntimeError,
             in.python2() ? "[raw_]input: lost sys.stdout" : "input(): lost sys.stdout");
  if (!a.positional.empty()) write_piece(in, out, in.str_of(a.positional[0]));
  flush_file(in, out);
  if (const std::optional<std::string> line = in.world->read_line()) {
    std::string text = *line;
    if (text.ends_with('\n')) text.pop_back();
    return in.str(std::move(text));
  }
  in.raise(in.types.EOFError, "EOF when reading a line");
}

// ---- attributes ---------------------------------------------------------------------------------

Str* attribute_name(Interpreter& in, Value name, const char* function) {
  if (Str* text = name.as<Str>()) return text;
  if (in.at_least(3, 11))
    type_error(in, "attribute name must be string, not '" + in.type_name(name) + "'");
  type_error(in, std::string(function) + "(): attribute name must be string");
}

Value builtin_getattr(Interpreter& in, Arguments& a) {
  Str* name = attribute_name(in, a.positional[1], "getattr");
  if (a.positional.size() == 2) return in.get_attribute(a.positional[0], name);
  const Value found = in.find_attribute(a.positional[0], name);
  return found ? found : a.positional[2];
}
Value builtin_hasattr(Interpreter& in, Arguments& a) {
  Str* const name = attribute_name(in, a.positional[1], "hasattr");
  if (in.python2()) {  // which takes any exception for "no"
    try {
      in.get_attribute(a.positional[0], name);
      return Value::boolean(true);
    } catch (const Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(in.types.Exception_)) throw;
      return Value::boolean(false);
    }
  }
  return Value::boolean(!in.find_attribute(a.positional[0], name).is_null());
}
Value builtin_setattr(Interpreter& in, Arguments& a) {
  Str* name = a.positional[1].as<Str>();
  if (!name)
    type_error(in, "attribute name must be string, not '" + in.type_name(a.positional[1]) + "'");
  in.set_attribute(a.positional[0], name, a.positional[2]);
  return Value::none();
}
Value builtin_delattr(Interpreter& in, Arguments& a) {
  Str* name = a.positional[1].as<Str>();
  if (!name)
    type_error(in, "attribute name must be string, not '" + in.type_name(a.positional[1]) + "'");
  in.delete_attribute(a.positional[0], name);
  return Value::none();
}
Value builtin_callable(Interpreter& in, Arguments& a) {
  return Value::boolean(in.callable(a.positional[0]));
}

// `instance` is null where a class is asked about.
bool matches_class(Interpreter& in, Class* type, Value instance, Value classes,
                   const char* message) {
  const Value hook =
      !classes.is_object() || in.type_of(classes) == in.types.type || classes.as<Tuple>()
          ? Value()
          : in.type_of(classes)->find(instance ? "__instancecheck__" : "__subclasscheck__");
  if (hook && !hook.as<Builtin>()) {
    if (instance && instance.is_object() && type == classes.as<Class>()) return true;
    return in.truth(in.call(bind_attribute(in, hook, classes, in.type_of(classes)),
                            {instance ? instance : Value(type)}));
  }
  if (const Class* cls = classes.as<Class>()) return type->is_subclass_of(cls);
  for (const Value& member : union_members(classes))
    if (matches_class(in, type, instance, member.is_none() ? Value(in.types.none_type) : member,
                      message))
      return true;
  if (!union_members(classes).empty()) return false;
  const Tuple* tuple = classes.as<Tuple>();
  if (!tuple) type_error(in, message);
  const Nesting nesting(in, " in __instancecheck__");
  for (Value each : tuple->items)
    if (matches_class(in, type, instance, each, message)) return true;
  return false;
}

Value builtin_isinstance(Interpreter& in, Arguments& a) {
  const char* const message =
      in.python2() ? "isinstance() arg 2 must be a class, type, or tuple of classes and types"
      : in.at_least(3, 10) ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                           : "isinstance() arg 2 must be a type or tuple of types";
  return Value::boolean(
      matches_class(in, in.type_of(a.positional[0]), a.positional[0], a.positional[1], message));
}
Value builtin_issubclass(Interpreter& in, Arguments& a) {
  Class* const cls = a.positional[0].as<Class>();
  if (!cls) type_error(in, "issubclass() arg 1 must be a class");
  return Value::boolean(matches_class(
      in, cls, Value(), a.positional[1],
      in.at_least(3, 10) ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                         : "issubclass() arg 2 must be a class or tuple of classes"));
}

Value builtin_id(Interpreter& in, Arguments& a) {
  const Value value = a.positional[0];
  if (value.is_object()) return Value::integer(std::stoll(in.address(value.object()), nullptr, 16));
  const auto bits = value.is_real() ? in.hash(value) : static_cast<std::uint64_t>(value.integer());
  return Value::integer(static_cast<std::int64_t>(
      0x7f5a00000000 + static_cast<std::uint64_t>(value.tag()) * 64 + (bits & 0xffffff) * 1024));
}

// ---- numbers and characters ---------------------------------------------------------------------

Value builtin_abs(Interpreter& in, Arguments& a) {
  const Value number = as_number(a.positional[0]);
  if (number) {
    if (number.is_real())
      return Value::real(number.real() < 0 || (number.real() == 0) ? 0 - number.real() + 0.0
                                                                   : number.real());
    return is_negative(number) ? number_unary(in, UnaryOperator::minus, number) : number;
  }
  if (is_instance_kind(a.positional[0]))
    if (const Value result = special(in, a.positional[0], "__abs__")) return result;
  type_error(in, "bad operand type for abs(): '" + in.type_name(a.positional[0]) + "'");
}

Value builtin_divmod(Interpreter& in, Arguments& a) {
  const Value x = as_number(a.positional[0]), y = as_number(a.positional[1]);
  if (!x || !y) {
    const auto attempt = [&](Value self, std::string_view method, Value other) -> Value {
      if (!is_instance_kind(self)) return Value();
      const Value result = special(in, self, method, {other});
      return result.tag() == Value::Tag::not_implemented ? Value() : result;
    };
    const Value left = a.positional[0], right = a.positional[1];
    if (const Value result = attempt(left, "__divmod__", right)) return result;
    if (in.type_of(left) != in.type_of(right))
      if (const Value result = attempt(right, "__rdivmod__", left)) return result;
    type_error(in, "unsupported operand type(s) for divmod(): '" + in.type_name(a.positional[0]) +
                       "' and '" + in.type_name(a.positional[1]) + "'");
  }
  const bool zero = number_compare(y, Value::integer(0)) == 0;
  if (zero && in.at_least(3, 14)) in.raise(in.types.ZeroDivisionError, "division by zero");
  if (zero && (x.is_real() || y.is_real())) in.raise(in.types.ZeroDivisionError, "float divmod()");
  if (zero) in.raise(in.types.ZeroDivisionError, "integer division or modulo by zero");
  return in.tuple({number_binary(in, BinaryOperator::floor_divide, x, y),
                   number_binary(in, BinaryOperator::modulo, x, y)});
}

Value builtin_pow(Interpreter& in, Arguments& a) {
  std::vector<Value> bound;
  if (in.at_least(3, 8)) {
    bound = bind(in, "pow", a, 0, {"base", "exp", "mod"}, 2);
  } else {
    refuse_keywords(in, "pow", a);
    check_count(in, "pow", a.positional.size(), 2, 3);
    bound = {a.positional[0], a.positional[1], argument(a, 2)};
  }
  if (!bound[2] || bound[2].is_none()) {
    return in.binary(BinaryOperator::power, bound[0], bound[1]);
  }
  if (is_instance_kind(bound[0])) {
    const Value result = special(in, bound[0], "__pow__", {bound[1], bound[2]});
    if (result && result.tag() != Value::Tag::not_implemented) return result;
  }
  return number_power(in, bound[0], bound[1], bound[2]);
}

Value builtin_round(Interpreter& in, Arguments& a) {
  const auto bound = bind(in, "round", a, 0, {"number", "ndigits"}, 1);
  if (as_number(bound[0])) {
    if (bound[1] && !(bound[1].is_none() && !in.python2())) clipped(in, bound[1]);
    return number_round(in, bound[0], bound[1]);
  }
  if (is_instance_kind(bound[0])) {
    const Value result = bound[1] ? special(in, bound[0], "__round__", {bound[1]})
                                  : special(in, bound[0], "__round__");
    if (result) return result;
  }
  if (in.python2()) type_error(in, "a float is required");
  type_error(in, "type " + in.type_name(bound[0]) + " doesn't define __round__ method");
}

Value character(Interpreter& in, Value given, bool unicode) {
  const Value number = as_index(in, given);
  if (!number) {
    if (in.python2())
      type_error(
          in, given.is_real() ? "integer argument expected, got float" : "an integer is required");
    if (!in.at_least(3, 10))
      type_error(in, given.is_real()
                         ? "integer argument expected, got float"
                         : "an integer is required (got type " + in.type_name(given) + ")");
    type_error(in, "'" + in.type_name(given) + "' object cannot be interpreted as an integer");
  }
  const std::int64_t code = clipped(in, number);
  if (!in.python2() && !in.at_least(3, 13) && (code > 0x7fffffff || code < -0x80000000ll))
    overflow_error(in, in.at_least(3, 8) ? "Python int too large to convert to C int"
                       : code > 0        ? "signed integer is greater than maximum"
                                         : "signed integer is less than minimum");
  const std::int64_t bound = in.python2() && !unicode ? 256 : 0x110000;
  if (code < 0 || code >= bound)
    value_error(in, in.python2()
                        ? (unicode ? "unichr() arg not in range(0x110000) (wide Python build)"
                                   : "chr() arg not in range(256)")
                        : "chr() arg not in range(0x110000)");
  std::string text;
  if (in.python2() && !unicode) {
    text += static_cast<char>(code);
    return in.str(std::move(text));
  }
  encode(text, static_cast<char32_t>(code));
  return in.python2() ? Value(make<Str>(in, in.types.unicode, std::move(text)))
                      : in.str(std::move(text));
}
Value builtin_chr(Interpreter& in, Arguments& a) {
  return character(in, a.positional[0], false);
}
Value builtin_unichr(Interpreter& in, Arguments& a) {
  return character(in, a.positional[0], true);
}

Value builtin_ord(Interpreter& in, Arguments& a) {
  Str* text = a.positional[0].as<Str>();
  const Bytes* bytes = a.positional[0].as<Bytes>();
  if (!text && !bytes)
    type_error(
        in, "ord() expected string of length 1, but " + in.type_name(a.positional[0]) + " found");
  const std::size_t length = text ? text_length(in, text) : bytes->data.size();
  if (length != 1)
    type_error(in, "ord() expected a character, but string of length " + std::to_string(length) +
                       " found");
  if (bytes) return Value::integer(static_cast<unsigned char>(bytes->data[0]));
  if (is_byte_text(in, text)) return Value::integer(static_cast<unsigned char>(text->text[0]));
  std::size_t at = 0;
  return Value::integer(static_cast<std::int64_t>(decode(text->text, at)));
}

Value in_base(Interpreter& in, Value given, int base, const char* prefix, const char* name) {
  const Value number = as_index(in, given);
  if (!number) {
    if (in.python2() && base != 2)
      type_error(in, std::string(name) + "() argument can't be converted to " + name);
    if (in.python2())
      type_error(in, "'" + in.type_name(given) + "' object cannot be interpreted as an index");
    type_error(in, "'" + in.type_name(given) + "' object cannot be interpreted as an integer");
  }
  const std::string digits = int_digits(in, number, base);
  if (in.python2() && base == 8) prefix = digits == "0" ? "" : "0";
  const bool is_long = in.python2() && base != 2 && number.as<Int>();
  return in.str((is_negative(number) ? "-" : "") + std::string(prefix) + digits +
                (is_long ? "L" : ""));
}
Value builtin_hex(Interpreter& in, Arguments& a) {
  return in_base(in, a.positional[0], 16, "0x", "hex");
}
Value builtin_oct(Interpreter& in, Arguments& a) {
  return in_base(in, a.positional[0], 8, "0o", "oct");
}
Value builtin_bin(Interpreter& in, Arguments& a) {
  return in_base(in, a.positional[0], 2, "0b", "bin");
}

// ---- iterables ----------------------------------------------------------------------------------

Value builtin_sum(Interpreter& in, Arguments& a) {
  if (a.positional.empty() && !in.at_least(3, 8)) check_count(in, "sum", 0, 1, 2);
  if (!in.at_least(3, 8)) refuse_keywords(in, "sum", a);
  if (a.positional.empty()) type_error(in, "sum() takes at least 1 positional argument (0 given)");
  const auto bound = bind(in, "sum", a, 0, {"", "start"});
  const Value iterator = in.iterate(bound[0]);
  Value total = bound[1] ? bound[1] : Value::integer(0);
  if (total.as<Str>()) type_error(in, "sum() can't sum strings [use ''.join(seq) instead]");
  if (total.as<Bytes>()) type_error(in, "sum() can't sum bytes [use b''.join(seq) instead]");
  // From 3.12 on sums of floats carry what rounding lost (Neumaier).
  double sum = 0, lost = 0;
  bool floating = false;
  while (const Value item = in.next(iterator)) {
    in.work();
    if (in.at_least(3, 12) && (floating || total.is_real())) {
      const Value number =
          item.is_real() || item.is_integer() || item.is_boolean() ? as_number(item) : Value();
      if (!floating) sum = total.real(), lost = 0, floating = true;
      if (number) {
        const double x = number.is_real() ? number.real() : static_cast<double>(number.integer());
        if (number.is_real()) {
          const double t = sum + x;
          lost += std::abs(sum) >= std::abs(x) ? (sum - t) + x : (x - t) + sum;
          sum = t;
        } else {
          sum += x;
        }
        continue;
      }
      total = Value::real(lost == lost && std::abs(lost) < 1e308 ? sum + lost : sum);
      floating = false;
    }
    total = in.binary(BinaryOperator::add, total, item);
  }
  if (floating) return Value::real(lost != 0 && lost - lost == 0 ? sum + lost : sum);
  return total;
}

Value extreme(Interpreter& in, Arguments& a, const char* name, ComparisonOperator better) {
  const Arguments keywords{{}, a.keywords};
  if (a.positional.empty()) {
    if (!in.at_least(3, 9))
      type_error(in, std::string(name) + (in.at_least(3, 8) ? " expected 1 argument, got 0"
                                                            : " expected 1 arguments, got 0"));
    check_count(in, name, 0, 1, 99);
  }
  if (in.python2() &&
      (a.keywords.size() > 1 || (a.keywords.size() == 1 && a.keywords[0].first->text != "key")))
    type_error(in, std::string(name) + "() got an unexpected keyword argument");
  const auto bound = bind(in, name, keywords, 0, {"key", "default"}, 0, 0);
  if (a.positional.size() > 1 && bound[1])
    type_error(in, "Cannot specify a default for " + std::string(name) +
                       "() with multiple positional arguments");
  const bool several = a.positional.size() > 1;
  const Value iterator =
      in.iterate(several ? in.tuple({a.positional.begin(), a.positional.end()}) : a.positional[0]);
  const bool keyed = bound[0] && !bound[0].is_none();
  Value best, best_key;
  while (const Value item = in.next(iterator)) {
    in.work();
    const Value key = keyed ? in.call(bound[0], {item}) : item;
    if (best && !in.truth(in.compare(better, key, best_key))) continue;
    best = item, best_key = key;
  }
  if (best) return best;
  if (bound[1]) return bound[1];
  value_error(in, std::string(name) + (in.at_least(3, 12) ? "() iterable argument is empty"
                                                          : "() arg is an empty sequence"));
}
Value builtin_min(Interpreter& in, Arguments& a) {
  return extreme(in, a, "min", ComparisonOperator::less);
}
Value builtin_max(Interpreter& in, Arguments& a) {
  return extreme(in, a, "max", ComparisonOperator::greater);
}

Value builtin_any(Interpreter& in, Arguments& a) {
  const Value iterator = in.iterate(a.positional[0]);
  while (const Value item = in.next(iterator)) {
    in.work();
    if (in.truth(item)) return Value::boolean(true);
  }
  return Value::boolean(false);
}
Value builtin_all(Interpreter& in, Arguments& a) {
  const Value iterator = in.iterate(a.positional[0]);
  while (const Value item = in.next(iterator)) {
    in.work();
    if (!in.truth(item)) return Value::boolean(false);
  }
  return Value::boolean(true);
}

Value builtin_sorted(Interpreter& in, Arguments& a) {
  Value key, cmp, reverse, source;
  if (in.python2()) {
    if (a.positional.empty() && a.keywords.empty())
      type_error(in, "Required argument 'iterable' (pos 1) not found");
    const auto bound = bind(in, "sorted", a, 0, {"iterable", "cmp", "key", "reverse"}, 1);
    source = bound[0], cmp = bound[1], key = bound[2], reverse = bound[3];
  } else {
    if (a.positional.size() != 1) {
      if (!in.at_least(3, 7))
        type_error(in, a.positional.empty()
                           ? "Function takes at least 1 positional arguments (0 given)"
                           : "must use keyword argument for key function");
      check_count(in, "sorted", a.positional.size(), 1, 1);
    }
    source = a.positional[0];
  }
  std::vector<Value> items = in.to_vector(source);
  if (!in.python2()) {
    const auto bound = bind(in, "sort", Arguments{{}, a.keywords}, 0, {"key", "reverse"}, 0, 0);
    key = bound[0], reverse = bound[1];
  }
  const bool backwards = reverse && in.to_int64(reverse, "C int") != 0;
  sort_values(in, items, key, backwards, cmp);
  return in.list(std::move(items));
}

Value builtin_iter(Interpreter& in, Arguments& a) {
  if (a.positional.size() == 1) return in.iterate(a.positional[0]);
  if (!in.callable(a.positional[0])) type_error(in, "iter(v, w): v must be callable");
  return call_iterator(in, a.positional[0], a.positional[1]);
}

Value builtin_next(Interpreter& in, Arguments& a) {
  const Value iterator = a.positional[0];
  if (is_instance_kind(iterator)) {
    // A StopIteration of the scenario's own comes out as it is.
    const std::string_view method = in.python2() ? "next" : "__next__";
    if (!has_special(in, iterator, method))
      type_error(in, in.python2() ? in.type_name(iterator) + " object is not an iterator"
                                  : "'" + in.type_name(iterator) + "' object is not an iterator");
    if (a.positional.size() == 1) return special(in, iterator, method);
  }
  Value returned;
  if (Generator* generator = iterator.as<Generator>()) {
    if (const Value item = resume_generator(in, *generator, Value::none(), nullptr, &returned))
      return item;
  } else if (const Value item = in.next(iterator)) {
    return item;
  }
  if (a.positional.size() > 1) return a.positional[1];
  if (returned && !returned.is_none())
    in.raise(in.make_exception(in.types.StopIteration, {returned}));
  in.raise(in.make_exception(in.types.StopIteration, {}));
}

Value builtin_reduce(Interpreter& in, Arguments& a) {
  const Value iterator = in.iterate(a.positional[1]);
  Value result = argument(a, 2);
  while (const Value item = in.next(iterator)) {
    in.work();
    result = result ? in.call(a.positional[0], {result, item}) : item;
  }
  if (!result) type_error(in, "reduce() of empty sequence with no initial value");
  return result;
}

Value builtin_range2(Interpreter& in, Arguments& a) {
  refuse_keywords(in, "range", a);
  check_count(in, "range", a.positional.size(), 1, 3);
  std::array<std::int64_t, 3> values{0, 0, 1};
  const std::size_t given = a.positional.size();
  static constexpr const char* names[] = {"start", "end", "step"};
  for (std::size_t i = 0; i < given; ++i) {
    const std::size_t place = given == 1 ? 1 : i;
    const Value number = as_index(in, a.positional[i]);
    if (!number)
      type_error(in, "range() integer " + std::string(names[place]) + " argument expected, got " +
                         in.type_name(a.positional[i]) + ".");
    values[place] = in.to_int64(number, "");
  }
  if (values[2] == 0) value_error(in, "range() step argument must not be zero");
  return in.list(in.to_vector(make<Range>(in, in.types.range, values[0], values[1], values[2])));
}

// ---- objects ------------------------------------------------------------------------------------

Value builtin_len(Interpreter& in, Arguments& a) {
  return Value::integer(in.length(a.positional[0]));
}
Value builtin_repr(Interpreter& in, Arguments& a) {
  return in.str(in.repr(a.positional[0]));
}
Value builtin_hash(Interpreter& in, Arguments& a) {
  return Value::integer(static_cast<std::int64_t>(in.hash(a.positional[0])));
}
Value builtin_cmp(Interpreter& in, Arguments& a) {
  if (in.equal(a.positional[0], a.positional[1])) return Value::integer(0);
  return Value::integer(
      in.truth(in.compare(ComparisonOperator::less, a.positional[0], a.positional[1])) ? -1 : 1);
}
Value builtin_ascii(Interpreter& in, Arguments& a) {
  const std::string text = in.repr(a.positional[0]);
  std::string ascii;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (decode(text, at) < 0x80) {
      ascii += text[start];
      continue;
    }
    const std::string quoted = quoted_repr(std::string_view(text).substr(start, at - start), false);
    ascii.append(quoted, 1, quoted.size() - 2);
  }
  return in.str(std::move(ascii));
}
Value builtin_format(Interpreter& in, Arguments& a) {
  if (a.positional.size() == 1) return in.str(in.format(a.positional[0], ""));
  const Str* spec = a.positional[1].as<Str>();
  if (!spec)
    type_error(in, in.python2()
                       ? "format expects arg 2 to be string or unicode, not " +
                             in.type_name(a.positional[1])
                       : "format() argument 2 must be str, not " + in.type_name(a.positional[1]));
  return in.str(in.format(a.positional[0], spec->text));
}

}  // namespace
Value builtin_globals(Interpreter& in, Arguments&) {
  const PythonFrame* frame = current_frame(in);
  return frame ? frame->globals : in.state().globals;
}

Value builtin_locals(Interpreter& in, Arguments& a) {
  PythonFrame* frame = current_frame(in);
  if (!frame || frame->code->kind == Code::Kind::module) return builtin_globals(in, a);
  if (frame->names) return frame->names;
  Dict* locals = make_dict(in);
  for (std::size_t i = 0; i < frame->code->locals.size(); ++i)
    if (const Value value = frame->local(static_cast<int>(i)))
      locals->table.set(frame->code->locals[i], value);
  for (std::size_t i = 0; i < frame->code->cells.size(); ++i)
    if (const Cell* cell = frame->cell(static_cast<int>(i)).as<Cell>(); cell && cell->value)
      locals->table.set(frame->code->cells[i], cell->value);
  return locals;
}
namespace {

Value builtin_vars(Interpreter& in, Arguments& a) {
  if (a.positional.empty()) return builtin_locals(in, a);
  const Value dict = in.find_attribute(a.positional[0], in.intern("__dict__"));
  if (!dict) type_error(in, "vars() argument must have __dict__ attribute");
  return dict;
}

// ---- exit and quit ------------------------------------------------------------------------------

// What the site module puts there for people at a prompt.
struct Quitter final : Native {
  Quitter(Class* c, std::string_view the_name) : Native(c), name(the_name) {}
  Object* copy() const override { return new Quitter(*this); }
  std::string_view name;
};

Value quitter_call(Interpreter& in, Arguments& a) {
  if (a.positional.size() > 2) {
    const std::string count = std::to_string(a.positional.size());
    type_error(in, in.python2() ? "__call__() takes at most 2 arguments (" + count + " given)"
                                : std::string(in.at_least(3, 10) ? "Quitter." : "") +
                                      "__call__() takes from 1 to 2 positional arguments but " +
                                      count + " were given");
  }
  const auto bound = bind(in, in.at_least(3, 10) ? "Quitter.__call__" : "__call__", a, 1, {"code"});
  Exception* exit = in.make_exception(in.types.SystemExit, {bound[0] ? bound[0] : Value::none()});
  // A shell that is asked for input again would go on: standard input is closed.
  try {
    if (const Value input = in.world->sys_attribute("stdin"))
      in.call(in.get_attribute(input, in.intern("close")), {});
  } catch (const Raised&) {
  }
  return in_library(in, "site.exit", [&]() -> Value { in.raise(exit); });
}
Value quitter_repr(Interpreter& in, Arguments& a) {
  return in.str("Use " + std::string(self_of<Quitter>(a).name) + "() or Ctrl-D (i.e. EOF) to exit");
}
constexpr BuiltinEntry quitter_methods[] = {
    {"__call__", quitter_call, any_arguments, always, forever},
    {"__repr__", quitter_repr, no_arguments, always, forever},
};

// ---- what real Python has and a scenario cannot use ---------------------------------------------

constexpr std::string_view refused[] = {
    "__import__", "aiter",   "anext",     "bytearray",      "breakpoint",
    "compile",    "complex", "execfile",  "help",           "intern",
    "memoryview", "reload",  "apply",     "buffer",         "coerce",
    "license",    "credits", "copyright", "ExceptionGroup", "BaseExceptionGroup"};

template <std::size_t index>
Value refuse(Interpreter& in, Arguments&) {
  outside_subset(in, std::string(refused[index]) + "()", "leave it out");
}
template <std::size_t... indexes>
constexpr std::array<NativeFunction, sizeof...(indexes)> refusals(std::index_sequence<indexes...>) {
  return {refuse<indexes>...};
}
constexpr auto refusing = refusals(std::make_index_sequence<std::size(refused)>());

// Since when, and until when, the version has a name that is refused.
bool has_refused(const Interpreter& in, std::string_view name) {
  if (name == "aiter" || name == "anext") return in.at_least(3, 10);
  if (name == "breakpoint") return in.at_least(3, 7);
  if (name.ends_with("ExceptionGroup")) return in.at_least(3, 11);
  for (std::string_view old : {"execfile", "intern", "reload", "apply", "buffer", "coerce"})
    if (name == old) return in.python2();
  return true;
}

constexpr BuiltinEntry functions[] = {
    {"abs", builtin_abs, one_argument, always, forever},
    {"all", builtin_all, one_argument, always, forever},
    {"any", builtin_any, one_argument, always, forever},
    {"ascii", builtin_ascii, one_argument, three, forever},
    {"bin", builtin_bin, one_argument, always, forever},
    {"callable", builtin_callable, one_argument, always, forever},
    {"chr", builtin_chr, one_argument, always, forever},
    {"cmp", builtin_cmp, positional(2, 2), always, three},
    {"delattr", builtin_delattr, positional(2, 2), always, forever},
    {"dir", builtin_dir, positional(0, 1), always, forever},
    {"divmod", builtin_divmod, positional(2, 2), always, forever},
    {"eval", builtin_eval, any_arguments, always, forever},
    {"exec", builtin_exec, any_arguments, three, forever},
    {"format", builtin_format, positional(1, 2), always, forever},
    {"getattr", builtin_getattr, positional(2, 3), always, forever},
    {"globals", builtin_globals, no_arguments, always, forever},
    {"hasattr", builtin_hasattr, positional(2, 2), always, forever},
    {"hash", builtin_hash, one_argument, always, forever},
    {"hex", builtin_hex, one_argument, always, forever},
    {"id", builtin_id, one_argument, always, forever},
    {"input", builtin_input, any_arguments, always, forever},
    {"isinstance", builtin_isinstance, positional(2, 2), always, forever},
    {"issubclass", builtin_issubclass, positional(2, 2), always, forever},
    {"iter", builtin_iter, positional(1, 2), always, forever},
    {"len", builtin_len, one_argument, always, forever},
    {"locals", builtin_locals, no_arguments, always, forever},
    {"max", builtin_max, any_arguments, always, forever},
    {"min", builtin_min, any_arguments, always, forever},
    {"next", builtin_next, positional(1, 2), always, forever},
    {"oct", builtin_oct, one_argument, always, forever},
    {"open", builtin_open, any_arguments, always, forever},
    {"ord", builtin_ord, one_argument, always, forever},
    {"pow", builtin_pow, any_arguments, always, forever},
    {"print", builtin_print, any_arguments, always, forever},
    {"range", builtin_range2, any_arguments, always, three},
    {"raw_input", builtin_input, any_arguments, always, three},
    {"reduce", builtin_reduce, positional(2, 3), always, three},
    {"repr", builtin_repr, one_argument, always, forever},
    {"round", builtin_round, any_arguments, always, forever},
    {"setattr", builtin_setattr, positional(3, 3), always, forever},
    {"sorted", builtin_sorted, any_arguments, always, forever},
    {"sum", builtin_sum, any_arguments, always, forever},
    {"unichr", builtin_unichr, one_argument, always, three},
    {"vars", builtin_vars, positional(0, 1), always, forever},
};

}  // namespace

void fill_builtins(Interpreter& in, Dict& builtins) {
  Types& t = in.types;
  const auto put = [&](std::string_view name, Value value) {
    builtins.table.set(in.intern(name), value);
  };
  const auto function = [&](const BuiltinEntry& entry) {
    put(entry.name, make_function(in, "builtins", entry));
  };
  put("__name__", in.str(in.python2() ? "__builtin__" : "builtins"));
  for (const BuiltinEntry& entry : functions)
    if (available(in, entry)) function(entry);
  for (std::size_t i = 0; i < std::size(refused); ++i)
    if (has_refused(in, refused[i])) function({refused[i], refusing[i], any_arguments});
  for (Class* cls :
       {t.bool_, t.classmethod,  t.dict, t.enumerate, t.filter,   t.float_,   t.frozenset,
        t.int_,  t.list,         t.map,  t.object,    t.property, t.reversed, t.set,
        t.slice, t.staticmethod, t.str,  t.super,     t.tuple,    t.type,     t.zip})
    put(cls->name, cls);
  put(t.range->name, t.range);
  put("bytes", t.bytes);
  if (in.python2()) {
    put("unicode", t.unicode);
    put("long", t.long_);
    put("basestring", t.str->base);
    // In 2.7 these are functions.
    function(
        {"map",
         [](Interpreter& i, Arguments& a) { return i.types.map->construct(i, i.types.map, a); },
         any_arguments});
    function({"filter",
              [](Interpreter& i, Arguments& a) {
                return i.types.filter->construct(i, i.types.filter, a);
              },
              any_arguments});
    function(
        {"zip",
         [](Interpreter& i, Arguments& a) { return i.types.zip->construct(i, i.types.zip, a); },
         any_arguments});
  }
  fill_exceptions(in, builtins);
  put("None", Value::none());
  put("True", Value::boolean(true));
  put("False", Value::boolean(false));
  put("Ellipsis", Value::ellipsis());
  put("NotImplemented", Value::not_implemented());
  put("__debug__", Value::boolean(true));
  for (std::string_view name : {"exit", "quit"})
    put(name, in.immortals.make<Quitter>(t.quitter, name));
}

void fill_builtin_functions(Interpreter& in) {
  add_methods(in, in.types.quitter, quitter_methods);
}

}  // namespace lastcall::machine
