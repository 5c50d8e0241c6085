#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "objects/grown_text.hpp"
#include "objects/items.hpp"
#include "objects/pool.hpp"
#include "objects/value.hpp"
#include "script/syntax_tree.hpp"

// The objects that live on a simulated process's heap.
//
// Every object can say which other values it holds (`visit`) and copy itself (`copy`): from these
// two come garbage collection (heap.hpp) and os.fork, which copies the whole heap. Objects are
// never deleted by hand.
namespace lastcall::machine {

class Interpreter;
struct Class;
struct Code;   // compiled bytecode, immutable, shared by all processes (code.hpp)
struct Frame;  // an activation (frame.hpp)

enum class Kind : std::uint8_t {
  int_,
  str,
  bytes,
  list,
  tuple,
  dict,
  set,
  range,
  slice,
  iterator,
  dict_view,
  generator,
  function,
  builtin,
  bound_method,
  property,
  cell,
  module,
  class_,
  traceback,
  // instances of classes, from here to the end
  instance,
  exception,
  native,
};

// Called with every Value an object holds; it may replace it (a fork redirects each to the copy).
struct Visitor {
  virtual void operator()(Value& value) = 0;
  // One that does not keep what it refers to, nor needs to know of it but to follow a copy.
  virtual void weak(Object*& /*object*/) {}
  // For members that are typed pointers.
  template <typename T>
  void operator()(T*& pointer) {
    Value value(pointer);
    (*this)(value);
    pointer = static_cast<T*>(value.is_null() ? nullptr : value.object());
  }

 protected:
  ~Visitor() = default;
};

struct Object {
  Object(Kind the_kind, Class* the_class) : kind(the_kind), cls(the_class) {}
  virtual ~Object() = default;
  Object& operator=(const Object&) = delete;
  static void* operator new(std::size_t size) { return pool_allocate(size); }
  static void operator delete(void* object, std::size_t size) { pool_free(object, size); }

  virtual void visit(Visitor& visitor) { visitor(cls); }
  virtual Object* copy() const = 0;
  // Bytes held, roughly, what it owns included: counted against the memory bound.
  virtual std::size_t size() const = 0;

  Kind kind;
  bool marked = false;    // by the garbage collector
  bool immortal = false;  // shared by all processes and never collected: builtin types, constants
  // For lifetimes.hpp: whether its end is noticed; whether its finalizer was called; whether it is
  // no more, though not deleted yet; by how many of the lost it is held.
  bool watched : 1 = false;
  bool finalized : 1 = false;
  bool ended : 1 = false;
  bool derived : 1 = false;  // a Derived: of a class that derives from a builtin type of values
  std::uint32_t holders = 0;
  // The object's place in the order of allocation; `id()` and the addresses in reprs derive from it
  // so that they are the same in every run (and, as in reality, in a forked child).
  std::uint64_t serial = 0;
  Class* cls;

 protected:
  Object(const Object&) = default;
};

// ---- text and numbers -------------------------------------------------------------------------

// Only for ints that do not fit in 64 bits. The magnitude is arbitrary; arithmetic is in
// number.cpp.
struct Int final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::int_; }
  Int(Class* c, bool is_negative, std::vector<std::uint32_t> the_limbs)
      : Object(Kind::int_, c), negative(is_negative), limbs(std::move(the_limbs)) {}
  Object* copy() const override { return new Int(*this); }
  std::size_t size() const override { return sizeof *this + limbs.size() * 4; }
  bool negative;
  std::vector<std::uint32_t> limbs;  // least significant first, no leading zeros
};

// UTF-8; a lone surrogate is held as its three bytes. In 2.7 this is also the type `unicode`, told
// apart by its class.
struct Str : Object {
  static constexpr bool matches(Kind k) { return k == Kind::str; }
  Str(Class* c, GrownText the_text) : Object(Kind::str, c), text(std::move(the_text)) {}
  Object* copy() const override { return new Str(*this); }
  std::size_t size() const override { return sizeof *this + text.capacity(); }
  const GrownText text;
  mutable std::uint64_t hash = 0;  // 0 until it is asked for
  std::int64_t length = -1;        // in code points; -1 until it is asked for
};

