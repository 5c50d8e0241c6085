#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

#include "system/world.hpp"
#include "text/floats.hpp"
#include "types/builtin.hpp"

// int and float: arithmetic as longobject.c and floatobject.c do it.
namespace lastcall::machine {
namespace {

using boost::multiprecision::cpp_int;
using script::BinaryOperator;
using script::UnaryOperator;

// Results beyond this many bits end the run: nothing that a scenario shows needs them.
constexpr std::size_t most_bits = 1'000'000;

[[noreturn]] void too_large() {
  throw LimitReached{"an int grew beyond 1,000,000 bits, more than lastcall simulates"};
}

cpp_int to_big(Value value) {
  if (const Int* big = value.as<Int>()) {
    cpp_int result;
    boost::multiprecision::import_bits(result, big->limbs.begin(), big->limbs.end(), 32, false);
    return big->negative ? cpp_int(-result) : result;
  }
  return value.integer();
}

std::size_t bits_of(const cpp_int& value) {
  return value.is_zero() ? 0 : static_cast<std::size_t>(msb(abs(value))) + 1;
}

Value from_big(Interpreter& in, const cpp_int& value) {
  if (value >= std::numeric_limits<std::int64_t>::min() &&
      value <= std::numeric_limits<std::int64_t>::max())
    return Value::integer(static_cast<std::int64_t>(value));
  if (bits_of(value) > most_bits) too_large();
  std::vector<std::uint32_t> limbs;
  const cpp_int magnitude = abs(value);
  boost::multiprecision::export_bits(magnitude, std::back_inserter(limbs), 32, false);
  in.check_memory(limbs.size(), 4);
  return make<Int>(in, in.python2() ? in.types.long_ : in.types.int_, value < 0, std::move(limbs));
}

[[noreturn]] void zero_division(Interpreter& in, std::string message) {
  in.raise(in.types.ZeroDivisionError, in.at_least(3, 14) ? "division by zero" : message);
}

[[noreturn]] void int_zero_division(Interpreter& in, BinaryOperator op) {
  if (op == BinaryOperator::divide && !in.python2()) zero_division(in, "division by zero");
  if (op == BinaryOperator::modulo && in.at_least(3, 11))
    zero_division(in, "integer modulo by zero");
  zero_division(in, "integer division or modulo by zero");
}

[[noreturn]] void float_zero_division(Interpreter& in, BinaryOperator op) {
  if (op == BinaryOperator::divide) zero_division(in, "float division by zero");
  if (op == BinaryOperator::modulo)
    zero_division(in, in.at_least(3, 13) ? "float modulo by zero" : "float modulo");
  zero_division(in, in.at_least(3, 9) ? "float floor division by zero" : "float divmod()");
}

// Floor division and its remainder, which has the divisor's sign.
void divide_floor(const cpp_int& a, const cpp_int& b, cpp_int& quotient, cpp_int& remainder) {
  boost::multiprecision::divide_qr(a, b, quotient, remainder);
  if (!remainder.is_zero() && (remainder < 0) != (b < 0)) {
    --quotient;
    remainder += b;
  }
}

// a / 2**(64-bit aligned) rounded to the nearest double, ties to even.
double big_to_double(const cpp_int& value) {
  cpp_int magnitude = abs(value);
  const std::size_t bits = bits_of(magnitude);
  int exponent = 0;
  if (bits > 64) {
    const std::size_t drop = bits - 64;
    const bool sticky = lsb(magnitude) < drop;
    magnitude >>= drop;
    if (sticky) magnitude |= 1;
    exponent = static_cast<int>(drop);
  }
  const double result =
      std::ldexp(static_cast<double>(static_cast<std::uint64_t>(magnitude)), exponent);
  return value < 0 ? -result : result;
}

double true_divide(Interpreter& in, const cpp_int& a, const cpp_int& b) {
  if (a.is_zero()) return b < 0 ? -0.0 : 0.0;
  // So many bits that the quotient has at least 64, and one that says whether there are more.
  const auto shift =
      static_cast<std::int64_t>(bits_of(b)) - static_cast<std::int64_t>(bits_of(a)) + 66;
  cpp_int numerator = abs(a), denominator = abs(b);
  if (shift > 0)
    numerator <<= static_cast<std::size_t>(shift);
  else
    denominator <<= static_cast<std::size_t>(-shift);
  cpp_int quotient, remainder;
  boost::multiprecision::divide_qr(numerator, denominator, quotient, remainder);
  quotient <<= 1;
  if (!remainder.is_zero()) quotient |= 1;
  const double result = std::ldexp(big_to_double(quotient), static_cast<int>(-shift) - 1);
  if (std::isinf(result)) overflow_error(in, "integer division result too large for a float");
  return (a < 0) != (b < 0) ? -result : result;
}

struct FloatDivision {
  double quotient, remainder;
};

// float_divmod of floatobject.c.
FloatDivision divide_floor(double a, double b) {
  double remainder = std::fmod(a, b);
  double quotient = (a - remainder) / b;
  if (remainder != 0) {
    if ((b < 0) != (remainder < 0)) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = std::copysign(0.0, b);
  }
  if (quotient != 0) {
    const double floored = std::floor(quotient);
    quotient = quotient - floored > 0.5 ? floored + 1 : floored;
  } else {
    quotient = std::copysign(0.0, a / b);
  }
  return {quotient, remainder};
}

double float_power(Interpreter& in, double base, double exponent) {
  if (base == 0 && exponent < 0)
    in.raise(in.types.ZeroDivisionError, in.at_least(3, 14)
                                             ? "zero to a negative power"
                                             : "0.0 cannot be raised to a negative power");
  if (base < 0 && std::isfinite(base) && std::isfinite(exponent) &&
      exponent != std::floor(exponent)) {
    if (in.python2()) value_error(in, "negative number cannot be raised to a fractional power");
    outside_subset(in, "a complex number (a negative number to a fractional power)",
                   "take the power of its abs()");
  }
  const double result = std::pow(base, exponent);
  if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
    in.raise(in.make_exception(in.types.OverflowError,
                               {Value::integer(34), in.str("Numerical result out of range")}));
  return result;
}

Value float_binary(Interpreter& in, BinaryOperator op, double a, double b) {
  switch (op) {
    case BinaryOperator::add: return Value::real(a + b);
    case BinaryOperator::subtract: return Value::real(a - b);
    case BinaryOperator::multiply: return Value::real(a * b);
    case BinaryOperator::divide:
      if (b == 0) float_zero_division(in, op);
      return Value::real(a / b);
    case BinaryOperator::floor_divide:
      if (b == 0) float_zero_division(in, op);
      return Value::real(divide_floor(a, b).quotient);
    case BinaryOperator::modulo:
      if (b == 0) float_zero_division(in, op);
      return Value::real(divide_floor(a, b).remainder);
    case BinaryOperator::power: return Value::real(float_power(in, a, b));
    default: return Value();
  }
}

// A power of an int by squaring, within the bound.
Value int_power(Interpreter& in, Value base, Value exponent) {
  if (is_negative(exponent))
    return Value::real(float_power(in, to_double(in, base), to_double(in, exponent)));
  cpp_int b = to_big(base);
  if (b == 0 || b == 1 || b == -1) {
    const bool odd = exponent.is_integer() ? (exponent.integer() & 1) != 0
                                           : (exponent.to<Int>().limbs[0] & 1) != 0;
    if (exponent.is_integer() && exponent.integer() == 0) return Value::integer(1);
    return from_big(in, b == -1 && !odd ? cpp_int(1) : b);
  }
  if (!exponent.is_integer() ||
      static_cast<std::uint64_t>(exponent.integer()) > most_bits / (bits_of(b) - 1) + 1)
    too_large();
  const std::size_t words = bits_of(b) * static_cast<std::size_t>(exponent.integer()) / 64;
  in.work(words * words / 16);
  return from_big(in, pow(b, static_cast<unsigned>(exponent.integer())));
}

bool divides_as_floor(Interpreter& in, BinaryOperator op) {
  if (op == BinaryOperator::floor_divide) return true;
  if (op != BinaryOperator::divide || !in.python2()) return false;
  const auto& imports = in.program.future_imports;
  return std::find(imports.begin(), imports.end(), "division") == imports.end();
}

Value big_binary(Interpreter& in, BinaryOperator op, Value left, Value right) {
  if (op == BinaryOperator::power) return int_power(in, left, right);
  if (op == BinaryOperator::left_shift || op == BinaryOperator::right_shift) {
    if (is_negative(right)) value_error(in, "negative shift count");
    cpp_int a = to_big(left);
    if (op == BinaryOperator::right_shift) {
      if (!right.is_integer() || static_cast<std::uint64_t>(right.integer()) > 2 * most_bits)
        return Value::integer(a < 0 ? -1 : 0);
      // Towards minus infinity, as two's complement shifts.
      if (a < 0) return from_big(in, -((-a - 1) >> static_cast<std::size_t>(right.integer())) - 1);
      return from_big(in, a >> static_cast<std::size_t>(right.integer()));
    }
    if (a.is_zero()) return Value::integer(0);
    if (!right.is_integer())
      overflow_error(in, in.python2()        ? "long int too large to convert to int"
                         : in.at_least(3, 7) ? "too many digits in integer"
                                             : "Python int too large to convert to C ssize_t");
    if (static_cast<std::uint64_t>(right.integer()) > most_bits) too_large();
    return from_big(in, a << static_cast<std::size_t>(right.integer()));
  }
  const cpp_int a = to_big(left), b = to_big(right);
  // Multiplication and division take time in the product of the lengths.
  in.work((bits_of(a) / 64 + 1) * (bits_of(b) / 64 + 1) / 16);
  switch (op) {
    case BinaryOperator::add: return from_big(in, a + b);
    case BinaryOperator::subtract: return from_big(in, a - b);
    case BinaryOperator::multiply:
      if (bits_of(a) + bits_of(b) > most_bits + 1) too_large();
      return from_big(in, a * b);
    case BinaryOperator::bit_or:
    case BinaryOperator::bit_xor:
    case BinaryOperator::bit_and: {
      // cpp_int refuses these for negative values: widen to two's complement by hand.
      const std::size_t width = std::max(bits_of(a), bits_of(b)) + 1;
      const cpp_int modulus = cpp_int(1) << width;
      const cpp_int x = a < 0 ? cpp_int(a + modulus) : a, y = b < 0 ? cpp_int(b + modulus) : b;
      cpp_int result = op == BinaryOperator::bit_or    ? cpp_int(x | y)
                       : op == BinaryOperator::bit_xor ? cpp_int(x ^ y)
                                                       : cpp_int(x & y);
      if (bit_test(result, static_cast<unsigned>(width - 1))) result -= modulus;
      return from_big(in, result);
    }
    case BinaryOperator::divide:
    case BinaryOperator::floor_divide:
    case BinaryOperator::modulo: {
      if (b.is_zero()) int_zero_division(in, op);
      if (op == BinaryOperator::divide && !divides_as_floor(in, op))
        return Value::real(true_divide(in, a, b));
      cpp_int quotient, remainder;
      divide_floor(a, b, quotient, remainder);
      return from_big(in, op == BinaryOperator::modulo ? remainder : quotient);
    }
    default: return Value();
  }
}

Value small_binary(Interpreter& in, BinaryOperator op, Value left, Value right) {
  const std::int64_t a = left.integer(), b = right.integer();
  std::int64_t result = 0;
  switch (op) {
    case BinaryOperator::add:
      if (!__builtin_add_overflow(a, b, &result)) return Value::integer(result);
      break;
    case BinaryOperator::subtract:
      if (!__builtin_sub_overflow(a, b, &result)) return Value::integer(result);
      break;
    case BinaryOperator::multiply:
      if (!__builtin_mul_overflow(a, b, &result)) return Value::integer(result);
      break;
    case BinaryOperator::bit_or: return Value::integer(a | b);
    case BinaryOperator::bit_xor: return Value::integer(a ^ b);
    case BinaryOperator::bit_and: return Value::integer(a & b);
    case BinaryOperator::left_shift:
      if (b >= 0 && b < 62 && std::abs(a) < (std::int64_t{1} << (62 - b)))
        return Value::integer(a * (std::int64_t{1} << b));
      break;
    case BinaryOperator::right_shift:
      if (b >= 0) return Value::integer(b > 63 ? (a < 0 ? -1 : 0) : a >> b);
      break;
    case BinaryOperator::divide: {
      constexpr std::int64_t exact = std::int64_t{1} << 53;
      if (b != 0 && !divides_as_floor(in, op) && a > -exact && a < exact && b > -exact && b < exact)
        return Value::real(static_cast<double>(a) / static_cast<double>(b));
      if (b == 0 || !divides_as_floor(in, op)) break;
      [[fallthrough]];
    }
    case BinaryOperator::floor_divide:
      if (b == 0 || (b == -1 && a == std::numeric_limits<std::int64_t>::min())) break;
      return Value::integer(a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0));
    case BinaryOperator::modulo: {
      if (b == 0) break;
      if (b == -1) return Value::integer(0);
      const std::int64_t remainder = a % b;
      return Value::integer(remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b
                                                                         : remainder);
    }
    default: break;
  }
  return big_binary(in, op, left, right);
}

// ---- text to numbers ----------------------------------------------------------------------------

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string_view stripped(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

// From 3.7.14 on (and the releases of that time), ints of more digits than this are refused.
constexpr std::size_t most_digits = 4300;

bool limits_digits(const Interpreter& in) {
  return in.at_least(3, 7);
}

std::string digits_exceeded(const Interpreter& in, std::size_t digits) {
  const std::string limit = in.at_least(3, 11) ? "(4300 digits)" : "(4300)";
  std::string message = "Exceeds the limit " + limit + " for integer string conversion";
  if (digits) message += ": value has " + std::to_string(digits) + " digits";
  message += "; use sys.set_int_max_str_digits() to increase the limit";
  return message;
}

[[noreturn]] void bad_int_literal(Interpreter& in, int base, Value text) {
  value_error(in,
              "invalid literal for int() with base " + std::to_string(base) + ": " + in.repr(text));
}

std::string int_argument_message(const Interpreter& in, const std::string& type) {
  if (in.python2()) return "int() argument must be a string or a number, not '" + type + "'";
  return std::string("int() argument must be a string, a bytes-like object or a ") +
         (in.at_least(3, 10) ? "real number" : "number") + ", not '" + type + "'";
}

Value int_construct(Interpreter& in, Class*, Arguments& arguments) {
  Arguments given = arguments;
  if (in.python2() || !in.at_least(3, 7)) {
    const auto bound = bind(in, "int", given, 0, {"x", "base"});
    if (!bound[0]) return Value::integer(0);
  } else {
    for (const auto& [name, value] : given.keywords)
      if (name->text != "base") bind(in, "int", given, 0, {"", "base"});
    if (given.positional.size() > 2)
      type_error(in, in.at_least(3, 13) ? "int expected at most 2 arguments, got " +
                                              std::to_string(given.positional.size())
                                        : "int() takes at most 2 arguments (" +
                                              std::to_string(given.positional.size()) + " given)");
  }
  const auto bound = bind(in, "int", given, 0, {"x", "base"});
  const Value value = bound[0];
  if (!value) {
    if (bound[1]) type_error(in, "int() missing string argument");
    return Value::integer(0);
  }
  if (bound[1]) {
    const std::int64_t base = in.to_int64(bound[1], "");
    std::string_view text;
    std::string digits;
    if (const Str* str = value.as<Str>())
      text = is_byte_text(in, str) ? str->text.str() : digits = ascii_digits(in, str);
    else if (const Bytes* bytes = value.as<Bytes>())
      text = bytes->data;
    else
      type_error(in, "int() can't convert non-string with explicit base");
    if (base != 0 && (base < 2 || base > 36))
      value_error(in, "int() base must be >= 2 and <= 36, or 0");
    const Value result = parse_int(in, text, static_cast<int>(base));
    if (!result)
      bad_int_literal(in, static_cast<int>(base), in.python2() ? in.str(std::string(text)) : value);
    return result;
  }
  if (const Value number = as_number(value)) {
    if (number.is_real()) return int_from_double(in, number.real());
    return number;
  }
  const Str* str = value.as<Str>();
  const Bytes* bytes = value.as<Bytes>();
  if (str || bytes) {
    const std::string text = !str                    ? bytes->data
                             : is_byte_text(in, str) ? str->text.str()
                                                     : ascii_digits(in, str);
    const Value result = parse_int(in, text, 10);
    if (!result) {
      // 2.7 shows the text without the white space before it.
      const std::size_t begin = std::min(text.find_first_not_of(" \t\n\r\v\f"), text.size());
      bad_int_literal(in, 10, in.python2() ? in.str(text.substr(begin)) : value);
    }
    return result;
  }
  if (is_instance_kind(value)) {
    for (std::string_view name : {"__int__", "__index__", "__trunc__"}) {
      if (name == "__index__" && !in.at_least(3, 8)) continue;
      if (const Value result = special(in, value, name)) {
        if (result.is_boolean()) return Value::integer(result.integer());
        if (!is_int(result))
          wrong_result(in, value, name, "an int", result,
                       std::string(name) + " returned non-int (type " + in.type_name(result) + ")");
        return result;
      }
    }
  }
  type_error(in, int_argument_message(in, in.type_name(value)));
}

Value bool_construct(Interpreter& in, Class*, Arguments& arguments) {
  if (in.at_least(3, 7)) refuse_keywords(in, "bool", arguments);
  if (in.at_least(3, 7)) {
    check_count(in, "bool", arguments.positional.size(), 0, 1);
    return Value::boolean(!arguments.positional.empty() && in.truth(arguments.positional[0]));
  }
  const auto bound = bind(in, "bool", arguments, 0, {"x"});
  return Value::boolean(bound[0] && in.truth(bound[0]));
}

Value float_construct(Interpreter& in, Class*, Arguments& arguments) {
  if (in.at_least(3, 7)) {
    refuse_keywords(in, "float", arguments);
    check_count(in, "float", arguments.positional.size(), 0, 1);
  }
  const auto bound = bind(in, "float", arguments, 0, {"x"});
  const Value value = bound[0];
  if (!value) return Value::real(0);
  if (const Value number = as_number(value))
    return Value::real(number.is_real() ? number.real() : to_double(in, number));
  const Str* str = value.as<Str>();
  const Bytes* bytes = value.as<Bytes>();
  if (str || bytes) {
    const std::string text = !str                    ? bytes->data
                             : is_byte_text(in, str) ? str->text.str()
                                                     : ascii_digits(in, str);
    double result = 0;
    if (parse_float(in.python2() && text.find('_') != std::string::npos ? "" : text, result))
      return Value::real(result);
    if (in.python2()) {
      const bool starts_well = !text.empty() && digit_value(text[0]) < 10;
      value_error(in, (starts_well ? "invalid literal for float(): "
                                   : "could not convert string to float: ") +
                          text);
    }
    // Before 3.8 what is all white space is shown as it is.
    const bool bare = !in.at_least(3, 8) && stripped(text).empty();
    value_error(in, "could not convert string to float: " +
                        (bare ? str ? str->text.str() : text : in.repr(value)));
  }
  if (is_instance_kind(value)) {
    if (const Value result = special(in, value, "__float__")) {
      if (result.is_real()) return result;
      wrong_result(in, value, "__float__", "a float", result,
                   (in.python2() ? "" : in.type_name(value) + ".") +
                       "__float__ returned non-float (type " + in.type_name(result) + ")");
    }
    if (in.at_least(3, 8))
      if (const Value result = special(in, value, "__index__"))
        return Value::real(to_double(in, result));
  }
  if (in.python2()) type_error(in, "float() argument must be a string or a number");
  type_error(in, std::string("float() argument must be a string or a ") +
                     (in.at_least(3, 10) ? "real number" : "number") + ", not '" +
                     in.type_name(value) + "'");
}

// ---- methods ------------------------------------------------------------------------------------

Value int_bit_length(Interpreter&, Arguments& a) {
  return Value::integer(static_cast<std::int64_t>(bits_of(to_big(as_number(a.positional[0])))));
}

Value int_bit_count(Interpreter&, Arguments& a) {
  cpp_int magnitude = abs(to_big(as_number(a.positional[0])));
  std::int64_t count = 0;
  for (; !magnitude.is_zero(); magnitude &= magnitude - 1) ++count;
  return Value::integer(count);
}

Value number_itself(Interpreter&, Arguments& a) {
  return as_number(a.positional[0]);
}
Value number_imaginary(Interpreter&, Arguments& a) {
  return a.positional[0].is_real() ? Value::real(0) : Value::integer(0);
}
Value int_denominator(Interpreter&, Arguments&) {
  return Value::integer(1);
}

// "big" or "little" of to_bytes and from_bytes; what is not given is "big".
bool is_big_endian(Interpreter& in, Value order, const std::string& function) {
  if (!order) return true;
  const Str* const text = order.as<Str>();
  if (!text) {
    const std::string argument = in.at_least(3, 8) ? "'byteorder'" : "2";
    type_error(in, function + "() argument " + argument + " must be str, not " +
                       (order.is_none() ? "None" : in.type_name(order)));
  }
  if (text->text != "big" && text->text != "little")
    value_error(in, "byteorder must be either 'little' or 'big'");
  return text->text == "big";
}

// Argument Clinic's message for a required argument that is missing.
[[noreturn]] void missing_argument(Interpreter& in, const std::string& function,
                                   const std::string& name, int position) {
  const std::string place = " '" + name + "' (pos " + std::to_string(position) + ")";
  type_error(in, in.at_least(3, 7) ? function + "() missing required argument" + place
                                   : "Required argument" + place + " not found");
}

Value int_to_bytes(Interpreter& in, Arguments& a) {
  if (!in.at_least(3, 11) && a.positional.size() > 3) {
    type_error(in, in.at_least(3, 7) ? std::string("to_bytes() takes ") +
                                           (in.at_least(3, 8) ? "exactly" : "at most") +
                                           " 2 positional arguments (" +
                                           std::to_string(a.positional.size() - 1) + " given)"
                                     : "'signed' is a keyword-only argument");
  }
  const auto bound = bind(in, "to_bytes", a, 1, {"length", "byteorder", "signed"}, 0, 2);
  if (!in.at_least(3, 11) && !bound[0]) missing_argument(in, "to_bytes", "length", 1);
  if (!in.at_least(3, 11) && !bound[1]) missing_argument(in, "to_bytes", "byteorder", 2);
  const std::int64_t length = bound[0] ? in.to_int64(bound[0], "C ssize_t") : 1;
  const bool is_big = is_big_endian(in, bound[1], "to_bytes");
  if (length < 0)
    value_error(in, in.at_least(3, 15) ? "length cannot be negative"
                                       : "length argument must be non-negative");
  const bool is_signed = bound[2] && in.truth(bound[2]);
  cpp_int value = to_big(as_number(a.positional[0]));
  if (value < 0 && !is_signed) overflow_error(in, "can't convert negative int to unsigned");
  std::string data(in.check_memory(static_cast<std::uint64_t>(length)), '\0');
  const std::size_t bits = data.size() * 8;
  const bool fits = is_signed ? (value < 0 ? bits_of(-value - 1) : bits_of(value)) + 1 <= bits
                              : bits_of(value) <= bits;
  if (!fits && !(value.is_zero() && length == 0)) overflow_error(in, "int too big to convert");
  if (value < 0) value += cpp_int(1) << bits;
  for (char& byte : data) {
    byte = static_cast<char>(static_cast<unsigned>(value & 0xff));
    value >>= 8;
  }
  if (is_big) std::reverse(data.begin(), data.end());
  return in.bytes(std::move(data));
}

Value float_is_integer(Interpreter&, Arguments& a) {
  const double value = a.positional[0].real();
  return Value::boolean(std::isfinite(value) && value == std::floor(value));
}

Value float_as_integer_ratio(Interpreter& in, Arguments& a) {
  double value = as_number(a.positional[0]).real();
  if (std::isinf(value)) overflow_error(in, "cannot convert Infinity to integer ratio");
  if (std::isnan(value)) value_error(in, "cannot convert NaN to integer ratio");
  int exponent = 0;
  value = std::frexp(value, &exponent);
  for (int i = 0; i < 300 && value != std::floor(value); ++i, --exponent) value *= 2;
  cpp_int numerator(value), denominator(1);
  if (exponent > 0)
    numerator <<= static_cast<std::size_t>(exponent);
  else
    denominator <<= static_cast<std::size_t>(-exponent);
  return in.tuple({from_big(in, numerator), from_big(in, denominator)});
}

constexpr BuiltinEntry int_methods[] = {
    {"bit_length", int_bit_length, no_arguments, {2, 7}, {99, 0}},
    {"bit_count", int_bit_count, no_arguments, {3, 10}, {99, 0}},
    {"conjugate", number_itself, no_arguments, {2, 7}, {99, 0}},
    {"to_bytes", int_to_bytes, any_arguments, {3, 2}, {99, 0}},
};
constexpr BuiltinEntry float_methods[] = {
    {"is_integer", float_is_integer, no_arguments, {2, 7}, {99, 0}},
    {"as_integer_ratio", float_as_integer_ratio, no_arguments, {2, 7}, {99, 0}},
    {"conjugate", number_itself, no_arguments, {2, 7}, {99, 0}},
};

}  // namespace

bool is_negative(Value integer) {
  if (const Int* big = integer.as<Int>()) return big->negative;
  return integer.integer() < 0;
}

Value as_number(Value value) {
  switch (value.tag()) {
    case Value::Tag::integer:
    case Value::Tag::real: return value;
    case Value::Tag::boolean: return Value::integer(value.integer());
    case Value::Tag::object:
      if (value.object()->kind == Kind::int_) return value;
      if (value.object()->kind == Kind::native)
        return static_cast<Native*>(value.object())->number();
      return Value();
    default: return Value();
  }
}

Value number_binary(Interpreter& in, BinaryOperator op, Value left, Value right) {
  const Value a = as_number(left), b = as_number(right);
  if (!a || !b) return Value();
  if (left.is_boolean() && right.is_boolean()) {
    if (op == BinaryOperator::bit_or) return Value::boolean(left.boolean() || right.boolean());
    if (op == BinaryOperator::bit_and) return Value::boolean(left.boolean() && right.boolean());
    if (op == BinaryOperator::bit_xor) return Value::boolean(left.boolean() != right.boolean());
  }
  if (a.is_real() || b.is_real()) {
    if (op > BinaryOperator::power && op != BinaryOperator::floor_divide) return Value();
    if (op == BinaryOperator::matrix_multiply) return Value();
    return float_binary(in, op, a.is_real() ? a.real() : to_double(in, a),
                        b.is_real() ? b.real() : to_double(in, b));
  }
  if (a.is_integer() && b.is_integer()) return small_binary(in, op, a, b);
  return big_binary(in, op, a, b);
}

Value number_unary(Interpreter& in, UnaryOperator op, Value operand) {
  const Value a = as_number(operand);
  if (!a) return Value();
  switch (op) {
    case UnaryOperator::plus: return a;
    case UnaryOperator::minus:
      if (a.is_real()) return Value::real(-a.real());
      if (a.is_integer() && a.integer() != std::numeric_limits<std::int64_t>::min())
        return Value::integer(-a.integer());
      return from_big(in, -to_big(a));
    case UnaryOperator::invert:
      if (a.is_real()) return Value();
      if (a.is_integer()) return Value::integer(~a.integer());
      return from_big(in, -to_big(a) - 1);
    case UnaryOperator::not_: break;
  }
  return Value();
}

int number_compare(Value left, Value right) {
  const Value a = as_number(left), b = as_number(right);
  const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  if (a.is_integer() && b.is_integer()) return order(a.integer(), b.integer());
  if (a.is_real() && b.is_real()) {
    if (std::isnan(a.real()) || std::isnan(b.real())) return 2;
    return order(a.real(), b.real());
  }
  if (a.is_real() || b.is_real()) {
    const double real = a.is_real() ? a.real() : b.real();
    const Value other = a.is_real() ? b : a;
    const int sign = a.is_real() ? 1 : -1;
    if (std::isnan(real)) return 2;
    if (std::isinf(real)) return real > 0 ? sign : -sign;
    if (other.is_integer() && std::abs(other.integer()) < (std::int64_t{1} << 53))
      return sign * order(real, static_cast<double>(other.integer()));
    const double floored = std::floor(real);
    const cpp_int whole(floored), integer = to_big(other);
    if (whole == integer) return real > floored ? sign : 0;
    return sign * order(whole, integer);
  }
  return order(to_big(a), to_big(b));
}

// https://docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types
std::uint64_t number_hash(Interpreter& in, Value value) {
  constexpr std::uint64_t modulus = (std::uint64_t{1} << 61) - 1;
  const Value number = as_number(value);
  const auto signed_hash = [](std::uint64_t hash, bool negative) {
    const std::uint64_t result = negative ? 0 - hash : hash;
    return result == static_cast<std::uint64_t>(-1) ? static_cast<std::uint64_t>(-2) : result;
  };
  if (number.is_integer()) {
    const std::int64_t integer = number.integer();
    const std::uint64_t magnitude =
        integer < 0 ? 0 - static_cast<std::uint64_t>(integer) : static_cast<std::uint64_t>(integer);
    return signed_hash(in.python2() ? magnitude : magnitude % modulus, integer < 0);
  }
  if (number.as<Int>()) {
    const cpp_int integer = to_big(number);
    const cpp_int divisor = in.python2() ? (cpp_int(1) << 64) - 1 : cpp_int(modulus);
    return signed_hash(static_cast<std::uint64_t>(cpp_int(abs(integer) % divisor)), integer < 0);
  }
  const double real = number.real();
  if (std::isinf(real)) return signed_hash(314159, real < 0);
  if (std::isnan(real)) return 0;
  int exponent = 0;
  if (in.python2()) {
    double whole = 0;
    if (std::modf(real, &whole) == 0) return number_hash(in, int_from_double(in, real));
    double fraction = std::frexp(real, &exponent) * 2147483648.0;
    const auto high = static_cast<std::int64_t>(fraction);
    fraction = (fraction - static_cast<double>(high)) * 2147483648.0;
    return signed_hash(static_cast<std::uint64_t>(high + static_cast<std::int64_t>(fraction) +
                                                  (static_cast<std::int64_t>(exponent) << 15)),
                       false);
  }
  double mantissa = std::frexp(std::abs(real), &exponent);
  std::uint64_t hash = 0;
  while (mantissa != 0) {
    hash = ((hash << 28) & modulus) | (hash >> (61 - 28));
    mantissa *= 268435456.0;
    exponent -= 28;
    const auto digit = static_cast<std::uint64_t>(mantissa);
    mantissa -= static_cast<double>(digit);
    hash += digit;
    if (hash >= modulus) hash -= modulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 61 - 1 - ((-1 - exponent) % 61);
  hash = ((hash << exponent) & modulus) | (hash >> (61 - exponent));
  return signed_hash(hash, real < 0);
}

Value number_power(Interpreter& in, Value base, Value exponent, Value modulus) {
  if (!modulus || modulus.is_none()) return in.binary(BinaryOperator::power, base, exponent);
  const Value a = as_number(base), b = as_number(exponent), c = as_number(modulus);
  if (!a || !b || !c)
    type_error(in, "unsupported operand type(s) for ** or pow(): '" + in.type_name(base) + "', '" +
                       in.type_name(exponent) + "', '" + in.type_name(modulus) + "'");
  if (a.is_real() || b.is_real() || c.is_real())
    type_error(in, "pow() 3rd argument not allowed unless all arguments are integers");
  cpp_int x = to_big(a), y = to_big(b), m = to_big(c);
  if (y < 0 && !in.at_least(3, 8)) {
    const char* const message = "pow() 2nd argument cannot be negative when 3rd argument specified";
    if (in.python2()) type_error(in, message);
    value_error(in, message);
  }
  if (m.is_zero()) value_error(in, "pow() 3rd argument cannot be 0");
  const bool negative = m < 0;
  m = abs(m);
  if (m == 1) return Value::integer(0);
  x %= m;
  if (x < 0) x += m;
  if (y < 0) {
    // The inverse of x modulo m, by Euclid's algorithm.
    cpp_int r0 = m, r1 = x, t0 = 0, t1 = 1;
    while (!r1.is_zero()) {
      const cpp_int quotient = r0 / r1;
      cpp_int next = r0 - quotient * r1;
      r0 = r1;
      r1 = next;
      next = t0 - quotient * t1;
      t0 = t1;
      t1 = next;
    }
    if (r0 != 1) value_error(in, "base is not invertible for the given modulus");
    x = t0 < 0 ? cpp_int(t0 + m) : t0;
    y = -y;
  }
  in.work(bits_of(y) * (bits_of(m) / 64 + 1) * (bits_of(m) / 64 + 1));
  cpp_int result = powm(x, y, m);
  if (negative && !result.is_zero()) result -= m;
  return from_big(in, result);
}

Value number_round(Interpreter& in, Value number, Value digits) {
  const Value a = as_number(number);
  const bool whole = !digits || (digits.is_none() && !in.python2());
  if (a.is_real()) {
    const double real = a.real();
    if (whole && !in.python2()) {
      if (!std::isfinite(real)) return int_from_double(in, real);
      return int_from_double(in, std::nearbyint(real));
    }
    const std::int64_t places = digits ? clipped(in, digits) : 0;
    if (!std::isfinite(real) || places > 323) return Value::real(real);
    if (places < -308) return Value::real(std::copysign(0.0, real));
    if (in.python2() && places <= 0) {
      // Half away from zero.
      const double scale = std::pow(10.0, static_cast<double>(-places));
      return Value::real(std::round(real / scale) * scale);
    }
    if (places < 0) {
      const double scale = std::pow(10.0, static_cast<double>(-places));
      return Value::real(std::nearbyint(real / scale) * scale);
    }
    double result = 0;
    text::parse_float(text::fixed(std::abs(real), static_cast<std::size_t>(places)), result);
    result = std::copysign(result, real);
    if (in.python2()) {
      // 2.7 rounds exact halves away from zero where correctly rounded text goes to even.
      const double scale = std::pow(10.0, static_cast<double>(places));
      const double scaled = real * scale;
      if (places < 16 && std::abs(scaled) < 4503599627370496.0 &&
          std::fma(real, scale, -scaled) == 0 && std::abs(scaled - std::trunc(scaled)) == 0.5)
        result = std::round(scaled) / scale;
    }
    return Value::real(result);
  }
  if (in.python2()) return number_round(in, Value::real(to_double(in, a)), digits);
  if (whole) return a;
  const std::int64_t places = clipped(in, digits);
  if (places >= 0) return a;
  const cpp_int value = to_big(a);
  if (places < -static_cast<std::int64_t>(bits_of(value))) return Value::integer(0);
  const cpp_int unit = pow(cpp_int(10), static_cast<unsigned>(-places));
  cpp_int quotient, remainder;
  divide_floor(value, unit, quotient, remainder);
  const cpp_int doubled = remainder * 2;
  if (doubled > unit || (doubled == unit && bit_test(abs(quotient), 0))) ++quotient;
  return from_big(in, quotient * unit);
}

std::string int_text(Interpreter& in, Value integer) {
  if (!integer.as<Int>()) return std::to_string(integer.integer());
  const cpp_int value = to_big(integer);
  // 4300 digits need at least 14281 bits, so most ints need no second look.
  const std::size_t bits = bits_of(value);
  if (limits_digits(in) && bits > most_digits * 34 / 10) value_error(in, digits_exceeded(in, 0));
  std::string text = value.str();
  if (limits_digits(in) && text.size() - (text[0] == '-') > most_digits)
    value_error(in, digits_exceeded(in, 0));
  in.work(text.size() * text.size() / 64);
  return text;
}

std::string int_digits(Interpreter& in, Value integer, int base) {
  if (base == 10) {
    std::string text = int_text(in, integer);
    return text[0] == '-' ? text.substr(1) : text;
  }
  cpp_int value = abs(to_big(integer));
  if (value.is_zero()) return "0";
  const unsigned shift = base == 16 ? 4 : base == 8 ? 3 : 1;
  std::vector<std::uint8_t> digits;
  export_bits(value, std::back_inserter(digits), shift);
  std::string text;
  for (std::uint8_t digit : digits) text += "0123456789abcdef"[digit];
  return text;
}

std::string float_text(double value) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  const auto [digits, decimal_point] = text::shortest_decimal(value);
  const int exponent = decimal_point - 1;
  const int count = static_cast<int>(digits.size());
  std::string result = std::signbit(value) ? "-" : "";
  if (exponent < -4 || exponent >= 16) {
    result += digits[0];
    if (count > 1) result += '.' + digits.substr(1);
    result += exponent < 0 ? "e-" : "e+";
    const int magnitude = std::abs(exponent);
    if (magnitude < 10) result += '0';
    return result + std::to_string(magnitude);
  }
  if (exponent < 0)
    return result + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  if (count <= exponent + 1)
    return result + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') +
           ".0";
  const auto point = static_cast<std::size_t>(exponent + 1);
  return result + digits.substr(0, point) + '.' + digits.substr(point);
}

double to_double(Interpreter& in, Value integer) {
  if (!integer.as<Int>()) return static_cast<double>(integer.integer());
  const double result = big_to_double(to_big(integer));
  if (std::isinf(result))
    overflow_error(in, in.python2() ? "long int too large to convert to float"
                                    : "int too large to convert to float");
  return result;
}

Value int_from_double(Interpreter& in, double value) {
  if (std::isnan(value)) value_error(in, "cannot convert float NaN to integer");
  if (std::isinf(value)) overflow_error(in, "cannot convert float infinity to integer");
  if (std::abs(value) < 9.2e18) return Value::integer(static_cast<std::int64_t>(value));
  return from_big(in, cpp_int(std::trunc(value)));
}

Value parse_int(Interpreter& in, std::string_view text, int base) {
  text = stripped(text);
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
    if (in.python2()) text = stripped(text);
  }
  bool prefixed = false;
  if (text.size() > 1 && text[0] == '0') {
    const char letter = static_cast<char>(text[1] | 0x20);
    const int named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (named != 0 && (base == 0 || base == named)) {
      base = named;
      text.remove_prefix(2);
      prefixed = true;
    }
  }
  bool zeros_only = false;
  if (base == 0) {
    base = 10;
    zeros_only = text.size() > 1 && text[0] == '0';
    if (zeros_only && in.python2()) {
      base = 8;
      zeros_only = false;
    }
  }
  std::string digits;
  bool underscore_allowed = prefixed;
  for (char c : text) {
    if (c == '_' && underscore_allowed && !in.python2()) {
      underscore_allowed = false;
      continue;
    }
    if (digit_value(c) >= base || (zeros_only && c != '0')) return Value();
    digits += c;
    underscore_allowed = true;
  }
  if (digits.empty() || (!underscore_allowed)) return Value();
  const bool power_of_two = (base & (base - 1)) == 0;
  if (limits_digits(in) && !power_of_two && digits.size() > most_digits)
    value_error(in, digits_exceeded(in, digits.size()));
  if (digits.size() > most_bits / 4) too_large();
  if (digits.size() <= 18 && base == 10) {
    std::int64_t small = 0;
    for (char c : digits) small = small * 10 + (c - '0');
    return Value::integer(negative ? -small : small);
  }
  in.work(digits.size() * digits.size() / 64);
  cpp_int value;
  for (char c : digits) {
    value *= base;
    value += digit_value(c);
  }
  return from_big(in, negative ? cpp_int(-value) : value);
}

