#include <cmath>
#include <optional>

#include "system/world.hpp"
#include "text/floats.hpp"
#include "types/builtin.hpp"

// format(), str.format and the % operator
// (https://docs.python.org/3/library/string.html#format-specification-mini-language,
// https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting).
namespace lastcall::machine {
namespace {

// A field wider or more precise than this ends the run rather than fills the memory.
constexpr std::size_t widest = 1'000'000;

struct Spec {
  std::string fill = " ";
  char align = 0;  // < > = ^
  char sign = 0;   // + - or space
  bool no_negative_zero = false;
  bool alternate = false;
  std::size_t width = 0;
  char grouping = 0;  // , or _
  std::optional<std::size_t> precision;
  char type = 0;
  bool from_percent = false;  // of the % operator
};

std::size_t count_points(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += (c & 0xc0) != 0x80;
  return count;
}

[[noreturn]] void unknown_code(Interpreter& in, char code, std::string_view type) {
  static constexpr char hex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(code);
  const std::string shown = (byte > 32 && byte < 128) || in.python2()
                                ? std::string(1, code)
                                : std::string("\\x") + hex[byte >> 4] + hex[byte & 15];
  value_error(in,
              "Unknown format code '" + shown + "' for object of type '" + std::string(type) + "'");
}

Spec parse_spec(Interpreter& in, std::string_view text, std::string_view type) {
  Spec spec;
  const std::string_view whole = text;
  const auto is_align = [](char c) { return c == '<' || c == '>' || c == '=' || c == '^'; };
  std::size_t fill = 0;
  if (!text.empty()) in.python2() ? void(fill = 1) : void(decode(text, fill));
  if (fill < text.size() && is_align(text[fill])) {
    spec.fill = text.substr(0, fill);
    spec.align = text[fill];
    text.remove_prefix(fill + 1);
  } else if (!text.empty() && is_align(text[0])) {
    spec.align = text[0];
    text.remove_prefix(1);
  }
  const auto take = [&](std::string_view choices) -> char {
    if (text.empty() || choices.find(text[0]) == std::string_view::npos) return 0;
    const char c = text[0];
    text.remove_prefix(1);
    return c;
  };
  const auto number = [&]() -> std::optional<std::size_t> {
    std::size_t value = 0, digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits)
      if (value <= widest) value = value * 10 + static_cast<std::size_t>(text[digits] - '0');
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    if (digits > 19) value_error(in, "Too many decimal digits in format string");
    if (value > widest)
      throw LimitReached{"a format asks for a width of more than 1,000,000 characters"};
    return value;
  };
  spec.sign = take("+- ");
  if (in.at_least(3, 11)) spec.no_negative_zero = take("z") != 0;
  spec.alternate = take("#") != 0;
  if (!spec.align && take("0")) {
    spec.fill = "0";
    spec.align = '=';
  } else if (spec.align && take("0")) {
    if (spec.fill == " " && whole[0] == spec.align) spec.fill = "0";
  }
  if (const auto width = number()) spec.width = *width;
  spec.grouping = take(in.python2() ? "," : ",_");
  if (spec.grouping && !in.python2()) {
    if (const char second = take(",_")) {
      if (second == spec.grouping && (second == '_' || in.at_least(3, 9)))
        value_error(in, std::string("Cannot specify '") + second + "' with '" + second + "'.");
      value_error(in, "Cannot specify both ',' and '_'.");
    }
  }
  if (take(".")) {
    spec.precision = number();
    if (!spec.precision) value_error(in, "Format specifier missing precision");
  }
  if (text.size() > 1) {
    if (in.python2()) value_error(in, "Invalid conversion specification");
    if (in.at_least(3, 11))
      value_error(in, "Invalid format specifier '" + std::string(whole) + "' for object of type '" +
                          std::string(type) + "'");
    value_error(in, "Invalid format specifier");
  }
  if (!text.empty()) spec.type = text[0];
  if (spec.grouping && spec.type &&
      std::string_view("deEfFgG%").find(spec.type) == std::string_view::npos &&
      !(spec.grouping == '_' && std::string_view("boxX").find(spec.type) != std::string_view::npos))
    value_error(in,
                std::string("Cannot specify '") + spec.grouping + "' with '" + spec.type + "'.");
  return spec;
}

std::string padded(const Spec& spec, std::string body, char default_align, std::size_t prefix = 0) {
  const std::size_t length = count_points(body);
  if (spec.width <= length) return body;
  const std::size_t pad = spec.width - length;
  const char align = spec.align ? spec.align : default_align;
  const std::size_t left = align == '<' ? 0 : align == '^' ? pad / 2 : pad;
  const auto fill = [&](std::size_t count) {
    std::string text;
    for (; count > 0; --count) text += spec.fill;
    return text;
  };
  if (align == '=') return body.substr(0, prefix) + fill(pad) + body.substr(prefix);
  return fill(left) + body + fill(pad - left);
}

std::string grouped(std::string_view digits, char separator, std::size_t group) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % group == 0) result += separator;
    result += digits[i];
  }
  return result;
}

