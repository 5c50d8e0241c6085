#include "compiler/scope.hpp"

#include <variant>

#include "script/annotations.hpp"
#include "script/tree_walk.hpp"

namespace lastcall::machine {

namespace {

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
// Clang 14 does not deduce this by itself.
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

using Names = std::set<std::string, std::less<>>;

}  // namespace

std::string mangle(std::string_view class_name, const std::string& name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") ||
      name.find('.') != std::string::npos)
    return name;
  const std::size_t start = class_name.find_first_not_of('_');
  if (start == std::string_view::npos) return name;
  return "_" + std::string(class_name.substr(start)) + name;
}

// Walks the tree once, noting what each scope binds and uses; then decides from the outside in.
class ScopeBuilder {
 public:
  ScopeBuilder(Scopes& scopes, const script::Program& program)
      : scopes_(scopes),
        python2_(program.version.major == 2),
        inlines_(program.version >= python::Version{3, 12}),
        annotations_(script::annotation_style(program)) {
    scopes_.all_.push_back(std::make_unique<Scope>());
    current_ = scopes_.all_.back().get();
    visit(program.body);
    visit_lazy_annotations(program.body);
    decide(*current_, {});
  }

 private:
  Scope& open(const void* node, Scope::Kind kind) {
    auto scope = std::make_unique<Scope>();
    scope->kind = kind;
    scope->parent = current_;
    scope->class_name = current_->class_name;
    current_->children.push_back(scope.get());
    scopes_.by_node_[node] = scope.get();
    scopes_.all_.push_back(std::move(scope));
    current_ = scopes_.all_.back().get();
    return *current_;
  }
  void close() { current_ = current_->parent; }

  std::string mangled(const std::string& name) const { return mangle(current_->class_name, name); }
  void bind(const std::string& name) { current_->bound.insert(mangled(name)); }
  void use(const std::string& name) {
    current_->used.insert(mangled(name));
    if (name == "super" && current_->is_function_like() && !python2_)
      current_->used.insert("__class__");
  }

  void visit(const script::Body& body) {
    for (const script::Statement& statement : body) visit(statement);
  }
  void visit(const std::vector<script::Expression>& expressions) {
    for (const script::Expression& expression : expressions) visit(expression);
  }
  void visit(const script::ExpressionPtr& expression) {
    if (expression) visit(*expression);
  }

  void visit_defaults(const script::Parameters& parameters) {
    for (const auto& p : parameters.positional) visit(p.default_value);
    for (const auto& p : parameters.keyword_only) visit(p.default_value);
  }
  void bind_parameters(const script::Parameters& parameters) {
    for (const auto& p : parameters.positional) bind(p.name);
    for (const auto& p : parameters.keyword_only) bind(p.name);
    if (parameters.var_positional) bind(parameters.var_positional->name);
    if (parameters.var_keyword) bind(parameters.var_keyword->name);
  }

