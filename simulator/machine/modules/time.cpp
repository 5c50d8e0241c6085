#include "modules/modules.hpp"
#include "system/world_state.hpp"

// https://docs.python.org/3/library/time.html, on the virtual clock.
namespace lastcall::machine {

namespace {

// When every run begins: 1 January 2026, 00:00:00 UTC.
constexpr std::int64_t epoch = 1'767'225'600ll * 1'000'000'000;

struct SleepFrame final : WaitingFrame {
  explicit SleepFrame(std::int64_t nanoseconds, std::int64_t end)
      : WaitingFrame(trace::WaitFor::sleep, nanoseconds, end) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<SleepFrame>(*this); }
  bool ready(Interpreter&) override { return false; }
  Value finish(Interpreter&, bool) override { return Value::none(); }
  // 2.7 sleeps no further once a signal was handled (before PEP 475).
  Value interrupted(Interpreter&) override { return Value::none(); }
};

Value time_sleep(Interpreter& in, Arguments& arguments) {
  if (in.python2()) check_exactly(in, arguments, "sleep", 1);
  const std::int64_t nanoseconds = to_nanoseconds(in, arguments.positional[0]);
  if (nanoseconds < 0) {
    if (in.python2()) raise_io_error(in, 22);
    in.raise(in.types.ValueError, "sleep length must be non-negative");
  }
  in.defer(std::make_unique<SleepFrame>(nanoseconds, in.world->now() + nanoseconds));
  return Value::deferred();
}

double seconds(std::int64_t nanoseconds) {
  return static_cast<double>(nanoseconds) / 1e9;
}

Value time_time(Interpreter& in, Arguments&) {
  return Value::real(seconds(epoch + in.world->now()));
}
Value time_time_ns(Interpreter& in, Arguments&) {
  return Value::integer(epoch + in.world->now());
}
// Since the start of the run, plus some uptime of the machine.
Value time_monotonic(Interpreter& in, Arguments&) {
  return Value::real(seconds(1'000'000'000'000 + in.world->now()));
}
Value time_monotonic_ns(Interpreter& in, Arguments&) {
  return Value::integer(1'000'000'000'000 + in.world->now());
}
Value time_process_time(Interpreter& in, Arguments&) {
  return Value::real(seconds(static_cast<std::int64_t>(in.world->steps) * 50));
}

Value time_clock(Interpreter& in, Arguments& arguments) {
  if (!in.python2()) {
    warn(in, in.types.DeprecationWarning,
         "time.clock has been deprecated in Python 3.3 and will be removed from Python 3.8: use "
         "time.perf_counter or time.process_time instead");
  }
  return time_process_time(in, arguments);
}

using Style = Signature::Style;
constexpr BuiltinEntry functions[] = {
    {"sleep", time_sleep, {Style::one_argument, 1, 1}, {3, 0}},
    {"sleep", time_sleep, {Style::any, 0, -1}, {2, 7}, {3, 0}},
    {"time", time_time, {Style::no_arguments, 0, 0}},
    {"time_ns", time_time_ns, {Style::no_arguments, 0, 0}, {3, 7}},
    {"monotonic", time_monotonic, {Style::no_arguments, 0, 0}, {3, 3}},
    {"monotonic_ns", time_monotonic_ns, {Style::no_arguments, 0, 0}, {3, 7}},
    {"perf_counter", time_monotonic, {Style::no_arguments, 0, 0}, {3, 3}},
    {"perf_counter_ns", time_monotonic_ns, {Style::no_arguments, 0, 0}, {3, 7}},
    {"process_time", time_process_time, {Style::no_arguments, 0, 0}, {3, 3}},
    {"clock", time_clock, {Style::no_arguments, 0, 0}, {2, 7}, {3, 8}},
};

void fill(Interpreter& in, Module& module) {
  set_attribute(in, module, "timezone", Value::integer(0));
  set_attribute(in, module, "altzone", Value::integer(0));
  set_attribute(in, module, "daylight", Value::integer(0));
}

}  // namespace

const ModuleDefinition module_time{"time", functions, fill};

}  // namespace lastcall::machine
