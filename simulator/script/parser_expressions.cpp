#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "literals.hpp"
#include "parser.hpp"

// Expressions, from the loosest binding (a tuple without parentheses) to the tightest (an atom).
namespace lastcall::script {

namespace {

struct BinaryOperatorEntry {
  std::string_view text;
  BinaryOperator op;
  int precedence;
};
constexpr std::array<BinaryOperatorEntry, 12> binary_operators = {{
    {"|", BinaryOperator::bit_or, 1},
    {"^", BinaryOperator::bit_xor, 2},
    {"&", BinaryOperator::bit_and, 3},
    {"<<", BinaryOperator::left_shift, 4},
    {">>", BinaryOperator::right_shift, 4},
    {"+", BinaryOperator::add, 5},
    {"-", BinaryOperator::subtract, 5},
    {"*", BinaryOperator::multiply, 6},
    {"/", BinaryOperator::divide, 6},
    {"//", BinaryOperator::floor_divide, 6},
    {"%", BinaryOperator::modulo, 6},
    {"@", BinaryOperator::matrix_multiply, 6},
}};

const BinaryOperatorEntry* find_binary_operator(const Token& token) {
  if (token.kind != TokenKind::operator_) return nullptr;
  const auto found =
      std::find_if(binary_operators.begin(), binary_operators.end(),
                   [&](const BinaryOperatorEntry& entry) { return entry.text == token.text; });
  return found == binary_operators.end() ? nullptr : &*found;
}

bool is_sequence_end(const Token& token) {
  static constexpr std::array<std::string_view, 8> ends = {")", "]", "}", "=", ":", ";", "!", "in"};
  return token.kind == TokenKind::newline || token.kind == TokenKind::end_of_file ||
         std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return token.is(end); });
}

}  // namespace

bool Parser::at_comprehension() const {
  return at("for") || at_async("for");
}

bool Parser::at_expression_start() const {
  static constexpr std::array<std::string_view, 14> starts = {
      "(", "[", "{", "-", "+", "~", "...", "not", "lambda", "None", "True", "False", "await", "`"};
  const Token& token = current();
  return token.kind == TokenKind::name || token.kind == TokenKind::number ||
         token.kind == TokenKind::string || token.kind == TokenKind::fstring_start ||
         std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return token.is(s); });
}

// ---- sequences ---------------------------------------------------------------------------------

Expression Parser::parse_star_expressions() {
  const Mark start = mark();
  Expression first = parse_star_expression();
  if (!at(",")) return first;
  Tuple tuple;
  tuple.elements.push_back(std::move(first));
  while (accept(",")) {
    if (is_sequence_end(current()) || find_augmented_operator(current())) break;
    tuple.elements.push_back(parse_star_expression());
  }
  return make(range_since(start), std::move(tuple));
}

Expression Parser::parse_star_or_named_expression() {
  return at("*") && version_.major > 2 ? parse_star_expression() : parse_named_expression();
}

Expression Parser::parse_star_expression() {
  const Mark start = mark();
  if (!at("*") || version_.major == 2) return parse_expression();
  take();
  ExpressionPtr value = own(parse_binary(1));
  return make(range_since(start), Starred{std::move(value)});
}

// Without `*`, as `for` took them up to 3.8.
Expression Parser::parse_expressions() {
  const Mark start = mark();
  Expression first = parse_expression();
  if (!at(",")) return first;
  Tuple tuple;
  tuple.elements.push_back(std::move(first));
  while (accept(",")) {
    if (is_sequence_end(current())) break;
    tuple.elements.push_back(parse_expression());
  }
  return make(range_since(start), std::move(tuple));
}

