#include "compiler/compiler.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>

#include "compiler/scope.hpp"
#include "language/interpreter.hpp"
#include "script/annotations.hpp"
#include "script/tree_walk.hpp"

namespace lastcall::machine {

namespace {

using script::SourceRange;

// A place to jump to, known or not yet.
struct Label {
  int position = -1;
  std::vector<int> uses;
};

// What `return`, `break` and `continue` have to undo on their way out; innermost last.
struct Block {
  enum class Kind { loop, guarded_body, handler_body, finally_guarded, finally_body, with_body };
  Kind kind;
  SourceRange range{};       // of with_body: what is marked when its exit method fails
  std::vector<int> exits{};  // of with_body: the calls of its exit method on ways out of it

  // A loop.
  bool has_iterator = false;
  Label* break_to = nullptr;
  Label* continue_to = nullptr;

  // What is guarded: the stretches of code, without those that leave the block.
  std::vector<std::pair<int, int>> stretches{};
  int stretch_begin = -1;
  int stack_depth = 0;
  int handling_depth = 0;

  Label* finally = nullptr;  // of finally_guarded
  std::string bound_name{};  // of handler_body: `except … as name`
};

// How much the stack grows.
int stack_effect(Op op, int a, int b) {
  switch (op) {
    case Op::load_constant:
    case Op::load_true:
    case Op::load_false:
    case Op::load_none:
    case Op::load_fast:
    case Op::load_cell:
    case Op::load_closure:
    case Op::load_class_cell:
    case Op::load_name:
    case Op::load_global:
    case Op::duplicate:
    case Op::load_method:
    case Op::iterate:
    case Op::push_null:
    case Op::load_assertion_error:
    case Op::begin_finally:
    case Op::with_enter:
    case Op::with_exit_exception:
    case Op::import_name:
    case Op::import_from: return 1;
    case Op::duplicate_two: return 2;
    case Op::store_fast:
    case Op::store_cell:
    case Op::store_name:
    case Op::store_global:
    case Op::pop:
    case Op::binary:
    case Op::compare:
    case Op::delete_attribute:
    case Op::subscript:
    case Op::list_append:
    case Op::set_add:
    case Op::list_extend:
    case Op::set_update:
    case Op::dict_update:
    case Op::dict_merge:
    case Op::jump_if_false:
    case Op::jump_if_true:
    case Op::jump_if_false_or_pop:
    case Op::jump_if_true_or_pop:
    case Op::return_value:
    case Op::reraise:
    case Op::match_exception:
    case Op::end_finally:
    case Op::pop_finally:
    case Op::import_star: return -1;
    case Op::store_attribute:
    case Op::delete_subscript:
    case Op::build_slice:
    case Op::dict_add: return -2;
    case Op::store_subscript:
    case Op::call_spread:
    case Op::with_decide: return -3;
    case Op::build_tuple:
    case Op::build_list:
    case Op::build_set:
    case Op::build_string: return 1 - a;
    case Op::build_dict: return 1 - 2 * a;
    case Op::format_value: return -b;
    case Op::unpack: return a - 1;
    case Op::unpack_around: return a + b;
    case Op::call:
    case Op::call_keywords: return -a - 1;
    case Op::raise: return -a;
    case Op::print_item: return -1;
    case Op::print_newline: return -b;
    case Op::make_function: return 1 - std::popcount(static_cast<unsigned>(b));
    case Op::match_pattern: return -b;
    case Op::make_class: return -std::popcount(static_cast<unsigned>(b));
    default: return 0;
  }
}

struct Unit {
  Code* code;
  Scope* scope;  // changes while an inlined comprehension is compiled
  Unit* parent;
  std::map<std::pair<const Scope*, std::string>, int> slots{};
  std::map<std::pair<const Scope*, std::string>, int> own_cells{};
  std::map<std::string, int, std::less<>> free_cells{};
  std::unordered_map<const Str*, int> name_indices{};
  std::vector<Block> blocks{};
  int depth = 0;     // of the stack, here
  int handling = 0;  // how many exceptions are being handled, here
  SourceRange range{};
  int line = 0;
};

class Compiler {
 public:
  Compiler(Interpreter& in, const script::Program& program,
           std::vector<std::unique_ptr<Code>>& codes, bool is_library)
      : in_(in),
        is_library_(is_library),
        has_lines_(&program == &in.program),
        program_(program),
        codes_(codes),
        scopes_(program),
        lines_nest_(in.at_least(3, 8)),
        annotations_(script::annotation_style(program)),
        divides_truly_(in.python2() && std::find(program.future_imports.begin(),
                                                 program.future_imports.end(),
                                                 "division") != program.future_imports.end()
                           ? 2
                           : 0) {}

  void compile_module() {
    Unit unit = make_unit(Code::Kind::module, "<module>", "<module>", scopes_.module(), 1);
    enter(unit);
    begin_annotations(program_.body);
    if (program_.docstring) {
      emit(Op::load_constant, text_constant(*program_.docstring, false));
      store("__doc__");
    }
    compile(program_.body);
    end_annotations(program_.body, "__annotate__");
    leave();
  }

 private:
  // ---- units ----------------------------------------------------------------------------------

  Unit make_unit(Code::Kind kind, std::string name, std::string qualname, Scope& scope,
                 int first_line) {
    auto code = std::make_unique<Code>();
    code->kind = kind;
    code->is_library = is_library_;
    code->program = &program_;
    code->name = std::move(name);
    code->qualname = std::move(qualname);
    code->first_line = first_line;
    Unit unit{.code = code.get(), .scope = &scope, .parent = unit_};
    codes_.push_back(std::move(code));
    add_own_cells(unit, scope);
    if (scope.needs_class_cell) {
      unit.code->class_cell = static_cast<int>(unit.code->cells.size());
      add_own_cell(unit, scope, "__class__");
    }
    unit.code->free_begin = static_cast<int>(unit.code->cells.size());
    for (const auto& [id, storage] : scope.storage)
      if (storage == Storage::free || scope.passed_on.contains(id)) {
        unit.free_cells[id] = static_cast<int>(unit.code->cells.size());
        unit.code->cells.push_back(in_.intern(id));
      }
    unit.line = first_line;
    unit.range = {first_line, 0, first_line, 0};
    return unit;
  }

  void add_own_cell(Unit& unit, const Scope& scope, const std::string& id) {
    unit.own_cells[{&scope, id}] = static_cast<int>(unit.code->cells.size());
    unit.code->cells.push_back(in_.intern(id));
  }
  // Those of the scope and of the comprehensions that run in its frame.
  void add_own_cells(Unit& unit, const Scope& scope) {
    for (const auto& [id, storage] : scope.storage)
      if (storage == Storage::cell) add_own_cell(unit, scope, id);
    for (const Scope* child : scope.children)
      if (child->inlined) add_own_cells(unit, *child);
  }

  void enter(Unit& unit) { unit_ = &unit; }

  // Ends the unit with `return None`, which has the place of what was compiled last.
  void leave() {
    emit(Op::load_none);
    emit(Op::return_value);
    unit_ = unit_->parent;
  }

  std::string qualified(const std::string& name, const Scope& scope) const {
    // A function or class that is declared global in its scope is named as at the top.
    if (scope.parent && scope.parent->kind != Scope::Kind::module &&
        !scope.parent->declared_global.contains(name)) {
      const std::string& outer = unit_->code->qualname;
      return outer + (unit_->code->kind == Code::Kind::function ? ".<locals>." : ".") + name;
    }
    return name;
  }

  // ---- emitting -------------------------------------------------------------------------------

  int here() const { return static_cast<int>(unit_->code->instructions.size()); }

  int emit(Op op, int a = 0, int b = 0) {
    Code& code = *unit_->code;
    code.instructions.push_back({op, static_cast<std::uint16_t>(b), a});
    code.locations.push_back({unit_->range, unit_->line});
    code.hints.push_back(0);
    unit_->depth += stack_effect(op, a, b);
    code.stack_size = std::max(code.stack_size, unit_->depth + 2);
    return here() - 1;
  }

  void emit_jump(Op op, Label& label) {
    const int index = emit(op, label.position);
    if (label.position < 0) label.uses.push_back(index);
  }
  void place(Label& label) {
    label.position = here();
    for (const int index : label.uses)
      unit_->code->instructions[static_cast<std::size_t>(index)].argument = label.position;
    label.uses.clear();
  }

