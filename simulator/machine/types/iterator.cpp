#include <algorithm>
#include <limits>

#include "language/evaluation.hpp"
#include "system/world.hpp"
#include "types/builtin.hpp"

// Iteration: the iterators of builtin types, enumerate, zip, map, filter, reversed, and iter() and
// next() for everything.
namespace lastcall::machine {
namespace {

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

struct SequenceIterator final : Iterator {  // of a list or tuple
  SequenceIterator(Class* c, Value s, std::int64_t start, int the_step)
      : Iterator(c), sequence(s), index(start), step(the_step) {}
  void visit(Visitor& v) override { Object::visit(v), v(sequence); }
  Object* copy() const override { return new SequenceIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter&) override {
    if (!sequence) return Value();
    const List* list = sequence.as<List>();
    const Items& items = list ? list->items : sequence.to<Tuple>().items;
    if (index >= 0 && index < static_cast<std::int64_t>(items.size())) {
      const Value item = items[static_cast<std::size_t>(index)];
      index += step;
      return item;
    }
    sequence = Value();
    return Value();
  }
  Value sequence;
  std::int64_t index;
  int step;
};

struct TextIterator final : Iterator {
  TextIterator(Class* c, Str* t, bool by_bytes) : Iterator(c), text(t), bytes(by_bytes) {}
  void visit(Visitor& v) override { Object::visit(v), v(text); }
  Object* copy() const override { return new TextIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    if (at >= text->text.size()) return Value();
    const std::size_t start = at;
    if (bytes)
      ++at;
    else
      decode(text->text, at);
    return text_like(in, text, text->text.substr(start, at - start));
  }
  Str* text;
  bool bytes;
  std::size_t at = 0;
};

struct BytesIterator final : Iterator {
  BytesIterator(Class* c, Bytes* b) : Iterator(c), data(b) {}
  void visit(Visitor& v) override { Object::visit(v), v(data); }
  Object* copy() const override { return new BytesIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter&) override {
    if (at >= data->data.size()) return Value();
    return Value::integer(static_cast<unsigned char>(data->data[at++]));
  }
  Bytes* data;
  std::size_t at = 0;
};

struct RangeIterator final : Iterator {
  RangeIterator(Class* c, std::int64_t first, std::int64_t the_step, std::int64_t count)
      : Iterator(c), value(first), step(the_step), left(count) {}
  Object* copy() const override { return new RangeIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter&) override {
    if (left <= 0) return Value();
    --left;
    const std::int64_t result = value;
    // The last step may leave the 64 bits; its result is never used.
    value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value) +
                                      static_cast<std::uint64_t>(step));
    return Value::integer(result);
  }
  std::int64_t value, step, left;
};

