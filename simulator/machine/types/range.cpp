#include <algorithm>
#include <limits>

#include "system/world.hpp"
#include "types/builtin.hpp"

// range and slice.
namespace lastcall::machine {
namespace {

constexpr Version always{2, 7}, three{3, 0}, forever{99, 0};

[[noreturn]] void beyond_64_bits(Interpreter& in) {
  outside_subset(in, "a range with bounds beyond 64 bits", "use smaller bounds");
}

std::int64_t range_argument(Interpreter& in, Value value, bool is_xrange) {
  if (is_xrange && !as_index(in, value)) {
    if (value.is_real()) return static_cast<std::int64_t>(value.real());
    type_error(in, "an integer is required");
  }
  const Value number = as_index(in, value);
  if (!number)
    type_error(in, "'" + in.type_name(value) + "' object cannot be interpreted as an integer");
  if (number.is_integer()) return number.integer();
  if (in.python2()) overflow_error(in, "Python int too large to convert to C long");
  beyond_64_bits(in);
}

Value range_construct(Interpreter& in, Class* cls, Arguments& a) {
  const std::string name = cls->name;
  if (!a.keywords.empty() && !in.python2() && !in.at_least(3, 7))
    type_error(in, name + "() does not take keyword arguments");
  refuse_keywords(in, name, a);
  if (a.positional.empty() && !in.at_least(3, 9) && !in.python2())
    type_error(in, in.at_least(3, 8) ? "range expected 1 argument, got 0"
                                     : "range expected 1 arguments, got 0");
  check_count(in, in.python2() ? "xrange()" : name, a.positional.size(), 1, 3);
  std::int64_t start = 0, stop = 0, step = 1;
  if (a.positional.size() == 1) {
    stop = range_argument(in, a.positional[0], in.python2());
  } else {
    start = range_argument(in, a.positional[0], in.python2());
    stop = range_argument(in, a.positional[1], in.python2());
    if (a.positional.size() == 3) step = range_argument(in, a.positional[2], in.python2());
  }
  if (step == 0)
    value_error(
        in, in.python2() ? "xrange() arg 3 must not be zero" : "range() arg 3 must not be zero");
  return make<Range>(in, in.types.range, start, stop, step);
}

Value range_index(Interpreter& in, Arguments& a) {
  const Range& range = a.positional[0].to<Range>();
  const Value wanted = as_number(a.positional[1]);
  if (wanted && in.contains(a.positional[0], wanted) && wanted.is_integer())
    return Value::integer((wanted.integer() - range.start) / range.step);
  if (in.at_least(3, 14)) value_error(in, "range.index(x): x not in range");
  value_error(in, wanted ? in.repr(a.positional[1]) + " is not in range"
                         : "sequence.index(x): x not in sequence");
}
Value range_count(Interpreter& in, Arguments& a) {
  return Value::integer(in.contains(a.positional[0], a.positional[1]) ? 1 : 0);
}
Value range_start(Interpreter&, Arguments& a) {
  return Value::integer(a.positional[0].to<Range>().start);
}
Value range_stop(Interpreter&, Arguments& a) {
  return Value::integer(a.positional[0].to<Range>().stop);
}
Value range_step(Interpreter&, Arguments& a) {
  return Value::integer(a.positional[0].to<Range>().step);
}

constexpr BuiltinEntry range_methods[] = {
    {"count", range_count, one_argument, three, forever},
    {"index", range_index, one_argument, three, forever},
};

Value slice_construct(Interpreter& in, Class*, Arguments& a) {
  refuse_keywords(in, "slice", a);
  check_count(in, "slice", a.positional.size(), 1, 3);
  const Value none = Value::none();
  if (a.positional.size() == 1) return make<Slice>(in, in.types.slice, none, a.positional[0], none);
  return make<Slice>(in, in.types.slice, a.positional[0], a.positional[1],
                     a.positional.size() > 2 ? a.positional[2] : none);
}
Value slice_indices(Interpreter& in, Arguments& a) {
  const std::int64_t length = in.to_int64(a.positional[1], "C ssize_t");
  if (length < 0) value_error(in, "length should not be negative");
  const Bounds bounds = slice_numbers(in, a.positional[0].to<Slice>()).within(length);
  return in.tuple(
      {Value::integer(bounds.start), Value::integer(bounds.stop), Value::integer(bounds.step)});
}
Value slice_start(Interpreter&, Arguments& a) {
  return a.positional[0].to<Slice>().start;
}
Value slice_stop(Interpreter&, Arguments& a) {
  return a.positional[0].to<Slice>().stop;
}
Value slice_step(Interpreter&, Arguments& a) {
  return a.positional[0].to<Slice>().step;
}
constexpr BuiltinEntry slice_methods[] = {
    {"indices", slice_indices, one_argument, always, forever}};

}  // namespace

std::int64_t slice_bound(Interpreter& in, Value bound, bool or_none) {
  if (const Value number = as_index(in, bound)) return clipped(in, number);
  type_error(in, or_none && !in.at_least(3, 15)
                     ? "slice indices must be integers or None or have an __index__ method"
                     : "slice indices must be integers or have an __index__ method");
}

std::int64_t range_length(const Range& range) {
  if (range.step > 0 ? range.start >= range.stop : range.start <= range.stop) return 0;
  const auto span =
      range.step > 0
          ? static_cast<std::uint64_t>(range.stop) - static_cast<std::uint64_t>(range.start)
          : static_cast<std::uint64_t>(range.start) - static_cast<std::uint64_t>(range.stop);
  const std::uint64_t step = range.step > 0 ? static_cast<std::uint64_t>(range.step)
                                            : 0 - static_cast<std::uint64_t>(range.step);
  return static_cast<std::int64_t>(
      std::min<std::uint64_t>((span - 1) / step + 1, std::numeric_limits<std::int64_t>::max()));
}

std::int64_t range_item(const Range& range, std::int64_t index) {
  // The product may be beyond 64 bits, the sum is not.
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(range.start) +
                                   static_cast<std::uint64_t>(index) *
                                       static_cast<std::uint64_t>(range.step));
}

