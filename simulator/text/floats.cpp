#include "text/floats.hpp"

#include <double-conversion/double-conversion.h>
#include <double-conversion/strtod.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace lastcall::text {
namespace {

using double_conversion::DoubleToStringConverter;

Decimal decimal(double value, DoubleToStringConverter::DtoaMode mode, int requested) {
  std::array<char, 800> buffer{};
  bool negative = false;
  int length = 0, point = 0;
  DoubleToStringConverter::DoubleToAscii(value, mode, requested, buffer.data(),
                                         static_cast<int>(buffer.size()), &negative, &length,
                                         &point);
  Decimal result{std::string(buffer.data(), static_cast<std::size_t>(length)), point};
  const std::size_t last = result.digits.find_last_not_of('0');
  result.digits.resize(last != std::string::npos ? last + 1
                                                 : std::min(result.digits.size(), std::size_t{1}));
  return result;
}

// The first `count` digits of `exact`, rounded; with none of them left, zero.
void round_to(Decimal& exact, std::ptrdiff_t count) {
  std::string& digits = exact.digits;
  if (count >= static_cast<std::ptrdiff_t>(digits.size())) return;
  if (count < 0) {
    digits.clear();
    return;
  }
  const auto kept = static_cast<std::size_t>(count);
  const bool half = digits[kept] == '5' && kept + 1 == digits.size();
  const bool odd = kept > 0 && (digits[kept - 1] - '0') % 2 == 1;
  const bool up = half ? odd : digits[kept] >= '5';
  digits.resize(kept);
  if (!up) return;
  while (!digits.empty() && digits.back() == '9') digits.pop_back();
  if (digits.empty()) {
    digits = "1";
    ++exact.point;
  } else {
    ++digits.back();
  }
}

// No double has more digits than this.
constexpr int all_digits = 767;

// To which there are faster ways to round than from all digits, which matters: a picture has
// thousands of numbers.
constexpr std::size_t most_fixed = 30;

Decimal exactly(double value) {
  return decimal(value, DoubleToStringConverter::PRECISION, all_digits);
}

}  // namespace

Decimal shortest_decimal(double value) {
  return decimal(value, DoubleToStringConverter::SHORTEST, 0);
}

std::string fixed(double value, std::size_t precision) {
  Decimal rounded;
  if (precision < most_fixed) {
    // The library rounds halves up. A half is what has one digit more, and so all of its digits
    // then.
    const double units = std::ldexp(value, static_cast<int>(precision) + 1);
    const int more = units == std::trunc(units) ? 1 : 0;
    rounded = decimal(value, DoubleToStringConverter::FIXED, static_cast<int>(precision) + more);
  } else {
    rounded = exactly(value);
  }
  round_to(rounded, rounded.point + static_cast<std::ptrdiff_t>(precision));
  const auto digit = [&](std::ptrdiff_t place) {  // 0: the first behind the point
    const std::ptrdiff_t index = place + rounded.point;
    const bool is_there = index >= 0 && index < static_cast<std::ptrdiff_t>(rounded.digits.size());
    return is_there ? rounded.digits[static_cast<std::size_t>(index)] : '0';
  };
  std::string text;
  for (std::ptrdiff_t place = -std::max(rounded.point, 1); place < 0; ++place) text += digit(place);
  if (precision > 0) text += '.';
  for (std::size_t place = 0; place < precision; ++place)
    text += digit(static_cast<std::ptrdiff_t>(place));
  return text;
}

std::string scientific(double value, std::size_t precision) {
  Decimal rounded = exactly(value);
  round_to(rounded, static_cast<std::ptrdiff_t>(precision) + 1);
  std::string text(1, rounded.digits[0]);
  if (precision > 0) {
    text += '.' + rounded.digits.substr(1);
    text.append(precision + 2 - text.size(), '0');
  }
  const int exponent = rounded.point - 1;
  const std::string magnitude = std::to_string(std::abs(exponent));
  text += exponent < 0 ? "e-" : "e+";
  return text + (magnitude.size() < 2 ? "0" : "") + magnitude;
}

bool parse_float(std::string_view text, double& value) {
  std::size_t at = 0;
  const auto take_sign = [&] {
    const bool is_sign = at < text.size() && (text[at] == '+' || text[at] == '-');
    return is_sign && text[at++] == '-';
  };
  const auto take_digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return text.substr(begin, at - begin);
  };
  const bool negative = take_sign();
  std::string digits(take_digits());
  std::size_t behind_point = 0;
  if (at < text.size() && text[at] == '.') {
    ++at;
    const std::string_view more = take_digits();
    behind_point = more.size();
    digits += more;
  }
  if (digits.empty()) return false;
  constexpr std::int64_t beyond_all = 1'000'000'000;
  std::int64_t exponent = 0;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool is_below = take_sign();
    const std::string_view written = take_digits();
    if (written.empty()) return false;
    for (const char digit : written) exponent = std::min(exponent * 10 + (digit - '0'), beyond_all);
    if (is_below) exponent = -exponent;
  }
  if (at != text.size()) return false;
  exponent -= static_cast<std::int64_t>(behind_point);
  digits.erase(0, digits.find_first_not_of('0'));
  value =
      double_conversion::Strtod({digits.data(), static_cast<int>(digits.size())},
                                static_cast<int>(std::clamp(exponent, -beyond_all, beyond_all)));
  if (negative) value = -value;
  return true;
}

}  // namespace lastcall::text