struct Bytes : Object {
  static constexpr bool matches(Kind k) { return k == Kind::bytes; }
  Bytes(Class* c, std::string the_data) : Object(Kind::bytes, c), data(std::move(the_data)) {}
  Object* copy() const override { return new Bytes(*this); }
  std::size_t size() const override { return sizeof *this + data.capacity(); }
  const std::string data;
};

// ---- containers -------------------------------------------------------------------------------

inline void visit_all(Visitor& visitor, std::vector<Value>& values) {
  for (Value& value : values) visitor(value);
}
inline void Items::visit(Visitor& visitor) {
  visit_all(visitor, values_);
}

struct List : Object {
  static constexpr bool matches(Kind k) { return k == Kind::list; }
  List(Class* c, Items the_items) : Object(Kind::list, c), items(std::move(the_items)) {}
  void visit(Visitor& v) override { Object::visit(v), items.visit(v); }
  Object* copy() const override { return new List(*this); }
  std::size_t size() const override { return sizeof *this + items.capacity() * sizeof(Value); }
  Items items;
};

struct Tuple : Object {
  static constexpr bool matches(Kind k) { return k == Kind::tuple; }
  Tuple(Class* c, Items the_items) : Object(Kind::tuple, c), items(std::move(the_items)) {}
  void visit(Visitor& v) override { Object::visit(v), items.visit(v); }
  Object* copy() const override { return new Tuple(*this); }
  std::size_t size() const override { return sizeof *this + items.capacity() * sizeof(Value); }
  Items items;
};

// A hash table that keeps the order of insertion: entries in a row, and an index of positions into
// it. Serves dict and set (which leaves the values null). Lookups that need Python's `==` or
// `hash()` of user objects go through the Interpreter and may raise; those by string never do.
//
// Where a version's order of iteration follows from the hashes (2.7's dicts and sets, every
// version's sets of numbers), the index is laid out as that version's own table is (`Probing`), and
// `next` goes through it in that order.
class Table {
 public:
  struct Entry {
    std::uint64_t hash = 0;
    Value key;  // null in a removed entry
    Value value;
    explicit operator bool() const { return static_cast<bool>(key); }
  };
  // Whose layout: ours (order of insertion), 2.7's dictobject.c and setobject.c, setobject.c
  // of 3.6, of 3.9 (which alone never uses the slot of a removed entry again), and of the other
  // versions.
  enum class Probing : std::uint8_t { insertion, dict2, set2, set36, set39, set3 };

  Table() = default;
  explicit Table(Probing probing) : probing_(probing) {}

  // A key whose hash has been asked for: `__hash__` is called once, however often it is looked up.
  struct Key {
    Key(Value the_value, std::uint64_t the_hash) : value(the_value), hash(the_hash) {}
    Key(const Entry& entry) : value(entry.key), hash(entry.hash) {}
    Key(Interpreter& in, Value the_value);  // may run Python code (__hash__), hence raise
    Value value;
    std::uint64_t hash;
  };

  // The value of `key`, or null. May run Python code (__eq__), hence raise.
  Value find(Interpreter& in, Key key);
  // Whether `key` is there; as `find`.
  bool contains(Interpreter& in, Key key);
  // Inserts or overwrites; an existing key object is kept, as in Python.
  void set(Interpreter& in, Key key, Value value);
  // The value of `key`, which is inserted with `value` if it was not there.
  Value find_or_set(Interpreter& in, Key key, Value value);
  // Removes `key`; its value, or null if it was not there. In a set (no values): true if it was.
  Value remove(Interpreter& in, Key key);
  bool discard(Interpreter& in, Key key);
  // The same for a key whose hash nobody has asked for.
  Value find(Interpreter& in, Value key) { return find(in, Key(in, key)); }
  bool contains(Interpreter& in, Value key) { return contains(in, Key(in, key)); }
  void set(Interpreter& in, Value key, Value value) { set(in, Key(in, key), value); }
  Value remove(Interpreter& in, Value key) { return remove(in, Key(in, key)); }
  bool discard(Interpreter& in, Value key) { return discard(in, Key(in, key)); }

