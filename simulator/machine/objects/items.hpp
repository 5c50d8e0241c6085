#pragma once

#include <cassert>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "objects/value.hpp"

namespace lastcall::machine {

struct Visitor;

// Says, for as long as it lives, that C++ code looks into a container without a copy: a span of it,
// a reference into it. Code of the scenario may change any container, so none may run meanwhile:
// builds with assertions check that wherever it can begin to (see README.md). Costs nothing in the
// others.
class Borrow {
 public:
#ifdef NDEBUG
  Borrow() {}
  static void check_none() {}
#else
  Borrow() {
    ++live_;
  }
  ~Borrow() {
    --live_;
  }
  static void check_none() {
    assert(live_ == 0 && "code of the scenario runs during a Borrow");
  }

 private:
  static inline constinit thread_local int live_ = 0;

 public:
#endif
  Borrow(const Borrow&) = delete;
  Borrow& operator=(const Borrow&) = delete;
};

// The values that an object holds in a row: a list's, a tuple's, an exception's args. Values come
// and go as copies and every index is checked, so that nothing dangles when code of the scenario
// changes the row meanwhile: an index, a size or a `for` over it may go stale, but never reaches
// outside.
class Items {
 public:
  Items() = default;
  Items(std::vector<Value> values) : values_(std::move(values)) {}

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  std::size_t capacity() const { return values_.capacity(); }
  const Value operator[](std::size_t index) const {
    if (index >= values_.size()) reached_outside();
    return values_[index];
  }
  // All of them, as they are now.
  std::vector<Value> copy() const { return values_; }
  // The same without a copy, for code that runs none of the scenario's while `borrow` lives.
  std::span<const Value> span(const Borrow&) const { return values_; }

  void set(std::size_t index, Value value) {
    if (index >= values_.size()) reached_outside();
    values_[index] = value;
  }
  void push_back(Value value) { values_.push_back(value); }
  void append(const std::vector<Value>& values) {
    values_.insert(values_.end(), values.begin(), values.end());
  }
  // Before the item of that index; at the end if it is the size.
  void insert(std::size_t index, Value value) {
    if (index > values_.size()) reached_outside();
    values_.insert(at(index), value);
  }
  Value remove(std::size_t index) {
    const Value removed = (*this)[index];
    values_.erase(at(index));
    return removed;
  }
  // Puts `values` in the place of those from `begin` to before `end`.
  void replace(std::size_t begin, std::size_t end, const std::vector<Value>& values) {
    if (begin > end || end > values_.size()) reached_outside();
    values_.insert(values_.erase(at(begin), at(end)), values.begin(), values.end());
  }
  void resize(std::size_t size) { values_.resize(size); }
  void clear() { values_.clear(); }
  // Leaves none here.
  std::vector<Value> take() { return std::exchange(values_, {}); }

  void visit(Visitor& visitor);

  // `for (Value item : items)`: by index, up to what the size is when it gets there.
  struct End {};
  class Iterator {
   public:
    explicit Iterator(const Items& items) : items_(items) {}
    const Value operator*() const { return items_[index_]; }
    Iterator& operator++() { return ++index_, *this; }
    bool operator!=(End) const { return index_ < items_.size(); }

   private:
    const Items& items_;
    std::size_t index_ = 0;
  };
  Iterator begin() const { return Iterator(*this); }
  End end() const { return {}; }

 private:
  std::vector<Value>::iterator at(std::size_t index) {
    return values_.begin() + static_cast<std::ptrdiff_t>(index);
  }

  std::vector<Value> values_;
};

}  // namespace lastcall::machine
