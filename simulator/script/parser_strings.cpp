#include <algorithm>
#include <utility>

#include "literals.hpp"
#include "parser.hpp"

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
  Mark end = start;  // behind the last literal of the row
  for (std::size_t depth = 0; depth > 0 || is_string(stream_.tokens[end]); ++end) {
    const TokenKind kind = stream_.tokens[end].kind;
    if (kind == TokenKind::error || kind == TokenKind::end_of_file) break;
    if (kind == TokenKind::fstring_start) ++depth;
    if (kind == TokenKind::fstring_end) --depth;
  }
  const SourceRange whole = join(current().range, stream_.tokens[end - 1].range);

  std::vector<Expression> parts;  // of an f-string
  std::string literal;
  SourceRange literal_range = current().range;
  bool any_bytes = false;
  bool any_text = false;
  bool any_formatted = false;
  bool unicode = false;
  bool first = true;
  while (is_string(current())) {
    if (literal.empty()) literal_range.line = current().range.line;
    if (at(TokenKind::fstring_start)) {
      any_formatted = any_text = true;
      append_fstring(parts, literal, literal_range, whole);
      continue;
    }
    const Token token = take();
    const StringParts string = split_string(token.text);
    const bool is_bytes = string.bytes;
    any_bytes |= is_bytes && version_.major > 2;
    any_text |= !is_bytes;
    const bool is_unicode = string.unicode || (unicode_literals_ && !is_bytes);
    if (first) unicode = is_unicode;
    if (version_.major == 2) unicode |= is_unicode;
    first = false;
    append_string(literal, string, token, is_unicode);
    if (literal_range.end_line < token.range.end_line ||
        literal_range.end_column < token.range.end_column) {
      literal_range = join(literal_range, token.range);
    }
  }
  if (any_bytes && any_text) {
    fail_node(whole, "cannot mix bytes and nonbytes literals",
              "join them with + after converting one of them");
  }
  if (any_bytes) return make(whole, Constant{BytesLiteral{std::move(literal)}});
  if (!any_formatted) return make(whole, Constant{StringLiteral{std::move(literal), unicode}});
  if (!literal.empty()) {
    const SourceRange range = from_version(3, 12) ? literal_range : whole;
    parts.push_back(make(range, Constant{StringLiteral{std::move(literal), unicode}}));
  }
  return make(whole, JoinedStr{std::move(parts)});
}

void Parser::append_string(std::string& literal, const StringParts& string, const Token& token,
                           bool is_unicode) {
  const bool is_str_of_2 = version_.major == 2 && !is_unicode;
  const EscapeRules rules{string.raw, !string.bytes && !is_str_of_2, string.bytes || is_str_of_2};
  const int body_column =
      token.range.column + static_cast<int>(string.body.data() - token.text.data());
  if (string.bytes && version_.major > 2) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (!std::all_of(string.body.begin(), string.body.end(), is_ascii)) {
      fail_node(token.range,
                from_version(3, 8) && !from_version(3, 9)
                    ? "bytes can only contain ASCII literal characters."
                : from_version(3, 9) ? "bytes can only contain ASCII literal characters"
                                     : "bytes can only contain ASCII literal characters.",
                "write other bytes as \\xff");
    }
  }
  literal += decode_escapes(string.body, rules, token.range.line, body_column, version_, warnings_);
}

// Appends the pieces of one f-string; `literal` is text that no part has taken up yet.
void Parser::append_fstring(std::vector<Expression>& parts, std::string& literal,
                            SourceRange& literal_range, const SourceRange& whole) {
  const Level level(*this);
  const bool raw = is_raw(current());
  take();
  while (!at(TokenKind::fstring_end)) {
    if (at(TokenKind::fstring_middle)) {
      const Token middle = take();
      if (literal.empty()) literal_range = middle.range;
      literal_range = join(literal_range, middle.range);
      literal += decode_escapes(without_doubled_braces(middle.text), {raw, true, false},
                                middle.range.line, middle.range.column, version_, warnings_);
      continue;
    }
    if (!at("{")) fail_here();
    Expression field = parse_replacement_field(literal, whole, raw);
    if (!literal.empty()) {
      const SourceRange range = from_version(3, 12) ? literal_range : whole;
      parts.push_back(make(range, Constant{StringLiteral{std::exchange(literal, {}), false}}));
    }
    parts.push_back(std::move(field));
  }
  take();
}

// `{value!r:spec}`. The text that `{value=}` shows is appended to `literal`.
Expression Parser::parse_replacement_field(std::string& literal, const SourceRange& whole,
                                           bool raw) {
  const Mark start = mark();
  const Token open = take();
  if (at("}") || at(":") || at("!") || at("=")) {
    fail_fstring(current().range,
                 from_version(3, 12) ? "f-string: valid expression required before '" +
                                           std::string(current().text) + "'"
                                     : "f-string: empty expression not allowed",
                 "write a value between the braces, or {{ for a brace");
  }
  FormattedValue field;
  field.value = own(at("yield") ? parse_yield() : parse_star_expressions());
  bool shows_text = false;
  if (at("=") && from_version(3, 8)) {
    shows_text = true;
    take();
    // Everything between the brace and what follows the `=`, spaces and all.
    const char* const begin = open.text.data() + open.text.size();
    const char* const end = current().text.data();
    literal += std::string_view(begin, static_cast<std::size_t>(end - begin));
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
  if (accept(":")) field.format_spec = own(parse_format_spec(whole, raw));
  if (!at("}")) {
    fail_fstring(current().range,
                 from_version(3, 12) && !field.format_spec && field.conversion == 0 && !shows_text
                     ? "f-string: expecting '=', or '!', or ':', or '}'"
                     : "f-string: expecting '}'");
  }
  take();
  if (shows_text && field.conversion == 0 && !field.format_spec) field.conversion = 'r';
  return make(from_version(3, 12) ? range_since(start) : whole, std::move(field));
}

Expression Parser::parse_format_spec(const SourceRange& whole, bool raw) {
  const Level level(*this);
  const Mark start = mark();
  JoinedStr spec;
  std::string literal;
  SourceRange literal_range;
  const auto finish_literal = [&] {
    if (literal.empty()) return;
    const SourceRange range = from_version(3, 12) ? literal_range : whole;
    spec.values.push_back(make(range, Constant{StringLiteral{std::exchange(literal, {}), false}}));
  };
  while (at(TokenKind::fstring_middle) || at("{")) {
    if (at("{")) {
      Expression field = parse_replacement_field(literal, whole, raw);
      finish_literal();
      spec.values.push_back(std::move(field));
    } else {
      const Token middle = take();
      literal_range = middle.range;
      literal += decode_escapes(middle.text, {raw, true, false}, middle.range.line,
                                middle.range.column, version_, warnings_);
    }
  }
  finish_literal();
  const SourceRange range = !from_version(3, 12) ? whole
                            : mark() == start    ? previous_range()
                                                 : range_since(start);
  return make(range, std::move(spec));
}

}  // namespace lastcall::script