// `target, target` in `for` and comprehensions: operands without comparisons, so that `in` ends it.
Expression Parser::parse_target_list() {
  const auto parse_target = [this] {
    const Mark start = mark();
    if (!at("*") || version_.major == 2) return parse_binary(1);
    take();
    ExpressionPtr value = own(parse_binary(1));
    return make(range_since(start), Starred{std::move(value)});
  };
  const Mark start = mark();
  Expression first = parse_target();
  if (at(",")) {
    Tuple tuple;
    tuple.elements.push_back(std::move(first));
    while (accept(",") && !is_sequence_end(current())) tuple.elements.push_back(parse_target());
    first = make(range_since(start), std::move(tuple));
  }
  check_target(first, TargetUse::for_);
  return first;
}

// ---- one expression ----------------------------------------------------------------------------

Expression Parser::parse_named_expression() {
  const Mark start = mark();
  Expression expression = parse_expression();
  return at(":=") ? parse_named_value(start, std::move(expression)) : std::move(expression);
}

// From the `:=` on.
Expression Parser::parse_named_value(Mark start, Expression target) {
  if (!std::holds_alternative<Name>(target.node) || stream_.tokens[start].is("(")) {
    if (!std::holds_alternative<Name>(target.node))
      fail_node(target.range, "cannot use assignment expressions with " + describe(target));
    fail_here();
  }
  take();
  ExpressionPtr value = own(parse_expression());
  return make(range_since(start), NamedExp{own(std::move(target)), std::move(value)});
}

Expression Parser::parse_expression() {
  const Level level(*this);
  if (at("lambda")) return parse_lambda();
  const Mark start = mark();
  explain_statement_in_conditional();
  Expression body = parse_disjunction();
  last_disjunction_ = {start, mark()};
  if (!at("if")) return body;
  take();
  ExpressionPtr test = own(parse_disjunction());
  if (!at("else")) {
    if (from_version(3, 10) && !at(":")) {
      fail(range_since(start), "expected 'else' after 'if' expression");
    }
    fail_expected("'else'");
  }
  take();
  if (from_version(3, 14) && !at(":") && !at_expression_start() && !at_dead_end())
    fail(current().range, "expected expression after 'else', but statement is given");
  ExpressionPtr orelse = own(parse_expression());
  last_disjunction_ = {};
  return make(range_since(start), IfExp{std::move(test), own(std::move(body)), std::move(orelse)});
}

Expression Parser::parse_lambda() {
  const Mark start = mark();
  take();
  Lambda lambda;
  lambda.parameters = std::make_unique<Parameters>(parse_parameters(":", false));
  expect(":");
  functions_.push_back({});
  lambda.body = own(parse_expression());
  lambda.is_generator = functions_.back().yields;
  functions_.pop_back();
  return make(range_since(start), std::move(lambda));
}

Expression Parser::parse_disjunction() {
  return parse_boolean(BooleanOperator::or_);
}

Expression Parser::parse_boolean(BooleanOperator op) {
  const auto parse_operand = [&] {
    return op == BooleanOperator::or_ ? parse_boolean(BooleanOperator::and_) : parse_not();
  };
  const std::string_view word = op == BooleanOperator::or_ ? "or" : "and";
  const Mark start = mark();
  Expression first = parse_operand();
  if (!at(word)) return first;
  BoolOp node{op, {}};
  node.values.push_back(std::move(first));
  while (accept(word)) node.values.push_back(parse_operand());
  return make(range_since(start), std::move(node));
}

Expression Parser::parse_not() {
  if (!at("not")) return parse_comparison();
  const Level level(*this);
  const Mark start = mark();
  take();
  ExpressionPtr operand = own(parse_not());
  return make(range_since(start), UnaryOp{UnaryOperator::not_, std::move(operand)});
}

Expression Parser::parse_comparison() {
  const Mark start = mark();
  Expression left = parse_binary(1);
  if (at("<>") && from_version(3, 14))
    fail(current().range, "invalid syntax.  Maybe you meant '!=' instead of '<>'?");
  std::optional<ComparisonOperator> op = accept_comparison_operator();
  if (!op) return left;
  Compare compare;
  compare.left = own(std::move(left));
  for (; op; op = accept_comparison_operator()) {
    compare.ops.push_back(*op);
    compare.comparators.push_back(parse_binary(1));
  }
  return make(range_since(start), std::move(compare));
}

