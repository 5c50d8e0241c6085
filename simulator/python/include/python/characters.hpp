#pragma once

#include <cstddef>
#include <cstdint>

#include "python/version.hpp"

// What a version of Python knows of characters: its Unicode data, as str's methods show them. Read
// off the interpreters (unicode.py).
namespace lastcall::python {

enum class Trait : std::uint16_t {
  alpha = 1,
  decimal = 2,
  digit = 4,
  numeric = 8,
  space = 16,
  printable = 32,
  upper = 64,
  lower = 128,
  title = 256,
  cased = 512,        // what str.title() takes for a letter inside a word
  ignorable = 1024,   // not looked at where it is asked whether a sigma is the last letter
  line_break = 2048,  // str.splitlines()
  wide = 4096,        // takes two columns
  assigned = 8192,
  starts_name = 16384,     // of an identifier; 3.x
  continues_name = 32768,  // … inside one
};

enum class Case : std::uint8_t { upper, lower, title, folded };

// One to three characters.
struct Letters {
  char32_t at[3];
  std::size_t size;
};

class Characters {
 public:
  explicit Characters(Version version);
  // O(log of some 5,000).
  bool has(char32_t c, Trait trait) const;
  Letters in_case(char32_t c, Case wanted) const;
  // The value of a decimal digit; -1 for what is none.
  int decimal_value(char32_t c) const;

 private:
  std::size_t column_ = 0;
};

}  // namespace lastcall::python
