#include "trace/trace.hpp"

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

void TextTable::shrink_to_fit() {
  bytes_.shrink_to_fit();
  ends_.shrink_to_fit();
}

std::size_t TextTable::memory() const {
  return bytes_.capacity() + ends_.capacity() * sizeof(ends_[0]);
}

std::size_t Trace::memory() const {
  return sizeof(*this) + events_.capacity() * sizeof(Event) +
         handlers_.capacity() * sizeof(Handler) + texts_.memory() + filename_.capacity() +
         source_.capacity() + python_.capacity() + limit_.capacity();
}

TraceBuilder::TraceBuilder(std::string filename, std::string source, std::string python,
                           bool stdout_is_tty)
    : slots_(64) {
  describe(std::move(filename), std::move(source), std::move(python), stdout_is_tty);
}

void TraceBuilder::describe(std::string filename, std::string source, std::string python,
                            bool stdout_is_tty) {
  trace_.filename_ = std::move(filename);
  trace_.source_ = std::move(source);
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

std::size_t TraceBuilder::add(const Event& event) {
  trace_.events_.push_back(event);
  return trace_.events_.size() - 1;
}

HandlerId TraceBuilder::add_handler(const Handler& handler) {
  trace_.handlers_.push_back(handler);
  return static_cast<HandlerId>(trace_.handlers_.size() - 1);
}

Trace TraceBuilder::finish() && {
  trace_.events_.shrink_to_fit();
  trace_.handlers_.shrink_to_fit();
  trace_.texts_.shrink_to_fit();
  return std::move(trace_);
}

}  // namespace lastcall::trace