std::optional<ComparisonOperator> Parser::accept_comparison_operator() {
  static constexpr std::array<std::pair<std::string_view, ComparisonOperator>, 8> operators = {{
      {"==", ComparisonOperator::equal},
      {"!=", ComparisonOperator::not_equal},
      {"<>", ComparisonOperator::not_equal},
      {"<", ComparisonOperator::less},
      {"<=", ComparisonOperator::less_equal},
      {">", ComparisonOperator::greater},
      {">=", ComparisonOperator::greater_equal},
      {"in", ComparisonOperator::in},
  }};
  for (const auto& [text, op] : operators) {
    if (at(text) && (text != "<>" || version_.major == 2)) {
      take();
      return op;
    }
  }
  if (accept("not")) {
    expect("in");
    return ComparisonOperator::not_in;
  }
  if (!accept("is")) return std::nullopt;
  return accept("not") ? ComparisonOperator::is_not : ComparisonOperator::is;
}

Expression Parser::parse_binary(int lowest_precedence) {
  const Mark start = mark();
  Expression left = parse_unary();
  for (;;) {
    const BinaryOperatorEntry* const entry = find_binary_operator(current());
    if (!entry || entry->precedence < lowest_precedence ||
        (version_.major == 2 && entry->op == BinaryOperator::matrix_multiply)) {
      return left;
    }
    take();
    ExpressionPtr right = own(parse_binary(entry->precedence + 1));
    left = make(range_since(start), BinOp{own(std::move(left)), entry->op, std::move(right)});
  }
}

Expression Parser::parse_unary() {
  const Mark start = mark();
  const auto op = at("-")   ? std::optional(UnaryOperator::minus)
                  : at("+") ? std::optional(UnaryOperator::plus)
                  : at("~") ? std::optional(UnaryOperator::invert)
                            : std::nullopt;
  if (!op) return parse_power();
  const Level level(*this);
  take();
  ExpressionPtr operand = own(parse_unary());
  return make(range_since(start), UnaryOp{*op, std::move(operand)});
}

Expression Parser::parse_power() {
  const Mark start = mark();
  Expression base = parse_primary();
  if (!at("**")) return base;
  const Level level(*this);
  take();
  ExpressionPtr exponent = own(parse_unary());
  return make(range_since(start),
              BinOp{own(std::move(base)), BinaryOperator::power, std::move(exponent)});
}

// ---- primaries ---------------------------------------------------------------------------------

Expression Parser::parse_primary() {
  const Mark start = mark();
  if (at_await()) {
    const Level level(*this);
    take();
    ExpressionPtr awaited = own(parse_primary());
    return make(range_since(start), Await{std::move(awaited)});
  }
  Expression primary = parse_atom();
  for (;;) {
    if (accept(".")) {
      const Token name = expect_name();
      primary = make(range_since(start),
                     Attribute{own(std::move(primary)), identifier(name), name.range});
    } else if (at("(")) {
      primary = parse_call(start, std::move(primary));
    } else if (at("[")) {
      primary = parse_subscript(start, std::move(primary));
    } else {
      return primary;
    }
  }
}

// A word of its own from 3.7 on; before, in an `async def`.
bool Parser::at_await() const {
  return at("await") || (version_.major > 2 && at_word("await") && !functions_.empty() &&
                         functions_.back().is_async);
}

Expression Parser::parse_call(Mark start, Expression function) {
  Call call;
  call.function = own(std::move(function));
  const Mark open = mark();
  take();
  parse_arguments(call, open);
  return make(range_since(start), std::move(call));
}