  // While one of these lives, instructions belong to `range`.
  class At {
   public:
    At(Compiler& compiler, const SourceRange& range)
        : unit_(*compiler.unit_),
          range_(unit_.range),
          line_(unit_.line),
          restores_line_(compiler.lines_nest_) {
      unit_.range = range;
      unit_.line = restores_line_ ? range.line : std::max(unit_.line, range.line);
    }
    ~At() {
      unit_.range = range_;
      // To 3.7 the line of an expression is the last one reached so far in its statement.
      if (restores_line_) unit_.line = line_;
    }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

   private:
    Unit& unit_;
    SourceRange range_;
    int line_;
    bool restores_line_;
  };

  void begin_statement(const SourceRange& range) {
    unit_->range = range;
    unit_->line = range.line;
  }
  void begin_line(const SourceRange& range) {
    begin_statement(range);
    if (has_lines_) emit(Op::line);
  }

  // ---- constants and names --------------------------------------------------------------------

  int constant(Value value) {
    auto& constants = unit_->code->constants;
    for (std::size_t i = 0; i < constants.size(); ++i)
      if (constants[i].same(value) && !value.is_real()) return static_cast<int>(i);
    constants.push_back(value);
    return static_cast<int>(constants.size() - 1);
  }
  int text_constant(const std::string& text, bool unicode) {
    if (unicode && in_.python2()) return constant(in_.immortals.make<Str>(in_.types.unicode, text));
    return constant(in_.intern(text));
  }
  int name_index(const std::string& name) {
    Str* text = in_.intern(name);
    auto [found, is_new] =
        unit_->name_indices.try_emplace(text, static_cast<int>(unit_->code->names.size()));
    if (is_new) unit_->code->names.push_back(text);
    return found->second;
  }
  std::string mangled(const std::string& name) const {
    return mangle(unit_->scope->class_name, name);
  }

  int slot(const Scope& scope, const std::string& id) {
    auto [found, is_new] =
        unit_->slots.try_emplace({&scope, id}, static_cast<int>(unit_->code->locals.size()));
    if (is_new) unit_->code->locals.push_back(in_.intern(id));
    return found->second;
  }
  // A slot that no name of the program leads to.
  int hidden_slot() {
    unit_->code->locals.push_back(in_.intern(""));
    return static_cast<int>(unit_->code->locals.size() - 1);
  }

  enum class Access { load, store, delete_ };

  void access(const std::string& name, Access how) {
    const std::string id = mangled(name);
    const auto op = [how](Op load, Op store, Op remove) {
      return how == Access::load ? load : how == Access::store ? store : remove;
    };
    const auto global = [&] {
      emit(op(Op::load_global, Op::store_global, Op::delete_global), name_index(id));
    };
    const auto cell = [&](int index) {
      emit(op(Op::load_cell, Op::store_cell, Op::delete_cell), index);
    };
    const Scope* scope = unit_->scope;
    while (scope->inlined && !scope->bound.contains(id)) {
      // What a comprehension does not bind is looked up around it, but never in a class body.
      if (scope->parent->kind == Scope::Kind::class_) {
        const auto found = unit_->free_cells.find(id);
        const auto storage = scope->storage.find(id);
        if (storage != scope->storage.end() && storage->second == Storage::free &&
            found != unit_->free_cells.end())
          return cell(found->second);
        return global();
      }
      scope = scope->parent;
    }
    const auto found = scope->storage.find(id);
    const Storage storage = found == scope->storage.end() ? Storage::unknown : found->second;
    const bool has_slots = scope->is_function_like() && !scope->sees_class_names();
    switch (storage) {
      case Storage::local:
        if (has_slots)
          emit(op(Op::load_fast, Op::store_fast, Op::delete_fast), slot(*scope, id));
        else
          emit(op(Op::load_name, Op::store_name, Op::delete_name), name_index(id));
        return;
      case Storage::cell: return cell(unit_->own_cells.at({scope, id}));
      case Storage::free: {
        const int index = unit_->free_cells.at(id);
        if (scope->sees_class_names() && how == Access::load)
          emit(Op::load_class_cell, name_index(id), index);
        else
          cell(index);
        return;
      }
      case Storage::global: return global();
      case Storage::unknown:
        if (has_slots) return global();
        emit(op(Op::load_name, Op::store_name, Op::delete_name), name_index(id));
        return;
    }
  }
  void load(const std::string& name) { access(name, Access::load); }
  void store(const std::string& name) { access(name, Access::store); }

  // The cell here that a function made here takes as its free variable `id`.
  int closure_cell(const std::string& id) {
    for (const Scope* scope = unit_->scope;; scope = scope->parent) {
      const auto own = unit_->own_cells.find({scope, id});
      if (own != unit_->own_cells.end()) return own->second;
      if (!scope->inlined) return unit_->free_cells.at(id);
    }
  }
  // Pushes the tuple of the cells that `code` takes; false if it takes none.
  bool push_closure(const Code& code) {
    const std::size_t count = code.cells.size() - static_cast<std::size_t>(code.free_begin);
    if (count == 0) return false;
    for (std::size_t i = static_cast<std::size_t>(code.free_begin); i < code.cells.size(); ++i)
      emit(Op::load_closure, closure_cell(code.cells[i]->text));
    emit(Op::build_tuple, static_cast<int>(count));
    return true;
  }

  // ---- blocks ---------------------------------------------------------------------------------

  Block& push_guard(Block::Kind kind) {
    Block& block = unit_->blocks.emplace_back(Block{.kind = kind});
    block.stretch_begin = here();
    block.stack_depth = unit_->depth;
    block.handling_depth = unit_->handling;
    return block;
  }
  void suspend(Block& block) {
    if (block.stretch_begin >= 0 && here() > block.stretch_begin)
      block.stretches.emplace_back(block.stretch_begin, here());
    block.stretch_begin = -1;
  }
  // Ends the innermost block and sends its exceptions to `target`, which is to be placed.
  void pop_guard(Label& target, bool is_finally = false) {
    Block block = std::move(unit_->blocks.back());
    unit_->blocks.pop_back();
    suspend(block);
    for (const auto& [begin, end] : block.stretches) {
      pending_guards_.push_back({unit_->code, unit_->code->guarded.size(), &target});
      unit_->code->guarded.push_back(
          {begin, end, -1, block.stack_depth, block.handling_depth, is_finally});
    }
  }
  // Places a label that guarded stretches lead to: the stack and what is handled are one higher.
  void place_handler(Label& target, int stack_depth, int handling_depth) {
    place(target);
    unit_->depth = stack_depth + 1;
    unit_->handling = handling_depth + 1;
    unit_->code->stack_size = std::max(unit_->code->stack_size, unit_->depth + 2);
  }

  // Emits what leaves the blocks from the innermost to the one at `index`, inclusive.
  void unwind_to(std::size_t index) {
    const int depth = unit_->depth;
    const int handling = unit_->handling;
    std::vector<Block>& blocks = unit_->blocks;
    for (std::size_t i = blocks.size(); i-- > index;) {
      suspend(blocks[i]);
      switch (blocks[i].kind) {
        case Block::Kind::loop:
          if (blocks[i].has_iterator) emit(Op::pop);
          break;
        case Block::Kind::guarded_body: break;
        case Block::Kind::handler_body:
          emit(Op::pop_handling);
          if (!blocks[i].bound_name.empty()) unbind(blocks[i].bound_name);
          break;
        case Block::Kind::finally_guarded: emit_jump(Op::call_finally, *blocks[i].finally); break;
        case Block::Kind::finally_body: emit(Op::pop_finally); break;
        case Block::Kind::with_body: {
          const SourceRange range = unit_->range;
          const int line = unit_->line;
          begin_exit(blocks[i].range);
          blocks[i].exits.push_back(emit(Op::with_exit));
          emit(Op::pop);
          unit_->range = range;
          unit_->line = line;
          break;
        }
      }
    }
    unit_->depth = depth;
    unit_->handling = handling;
  }
  // After the jump that followed unwind_to.
  void resume_from(std::size_t index) {
    for (std::size_t i = index; i < unit_->blocks.size(); ++i)
      unit_->blocks[i].stretch_begin = here();
  }
  bool unwinding_runs_code() const {
    return std::any_of(unit_->blocks.begin(), unit_->blocks.end(),
                       [](const Block& block) { return block.kind != Block::Kind::guarded_body; });
  }

  // `del name` at the end of an except clause, whether or not the name is bound still.
  void unbind(const std::string& name) {
    emit(Op::load_none);
    store(name);
    access(name, Access::delete_);
  }

  // ---- statements -----------------------------------------------------------------------------

  void compile(const script::Body& body) {
    for (const script::Statement& statement : body) {
      begin_statement(statement.range);
      std::visit([&](const auto& node) { compile(statement, node); }, statement.node);
    }
  }