// Puts sign, prefix, digits (the part of them before `fraction`) together; pads with zeros between
// the separators where the fill is one.
std::string assemble(const Spec& spec, std::string sign, std::string digits, std::string_view rest,
                     std::size_t group) {
  const std::size_t prefix = sign.size();
  std::string number = spec.grouping ? grouped(digits, spec.grouping, group) : digits;
  // Infinities have no digits to separate.
  if (spec.grouping && !digits.empty() && spec.fill == "0" && spec.align == '=')
    while (prefix + number.size() + rest.size() < spec.width) {
      digits.insert(0, 1, '0');
      number = grouped(digits, spec.grouping, group);
    }
  return padded(spec, sign + number + std::string(rest), '>', prefix);
}

std::string sign_text(const Spec& spec, bool negative) {
  if (negative) return "-";
  return spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
}

// The digits of a finite, non-negative float in presentation f, e or g; `add_dot_0` as for the
// empty presentation with a precision.
std::string float_digits(double value, char type, std::size_t precision, bool alternate,
                         bool add_dot_0) {
  if (type == 'f') {
    std::string text = text::fixed(value, precision);
    if (alternate && precision == 0) text += '.';
    return text;
  }
  if (type == 'e') {
    std::string text = text::scientific(value, precision);
    if (alternate && precision == 0) text.insert(text.find('e'), ".");
    return text;
  }
  if (precision == 0) precision = 1;
  std::string text = text::scientific(value, precision - 1);
  const std::size_t e = text.find('e');
  const int exponent = std::atoi(text.c_str() + e + 1);
  const int bound = static_cast<int>(precision) - (add_dot_0 ? 1 : 0);
  std::string mantissa, tail;
  if (exponent < -4 || exponent >= bound) {
    mantissa = text.substr(0, e);
    tail = text.substr(e);
  } else {
    const int places = static_cast<int>(precision) - 1 - exponent;
    mantissa = text::fixed(value, static_cast<std::size_t>(std::max(places, 0)));
  }
  if (!alternate && mantissa.find('.') != std::string::npos) {
    while (mantissa.back() == '0') mantissa.pop_back();
    if (mantissa.back() == '.') mantissa.pop_back();
  }
  if (alternate && mantissa.find('.') == std::string::npos) mantissa += '.';
  if (add_dot_0 && tail.empty() && mantissa.find('.') == std::string::npos) mantissa += ".0";
  return mantissa + tail;
}

std::string format_float(Interpreter& in, double value, const Spec& spec) {
  if (in.python2() && spec.alternate && !spec.from_percent)
    value_error(in, "Alternate form (#) not allowed in float format specifier");
  char type = spec.type;
  std::size_t precision = spec.precision.value_or(6);
  if (type == 'n') type = 'g';
  if (type == '%') value *= 100;
  const bool shortest = type == 0 && !spec.precision;
  const bool capital = type == 'E' || type == 'F' || type == 'G';
  const char lower = type == 0     ? 'g'
                     : type == '%' ? 'f'
                     : capital     ? static_cast<char>(type | 0x20)
                                   : type;
  bool negative = std::signbit(value) && !std::isnan(value);
  std::string digits;
  if (!std::isfinite(value)) {
    digits = std::isnan(value) ? "nan" : "inf";
  } else if (shortest) {
    digits = in.python2() ? float_digits(std::abs(value), 'g', 12, false, true)
                          : float_text(std::abs(value));
    if (spec.alternate && digits.find('.') == std::string::npos) digits += '.';
  } else {
    digits = float_digits(std::abs(value), lower, precision, spec.alternate, type == 0);
  }
  if (capital)
    for (char& c : digits)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  if (spec.no_negative_zero && negative && std::isfinite(value) &&
      digits.find_first_of("123456789") == std::string::npos)
    negative = false;
  if (type == '%') digits += '%';
  const std::size_t whole = std::min(digits.find_first_not_of("0123456789"), digits.size());
  return assemble(spec, sign_text(spec, negative), digits.substr(0, whole),
                  std::string_view(digits).substr(whole), 3);
}