// The arguments of a call or the bases of a class, up to and with the `)`.
void Parser::parse_arguments(Call& call, Mark open) {
  std::set<std::string_view> names;
  bool unpacked_mapping = false;
  // In 2.7 only keyword arguments and `**` may follow a `*`.
  const auto is_behind_star_of_2 = [&] {
    return version_.major == 2 && !call.arguments.empty() &&
           std::holds_alternative<Starred>(call.arguments.back().node);
  };
  while (!at(")")) {
    const Mark start = mark();
    if (at("*") && is_behind_star_of_2()) fail_here();
    if (accept("**")) {
      ExpressionPtr value = own(parse_expression());
      call.keywords.push_back({"", std::move(value), range_since(start)});
      unpacked_mapping = true;
      if (version_.major == 2 && !at(")")) fail_here();
    } else if (accept("*")) {
      if (from_version(3, 13) && (at(",") || at(")")))
        fail(current().range, "Invalid star expression");
      ExpressionPtr value = own(parse_expression());
      if (unpacked_mapping) fail_late_unpacking(start, call.keywords);
      call.arguments.push_back(make(range_since(start), Starred{std::move(value)}));
    } else if (at(TokenKind::name) && peek(1).is("=")) {
      const Token name = take();
      take();
      ExpressionPtr value = own(parse_expression());
      if (!names.insert(name.text).second) {
        Diagnostic repeated =
            syntax_error(range_since(start), from_version(3, 9)
                                                 ? "keyword argument repeated: " + identifier(name)
                                                 : "keyword argument repeated");
        repeated.python_range = python_node_place(repeated.range, version_);
        note_later(std::move(repeated));
      }
      call.keywords.push_back({identifier(name), std::move(value), range_since(start)});
    } else {
      Expression argument = parse_named_expression();
      if (at_comprehension()) {
        argument = parse_generator_argument(start, open, std::move(argument), call);
      } else if (at("=")) {
        fail_keyword_expression(start, argument);
        take();
        argument = parse_expression();
      } else if (is_behind_star_of_2()) {
        fail_node(range_since(start), "only named arguments may follow *expression");
      } else if (!call.keywords.empty()) {
        fail_at_last_token(range_since(start),
                           version_.major == 2 ? "non-keyword arg after keyword arg"
                           : unpacked_mapping
                               ? "positional argument follows keyword argument unpacking"
                               : "positional argument follows keyword argument",
                           "put the keyword arguments last");
      }
      call.arguments.push_back(std::move(argument));
    }
    if (!accept(",")) break;
    if (at(")") && is_behind_star_of_2()) fail_here();
  }
  if (!at(")")) fail_in_brackets();
  take();
}

// `f(x for x in y)`: the call's parentheses serve the generator expression too.
Expression Parser::parse_generator_argument(Mark start, Mark open, Expression element,
                                            const Call& call) {
  ComprehensionExp node{ComprehensionKind::generator, own(std::move(element)), nullptr,
                        parse_comprehension_clauses()};
  const bool alone = call.arguments.empty() && call.keywords.empty();
  const bool comma = at(",");
  // Up to 3.6 a comma behind the only argument was let pass.
  if (!alone || (comma && !(peek(1).is(")") && !from_version(3, 7)))) {
    const std::string remedy = "put the generator expression into parentheses of its own";
    if (from_version(3, 7)) {
      fail_node(range_since(start), "Generator expression must be parenthesized", remedy);
    }
    fail_node(stream_.tokens[open + 1].range,
              "Generator expression must be parenthesized if not sole argument", remedy);
  }
  SourceRange range = join(stream_.tokens[open].range, current().range);
  if (comma) range = range_since(start);
  return make(range, std::move(node));
}

Expression Parser::parse_subscript(Mark start, Expression value) {
  take();
  const Mark index_start = mark();
  Expression index = parse_slice();
  if (at(",")) {
    Tuple tuple;
    tuple.elements.push_back(std::move(index));
    while (accept(",") && !at("]")) tuple.elements.push_back(parse_slice());
    index = make(range_since(index_start), std::move(tuple));
  }
  if (!at("]")) fail_in_brackets();
  take();
  return make(range_since(start), Subscript{own(std::move(value)), own(std::move(index))});
}

