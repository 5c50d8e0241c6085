#include <algorithm>
#include <utility>

#include "parser.hpp"
#include "script/script.hpp"

// What the parser says when it cannot go on, and what CPython says there.
namespace lastcall::script {

namespace {

// Where the value of a replacement field that begins at `at` ends, as Python up to 3.11 finds it;
// npos if not in this line.
std::size_t end_of_field_value(std::string_view line, std::size_t at) {
  int brackets = 0;
  char quote = 0;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      ++brackets;
    } else if (brackets > 0) {
      if (c == ')' || c == ']' || c == '}') --brackets;
    } else if (c == '}' || c == ':' || (c == '!' && next != '=')) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

// Where Python up to 3.9 points for a token: at its last character up to 3.7, then at its first.
SourceRange Parser::python_place(const Token& token) const {
  SourceRange range = token.range;
  if (!from_version(3, 8)) {
    range.line = range.end_line;
    range.column = std::max(0, range.end_column - 1);
  }
  if (token.is("<>") && from_version(3, 8) && !from_version(3, 9)) ++range.column;
  // The line end itself is shown at the last character before it.
  if (token.kind == TokenKind::newline && !from_version(3, 9)) {
    range.column = std::max(0, token.range.column - 1);
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
  const bool ends_with_newline = lines_.back().empty() && lines_.size() > 1;
  const std::string_view last = ends_with_newline ? lines_[lines_.size() - 2] : lines_.back();
  const int number = static_cast<int>(lines_.size()) + (ends_with_newline ? 0 : 1);
  const int column = from_version(3, 9) ? 0 : static_cast<int>(last.size());
  return on_line(number, column, column);
}

// The current token cannot stand here, and nothing more is known.
void Parser::fail_here() const {
  fail_expected({});
}

// The same, where only one thing could have stood here.
void Parser::fail_expected(const std::string& what) const {
  const Token& token = current();
  if (token.kind == TokenKind::error) throw Failure{*stream_.error};
  if (token.kind == TokenKind::fstring_error) throw Failure{stream_.fstring_errors.at(index_)};
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
  if (token.kind == TokenKind::newline && !from_version(3, 9))
    diagnostic.python_counts_bytes = true;
  fail(std::move(diagnostic));
}

void Parser::fail(const SourceRange& range, std::string message, std::string remedy) const {
  fail(syntax_error(range, std::move(message), std::move(remedy)));
}

// Up to 3.9 any error in a line that looks like a print or exec statement of Python 2 is said to
// be that.
void Parser::explain_legacy_statement(Diagnostic& diagnostic) const {
  const std::size_t number = static_cast<std::size_t>(diagnostic.python_range.line);
  if (version_.major == 2 || diagnostic.python_exception != "SyntaxError" ||
      diagnostic.python_message.empty() || number == 0 || number > lines_.size()) {
    return;
  }
  std::string_view line = lines_[number - 1];
  if (line.find('(') != std::string_view::npos) return;
  for (;;) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
    if (line.starts_with("exec ")) {
      diagnostic.python_message = "Missing parentheses in call to 'exec'";
      diagnostic.message = diagnostic.python_message;
      return;
    }
    if (line.starts_with("print ")) {
      std::string_view values = line.substr(6);
      values.remove_prefix(std::min(values.find_first_not_of(" \t;"), values.size()));
      values = values.substr(0, values.find_last_not_of(" \t;") + 1);
      diagnostic.python_message = "Missing parentheses in call to 'print'. Did you mean print(" +
                                  std::string(values) +
                                  (values.ends_with(',') ? " end=\" \"" : "") + ")?";
      diagnostic.message = diagnostic.python_message;
      return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    line.remove_prefix(colon + 1);
  }
}

// From 3.10 on, a parser that fails reads the rest of the tokens, and reports what is wrong with
// them instead; but not what is wrong inside an f-string.
void Parser::fail(Diagnostic diagnostic) const {
  // Up to 3.11 the expressions of an f-string are files of their own to Python.
  if (field_depth_ > 0 && !from_version(3, 12)) diagnostic.python_message.clear();
  if (!from_version(3, 10)) explain_legacy_statement(diagnostic);
  const bool is_indentation = diagnostic.python_exception == "IndentationError" &&
                              (at(TokenKind::indent) || at(TokenKind::dedent));
  if (from_version(3, 10) && errors_.empty() && !is_indentation &&
      diagnostic.kind == Diagnostic::Kind::syntax_error) {
    // Of what is wrong with white space the tokenizer only says that it cannot go on.
    if (stream_.error && !stream_.fails_in_fstring &&
        stream_.error->kind == Diagnostic::Kind::syntax_error &&
        stream_.error->python_exception == "SyntaxError" &&
        stream_.error->python_message != "unexpected EOF while parsing") {
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
  fail_node(std::move(diagnostic));
}

void Parser::fail_node(Diagnostic diagnostic) const {
  if (from_version(3, 9)) fail(std::move(diagnostic));
  note_later(std::move(diagnostic));
}

void Parser::note_later(Diagnostic diagnostic) const {
  // Up to 3.11 the expressions of an f-string are files of their own to Python.
  if (field_depth_ > 0 && !from_version(3, 12)) fail(std::move(diagnostic));
  if (!later_error_ && !speculating_) later_error_ = std::move(diagnostic);
}

// Behind a simple statement that should have ended.
void Parser::fail_after_statement() {
  const Token word = stream_.tokens[index_ - 1];
  const bool legacy = word.kind == TokenKind::name && (word.text == "print" || word.text == "exec");
  if (from_version(3, 10) && legacy && !at("(") && at_expression_start()) {
    const std::string name(word.text);
    const std::optional<SourceRange> range =
        try_range_since(index_ - 1, [this] { parse_star_expressions(); });
    if (range) {
      fail(*range, "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?",
           "write " + name + "(...)");
    }
  }
  fail_here();
}

// Fails, from 3.10 on, if the `=` here stands behind an operand that began at `start`, where a
// comparison may have been meant.
void Parser::explain_assignment(Mark start) {
  if (!from_version(3, 10) || !at("=")) return;
  const Mark here = mark();
  std::optional<Expression> target;
  bool is_display = false;
  (void)try_range_since(start, [&] {
    index_ = start;
    const bool is_unary = at("-") || at("+") || at("~");
    is_display = !is_unary && is_display_or_word(parse_atom());
    index_ = start;
    Expression operand = parse_binary(1);
    if (mark() == here) target = std::move(operand);
  });
  if (!target) return;
  bool is_assigned_again = false;
  const std::optional<SourceRange> range = try_range_since(start, [&] {
    take();
    parse_binary(1);
    is_assigned_again = at("=") || at(":=");
  });
  if (!range || is_assigned_again) return;
  const std::string remedy = "write == to compare";
  if (std::holds_alternative<Name>(target->node)) {
    fail(*range, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", remedy);
  }
  if (is_display) return;
  fail(target->range,
       "cannot assign to " + describe(*target) + " here. Maybe you meant '==' instead of '='?",
       remedy);
}

// Fails, from 3.10 on, if another expression begins right behind one inside brackets.
void Parser::explain_missing_comma() {
  if (!from_version(3, 10) || last_disjunction_.end != mark() || !at_expression_start()) return;
  const Token& first = stream_.tokens[last_disjunction_.start];
  const bool name_before_string = first.kind == TokenKind::name && at(TokenKind::string) &&
                                  last_disjunction_.start + 1 == mark();
  if (name_before_string) return;
  const std::optional<SourceRange> range =
      try_range_since(last_disjunction_.start, [this] { parse_expression(); });
  if (range) {
    fail(*range, "invalid syntax. Perhaps you forgot a comma?", "separate them with a comma");
  }
}

// Inside brackets something else stands where they could close.
void Parser::fail_in_brackets() {
  explain_assignment(last_disjunction_.start);
  explain_missing_comma();
  fail_here();
}

void Parser::fail_expected_colon(const BlockOwner& owner) const {
  const bool is_expected = owner.forces_colon && !at(TokenKind::error) &&
                           !at(TokenKind::end_of_file) && !at(TokenKind::indent);
  if (from_version(3, 10) && (at(TokenKind::newline) || is_expected)) {
    fail(current().range, "expected ':'", "end the line with a colon");
  }
  fail_expected("':'");
}

void Parser::fail_missing_block(const BlockOwner& owner) const {
  const Token& token = current();
  if (token.kind == TokenKind::error) throw Failure{*stream_.error};
  Diagnostic diagnostic = syntax_error(token.range, "expected an indented block",
                                       "indent what belongs to it, or write `pass` if it is empty");
  diagnostic.python_exception = "IndentationError";
  diagnostic.message += " after " + owner.description + " on line " + std::to_string(owner.line);
  if (from_version(3, 10)) diagnostic.python_message = diagnostic.message;
  diagnostic.python_range = python_place(token);
  // The end of the block around it has no place in the line; to 3.12 of a word its first letter is
  // shown.
  if (from_version(3, 9) && at(TokenKind::dedent))
    diagnostic.python_range.column = -1;
  else if (from_version(3, 10) && !from_version(3, 13))
    diagnostic.python_range.end_column = diagnostic.python_range.column + 1;
  if (at(TokenKind::end_of_file)) {
    diagnostic.python_range = end_of_text();
    if (from_version(3, 10)) {
      diagnostic.python_range = stream_.tokens[index_ - 1].range;
      diagnostic.python_range.column = -1;
    } else if (version_.major > 2 && !from_version(3, 9)) {
      diagnostic.python_exception = "SyntaxError";
      diagnostic.python_message = "unexpected EOF while parsing";
    }
  }
  fail(std::move(diagnostic));
}

void Parser::fail_missing_except() const {
  if (from_version(3, 10)) {
    Diagnostic diagnostic = syntax_error(current().range, "expected 'except' or 'finally' block");
    if (at(TokenKind::end_of_file)) {
      Mark last = index_ - 1;
      while (stream_.tokens[last].kind == TokenKind::dedent) --last;
      diagnostic.python_range = stream_.tokens[last].range;
      diagnostic.python_range.column = -1;
    }
    fail(std::move(diagnostic));
  }
  fail_expected("'except' or 'finally'");
}

// `except A, B:` before 3.14.
void Parser::fail_multiple_exception_types(Mark types_start) {
  const SourceRange types = range_since(types_start);
  const std::string remedy = "put the exception types into parentheses";
  if (from_version(3, 10)) {
    const std::string message = "multiple exception types must be parenthesized";
    fail(types, message + (from_version(3, 14) ? " when using 'as'" : ""), remedy);
  }
  index_ = types_start;
  while (!at(",")) take();
  fail_expected("':'");
}

// `def f(a, *):`
void Parser::fail_bare_star(const SourceRange& star, bool in_lambda) const {
  Diagnostic diagnostic = syntax_error(star, "named " + parameter_word() + "s must follow bare *",
                                       "name a parameter behind the `*`, or leave it away");
  const bool before_keywords = at(",") && peek(1).is("**");
  const SourceRange& behind = before_keywords ? peek(1).range : current().range;
  if (before_keywords ? !from_version(3, 10) : from_version(3, 9) && !from_version(3, 10)) {
    diagnostic.python_range = behind;
  }
  if (in_lambda && from_version(3, 10)) diagnostic.python_range = behind;
  if (!from_version(3, 9)) {
    diagnostic.python_range = python_node_place(diagnostic.python_range, version_);
  }
  fail_node(std::move(diagnostic));
}

// From 3.11 on: `def f((a, b)):`, as Python 2 took it.
void Parser::explain_parentheses(bool in_lambda) const {
  Mark end = index_ + 1;
  const auto token = [&]() -> const Token& { return peek(end - index_); };
  while (token().kind == TokenKind::name) {
    ++end;
    if (!token().is(",")) break;
    ++end;
  }
  if (end == index_ + 1 || !token().is(")")) return;
  fail(join(current().range, token().range),
       in_lambda ? "Lambda expression parameters cannot be parenthesized"
                 : "Function parameters cannot be parenthesized");
}

// Fails where another expression than a name stands behind an `as`; what may follow a name is in
// `ends`.
void Parser::explain_target(const std::string& message,
                            std::initializer_list<std::string_view> ends,
                            const std::string& behind) {
  const auto ends_here = [&](const Token& token) {
    return token.kind == TokenKind::newline ||
           std::any_of(ends.begin(), ends.end(), [&](auto word) { return token.is(word); });
  };
  if (!from_version(3, 14) || (at(TokenKind::name) && ends_here(peek(1)))) return;
  std::optional<Expression> target;
  (void)try_range_since(mark(), [&] { target = parse_expression(); });
  if (target) fail(target->range, message + describe(*target) + behind);
}

// From 3.15 on: `**` where an element of a display stands.
void Parser::explain_unpacking(const std::string& where) {
  if (!from_version(3, 15) || !at("**")) return;
  const Mark start = mark();
  bool in_comprehension = false;
  const std::optional<SourceRange> range = try_range_since(start, [&] {
    take();
    parse_binary(1);
    in_comprehension = at_comprehension();
  });
  if (range && in_comprehension && !where.empty())
    fail(*range, "cannot use dict unpacking in " + where);
  fail(current().range, "cannot use dict unpacking here");
}

// From 3.14 on: `x = 1 if y else pass`, and the other way round.
void Parser::explain_statement_in_conditional() {
  if (!from_version(3, 14) || !(at("pass") || at("break") || at("continue")) || !peek(1).is("if"))
    return;
  bool is_conditional = false;
  (void)try_range_since(mark(), [&] {
    take(), take();
    parse_disjunction();
    is_conditional = at("else");
  });
  if (is_conditional)
    fail(current().range, "expected expression before 'if', but statement is given");
}

// From 3.12 on: what is said of a replacement field whose value begins at `start` and is none:
// Python tells where the longest expression in it ends.
void Parser::explain_field(Diagnostic& diagnostic, Mark start) {
  constexpr Mark most_tokens = 100;
  if (diagnostic.python_message != "invalid syntax" || speculating_) return;
  const Mark failed = std::min(index_, start + most_tokens);
  const Token brace{TokenKind::operator_, "}", {}};
  for (Mark end = failed; end > start; --end) {
    const Token kept = std::exchange(stream_.tokens[end], brace);
    const std::optional<SourceRange> range = try_range_since(start, [&] {
      index_ = start;
      if (at("yield"))
        parse_yield();
      else
        parse_star_expressions();
      if (mark() != end) fail_here();
    });
    stream_.tokens[end] = kept;
    if (!range) continue;
    diagnostic = syntax_error(kept.range, "f-string: expecting '=', or '!', or ':', or '}'");
    return;
  }
  diagnostic =
      syntax_error(stream_.tokens[start].range, "f-string: expecting a valid expression after '{'");
}

// `def f(a=1, b):`
void Parser::fail_missing_default(const Parameter& parameter, const Parameter& first) const {
  const std::string remedy = "put the parameters with defaults last";
  if (from_version(3, 12)) {
    fail(parameter.range, "parameter without a default follows parameter with a default", remedy);
  }
  const std::string message = "non-default argument follows default argument";
  if (from_version(3, 10)) fail(parameter.range, message, remedy);
  fail_at_last_token(from_version(3, 9) ? parameter.range : first.range, message, remedy);
}

// `f(a.b=1)`
void Parser::fail_keyword_expression(Mark start, const Expression& target) const {
  const auto* constant = std::get_if<Constant>(&target.node);
  const bool is_word = constant && std::holds_alternative<Singleton>(constant->value) &&
                       std::get<Singleton>(constant->value) != Singleton::ellipsis;
  const SourceRange range =
      from_version(3, 10) ? join(stream_.tokens[start].range, current().range) : target.range;
  std::string message = "expression cannot contain assignment, perhaps you meant \"==\"?";
  if (!from_version(3, 8)) {
    message = std::holds_alternative<Lambda>(target.node) ? "lambda cannot contain assignment"
                                                          : "keyword can't be an expression";
  } else if (is_word && (from_version(3, 10) || !from_version(3, 9))) {
    message = "cannot assign to " + std::string(stream_.tokens[start].text);
  }
  fail_node(range, message, "the name of a keyword argument is a plain name");
}

// `f(**a, *b)`
void Parser::fail_late_unpacking(Mark start, const std::vector<Keyword>& keywords) const {
  SourceRange range = range_since(start);
  if (from_version(3, 13)) {
    range = range_since(start - 1);  // from the comma on
  } else if (from_version(3, 11)) {
    range = stream_.tokens[start].range;
  } else if (from_version(3, 10)) {
    range = join(keywords.front().range, keywords.back().range);
  }
  fail_node(range, "iterable argument unpacking follows keyword argument unpacking",
            "put the `*` first");
}

// Behind an element of a dict that has no colon.
void Parser::fail_missing_dict_value(const Expression& key) {
  if (from_version(3, 10) && (at("}") || at(","))) {
    fail(on_line(key.range.end_line, key.range.end_column - 1, key.range.end_column),
         "':' expected after dictionary key", "write key: value");
  }
  fail_in_brackets();
}

// Something that no parameter list has here; 3.11 began to say what.
void Parser::fail_parameter(const std::string& message) const {
  if (from_version(3, 11)) fail(current().range, message);
  fail_here();
}

// `{}` in an f-string.
void Parser::fail_empty_field() const {
  fail_fstring(current().range,
               from_version(3, 12) ? "f-string: valid expression required before '" +
                                         std::string(current().text) + "'"
               : from_version(3, 11) && at("!") ? "f-string: expression required before '!'"
                                                : "f-string: empty expression not allowed",
               "write a value between the braces, or {{ for a brace");
}

void Parser::fail_fstring(const SourceRange& range, const std::string& message,
                          std::string remedy) const {
  if (at_dead_end()) fail_here();
  Diagnostic diagnostic = syntax_error(range, message, std::move(remedy));
  if (from_version(3, 12)) fail(std::move(diagnostic));
  diagnostic.python_range = python_string_place();
  throw Failure{std::move(diagnostic)};
}

// Where Python points for something inside the row of string literals around this token: at the
// row up to 3.8, later at what follows it.
SourceRange Parser::python_string_place() const {
  Mark start = index_;
  for (std::size_t depth = 1; depth > 0 && start > 0;) {
    --start;
    const TokenKind kind = stream_.tokens[start].kind;
    if (kind == TokenKind::fstring_end) ++depth;
    if (kind == TokenKind::fstring_start) --depth;
  }
  return python_row_place(start);
}

SourceRange Parser::python_row_place(Mark row_start) const {
  if (!from_version(3, 9)) {
    return python_node_place(stream_.tokens[row_start].range, version_);
  }
  SourceRange place = stream_.tokens[end_of_strings(row_start)].range;
  place.end_line = place.line;
  place.end_column = place.column + 1;
  return place;
}

// Up to 3.11: what Python says of the value of a replacement field, which begins with `first`. It
// puts the text into parentheses and parses that.
void Parser::explain_field_value(Diagnostic& diagnostic, const Token& first) const {
  const bool is_open = diagnostic.kind == Diagnostic::Kind::syntax_error &&
                       diagnostic.python_message.empty() && diagnostic.python_source.empty();
  const std::string_view line = lines_[static_cast<std::size_t>(first.range.line - 1)];
  const std::size_t begin = static_cast<std::size_t>(first.range.column);
  const std::size_t end = end_of_field_value(line, begin);
  if (!is_open || end == std::string_view::npos) return;
  // The space in front of the value is part of it.
  const std::size_t brace = line.rfind('{', begin);
  const std::string source = "(" + std::string(line.substr(brace + 1, end - brace - 1)) + ")";
  const ParseResult alone = script::parse(source, "<fstring>", version_);
  if (alone.program || alone.errors.front().kind != Diagnostic::Kind::syntax_error) return;
  const Diagnostic& error = alone.errors.front();
  if (error.python_message.empty()) return;
  const bool at_end = error.range.column + 1 == static_cast<int>(source.size());
  diagnostic.python_source = error.python_source.empty() ? source : error.python_source;
  diagnostic.python_range = error.python_range;
  diagnostic.python_message = from_version(3, 9) ? "f-string: " + error.python_message
                              : at_end           ? "unexpected EOF while parsing"
                                                 : error.python_message;
  if (from_version(3, 9)) {
    diagnostic.python_range.line = diagnostic.python_range.end_line = first.range.line;
  }
}

// `{lambda x: 1}`: the colon begins a format spec.
void Parser::fail_bare_lambda() {
  const Mark start = mark();
  while (!at(":") && !at_dead_end()) take();
  if (at(":")) take();
  fail_fstring(range_since(start),
               "f-string: lambda expressions are not allowed without parentheses",
               "put the lambda into parentheses");
}

// The current token, shown with one caret from 3.9 on; a node before that.
void Parser::fail_at_last_token(const SourceRange& node, const std::string& message,
                                std::string remedy) const {
  Diagnostic diagnostic = syntax_error(node, message, std::move(remedy));
  diagnostic.python_range = python_node_place(node, version_);
  if (from_version(3, 9)) {
    const SourceRange& place = current().range;
    diagnostic.python_range = on_line(place.line, place.column, place.column + 1);
  }
  fail_node(std::move(diagnostic));
}

}  // namespace lastcall::script