  // The same for a string key, without running any code.
  Value find(const Str* key) const {
    const Value* const found = place(key);
    return found ? *found : Value();
  }
  Value find(std::string_view key) const;
  // Where the value of `key` stands, or nullptr: good for as long as `version` stays the same.
  const Value* place(const Str* key) const;
  // The same; tries the entry number `hint` first, and sets it to where the key was found.
  const Value* place(const Str* key, std::uint32_t& hint) const {
    if (hint < entries_.size()) {
      const Entry& entry = entries_[hint];
      if (entry.key.is_object() && reinterpret_cast<const void*>(entry.key.object()) == key)
        return &entry.value;
    }
    const Value* const found = place(key);
    if (found) hint = position_of(*found);
    return found;
  }
  void set(Str* key, Value value);
  Value remove(std::string_view key);

  void clear();
  // Makes room as `set | other` and `dict(other)` do in CPython, which shows in the order of sets.
  void reserve_for_merge(std::size_t others);
  std::size_t size() const { return used_; }
  // Drops the slots of removed entries as a set's difference_update() does, which shows in the
  // order.
  void shrink_to_members();
  // Makes room for a dict display of so many items as 2.7 does.
  void reserve_for_literal(std::size_t items);
  // Becomes a copy of `other` slot by slot, if this is empty and of the same layout and size, as
  // CPython's sets do since 3.4; false if it is not.
  bool copy_layout(const Table& other);
  // The next entry in Python's order of iteration, from `position` (0 at first); one with a null
  // key at the end.
  Entry next(std::size_t& position) const;
  // The entry that was inserted last; one with a null key if there is none.
  Entry last() const { return entries_.empty() ? Entry() : entries_.back(); }
  // All entries in order of insertion, as they are now.
  std::vector<Entry> entries() const;
  // The same in Python's order of iteration.
  std::vector<Entry> ordered_entries() const;
  // Takes over what `other` holds.
  void replace(Table&& other);
  std::size_t memory() const { return entries_.capacity() * sizeof(Entry) + index_.capacity() * 4; }
  void visit(Visitor& visitor) {
    for (Entry& entry : entries_) visitor(entry.key), visitor(entry.value);
  }
  // Changes whenever a key is added or removed: "changed size during iteration".
  std::uint64_t version() const { return version_; }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  // The number of the entry that this is the value of.
  std::uint32_t position_of(const Value& value) const {
    const auto offset = reinterpret_cast<const char*>(&value) -
                        reinterpret_cast<const char*>(&entries_.front().value);
    return static_cast<std::uint32_t>(static_cast<std::size_t>(offset) / sizeof(Entry));
  }
  // Of a slot that is neither free nor that of a removed entry.
  Entry& entry_in(std::size_t slot) { return entries_[static_cast<std::size_t>(index_[slot])]; }
  const Entry& entry_in(std::size_t slot) const {
    return entries_[static_cast<std::size_t>(index_[slot])];
  }
  template <typename Matches>
  std::size_t find_slot(std::uint64_t hash, Matches&& matches) const;
  std::size_t free_slot(std::uint64_t hash) const;
  std::size_t find_slot(Interpreter& in, Value key, std::uint64_t hash, bool to_add = false);
  std::size_t find_slot(std::string_view key) const;
  // Of a key that is not there.
  void add(Interpreter& in, const Key& key, Value value);
  void insert(std::uint64_t hash, Value key, Value value);
  Value remove_slot(std::size_t slot);
  void compact();
  void resize(std::size_t minimum);
  bool is_set3() const {
    return probing_ == Probing::set36 || probing_ == Probing::set39 || probing_ == Probing::set3;
  }
  bool follows_slots() const { return probing_ != Probing::insertion && !unordered_; }

  std::vector<Entry, PoolAllocator<Entry>> entries_;
  std::vector<std::int32_t, PoolAllocator<std::int32_t>>
      index_;  // power of two in size; -1 free, -2 removed
  std::size_t used_ = 0;
  std::size_t fill_ = 0;  // slots of index_ that are not free
  std::uint64_t version_ = 0;
  std::uint64_t layout_ = 0;  // changes whenever entries or slots move
  Probing probing_ = Probing::insertion;
  // Holds a key whose hash differs from run to run in reality (a 3.x str, an object): any order is
  // true, so it is that of insertion.
  bool unordered_ = false;
};

