#pragma once

#include <algorithm>
#include <string>

#include "script/script.hpp"

// What becomes of annotations, and in which order.
namespace lastcall::script {

enum class AnnotationStyle {
  eager,  // evaluated where they stand
  lazy,   // when they are asked for (3.14 on, PEP 649)
  text,   // kept as text: `from __future__ import annotations`
};

inline AnnotationStyle annotation_style(const Program& program) {
  const auto& futures = program.future_imports;
  if (std::find(futures.begin(), futures.end(), "annotations") != futures.end())
    return AnnotationStyle::text;
  return program.version >= python::Version{3, 14} ? AnnotationStyle::lazy : AnnotationStyle::eager;
}

// Calls `visit(name, annotation)` with each annotation of a function, in the order in which Python
// evaluates them.
template <typename Visit>
void for_each_annotation(const FunctionDef& node, Visit&& visit) {
  const auto one = [&](const Parameter& parameter) {
    if (parameter.annotation) visit(parameter.name, *parameter.annotation);
  };
  const auto only = static_cast<std::size_t>(node.parameters.positional_only);
  const auto& positional = node.parameters.positional;
  for (std::size_t i = only; i < positional.size(); ++i) one(positional[i]);
  for (std::size_t i = 0; i < only; ++i) one(positional[i]);
  if (node.parameters.var_positional) one(*node.parameters.var_positional);
  for (const Parameter& parameter : node.parameters.keyword_only) one(parameter);
  if (node.parameters.var_keyword) one(*node.parameters.var_keyword);
  if (node.returns) visit(std::string("return"), *node.returns);
}

// The text that Python makes of an annotation under `from __future__ import annotations`: that of
// the syntax tree, with its own spaces, quotes and parentheses (CPython's ast_unparse.c). What
// seldom stands in an annotation (a lambda, a comprehension, an f-string) is given as it was
// written.
std::string unparse(const Program& program, const Expression& expression);

}  // namespace lastcall::script
