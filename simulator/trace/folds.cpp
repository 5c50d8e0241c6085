#include "trace/folds.hpp"

#include "trace/words.hpp"

namespace lastcall::trace {

std::optional<FoldedSteps> folded_steps(const Timeline& timeline, std::size_t step) {
  const Trace& trace = timeline.trace();
  const std::vector<Step>& steps = timeline.steps();
  if (!trace.recorded() || step == 0 || step >= steps.size()) return std::nullopt;
  const auto lead = [&](std::size_t number) -> const Event& {
    return trace.events()[steps[number].lead];
  };
  const Event& begin = lead(step);
  const bool registers = begin.kind == EventKind::register_;
  if (!registers && begin.kind != EventKind::call) return std::nullopt;
  const TextId library = trace.handlers()[begin.handler].library;
  if (library == 0) return std::nullopt;
  // A handler is one step, or two where it is called and returns.
  const std::size_t stride = registers ? 1 : 2;
  const auto belongs = [&](std::size_t number) {
    for (std::size_t i = number; i < number + stride; ++i) {
      if (i >= steps.size() || steps[i].end - steps[i].first != 1) return false;
      const EventKind kind = registers     ? EventKind::register_
                             : i == number ? EventKind::call
                                           : EventKind::return_;
      const Event& event = lead(i);
      if (event.kind != kind || event.process != begin.process || event.thread != begin.thread ||
          event.interpreter != begin.interpreter ||
          trace.handlers()[event.handler].library != library)
        return false;
      if (kind == EventKind::return_ && static_cast<Outcome>(event.detail) != Outcome::returned)
        return false;
    }
    return true;
  };
  std::size_t count = 0;
  while (belongs(step + count * stride)) ++count;
  if (count < least_folded) return std::nullopt;
  const std::size_t last = step + count * stride - 1;
  const std::string who(trace.text(library));
  if (registers)
    return FoldedSteps{last, "The library " + who + " registers " + counted(count, "handler") +
                                 ", one after another. The last of them would be called first."};
  const std::string took =
      steps[last].lead < trace.times().size()
          ? duration(trace.times()[steps[last].lead] - trace.times()[steps[step].lead])
          : "";
  return FoldedSteps{last, counted(count, "handler") + " of the library " + who +
                               " are called, the newest first, and return" +
                               (took.empty() ? "." : ", in " + took + ".")};
}

}  // namespace lastcall::trace
