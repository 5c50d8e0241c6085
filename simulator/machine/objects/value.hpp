#pragma once

#include <cstdint>

namespace lastcall::machine {

struct Object;

// C++ code asked for an item that is not there, or took an object for one of another type. It is a
// defect of the machine, and not to happen whatever a scenario does: the run ends by LimitReached;
// builds with assertions abort.
[[noreturn, gnu::cold]] void reached_outside();

// A reference to a Python object: small ones (None, bools, ints of 64 bits, floats) are held here,
// the others on the heap of the simulated process. 16 bytes, trivially copyable; two Values that
// are `same` are one object as far as `is` can tell.
class Value {
 public:
  // As wide as the payload: a Value is written as two words, and read so.
  enum class Tag : std::uint64_t {
    null,      // no value: an unbound local, a missing argument, "not found"
    deferred,  // returned by a builtin that has pushed a NativeFrame to produce its result
    none,
    not_implemented,
    ellipsis,
    boolean,
    integer,  // fits in 64 bits; every int that does is held here, so Int objects are always larger
    real,
    object,
  };

  Value() = default;
  Value(Object* object) : tag_(object ? Tag::object : Tag::null) { payload_.object = object; }
  static Value none() { return Value(Tag::none); }
  static Value not_implemented() { return Value(Tag::not_implemented); }
  static Value ellipsis() { return Value(Tag::ellipsis); }
  static Value deferred() { return Value(Tag::deferred); }
  static Value boolean(bool value) { return Value(Tag::boolean, value ? 1 : 0); }
  static Value integer(std::int64_t value) { return Value(Tag::integer, value); }
  static Value real(double value) {
    Value result(Tag::real);
    result.payload_.real = value;
    return result;
  }

  Tag tag() const { return tag_; }
  bool is_null() const { return tag_ == Tag::null; }
  bool is_deferred() const { return tag_ == Tag::deferred; }
  bool is_none() const { return tag_ == Tag::none; }
  bool is_boolean() const { return tag_ == Tag::boolean; }
  bool is_integer() const { return tag_ == Tag::integer; }  // not bool, not a big int
  bool is_real() const { return tag_ == Tag::real; }
  bool is_object() const { return tag_ == Tag::object; }
  explicit operator bool() const { return tag_ != Tag::null; }

  bool boolean() const { return payload_.integer != 0; }
  std::int64_t integer() const { return payload_.integer; }  // 0 or 1 for a bool
  double real() const { return payload_.real; }
  Object* object() const { return payload_.object; }

  // The object as a T, or nullptr if it is none. T is one of the structs of object.hpp.
  template <typename T>
  T* as() const;
  // The object, which is a T because whoever calls this has made sure of it: see reached_outside.
  template <typename T>
  T& to() const;

  // Becomes `other`, copied as two words: read as one unit of 16 bytes, a value that was just
  // written as two would have to reach the cache first.
  void set(const Value& other) {
    tag_ = other.tag_;
    payload_.integer = other.payload_.integer;
  }

  // Python's `is`.
  bool same(Value other) const {
    return tag_ == other.tag_ && (tag_ == Tag::real ? payload_.real == other.payload_.real
                                                    : payload_.integer == other.payload_.integer);
  }

 private:
  explicit Value(Tag tag, std::int64_t integer = 0) : tag_(tag) { payload_.integer = integer; }

  Tag tag_ = Tag::null;
  union {
    std::int64_t integer;
    double real;
    Object* object;
  } payload_{0};
};

}  // namespace lastcall::machine
