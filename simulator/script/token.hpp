#pragma once

#include <cstdint>
#include <string_view>

#include "script/syntax_tree.hpp"

namespace lastcall::script {

enum class TokenKind : std::uint8_t {
  end_of_file,
  newline,
  indent,
  dedent,
  name,
  keyword,
  number,
  string,          // with prefix and quotes; f-strings come in pieces, as in Python 3.12:
  fstring_start,   // prefix and opening quotes
  fstring_middle,  // literal text, escapes and doubled braces undecoded
  fstring_end,     // closing quotes
  fstring_error,   // up to 3.11: what is wrong inside, and ends it: TokenStream::fstring_errors
  operator_,
  error,  // the lexer gave up here; TokenStream::error says why
};

struct Token {
  TokenKind kind;
  std::string_view text;  // as written
  SourceRange range;

  // Whether this is the given operator or keyword.
  bool is(std::string_view word) const {
    return (kind == TokenKind::operator_ || kind == TokenKind::keyword) && text == word;
  }
};

}  // namespace lastcall::script