  void visit(const script::Statement& statement) {
    std::visit(
        Overloaded{[&](const script::Import& s) {
                     for (const auto& alias : s.names)
                       bind(alias.as_name.empty() ? alias.name.substr(0, alias.name.find('.'))
                                                  : alias.as_name);
                   },
                   [&](const script::ImportFrom& s) {
                     for (const auto& alias : s.names)
                       if (alias.name != "*")
                         bind(alias.as_name.empty() ? alias.name : alias.as_name);
                   },
                   [&](const script::FunctionDef& s) {
                     visit(s.decorators);
                     visit_defaults(s.parameters);
                     visit_annotations(s);
                     bind(s.name);
                     open(&s, Scope::Kind::function);
                     bind_parameters(s.parameters);
                     visit(s.body);
                     close();
                   },
                   [&](const script::ClassDef& s) {
                     visit(s.decorators);
                     visit(s.bases);
                     for (const auto& keyword : s.keywords) visit(keyword.value);
                     bind(s.name);
                     Scope& scope = open(&s, Scope::Kind::class_);
                     scope.class_name = s.name;
                     visit(s.body);
                     visit_lazy_annotations(s.body);
                     close();
                   },
                   [&](const script::If& s) { visit(s.test), visit(s.body), visit(s.orelse); },
                   [&](const script::For& s) {
                     visit(s.iterable), visit(s.target), visit(s.body), visit(s.orelse);
                   },
                   [&](const script::While& s) { visit(s.test), visit(s.body), visit(s.orelse); },
                   [&](const script::Break&) {},
                   [&](const script::Continue&) {},
                   [&](const script::Pass&) {},
                   [&](const script::Try& s) {
                     visit(s.body);
                     for (const auto& handler : s.handlers) {
                       visit(handler.type);
                       if (!handler.name.empty()) bind(handler.name);
                       visit(handler.body);
                     }
                     visit(s.orelse), visit(s.finally);
                   },
                   [&](const script::With& s) {
                     for (const auto& item : s.items) visit(item.context), visit(item.target);
                     visit(s.body);
                   },
                   [&](const script::Match& s) {
                     visit(s.subject);
                     for (const auto& each : s.cases) {
                       script::for_each_in_pattern(
                           each.pattern,
                           [&](const script::Expression& expression) { visit(expression); },
                           [&](const std::string& name, const script::Pattern&) { bind(name); });
                       visit(each.guard);
                       visit(each.body);
                     }
                   },
                   [&](const script::Raise& s) { visit(s.exception), visit(s.cause); },
                   [&](const script::Return& s) { visit(s.value); },
                   [&](const script::Assert& s) { visit(s.test), visit(s.message); },
                   [&](const script::Global& s) {
                     for (const auto& name : s.names)
                       current_->declared_global.insert(mangled(name));
                   },
                   [&](const script::Nonlocal& s) {
                     for (const auto& name : s.names)
                       current_->declared_nonlocal.insert(mangled(name));
                   },
                   [&](const script::Delete& s) { visit(s.targets); },
                   [&](const script::Assign& s) { visit(s.value), visit(s.targets); },
                   [&](const script::AugAssign& s) {
                     visit(s.target), bind_target(*s.target), visit(s.value);
                   },
                   [&](const script::AnnAssign& s) { visit_annotated(s); },
                   [&](const script::Expr& s) { visit(s.value); },
                   [&](const script::PrintStatement& s) { visit(s.destination), visit(s.values); }},
        statement.node);
    bind_targets_of(statement);
  }

  void visit_annotated(const script::AnnAssign& s) {
    visit(s.value), visit(s.target);
    if (s.value || s.is_simple) bind_target(*s.target);
    if (current_->is_function_like()) return;
    if (annotations_ == script::AnnotationStyle::lazy && s.is_simple)
      current_->annotations.push_back(&s);
    else if (annotations_ != script::AnnotationStyle::text)
      visit(s.annotation);
  }
  void visit_annotations(const script::FunctionDef& s) {
    if (annotations_ == script::AnnotationStyle::text) return;
    bool any = false;
    script::for_each_annotation(s,
                                [&](const std::string&, const script::Expression&) { any = true; });
    if (!any) return;
    const bool lazy = annotations_ == script::AnnotationStyle::lazy;
    if (lazy) open(&s.parameters, Scope::Kind::function).is_annotations = true;
    script::for_each_annotation(
        s, [&](const std::string&, const script::Expression& annotation) { visit(annotation); });
    if (lazy) close();
  }
  // At the end of a module or class body.
  void visit_lazy_annotations(const script::Body& body) {
    if (current_->annotations.empty()) return;
    const std::vector<const script::AnnAssign*> annotations = current_->annotations;
    open(&body, Scope::Kind::function).is_annotations = true;
    for (const script::AnnAssign* each : annotations) visit(each->annotation);
    close();
  }

