#include "identifiers.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "source_text.hpp"

namespace lastcall::script {

namespace {

utf8proc_category_t category_of(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

template <std::size_t size>
bool contains(const std::array<utf8proc_category_t, size>& categories, char32_t code_point) {
  return std::find(categories.begin(), categories.end(), category_of(code_point)) !=
         categories.end();
}

// The properties ID_Start and ID_Continue of Unicode's annex 31, with the characters that the
// annex adds to the categories.
bool may_start(char32_t c) {
  static constexpr std::array letters = {UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL,
                                         UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
                                         UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_NL};
  return c == '_' || contains(letters, c) || c == 0x1885 || c == 0x1886 || c == 0x2118 ||
         c == 0x212E;
}

bool may_continue(char32_t c) {
  static constexpr std::array others = {UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC,
                                        UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_PC};
  return may_start(c) || contains(others, c) || c == 0xB7 || c == 0x387 ||
         (c >= 0x1369 && c <= 0x1371) || c == 0x19DA;
}

}  // namespace

std::optional<std::size_t> first_invalid_character(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += utf8_length(word.substr(at))) {
    const char32_t character = utf8_decode(word.substr(at));
    if (!(at == 0 ? may_start(character) : may_continue(character))) return at;
  }
  return std::nullopt;
}

bool is_printable(char32_t code_point) {
  static constexpr std::array hidden = {
      UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_CO,
      UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_ZS};
  return !contains(hidden, code_point);
}

std::string normalized_identifier(std::string_view word) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(word.begin(), word.end(), is_ascii)) return std::string(word);
  const std::string terminated(word);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> normalized(
      utf8proc_NFKC(reinterpret_cast<const utf8proc_uint8_t*>(terminated.c_str())), &std::free);
  return normalized ? reinterpret_cast<const char*>(normalized.get()) : terminated;
}

}  // namespace lastcall::script
