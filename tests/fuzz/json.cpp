// Fuzzes the JSON reader: whatever comes back as a trace must come back equal from its own JSON,
// and must be safe to ask for states and sentences.
#include "trace/json.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "trace/narrate.hpp"
#include "trace/state.hpp"

using namespace lastcall::trace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ReadResult result = from_json({reinterpret_cast<const char*>(data), size});
  if (result.trace.has_value() != result.error.empty()) std::abort();
  if (!result.trace) return 0;
  const ReadResult again = from_json(to_json(*result.trace));
  if (!again.trace || !(*again.trace == *result.trace)) std::abort();
  const Timeline timeline(*result.trace);
  for (std::size_t step = 0; step < timeline.steps().size(); ++step) {
    if (narrate(timeline, step).lead.empty()) std::abort();
    const State state = timeline.at_step(step);
    for (std::size_t i = 0; i < state.registry_size(); ++i) state.registry(i);
    for (std::size_t i = 0; i < state.loss_count(); ++i) state.loss(i);
    for (std::size_t i = 0; i < state.written_count(); ++i) state.written(i);
    state.pending(Stream::stdout_);
    state.pending(Stream::stderr_);
    state.exit();
    state.threads();
    state.processes();
  }
  return 0;
}
