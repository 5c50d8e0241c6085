#pragma once

#include <type_traits>
#include <variant>

#include "script/syntax_tree.hpp"

namespace lastcall::script {

// Calls `visit` with each expression directly below a node of an expression, in source order of
// evaluation. Every kind of node is named here once, so that a walker need not repeat them.
template <typename Node, typename Visit>
void for_each_child(Node& node, Visit&& visit) {
  const auto one = [&](auto& child) {
    if (child) visit(*child);
  };
  const auto all = [&](auto& children) {
    for (auto& child : children) visit(child);
  };
  const auto defaults_of = [&](auto& parameters) {
    for (auto& parameter : parameters.positional) one(parameter.default_value);
    for (auto& parameter : parameters.keyword_only) one(parameter.default_value);
  };
  std::visit(
      [&](auto& it) {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, FormattedValue>) {
          one(it.value);
          one(it.format_spec);
        } else if constexpr (std::is_same_v<T, JoinedStr> || std::is_same_v<T, BoolOp>) {
          all(it.values);
        } else if constexpr (std::is_same_v<T, Tuple> || std::is_same_v<T, List> ||
                             std::is_same_v<T, Set>) {
          all(it.elements);
        } else if constexpr (std::is_same_v<T, Dict>) {
          for (auto& item : it.items) {
            one(item.key);
            one(item.value);
          }
        } else if constexpr (std::is_same_v<T, Starred> || std::is_same_v<T, Attribute> ||
                             std::is_same_v<T, Yield> || std::is_same_v<T, YieldFrom> ||
                             std::is_same_v<T, Await>) {
          one(it.value);
        } else if constexpr (std::is_same_v<T, UnaryOp>) {
          one(it.operand);
        } else if constexpr (std::is_same_v<T, BinOp>) {
          one(it.left);
          one(it.right);
        } else if constexpr (std::is_same_v<T, Compare>) {
          one(it.left);
          all(it.comparators);
        } else if constexpr (std::is_same_v<T, Call>) {
          one(it.function);
          all(it.arguments);
          for (auto& keyword : it.keywords) one(keyword.value);
        } else if constexpr (std::is_same_v<T, Subscript>) {
          one(it.value);
          one(it.index);
        } else if constexpr (std::is_same_v<T, Slice>) {
          one(it.lower);
          one(it.upper);
          one(it.step);
        } else if constexpr (std::is_same_v<T, IfExp>) {
          one(it.test);
          one(it.body);
          one(it.orelse);
        } else if constexpr (std::is_same_v<T, Lambda>) {
          defaults_of(*it.parameters);
          one(it.body);
        } else if constexpr (std::is_same_v<T, ComprehensionExp>) {
          for (auto& generator : it.generators) {
            one(generator.iterable);
            one(generator.target);
            all(generator.conditions);
          }
          one(it.element);
          one(it.value);
        } else if constexpr (std::is_same_v<T, NamedExp>) {
          one(it.value);
          one(it.target);
        } else {
          static_assert(std::is_same_v<T, Name> || std::is_same_v<T, Constant>);
        }
      },
      node);
}

// Calls `expression` with each expression in a pattern, and `name` with each name that it binds, in
// source order.
template <typename OnExpression, typename OnName>
void for_each_in_pattern(const Pattern& pattern, OnExpression&& expression, OnName&& name) {
  const auto all = [&](const std::vector<Pattern>& patterns) {
    for (const Pattern& each : patterns) for_each_in_pattern(each, expression, name);
  };
  const auto bind = [&](const std::string& bound) {
    if (!bound.empty()) name(bound, pattern);
  };
  std::visit(
      [&](const auto& it) {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, MatchValue>) {
          expression(*it.value);
        } else if constexpr (std::is_same_v<T, MatchSequence>) {
          all(it.patterns);
        } else if constexpr (std::is_same_v<T, MatchStar>) {
          bind(it.name);
        } else if constexpr (std::is_same_v<T, MatchMapping>) {
          for (const Expression& key : it.keys) expression(key);
          all(it.patterns);
          bind(it.rest);
        } else if constexpr (std::is_same_v<T, MatchClass>) {
          expression(*it.cls);
          all(it.positional);
          all(it.named);
        } else if constexpr (std::is_same_v<T, MatchAs>) {
          if (it.pattern) for_each_in_pattern(*it.pattern, expression, name);
          bind(it.name);
        } else if constexpr (std::is_same_v<T, MatchOr>) {
          all(it.patterns);
        }
      },
      pattern.node);
}

