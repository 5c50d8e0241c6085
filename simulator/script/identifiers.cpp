#include "identifiers.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "python/characters.hpp"
#include "source_text.hpp"
#include "text/utf8.hpp"

namespace lastcall::script {

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
  if (text::is_ascii(word)) return std::string(word);
  const std::string terminated(word);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> normalized(
      utf8proc_NFKC(reinterpret_cast<const utf8proc_uint8_t*>(terminated.c_str())), &std::free);
  return normalized ? reinterpret_cast<const char*>(normalized.get()) : terminated;
}

}  // namespace lastcall::script
