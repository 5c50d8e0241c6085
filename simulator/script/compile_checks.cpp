#include "compile_checks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "script/annotations.hpp"
#include "script/tree_walk.hpp"

namespace lastcall::script {

namespace {

bool is_constant(const Expression& expression) {
  if (const auto* tuple = std::get_if<Tuple>(&expression.node)) {
    return std::all_of(tuple->elements.begin(), tuple->elements.end(), is_constant);
  }
  return std::holds_alternative<Constant>(expression.node);
}

// The type that a literal, display or comprehension evidently has, or "".
std::string type_name(const Expression& expression) {
  return std::visit(
      [](const auto& it) -> std::string {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, Tuple>) return "tuple";
        if constexpr (std::is_same_v<T, List>) return "list";
        if constexpr (std::is_same_v<T, Dict>) return "dict";
        if constexpr (std::is_same_v<T, Set>) return "set";
        if constexpr (std::is_same_v<T, Lambda>) return "function";
        if constexpr (std::is_same_v<T, JoinedStr>) return "str";
        if constexpr (std::is_same_v<T, ComprehensionExp>) {
          switch (it.kind) {
            case ComprehensionKind::list: return "list";
            case ComprehensionKind::set: return "set";
            case ComprehensionKind::dict: return "dict";
            case ComprehensionKind::generator: return "generator";
          }
        }
        if constexpr (std::is_same_v<T, Constant>) {
          if (std::holds_alternative<IntLiteral>(it.value)) return "int";
          if (std::holds_alternative<FloatLiteral>(it.value)) return "float";
          if (std::holds_alternative<StringLiteral>(it.value)) return "str";
          if (std::holds_alternative<BytesLiteral>(it.value)) return "bytes";
          switch (std::get<Singleton>(it.value)) {
            case Singleton::none: return "NoneType";
            case Singleton::ellipsis: return "ellipsis";
            case Singleton::true_:
            case Singleton::false_: return "bool";
          }
        }
        return "";
      },
      expression.node);
}

// Up to 3.13 constant expressions are folded before the compiler looks at them. What is known of
// the constant that an expression makes: its type ("" if it makes none), and its value if it is a
// small int.
struct Folded {
  std::string type;
  std::optional<std::int64_t> value;
};

Folded fold(const Expression& expression);

Folded fold_binary(const BinOp& node) {
  const Folded left = fold(*node.left);
  const Folded right = fold(*node.right);
  const auto is_number = [](const Folded& it) {
    return it.type == "int" || it.type == "float" || it.type == "bool";
  };
  const auto is_text = [](const Folded& it) {
    return it.type == "str" || it.type == "bytes" || it.type == "tuple";
  };
  const bool are_ints = left.type != "float" && right.type != "float";
  using enum BinaryOperator;
  if (is_text(left) && left.type == right.type && node.op == add) return {left.type, {}};
  if (node.op == multiply &&
      ((is_text(left) && right.type == "int") || (is_text(right) && left.type == "int"))) {
    constexpr std::int64_t longest = 256;  // of what is repeated
    const Folded& times = is_text(left) ? right : left;
    const bool is_small = times.value && *times.value >= 0 && *times.value <= longest;
    return {is_small ? is_text(left) ? left.type : right.type : "", {}};
  }
  if (!is_number(left) || !is_number(right)) return {};
  const auto small = [](const Folded& it) {
    return it.value && *it.value > -1'000'000 && *it.value < 1'000'000;
  };
  const bool both_small = small(left) && small(right);
  const std::int64_t a = both_small ? *left.value : 0;
  const std::int64_t b = both_small ? *right.value : 0;
  const std::string type = are_ints ? "int" : "float";
  switch (node.op) {
    case add: return {type, both_small ? std::optional(a + b) : std::nullopt};
    case subtract: return {type, both_small ? std::optional(a - b) : std::nullopt};
    case multiply: return {type, both_small ? std::optional(a * b) : std::nullopt};
    case divide: return {right.value == 0 ? "" : "float", {}};
    case floor_divide:
    case modulo: return {right.value == 0 ? "" : type, {}};
    case power:
      if (are_ints && right.value && *right.value < 0) return {left.value == 0 ? "" : "float", {}};
      return {right.value && *right.value > 128 && are_ints ? "" : type, {}};
    case left_shift: return {are_ints && right.value && b >= 0 && b <= 128 ? "int" : "", {}};
    case right_shift: return {are_ints && right.value && b >= 0 ? "int" : "", {}};
    case bit_or:
    case bit_xor:
    case bit_and: {
      const bool both_bools = left.type == "bool" && right.type == "bool";
      return {!are_ints ? "" : both_bools ? "bool" : "int", {}};
    }
    case matrix_multiply: return {};
  }
  return {};
}

Folded fold(const Expression& expression) {
  if (const auto* binary = std::get_if<BinOp>(&expression.node)) return fold_binary(*binary);
  if (const auto* unary = std::get_if<UnaryOp>(&expression.node)) {
    const Folded operand = fold(*unary->operand);
    if (operand.type.empty()) return {};
    if (unary->op == UnaryOperator::not_) return {"bool", {}};
    if (operand.type == "float") return {unary->op == UnaryOperator::invert ? "" : "float", {}};
    if (operand.type != "int" && operand.type != "bool") return {};
    std::optional<std::int64_t> value = operand.value;
    if (value && unary->op == UnaryOperator::minus) value = -*value;
    if (value && unary->op == UnaryOperator::invert) value = ~*value;
    return {"int", value};
  }
  if (const auto* tuple = std::get_if<Tuple>(&expression.node)) {
    const auto folds = [](const Expression& each) { return !fold(each).type.empty(); };
    const bool all = std::all_of(tuple->elements.begin(), tuple->elements.end(), folds);
    return {all ? "tuple" : "", {}};
  }
  const auto* constant = std::get_if<Constant>(&expression.node);
  if (!constant) return {};
  Folded result{type_name(expression), {}};
  if (const auto* number = std::get_if<IntLiteral>(&constant->value);
      number && number->digits.size() < 18) {
    result.value = std::stoll(number->digits);
  }
  if (const auto* word = std::get_if<Singleton>(&constant->value)) {
    if (*word == Singleton::true_) result.value = 1;
    if (*word == Singleton::false_) result.value = 0;
  }
  return result;
}

// Where a statement stands.
struct Surroundings {
  bool in_function = false;
  bool in_generator = false;         // of this function
  bool in_async = false;             // of this function
  bool in_loop = false;              // `break` and `continue` may stand here
  bool in_finally = false;           // of this function
  bool loop_in_finally = false;      // the loop is itself inside that `finally`
  int blocks = 0;                    // that this function's statements around this one open
  std::size_t finallys_outside = 0;  // of this function, that are not left with the loop
};

class CompileChecker {
 public:
  explicit CompileChecker(Program& program) : program_(program), version_(program.version) {}

