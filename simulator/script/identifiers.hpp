#pragma once

#include <optional>
#include <string>
#include <string_view>

// Names in any script (PEP 3131), by the Unicode tables of utf8proc.
namespace lastcall::script {

// The offset of the first character of `word` that may not stand there in an identifier.
std::optional<std::size_t> first_invalid_character(std::string_view word);

// Whether Python would show the character as itself.
bool is_printable(char32_t code_point);

// The identifier that Python takes `word` for (its NFKC form). 𝐱 and x are one name.
std::string normalized_identifier(std::string_view word);

}  // namespace lastcall::script
