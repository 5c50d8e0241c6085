#include <algorithm>
#include <limits>

#include "ending/finalization.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"
#include "words/wording.hpp"

// list, tuple, dict, set and frozenset.
namespace lastcall::machine {
namespace {

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

List& list_of(const Arguments& a) {
  return a.positional[0].to<List>();
}
Dict& dict_of(const Arguments& a) {
  return a.positional[0].to<Dict>();
}
Set& set_of(const Arguments& a) {
  return a.positional[0].to<Set>();
}

// ---- list and tuple -----------------------------------------------------------------------------

void append_item(Interpreter& in, List& list, Value item) {
  if (list.items.size() == list.items.capacity()) {
    in.check_memory(list.items.capacity(), sizeof(Value));
    in.heap().charge((list.items.capacity() + 4) * sizeof(Value));
  }
  list.items.push_back(item);
}

Value list_append(Interpreter& in, Arguments& a) {
  append_item(in, list_of(a), a.positional[1]);
  return Value::none();
}

Value list_extend(Interpreter& in, Arguments& a) {
  extend_list(in, list_of(a), a.positional[1]);
  return Value::none();
}

Value list_insert(Interpreter& in, Arguments& a) {
  List& list = list_of(a);
  if (in.python2() && !as_number(a.positional[1])) type_error(in, "an integer is required");
  std::int64_t index = in.to_int64(a.positional[1], "C ssize_t");
  const auto size = static_cast<std::int64_t>(list.items.size());
  if (index < 0) index = std::max<std::int64_t>(0, index + size);
  index = std::min(index, size);
  in.work(list.items.size() / 16);
  list.items.insert(static_cast<std::size_t>(index), a.positional[2]);
  return Value::none();
}

Value list_pop(Interpreter& in, Arguments& a) {
  List& list = list_of(a);
  std::int64_t index = -1;
  if (const Value given = argument(a, 1)) {
    // 2.7 does not ask for __index__ here.
    if (in.python2() && !as_number(given)) type_error(in, "an integer is required");
    const Value number = as_index(in, given);
    if (!number)
      type_error(in, "'" + in.type_name(given) + "' object cannot be interpreted as an integer");
    index = in.to_int64(number, "C ssize_t");
  }
  if (list.items.empty()) index_error(in, "pop from empty list");
  const auto size = static_cast<std::int64_t>(list.items.size());
  if (index < 0) index += size;
  if (index < 0 || index >= size) index_error(in, "pop index out of range");
  in.work(static_cast<std::size_t>(size - index) / 16);
  return list.items.remove(static_cast<std::size_t>(index));
}

Value list_remove(Interpreter& in, Arguments& a) {
  List& list = list_of(a);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    in.work();
    if (!in.equal(list.items[i], a.positional[1])) continue;
    // The comparison may have changed the list.
    if (i < list.items.size()) list.items.remove(i);
    return Value::none();
  }
  value_error(in, "list.remove(x): x not in list");
}

Value list_clear(Interpreter& in, Arguments& a) {
  let_go(in, list_of(a).items, 0, list_of(a).items.size());
  list_of(a).items.clear();
  return Value::none();
}

Value list_copy(Interpreter& in, Arguments& a) {
  return in.list(list_of(a).items.copy());
}

Value list_reverse(Interpreter& in, Arguments& a) {
  in.work(list_of(a).items.size() / 8);
  List& list = list_of(a);
  std::vector<Value> items = list.items.take();
  std::reverse(items.begin(), items.end());
  list.items = std::move(items);
  return Value::none();
}

// The items of a list or tuple, which may change while code of the scenario runs.
Items& items_of(Value sequence) {
  if (List* list = sequence.as<List>()) return list->items;
  return sequence.to<Tuple>().items;
}

Value sequence_index(Interpreter& in, Arguments& a) {
  const Value self = a.positional[0];
  const bool tuple = self.as<Tuple>() != nullptr;
  const Value start = argument(a, 2), stop = argument(a, 3);
  // To 3.6 the end is where it was before the arguments are looked at.
  const std::int64_t end = in.at_least(3, 7) ? std::numeric_limits<std::int64_t>::max()
                                             : static_cast<std::int64_t>(items_of(self).size());
  std::int64_t from = start ? slice_bound(in, start, false) : 0;
  std::int64_t to = stop ? slice_bound(in, stop, false) : end;
  const auto size = static_cast<std::int64_t>(items_of(self).size());
  if (from < 0) from = std::max<std::int64_t>(0, from + size);
  if (to < 0) to += size;
  for (std::int64_t i = from; i < to && i < static_cast<std::int64_t>(items_of(self).size()); ++i) {
    in.work();
    if (in.equal(items_of(self)[static_cast<std::size_t>(i)], a.positional[1]))
      return Value::integer(i);
  }
  if (tuple) value_error(in, "tuple.index(x): x not in tuple");
  if (in.at_least(3, 14)) value_error(in, "list.index(x): x not in list");
  value_error(in, in.repr(a.positional[1]) + " is not in list");
}

Value sequence_count(Interpreter& in, Arguments& a) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < items_of(a.positional[0]).size(); ++i) {
    in.work();
    count += in.equal(items_of(a.positional[0])[i], a.positional[1]);
  }
  return Value::integer(count);
}