  void compile(const script::Statement& statement, const script::Expr& node) {
    // A constant alone, such as a docstring, does nothing.
    if (std::holds_alternative<script::Constant>(node.value->node)) return;
    begin_line(statement.range);
    visit(*node.value);
    emit(Op::pop);
  }
  void compile(const script::Statement& statement, const script::Pass&) {
    begin_line(statement.range);
  }
  void compile(const script::Statement&, const script::Global&) {}
  void compile(const script::Statement&, const script::Nonlocal&) {}

  void compile(const script::Statement& statement, const script::Assign& node) {
    begin_line(statement.range);
    visit(*node.value);
    for (std::size_t i = 0; i < node.targets.size(); ++i) {
      if (i + 1 < node.targets.size()) emit(Op::duplicate);
      assign(node.targets[i]);
    }
  }

  void compile(const script::Statement& statement, const script::AugAssign& node) {
    begin_line(statement.range);
    const script::Expression& target = *node.target;
    const int op = static_cast<int>(node.op);
    if (const auto* name = std::get_if<script::Name>(&target.node)) {
      visit(target);
      visit(*node.value);
      emit(Op::binary, op, 1 | divides_truly_);
      const At at(*this, target.range);
      store(name->id);
    } else if (const auto* attribute = std::get_if<script::Attribute>(&target.node)) {
      const int name_id = name_index(mangled(attribute->attribute));
      visit(*attribute->value);
      {
        const At at(*this, target.range);
        emit(Op::duplicate);
        emit(Op::load_attribute, name_id);
      }
      visit(*node.value);
      emit(Op::binary, op, 1 | divides_truly_);
      const At at(*this, target.range);
      emit(Op::rotate_two);
      emit(Op::store_attribute, name_id);
    } else if (const auto* subscript = std::get_if<script::Subscript>(&target.node)) {
      visit(*subscript->value);
      visit(*subscript->index);
      {
        const At at(*this, target.range);
        emit(Op::duplicate_two);
        emit(Op::subscript);
      }
      visit(*node.value);
      emit(Op::binary, op, 1 | divides_truly_);
      const At at(*this, target.range);
      emit(Op::rotate_three);
      emit(Op::store_subscript);
    }
  }

  void compile(const script::Statement& statement, const script::AnnAssign& node) {
    begin_line(statement.range);
    if (node.value) {
      visit(*node.value);
      assign(*node.target);
    } else {
      visit_target_parts(*node.target);
    }
    if (unit_->scope->is_function_like()) return;
    if (!node.is_simple) {
      if (annotations_ == script::AnnotationStyle::text) return;
      visit(*node.annotation);
      emit(Op::pop);
    } else if (annotations_ != script::AnnotationStyle::lazy) {
      push_annotation(*node.annotation);
      emit(Op::load_name, name_index("__annotations__"));
      const auto& name = std::get<script::Name>(node.target->node);
      emit(Op::load_constant, text_constant(mangled(name.id), false));
      emit(Op::store_subscript);
    }
  }
  // Of a target that is annotated and gets no value, what is in it is evaluated.
  void visit_target_parts(const script::Expression& target) {
    if (const auto* attribute = std::get_if<script::Attribute>(&target.node)) {
      visit(*attribute->value);
      emit(Op::pop);
    } else if (const auto* subscript = std::get_if<script::Subscript>(&target.node)) {
      visit(*subscript->value);
      visit(*subscript->index);
      emit(Op::pop);
      emit(Op::pop);
    }
  }
  void push_annotation(const script::Expression& annotation) {
    const auto* starred = std::get_if<script::Starred>(&annotation.node);
    if (annotations_ == script::AnnotationStyle::text) {
      emit(Op::load_constant, text_constant(script::unparse(program_, annotation), false));
    } else {
      visit(starred ? *starred->value : annotation);
      if (starred) emit(Op::unpack, 1);
    }
  }

  // At the start of a module or class body: its dict of annotations, if there will be any.
  void begin_annotations(const script::Body& body) {
    if (annotations_ == script::AnnotationStyle::lazy || !has_annotations(body)) return;
    emit(Op::build_dict, 0);
    store("__annotations__");
  }
  static bool has_annotations(const script::Body& body) {
    return std::any_of(body.begin(), body.end(), [](const script::Statement& statement) {
      if (const auto* annotated = std::get_if<script::AnnAssign>(&statement.node))
        return annotated->is_simple;
      if (std::holds_alternative<script::FunctionDef>(statement.node) ||
          std::holds_alternative<script::ClassDef>(statement.node))
        return false;
      bool found = false;
      script::for_each_body(
          statement, [&found](const script::Body& inner) { found |= has_annotations(inner); });
      return found;
    });
  }
  // At its end: the function that makes the dict when it is asked for.
  void end_annotations(const script::Body& body, const char* name) {
    if (unit_->scope->annotations.empty()) return;
    const std::vector<const script::AnnAssign*> annotations = unit_->scope->annotations;
    annotation_function(&body, [&] {
      for (const script::AnnAssign* each : annotations) {
        emit(Op::load_constant,
             text_constant(mangled(std::get<script::Name>(each->target->node).id), false));
        visit(*each->annotation);
        emit(Op::dict_add, 0);
      }
    });
    store(name);
  }
  // Pushes a function whose body adds items to the dict on top of the stack, and returns it.
  template <typename Body>
  void annotation_function(const void* node, Body&& body) {
    Scope& scope = scopes_.of(node);
    Unit unit = make_unit(Code::Kind::function, "__annotate__", qualified("__annotate__", scope),
                          scope, unit_->line);
    enter(unit);
    unit.range = unit.parent->range;
    unit.code->is_annotations = true;
    unit.code->positional_count = unit.code->positional_only = 1;
    slot(scope, "format");
    emit(Op::build_dict, 0);
    body();
    emit(Op::return_value);
    unit_ = unit_->parent;
    make_function(unit, 0);
  }
  // Pushes the annotations of a function, evaluated or not; false if there are none.
  bool push_annotations(const script::FunctionDef& node) {
    int count = 0;
    script::for_each_annotation(
        node, [&count](const std::string&, const script::Expression&) { ++count; });
    if (count == 0) return false;
    const auto add_all = [&] {
      script::for_each_annotation(
          node, [&](const std::string& name, const script::Expression& annotation) {
            emit(Op::load_constant, text_constant(mangled(name), false));
            push_annotation(annotation);
            emit(Op::dict_add, 0);
          });
    };
    if (annotations_ == script::AnnotationStyle::lazy) {
      annotation_function(&node.parameters, add_all);
    } else {
      emit(Op::build_dict, 0);
      add_all();
    }
    return true;
  }

  // Stores the top of the stack.
  void assign(const script::Expression& target) {
    const At at(*this, target.range);
    if (const auto* name = std::get_if<script::Name>(&target.node)) {
      store(name->id);
    } else if (const auto* attribute = std::get_if<script::Attribute>(&target.node)) {
      visit(*attribute->value);
      const At attribute_at(*this, attribute_range(target, *attribute));
      emit(Op::store_attribute, name_index(mangled(attribute->attribute)));
    } else if (const auto* subscript = std::get_if<script::Subscript>(&target.node)) {
      visit(*subscript->value);
      visit(*subscript->index);
      emit(Op::store_subscript);
    } else if (const auto* tuple = std::get_if<script::Tuple>(&target.node)) {
      assign_all(tuple->elements);
    } else if (const auto* list = std::get_if<script::List>(&target.node)) {
      assign_all(list->elements);
    }
  }

  void assign_all(const std::vector<script::Expression>& targets) {
    const auto starred =
        std::find_if(targets.begin(), targets.end(), [](const script::Expression& target) {
          return std::holds_alternative<script::Starred>(target.node);
        });
    if (starred == targets.end()) {
      emit(Op::unpack, static_cast<int>(targets.size()));
    } else {
      emit(Op::unpack_around, static_cast<int>(starred - targets.begin()),
           static_cast<int>(targets.end() - starred - 1));
    }
    for (const script::Expression& target : targets) {
      const auto* star = std::get_if<script::Starred>(&target.node);
      assign(star ? *star->value : target);
    }
  }