struct TableIterator final : Iterator {  // of a dict's keys, values or items, or a set's members
  enum class What : std::uint8_t { keys, values, items };
  TableIterator(Class* c, Value the_holder, What the_what)
      : Iterator(c), holder(the_holder), what(the_what) {
    size_at_start = table().size();
  }
  void visit(Visitor& v) override { Object::visit(v), v(holder); }
  Object* copy() const override { return new TableIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Table& table() {
    if (Dict* dict = holder.as<Dict>()) return dict->table;
    return static_cast<Set*>(holder.object())->table;
  }
  Value next(Interpreter& in) override {
    if (!holder) return Value();
    const bool set = holder.as<Set>() != nullptr;
    if (table().size() != size_at_start) {
      size_at_start = std::numeric_limits<std::size_t>::max();  // it goes on failing
      in.raise(in.types.RuntimeError, set ? "Set changed size during iteration"
                                          : "dictionary changed size during iteration");
    }
    const Table::Entry entry = table().next(position);
    if (!entry) {
      holder = Value();
      return Value();
    }
    if (taken++ >= size_at_start && !set && in.at_least(3, 7)) {
      holder = Value();
      in.raise(in.types.RuntimeError, "dictionary keys changed during iteration");
    }
    if (what == What::items) return in.tuple({entry.key, entry.value});
    return what == What::keys ? entry.key : entry.value;
  }
  Value holder;
  What what;
  std::size_t size_at_start;
  std::size_t position = 0;
  std::size_t taken = 0;
};

struct ReverseTableIterator final : Iterator {  // reversed(dict), 3.8+
  ReverseTableIterator(Class* c, std::vector<Value> v) : Iterator(c), items(std::move(v)) {}
  void visit(Visitor& v) override { Object::visit(v), visit_all(v, items); }
  Object* copy() const override { return new ReverseTableIterator(*this); }
  std::size_t size() const override { return sizeof *this + items.capacity() * sizeof(Value); }
  Value next(Interpreter&) override {
    if (items.empty()) return Value();
    const Value item = items.back();
    items.pop_back();
    return item;
  }
  std::vector<Value> items;
};

struct IndexIterator final : Iterator {  // of an object that has __getitem__ only
  IndexIterator(Class* c, Value o, std::int64_t start, int the_step)
      : Iterator(c), object(o), index(start), step(the_step) {}
  void visit(Visitor& v) override { Object::visit(v), v(object); }
  Object* copy() const override { return new IndexIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    if (!object || index < 0) return Value();
    try {
      const Value item = in.subscript(object, Value::integer(index));
      index += step;
      return item;
    } catch (Raised& raised) {
      const Class* raised_type = raised.exception->cls;
      if (!raised_type->is_subclass_of(in.types.IndexError) &&
          !raised_type->is_subclass_of(in.types.StopIteration))
        throw;
      object = Value();
      return Value();
    }
  }
  Value object;
  std::int64_t index;
  int step;
};

struct CallIterator final : Iterator {  // iter(callable, sentinel)
  CallIterator(Class* c, Value f, Value s) : Iterator(c), function(f), sentinel(s) {}
  void visit(Visitor& v) override { Object::visit(v), v(function), v(sentinel); }
  Object* copy() const override { return new CallIterator(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    if (!function) return Value();
    const Value item = in.call(function, {});
    if (!in.equal(sentinel, item)) return item;
    function = Value();
    return Value();
  }
  Value function, sentinel;
};

struct Enumerate final : Iterator {
  Enumerate(Class* c, Value i, Value n) : Iterator(c), iterator(i), number(n) {}
  void visit(Visitor& v) override { Object::visit(v), v(iterator), v(number); }
  Object* copy() const override { return new Enumerate(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    const Value item = in.next(iterator);
    if (!item) return Value();
    const Value current = number;
    number = number_binary(in, script::BinaryOperator::add, number, Value::integer(1));
    return in.tuple({current, item});
  }
  Value iterator, number;
};

struct Zip final : Iterator {
  Zip(Class* c, std::vector<Value> i, bool s) : Iterator(c), iterators(std::move(i)), strict(s) {}
  void visit(Visitor& v) override { Object::visit(v), visit_all(v, iterators); }
  Object* copy() const override { return new Zip(*this); }
  std::size_t size() const override { return sizeof *this + iterators.size() * sizeof(Value); }
  Value next(Interpreter& in) override {
    if (iterators.empty()) return Value();
    std::vector<Value> items;
    for (std::size_t i = 0; i < iterators.size(); ++i) {
      const Value item = in.next(iterators[i]);
      if (item) {
        items.push_back(item);
        continue;
      }
      if (strict) check_strict(in, i);
      return Value();
    }
    return in.tuple(std::move(items));
  }
  void check_strict(Interpreter& in, std::size_t exhausted) {
    const auto arguments = [](std::size_t count) {
      return count == 1 ? std::string(" argument 1") : " arguments 1-" + std::to_string(count);
    };
    if (exhausted > 0)
      value_error(in, "zip() argument " + std::to_string(exhausted + 1) + " is shorter than" +
                          arguments(exhausted));
    for (std::size_t i = 1; i < iterators.size(); ++i)
      if (in.next(iterators[i]))
        value_error(in,
                    "zip() argument " + std::to_string(i + 1) + " is longer than" + arguments(i));
  }
  std::vector<Value> iterators;
  bool strict;
};

struct Map final : Iterator {
  Map(Class* c, Value f, std::vector<Value> i)
      : Iterator(c), function(f), iterators(std::move(i)) {}
  void visit(Visitor& v) override { Object::visit(v), v(function), visit_all(v, iterators); }
  Object* copy() const override { return new Map(*this); }
  std::size_t size() const override { return sizeof *this + iterators.size() * sizeof(Value); }
  Value next(Interpreter& in) override {
    std::vector<Value> items;
    for (Value iterator : iterators) {
      const Value item = in.next(iterator);
      if (!item) return Value();
      items.push_back(item);
    }
    Arguments arguments{items, {}};
    return in.call(function, arguments);
  }
  Value function;
  std::vector<Value> iterators;
};

struct Filter final : Iterator {
  Filter(Class* c, Value f, Value i) : Iterator(c), function(f), iterator(i) {}
  void visit(Visitor& v) override { Object::visit(v), v(function), v(iterator); }
  Object* copy() const override { return new Filter(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value next(Interpreter& in) override {
    while (const Value item = in.next(iterator)) {
      in.work();
      if (in.truth(function.is_none() ? item : in.call(function, {item}))) return item;
    }
    return Value();
  }
  Value function, iterator;
};

std::vector<Value> drain(Interpreter& in, Value iterator) {
  std::vector<Value> items;
  while (const Value item = in.next(iterator)) {
    in.work();
    items.push_back(item);
    if ((items.size() & 0xfff) == 0) in.check_memory(items.capacity(), sizeof(Value));
  }
  return items;
}

// ---- what the types do when they are called -----------------------------------------------------

Value enumerate_construct(Interpreter& in, Class* cls, Arguments& a) {
  if (in.at_least(3, 13)) {  // which took its arguments over from the general way of 3.12
    for (const auto& [name, value] : a.keywords) {
      if (name->text != "iterable" && name->text != "start")
        type_error(in, "'" + name->text.str() + "' is an invalid keyword argument for enumerate()");
    }
  }
  if (a.positional.empty() && a.keywords.empty() && !in.at_least(3, 7))
    type_error(in, std::string("Required argument '") + (in.python2() ? "sequence" : "iterable") +
                       "' (pos 1) not found");
  if (a.positional.empty() && a.keywords.empty())
    type_error(in, in.at_least(3, 11) ? "enumerate() missing required argument 'iterable'"
                                      : "enumerate() missing required argument 'iterable' (pos 1)");
  const auto bound =
      bind(in, "enumerate", a, 0, {in.python2() ? "sequence" : "iterable", "start"}, 1);
  Value start = Value::integer(0);
  if (bound[1]) {
    start = as_index(in, bound[1]);
    if (!start) in.to_int64(bound[1], "");
  }
  return make<Enumerate>(in, cls, in.iterate(bound[0]), start);
}

Value zip_construct(Interpreter& in, Class* cls, Arguments& a) {
  bool strict = false;
  if (in.at_least(3, 10)) {
    const auto bound = bind(in, "zip", Arguments{{}, a.keywords}, 0, {"strict"}, 0, 0);
    strict = bound[0] && in.truth(bound[0]);
  } else if (!a.keywords.empty()) {
    type_error(in, in.at_least(3, 7) || in.python2() ? "zip() takes no keyword arguments"
                                                     : "zip() does not take keyword arguments");
  }
  std::vector<Value> iterators;
  for (std::size_t i = 0; i < a.positional.size(); ++i) {
    try {
      iterators.push_back(in.iterate(a.positional[i]));
    } catch (Raised& raised) {
      if (in.at_least(3, 8) || raised.exception->cls != in.types.TypeError) throw;
      type_error(in, "zip argument #" + std::to_string(i + 1) + " must support iteration");
    }
  }
  auto* zip = make<Zip>(in, cls, std::move(iterators), strict);
  return in.python2() ? in.list(drain(in, zip)) : Value(zip);
}

Value map_construct(Interpreter& in, Class* cls, Arguments& a) {
  refuse_keywords(in, "map", a);
  if (a.positional.size() < 2)
    type_error(in, in.python2() ? "map() requires at least two args"
                                : "map() must have at least two arguments.");
  std::vector<Value> iterators;
  for (Value iterable : a.positional.subspan(1)) iterators.push_back(in.iterate(iterable));
  if (!in.python2()) return make<Map>(in, cls, a.positional[0], std::move(iterators));
  // 2.7: a list, shorter iterables filled with None; None as the function makes tuples.
  std::vector<std::vector<Value>> columns;
  std::size_t longest = 0;
  for (Value iterator : iterators) {
    columns.push_back(drain(in, iterator));
    longest = std::max(longest, columns.back().size());
  }
  std::vector<Value> results;
  for (std::size_t row = 0; row < longest; ++row) {
    std::vector<Value> items;
    for (const auto& column : columns)
      items.push_back(row < column.size() ? column[row] : Value::none());
    if (a.positional[0].is_none()) {
      results.push_back(items.size() == 1 ? items[0] : in.tuple(items));
    } else {
      Arguments arguments{items, {}};
      results.push_back(in.call(a.positional[0], arguments));
    }
  }
  return in.list(std::move(results));
}

Value filter_construct(Interpreter& in, Class* cls, Arguments& a) {
  refuse_keywords(in, "filter", a);
  check_count(in, "filter", a.positional.size(), 2, 2);
  auto* filter = make<Filter>(in, cls, a.positional[0], in.iterate(a.positional[1]));
  if (!in.python2()) return filter;
  std::vector<Value> kept = drain(in, filter);
  if (a.positional[1].as<Tuple>()) return in.tuple(std::move(kept));
  if (const Str* text = a.positional[1].as<Str>()) {
    std::string joined;
    for (Value piece : kept) joined += piece.to<Str>().text;
    return text_like(in, text, joined);
  }
  return in.list(std::move(kept));
}

Value reversed_construct(Interpreter& in, Class* cls, Arguments& a) {
  refuse_keywords(in, "reversed", a);
  check_count(in, "reversed", a.positional.size(), 1, 1);
  const Value value = a.positional[0];
  if (is_derived(value))
    if (const Value result = overridden(in, value, "__reversed__")) return result;
  if (const List* list = value.as<List>())
    return make<SequenceIterator>(in, in.types.list_reverseiterator, value,
                                  static_cast<std::int64_t>(list->items.size()) - 1, -1);
  if (const Tuple* tuple = value.as<Tuple>())
    return make<SequenceIterator>(in, cls, value,
                                  static_cast<std::int64_t>(tuple->items.size()) - 1, -1);
  if (const Range* range = value.as<Range>()) {
    const std::int64_t count = range_length(*range);
    return make<RangeIterator>(in, in.types.range_iterator, range_item(*range, count - 1),
                               -range->step, count);
  }
  if (value.as<Str>() || value.as<Bytes>())
    return make<IndexIterator>(in, cls, value, in.length(value) - 1, -1);
  if (in.at_least(3, 8)) {
    if (Dict* dict = value.as<Dict>()) {
      DictView view(in.types.dict_keys, dict);
      return make<ReverseTableIterator>(in, in.types.dict_keyiterator, view_items(in, view));
    }
    if (DictView* view = value.as<DictView>())
      return make<ReverseTableIterator>(
          in,
          view->cls == in.types.dict_items    ? in.types.dict_itemiterator
          : view->cls == in.types.dict_values ? in.types.dict_valueiterator
                                              : in.types.dict_keyiterator,
          view_items(in, *view));
  }
  if (is_instance_kind(value)) {
    if (const Value result = special(in, value, "__reversed__")) return result;
    if (has_special(in, value, "__getitem__") && has_special(in, value, "__len__"))
      return make<IndexIterator>(in, cls, value, in.length(value) - 1, -1);
  }
  type_error(in, in.python2() ? "argument to reversed() must be a sequence"
                              : "'" + in.type_name(value) + "' object is not reversible");
}

Value iterator_next(Interpreter& in, Arguments& a) {
  const Value item = in.next(a.positional[0]);
  if (!item) in.raise(in.make_exception(in.types.StopIteration, {}));
  return item;
}
Value iterator_itself(Interpreter&, Arguments& a) {
  return a.positional[0];
}

constexpr BuiltinEntry iterator_methods[] = {
    {"__iter__", iterator_itself, no_arguments, always, forever},
    {"__next__", iterator_next, no_arguments, three, forever},
    {"next", iterator_next, no_arguments, always, three},
};

}  // namespace

Value Interpreter::iterate(Value value) {
  if (is_derived(value))
    if (const Value iterator = overridden(*this, value, "__iter__")) return iterator;
  if (const Value iterator = overridden_by_metaclass(*this, value, "__iter__")) return iterator;
  if (value.is_object()) {
    switch (value.object()->kind) {
      case Kind::list: return make<SequenceIterator>(*this, types.list_iterator, value, 0, 1);
      case Kind::tuple: return make<SequenceIterator>(*this, types.tuple_iterator, value, 0, 1);
      case Kind::str: {
        Str* text = value.as<Str>();
        return make<TextIterator>(*this, types.str_iterator, text, is_byte_text(*this, text));
      }
      case Kind::bytes: return make<BytesIterator>(*this, types.bytes_iterator, value.as<Bytes>());
      case Kind::range: {
        const Range& range = value.to<Range>();
        return make<RangeIterator>(*this, types.range_iterator, range.start, range.step,
                                   range_length(range));
      }
      case Kind::dict:
        return make<TableIterator>(*this, types.dict_keyiterator, value, TableIterator::What::keys);
      case Kind::set:
        return make<TableIterator>(*this, types.set_iterator, value, TableIterator::What::keys);
      case Kind::dict_view: {
        const DictView& view = value.to<DictView>();
        using What = TableIterator::What;
        if (view.cls == types.dict_keys)
          return make<TableIterator>(*this, types.dict_keyiterator, Value(view.dict), What::keys);
        if (view.cls == types.dict_values)
          return make<TableIterator>(*this, types.dict_valueiterator, Value(view.dict),
                                     What::values);
        return make<TableIterator>(*this, types.dict_itemiterator, Value(view.dict), What::items);
      }
      case Kind::iterator:
      case Kind::generator: return value;
      default: break;
    }
    if (is_instance_kind(value)) {
      if (const Value iterator = special(*this, value, "__iter__")) {
        const std::string_view next_name = python2() ? "next" : "__next__";
        if (iterator.as<Iterator>() || iterator.as<Generator>() ||
            (is_instance_kind(iterator) && has_special(*this, iterator, next_name)))
          return iterator;
        wrong_result(*this, value, "__iter__", "an iterator", iterator,
                     "iter() returned non-iterator of type '" + type_name(iterator) + "'");
      }
      if (has_special(*this, value, "__getitem__"))
        return make<IndexIterator>(*this, types.list_iterator, value, 0, 1);
    }
  }
  if (value.as<Class>() && at_least(3, 11))
    type_error(*this, "'" + type_name(value) + "' object is not iterable");
  type_error(*this, "'" + type_name(value) + "' object is not iterable");
}

Value Interpreter::next(Value iterator) {
  if (Iterator* builtin = iterator.as<Iterator>()) {
    if (native_depth < 8) {  // most iterators stand on nothing but a container
      ++native_depth;
      struct Leave {
        int& depth;
        ~Leave() { --depth; }
      } leave{native_depth};
      return builtin->next(*this);
    }
    const Nesting nesting(*this, "");
    return builtin->next(*this);
  }
  if (Generator* generator = iterator.as<Generator>()) {
    try {
      return resume_generator(*this, *generator, Value::none());
    } catch (const Raised& raised) {
      // To 3.6 a StopIteration out of a generator is taken for its end (PEP 479).
      if (at_least(3, 7) || !raised.exception->cls->is_subclass_of(types.StopIteration)) throw;
      return Value();
    }
  }
  if (is_instance_kind(iterator)) {
    try {
      if (const Value item = special(*this, iterator, python2() ? "next" : "__next__")) return item;
    } catch (Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(types.StopIteration)) throw;
      return Value();
    }
  }
  type_error(*this, python2() ? type_name(iterator) + " object is not an iterator"
                              : "'" + type_name(iterator) + "' object is not an iterator");
}

std::vector<Value> Interpreter::to_vector(Value iterable) {
  if (const List* list = iterable.as<List>()) return list->items.copy();
  if (const Tuple* tuple = iterable.as<Tuple>()) return tuple->items.copy();
  if (const Range* range = iterable.as<Range>())
    check_memory(static_cast<std::uint64_t>(range_length(*range)), sizeof(Value));
  const Value iterator = iterate(iterable);
  if (is_instance_kind(iterable) && has_special(*this, iterable, "__len__")) {
    // list() and the like ask for the length first, and only a TypeError is no matter.
    try {
      length(iterable);
    } catch (Raised& raised) {
      if (!raised.exception->cls->is_subclass_of(types.TypeError)) throw;
    }
  }
  return drain(*this, iterator);
}

std::vector<Value> fast_sequence(Interpreter& in, Value iterable, std::string_view message) {
  if (iterable.as<List>() || iterable.as<Tuple>()) return in.to_vector(iterable);
  Value iterator;
  try {
    iterator = in.iterate(iterable);
  } catch (const Raised& raised) {
    if (!raised.exception->cls->is_subclass_of(in.types.TypeError)) throw;
    type_error(in, std::string(message));
  }
  return in.to_vector(iterator);
}

Value call_iterator(Interpreter& in, Value function, Value sentinel) {
  return make<CallIterator>(in, in.types.callable_iterator, function, sentinel);
}

void fill_iterator_types(Interpreter& in) {
  Types& t = in.types;
  t.enumerate->construct = enumerate_construct;
  t.zip->construct = zip_construct;
  t.map->construct = map_construct;
  t.filter->construct = filter_construct;
  t.reversed->construct = reversed_construct;
  for (Class* cls :
       {t.list_iterator, t.tuple_iterator, t.str_iterator, t.bytes_iterator, t.range_iterator,
        t.dict_keyiterator, t.dict_valueiterator, t.dict_itemiterator, t.set_iterator, t.enumerate,
        t.zip, t.map, t.filter, t.reversed, t.list_reverseiterator, t.callable_iterator})
    add_methods(in, cls, iterator_methods);
}

}  // namespace lastcall::machine
