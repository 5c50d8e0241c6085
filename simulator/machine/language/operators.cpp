#include <algorithm>
#include <array>
#include <limits>

#include "compiler/code.hpp"
#include "ending/finalization.hpp"
#include "language/class.hpp"
#include "modules/modules.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "types/native.hpp"

// The operations of the language on any two values: truth, comparison, hash, arithmetic,
// subscripts, repr and str.
namespace lastcall::machine {
namespace {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

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

struct ComparisonNames {
  std::string_view symbol, method;
  ComparisonOperator reflected;
};
// In the order of ComparisonOperator, as far as it has methods.
constexpr std::array<ComparisonNames, 6> comparisons{{
    {"==", "__eq__", ComparisonOperator::equal},
    {"!=", "__ne__", ComparisonOperator::not_equal},
    {"<", "__lt__", ComparisonOperator::greater},
    {"<=", "__le__", ComparisonOperator::greater_equal},
    {">", "__gt__", ComparisonOperator::less},
    {">=", "__ge__", ComparisonOperator::less_equal},
}};

bool holds(ComparisonOperator op, int order) {
  switch (op) {
    case ComparisonOperator::equal: return order == 0;
    case ComparisonOperator::not_equal: return order != 0;
    case ComparisonOperator::less: return order == -1;
    case ComparisonOperator::less_equal: return order == -1 || order == 0;
    case ComparisonOperator::greater: return order == 1;
    case ComparisonOperator::greater_equal: return order == 1 || order == 0;
    default: return false;
  }
}

int order_of(std::string_view a, std::string_view b) {
  const int order = a.compare(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

bool strict_subclass(const Class* derived, const Class* base) {
  return derived != base && derived->is_subclass_of(base);
}

const Items* sequence_items(Value value) {
  if (const List* list = value.as<List>()) return &list->items;
  if (const Tuple* tuple = value.as<Tuple>()) return &tuple->items;
  return nullptr;
}

Value compare_sequences(Interpreter& in, ComparisonOperator op, Value a, Value b) {
  const Nesting nesting(in, in.python2() ? " in cmp" : " in comparison");
  const bool equality = op == ComparisonOperator::equal || op == ComparisonOperator::not_equal;
  // Comparing items may run code that changes the lists.
  if (equality && sequence_items(a)->size() != sequence_items(b)->size())
    return Value::boolean(op == ComparisonOperator::not_equal);
  const Items &left = *sequence_items(a), &right = *sequence_items(b);
  std::size_t i = 0;
  for (; i < left.size() && i < right.size(); ++i) {
    in.work();
    if (!in.equal(left[i], right[i])) break;
  }
  if (i >= left.size() || i >= right.size())
    return Value::boolean(holds(op, left.size() < right.size()   ? -1
                                    : left.size() > right.size() ? 1
                                                                 : 0));
  if (equality) return Value::boolean(op == ComparisonOperator::not_equal);
  return in.compare(op, left[i], right[i]);
}

bool equal_dicts(Interpreter& in, Dict& a, Dict& b) {
  const Nesting nesting(in, in.python2() ? " in cmp" : " in comparison");
  if (a.table.size() != b.table.size()) return false;
  std::size_t position = 0;
  while (const Table::Entry entry = a.table.next(position)) {
    in.work();
    const Value other = b.table.find(in, entry);
    if (!other || !in.equal(entry.value, other)) return false;
  }
  return true;
}

bool contains_all(Interpreter& in, Set& a, Set& b) {
  std::size_t position = 0;
  while (const Table::Entry entry = b.table.next(position)) {
    in.work();
    if (!a.table.contains(in, entry)) return false;
  }
  return true;
}

// A dict's view as a set, for comparisons and set operations.
Set* view_as_set(Interpreter& in, Value value) {
  if (Set* set = value.as<Set>()) return set;
  DictView* view = value.as<DictView>();
  if (!view || view->cls == in.types.dict_values) return nullptr;
  Set* set = make_set(in, in.types.set);
  for (Value item : view_items(in, *view)) set->table.set(in, item, Value());
  return set;
}

Value compare_sets(Interpreter& in, ComparisonOperator op, Set& a, Set& b) {
  const std::size_t left = a.table.size(), right = b.table.size();
  switch (op) {
    case ComparisonOperator::equal: return Value::boolean(left == right && contains_all(in, b, a));
    case ComparisonOperator::not_equal:
      return Value::boolean(left != right || !contains_all(in, b, a));
    case ComparisonOperator::less: return Value::boolean(left < right && contains_all(in, b, a));
    case ComparisonOperator::less_equal:
      return Value::boolean(left <= right && contains_all(in, b, a));
    case ComparisonOperator::greater: return Value::boolean(left > right && contains_all(in, a, b));
    default: return Value::boolean(left >= right && contains_all(in, a, b));
  }
}

bool equal_ranges(const Range& a, const Range& b) {
  const std::int64_t length = range_length(a);
  if (length != range_length(b)) return false;
  return length == 0 || (a.start == b.start && (length == 1 || a.step == b.step));
}

// What two values of builtin types give, or null where neither says (equality is then identity).
Value compare_builtin(Interpreter& in, ComparisonOperator op, Value a, Value b) {
  const bool equality = op == ComparisonOperator::equal || op == ComparisonOperator::not_equal;
  if (as_number(a) && as_number(b)) return Value::boolean(holds(op, number_compare(a, b)));
  if (!a.is_object() || !b.is_object()) return Value();
  const Kind kind = a.object()->kind;
  if (kind == Kind::str && b.object()->kind == Kind::str) {
    in.work(a.to<Str>().text.size() / 64);
    return Value::boolean(holds(op, order_of(a.to<Str>().text, b.to<Str>().text)));
  }
  if (kind == Kind::bytes && b.object()->kind == Kind::bytes) {
    in.work(a.to<Bytes>().data.size() / 64);
    return Value::boolean(holds(op, order_of(a.to<Bytes>().data, b.to<Bytes>().data)));
  }
  if ((kind == Kind::list || kind == Kind::tuple) && b.object()->kind == kind)
    return compare_sequences(in, op, a, b);
  if (kind == Kind::dict && b.object()->kind == kind && equality)
    return Value::boolean(equal_dicts(in, a.to<Dict>(), b.to<Dict>()) ==
                          (op == ComparisonOperator::equal));
  if (kind == Kind::set || kind == Kind::dict_view) {
    Set* left = view_as_set(in, a);
    Set* right = left ? view_as_set(in, b) : nullptr;
    if (right) return compare_sets(in, op, *left, *right);
  }
  if (!equality) return Value();
  const auto answer = [&](bool equal) {
    return Value::boolean(equal == (op == ComparisonOperator::equal));
  };
  if (kind == Kind::range && b.as<Range>() && !in.python2())
    return answer(equal_ranges(a.to<Range>(), b.to<Range>()));
  if (kind == Kind::slice && b.as<Slice>()) {
    const Slice &x = a.to<Slice>(), &y = b.to<Slice>();
    return answer(in.equal(x.start, y.start) && in.equal(x.stop, y.stop) &&
                  in.equal(x.step, y.step));
  }
  if (kind == Kind::bound_method && b.as<BoundMethod>()) {
    // `self` is compared by identity from 3.8 on (bpo-1617161), by == before.
    const BoundMethod &x = a.to<BoundMethod>(), &y = b.to<BoundMethod>();
    if (in.at_least(3, 8)) return answer(x.function.same(y.function) && x.self.same(y.self));
    return answer(in.equal(x.self, y.self) && x.function.same(y.function));
  }
  if (kind == Kind::builtin && b.as<Builtin>()) {
    const Builtin &x = a.to<Builtin>(), &y = b.to<Builtin>();
    return answer(&x == &y ||
                  (x.self && x.self.same(y.self) && x.function == y.function && x.name == y.name));
  }
  return Value();
}

// 2.7 orders everything: None first, then numbers, then by the types' names, then by address.
int order_of_anything(Interpreter& in, Value a, Value b) {
  if (a.same(b)) return 0;
  if (in.type_of(a) != in.type_of(b)) {
    if (a.is_none()) return -1;
    if (b.is_none()) return 1;
    const std::string left = as_number(a) ? "" : in.type_name(a),
                      right = as_number(b) ? "" : in.type_name(b);
    if (left != right) return left < right ? -1 : 1;
  }
  if (Dict* left = a.as<Dict>(), *right = b.as<Dict>(); left && right) {
    if (left->table.size() != right->table.size())
      return left->table.size() < right->table.size() ? -1 : 1;
    if (equal_dicts(in, *left, *right)) return 0;
  }
  const auto place = [](Value value) { return value.is_object() ? value.object()->serial : 0; };
  return place(a) < place(b) ? -1 : 1;
}

// __eq__ and its like on an instance; null if it has none or it returns NotImplemented.
Value compare_by_method(Interpreter& in, ComparisonOperator op, Value self, Value other) {
  if (!is_instance_kind(self)) return Value();
  const std::string_view method = comparisons[static_cast<std::size_t>(op)].method;
  const Value result = stands_for_number(self) ? overridden(in, self, method, {other})
                                               : special(in, self, method, {other});
  if (result && result.tag() != Value::Tag::not_implemented) return result;
  if (op == ComparisonOperator::not_equal && !in.python2() && !result) {
    const Value equal = special(in, self, "__eq__", {other});
    if (equal && equal.tag() != Value::Tag::not_implemented)
      return Value::boolean(!in.truth(equal));
  }
  return Value();
}

// 2.7's __cmp__, of either operand; 2 if there is none.
int compare_by_cmp(Interpreter& in, Value a, Value b) {
  const auto sign = [&](Value result) { return number_compare(result, Value::integer(0)); };
  if (is_instance_kind(a))
    if (const Value result = special(in, a, "__cmp__", {b}); as_number(result)) return sign(result);
  if (is_instance_kind(b))
    if (const Value result = special(in, b, "__cmp__", {a}); as_number(result))
      return -sign(result);
  return 2;
}

// ---- arithmetic ---------------------------------------------------------------------------------

Value repeat(Interpreter& in, Value sequence, Value times) {
  const Value number = as_index(in, times);
  if (!number)
    type_error(in, "can't multiply sequence by non-int of type '" + in.type_name(times) + "'");
  if (!number.is_integer() && !is_negative(number))
    overflow_error(in, "cannot fit '" + in.type_name(times) + "' into an index-sized integer");
  const std::int64_t count = std::max<std::int64_t>(0, clipped(in, number));
  const auto total = [&](std::size_t size) {
    if (size != 0 && static_cast<std::uint64_t>(count) > (std::uint64_t{1} << 40) / size)
      in.check_memory(std::size_t{1} << 40);
    in.check_memory(size * static_cast<std::size_t>(count));
    return size * static_cast<std::size_t>(count);
  };
  if (const auto* items = sequence_items(sequence)) {
    std::vector<Value> result;
    const std::size_t size = total(items->size() * sizeof(Value)) / sizeof(Value);
    result.reserve(size);
    const Borrow borrow;
    const auto span = items->span(borrow);
    for (std::int64_t i = 0; i < count && !span.empty(); ++i)
      result.insert(result.end(), span.begin(), span.end());
    return sequence.as<List>() ? in.list(std::move(result)) : in.tuple(std::move(result));
  }
  const Str* str = sequence.as<Str>();
  const std::string& text = str ? str->text.str() : sequence.to<Bytes>().data;
  std::string result;
  result.reserve(total(text.size()));
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
  in.check_memory((sequence_items(a)->size() + sequence_items(b)->size()) * sizeof(Value));
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
  if (op == BinaryOperator::bit_or && in.at_least(3, 10) && (a.as<Class>() || b.as<Class>()))
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

// ---- subscripts ---------------------------------------------------------------------------------

[[noreturn]] void not_subscriptable(Interpreter& in, Value container, Value index,
                                    std::string_view method, std::string_view words) {
  const bool reading = method == "__getitem__";
  if (is_instance_kind(container) && in.type_of(container)->old_style)
    in.raise(in.types.AttributeError, in.type_of(container)->name + " instance has no attribute '" +
                                          std::string(method) + "'");
  if (const Class* cls = container.as<Class>(); cls && !in.python2() && reading)
    type_error(in, in.at_least(3, 11) ? "type '" + cls->name + "' is not subscriptable"
                                      : "'type' object is not subscriptable");
  // What has other slots of a sequence was told apart up to 3.6, for an index that is a number.
  const bool half_a_sequence =
      container.as<Set>() || (is_instance_kind(container) && !in.type_of(container)->is_builtin);
  if (reading && half_a_sequence && !in.at_least(3, 7) && as_index(in, index))
    words = "does not support indexing";
  else if (reading && in.python2())
    type_error(in, "'" + in.type_name(container) + "' object has no attribute '__getitem__'");
  type_error(in, "'" + in.type_name(container) + "' object " + std::string(words));
}

// Whether CPython asks it for the items of an index when an item is to be set or deleted: what has
// the slots of a sequence, as every class of a class statement. If so the index is looked at first.
bool asks_for_index(Interpreter& in, Value container, Value index) {
  if (!container.is_object()) return false;
  switch (container.object()->kind) {
    case Kind::str:
    case Kind::bytes:
    case Kind::tuple:
    case Kind::range:
    case Kind::set:
    case Kind::dict_view: break;
    default:
      if (!is_instance_kind(container) || in.type_of(container)->is_builtin) return false;
  }
  const Value number = as_index(in, index);
  if (number && !number.is_integer())
    index_error(in, "cannot fit '" + in.type_name(index) + "' into an index-sized integer");
  return static_cast<bool>(number);
}

// An index into a sequence, checked. Its `size()` is asked for when the code of the scenario that
// gives the index has run.
template <typename Size>
std::size_t checked_index(Interpreter& in, Value index, Size&& size_now, std::string_view message,
                          std::string_view type) {
  const Value number = as_index(in, index);
  if (!number) {
    const std::string given = in.type_name(index);
    if (type == "string" && !in.python2())
      type_error(in, in.at_least(3, 11) ? "string indices must be integers, not '" + given + "'"
                                        : "string indices must be integers");
    type_error(in, std::string(type) +
                       (in.python2() ? " indices must be integers, not "
                                     : " indices must be integers or slices, not ") +
                       given);
  }
  if (!number.is_integer())
    index_error(in, "cannot fit '" + in.type_name(index) + "' into an index-sized integer");
  std::int64_t at = number.integer();
  const auto size = static_cast<std::int64_t>(size_now());
  if (at < 0) at += size;
  if (at < 0 || at >= size) index_error(in, std::string(message));
  return static_cast<std::size_t>(at);
}

std::vector<Value> sliced(const Items& items, const Bounds& bounds) {
  std::vector<Value> result;
  result.reserve(bounds.count);
  for (std::size_t i = 0; i < bounds.count; ++i)
    result.push_back(
        items[static_cast<std::size_t>(bounds.start + static_cast<std::int64_t>(i) * bounds.step)]);
  return result;
}

void set_slice(Interpreter& in, List& list, const Slice& slice, Value value) {
  in.work(list.items.size() / 16);
  const SliceNumbers numbers = slice_numbers(in, slice);
  if (numbers.step == 1 && !in.at_least(3, 13)) {
    // To 3.12 the numbers are laid on the list before list_ass_slice goes through the iterable,
    // which may change the list; then they are clipped. 2.7 does no more than that to `l[a:b]`.
    const auto size = static_cast<std::int64_t>(list.items.size());
    const Bounds bounds = numbers.within(list.items.size());
    std::int64_t begin = bounds.start, end = bounds.stop;
    if (in.python2() && slice.step.is_none()) {
      begin = numbers.start < 0 ? numbers.start + size : numbers.start;
      end = numbers.stop < 0 ? numbers.stop + size : numbers.stop;
    }
    const std::vector<Value> values = fast_sequence(in, value, "can only assign an iterable");
    const auto now = static_cast<std::int64_t>(list.items.size());
    begin = std::clamp<std::int64_t>(begin, 0, now);
    end = std::clamp(end, begin, now);
    in.check_memory((list.items.size() + values.size()) * sizeof(Value));
    let_go(in, list.items, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    list.items.replace(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), values);
    return;
  }
  const std::vector<Value> values =
      fast_sequence(in, value, "must assign iterable to extended slice");
  const Bounds bounds = numbers.within(list.items.size());
  if (numbers.step == 1) {
    const auto begin = static_cast<std::size_t>(bounds.start);
    in.check_memory((list.items.size() + values.size()) * sizeof(Value));
    let_go(in, list.items, begin, begin + bounds.count);
    list.items.replace(begin, begin + bounds.count, values);
    return;
  }
  if (values.size() != bounds.count)
    value_error(in, "attempt to assign sequence of size " + std::to_string(values.size()) +
                        " to extended slice of size " + std::to_string(bounds.count));
  for (std::size_t i = 0; i < bounds.count; ++i)
    list.items.set(
        static_cast<std::size_t>(bounds.start + static_cast<std::int64_t>(i) * bounds.step),
        values[i]);
}

void delete_slice(Interpreter& in, List& list, const Slice& slice) {
  in.work(list.items.size() / 4);
  const Bounds bounds = slice_numbers(in, slice).within(list.items.size());
  if (bounds.step == 1) {
    const auto begin = static_cast<std::size_t>(bounds.start);
    let_go(in, list.items, begin, begin + bounds.count);
  }
  std::vector<bool> gone(list.items.size());
  for (std::size_t i = 0; i < bounds.count; ++i)
    gone[static_cast<std::size_t>(bounds.start + static_cast<std::int64_t>(i) * bounds.step)] =
        true;
  std::vector<Value> kept;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (!gone[i]) kept.push_back(list.items[i]);
  list.items = std::move(kept);
}

// ---- repr ---------------------------------------------------------------------------------------

// Marks a container while its repr is made; `again` says that it is being made already.
class ReprGuard {
 public:
  ReprGuard(Interpreter& in, const Object* object)
      : again(std::find(in.in_repr.begin(), in.in_repr.end(), object) != in.in_repr.end()),
        in_(in) {
    in_.in_repr.push_back(object);
  }
  ~ReprGuard() { in_.in_repr.pop_back(); }
  ReprGuard(const ReprGuard&) = delete;
  ReprGuard& operator=(const ReprGuard&) = delete;
  const bool again;

 private:
  Interpreter& in_;
};

template <typename Items>
std::string joined_repr(Interpreter& in, const Items& items) {
  std::string text;
  for (std::size_t i = 0; i < items().size(); ++i) {
    if (i > 0) text += ", ";
    text += in.repr(items()[i]);
    in.check_memory(text.size());
  }
  return text;
}

std::string sequence_repr(Interpreter& in, Value value) {
  const bool list = value.as<List>() != nullptr;
  const auto items = [&]() -> const Items& { return *sequence_items(value); };
  if (items().empty()) return list ? "[]" : "()";
  const ReprGuard guard(in, value.object());
  if (guard.again) return list ? "[...]" : "(...)";
  const std::string inner = joined_repr(in, items);
  if (list) return "[" + inner + "]";
  return "(" + inner + (items().size() == 1 ? ",)" : ")");
}

std::string dict_repr(Interpreter& in, Dict& dict) {
  if (dict.table.size() == 0) return "{}";
  const ReprGuard guard(in, &dict);
  if (guard.again) return "{...}";
  std::string text = "{";
  std::size_t position = 0;
  while (const Table::Entry entry = dict.table.next(position)) {
    if (text.size() > 1) text += ", ";
    text += in.repr(entry.key);
    text += ": ";
    text += in.repr(entry.value);
    in.check_memory(text.size());
  }
  return text + "}";
}

std::string set_repr(Interpreter& in, Set& set) {
  const std::string& name = set.cls->name;
  if (set.table.size() == 0) return name + (in.python2() ? "([])" : "()");
  const ReprGuard guard(in, &set);
  if (guard.again) return name + "(...)";
  std::vector<Value> members;
  for (const Table::Entry& entry : set.table.ordered_entries()) members.push_back(entry.key);
  const std::string inner = joined_repr(in, [&]() -> const std::vector<Value>& { return members; });
  if (in.python2()) return name + "([" + inner + "])";
  return set.cls == in.types.frozenset ? "frozenset({" + inner + "})" : "{" + inner + "}";
}

std::string class_repr(Interpreter& in, const Class& cls) {
  if (cls.old_style)
    return "<class " + cls.module + "." + cls.name + " at " + in.address(&cls) + ">";
  if (in.python2())
    return (cls.is_builtin ? "<type '" : "<class '") +
           (cls.module == "__builtin__" || cls.module == "builtins" || cls.module.empty()
                ? ""
                : cls.module + ".") +
           cls.name + "'>";
  if (cls.module == "builtins" || cls.module.empty()) return "<class '" + cls.qualname + "'>";
  return "<class '" + cls.module + "." + cls.qualname + "'>";
}

std::string_view text_of(Value value) {
  const Str* text = value.as<Str>();
  return text ? std::string_view(text->text) : std::string_view();
}

std::string builtin_repr(Interpreter& in, const Builtin& builtin) {
  const std::string name(builtin.name);
  if (builtin.self && !builtin.self.as<Module>()) {
    if (builtin.self.as<Class>())
      return "<built-in method " + name + " of type object at " +
             in.address(builtin.self.object()) + ">";
    // A method that is Python code in the library.
    if (builtin.owner && builtin.owner->module == "threading" && !in.python2())
      return "<bound method " + builtin.owner->name + "." + name + " of " + in.repr(builtin.self) +
             ">";
    const Object* self = builtin.self.is_object() ? builtin.self.object() : &builtin;
    return "<built-in method " + name + " of " + in.type_name(builtin.self) + " object at " +
           in.address(self) + ">";
  }
  if (builtin.is_method && builtin.owner)
    return (name.starts_with("__") ? "<slot wrapper '" : "<method '") + name + "' of '" +
           builtin.owner->name + "' objects>";
  return "<built-in function " + name + ">";
}

std::string function_name(Interpreter& in, Value function) {
  if (const Function* f = function.as<Function>())
    return std::string(text_of(in.python2() ? f->name : f->qualname));
  if (const Builtin* b = function.as<Builtin>()) return std::string(b->name);
  return "?";
}

std::string method_repr(Interpreter& in, const BoundMethod& method) {
  if (const Builtin* builtin = method.function.as<Builtin>()) {
    const std::string name(builtin->name);
    const std::string of = in.type_name(method.self) + " object at " +
                           in.address(method.self.is_object() ? method.self.object() : &method) +
                           ">";
    return (name.starts_with("__") ? "<method-wrapper '" + name + "' of "
                                   : "<built-in method " + name + " of ") +
           of;
  }
  std::string name = function_name(in, method.function);
  if (in.python2()) {
    const Class* cls = method.unbound ? method.self.as<Class>() : in.type_of(method.self);
    name = cls->name + "." + name;
    if (method.unbound) return "<unbound method " + name + ">";
  }
  return "<bound method " + name + " of " + in.repr(method.self) + ">";
}

std::string module_repr(Interpreter& in, Module& module) {
  const std::string& name = module.name->text;
  if (const Str* file = module.attributes->table.find("__file__").as<Str>())
    return "<module '" + name + "' from '" + file->text.str() + "'>";
  if (name == "__main__" && !in.python2())
    return "<module '__main__' from '" + in.program.filename + "'>";
  return "<module '" + name + "' (built-in)>";
}

std::string object_repr(Interpreter& in, Value value) {
  Object* object = value.object();
  switch (object->kind) {
    case Kind::int_: return int_text(in, value) + (in.python2() ? "L" : "");
    case Kind::str: return text_repr(in, value.as<Str>());
    case Kind::bytes: return bytes_repr(in, value.to<Bytes>().data);
    case Kind::list:
    case Kind::tuple: return sequence_repr(in, value);
    case Kind::dict: return dict_repr(in, value.to<Dict>());
    case Kind::set: return set_repr(in, value.to<Set>());
    case Kind::dict_view: {
      const ReprGuard guard(in, object);
      if (guard.again) return "...";
      const std::vector<Value> items = view_items(in, value.to<DictView>());
      return object->cls->name + "([" +
             joined_repr(in, [&]() -> const std::vector<Value>& { return items; }) + "])";
    }
    case Kind::range: {
      const Range& range = value.to<Range>();
      std::string text = range.cls->name + "(";
      if (!in.python2() || range.start != 0 || range.step != 1)
        text += std::to_string(range.start) + ", ";
      text += std::to_string(range.stop);
      return text + (range.step != 1 ? ", " + std::to_string(range.step) : "") + ")";
    }
    case Kind::slice: {
      const Slice& slice = value.to<Slice>();
      return "slice(" + in.repr(slice.start) + ", " + in.repr(slice.stop) + ", " +
             in.repr(slice.step) + ")";
    }
    case Kind::generator:
      return "<generator object " +
             std::string(text_of(in.python2() ? value.to<Generator>().name
                                              : value.to<Generator>().qualname)) +
             " at " + in.address(object) + ">";
    case Kind::function:
      return "<function " + function_name(in, value) + " at " + in.address(object) + ">";
    case Kind::builtin: return builtin_repr(in, value.to<Builtin>());
    case Kind::bound_method: return method_repr(in, value.to<BoundMethod>());
    case Kind::cell: {
      const Value content = value.to<Cell>().value;
      return "<cell at " + in.address(object) + ": " +
             (content ? in.type_name(content) + " object at " +
                            in.address(content.is_object() ? content.object() : object)
                      : "empty") +
             ">";
    }
    case Kind::property:
      if (in.at_least(3, 10) && object->cls != in.types.property)
        return "<" + object->cls->name + "(" + in.repr(value.to<Property>().getter) + ")>";
      return "<" + default_repr(in, object) + ">";
    case Kind::module: return module_repr(in, value.to<Module>());
    case Kind::class_: return class_repr(in, value.to<Class>());
    default: return "<" + default_repr(in, object) + ">";
  }
}

std::string text_result(Interpreter& in, Value self, Value result, std::string_view method) {
  if (const Str* text = result.as<Str>()) return text->text;
  wrong_result(in, self, method, "a str", result,
               std::string(method) + " returned non-string (type " + in.type_name(result) + ")");
}

}  // namespace

// ---- types --------------------------------------------------------------------------------------

Class* Interpreter::type_of(Value value) const {
  switch (value.tag()) {
    case Value::Tag::null:
    case Value::Tag::deferred:
    case Value::Tag::none: return types.none_type;
    case Value::Tag::not_implemented: return types.not_implemented_type;
    case Value::Tag::ellipsis: return types.ellipsis;
    case Value::Tag::boolean: return types.bool_;
    case Value::Tag::integer: return types.int_;
    case Value::Tag::real: return types.float_;
    case Value::Tag::object: break;
  }
  return value.object()->cls;
}

std::string Interpreter::type_name(Value value) const {
  const Class* cls = type_of(value);
  if (is_instance_kind(value)) {
    if (cls->old_style) return "instance";
    if (python2() && cls->is_builtin && cls->is_exception) return "exceptions." + cls->name;
  }
  return cls->name;
}

std::string Interpreter::address(const Object* object) const {
  static constexpr char digits[] = "0123456789abcdef";
  // Two objects of which one is immortal may have the same serial number.
  std::uint64_t value =
      (object->immortal ? 0x7f5a10000000u : 0x7f5a40000000u) + object->serial * 16;
  std::string text;
  for (; value; value >>= 4) text.insert(0, 1, digits[value & 15]);
  return "0x" + text;
}

// ---- truth and comparison -----------------------------------------------------------------------

bool Interpreter::truth(Value value) {
  switch (value.tag()) {
    case Value::Tag::boolean:
    case Value::Tag::integer: return value.integer() != 0;
    case Value::Tag::real: return value.real() != 0;
    case Value::Tag::none:
    case Value::Tag::null: return false;
    case Value::Tag::not_implemented:
      if (at_least(3, 14))
        type_error(*this, "NotImplemented should not be used in a boolean context");
      if (at_least(3, 9)) {
        warn(*this, types.DeprecationWarning,
             "NotImplemented should not be used in a boolean context");
      }
      return true;
    case Value::Tag::object: break;
    default: return true;
  }
  if (value.object()->derived) {
    if (const Value result = overridden(*this, value, python2() ? "__nonzero__" : "__bool__"))
      return truth(result);
    if (overrides(*this, value, "__len__")) return length(value) != 0;
  }
  switch (value.object()->kind) {
    case Kind::str: return !value.to<Str>().text.empty();
    case Kind::bytes: return !value.to<Bytes>().data.empty();
    case Kind::list:
    case Kind::tuple: return !sequence_items(value)->empty();
    case Kind::dict: return value.to<Dict>().table.size() != 0;
    case Kind::set: return value.to<Set>().table.size() != 0;
    case Kind::dict_view: return value.to<DictView>().dict->table.size() != 0;
    case Kind::range: return range_length(value.to<Range>()) != 0;
    default: break;
  }
  if (!is_instance_kind(value)) {
    const Value result =
        overridden_by_metaclass(*this, value, python2() ? "__nonzero__" : "__bool__");
    return !result || truth(result);
  }
  if (const Value number = as_number(value)) return truth(number);
  const std::string_view method = python2() ? "__nonzero__" : "__bool__";
  if (const Value result = special(*this, value, method)) {
    if (result.is_boolean()) return result.boolean();
    if (python2() && result.is_integer()) return result.integer() != 0;
    wrong_result(*this, value, method, "a bool", result,
                 std::string(method) +
                     (python2() ? " should return bool or int, returned "
                                : " should return bool, returned ") +
                     type_name(result));
  }
  if (has_special(*this, value, "__len__")) return length(value) != 0;
  return true;
}

bool Interpreter::equal(Value a, Value b) {
  if (a.same(b) && !(a.is_real() && a.real() != a.real())) return true;
  if (a.is_integer() && b.is_integer()) return false;
  return truth(compare(ComparisonOperator::equal, a, b));
}

Value Interpreter::compare(ComparisonOperator op, Value a, Value b) {
  switch (op) {
    case ComparisonOperator::is: return Value::boolean(a.same(b));
    case ComparisonOperator::is_not: return Value::boolean(!a.same(b));
    case ComparisonOperator::in: return Value::boolean(contains(b, a));
    case ComparisonOperator::not_in: return Value::boolean(!contains(b, a));
    default: break;
  }
  if (a.is_integer() && b.is_integer())
    return Value::boolean(holds(op, a.integer() < b.integer()   ? -1
                                    : a.integer() > b.integer() ? 1
                                                                : 0));
  const ComparisonOperator reflected = comparisons[static_cast<std::size_t>(op)].reflected;
  if (is_instance_kind(a) || is_instance_kind(b)) {
    const bool right_first =
        is_instance_kind(a) && is_instance_kind(b) && strict_subclass(type_of(b), type_of(a));
    if (right_first)
      if (const Value result = compare_by_method(*this, reflected, b, a)) return result;
    if (const Value result = compare_by_method(*this, op, a, b)) return result;
    if (!right_first)
      if (const Value result = compare_by_method(*this, reflected, b, a)) return result;
  }
  if (is_derived(a) || is_derived(b)) {
    const auto ask = [&](ComparisonOperator which, Value self, Value other) {
      if (!is_derived(self)) return Value();
      const Value result =
          overridden(*this, self, comparisons[static_cast<std::size_t>(which)].method, {other});
      return result.tag() == Value::Tag::not_implemented ? Value() : result;
    };
    if (const Value result = ask(op, a, b)) return result;
    if (const Value result = ask(reflected, b, a)) return result;
    if (op == ComparisonOperator::not_equal && !python2() && overrides(*this, a, "__eq__"))
      return Value::boolean(!truth(compare(ComparisonOperator::equal, a, b)));
  }
  if (const Value result = compare_builtin(*this, op, a, b)) return result;
  if (python2()) {
    if (const int order = compare_by_cmp(*this, a, b); order != 2)
      return Value::boolean(holds(op, order));
  }
  if (op == ComparisonOperator::equal) return Value::boolean(a.same(b));
  if (op == ComparisonOperator::not_equal) return Value::boolean(!a.same(b));
  if (python2()) return Value::boolean(holds(op, order_of_anything(*this, a, b)));
  type_error(*this, "'" + std::string(comparisons[static_cast<std::size_t>(op)].symbol) +
                        "' not supported between instances of '" + type_name(a) + "' and '" +
                        type_name(b) + "'");
}

bool Interpreter::contains(Value container, Value item) {
  // Whose __eq__ is asked first: up to 3.8 that of what is looked for (bpo-37648).
  const auto equals = [&](Value each) {
    return at_least(3, 9) ? equal(each, item) : equal(item, each);
  };
  if (is_derived(container))
    if (const Value result = overridden(*this, container, "__contains__", {item}))
      return truth(result);
  if (container.is_object()) {
    switch (container.object()->kind) {
      case Kind::str: {
        const Str* text = item.as<Str>();
        work(container.to<Str>().text.size() / 16);
        if (!text)
          type_error(*this,
                     "'in <string>' requires string as left operand, not " + type_name(item));
        return find_text(container.to<Str>().text, text->text) != std::string::npos;
      }
      case Kind::bytes: {
        const std::string& data = container.to<Bytes>().data;
        work(data.size() / 16);
        if (const Bytes* bytes = item.as<Bytes>())
          return find_text(data, bytes->data) != std::string::npos;
        if (const Value number = as_index(*this, item)) {
          const std::int64_t byte = clipped(*this, number);
          if (byte < 0 || byte > 255) value_error(*this, "byte must be in range(0, 256)");
          return data.find(static_cast<char>(byte)) != std::string::npos;
        }
        type_error(*this, "a bytes-like object is required, not '" + type_name(item) + "'");
      }
      case Kind::list:
      case Kind::tuple:
        for (std::size_t i = 0; i < sequence_items(container)->size(); ++i) {
          work();
          if (equals((*sequence_items(container))[i])) return true;
        }
        return false;
      case Kind::dict:
        return container.to<Dict>().table.contains(*this, hash_key(*this, item, "a dict key"));
      case Kind::set: return container.to<Set>().table.contains(*this, member_key(*this, item));
      case Kind::dict_view: {
        DictView& view = container.to<DictView>();
        if (view.cls == types.dict_keys) return view.dict->table.contains(*this, item);
        if (view.cls == types.dict_items) {
          const Tuple* const pair = item.as<Tuple>();
          if (!pair || pair->items.size() != 2) return false;
          const Value found = view.dict->table.find(*this, pair->items[0]);
          return found && equal(found, pair->items[1]);
        }
        break;
      }
      case Kind::range: {
        const Value number = as_number(item);
        if (!number || python2()) break;
        if (number.is_real()) break;
        if (!number.is_integer()) return false;
        const Range& range = container.to<Range>();
        const std::int64_t at = number.integer();
        const bool within = range.step > 0 ? at >= range.start && at < range.stop
                                           : at <= range.start && at > range.stop;
        return within &&
               (static_cast<std::uint64_t>(at) - static_cast<std::uint64_t>(range.start)) %
                       static_cast<std::uint64_t>(range.step > 0 ? range.step : -range.step) ==
                   0;
      }
      default: break;
    }
    if (is_instance_kind(container))
      if (const Value result = special(*this, container, "__contains__", {item}))
        return truth(result);
    if (const Value result = overridden_by_metaclass(*this, container, "__contains__", {item}))
      return truth(result);
  }
  Value iterator;
  const bool iterable =
      container.is_object() &&
      (!is_instance_kind(container) || has_special(*this, container, "__iter__") ||
       has_special(*this, container, "__getitem__")) &&
      container.object()->kind != Kind::function && container.object()->kind != Kind::builtin &&
      container.object()->kind != Kind::class_ && container.object()->kind != Kind::module &&
      container.object()->kind != Kind::bound_method && !container.as<Int>();
  if (!iterable)
    type_error(*this,
               "argument of type '" + type_name(container) +
                   (at_least(3, 14) ? "' is not a container or iterable" : "' is not iterable"));
  iterator = iterate(container);
  while (const Value each = next(iterator)) {
    work();
    if (equals(each)) return true;
  }
  return false;
}

std::uint64_t Interpreter::hash(Value value) {
  if (value.is_integer() || value.is_boolean() || value.is_real()) return number_hash(*this, value);
  if (value.is_none()) return at_least(3, 12) ? 0xfca86420u : 0x7f5a00012340u;
  if (!value.is_object()) return 0x7f5a00012340u + static_cast<std::uint64_t>(value.tag());
  Object* object = value.object();
  if (object->derived) {
    if (const Value result = overridden(*this, value, "__hash__")) {
      if (result.is_integer()) return static_cast<std::uint64_t>(result.integer());
      type_error(*this,
                 python2() ? "an integer is required" : "__hash__ method should return an integer");
    }
    if (object->cls->find("__hash__").is_none())
      type_error(*this, "unhashable type: '" + type_name(value) + "'");
  }
  switch (object->kind) {
    case Kind::int_: return number_hash(*this, value);
    case Kind::str: return text_hash(value.as<Str>());
    case Kind::bytes: return text_hash(value.to<Bytes>().data);
    case Kind::tuple: {
      const Nesting nesting(*this, " while calling a Python object");
      const Items& items = value.to<Tuple>().items;
      const std::uint64_t size = items.size();
      if (at_least(3, 8)) {
        // xxHash, as tupleobject.c has it since 3.8.
        constexpr std::uint64_t prime1 = 11400714785074694791u, prime2 = 14029467366897019727u,
                                prime5 = 2870177450012600261u;
        std::uint64_t result = prime5;
        for (Value item : items) {
          result += hash(item) * prime2;
          result = (result << 31) | (result >> 33);
          result *= prime1;
        }
        result += size ^ (prime5 ^ 3527539u);
        return result == static_cast<std::uint64_t>(-1) ? 1546275796u : result;
      }
      std::uint64_t result = 0x345678u, factor = 1000003u, left = size;
      for (Value item : items) {
        --left;
        result = (result ^ hash(item)) * factor;
        factor += 82520u + left + left;
      }
      result += 97531u;
      return result == static_cast<std::uint64_t>(-1) ? static_cast<std::uint64_t>(-2) : result;
    }
    case Kind::set:
      if (object->cls == types.frozenset) {
        Table& table = value.to<Set>().table;
        std::uint64_t result = 0;
        for (const auto& entry : table.entries())
          result ^= (entry.hash ^ 89869747u ^ (entry.hash << 16)) * 3644798167u;
        if (!python2()) {
          result ^= (static_cast<std::uint64_t>(table.size()) + 1) * 1927868237u;
          result ^= (result >> 11) ^ (result >> 25);
        } else {
          result ^= (static_cast<std::uint64_t>(table.size()) + 1) * 1927868237u;
        }
        return result * 69069u + 907133923u;
      }
      [[fallthrough]];
    case Kind::list:
    case Kind::dict: type_error(*this, "unhashable type: '" + type_name(value) + "'");
    case Kind::slice:
      if (!at_least(3, 12)) type_error(*this, "unhashable type: 'slice'");
      return hash(tuple({value.to<Slice>().start, value.to<Slice>().stop, value.to<Slice>().step}));
    case Kind::dict_view:
      if (object->cls != types.dict_values)
        type_error(*this, "unhashable type: '" + type_name(value) + "'");
      break;
    case Kind::range:
      if (!python2()) {
        const Range& range = value.to<Range>();
        const std::int64_t count = range_length(range);
        return hash(
            tuple({Value::integer(count), count > 0 ? Value::integer(range.start) : Value::none(),
                   count > 1 ? Value::integer(range.step) : Value::none()}));
      }
      break;
    case Kind::bound_method: {
      const BoundMethod& method = value.to<BoundMethod>();
      return (at_least(3, 8) && method.self.is_object() ? method.self.object()->serial
                                                        : hash(method.self)) *
                 31 +
             hash(method.function);
    }
    default: break;
  }
  if (is_instance_kind(value)) {
    if (const Value number = as_number(value)) return number_hash(*this, number);
    // The first class that says anything about equality decides.
    std::vector<const Class*> order;
    object->cls->any_in_order([&order](const Class* c) {
      order.push_back(c);
      return false;
    });
    for (const Class* cls : order) {
      const Value method = cls->attributes.find(std::string_view("__hash__"));
      if (method && !method.is_none()) {
        if (method.as<Builtin>() && cls == types.object) break;
        const Value result = special(*this, value, "__hash__");
        const Value number = as_number(result);
        if (!number || number.is_real())
          type_error(*this, python2() ? "an integer is required"
                                      : "__hash__ method should return an integer");
        if (number.is_integer() && number.integer() == -1) return static_cast<std::uint64_t>(-2);
        return number.is_integer() ? static_cast<std::uint64_t>(number.integer())
                                   : number_hash(*this, number);
      }
      const bool equality = cls->attributes.find(std::string_view("__eq__")) && cls != types.object;
      if (method || (equality && (!python2() || cls->old_style)))
        type_error(*this, cls->old_style ? "unhashable instance"
                                         : "unhashable type: '" + type_name(value) + "'");
    }
  }
  return object->serial + (object->immortal ? 0x7f5a1000000u : 0x7f5a4000000u);
}

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

// ---- subscripts ---------------------------------------------------------------------------------

Value Interpreter::subscript(Value container, Value index) {
  if (is_derived(container))
    if (const Value result = overridden(*this, container, "__getitem__", {index})) return result;
  if (container.is_object()) {
    const Slice* slice = index.as<Slice>();
    switch (container.object()->kind) {
      case Kind::list:
      case Kind::tuple: {
        const Items& items = *sequence_items(container);
        const bool is_list = container.as<List>() != nullptr;
        if (index.is_integer()) {
          std::int64_t at = index.integer();
          if (at < 0) at += static_cast<std::int64_t>(items.size());
          if (at >= 0 && at < static_cast<std::int64_t>(items.size()))
            return items[static_cast<std::size_t>(at)];
        }
        if (slice) {
          const Bounds bounds = slice_numbers(*this, *slice).within(items.size());
          check_memory(bounds.count * sizeof(Value));
          return is_list ? list(sliced(items, bounds)) : tuple(sliced(items, bounds));
        }
        return items[checked_index(
            *this, index, [&] { return items.size(); },
            is_list ? "list index out of range" : "tuple index out of range",
            is_list ? "list" : "tuple")];
      }
      case Kind::dict: {
        const Table::Key key = hash_key(*this, index, "a dict key");
        if (const Value found = container.to<Dict>().table.find(*this, key)) return found;
        if (container.object()->cls != types.dict) {  // os.environ
          if (const auto* missing = container.object()->cls->find("__missing__").as<Builtin>()) {
            Value positional[] = {container, index};
            Arguments both{positional, {}};
            return missing->function(*this, both);
          }
          if (const Value result = overridden(*this, container, "__missing__", {index}))
            return result;
        }
        key_error(*this, index);
      }
      case Kind::str: {
        Str* text = container.as<Str>();
        if (slice) {
          const Bounds bounds = slice_numbers(*this, *slice).within(text_length(*this, text));
          return text_slice(*this, text, bounds.start, bounds.step, bounds.count);
        }
        return text_item(*this, text,
                         static_cast<std::int64_t>(checked_index(
                             *this, index, [&] { return text_length(*this, text); },
                             "string index out of range", "string")));
      }
      case Kind::bytes: {
        const std::string& data = container.to<Bytes>().data;
        if (slice) {
          const Bounds bounds = slice_numbers(*this, *slice).within(data.size());
          std::string part;
          for (std::size_t i = 0; i < bounds.count; ++i)
            part += data[static_cast<std::size_t>(bounds.start +
                                                  static_cast<std::int64_t>(i) * bounds.step)];
          return bytes(std::move(part));
        }
        return Value::integer(static_cast<unsigned char>(data[checked_index(
            *this, index, [&] { return data.size(); }, "index out of range", "byte")]));
      }
      case Kind::range: {
        const Range& range = container.to<Range>();
        const std::int64_t length = range_length(range);
        if (slice) {
          const Bounds bounds =
              slice_numbers(*this, *slice).within(static_cast<std::size_t>(length));
          return make<Range>(*this, range.cls, range.start + bounds.start * range.step,
                             range.start + bounds.stop * range.step, range.step * bounds.step);
        }
        const std::size_t at = checked_index(
            *this, index, [&] { return length; },
            python2() ? "xrange object index out of range" : "range object index out of range",
            "range");
        return Value::integer(range.start + static_cast<std::int64_t>(at) * range.step);
      }
      default: break;
    }
    if (is_instance_kind(container))
      if (const Value result = special(*this, container, "__getitem__", {index})) return result;
  }
  if (Class* cls = container.as<Class>(); cls && !cls->old_style) {
    const Value on_meta = cls->cls->find("__getitem__");
    if (on_meta && !on_meta.as<Builtin>())
      return call(bind_attribute(*this, on_meta, container, cls->cls), {index});
    const Value hook = at_least(3, 7) ? cls->find("__class_getitem__") : Value();
    if (hook) return call(bind_attribute(*this, hook, Value::none(), cls), {index});
  }
  if (const Class* cls = container.as<Class>(); cls && cls->is_builtin && at_least(3, 9)) {
    static constexpr std::string_view generic[] = {"list",      "dict", "tuple",    "set",
                                                   "frozenset", "type", "enumerate"};
    if (std::find(std::begin(generic), std::end(generic), cls->name) != std::end(generic))
      return make_generic_alias(*this, const_cast<Class*>(cls), index);
  }
  not_subscriptable(*this, container, index, "__getitem__", "is not subscriptable");
}

void Interpreter::set_subscript(Value container, Value index, Value value) {
  if (is_derived(container) && overridden(*this, container, "__setitem__", {index, value})) return;
  if (container.is_object()) {
    switch (container.object()->kind) {
      case Kind::list: {
        List& list = container.to<List>();
        if (const Slice* slice = index.as<Slice>()) {
          set_slice(*this, list, *slice, value);
          heap().charge(sizeof(Value));
          return;
        }
        list.items.set(checked_index(
                           *this, index, [&] { return list.items.size(); },
                           "list assignment index out of range", "list"),
                       value);
        return;
      }
      case Kind::dict:
        container.to<Dict>().table.set(*this, hash_key(*this, index, "a dict key"), value);
        return;
      default: break;
    }
    if (is_instance_kind(container))
      if (special(*this, container, "__setitem__", {index, value})) return;
  }
  asks_for_index(*this, container, index);
  not_subscriptable(*this, container, index, "__setitem__", "does not support item assignment");
}

void Interpreter::delete_subscript(Value container, Value index) {
  if (is_derived(container) && overridden(*this, container, "__delitem__", {index})) return;
  if (container.is_object()) {
    switch (container.object()->kind) {
      case Kind::list: {
        List& list = container.to<List>();
        if (const Slice* slice = index.as<Slice>()) return delete_slice(*this, list, *slice);
        work(list.items.size() / 16);
        list.items.remove(checked_index(
            *this, index, [&] { return list.items.size(); }, "list assignment index out of range",
            "list"));
        return;
      }
      case Kind::dict:
        if (!container.to<Dict>().table.discard(*this, hash_key(*this, index, "a dict key")))
          key_error(*this, index);
        return;
      default: break;
    }
    if (is_instance_kind(container))
      if (special(*this, container, "__delitem__", {index})) return;
  }
  not_subscriptable(*this, container, index, "__delitem__",
                    asks_for_index(*this, container, index) ? "doesn't support item deletion"
                                                            : "does not support item deletion");
}

std::size_t Interpreter::length(Value value) {
  if (is_derived(value))
    if (const Value result = overridden(*this, value, "__len__"))
      return static_cast<std::size_t>(clipped(*this, as_index(*this, result)));
  if (value.is_object()) {
    switch (value.object()->kind) {
      case Kind::str: return text_length(*this, value.as<Str>());
      case Kind::bytes: return value.to<Bytes>().data.size();
      case Kind::list:
      case Kind::tuple: return sequence_items(value)->size();
      case Kind::dict: return value.to<Dict>().table.size();
      case Kind::set: return value.to<Set>().table.size();
      case Kind::dict_view: return value.to<DictView>().dict->table.size();
      case Kind::range: {
        const std::int64_t count = range_length(value.to<Range>());
        if (count == std::numeric_limits<std::int64_t>::max())
          overflow_error(*this, "Python int too large to convert to C ssize_t");
        return static_cast<std::size_t>(count);
      }
      default: break;
    }
    if (is_instance_kind(value)) {
      if (const Value result = special(*this, value, "__len__")) {
        const Value number = as_index(*this, result);
        if (!number) {
          if (python2()) type_error(*this, "an integer is required");
          type_error(*this,
                     "'" + type_name(result) + "' object cannot be interpreted as an integer");
        }
        if (is_negative(number)) value_error(*this, "__len__() should return >= 0");
        if (!number.is_integer())
          overflow_error(*this,
                         "cannot fit '" + type_name(result) + "' into an index-sized integer");
        return static_cast<std::size_t>(clipped(*this, number));
      }
      if (type_of(value)->old_style)
        raise(types.AttributeError, type_of(value)->name + " instance has no attribute '__len__'");
    }
  }
  if (const Value result = overridden_by_metaclass(*this, value, "__len__"))
    return static_cast<std::size_t>(clipped(*this, as_index(*this, result)));
  type_error(*this, "object of type '" + type_name(value) + "' has no len()");
}

// ---- text ---------------------------------------------------------------------------------------

std::string Interpreter::repr(Value value) {
  switch (value.tag()) {
    case Value::Tag::null:
    case Value::Tag::deferred:
    case Value::Tag::none: return "None";
    case Value::Tag::not_implemented: return "NotImplemented";
    case Value::Tag::ellipsis: return "Ellipsis";
    case Value::Tag::boolean: return value.boolean() ? "True" : "False";
    case Value::Tag::integer: return std::to_string(value.integer());
    case Value::Tag::real: return float_text(value.real());
    case Value::Tag::object: break;
  }
  const Nesting nesting(*this, " while getting the repr of an object");
  if (value.object()->derived)
    if (const Value result = overridden(*this, value, "__repr__"))
      return text_result(*this, value, result, "__repr__");
  // sys.version_info and its like.
  if (value.as<Tuple>() && value.object()->cls->is_builtin && value.object()->cls != types.tuple) {
    const Builtin* const own = value.object()->cls->find("__repr__").as<Builtin>();
    if (own && own->owner == value.object()->cls) {
      Value positional[] = {value};
      Arguments arguments{positional, {}};
      return text_result(*this, value, own->function(*this, arguments), "__repr__");
    }
  }
  if (is_instance_kind(value)) {
    if (const Value result = special(*this, value, "__repr__"))
      return text_result(*this, value, result, "__repr__");
    if (Exception* exception = value.as<Exception>()) return exception_repr(*this, *exception);
    if (native<DerivedNumber>(value)) return repr(as_number(value));
    if (const Slot* slot = native<Slot>(value))
      return "<member '" + slot->name->text.str() + "' of '" + slot->owner->name + "' objects>";
  }
  if (const Class* cls = value.as<Class>(); cls && cls->cls != types.type && !cls->old_style)
    if (const Value hook = cls->cls->find("__repr__"); hook && !hook.as<Builtin>())
      return text_result(*this, value, call(bind_attribute(*this, hook, value, cls->cls), {}),
                         "__repr__");
  return object_repr(*this, value);
}

std::string Interpreter::str_of(Value value) {
  if (is_derived(value))
    if (const Value result = overridden(*this, value, "__str__"))
      return text_result(*this, value, result, "__str__");
  if (const Str* text = value.as<Str>()) return text->text;
  if (value.is_real() && python2()) return format_number(*this, value, "");
  if (value.as<Int>()) return int_text(*this, value);
  if (is_instance_kind(value)) {
    const Nesting nesting(*this, " while getting the str of an object");
    if (Exception* exception = value.as<Exception>()) {
      const Builtin* inherited = exception->cls->find(common_names.str).as<Builtin>();
      if (inherited && inherited->owner == types.BaseException)
        return exception_str(*this, *exception);
    }
    if (const Value result = special(*this, value, "__str__"))
      return text_result(*this, value, result, "__str__");
    if (Exception* exception = value.as<Exception>()) return exception_str(*this, *exception);
  }
  if (const Class* cls = value.as<Class>(); cls && cls->old_style)
    return cls->module + "." + cls->name;
  return repr(value);
}

std::string default_repr(Interpreter& in, Object* object) {
  const Class* cls = object->cls;
  const std::string at = " at " + in.address(object);
  if (cls->old_style) return cls->module + "." + cls->name + " instance" + at;
  const bool builtin =
      cls->module == "builtins" || cls->module == "__builtin__" || cls->module.empty();
  return (builtin ? "" : cls->module + ".") +
         (in.python2() || cls->qualname.empty() ? cls->name : cls->qualname) + " object" + at;
}

}  // namespace lastcall::machine
