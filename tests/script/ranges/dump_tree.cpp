// Prints every node of a scenario's syntax tree with its range, one a line, for
// compare_with_ast.py. usage: dump_tree MAJOR.MINOR FILE
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "script/script.hpp"
#include "script/tree_walk.hpp"

namespace {

using namespace lastcall::script;

int minor = 0;

void print(const char* type, const SourceRange& range) {
  std::cout << type << ' ' << range.line << ' ' << range.column << ' ' << range.end_line << ' '
            << range.end_column << '\n';
}

// In the order of Expression::node.
constexpr std::array expression_names = {
    "Name",      "Constant",  "FormattedValue", "JoinedStr", "Tuple",  "List",         "Set",
    "Dict",      "Starred",   "UnaryOp",        "BinOp",     "BoolOp", "Compare",      "Call",
    "Attribute", "Subscript", "Slice",          "IfExp",     "Lambda", "GeneratorExp", "Yield",
    "YieldFrom", "Await",     "NamedExpr"};
// In the order of Statement::node.
constexpr std::array statement_names = {
    "Import",   "ImportFrom", "FunctionDef", "ClassDef",  "If",    "For",    "While",  "Break",
    "Continue", "Pass",       "Try",         "With",      "Match", "Raise",  "Return", "Assert",
    "Global",   "Nonlocal",   "Delete",      "Assign",    "AugAssign", "AnnAssign", "Expr", "Print"};

void dump(const Parameters& parameters) {
  for (const Parameter& it : parameters.positional) print("arg", it.range);
  if (parameters.var_positional) print("arg", parameters.var_positional->range);
  for (const Parameter& it : parameters.keyword_only) print("arg", it.range);
  if (parameters.var_keyword) print("arg", parameters.var_keyword->range);
}

void dump(const Expression& expression) {
  const char* name = expression_names[expression.node.index()];
  if (const auto* it = std::get_if<ComprehensionExp>(&expression.node)) {
    constexpr std::array kinds = {"ListComp", "SetComp", "DictComp", "GeneratorExp"};
    name = kinds[static_cast<std::size_t>(it->kind)];
  }
  print(name, expression.range);
  if (const auto* it = std::get_if<Lambda>(&expression.node)) dump(*it->parameters);
  if (const auto* it = std::get_if<Call>(&expression.node)) {
    for (const Keyword& keyword : it->keywords) print("keyword", keyword.range);
  }
  const auto* formatted = std::get_if<FormattedValue>(&expression.node);
  for_each_child(expression.node, [&](const Expression& child) {
    const bool left_out = formatted && &child == formatted->format_spec.get() && minor < 12;
    if (left_out) {
      for_each_child(child.node, [](const Expression& part) {
        if (!std::holds_alternative<Constant>(part.node)) dump(part);
      });
    } else {
      dump(child);
    }
  });
}

void dump(const Body& body) {
  for (const Statement& statement : body) {
    print(statement_names[statement.node.index()], statement.range);
    for_each_expression(statement, [](const Expression& child) { dump(child); });
    for_each_body(statement, [](const Body& inner) { dump(inner); });
    if (const auto* it = std::get_if<Import>(&statement.node)) {
      for (const Alias& alias : it->names) print("alias", alias.range);
    } else if (const auto* from = std::get_if<ImportFrom>(&statement.node)) {
      for (const Alias& alias : from->names) print("alias", alias.range);
    } else if (const auto* function = std::get_if<FunctionDef>(&statement.node)) {
      dump(function->parameters);
    } else if (const auto* attempt = std::get_if<Try>(&statement.node)) {
      for (const ExceptHandler& handler : attempt->handlers) print("ExceptHandler", handler.range);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  int major = 0;
  if (argc != 3 || std::sscanf(argv[1], "%d.%d", &major, &minor) != 2) {
    std::cerr << "usage: dump_tree MAJOR.MINOR FILE\n";
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  const ParseResult result = parse(text, argv[2], {major, minor});
  for (const Diagnostic& error : result.errors) std::cerr << render(error, text, argv[2]);
  if (!result.program) return 1;
  dump(result.program->body);
  return 0;
}
