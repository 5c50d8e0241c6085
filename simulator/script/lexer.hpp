#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "token.hpp"

namespace lastcall::script {

// A whole text as tokens. The last one is end_of_file, or error if the lexer could not go on.
struct TokenStream {
  std::vector<Token> tokens;
  std::optional<Diagnostic> error;
  bool fails_in_fstring = false;
  // Up to 3.11 an f-string is one token to Python: what is wrong in one, by the number of its
  // fstring_error, is found when the parser comes there.
  std::map<std::size_t, Diagnostic> fstring_errors;
  // Brackets still open where the text (or the lexer) ends, outermost first: 3.10 and later name
  // the innermost one ("'(' was never closed").
  std::vector<Token> unclosed;
  std::vector<Warning> warnings;
};

// Cuts a text into tokens as CPython's tokenizer does: indentation by columns (a tab goes to the
// next multiple of 8) that must also agree if a tab were 1 column, lines joined by `\` and inside
// brackets, f-strings cut into their pieces. Linear in the length of the text.
class Lexer {
 public:
  // `lines` are the lines of one text, as split_lines gives them; they must outlive the tokens.
  // `unreadable` is what check_text says of them.
  Lexer(const std::vector<std::string_view>& lines, python::Version version,
        std::optional<Diagnostic> unreadable = std::nullopt);

  TokenStream run();

 private:
  struct Indentation {
    int columns;         // with tabs to multiples of 8
    int narrow_columns;  // with tabs of 1 column: a second opinion
  };
  struct Quotes {
    char quote;
    bool triple;
    bool raw;
  };
  // An f-string being read.
  struct FString {
    Token start;
    Quotes quotes;
    // Before 3.12 the string's end is found first, and no field may reach beyond it.
    int end_line;
    int end_column;
    std::size_t open_brackets;  // around it
    // The brackets open where each replacement field began, and whether we are now in the literal
    // text of the string or of the format spec of its innermost field.
    std::vector<std::size_t> fields;
    bool in_text = true;
  };

  // Reading position.
  std::string_view line() const { return lines_[line_index_]; }
  bool at_line_end() const { return column_ >= line().size(); }
  bool at_last_line() const { return line_index_ + 1 >= lines_.size(); }
  char peek(std::size_t ahead = 0) const;
  bool looking_at(std::string_view text) const { return line().substr(column_).starts_with(text); }
  void next_line();
  void check_line() const;
  SourceRange here(std::size_t length = 1) const;
  SourceRange from(int line_number, std::size_t column) const;

  void lex(bool at_line_start);
  bool read_indentation();
  void apply_indentation(Indentation found);
  void skip_space_and_comment();
  void end_line();
  void read_token();
  void read_number();
  void read_digits(bool (*is_digit)(char), std::string_view kind);
  void check_end_of_number(std::size_t start, std::string_view kind);
  void read_name();
  [[noreturn]] void fail_character(std::string_view word, std::size_t offset);
  bool read_string();
  void fail_prefixes(std::string_view prefix) const;
  void read_string_body(std::size_t start, const Quotes& quotes);
  void skip_to_quotes(const Token& opening, const Quotes& quotes, bool is_fstring);
  void read_operator();
  void open_bracket(const Token& token);
  void close_bracket(const Token& token);

  void start_fstring(std::size_t start, const Quotes& quotes);
  void leave_fstring(Failure& failure);
  void read_fstring_text();
  void read_fstring_operator();
  bool at_fstring_limit(const FString& fstring) const;
  [[noreturn]] void fail_at_fstring_limit(const FString& fstring) const;
  [[noreturn]] static void fail_fstring(const SourceRange& range, const std::string& message);

  void add(TokenKind kind, std::size_t length);
  bool is_keyword(std::string_view word) const;
  [[noreturn]] void fail_unterminated(const Token& opening, const Quotes& quotes, bool is_fstring,
                                      bool escaped_quote) const;

  const std::vector<std::string_view>& lines_;
  python::Version version_;
  std::optional<Diagnostic> unreadable_;
  std::size_t line_index_ = 0;
  std::size_t column_ = 0;
  std::vector<Indentation> indentations_{{0, 0}};
  std::vector<Token> brackets_;
  std::vector<FString> fstrings_;
  TokenStream out_;
};

}  // namespace lastcall::script
