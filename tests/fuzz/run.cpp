// Any script, run as any version within tight bounds: the run comes back with a trace that ends,
// reads back equal from its JSON, can be told step by step, and is the same when it is run again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "machine/machine.hpp"
#include "script/script.hpp"
#include "trace/json.hpp"
#include "trace/narrate.hpp"
#include "trace/state.hpp"

using namespace lastcall;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

machine::Options options_of(std::uint8_t choice) {
  machine::Options options;
  const auto& versions = python::versions();
  options.python = versions[(choice >> 1) % versions.size()];
  options.stdout_is_tty = (choice & 1) != 0;
  options.argv = {"one", "two"};
  options.limits.steps = 30'000;
  options.limits.events = 10'000;
  options.limits.depth = 60;
  options.limits.memory = 8u << 20;
  options.limits.output = 64u << 10;
  options.limits.processes = 6;
  options.limits.time = 3600ll * 1'000'000'000;
  return options;
}

void check_states(const trace::Trace& trace) {
  const trace::Timeline timeline(trace);
  const std::size_t steps = timeline.steps().size();
  const std::size_t stride = steps / 64 + 1;
  for (std::size_t step = 0; step < steps; step += stride) {
    require(!trace::narrate(timeline, step).lead.empty());
    const trace::State state = timeline.at_step(step);
    for (std::size_t i = 0; i < state.registry_size(); ++i) state.registry(i);
    for (std::size_t i = 0; i < state.loss_count(); ++i) state.loss(i);
    state.pending(trace::Stream::stdout_);
    state.pending(trace::Stream::stderr_);
    state.exit();
    state.threads();
    state.processes();
  }
}

}  // namespace

// The first byte chooses the version and what stdout is; the rest is the script.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const machine::Options options = options_of(data[0]);
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  const script::ParseResult parsed = script::parse(text, "scenario.py", options.python);
  if (!parsed.program) return 0;
  const trace::Trace trace = machine::run(*parsed.program, options);
  require(!trace.events().empty());
  const trace::ReadResult read = trace::from_json(trace::to_json(trace));
  require(read.trace && *read.trace == trace);
  check_states(trace);
  if (size % 8 == 0) require(machine::run(*parsed.program, options) == trace);
  return 0;
}
