#include "lastcall/simulation.hpp"

#include <stdexcept>
#include <string>

namespace lastcall {

std::unique_ptr<Registry> Simulation::clone(const Registry& registry) {
  auto copy = std::make_unique<Registry>(registry.semantics_);
  const Registry::Lock lock(registry.mutex_);
  for (const Registry::Entry& entry : registry.entries_) {
    if (entry.handler.needs_destroying()) {
      throw std::logic_error("lastcall: handler " + std::to_string(entry.number) +
                             " is more than bytes, and so its registry cannot be cloned: register "
                             "a trivially copyable callable of at most 16 bytes");
    }
    detail::Handler handler;
    handler.operations = entry.handler.operations;
    handler.room = entry.handler.room;
    Registry::Entry& to = copy->entries_.emplace_back(std::move(handler), entry.number);
    to.called = entry.called;
    to.removed = entry.removed;
    to.removed_in = entry.removed_in;
    ++(entry.removed ? copy->removed_ : copy->live_);
  }
  copy->identity_ = registry.identity_;
  copy->next_number_ = registry.next_number_;
  copy->base_ = registry.base_;
  copy->runs_started_ = registry.runs_started_;
  return copy;
}

Registry::Run Simulation::go_on(const Registry::Run& run, Registry& clone) {
  Registry::Run copy(clone, Token(Registry::kLast, clone.identity_));  // in no list yet
  Registry::Lock lock(clone.mutex_);
  Registry::Entry* entry = nullptr;
  if (run.entry_ != nullptr) {
    const std::size_t at = clone.position(run.entry_->number);
    if (at < clone.entries_.size()) entry = &clone.entries_[at];
  }
  const bool is_its =
      run.registry_ != nullptr && run.registry_ != &clone &&
      run.registry_->identity_ == clone.identity_ && clone.runs_started_ >= run.ordinal_ &&
      (run.entry_ == nullptr || (entry != nullptr && entry->number == run.entry_->number));
  if (!is_its) {
    throw std::invalid_argument(
        "lastcall: a run goes on only in a clone made of its registry at the same point: call "
        "go_on() right after clone()");
  }
  copy.only_ = run.only_;
  copy.ordinal_ = run.ordinal_;
  copy.exhausted_ = run.exhausted_;
  copy.told_ = run.told_;
  copy.limit_ = run.limit_;
  copy.position_ = run.position_;
  copy.taken_.operations = run.taken_.operations;
  copy.taken_.room = run.taken_.room;
  copy.token_ = run.token_;
  copy.fate_ = run.fate_;
  copy.is_exit_ = run.is_exit_;
  copy.error_ = run.error_;
  copy.report_ = run.report_;
  if (entry != nullptr) clone.stand_on(*entry);
  copy.entry_ = entry;
  Registry::Run** link = &clone.innermost_;
  while (*link != nullptr && (*link)->ordinal_ > copy.ordinal_) link = &(*link)->outer_;
  copy.outer_ = std::exchange(*link, &copy);
  lock.unlock();
  return copy;
}

}  // namespace lastcall