Expression Parser::parse_slice() {
  const Mark start = mark();
  if (at("*") && from_version(3, 11)) return parse_star_or_named_expression();
  if (version_.major == 2 && at(".") && peek(1).is(".") && peek(2).is(".")) {
    for (int i = 0; i < 3; ++i) take();
    return make(range_since(start), Constant{Singleton::ellipsis});
  }
  Slice slice;
  if (!at(":")) {
    Expression expression = parse_named_expression();
    if (!at(":")) return expression;
    slice.lower = own(std::move(expression));
  }
  const auto at_part = [this] { return !at(":") && !at("]") && !at(","); };
  take();
  if (at_part()) slice.upper = own(parse_expression());
  if (accept(":") && at_part()) slice.step = own(parse_expression());
  return make(range_since(start), std::move(slice));
}

// ---- atoms -------------------------------------------------------------------------------------

Expression Parser::parse_atom() {
  const Token& token = current();
  switch (token.kind) {
    case TokenKind::name: {
      // 2.7 calls them names, but nothing in the subset may rebind them.
      if (version_.major == 2) {
        const auto singleton = token.text == "None"    ? std::optional(Singleton::none)
                               : token.text == "True"  ? std::optional(Singleton::true_)
                               : token.text == "False" ? std::optional(Singleton::false_)
                                                       : std::nullopt;
        if (singleton) return make(take().range, Constant{*singleton});
      }
      const Token name = take();
      return make(name.range, Name{identifier(name)});
    }
    case TokenKind::number: {
      const Token number = take();
      return make(number.range, number_value(number.text, number.range, version_));
    }
    case TokenKind::string:
    case TokenKind::fstring_start: return parse_strings();
    default: break;
  }
  if (token.is("(")) return parse_parenthesized();
  if (token.is("[")) return parse_list();
  if (token.is("{")) return parse_set_or_dict();
  if (token.is("None")) return make(take().range, Constant{Singleton::none});
  if (token.is("True")) return make(take().range, Constant{Singleton::true_});
  if (token.is("False")) return make(take().range, Constant{Singleton::false_});
  if (token.is("...") && version_.major > 2) {
    return make(take().range, Constant{Singleton::ellipsis});
  }
  if (token.is("`")) return parse_backquotes();
  fail_here();
}

Expression Parser::parse_parenthesized() {
  const Mark start = mark();
  take();
  if (at("yield")) {
    Expression yield = parse_yield();
    if (!at(")")) fail_in_brackets();
    take();
    return yield;
  }
  if (accept(")")) return make(range_since(start), Tuple{{}, true});
  explain_unpacking("generator expression");
  if (at("**") && from_version(3, 10)) {
    bool is_closed = false;
    (void)try_range_since(mark(), [&] {
      take();
      parse_expression();
      is_closed = at(")");
    });
    if (is_closed) fail(current().range, "cannot use double starred expression here");
  }
  Expression first = parse_star_or_named_expression();
  if (at_comprehension()) {
    check_comprehension_element(first);
    ComprehensionExp node{ComprehensionKind::generator, own(std::move(first)), nullptr,
                          parse_comprehension_clauses()};
    if (!at(")")) fail_in_brackets();
    take();
    return make(range_since(start), std::move(node));
  }
  if (!at(",")) {
    if (!at(")")) fail_in_brackets();
    take();
    if (std::holds_alternative<Starred>(first.node)) {
      fail_node(first.range,
                from_version(3, 10) ? "cannot use starred expression here"
                                    : "can't use starred expression here",
                "put a comma behind it to make a tuple");
    }
    return first;
  }
  Tuple tuple{{}, true};
  tuple.elements.push_back(std::move(first));
  while (accept(",") && !at(")")) {
    explain_unpacking({});
    tuple.elements.push_back(parse_star_or_named_expression());
  }
  if (!at(")")) fail_in_brackets();
  take();
  return make(range_since(start), std::move(tuple));
}