  void compile(const script::Statement& statement, const script::Delete& node) {
    begin_line(statement.range);
    for (const script::Expression& target : node.targets) remove(target);
  }
  void remove(const script::Expression& target) {
    const At at(*this, target.range);
    if (const auto* name = std::get_if<script::Name>(&target.node)) {
      // In 3.7 and 3.8 it is a constant by then, of which there is nothing to delete.
      const bool constant = in_.at_least(3, 7) && !in_.at_least(3, 9) && name->id == "__debug__";
      if (!constant) access(name->id, Access::delete_);
    } else if (const auto* attribute = std::get_if<script::Attribute>(&target.node)) {
      visit(*attribute->value);
      emit(Op::delete_attribute, name_index(mangled(attribute->attribute)));
    } else if (const auto* subscript = std::get_if<script::Subscript>(&target.node)) {
      visit(*subscript->value);
      visit(*subscript->index);
      emit(Op::delete_subscript);
    } else if (const auto* tuple = std::get_if<script::Tuple>(&target.node)) {
      for (const script::Expression& element : tuple->elements) remove(element);
    } else if (const auto* list = std::get_if<script::List>(&target.node)) {
      for (const script::Expression& element : list->elements) remove(element);
    }
  }

  void compile(const script::Statement& statement, const script::PrintStatement& node) {
    begin_line(statement.range);
    const bool redirected = node.destination != nullptr;
    if (redirected) visit(*node.destination);
    for (const script::Expression& value : node.values) {
      visit(value);
      emit(Op::print_item, 0, redirected);
    }
    if (node.newline)
      emit(Op::print_newline, 0, redirected);
    else if (redirected)
      emit(Op::pop);
  }

  void compile(const script::Statement& statement, const script::Import& node) {
    begin_line(statement.range);
    for (const script::Alias& alias : node.names) {
      const bool renamed = !alias.as_name.empty();
      emit(Op::import_name, name_index(alias.name), renamed);
      store(renamed ? alias.as_name : alias.name.substr(0, alias.name.find('.')));
    }
  }

  void compile(const script::Statement& statement, const script::ImportFrom& node) {
    begin_line(statement.range);
    emit(Op::import_name, name_index(node.module), 1);
    for (const script::Alias& alias : node.names) {
      if (alias.name == "*") {
        emit(Op::import_star);
        return;
      }
      emit(Op::import_from, name_index(alias.name));
      store(alias.as_name.empty() ? alias.name : alias.as_name);
    }
    emit(Op::pop);
  }

  void compile(const script::Statement& statement, const script::If& node) {
    begin_line(statement.range);
    Label otherwise, end;
    jump_if(*node.test, otherwise, false);
    compile(node.body);
    if (!node.orelse.empty()) {
      emit_jump(Op::jump, end);
      place(otherwise);
      compile(node.orelse);
      place(end);
    } else {
      place(otherwise);
    }
  }

  void compile(const script::Statement& statement, const script::While& node) {
    Label again, exhausted, end;
    place(again);
    begin_line(statement.range);
    jump_if(*node.test, exhausted, false);
    push_loop(false, end, again);
    compile(node.body);
    unit_->blocks.pop_back();
    emit_jump(Op::jump_back, again);
    place(exhausted);
    compile(node.orelse);
    place(end);
  }

  void compile(const script::Statement& statement, const script::For& node) {
    Label iterate, again, exhausted, end;
    begin_line(statement.range);
    visit(*node.iterable);
    {
      const At at(*this, iteration_range(*node.iterable));
      emit(Op::get_iterator);
    }
    const int depth = unit_->depth;
    emit_jump(Op::jump, iterate);
    place(again);
    begin_line(statement.range);
    place(iterate);
    {
      const At at(*this, iteration_range(*node.iterable));
      emit_jump(Op::iterate, exhausted);
    }
    assign(*node.target);
    push_loop(true, end, again);
    compile(node.body);
    unit_->blocks.pop_back();
    emit_jump(Op::jump_back, again);
    unit_->depth = depth - 1;
    place(exhausted);
    compile(node.orelse);
    place(end);
  }

  // What is marked when iter() or next() fails: from 3.13 on the iterable, before all of the loop.
  SourceRange iteration_range(const script::Expression& iterable) const {
    return in_.at_least(3, 13) ? iterable.range : unit_->range;
  }

  void push_loop(bool has_iterator, Label& break_to, Label& continue_to) {
    Block& block = unit_->blocks.emplace_back(Block{.kind = Block::Kind::loop});
    block.has_iterator = has_iterator;
    block.break_to = &break_to;
    block.continue_to = &continue_to;
  }
  std::size_t innermost_loop() const {
    std::size_t i = unit_->blocks.size();
    while (i-- > 0)
      if (unit_->blocks[i].kind == Block::Kind::loop) return i;
    return 0;  // not reached: the parser refuses it
  }

  void compile(const script::Statement& statement, const script::Break&) {
    begin_line(statement.range);
    const std::size_t loop = innermost_loop();
    unwind_to(loop);
    emit_jump(Op::jump, *unit_->blocks[loop].break_to);
    resume_from(loop);
  }
  void compile(const script::Statement& statement, const script::Continue&) {
    begin_line(statement.range);
    const std::size_t loop = innermost_loop();
    unwind_to(loop + 1);
    emit_jump(Op::jump_back, *unit_->blocks[loop].continue_to);
    resume_from(loop + 1);
  }

  void compile(const script::Statement& statement, const script::Return& node) {
    begin_line(statement.range);
    if (node.value)
      visit(*node.value);
    else
      emit(Op::load_none);
    if (unwinding_runs_code()) {
      // The value waits in a slot of its own: a finally clause may run a `return` too.
      const int waiting = hidden_slot();
      emit(Op::store_fast, waiting);
      unwind_to(0);
      emit(Op::load_fast, waiting);
    } else {
      unwind_to(0);
    }
    emit(Op::return_value);
    resume_from(0);
  }

  void compile(const script::Statement& statement, const script::Raise& node) {
    begin_line(statement.range);
    int count = 0;
    if (node.exception) visit(*node.exception), ++count;
    if (node.cause) visit(*node.cause), ++count;
    emit(Op::raise, count);
  }

  void compile(const script::Statement& statement, const script::Assert& node) {
    begin_line(statement.range);
    Label end;
    jump_if(*node.test, end, true);
    emit(Op::load_assertion_error);
    const At at(*this, assertion_range(statement, *node.test));
    if (node.message) {
      emit(Op::push_null);
      visit(*node.message);
      emit(Op::call, 1);
    }
    emit(Op::raise, 1);
    place(end);
  }

  // What is marked as having failed: from 3.13 on the test; in 3.11 the last comparison in it, a
  // place that the compiler forgot to leave; else the statement.
  SourceRange assertion_range(const script::Statement& statement,
                              const script::Expression& test) const {
    if (in_.at_least(3, 13)) return test.range;
    const script::Expression* comparison = nullptr;
    if (in_.at_least(3, 11) && !in_.at_least(3, 12)) find_last_comparison(test, comparison);
    return comparison ? comparison->range : statement.range;
  }
  static void find_last_comparison(const script::Expression& test,
                                   const script::Expression*& found) {
    if (std::holds_alternative<script::Compare>(test.node)) found = &test;
    if (const auto* unary = std::get_if<script::UnaryOp>(&test.node);
        unary && unary->op == script::UnaryOperator::not_)
      find_last_comparison(*unary->operand, found);
    if (const auto* boolean = std::get_if<script::BoolOp>(&test.node))
      for (const script::Expression& value : boolean->values) find_last_comparison(value, found);
  }

  void compile(const script::Statement& statement, const script::Try& node) {
    begin_line(statement.range);
    if (node.finally.empty()) return try_except(node);
    Label finally;
    const int depth = unit_->depth;
    const int handling = unit_->handling;
    push_guard(Block::Kind::finally_guarded).finally = &finally;
    if (node.handlers.empty())
      compile(node.body);
    else
      try_except(node);
    pop_guard(finally, true);
    emit(Op::begin_finally);
    place_handler(finally, depth, handling);
    settle_guards(finally);
    unit_->blocks.push_back(Block{.kind = Block::Kind::finally_body});
    compile(node.finally);
    unit_->blocks.pop_back();
    emit(Op::end_finally);
    unit_->handling = handling;
  }

  void try_except(const script::Try& node) {
    Label handlers, end;
    const int depth = unit_->depth;
    const int handling = unit_->handling;
    push_guard(Block::Kind::guarded_body);
    compile(node.body);
    pop_guard(handlers);
    compile(node.orelse);
    emit_jump(Op::jump, end);
    place_handler(handlers, depth, handling);
    settle_guards(handlers);
    for (const script::ExceptHandler& handler : node.handlers) {
      Label next;
      begin_line(handler.range);
      if (handler.type) {
        visit(*handler.type);
        emit_jump(Op::match_exception, next);
      }
      emit(Op::catch_exception);
      if (!handler.name.empty())
        store(handler.name);
      else
        emit(Op::pop);
      except_body(handler, depth, handling);
      emit_jump(Op::jump, end);
      place(next);
      unit_->depth = depth + 1;
      unit_->handling = handling + 1;
    }
    emit(Op::reraise);
    unit_->depth = depth;
    unit_->handling = handling;
    place(end);
  }