  void run() {
    if (since(version_, 3, 14)) warn_of_jumps_out_of_finally(program_.body, {});
    visit(program_.body, {});
  }

 private:
  [[noreturn]] void fail(const SourceRange& range, std::string message,
                         std::string remedy = {}) const {
    Diagnostic diagnostic = syntax_error(range, std::move(message), std::move(remedy));
    diagnostic.python_range = python_node_place(range, version_);
    throw Failure{std::move(diagnostic)};
  }

  void warn(const SourceRange& range, std::string message) {
    program_.warnings.push_back({range.line, std::move(message), range});
  }

  // ---- statements

  void visit(const Body& body, const Surroundings& around) {
    for (const Statement& statement : body) visit(statement, around);
  }

  void visit(const Statement& statement, const Surroundings& around) {
    std::visit([&](const auto& node) { visit(node, statement, around); }, statement.node);
  }

  // Any kind of statement for which nothing else is written below.
  template <typename Node>
  void visit(const Node& node, const Statement& statement, const Surroundings& around) {
    check(node, statement.range, around);
    visit_expressions(statement, around);
    for_each_body(statement, [&](const Body& body) { visit(body, around); });
  }

  void visit(const FunctionDef& node, const Statement& statement, const Surroundings& around) {
    check_parameters(node.parameters, statement.range);
    check_stored(node.name, node.name_range, statement.range);
    visit_expressions(statement, around);
    for_each_annotation(
        node, [&](const std::string&, const Expression& annotation) { visit(annotation, around); });
    const std::vector<Finally> outside = std::exchange(finallys_, {});
    visit(node.body,
          {.in_function = true, .in_generator = node.is_generator, .in_async = node.is_async});
    finallys_ = outside;
  }