bool parse_float(std::string_view text, double& value) {
  text = stripped(text);
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_') {
      const bool between = i > 0 && i + 1 < text.size() && digit_value(text[i - 1]) < 10 &&
                           digit_value(text[i + 1]) < 10;
      if (!between) return false;
      continue;
    }
    clean += text[i];
  }
  bool negative = false;
  std::string_view rest = clean;
  if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
    negative = rest[0] == '-';
    rest.remove_prefix(1);
  }
  std::string lower;
  for (char c : rest) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  double result = 0;
  if (lower == "inf" || lower == "infinity") {
    result = std::numeric_limits<double>::infinity();
  } else if (lower == "nan") {
    result = std::numeric_limits<double>::quiet_NaN();
  } else {
    if (lower.empty() || (digit_value(lower[0]) > 9 && lower[0] != '.')) return false;
    if (!text::parse_float(lower, result)) return false;
  }
  value = negative ? -result : result;
  return true;
}

Value as_index(Interpreter& in, Value value) {
  if (const Value number = as_number(value)) return number.is_real() ? Value() : number;
  if (!is_instance_kind(value)) return Value();
  const Value result = special(in, value, "__index__");
  if (!result) return result;
  if (result.is_boolean()) return Value::integer(result.integer());
  if (!is_int(result))
    wrong_result(in, value, "__index__", "an int", result,
                 std::string("__index__ returned non-") + (in.python2() ? "(int,long)" : "int") +
                     " (type " + in.type_name(result) + ")");
  return result;
}

