#include "lexer.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>
#include <utility>

#include "identifiers.hpp"
#include "python/characters.hpp"
#include "source_text.hpp"

namespace lastcall::script {

namespace {

// CPython's own limits (Parser/tokenizer.h).
constexpr std::size_t max_indentation_levels = 100;
constexpr std::size_t max_open_brackets = 200;
constexpr std::size_t max_nested_fstrings = 150;
constexpr int tab_width = 8;

bool is_decimal(char c) {
  return c >= '0' && c <= '9';
}
bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
bool is_binary(char c) {
  return c == '0' || c == '1';
}
bool is_hexadecimal(char c) {
  return is_decimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool is_name_start(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_character(char c) {
  return is_name_start(c) || is_decimal(c);
}

char closing_bracket(char open) {
  return open == '(' ? ')' : open == '[' ? ']' : '}';
}

// Longest first.
constexpr std::array<std::string_view, 24> long_operators = {
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==",
    "<>",  "!=",  "->",  "+=",  "-=",  "*=", "/=", "%=", "&=", "|=", "^=", "@=",
};
constexpr std::string_view short_operators = "+-*/%@&|^~<>()[]{},:;.=";

}  // namespace

Lexer::Lexer(const std::vector<std::string_view>& lines, python::Version version,
             std::optional<Diagnostic> unreadable)
    : lines_(lines), version_(version), unreadable_(std::move(unreadable)) {}

TokenStream Lexer::run() {
  for (bool at_start = true, ended = false; !ended; at_start = false) {
    try {
      lex(at_start);
      ended = true;
    } catch (Failure& failure) {
      const SourceRange place = failure.diagnostic.range;
      ended = fstrings_.empty() || since(version_, 3, 12);
      if (ended) {
        out_.error = std::move(failure.diagnostic);
        if (!out_.error->python_counts_bytes) out_.error->python_counts_bytes = false;
        out_.fails_in_fstring = !fstrings_.empty();
        out_.tokens.push_back({TokenKind::error, {}, place});
      } else {
        leave_fstring(failure);
      }
    }
  }
  out_.unclosed = std::move(brackets_);
  return std::move(out_);
}

// ---- the reading position ----------------------------------------------------------------------

char Lexer::peek(std::size_t ahead) const {
  return column_ + ahead < line().size() ? line()[column_ + ahead] : '\0';
}

void Lexer::next_line() {
  ++line_index_;
  column_ = 0;
  check_line();
}

void Lexer::check_line() const {
  const bool reached = unreadable_ && unreadable_->range.line == static_cast<int>(line_index_ + 1);
  if (reached) throw Failure{*unreadable_};
}

SourceRange Lexer::here(std::size_t length) const {
  return on_line(static_cast<int>(line_index_ + 1), static_cast<int>(column_),
                 static_cast<int>(column_ + length));
}

SourceRange Lexer::from(int line_number, std::size_t column) const {
  return {line_number, static_cast<int>(column), static_cast<int>(line_index_ + 1),
          static_cast<int>(column_)};
}

void Lexer::add(TokenKind kind, std::size_t length) {
  out_.tokens.push_back({kind, line().substr(column_, length), here(length)});
  column_ += length;
}

// ---- lines -------------------------------------------------------------------------------------

void Lexer::lex(bool at_line_start) {
  check_line();
  for (;;) {
    if (!fstrings_.empty() && fstrings_.back().in_text) {
      read_fstring_text();
      continue;
    }
    if (std::exchange(at_line_start, false) && !read_indentation()) {
      if (at_last_line()) break;
      next_line();
      at_line_start = true;
      continue;
    }
    skip_space_and_comment();
    if (!at_line_end()) {
      if (fstrings_.empty()) {
        read_token();
      } else {
        read_fstring_operator();
      }
      continue;
    }
    if (brackets_.empty()) {
      add(TokenKind::newline, 0);
      ++out_.tokens.back().range.end_column;
      at_line_start = true;
    }
    if (at_last_line()) break;
    next_line();
  }
  const SourceRange end = here(0);
  if (brackets_.empty()) {
    for (; indentations_.size() > 1; indentations_.pop_back()) {
      out_.tokens.push_back({TokenKind::dedent, {}, end});
    }
  }
  out_.tokens.push_back({TokenKind::end_of_file, {}, end});
}

// Reads the white space at the start of a line. False if the line is blank or only a comment: such
// lines have no indentation.
bool Lexer::read_indentation() {
  Indentation found{0, 0};
  // From 3.10 on the columns before a backslash in the indentation count; 3.9 goes on as it was.
  int continued = 0;
  bool goes_on = false;
  for (;; ++column_) {
    while (since(version_, 3, 9) && line().substr(column_) == "\\") {
      goes_on = true;
      if (at_last_line()) return true;
      if (continued == 0) continued = found.columns;
      next_line();
    }
    const char c = peek();
    if (c == ' ') {
      ++found.columns;
      ++found.narrow_columns;
    } else if (c == '\t') {
      found.columns = (found.columns / tab_width + 1) * tab_width;
      ++found.narrow_columns;
    } else if (c == '\f') {
      found = {0, 0};
    } else {
      break;
    }
  }
  if (at_line_end() || peek() == '#') return false;
  if (goes_on && !since(version_, 3, 10)) return true;
  if (continued > 0) found = {continued, continued};
  apply_indentation(found);
  return true;
}

void Lexer::apply_indentation(Indentation found) {
  const auto fail = [this](std::string exception, std::string message, std::string remedy) {
    Diagnostic diagnostic =
        syntax_error(on_line(static_cast<int>(line_index_ + 1), 0, static_cast<int>(column_)),
                     std::move(message), std::move(remedy));
    diagnostic.python_exception = std::move(exception);
    // Python points at the end of the line; from 3.9 on, for tabs, at its beginning.
    const int end = static_cast<int>(line().size()) - (since(version_, 3, 9) ? 0 : 1);
    int place = end;
    if (since(version_, 3, 9)) {
      if (diagnostic.python_exception == "TabError") place = 0;
      if (diagnostic.message == "too many levels of indentation") place = -1;
    }
    diagnostic.python_range = on_line(diagnostic.range.line, place, place);
    throw Failure{std::move(diagnostic)};
  };
  const auto check_tabs = [&](bool consistent) {
    if (!consistent && version_.major > 2) {
      fail("TabError", "inconsistent use of tabs and spaces in indentation",
           "indent with spaces only");
    }
  };
  const Indentation current = indentations_.back();
  if (found.columns == current.columns) {
    check_tabs(found.narrow_columns == current.narrow_columns);
    return;
  }
  if (found.columns > current.columns) {
    check_tabs(found.narrow_columns > current.narrow_columns);
    if (indentations_.size() >= max_indentation_levels) {
      fail("IndentationError", "too many levels of indentation", "move inner blocks to functions");
    }
    indentations_.push_back(found);
    out_.tokens.push_back(
        {TokenKind::indent, line().substr(0, column_),
         on_line(static_cast<int>(line_index_ + 1), 0, static_cast<int>(column_))});
    return;
  }
  std::size_t ended = 0;
  while (found.columns < indentations_.back().columns) {
    indentations_.pop_back();
    ++ended;
  }
  // Nothing has ended as long as that is wrong.
  if (found.columns != indentations_.back().columns) {
    fail("IndentationError", "unindent does not match any outer indentation level",
         "indent this line as far as an earlier line of the block it belongs to");
  }
  out_.tokens.insert(out_.tokens.end(), ended, {TokenKind::dedent, {}, here(0)});
  check_tabs(found.narrow_columns == indentations_.back().narrow_columns);
}

// Skips to the next token in this logical line; a `\` joins the next line.
void Lexer::skip_space_and_comment() {
  for (;;) {
    const char c = peek();
    if (at_line_end()) return;
    if (c == ' ' || c == '\t' || c == '\f') {
      ++column_;
    } else if (c == '#') {
      if (!fstrings_.empty() && !since(version_, 3, 12)) {
        fail_fstring(here(), "f-string expression part cannot include '#'");
      }
      column_ = line().size();
    } else if (c == '\\') {
      if (!fstrings_.empty() && !since(version_, 3, 12)) {
        fail_fstring(here(), "f-string expression part cannot include a backslash");
      }
      if (column_ + 1 < line().size()) {
        Diagnostic diagnostic =
            syntax_error(on_line(static_cast<int>(line_index_ + 1), static_cast<int>(column_ + 1),
                                 static_cast<int>(column_ + 2)),
                         "unexpected character after line continuation character",
                         "a `\\` that joins lines must be the last character of its line");
        if (!since(version_, 3, 9)) {
          const int last = static_cast<int>(line().size()) - 1;
          diagnostic.python_range = on_line(diagnostic.range.line, last, last);
        }
        throw Failure{std::move(diagnostic)};
      }
      if (at_last_line() || (line_index_ + 2 == lines_.size() && lines_.back().empty())) {
        Diagnostic diagnostic = syntax_error(here(), "unexpected EOF while parsing",
                                             "delete the `\\` at the end of the text");
        diagnostic.python_range = on_line(diagnostic.range.line, diagnostic.range.end_column,
                                          diagnostic.range.end_column);
        // Up to 3.9 the place is in a line that does not exist.
        if (!since(version_, 3, 10)) diagnostic.python_message.clear();
        throw Failure{std::move(diagnostic)};
      }
      next_line();
    } else {
      return;
    }
  }
}

// ---- tokens ------------------------------------------------------------------------------------

void Lexer::read_token() {
  const char c = peek();
  if (is_decimal(c) || (c == '.' && is_decimal(peek(1)))) {
    read_number();
  } else if (is_name_start(c) || c == '"' || c == '\'') {
    if (!read_string()) read_name();
  } else {
    read_operator();
  }
}

// Digits that may be grouped with single underscores (3.6 and later).
void Lexer::read_digits(bool (*is_digit)(char), std::string_view kind) {
  const bool groups = version_.major > 2;
  while (is_digit(peek())) {
    ++column_;
    if (groups && peek() == '_') {
      ++column_;
      if (!is_digit(peek())) {
        --column_;
        throw Failure{syntax_error(
            here(),
            since(version_, 3, 8) ? "invalid " + std::string(kind) + " literal" : "invalid token",
            "an underscore in a number stands between two digits")};
      }
    }
  }
}

void Lexer::read_number() {
  const std::size_t start = column_;
  const char base = peek() == '0' ? lower(peek(1)) : '\0';
  std::string_view kind = "decimal";
  if (base == 'x' || base == 'o' || base == 'b') {
    kind = base == 'x' ? "hexadecimal" : base == 'o' ? "octal" : "binary";
    const auto is_digit = base == 'x' ? is_hexadecimal : base == 'o' ? is_octal : is_binary;
    column_ += 2;
    if (peek() == '_' && version_.major > 2) ++column_;
    if (!is_digit(peek())) {
      const bool wrong_digit = is_decimal(peek());
      if (!wrong_digit || !since(version_, 3, 10)) --column_;
      const std::string message =
          !since(version_, 3, 8) ? "invalid token"
          : wrong_digit ? "invalid digit '" + std::string(1, peek(since(version_, 3, 10) ? 0 : 1)) +
                              "' in " + std::string(kind) + " literal"
                        : "invalid " + std::string(kind) + " literal";
      throw Failure{syntax_error(here(), message)};
    }
    read_digits(is_digit, kind);
    if (is_decimal(peek()) && since(version_, 3, 8)) {
      throw Failure{syntax_error(here(), "invalid digit '" + std::string(1, peek()) + "' in " +
                                             std::string(kind) + " literal")};
    }
  } else {
    bool is_float = false;
    if (is_decimal(peek())) read_digits(is_decimal, kind);
    const std::size_t integer_end = column_;
    if (peek() == '.') {
      is_float = true;
      ++column_;
      if (is_decimal(peek())) read_digits(is_decimal, kind);
    }
    if (lower(peek()) == 'e' &&
        (is_decimal(peek(1)) || ((peek(1) == '+' || peek(1) == '-') && is_decimal(peek(2))))) {
      is_float = true;
      column_ += is_decimal(peek(1)) ? 1 : 2;
      read_digits(is_decimal, kind);
    }
    const std::string_view digits = line().substr(start, integer_end - start);
    if (lower(peek()) == 'j') {
      ++column_;
      kind = "imaginary";
    } else if (!is_float && version_.major > 2 && digits.starts_with('0') &&
               digits.find_first_not_of("0_") != std::string_view::npos) {
      Diagnostic diagnostic = syntax_error(
          on_line(static_cast<int>(line_index_ + 1), static_cast<int>(start),
                  static_cast<int>(column_)),
          since(version_, 3, 8) ? "leading zeros in decimal integer literals are not permitted; "
                                  "use an 0o prefix for octal integers"
                                : "invalid token",
          "write 0o in front of an octal number");
      diagnostic.python_counts_bytes = since(version_, 3, 10) && !since(version_, 3, 14);
      if (since(version_, 3, 10)) {
        const std::size_t zeros = digits.find_first_not_of("0_");
        diagnostic.python_range.end_column = static_cast<int>(start + zeros);
      } else {
        diagnostic.python_range.column = static_cast<int>(column_ - 1);
      }
      throw Failure{std::move(diagnostic)};
    } else if (version_.major == 2 && lower(peek()) == 'l') {
      ++column_;
    }
  }
  if (version_.major == 2 && lower(peek()) == 'l') ++column_;
  check_end_of_number(start, kind);
  const std::size_t length = column_ - start;
  column_ = start;
  add(TokenKind::number, length);
}

// A number runs into a word only if it is a keyword (`1if x else 2`), which 3.11 began to warn of.
void Lexer::check_end_of_number(std::size_t start, std::string_view kind) {
  if (!is_name_start(peek()) || !since(version_, 3, 10)) return;
  static constexpr std::array<std::string_view, 7> may_follow = {"and", "else", "for", "if",
                                                                 "in",  "is",   "or"};
  const auto follows = [this](std::string_view word) { return looking_at(word); };
  const std::string message = "invalid " + std::string(kind) + " literal";
  const int number = static_cast<int>(line_index_ + 1);
  if (std::any_of(may_follow.begin(), may_follow.end(), follows) || looking_at("not")) {
    if (since(version_, 3, 11)) out_.warnings.push_back({number, message, from(number, start)});
    return;
  }
  Diagnostic diagnostic =
      syntax_error(on_line(number, static_cast<int>(start), static_cast<int>(column_ + 1)), message,
                   "a name may not begin with a digit");
  diagnostic.python_range =
      on_line(number, static_cast<int>(column_ - 1), static_cast<int>(column_));
  throw Failure{std::move(diagnostic)};
}

bool Lexer::is_keyword(std::string_view word) const {
  static constexpr std::array<std::string_view, 28> always = {
      "and",    "as",   "assert", "break",  "class",   "continue", "def",
      "del",    "elif", "else",   "except", "finally", "for",      "from",
      "global", "if",   "import", "in",     "is",      "lambda",   "not",
      "or",     "pass", "raise",  "return", "try",     "while",    "with"};
  static constexpr std::array<std::string_view, 4> only_3 = {"None", "True", "False", "nonlocal"};
  if (word == "yield" || std::find(always.begin(), always.end(), word) != always.end()) return true;
  if (version_.major == 2) return word == "print" || word == "exec";
  if (std::find(only_3.begin(), only_3.end(), word) != only_3.end()) return true;
  return since(version_, 3, 7) && (word == "async" || word == "await");
}

void Lexer::read_name() {
  std::size_t length = 0;
  while (is_name_character(peek(length))) {
    if (static_cast<unsigned char>(peek(length)) >= 0x80 && version_.major == 2) {
      column_ += length;
      throw Failure{syntax_error(here(), "invalid syntax", "names are ASCII in Python 2")};
    }
    ++length;
  }
  const std::string_view word = line().substr(column_, length);
  if (const auto invalid = first_invalid_character(word, version_)) fail_character(word, *invalid);
  const bool keyword = is_keyword(word);
  add(keyword ? TokenKind::keyword : TokenKind::name, length);
}

// A word with a character in it that no name has: “quotes”, a euro sign.
void Lexer::fail_character(std::string_view word, std::size_t offset) {
  const std::string_view rest = word.substr(offset);
  const std::string character(rest.substr(0, utf8_length(rest)));
  const char32_t code_point = utf8_decode(rest);
  const int number = static_cast<int>(line_index_ + 1);
  const int start = static_cast<int>(column_ + offset);
  std::array<char, 16> hexadecimal{};
  std::snprintf(hexadecimal.data(), hexadecimal.size(), "U+%04X",
                static_cast<unsigned>(code_point));
  const std::string code = hexadecimal.data();
  const bool shows = python::Characters(version_).has(code_point, python::Trait::printable) ||
                     !since(version_, 3, 10);
  Diagnostic diagnostic =
      syntax_error(on_line(number, start, start + static_cast<int>(character.size())),
                   shows ? "invalid character '" + character + "' (" + code + ")"
                         : "invalid non-printable character " + code,
                   "names have letters, digits and `_`; quotes are \" and '");
  diagnostic.python_range.end_column = start + 1;
  if (!since(version_, 3, 9)) {
    diagnostic.python_message = "invalid character in identifier";
    std::size_t last = word.size() - 1;
    while ((static_cast<unsigned char>(word[last]) & 0xC0) == 0x80) --last;
    const int column = static_cast<int>(column_ + last);
    diagnostic.python_range = on_line(number, column, column);
  }
  throw Failure{std::move(diagnostic)};
}

void Lexer::read_operator() {
  const auto longer =
      std::find_if(long_operators.begin(), long_operators.end(), [this](std::string_view op) {
        return looking_at(op) && !((op == "..." || op == "->") && version_.major == 2);
      });
  if (longer != long_operators.end()) return add(TokenKind::operator_, longer->size());
  if (looking_at(":=") && since(version_, 3, 8)) return add(TokenKind::operator_, 2);
  if (version_.major == 2 && peek() == '`') return add(TokenKind::operator_, 1);
  // What no operator begins with is a token to Python 3, which its parser does not know.
  const bool is_unknown = version_.major > 2 && peek() > ' ' && peek() < '\x7f';
  if (short_operators.find(peek()) == std::string_view::npos) {
    if (is_unknown) return add(TokenKind::operator_, 1);
    throw Failure{syntax_error(here(), "invalid syntax")};
  }
  const Token token{TokenKind::operator_, line().substr(column_, 1), here()};
  if (std::string_view("([{").find(token.text[0]) != std::string_view::npos) open_bracket(token);
  if (std::string_view(")]}").find(token.text[0]) != std::string_view::npos) close_bracket(token);
  add(TokenKind::operator_, 1);
}

void Lexer::open_bracket(const Token& token) {
  if (brackets_.size() >= max_open_brackets) {
    throw Failure{syntax_error(token.range, "too many nested parentheses",
                               "give a name to an inner part first")};
  }
  brackets_.push_back(token);
}

// From 3.8 on, brackets that do not match are the tokenizer's business.
void Lexer::close_bracket(const Token& token) {
  const std::string text(token.text);
  if (brackets_.empty()) {
    if (since(version_, 3, 8)) throw Failure{syntax_error(token.range, "unmatched '" + text + "'")};
    return;
  }
  const Token open = brackets_.back();
  if (closing_bracket(open.text[0]) != text[0] && since(version_, 3, 8)) {
    std::string message = fstrings_.empty() || since(version_, 3, 12) ? "" : "f-string: ";
    message += "closing parenthesis '" + text + "' does not match opening parenthesis '" +
               std::string(open.text) + "'";
    if (open.range.line != token.range.line) {
      message += " on line " + std::to_string(open.range.line);
    }
    throw Failure{syntax_error(token.range, std::move(message))};
  }
  brackets_.pop_back();
}

// ---- strings -----------------------------------------------------------------------------------

// Reads a string literal, or does nothing and returns false if there is none here.
bool Lexer::read_string() {
  std::string prefix;
  while (prefix.size() < 3 &&
         std::string_view("rbuft").find(lower(peek(prefix.size()))) != std::string_view::npos &&
         peek(prefix.size()) != '\0') {
    prefix += lower(peek(prefix.size()));
  }
  const char quote = peek(prefix.size());
  if (quote != '"' && quote != '\'') return false;
  static constexpr std::array<std::string_view, 6> everywhere = {"", "r", "b", "u", "br", "rb"};
  static constexpr std::array<std::string_view, 3> formatted = {"f", "fr", "rf"};
  static constexpr std::array<std::string_view, 3> templates = {"t", "tr", "rt"};
  const auto is_one_of = [&](const auto& list) {
    return std::find(list.begin(), list.end(), prefix) != list.end();
  };
  const bool is_fstring = version_.major > 2 && is_one_of(formatted);
  const bool is_template = since(version_, 3, 14) && is_one_of(templates);
  const bool is_plain = version_.major == 2
                            ? prefix == "ur" || (prefix != "rb" && is_one_of(everywhere))
                            : is_one_of(everywhere);
  if (!is_fstring && !is_template && !is_plain) {
    if (since(version_, 3, 14)) fail_prefixes(prefix);
    return false;
  }
  const std::size_t start = column_;
  column_ += prefix.size();
  const bool triple = looking_at(quote == '"' ? "\"\"\"" : "'''");
  const Quotes quotes{quote, triple, prefix.find('r') != std::string::npos};
  column_ += triple ? 3 : 1;
  if (is_template) {
    throw Failure{outside_subset(from(static_cast<int>(line_index_ + 1), start),
                                 "template strings are outside the subset",
                                 "write an f-string or an ordinary string")};
  }
  if (is_fstring) {
    start_fstring(start, quotes);
  } else {
    read_string_body(start, quotes);
  }
  return true;
}

// Fails where letters in front of quotes exclude each other.
void Lexer::fail_prefixes(std::string_view prefix) const {
  static constexpr std::array<std::string_view, 7> pairs = {"ub", "ur", "uf", "ut",
                                                            "bf", "bt", "ft"};
  for (const std::string_view pair : pairs) {
    if (prefix.find(pair[0]) == std::string_view::npos ||
        prefix.find(pair[1]) == std::string_view::npos)
      continue;
    throw Failure{syntax_error(here(prefix.size()), std::string("'") + pair[0] + "' and '" +
                                                        pair[1] + "' prefixes are incompatible")};
  }
}

// Reads on from behind the opening quotes, adds the token.
void Lexer::read_string_body(std::size_t start, const Quotes& quotes) {
  const std::size_t first_line = line_index_;
  const Token opening{TokenKind::string, line().substr(start, column_ - start),
                      from(static_cast<int>(line_index_ + 1), start)};
  skip_to_quotes(opening, quotes, false);
  column_ += quotes.triple ? 3 : 1;
  // The token's text is one piece of the source, across lines.
  const char* const begin = lines_[first_line].data() + start;
  const char* const end = line().data() + column_;
  const std::string_view text(begin, static_cast<std::size_t>(end - begin));
  if (!fstrings_.empty() && !since(version_, 3, 12) && text.find('\\') != std::string_view::npos) {
    fail_fstring(opening.range, "f-string expression part cannot include a backslash");
  }
  out_.tokens.push_back({TokenKind::string, text, from(static_cast<int>(first_line + 1), start)});
}

// Moves to the quotes that close a string literal.
void Lexer::skip_to_quotes(const Token& opening, const Quotes& quotes, bool is_fstring) {
  const std::string closing(quotes.triple ? 3 : 1, quotes.quote);
  bool escaped_quote = false;
  for (;;) {
    const bool escape = peek() == '\\';
    escaped_quote |= escape && peek(1) == quotes.quote;
    if (at_line_end() || (escape && column_ + 1 == line().size())) {
      const bool goes_on = quotes.triple || !at_line_end();
      if (!goes_on || at_last_line()) fail_unterminated(opening, quotes, is_fstring, escaped_quote);
      next_line();
    } else if (looking_at(closing)) {
      return;
    } else {
      column_ += escape ? 2 : 1;
    }
  }
}

void Lexer::fail_unterminated(const Token& opening, const Quotes& quotes, bool is_fstring,
                              bool escaped_quote) const {
  std::size_t last = line_index_;
  if (last + 1 == lines_.size() && last > 0 && lines_[last].empty()) --last;
  const int line_number = static_cast<int>(last + 1);
  std::string message;
  if (since(version_, 3, 10)) {
    message = std::string("unterminated ") + (quotes.triple ? "triple-quoted " : "") +
              (is_fstring && since(version_, 3, 12) ? "f-string" : "string") +
              " literal (detected at line " + std::to_string(line_number) + ")";
    if (since(version_, 3, 13) && escaped_quote && !quotes.triple)
      message += "; perhaps you escaped the end quote?";
    // The quotes were to close the f-string around it.
    if (!is_fstring && since(version_, 3, 12) && !fstrings_.empty() &&
        fstrings_.back().quotes.quote == quotes.quote &&
        fstrings_.back().quotes.triple == quotes.triple)
      message = "f-string: expecting '}'";
  } else {
    message = quotes.triple ? "EOF while scanning triple-quoted string literal"
                            : "EOL while scanning string literal";
  }
  Diagnostic diagnostic = syntax_error(
      opening.range, std::move(message),
      quotes.triple ? "close it with three quotes"
                    : "close it before the end of the line, or open it with three quotes");
  if (since(version_, 3, 10)) {
    diagnostic.python_range.end_column = diagnostic.python_range.column + 1;
  } else {
    const int end = static_cast<int>(lines_[last].size()) - (since(version_, 3, 9) ? 0 : 1);
    diagnostic.python_counts_bytes = true;
    diagnostic.python_range = on_line(line_number, end, end);
    // For triple quotes the number is that of the line behind the text.
    if (quotes.triple) diagnostic.python_message.clear();
  }
  throw Failure{std::move(diagnostic)};
}

// ---- f-strings ---------------------------------------------------------------------------------

void Lexer::start_fstring(std::size_t start, const Quotes& quotes) {
  const Token opening{TokenKind::fstring_start, line().substr(start, column_ - start),
                      from(static_cast<int>(line_index_ + 1), start)};
  if (fstrings_.size() >= max_nested_fstrings) {
    throw Failure{syntax_error(opening.range, "too many nested f-strings")};
  }
  out_.tokens.push_back(opening);
  FString fstring{opening, quotes, 0, 0, brackets_.size(), {}};
  if (!since(version_, 3, 12)) {
    const auto position = std::pair(line_index_, column_);
    skip_to_quotes(opening, quotes, true);
    fstring.end_line = static_cast<int>(line_index_ + 1);
    fstring.end_column = static_cast<int>(column_);
    std::tie(line_index_, column_) = position;
  }
  fstrings_.push_back(std::move(fstring));
}

// Before 3.12: goes on behind the outermost f-string, in which something is wrong.
void Lexer::leave_fstring(Failure& failure) {
  const FString& whole = fstrings_.front();
  out_.fstring_errors.emplace(out_.tokens.size(), failure.diagnostic);
  out_.tokens.push_back({TokenKind::fstring_error, {}, failure.diagnostic.range});
  brackets_.erase(brackets_.begin() + static_cast<std::ptrdiff_t>(whole.open_brackets),
                  brackets_.end());
  line_index_ = static_cast<std::size_t>(whole.end_line - 1);
  column_ = static_cast<std::size_t>(whole.end_column) + (whole.quotes.triple ? 3 : 1);
  fstrings_.clear();
}

// Before 3.12: whether we are at the end that was found for the whole string.
bool Lexer::at_fstring_limit(const FString& fstring) const {
  return !since(version_, 3, 12) && static_cast<int>(line_index_ + 1) >= fstring.end_line &&
         static_cast<int>(column_) >= fstring.end_column;
}

void Lexer::fail_at_fstring_limit(const FString& fstring) const {
  if (brackets_.size() == fstring.fields.back()) fail_fstring(here(), "f-string: expecting '}'");
  fail_fstring(here(), since(version_, 3, 8)
                           ? "f-string: unmatched '" + std::string(brackets_.back().text) + "'"
                           : "f-string: mismatched '(', '{', or '['");
}

void Lexer::fail_fstring(const SourceRange& range, const std::string& message) {
  throw Failure{syntax_error(range, message)};
}

// Reads literal text up to the next `{`, the `}` that ends a format spec, or the closing quotes.
void Lexer::read_fstring_text() {
  FString& fstring = fstrings_.back();
  const Quotes& quotes = fstring.quotes;
  const bool in_format_spec = !fstring.fields.empty();
  const std::string closing(quotes.triple ? 3 : 1, quotes.quote);
  const std::size_t first_line = line_index_;
  const std::size_t start = column_;
  const auto add_text = [&] {
    const char* const begin = lines_[first_line].data() + start;
    const char* const end = line().data() + column_;
    if (begin == end) return;
    out_.tokens.push_back({TokenKind::fstring_middle,
                           std::string_view(begin, static_cast<std::size_t>(end - begin)),
                           from(static_cast<int>(first_line + 1), start)});
  };
  for (;;) {
    if (at_line_end()) {
      const bool escaped_line_end = column_ > 0 && line()[column_ - 1] == '\\';
      if ((!quotes.triple && !escaped_line_end) || at_last_line()) {
        fail_unterminated(fstring.start, quotes, true, false);
      }
      next_line();
      continue;
    }
    if (looking_at(closing)) {
      add_text();
      if (in_format_spec) {
        fail_fstring(here(), since(version_, 3, 12) ? "f-string: expecting '}', or format specs"
                                                    : "f-string: expecting '}'");
      }
      add(TokenKind::fstring_end, closing.size());
      fstrings_.pop_back();
      return;
    }
    const char c = peek();
    if (c == '\\') {
      // `\{` is an invalid escape and then a field; `\N{...}` is one escape.
      const bool named = !quotes.raw && peek(1) == 'N' && peek(2) == '{';
      const std::size_t end = named ? line().find('}', column_) : std::string_view::npos;
      if (end != std::string_view::npos) {
        column_ = end + 1;
      } else {
        const char next = peek(1);
        column_ += next == '\0' || next == '{' || next == '}' ||
                           (quotes.raw && next != '\\' && next != quotes.quote)
                       ? 1
                       : 2;
        column_ = std::min(column_, line().size());
      }
    } else if (c == '{') {
      if (peek(1) == '{' && !in_format_spec) {
        column_ += 2;
        continue;
      }
      add_text();
      if (fstring.fields.size() >= 2 && !since(version_, 3, 12)) {
        fail_fstring(here(), "f-string: expressions nested too deeply");
      }
      if (fstring.fields.size() >= 3) {
        Diagnostic diagnostic = syntax_error(here(), "f-string: expressions nested too deeply");
        --diagnostic.python_range.column;
        --diagnostic.python_range.end_column;
        throw Failure{std::move(diagnostic)};
      }
      open_bracket({TokenKind::operator_, line().substr(column_, 1), here()});
      add(TokenKind::operator_, 1);
      fstring.fields.push_back(brackets_.size());
      fstring.in_text = false;
      return;
    } else if (c == '}') {
      if (in_format_spec) {
        add_text();
        fstring.in_text = false;
        return;
      }
      if (peek(1) != '}') fail_fstring(here(), "f-string: single '}' is not allowed");
      column_ += 2;
    } else {
      ++column_;
    }
  }
}

// Reads one token inside a replacement field.
void Lexer::read_fstring_operator() {
  FString& fstring = fstrings_.back();
  if (at_fstring_limit(fstring)) fail_at_fstring_limit(fstring);
  const bool at_field_level = brackets_.size() == fstring.fields.back();
  const char c = peek();
  if (at_field_level && c == '}') {
    add(TokenKind::operator_, 1);
    brackets_.pop_back();
    fstring.fields.pop_back();
    // Back in the text of the string, or in the format spec of an outer field.
    fstring.in_text = true;
  } else if (at_field_level && c == ':') {
    add(TokenKind::operator_, 1);
    fstring.in_text = true;
  } else if (c == '!' && peek(1) != '=') {
    add(TokenKind::operator_, 1);
  } else {
    read_token();
  }
}

}  // namespace lastcall::script
