#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "python/version.hpp"

// Names in any script (PEP 3131).
namespace lastcall::script {

// The offset of the first character of `word` that may not stand there in an identifier.
std::optional<std::size_t> first_invalid_character(std::string_view word, python::Version version);

// The identifier that Python takes `word` for (its NFKC form). 𝐱 and x are one name.
std::string normalized_identifier(std::string_view word);

}  // namespace lastcall::script
