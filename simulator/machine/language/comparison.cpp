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

// Truth, equality, order, membership and hash of any two values.
namespace lastcall::machine {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

namespace {

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

}  // namespace

Set* view_as_set(Interpreter& in, Value value) {
  if (Set* set = value.as<Set>()) return set;
  DictView* view = value.as<DictView>();
  if (!view || view->cls == in.types.dict_values) return nullptr;
  Set* set = make_set(in, in.types.set);
  for (Value item : view_items(in, *view)) set->table.set(in, item, Value());
  return set;
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
  const auto refuse = [&] {
    type_error(*this,
               "argument of type '" + type_name(container) +
                   (at_least(3, 14) ? "' is not a container or iterable" : "' is not iterable"));
  };
  if (!iterable) refuse();
  try {
    iterator = iterate(container);
  } catch (const Raised& raised) {
    if (!python2() && !raised.exception->cls->is_subclass_of(types.TypeError)) throw;
    refuse();
  }
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

}  // namespace lastcall::machine
