#include "scope_checks.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "script/annotations.hpp"
#include "script/tree_walk.hpp"

namespace lastcall::script {

namespace {

enum class ScopeKind { module, function, class_, comprehension };

// What a scope does with a name.
struct NameUse {
  bool parameter = false;
  bool annotated = false;
  bool iterates = false;  // a comprehension's variable
  bool assigned = false;
  bool imported = false;
  bool used = false;
  bool global = false;
  bool nonlocal = false;

  bool bound() const { return (parameter || assigned || imported) && !global && !nonlocal; }
};

struct Scope {
  struct Declaration {
    std::string name;
    SourceRange range;
  };
  ScopeKind kind;
  Scope* parent;
  SourceRange range;
  std::map<std::string, NameUse, std::less<>> names;
  std::vector<Declaration> declarations;
  std::vector<std::unique_ptr<Scope>> children;
};

class ScopeChecker {
 public:
  explicit ScopeChecker(Program& program)
      : program_(program), version_(program.version), scope_(&module_) {}

  void run() {
    visit(program_.body);
    analyze(module_);
  }

 private:
  [[noreturn]] void fail(const SourceRange& range, const std::string& message) const {
    Diagnostic diagnostic = syntax_error(range, message);
    diagnostic.python_range = python_node_place(range, version_);
    throw Failure{std::move(diagnostic)};
  }

  template <typename Inside>
  void in_scope(ScopeKind kind, const SourceRange& range, Inside&& inside) {
    scope_->children.push_back(std::make_unique<Scope>(Scope{kind, scope_, range, {}, {}, {}}));
    Scope* const outer = std::exchange(scope_, scope_->children.back().get());
    inside();
    scope_ = outer;
  }

  // ---- collecting, in source order

  void visit(const Body& body) {
    for (const Statement& statement : body) visit(statement);
  }

  void visit(const Statement& statement) {
    std::visit([&](const auto& node) { visit(node, statement); }, statement.node);
  }

  // Any kind of statement for which nothing else is written below.
  template <typename Node>
  void visit(const Node&, const Statement& statement) {
    for_each_expression(statement, [this](const Expression& child) { visit(child); });
    for_each_body(statement, [this](const Body& body) { visit(body); });
  }

  void visit(const Assign& node, const Statement&) {
    visit(*node.value);
    for (const Expression& target : node.targets) assign(target);
  }

  void visit(const AnnAssign& node, const Statement& statement) {
    if (const auto* name = std::get_if<Name>(&node.target->node)) {
      NameUse& use = scope_->names[name->id];
      if (node.is_simple && scope_->kind != ScopeKind::module && (use.global || use.nonlocal)) {
        fail(statement.range,
             "annotated name '" + name->id + "' can't be " + (use.global ? "global" : "nonlocal"));
      }
      use.annotated |= node.is_simple;
      use.assigned |= node.is_simple || node.value;
    } else {
      visit(*node.target);
    }
    if (!annotations_are_lazy()) visit(*node.annotation);
    visit(node.value);
  }

  void visit(const AugAssign& node, const Statement&) {
    assign(*node.target);
    visit(*node.value);
  }

  void visit(const Delete& node, const Statement&) {
    for (const Expression& target : node.targets) assign(target);
  }

  void visit(const Global& node, const Statement& statement) {
    declare(node.names, statement.range, true);
  }

  void visit(const Nonlocal& node, const Statement& statement) {
    declare(node.names, statement.range, false);
  }

  void visit(const Import& node, const Statement&) {
    for (const Alias& alias : node.names) import(alias);
  }

  void visit(const ImportFrom& node, const Statement&) {
    for (const Alias& alias : node.names) import(alias);
  }

  void visit(const For& node, const Statement&) {
    assign(*node.target);
    visit(*node.iterable);
    visit(node.body);
    visit(node.orelse);
  }

  void visit(const With& node, const Statement&) {
    for (const WithItem& item : node.items) {
      visit(*item.context);
      if (item.target) assign(*item.target);
    }
    visit(node.body);
  }

  void visit(const Match& node, const Statement&) {
    visit(*node.subject);
    for (const MatchCase& each : node.cases) {
      for_each_in_pattern(
          each.pattern, [this](const Expression& expression) { visit(expression); },
          [this](const std::string& name, const Pattern&) { scope_->names[name].assigned = true; });
      visit(each.guard);
      visit(each.body);
    }
  }