struct Dict : Object {
  static constexpr bool matches(Kind k) { return k == Kind::dict; }
  explicit Dict(Class* c, Table::Probing probing = Table::Probing::insertion)
      : Object(Kind::dict, c), table(probing) {}
  void visit(Visitor& v) override { Object::visit(v), table.visit(v); }
  Object* copy() const override { return new Dict(*this); }
  std::size_t size() const override { return sizeof *this + table.memory(); }
  Table table;
};

// set and frozenset, told apart by their class. The order of iteration is CPython's for ints (it
// follows from their hashes) and the order of insertion for everything else.
struct Set : Object {
  static constexpr bool matches(Kind k) { return k == Kind::set; }
  explicit Set(Class* c, Table::Probing probing) : Object(Kind::set, c), table(probing) {}
  void visit(Visitor& v) override { Object::visit(v), table.visit(v); }
  Object* copy() const override { return new Set(*this); }
  std::size_t size() const override { return sizeof *this + table.memory(); }
  Table table;
};

struct Range final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::range; }
  Range(Class* c, std::int64_t a, std::int64_t b, std::int64_t s)
      : Object(Kind::range, c), start(a), stop(b), step(s) {}
  Object* copy() const override { return new Range(*this); }
  std::size_t size() const override { return sizeof *this; }
  std::int64_t start, stop, step;
};

struct Slice final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::slice; }
  Slice(Class* c, Value a, Value b, Value s) : Object(Kind::slice, c), start(a), stop(b), step(s) {}
  void visit(Visitor& v) override { Object::visit(v), v(start), v(stop), v(step); }
  Object* copy() const override { return new Slice(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value start, stop, step;
};

// An iterator over something builtin (a list, a dict's items, a range, zip, enumerate, map, …).
// Each kind of iterator derives from this one (container.cpp).
struct Iterator : Object {
  static constexpr bool matches(Kind k) { return k == Kind::iterator; }
  explicit Iterator(Class* c) : Object(Kind::iterator, c) {}
  // The next item, or null at the end. May raise, and may run Python code.
  virtual Value next(Interpreter& in) = 0;
};

// ---- things that can be called ----------------------------------------------------------------

struct Cell final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::cell; }
  Cell(Class* c, Value the_value) : Object(Kind::cell, c), value(the_value) {}
  void visit(Visitor& v) override { Object::visit(v), v(value); }
  Object* copy() const override { return new Cell(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value value;
};

// A function written in the scenario.
struct Function final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::function; }
  Function(Class* c, const Code* the_code) : Object(Kind::function, c), code(the_code) {}
  void visit(Visitor& v) override {
    Object::visit(v), visit_all(v, defaults), visit_all(v, closure), v(globals), v(attributes);
    for (auto& [name_, value] : keyword_defaults) v(value);
    v(name), v(qualname), v(doc), v(annotations), v(class_names);
  }
  Object* copy() const override { return new Function(*this); }
  std::size_t size() const override {
    return sizeof *this + 16 * (defaults.size() + closure.size());
  }
  const Code* code;
  Value name, qualname, doc;  // str (doc may be None)
  std::vector<Value> defaults;
  std::vector<std::pair<std::string, Value>> keyword_defaults;
  std::vector<Value> closure;  // Cells
  Dict* globals = nullptr;
  Dict* attributes = nullptr;  // __dict__, made when first written
  // A dict, or the function that makes one when it is asked for (3.14 on), or null.
  Value annotations;
  Dict* class_names = nullptr;  // of such a function: the names of the class body around it
};

// Some of the values that a call was given, each of which is asked for by an index that is checked.
class ArgumentValues : public std::span<Value> {
 public:
  ArgumentValues() = default;
  ArgumentValues(std::span<Value> values) : std::span<Value>(values) {}
  ArgumentValues(std::vector<Value>& values) : std::span<Value>(values) {}
  template <std::size_t size>
  ArgumentValues(Value (&values)[size]) : std::span<Value>(values) {}
  ArgumentValues(Value* first, std::size_t count) : std::span<Value>(first, count) {}
  Value operator[](std::size_t index) const {
    if (index >= size()) reached_outside();
    return data()[index];
  }
};