Value list_sort(Interpreter& in, Arguments& a) {
  Value key, cmp, reverse;
  if (in.python2()) {
    const auto bound = bind(in, "sort", a, 1, {"cmp", "key", "reverse"});
    cmp = bound[0], key = bound[1], reverse = bound[2];
  } else {
    if (a.positional.size() > 1)
      type_error(in, in.at_least(3, 7) ? "sort() takes no positional arguments"
                                       : "must use keyword argument for key function");
    const auto bound = bind(in, "sort", a, 1, {"key", "reverse"}, 0, 0);
    key = bound[0], reverse = bound[1];
  }
  List& list = list_of(a);
  const bool backwards =
      reverse && (reverse.is_boolean() ? reverse.boolean() : in.to_int64(reverse, "C int") != 0);
  // The list is empty meanwhile, as in CPython.
  std::vector<Value> items = list.items.take();
  try {
    sort_values(in, items, key, backwards, cmp);
  } catch (...) {
    list.items = std::move(items);
    throw;
  }
  const bool modified = !list.items.empty();
  list.items = std::move(items);
  if (modified) value_error(in, "list modified during sort");
  return Value::none();
}

// What list() and the like take: at most one positional argument.
Value sole_argument(Interpreter& in, std::string_view name, std::string_view keyword,
                    Arguments& a) {
  if (in.at_least(3, 7)) {
    refuse_keywords(in, name, a);
    check_count(in, name, a.positional.size(), 0, 1);
    return argument(a, 0);
  }
  return bind(in, name, a, 0, {keyword})[0];
}

Value list_construct(Interpreter& in, Class*, Arguments& a) {
  const Value source = sole_argument(in, "list", "sequence", a);
  return in.list(source ? in.to_vector(source) : std::vector<Value>());
}

Value tuple_construct(Interpreter& in, Class*, Arguments& a) {
  const Value source = sole_argument(in, "tuple", "sequence", a);
  if (source.as<Tuple>()) return source;
  return in.tuple(source ? in.to_vector(source) : std::vector<Value>());
}

constexpr BuiltinEntry list_methods[] = {
    {"append", list_append, one_argument, always, forever},
    {"clear", list_clear, no_arguments, three, forever},
    {"copy", list_copy, no_arguments, three, forever},
    {"count", sequence_count, one_argument, always, forever},
    {"extend", list_extend, one_argument, always, forever},
    {"index", sequence_index, positional(1, 3), always, forever},
    {"insert", list_insert, positional(2, 2), always, forever},
    {"pop", list_pop, positional(0, 1), always, forever},
    {"remove", list_remove, one_argument, always, forever},
    {"reverse", list_reverse, no_arguments, always, forever},
    {"sort", list_sort, any_arguments, always, forever},
};
constexpr BuiltinEntry tuple_methods[] = {
    {"count", sequence_count, one_argument, always, forever},
    {"index", sequence_index, positional(1, 3), always, forever},
};

}  // namespace

