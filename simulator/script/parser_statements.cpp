#include <algorithm>
#include <array>
#include <utility>

#include "parser.hpp"

// Statements: lines, blocks, and one function for each kind.
namespace lastcall::script {

namespace {

// What `from __future__ import` knows, and since when; nothing in the subset depends on any but
// 2.7's print_function and unicode_literals.
struct Feature {
  std::string_view name;
  python::Version since;
};
constexpr std::array<Feature, 10> features = {{
    {"nested_scopes", {2, 7}},
    {"generators", {2, 7}},
    {"division", {2, 7}},
    {"absolute_import", {2, 7}},
    {"with_statement", {2, 7}},
    {"print_function", {2, 7}},
    {"unicode_literals", {2, 7}},
    {"barry_as_FLUFL", {3, 0}},
    {"generator_stop", {3, 5}},
    {"annotations", {3, 7}},
}};

struct AugmentedOperator {
  std::string_view text;
  BinaryOperator op;
};
constexpr std::array<AugmentedOperator, 13> augmented_operators = {{
    {"+=", BinaryOperator::add},
    {"-=", BinaryOperator::subtract},
    {"*=", BinaryOperator::multiply},
    {"@=", BinaryOperator::matrix_multiply},
    {"/=", BinaryOperator::divide},
    {"%=", BinaryOperator::modulo},
    {"**=", BinaryOperator::power},
    {"<<=", BinaryOperator::left_shift},
    {">>=", BinaryOperator::right_shift},
    {"|=", BinaryOperator::bit_or},
    {"^=", BinaryOperator::bit_xor},
    {"&=", BinaryOperator::bit_and},
    {"//=", BinaryOperator::floor_divide},
}};

}  // namespace

std::optional<BinaryOperator> Parser::find_augmented_operator(const Token& token) {
  if (token.kind != TokenKind::operator_) return std::nullopt;
  for (const AugmentedOperator& entry : augmented_operators) {
    if (entry.text == token.text) return entry.op;
  }
  return std::nullopt;
}

// ---- lines and blocks --------------------------------------------------------------------------

// One compound statement, or one line of simple ones. A failure ends here: it is noted, and the
// parser goes on behind the statement.
void Parser::parse_statement_line(Body& body) {
  const Mark start = mark();
  const int depth = depth_;
  const std::size_t functions = functions_.size();
  try {
    const Level level(*this);
    if (!parse_compound_statement(body)) parse_simple_statements(body);
  } catch (Failure& failure) {
    depth_ = depth;
    functions_.resize(functions);
    if (from_version(3, 15)) explain_case(failure.diagnostic, start);
    failure.diagnostic.python_after = whole_compound_;
    failure.diagnostic.wants_more = at_end_of_text();
    if (errors_.size() < max_errors) errors_.push_back(std::move(failure.diagnostic));
    recover(start);
  }
}

// `case 1:` where no `match` is.
void Parser::explain_case(Diagnostic& diagnostic, Mark start) {
  const Token& word = stream_.tokens[start];
  if (word.text != "case" || word.kind != TokenKind::name ||
      diagnostic.python_message != "invalid syntax")
    return;
  const auto range = try_range_since(start, [&] {
    index_ = start + 1;
    parse_patterns();
    if (accept("if")) parse_named_expression();
    expect(":");
  });
  if (range) diagnostic = syntax_error(*range, "case statement must be inside match statement");
}

void Parser::parse_simple_statements(Body& body) {
  if (at(TokenKind::newline)) fail_here();
  do {
    refuse_newer_statements();
    body.push_back(parse_simple_statement());
  } while (accept(";") && !at(TokenKind::newline));
  if (!at(TokenKind::newline)) fail_after_statement();
  take();
}

bool Parser::parse_compound_statement(Body& body) {
  if (at("if")) {
    body.push_back(parse_if());
  } else if (at("while")) {
    body.push_back(parse_while());
  } else if (at("for") || at_async("for")) {
    body.push_back(parse_for());
  } else if (at("try")) {
    body.push_back(parse_try());
  } else if (at("with") || at_async("with")) {
    body.push_back(parse_with());
  } else if (at("def") || at_async("def")) {
    body.push_back(parse_function({}));
  } else if (is_match()) {
    body.push_back(parse_match());
  } else if (at("class")) {
    body.push_back(parse_class({}));
  } else if (at("@")) {
    body.push_back(parse_decorated());
  } else {
    return false;
  }
  futures_allowed_ = false;
  return true;
}

// The statement below a header, from its colon on.
Body Parser::parse_block(const BlockOwner& owner) {
  if (!at(":")) fail_expected_colon(owner);
  take();
  Body body;
  if (!at(TokenKind::newline)) {
    parse_simple_statements(body);
  } else {
    take();
    if (!at(TokenKind::indent)) fail_missing_block(owner);
    take();
    const Nested nested(block_depth_);
    while (!at(TokenKind::dedent) && !at(TokenKind::end_of_file) && !at(TokenKind::error)) {
      parse_statement_line(body);
      if (errors_.size() >= max_errors) break;
    }
    if (at(TokenKind::error) && errors_.empty()) fail_here();
    if (at(TokenKind::dedent)) take();
  }
  if (block_depth_ == 0 && !owner.is_try) whole_compound_ = module_statement_;
  return body;
}

std::optional<std::string> Parser::docstring_of(const Body& body) {
  if (body.empty()) return std::nullopt;
  const auto* statement = std::get_if<Expr>(&body.front().node);
  if (!statement) return std::nullopt;
  const auto* constant = std::get_if<Constant>(&statement->value->node);
  if (!constant) return std::nullopt;
  const auto* string = std::get_if<StringLiteral>(&constant->value);
  return string ? std::optional(string->value) : std::nullopt;
}

// ---- simple statements -------------------------------------------------------------------------

Statement Parser::parse_simple_statement() {
  const Mark start = mark();
  const auto finish = [&](auto node) { return Statement{range_since(start), std::move(node)}; };
  const bool is_docstring = futures_allowed_ && at(TokenKind::string);
  if (!at("from") && !is_docstring) futures_allowed_ = false;
  if (accept("pass")) return finish(Pass{});
  if (accept("break")) return finish(Break{});
  if (accept("continue")) return finish(Continue{});
  if (accept("return")) {
    Return node;
    if (!at(TokenKind::newline) && !at(";")) {
      node.value = own(from_version(3, 8) ? parse_star_expressions() : parse_expressions());
    }
    return finish(std::move(node));
  }
  if (at("import")) return parse_import();
  if (at("from")) return parse_import_from();
  if (at("raise")) return parse_raise();
  if (at("del")) return parse_delete();
  if (at("global") || at("nonlocal")) return parse_scope_declaration();
  if (accept("assert")) {
    Assert node;
    node.test = own(parse_expression());
    if (accept(",")) node.message = own(parse_expression());
    return finish(std::move(node));
  }
  if (at("print")) return parse_print_statement();
  if (at("exec")) {
    take();
    const Expression code = parse_expressions();
    refuse(range_since(start), "`exec` is outside the subset", "write the code itself");
    return finish(Pass{});
  }
  return parse_expression_statement();
}

// An expression, an assignment, or an augmented assignment.
Statement Parser::parse_expression_statement() {
  const Mark start = mark();
  const auto parse_value = [this] {
    return at("yield") ? parse_yield() : parse_star_expressions();
  };
  statement_start_ = start;
  Expression value = parse_value();

  if (const auto op = find_augmented_operator(current());
      op && (version_.major > 2 || *op != BinaryOperator::matrix_multiply)) {
    check_target(value, TargetUse::augmented);
    take();
    ExpressionPtr right = own(parse_value());
    return {range_since(start), AugAssign{own(std::move(value)), *op, std::move(right)}};
  }
  if (at(":") && version_.major > 2) {
    check_annotation_target(value, start);
    AnnAssign node;
    node.is_simple = std::holds_alternative<Name>(value.node) && !stream_.tokens[start].is("(");
    take();
    node.target = own(std::move(value));
    node.annotation = own(parse_expression());
    // To 3.7 a tuple without parentheses cannot stand here.
    if (accept("=")) {
      node.value = own(at("yield")          ? parse_yield()
                       : from_version(3, 8) ? parse_star_expressions()
                                            : parse_expression());
    }
    return {range_since(start), std::move(node)};
  }
  // 3.9 alone points behind all of it.
  if (at(":=") && from_version(3, 9) && !from_version(3, 10)) {
    take();
    parse_expression();
    fail_here();
  }
  if (!at("=")) return {range_since(start), Expr{own(std::move(value))}};

  Assign assign;
  Mark target_start = start;
  while (at("=")) {
    check_assigned(value, target_start);
    take();
    assign.targets.push_back(std::move(value));
    target_start = mark();
    value = parse_value();
  }
  assign.value = own(std::move(value));
  return {range_since(start), std::move(assign)};
}

// What stands before an `=`, which began at `start`.
void Parser::check_assigned(const Expression& target, Mark start) {
  if (stream_.tokens[start].is("yield")) {
    if (start == statement_start_ && !from_version(3, 9)) fail_here();
    return fail_node(target.range, "assignment to yield expression not possible");
  }
  if (is_plain_target(target)) return;
  const auto* tuple = std::get_if<Tuple>(&target.node);
  // Only the last of several elements can be taken for the left side of a comparison.
  const bool is_row = tuple && !tuple->parenthesized && !tuple->elements.empty();
  const Expression& last = is_row ? tuple->elements.back() : target;
  if (!is_plain_target(last) && !std::holds_alternative<Starred>(last.node)) {
    const bool is_first = start == statement_start_;
    const Token& before = stream_.tokens[is_first ? start : start - 2];  // the `=` in between
    if (is_first)
      explain_assignment(is_row ? start_of(last) : start);
    else if (is_row && from_version(3, 10) && before.kind == TokenKind::name)
      fail(join(before.range, tuple->elements.front().range),
           "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "write == to compare");
  }
  check_target(target, TargetUse::assign);
}

// The token that an expression which ended just now begins with.
Parser::Mark Parser::start_of(const Expression& expression) const {
  Mark start = index_ - 1;
  const auto begins_later = [&](const SourceRange& range) {
    return std::pair(range.line, range.column) >
           std::pair(expression.range.line, expression.range.column);
  };
  while (start > 0 && begins_later(stream_.tokens[start].range)) --start;
  return start;
}

// What stands before the colon of an annotation.
void Parser::check_annotation_target(const Expression& target, Mark start) {
  if (is_plain_target(target)) return;
  // From 3.9 on only if something that can be one follows.
  const auto parse_annotation = [this] {
    take();
    parse_expression();
  };
  if (from_version(3, 9) &&
      (stream_.tokens[start].is("yield") || !try_range_since(start, parse_annotation))) {
    fail_here();
  }
  const bool list = std::holds_alternative<List>(target.node);
  if (list || std::holds_alternative<Tuple>(target.node)) {
    return fail_node(target.range, std::string("only single target (not ") +
                                       (list ? "list" : "tuple") + ") can be annotated");
  }
  fail_node(target.range, "illegal target for annotation");
}

// 2.7's `print`, `print a, b,`, `print >>file, a`.
Statement Parser::parse_print_statement() {
  const Mark start = mark();
  take();
  PrintStatement print;
  const auto at_end = [this] { return at(TokenKind::newline) || at(";"); };
  bool more = !at_end();
  if (accept(">>")) {
    print.destination = own(parse_expression());
    more = accept(",");
    if (more && at_end()) fail_here();
  }
  while (more) {
    print.values.push_back(parse_expression());
    more = accept(",");
    print.newline = !more;
    if (at_end()) break;
  }
  return {range_since(start), std::move(print)};
}

std::string Parser::parse_dotted_name() {
  std::string name(expect_name().text);
  while (accept(".")) name += "." + identifier(expect_name());
  return name;
}

Alias Parser::parse_alias(bool dotted) {
  const Mark start = mark();
  Alias alias;
  alias.name = dotted ? parse_dotted_name() : identifier(expect_name());
  if (accept("as")) {
    explain_target("cannot use ", {",", ")", ";"}, " as import target");
    alias.as_name = identifier(expect_name());
  }
  alias.range = range_since(start);
  return alias;
}

void Parser::check_import_names() const {
  if (from_version(3, 13) && at(TokenKind::newline)) {
    fail(current().range, "Expected one or more names after 'import'");
  }
}

Statement Parser::parse_import() {
  const Mark start = mark();
  take();
  Import import;
  check_import_names();
  do {
    import.names.push_back(parse_alias(true));
  } while (accept(","));
  return {range_since(start), std::move(import)};
}

Statement Parser::parse_import_from() {
  const Mark start = mark();
  take();
  ImportFrom import;
  bool relative = false;
  while (accept(".") || (version_.major > 2 && accept("..."))) relative = true;
  if (!relative || !at("import")) import.module = parse_dotted_name();
  expect("import");
  if (at("*")) {
    const Token star = take();
    import.names.push_back({"*", "", star.range});
    if (from_version(3, 10) && !functions_.empty())
      note_later(syntax_error(star.range, "import * only allowed at module level"));
    refuse(star.range, "importing `*` is outside the subset", "name what you use");
  } else {
    const bool parenthesized = accept("(");
    do {
      if (parenthesized && !import.names.empty() && at(")")) break;
      if (import.names.empty()) check_import_names();
      if (!parenthesized && !import.names.empty() && at(TokenKind::newline)) {
        fail_at_last_token(import.names.front().range,
                           "trailing comma not allowed without surrounding parentheses",
                           "delete the comma");
        break;
      }
      import.names.push_back(parse_alias(false));
    } while (accept(","));
    if (parenthesized) {
      if (!at(")")) fail_in_brackets();
      take();
    }
  }
  const SourceRange range = range_since(start);
  if (relative) {
    refuse(range, "relative imports are outside the subset", "a scenario is one file");
  }
  if (import.module == "__future__" && !relative) {
    read_future_import(import, range);
  } else {
    futures_allowed_ = false;
  }
  return {range, std::move(import)};
}

void Parser::read_future_import(const ImportFrom& import, const SourceRange& range) {
  if (!futures_allowed_ || block_depth_ > 0) {
    Diagnostic diagnostic =
        syntax_error(range, "from __future__ imports must occur at the beginning of the file",
                     "move it to the top");
    diagnostic.python_range = python_node_place(range, version_);
    note_later(std::move(diagnostic));
  }
  for (const Alias& alias : import.names) {
    const auto known = std::find_if(features.begin(), features.end(), [&](const Feature& feature) {
      return feature.name == alias.name && version_ >= feature.since;
    });
    if (known == features.end()) {
      Diagnostic diagnostic = syntax_error(
          range, alias.name == "braces" ? "not a chance"
                                        : "future feature " + alias.name + " is not defined");
      diagnostic.range = alias.range;
      diagnostic.python_range =
          from_version(3, 14)
              ? on_line(alias.range.line, alias.range.column,
                        alias.range.column + static_cast<int>(alias.name.size()))
              : python_node_place(on_line(range.line, range.column, range.column + 1), version_);
      note_later(std::move(diagnostic));  // what is no Python at all is told first
      return;
    }
    future_imports_.push_back(alias.name);
    if (version_.major == 2 && alias.name == "unicode_literals") unicode_literals_ = true;
    if (version_.major == 2 && alias.name == "print_function") make_print_a_name();
  }
}

void Parser::make_print_a_name() {
  if (std::exchange(print_is_name_, true)) return;
  for (std::size_t i = index_; i < stream_.tokens.size(); ++i) {
    Token& token = stream_.tokens[i];
    if (token.is("print")) token.kind = TokenKind::name;
  }
}

Statement Parser::parse_raise() {
  const Mark start = mark();
  take();
  Raise raise;
  if (!at(TokenKind::newline) && !at(";")) {
    if (at("from") && from_version(3, 15))
      fail(join(stream_.tokens[start].range, current().range),
           "did you forget an expression between 'raise' and 'from'?");
    raise.exception = own(parse_expression());
    if (version_.major > 2 && accept("from")) {
      if (from_version(3, 15) && !at_expression_start())
        fail(previous_range(), "did you forget an expression after 'from'?");
      raise.cause = own(parse_expression());
    } else if (version_.major == 2 && accept(",")) {
      // What follows is a tuple of the value and, if it is given, the traceback.
      Tuple rest;
      const Mark value = mark();
      do rest.elements.push_back(parse_expression());
      while (rest.elements.size() < 2 && accept(","));
      raise.cause = own(Expression{range_since(value), std::move(rest)});
    }
  }
  return {range_since(start), std::move(raise)};
}

Statement Parser::parse_delete() {
  const Mark start = mark();
  take();
  Expression targets = parse_star_expressions();
  check_target(targets, TargetUse::delete_);
  Delete node;
  auto* tuple = std::get_if<Tuple>(&targets.node);
  // `del (a, b)` deletes a tuple, `del a, b` two targets.
  if (tuple && !tuple->parenthesized) {
    node.targets = std::move(tuple->elements);
  } else {
    node.targets.push_back(std::move(targets));
  }
  return {range_since(start), std::move(node)};
}

Statement Parser::parse_scope_declaration() {
  const Mark start = mark();
  const bool global = take().text == "global";
  std::vector<std::string> names;
  do {
    names.push_back(identifier(expect_name()));
  } while (accept(","));
  if (global) return {range_since(start), Global{std::move(names)}};
  return {range_since(start), Nonlocal{std::move(names)}};
}

// ---- compound statements -----------------------------------------------------------------------

// The condition of an `if` or a `while`.
Expression Parser::parse_test() {
  const Mark start = mark();
  Expression test = parse_named_expression();
  explain_assignment(start);
  return test;
}

Statement Parser::parse_if() {
  const Level level(*this);
  const Mark start = mark();
  const Token word = take();
  If node;
  node.test = own(parse_test());
  node.body = parse_block({"'" + std::string(word.text) + "' statement", word.range.line});
  if (at("elif")) {
    node.orelse.push_back(parse_if());
  } else if (at("else")) {
    node.orelse = parse_else();
  }
  return {range_since(start), std::move(node)};
}

Body Parser::parse_else() {
  const Token word = take();
  Body body = parse_block({"'else' statement", word.range.line, true});
  if (at("elif") && from_version(3, 14))
    fail(current().range, "'elif' block follows an 'else' block");
  return body;
}

Statement Parser::parse_while() {
  const Mark start = mark();
  const Token word = take();
  While node;
  node.test = own(parse_test());
  node.body = parse_block({"'while' statement", word.range.line});
  if (at("else")) node.orelse = parse_else();
  return {range_since(start), std::move(node)};
}

Statement Parser::parse_for() {
  const Mark start = mark();
  For node;
  node.is_async = accept_async();
  const Token word = take();
  node.target = own(parse_target_list());
  expect("in");
  node.iterable = own(from_version(3, 9) ? parse_star_expressions() : parse_expressions());
  node.body = parse_block({"'for' statement", word.range.line});
  if (at("else")) node.orelse = parse_else();
  return {range_since(start), std::move(node)};
}

Statement Parser::parse_try() {
  const Mark start = mark();
  const Token word = take();
  Try node;
  node.body = parse_block({"'try' statement", word.range.line, true, true});
  while (at("except")) node.handlers.push_back(parse_except());
  if (!node.handlers.empty() && at("else")) node.orelse = parse_else();
  if (at("finally")) {
    const Token finally = take();
    node.finally = parse_block({"'finally' statement", finally.range.line, true});
  } else if (node.handlers.empty()) {
    fail_missing_except();
  }
  return {range_since(start), std::move(node)};
}

ExceptHandler Parser::parse_except() {
  const Mark start = mark();
  const Token word = take();
  ExceptHandler handler;
  if (at("*") && from_version(3, 11)) {
    refuse(current().range, "exception groups (`except*`) are outside the subset",
           "write an ordinary `except`");
    take();
  }
  if (!at(":")) {
    const Mark type_start = mark();
    handler.type = own(parse_expression());
    if (accept("as")) {
      explain_target("cannot use except statement with ", {":"}, "");
      handler.name = identifier(expect_name());
    } else if (at(",") && version_.major == 2) {
      take();
      const Token name = current();
      const Expression target = parse_expression();
      if (!std::holds_alternative<Name>(target.node)) {
        refuse(target.range, "an exception can only be bound to a name here",
               "write except Error as name");
      }
      handler.name = identifier(name);
    } else if (at(",")) {
      Tuple types;
      types.elements.push_back(std::move(*handler.type));
      while (accept(",") && !at(":")) types.elements.push_back(parse_expression());
      const bool bound = at("as");
      if (bound && from_version(3, 10)) {
        take();
        expect_name();
      }
      if (!from_version(3, 14) || bound) fail_multiple_exception_types(type_start);
      handler.type = own(make(range_since(type_start), std::move(types)));
    }
  }
  handler.body = parse_block({"'except' statement", word.range.line});
  handler.range = range_since(start);
  return handler;
}

// Whether `with (` opens parentheses around all items (3.9 and later) and not just the first
// expression: they close right before the colon, and hold a comma or an `as` of their own.
bool Parser::with_items_are_parenthesized() const {
  if (!at("(") || !from_version(3, 9)) return false;
  std::size_t depth = 0;
  bool has_items = false;
  for (std::size_t i = index_; i < stream_.tokens.size(); ++i) {
    const Token& token = stream_.tokens[i];
    if (token.is("(") || token.is("[") || token.is("{")) ++depth;
    if (token.is(")") || token.is("]") || token.is("}")) --depth;
    has_items |= depth == 1 && (token.is("as") || token.is(","));
    if (depth == 0) return has_items && peek(i + 1 - index_).is(":");
    if (token.kind == TokenKind::newline) return false;
  }
  return false;
}

Statement Parser::parse_with() {
  const Mark start = mark();
  With node;
  node.is_async = accept_async();
  const Token word = take();
  if (with_items_are_parenthesized()) {
    take();
    do {
      if (at(")")) break;
      node.items.push_back(parse_with_item());
    } while (accept(","));
    if (!at(")")) fail_in_brackets();
    take();
  } else {
    do {
      node.items.push_back(parse_with_item());
    } while (accept(","));
  }
  node.body = parse_block({"'with' statement", word.range.line});
  return {range_since(start), std::move(node)};
}

WithItem Parser::parse_with_item() {
  WithItem item;
  item.context = own(parse_expression());
  if (accept("as")) {
    item.target = own(parse_binary(1));
    check_target(*item.target, TargetUse::with, from_version(3, 9) ? *item.target : *item.context);
  }
  return item;
}

Statement Parser::parse_decorated() {
  std::vector<Expression> decorators;
  while (accept("@")) {
    decorators.push_back(from_version(3, 9) ? parse_named_expression() : parse_decorator());
    if (!at(TokenKind::newline)) fail_here();
    take();
  }
  if (block_depth_ == 0) module_statement_ = current().range.line;
  if (at("class")) return parse_class(std::move(decorators));
  if (!at("def") && !at_async("def")) fail_here();
  return parse_function(std::move(decorators));
}

// Up to 3.8 a decorator is a dotted name, perhaps called.
Expression Parser::parse_decorator() {
  const Mark start = mark();
  const Token name = expect_name();
  Expression decorator = make(name.range, Name{identifier(name)});
  while (accept(".")) {
    const Token attribute = expect_name();
    decorator = make(range_since(start),
                     Attribute{own(std::move(decorator)), identifier(attribute), attribute.range});
  }
  return at("(") ? parse_call(start, std::move(decorator)) : std::move(decorator);
}

Statement Parser::parse_function(std::vector<Expression> decorators) {
  const Mark start = mark();
  const bool is_async = accept_async();
  const Token word = take();
  FunctionDef node;
  const Token name = expect_name();
  node.name = identifier(name);
  node.name_range = name.range;
  node.decorators = std::move(decorators);
  if (at("[") && from_version(3, 12)) skip_type_parameters();
  if (!at("(") && from_version(3, 11)) fail(current().range, "expected '('");
  expect("(");
  node.parameters = parse_parameters(")", true);
  if (!at(")")) fail_in_brackets();
  take();
  if (version_.major > 2 && accept("->")) node.returns = own(parse_expression());
  node.is_async = is_async;
  functions_.push_back({.is_async = is_async});
  node.body = parse_block({"function definition", word.range.line, true});
  node.is_generator = functions_.back().yields;
  functions_.pop_back();
  node.docstring = docstring_of(node.body);
  return {range_since(start), std::move(node)};
}

// Between the parentheses of a `def`, or up to the colon of a lambda.
Parameters Parser::parse_parameters(std::string_view closing, bool annotations_allowed) {
  Parameters parameters;
  bool star = false;
  while (!at(closing)) {
    if (parameters.var_keyword)
      fail_parameter(parameter_word() + "s cannot follow var-keyword " + parameter_word());
    if (accept("**")) {
      parameters.var_keyword = parse_parameter(annotations_allowed);
      if (version_.major == 2 && !at(closing)) fail_here();
      if (at("=")) fail_parameter("var-keyword " + parameter_word() + " cannot have default value");
    } else if (at("*")) {
      if (std::exchange(star, true))
        fail_parameter(from_version(3, 15) ? "* may appear only once"
                                           : "* argument may appear only once");
      parse_star_parameter(parameters, closing, annotations_allowed);
    } else if (at("/") && from_version(3, 8)) {
      if (star) fail_parameter("/ must be ahead of *");
      if (parameters.positional.empty()) {
        if (!peek(1).is(",")) fail_here();
        fail_parameter("at least one " + parameter_word() + " must precede /");
      }
      if (parameters.positional_only > 0) fail_parameter("/ may appear only once");
      take();
      parameters.positional_only = static_cast<int>(parameters.positional.size());
    } else {
      if (version_.major == 2 && star) fail_here();
      Parameter parameter = parse_parameter(annotations_allowed);
      if (accept("=")) {
        if (from_version(3, 11) && annotations_allowed && (at(",") || at(closing)))
          fail(previous_range(), "expected default value expression");
        parameter.default_value = own(parse_expression());
      } else if (!star && !parameters.positional.empty() &&
                 parameters.positional.back().default_value) {
        fail_missing_default(parameter, parameters.positional.front());
      }
      (star ? parameters.keyword_only : parameters.positional).push_back(std::move(parameter));
    }
    if (!accept(",")) break;
  }
  return parameters;
}

// `*args`, or the `*` alone that keyword-only parameters follow.
void Parser::parse_star_parameter(Parameters& parameters, std::string_view closing,
                                  bool annotations_allowed) {
  const Token star = take();
  if (at(TokenKind::name)) {
    parameters.var_positional = parse_parameter(annotations_allowed);
    if (at("="))
      fail_parameter("var-positional " + parameter_word() + " cannot have default value");
    return;
  }
  if (version_.major == 2 || (!at(",") && !at(closing))) fail_here();
  if (at(closing) || peek(1).is(closing) || peek(1).is("**"))
    fail_bare_star(star.range, !annotations_allowed);
}

Parameter Parser::parse_parameter(bool annotations_allowed) {
  if (version_.major == 2 && at("(")) {
    throw Failure{outside_subset(current().range, "tuple parameters are outside the subset",
                                 "take one parameter and unpack it in the body")};
  }
  if (from_version(3, 11) && at("(")) explain_parentheses(!annotations_allowed);
  const Token name = expect_name();
  ExpressionPtr annotation;
  if (annotations_allowed && version_.major > 2 && accept(":")) {
    // 3.11's `*args: *Ts`.
    annotation =
        own(at("*") && from_version(3, 11) ? parse_star_or_named_expression() : parse_expression());
  }
  return {identifier(name), name.range, nullptr, std::move(annotation)};
}

Statement Parser::parse_class(std::vector<Expression> decorators) {
  const Mark start = mark();
  const Token word = take();
  ClassDef node;
  const Token name = expect_name();
  node.name = identifier(name);
  node.name_range = name.range;
  node.decorators = std::move(decorators);
  if (at("[") && from_version(3, 12)) skip_type_parameters();
  if (at("(")) parse_bases(node);
  functions_.push_back({});
  node.body = parse_block({"class definition", word.range.line});
  functions_.pop_back();
  node.docstring = docstring_of(node.body);
  return {range_since(start), std::move(node)};
}

void Parser::parse_bases(ClassDef& node) {
  const Mark open = mark();
  take();
  Call header;
  parse_arguments(header, open);
  if (header.arguments.size() == 1 && header.keywords.empty() && from_version(3, 7) &&
      std::holds_alternative<ComprehensionExp>(header.arguments[0].node) &&
      header.arguments[0].range == range_since(open)) {
    while (!at("for")) --index_;
    fail_here();
  }
  if (!header.keywords.empty()) {
    if (version_.major == 2) {
      index_ = open + 1;
      while (!at("=") && !at("**")) take();
      fail_here();
    }
  }
  node.bases = std::move(header.arguments);
  node.keywords = std::move(header.keywords);
}

// ---- what newer versions know and the subset leaves out ----------------------------------------

void Parser::skip_type_parameters() {
  const Mark start = mark();
  std::size_t depth = 0;
  do {
    if (at("[")) ++depth;
    if (at("]")) --depth;
    if (at(TokenKind::newline) || at(TokenKind::end_of_file) || at(TokenKind::error)) fail_here();
    take();
  } while (depth > 0);
  refuse(range_since(start), "type parameters are outside the subset", "leave them away");
}

// Whether `async` stands here, in front of `word`.
bool Parser::at_async(std::string_view word) const {
  return version_.major > 2 && (at("async") || at_word("async")) && peek(1).is(word);
}

// In front of `def`, `for` or `with`.
bool Parser::accept_async() {
  const bool found = at_async("def") || at_async("for") || at_async("with");
  if (found) take();
  return found;
}

// `type X = …` at the start of a statement.
void Parser::refuse_newer_statements() {
  const Token& next = peek(1);
  if (at_word("type") && from_version(3, 12) && next.kind == TokenKind::name) {
    throw Failure{outside_subset(current().range, "type aliases are outside the subset",
                                 "write an ordinary assignment")};
  }
}

// Whether this line is the head of a block.
bool Parser::is_match() const {
  if (!at_word("match") || !from_version(3, 10)) return false;
  std::size_t end = index_;
  while (end + 1 < stream_.tokens.size() && stream_.tokens[end].kind != TokenKind::newline) ++end;
  return end > index_ + 1 && stream_.tokens[end - 1].is(":") &&
         peek(end + 1 - index_).kind == TokenKind::indent;
}

}  // namespace lastcall::script