// What a call was given. `self` of a method is positional[0].
struct Arguments {
  ArgumentValues positional;
  std::span<const std::pair<Str*, Value>> keywords;
};

// A function written in C++. It returns its result, throws Raised, or pushes a NativeFrame with
// Interpreter::defer and returns Value::deferred().
using NativeFunction = Value (*)(Interpreter& in, Arguments& arguments);

// How arguments are checked before the C++ function sees them, and how CPython words it if they do
// not fit; the flavours follow CPython's calling conventions (METH_NOARGS, METH_O, …).
struct Signature {
  enum class Style : std::uint8_t { no_arguments, one_argument, positional, any };
  Style style = Style::any;
  int minimum = 0;   // of positional arguments, without self
  int maximum = -1;  // -1: no bound
};

struct Builtin final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::builtin; }
  Builtin(Class* c, std::string_view the_name, NativeFunction the_function, Signature the_signature)
      : Object(Kind::builtin, c),
        name(the_name),
        function(the_function),
        signature(the_signature) {}
  void visit(Visitor& v) override { Object::visit(v), v(self); }
  Object* copy() const override { return new Builtin(*this); }
  std::size_t size() const override { return sizeof *this; }
  std::string_view name;  // of static storage
  NativeFunction function;
  Signature signature;
  Class* owner = nullptr;   // the type it is a method of (immortal), or null
  std::string_view module;  // "atexit"; "" for a method
  Value self;               // what it is bound to, or null
  bool is_method = false;   // binds to the instance it is looked up on
};

struct BoundMethod final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::bound_method; }
  BoundMethod(Class* c, Value the_self, Value the_function)
      : Object(Kind::bound_method, c), self(the_self), function(the_function) {}
  void visit(Visitor& v) override { Object::visit(v), v(self), v(function); }
  Object* copy() const override { return new BoundMethod(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value self, function;
  bool unbound = false;  // 2.7's `A.f`: self is the class
};

// property, staticmethod and classmethod, told apart by their class.
struct Property final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::property; }
  Property(Class* c, Value the_getter) : Object(Kind::property, c), getter(the_getter) {}
  void visit(Visitor& v) override { Object::visit(v), v(getter), v(setter), v(deleter), v(doc); }
  Object* copy() const override { return new Property(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value getter, setter, deleter, doc;
};

// A suspended function with `yield`, or a generator expression. Owns its frame while suspended.
struct Generator final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::generator; }
  explicit Generator(Class* c);
  Generator(const Generator& other);  // copies the frame
  ~Generator() override;
  void visit(Visitor& v) override;
  Object* copy() const override { return new Generator(*this); }
  std::size_t size() const override;
  std::unique_ptr<Frame> frame;  // null while running and once exhausted
  bool running = false;
  bool exhausted = false;
  Value name, qualname;
};

// ---- modules, classes, instances --------------------------------------------------------------

struct Module final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::module; }
  Module(Class* c, Str* the_name, Dict* the_attributes)
      : Object(Kind::module, c), name(the_name), attributes(the_attributes) {}
  void visit(Visitor& v) override { Object::visit(v), v(name), v(attributes); }
  Object* copy() const override { return new Module(*this); }
  std::size_t size() const override { return sizeof *this; }
  Str* name;
  Dict* attributes;
  std::set<std::string, std::less<>> deleted;  // attributes that the scenario took away
};

// A number that no other has: a copy gets one of its own.
class UniqueNumber {
 public:
  UniqueNumber() : value_(++last_) {}
  UniqueNumber(const UniqueNumber&) : UniqueNumber() {}
  UniqueNumber& operator=(const UniqueNumber&) = delete;
  std::uint64_t value() const { return value_; }

 private:
  static inline constinit thread_local std::uint64_t last_ = 0;
  std::uint64_t value_;
};

