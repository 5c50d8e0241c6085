#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "python/characters.hpp"
#include "system/world.hpp"
#include "text/utf8.hpp"
#include "types/builtin.hpp"

// What the files of str and bytes share: text.cpp (searching, splitting, filling), text_case.cpp
// (case and kinds of characters), codecs.cpp (encodings).
namespace lastcall::machine {

using python::Trait;

using text::is_ascii;
inline bool is_ascii_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13);
}
inline char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// What this version knows of a character.
inline bool has(const Interpreter& in, char32_t c, Trait trait) {
  return in.characters.has(c, trait);
}
inline bool is_space(Interpreter& in, char32_t c) {
  return has(in, c, Trait::space);
}
// "\\xe9", "\\u20ac", "\\U0001f600".
std::string backslashed(char32_t c);

// The bytes of what is known to be a str or bytes object: `self`, or an argument that was checked.
inline std::string_view view(Value value) {
  if (const Str* str = value.as<Str>()) return str->text;
  return value.to<Bytes>().data;
}
// Whether items are single bytes rather than code points.
inline bool by_bytes(Interpreter& in, Value value) {
  const Str* str = value.as<Str>();
  return !str || is_byte_text(in, str);
}
// A text of the same type as `self`.
inline Value like(Interpreter& in, Value self, std::string text) {
  if (const Str* str = self.as<Str>()) return text_like(in, str, std::move(text));
  return in.bytes(std::move(text));
}
Value unicode_value(Interpreter& in, std::string text);

// ---- methods: text_case.cpp, codecs.cpp
Value str_upper(Interpreter& in, Arguments& a);
Value str_lower(Interpreter& in, Arguments& a);
Value str_casefold(Interpreter& in, Arguments& a);
Value str_swapcase(Interpreter& in, Arguments& a);
Value str_capitalize(Interpreter& in, Arguments& a);
Value str_title(Interpreter& in, Arguments& a);
Value str_isdigit(Interpreter& in, Arguments& a);
Value str_isdecimal(Interpreter& in, Arguments& a);
Value str_isnumeric(Interpreter& in, Arguments& a);
Value str_isalpha(Interpreter& in, Arguments& a);
Value str_isalnum(Interpreter& in, Arguments& a);
Value str_isspace(Interpreter& in, Arguments& a);
Value str_isascii(Interpreter& in, Arguments& a);
Value str_isprintable(Interpreter& in, Arguments& a);
Value str_isupper(Interpreter& in, Arguments& a);
Value str_islower(Interpreter& in, Arguments& a);
Value str_istitle(Interpreter& in, Arguments& a);
Value str_isidentifier(Interpreter& in, Arguments& a);
Value str_encode(Interpreter& in, Arguments& a);
Value bytes_decode(Interpreter& in, Arguments& a);
Value bytes_hex(Interpreter& in, Arguments& a);
Value bytes_fromhex(Interpreter& in, Arguments& a);

// What str.encode and bytes.decode do, and the names of encodings.
enum class Codec { utf8, ascii, latin1, unknown };
// The name of an encoding, or of what is done about errors; `fallback` if none is given.
std::string_view codec_argument(Interpreter& in, Value given, std::string_view function,
                                const char* number, std::string_view fallback);
Codec find_codec(Interpreter& in, std::string_view name);
std::string encode_text(Interpreter& in, Value self, Codec codec, std::string_view errors);
std::string decode_bytes(Interpreter& in, Value self, Codec codec, std::string_view errors);

}  // namespace lastcall::machine
