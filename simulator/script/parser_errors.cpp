#include <algorithm>
#include <utility>

#include "parser.hpp"

// What the parser says when it cannot go on, and what CPython says there.
namespace lastcall::script {

// Where Python up to 3.9 points for a token: at its last character up to 3.7, then at its first.
SourceRange Parser::python_place(const Token& token) const {
  SourceRange range = token.range;
  if (!from_version(3, 8)) {
    range.line = range.end_line;
    range.column = std::max(0, range.end_column - 1);
  }
  return range;
}

// The end of the text came too soon.
Diagnostic Parser::unexpected_end() const {
  if (!stream_.unclosed.empty()) {
    const Token& open = stream_.unclosed.back();
    Diagnostic diagnostic =
        syntax_error(open.range, "'" + std::string(open.text) + "' was never closed");
    if (!from_version(3, 10)) {
      diagnostic.python_message =
          version_.major == 2 ? "invalid syntax" : "unexpected EOF while parsing";
      diagnostic.python_range = end_of_text();
    }
    return diagnostic;
  }
  Diagnostic diagnostic = syntax_error(current().range, "unexpected EOF while parsing");
  if (version_.major == 2) diagnostic.python_message = "invalid syntax";
  if (!from_version(3, 10)) diagnostic.python_range = end_of_text();
  return diagnostic;
}

// Where versions up to 3.9 see the end of the text.
SourceRange Parser::end_of_text() const {
  const int last = static_cast<int>(lines_.size());
  if (from_version(3, 9)) return on_line(last, 0, 0);
  const bool ends_with_newline = lines_.back().empty() && last > 1;
  const int column = ends_with_newline
                         ? static_cast<int>(lines_[static_cast<std::size_t>(last - 2)].size())
                         : static_cast<int>(lines_.back().size());
  return on_line(last, column, column);
}

// The current token cannot stand here, and nothing more is known.
void Parser::fail_here() {
  fail_expected({});
}

// The same, where only one thing could have stood here.
void Parser::fail_expected(const std::string& what) {
  const Token& token = current();
  if (token.kind == TokenKind::error) throw Failure{*stream_.error};
  if (token.kind == TokenKind::end_of_file) fail(unexpected_end());
  if (token.kind == TokenKind::indent) {
    Diagnostic diagnostic =
        syntax_error(token.range, "unexpected indent",
                     "indent this line as far as the one above, or end that one with a colon");
    diagnostic.python_exception = "IndentationError";
    const int column =
        from_version(3, 9) ? -1 : token.range.end_column - (from_version(3, 8) ? 0 : 0);
    diagnostic.python_range = on_line(token.range.line, column, column);
    fail(std::move(diagnostic));
  }
  Diagnostic diagnostic = syntax_error(token.range, "invalid syntax");
  if (!what.empty()) diagnostic.message += ": expected " + what;
  diagnostic.python_range = python_place(token);
  fail(std::move(diagnostic));
}

void Parser::fail(const SourceRange& range, std::string message, std::string remedy) const {
  fail(syntax_error(range, std::move(message), std::move(remedy)));
}

// From 3.10 on, a parser that fails reads the rest of the tokens, and reports what is wrong with
// them instead.
void Parser::fail(Diagnostic diagnostic) const {
  if (from_version(3, 10) && errors_.empty() && diagnostic.kind == Diagnostic::Kind::syntax_error) {
    if (stream_.error && stream_.error->kind == Diagnostic::Kind::syntax_error) {
      throw Failure{*stream_.error};
    }
    if (!stream_.error && !stream_.unclosed.empty() &&
        stream_.unclosed.back().range.line < current().range.line) {
      diagnostic = unexpected_end();
    }
  }
  throw Failure{std::move(diagnostic)};
}

// An error that Python up to 3.8 finds only when it builds the syntax tree, and points at the
// beginning of what is wrong.
void Parser::fail_node(const SourceRange& range, std::string message, std::string remedy) const {
  Diagnostic diagnostic = syntax_error(range, std::move(message), std::move(remedy));
  diagnostic.python_range = python_node_place(range, version_);
  fail(std::move(diagnostic));
}

// Inside brackets something else stands where they could close.
void Parser::fail_in_brackets() {
  if (from_version(3, 10) && last_disjunction_.end == mark() && at_expression_start() &&
      !stream_.tokens[last_disjunction_.start].is("lambda")) {
    const Token& first = stream_.tokens[last_disjunction_.start];
    const bool name_before_string = first.kind == TokenKind::name && at(TokenKind::string) &&
                                    last_disjunction_.start + 1 == mark();
    if (!name_before_string) {
      const Mark start = last_disjunction_.start;
      const Mark here = mark();
      std::optional<SourceRange> range;
      try {
        parse_expression();
        range = range_since(start);
      } catch (const Failure&) {
        // Not an expression after all: nothing better is known.
      }
      index_ = here;
      if (range) {
        fail(*range, "invalid syntax. Perhaps you forgot a comma?", "separate them with a comma");
      }
    }
  }
  fail_here();
}

// Behind a simple statement that should have ended.
void Parser::fail_after_statement() {
  fail_here();
}

void Parser::fail_expected_colon() {
  if (from_version(3, 10) && at(TokenKind::newline)) {
    fail(current().range, "expected ':'", "end the line with a colon");
  }
  fail_expected("':'");
}

void Parser::fail_missing_block(const BlockOwner& owner) {
  const Token& token = current();
  if (token.kind == TokenKind::error) throw Failure{*stream_.error};
  Diagnostic diagnostic = syntax_error(token.range, "expected an indented block",
                                       "indent what belongs to it, or write `pass` if it is empty");
  diagnostic.python_exception = "IndentationError";
  diagnostic.message += " after " + owner.description + " on line " + std::to_string(owner.line);
  if (from_version(3, 10)) diagnostic.python_message = diagnostic.message;
  diagnostic.python_range = python_place(token);
  fail(std::move(diagnostic));
}

void Parser::fail_missing_except() {
  if (from_version(3, 10)) fail(current().range, "expected 'except' or 'finally' block");
  fail_expected("'except' or 'finally'");
}

// `except A, B:` before 3.14.
void Parser::fail_multiple_exception_types(Mark types_start) {
  const SourceRange types = range_since(types_start);
  const std::string remedy = "put the exception types into parentheses";
  if (from_version(3, 10)) fail(types, "multiple exception types must be parenthesized", remedy);
  index_ = types_start;
  while (!at(",")) take();
  fail_expected("':'");
}

// `{}` in an f-string.
void Parser::fail_empty_field() {
  fail_fstring(current().range,
               from_version(3, 12) ? "f-string: valid expression required before '" +
                                         std::string(current().text) + "'"
                                   : "f-string: empty expression not allowed",
               "write a value between the braces, or {{ for a brace");
}

void Parser::fail_fstring(const SourceRange& range, const std::string& message,
                          std::string remedy) const {
  fail(syntax_error(range, message, std::move(remedy)));
}

}  // namespace lastcall::script