std::int64_t clipped(Interpreter& in, Value index) {
  const Value number = as_index(in, index);
  if (!number)
    type_error(in,
               in.python2()
                   ? "'" + in.type_name(index) + "' object cannot be interpreted as an index"
                   : "'" + in.type_name(index) + "' object cannot be interpreted as an integer");
  if (number.is_integer()) return number.integer();
  return is_negative(number) ? std::numeric_limits<std::int64_t>::min()
                             : std::numeric_limits<std::int64_t>::max();
}

Value Interpreter::int_from_digits(std::string_view digits) {
  if (digits.size() <= 18) {
    std::int64_t small = 0;
    for (char c : digits) small = small * 10 + (c - '0');
    return Value::integer(small);
  }
  if (digits.size() > most_bits / 4) too_large();
  return from_big(*this, cpp_int(std::string(digits)));
}

std::int64_t Interpreter::to_int64(Value value, std::string_view what) {
  const Value number = as_index(*this, value);
  if (!number) {
    if (python2()) type_error(*this, "an integer is required");
    if (value.is_real() && !at_least(3, 10))
      type_error(*this, "integer argument expected, got float");
    type_error(*this, "'" + type_name(value) + "' object cannot be interpreted as an integer");
  }
  if (number.is_integer()) return number.integer();
  const std::string wanted = what.empty() ? "C long" : std::string(what);
  overflow_error(*this, python2() ? "Python int too large to convert to C long"
                                  : "Python int too large to convert to " + wanted);
}

void fill_number_types(Interpreter& in) {
  Types& t = in.types;
  t.int_->construct = int_construct;
  t.bool_->construct = bool_construct;
  t.float_->construct = float_construct;
  if (t.long_) t.long_->construct = int_construct;
  for (Class* cls : {t.int_, t.long_}) {
    if (!cls) continue;
    add_methods(in, cls, int_methods);
    add_getter(in, cls, "real", number_itself);
    add_getter(in, cls, "numerator", number_itself);
    add_getter(in, cls, "imag", number_imaginary);
    add_getter(in, cls, "denominator", int_denominator);
  }
  add_methods(in, t.float_, float_methods);
  add_getter(in, t.float_, "real", number_itself);
  add_getter(in, t.float_, "imag", number_imaginary);
}

}  // namespace lastcall::machine