void extend_list(Interpreter& in, List& list, Value iterable) {
  if (iterable.as<List>() || iterable.as<Tuple>()) {
    const std::vector<Value> more = in.to_vector(iterable);
    in.check_memory(list.items.size() + more.size(), sizeof(Value));
    in.heap().charge(more.size() * sizeof(Value));
    list.items.append(more);
    return;
  }
  // What makes the items sees those before them.
  const Value iterator = in.iterate(iterable);
  while (const Value item = in.next(iterator)) {
    in.work();
    append_item(in, list, item);
  }
}

namespace {

// ---- dict ---------------------------------------------------------------------------------------

Value make_view(Interpreter& in, Class* cls, Dict* dict) {
  return make<DictView>(in, cls, dict);
}

std::vector<Value> dict_values(Interpreter& in, Dict& dict, bool keys, bool values) {
  std::vector<Value> result;
  result.reserve(dict.table.size());
  std::size_t position = 0;
  while (const Table::Entry entry = dict.table.next(position)) {
    if (keys && values)
      result.push_back(in.tuple(std::vector{entry.key, entry.value}));
    else
      result.push_back(keys ? entry.key : entry.value);
  }
  return result;
}

Value dict_keys(Interpreter& in, Arguments& a) {
  if (in.python2()) return in.list(dict_values(in, dict_of(a), true, false));
  return make_view(in, in.types.dict_keys, &dict_of(a));
}
Value dict_values_(Interpreter& in, Arguments& a) {
  if (in.python2()) return in.list(dict_values(in, dict_of(a), false, true));
  return make_view(in, in.types.dict_values, &dict_of(a));
}
Value dict_items(Interpreter& in, Arguments& a) {
  if (in.python2()) return in.list(dict_values(in, dict_of(a), true, true));
  return make_view(in, in.types.dict_items, &dict_of(a));
}
Value dict_iterkeys(Interpreter& in, Arguments& a) {
  return in.iterate(make_view(in, in.types.dict_keys, &dict_of(a)));
}
Value dict_itervalues(Interpreter& in, Arguments& a) {
  return in.iterate(make_view(in, in.types.dict_values, &dict_of(a)));
}
Value dict_iteritems(Interpreter& in, Arguments& a) {
  return in.iterate(make_view(in, in.types.dict_items, &dict_of(a)));
}
Value dict_has_key(Interpreter& in, Arguments& a) {
  return Value::boolean(dict_of(a).table.contains(in, a.positional[1]));
}

Value dict_get(Interpreter& in, Arguments& a) {
  const Value found = dict_of(a).table.find(in, hash_key(in, a.positional[1], "a dict key"));
  if (found) return found;
  return a.positional.size() > 2 ? a.positional[2] : Value::none();
}

Value dict_setdefault(Interpreter& in, Arguments& a) {
  const Table::Key key = hash_key(in, a.positional[1], "a dict key");
  const Value value = a.positional.size() > 2 ? a.positional[2] : Value::none();
  return dict_of(a).table.find_or_set(in, key, value);
}

Value dict_pop(Interpreter& in, Arguments& a) {
  const Table::Key key = hash_key(in, a.positional[1], "a dict key");
  if (const Value removed = dict_of(a).table.remove(in, key)) return removed;
  if (a.positional.size() > 2) return a.positional[2];
  key_error(in, a.positional[1]);
}

Value dict_popitem(Interpreter& in, Arguments& a) {
  Dict& dict = dict_of(a);
  if (dict.table.size() == 0)
    in.raise(in.make_exception(in.types.KeyError, {in.str("popitem(): dictionary is empty")}));
  std::size_t position = 0;
  const Table::Entry entry = in.python2() ? dict.table.next(position) : dict.table.last();
  dict.table.remove(in, entry);
  return in.tuple({entry.key, entry.value});
}

Value dict_clear(Interpreter&, Arguments& a) {
  dict_of(a).table.clear();
  return Value::none();
}

Value dict_copy(Interpreter& in, Arguments& a) {
  Dict* copy = make_dict(in);
  dict_update(in, *copy, a.positional[0]);
  return copy;
}

void update_with(Interpreter& in, Dict& dict, const Arguments& a, std::size_t first,
                 const char* name) {
  check_count(in, name, a.positional.size() - first, 0, 1);
  if (a.positional.size() > first) dict_update(in, dict, a.positional[first]);
  if (!in.python2()) {
    for (const auto& [key, value] : a.keywords) dict.table.set(in, key, value);
    return;
  }
  // 2.7 pops the keywords from the stack into a dict of their own, the last one first.
  Dict* keywords = make_dict(in);
  for (std::size_t i = a.keywords.size(); i > 0; --i)
    keywords->table.set(in, a.keywords[i - 1].first, a.keywords[i - 1].second);
  if (!a.keywords.empty()) dict_update(in, dict, keywords);
}

Value dict_update_(Interpreter& in, Arguments& a) {
  update_with(in, dict_of(a), a, 1, "update");
  return Value::none();
}

Value dict_construct(Interpreter& in, Class*, Arguments& a) {
  Dict* dict = make_dict(in);
  update_with(in, *dict, a, 0, "dict");
  return dict;
}

Value dict_fromkeys(Interpreter& in, Arguments& a) {
  Dict* dict = make_dict(in);
  const Value value = a.positional.size() > 1 ? a.positional[1] : Value::none();
  for (Value key : in.to_vector(a.positional[0])) dict->table.set(in, key, value);
  return dict;
}

constexpr BuiltinEntry dict_methods[] = {
    {"clear", dict_clear, no_arguments, always, forever},
    {"copy", dict_copy, no_arguments, always, forever},
    {"get", dict_get, positional(1, 2), always, forever},
    {"has_key", dict_has_key, one_argument, always, three},
    {"items", dict_items, no_arguments, always, forever},
    {"iteritems", dict_iteritems, no_arguments, always, three},
    {"iterkeys", dict_iterkeys, no_arguments, always, three},
    {"itervalues", dict_itervalues, no_arguments, always, three},
    {"keys", dict_keys, no_arguments, always, forever},
    {"pop", dict_pop, positional(1, 2), always, forever},
    {"popitem", dict_popitem, no_arguments, always, forever},
    {"setdefault", dict_setdefault, positional(1, 2), always, forever},
    {"update", dict_update_, any_arguments, always, forever},
    {"values", dict_values_, no_arguments, always, forever},
};
constexpr BuiltinEntry dict_static{"fromkeys", dict_fromkeys, positional(1, 2), always, forever};

// ---- set and frozenset --------------------------------------------------------------------------

Value set_add(Interpreter& in, Arguments& a) {
  set_of(a).table.set(in, hash_key(in, a.positional[1], "a set element"), Value());
  return Value::none();
}
Value set_discard(Interpreter& in, Arguments& a) {
  set_of(a).table.discard(in, member_key(in, a.positional[1]));
  return Value::none();
}
Value set_remove(Interpreter& in, Arguments& a) {
  const Table::Key key = member_key(in, a.positional[1]);
  if (!set_of(a).table.discard(in, key)) key_error(in, a.positional[1]);
  return Value::none();
}
Value set_pop(Interpreter& in, Arguments& a) {
  std::size_t position = 0;
  const Table::Entry entry = set_of(a).table.next(position);
  if (!entry) in.raise(in.make_exception(in.types.KeyError, {in.str("pop from an empty set")}));
  set_of(a).table.discard(in, entry);
  return entry.key;
}
Value set_clear(Interpreter&, Arguments& a) {
  set_of(a).table.clear();
  return Value::none();
}

Set* copy_of(Interpreter& in, Value set) {
  Set* copy = make_set(in, set.to<Set>().cls);
  set_update(in, *copy, set);
  return copy;
}
Value set_copy(Interpreter& in, Arguments& a) {
  if (set_of(a).cls == in.types.frozenset) return a.positional[0];
  return copy_of(in, a.positional[0]);
}

// Any iterable as a set.
Set* as_set(Interpreter& in, Value iterable) {
  if (Set* set = iterable.as<Set>()) return set;
  Set* set = make_set(in, in.types.set);
  set_update(in, *set, iterable);
  return set;
}

bool has(Interpreter& in, Set& set, Table::Key item) {
  return set.table.contains(in, item);
}

std::vector<Table::Key> members(Interpreter& in, Set& set) {
  in.work(8 * set.table.size());
  std::vector<Table::Key> result;
  result.reserve(set.table.size());
  std::size_t position = 0;
  while (const Table::Entry entry = set.table.next(position)) result.emplace_back(entry);
  return result;
}

Value set_update_(Interpreter& in, Arguments& a) {
  for (std::size_t i = 1; i < a.positional.size(); ++i) set_update(in, set_of(a), a.positional[i]);
  return Value::none();
}
Value set_union(Interpreter& in, Arguments& a) {
  Set* result = copy_of(in, a.positional[0]);
  for (std::size_t i = 1; i < a.positional.size(); ++i)
    if (!a.positional[i].same(a.positional[0])) set_update(in, *result, a.positional[i]);
  return result;
}
// Each of the following goes through its operands as they are when it gets there, as setobject.c
// does: comparing members may run code that changes them.
Set* intersection(Interpreter& in, Set& self, Value other) {
  Set* second = other.as<Set>();
  if (second == &self) return copy_of(in, other);
  Set* result = make_set(in, self.cls);
  // CPython goes through the smaller of two sets, and through any other iterable as it comes.
  if (second) {
    const bool smaller = second->table.size() <= self.table.size();
    const Table& through = smaller ? second->table : self.table;
    Table& within = smaller ? self.table : second->table;
    std::size_t position = 0;
    while (const Table::Entry entry = through.next(position)) {
      in.work(8);
      if (within.contains(in, entry)) result->table.set(in, entry, Value());
    }
    return result;
  }
  const Value iterator = in.iterate(other);
  while (const Value value = in.next(iterator)) {
    in.work(8);
    const Table::Key item(in, value);
    if (has(in, self, item)) result->table.set(in, item, Value());
  }
  return result;
}
Value set_intersection(Interpreter& in, Arguments& a) {
  Set* result = &set_of(a);
  if (a.positional.size() == 1) return copy_of(in, a.positional[0]);
  for (std::size_t i = 1; i < a.positional.size(); ++i)
    result = intersection(in, *result, a.positional[i]);
  return result;
}
// Takes the members of `other` out of `set`.
void discard_all(Interpreter& in, Set& set, Value other) {
  if (Set* const others = other.as<Set>()) {
    if (others == &set) return set.table.clear();
    std::size_t position = 0;
    while (const Table::Entry entry = others->table.next(position)) {
      in.work(8);
      set.table.discard(in, entry);
    }
  } else {
    const Value iterator = in.iterate(other);
    while (const Value item = in.next(iterator)) {
      in.work(8);
      set.table.discard(in, hash_key(in, item, "a set element"));
    }
  }
  set.table.shrink_to_members();
}
Set* difference(Interpreter& in, Set& self, Value other) {
  Table* const others = other.as<Set>()    ? &other.to<Set>().table
                        : other.as<Dict>() ? &other.to<Dict>().table
                                           : nullptr;
  if (!others || (!in.python2() && self.table.size() / 4 > others->size())) {
    Set* result = copy_of(in, &self);
    discard_all(in, *result, other);
    return result;
  }
  Set* result = make_set(in, self.cls);
  std::size_t position = 0;
  while (const Table::Entry entry = self.table.next(position)) {
    in.work(8);
    if (!others->contains(in, entry)) result->table.set(in, entry, Value());
  }
  return result;
}
Value set_difference(Interpreter& in, Arguments& a) {
  if (a.positional.size() == 1) return copy_of(in, a.positional[0]);
  Set* result = &set_of(a);
  for (std::size_t i = 1; i < a.positional.size(); ++i)
    result = difference(in, *result, a.positional[i]);
  return result;
}
// As setobject.c: what starts is a copy of the other one, which shows in the order.
Set* symmetric_difference(Interpreter& in, Value self, Value other) {
  Set* result = make_set(in, self.to<Set>().cls);
  set_update(in, *result, other);
  for (const Table::Key& item : members(in, self.to<Set>()))
    if (!result->table.discard(in, item)) result->table.set(in, item, Value());
  return result;
}
Value set_symmetric_difference(Interpreter& in, Arguments& a) {
  return symmetric_difference(in, a.positional[0], a.positional[1]);
}
Value take_over(Arguments& a, Set* result) {
  set_of(a).table.replace(Table(result->table));
  return Value::none();
}
Value set_intersection_update(Interpreter& in, Arguments& a) {
  return take_over(a, set_intersection(in, a).as<Set>());
}
Value set_difference_update(Interpreter& in, Arguments& a) {
  for (std::size_t i = 1; i < a.positional.size(); ++i) discard_all(in, set_of(a), a.positional[i]);
  return Value::none();
}
Value set_symmetric_difference_update(Interpreter& in, Arguments& a) {
  Set& self = set_of(a);
  const Value other = a.positional[1];
  const Table& others = other.as<Dict>() ? other.to<Dict>().table : as_set(in, other)->table;
  if (&others == &self.table) {
    self.table.clear();
    return Value::none();
  }
  std::size_t position = 0;
  while (const Table::Entry entry = others.next(position)) {
    in.work(8);
    if (!self.table.discard(in, entry)) self.table.set(in, entry, Value());
  }
  return Value::none();
}
bool subset(Interpreter& in, Set& a, Set& b) {
  if (a.table.size() > b.table.size()) return false;
  std::size_t position = 0;
  while (const Table::Entry entry = a.table.next(position)) {
    in.work(8);
    if (!b.table.contains(in, entry)) return false;
  }
  return true;
}
Value set_issubset(Interpreter& in, Arguments& a) {
  return Value::boolean(subset(in, set_of(a), *as_set(in, a.positional[1])));
}
Value set_issuperset(Interpreter& in, Arguments& a) {
  return Value::boolean(subset(in, *as_set(in, a.positional[1]), set_of(a)));
}
Value set_isdisjoint(Interpreter& in, Arguments& a) {
  Set& self = set_of(a);
  if (Set* const other = a.positional[1].as<Set>()) {
    if (other == &self) return Value::boolean(self.table.size() == 0);
    const bool smaller = other->table.size() <= self.table.size();
    const Table& through = smaller ? other->table : self.table;
    Table& within = smaller ? self.table : other->table;
    std::size_t position = 0;
    while (const Table::Entry entry = through.next(position)) {
      in.work(8);
      if (within.contains(in, entry)) return Value::boolean(false);
    }
    return Value::boolean(true);
  }
  const Value iterator = in.iterate(a.positional[1]);
  while (const Value item = in.next(iterator)) {
    in.work(8);
    if (has(in, self, hash_key(in, item, "a set element"))) return Value::boolean(false);
  }
  return Value::boolean(true);
}

Value set_construct(Interpreter& in, Class* cls, Arguments& a) {
  const std::string& name = cls->name;
  refuse_keywords(in, name, a);
  check_count(in, name, a.positional.size(), 0, 1);
  const Value source = argument(a, 0);
  if (source && cls == in.types.frozenset && source.as<Set>() && source.to<Set>().cls == cls)
    return source;
  Set* set = make_set(in, cls);
  if (source) set_update(in, *set, source);
  return set;
}

constexpr BuiltinEntry shared_set_methods[] = {
    {"copy", set_copy, no_arguments, always, forever},
    {"difference", set_difference, positional(0, -1), always, forever},
    {"intersection", set_intersection, positional(0, -1), always, forever},
    {"isdisjoint", set_isdisjoint, one_argument, always, forever},
    {"issubset", set_issubset, one_argument, always, forever},
    {"issuperset", set_issuperset, one_argument, always, forever},
    {"symmetric_difference", set_symmetric_difference, one_argument, always, forever},
    {"union", set_union, positional(0, -1), always, forever},
};
constexpr BuiltinEntry set_methods[] = {
    {"add", set_add, one_argument, always, forever},
    {"clear", set_clear, no_arguments, always, forever},
    {"difference_update", set_difference_update, positional(0, -1), always, forever},
    {"discard", set_discard, one_argument, always, forever},
    {"intersection_update", set_intersection_update, positional(0, -1), always, forever},
    {"pop", set_pop, no_arguments, always, forever},
    {"remove", set_remove, one_argument, always, forever},
    {"symmetric_difference_update", set_symmetric_difference_update, one_argument, always, forever},
    {"update", set_update_, positional(0, -1), always, forever},
};

}  // namespace