  // The names that a statement's targets bind. Visiting a target noted them as used: harmless.
  void bind_targets_of(const script::Statement& statement) {
    if (const auto* s = std::get_if<script::For>(&statement.node)) bind_target(*s->target);
    if (const auto* s = std::get_if<script::With>(&statement.node))
      for (const auto& item : s->items)
        if (item.target) bind_target(*item.target);
    if (const auto* s = std::get_if<script::Delete>(&statement.node))
      for (const auto& target : s->targets) bind_target(target);
    if (const auto* s = std::get_if<script::Assign>(&statement.node))
      for (const auto& target : s->targets) bind_target(target);
  }

  void bind_target(const script::Expression& target) {
    if (const auto* name = std::get_if<script::Name>(&target.node)) bind(name->id);
    if (const auto* tuple = std::get_if<script::Tuple>(&target.node))
      for (const auto& element : tuple->elements) bind_target(element);
    if (const auto* list = std::get_if<script::List>(&target.node))
      for (const auto& element : list->elements) bind_target(element);
    if (const auto* starred = std::get_if<script::Starred>(&target.node))
      bind_target(*starred->value);
  }

  void visit(const script::Expression& expression) {
    std::visit(
        Overloaded{[&](const script::Name& e) { use(e.id); },
                   [&](const script::Constant&) {},
                   [&](const script::FormattedValue& e) { visit(e.value), visit(e.format_spec); },
                   [&](const script::JoinedStr& e) { visit(e.values); },
                   [&](const script::Tuple& e) { visit(e.elements); },
                   [&](const script::List& e) { visit(e.elements); },
                   [&](const script::Set& e) { visit(e.elements); },
                   [&](const script::Dict& e) {
                     for (const auto& item : e.items) visit(item.key), visit(item.value);
                   },
                   [&](const script::Starred& e) { visit(e.value); },
                   [&](const script::UnaryOp& e) { visit(e.operand); },
                   [&](const script::BinOp& e) { visit(e.left), visit(e.right); },
                   [&](const script::BoolOp& e) { visit(e.values); },
                   [&](const script::Compare& e) { visit(e.left), visit(e.comparators); },
                   [&](const script::Call& e) {
                     visit(e.function), visit(e.arguments);
                     for (const auto& keyword : e.keywords) visit(keyword.value);
                   },
                   [&](const script::Attribute& e) { visit(e.value); },
                   [&](const script::Subscript& e) { visit(e.value), visit(e.index); },
                   [&](const script::Slice& e) { visit(e.lower), visit(e.upper), visit(e.step); },
                   [&](const script::IfExp& e) { visit(e.test), visit(e.body), visit(e.orelse); },
                   [&](const script::Lambda& e) {
                     visit_defaults(*e.parameters);
                     open(&e, Scope::Kind::function);
                     bind_parameters(*e.parameters);
                     visit(e.body);
                     close();
                   },
                   [&](const script::ComprehensionExp& e) { visit_comprehension(e); },
                   [&](const script::Yield& e) { visit(e.value); },
                   [&](const script::YieldFrom& e) { visit(e.value); },
                   [&](const script::Await& e) { visit(e.value); },
                   [&](const script::NamedExp& e) {
                     visit(e.value);
                     bind_named(std::get<script::Name>(e.target->node).id);
                   }},
        expression.node);
  }

  // `name := …` binds in the function around all comprehensions (PEP 572).
  void bind_named(const std::string& name) {
    Scope* outer = current_;
    while (outer->kind == Scope::Kind::comprehension) outer = outer->parent;
    const bool global =
        outer->kind == Scope::Kind::module || outer->declared_global.contains(mangled(name));
    for (Scope* scope = current_; scope != outer; scope = scope->parent)
      (global ? scope->declared_global : scope->declared_nonlocal).insert(mangled(name));
    outer->bound.insert(mangled(name));
  }