  void visit(const Try& node, const Statement&) {
    visit(node.body);
    visit(node.orelse);
    for (const ExceptHandler& handler : node.handlers) {
      visit(handler.type);
      if (!handler.name.empty()) scope_->names[handler.name].assigned = true;
      visit(handler.body);
    }
    visit(node.finally);
  }

  void visit(const FunctionDef& node, const Statement& statement) {
    scope_->names[node.name].assigned = true;
    for_each_expression(statement, [this](const Expression& child) { visit(child); });
    if (!annotations_are_lazy())
      for_each_annotation(node, [this](const std::string&, const Expression& it) { visit(it); });
    in_scope(ScopeKind::function, statement.range, [&] {
      add_parameters(node.parameters, statement.range);
      visit(node.body);
    });
  }

  void visit(const ClassDef& node, const Statement& statement) {
    scope_->names[node.name].assigned = true;
    for_each_expression(statement, [this](const Expression& child) { visit(child); });
    in_scope(ScopeKind::class_, statement.range, [&] { visit(node.body); });
  }

  void visit(const Expression& expression) {
    if (const auto* name = std::get_if<Name>(&expression.node)) {
      scope_->names[name->id].used = true;
    } else if (const auto* lambda = std::get_if<Lambda>(&expression.node)) {
      for (const Parameter& it : lambda->parameters->positional) visit(it.default_value);
      for (const Parameter& it : lambda->parameters->keyword_only) visit(it.default_value);
      in_scope(ScopeKind::function, expression.range, [&] {
        add_parameters(*lambda->parameters, expression.range);
        visit(*lambda->body);
      });
    } else if (const auto* comprehension = std::get_if<ComprehensionExp>(&expression.node)) {
      visit(*comprehension, expression.range);
    } else if (const auto* named = std::get_if<NamedExp>(&expression.node)) {
      assign_named(std::get<Name>(named->target->node).id, expression.range, named->target->range);
      visit(*named->value);
    } else if (std::holds_alternative<Yield>(expression.node) ||
               std::holds_alternative<YieldFrom>(expression.node)) {
      check_yield(expression.range);
      visit_children(expression);
    } else {
      visit_children(expression);
    }
  }

  void visit(const ExpressionPtr& expression) {
    if (expression) visit(*expression);
  }

  void visit_children(const Expression& expression) {
    for_each_child(expression.node, [this](const Expression& child) { visit(child); });
  }

  // The first iterable belongs to the scope around a comprehension, all else to one of its own.
  void visit(const ComprehensionExp& node, const SourceRange& range) {
    visit_iterable(*node.generators.front().iterable);
    in_scope(ScopeKind::comprehension, range, [&] {
      comprehension_kinds_.push_back(node.kind);
      bool first = true;
      for (const Comprehension& clause : node.generators) {
        assign(*clause.target);
        for (auto& [name, use] : scope_->names) use.iterates |= use.assigned;
        if (!std::exchange(first, false)) visit_iterable(*clause.iterable);
        for (const Expression& condition : clause.conditions) visit(condition);
      }
      visit(*node.element);
      visit(node.value);
      comprehension_kinds_.pop_back();
    });
  }

  void visit_iterable(const Expression& iterable) {
    ++iterables_;
    visit(iterable);
    --iterables_;
  }

  // `name := …` binds in the function around all comprehensions (PEP 572).
  void assign_named(const std::string& name, const SourceRange& range, const SourceRange& target) {
    if (iterables_ > 0) {
      fail(range, "assignment expression cannot be used in a comprehension iterable expression");
    }
    Scope* scope = scope_;
    for (; scope->kind == ScopeKind::comprehension; scope = scope->parent) {
      const auto found = scope->names.find(name);
      if (found == scope->names.end() || !found->second.iterates) continue;
      fail(version_ < python::Version{3, 10} ? range : target,
           "assignment expression cannot rebind comprehension iteration variable '" + name + "'");
    }
    if (scope != scope_ && scope->kind == ScopeKind::class_) {
      fail(range, "assignment expression within a comprehension cannot be used in a class body");
    }
    scope->names[name].assigned = true;
  }

  // 3.14's, and those of `from __future__ import annotations`.
  bool annotations_are_lazy() const { return annotation_style(program_) != AnnotationStyle::eager; }

