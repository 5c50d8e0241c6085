#include "lastcall/registry.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>
#include <string>
#include <thread>

#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif

namespace lastcall {

namespace {

bool is_system_exit(const std::exception_ptr& error) noexcept {
  try {
    std::rethrow_exception(error);
  } catch (const SystemExit&) {
    return true;
  } catch (...) {
    return false;
  }
}

/// Asks for the memory that comes a few entries after this one, to be written: what goes through
/// many entries in a row otherwise waits for each new page of them.
inline void ask_for_what_follows([[maybe_unused]] const void* entry) noexcept {
#if defined(__GNUC__)
  constexpr std::uintptr_t kAhead = 2048;
  __builtin_prefetch(
      reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(entry) + kAhead), 1);
#endif
}

}  // namespace

void detail::SpinLock::wait() noexcept {
  do {
    // The holder needs the processor only if it was interrupted in the few instructions it has.
    while (held_.load(std::memory_order_relaxed)) std::this_thread::yield();
  } while (held_.exchange(true, std::memory_order_acquire));
}

std::string_view name(Fate fate) noexcept {
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

inline void Report::add(Token token, Fate fate, bool is_exit,
                        const std::exception_ptr& error) noexcept {
  try {
    // Made in its place: copying what has just been put together would wait for it.
    Outcome& outcome = outcomes_.emplace_back();
    outcome.token = token;
    outcome.fate = fate;
    outcome.is_exit = is_exit;
    if (error != nullptr) outcome.error = error;
  } catch (const std::bad_alloc&) {
    // complete() tells.
  }
}

// ---------------------------------------------------------------------------------------------
// Entries: where they lie, and the list of them

Registry::Registry(const Semantics& semantics) noexcept
    : semantics_(semantics),
      directory_(first_directory_),
      directory_size_(std::size(first_directory_)) {
  first_directory_[0] = ::new (first_chunk_) Chunk;
}

Registry::~Registry() {
  assert(innermost_ == nullptr && "a Run outlives its Registry");
  for (Index index = 0; index < fresh_; ++index) {
    Entry& entry = at(index);
    if (entry.operations != nullptr && entry.operations->destroy != nullptr) {
      entry.operations->destroy(&entry.room);
    }
  }
  for (std::size_t chunk = 1; chunk < chunks_;) {
    Chunk* const block = directory_[chunk];
    chunk += block->block;
    delete[] block;
  }
  if (directory_ != first_directory_) delete[] directory_;
}

/// Makes room for more chunks: one, then a few at a time, and never more than a thirty-second of
/// all that there are, once that is more. The lock is released meanwhile, since an allocator may be
/// a user's. Throws std::bad_alloc.
void Registry::grow(Guard& lock) {
  const std::size_t chunks = chunks_;
  const std::size_t full = directory_size_;
  lock.unlock();
  const std::size_t more = std::max(std::min<std::size_t>(chunks, 4), chunks / 32);
  if (chunks + more >= (std::size_t{kNone} >> kChunkBits)) throw std::bad_alloc();
  std::unique_ptr<Chunk[]> block(new Chunk[more]);
  block[0].block = static_cast<std::uint32_t>(more);
  std::unique_ptr<Chunk*[]> directory;
  if (chunks + more > full) directory.reset(new Chunk*[full * 2]);
  Chunk** old_directory = nullptr;
  lock.lock();
  if (chunks_ == chunks) {  // else another thread was faster
    if (directory) {
      std::copy_n(directory_, chunks, directory.get());
      if (directory_ != first_directory_) old_directory = directory_;
      directory_ = directory.release();
      directory_size_ = full * 2;
    }
    Chunk* const first = block.release();
    for (std::size_t i = 0; i < more; ++i) directory_[chunks_++] = first + i;
  }
  if (block || directory || old_directory) {
    lock.unlock();
    block.reset();
    directory.reset();
    delete[] old_directory;
    lock.lock();
  }
}

inline Registry::Index Registry::take_free(Guard& lock) {
  while (free_ == kNone) {
    if (fresh_ < chunks_ << kChunkBits) {
      Entry& entry = at(fresh_);
      entry.operations = nullptr;
      ask_for_what_follows(&entry);
      return fresh_++;
    }
    grow(lock);
  }
  const Index index = free_;
  free_ = at(index).older;
  return index;
}

inline void Registry::give_free(Index index) noexcept {
  Entry& entry = at(index);
  entry.operations = nullptr;
  entry.number = 0;
  entry.older = free_;
  free_ = index;
}

inline Token Registry::link(Index index, const detail::Operations& operations,
                            detail::Print print) noexcept {
  Entry& entry = at(index);
  entry.operations = &operations;
  entry.number = next_number_++;
  entry.older = newest_;
  entry.newer = kNone;
  entry.removed_at = 0;
  entry.state = {};
  entry.state.linked = 1;
  directory_[index >> kChunkBits]->prints[index & (kChunk - 1)] = print;
  (newest_ == kNone ? oldest_ : at(newest_).newer) = index;
  newest_ = index;
  ++live_;
  changed();
  return {entry.number, index};
}

inline void Registry::unlink(Entry& entry) noexcept {
  (entry.older == kNone ? oldest_ : at(entry.older).newer) = entry.newer;
  (entry.newer == kNone ? newest_ : at(entry.newer).older) = entry.older;
  entry.state.linked = 0;
}

/// The first live entry at `index` or older.
inline Registry::Index Registry::live_from_newest(Index index) const noexcept {
  while (index != kNone && !is_live(index)) index = at(index).older;
  return index;
}

/// The first live entry at `index` or newer.
inline Registry::Index Registry::live_from_oldest(Index index) const noexcept {
  while (index != kNone && !is_live(index)) index = at(index).newer;
  return index;
}

/// From an entry to the next newer live one. Most often that lies beside it: then the processor
/// need not wait for the link to be read to go on.
inline void Registry::step_newer(Index& index, Entry*& entry) const noexcept {
  if (entry->newer == index + 1 && (index + 1) % kChunk != 0) {
    ++index;
    ++entry;
    ask_for_what_follows(entry);
    if (entry->removed_at == 0) return;
  } else {
    index = entry->newer;
  }
  index = live_from_oldest(index);
  entry = index == kNone ? nullptr : &at(index);
}

std::size_t Registry::position_from_newest(Index index) const noexcept {
  std::size_t position = 0;
  for (Index i = at(index).newer; i != kNone; i = at(i).newer) position += is_live(i) ? 1 : 0;
  return position;
}

Registry::Index Registry::at_position_from_newest(std::size_t position) const noexcept {
  Index index = live_from_newest(newest_);
  for (; position > 0 && index != kNone; --position) index = live_from_newest(at(index).older);
  return index;
}

// ---------------------------------------------------------------------------------------------
// Registering

void Registry::throw_not_callable() {
  throw std::invalid_argument("lastcall: the first argument must be callable, but is null");
}

Token Registry::add_bytes(const detail::Operations& operations, std::uint64_t first,
                          std::uint64_t second, std::uint64_t third, detail::Print print) {
  Guard lock(lock_);
  const Index index = take_free(lock);
  at(index).room = detail::Room{{first, second, third}};
  const Token token = link(index, operations, print);
  lock.unlock();
  if (Observer* observer = observer_.load(std::memory_order_acquire)) observer->registered(token);
  return token;
}

Registry::Reservation::Reservation(Registry& registry) : registry_(registry) {
  Guard lock(registry_.lock_);
  index_ = registry_.take_free(lock);
  entry_ = &registry_.at(index_);
}

Registry::Reservation::~Reservation() {
  if (committed_) return;
  Guard lock(registry_.lock_);
  registry_.give_free(index_);
}

Token Registry::Reservation::commit(const detail::Operations& operations,
                                    detail::Print print) noexcept {
  committed_ = true;
  Guard lock(registry_.lock_);
  const Token token = registry_.link(index_, operations, print);
  lock.unlock();
  if (Observer* observer = registry_.observer_.load(std::memory_order_acquire)) {
    observer->registered(token);
  }
  return token;
}

// ---------------------------------------------------------------------------------------------
// Removing
//
// An entry that is removed leaves the list at once, unless somebody still stands on it (pins) or a
// run under Storage::snapshot is still to call it: then it stays in the list, marked, and whoever
// lets go of it last takes it out. Its room is emptied with the lock released, for a destructor is
// a user's code; only then is the entry free.

/// Whether a run under Storage::snapshot has the entry in its copy of the list.
inline bool Registry::is_in_a_copy(const Entry& entry) const noexcept {
  return semantics_.storage == Semantics::Storage::snapshot && innermost_ != nullptr &&
         entry.number < innermost_->limit_;
}

/// Removes a live entry.
void Registry::remove(Index index, Fate fate, Removed& removed) noexcept {
  Entry& entry = at(index);
  --live_;
  changed();
  entry.removed_at = runs_started_;
  entry.state.fate = static_cast<unsigned>(fate) & 7U;
  const bool stays_in_copy = is_in_a_copy(entry);
  const bool is_removal =
      fate == Fate::unregistered || fate == Fate::cancelled || fate == Fate::cleared;
  entry.state.unannounced = is_removal && observer_.load(std::memory_order_relaxed) != nullptr;
  entry.state.skipped = is_removal && !stays_in_copy && entry.state.called == 0 &&
                        innermost_ != nullptr && entry.number < innermost_->limit_;
  if (entry.state.pins > 0 || stays_in_copy) {
    ++kept_;
    removed.kept_unannounced |= entry.state.unannounced != 0;
  } else {
    unlink(entry);
    discard(index, removed);
  }
}

inline void Registry::unpin(Index index, Removed& removed) noexcept {
  Entry& entry = at(index);
  --entry.state.pins;
  if (entry.state.pins > 0 || entry.removed_at == 0 ||
      (entry.state.linked != 0 && is_in_a_copy(entry)))
    return;
  if (entry.state.linked != 0) {
    unlink(entry);
    --kept_;
  }
  discard(index, removed);
}

/// Frees an entry that is out of the list, or hands it to `removed` if there is something to do
/// first. `removed` keeps the order.
inline void Registry::discard(Index index, Removed& removed) noexcept {
  Entry& entry = at(index);
  if (entry.operations->destroy == nullptr && entry.state.unannounced == 0 &&
      entry.state.skipped == 0 && static_cast<Fate>(entry.state.fate) != Fate::dropped) {
    give_free(index);
    return;
  }
  entry.state.emptying = 1;
  entry.newer = kNone;
  (removed.last == kNone ? removed.first : at(removed.last).newer) = index;
  removed.last = index;
}

/// After the last run under Storage::snapshot: takes the entries out that were kept for it.
void Registry::sweep(Removed& removed) noexcept {
  for (Index index = oldest_; index != kNone && kept_ > 0;) {
    const Index next = at(index).newer;
    Entry& entry = at(index);
    if (entry.removed_at != 0 && entry.state.pins == 0) {
      unlink(entry);
      --kept_;
      discard(index, removed);
    }
    index = next;
  }
}

/// Does for the entries in `removed` what wants the lock released: tells the observer, destroys
/// the handlers. Returns with the lock held and `removed` empty.
inline void Registry::settle(Removed& removed, Guard& lock) noexcept {
  if (removed.first != kNone || removed.kept_unannounced) settle_some(removed, lock);
}

void Registry::settle_some(Removed& removed, Guard& lock) noexcept {
  if (removed.kept_unannounced) announce_kept(lock);
  const Index first = removed.first;
  removed = {};
  for (Index index = first; index != kNone;) {
    Entry& entry = at(index);
    const Index next = entry.newer;
    lock.unlock();
    if (entry.state.unannounced != 0) {
      if (Observer* observer = observer_.load(std::memory_order_acquire)) {
        observer->removed({entry.number, index}, static_cast<Fate>(entry.state.fate));
      }
    }
    if (entry.operations->destroy != nullptr) entry.operations->destroy(&entry.room);
    lock.lock();
    if (entry.state.skipped != 0 && innermost_ != nullptr) {
      entry.operations = nullptr;
      entry.older = innermost_->skipped_;
      innermost_->skipped_ = index;
    } else {
      give_free(index);
    }
    index = next;
  }
}

/// Tells the observer of removed entries that stay in the list.
void Registry::announce_kept(Guard& lock) noexcept {
  Removed removed;
  for (Index index = oldest_; index != kNone;) {
    Entry& entry = at(index);
    if (is_live(index) || entry.state.unannounced == 0) {
      index = entry.newer;
      continue;
    }
    entry.state.unannounced = 0;
    ++entry.state.pins;
    const Token announced = token(index);
    const Fate fate = static_cast<Fate>(entry.state.fate);
    lock.unlock();
    if (Observer* observer = observer_.load(std::memory_order_acquire)) {
      observer->removed(announced, fate);
    }
    lock.lock();
    const Index next = entry.newer;
    unpin(index, removed);
    index = next;
  }
  settle(removed, lock);
}

bool Registry::cancel(Token token) noexcept {
  Guard lock(lock_);
  if (token.index_ >= fresh_) return false;
  const Entry& entry = at(token.index_);
  if (entry.operations == nullptr || entry.number != token.number_ || entry.removed_at != 0) {
    return false;
  }
  Removed removed;
  remove(token.index_, Fate::cancelled, removed);
  settle(removed, lock);
  return true;
}

void Registry::clear() noexcept {
  Guard lock(lock_);
  Removed removed;
  for (Index index = live_from_oldest(oldest_); index != kNone;) {
    const Index next = live_from_oldest(at(index).newer);
    remove(index, Fate::cleared, removed);
    index = next;
  }
  base_ = next_number_;
  settle(removed, lock);
}

std::size_t Registry::size() const noexcept {
  Guard lock(lock_);
  return semantics_.storage == Semantics::Storage::slots ? slots() : live_;
}

/// Puts what was removed into the order of registration.
void Registry::sort(Removed& removed, const Registry& registry) noexcept {
  const auto merge = [&](Index a, Index b) {
    Index first = kNone;
    Index* link = &first;
    while (a != kNone && b != kNone) {
      Index& least = registry.at(a).number < registry.at(b).number ? a : b;
      *link = least;
      link = &registry.at(least).newer;
      least = *link;
    }
    *link = a != kNone ? a : b;
    return first;
  };
  Index runs[32];  // runs[i] is a sorted chain of 2^i entries, or none
  std::fill(std::begin(runs), std::end(runs), kNone);
  for (Index index = removed.first; index != kNone;) {
    Index chain = index;
    index = registry.at(index).newer;
    registry.at(chain).newer = kNone;
    std::size_t i = 0;
    for (; runs[i] != kNone; ++i) chain = merge(std::exchange(runs[i], kNone), chain);
    runs[i] = chain;
  }
  removed.first = kNone;
  for (const Index chain : runs) removed.first = merge(chain, removed.first);
}

/// For an equality that cannot come back to the registry: the lock is held throughout.
std::size_t Registry::remove_equal_built_in(const void* type, const void* callable,
                                            detail::Print print) {
  std::size_t count = 0;
  Removed removed;
  const auto look = [&](Index index) {
    Entry& entry = at(index);
    if (entry.operations == nullptr || entry.operations->type != type || !is_live(index)) return;
    void* const room = &entry.room;
    if (!entry.operations->find(&room, 0, 1, callable, false, changes_).equal) return;
    remove(index, Fate::unregistered, removed);
    ++count;
  };
  Guard lock(lock_);
  if (live_ < fresh_ / 16) {  // few are left of many
    for (Index index = live_from_oldest(oldest_); index != kNone;) {
      const Index next = live_from_oldest(at(index).newer);
      look(index);
      index = next;
    }
  } else {
    for (Index begin = 0; begin < fresh_; begin += kChunk) {
      const detail::Print* const prints = directory_[begin >> kChunkBits]->prints;
      const Index used = std::min(kChunk, fresh_ - begin);
      std::uint32_t matches = 0;
      for (Index i = 0; i < kChunk; ++i) matches |= prints[i] == print ? 1U : 0U;
      if (matches == 0) continue;
      for (Index i = 0; i < used; ++i) {
        if (prints[i] == print) look(begin + i);
      }
    }
    if (removed.first != removed.last) sort(removed, *this);
  }
  settle(removed, lock);
  return count;
}

/// For an equality of a user's, which runs with the lock released, on a few entries at a time, and
/// may throw or change the registry.
std::size_t Registry::remove_equal(const void* type, const void* callable) {
  using Storage = Semantics::Storage;
  const bool in_slots = semantics_.storage == Storage::slots;
  // Storage::snapshot goes by index in a list whose newest comes first, from its end: an equality
  // that changes the list leads the index astray, as it does in CPython. The others go by number
  // or slot, upwards.
  const bool by_index = semantics_.storage == Storage::snapshot;
  const auto key = [&](const Entry& entry) {
    return in_slots ? entry.number - base_ : entry.number;
  };
  const auto first_from = [&](std::uint64_t least) {
    Index index = live_from_oldest(oldest_);
    while (index != kNone && key(at(index)) < least) index = live_from_oldest(at(index).newer);
    return index;
  };
  const auto changes = [&] { return changes_.load(std::memory_order_relaxed); };

  constexpr std::size_t kBatch = 32;
  Entry* entries[kBatch];
  Index indices[kBatch];
  void* rooms[kBatch];
  std::uint64_t keys[kBatch];  // by_index: the positions from the newest

  std::size_t count = 0;
  Removed removed;
  Guard lock(lock_);
  const std::uint64_t end = in_slots ? UINT64_MAX : next_number_;
  std::size_t left = live_;  // by_index: so many are still to be looked at
  for (Index index = live_from_oldest(oldest_); index != kNone && (left > 0 || !by_index);) {
    // The next few with the same operations, pinned.
    const detail::Operations* operations = nullptr;
    std::size_t size = 0;
    for (Entry* entry = &at(index); index != kNone && size < kBatch; step_newer(index, entry)) {
      if (!by_index && key(*entry) >= end) break;
      if (entry->operations != operations && entry->operations->type == type) {
        if (operations != nullptr) break;
        operations = entry->operations;
      }
      if (entry->operations == operations) {
        entries[size] = entry;
        indices[size] = index;
        rooms[size] = &entry->room;
        keys[size] = by_index ? left - 1 : key(*entry);
        ++size;
        ++entry->state.pins;
      }
      --left;
    }
    if (size == 0) break;

    const std::uint64_t base = base_;
    const auto let_go = [&] {
      for (std::size_t i = 0; i < size; ++i) {
        if (entries[i]->removed_at == 0) {
          --entries[i]->state.pins;
        } else {
          unpin(indices[i], removed);
        }
      }
      settle(removed, lock);
    };
    bool astray = false;
    bool stale = false;  // the list changed while the last of them were compared
    std::uint64_t resume = keys[size - 1] + 1;
    for (std::size_t begin = 0; begin < size && !astray;) {
      const std::uint64_t before = changes();
      lock.unlock();
      detail::Found found{};
      try {
        found = operations->find(rooms, begin, size, callable, by_index, changes_);
      } catch (...) {
        lock.lock();
        let_go();
        throw;
      }
      lock.lock();
      if (found.at == size) {
        stale = changes() != before;
        break;
      }
      const Index compared = indices[found.at];
      std::uint64_t here = keys[found.at];
      astray = changes() != before;
      if (found.equal && by_index && is_live(compared)) {
        const std::size_t position = astray ? position_from_newest(compared) : here;
        if (position <= here) {
          remove(compared, Fate::unregistered, removed);
          ++count;
          here = position;
        }
      } else if (found.equal && !by_index) {
        // If the slots have been numbered afresh meanwhile, whatever is in this slot now is taken
        // for the one that was compared.
        const Index equal = in_slots && base_ != base ? first_from(here) : compared;
        if (equal != kNone && is_live(equal) && key(at(equal)) == here) {
          remove(equal, Fate::unregistered, removed);
          ++count;
        }
      }
      if (astray && by_index) {
        left = std::min<std::size_t>(here, live_);
        index = left > 0 ? at_position_from_newest(left - 1) : kNone;
      } else if (astray) {
        resume = here + 1;
        index = first_from(resume);
      }
      begin = found.at + 1;
    }

    const std::uint64_t before = changes();
    let_go();
    stale |= changes() != before;
    if (stale && by_index) {
      left = std::min(left, live_);
      index = left > 0 ? at_position_from_newest(left - 1) : kNone;
    } else if (stale) {
      index = first_from(resume);
    }
  }
  return count;
}

// ---------------------------------------------------------------------------------------------
// Running

Report Registry::run() {
  Run run = start_run();
  while (run.next()) run.call();
  return run.finish();
}

Registry::Run Registry::start_run() noexcept {
  return Run(*this);
}

Registry::Run::Run(Registry& registry) noexcept
    : registry_(&registry), thread_(std::this_thread::get_id()) {
  Guard lock(registry.lock_);
  const std::size_t calls = registry.live_;
  lock.unlock();
  try {
    report_.outcomes_.reserve(calls);
  } catch (const std::bad_alloc&) {
    // It may still grow as it needs, or not: see Report::complete().
  }
  lock.lock();
  ordinal_ = ++registry.runs_started_;
  limit_ = registry.next_number_;
  base_ = registry.base_;
  position_ = registry.slots();
  outer_ = registry.innermost_;
  registry.innermost_ = this;
}

Registry::Run::Run(Run&& other) noexcept
    : registry_(other.registry_),
      ordinal_(other.ordinal_),
      limit_(other.limit_),
      position_(other.position_),
      base_(other.base_),
      current_(other.current_),
      entry_(other.entry_),
      exhausted_(other.exhausted_),
      thread_(other.thread_),
      to_report_(std::move(other.to_report_)),
      report_(std::move(other.report_)) {
  if (registry_ == nullptr) return;
  Guard lock(registry_->lock_);
  Run** link = &registry_->innermost_;
  while (*link != &other) link = &(*link)->outer_;
  *link = this;
  outer_ = other.outer_;
  skipped_ = other.skipped_;
  other.registry_ = nullptr;
}

Registry::Run Registry::Run::on(Registry& clone) const {
  return Run(*this, clone);
}

Registry::Run::Run(const Run& other, Registry& clone)
    : registry_(&clone),
      ordinal_(other.ordinal_),
      limit_(other.limit_),
      position_(other.position_),
      base_(other.base_),
      current_(other.current_),
      skipped_(other.skipped_),
      exhausted_(other.exhausted_),
      thread_(std::this_thread::get_id()),
      to_report_(other.to_report_),
      report_(other.report_) {
  Guard lock(clone.lock_);
  if (clone.runs_started_ < ordinal_ ||
      (current_ != kNone && (current_ >= clone.fresh_ || clone.at(current_).operations == nullptr ||
                             clone.at(current_).number != other.entry_->number))) {
    lock.unlock();
    registry_ = nullptr;
    throw std::invalid_argument(
        "lastcall: a run goes on only in a clone made of its registry at "
        "the same point: call on() right after clone()");
  }
  if (current_ != kNone) {
    entry_ = &clone.at(current_);
    ++entry_->state.pins;
  }
  Run** link = &clone.innermost_;
  while (*link != nullptr && (*link)->ordinal_ > ordinal_) link = &(*link)->outer_;
  outer_ = *link;
  *link = this;
}

Registry::Run::~Run() {
  leave();
}

/// The handler to call next, by the rules of the registry's storage.
inline Registry::Index Registry::Run::pick() noexcept {
  Registry& registry = *registry_;
  switch (registry.semantics_.storage) {
    case Semantics::Storage::stack: return registry.live_from_newest(registry.newest_);

    case Semantics::Storage::slots: {
      Index index = kNone;
      if (current_ != kNone && base_ == registry.base_) {
        index = registry.live_from_newest(registry.at(current_).older);
      } else {
        base_ = registry.base_;
        index = registry.live_from_newest(registry.newest_);
        while (index != kNone && registry.slot(index) >= position_) {
          index = registry.live_from_newest(registry.at(index).older);
        }
      }
      if (index != kNone) position_ = registry.slot(index);
      return index;
    }

    case Semantics::Storage::snapshot: {
      Index index = current_ != kNone ? registry.at(current_).older : registry.newest_;
      while (index != kNone) {
        const Entry& entry = registry.at(index);
        const bool copied = entry.removed_at == 0 || entry.removed_at >= ordinal_;
        if (entry.number < limit_ && copied) break;
        index = entry.older;
      }
      return index;
    }
  }
  return kNone;
}

std::optional<Token> Registry::Run::next() noexcept {
  if (!advance()) return std::nullopt;
  return Token{entry_->number, current_};
}

inline bool Registry::Run::advance() noexcept {
  if (exhausted_) return false;
  Registry& registry = *registry_;
  if (to_report_ != nullptr) to_report_ = nullptr;
  Removed removed;
  Token token;
  {
    Guard lock(registry.lock_);
    const Index before = current_;
    current_ = pick();
    if (current_ == kNone) {
      exhausted_ = true;
    } else {
      entry_ = &registry.at(current_);
      token = {entry_->number, current_};
      ++entry_->state.pins;
      entry_->state.called = 1;
      if (registry.semantics_.storage == Semantics::Storage::stack) {
        registry.unlink(*entry_);
        entry_->removed_at = registry.runs_started_;
        --registry.live_;
        registry.changed();
      }
    }
    if (before != kNone) registry.unpin(before, removed);
    registry.settle(removed, lock);
  }
  if (exhausted_) return false;
  if (Observer* observer = registry.observer_.load(std::memory_order_acquire)) {
    observer->call_begins(token);
  }
  return true;
}

void Registry::Run::call() {
  try {
    entry_->operations->call(&entry_->room);
#ifdef _CXXABI_FORCED_H
  } catch (const abi::__forced_unwind&) {
    throw;  // the thread is being ended (pthread_exit): the run ends here
#endif
  } catch (...) {
    raised(std::current_exception());
    return;
  }
  returned();
}

void Registry::Run::returned() noexcept {
  const Token token{entry_->number, current_};
  ++report_.returned_;
  report_.add(token, Fate::returned);
  if (Observer* observer = registry_->observer_.load(std::memory_order_acquire)) {
    observer->call_ends(token);
  }
}

void Registry::Run::raised(std::exception_ptr error) noexcept {
  const bool is_exit = is_system_exit(error);
  raised(std::move(error), is_exit);
}

void Registry::Run::raised(std::exception_ptr error, bool is_exit) noexcept {
  const Semantics& semantics = registry_->semantics_;
  const Outcome outcome{{entry_->number, current_}, Fate::raised, is_exit, std::move(error)};
  if (semantics.reraise == Semantics::Reraise::last) report_.reraise_ = outcome;
  if (!is_exit || semantics.exit_in_handler == Semantics::ExitInHandler::reported) {
    to_report_ = outcome.error;
  }
  ++report_.raised_;
  report_.add(outcome.token, outcome.fate, outcome.is_exit, outcome.error);
  if (Observer* observer = registry_->observer_.load(std::memory_order_acquire)) {
    observer->raised(outcome.token, outcome.error);
    if (to_report_ != nullptr) observer->reported(outcome.token, to_report_);
    observer->call_ends(outcome.token);
  }
}

/// In the child of a fork: the other threads, and with them the runs on their stacks, are gone.
void Registry::forget_runs_of_other_threads() noexcept {
  Run** link = &innermost_;
  while (*link != nullptr) {
    if ((*link)->thread_ == std::this_thread::get_id()) {
      link = &(*link)->outer_;
    } else {
      *link = (*link)->outer_;
    }
  }
}

/// Takes the run off the registry, doing what its end calls for. Afterwards registry_ is null.
void Registry::Run::leave() noexcept {
  if (registry_ == nullptr) return;
  Registry& registry = *registry_;
  Observer* const observer = registry.observer_.load(std::memory_order_acquire);
  const auto skip = [&](Token token, Fate fate) {
    ++report_.never_called_;
    report_.add(token, fate);
    if (observer != nullptr) observer->skipped(token, fate);
  };

  Guard lock(registry.lock_);
  Run** link = &registry.innermost_;
  while (*link != this) link = &(*link)->outer_;
  *link = outer_;

  Removed removed;
  if (current_ != kNone) registry.unpin(current_, removed);
  current_ = kNone;
  registry.settle(removed, lock);

  Index chain = skipped_;
  while (chain != kNone) {
    const Index index = chain;
    const Token token = registry.token(index);
    const Fate fate = static_cast<Fate>(registry.at(index).state.fate);
    chain = registry.at(index).older;
    registry.give_free(index);
    lock.unlock();
    skip(token, fate);
    lock.lock();
  }

  // Those that an unregister() under way still stands on.
  if (registry.kept_ > 0) {
    for (Index index = registry.oldest_; index != kNone;) {
      Entry& entry = registry.at(index);
      if (entry.removed_at < ordinal_ || entry.state.skipped == 0) {
        index = entry.newer;
        continue;
      }
      entry.state.skipped = 0;
      ++entry.state.pins;
      const Token token = registry.token(index);
      const Fate fate = static_cast<Fate>(entry.state.fate);
      lock.unlock();
      skip(token, fate);
      lock.lock();
      const Index next = entry.newer;
      registry.unpin(index, removed);
      index = next;
    }
    registry.settle(removed, lock);
  }

  if (exhausted_ && registry.semantics_.storage != Semantics::Storage::stack) {
    for (Index index = registry.live_from_oldest(registry.oldest_); index != kNone;) {
      const Index next = registry.live_from_oldest(registry.at(index).newer);
      const bool called = registry.at(index).state.called != 0;
      registry.remove(index, called ? Fate::returned : Fate::dropped, removed);
      index = next;
    }
    registry.base_ = registry.next_number_;
  }
  if (registry.innermost_ == nullptr && registry.kept_ > 0) registry.sweep(removed);
  for (Index index = removed.first; index != kNone; index = registry.at(index).newer) {
    const Fate fate = static_cast<Fate>(registry.at(index).state.fate);
    if (fate != Fate::dropped) continue;
    const Token token = registry.token(index);
    lock.unlock();
    skip(token, fate);
    lock.lock();
  }
  registry.settle(removed, lock);
  registry_ = nullptr;
}

Report Registry::Run::finish() noexcept {
  leave();
  return std::move(report_);
}

// ---------------------------------------------------------------------------------------------
// Cloning

std::unique_ptr<Registry> Registry::clone() const {
  auto* const self = const_cast<Registry*>(this);  // for the pins, which nobody sees
  auto copy = std::make_unique<Registry>(semantics_);
  Guard copys_lock(copy->lock_);  // nobody else knows it; grow() wants it
  Guard lock(lock_);
  while (copy->chunks_ < chunks_) {
    lock.unlock();
    copy->grow(copys_lock);
    lock.lock();
  }
  for (Index index = 0; index < fresh_; ++index) {
    const Entry& entry = at(index);
    if (entry.operations == nullptr || entry.state.emptying != 0 ||
        entry.operations->copy != nullptr) {
      continue;
    }
    const std::uint64_t number = entry.number;
    lock.unlock();
    throw std::logic_error("lastcall: handler " + std::to_string(number) +
                           " cannot be copied, and so its registry cannot be cloned: register a "
                           "callable and arguments that can");
  }

  copy->fresh_ = fresh_;
  copy->free_ = free_;
  copy->oldest_ = oldest_;
  copy->newest_ = newest_;
  copy->live_ = live_;
  copy->kept_ = kept_;
  copy->next_number_ = next_number_;
  copy->base_ = base_;
  copy->runs_started_ = runs_started_;
  for (std::size_t chunk = 0; chunk < chunks_; ++chunk) {
    std::copy_n(directory_[chunk]->prints, kChunk, copy->directory_[chunk]->prints);
  }
  for (Index index = 0; index < fresh_; ++index) {
    Entry& from = self->at(index);
    Entry& to = copy->at(index);
    // Not the room: another thread may be making a handler in it that is not yet registered.
    to.operations = nullptr;
    to.number = from.number;
    to.older = from.older;
    to.newer = from.newer;
    to.removed_at = from.removed_at;
    to.state = from.state;
    to.state.pins = 0;
    to.state.emptying = from.operations != nullptr && from.state.emptying == 0;  // is to be copied
    if (to.state.emptying != 0) ++from.state.pins;
  }
  const Index end = fresh_;
  lock.unlock();

  const auto let_go = [&] {
    Removed removed;
    lock.lock();
    for (Index index = 0; index < end; ++index) {
      const Entry& entry = copy->at(index);
      if (entry.state.emptying != 0 || entry.operations != nullptr) self->unpin(index, removed);
    }
    self->settle(removed, lock);
  };
  try {
    for (Index index = 0; index < end; ++index) {
      Entry& to = copy->at(index);
      if (to.state.emptying == 0) continue;
      lock.lock();
      const Entry& from = at(index);
      lock.unlock();
      from.operations->copy(&to.room, &from.room);
      to.operations = from.operations;
      to.state.emptying = 0;
    }
  } catch (...) {
    let_go();
    throw;
  }
  let_go();
  return copy;
}

}  // namespace lastcall
