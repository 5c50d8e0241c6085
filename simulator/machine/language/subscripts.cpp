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

// `container[index]`, slices, and len().
namespace lastcall::machine {

using script::BinaryOperator;
using script::ComparisonOperator;
using script::UnaryOperator;

namespace {

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
  const bool half_a_sequence = container.as<Set>() || native<EnumMember>(container) ||
                               (is_instance_kind(container) && !in.type_of(container)->is_builtin &&
                                !in.type_of(container)->named_with_module);
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
std::int64_t checked_index(Interpreter& in, Value index, Size&& size_now, std::string_view message,
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
  return at;
}

// The same into a list or a tuple.
std::size_t item_index(Interpreter& in, Value index, const Items& items, std::string_view message,
                       std::string_view type) {
  return static_cast<std::size_t>(checked_index(
      in, index, [&] { return items.size(); }, message, type));
}

std::vector<Value> sliced(const Items& items, const Bounds& bounds) {
  std::vector<Value> result;
  result.reserve(static_cast<std::size_t>(bounds.count));
  for (std::int64_t i = 0; i < bounds.count; ++i) result.push_back(items[bounds.place(i)]);
  return result;
}

void set_slice(Interpreter& in, List& list, const Slice& slice, Value value) {
  in.work(list.items.size() / 16);
  const SliceNumbers numbers = slice_numbers(in, slice);
  if (numbers.step == 1 && !in.at_least(3, 13)) {
    // To 3.12 the numbers are laid on the list before list_ass_slice goes through the iterable,
    // which may change the list; then they are clipped. 2.7 does no more than that to `l[a:b]`.
    const auto size = static_cast<std::int64_t>(list.items.size());
    const Bounds bounds = numbers.within(size);
    std::int64_t begin = bounds.start, end = bounds.stop;
    if (in.python2() && slice.step.is_none()) {
      begin = numbers.start < 0 ? numbers.start + size : numbers.start;
      end = numbers.stop < 0 ? numbers.stop + size : numbers.stop;
    }
    const std::vector<Value> values = fast_sequence(in, value, "can only assign an iterable");
    const auto now = static_cast<std::int64_t>(list.items.size());
    begin = std::clamp<std::int64_t>(begin, 0, now);
    end = std::clamp(end, begin, now);
    in.check_memory(list.items.size() + values.size(), sizeof(Value));
    let_go(in, list.items, static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    list.items.replace(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), values);
    return;
  }
  const std::vector<Value> values =
      fast_sequence(in, value, "must assign iterable to extended slice");
  const Bounds bounds = numbers.within(static_cast<std::int64_t>(list.items.size()));
  const auto count = static_cast<std::size_t>(bounds.count);
  if (numbers.step == 1) {
    const std::size_t begin = bounds.place(0);
    in.check_memory(list.items.size() + values.size(), sizeof(Value));
    let_go(in, list.items, begin, begin + count);
    list.items.replace(begin, begin + count, values);
    return;
  }
  if (values.size() != count)
    value_error(in, "attempt to assign sequence of size " + std::to_string(values.size()) +
                        " to extended slice of size " + std::to_string(bounds.count));
  for (std::int64_t i = 0; i < bounds.count; ++i)
    list.items.set(bounds.place(i), values[static_cast<std::size_t>(i)]);
}

void delete_slice(Interpreter& in, List& list, const Slice& slice) {
  in.work(list.items.size() / 4);
  const Bounds bounds =
      slice_numbers(in, slice).within(static_cast<std::int64_t>(list.items.size()));
  if (bounds.step == 1) {
    const std::size_t begin = bounds.place(0);
    let_go(in, list.items, begin, begin + static_cast<std::size_t>(bounds.count));
  }
  std::vector<bool> gone(list.items.size());
  for (std::int64_t i = 0; i < bounds.count; ++i) gone[bounds.place(i)] = true;
  std::vector<Value> kept;
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (!gone[i]) kept.push_back(list.items[i]);
  list.items = std::move(kept);
}

}  // namespace

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
          const SliceNumbers numbers = slice_numbers(*this, *slice);
          const Bounds bounds = numbers.within(static_cast<std::int64_t>(items.size()));
          check_memory(static_cast<std::uint64_t>(bounds.count), sizeof(Value));
          return is_list ? list(sliced(items, bounds)) : tuple(sliced(items, bounds));
        }
        return items[item_index(*this, index, items,
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
          const SliceNumbers numbers = slice_numbers(*this, *slice);
          const auto length = static_cast<std::int64_t>(text_length(*this, text));
          return text_slice(*this, text, numbers.within(length));
        }
        return text_item(*this, text,
                         checked_index(
                             *this, index, [&] { return text_length(*this, text); },
                             "string index out of range", "string"));
      }
      case Kind::bytes: {
        const std::string& data = container.to<Bytes>().data;
        if (slice) {
          const Bounds bounds =
              slice_numbers(*this, *slice).within(static_cast<std::int64_t>(data.size()));
          std::string part;
          for (std::int64_t i = 0; i < bounds.count; ++i) part += data[bounds.place(i)];
          return bytes(std::move(part));
        }
        const std::int64_t at = checked_index(
            *this, index, [&] { return data.size(); }, "index out of range", "byte");
        return Value::integer(static_cast<unsigned char>(data[static_cast<std::size_t>(at)]));
      }
      case Kind::range: {
        const Range& range = container.to<Range>();
        const std::int64_t length = range_length(range);
        if (slice) {
          return range_slice(*this, range, slice_numbers(*this, *slice).within(length));
        }
        const std::int64_t at = checked_index(
            *this, index, [&] { return length; },
            python2() ? "xrange object index out of range" : "range object index out of range",
            "range");
        return Value::integer(range_item(range, at));
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
        list.items.set(
            item_index(*this, index, list.items, "list assignment index out of range", "list"),
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
        list.items.remove(
            item_index(*this, index, list.items, "list assignment index out of range", "list"));
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

std::int64_t Interpreter::length(Value value) {
  if (is_derived(value))
    if (const Value result = overridden(*this, value, "__len__"))
      return clipped(*this, as_index(*this, result));
  if (value.is_object()) {
    switch (value.object()->kind) {
      case Kind::str: return static_cast<std::int64_t>(text_length(*this, value.as<Str>()));
      case Kind::bytes: return static_cast<std::int64_t>(value.to<Bytes>().data.size());
      case Kind::list:
      case Kind::tuple: return static_cast<std::int64_t>(sequence_items(value)->size());
      case Kind::dict: return static_cast<std::int64_t>(value.to<Dict>().table.size());
      case Kind::set: return static_cast<std::int64_t>(value.to<Set>().table.size());
      case Kind::dict_view:
        return static_cast<std::int64_t>(value.to<DictView>().dict->table.size());
      case Kind::range: {
        const std::int64_t count = range_length(value.to<Range>());
        if (count == std::numeric_limits<std::int64_t>::max())
          overflow_error(*this, "Python int too large to convert to C ssize_t");
        return count;
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
        return clipped(*this, number);
      }
      if (type_of(value)->old_style)
        raise(types.AttributeError, type_of(value)->name + " instance has no attribute '__len__'");
    }
  }
  if (const Value result = overridden_by_metaclass(*this, value, "__len__"))
    return clipped(*this, as_index(*this, result));
  type_error(*this, "object of type '" + type_name(value) + "' has no len()");
}

}  // namespace lastcall::machine
