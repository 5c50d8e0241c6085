#include <algorithm>
#include <utility>

#include "literals.hpp"
#include "parser.hpp"
#include "text/utf8.hpp"

// String literals: adjacent ones are joined; f-strings are taken apart.
namespace lastcall::script {

namespace {

bool is_string(const Token& token) {
  return token.kind == TokenKind::string || token.kind == TokenKind::fstring_start;
}

bool is_raw(const Token& fstring_start) {
  return fstring_start.text.find_first_of("rR") != std::string_view::npos;
}

// `{{` and `}}` stand for one brace each.
std::string without_doubled_braces(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if ((text[i] == '{' || text[i] == '}') && i + 1 < text.size() && text[i + 1] == text[i]) ++i;
  }
  return out;
}

}  // namespace

Expression Parser::parse_strings() {
  const Mark start = mark();
  const Mark end = end_of_strings(start);
  const SourceRange whole = join(current().range, stream_.tokens[end - 1].range);
  std::vector<Expression> parts;  // of an f-string
  LiteralText literal;
  bool any_bytes = false;
  bool any_text = false;
  bool any_formatted = false;
  const std::size_t functions = functions_.size();
  try {
    while (is_string(current())) {
      if (at(TokenKind::fstring_start)) {
        any_formatted = any_text = true;
        append_fstring(parts, literal, whole);
        continue;
      }
      const bool is_first = mark() == start;
      const Token token = take();
      const StringParts string = split_string(token.text);
      (string.bytes && version_.major > 2 ? any_bytes : any_text) = true;
      const bool is_unicode = string.unicode || (unicode_literals_ && !string.bytes);
      // In 2.7 one unicode literal makes the whole row one; in 3 the first prefix is remembered.
      if (is_first || version_.major == 2) literal.is_unicode_prefixed |= is_unicode;
      try {
        append_string(literal, string, token, is_unicode);
      } catch (Failure& failure) {
        // Up to 3.11 Python points at the whole row of literals, or at what follows it.
        if (!from_version(3, 12)) failure.diagnostic.python_range = python_row_place(start);
        throw;
      }
    }
  } catch (Failure& failure) {
    // A field is parsed as a part of its string, which is read from 3.12 on piece by piece.
    const bool is_whole = field_depth_ == 0 && (!any_formatted || !from_version(3, 12));
    if (!is_whole || failure.diagnostic.kind != Diagnostic::Kind::syntax_error) throw;
    // Up to 3.8 Python points at the row, then up to 3.11 at what follows it.
    if (at(TokenKind::fstring_error)) failure.diagnostic.python_range = python_row_place(start);
    index_ = end;
    if (from_version(3, 10)) fail(std::move(failure.diagnostic));
    if (from_version(3, 9)) throw;
    functions_.resize(functions);
    note_later(std::move(failure.diagnostic));
    return make(whole, JoinedStr{});
  }
  if (any_bytes && any_text) {
    Diagnostic diagnostic = syntax_error(whole, "cannot mix bytes and nonbytes literals",
                                         "join them with + after converting one of them");
    diagnostic.python_range = python_row_place(start);
    fail_node(std::move(diagnostic));
  }
  if (any_bytes) return make(whole, Constant{BytesLiteral{std::move(literal.text)}});
  if (!any_formatted) {
    return make(whole,
                Constant{StringLiteral{std::move(literal.text), literal.is_unicode_prefixed}});
  }
  finish_literal(parts, literal, whole);
  return make(whole, JoinedStr{std::move(parts)});
}

// The end of the row of literals that begins there.
Parser::Mark Parser::end_of_strings(Mark start) const {
  Mark end = start;
  for (std::size_t depth = 0; depth > 0 || is_string(stream_.tokens[end]); ++end) {
    const TokenKind kind = stream_.tokens[end].kind;
    if (kind == TokenKind::error || kind == TokenKind::end_of_file) break;
    if (kind == TokenKind::fstring_start) ++depth;
    if (kind == TokenKind::fstring_end) --depth;
    if (kind == TokenKind::fstring_error) depth = 0;
  }
  return end;
}

void Parser::append_string(LiteralText& literal, const StringParts& string, const Token& token,
                           bool is_unicode) {
  const bool is_str_of_2 = version_.major == 2 && !is_unicode;
  const EscapeRules rules{string.raw, !string.bytes && !is_str_of_2, string.bytes || is_str_of_2,
                          token.range};
  const int body_column =
      token.range.column + static_cast<int>(string.body.data() - token.text.data());
  if (string.bytes && version_.major > 2) {
    if (!text::is_ascii(string.body)) {
      fail_node(token.range,
                from_version(3, 10) ? "bytes can only contain ASCII literal characters"
                                    : "bytes can only contain ASCII literal characters.",
                "write other bytes as \\xff");
    }
  }
  literal.append(
      decode_escapes(string.body, rules, token.range.line, body_column, version_, warnings_),
      token.range);
}