Value range_slice(Interpreter& in, const Range& range, const Bounds& bounds) {
  std::int64_t start = 0, stop = 0, step = 0;
  if (__builtin_mul_overflow(bounds.start, range.step, &start) ||
      __builtin_mul_overflow(bounds.stop, range.step, &stop) ||
      __builtin_mul_overflow(bounds.step, range.step, &step) ||
      __builtin_add_overflow(range.start, start, &start) ||
      __builtin_add_overflow(range.start, stop, &stop))
    beyond_64_bits(in);
  return make<Range>(in, range.cls, start, stop, step);
}

SliceNumbers slice_numbers(Interpreter& in, const Slice& slice) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  SliceNumbers numbers;
  if (!slice.step.is_none()) {
    numbers.step = slice_bound(in, slice.step);
    if (numbers.step == 0) value_error(in, "slice step cannot be zero");
    numbers.step = std::max(numbers.step, -most);
  }
  const bool backwards = numbers.step < 0;
  numbers.start = backwards ? most : 0;
  numbers.stop = backwards ? -most - 1 : most;
  if (!slice.start.is_none()) numbers.start = slice_bound(in, slice.start);
  if (!slice.stop.is_none()) numbers.stop = slice_bound(in, slice.stop);
  return numbers;
}

Bounds SliceNumbers::within(std::int64_t length) const {
  const bool backwards = step < 0;
  const auto place = [&](std::int64_t index) {
    if (index < 0) return std::max(index + length, backwards ? std::int64_t{-1} : std::int64_t{0});
    return std::min(index, backwards ? length - 1 : length);
  };
  Bounds bounds{place(start), place(stop), step, 0};
  if (!backwards && bounds.start < bounds.stop)
    bounds.count = (bounds.stop - bounds.start - 1) / bounds.step + 1;
  if (backwards && bounds.stop < bounds.start)
    bounds.count = (bounds.start - bounds.stop - 1) / -bounds.step + 1;
  return bounds;
}

void fill_range_types(Interpreter& in) {
  Types& t = in.types;
  t.range->construct = range_construct;
  t.slice->construct = slice_construct;
  add_methods(in, t.range, range_methods);
  add_methods(in, t.slice, slice_methods);
  if (!in.python2()) {
    add_getter(in, t.range, "start", range_start);
    add_getter(in, t.range, "stop", range_stop);
    add_getter(in, t.range, "step", range_step);
  }
  add_getter(in, t.slice, "start", slice_start);
  add_getter(in, t.slice, "stop", slice_stop);
  add_getter(in, t.slice, "step", slice_step);
}

}  // namespace lastcall::machine