  void except_body(const script::ExceptHandler& handler, int depth, int handling) {
    // 2.7 leaves the name bound.
    const bool unbinds = !handler.name.empty() && !in_.python2();
    if (!unbinds) {
      unit_->blocks.push_back(Block{.kind = Block::Kind::handler_body});
      compile(handler.body);
      unit_->blocks.pop_back();
      emit(Op::pop_handling);
      return;
    }
    Label cleanup, done;
    push_guard(Block::Kind::handler_body).bound_name = handler.name;
    compile(handler.body);
    pop_guard(cleanup, true);
    emit(Op::pop_handling);
    unbind(handler.name);
    emit_jump(Op::jump, done);
    place_handler(cleanup, depth, handling + 1);
    settle_guards(cleanup);
    unbind(handler.name);
    emit(Op::reraise);
    unit_->depth = depth;
    unit_->handling = handling;
    place(done);
  }

  void compile(const script::Statement& statement, const script::Match& node) {
    begin_line(statement.range);
    visit(*node.subject);
    const int subject = hidden_slot();
    emit(Op::store_fast, subject);
    Label end;
    for (const script::MatchCase& each : node.cases) {
      Label next, no_match;
      begin_line(each.pattern.range);
      emit(Op::load_fast, subject);
      int count = 0;
      std::vector<std::string> names;
      script::for_each_in_pattern(
          each.pattern, [&](const script::Expression& expression) { visit(expression), ++count; },
          [&](const std::string& name, const script::Pattern&) {
            // Alternatives bind the same names.
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
          });
      unit_->code->patterns.push_back(&each.pattern);
      emit(Op::match_pattern, static_cast<int>(unit_->code->patterns.size() - 1), count);
      const int depth = unit_->depth;
      emit(Op::duplicate);
      emit(Op::load_none);
      emit(Op::compare, static_cast<int>(script::ComparisonOperator::is));
      emit_jump(Op::jump_if_true, no_match);
      emit(Op::unpack, static_cast<int>(names.size()));
      for (const std::string& name : names) store(name);
      if (each.guard) jump_if(*each.guard, next, false);
      compile(each.body);
      emit_jump(Op::jump, end);
      place(no_match);
      unit_->depth = depth;
      emit(Op::pop);
      place(next);
    }
    place(end);
  }

  void compile(const script::Statement& statement, const script::With& node) {
    begin_line(statement.range);
    with(statement, node, 0);
  }
  void with(const script::Statement& statement, const script::With& node, std::size_t index) {
    if (index == node.items.size()) return compile(node.body);
    const script::WithItem& item = node.items[index];
    Label failed, end;
    const int depth = unit_->depth + 1;  // the exit method
    const int handling = unit_->handling;
    const SourceRange range = in_.at_least(3, 13) ? item.context->range : statement.range;
    visit(*item.context);
    {
      const At at(*this, range);
      emit(Op::with_enter);
    }
    Block& block = push_guard(Block::Kind::with_body);
    block.stack_depth = depth;
    block.range = range;
    if (item.target)
      assign(*item.target);
    else
      emit(Op::pop);
    with(statement, node, index + 1);
    // To 3.7 all ways out of the body meet at its end.
    if (!lines_nest_)
      for (const int exit : unit_->blocks.back().exits)
        unit_->code->locations[static_cast<std::size_t>(exit)].line = unit_->line;
    pop_guard(failed);
    begin_exit(range);
    emit(Op::with_exit);
    emit(Op::pop);
    emit_jump(Op::jump, end);
    place_handler(failed, depth, handling);
    settle_guards(failed);
    emit(Op::with_exit_exception);
    emit(Op::with_decide);
    unit_->depth = depth - 1;
    unit_->handling = handling;
    place(end);
  }

  // The exit method is called where the `with` stands; to 3.9 where its body was left.
  void begin_exit(const SourceRange& range) {
    if (in_.at_least(3, 10)) begin_statement(range);
  }

  // Once the target is placed: where exceptions of the stretches that named it go.
  void settle_guards(const Label& target) {
    for (auto pending = pending_guards_.begin(); pending != pending_guards_.end();) {
      if (pending->target != &target) {
        ++pending;
        continue;
      }
      pending->code->guarded[pending->index].target = target.position;
      pending = pending_guards_.erase(pending);
    }
  }

  // ---- functions and classes ------------------------------------------------------------------

  void push_decorators(const std::vector<script::Expression>& decorators) {
    for (const script::Expression& decorator : decorators) {
      begin_line(decorator.range);
      visit(decorator);
      emit(Op::push_null);
    }
  }
  void call_decorators(const std::vector<script::Expression>& decorators) {
    for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator) {
      if (in_.at_least(3, 11)) {
        const At at(*this, decorator->range);
        emit(Op::call, 1);
      } else {
        emit(Op::call, 1);
      }
    }
  }
  // To 3.7 what is decorated has the line of its last decorator.
  void begin_definition(const script::Statement& statement,
                        const std::vector<script::Expression>& decorators) {
    const int line = unit_->line;
    begin_line(statement.range);
    if (!lines_nest_ && !decorators.empty()) unit_->line = line;
  }

  void compile(const script::Statement& statement, const script::FunctionDef& node) {
    push_decorators(node.decorators);
    begin_definition(statement, node.decorators);
    Scope& scope = scopes_.of(&node);
    const int first_line =
        node.decorators.empty() ? statement.range.line : node.decorators.front().range.line;
    int flags = push_defaults(node.parameters);
    if (push_annotations(node)) flags |= 8;
    Unit unit =
        make_unit(Code::Kind::function, node.name, qualified(node.name, scope), scope, first_line);
    enter(unit);
    bind_parameters(node.parameters, scope);
    const bool in_hidden_class =
        unit.parent->code->kind == Code::Kind::class_ && unit.parent->code->is_hidden;
    unit.code->is_hidden = in_hidden_class || is_marked_as_c(node.docstring);
    if (node.docstring && !is_marked_as_c(node.docstring))
      unit.code->docstring = in_.intern(*node.docstring);
    unit.code->is_generator = node.is_generator;
    unit.code->is_async = node.is_async;
    // What is never run is not compiled.
    if (!node.is_async) compile(node.body);
    leave();
    make_function(unit, flags);
    call_decorators(node.decorators);
    begin_statement(statement.range);
    store(node.name);
  }

  // In a module of ours, what CPython has in C has the docstring "C".
  bool is_marked_as_c(const std::optional<std::string>& docstring) const {
    return is_library_ && docstring == "C";
  }

  // Pushes the defaults; returns the flags that say which there are.
  int push_defaults(const script::Parameters& parameters) {
    int flags = 0;
    int count = 0;
    for (const script::Parameter& p : parameters.positional)
      if (p.default_value) visit(*p.default_value), ++count;
    if (count > 0) emit(Op::build_tuple, count), flags |= 1;
    count = 0;
    for (const script::Parameter& p : parameters.keyword_only)
      if (p.default_value) {
        emit(Op::load_constant, text_constant(mangled(p.name), false));
        visit(*p.default_value);
        ++count;
      }
    if (count > 0) emit(Op::build_dict, count), flags |= 2;
    return flags;
  }

  void bind_parameters(const script::Parameters& parameters, const Scope& scope) {
    Code& code = *unit_->code;
    code.positional_count = static_cast<int>(parameters.positional.size());
    code.positional_only = parameters.positional_only;
    code.keyword_only_count = static_cast<int>(parameters.keyword_only.size());
    code.has_var_positional = parameters.var_positional.has_value();
    code.has_var_keyword = parameters.var_keyword.has_value();
    const auto bind = [&](const script::Parameter& parameter) {
      const std::string id = mangled(parameter.name);
      const int index = slot(scope, id);
      const auto cell = unit_->own_cells.find({&scope, id});
      if (cell != unit_->own_cells.end()) code.parameter_cells.emplace_back(index, cell->second);
    };
    for (const script::Parameter& p : parameters.positional) bind(p);
    for (const script::Parameter& p : parameters.keyword_only) bind(p);
    if (parameters.var_positional) bind(*parameters.var_positional);
    if (parameters.var_keyword) bind(*parameters.var_keyword);
  }