Expression Parser::parse_list() {
  const Mark start = mark();
  take();
  List list;
  while (!at("]")) {
    explain_unpacking("list comprehension");
    list.elements.push_back(parse_star_or_named_expression());
    if (list.elements.size() == 1 && at_comprehension()) {
      check_comprehension_element(list.elements[0]);
      ComprehensionExp node{ComprehensionKind::list, own(std::move(list.elements[0])), nullptr,
                            parse_comprehension_clauses()};
      if (!at("]")) fail_in_brackets();
      take();
      return make(range_since(start), std::move(node));
    }
    if (!accept(",")) break;
  }
  if (!at("]")) fail_in_brackets();
  take();
  return make(range_since(start), std::move(list));
}

Expression Parser::parse_set_or_dict() {
  const Mark start = mark();
  take();
  Dict dict;
  Set set;
  const auto finish = [&](auto node) {
    if (!at("}")) fail_in_brackets();
    take();
    return make(range_since(start), std::move(node));
  };
  const auto comprehension = [&](ComprehensionKind kind, ExpressionPtr element,
                                 ExpressionPtr value) {
    return finish(ComprehensionExp{kind, std::move(element), std::move(value),
                                   parse_comprehension_clauses()});
  };
  while (!at("}")) {
    if (set.elements.empty() && version_.major > 2 && accept("**")) {
      const Mark stars = mark() - 1;
      dict.items.push_back({nullptr, own(parse_binary(1))});
      if (at(":") && from_version(3, 15))
        fail(range_since(stars), "cannot use dict unpacking in a dictionary key");
      if (dict.items.size() == 1 && at_comprehension()) {
        check_unpacking_comprehension(start, stars);
        return comprehension(ComprehensionKind::dict, nullptr, nullptr);
      }
    } else {
      explain_unpacking({});
      Expression element = parse_star_or_named_expression();
      const bool is_item = set.elements.empty() && (!dict.items.empty() || at(":"));
      if (!is_item) {
        set.elements.push_back(std::move(element));
        if (set.elements.size() == 1 && at_comprehension()) {
          check_comprehension_element(set.elements[0]);
          return comprehension(ComprehensionKind::set, own(std::move(set.elements[0])), nullptr);
        }
      } else {
        if (!at(":")) fail_missing_dict_value(element);
        if (std::holds_alternative<Starred>(element.node)) {
          if (from_version(3, 15))
            fail(element.range, "cannot use a starred expression in a dictionary key");
          fail_here();
        }
        take();
        if (from_version(3, 10)) check_dict_value_start();
        ExpressionPtr key = own(std::move(element));
        ExpressionPtr value = own(parse_expression());
        if (dict.items.empty() && at_comprehension()) {
          return comprehension(ComprehensionKind::dict, std::move(key), std::move(value));
        }
        dict.items.push_back({std::move(key), std::move(value)});
      }
    }
    if (!accept(",")) break;
  }
  if (set.elements.empty()) return finish(std::move(dict));
  return finish(std::move(set));
}

// `{**a for a in b}`, the same.
void Parser::check_unpacking_comprehension(Mark start, Mark stars) {
  if (from_version(3, 15)) {
    refuse(range_since(stars), "unpacking in a comprehension is outside the subset",
           "unpack in a loop of its own");
    return;
  }
  Diagnostic diagnostic = syntax_error(stream_.tokens[stars].range,
                                       "dict unpacking cannot be used in dict comprehension");
  if (!from_version(3, 9))
    diagnostic.python_range = python_node_place(stream_.tokens[start].range, version_);
  fail_node(std::move(diagnostic));
}

// `[*a for a in b]`, which 3.15 takes (PEP 798).
void Parser::check_comprehension_element(const Expression& element) {
  if (!std::holds_alternative<Starred>(element.node)) return;
  const std::string remedy = "unpack in a loop of its own";
  if (from_version(3, 15)) {
    refuse(element.range, "unpacking in a comprehension is outside the subset", remedy);
  } else {
    fail_node(element.range, "iterable unpacking cannot be used in comprehension", remedy);
  }
}