Value Interpreter::list(std::vector<Value> items) {
  work(items.size());
  return make<List>(*this, types.list, std::move(items));
}
Value Interpreter::tuple(std::vector<Value> items) {
  work(items.size());
  return make<Tuple>(*this, types.tuple, std::move(items));
}
Dict* Interpreter::dict() {
  return make_dict(*this);
}

Dict* make_dict(Interpreter& in) {
  return make<Dict>(in, in.types.dict,
                    in.python2() ? Table::Probing::dict2 : Table::Probing::insertion);
}

Set* make_set(Interpreter& in, Class* cls) {
  using enum Table::Probing;
  const Table::Probing probing = in.python2()            ? set2
                                 : !in.at_least(3, 7)    ? set36
                                 : in.version.minor == 9 ? set39
                                                         : set3;
  return make<Set>(in, cls, probing);
}

Table::Key hash_key(Interpreter& in, Value key, std::string_view what) {
  if (!in.at_least(3, 14)) return {in, key};
  try {
    return {in, key};
  } catch (Raised& raised) {
    if (raised.exception->cls != in.types.TypeError) throw;
    // The words of both messages, the first one chained nowhere.
    type_error(in, "cannot use '" + in.type_name(key, {3, 14}) + "' as " + std::string(what) +
                       " (" + in.str_of(raised.exception) + ")");
  }
}

