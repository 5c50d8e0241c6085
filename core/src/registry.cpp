#include "lastcall/registry.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <stdexcept>

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
  const Iterator at = token.registry_ == identity_ ? from(token.number_) : entries_.end();
  const bool is_it = at != entries_.end() && at->number == token.number_ && at->is_live();
  return is_it ? &*at : nullptr;
}

inline bool Registry::is_in_a_copy(const Entry& entry) const noexcept {
  const RunState* run = is(Storage::snapshot) ? innermost_ : nullptr;
  while (run != nullptr && (entry.number >= run->limit || entry.state < run->ordinal))
    run = run->outer;
  return run != nullptr;
}

/// Removes a live entry. A run under way tells of it if nobody has called it, nor will.
inline void Registry::remove(Entry& entry, Fate fate, RunState* run, Lock& lock) noexcept {
  const bool is_waiting = entry.state == kWaiting && !is_in_a_copy(entry);
  if (is_waiting && run != nullptr && entry.number < run->limit) {
    run->report.add({token(entry), fate, false, entry.handler.label(), nullptr});
  }
  entry.state = runs_started_;
  --live_;
  ++changes_;
  bury(entry, lock);
}

/// Removes all. Afterwards slots are filled from the first on again.
void Registry::remove_all(Fate fate, RunState* run, Lock& lock) noexcept {
  for (Entry& entry : entries_) {
    if (entry.is_live()) remove(entry, fate, run, lock);
  }
  base_ = next_number_;
}

/// Lets a removed entry be dead, unless a run needs it.
inline void Registry::bury(Entry& entry, Lock& lock) noexcept {
  if (is_in_a_copy(entry)) return;
  lock.drop(entry.handler);
  ++dead_;
}

/// Erases dead entries. The last one that is left is not dead.
inline void Registry::trim() noexcept {
  const std::size_t before = dead_;
  for (; dead_ > 0 && entries_.back().is_dead(); --dead_) entries_.pop_back();
  const auto is_dead = [](const Entry& entry) { return entry.is_dead(); };
  if (dead_ > 16 && dead_ > entries_.size() / 2) dead_ -= std::erase_if(entries_, is_dead);
  changes_ += before - dead_;
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
  if (entry == nullptr) return false;
  remove(*entry, Fate::cancelled, innermost_, lock);
  trim();
  return true;
}

