#include "trace/trace.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

namespace lastcall::trace {

TextId TextTable::add(std::string_view text) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max() - bytes_.size()) {
    throw std::length_error("a trace holds at most 4 GiB of texts");
  }
  bytes_.append(text);
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  return static_cast<TextId>(size() - 1);
}

std::size_t TextTable::memory() const {
  return bytes_.size() + ends_.size() * sizeof(ends_[0]);
}

std::size_t Trace::memory() const {
  return sizeof(*this) + events_.size() * sizeof(Event) + handlers_.size() * sizeof(Handler) +
         texts_.memory() + times_.size() * sizeof(times_[0]) + filename_.size() + source_.size() +
         python_.size() + limit_.size();
}

TraceBuilder::TraceBuilder(std::string filename, std::string source, std::string python,
                           bool stdout_is_tty)
    : slots_(64) {
  // A run is likely to be long. 8 MiB of addresses: pages that are never written cost nothing, and
  // most runs never move. With 32 bits there are no addresses to waste, and in a browser no pages.
  // What is read from a file has no source yet, and is as long as the file.
  constexpr std::size_t expected = std::size_t{1} << (sizeof(void*) > 4 ? 18 : 10);
  if (!source.empty()) trace_.events_.reserve(expected);
  describe(std::move(filename), std::move(source), std::move(python), stdout_is_tty);
}

void TraceBuilder::describe(std::string filename, std::string source, std::string python,
                            bool stdout_is_tty) {
  trace_.filename_ = std::move(filename);
  trace_.source_ = std::move(source);
  trace_.rules_ = python::rules_of(python::read_version(python).value_or(python::Version{}));
  trace_.python_ = std::move(python);
  trace_.stdout_is_tty_ = stdout_is_tty;
}

TextId TraceBuilder::text(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(text)&mask;
  while (slots_[slot] != 0) {
    if (trace_.texts_[slots_[slot]] == text) return slots_[slot];
    slot = (slot + 1) & mask;
  }
  const TextId id = trace_.texts_.add(text);
  slots_[slot] = id;
  if (trace_.texts_.size() * 2 > slots_.size()) grow_slots();
  return id;
}

void TraceBuilder::grow_slots() {
  std::vector<TextId> bigger(slots_.size() * 2);
  const std::size_t mask = bigger.size() - 1;
  for (const TextId id : slots_) {
    if (id == 0) continue;
    std::size_t slot = std::hash<std::string_view>{}(trace_.texts_[id]) & mask;
    while (bigger[slot] != 0) slot = (slot + 1) & mask;
    bigger[slot] = id;
  }
  slots_ = std::move(bigger);
}

const Event* TraceBuilder::last_line() const {
  const auto found = std::find_if(trace_.events_.rbegin(), trace_.events_.rend(),
                                  [](const Event& event) { return event.kind == EventKind::line; });
  return found == trace_.events_.rend() ? nullptr : &*found;
}

HandlerId TraceBuilder::add_handler(const Handler& handler) {
  trace_.handlers_.push_back(handler);
  return static_cast<HandlerId>(trace_.handlers_.size() - 1);
}

Trace TraceBuilder::finish() && {
  if (trace_.recorded_) trace_.times_.resize(trace_.events_.size());
  return std::move(trace_);
}

}  // namespace lastcall::trace
