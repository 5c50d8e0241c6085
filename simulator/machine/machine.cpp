#include "machine/machine.hpp"

#include <algorithm>

#include "interpreter.hpp"
#include "world.hpp"

namespace lastcall::machine {

const std::vector<Version>& versions() {
  static const std::vector<Version> all{{2, 7},  {3, 6},  {3, 7},  {3, 8},  {3, 9}, {3, 10},
                                        {3, 11}, {3, 12}, {3, 13}, {3, 14}, {3, 15}};
  return all;
}

std::string to_string(Version version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

std::optional<Version> parse_version(std::string_view text) {
  const auto& all = versions();
  const auto found = std::find_if(all.begin(), all.end(), [text](const Version& version) {
    return to_string(version) == text;
  });
  if (found == all.end()) return std::nullopt;
  return *found;
}

trace::Trace run(const script::Program& program, const Options& options) {
  trace::TraceBuilder builder(program.filename, program.text, to_string(options.python),
                              options.stdout_is_tty);
  Interpreter in(program, options, builder);
  try {
    builder.end(in.world->run());
  } catch (const LimitReached& limit) {
    trace::Event event;
    event.kind = trace::EventKind::limit;
    event.text = builder.text(limit.message);
    in.event(event);
    in.world->lose_everything();
    builder.limit(limit.message);
  }
  return std::move(builder).finish();
}

}  // namespace lastcall::machine
