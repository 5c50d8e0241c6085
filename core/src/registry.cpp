#include "lastcall/registry.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <new>
#include <stdexcept>

namespace lastcall {

namespace {

std::atomic<std::uint64_t> registries = 0;  // made so far

// Its address is this thread's alone.
thread_local char this_thread = 0;

bool is_system_exit(const std::exception_ptr& error) noexcept {
  try {
    std::rethrow_exception(error);
  } catch (const SystemExit&) {
    return true;
  } catch (...) {
    return false;
  }
}

}  // namespace

void detail::throw_not_callable() {
  throw std::invalid_argument("lastcall: the first argument must be callable, but is null");
}

const char* name(Fate fate) noexcept {
  switch (fate) {
    case Fate::returned: return "returned";
    case Fate::raised: return "raised";
    case Fate::unregistered: return "unregistered";
    case Fate::cancelled: return "cancelled";
    case Fate::cleared: return "cleared";
    case Fate::dropped: return "dropped";
  }
  return "unknown";
}

// ---- reports ------------------------------------------------------------------------------------

inline void Report::add(Token token, Fate fate, const detail::Handler& handler, bool is_exit,
                        const std::exception_ptr& error) noexcept {
  ++(fate == Fate::returned ? returned_ : fate == Fate::raised ? raised_ : never_called_);
  try {
    Outcome& outcome = outcomes_.emplace_back();
    outcome.token = token;
    outcome.fate = fate;
    outcome.is_exit = is_exit;
    outcome.label = handler.label();
    if (error != nullptr) outcome.error = error;
  } catch (const std::bad_alloc&) {
    // complete() tells.
  }
}

void Report::append(const Report& other) noexcept {
  returned_ += other.returned_;
  raised_ += other.raised_;
  never_called_ += other.never_called_;
  if (other.reraise_) reraise_ = other.reraise_;
  try {
    outcomes_.insert(outcomes_.end(), other.outcomes_.begin(), other.outcomes_.end());
  } catch (const std::bad_alloc&) {
  }
}

/// Calls first; then those that were removed meanwhile, the last first.
void Report::sort() noexcept {
  if (never_called_ == 0) return;
  const auto rest = std::stable_partition(outcomes_.begin(), outcomes_.end(),
                                          [](const Outcome& outcome) { return outcome.called(); });
  std::reverse(rest, outcomes_.end());
}

// ---- entries ------------------------------------------------------------------------------------

Registry::Registry(const Semantics& semantics)
    : semantics_(semantics), identity_(registries.fetch_add(1, std::memory_order_relaxed) + 1) {}

Registry::~Registry() {
  assert(innermost_ == nullptr && "a Run outlives its Registry");
  do clear();
  while (live_ > 0);  // what a destructor has registered
}

/// Where the first entry with this number or a later one is.
std::size_t Registry::position(std::uint64_t number) const noexcept {
  if (entries_.empty() || entries_.front().number >= number) return 0;
  // Most often no number is missing in between.
  const std::uint64_t most = number - entries_.front().number;
  const std::size_t end = std::min<std::uint64_t>(most, entries_.size());
  if (end < entries_.size() && entries_[end].number == number) return end;
  const auto found = std::lower_bound(
      entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(end), number,
      [](const Entry& entry, std::uint64_t n) { return entry.number < n; });
  return static_cast<std::size_t>(found - entries_.begin());
}

/// The live entry with this number.
Registry::Entry* Registry::find(std::uint64_t number) noexcept {
  const std::size_t at = position(number);
  if (at == entries_.size()) return nullptr;
  Entry& entry = entries_[at];
  return entry.number == number && !entry.removed ? &entry : nullptr;
}

/// The newest live entry of the first so many.
Registry::Entry* Registry::newest_of(std::size_t size) noexcept {
  while (size > 0 && entries_[size - 1].removed) --size;
  return size > 0 ? &entries_[size - 1] : nullptr;
}

inline Registry::Entry* Registry::newest() noexcept {
  if (live_ == 0) return nullptr;
  return entries_.back().removed ? newest_of(entries_.size()) : &entries_.back();
}

/// Whether a run under Storage::snapshot may have it in its copy of the list.
inline bool Registry::is_in_a_copy(const Entry& entry) const noexcept {
  return semantics_.storage == Semantics::Storage::snapshot && innermost_ != nullptr &&
         entry.number < innermost_->limit_;
}

/// Whether nobody needs its handler any more.
inline bool Registry::is_over(const Entry& entry) const noexcept {
  return entry.removed && entry.users == 0 && !is_in_a_copy(entry);
}

/// Removes a live entry; release() does the rest.
inline void Registry::remove(Entry& entry) noexcept {
  entry.removed = true;
  entry.removed_in = runs_started_;
  --live_;
  ++removed_;
  ++changes_;
}

/// The same, for one that a run under way is to tell of as never called.
void Registry::remove_uncalled(Entry& entry, Fate fate) noexcept {
  remove(entry);
  if (innermost_ == nullptr || entry.called || entry.number >= innermost_->limit_) return;
  if (is_in_a_copy(entry)) return;  // it will be called
  innermost_->report_.add(token(entry), fate, entry.handler);
}

void Registry::stand_on(Entry& entry) noexcept {
  ++entry.users;
  ++standing_;
}

void Registry::let_go(Entry& entry, Lock& lock) noexcept {
  --entry.users;
  --standing_;
  if (is_over(entry)) release(entry.number, entry.number, lock);
}

/// Destroys the handlers of entries that are over, the oldest first, and erases those entries.
void Registry::release(std::uint64_t first, std::uint64_t last, Lock& lock) noexcept {
  for (std::size_t at = position(first); at < entries_.size(); ++at) {
    Entry& entry = entries_[at];
    if (entry.number > last) break;
    if (!is_over(entry) || !entry.handler.needs_destroying()) continue;
    const std::uint64_t next = entry.number + 1;
    {
      detail::Handler handler(std::move(entry.handler));
      lock.unlock();
    }
    lock.lock();
    at = position(next) - 1;
  }
  trim();
}

/// Erases entries that are over and empty.
inline void Registry::trim() noexcept {
  const auto is_empty = [this](const Entry& entry) {
    return is_over(entry) && !entry.handler.needs_destroying();
  };
  for (; removed_ > 0 && is_empty(entries_.back()); --removed_) entries_.pop_back();
  if (removed_ == 0) return;
  const std::size_t before = removed_;
  for (; removed_ > 0 && is_empty(entries_.front()); --removed_) entries_.pop_front();
  const bool is_copied =
      semantics_.storage == Semantics::Storage::snapshot && innermost_ != nullptr;
  if (standing_ == 0 && !is_copied && removed_ > live_ + 32) {
    removed_ -= std::erase_if(entries_, is_empty);
  }
  if (removed_ != before) ++changes_;
}

// ---- registering and removing -------------------------------------------------------------------

Token Registry::add(detail::Handler&& handler) {
  const Lock lock(mutex_);
  const Entry& entry = entries_.emplace_back(std::move(handler), next_number_);
  ++next_number_;
  ++live_;
  ++changes_;
  return token(entry);
}

bool Registry::cancel(Token token) noexcept {
  Lock lock(mutex_);
  Entry* const entry = find(token);
  if (entry == nullptr) return false;
  remove_uncalled(*entry, Fate::cancelled);
  release(token.number_, token.number_, lock);
  return true;
}

void Registry::clear() noexcept {
  Lock lock(mutex_);
  for (Entry& entry : entries_) {
    if (!entry.removed) remove_uncalled(entry, Fate::cleared);
  }
  base_ = next_number_;
  release(0, kLast, lock);
}

std::size_t Registry::size() const noexcept {
  const Lock lock(mutex_);
  const bool by_slot = semantics_.storage == Semantics::Storage::slots;
  return by_slot ? static_cast<std::size_t>(next_number_ - base_) : live_;
}

bool Registry::contains(Token token) const noexcept {
  const Lock lock(mutex_);
  return const_cast<Registry*>(this)->find(token) != nullptr;
}

/// Goes through the live entries, the oldest first, while equalities may change the registry. By
/// number, or by slot; but under Storage::snapshot by index in a list whose newest comes first,
/// from its end: an equality that changes the list leads the index astray, as it does in CPython.
struct Registry::Search {
  explicit Search(Registry& registry)
      : r(registry),
        storage(registry.semantics_.storage),
        end(storage == Semantics::Storage::stack ? registry.next_number_ : kLast),
        left(registry.live_) {}

