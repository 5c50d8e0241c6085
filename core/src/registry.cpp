#include "lastcall/registry.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <functional>
#include <stdexcept>

#include "lastcall/exceptions.hpp"

namespace lastcall {

using detail::Lock;

void detail::throw_not_callable() {
  throw std::invalid_argument("lastcall: the first argument must be callable, but is null");
}

Registry::Registry(const Semantics& semantics) : semantics_(semantics) {
  static std::atomic<std::uint64_t> registries = 0;  // made so far
  identity_ = ++registries;
}

Registry::~Registry() {
  assert(innermost_ == nullptr && "a Run outlives its Registry");
  while (live_ > 0) clear();  // also what destructors have registered
}

// ---- entries ------------------------------------------------------------------------------------

/// The first entry with this number or a later one.
Registry::Iterator Registry::from(std::uint64_t number) noexcept {
  return std::partition_point(entries_.begin(), entries_.end(),
                              [number](const Entry& entry) { return entry.number < number; });
}

/// The live entry that the token names.
Registry::Entry* Registry::find(Token token) noexcept {
  const Iterator at = from(token.number_);
  const bool is_it = at != entries_.end() && this->token(*at) == token && at->is_live();
  return is_it ? &*at : nullptr;
}

inline bool Registry::is_in_a_copy(const Entry& entry) const noexcept {
  const Run* run = is(Storage::snapshot) ? innermost_ : nullptr;
  while (run != nullptr && (entry.number >= run->limit_ || entry.state < run->start_))
    run = run->outer_;
  return run != nullptr;
}

/// Removes an entry, be it live or kept, if that has not been done. A run tells of it if nobody has
/// called it, nor will.
inline void Registry::remove(Entry& entry, Fate fate, Run* run, Lock& lock) noexcept {
  if (entry.is_dead()) return;
  const bool is_kept = is_in_a_copy(entry);
  if (entry.state == kWaiting && !is_kept && run != nullptr && entry.number < run->limit_) {
    run->report_.add({token(entry), fate, false, entry.handler.label(), nullptr});
  }
  if (entry.is_live()) {
    entry.state = ++changes_;
    --live_;
  }
  if (is_kept) return;
  lock.drop(entry.handler);
  ++dead_;
}

/// Erases dead entries. The last one that is left is not dead.
inline void Registry::trim() noexcept {
  ++changes_;
  for (; dead_ > 0 && entries_.back().is_dead(); --dead_) entries_.pop_back();
  if (dead_ <= 16 || dead_ <= entries_.size() / 2) return;
  dead_ -= std::erase_if(entries_, std::mem_fn(&Entry::is_dead));
}

// ---- registering and removing -------------------------------------------------------------------

Token Registry::add(detail::Handler&& handler) {
  Lock lock(mutex_);
  try {
    entries_.emplace_back(handler, next_number_);
  } catch (...) {
    lock.drop(handler);
    throw;
  }
  ++live_;
  ++changes_;
  return {next_number_++, identity_};
}

bool Registry::cancel(Token token) noexcept {
  Lock lock(mutex_);
  Entry* const entry = find(token);
  if (entry != nullptr) remove(*entry, Fate::cancelled, innermost_, lock);
  trim();
  return entry != nullptr;
}

void Registry::clear() noexcept {
  Lock lock(mutex_);
  for (Entry& entry : entries_) remove(entry, Fate::cleared, innermost_, lock);
  base_ = next_number_;
  trim();
}

std::size_t Registry::size() const noexcept {
  const Lock lock(mutex_);
  return is(Storage::slots) ? static_cast<std::size_t>(next_number_ - base_) : live_;
}

bool Registry::contains(Token token) const noexcept {
  const Lock lock(mutex_);
  return const_cast<Registry*>(this)->find(token) != nullptr;
}

/// Asks a user's == about an entry, and returns whether it is to be removed. That may have changed
/// the registry, and so finds again the entry and what comes next: by number, or by slot, but under
/// Storage::snapshot by index in a list whose newest comes first, from its end. An equality that
/// changes the list leads that astray, as it does in CPython.
bool Registry::ask(Entry*& entry, const detail::Wanted& wanted, Iterator& next, std::size_t& index,
                   Lock& lock) {
  const std::uint64_t place = entry->number - origin();
  const std::uint64_t changes = changes_;
  bool is_equal = false;
  {
    Lock::Pause pause(lock, entry->handler);
    const auto equal = pause.handler.operations->equal;
    is_equal = equal(pause.handler.object(), wanted.key, is(Storage::snapshot));
  }
  if (changes_ == changes) return is_equal;
  const Token token(origin() + place, identity_);
  entry = is_equal ? find(token) : nullptr;
  next = from(token.number_ + 1);
  if (!is(Storage::snapshot)) return entry != nullptr;
  const auto is_live = std::mem_fn(&Entry::is_live);
  const auto newer = static_cast<std::size_t>(std::count_if(next, entries_.end(), is_live));
  const bool is_found = entry != nullptr && newer <= index;
  index = is_found ? newer : std::min(index, live_);
  if (is_found) return true;
  next = entries_.end();
  for (std::size_t left = index; left > 0;) left -= is_live(*--next) ? 1 : 0;
  return false;
}

/// Goes through the live entries, the oldest first.
std::size_t Registry::remove_equal(const detail::Wanted& wanted, void (*tell)(void*, Token),
                                   void* context) {
  Lock lock(mutex_);
  const std::uint64_t end = is(Storage::stack) ? next_number_ : ~std::uint64_t{0};
  std::size_t count = 0;
  std::size_t index = live_;
  for (Iterator at = entries_.begin(); at != entries_.end() && at->number < end;) {
    Entry* entry = &*at++;
    if (!entry->is_live()) continue;
    --index;
    const detail::Operations& operations = *entry->handler.operations;
    if (operations.type != wanted.type) continue;
    const bool is_equal = wanted.has_plain_equality
                              ? operations.equal(entry->handler.object(), wanted.key, false)
                              : ask(entry, wanted, at, index, lock);
    if (!is_equal) continue;
    remove(*entry, Fate::unregistered, innermost_, lock);
    ++count;
    if (tell != nullptr) tell(context, token(*entry));
  }
  trim();
  return count;
}

// ---- running ------------------------------------------------------------------------------------

Report Registry::run(Token only) {
  Run run(*this, only);
  while (run.next()) run.call();
  return run.finish();
}

Registry::Run::Run(Registry& registry, Token only) noexcept
    : registry_(&registry), only_(only), takes_off_(only != all() || registry.is(Storage::stack)) {
  const Lock lock(registry.mutex_);
  if (only != all()) return;
  report_.reserve(registry.live_);
  start_ = ++registry.changes_;
  limit_ = registry.next_number_;
  position_ = limit_ - registry.origin();
  outer_ = std::exchange(registry.innermost_, this);
}

/// The handler to call next, by the rules of the registry's storage.
inline Registry::Entry* Registry::Run::pick() noexcept {
  Registry& r = *registry_;
  r.trim();
  if (only_ != all()) return r.find(only_);
  if (takes_off_) return r.live_ > 0 ? &r.entries_.back() : nullptr;
  const std::uint64_t least = r.is(Storage::snapshot) ? start_ : kCalled;
  for (Iterator at = r.from(r.origin() + position_); at != r.entries_.begin();) {
    if ((--at)->state < least) continue;
    position_ = at->number - r.origin();
    return &*at;
  }
  return nullptr;
}

/// Puts what became of the handler that next() gave into the report.
inline void Registry::Run::record(Lock& lock) noexcept {
  if (handler_.operations == nullptr) return;
  lock.drop(handler_);
  report_.add(std::move(outcome_), registry_->semantics_.reraise == Semantics::Reraise::last);
  outcome_.fate = Fate::returned;
  outcome_.is_exit = false;
  outcome_.error = nullptr;  // it has not been moved where memory ran out
}

Token Registry::Run::next() noexcept {
  Registry& r = *registry_;
  Lock lock(r.mutex_);
  record(lock);
  Entry* const entry = is_exhausted_ ? nullptr : pick();
  is_exhausted_ = entry == nullptr;
  if (is_exhausted_) return {};
  handler_ = entry->handler.share();
  outcome_.token = r.token(*entry);
  outcome_.label = handler_.label();
  if (entry->is_live()) entry->state = kCalled;
  if (takes_off_) r.remove(*entry, Fate::returned, nullptr, lock);
  return outcome_.token;
}

void Registry::Run::call() {
  try {
    handler_.operations->call(handler_.object());
  } catch (const SystemExit&) {
    raised(std::current_exception(), true);
  } catch (...) {
    // None of C++'s: the thread is being ended (pthread_exit), and the run with it.
    if (std::current_exception() == nullptr) throw;
    raised(std::current_exception(), false);
  }
}

void Registry::Run::raised(std::exception_ptr error, bool is_exit) noexcept {
  outcome_.fate = Fate::raised;
  outcome_.is_exit = is_exit;
  outcome_.error = std::move(error);
}

std::exception_ptr Registry::Run::to_report() const noexcept {
  using Exits = Semantics::ExitInHandler;
  const bool tells = !outcome_.is_exit || registry_->semantics_.exit_in_handler == Exits::reported;
  return tells ? outcome_.error : nullptr;
}

Report Registry::Run::finish() noexcept {
  if (registry_ == nullptr) return {};
  Registry& r = *registry_;
  Lock lock(r.mutex_);
  record(lock);
  report_.sort();
  Run** link = &r.innermost_;
  while (*link != nullptr && *link != this) link = &(*link)->outer_;
  if (*link == this) *link = outer_;
  if (!takes_off_) {
    if (is_exhausted_) limit_ = kWaiting;  // it tells of all that are left
    for (Entry& entry : r.entries_) {
      if (is_exhausted_ || !entry.is_live()) r.remove(entry, Fate::dropped, this, lock);
    }
    if (is_exhausted_) r.base_ = r.next_number_;
  }
  r.trim();
  registry_ = nullptr;
  return std::move(report_);
}

}  // namespace lastcall