  // 3.8 and later.
  void check_yield(const SourceRange& range) const {
    if (scope_->kind != ScopeKind::comprehension || version_ < python::Version{3, 8}) return;
    const ComprehensionKind kind = comprehension_kinds_.back();
    const std::string what = kind == ComprehensionKind::list   ? "list comprehension"
                             : kind == ComprehensionKind::set  ? "set comprehension"
                             : kind == ComprehensionKind::dict ? "dict comprehension"
                                                               : "generator expression";
    Diagnostic diagnostic = syntax_error(range, "'yield' inside " + what);
    if (version_ < python::Version{3, 10}) diagnostic.python_range = scope_->range;
    throw Failure{std::move(diagnostic)};
  }

  void assign(const Expression& target) {
    if (const auto* name = std::get_if<Name>(&target.node)) {
      scope_->names[name->id].assigned = true;
    } else if (std::holds_alternative<Attribute>(target.node) ||
               std::holds_alternative<Subscript>(target.node)) {
      visit(target);
    } else {
      for_each_child(target.node, [this](const Expression& child) { assign(child); });
    }
  }

  void import(const Alias& alias) {
    const std::string& name = alias.as_name.empty() ? alias.name : alias.as_name;
    scope_->names[name.substr(0, name.find('.'))].imported = true;
  }

  void add_parameters(const Parameters& parameters, const SourceRange& function) {
    const auto add = [&](const Parameter& parameter) {
      NameUse& use = scope_->names[parameter.name];
      if (use.parameter) {
        const std::string message = std::string("duplicate ") +
                                    (since(version_, 3, 15) ? "parameter" : "argument") + " '" +
                                    parameter.name + "' in function definition";
        Diagnostic diagnostic = syntax_error(parameter.range, message, "give it another name");
        if (version_ < python::Version{3, 10}) {
          diagnostic.python_range = python_node_place(function, version_);
        }
        throw Failure{std::move(diagnostic)};
      }
      use.parameter = true;
    };
    std::for_each(parameters.positional.begin(), parameters.positional.end(), add);
    std::for_each(parameters.keyword_only.begin(), parameters.keyword_only.end(), add);
    if (parameters.var_positional) add(*parameters.var_positional);
    if (parameters.var_keyword) add(*parameters.var_keyword);
  }

  void declare(const std::vector<std::string>& names, const SourceRange& range, bool global) {
    const std::string kind = global ? "global" : "nonlocal";
    for (const std::string& name : names) {
      NameUse& use = scope_->names[name];
      if (use.annotated && scope_->kind != ScopeKind::module) {
        fail(range, "annotated name '" + name + "' can't be " + kind);
      }
      if (use.parameter || use.assigned || use.used) {
        const std::string message = "name '" + name + "' is " +
                                    (use.parameter ? "parameter and " + kind
                                     : use.used    ? "used prior to " + kind + " declaration"
                                                   : "assigned to before " + kind + " declaration");
        if (version_.major > 2) fail(range, message);
        if (use.parameter) fail(scope_->range, "name '" + name + "' is local and global");
        program_.warnings.push_back({range.line, message, range});
      }
      (global ? use.global : use.nonlocal) = true;
      scope_->declarations.push_back({name, range});
    }
  }

  // ---- what can be said only when all scopes are known

  void analyze(const Scope& scope) const {
    for (const Scope::Declaration& declaration : scope.declarations) {
      const NameUse& use = scope.names.find(declaration.name)->second;
      if (!use.nonlocal) continue;
      if (use.global) {
        fail(declaration.range, "name '" + declaration.name + "' is nonlocal and global");
      }
      if (scope.kind == ScopeKind::module) {
        fail(declaration.range, "nonlocal declaration not allowed at module level");
      }
      if (!is_bound_around(scope, declaration.name)) {
        fail(declaration.range, "no binding for nonlocal '" + declaration.name + "' found");
      }
    }
    for (const auto& child : scope.children) analyze(*child);
  }

  static bool is_bound_around(const Scope& scope, const std::string& name) {
    for (const Scope* outer = scope.parent; outer; outer = outer->parent) {
      if (outer->kind != ScopeKind::function) continue;
      const auto found = outer->names.find(name);
      if (found == outer->names.end()) continue;
      if (found->second.bound()) return true;
      if (found->second.global) return false;
    }
    return false;
  }

  Program& program_;
  python::Version version_;
  Scope module_{ScopeKind::module, nullptr, {}, {}, {}, {}};
  Scope* scope_;
  std::vector<ComprehensionKind> comprehension_kinds_;
  int iterables_ = 0;  // of comprehensions, around what is visited
};

}  // namespace

void check_scopes(Program& program) {
  ScopeChecker(program).run();
}

}  // namespace lastcall::script
