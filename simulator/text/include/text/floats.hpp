#pragma once

#include <string>
#include <string_view>

// Floats as decimal digits and back, by a library that gives the same digits in every build (the
// standard library's differ between compilers, where they exist at all).
namespace lastcall::text {

// value = 0.d1d2d3… × 10^point, without its sign; of zero, the digit 0 and point 1. No zeros stand
// at the end.
struct Decimal {
  std::string digits;
  int point = 1;
};

// The fewest digits that read back as the same float, as repr() shows them. `value` is finite.
Decimal shortest_decimal(double value);

// `value`, finite and not negative, with `precision` digits behind the point ("0.12"), as '%.2f';
// with one digit before it and an exponent of two digits at least ("1.25e-01"), as '%.2e'. Exact;
// halves go to the even digit, as in CPython's dtoa.c. O(precision), at least that of 1,100 digits.
std::string fixed(double value, std::size_t precision);
std::string scientific(double value, std::size_t precision);

// The float nearest to a text of digits, a point and an exponent ("1.5e-7"): infinity where it is
// too large. Whether all of the text was such a number.
bool parse_float(std::string_view text, double& value);

}  // namespace lastcall::text
