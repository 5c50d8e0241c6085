#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "script/script.hpp"

// Which names belong to which scope: what CPython's symtable.c finds out
// (https://docs.python.org/3/reference/executionmodel.html#resolution-of-names).
namespace lastcall::machine {

enum class Storage : std::uint8_t {
  local,    // a slot of the function, or an entry of the module's or class body's namespace
  cell,     // local, and used by an inner function
  free,     // of an enclosing function
  global,   // declared global
  unknown,  // global or builtin, found when it is used
};

// A module, function, class body or comprehension.
struct Scope {
  enum class Kind : std::uint8_t { module, function, class_, comprehension };

  Kind kind = Kind::module;
  Scope* parent = nullptr;
  std::string class_name;  // the class around it, for the mangling of __names
  // A comprehension that runs in the frame around it (3.12 on, but for generator expressions).
  bool inlined = false;
  // The function that evaluates annotations (3.14 on); it sees the names of a class body around it.
  bool is_annotations = false;
  // Of a module or class body: what such a function is to evaluate.
  std::vector<const script::AnnAssign*> annotations;
  // A class body whose methods use `super()` or `__class__`.
  bool needs_class_cell = false;
  // Names that a class body binds itself, while its methods mean those of a function around it.
  std::set<std::string, std::less<>> passed_on;
  std::map<std::string, Storage, std::less<>> storage;

  bool sees_class_names() const {
    return kind == Kind::class_ || (is_annotations && parent->kind == Kind::class_);
  }
  bool is_function_like() const { return kind == Kind::function || kind == Kind::comprehension; }

  // Filled while names are collected.
  std::set<std::string, std::less<>> bound, used, declared_global, declared_nonlocal;
  std::vector<Scope*> children;
};

// `__name` inside a class becomes `_Class__name`
// (https://docs.python.org/3/reference/expressions.html#private-name-mangling).
std::string mangle(std::string_view class_name, const std::string& name);

// All scopes of a program. Linear in its size times the depth of nesting.
class Scopes {
 public:
  explicit Scopes(const script::Program& program);
  ~Scopes();

  Scope& module() { return *all_.front(); }
  // The scope that a node opens: a FunctionDef, ClassDef, Lambda or ComprehensionExp. That of
  // annotations is known by the Parameters of the function, or by the Body of the class or module.
  Scope& of(const void* node) { return *by_node_.at(node); }

 private:
  friend class ScopeBuilder;
  std::vector<std::unique_ptr<Scope>> all_;
  std::unordered_map<const void*, Scope*> by_node_;
};

}  // namespace lastcall::machine
