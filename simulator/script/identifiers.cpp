#include "identifiers.hpp"

#ifndef __EMSCRIPTEN__
#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#endif

#include "python/characters.hpp"
#include "source_text.hpp"
#include "text/utf8.hpp"

#ifdef __EMSCRIPTEN__
// A browser has the table (web/page/door.js). Writes at most `most` bytes; returns how many.
extern "C" __attribute__((import_module("page"), import_name("normalize"))) std::size_t
page_normalize(const char* text, std::size_t size, char* normalized, std::size_t most);
#endif

namespace lastcall::script {
namespace {

std::string nfkc(std::string_view word) {
#ifdef __EMSCRIPTEN__
  constexpr std::size_t most_growth = 11;  // U+FDFA: 3 bytes become 33
  std::string normalized(most_growth * word.size(), '\0');
  normalized.resize(page_normalize(word.data(), word.size(), normalized.data(), normalized.size()));
  return normalized;
#else
  const std::string terminated(word);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> normalized(
      utf8proc_NFKC(reinterpret_cast<const utf8proc_uint8_t*>(terminated.c_str())), &std::free);
  return normalized ? reinterpret_cast<const char*>(normalized.get()) : terminated;
#endif
}

}  // namespace

std::optional<std::size_t> first_invalid_character(std::string_view word, python::Version version) {
  if (text::is_ascii(word)) return std::nullopt;  // the lexer saw to it
  const python::Characters characters(version);
  for (std::size_t at = 0; at < word.size(); at += utf8_length(word.substr(at))) {
    const python::Trait wanted =
        at == 0 ? python::Trait::starts_name : python::Trait::continues_name;
    if (!characters.has(utf8_decode(word.substr(at)), wanted)) return at;
  }
  return std::nullopt;
}

std::string normalized_identifier(std::string_view word) {
  return text::is_ascii(word) ? std::string(word) : nfkc(word);
}

}  // namespace lastcall::script