  Registry& r;
  const Semantics::Storage storage;
  const std::uint64_t end;    ///< numbers from here on were registered later
  std::size_t left;           ///< by index: so many are still to be looked at
  std::size_t at = 0;         ///< where the one that is looked at is in entries_
  std::uint64_t key = 0;      ///< and its number or slot
  std::uint64_t changes = 0;  ///< r.changes_ when that was so

  bool by_index() const noexcept { return storage == Semantics::Storage::snapshot; }
  std::uint64_t number_of(std::uint64_t a_key) const noexcept {
    return storage == Semantics::Storage::slots ? r.base_ + a_key : a_key;
  }

  /// The first live one from `at` on.
  Entry* look() noexcept {
    while (at < r.entries_.size() && r.entries_[at].removed) ++at;
    if (at == r.entries_.size() || r.entries_[at].number >= end) return nullptr;
    Entry& entry = r.entries_[at];
    key = storage == Semantics::Storage::slots ? entry.number - r.base_ : entry.number;
    changes = r.changes_;
    return &entry;
  }

  Entry* next() noexcept {
    if (r.changes_ == changes) {
      ++at;
      --left;
    } else if (by_index()) {
      left = std::min(left - 1, r.live_);
      if (left == 0) return nullptr;
      at = r.entries_.size();
      for (std::size_t live = 0; live < left; live += r.entries_[at].removed ? 0 : 1) --at;
    } else {
      at = r.position(number_of(key) + 1);
    }
    return look();
  }

