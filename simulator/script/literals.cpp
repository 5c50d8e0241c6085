#include "literals.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <utility>

#include "source_text.hpp"
#include "text/floats.hpp"

namespace lastcall::script {

namespace {

// CPython's limit for decimal literals (3.11 and the later security releases of older versions).
constexpr std::size_t max_int_digits = 4300;

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

// Converts digits of a base up to 16 to decimal, by schoolbook multiplication in base 10^9.
std::string to_decimal(std::string_view digits, int base) {
  constexpr std::uint64_t limb = 1'000'000'000;
  std::vector<std::uint32_t> limbs{0};
  for (const char c : digits) {
    std::uint64_t carry = static_cast<std::uint64_t>(digit_value(c));
    for (std::uint32_t& part : limbs) {
      carry += std::uint64_t{part} * static_cast<std::uint64_t>(base);
      part = static_cast<std::uint32_t>(carry % limb);
      carry /= limb;
    }
    if (carry != 0) limbs.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string decimal = std::to_string(limbs.back());
  for (auto part = limbs.rbegin() + 1; part != limbs.rend(); ++part) {
    const std::string nine = std::to_string(*part);
    decimal += std::string(9 - nine.size(), '0') + nine;
  }
  return decimal;
}

double float_value(const std::string& text) {
  double value = 0;
  text::parse_float(text, value);
  return value;
}

}  // namespace

Constant number_value(std::string_view text, const SourceRange& range, python::Version version) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c != '_'; });
  const char last = digits.back();
  const bool prefixed = digits.size() > 1 && digits[0] == '0' && digit_value(digits[1]) > 9;
  const char base_letter = prefixed ? static_cast<char>(digits[1] | 0x20) : '\0';
  if (last == 'j' || last == 'J') {
    throw Failure{
        outside_subset(range, "complex numbers are outside the subset", "use two floats")};
  }
  if (last == 'l' || last == 'L') {
    throw Failure{outside_subset(range, "the long suffix of Python 2 is outside the subset",
                                 "leave the L away: ints grow as they need to")};
  }
  const bool hexadecimal = base_letter == 'x';
  if (!hexadecimal && digits.find_first_of(".eE") != std::string::npos) {
    return {FloatLiteral{float_value(digits)}};
  }
  int base = 10;
  std::string_view significant = digits;
  if (hexadecimal || base_letter == 'o' || base_letter == 'b') {
    base = hexadecimal ? 16 : base_letter == 'o' ? 8 : 2;
    significant.remove_prefix(2);
  } else if (version.major == 2 && digits[0] == '0') {
    base = 8;
    const std::size_t wrong = digits.find_first_of("89");
    if (wrong != std::string::npos) throw Failure{syntax_error(range, "invalid token")};
  }
  significant.remove_prefix(std::min(significant.find_first_not_of('0'), significant.size() - 1));
  if (significant.size() > max_int_digits) {
    Diagnostic diagnostic = outside_subset(
        range, "an int literal may have at most " + std::to_string(max_int_digits) + " digits",
        "compute large numbers: 10**5000");
    if (base == 10 && since(version, 3, 11)) {
      diagnostic.kind = Diagnostic::Kind::syntax_error;
      diagnostic.python_message =
          "Exceeds the limit (4300 digits) for integer string conversion: value has " +
          std::to_string(significant.size()) +
          " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
          "for huge integer literals to avoid decimal conversion limits.";
      diagnostic.python_range = range;
    }
    throw Failure{std::move(diagnostic)};
  }
  return {IntLiteral{base == 10 ? std::string(significant) : to_decimal(significant, base)}};
}

StringParts split_string(std::string_view token) {
  StringParts parts;
  std::size_t prefix = 0;
  for (; token[prefix] != '"' && token[prefix] != '\''; ++prefix) {
    const char c = static_cast<char>(token[prefix] | 0x20);
    parts.bytes |= c == 'b';
    parts.raw |= c == 'r';
    parts.unicode |= c == 'u';
  }
  const std::string_view quoted = token.substr(prefix);
  const std::string three(3, quoted[0]);
  const std::size_t quotes = quoted.size() >= 6 && quoted.starts_with(three) ? 3 : 1;
  parts.body = quoted.substr(quotes, quoted.size() - 2 * quotes);
  return parts;
}

namespace {

// Walks over the body of one literal.
class EscapeDecoder {
 public:
  EscapeDecoder(std::string_view body, const EscapeRules& rules, int line, int column,
                python::Version version, std::vector<Warning>& warnings)
      : body_(body),
        rules_(rules),
        line_(line),
        column_(column),
        version_(version),
        warnings_(warnings) {}

  std::string run() {
    while (at_ < body_.size()) {
      const char c = body_[at_];
      if (c == '\\' && !rules_.raw && at_ + 1 < body_.size()) {
        read_escape();
      } else if (c == '\\' && !rules_.raw) {
        // The text of an f-string before a field: `\{`.
        warn_invalid("\\{");
        out_ += c;
        advance(1);
      } else if (c == '\n' || c == '\r') {
        skip_line_end();
        out_ += '\n';
      } else {
        out_ += c;
        advance(1);
      }
    }
    return std::move(out_);
  }

 private:
  void advance(std::size_t bytes) {
    at_ += bytes;
    column_ += static_cast<int>(bytes);
  }

