#include "machine/machine.hpp"

#include <algorithm>

#include "language/interpreter.hpp"
#include "objects/accountant.hpp"
#include "system/world.hpp"

namespace lastcall::machine {

namespace {

// How much a run may use in all: its live objects, what it has dropped
// and nobody has collected yet, what C++ holds while it works, and the trace.
std::size_t whole_memory(const Limits& limits) {
  constexpr std::size_t least = 32u << 20;
  return std::max(least, limits.memory + limits.memory / 4 * 3);
}

// Where the run is. An instruction that jumps back is already at its target: then the statement
// that ran last tells.
script::SourceRange place_of(Interpreter& in, const trace::TraceBuilder& builder) {
  const script::SourceRange place = in.position();
  const trace::Event* const line = builder.last_line();
  if (!line || place.line >= static_cast<int>(line->line)) return place;
  const int last = static_cast<int>(line->line);
  return {last, line->column, last, line->column};
}

void stop(Interpreter& in, trace::TraceBuilder& builder, const LimitReached& limit) {
  const script::SourceRange place = place_of(in, builder);
  trace::Event event;
  event.kind = trace::EventKind::limit;
  event.text = builder.text(limit.message);
  event.text2 = builder.text(limit.remedy);
  event.value = place.end_line == place.line ? place.end_column : 0;
  in.event(event);
  builder.place_last(place.line, place.column);
  in.world->lose_everything();
  std::string told = place.line > 0 ? "line " + std::to_string(place.line) + ": " : "";
  told += limit.message;
  if (limit.is_refusal && !limit.remedy.empty()) told += "; " + limit.remedy;
  builder.limit(std::move(told));
}

}  // namespace

trace::Trace run(const script::Program& program, const Options& options) {
  trace::TraceBuilder builder(program.filename, program.text, to_string(options.python),
                              options.stdout_is_tty);
  const MemoryBound bound(whole_memory(options.limits));
  Interpreter in(program, options, builder);
  try {
    builder.end(in.world->run());
  } catch (const LimitReached& limit) {
    stop(in, builder, limit);
  } catch (const MemoryBoundReached&) {
    stop(in, builder, memory_reached(options.limits));
  }
  return std::move(builder).finish();
}

}  // namespace lastcall::machine