Table::Key member_key(Interpreter& in, Value item) {
  if (item.as<Set>() && in.type_of(item) == in.types.set)
    return {item, in.hash(in.call(in.types.frozenset, {item}))};
  return hash_key(in, item, "a set element");
}

void set_update(Interpreter& in, Set& set, Value iterable) {
  if (Set* other = iterable.as<Set>()) {
    if (other == &set) return;
    if (set.table.size() == 0 && other->table.size() == 0) return;
    set.table.reserve_for_merge(other->table.size());
    if (set.table.copy_layout(other->table)) return;
    for (const Table::Key& item : members(in, *other)) set.table.set(in, item, Value());
    return;
  }
  if (Dict* dict = iterable.as<Dict>()) set.table.reserve_for_merge(dict->table.size());
  // What makes the items sees those before them.
  const Value iterator = in.iterate(iterable);
  while (const Value item = in.next(iterator)) {
    in.work();
    set.table.set(in, hash_key(in, item, "a set element"), Value());
  }
}

void dict_update(Interpreter& in, Dict& dict, Value other) {
  if (Dict* source = other.as<Dict>()) {
    if (source == &dict) return;
    dict.table.reserve_for_merge(source->table.size());
    const std::vector<Table::Entry> entries = source->table.ordered_entries();
    in.work(entries.size());
    for (const Table::Entry& entry : entries) dict.table.set(in, entry, entry.value);
    return;
  }
  if (is_instance_kind(other) && has_special(in, other, "keys")) {
    const Value keys = special(in, other, "keys");
    if (!is_iterable(in, keys)) type_error(in, wording::keys_not_iterable(in, other, keys));
    for (Value key : in.to_vector(keys)) dict.table.set(in, key, in.subscript(other, key));
    return;
  }
  const std::vector<Value> pairs = in.to_vector(other);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    std::vector<Value> pair;
    try {
      pair = in.to_vector(pairs[i]);
    } catch (Raised& raised) {
      if (raised.exception->cls != in.types.TypeError) throw;
      const std::string words = "annot convert dictionary update sequence element #" +
                                std::to_string(i) + " to a sequence";
      if (!in.at_least(3, 14)) type_error(in, "c" + words);
      Exception* const error =
          in.make_exception(in.types.TypeError, {in.str("object is not iterable")});
      error->attributes.set(in.intern("__notes__"), in.list({in.str("C" + words)}));
      in.raise(error);
    }
    if (pair.size() != 2)
      value_error(in, "dictionary update sequence element #" + std::to_string(i) + " has length " +
                          std::to_string(pair.size()) + "; 2 is required");
    dict.table.set(in, hash_key(in, pair[0], "a dict key"), pair[1]);
  }
}

