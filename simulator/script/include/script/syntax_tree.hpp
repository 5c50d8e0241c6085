#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The syntax tree of a scenario: the strict subset of Python that every CPython runs unchanged.
// Nodes are named as in Python's `ast` module (https://docs.python.org/3/library/ast.html); what is
// not here is outside the subset and is refused by the parser with an error that says what to write
// instead. The tree says what was written and where, and nothing about what it means.
namespace lastcall::script {

// A stretch of source text. Lines count from 1, columns from 0 in UTF-8 bytes, as in Python's
// `ast`; the end is exclusive.
struct SourceRange {
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;

  friend bool operator==(const SourceRange&, const SourceRange&) = default;
};

struct Expression;
struct Statement;
using ExpressionPtr = std::unique_ptr<Expression>;
using Body = std::vector<Statement>;

// ---- expressions ------------------------------------------------------------------------------

struct Name {
  std::string id;
};

// `None`, `True`, `False`, `...`
enum class Singleton : std::uint8_t { none, true_, false_, ellipsis };

// An int literal in decimal, without underscores or leading zeros, of any size.
struct IntLiteral {
  std::string digits;
};

struct FloatLiteral {
  double value;
};

// Adjacent literals are joined. UTF-8; lone surrogates from escapes are kept as their three bytes.
// A 2.7 str (without the u) is its bytes: "\xff" is one byte there.
struct StringLiteral {
  std::string value;
  bool is_unicode_prefixed = false;  // u"…" (and any literal under 2.7's unicode_literals)
};

struct BytesLiteral {
  std::string value;
};

struct Constant {
  std::variant<Singleton, IntLiteral, FloatLiteral, StringLiteral, BytesLiteral> value;
};

// `{value!conversion:format_spec}` in an f-string. With `{value=}` the parser has put the text
// before the value, and conversion is 'r' unless another or a format_spec was written.
struct FormattedValue {
  ExpressionPtr value;
  char conversion = 0;        // 0, 'r', 's' or 'a'
  ExpressionPtr format_spec;  // a JoinedStr, or null
};

// An f-string: constants (strings) and formatted values in order.
struct JoinedStr {
  std::vector<Expression> values;
};

struct Tuple {
  std::vector<Expression> elements;
  bool parenthesized = false;
};
struct List {
  std::vector<Expression> elements;
};
struct Set {
  std::vector<Expression> elements;
};
// `{key: value, **mapping}`: a null key marks a `**mapping`.
struct Dict {
  struct Item {
    ExpressionPtr key;
    ExpressionPtr value;
  };
  std::vector<Item> items;
};

// `*value` in a call, a display or an assignment target.
struct Starred {
  ExpressionPtr value;
};

enum class UnaryOperator : std::uint8_t { invert, not_, plus, minus };
enum class BinaryOperator : std::uint8_t {
  add,
  subtract,
  multiply,
  matrix_multiply,
  divide,
  modulo,
  power,
  left_shift,
  right_shift,
  bit_or,
  bit_xor,
  bit_and,
  floor_divide,
};
enum class BooleanOperator : std::uint8_t { and_, or_ };
enum class ComparisonOperator : std::uint8_t {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  is,
  is_not,
  in,
  not_in,
};

struct UnaryOp {
  UnaryOperator op;
  ExpressionPtr operand;
};
struct BinOp {
  ExpressionPtr left;
  BinaryOperator op;
  ExpressionPtr right;
};
// `a and b and c` is one node with three values.
struct BoolOp {
  BooleanOperator op;
  std::vector<Expression> values;
};
// `left ops[0] comparators[0] ops[1] comparators[1] …`
struct Compare {
  ExpressionPtr left;
  std::vector<ComparisonOperator> ops;
  std::vector<Expression> comparators;
};

// `name=value`, or `**value` where name is empty.
struct Keyword {
  std::string name;
  ExpressionPtr value;
  SourceRange range;
};
struct Call {
  ExpressionPtr function;
  std::vector<Expression> arguments;  // Starred for `*value`
  std::vector<Keyword> keywords;
};

struct Attribute {
  ExpressionPtr value;
  std::string attribute;
  SourceRange attribute_range;
};
struct Subscript {
  ExpressionPtr value;
  ExpressionPtr index;  // a Slice for `[a:b:c]`
};
// Each part may be null.
struct Slice {
  ExpressionPtr lower;
  ExpressionPtr upper;
  ExpressionPtr step;
};

struct IfExp {
  ExpressionPtr test;
  ExpressionPtr body;
  ExpressionPtr orelse;
};

struct Parameter {
  std::string name;
  SourceRange range;
  ExpressionPtr default_value;  // null if there is none
  ExpressionPtr annotation;     // null if there is none
};
struct Parameters {
  std::vector<Parameter> positional;  // the first `positional_only` of them before a `/`
  int positional_only = 0;
  std::optional<Parameter> var_positional;  // `*args`
  std::vector<Parameter> keyword_only;
  std::optional<Parameter> var_keyword;  // `**kwargs`
};
struct Lambda {
  std::unique_ptr<Parameters> parameters;
  ExpressionPtr body;
  bool is_generator = false;  // has a `yield` of its own
};

// `for target in iterable if condition …`
struct Comprehension {
  ExpressionPtr target;
  ExpressionPtr iterable;
  std::vector<Expression> conditions;
  bool is_async = false;
};
enum class ComprehensionKind : std::uint8_t { list, set, dict, generator };
// A comprehension or generator expression; `value` is null unless kind is dict (`element: value`).
struct ComprehensionExp {
  ComprehensionKind kind;
  ExpressionPtr element;
  ExpressionPtr value;
  std::vector<Comprehension> generators;
};

// `yield value` as an expression; value may be null.
struct Yield {
  ExpressionPtr value;
};
struct YieldFrom {
  ExpressionPtr value;
};
struct Await {
  ExpressionPtr value;
};

// `target := value`; the target is a Name.
struct NamedExp {
  ExpressionPtr target;
  ExpressionPtr value;
};

// The most levels of statements that a tree has, and of expressions in one: walkers may recurse.
inline constexpr int max_nesting = 400;

struct Expression {
  SourceRange range;  // without the parentheses around it, as in `ast`, but for tuples
  std::variant<Name, Constant, FormattedValue, JoinedStr, Tuple, List, Set, Dict, Starred, UnaryOp,
               BinOp, BoolOp, Compare, Call, Attribute, Subscript, Slice, IfExp, Lambda,
               ComprehensionExp, Yield, YieldFrom, Await, NamedExp>
      node;
  int height = 0;  // levels of expressions below this one
};

// ---- statements -------------------------------------------------------------------------------

struct Alias {
  std::string name;     // "os.path" for `import os.path`
  std::string as_name;  // empty if there is no `as`
  SourceRange range;
};
struct Import {
  std::vector<Alias> names;
};
struct ImportFrom {
  std::string module;
  std::vector<Alias> names;  // one Alias named "*" for `import *`
};

struct FunctionDef {
  std::string name;
  SourceRange name_range;
  Parameters parameters;
  std::vector<Expression> decorators;
  Body body;
  std::optional<std::string> docstring;
  ExpressionPtr returns;      // what stands behind `->`, or null
  bool is_generator = false;  // has a `yield` of its own
  bool is_async = false;
};
struct ClassDef {
  std::string name;
  SourceRange name_range;
  std::vector<Expression> bases;  // Starred for `*value`
  std::vector<Keyword> keywords;
  std::vector<Expression> decorators;
  Body body;
  std::optional<std::string> docstring;
};

struct If {
  ExpressionPtr test;
  Body body;
  Body orelse;  // an `elif` is an If alone in orelse
};
struct For {
  ExpressionPtr target;
  ExpressionPtr iterable;
  Body body;
  Body orelse;
  bool is_async = false;
};
struct While {
  ExpressionPtr test;
  Body body;
  Body orelse;
};
struct Break {};
struct Continue {};
struct Pass {};

struct ExceptHandler {
  SourceRange range;
  ExpressionPtr type;  // null for a bare `except:`
  std::string name;    // empty if there is no `as`
  Body body;
};
struct Try {
  Body body;
  std::vector<ExceptHandler> handlers;
  Body orelse;
  Body finally;
};

struct WithItem {
  ExpressionPtr context;
  ExpressionPtr target;  // null if there is no `as`
};
struct With {
  std::vector<WithItem> items;
  Body body;
  bool is_async = false;
};

// ---- patterns of `match`

struct Pattern;
// A literal or a dotted name, compared with ==; None, True and False with `is`.
struct MatchValue {
  ExpressionPtr value;
};
struct MatchSequence {
  std::vector<Pattern> patterns;
};
// `*name` in a sequence; the name is empty for `*_`.
struct MatchStar {
  std::string name;
};
// `{key: pattern, **rest}`; rest is empty if there is none.
struct MatchMapping {
  std::vector<Expression> keys;
  std::vector<Pattern> patterns;
  std::string rest;
};
// `Class(pattern, name=pattern)`
struct MatchClass {
  ExpressionPtr cls;
  std::vector<Pattern> positional;
  std::vector<std::string> names;
  std::vector<Pattern> named;
};
// `pattern as name`, `name` (no pattern) or `_` (neither).
struct MatchAs {
  std::unique_ptr<Pattern> pattern;
  std::string name;
};
struct MatchOr {
  std::vector<Pattern> patterns;
};
struct Pattern {
  SourceRange range;
  std::variant<MatchValue, MatchSequence, MatchStar, MatchMapping, MatchClass, MatchAs, MatchOr>
      node;
};
struct MatchCase {
  Pattern pattern;
  ExpressionPtr guard;  // or null
  Body body;
};
struct Match {
  ExpressionPtr subject;
  std::vector<MatchCase> cases;
};

struct Raise {
  ExpressionPtr exception;  // null for a bare `raise`
  ExpressionPtr cause;      // null if there is no `from`
};
struct Return {
  ExpressionPtr value;  // null for a bare `return`
};
struct Assert {
  ExpressionPtr test;
  ExpressionPtr message;  // or null
};
struct Global {
  std::vector<std::string> names;
};
struct Nonlocal {
  std::vector<std::string> names;
};
struct Delete {
  std::vector<Expression> targets;
};
// `targets[0] = targets[1] = … = value`
struct Assign {
  std::vector<Expression> targets;
  ExpressionPtr value;
};
struct AugAssign {
  ExpressionPtr target;
  BinaryOperator op;
  ExpressionPtr value;
};
// `target: annotation = value`
struct AnnAssign {
  ExpressionPtr target;
  ExpressionPtr annotation;
  ExpressionPtr value;     // null if there is none
  bool is_simple = false;  // the target is a name, not in parentheses
};
// An expression as a statement.
struct Expr {
  ExpressionPtr value;
};
// Python 2.7's print statement (`print("a", "b")` there prints a tuple). In every other version,
// and with `from __future__ import print_function`, print is an ordinary name and this never
// occurs.
struct PrintStatement {
  ExpressionPtr destination;  // `print >>destination, …`, or null
  std::vector<Expression> values;
  bool newline = true;
};

struct Statement {
  SourceRange range;
  std::variant<Import, ImportFrom, FunctionDef, ClassDef, If, For, While, Break, Continue, Pass,
               Try, With, Match, Raise, Return, Assert, Global, Nonlocal, Delete, Assign, AugAssign, AnnAssign, Expr,
               PrintStatement>
      node;
};

}  // namespace lastcall::script