std::string format_int(Interpreter& in, Value integer, const Spec& spec,
                       std::string_view type_name) {
  if (spec.type && std::string_view("bcdnoxX").find(spec.type) == std::string_view::npos)
    unknown_code(in, spec.type, type_name);
  if (spec.precision) value_error(in, "Precision not allowed in integer format specifier");
  if (spec.type == 'c') {
    if (spec.sign) value_error(in, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate && !in.python2())
      value_error(in, "Alternate form (#) not allowed with integer format specifier 'c'");
    const std::int64_t code = in.to_int64(integer, "C long");
    const std::int64_t bound = in.python2() ? 0x100 : 0x110000;
    if (code < 0 || code >= bound)
      overflow_error(in,
                     in.python2() ? "%c arg not in range(0x100)" : "%c arg not in range(0x110000)");
    std::string text;
    in.python2() ? text.push_back(static_cast<char>(code))
                 : encode(text, static_cast<char32_t>(code));
    return padded(spec, text, '>');
  }
  int base = 10;
  std::string_view prefix;
  switch (spec.type) {
    case 0:
    case 'd':
    case 'n': break;
    case 'x': base = 16, prefix = "0x"; break;
    case 'X': base = 16, prefix = "0X"; break;
    case 'o': base = 8, prefix = "0o"; break;
    case 'b': base = 2, prefix = "0b"; break;
    default: break;
  }
  if (spec.no_negative_zero)
    value_error(in, "Negative zero coercion (z) not allowed in integer format specifier");

  std::string digits = int_digits(in, integer, base);
  if (spec.type == 'X')
    for (char& c : digits)
      if (c >= 'a') c = static_cast<char>(c - 32);
  std::string sign = sign_text(spec, is_negative(integer));
  if (spec.alternate) sign += prefix;
  return assemble(spec, sign, digits, "", base == 10 ? 3 : 4);
}

// ---- str.format ---------------------------------------------------------------------------------

struct Formatter {
  Interpreter& in;
  Arguments& arguments;
  enum class Numbering { unknown, automatic, manual } numbering = Numbering::unknown;
  std::size_t next_index = 0;

  Value positional(std::size_t index) {
    if (index < arguments.positional.size()) return arguments.positional[index];
    if (!in.at_least(3, 8)) index_error(in, "tuple index out of range");
    index_error(in, "Replacement index " + std::to_string(index) +
                        " out of range for positional args tuple");
  }