// A type: builtin (immortal, shared by all processes) or made by a class statement.
struct Class final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::class_; }
  Class(Class* meta, std::string the_name, Class* the_base)
      : Object(Kind::class_, meta), name(std::move(the_name)), base(the_base) {}
  void visit(Visitor& v) override {
    Object::visit(v), v(base), attributes.visit(v);
    for (Class*& each : bases) v(each);
    for (Class*& each : mro) v(each);
  }
  Object* copy() const override { return new Class(*this); }
  std::size_t size() const override {
    return sizeof *this + attributes.memory() + (bases.size() + mro.size()) * sizeof(Class*);
  }

  // Looks an attribute up here and in the bases; null if it is nowhere.
  Value find(std::string_view attribute) const;
  // The same, and where a name was found is remembered, as CPython's type cache does.
  Value find(const Str* attribute) const;
  bool is_subclass_of(const Class* other) const {
    return any_in_order([other](const Class* c) { return c == other; });
  }
  // Calls `visit` with this class and all that it inherits from, in the order in which attributes
  // are looked up, until that returns true.
  template <typename Visit>
  bool any_in_order(Visit&& visit) const {
    if (mro.empty()) {
      for (const Class* c = this; c; c = c->base)
        if (visit(c)) return true;
      return false;
    }
    for (const Class* c : mro)
      if (visit(c)) return true;
    return false;
  }

  UniqueNumber number;  // for find()
  std::string name;
  std::string qualname;  // "Outer.Inner"; equals name for builtin types
  std::string module;    // "__main__", "builtins", "threading"
  // The one of the bases whose instances these are a kind of; null for object (and 2.7's old-style
  // classes).
  Class* base;
  // Only where there are several bases, here or above: those of the class statement, and this class
  // with all that it inherits from in the order of lookup.
  std::vector<Class*> bases, mro;
  mutable Table attributes;  // find() computes hashes lazily
  bool is_builtin = false;
  bool named_with_module = false;  // in CPython's own messages: what is written in C, in a module
  bool is_exception = false;     // derives from BaseException
  bool old_style = false;        // 2.7: `class A:`
  bool has_dict = true;          // its instances may have any attribute
  bool makes_itself = false;     // has a __new__ of the scenario's
  bool made_specially = false;   // that, or its metaclass or base decides how instances are made
  bool gets_attributes = false;  // has a __getattribute__ of the scenario's
  bool is_descriptor = false;    // has a __get__ of the scenario's
  bool sets_values = false;      // has a __set__ or __delete__ of the scenario's
  // Makes an empty instance; inherited from the base. Null: cannot be instantiated or derived from.
  Value (*allocate)(Interpreter& in, Class* cls) = nullptr;
  // What calling the type does: for a builtin one `__new__` and `__init__` together (`int("3")`,
  // `list(x)`, `ValueError("x")`). Inherited from the base; for a class made by a class statement
  // it makes the instance (an exception takes its args from all positional arguments, as
  // BaseException.__new__ does), checks that there are no arguments where nobody takes them, and
  // runs the builtin `__init__` if none of the scenario overrides it: the caller then only has to
  // call an
  // `__init__` that find() gives and that is not a Builtin. Null: "cannot create 'x' instances".
  Value (*construct)(Interpreter& in, Class* cls, Arguments& arguments) = nullptr;
  bool may_be_base = true;  // may a scenario derive from it? (not from int, str, list, …)
  std::span<const std::string_view> fields;  // of a struct sequence: the names of its items
};

// An instance of a class made by a class statement, or of a builtin one that needs no more than
// attributes.
struct Instance : Object {
  static constexpr bool matches(Kind k) { return k >= Kind::instance; }
  explicit Instance(Class* c, Kind k = Kind::instance) : Object(k, c) {}
  void visit(Visitor& v) override { Object::visit(v), attributes.visit(v); }
  Object* copy() const override { return new Instance(*this); }
  std::size_t size() const override { return sizeof *this + attributes.memory(); }
  Table attributes;  // __dict__
};

// One line of a traceback, newest call last: `next` leads from the outermost frame to the one that
// raised.
struct Traceback final : Object {
  static constexpr bool matches(Kind k) { return k == Kind::traceback; }
  Traceback(Class* c, const Code* the_code, script::SourceRange the_range, int the_line,
            Value the_next)
      : Object(Kind::traceback, c),
        code(the_code),
        range(the_range),
        line(the_line),
        next(the_next) {}
  void visit(Visitor& v) override { Object::visit(v), v(next), v(locals); }
  Object* copy() const override { return new Traceback(*this); }
  std::size_t size() const override { return sizeof *this; }
  const Code* code;           // of the frame: names it and its file
  Value locals;               // a Tuple that gets what the frame held when it ends, or null
  script::SourceRange range;  // of the instruction; a line of 0 if it has no columns
  int line;                   // what the traceback prints (differs from range.line before 3.8)
  Value next;                 // a Traceback, or null
};