  void visit(const ClassDef& node, const Statement& statement, const Surroundings& around) {
    // Up to 3.8 it is what follows the colon that is named, where nothing is in between.
    SourceRange behind = node.name_range;
    behind.column = behind.end_column + (since(version_, 3, 8) ? 0 : 1);
    check_stored(node.name, node.bases.empty() && node.keywords.empty() ? behind : node.name_range,
                 statement.range);
    for (const Expression& decorator : node.decorators) visit_value(decorator, around);
    for (const Expression& base : node.bases) {
      const auto* starred = std::get_if<Starred>(&base.node);
      visit(starred ? *starred->value : base, around);
    }
    for (const Keyword& keyword : node.keywords) visit_value(*keyword.value, around);
    const std::vector<Finally> outside = std::exchange(finallys_, {});
    visit(node.body, {});
    finallys_ = outside;
  }

  void visit(const Return& node, const Statement& statement, const Surroundings& around) {
    check(node, statement.range, around);
    visit_expressions(statement, around);
    visit_finallys_left(0);
  }

  void visit(const Import& node, const Statement& statement, const Surroundings&) {
    for (const Alias& alias : node.names) check_alias(alias, statement.range);
  }

  void visit(const ImportFrom& node, const Statement& statement, const Surroundings&) {
    for (const Alias& alias : node.names) check_alias(alias, statement.range);
  }

  void visit(const AugAssign& node, const Statement& statement, const Surroundings& around) {
    check_stored(*node.target, node.target->range);
    visit_expressions(statement, around);
  }

  void visit(const AnnAssign& node, const Statement& statement, const Surroundings& around) {
    check_stored(*node.target, node.target->range);
    visit_expressions(statement, around);
    visit(*node.annotation, around);
  }

  void visit(const Delete& node, const Statement& statement, const Surroundings& around) {
    for (const Expression& target : node.targets) check_deleted(target);
    visit_expressions(statement, around);
  }

  void visit(const For& node, const Statement& statement, const Surroundings& around) {
    if (node.is_async) check_async(statement.range, around, "'async for' outside async function");
    visit_value(*node.iterable, around);
    check_stored(*node.target, node.target->range);
    visit_target(*node.target, around);
    visit_loop(node.body, node.orelse, statement.range, around);
  }

  void visit(const While& node, const Statement& statement, const Surroundings& around) {
    const std::size_t warnings = program_.warnings.size();
    visit_value(*node.test, around);
    const std::size_t after_test = program_.warnings.size();
    visit_loop(node.body, node.orelse, statement.range, around);
    // 3.10 to 3.13 compile the test a second time, behind the body.
    if (since(version_, 3, 10) && !since(version_, 3, 14)) repeat_warnings(warnings, after_test);
  }

  void visit(const Assign& node, const Statement&, const Surroundings& around) {
    visit_value(*node.value, around);
    for (const Expression& target : node.targets) {
      check_stored(target, target.range);
      visit_target(target, around);
    }
  }

  void visit(const With& node, const Statement& statement, const Surroundings& around) {
    if (node.is_async) check_async(statement.range, around, "'async with' outside async function");
    Surroundings inside = around;
    for (const WithItem& item : node.items) {
      visit_value(*item.context, inside);
      inside = with_block(inside, statement.range);
      if (!item.target) continue;
      check_stored(*item.target, item.context->range);
      visit_target(*item.target, inside);
    }
    visit(node.body, inside);
  }

  void visit(const Match& node, const Statement& statement, const Surroundings& around) {
    visit_expressions(statement, around);
    for (const MatchCase& each : node.cases) {
      names_in(each.pattern);
      const bool is_last = &each == &node.cases.back();
      if (!is_last && !each.guard) check_refutable(each.pattern, true);
      visit(each.body, around);
    }
  }