  void visit_comprehension(const script::ComprehensionExp& e) {
    visit(e.generators.front().iterable);
    // 2.7's list comprehensions are loops in the scope around them.
    const bool own_scope = !(python2_ && e.kind == script::ComprehensionKind::list);
    if (own_scope) {
      Scope& scope = open(&e, Scope::Kind::comprehension);
      scope.inlined = inlines_ && e.kind != script::ComprehensionKind::generator;
    }
    for (std::size_t i = 0; i < e.generators.size(); ++i) {
      if (i > 0) visit(e.generators[i].iterable);
      bind_target(*e.generators[i].target);
      visit(e.generators[i].target);
      visit(e.generators[i].conditions);
    }
    visit(e.value), visit(e.element);
    if (!own_scope) return;
    Scope& scope = *current_;
    close();
    // What an inlined comprehension does not bind itself is looked up as in the frame around it.
    if (scope.inlined && current_->kind != Scope::Kind::class_)
      for (const std::string& name : scope.used)
        if (!scope.bound.contains(name)) current_->used.insert(name);
  }

  // Decides the storage of every name of `scope`; returns those that it takes from the functions
  // around it. `enclosing` holds the names bound in those.
  Names decide(Scope& scope, const Names& enclosing) {
    Names mentioned = scope.used;
    mentioned.insert(scope.bound.begin(), scope.bound.end());
    mentioned.insert(scope.declared_global.begin(), scope.declared_global.end());
    mentioned.insert(scope.declared_nonlocal.begin(), scope.declared_nonlocal.end());

    Names visible = scope.kind == Scope::Kind::module ? Names{} : enclosing;
    Names taken;
    for (const std::string& name : mentioned) {
      Storage storage = Storage::unknown;
      if (scope.declared_global.contains(name)) {
        storage = Storage::global;
        visible.erase(name);
      } else if (scope.declared_nonlocal.contains(name)) {
        storage = Storage::free;
      } else if (scope.bound.contains(name)) {
        storage = Storage::local;
        if (scope.is_function_like()) visible.insert(name);
      } else if (scope.kind != Scope::Kind::module && enclosing.contains(name)) {
        storage = Storage::free;
      }
      scope.storage[name] = storage;
      if (storage == Storage::free) taken.insert(name);
    }
    if (scope.kind == Scope::Kind::class_) visible.insert("__class__");

    for (Scope* child : scope.children)
      for (const std::string& name : decide(*child, visible)) {
        auto here = scope.storage.find(name);
        if (scope.kind == Scope::Kind::class_ && name == "__class__") {
          scope.needs_class_cell = true;
        } else if (scope.is_function_like() && here != scope.storage.end() &&
                   (here->second == Storage::local || here->second == Storage::cell)) {
          // An inlined comprehension runs in this frame and needs no cell.
          if (!child->inlined)
            here->second = Storage::cell;
          else if (passes_on(*child, name))
            here->second = Storage::cell;
        } else {
          if (here == scope.storage.end() || scope.kind != Scope::Kind::class_)
            scope.storage[name] = Storage::free;
          else if (here->second != Storage::local)
            here->second = Storage::free;
          else
            scope.passed_on.insert(name);
          taken.insert(name);
        }
      }
    return taken;
  }

  // Whether a function inside an inlined comprehension takes the name from outside of it.
  static bool passes_on(const Scope& comprehension, std::string_view name) {
    for (const Scope* child : comprehension.children) {
      const auto found = child->storage.find(name);
      if (found == child->storage.end() || found->second != Storage::free) continue;
      if (!child->inlined || passes_on(*child, name)) return true;
    }
    return false;
  }

  Scopes& scopes_;
  Scope* current_ = nullptr;
  bool python2_;
  bool inlines_;
  script::AnnotationStyle annotations_;
};

Scopes::Scopes(const script::Program& program) {
  ScopeBuilder(*this, program);
}
Scopes::~Scopes() = default;

}  // namespace lastcall::machine
