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
                             std::is_same_v<T, Yield>) {
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
        } else {
          static_assert(std::is_same_v<T, Name> || std::is_same_v<T, Constant>);
        }
      },
      node);
}

}  // namespace lastcall::script