  /// Removes the one that has been compared, if it is still there. Under Storage::slots, whatever
  /// is in its slot now is taken for it.
  std::optional<Token> remove() noexcept {
    const bool changed = r.changes_ != changes;
    Entry* const found = r.find(number_of(key));
    if (found == nullptr) return std::nullopt;
    if (changed && by_index()) {
      std::size_t newer = 0;
      for (std::size_t i = r.position(key) + 1; i < r.entries_.size(); ++i) {
        newer += r.entries_[i].removed ? 0 : 1;
      }
      if (newer >= left) return std::nullopt;
      left = newer + 1;
    }
    r.remove_uncalled(*found, Fate::unregistered);
    if (!changed) changes = r.changes_;
    return r.token(*found);
  }
};

bool Registry::compare(Entry& entry, const detail::Wanted& wanted, Lock& lock) {
  const auto equal = entry.handler.operations->equal;
  const bool other_first = semantics_.storage == Semantics::Storage::snapshot;
  stand_on(entry);
  lock.unlock();
  bool is_equal = false;
  try {
    is_equal = equal(&entry.handler.room, wanted.callable, other_first);
  } catch (...) {
    lock.lock();
    let_go(entry, lock);
    release(0, kLast, lock);
    throw;
  }
  lock.lock();
  --entry.users;
  --standing_;
  return is_equal;
}

/// For an equality that cannot come back to the registry: the lock is held throughout.
std::size_t Registry::remove_equal_built_in(const detail::Wanted& wanted) {
  std::size_t count = 0;
  bool to_destroy = false;
  const detail::Operations* its = nullptr;  // the operations of handlers of that type, seen last
  Lock lock(mutex_);
  for (Entry& entry : entries_) {
    const detail::Operations* const operations = entry.handler.operations;
    if (operations != its) {
      if (entry.removed || operations->type != wanted.type) continue;
      its = operations;
    }
    if (entry.removed || !its->equal(&entry.handler.room, wanted.callable, false)) continue;
    remove_uncalled(entry, Fate::unregistered);
    to_destroy |= entry.handler.needs_destroying();
    ++count;
  }
  if (to_destroy) release(0, kLast, lock);
  trim();
  return count;
}

std::size_t Registry::remove_equal(const detail::Wanted& wanted, void (*tell)(void*, Token),
                                   void* context) {
  if (wanted.equality_is_built_in) return remove_equal_built_in(wanted);
  std::size_t count = 0;
  Lock lock(mutex_);
  Search search(*this);
  for (Entry* entry = search.look(); entry != nullptr; entry = search.next()) {
    if (entry->handler.operations->type != wanted.type) continue;
    if (!compare(*entry, wanted, lock)) continue;
    const std::optional<Token> removed = search.remove();
    if (!removed) continue;
    ++count;
    if (tell == nullptr) continue;
    lock.unlock();
    tell(context, *removed);
    lock.lock();
  }
  release(0, kLast, lock);
  return count;
}

// ---- running ------------------------------------------------------------------------------------

Report Registry::run() {
  Run run = start_run();
  while (run.advance()) run.call();
  return run.finish();
}

Report Registry::run(Token token) {
  Run run = start_run(token);
  if (run.advance()) run.call();
  return run.finish();
}

Registry::Run Registry::start_run() noexcept {
  return Run(*this, Token());
}

Registry::Run Registry::start_run(Token token) noexcept {
  // A token that names none names one that there never is.
  return Run(*this, token ? token : Token(kLast, 0));
}

Registry::Run::Run(Registry& registry, Token only) noexcept
    : registry_(&registry), only_(only), thread_(&this_thread) {
  const Lock lock(registry.mutex_);
  if (only_) return;
  try {
    report_.outcomes_.reserve(registry.live_);
  } catch (const std::bad_alloc&) {
    // It may still grow as it needs, or not: see Report::complete().
  }
  ordinal_ = ++registry.runs_started_;
  limit_ = registry.next_number_;
  const bool by_slot = registry.semantics_.storage == Semantics::Storage::slots;
  position_ = by_slot ? limit_ - registry.base_ : limit_;
  outer_ = std::exchange(registry.innermost_, this);
}

Registry::Run::Run(Run&& other) noexcept
    : registry_(other.registry_),
      outer_(other.outer_),
      only_(other.only_),
      ordinal_(other.ordinal_),
      exhausted_(other.exhausted_),
      told_(other.told_),
      limit_(other.limit_),
      position_(other.position_),
      entry_(other.entry_),
      taken_(std::move(other.taken_)),
      token_(other.token_),
      fate_(other.fate_),
      is_exit_(other.is_exit_),
      error_(std::move(other.error_)),
      thread_(other.thread_) {
  if (registry_ == nullptr) {
    report_ = std::move(other.report_);
    return;
  }
  const Lock lock(registry_->mutex_);
  report_ = std::move(other.report_);
  outer_ = other.outer_;
  for (Run** link = &registry_->innermost_; *link != nullptr; link = &(*link)->outer_) {
    if (*link == &other) *link = this;
  }
  other.registry_ = nullptr;
}

Registry::Run::~Run() {
  leave();
}

/// Whether handlers are taken off the registry before they are called.
inline bool Registry::Run::takes_off() const noexcept {
  return only_ || registry_->semantics_.storage == Semantics::Storage::stack;
}

/// The handler to call next, by the rules of the registry's storage.
inline Registry::Entry* Registry::Run::pick() noexcept {
  Registry& r = *registry_;
  if (only_) return r.find(only_);
  switch (r.semantics_.storage) {
    case Semantics::Storage::stack: return r.newest();
    case Semantics::Storage::slots: {
      Entry* const entry = r.newest_of(r.position(r.base_ + position_));
      if (entry != nullptr) position_ = entry->number - r.base_;
      return entry;
    }
    case Semantics::Storage::snapshot: {
      for (std::size_t at = r.position(position_); at > 0; --at) {
        Entry& entry = r.entries_[at - 1];
        position_ = entry.number;
        // Ordinals may wrap around.
        const auto removed_later = static_cast<std::int32_t>(entry.removed_in - ordinal_) >= 0;
        if (!entry.removed || removed_later) return &entry;
      }
      return nullptr;
    }
  }
  return nullptr;
}

inline detail::Handler& Registry::Run::handler() noexcept {
  return entry_ != nullptr ? entry_->handler : taken_;
}

Label Registry::Run::label() const noexcept {
  return (entry_ != nullptr ? entry_->handler : taken_).label();
}

/// Puts what became of the handler that next() gave into the report.
inline void Registry::Run::record() noexcept {
  if (!std::exchange(told_, false)) return;
  report_.add(token_, fate_, handler(), is_exit_, error_);
  if (fate_ == Fate::returned) return;
  if (registry_->semantics_.reraise == Semantics::Reraise::last) {
    report_.reraise_ = Outcome{token_, fate_, is_exit_, label(), error_};
  }
  error_ = nullptr;
}

inline bool Registry::Run::advance() noexcept {
  if (exhausted_) return false;
  Registry& r = *registry_;
  detail::Handler over;  // destroyed when the lock is released
  Lock lock(r.mutex_);
  record();
  if (taken_.needs_destroying()) over = std::move(taken_);
  Entry* const before = std::exchange(entry_, nullptr);
  Entry* const entry = pick();
  if (entry == nullptr) {
    exhausted_ = true;
  } else {
    token_ = r.token(*entry);
    if (takes_off()) {
      r.remove(*entry);
    } else {
      entry->called = true;
    }
    if (takes_off() && entry->users == 0) {
      taken_ = std::move(entry->handler);
      r.trim();
    } else {  // also where an equality is being asked about it
      r.stand_on(*entry);
      entry_ = entry;
    }
  }
  if (before != nullptr) r.let_go(*before, lock);
  return !exhausted_;
}

std::optional<Token> Registry::Run::next() noexcept {
  if (!advance()) return std::nullopt;
  return token_;
}

void Registry::Run::call() {
  try {
    handler().operations->call(&handler().room);
  } catch (...) {
    std::exception_ptr error = std::current_exception();
    // None of C++'s: the thread is being ended (pthread_exit), and the run with it.
    if (error == nullptr) throw;
    raised(std::move(error));
    return;
  }
  returned();
}

void Registry::Run::returned() noexcept {
  fate_ = Fate::returned;
  is_exit_ = false;
  told_ = true;
}

void Registry::Run::raised(std::exception_ptr error) noexcept {
  const bool is_exit = is_system_exit(error);
  raised(std::move(error), is_exit);
}

void Registry::Run::raised(std::exception_ptr error, bool is_exit) noexcept {
  fate_ = Fate::raised;
  is_exit_ = is_exit;
  error_ = std::move(error);
  told_ = true;
}

std::exception_ptr Registry::Run::to_report() const noexcept {
  const auto exits = registry_->semantics_.exit_in_handler;
  const bool is_silent = is_exit_ && exits != Semantics::ExitInHandler::reported;
  return told_ && !is_silent ? error_ : nullptr;
}

/// Takes the run off the registry, doing what its end calls for. Afterwards registry_ is null.
void Registry::Run::leave() noexcept {
  if (registry_ == nullptr) return;
  Registry& r = *registry_;
  detail::Handler over;
  Lock lock(r.mutex_);
  record();
  over = std::move(taken_);
  Run** link = &r.innermost_;
  while (*link != nullptr && *link != this) link = &(*link)->outer_;
  if (*link == this) *link = outer_;
  if (entry_ != nullptr) r.let_go(*std::exchange(entry_, nullptr), lock);
  report_.sort();
  if (!takes_off()) {
    if (exhausted_) r.drop_all(report_);
    r.release(0, kLast, lock);
  }
  registry_ = nullptr;
}

/// At the end of a run under Storage::slots and snapshot: empties the registry.
void Registry::drop_all(Report& report) noexcept {
  for (Entry& entry : entries_) {
    if (entry.removed) continue;
    const bool never_called = !entry.called && !is_in_a_copy(entry);
    remove(entry);
    if (never_called) {
      report.add(token(entry), Fate::dropped, entry.handler);
    }
  }
  base_ = next_number_;
}

Report Registry::Run::finish() noexcept {
  leave();
  return std::move(report_);
}

/// In the child of a fork: the other threads, and with them the runs on their stacks, are gone.
void Registry::forget_runs_of_other_threads() noexcept {
  for (Run** link = &innermost_; *link != nullptr;) {
    if ((*link)->thread_ == &this_thread) {
      link = &(*link)->outer_;
    } else {
      *link = (*link)->outer_;
    }
  }
}

}  // namespace lastcall
