#include <utility>

#include "parser.hpp"

// `match` and its patterns (https://docs.python.org/3/reference/compound_stmts.html#match).
namespace lastcall::script {

namespace {

// Whether an expression may be compared with: a dotted name.
bool is_dotted(const Expression& expression) {
  const auto* attribute = std::get_if<Attribute>(&expression.node);
  return attribute &&
         (std::holds_alternative<Name>(attribute->value->node) || is_dotted(*attribute->value));
}

}  // namespace

Statement Parser::parse_match() {
  const Level level(*this);
  const Mark start = mark();
  take();
  Match node;
  Expression subject = parse_star_or_named_expression();
  if (at(",")) {
    Tuple tuple;
    tuple.elements.push_back(std::move(subject));
    while (accept(",") && !at(":")) tuple.elements.push_back(parse_star_or_named_expression());
    subject = make(range_since(start + 1), std::move(tuple));
  }
  node.subject = own(std::move(subject));
  expect(":");
  take();  // the line end and the indent, which is_match() has seen
  take();
  const Nested nested(block_depth_);
  while (at_word("case")) {
    const Token word = take();
    MatchCase each{parse_patterns(), nullptr, {}};
    if (accept("if")) each.guard = own(parse_named_expression());
    each.body = parse_block({"'case' statement", word.range.line});
    node.cases.push_back(std::move(each));
  }
  if (node.cases.empty() || !at(TokenKind::dedent)) fail_here();
  take();
  return {range_since(start), std::move(node)};
}

// Several without brackets are a sequence.
Pattern Parser::parse_patterns() {
  const Mark start = mark();
  const bool starred = at("*");
  Pattern first = starred ? parse_star_pattern() : parse_as_pattern();
  if (!at(",")) {
    if (starred) fail_here();
    return first;
  }
  MatchSequence sequence;
  sequence.patterns.push_back(std::move(first));
  while (accept(",") && !at(":") && !at("if"))
    sequence.patterns.push_back(at("*") ? parse_star_pattern() : parse_as_pattern());
  return {range_since(start), std::move(sequence)};
}

Pattern Parser::parse_star_pattern() {
  const Mark start = mark();
  take();
  const std::string name = identifier(expect_name());
  return {range_since(start), MatchStar{name == "_" ? "" : name}};
}

Pattern Parser::parse_as_pattern() {
  const Level level(*this);
  const Mark start = mark();
  Pattern pattern = parse_or_pattern();
  if (!accept("as")) return pattern;
  explain_target("cannot use ", {":", ",", ")", "]", "}", "|", "if"}, " as pattern target");
  if (!at(TokenKind::name) && try_range_since(mark(), [this] { parse_expression(); }))
    fail(current().range, "invalid pattern target");
  const Token name = expect_name();
  if (name.text == "_") fail(name.range, "cannot use '_' as a target");
  return {range_since(start),
          MatchAs{std::make_unique<Pattern>(std::move(pattern)), identifier(name)}};
}

Pattern Parser::parse_or_pattern() {
  const Mark start = mark();
  Pattern first = parse_closed_pattern();
  if (!at("|")) return first;
  MatchOr node;
  node.patterns.push_back(std::move(first));
  while (accept("|")) node.patterns.push_back(parse_closed_pattern());
  return {range_since(start), std::move(node)};
}

// A number with its sign, strings, None, True or False.
Expression Parser::parse_pattern_literal() {
  if (!at("-") && !at(TokenKind::number)) return parse_atom();
  const Mark start = mark();
  if (at("-") && peek(1).kind != TokenKind::number) {
    take();
    fail_here();
  }
  Expression value = at("-") ? parse_unary() : parse_atom();
  if (at("+") || at("-")) {
    take();
    parse_atom();
    refuse(range_since(start), "a complex number in a pattern is outside the subset",
           "compare in an `if`");
  }
  return value;
}

Pattern Parser::parse_closed_pattern() {
  const Mark start = mark();
  if (accept("[")) return parse_sequence_pattern(start, "]");
  if (at("{")) return parse_mapping_pattern(start);
  if (accept("(")) {
    if (accept(")")) return {range_since(start), MatchSequence{}};
    const bool starred = at("*");
    Pattern first = starred ? parse_star_pattern() : parse_as_pattern();
    if (!starred && accept(")")) return first;
    MatchSequence sequence;
    sequence.patterns.push_back(std::move(first));
    while (accept(",") && !at(")"))
      sequence.patterns.push_back(at("*") ? parse_star_pattern() : parse_as_pattern());
    if (!at(")")) fail_in_brackets();
    take();
    return {range_since(start), std::move(sequence)};
  }
  if (!at(TokenKind::name)) {
    if (!at("-") && !at_expression_start()) fail_here();
    Expression literal = parse_pattern_literal();
    if (std::holds_alternative<JoinedStr>(literal.node))
      fail(literal.range, "patterns may only match literals and attribute lookups");
    return {range_since(start), MatchValue{own(std::move(literal))}};
  }
  const Token name = take();
  Expression expression = make(name.range, Name{identifier(name)});
  while (accept(".")) {
    const Token attribute = expect_name();
    expression = make(range_since(start), Attribute{own(std::move(expression)),
                                                    identifier(attribute), attribute.range});
  }
  if (at("(")) return parse_class_pattern(start, std::move(expression));
  if (is_dotted(expression)) return {range_since(start), MatchValue{own(std::move(expression))}};
  const std::string id = identifier(name);
  return {range_since(start), MatchAs{nullptr, id == "_" ? "" : id}};
}

Pattern Parser::parse_sequence_pattern(Mark start, std::string_view closing) {
  MatchSequence sequence;
  while (!at(closing)) {
    sequence.patterns.push_back(at("*") ? parse_star_pattern() : parse_as_pattern());
    if (!accept(",")) break;
  }
  if (!at(closing)) fail_in_brackets();
  take();
  return {range_since(start), std::move(sequence)};
}

Pattern Parser::parse_mapping_pattern(Mark start) {
  take();
  MatchMapping mapping;
  while (!at("}")) {
    if (accept("**")) {
      const Token rest = expect_name();
      mapping.rest = identifier(rest);
      if (!accept(",") || at("}")) break;
      if (from_version(3, 15) && !at("**"))
        fail(rest.range,
             "double star pattern must be the last (right-most) subpattern in the mapping pattern");
      fail_here();
    } else {
      const Mark key_start = mark();
      Expression key = at(TokenKind::name) ? parse_primary() : parse_pattern_literal();
      if (at(TokenKind::name) || (std::holds_alternative<Name>(key.node)))
        fail(range_since(key_start),
             "mapping pattern keys may only match literals and attribute lookups");
      expect(":");
      mapping.keys.push_back(std::move(key));
      mapping.patterns.push_back(parse_as_pattern());
    }
    if (!accept(",")) break;
  }
  if (!at("}")) fail_in_brackets();
  take();
  return {range_since(start), std::move(mapping)};
}

Pattern Parser::parse_class_pattern(Mark start, Expression cls) {
  take();
  MatchClass node;
  node.cls = own(std::move(cls));
  while (!at(")")) {
    if (at(TokenKind::name) && peek(1).is("=")) {
      node.names.push_back(identifier(take()));
      take();
      node.named.push_back(parse_as_pattern());
    } else {
      if (!node.names.empty()) fail(current().range, "positional patterns follow keyword patterns");
      node.positional.push_back(parse_as_pattern());
    }
    if (!accept(",")) break;
  }
  if (!at(")")) fail_in_brackets();
  take();
  return {range_since(start), std::move(node)};
}

}  // namespace lastcall::script
