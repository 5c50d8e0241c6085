#include <algorithm>
#include <utility>

#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/text.hpp"

// Case, and what kind of characters a text is of, as unicodeobject.c has it; of what a version
// knows of each character see python/characters.hpp.
namespace lastcall::machine {

namespace {

using python::Case;
using python::Letters;

// Changes each character, and may look at the others: `change(text, index)` gives its letters.
template <typename Change>
Value mapped(Interpreter& in, Value self, Change&& change) {
  const std::string_view text = view(self);
  in.work(text.size() / 4);
  std::u32string characters;
  const bool bytes = by_bytes(in, self);
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    characters += bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (bytes && characters[i] >= 0x80) {
      result += static_cast<char>(characters[i]);
      continue;
    }
    const Letters letters = change(characters, i);
    for (std::size_t each = 0; each < letters.size; ++each) encode(result, letters.at[each]);
  }
  return like(in, self, std::move(result));
}

Letters in_case(Interpreter& in, char32_t c, Case wanted) {
  if (c < 0x80) {
    const bool is_letter = (c | 32) >= 'a' && (c | 32) <= 'z';
    const bool small = wanted == Case::lower || wanted == Case::folded;
    return {{!is_letter ? c : small ? c | 32 : c & ~char32_t{32}}, 1};
  }
  return in.characters.in_case(c, wanted);
}

// A capital sigma at the end of a word becomes another letter than elsewhere.
Letters lower(Interpreter& in, const std::u32string& text, std::size_t index) {
  constexpr char32_t sigma = 0x3a3, small = 0x3c3, last = 0x3c2;
  if (text[index] != sigma || in.python2()) return in_case(in, text[index], Case::lower);
  const auto is_cased_towards = [&](std::ptrdiff_t step) {
    auto at = static_cast<std::ptrdiff_t>(index) + step;
    while (at >= 0 && at < std::ssize(text) &&
           has(in, text[static_cast<std::size_t>(at)], Trait::ignorable))
      at += step;
    return at >= 0 && at < std::ssize(text) &&
           has(in, text[static_cast<std::size_t>(at)], Trait::cased);
  };
  return {{is_cased_towards(-1) && !is_cased_towards(1) ? last : small}, 1};
}

// Whether all characters pass.
template <typename Test>
bool all_of(Interpreter& in, Value self, Test&& test) {
  const std::string_view text = view(self);
  in.work(text.size() / 4);
  const bool bytes = by_bytes(in, self);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = bytes ? static_cast<unsigned char>(text[at++]) : decode(text, at);
    if ((bytes && c >= 0x80) || !test(c)) return false;
  }
  return true;
}

// One of the traits, for each character, of which there is at least one.
template <Trait... traits>
Value all_have(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  return Value::boolean(!view(self).empty() && all_of(in, self, [&](char32_t c) {
    return (false || ... || has(in, c, traits));
  }));
}

// At least one cased character, and none of another case.
template <Trait wanted, Trait other>
Value all_in_case(Interpreter& in, Arguments& a) {
  bool found = false;
  const bool none_wrong = all_of(in, a.positional[0], [&](char32_t c) {
    found = found || has(in, c, wanted);
    return !has(in, c, other) && !has(in, c, Trait::title);
  });
  return Value::boolean(none_wrong && found);
}

}  // namespace

Value str_upper(Interpreter& in, Arguments& a) {
  return mapped(in, a.positional[0], [&](const std::u32string& text, std::size_t i) {
    return in_case(in, text[i], Case::upper);
  });
}
Value str_lower(Interpreter& in, Arguments& a) {
  return mapped(in, a.positional[0],
                [&](const std::u32string& text, std::size_t i) { return lower(in, text, i); });
}
Value str_casefold(Interpreter& in, Arguments& a) {
  return mapped(in, a.positional[0], [&](const std::u32string& text, std::size_t i) {
    return in_case(in, text[i], Case::folded);
  });
}
Value str_swapcase(Interpreter& in, Arguments& a) {
  return mapped(in, a.positional[0], [&](const std::u32string& text, std::size_t i) {
    if (has(in, text[i], Trait::upper)) return lower(in, text, i);
    if (has(in, text[i], Trait::lower)) return in_case(in, text[i], Case::upper);
    return Letters{{text[i]}, 1};
  });
}
Value str_capitalize(Interpreter& in, Arguments& a) {
  const Case first = in.at_least(3, 8) ? Case::title : Case::upper;
  return mapped(in, a.positional[0], [&](const std::u32string& text, std::size_t i) {
    return i == 0 ? in_case(in, text[i], first) : lower(in, text, i);
  });
}
Value str_title(Interpreter& in, Arguments& a) {
  bool inside = false;
  return mapped(in, a.positional[0], [&](const std::u32string& text, std::size_t i) {
    return std::exchange(inside, has(in, text[i], Trait::cased))
               ? lower(in, text, i)
               : in_case(in, text[i], Case::title);
  });
}

Value str_isdigit(Interpreter& in, Arguments& a) {
  return all_have<Trait::digit>(in, a);
}
Value str_isdecimal(Interpreter& in, Arguments& a) {
  return all_have<Trait::decimal>(in, a);
}
Value str_isnumeric(Interpreter& in, Arguments& a) {
  return all_have<Trait::numeric>(in, a);
}
Value str_isalpha(Interpreter& in, Arguments& a) {
  return all_have<Trait::alpha>(in, a);
}
Value str_isalnum(Interpreter& in, Arguments& a) {
  return all_have<Trait::alpha, Trait::decimal, Trait::digit, Trait::numeric>(in, a);
}
Value str_isspace(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  if (!by_bytes(in, self)) return all_have<Trait::space>(in, a);
  return Value::boolean(!view(self).empty() && all_of(in, self, is_ascii_space));
}
Value str_isascii(Interpreter&, Arguments& a) {
  return Value::boolean(is_ascii(view(a.positional[0])));
}
Value str_isprintable(Interpreter& in, Arguments& a) {
  return Value::boolean(
      all_of(in, a.positional[0], [&](char32_t c) { return has(in, c, Trait::printable); }));
}
Value str_isupper(Interpreter& in, Arguments& a) {
  return all_in_case<Trait::upper, Trait::lower>(in, a);
}
Value str_islower(Interpreter& in, Arguments& a) {
  return all_in_case<Trait::lower, Trait::upper>(in, a);
}
Value str_istitle(Interpreter& in, Arguments& a) {
  bool inside = false, found = false;
  const bool fine = all_of(in, a.positional[0], [&](char32_t c) {
    if (has(in, c, Trait::upper) || has(in, c, Trait::title)) {
      found = true;
      return !std::exchange(inside, true);
    }
    if (has(in, c, Trait::lower)) return inside;
    inside = false;
    return true;
  });
  return Value::boolean(fine && found);
}
Value str_isidentifier(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  bool first = true;
  return Value::boolean(!view(self).empty() && all_of(in, self, [&](char32_t c) {
    return has(in, c, std::exchange(first, false) ? Trait::starts_name : Trait::continues_name);
  }));
}

}  // namespace lastcall::machine
