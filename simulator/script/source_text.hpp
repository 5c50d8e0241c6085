#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "script/script.hpp"

// The text before it is cut into tokens: its lines, its encoding, its size.
namespace lastcall::script {

// The most bytes a scenario may have.
inline constexpr std::size_t max_text_bytes = std::size_t{1} << 20;

// `text` without a leading UTF-8 byte order mark.
std::string_view without_byte_order_mark(std::string_view text);

// The lines of `text`, without their ends ("\n", "\r\n" or "\r") and without a byte order mark.
// There is always at least one; a text that ends in a line end has an empty last line.
std::vector<std::string_view> split_lines(std::string_view text);

// Throws Failure if the text cannot be read at all: too long, or declared to be in another encoding
// than UTF-8. Returns what is wrong with the first line that cannot be read (a NUL byte, not UTF-8,
// in 2.7 not ASCII without a coding declaration): Python stumbles over it when it gets there.
std::optional<Diagnostic> check_text(const std::vector<std::string_view>& lines,
                                     std::string_view text, std::string_view filename,
                                     python::Version version);

// How many bytes the UTF-8 sequence at the start of `text` has; 0 if it is not valid UTF-8.
std::size_t utf8_length(std::string_view text);

// The code point of the valid UTF-8 sequence at the start of `text`.
char32_t utf8_decode(std::string_view text);

// Appends a code point as UTF-8. Lone surrogates are written as their three bytes.
void utf8_append(std::string& out, char32_t code_point);

}  // namespace lastcall::script