// Appends the pieces of one f-string; `literal` is text that no part has taken up yet.
void Parser::append_fstring(std::vector<Expression>& parts, LiteralText& literal,
                            const SourceRange& whole) {
  const Level level(*this);
  const bool raw = is_raw(take());
  while (!at(TokenKind::fstring_end)) {
    if (at(TokenKind::fstring_middle)) {
      append_fstring_text(literal, raw);
      continue;
    }
    if (!at("{")) fail_here();
    Expression field = parse_replacement_field(literal, whole, raw);
    finish_literal(parts, literal, whole);
    parts.push_back(std::move(field));
  }
  take();
}

void Parser::append_fstring_text(LiteralText& literal, bool raw) {
  const Token middle = take();
  literal.append(
      decode_escapes(without_doubled_braces(middle.text), {raw, true, false, middle.range},
                     middle.range.line, middle.range.column, version_, warnings_),
      middle.range);
}

// Up to 3.11 all parts of an f-string have the range of the whole.
void Parser::finish_literal(std::vector<Expression>& parts, LiteralText& literal,
                            const SourceRange& whole) const {
  if (literal.text.empty()) return;
  const SourceRange range = from_version(3, 12) ? literal.range : whole;
  parts.push_back(make(range, Constant{StringLiteral{std::exchange(literal.text, {}),
                                                     literal.is_unicode_prefixed}}));
}

// The value of a replacement field, up to what may follow it.
Expression Parser::parse_field_value() {
  const Nested nested(field_depth_);
  if (at("lambda") && from_version(3, 12)) fail_bare_lambda();
  const Mark start = mark();
  const Token first = current();
  try {
    Expression value = at("yield") ? parse_yield() : parse_star_expressions();
    const bool ends = at("}") || at("!") || at(":") || (at("=") && from_version(3, 8));
    // Up to 3.11 the expression is cut out first, and parsed alone.
    if (!ends && !from_version(3, 12)) fail_here();
    return value;
  } catch (Failure& failure) {
    if (!from_version(3, 12))
      explain_field_value(failure.diagnostic, first);
    else if (field_depth_ == 1)
      explain_field(failure.diagnostic, start);
    throw;
  }
}

// `{value!r:spec}`. The text that `{value=}` shows is appended to `literal`.
Expression Parser::parse_replacement_field(LiteralText& literal, const SourceRange& whole,
                                           bool raw) {
  const Mark start = mark();
  const Token open = take();
  if (at("}") || at(":") || at("!") || at("=")) fail_empty_field();
  const SourceRange value_start = current().range;
  FormattedValue field;
  field.value = own(parse_field_value());
  const bool shows_text = at("=") && from_version(3, 8);
  if (shows_text) {
    take();
    if (at_dead_end()) fail_here();
    // Everything between the brace and what follows the `=`, spaces and all.
    const char* const begin = open.text.data() + open.text.size();
    const char* const end = current().text.data();
    SourceRange range = join(value_start, current().range);
    range.end_line = current().range.line;
    range.end_column = current().range.column;
    literal.append(std::string_view(begin, static_cast<std::size_t>(end - begin)), range);
  }
  if (accept("!")) {
    const Token conversion = current();
    if (conversion.kind != TokenKind::name ||
        (conversion.text != "r" && conversion.text != "s" && conversion.text != "a")) {
      fail_fstring(conversion.range,
                   from_version(3, 12) && conversion.kind == TokenKind::name
                       ? "f-string: invalid conversion character '" + std::string(conversion.text) +
                             "': expected 's', 'r', or 'a'"
                   : from_version(3, 12) ? "f-string: missing conversion character"
                                         : "f-string: invalid conversion character: expected "
                                           "'s', 'r', or 'a'",
                   "write !r, !s or !a");
    }
    field.conversion = take().text[0];
  }
  if (at(":")) field.format_spec = own(parse_format_spec(whole, raw));
  if (!at("}")) {
    if (from_version(3, 12)) explain_missing_comma();
    fail_fstring(current().range, !from_version(3, 12) || field.format_spec
                                      ? "f-string: expecting '}'"
                                  : field.conversion != 0 ? "f-string: expecting ':' or '}'"
                                  : shows_text ? "f-string: expecting '!', or ':', or '}'"
                                               : "f-string: expecting '=', or '!', or ':', or '}'");
  }
  take();
  if (shows_text && field.conversion == 0 && !field.format_spec) field.conversion = 'r';
  return make(from_version(3, 12) ? range_since(start) : whole, std::move(field));
}

// What stands behind the colon of a field, which is part of its range.
Expression Parser::parse_format_spec(const SourceRange& whole, bool raw) {
  const Level level(*this);
  const Mark start = mark();
  take();
  JoinedStr spec;
  LiteralText literal;
  while (at(TokenKind::fstring_middle) || at("{")) {
    if (at(TokenKind::fstring_middle)) {
      append_fstring_text(literal, raw);
    } else {
      Expression field = parse_replacement_field(literal, whole, raw);
      finish_literal(spec.values, literal, whole);
      spec.values.push_back(std::move(field));
    }
  }
  finish_literal(spec.values, literal, whole);
  return make(from_version(3, 12) ? range_since(start) : whole, std::move(spec));
}

}  // namespace lastcall::script
