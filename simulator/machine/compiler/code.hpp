#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "objects/object.hpp"
#include "script/script.hpp"

// What the compiler makes of the syntax tree: bytecode for a stack machine, in the manner of
// CPython's (https://docs.python.org/3/library/dis.html), with exact source ranges.
namespace lastcall::machine {

// In the comments, the stack's top is on the right; `a` is Instruction::argument, `b` the extra.
enum class Op : std::uint8_t {
  line,  // a statement begins: the `line` event of the trace

  load_constant,  // → constants[a]
  load_true,
  load_false,
  load_none,
  load_fast,  // → local slot a; UnboundLocalError
  store_fast,
  delete_fast,
  load_cell,  // → content of cell a (own cells first, then free ones); NameError
  store_cell,
  delete_cell,
  load_closure,     // → the cell itself
  make_cell,        // a new, empty cell in place a
  clear_fast,       // empties local slot a
  load_class_cell,  // names[a] of the class body's namespace, else the content of cell b
  load_name,        // names[a] in the namespace, the globals, the builtins
  store_name,
  delete_name,
  load_global,
  store_global,
  delete_global,

  pop,
  duplicate,
  duplicate_two,  // x y → x y x y
  rotate_two,     // x y → y x
  rotate_three,   // x y z → z x y

  unary,   // operator a
  binary,  // operator a; b: 1 in place, 2 true division in 2.7
  compare,
  load_attribute,    // object → object.names[a]
  load_method,       // object → callable, self or null
  store_attribute,   // value, object →
  delete_attribute,  // object →
  subscript,         // container, index → item
  store_subscript,   // value, container, index →
  delete_subscript,
  build_slice,  // lower, upper, step → slice

  build_tuple,  // of the a topmost
  build_list,
  build_set,     // b: all are constants, which CPython 3.9 and later put into a frozenset first
  build_dict,    // of a pairs
  build_string,  // of a strings
  format_value,  // value, [spec] → string; a: conversion or 0, b: has a spec
  list_append,   // … list … item → : to the list that is a below the item
  set_add,
  dict_add,     // … dict … key, value →
  list_extend,  // … list, iterable → list; b: the unpacking is an argument of a call
  set_update,   // … set, iterable → set
  dict_update,  // … dict, mapping → dict
  dict_merge,   // … callable, self, list, dict, mapping → … dict: keyword arguments of a call
  list_to_tuple,  // list → tuple
  unpack,         // iterable → its a items, the first on top
  unpack_around,  // iterable → a items, list, b items; the first on top

  jump,
  jump_back,  // looks for signals, and at the quota
  jump_if_false,
  jump_if_true,
  jump_if_false_or_pop,
  jump_if_true_or_pop,
  get_iterator,
  get_delegate,  // iterable → what `yield from` takes its values from
  iterate,       // iterator → iterator, item; at the end pops it and jumps to a

  call,           // callable, self or null, a arguments → result
  call_keywords,  // callable, self or null, arguments, the values of keyword_names[b] → result; a:
                  // how many there are of both
  call_spread,  // callable, self or null, list, dict → result
  push_null,
  return_value,
  yield_value,  // b: what it yields comes from a delegate (yield from), which stays on the stack
  send,  // delegate, value → delegate, what it yields; at its end what it returned: goes to a
  make_function,  // [defaults] [keyword defaults] [annotations] [closure] → function of codes[a];
                  // b: a bit for each there is
  match_pattern,  // subject, the values in patterns[a] → a tuple of what it binds, or None
  make_class,  // bases, [keywords], [closure] → class: runs the body, codes[a]; b: bits of these

  raise,                 // [exception [cause]] →; a: how many
  reraise,               // exception →: goes on raising it
  load_assertion_error,  // → AssertionError
  match_exception,       // exception, type → exception; jumps to a if it does not match
  catch_exception,       // an except clause takes the exception: the `catch` event
  pop_handling,          // the exception that was being handled no longer is
  call_finally,          // → return address; goes to a, with nothing being handled
  begin_finally,         // the same without a return address: falls through when it ends
  end_finally,           // address or exception →: goes back, or on raising
  pop_finally,           // address or exception →: abandons it
  with_enter,            // manager → exit method, result of enter (after a call)
  with_exit,             // exit method → result of calling it with three Nones
  with_exit_exception,   // exit method, exception → the same, result of calling it
  with_decide,           // exit method, exception, result → : swallows the exception, or goes on

  import_name,  // → module names[a]; b: the last part of a dotted name
  import_from,  // module → module, attribute names[a]
  import_star,  // module →

  print_item,     // [destination] value →; b: has a destination (stays on the stack)
  print_newline,  // [destination] →
};

struct Instruction {
  Op op;
  std::uint16_t extra = 0;
  std::int32_t argument = 0;
};
static_assert(sizeof(Instruction) == 8);

// Where an instruction comes from.
struct Location {
  script::SourceRange range;
  int line = 0;  // what a traceback of this version names
};

// A stretch of instructions that is guarded: an exception raised in [begin, end) continues at
// `target`, with the stack and the exceptions being handled cut down to the given depths and the
// exception pushed on both.
struct GuardedRange {
  std::int32_t begin = 0;
  std::int32_t end = 0;
  std::int32_t target = 0;
  std::int32_t stack_depth = 0;
  std::int32_t handling_depth = 0;
  // A finally clause: the exception passes through. (An except clause or `with` handles it, which
  // 2.7 tells apart.)
  bool is_finally = false;
};

// The compiled body of a module, function, class or comprehension. Immutable; shared by all
// processes of the run. Its objects are immortal.
struct Code {
  enum class Kind : std::uint8_t { module, function, class_ };

  Kind kind = Kind::module;
  const script::Program* program = nullptr;  // its filename and lines
  std::string name;                          // "f", "<lambda>", "<module>"
  std::string qualname;                      // "outer.<locals>.f"
  int first_line = 0;
  Value docstring;  // null if there is none

  std::vector<Instruction> instructions;
  std::vector<Location> locations;  // of each instruction
  // For each instruction that looks up a name, where in the table it found it last: a guess that
  // makes the next time quicker, and the only thing here that ever changes.
  mutable std::vector<std::uint32_t> hints;
  std::vector<GuardedRange> guarded;  // inner ones first
  std::vector<Value> constants;
  std::vector<Str*> names;
  std::vector<const Code*> codes;  // of the functions and classes made in it
  std::vector<std::vector<Str*>> keyword_names;
  std::vector<const script::Pattern*> patterns;  // of `match`

  // Parameters: positional ones, keyword-only ones, *args, **kwargs, in the first local slots.
  int positional_count = 0;
  int positional_only = 0;
  int keyword_only_count = 0;
  bool has_var_positional = false;
  bool has_var_keyword = false;
  bool is_generator = false;
  bool is_async = false;
  bool is_library = false;      // of a module of ours that is written in Python
  bool is_hidden = false;       // of those, what CPython has in C: it has no line in a traceback
  bool is_annotations = false;  // evaluates annotations (3.14 on)

  std::vector<Str*> locals;  // the names of the local slots
  std::vector<Str*> cells;   // the names of its own cells, then those of the free variables
  int free_begin = 0;        // where the free variables start in `cells`
  // Parameters that live in cells: their slot and their cell.
  std::vector<std::pair<int, int>> parameter_cells;
  int class_cell = -1;  // of a class body: the cell that is to hold the class (`super`)
  int stack_size = 0;

  int parameter_count() const {
    return positional_count + keyword_only_count + has_var_positional + has_var_keyword;
  }
};

}  // namespace lastcall::machine