  void number_by(Numbering wanted) {
    if (numbering == Numbering::unknown) numbering = wanted;
    if (numbering == wanted) return;
    value_error(in,
                numbering == Numbering::manual
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
  }

  static std::optional<std::size_t> as_index(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::size_t value = 0;
    for (char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + static_cast<std::size_t>(c - '0');
    }
    return value;
  }

  Value field(std::string_view name) {
    const std::size_t first_end = std::min(name.find_first_of(".["), name.size());
    const std::string_view first = name.substr(0, first_end);
    Value value;
    if (first.empty()) {
      number_by(Numbering::automatic);
      value = positional(next_index++);
    } else if (const auto index = as_index(first)) {
      number_by(Numbering::manual);
      value = positional(*index);
    } else {
      for (const auto& [key, given] : arguments.keywords)
        if (key->text == first) value = given;
      if (!value) key_error(in, in.str(std::string(first)));
    }
    for (std::size_t at = first_end; at < name.size();) {
      if (name[at] == '.') {
        const std::size_t end = std::min(name.find_first_of(".[", at + 1), name.size());
        if (end == at + 1) value_error(in, "Empty attribute in format string");
        value = in.get_attribute(value, in.intern(name.substr(at + 1, end - at - 1)));
        at = end;
      } else if (name[at] == '[') {
        const std::size_t end = name.find(']', at);
        if (end == std::string_view::npos) value_error(in, "Missing ']' in format string");
        const std::string_view key = name.substr(at + 1, end - at - 1);
        if (key.empty()) value_error(in, "Empty attribute in format string");
        const auto index = as_index(key);
        value = in.subscript(value, index ? Value::integer(static_cast<std::int64_t>(*index))
                                          : in.str(std::string(key)));
        at = end + 1;
      } else {
        value_error(in, "Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return value;
  }

  std::string render(std::string_view format, int depth) {
    if (depth < 0) value_error(in, "Max string recursion exceeded");
    std::string result;
    for (std::size_t at = 0; at < format.size();) {
      const char c = format[at];
      if (c != '{' && c != '}') {
        const std::size_t end = std::min(format.find_first_of("{}", at), format.size());
        result += format.substr(at, end - at);
        at = end;
        continue;
      }
      if (at + 1 < format.size() && format[at + 1] == c) {
        result += c;
        at += 2;
        continue;
      }
      if (c == '}') value_error(in, "Single '}' encountered in format string");
      if (at + 1 == format.size()) value_error(in, "Single '{' encountered in format string");
      at = replacement(format, at + 1, result, depth);
      in.check_memory(result.size());
    }
    return result;
  }

  // One field, from after its `{`; returns where the text goes on.
  std::size_t replacement(std::string_view format, std::size_t at, std::string& result, int depth) {
    std::size_t end = at;
    bool in_brackets = false;
    while (end < format.size()) {
      const char c = format[end];
      if (c == '[')
        in_brackets = true;
      else if (c == ']')
        in_brackets = false;
      else if (!in_brackets && (c == '}' || c == '!' || c == ':'))
        break;
      else if (!in_brackets && c == '{')
        value_error(in, "unexpected '{' in field name");
      ++end;
    }
    if (end == format.size())
      value_error(in, in.python2() && in_brackets ? "Missing ']' in format string"
                                                  : "expected '}' before end of string");
    const std::string_view name = format.substr(at, end - at);
    const char* const unmatched =
        in.python2() ? "unmatched '{' in format" : "unmatched '{' in format spec";
    char conversion = 0;
    if (format[end] == '!') {
      if (end + 1 >= format.size())
        value_error(in, "end of string while looking for conversion specifier");
      conversion = format[end + 1];
      end += 2;
      if (conversion == '}') value_error(in, unmatched);
      if (end >= format.size()) value_error(in, unmatched);
      if (format[end] != ':' && format[end] != '}')
        value_error(in, in.python2() ? "expected ':' after format specifier"
                                     : "expected ':' after conversion specifier");
    }
    std::string_view spec;
    if (format[end] == ':') {
      const std::size_t start = ++end;
      int nested = 1;
      for (; end < format.size(); ++end) {
        if (format[end] == '{') ++nested;
        if (format[end] == '}' && --nested == 0) break;
      }
      if (end >= format.size()) value_error(in, unmatched);
      spec = format.substr(start, end - start);
    }
    Value value = field(name);
    switch (conversion) {
      case 0: break;
      case 'r': value = in.str(in.repr(value)); break;
      case 's': value = in.str(in.str_of(value)); break;
      case 'a':
        if (!in.python2()) {
          const std::string text = in.repr(value);
          std::string ascii;
          for (std::size_t i = 0; i < text.size();) {
            const std::size_t start = i;
            const char32_t code = decode(text, i);
            if (code < 0x80)
              ascii += text.substr(start, i - start);
            else {
              const std::string quoted = quoted_repr(text.substr(start, i - start), false);
              ascii += quoted.substr(1, quoted.size() - 2);
            }
          }
          value = in.str(ascii);
          break;
        }
        [[fallthrough]];
      default:
        value_error(in,
                    std::string("Unknown conversion specifier ") +
                        (conversion > 32 && conversion < 127 ? std::string(1, conversion)
                                                             : "\\x" + std::to_string(conversion)));
    }
    const std::string rendered = spec.find_first_of("{}") == std::string_view::npos
                                     ? std::string(spec)
                                     : render(spec, depth - 1);
    result += in.format(value, rendered);
    return end + 1;
  }
};

// ---- % ------------------------------------------------------------------------------------------

// The % operator at work; wordings changed in 3.10 and in 3.15.
struct Percent {
  Interpreter& in;
  std::string_view format;
  Value values;
  const Tuple* tuple;
  std::size_t used = 0;
  bool by_key = false;  // the last conversion had a (key)

  bool is_mapping() const {
    if (values.as<Dict>()) return true;
    if (tuple || values.as<Str>()) return false;
    if (values.as<List>() || values.as<Range>() || values.as<Bytes>())
      return !in.python2() || values.as<List>();
    return is_instance_kind(values) && has_special(in, values, "__getitem__");
  }
  std::size_t given() const { return tuple ? tuple->items.size() : 1; }

  Value next(std::size_t position) {
    if (by_key && in.at_least(3, 15))
      value_error(in, "format requires a parenthesised mapping key at position " +
                          std::to_string(position));
    if (used >= given() || by_key)
      type_error(in, in.at_least(3, 15) ? "not enough arguments for format string (got " +
                                              std::to_string(given()) + ")"
                                        : "not enough arguments for format string");
    return tuple ? tuple->items[used++] : (++used, values);
  }

  bool next_is_integer() const {
    return used < given() && !by_key && (tuple ? tuple->items[used] : values).is_integer();
  }

  // How 3.15 names the argument in its messages.
  std::string place(std::string_view key) const {
    if (!key.empty()) return "format argument '" + std::string(key) + "': ";
    return tuple ? "format argument " + std::to_string(used) + ": " : "format argument: ";
  }

  [[noreturn]] void wants(Value value, char code, std::string_view what, std::string_view key) {
    const std::string type = in.type_name(value, {3, 15}), conversion = std::string("%") + code;
    if (in.at_least(3, 15))
      type_error(in, place(key) + conversion + " requires " + std::string(what) + ", not " + type);
    type_error(in, (in.python2() && code == 'i' ? "%d" : conversion) +
                       " format: " + std::string(what) + " is required, not " + type);
  }

  std::string integer(Value value, char code, const Spec& spec, std::string_view key) {
    Value number = as_number(value);
    const bool decimal = code == 'd' || code == 'i' || code == 'u';
    if (number && number.is_real()) {
      if (!decimal && !in.python2()) wants(value, code, "an integer", key);
      number = int_from_double(in, number.real());
    }
    if (!number && is_instance_kind(value)) {
      if (decimal || in.python2()) number = special(in, value, "__int__");
      if (!number && in.at_least(3, 8)) number = as_index(in, value);
    }
    if (!number)
      wants(value, code,
            decimal || in.python2() ? (in.at_least(3, 10) ? "a real number" : "a number")
                                    : "an integer",
            key);
    const int base = decimal ? 10 : code == 'o' ? 8 : 16;
    std::string digits = int_digits(in, number, base);
    if (code == 'X')
      for (char& c : digits)
        if (c >= 'a') c = static_cast<char>(c - 32);
    if (spec.precision && digits.size() < *spec.precision)
      digits.insert(0, *spec.precision - digits.size(), '0');
    std::string sign = sign_text(spec, is_negative(number));
    if (spec.alternate && base != 10)
      sign += base == 8     ? (in.python2() ? (digits[0] == '0' ? "" : "0") : "0o")
              : code == 'X' ? "0X"
                            : "0x";
    return assemble(spec, sign, digits, "", 3);
  }

  std::string real(Value value, char code, const Spec& given_spec, std::string_view key) {
    Spec spec = given_spec;
    spec.type = code;
    spec.from_percent = true;
    Value number = as_number(value);
    if (!number && is_instance_kind(value)) number = special(in, value, "__float__");
    if (!number && in.at_least(3, 8) && is_instance_kind(value)) number = as_index(in, value);
    if (!number) {
      if (in.at_least(3, 15))
        type_error(in,
                   place(key) + "%" + code + " requires a real number, not " + in.type_name(value));
      type_error(in,
                 (in.python2() ? "float argument required, not " : "must be real number, not ") +
                     in.type_name(value));
    }
    return format_float(in, number.is_real() ? number.real() : to_double(in, number), spec);
  }

  std::string character(Value value, std::string_view key) {
    std::string text;
    if (Str* str = value.as<Str>()) {
      if (text_length(in, str) == 1) return str->text;
      if (in.at_least(3, 15))
        type_error(in,
                   place(key) +
                       "%c requires an integer or a unicode character, not a string of length " +
                       std::to_string(text_length(in, str)));
      if (in.at_least(3, 14))
        type_error(in, "%c requires an int or a unicode character, not a string of length " +
                           std::to_string(text_length(in, str)));
      type_error(in, "%c requires int or char");
    }
    if (in.python2()) return std::string(1, byte_character(value));
    const Value number = as_index(in, value);
    const bool too_large = number && number.as<Int>() && !in.at_least(3, 10);
    if (!number || too_large) {
      if (in.at_least(3, 15))
        type_error(in, place(key) + "%c requires an integer or a unicode character, not " +
                           in.type_name(value));
      if (in.at_least(3, 14))
        type_error(in, "%c requires an int or a unicode character, not " + in.type_name(value));
      type_error(in, "%c requires int or char");
    }
    const std::int64_t code = clipped(in, number);
    if (code < 0 || code >= 0x110000)
      overflow_error(in, in.at_least(3, 15) ? place(key) + "%c argument not in range(0x110000)"
                                            : "%c arg not in range(0x110000)");
    encode(text, static_cast<char32_t>(code));
    return text;
  }

  // 2.7's PyArg_Parse with "b".
  char byte_character(Value value) {
    if (value.is_real()) type_error(in, "integer argument expected, got float");
    Value number = as_number(value);
    if (!number && is_instance_kind(value)) number = special(in, value, "__int__");
    if (!number) type_error(in, "an integer is required");
    if (number.as<Int>()) overflow_error(in, "Python int too large to convert to C long");
    const std::int64_t code = clipped(in, number);
    if (code < 0) overflow_error(in, "unsigned byte integer is less than minimum");
    if (code > 255) overflow_error(in, "unsigned byte integer is greater than maximum");
    return static_cast<char>(code);
  }

  std::size_t star(std::size_t start, std::size_t& at, bool& negative) {
    ++at;
    const Value value = next(start);
    if (!is_int(value) && !value.is_boolean())
      type_error(in, in.at_least(3, 15) ? place("") + "* requires int, not " + in.type_name(value)
                                        : "* wants int");
    const std::int64_t number = clipped(in, value);
    negative = number < 0;
    const std::uint64_t magnitude =
        number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    if (magnitude > widest)
      throw LimitReached{"a format asks for a width of more than 1,000,000 characters"};
    return static_cast<std::size_t>(magnitude);
  }

  [[noreturn]] void incomplete(std::size_t start) {
    value_error(in, in.at_least(3, 15) ? "stray % at position " + std::to_string(start)
                                       : "incomplete format");
  }

  std::string run() {
    std::string result;
    for (std::size_t at = 0; at < format.size();) {
      if (format[at] != '%') {
        const std::size_t end = std::min(format.find('%', at), format.size());
        result += format.substr(at, end - at);
        at = end;
        continue;
      }
      conversion(at, result);
      in.check_memory(result.size());
    }
    if (used < given() && !is_mapping() && !(by_key && !tuple))
      type_error(in, in.at_least(3, 15)
                         ? "not all arguments converted during string formatting (required " +
                               std::to_string(used) + ", got " + std::to_string(given()) + ")"
                         : "not all arguments converted during string formatting");
    return result;
  }

  void conversion(std::size_t& at, std::string& result) {
    const std::size_t start = at++;
    Value keyed;
    std::string_view key;
    if (at < format.size() && format[at] == '(') {
      if (!is_mapping())
        type_error(in, in.at_least(3, 15) ? "format requires a mapping, not " + in.type_name(values)
                                          : "format requires a mapping");
      int depth = 1;
      const std::size_t begin = ++at;
      for (; at < format.size(); ++at) {
        if (format[at] == '(') ++depth;
        if (format[at] == ')' && --depth == 0) break;
      }
      if (at >= format.size())
        value_error(in, in.at_least(3, 15) ? "stray % or incomplete format key at position " +
                                                 std::to_string(start)
                                           : "incomplete format key");
      key = format.substr(begin, at - begin);
      ++at;
      keyed = in.subscript(values, in.str(std::string(key)));
      by_key = true;
    }
    // Most conversions are nothing but their letter.
    if (at < format.size() && at == start + 1 && (format[at] == 's' || format[at] == 'd')) {
      if (format[at] == 's') {
        ++at;
        result += in.str_of(next(start));
        return;
      }
      if (next_is_integer()) {
        ++at;
        result += std::to_string(next(start).integer());
        return;
      }
    }
    Spec spec;
    bool left = false, zero = false;
    for (; at < format.size(); ++at) {
      const char c = format[at];
      if (c == '-')
        left = true;
      else if (c == '+')
        spec.sign = '+';
      else if (c == ' ')
        spec.sign = spec.sign ? spec.sign : ' ';
      else if (c == '#')
        spec.alternate = true;
      else if (c == '0')
        zero = true;
      else
        break;
    }
    const auto number = [&] {
      std::size_t value = 0;
      for (; at < format.size() && format[at] >= '0' && format[at] <= '9'; ++at) {
        value = value * 10 + static_cast<std::size_t>(format[at] - '0');
        if (value > widest)
          throw LimitReached{"a format asks for a width of more than 1,000,000 characters"};
      }
      return value;
    };
    if (at < format.size() && format[at] == '*') {
      bool negative = false;
      spec.width = star(start, at, negative);
      left = left || negative;
    } else {
      spec.width = number();
    }
    if (at < format.size() && format[at] == '.') {
      ++at;
      if (at < format.size() && format[at] == '*') {
        bool negative = false;
        spec.precision = star(start, at, negative);
        if (negative) spec.precision = 0;
      } else {
        spec.precision = number();
      }
    }
    while (at < format.size() && (format[at] == 'l' || format[at] == 'h' || format[at] == 'L'))
      ++at;
    if (at >= format.size()) incomplete(start);
    const std::size_t code_at = at;
    const char32_t code32 = decode(format, at);
    const char code = code32 < 0x80 ? static_cast<char>(code32) : '\0';
    spec.align = left ? '<' : '>';
    // With anything between, 3.7 and later take it for a conversion that there is not.
    if (code == '%' && (code_at == start + 1 || !in.at_least(3, 7))) {
      result += in.python2() ? padded(spec, "%", '>') : "%";
      return;
    }
    const bool numeric =
        std::string_view("diuoxXeEfFgG").find(code) != std::string_view::npos && code;
    if (zero && !left && numeric) {
      spec.fill = "0";
      spec.align = '=';
    }
    const bool known =
        numeric || code == 's' || code == 'r' || code == 'c' || (code == 'a' && !in.python2());
    if (!known) {
      const std::string shown(format.substr(code_at, at - code_at));
      // An argument is taken before the character is looked at.
      if (keyed.is_null()) next(start);
      if (in.at_least(3, 15) && code == '%')
        value_error(in, "stray % at position " + std::to_string(start) +
                            " or unexpected format character '%' at position " +
                            std::to_string(code_at));
      if (in.at_least(3, 15))
        value_error(in, "unsupported format %" + shown + " at position " + std::to_string(start));
      static constexpr char hex[] = "0123456789abcdef";
      std::string number_text;
      for (char32_t rest = code32; rest || number_text.empty(); rest >>= 4)
        number_text.insert(0, 1, hex[rest & 15]);
      value_error(in, "unsupported format character '" + shown + "' (0x" + number_text +
                          ") at index " + std::to_string(count_points(format.substr(0, code_at))));
    }
    const Value value = keyed ? keyed : next(start);
    switch (code) {
      case 's':
      case 'r':
      case 'a': {
        std::string text = code == 's' ? in.str_of(value) : in.repr(value);
        if (code == 'a') {
          std::string ascii;
          for (std::size_t i = 0; i < text.size();) {
            const std::size_t from = i;
            if (decode(text, i) < 0x80)
              ascii += text.substr(from, i - from);
            else {
              const std::string quoted =
                  quoted_repr(std::string_view(text).substr(from, i - from), false);
              ascii += quoted.substr(1, quoted.size() - 2);
            }
          }
          text = std::move(ascii);
        }
        if (spec.precision) {
          std::size_t end = 0;
          for (std::size_t i = 0; i < *spec.precision && end < text.size(); ++i) decode(text, end);
          text.resize(end);
        }
        result += padded(spec, std::move(text), '>');
        return;
      }
      case 'c': result += padded(spec, character(value, key), '>'); return;
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X': result += integer(value, code, spec, key); return;
      default: result += real(value, code, spec, key); return;
    }
  }
};

}  // namespace

std::string format_number(Interpreter& in, Value value, std::string_view text) {
  const Value number = as_number(value);
  const std::string type = in.type_name(value);
  const Spec spec = parse_spec(in, text, type);
  const bool as_real =
      spec.type && std::string_view("eEfFgG%").find(spec.type) != std::string_view::npos;
  if (number.is_real()) {
    if (spec.type && !as_real && spec.type != 'n') unknown_code(in, spec.type, type);
    return format_float(in, number.real(), spec);
  }
  if (as_real) return format_float(in, to_double(in, number), spec);
  return format_int(in, number, spec, type);
}

std::string format_text(Interpreter& in, std::string_view text, std::string_view given) {
  const Spec spec = parse_spec(in, given, "str");
  if (spec.type && spec.type != 's') unknown_code(in, spec.type, "str");
  if (spec.sign)
    value_error(in, spec.sign == ' ' && in.at_least(3, 9)
                        ? "Space not allowed in string format specifier"
                        : "Sign not allowed in string format specifier");
  if (spec.no_negative_zero)
    value_error(in, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) value_error(in, "Alternate form (#) not allowed in string format specifier");
  if (spec.grouping)
    value_error(in, std::string("Cannot specify '") + spec.grouping + "' with 's'.");
  Spec used = spec;
  if (spec.align == '=') {
    // Written out it is refused; a leading zero alone fills to the right from 3.10 on.
    if (!in.at_least(3, 10) || spec.fill != "0" || given[0] == '=' ||
        (given.size() > 1 && given[1] == '='))
      value_error(in, "'=' alignment not allowed in string format specifier");
    used.align = '<';
  }
  std::string body(text);
  if (spec.precision) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < *spec.precision && end < body.size(); ++i) decode(body, end);
    body.resize(end);
  }
  return padded(used, std::move(body), '<');
}

std::string text_format(Interpreter& in, const Str* format, Arguments& arguments) {
  Formatter formatter{in, arguments};
  return formatter.render(format->text, 1);
}

std::string percent_format(Interpreter& in, const Str* format, Value values) {
  return Percent{in, format->text, values, values.as<Tuple>()}.run();
}

std::string Interpreter::format(Value value, std::string_view spec) {
  if (is_instance_kind(value) || is_derived(value)) {
    const std::initializer_list<Value> wanted{str(std::string(spec))};
    if (const Value result = is_derived(value) ? overridden(*this, value, "__format__", wanted)
                                               : special(*this, value, "__format__", wanted)) {
      if (const Str* text = result.as<Str>()) return text->text;
      wrong_result(*this, value, "__format__", "a str", result,
                   (python2() ? type_name(value) + ".__format__ must return string or unicode, not "
                              : "__format__ must return a str, not ") +
                       type_name(result));
    }
  }
  if (spec.empty()) return str_of(value);
  if (as_number(value)) {
    if (value.is_boolean() && spec.empty()) return str_of(value);
    return format_number(*this, value, spec);
  }
  if (const Str* text = value.as<Str>()) return format_text(*this, text->text, spec);
  if (python2()) return format_text(*this, str_of(value), spec);
  type_error(*this, "unsupported format string passed to " + type_name(value) + ".__format__");
}

}  // namespace lastcall::machine
