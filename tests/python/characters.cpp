#include "python/characters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace lastcall::python;

namespace {

std::u32string in_case(const Characters& characters, char32_t c, Case wanted) {
  const Letters letters = characters.in_case(c, wanted);
  return {letters.at, letters.size};
}

}  // namespace

TEST_CASE("a character becomes one to three in another case") {
  const Characters known({3, 13});
  CHECK(in_case(known, U'a', Case::upper) == U"A");
  CHECK(in_case(known, U'7', Case::upper) == U"7");
  CHECK(in_case(known, U'\u00df', Case::upper) == U"SS");
  CHECK(in_case(known, U'\u00df', Case::title) == U"Ss");
  CHECK(in_case(known, U'\ufb03', Case::folded) == U"ffi");
  CHECK(in_case(known, U'\u0130', Case::lower) == U"i\u0307");
  CHECK(in_case(known, U'\u1f80', Case::title) == U"\u1f88");
}

TEST_CASE("a version knows the characters of its time") {
  const char32_t mtavruli = 0x1c90;  // Unicode 11
  CHECK_FALSE(Characters({3, 6}).has(mtavruli, Trait::alpha));
  CHECK(Characters({3, 7}).has(mtavruli, Trait::alpha));
  CHECK(in_case(Characters({3, 6}), 0x10d0, Case::upper) == U"\u10d0");
  CHECK(in_case(Characters({3, 7}), 0x10d0, Case::upper) == U"\u1c90");
  CHECK(in_case(Characters({2, 7}), U'\u00df', Case::upper) == U"\u00df");
}

TEST_CASE("every decimal digit has its value") {
  const Characters known({3, 15});
  CHECK(known.decimal_value(U'7') == 7);
  CHECK(known.decimal_value(0x0967) == 1);   // Devanagari
  CHECK(known.decimal_value(0x1d7ff) == 9);  // mathematical, five rows in one
  CHECK(known.decimal_value(0xb2) == -1);    // a superscript is no decimal digit
  CHECK(known.decimal_value(0x10ffff) == -1);
}