// Behind the colon of a dict's element.
void Parser::check_dict_value_start() {
  if (at("}") || at(",")) {
    fail(previous_range(), "expression expected after dictionary key and ':'");
  }
  if (at("**") && from_version(3, 15)) {
    const auto range = try_range_since(mark(), [this] { take(), parse_binary(1); });
    if (range) fail(*range, "cannot use dict unpacking in a dictionary value");
  }
  if (at("*")) {
    const Mark start = mark();
    const std::optional<SourceRange> range =
        try_range_since(start, [this] { parse_star_or_named_expression(); });
    if (range) fail(*range, "cannot use a starred expression in a dictionary value");
  }
}

// 2.7's `value` for repr(value).
Expression Parser::parse_backquotes() {
  const Level level(*this);
  const Mark start = mark();
  take();
  Expression value = parse_expressions();
  expect("`");
  refuse(range_since(start), "backquotes are outside the subset", "write repr(...)");
  return value;
}

std::vector<Comprehension> Parser::parse_comprehension_clauses() {
  std::vector<Comprehension> clauses;
  while (at_comprehension()) {
    Comprehension clause;
    clause.is_async = accept_async();
    take();
    clause.target = own(parse_target_list());
    if (!at("in") && from_version(3, 13)) {
      fail(current().range, "'in' expected after for-loop variables");
    }
    expect("in");
    clause.iterable = own(parse_disjunction());
    while (accept("if")) clause.conditions.push_back(parse_condition());
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

// An `if` in a comprehension takes no conditional expression, but a lambda.
Expression Parser::parse_condition() {
  if (at("lambda")) return parse_lambda();
  const Mark start = mark();
  Expression condition = parse_disjunction();
  return at(":=") ? parse_named_value(start, std::move(condition)) : std::move(condition);
}

Expression Parser::parse_yield() {
  const Level level(*this);
  const Mark start = mark();
  take();
  if (!functions_.empty()) functions_.back().yields = true;
  if (at("from") && version_.major > 2) {
    take();
    ExpressionPtr value = own(parse_expression());
    return make(range_since(start), YieldFrom{std::move(value)});
  }
  Yield yield;
  if (!is_sequence_end(current())) {
    yield.value = own(from_version(3, 8) ? parse_star_expressions() : parse_expressions());
  }
  return make(range_since(start), std::move(yield));
}

// ---- targets -----------------------------------------------------------------------------------

// What Python calls a kind of expression in "cannot assign to …".
std::string Parser::describe(const Expression& expression) const {
  return std::visit(
      [this](const auto& it) -> std::string {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, Name>) return "name";
        if constexpr (std::is_same_v<T, Attribute>) return "attribute";
        if constexpr (std::is_same_v<T, Subscript>) return "subscript";
        if constexpr (std::is_same_v<T, Starred>) return "starred";
        if constexpr (std::is_same_v<T, List>) return "list";
        if constexpr (std::is_same_v<T, Tuple>) return it.elements.empty() ? "()" : "tuple";
        if constexpr (std::is_same_v<T, Lambda>) return "lambda";
        if constexpr (std::is_same_v<T, Call>) return "function call";
        if constexpr (std::is_same_v<T, Compare>) return "comparison";
        if constexpr (std::is_same_v<T, IfExp>) return "conditional expression";
        if constexpr (std::is_same_v<T, Yield> || std::is_same_v<T, YieldFrom>)
          return "yield expression";
        if constexpr (std::is_same_v<T, Await>) return "await expression";
        if constexpr (std::is_same_v<T, NamedExp>) return "named expression";
        if constexpr (std::is_same_v<T, JoinedStr> || std::is_same_v<T, FormattedValue>) {
          return from_version(3, 8) ? "f-string expression" : "literal";
        }
        if constexpr (std::is_same_v<T, BinOp> || std::is_same_v<T, BoolOp> ||
                      std::is_same_v<T, UnaryOp>) {
          return from_version(3, 10) ? "expression" : "operator";
        }
        if constexpr (std::is_same_v<T, Dict>) {
          return from_version(3, 10)  ? "dict literal"
                 : from_version(3, 8) ? "dict display"
                                      : "literal";
        }
        if constexpr (std::is_same_v<T, Set>) {
          return from_version(3, 8) ? "set display" : "literal";
        }
        if constexpr (std::is_same_v<T, ComprehensionExp>) {
          switch (it.kind) {
            case ComprehensionKind::list: return "list comprehension";
            case ComprehensionKind::set: return "set comprehension";
            case ComprehensionKind::dict: return "dict comprehension";
            case ComprehensionKind::generator: return "generator expression";
          }
        }
        if constexpr (std::is_same_v<T, Constant>) {
          const auto* singleton = std::get_if<Singleton>(&it.value);
          if (!singleton) return "literal";
          if (*singleton == Singleton::ellipsis) {
            return from_version(3, 10) ? "ellipsis" : "Ellipsis";
          }
          if (version_.major == 3 && !from_version(3, 8)) return "keyword";
          return *singleton == Singleton::none    ? "None"
                 : *singleton == Singleton::true_ ? "True"
                                                  : "False";
        }
        return "expression";
      },
      expression.node);
}

// Fails unless the expression may stand where it is assigned to or deleted.
// A name, `a.b` or `a[b]`: what may always be assigned to.
bool Parser::is_plain_target(const Expression& target) {
  return std::holds_alternative<Name>(target.node) ||
         std::holds_alternative<Attribute>(target.node) ||
         std::holds_alternative<Subscript>(target.node);
}

// Up to 3.8 Python points at the whole target, of which this one may be a part.
void Parser::check_target(const Expression& target, TargetUse use, const Expression& whole) {
  if (is_plain_target(target)) return;
  if (use != TargetUse::augmented) {
    const auto check_all = [&](const std::vector<Expression>& elements) {
      for (const Expression& element : elements) check_target(element, use, whole);
    };
    if (const auto* list = std::get_if<List>(&target.node)) return check_all(list->elements);
    if (const auto* tuple = std::get_if<Tuple>(&target.node)) return check_all(tuple->elements);
    const auto* starred = std::get_if<Starred>(&target.node);
    if (starred && use != TargetUse::delete_) return check_target(*starred->value, use, whole);
  }
  const std::string what = describe(target);
  if (version_.major == 2 && (what == "True" || what == "False")) {
    throw Failure{outside_subset(target.range,
                                 "giving " + what + " another value is outside the subset",
                                 "choose another name")};
  }
  const std::string cannot = from_version(3, 8) ? "cannot " : "can't ";
  std::string message = cannot + "assign to " + what;
  if (version_.major == 2 && what == "None") message = "cannot assign to None";
  if (use == TargetUse::delete_) {
    message = what == "starred" && !from_version(3, 9) ? "can't use starred expression here"
                                                       : cannot + "delete " + what;
  } else if (use == TargetUse::augmented && from_version(3, 9)) {
    message = "'" + what + "' is an illegal expression for augmented assignment";
  } else if (use == TargetUse::augmented && (what == "tuple" || what == "list")) {
    message = "illegal expression for augmented assignment";
  }
  fail_node(from_version(3, 9) ? target.range : whole.range, message);
}

// What cannot be taken for the left side of a comparison.
bool Parser::is_display_or_word(const Expression& expression) {
  const auto* comprehension = std::get_if<ComprehensionExp>(&expression.node);
  const auto* constant = std::get_if<Constant>(&expression.node);
  const auto* singleton = constant ? std::get_if<Singleton>(&constant->value) : nullptr;
  return std::holds_alternative<List>(expression.node) ||
         std::holds_alternative<Tuple>(expression.node) ||
         (comprehension && comprehension->kind == ComprehensionKind::generator) ||
         (singleton && *singleton != Singleton::ellipsis);
}

}  // namespace lastcall::script