  // The names that a pattern binds; each once, and in all alternatives the same.
  std::vector<std::string> names_in(const Pattern& pattern) const {
    std::vector<std::string> names;
    const auto add = [&](const std::vector<std::string>& more) {
      for (const std::string& name : more) {
        if (name.empty()) continue;
        if (std::find(names.begin(), names.end(), name) != names.end()) {
          fail(pattern.range, "multiple assignments to name '" + name + "' in pattern");
        }
        names.push_back(name);
      }
    };
    const auto add_all = [&](const std::vector<Pattern>& patterns) {
      for (const Pattern& each : patterns) add(names_in(each));
    };
    if (const auto* it = std::get_if<MatchSequence>(&pattern.node)) {
      const auto is_star = [](const Pattern& each) {
        return std::holds_alternative<MatchStar>(each.node);
      };
      if (std::count_if(it->patterns.begin(), it->patterns.end(), is_star) > 1)
        fail(pattern.range, "multiple starred expressions in sequence pattern");
      add_all(it->patterns);
    }
    if (const auto* it = std::get_if<MatchStar>(&pattern.node)) add({it->name});
    if (const auto* it = std::get_if<MatchMapping>(&pattern.node)) {
      add_all(it->patterns);
      add({it->rest});
    }
    if (const auto* it = std::get_if<MatchClass>(&pattern.node)) {
      add_all(it->positional);
      add_all(it->named);
    }
    if (const auto* it = std::get_if<MatchAs>(&pattern.node)) {
      if (it->pattern) add(names_in(*it->pattern));
      add({it->name});
    }
    if (const auto* it = std::get_if<MatchOr>(&pattern.node)) {
      for (std::size_t i = 0; i < it->patterns.size(); ++i) {
        if (i + 1 < it->patterns.size()) check_refutable(it->patterns[i], false);
        std::vector<std::string> own = names_in(it->patterns[i]);
        std::vector<std::string> sorted = own, before = names;
        std::sort(sorted.begin(), sorted.end());
        std::sort(before.begin(), before.end());
        if (i > 0 && sorted != before)
          fail(pattern.range, "alternative patterns bind different names");
        names = std::move(own);
      }
    }
    return names;
  }
  // What takes anything may stand last alone.
  void check_refutable(const Pattern& pattern, bool is_case) const {
    const auto* as = std::get_if<MatchAs>(&pattern.node);
    if (!as) return;
    if (as->pattern) return check_refutable(*as->pattern, is_case);
    fail(pattern.range,
         (as->name.empty() ? std::string("wildcard") : "name capture '" + as->name + "'") +
             " makes remaining patterns unreachable");
  }

  void visit(const Try& node, const Statement& statement, const Surroundings& around) {
    const bool has_finally = !node.finally.empty();
    // 3.8 compiles the `finally` block first.
    const bool is_3_8 = since(version_, 3, 8) && !since(version_, 3, 9);
    if (has_finally && is_3_8) visit_finally(node, statement, around);
    Surroundings inside = around;
    if (has_finally) {
      inside = with_block(inside, statement.range);
      finallys_.push_back({&node.finally, around});
    }
    const bool has_handlers = !node.handlers.empty();
    visit(node.body, has_handlers ? with_block(inside, statement.range) : inside);
    // Up to 3.9 the body of `else` comes behind the handlers.
    const Body* previous = &node.body;
    for (const ExceptHandler& handler : node.handlers) {
      if (!handler.type && &handler != &node.handlers.back()) {
        // Up to 3.9 the place is the last that was compiled.
        fail(since(version_, 3, 10) ? handler.range : last_statement(*previous).range,
             "default 'except:' must be last", "move the bare `except:` behind the others");
      }
      if (handler.type) visit_value(*handler.type, inside);
      check_name(handler);
      visit(handler.body, in_handler(inside, handler.range));
      previous = &handler.body;
    }
    visit(node.orelse, inside);
    if (!has_finally) return;
    finallys_.pop_back();
    if (!is_3_8) visit_finally(node, statement, around);
  }

  void visit_finally(const Try& node, const Statement& statement, const Surroundings& around) {
    Surroundings in_finally = since(version_, 3, 9) ? around : with_block(around, statement.range);
    in_finally.in_finally = true;
    const std::size_t warnings = program_.warnings.size();
    visit(node.finally, in_finally);
    // From 3.9 on a `finally` block is compiled twice, for both ways into it; the later releases of
    // 3.13 warn once all the same (https://github.com/python/cpython/issues/139640).
    if (since(version_, 3, 9) && !since(version_, 3, 13))
      repeat_warnings(warnings, program_.warnings.size());
  }