void Registry::clear() noexcept {
  Lock lock(mutex_);
  remove_all(Fate::cleared, innermost_, lock);
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

/// Asks a user's == about an entry, and returns the entry if it is to be removed. That may have
/// changed the registry, and so finds again what comes next: by number, or by slot, but under
/// Storage::snapshot by index in a list whose newest comes first, from its end. An equality that
/// changes the list leads that astray, as it does in CPython.
Registry::Entry* Registry::ask(Entry& entry, const detail::Wanted& wanted, Iterator& next,
                               std::size_t& index, Lock& lock) {
  const std::uint64_t key = entry.number - origin();
  const std::uint64_t changes = changes_;
  Entry* found = &entry;
  {
    Lock::Pause pause(lock, entry.handler);
    const auto equal = pause.handler.operations->equal;
    if (!equal(pause.handler.object(), wanted.callable, is(Storage::snapshot))) found = nullptr;
  }
  if (changes_ == changes) return found;
  const Token token(origin() + key, identity_);
  if (found != nullptr) found = find(token);
  next = from(token.number_ + 1);
  if (!is(Storage::snapshot)) return found;
  const auto is_live = [](const Entry& each) { return each.is_live(); };
  auto newer = static_cast<std::size_t>(std::count_if(next, entries_.end(), is_live));
  if (found != nullptr && newer <= index) {
    index = newer;
    return found;
  }
  index = std::min(index, live_);
  next = entries_.end();
  for (newer = index; newer > 0;) newer -= (--next)->is_live() ? 1 : 0;
  return nullptr;
}

/// Goes through the live entries, the oldest first.
std::size_t Registry::remove_equal(const detail::Wanted& wanted, void (*tell)(void*, Token),
                                   void* context) {
  Lock lock(mutex_);
  const std::uint64_t end = is(Storage::stack) ? next_number_ : ~std::uint64_t{0};
  const detail::Operations* its = nullptr;  // of the type that is wanted, those seen last
  std::size_t count = 0;
  std::size_t index = live_;
  for (Iterator at = entries_.begin(); at != entries_.end() && at->number < end;) {
    Entry* found = &*at++;
    if (!found->is_live()) continue;
    --index;
    const detail::Operations* const operations = found->handler.operations;
    if (operations != its && operations->type != wanted.type) continue;
    its = operations;
    if (wanted.has_plain_equality) {
      if (!its->equal(found->handler.object(), wanted.callable, false)) continue;
    } else {
      found = ask(*found, wanted, at, index, lock);
    }
    if (found == nullptr) continue;
    remove(*found, Fate::unregistered, innermost_, lock);
    ++count;
    if (tell != nullptr) tell(context, token(*found));
  }
  trim();
  return count;
}

// ---- running ------------------------------------------------------------------------------------

Report Registry::run(std::optional<Token> only) {
  Run run = start_run(only);
  while (run.next()) run.call();
  return run.finish();
}

Registry::Run Registry::start_run(std::optional<Token> only) noexcept {
  return Run(*this, only);
}

Registry::Run::Run(Registry& registry, std::optional<Token> only) noexcept : registry_(&registry) {
  const Lock lock(registry.mutex_);
  now_.only = only;
  if (only) return;
  now_.report.reserve(registry.live_);
  now_.ordinal = ++registry.runs_started_;
  now_.limit = registry.next_number_;
  now_.position = now_.limit - registry.origin();
  now_.outer = std::exchange(registry.innermost_, &now_);
}

Registry::Run::Run(Run&& other) noexcept : registry_(std::exchange(other.registry_, nullptr)) {
  if (registry_ == nullptr) return;
  const Lock lock(registry_->mutex_);
  now_ = std::move(other.now_);
  for (RunState** link = &registry_->innermost_; *link != nullptr; link = &(*link)->outer) {
    if (*link == &other.now_) *link = &now_;
  }
}

Registry::Run::~Run() {
  leave();
}

/// The handler to call next, by the rules of the registry's storage.
inline Registry::Entry* Registry::Run::pick() noexcept {
  Registry& r = *registry_;
  r.trim();
  if (now_.only) return r.find(*now_.only);
  if (takes_off()) return r.live_ > 0 ? &r.entries_.back() : nullptr;
  const std::uint64_t least = r.is(Storage::snapshot) ? now_.ordinal : kCalled;
  for (Iterator at = r.from(r.origin() + now_.position); at != r.entries_.begin();) {
    if ((--at)->state < least) continue;
    now_.position = at->number - r.origin();
    return &*at;
  }
  return nullptr;
}

/// Puts what became of the handler that next() gave into the report.
inline void Registry::Run::record(Lock& lock) noexcept {
  lock.drop(now_.handler);
  if (!std::exchange(now_.is_told, false)) return;
  const bool is_last = registry_->semantics_.reraise == Semantics::Reraise::last;
  now_.report.add(std::move(now_.outcome), is_last);
}

std::optional<Token> Registry::Run::next() noexcept {
  Registry& r = *registry_;
  Lock lock(r.mutex_);
  record(lock);
  Entry* const entry = now_.is_exhausted ? nullptr : pick();
  now_.is_exhausted = entry == nullptr;
  if (entry == nullptr) return std::nullopt;
  now_.handler = entry->handler.share();
  now_.outcome = {r.token(*entry), Fate::returned, false, entry->handler.label(), nullptr};
  if (entry->is_live()) entry->state = kCalled;
  if (takes_off()) r.remove(*entry, Fate::returned, nullptr, lock);
  return now_.outcome.token;
}

void Registry::Run::call() {
  try {
    now_.handler.operations->call(now_.handler.object());
    returned();
  } catch (const SystemExit&) {
    raised(std::current_exception(), true);
  } catch (...) {
    // None of C++'s: the thread is being ended (pthread_exit), and the run with it.
    if (std::current_exception() == nullptr) throw;
    raised(std::current_exception(), false);
  }
}

void Registry::Run::raised(std::exception_ptr error, bool is_exit) noexcept {
  now_.outcome.fate = Fate::raised;
  now_.outcome.is_exit = is_exit;
  now_.outcome.error = std::move(error);
  now_.is_told = true;
}

std::exception_ptr Registry::Run::to_report() const noexcept {
  const auto exits = registry_->semantics_.exit_in_handler;
  const bool is_silent = now_.outcome.is_exit && exits != Semantics::ExitInHandler::reported;
  return now_.is_told && !is_silent ? now_.outcome.error : nullptr;
}

/// Takes the run off the registry, doing what its end calls for.
void Registry::Run::leave() noexcept {
  if (registry_ == nullptr) return;
  Registry& r = *registry_;
  Lock lock(r.mutex_);
  record(lock);
  RunState** link = &r.innermost_;
  while (*link != nullptr && *link != &now_) link = &(*link)->outer;
  if (*link == &now_) *link = now_.outer;
  now_.report.sort();
  if (!takes_off() && now_.is_exhausted) {
    now_.limit = kWaiting;  // it tells of all that are left
    r.remove_all(Fate::dropped, &now_, lock);
  }
  for (Entry& entry : r.entries_) {
    if (takes_off()) break;
    if (!entry.is_live() && !entry.is_dead()) r.bury(entry, lock);
  }
  r.trim();
  registry_ = nullptr;
}

Report Registry::Run::finish() noexcept {
  leave();
  return std::move(now_.report);
}

}  // namespace lastcall