// Calls `visit` with each expression directly in a statement (not those of the statements in it, and
// no annotations).
template <typename Visit>
void for_each_expression(const Statement& statement, Visit&& visit) {
  const auto one = [&](const ExpressionPtr& child) {
    if (child) visit(*child);
  };
  const auto all = [&](const std::vector<Expression>& children) {
    for (const Expression& child : children) visit(child);
  };
  std::visit(
      [&](const auto& it) {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, FunctionDef>) {
          all(it.decorators);
          for (const Parameter& parameter : it.parameters.positional) one(parameter.default_value);
          for (const Parameter& parameter : it.parameters.keyword_only) {
            one(parameter.default_value);
          }
        } else if constexpr (std::is_same_v<T, ClassDef>) {
          all(it.decorators);
          all(it.bases);
          for (const Keyword& keyword : it.keywords) one(keyword.value);
        } else if constexpr (std::is_same_v<T, If> || std::is_same_v<T, While>) {
          one(it.test);
        } else if constexpr (std::is_same_v<T, For>) {
          one(it.iterable);
          one(it.target);
        } else if constexpr (std::is_same_v<T, Try>) {
          for (const ExceptHandler& handler : it.handlers) one(handler.type);
        } else if constexpr (std::is_same_v<T, With>) {
          for (const WithItem& item : it.items) {
            one(item.context);
            one(item.target);
          }
        } else if constexpr (std::is_same_v<T, Match>) {
          one(it.subject);
          for (const MatchCase& each : it.cases) {
            for_each_in_pattern(each.pattern, visit, [](const std::string&, const Pattern&) {});
            one(each.guard);
          }
        } else if constexpr (std::is_same_v<T, Raise>) {
          one(it.exception);
          one(it.cause);
        } else if constexpr (std::is_same_v<T, Return> || std::is_same_v<T, Expr>) {
          one(it.value);
        } else if constexpr (std::is_same_v<T, Assert>) {
          one(it.test);
          one(it.message);
        } else if constexpr (std::is_same_v<T, Delete>) {
          all(it.targets);
        } else if constexpr (std::is_same_v<T, Assign>) {
          one(it.value);
          all(it.targets);
        } else if constexpr (std::is_same_v<T, AugAssign>) {
          one(it.target);
          one(it.value);
        } else if constexpr (std::is_same_v<T, AnnAssign>) {
          one(it.target);
          one(it.value);
        } else if constexpr (std::is_same_v<T, PrintStatement>) {
          one(it.destination);
          all(it.values);
        }
      },
      statement.node);
}

// Calls `visit` with each block of a statement, in source order.
template <typename Visit>
void for_each_body(const Statement& statement, Visit&& visit) {
  std::visit(
      [&](const auto& it) {
        using T = std::remove_cvref_t<decltype(it)>;
        if constexpr (std::is_same_v<T, FunctionDef> || std::is_same_v<T, ClassDef> ||
                      std::is_same_v<T, With>) {
          visit(it.body);
        } else if constexpr (std::is_same_v<T, If> || std::is_same_v<T, For> ||
                             std::is_same_v<T, While>) {
          visit(it.body);
          visit(it.orelse);
        } else if constexpr (std::is_same_v<T, Match>) {
          for (const MatchCase& each : it.cases) visit(each.body);
        } else if constexpr (std::is_same_v<T, Try>) {
          visit(it.body);
          for (const ExceptHandler& handler : it.handlers) visit(handler.body);
          visit(it.orelse);
          visit(it.finally);
        }
      },
      statement.node);
}

}  // namespace lastcall::script