  // From 3.9 on a jump out of a `try` has a copy of its `finally` block of its own.
  void visit_finallys_left(std::size_t outside) {
    if (!since(version_, 3, 9)) return;
    std::vector<Finally> all = finallys_;
    while (finallys_.size() > outside && copies_ < max_copies) {
      const Finally left = finallys_.back();
      finallys_.pop_back();
      ++copies_;
      Surroundings around = left.around;
      around.in_finally = true;
      visit(*left.body, around);
    }
    finallys_ = std::move(all);
  }

  // ---- blocks: what loops, `with` and `try` open; all versions have a limit (CO_MAXBLOCKS)

  Surroundings with_block(const Surroundings& around, const SourceRange& place) const {
    Surroundings inside = around;
    inside.blocks = around.blocks + 1;
    if (inside.blocks <= (since(version_, 3, 13) ? 21 : 20)) return inside;
    Diagnostic diagnostic =
        syntax_error(place, "too many statically nested blocks", "move inner blocks to functions");
    diagnostic.python_shows_place = since(version_, 3, 9);
    throw Failure{std::move(diagnostic)};
  }

  Surroundings in_handler(const Surroundings& around, const SourceRange& handler) const {
    if (version_.major == 2) return around;
    const Surroundings once = with_block(around, handler);
    return since(version_, 3, 9) ? with_block(once, handler) : once;
  }

  void repeat_warnings(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last && i < max_repeated_warnings; ++i) {
      program_.warnings.push_back(Warning(program_.warnings[i]));
    }
  }

  void visit_expressions(const Statement& statement, const Surroundings& around) {
    for_each_expression(statement,
                        [&](const Expression& expression) { visit_value(expression, around); });
  }

  void visit_loop(const Body& body, const Body& orelse, const SourceRange& statement,
                  const Surroundings& around) {
    Surroundings inside = with_block(around, statement);
    inside.in_loop = true;
    inside.in_finally = false;
    inside.finallys_outside = finallys_.size();
    visit(body, inside);
    visit(orelse, around);
  }

  static const Statement& last_statement(const Body& body) {
    const Statement* last = &body.back();
    for_each_body(*last, [&last](const Body& inner) {
      if (!inner.empty()) last = &last_statement(inner);
    });
    return *last;
  }

  void check_async(const SourceRange& range, const Surroundings& around,
                   const std::string& message) const {
    if (!around.in_async) fail(range, message);
  }

  template <typename Node>
  void check(const Node&, const SourceRange&, const Surroundings&) {}

  void check(const Return& node, const SourceRange& range, const Surroundings& around) {
    if (!around.in_function) fail(range, "'return' outside function");
    if (version_.major == 2 && node.value && around.in_generator) {
      fail(range, "'return' with argument inside generator");
    }
    if (node.value && around.in_generator && around.in_async)
      fail(range, "'return' with value in async generator");
  }

  void check(const Break&, const SourceRange& range, const Surroundings& around) {
    if (!around.in_loop) fail(range, "'break' outside loop");
    visit_finallys_left(around.finallys_outside);
  }

  void check(const Continue&, const SourceRange& range, const Surroundings& around) {
    if (!around.in_loop) fail(range, "'continue' not properly in loop");
    if (around.in_finally && !since(version_, 3, 8)) {
      fail(range, "'continue' not supported inside 'finally' clause");
    }
    visit_finallys_left(around.finallys_outside);
  }

  // `assert (test, "message")` is always true. 3.7 to 3.9 overlooked tuples of constants.
  void check(const Assert& node, const SourceRange& range, const Surroundings&) {
    const auto* tuple = std::get_if<Tuple>(&node.test->node);
    if (!tuple || tuple->elements.empty()) return;
    const bool overlooks = since(version_, 3, 7) && !since(version_, 3, 10);
    if (overlooks && is_constant(*node.test)) return;
    warn(range, "assertion is always true, perhaps remove parentheses?");
  }

  // ---- expressions

  // An expression that is read, where nothing can be unpacked.
  void visit_value(const Expression& expression, const Surroundings& around) {
    if (std::holds_alternative<Starred>(expression.node)) {
      fail(expression.range, "can't use starred expression here",
           "put a comma behind it to make a tuple");
    }
    visit(expression, around);
  }

