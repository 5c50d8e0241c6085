#include "lastcall/simulation.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace lastcall {

std::unique_ptr<Registry> Simulation::clone(const Registry& registry) {
  auto copy = std::make_unique<Registry>(registry.semantics_);
  const detail::Lock lock(registry.mutex_);
  for (const Registry::Entry& entry : registry.entries_) {
    if (entry.handler.is_on_heap()) {
      throw std::logic_error("lastcall: handler " + std::to_string(entry.number) +
                             " is more than bytes, and so its registry cannot be cloned: register "
                             "a trivially copyable callable of at most 16 bytes");
    }
  }
  copy->entries_ = registry.entries_;
  copy->live_ = registry.live_;
  copy->dead_ = registry.dead_;
  copy->identity_ = registry.identity_;
  copy->next_number_ = registry.next_number_;
  copy->base_ = registry.base_;
  copy->changes_ = registry.changes_;
  return copy;
}

std::unique_ptr<Registry::Run> Simulation::go_on(const Registry::Run& run, Registry& clone) {
  const bool is_its = run.registry_ != nullptr && run.registry_ != &clone &&
                      run.registry_->identity_ == clone.identity_ &&
                      clone.next_number_ >= run.limit_;
  if (!is_its) {
    throw std::invalid_argument(
        "lastcall: a run goes on only in a clone made of its registry at the same point: call "
        "go_on() right after clone()");
  }
  std::unique_ptr<Registry::Run> copy(new Registry::Run(run));
  copy->registry_ = &clone;
  if (copy->only_ != Registry::all()) return copy;
  const detail::Lock lock(clone.mutex_);
  Registry::Run** link = &clone.innermost_;
  while (*link != nullptr && (*link)->start_ > copy->start_) link = &(*link)->outer_;
  copy->outer_ = std::exchange(*link, copy.get());
  return copy;
}

bool Simulation::waits(Registry& registry, Token token) noexcept {
  const detail::Lock lock(registry.mutex_);
  const Registry::Entry* const entry = registry.find(token);
  return entry != nullptr && entry->state == Registry::kWaiting;
}

}  // namespace lastcall