void sort_values(Interpreter& in, std::vector<Value>& items, Value key, bool reverse, Value cmp) {
  struct Keyed {
    Value key, item;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(items.size());
  for (Value item : items)
    keyed.push_back({key && !key.is_none() ? in.call(key, {item}) : item, item});
  const bool with_cmp = cmp && !cmp.is_none();
  const auto less = [&](const Keyed& a, const Keyed& b) {
    in.work();
    if (with_cmp) {
      const Value result = in.call(cmp, {a.key, b.key});
      if (!as_number(result))
        type_error(in, "comparison function must return int, not " + in.type_name(result));
      return number_compare(result, Value::integer(0)) < 0;
    }
    return in.truth(in.compare(script::ComparisonOperator::less, a.key, b.key));
  };
  // As CPython's list.sort on short lists: first the run that is in order (or strictly descending),
  // then binary insertion, so that the comparisons, and what they raise, come in the same order.
  // Longer lists are merged from such runs; stable either way.
  if (reverse) std::reverse(keyed.begin(), keyed.end());
  const auto insertion_sort = [&](std::size_t low, std::size_t high) {
    if (high - low < 2) return;
    std::size_t run = low + 2;
    if (less(keyed[low + 1], keyed[low])) {
      while (run < high && less(keyed[run], keyed[run - 1])) ++run;
      std::reverse(keyed.begin() + static_cast<std::ptrdiff_t>(low),
                   keyed.begin() + static_cast<std::ptrdiff_t>(run));
    } else {
      while (run < high && !less(keyed[run], keyed[run - 1])) ++run;
    }
    for (; run < high; ++run) {
      const Keyed pivot = keyed[run];
      std::size_t left = low, right = run;
      while (left < right) {
        const std::size_t middle = left + (right - left) / 2;
        if (less(pivot, keyed[middle]))
          right = middle;
        else
          left = middle + 1;
      }
      for (std::size_t i = run; i > left; --i) keyed[i] = keyed[i - 1];
      keyed[left] = pivot;
    }
  };
  constexpr std::size_t run_length = 64;
  for (std::size_t low = 0; low < keyed.size(); low += run_length)
    insertion_sort(low, std::min(low + run_length, keyed.size()));
  std::vector<Keyed> merged(keyed.size() > run_length ? keyed.size() : 0);
  for (std::size_t width = run_length; width < keyed.size(); width *= 2) {
    for (std::size_t low = 0; low < keyed.size(); low += 2 * width) {
      const std::size_t middle = std::min(low + width, keyed.size()),
                        high = std::min(low + 2 * width, keyed.size());
      std::size_t left = low, right = middle, out = low;
      while (left < middle && right < high)
        merged[out++] = less(keyed[right], keyed[left]) ? keyed[right++] : keyed[left++];
      while (left < middle) merged[out++] = keyed[left++];
      while (right < high) merged[out++] = keyed[right++];
    }
    std::swap(keyed, merged);
  }
  if (reverse) std::reverse(keyed.begin(), keyed.end());
  for (std::size_t i = 0; i < keyed.size(); ++i) items[i] = keyed[i].item;
}

DictView* as_view(Interpreter&, Value value) {
  return value.as<DictView>();
}

std::vector<Value> view_items(Interpreter& in, DictView& view) {
  return dict_values(in, *view.dict, view.cls != in.types.dict_values,
                     view.cls != in.types.dict_keys);
}

void fill_container_types(Interpreter& in) {
  Types& t = in.types;
  t.list->construct = list_construct;
  t.tuple->construct = tuple_construct;
  t.dict->construct = dict_construct;
  t.set->construct = set_construct;
  t.frozenset->construct = set_construct;
  add_methods(in, t.list, list_methods);
  add_methods(in, t.tuple, tuple_methods);
  add_methods(in, t.dict, dict_methods);
  auto* fromkeys = in.immortals.make<Builtin>(t.builtin_function_or_method, dict_static.name,
                                              dict_static.function, dict_static.signature);
  fromkeys->owner = t.dict;
  add_value(in, t.dict, "fromkeys", in.immortals.make<Property>(t.staticmethod, Value(fromkeys)));
  add_methods(in, t.set, shared_set_methods);
  add_methods(in, t.set, set_methods);
  add_methods(in, t.frozenset, shared_set_methods);
}

}  // namespace lastcall::machine