  void visit(const Expression& expression, const Surroundings& around) {
    const bool is_yield_from = std::holds_alternative<YieldFrom>(expression.node);
    if ((is_yield_from || std::holds_alternative<Yield>(expression.node)) && !around.in_function) {
      fail(expression.range, "'yield' outside function");
    }
    if (is_yield_from && around.in_async)
      fail(expression.range, "'yield from' inside async function");
    if (std::holds_alternative<Await>(expression.node))
      check_async(
          expression.range, around,
          around.in_function ? "'await' outside async function" : "'await' outside function");
    if (const auto* it = std::get_if<NamedExp>(&expression.node))
      check_stored(*it->target, it->target->range);
    if (const auto* it = std::get_if<ComprehensionExp>(&expression.node))
      for (const Comprehension& each : it->generators)
        if (each.is_async && !around.in_async) {
          if (it->kind == ComprehensionKind::generator) {
            throw Failure{outside_subset(expression.range,
                                         "an asynchronous generator is outside the subset",
                                         "write an ordinary `for`")};
          }
          fail(expression.range, "asynchronous comprehension outside of an asynchronous function");
        }
    if (const auto* it = std::get_if<Lambda>(&expression.node))
      check_parameters(*it->parameters, expression.range);
    if (const auto* it = std::get_if<ComprehensionExp>(&expression.node))
      for (const Comprehension& each : it->generators)
        check_stored(*each.target, each.target->range);
    if (const auto* it = std::get_if<Call>(&expression.node))
      for (const Keyword& keyword : it->keywords)
        check_stored(keyword.name, keyword.range,
                     since(version_, 3, 12) ? keyword.range : expression.range);
    if (since(version_, 3, 8)) {
      if (const auto* it = std::get_if<Compare>(&expression.node)) {
        check(*it, expression.range, std::exchange(negates_, false));
      }
      if (const auto* it = std::get_if<Call>(&expression.node)) check(*it, expression.range);
      if (const auto* it = std::get_if<Subscript>(&expression.node)) check(*it, expression.range);
    }
    // Up to 3.13 `not (a is b)` has been made `a is not b`.
    const auto* unary = std::get_if<UnaryOp>(&expression.node);
    const auto* negated = unary && unary->op == UnaryOperator::not_
                              ? std::get_if<Compare>(&unary->operand->node)
                              : nullptr;
    negates_ = negated && negated->ops.size() == 1 && !since(version_, 3, 14);
    const Surroundings inside =
        has_own_frame(expression)
            ? Surroundings{.in_function = true,
                           .in_async =
                               around.in_async && !std::holds_alternative<Lambda>(expression.node)}
            : around;
    for_each_child(expression.node, [&](const Expression& child) {
      if (const auto* starred = std::get_if<Starred>(&child.node)) {
        visit(*starred->value, inside);
      } else {
        visit(child, inside);
      }
    });
  }

  // Lambdas and comprehensions are functions of their own, but for 2.7's list comprehensions.
  bool has_own_frame(const Expression& expression) const {
    const auto* comprehension = std::get_if<ComprehensionExp>(&expression.node);
    const bool inlined =
        version_.major == 2 && comprehension && comprehension->kind == ComprehensionKind::list;
    return std::holds_alternative<Lambda>(expression.node) || (comprehension && !inlined);
  }

  void visit_target(const Expression& target, const Surroundings& around) {
    if (std::holds_alternative<Starred>(target.node)) {
      fail(target.range, "starred assignment target must be in a list or tuple",
           "put a comma behind it");
    }
    const auto check_elements = [&](const std::vector<Expression>& elements) {
      const auto is_starred = [](const Expression& element) {
        return std::holds_alternative<Starred>(element.node);
      };
      if (std::count_if(elements.begin(), elements.end(), is_starred) > 1) {
        fail(target.range, since(version_, 3, 9) ? "multiple starred expressions in assignment"
                                                 : "two starred expressions in assignment");
      }
      for (const Expression& element : elements) {
        const auto* starred = std::get_if<Starred>(&element.node);
        visit_target(starred ? *starred->value : element, around);
      }
    };
    if (const auto* tuple = std::get_if<Tuple>(&target.node))
      return check_elements(tuple->elements);
    if (const auto* list = std::get_if<List>(&target.node)) return check_elements(list->elements);
    visit(target, around);
  }