struct Exception final : Instance {
  static constexpr bool matches(Kind k) { return k == Kind::exception; }
  explicit Exception(Class* c) : Instance(c, Kind::exception) {}
  void visit(Visitor& v) override {
    Instance::visit(v), args.visit(v), v(cause), v(context), v(traceback), v(name), v(object);
    fields.visit(v), v(caught_traceback);
  }
  Object* copy() const override { return new Exception(*this); }
  Items args;
  Value cause;    // null until `raise … from …`, which may set None
  Value context;  // an Exception, or null
  bool suppress_context = false;
  // 2.7: whether it was made by C code and nothing has caught it yet, so that it is but a type and
  // a text to who reports it.
  bool is_bare = false;
  Value traceback;  // a Traceback, or null
  // The same when it was last caught: its __traceback__ as C code of 3.6 to 3.9 sees it, where it
  // is set only then.
  Value caught_traceback;
  // What NameError and AttributeError failed to find, and where, for "Did you mean …?" (3.10+);
  // null elsewhere. Where: for AttributeError the object, for NameError a tuple of the names bound
  // in the frame's locals, globals and builtins (each the keys of a dict, or a list of str) and the
  // value of the local `self`, or None.
  Value name, object;
  // What some types keep beside args (exception.cpp): SystemExit its code, and the tuple that
  // sys.exit was given to 3.11; StopIteration its value;
  // OSError errno, strerror, filename, filename2; UnicodeError encoding, object, start, end,
  // reason.
  Items fields;
};

// An instance whose state is C++: a file, a lock, a thread. Each derives from this one, next to the
// module that offers it.
struct Native : Instance {
  static constexpr bool matches(Kind k) { return k == Kind::native; }
  explicit Native(Class* c) : Instance(c, Kind::native) {}
  // What it is worth in arithmetic, comparison and as an index (a member of an IntEnum such as
  // signal.SIGTERM); null for what is no number.
  virtual Value number() const { return Value(); }
};

// An instance of a class that derives from a builtin type of values (dict, list, str, …): the same
// with attributes of its own.
template <typename Base>
struct Derived final : Base {
  template <typename... Args>
  explicit Derived(Args&&... args) : Base(std::forward<Args>(args)...) {
    this->derived = true;
  }
  void visit(Visitor& v) override { Base::visit(v), attributes.visit(v); }
  Object* copy() const override { return new Derived(*this); }
  std::size_t size() const override { return Base::size() + attributes.memory(); }
  Table attributes;
};
// The attributes of such an instance.
Table* derived_attributes(Object* object);

// The same for int and float, whose own values are no objects.
struct DerivedNumber final : Native {
  DerivedNumber(Class* c, Value the_value) : Native(c), value(the_value) {}
  void visit(Visitor& v) override { Native::visit(v), v(value); }
  Object* copy() const override { return new DerivedNumber(*this); }
  std::size_t size() const override { return sizeof *this; }
  Value number() const override { return value; }
  Value value;
};

// What stands for a name of `__slots__` in the class.
struct Slot final : Native {
  Slot(Class* c, Class* the_owner, Str* the_name) : Native(c), owner(the_owner), name(the_name) {}
  void visit(Visitor& v) override { Native::visit(v), v(owner), v(name); }
  Object* copy() const override { return new Slot(*this); }
  std::size_t size() const override { return sizeof *this; }
  Class* owner;
  Str* name;
};

template <typename T>
T* Value::as() const {
  return tag_ == Tag::object && T::matches(payload_.object->kind) ? static_cast<T*>(payload_.object)
                                                                  : nullptr;
}

template <typename T>
T& Value::to() const {
  T* const object = as<T>();
  if (!object) reached_outside();
  return *object;
}

// The class of any value is Interpreter::type_of.

}  // namespace lastcall::machine
