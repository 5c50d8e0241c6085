#include <algorithm>
#include <array>
#include <limits>

#include "compiler/code.hpp"
#include "ending/finalization.hpp"
#include "language/class.hpp"
#include "language/operators.hpp"
#include "modules/modules.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"

// What `+`, `*` and their like make of any two values.
namespace lastcall::machine {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

namespace {

struct OperatorNames {
  std::string_view symbol, method, reflected, in_place;
};
// In the order of BinaryOperator.
constexpr std::array<OperatorNames, 13> operators{{
    {"+", "__add__", "__radd__", "__iadd__"},
    {"-", "__sub__", "__rsub__", "__isub__"},
    {"*", "__mul__", "__rmul__", "__imul__"},
    {"@", "__matmul__", "__rmatmul__", "__imatmul__"},
    {"/", "__truediv__", "__rtruediv__", "__itruediv__"},
    {"%", "__mod__", "__rmod__", "__imod__"},
    {"** or pow()", "__pow__", "__rpow__", "__ipow__"},
    {"<<", "__lshift__", "__rlshift__", "__ilshift__"},
    {">>", "__rshift__", "__rrshift__", "__irshift__"},
    {"|", "__or__", "__ror__", "__ior__"},
    {"^", "__xor__", "__rxor__", "__ixor__"},
    {"&", "__and__", "__rand__", "__iand__"},
    {"//", "__floordiv__", "__rfloordiv__", "__ifloordiv__"},
}};
constexpr OperatorNames classic_division{"/", "__div__", "__rdiv__", "__idiv__"};

OperatorNames names_of(Interpreter& in, BinaryOperator op) {
  if (op == BinaryOperator::divide && in.python2()) {
    const auto& imports = in.program.future_imports;
    if (std::find(imports.begin(), imports.end(), "division") == imports.end())
      return classic_division;
  }
  return operators[static_cast<std::size_t>(op)];
}

// ---- arithmetic ---------------------------------------------------------------------------------

Value repeat(Interpreter& in, Value sequence, Value times) {
  const Value number = as_index(in, times);
  if (!number)
    type_error(in, "can't multiply sequence by non-int of type '" + in.type_name(times) + "'");
  if (!number.is_integer() && !is_negative(number))
    overflow_error(in, "cannot fit '" + in.type_name(times) + "' into an index-sized integer");
  const std::int64_t count = std::max<std::int64_t>(0, clipped(in, number));
  if (const auto* items = sequence_items(sequence)) {
    std::vector<Value> result;
    result.reserve(items->size() * in.check_memory(static_cast<std::uint64_t>(count),
                                                   items->size() * sizeof(Value)));
    const Borrow borrow;
    const auto span = items->span(borrow);
    for (std::int64_t i = 0; i < count && !span.empty(); ++i)
      result.insert(result.end(), span.begin(), span.end());
    return sequence.as<List>() ? in.list(std::move(result)) : in.tuple(std::move(result));
  }
  const Str* str = sequence.as<Str>();
  const std::string& text = str ? str->text.str() : sequence.to<Bytes>().data;
  std::string result;
  result.reserve(text.size() * in.check_memory(static_cast<std::uint64_t>(count), text.size()));
  for (std::int64_t i = 0; i < count && !text.empty(); ++i) result += text;
  return str ? text_like(in, str, std::move(result)) : in.bytes(std::move(result));
}

bool is_sequence(Value value) {
  return value.as<Str>() || value.as<Bytes>() || sequence_items(value);
}

// Shorter texts are copied: a buffer to share is not worth it.
constexpr std::size_t worth_growing = 512;

Value concatenate(Interpreter& in, Value a, Value b, bool in_place) {
  if (const Str* left = a.as<Str>()) {
    if (const Str* right = b.as<Str>()) {
      const Str* model = left->cls == in.types.str && right->cls != left->cls ? right : left;
      if (in_place && model == left && !left->derived && left->text.size() >= worth_growing) {
        in.work(right->text.size() / 64);
        const Value result = make<Str>(in, left->cls, left->text.followed_by(right->text));
        if (left->length >= 0)
          result.to<Str>().length =
              left->length + static_cast<std::int64_t>(text_length(in, b.as<Str>()));
        return result;
      }
      return text_like(in, model, left->text.str() + right->text.str());
    }
    const std::string other = in.type_name(b);
    if (in.python2()) {
      if (left->cls != in.types.str)
        type_error(in, "coercing to Unicode: need string or buffer, " + other + " found");
      type_error(in, "cannot concatenate 'str' and '" + other + "' objects");
    }
    if (!in.at_least(3, 7)) type_error(in, "must be str, not " + other);
    type_error(in, "can only concatenate str (not \"" + other + "\") to str");
  }
  if (const Bytes* left = a.as<Bytes>()) {
    const Bytes* right = b.as<Bytes>();
    if (!right) type_error(in, "can't concat " + in.type_name(b) + " to bytes");
    return in.bytes(left->data + right->data);
  }
  const bool is_list = a.as<List>() != nullptr;
  if ((is_list && !b.as<List>()) || (!is_list && !b.as<Tuple>())) {
    const std::string mine = is_list ? "list" : "tuple";
    type_error(in,
               "can only concatenate " + mine + " (not \"" + in.type_name(b) + "\") to " + mine);
  }
  in.check_memory(sequence_items(a)->size() + sequence_items(b)->size(), sizeof(Value));
  std::vector<Value> items = sequence_items(a)->copy();
  for (const Value item : *sequence_items(b)) items.push_back(item);
  return is_list ? in.list(std::move(items)) : in.tuple(std::move(items));
}

Value call_set_method(Interpreter& in, Value self, std::string_view name, Value other) {
  const Value method = in.type_of(self)->find(name);
  std::vector<Value> positional{self, other};
  Arguments arguments{positional, {}};
  return method.to<Builtin>().function(in, arguments);
}

Value set_binary(Interpreter& in, BinaryOperator op, Value a, Value b, bool in_place) {
  const bool views = a.as<DictView>() || b.as<DictView>();
  const bool known = op == BinaryOperator::bit_or || op == BinaryOperator::bit_and ||
                     op == BinaryOperator::subtract || op == BinaryOperator::bit_xor;
  if (!known) return Value();
  Set* left = view_as_set(in, a);
  // A view takes any iterable on its left.
  if (!left && b.as<DictView>()) {
    left = make_set(in, in.types.set);
    set_update(in, *left, a);
  }
  Set* right = left ? view_as_set(in, b) : nullptr;
  if (!left || (!right && !a.as<DictView>())) return Value();
  std::string_view name;
  switch (op) {
    case BinaryOperator::bit_or: name = "union"; break;
    case BinaryOperator::bit_and: name = "intersection"; break;
    case BinaryOperator::subtract: name = "difference"; break;
    case BinaryOperator::bit_xor: name = "symmetric_difference"; break;
    default: return Value();
  }
  const Value other = right ? Value(right) : b;
  if (in_place && !views && left->cls == in.types.set) {
    call_set_method(in, a, op == BinaryOperator::bit_or ? "update" : std::string(name) + "_update",
                    other);
    return a;
  }
  return call_set_method(in, left, name, other);
}

// What operands of builtin types give; null if neither knows the operation.
Value builtin_binary(Interpreter& in, BinaryOperator op, Value a, Value b, bool in_place) {
  if (const Value result = number_binary(in, op, a, b)) return result;
  if (op == BinaryOperator::modulo && a.as<Str>()) {
    const Str* format = a.as<Str>();
    std::string text = percent_format(in, format, b);
    // 2.7: one unicode argument makes the whole result unicode.
    const auto is_unicode = [&](Value value) {
      return value.as<Str>() && value.to<Str>().cls == in.types.unicode;
    };
    if (in.python2() && in.types.unicode != format->cls) {
      const Tuple* tuple = b.as<Tuple>();
      bool any = is_unicode(b);
      if (tuple)
        for (const Value item : tuple->items) any = any || is_unicode(item);
      if (any) return make<Str>(in, in.types.unicode, std::move(text));
    }
    return text_like(in, format, std::move(text));
  }
  if (op == BinaryOperator::modulo && a.as<Bytes>())
    outside_subset(in, "the % operator on bytes", "format a str and encode() it");
  if (op == BinaryOperator::add) {
    if (in_place && a.as<List>()) {
      extend_list(in, a.to<List>(), b);
      return a;
    }
    if (is_sequence(a)) return concatenate(in, a, b, in_place);
    return Value();
  }
  if (op == BinaryOperator::multiply) {
    if (is_sequence(a)) {
      const Value result = repeat(in, a, b);
      if (in_place && a.as<List>()) {
        a.to<List>().items = result.to<List>().items.take();
        return a;
      }
      return result;
    }
    if (is_sequence(b)) return repeat(in, b, a);
    return Value();
  }
  if (op == BinaryOperator::bit_or && a.as<Dict>() && in.at_least(3, 9) &&
      (b.as<Dict>() || in_place)) {
    Dict* result = in_place ? a.as<Dict>() : make_dict(in);
    if (!in_place) dict_update(in, *result, a);
    dict_update(in, *result, b);
    return result;
  }
  if (a.as<Set>() || a.as<DictView>() || b.as<DictView>())
    return set_binary(in, op, a, b, in_place);
  if (op == BinaryOperator::bit_or && in.at_least(3, 10) && !(a.is_none() && b.is_none()))
    return make_union(in, a, b);
  return Value();
}

[[noreturn]] void unsupported(Interpreter& in, BinaryOperator op, Value a, Value b, bool in_place) {
  std::string symbol(names_of(in, op).symbol);
  if (in_place) symbol = op == BinaryOperator::power ? "** or pow()" : symbol + "=";
  if (in_place && op == BinaryOperator::power && in.at_least(3, 9)) symbol = "**=";
  type_error(in, "unsupported operand type(s) for " + symbol + ": '" + in.type_name(a) + "' and '" +
                     in.type_name(b) + "'");
}

}  // namespace

// ---- arithmetic ---------------------------------------------------------------------------------

Value Interpreter::binary(BinaryOperator op, Value a, Value b, bool in_place) {
  // A text's own % comes before the other operand's __rmod__.
  const bool formats = op == BinaryOperator::modulo && (a.as<Str>() || a.as<Bytes>()) &&
                       !is_derived(a) && !is_derived(b);
  if (!formats && (is_instance_kind(a) || is_instance_kind(b) || is_derived(a) || is_derived(b))) {
    const OperatorNames names = names_of(*this, op);
    const auto attempt = [&](Value self, std::string_view method, Value other) -> Value {
      if (is_derived(self) || stands_for_number(self)) {
        const Value result = overridden(*this, self, method, {other});
        return result.tag() == Value::Tag::not_implemented ? Value() : result;
      }
      if (!is_instance_kind(self)) return Value();
      const Value result = special(*this, self, method, {other});
      return result.tag() == Value::Tag::not_implemented ? Value() : result;
    };
    if (in_place)
      if (const Value result = attempt(a, names.in_place, b)) return result;
    // A subclass goes first if it has a method of its own.
    const bool right_first =
        is_instance_kind(a) && is_instance_kind(b) && strict_subclass(type_of(b), type_of(a)) &&
        !type_of(b)->find(names.reflected).same(type_of(a)->find(names.reflected));
    if (right_first)
      if (const Value result = attempt(b, names.reflected, a)) return result;
    if (const Value result = attempt(a, names.method, b)) return result;
    if (!right_first && (type_of(a) != type_of(b)))
      if (const Value result = attempt(b, names.reflected, a)) return result;
  }
  if (const Value result = builtin_binary(*this, op, a, b, in_place)) return result;
  unsupported(*this, op, a, b, in_place);
}

Value Interpreter::unary(UnaryOperator op, Value operand) {
  if (op == UnaryOperator::not_) return Value::boolean(!truth(operand));
  if (const Value result = number_unary(*this, op, operand)) return result;
  struct Names {
    const char *symbol, *method;
  };
  const Names names = op == UnaryOperator::minus  ? Names{"-", "__neg__"}
                      : op == UnaryOperator::plus ? Names{"+", "__pos__"}
                                                  : Names{"~", "__invert__"};
  if (is_instance_kind(operand))
    if (const Value result = special(*this, operand, names.method)) return result;
  type_error(*this, std::string("bad operand type for unary ") + names.symbol + ": '" +
                        type_name(operand) + "'");
}

}  // namespace lastcall::machine