  int code_index(Code* code) {
    unit_->code->codes.push_back(code);
    return static_cast<int>(unit_->code->codes.size() - 1);
  }
  void make_function(const Unit& unit, int flags) {
    if (push_closure(*unit.code)) flags |= 4;
    emit(Op::make_function, code_index(unit.code), flags);
  }

  void compile(const script::Statement& statement, const script::ClassDef& node) {
    push_decorators(node.decorators);
    begin_definition(statement, node.decorators);
    Scope& scope = scopes_.of(&node);
    if (has_starred(node.bases)) {
      spread_list(node.bases, false);
      emit(Op::list_to_tuple);
    } else {
      for (const script::Expression& base : node.bases) visit(base);
      emit(Op::build_tuple, static_cast<int>(node.bases.size()));
    }
    int flags = 0;
    if (!node.keywords.empty()) {
      flags |= 2;
      emit(Op::build_dict, 0);
      for (const script::Keyword& keyword : node.keywords) {
        if (!keyword.name.empty())
          emit(Op::load_constant, text_constant(mangled(keyword.name), false));
        visit(*keyword.value);
        if (keyword.name.empty())
          emit(Op::dict_update);
        else
          emit(Op::dict_add, 0);
      }
    }
    const int first_line =
        node.decorators.empty() ? statement.range.line : node.decorators.front().range.line;
    Unit unit =
        make_unit(Code::Kind::class_, node.name, qualified(node.name, scope), scope, first_line);
    enter(unit);
    unit.code->is_hidden = is_marked_as_c(node.docstring);
    if (node.docstring && !unit.code->is_hidden) unit.code->docstring = in_.intern(*node.docstring);
    begin_annotations(node.body);
    compile(node.body);
    end_annotations(node.body, "__annotate_func__");
    leave();
    if (push_closure(*unit.code)) flags |= 1;
    emit(Op::make_class, code_index(unit.code), flags);
    call_decorators(node.decorators);
    begin_statement(statement.range);
    store(node.name);
  }

  // ---- expressions ----------------------------------------------------------------------------

  void visit(const script::Expression& expression) {
    if (!lines_nest_ && std::holds_alternative<script::Constant>(expression.node))
      unit_->line = std::max(unit_->line, last_line_of_first_string(expression.range));
    const At at(*this, expression.range);
    std::visit([&](const auto& node) { expression_node(expression, node); }, expression.node);
  }

  // To 3.7 a string literal in three quotes has the line that it ends on, as its token has; of
  // several literals in a row that is the first's.
  int last_line_of_first_string(const SourceRange& range) const {
    if (range.line == range.end_line) return range.line;
    const std::string_view text = program_.text;
    const std::string_view first_line = program_.lines[static_cast<std::size_t>(range.line - 1)];
    std::size_t i = static_cast<std::size_t>(first_line.data() - text.data() + range.column);
    while (i < text.size() && text[i] != '"' && text[i] != '\'') ++i;
    if (i >= text.size()) return range.line;
    const std::string_view quotes = text.substr(i, 3);
    if (quotes != "\"\"\"" && quotes != "'''") return range.line;
    int line = range.line;
    for (i += 3; i < text.size() && text.substr(i, 3) != quotes; ++i) {
      if (text[i] == '\\') ++i;
      if (i < text.size() && text[i] == '\n') ++line;
    }
    return line;
  }

  void expression_node(const script::Expression&, const script::Name& node) { load(node.id); }

