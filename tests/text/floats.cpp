#include "text/floats.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>

using namespace lastcall::text;

TEST_CASE("the fewest digits of a float read back as the same float") {
  CHECK(shortest_decimal(0.1).digits == "1");
  CHECK(shortest_decimal(0.1).point == 0);
  CHECK(shortest_decimal(0).digits == "0");
  CHECK(shortest_decimal(std::ldexp(1, -44)).digits == "5684341886080802");
  CHECK(shortest_decimal(1e23).digits == "1");
  CHECK(shortest_decimal(5e-324).digits == "5");
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const double value =
        std::ldexp(static_cast<double>(random() >> 11), static_cast<int>(random() % 1800) - 900);
    const auto [digits, point] = shortest_decimal(value);
    double again = 0;
    CHECK(parse_float("0." + digits + "e" + std::to_string(point), again));
    CHECK(again == value);
  }
}

TEST_CASE(
    "halves are rounded to the even digit, and what only looks like a half by its exact value") {
  CHECK(fixed(0.5, 0) == "0");
  CHECK(fixed(1.5, 0) == "2");
  CHECK(fixed(2.5, 0) == "2");
  CHECK(fixed(0.125, 2) == "0.12");
  CHECK(fixed(0.375, 2) == "0.38");
  CHECK(fixed(2.675, 2) == "2.67");
  CHECK(fixed(0.6, 0) == "1");
  CHECK(fixed(9.96, 1) == "10.0");
  CHECK(fixed(0.004, 2) == "0.00");
  CHECK(fixed(0, 3) == "0.000");
  CHECK(fixed(1e22, 1) == "10000000000000000000000.0");
  CHECK(scientific(0.125, 1) == "1.2e-01");
  CHECK(scientific(9.5, 0) == "1e+01");
  CHECK(scientific(8.5, 0) == "8e+00");
  CHECK(scientific(0, 2) == "0.00e+00");
  CHECK(scientific(1.5e300, 3) == "1.500e+300");
}

TEST_CASE("a float with digits behind the point is what printf writes, whose digits are exact") {
  std::mt19937_64 random(11);
  for (int i = 0; i < 40'000; ++i) {
    const int precision = static_cast<int>(random() % 34);
    // Large and small ones, and such as are often halves: of few bits.
    const int bits = i % 2 == 0 ? 11 : 50;
    const double value = std::ldexp(static_cast<double>(random() >> bits),
                                    static_cast<int>(random() % 120) - 64 - (i % 2 == 0 ? 53 : 14));
    std::array<char, 400> written{};
    std::snprintf(written.data(), written.size(), "%.*f", precision, value);
    CHECK(fixed(value, static_cast<std::size_t>(precision)) == written.data());
  }
}

TEST_CASE("every digit of a float can be had, and zeros after them") {
  CHECK(fixed(0.1, 60) == "0.100000000000000005551115123125782702118158340454101562500000");
  CHECK(fixed(5e-324, 1074).substr(1070) == "265625");
  CHECK(fixed(std::numeric_limits<double>::max(), 0).size() == 309);
}

TEST_CASE("what is no number is not read as one") {
  double value = 1;
  for (const char* text : {"", ".", "e5", "1e", "1e+", "1x", " 1", "1 ", "0x10", "1.5.2", "inf"})
    CHECK_FALSE(parse_float(text, value));
  CHECK(parse_float("1.", value));
  CHECK(parse_float(".5", value));
  CHECK(value == 0.5);
  CHECK(parse_float("1e400", value));
  CHECK(std::isinf(value));
  CHECK(parse_float("1e-400", value));
  CHECK(value == 0);
}