  void skip_line_end() {
    at_ += body_.substr(at_).starts_with("\r\n") ? 2 : 1;
    ++line_;
    column_ = 0;
  }

  SourceRange here(std::size_t bytes) const {
    return on_line(line_, column_, column_ + static_cast<int>(bytes));
  }

  void put(char32_t code_point) {
    if (rules_.bytes) {
      out_ += static_cast<char>(code_point & 0xFF);
    } else {
      utf8_append(out_, code_point);
    }
  }

  void read_escape() {
    const char c = body_[at_ + 1];
    static constexpr std::string_view letters = "abfnrtv\\'\"";
    static constexpr std::string_view values = "\a\b\f\n\r\t\v\\'\"";
    if (c == '\n' || c == '\r') {
      advance(1);
      skip_line_end();
    } else if (const std::size_t simple = letters.find(c); simple != std::string_view::npos) {
      out_ += values[simple];
      advance(2);
    } else if (c >= '0' && c <= '7') {
      read_octal();
    } else if (c == 'x') {
      read_hexadecimal(2);
    } else if (c == 'u' && rules_.unicode_escapes) {
      read_hexadecimal(4);
    } else if (c == 'U' && rules_.unicode_escapes) {
      read_hexadecimal(8);
    } else if (c == 'N' && rules_.unicode_escapes) {
      const std::size_t end = std::min(body_.find('}', at_), body_.size() - 1);
      throw Failure{outside_subset(here(end + 1 - at_),
                                   "characters by name (\\N{...}) are outside the subset",
                                   "write the character itself, or its number: \\u2192")};
    } else {
      warn_invalid("\\" + std::string(body_.substr(at_ + 1, utf8_length(body_.substr(at_ + 1)))));
      out_ += '\\';
      advance(1);
    }
  }

  void read_octal() {
    std::size_t length = 1;
    char32_t value = 0;
    while (length <= 3 && at_ + length < body_.size() && body_[at_ + length] >= '0' &&
           body_[at_ + length] <= '7') {
      value = value * 8 + static_cast<char32_t>(digit_value(body_[at_ + length]));
      ++length;
    }
    if (value > 0xFF && since(version_, 3, 12)) {
      warn_invalid(std::string(body_.substr(at_, length)), "octal escape sequence");
    }
    put(value);
    advance(length);
  }

  void read_hexadecimal(std::size_t digits) {
    std::uint32_t value = 0;
    std::size_t found = 0;
    while (found < digits && at_ + 2 + found < body_.size() &&
           digit_value(body_[at_ + 2 + found]) < 16) {
      value = value << 4 | static_cast<std::uint32_t>(digit_value(body_[at_ + 2 + found]));
      ++found;
    }
    if (found < digits) {
      const std::string letter(1, body_[at_ + 1]);
      fail_escape(2 + found,
                  "\\" + letter + " needs " + std::to_string(digits) + " hexadecimal digits",
                  "truncated \\" + letter + std::string(digits, 'X') + " escape");
    }
    if (value > 0x10FFFF) {
      fail_escape(2 + found, "there is no character of this number", "illegal Unicode character");
    }
    put(value);
    advance(2 + digits);
  }

  // Python counts the bytes of the body with every non-ASCII character as \UXXXXXXXX.
  [[noreturn]] void fail_escape(std::size_t length, const std::string& message,
                                const std::string& reason) const {
    Diagnostic diagnostic =
        syntax_error(here(length), message, "write \\\\ for a backslash, or a raw string");
    std::size_t position = 0;
    for (std::size_t i = 0; i < at_; i += utf8_length(body_.substr(i))) {
      position += static_cast<unsigned char>(body_[i]) < 0x80 ? 1 : 10;
    }
    diagnostic.python_range = rules_.token;
    diagnostic.python_message =
        rules_.bytes ? "(value error) invalid \\x escape at position " + std::to_string(position)
                     : "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
                           std::to_string(position) + "-" + std::to_string(position + length - 1) +
                           ": " + reason;
    // 2.7 raises a ValueError for bytes.
    if (version_.major == 2) diagnostic.python_message.clear();
    throw Failure{std::move(diagnostic)};
  }

  // Hidden DeprecationWarnings up to 3.11; a SyntaxWarning from 3.12, at more length from 3.14.
  void warn_invalid(const std::string& escape, const std::string& kind = "escape sequence") {
    if (!since(version_, 3, 12) || std::exchange(warned_, true)) return;
    const std::string message =
        since(version_, 3, 14)
            ? "\"" + escape + "\" is an invalid " + kind +
                  ". Such sequences will not work in the future. Did you mean \"\\" + escape +
                  "\"? A raw string is also an option."
            : "invalid " + kind + " '" + escape + "'";
    const SourceRange place = here(escape.size());
    warnings_.push_back({since(version_, 3, 13) ? place.line : rules_.token.line, message, place});
  }

  std::string_view body_;
  EscapeRules rules_;
  int line_;
  int column_;
  python::Version version_;
  std::vector<Warning>& warnings_;
  std::size_t at_ = 0;
  bool warned_ = false;
  std::string out_;
};

}  // namespace

std::string decode_escapes(std::string_view body, const EscapeRules& rules, int line, int column,
                           python::Version version, std::vector<Warning>& warnings) {
  return EscapeDecoder(body, rules, line, column, version, warnings).run();
}

}  // namespace lastcall::script