  void expression_node(const script::Expression&, const script::Constant& node) {
    if (const auto* singleton = std::get_if<script::Singleton>(&node.value)) {
      switch (*singleton) {
        case script::Singleton::none: emit(Op::load_none); break;
        case script::Singleton::true_: emit(Op::load_true); break;
        case script::Singleton::false_: emit(Op::load_false); break;
        case script::Singleton::ellipsis:
          emit(Op::load_constant, constant(Value::ellipsis()));
          break;
      }
    } else if (const auto* integer = std::get_if<script::IntLiteral>(&node.value)) {
      emit(Op::load_constant, constant(int_constant(integer->digits)));
    } else if (const auto* real = std::get_if<script::FloatLiteral>(&node.value)) {
      emit(Op::load_constant, constant(Value::real(real->value)));
    } else if (const auto* text = std::get_if<script::StringLiteral>(&node.value)) {
      emit(Op::load_constant, text_constant(text->value, text->is_unicode_prefixed));
    } else if (const auto* bytes = std::get_if<script::BytesLiteral>(&node.value)) {
      emit(Op::load_constant,
           in_.python2() ? text_constant(bytes->value, false)
                         : constant(in_.immortals.make<Bytes>(in_.types.bytes, bytes->value)));
    }
  }
  Value int_constant(const std::string& digits) {
    std::int64_t small = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), small);
    if (error == std::errc() && end == digits.data() + digits.size()) return Value::integer(small);
    const Value value = in_.int_from_digits(digits);
    const Int* large = value.as<Int>();
    return in_.immortals.make<Int>(large->cls, large->negative, large->limbs);
  }

  void expression_node(const script::Expression&, const script::JoinedStr& node) {
    for (const script::Expression& value : node.values) visit(value);
    emit(Op::build_string, static_cast<int>(node.values.size()));
  }
  void expression_node(const script::Expression&, const script::FormattedValue& node) {
    visit(*node.value);
    if (node.format_spec) visit(*node.format_spec);
    emit(Op::format_value, node.conversion, node.format_spec != nullptr);
  }

  // What CPython's optimizer has folded into a constant.
  static bool is_constant(const script::Expression& element) {
    if (const auto* tuple = std::get_if<script::Tuple>(&element.node))
      return std::all_of(tuple->elements.begin(), tuple->elements.end(), is_constant);
    if (const auto* unary = std::get_if<script::UnaryOp>(&element.node))
      return is_constant(*unary->operand);
    return std::holds_alternative<script::Constant>(element.node);
  }
  static bool has_starred(const std::vector<script::Expression>& elements) {
    return std::any_of(elements.begin(), elements.end(), [](const script::Expression& element) {
      return std::holds_alternative<script::Starred>(element.node);
    });
  }
  // A list of the elements, `*iterable` spread.
  void spread_list(const std::vector<script::Expression>& elements, bool in_call) {
    emit(Op::build_list, 0);
    for (const script::Expression& element : elements) {
      if (const auto* starred = std::get_if<script::Starred>(&element.node)) {
        visit(*starred->value);
        emit(Op::list_extend, 0, in_call);
      } else {
        visit(element);
        emit(Op::list_append, 0);
      }
    }
  }
  void expression_node(const script::Expression&, const script::Tuple& node) {
    if (has_starred(node.elements)) {
      spread_list(node.elements, false);
      emit(Op::list_to_tuple);
      return;
    }
    for (const script::Expression& element : node.elements) visit(element);
    emit(Op::build_tuple, static_cast<int>(node.elements.size()));
  }
  void expression_node(const script::Expression&, const script::List& node) {
    if (has_starred(node.elements)) return spread_list(node.elements, false);
    for (const script::Expression& element : node.elements) visit(element);
    emit(Op::build_list, static_cast<int>(node.elements.size()));
  }
  void expression_node(const script::Expression&, const script::Set& node) {
    if (!has_starred(node.elements)) {
      for (const script::Expression& element : node.elements) visit(element);
      const bool folded = in_.at_least(3, 9) && node.elements.size() > 2 &&
                          std::all_of(node.elements.begin(), node.elements.end(), is_constant);
      emit(Op::build_set, static_cast<int>(node.elements.size()), folded);
      return;
    }
    emit(Op::build_set, 0);
    for (const script::Expression& element : node.elements) {
      if (const auto* starred = std::get_if<script::Starred>(&element.node)) {
        visit(*starred->value);
        emit(Op::set_update);
      } else {
        visit(element);
        emit(Op::set_add, 0);
      }
    }
  }
  void expression_node(const script::Expression&, const script::Dict& node) {
    const bool spreads = std::any_of(node.items.begin(), node.items.end(),
                                     [](const script::Dict::Item& item) { return !item.key; });
    if (!in_.python2() && !spreads && node.items.size() <= 16) {
      for (const script::Dict::Item& item : node.items) visit(*item.key), visit(*item.value);
      emit(Op::build_dict, static_cast<int>(node.items.size()));
      return;
    }
    // Displays of any length need little stack: pairs are added one by one.
    emit(Op::build_dict, 0);
    for (const script::Dict::Item& item : node.items) {
      if (!item.key) {
        visit(*item.value);
        emit(Op::dict_update);
        continue;
      }
      // 3.4 and older evaluate the value first.
      if (in_.python2()) {
        visit(*item.value);
        visit(*item.key);
        emit(Op::rotate_two);
      } else {
        visit(*item.key);
        visit(*item.value);
      }
      emit(Op::dict_add, 0);
    }
  }
  void expression_node(const script::Expression&, const script::Starred& node) {
    visit(*node.value);  // the parser lets it stand only where the cases above take it
  }

  void expression_node(const script::Expression&, const script::UnaryOp& node) {
    const auto* compared = std::get_if<script::Compare>(&node.operand->node);
    if (node.op == script::UnaryOperator::not_ && in_.at_least(3, 13) && compared &&
        compared->ops.size() == 1 &&
        compared->ops.front() <= script::ComparisonOperator::greater_equal) {
      // From 3.13 on the comparison melts into the `not` around it, and has its place.
      visit(*compared->left);
      visit(compared->comparators.front());
      emit(Op::compare, static_cast<int>(compared->ops.front()));
    } else {
      visit(*node.operand);
    }
    emit(Op::unary, static_cast<int>(node.op));
  }
  // One conversion of a format: the text before it, and how its value is made text.
  struct Conversion {
    std::string before;
    char kind;  // 's', 'r' or 'a'
    std::string spec;
  };

  // A number of a conversion, at most three digits; false if there are more.
  static bool read_digits(std::string_view format, std::size_t& at, std::string& digits) {
    for (digits.clear(); at < format.size() && format[at] >= '0' && format[at] <= '9'; ++at)
      digits += format[at];
    return digits.size() <= 3;
  }

  // The conversions of a format that has nothing but %s, %r and %a, and the text behind the last.
  static std::optional<std::pair<std::vector<Conversion>, std::string>> conversions_of(
      std::string_view format) {
    constexpr std::size_t npos = std::string_view::npos;
    std::vector<Conversion> found;
    std::string text;
    for (std::size_t at = 0; at < format.size();) {
      if (format[at] != '%') {
        text += format[at++];
        continue;
      }
      if (format.substr(at, 2) == "%%") {
        text += '%';
        at += 2;
        continue;
      }
      bool to_the_left = false;
      for (++at; at < format.size() && std::string_view("-+ #0").find(format[at]) != npos; ++at)
        to_the_left |= format[at] == '-';
      std::string width, precision;
      if (!read_digits(format, at, width)) return std::nullopt;
      const bool precise = at < format.size() && format[at] == '.';
      if (precise && !read_digits(format, ++at, precision)) return std::nullopt;
      if (at == format.size() || std::string_view("sra").find(format[at]) == npos)
        return std::nullopt;
      std::string spec;
      if (!width.empty()) spec = (to_the_left || std::stoi(width) == 0 ? "" : ">") + width;
      if (precise) spec += "." + (precision.empty() ? std::string("0") : precision);
      found.push_back({std::move(text), format[at++], std::move(spec)});
      text.clear();
    }
    return std::pair(std::move(found), std::move(text));
  }

  // From 3.11 on `"%s: %r" % (a, b)` is compiled as an f-string: each value is made text before the
  // next one is looked at.
  bool compile_as_f_string(const script::BinOp& node) {
    if (!in_.at_least(3, 11) || node.op != script::BinaryOperator::modulo) return false;
    const auto* constant = std::get_if<script::Constant>(&node.left->node);
    const auto* format = constant ? std::get_if<script::StringLiteral>(&constant->value) : nullptr;
    const auto* values = std::get_if<script::Tuple>(&node.right->node);
    if (!format || !values) return false;
    for (const script::Expression& value : values->elements)
      if (std::holds_alternative<script::Starred>(value.node)) return false;
    const auto parsed = conversions_of(format->value);
    if (!parsed || parsed->first.size() != values->elements.size()) return false;
    int parts = 0;
    const auto push_text = [&](const std::string& text) {
      if (text.empty()) return;
      emit(Op::load_constant, text_constant(text, false));
      ++parts;
    };
    for (std::size_t i = 0; i < values->elements.size(); ++i) {
      const Conversion& conversion = parsed->first[i];
      push_text(conversion.before);
      visit(values->elements[i]);
      const At at(*this, values->elements[i].range);
      const bool has_spec = !conversion.spec.empty();
      if (has_spec) emit(Op::load_constant, text_constant(conversion.spec, false));
      emit(Op::format_value, conversion.kind, has_spec);
      ++parts;
    }
    push_text(parsed->second);
    emit(Op::build_string, parts);
    return true;
  }

  void expression_node(const script::Expression&, const script::BinOp& node) {
    if (compile_as_f_string(node)) return;
    visit(*node.left);
    visit(*node.right);
    emit(Op::binary, static_cast<int>(node.op), divides_truly_);
  }
  void expression_node(const script::Expression&, const script::BoolOp& node) {
    Label end;
    const int depth = unit_->depth;
    const Op op = node.op == script::BooleanOperator::and_ ? Op::jump_if_false_or_pop
                                                           : Op::jump_if_true_or_pop;
    for (std::size_t i = 0; i < node.values.size(); ++i) {
      visit(node.values[i]);
      if (i + 1 < node.values.size()) emit_jump(op, end);
    }
    place(end);
    unit_->depth = depth + 1;
  }
  void expression_node(const script::Expression&, const script::Compare& node) {
    const int depth = unit_->depth;
    Label cleanup, end;
    visit(*node.left);
    for (std::size_t i = 0; i < node.ops.size(); ++i) {
      const bool is_last = i + 1 == node.ops.size();
      visit(node.comparators[i]);
      if (!is_last) {
        emit(Op::duplicate);
        emit(Op::rotate_three);
      }
      emit(Op::compare, static_cast<int>(node.ops[i]));
      if (!is_last) emit_jump(Op::jump_if_false_or_pop, cleanup);
    }
    if (node.ops.size() > 1) {
      emit_jump(Op::jump, end);
      place(cleanup);
      unit_->depth = depth + 2;
      emit(Op::rotate_two);
      emit(Op::pop);
      place(end);
    }
    unit_->depth = depth + 1;
  }

  // Where CPython sees an attribute of an expression that spans lines: from 3.11 on, at its name.
  SourceRange attribute_range(const script::Expression& expression,
                              const script::Attribute& node) const {
    SourceRange range = expression.range;
    const SourceRange& name = node.attribute_range;
    if (in_.at_least(3, 10) && range.line != name.line) {
      range.line = name.line;
      range.column = name.column;
    }
    return range;
  }
  void expression_node(const script::Expression& expression, const script::Attribute& node) {
    visit(*node.value);
    const At at(*this, attribute_range(expression, node));
    emit(Op::load_attribute, name_index(mangled(node.attribute)));
  }

  void expression_node(const script::Expression& expression, const script::Call& node) {
    SourceRange range = expression.range;
    const bool spreads =
        has_starred(node.arguments) ||
        std::any_of(node.keywords.begin(), node.keywords.end(),
                    [](const script::Keyword& keyword) { return keyword.name.empty(); });
    if (const auto* method = std::get_if<script::Attribute>(&node.function->node)) {
      visit(*method->value);
      const SourceRange attribute = attribute_range(*node.function, *method);
      const At at(*this, attribute);
      emit(Op::load_method, name_index(mangled(method->attribute)));
      if (attribute.line != range.line && !spreads) {
        range.line = attribute.line;
        range.column = attribute.column;
      }
    } else {
      visit(*node.function);
      emit(Op::push_null);
    }
    if (spreads) {
      // From 3.9 on, an iterable among other arguments is spread as in a list display.
      spread_list(node.arguments, node.arguments.size() == 1 || !in_.at_least(3, 9));
      emit(Op::build_dict, 0);
      for (const script::Keyword& keyword : node.keywords) {
        if (keyword.name.empty()) {
          visit(*keyword.value);
          const At at(*this, range);
          emit(Op::dict_merge);
        } else {
          emit(Op::load_constant, text_constant(mangled(keyword.name), false));
          visit(*keyword.value);
          emit(Op::dict_add, 0);
        }
      }
      const At at(*this, range);
      emit(Op::call_spread);
      return;
    }
    for (const script::Expression& argument : node.arguments) visit(argument);
    std::vector<Str*> names;
    for (const script::Keyword& keyword : node.keywords) {
      visit(*keyword.value);
      names.push_back(in_.intern(mangled(keyword.name)));
    }
    const At at(*this, range);
    const int count = static_cast<int>(node.arguments.size() + names.size());
    if (names.empty()) {
      emit(Op::call, count);
    } else {
      unit_->code->keyword_names.push_back(std::move(names));
      emit(Op::call_keywords, count, static_cast<int>(unit_->code->keyword_names.size() - 1));
    }
  }

  void expression_node(const script::Expression&, const script::Subscript& node) {
    visit(*node.value);
    visit(*node.index);
    emit(Op::subscript);
  }
  void expression_node(const script::Expression&, const script::Slice& node) {
    for (const script::ExpressionPtr* part : {&node.lower, &node.upper, &node.step}) {
      if (*part)
        visit(**part);
      else
        emit(Op::load_none);
    }
    emit(Op::build_slice);
  }
  void expression_node(const script::Expression&, const script::IfExp& node) {
    Label otherwise, end;
    const int depth = unit_->depth;
    jump_if(*node.test, otherwise, false);
    visit(*node.body);
    emit_jump(Op::jump, end);
    place(otherwise);
    unit_->depth = depth;
    visit(*node.orelse);
    place(end);
  }

  void expression_node(const script::Expression& expression, const script::Lambda& node) {
    const int flags = push_defaults(*node.parameters);
    Scope& scope = scopes_.of(&node);
    Unit unit = make_unit(Code::Kind::function, "<lambda>", qualified("<lambda>", scope), scope,
                          expression.range.line);
    enter(unit);
    bind_parameters(*node.parameters, scope);
    unit.code->is_generator = node.is_generator;
    visit_as_statement(*node.body);
    emit(Op::return_value);
    unit_ = unit_->parent;
    make_function(unit, flags);
  }
  // The body of a lambda is a step of its own.
  void visit_as_statement(const script::Expression& expression) {
    begin_line(expression.range);
    visit(expression);
  }

  void expression_node(const script::Expression&, const script::Yield& node) {
    if (node.value)
      visit(*node.value);
    else
      emit(Op::load_none);
    emit(Op::yield_value);
  }
  void expression_node(const script::Expression&, const script::YieldFrom& node) {
    visit(*node.value);
    emit(Op::get_delegate);
    emit(Op::load_none);
    const int depth = unit_->depth;
    Label again, end;
    place(again);
    emit_jump(Op::send, end);
    emit(Op::yield_value, 0, 1);
    emit_jump(Op::jump_back, again);
    place(end);
    unit_->depth = depth - 1;
  }
  void expression_node(const script::Expression&, const script::Await& node) {
    visit(*node.value);  // not reached: the bodies of `async def` are not compiled
  }
  void expression_node(const script::Expression&, const script::NamedExp& node) {
    visit(*node.value);
    emit(Op::duplicate);
    const At at(*this, node.target->range);
    store(std::get<script::Name>(node.target->node).id);
  }

  void expression_node(const script::Expression& expression, const script::ComprehensionExp& node) {
    const script::Expression& first = *node.generators.front().iterable;
    const bool leaks = program_.version.major == 2 && node.kind == script::ComprehensionKind::list;
    if (leaks || scopes_.of(&node).inlined) {
      visit(first);
      {
        const At at(*this, iteration_range(first));
        emit(Op::get_iterator);
      }
      Scope* const outer = unit_->scope;
      if (!leaks) {
        unit_->scope = &scopes_.of(&node);
        clear_comprehension_variables();
      }
      emit_collection(node.kind);
      emit(Op::rotate_two);
      comprehension(node, 0);
      unit_->scope = outer;
      return;
    }
    Scope& scope = scopes_.of(&node);
    static constexpr const char* names[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"};
    const std::string name = names[static_cast<int>(node.kind)];
    Unit unit =
        make_unit(Code::Kind::function, name, qualified(name, scope), scope, expression.range.line);
    Unit* const outer = unit_;
    enter(unit);
    unit.range = expression.range;
    unit.code->is_generator = node.kind == script::ComprehensionKind::generator;
    unit.code->positional_count = 1;
    const int iterable = slot(scope, ".0");
    if (!unit.code->is_generator) emit_collection(node.kind);
    emit(Op::load_fast, iterable);
    comprehension(node, 0);
    if (unit.code->is_generator) emit(Op::load_none);
    emit(Op::return_value);
    unit_ = outer;
    make_function(unit, 0);
    emit(Op::push_null);
    visit(first);
    {
      const At at(*this, iteration_range(first));
      emit(Op::get_iterator);
    }
    emit(Op::call, 1);
  }
  void emit_collection(script::ComprehensionKind kind) {
    if (kind == script::ComprehensionKind::list) emit(Op::build_list, 0);
    if (kind == script::ComprehensionKind::set) emit(Op::build_set, 0);
    if (kind == script::ComprehensionKind::dict) emit(Op::build_dict, 0);
  }
  // Each run of an inlined comprehension has its own variables.
  void clear_comprehension_variables() {
    const Scope& scope = *unit_->scope;
    for (const std::string& id : scope.bound) {
      const auto cell = unit_->own_cells.find({&scope, id});
      if (cell != unit_->own_cells.end())
        emit(Op::make_cell, cell->second);
      else
        emit(Op::clear_fast, slot(scope, id));
    }
  }

  // The loops from `index` inwards; the iterator of that one is on top of the stack, the
  // collection below the iterators. Leaves the collection.
  void comprehension(const script::ComprehensionExp& node, std::size_t index) {
    const script::Comprehension& generator = node.generators[index];
    if (index > 0) {
      visit(*generator.iterable);
      const At at(*this, iteration_range(*generator.iterable));
      emit(Op::get_iterator);
    }
    Label again, exhausted;
    place(again);
    {
      const At at(*this, iteration_range(*generator.iterable));
      emit_jump(Op::iterate, exhausted);
    }
    const int depth = unit_->depth - 2;  // without the iterator
    assign(*generator.target);
    for (const script::Expression& condition : generator.conditions)
      jump_if(condition, again, false);
    if (index + 1 < node.generators.size()) {
      comprehension(node, index + 1);
    } else {
      const int distance = static_cast<int>(index) + 1;
      if (node.value) {
        // To 3.7 the value of a dict comprehension is evaluated before its key.
        if (in_.at_least(3, 8)) {
          visit(*node.element);
          visit(*node.value);
        } else {
          visit(*node.value);
          visit(*node.element);
          emit(Op::rotate_two);
        }
        emit(Op::dict_add, distance);
      } else {
        visit(*node.element);
        switch (node.kind) {
          case script::ComprehensionKind::list: emit(Op::list_append, distance); break;
          case script::ComprehensionKind::set: emit(Op::set_add, distance); break;
          default: emit(Op::yield_value), emit(Op::pop); break;
        }
      }
    }
    emit_jump(Op::jump_back, again);
    place(exhausted);
    unit_->depth = depth;
  }

  // Jumps to `target` if the truth of the expression is `when`; falls through otherwise. As in
  // CPython, `and`, `or` and `not` in a condition ask each operand once.
  void jump_if(const script::Expression& expression, Label& target, bool when) {
    if (const auto* unary = std::get_if<script::UnaryOp>(&expression.node);
        unary && unary->op == script::UnaryOperator::not_)
      return jump_if(*unary->operand, target, !when);
    if (const auto* boolean = std::get_if<script::BoolOp>(&expression.node)) {
      const bool short_circuit = boolean->op == script::BooleanOperator::or_;
      Label end;
      Label& early = short_circuit == when ? target : end;
      for (std::size_t i = 0; i + 1 < boolean->values.size(); ++i)
        jump_if(boolean->values[i], early, short_circuit);
      jump_if(boolean->values.back(), target, when);
      place(end);
      return;
    }
    visit(expression);
    const At at(*this, expression.range);
    emit_jump(when ? Op::jump_if_true : Op::jump_if_false, target);
  }

  Interpreter& in_;
  const bool is_library_;
  const bool has_lines_;
  const script::Program& program_;
  std::vector<std::unique_ptr<Code>>& codes_;
  Scopes scopes_;
  // Whether leaving a subexpression restores the line (from 3.8 on).
  const bool lines_nest_;
  const script::AnnotationStyle annotations_;
  const int divides_truly_;  // 2 with 2.7's `from __future__ import division`, else 0
  Unit* unit_ = nullptr;
  struct PendingGuard {
    Code* code;
    std::size_t index;
    const Label* target;
  };
  std::vector<PendingGuard> pending_guards_;
};

}  // namespace

void compile_program(Interpreter& in, const script::Program& program,
                     std::vector<std::unique_ptr<Code>>& codes, bool is_library) {
  Compiler(in, program, codes, is_library).compile_module();
}

}  // namespace lastcall::machine