  // ---- __debug__, which no version lets a program assign (forbidden_name in ast.c, compile.c)

  // A name that is bound. Up to 3.8 another place is named than later.
  void check_stored(const std::string& name, const SourceRange& place_to_3_8,
                    const SourceRange& place) const {
    if (name != "__debug__") return;
    const bool keyword = version_.major == 3 && !since(version_, 3, 8);
    fail(since(version_, 3, 9) ? place : place_to_3_8,
         keyword ? "assignment to keyword" : "cannot assign to __debug__", "choose another name");
  }

  // A target of an assignment; `whole` is all of it.
  void check_stored(const Expression& target, const SourceRange& whole) const {
    const auto check_all = [&](const std::vector<Expression>& elements) {
      for (const Expression& element : elements) check_stored(element, whole);
    };
    if (const auto* it = std::get_if<Name>(&target.node)) check_stored(it->id, whole, target.range);
    if (const auto* it = std::get_if<Attribute>(&target.node))
      check_stored(it->attribute, whole, target.range);
    if (const auto* it = std::get_if<Starred>(&target.node)) check_stored(*it->value, whole);
    if (const auto* it = std::get_if<Tuple>(&target.node)) check_all(it->elements);
    if (const auto* it = std::get_if<List>(&target.node)) check_all(it->elements);
  }

  void check_parameters(const Parameters& parameters, const SourceRange& function) const {
    const auto check_one = [&](const Parameter& parameter) {
      check_stored(parameter.name, parameter.range,
                   since(version_, 3, 12) ? parameter.range : function);
    };
    for (const Parameter& parameter : parameters.positional) check_one(parameter);
    if (parameters.var_positional) check_one(*parameters.var_positional);
    for (const Parameter& parameter : parameters.keyword_only) check_one(parameter);
    if (parameters.var_keyword) check_one(*parameters.var_keyword);
  }

  void check_alias(const Alias& alias, const SourceRange& statement) const {
    const std::string& name = alias.as_name.empty() ? alias.name : alias.as_name;
    SourceRange place = alias.range;
    place.column = std::max(0, place.end_column - static_cast<int>(name.size()));
    check_stored(name, place, since(version_, 3, 14) ? alias.range : statement);
  }

  void check_name(const ExceptHandler& handler) const {
    if (handler.name != "__debug__") return;
    SourceRange place = handler.type->range;
    const std::string_view line = program_.lines[static_cast<std::size_t>(place.end_line) - 1];
    const std::size_t at = line.find(handler.name, static_cast<std::size_t>(place.end_column));
    place.line = place.end_line;
    place.column = at == std::string::npos ? place.end_column : static_cast<int>(at);
    check_stored(handler.name, place, handler.range);
  }

  // From 3.10 on; before, the name is not found when the program runs.
  void check_deleted(const Expression& target) const {
    if (!since(version_, 3, 10)) return;
    const auto* name = std::get_if<Name>(&target.node);
    const auto* attribute = std::get_if<Attribute>(&target.node);
    if ((name && name->id == "__debug__") ||
        (attribute && attribute->attribute == "__debug__" && since(version_, 3, 14)))
      fail(target.range, "cannot delete __debug__");
    if (const auto* it = std::get_if<Tuple>(&target.node))
      for (const Expression& element : it->elements) check_deleted(element);
    if (const auto* it = std::get_if<List>(&target.node))
      for (const Expression& element : it->elements) check_deleted(element);
  }

  // ---- warnings

  // `x is 1`: the first such comparison of a chain.
  void check(const Compare& node, const SourceRange& range, bool is_negated = false) {
    const auto is_literal = [this](const Expression& expression) {
      const std::string type = compiled_type(expression);
      return is_compiled_constant(expression) && type != "NoneType" && type != "bool" &&
             type != "ellipsis";
    };
    const Expression* left = node.left.get();
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
      const Expression* right = &node.comparators[i];
      const bool is_not = node.ops[i] == ComparisonOperator::is_not;
      const bool negated = is_not != is_negated;
      if ((is_not || node.ops[i] == ComparisonOperator::is) &&
          (is_literal(*left) || is_literal(*right))) {
        const std::string what =
            since(version_, 3, 12)
                ? "'" + compiled_type(is_literal(*left) ? *left : *right) + "' literal"
                : "a literal";
        return warn(range, std::string(negated ? "\"is not\"" : "\"is\"") + " with " + what +
                               ". Did you mean \"" + (negated ? "!=" : "==") + "\"?");
      }
      left = right;
    }
  }

  void check(const Call& node, const SourceRange& range) {
    const std::string type = compiled_type(*node.function);
    if (type.empty() || type == "function") return;
    warn(range, "'" + type + "' object is not callable; perhaps you missed a comma?");
  }

  void check(const Subscript& node, const SourceRange& range) {
    const std::string type = compiled_type(*node.value);
    if (type.empty() || type == "dict") return;
    const bool is_sequence = type == "str" || type == "bytes" || type == "tuple" || type == "list";
    if (!is_sequence) {
      return warn(range, "'" + type + "' object is not subscriptable; perhaps you missed a comma?");
    }
    const std::string index = compiled_type(*node.index);
    if (index.empty() || index == "int" || index == "bool") return;
    warn(range, type + " indices must be integers or slices, not " + index +
                    "; perhaps you missed a comma?");
  }

  // The type that the compiler takes an expression to have, and whether it is a constant to it: up
  // to 3.13 constant expressions have been folded before, later it looks at what is written.
  std::string compiled_type(const Expression& expression) const {
    const std::string folded = since(version_, 3, 14) ? "" : fold(expression).type;
    return folded.empty() ? type_name(expression) : folded;
  }
  bool is_compiled_constant(const Expression& expression) const {
    return since(version_, 3, 14) ? is_constant(expression) : !fold(expression).type.empty();
  }

  // 3.14 and later (PEP 765).
  void warn_of_jumps_out_of_finally(const Body& body, const Surroundings& around) {
    for (const Statement& statement : body) {
      std::visit([&](const auto& node) { warn_of_jump(node, statement, around); }, statement.node);
    }
  }

  template <typename Node>
  void warn_of_jump(const Node&, const Statement& statement, Surroundings around) {
    constexpr bool is_loop = std::is_same_v<Node, For> || std::is_same_v<Node, While>;
    if constexpr (std::is_same_v<Node, FunctionDef> || std::is_same_v<Node, ClassDef>) around = {};
    around.loop_in_finally |= is_loop;
    for_each_body(statement, [&](const Body& body) { warn_of_jumps_out_of_finally(body, around); });
  }

  void warn_of_jump(const Try& node, const Statement&, const Surroundings& around) {
    warn_of_jumps_out_of_finally(node.body, around);
    for (const ExceptHandler& handler : node.handlers) {
      warn_of_jumps_out_of_finally(handler.body, around);
    }
    warn_of_jumps_out_of_finally(node.orelse, around);
    warn_of_jumps_out_of_finally(node.finally, {.in_finally = true});
  }

  void warn_of_jump(const Return&, const Statement& statement, const Surroundings& around) {
    if (around.in_finally) warn(statement.range, "'return' in a 'finally' block");
  }

  void warn_of_jump(const Break&, const Statement& statement, const Surroundings& around) {
    if (around.in_finally && !around.loop_in_finally) {
      warn(statement.range, "'break' in a 'finally' block");
    }
  }

  void warn_of_jump(const Continue&, const Statement& statement, const Surroundings& around) {
    if (around.in_finally && !around.loop_in_finally) {
      warn(statement.range, "'continue' in a 'finally' block");
    }
  }

  // Nested `finally` blocks double the number at each level.
  static constexpr std::size_t max_repeated_warnings = 1000;
  static constexpr std::size_t max_copies = 1000;

  // A `finally` that jumps out of the statement before it would run.
  struct Finally {
    const Body* body;
    Surroundings around;
  };

  Program& program_;
  python::Version version_;
  bool negates_ = false;
  std::vector<Finally> finallys_;  // of this function, outermost first
  std::size_t copies_ = 0;         // of their blocks, that jumps made
};

}  // namespace

void check_compilation(Program& program) {
  CompileChecker(program).run();
}

}  // namespace lastcall::script
