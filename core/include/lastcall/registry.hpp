#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "lastcall/detail/handler.hpp"
#include "lastcall/detail/spin_lock.hpp"
#include "lastcall/exceptions.hpp"
#include "lastcall/semantics.hpp"

/// A registry of handlers to be called when something ends: Python's atexit for C++.
///
///     lastcall::Registry registry;
///     registry.register_(save, "state.json");      // called second: save("state.json")
///     auto token = registry.register_([] { std::puts("goodbye"); });  // called first
///     registry.cancel(token);                      // not called, after all
///     lastcall::Report report = registry.run();    // last registered first
///
/// What holds for all of it:
/// - A handler's exception never leaves run(): it is in the report, and the other handlers run.
/// - Every member may be called from any thread, and from inside a handler, an equality, a
///   destructor of a bound argument or an observer: no lock is held while a user's code runs.
///   (Not from a signal handler.)
/// - Only registering, cloning and continuing a run on a clone need memory. When there is none
///   they throw std::bad_alloc and nothing has changed. Nothing else throws it, and no handler is
///   lost to it.
/// - Up to 32 handlers whose callable and arguments take at most 24 bytes need no memory beyond
///   the registry itself; further ones take 61 bytes each, used again after removal.
///
/// It is no process's exit by itself: for that see process.hpp.
namespace lastcall {

class Registry;

/// Names one registration in a registry, and in the registry's clones. Never used again for
/// another. A default-made token names none.
class Token {
 public:
  Token() = default;

  /// The registration's number: 1 for the first in its registry, then one more each; 0 for none.
  std::uint64_t number() const noexcept { return number_; }
  explicit operator bool() const noexcept { return number_ != 0; }

  friend bool operator==(Token, Token) = default;

 private:
  friend class Registry;
  Token(std::uint64_t number, std::uint32_t index) noexcept : number_(number), index_(index) {}

  std::uint64_t number_ = 0;
  std::uint32_t index_ = 0;
};

/// What became of a handler.
enum class Fate : unsigned char {
  returned,      ///< It was called and returned.
  raised,        ///< It was called and threw.
  unregistered,  ///< Not called: removed by unregister() before its turn.
  cancelled,     ///< Not called: removed by cancel() before its turn.
  cleared,       ///< Not called: removed by clear() before its turn.
  dropped,       ///< Not called: registered during a run that does not look at later ones.
};

/// The fate as a word: "returned", "raised", …
std::string_view name(Fate fate) noexcept;

/// One handler in a Report.
struct Outcome {
  [[no_unique_address]] Token token;
  Fate fate = Fate::returned;
  bool is_exit = false;      ///< It raised SystemExit.
  std::exception_ptr error;  ///< What it raised; null if it did not.

  bool called() const noexcept { return fate == Fate::returned || fate == Fate::raised; }
};

/// What a run did.
class Report {
 public:
  /// One for every call in the order of the calls, then one for every handler that was registered
  /// when the run began, or was dropped at its end, and that nobody called.
  const std::vector<Outcome>& outcomes() const noexcept { return outcomes_; }
  /// False if memory ran out for outcomes(), which then lacks some. The counts never do.
  bool complete() const noexcept { return outcomes_.size() == returned_ + raised_ + never_called_; }

  std::size_t returned() const noexcept { return returned_; }          ///< calls that returned
  std::size_t raised() const noexcept { return raised_; }              ///< calls that threw
  std::size_t never_called() const noexcept { return never_called_; }  ///< handlers not called

  /// The error that the caller of the run is to raise, as Python's `_run_exitfuncs()` does; none
  /// under Semantics::Reraise::never, or if no handler raised.
  const std::optional<Outcome>& reraise() const noexcept { return reraise_; }
  /// Throws reraise()'s error if there is one.
  void rethrow() const {
    if (reraise_) std::rethrow_exception(reraise_->error);
  }

 private:
  friend class Registry;
  void add(Token token, Fate fate, bool is_exit = false,
           const std::exception_ptr& error = nullptr) noexcept;

  std::vector<Outcome> outcomes_;
  std::size_t returned_ = 0;
  std::size_t raised_ = 0;
  std::size_t never_called_ = 0;
  std::optional<Outcome> reraise_;
};

/// Told of everything that happens in a registry, on the thread where it happens and with no lock
/// held: it may call the registry. Costs one test of a pointer where there is none.
class Observer {
 public:
  virtual ~Observer() = default;
  /// A handler was registered.
  virtual void registered(Token) noexcept {}
  /// A handler was removed by unregister(), cancel() or clear(), as `fate` tells.
  virtual void removed(Token, Fate) noexcept {}
  /// A handler is about to be called.
  virtual void call_begins(Token) noexcept {}
  /// The handler's call is over, whether it returned or raised.
  virtual void call_ends(Token) noexcept {}
  /// The handler raised `error`. Between call_begins and call_ends.
  virtual void raised(Token, const std::exception_ptr& /*error*/) noexcept {}
  /// The error is one to tell the user of, by the registry's Semantics: all but a SystemExit that
  /// is silent. Follows raised().
  virtual void reported(Token, const std::exception_ptr& /*error*/) noexcept {}
  /// At the end of a run: the handler was never called, as `fate` tells.
  virtual void skipped(Token, Fate) noexcept {}
};

/// See the top of this file.
class Registry {
  using Index = std::uint32_t;

 public:
  class Run;

  /// An empty registry that follows `semantics`.
  explicit Registry(const Semantics& semantics = {}) noexcept;
  /// Destroys the handlers without calling them. No Run on this registry may be left.
  ~Registry();
  Registry(const Registry&) = delete;
  Registry& operator=(const Registry&) = delete;

  const Semantics& semantics() const noexcept { return semantics_; }

  /// Tells `observer`, or nobody if null, of what happens from now on. It must outlive its use.
  void set_observer(Observer* observer) noexcept {
    observer_.store(observer, std::memory_order_release);
  }

  /// Registers `f(args…)` to be called by run(). Callable and arguments are copied or moved in
  /// (std::ref binds by reference); move-only ones work. A member pointer is bound to the object
  /// that follows it: register_(&Server::stop, &server, 5).
  ///
  /// The handler is called with its arguments as lvalues; if it does not take them so, they are
  /// moved into the call, and a second call (which some Semantics allow) finds them moved from.
  ///
  /// Throws std::invalid_argument if `f` is a null pointer or an empty std::function,
  /// std::bad_alloc, or what copying the arguments throws; then nothing has changed.
  /// O(1) amortised.
  template <class F, class... Args>
  Token register_(F&& f, Args&&... args) {
    if constexpr (std::is_member_pointer_v<std::decay_t<F>>) {
      return register_method(std::forward<F>(f), std::forward<Args>(args)...);
    } else {
      return add<detail::Decayed<F>>(std::forward<F>(f), std::forward<Args>(args)...);
    }
  }

  /// Removes every handler whose callable is of the same type as `f` and equal to it, whatever its
  /// arguments, and returns how many those were. For a method: unregister(&Server::stop, &server).
  /// What order the comparisons have, and what happens when one of them changes the registry, is
  /// told at Semantics::Storage. If one throws, the exception comes out of here, and what was
  /// removed before stays removed. O(size()).
  template <class F, class... Object>
  std::size_t unregister(const F& f, const Object&... object) {
    if constexpr (std::is_member_pointer_v<F>) {
      static_assert(sizeof...(Object) == 1, "unregister a method with its object");
      const detail::BoundMember<F, std::decay_t<const Object&>...> bound{f, object...};
      return remove_equal(bound);
    } else {
      static_assert(sizeof...(Object) == 0, "unregister takes the callable without its arguments");
      const detail::Decayed<const F&> callable(f);
      return remove_equal(callable);
    }
  }

  /// Removes one registration. Returns whether it was still waiting: false if it has been called
  /// off the stack, removed before, or is none of this registry's. O(1).
  bool cancel(Token token) noexcept;

  /// Removes every handler registered so far without calling it. O(size()).
  void clear() noexcept;

  /// The number of handlers, as `atexit._ncallbacks()` counts them: see Semantics::Storage. O(1).
  std::size_t size() const noexcept;

  /// Calls the handlers, last registered first, each as the Semantics say, and returns what became
  /// of each. May be called again, from a handler (nested) or on several threads at once. With the
  /// default Semantics each handler is called exactly once in all, and run() returns when it finds
  /// nothing left: another thread may still be busy with its last one.
  /// It does not throw what handlers throw, nor Report::reraise(): that is the caller's.
  Report run();

  /// Begins a run whose handlers the caller calls one by one; run() is a loop over this:
  ///
  ///     lastcall::Registry::Run run = registry.start_run();
  ///     while (run.next()) run.call();
  ///     lastcall::Report report = run.finish();
  Run start_run() noexcept;

  /// A copy of the registry as it is, even in the middle of runs: the same handlers (copied with
  /// their arguments), under the same tokens; what fork does. It has no observer. A run that is
  /// under way goes on in the copy only by Run::on(). No handler may be running on another thread.
  /// Throws std::logic_error if a handler cannot be copied (it or an argument is move-only),
  /// std::bad_alloc, or what copying one throws.
  std::unique_ptr<Registry> clone() const;

 private:
  static constexpr Index kNone = UINT32_MAX;
  static constexpr unsigned kChunkBits = 5;
  static constexpr Index kChunk = Index{1} << kChunkBits;  ///< entries that come without allocation

  /// What is true of an Entry, in one word.
  struct State {
    std::uint32_t pins : 24;        ///< users of the room: it is not emptied before they go
    std::uint32_t linked : 1;       ///< in the list from oldest_ to newest_
    std::uint32_t called : 1;       ///< a run has called it
    std::uint32_t emptying : 1;     ///< its room is being destroyed
    std::uint32_t unannounced : 1;  ///< the observer is yet to be told of the removal
    std::uint32_t skipped : 1;      ///< a run under way is to report that it was never called
    std::uint32_t fate : 3;         ///< the Fate that removed it
  };

  /// One registration. Entries never move; free ones are chained through `older`.
  struct Entry {
    const detail::Operations* operations;  ///< null while nothing is in the room
    detail::Room room;
    std::uint64_t number;
    Index older;
    Index newer;
    std::uint32_t removed_at;  ///< 0: in the registry; else the runs started when it was removed
    State state;
  };
  static_assert(sizeof(Entry) == 56);

  /// Entries side by side, with the prints of their callables apart: what unregister() looks
  /// through for a function is a fifteenth of it all.
  struct Chunk {
    Chunk() noexcept {}  // the entries stay as they are until they are used
    Entry entries[kChunk];
    detail::Print prints[kChunk] = {};
    std::uint32_t block = 0;  ///< for the first of those allocated together: how many those are
  };

  /// Entries on their way from the list to the free ones: what is left to do for them needs the
  /// lock released.
  struct Removed {
    Index first = kNone;
    Index last = kNone;
    bool kept_unannounced =
        false;  ///< some stay in the list, and the observer must be told of them
  };

  /// A free entry, held for a handler that is being made in its room.
  class Reservation {
   public:
    explicit Reservation(Registry& registry);
    ~Reservation();
    Reservation(const Reservation&) = delete;
    Reservation& operator=(const Reservation&) = delete;
    void* room() noexcept { return &entry_->room; }
    /// The handler is made, and `operations` are its: registers it.
    Token commit(const detail::Operations& operations, detail::Print print) noexcept;

   private:
    Registry& registry_;
    Index index_;
    Entry* entry_;
    bool committed_ = false;
  };

  template <class Callable, class F, class... Args>
  Token add(F&& f, Args&&... args) {
    using B = detail::Bound<Callable, std::decay_t<Args>...>;
    static_assert(std::is_invocable_v<Callable&, std::decay_t<Args>&...> ||
                      std::is_invocable_v<Callable&, std::decay_t<Args>&&...>,
                  "register_(f, args...) needs arguments that f can be called with");
    constexpr const detail::Operations& operations =
        detail::operations_for<Callable, std::decay_t<Args>...>;
    using Arguments = std::tuple<std::decay_t<Args>...>;
    if (detail::is_null(f)) throw_not_callable();
    if constexpr (detail::is_bytes<B>) {
      detail::Room room{};
      detail::construct<B>(&room, std::forward<F>(f), Arguments(std::forward<Args>(args)...));
      return add_bytes(operations, room.words[0], room.words[1], room.words[2],
                       detail::print(detail::bound_in<B>(&room).callable));
    } else {
      Reservation reservation(*this);
      detail::construct<B>(reservation.room(), std::forward<F>(f),
                           Arguments(std::forward<Args>(args)...));
      return reservation.commit(operations,
                                detail::print(detail::bound_in<B>(reservation.room()).callable));
    }
  }

  template <class Member, class Object, class... Args>
  Token register_method(Member member, Object&& object, Args&&... args) {
    if (member == nullptr) throw_not_callable();
    using Method = detail::BoundMember<Member, std::decay_t<Object>>;
    return add<Method>(Method{member, std::forward<Object>(object)}, std::forward<Args>(args)...);
  }

  template <class Callable>
  std::size_t remove_equal(const Callable& callable) {
    static_assert(detail::has_equality<Callable>,
                  "this callable has no ==: keep the token of its registration, and cancel that");
    if constexpr (detail::equality_is_built_in<Callable>) {
      return remove_equal_built_in(&detail::type_mark<Callable>, &callable,
                                   detail::print(callable));
    } else {
      return remove_equal(&detail::type_mark<Callable>, &callable);
    }
  }

  [[noreturn]] static void throw_not_callable();
  /// Registers what is in a room of these words; apart, they come in registers.
  Token add_bytes(const detail::Operations& operations, std::uint64_t first, std::uint64_t second,
                  std::uint64_t third, detail::Print print);
  std::size_t remove_equal(const void* type, const void* callable);
  std::size_t remove_equal_built_in(const void* type, const void* callable, detail::Print print);

  // All of these want the lock held; those that are given it may release it meanwhile.
  using Guard = std::unique_lock<detail::SpinLock>;
  Entry& at(Index index) const noexcept {
    return directory_[index >> kChunkBits]->entries[index & (kChunk - 1)];
  }
  Token token(Index index) const noexcept { return {at(index).number, index}; }
  bool is_live(Index index) const noexcept { return at(index).removed_at == 0; }
  Index live_from_newest(Index index) const noexcept;
  Index live_from_oldest(Index index) const noexcept;
  void step_newer(Index& index, Entry*& entry) const noexcept;
  std::size_t slots() const noexcept { return static_cast<std::size_t>(next_number_ - base_); }
  std::size_t slot(Index index) const noexcept {
    return static_cast<std::size_t>(at(index).number - base_);
  }
  std::size_t position_from_newest(Index index) const noexcept;
  Index at_position_from_newest(std::size_t position) const noexcept;
  void changed() noexcept {
    changes_.store(changes_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  }
  Index take_free(Guard& lock);
  void grow(Guard& lock);
  void give_free(Index index) noexcept;
  Token link(Index index, const detail::Operations& operations, detail::Print print) noexcept;
  void unlink(Entry& entry) noexcept;
  bool is_in_a_copy(const Entry& entry) const noexcept;
  void remove(Index index, Fate fate, Removed& removed) noexcept;
  void unpin(Index index, Removed& removed) noexcept;
  void discard(Index index, Removed& removed) noexcept;
  void sweep(Removed& removed) noexcept;
  void settle(Removed& removed, Guard& lock) noexcept;
  void settle_some(Removed& removed, Guard& lock) noexcept;
  void announce_kept(Guard& lock) noexcept;
  static void sort(Removed& removed, const Registry& registry) noexcept;
  friend class ProcessRegistry;
  void forget_runs_of_other_threads() noexcept;

  const Semantics semantics_;
  std::atomic<Observer*> observer_ = nullptr;

  mutable detail::SpinLock lock_;
  Chunk** directory_;           ///< chunk k holds the entries from k * kChunk on
  std::size_t directory_size_;  ///< room in the directory
  std::size_t chunks_ = 1;
  Index fresh_ = 0;     ///< entries from here on have never been used
  Index free_ = kNone;  ///< the first of the chain of free entries
  Index oldest_ = kNone;
  Index newest_ = kNone;
  std::size_t live_ = 0;  ///< entries in the list that are not removed
  std::size_t kept_ = 0;  ///< entries in the list that are
  std::uint64_t next_number_ = 1;
  std::uint64_t base_ = 1;                  ///< the number that is in slot 0
  std::atomic<std::uint64_t> changes_ = 0;  ///< goes up at each registration and removal
  std::uint32_t runs_started_ = 1;
  Run* innermost_ = nullptr;  ///< the run under way that was started last

  Chunk* first_directory_[8];
  alignas(Chunk) std::byte first_chunk_[sizeof(Chunk)];
};

/// A run under way, for callers that call the handlers themselves, or one at a time. Used by one
/// thread at a time; may be left before its end: what has not been called stays registered.
class Registry::Run {
 public:
  Run(Run&& other) noexcept;
  Run& operator=(Run&&) = delete;
  Run(const Run&) = delete;
  /// Ends a run that was not finished where it stands: the other handlers stay registered.
  ~Run();

  /// The next handler to be called; none when the run is over. Which one, is decided now, from what
  /// has been registered and removed meanwhile: see Semantics::Storage. What became of the one
  /// before must have been told by call(), returned() or raised(). O(1), but O(n) after a clear()
  /// by a handler under Storage::slots.
  std::optional<Token> next() noexcept;

  /// Calls the handler that next() gave, with its arguments; what it throws is told as raised().
  void call();
  /// The caller called it otherwise, and it returned.
  void returned() noexcept;
  /// The caller called it otherwise, and it raised `error` (not null). Whether that is a SystemExit
  /// is seen from its type; a caller with errors of its own kind says it itself.
  void raised(std::exception_ptr error) noexcept;
  void raised(std::exception_ptr error, bool is_exit) noexcept;

  /// The error of the handler called last, if it raised one that the Semantics want the user told
  /// of: all but a SystemExit that is silent. Null otherwise, and after the next next().
  const std::exception_ptr& to_report() const noexcept { return to_report_; }

  /// The callable of the handler that next() gave, if its type is F: as it lies in the registry,
  /// valid until the next next() or finish(). Null if it has another type, or there is none.
  template <class F>
  F* callable() noexcept {
    if (current_ == kNone || entry_->operations->type != &detail::type_mark<F>) return nullptr;
    return static_cast<F*>(entry_->operations->callable(&entry_->room));
  }

  /// Ends the run and returns what it did. If next() gave none, the end is as the Semantics say:
  /// under Storage::slots and snapshot the registry is emptied.
  Report finish() noexcept;

  /// The same run, from the same point on, in a clone of its registry made at this point: what the
  /// child of a fork goes on with. To be called right after clone(), for each run to go on with.
  /// Throws std::invalid_argument if `clone` is no such clone, std::bad_alloc.
  Run on(Registry& clone) const;

 private:
  friend class Registry;
  explicit Run(Registry& registry) noexcept;
  Run(const Run& other, Registry& clone);
  void enter(Run* previous) noexcept;
  void leave() noexcept;
  Index pick() noexcept;
  bool advance() noexcept;

  Registry* registry_;
  Run* outer_ = nullptr;       ///< the run under way that was started before this
  std::uint32_t ordinal_ = 0;  ///< which run of the registry's this is
  std::uint64_t limit_ = 0;    ///< handlers with this number or more were registered later
  std::size_t position_ = 0;   ///< Storage::slots: slots below this are still to be visited
  std::uint64_t base_ = 0;     ///< the registry's base_ that position_ refers to
  Index current_ = kNone;      ///< what next() gave, pinned
  Entry* entry_ = nullptr;     ///< the same
  Index skipped_ = kNone;      ///< chain of entries that were removed uncalled, for the report
  bool exhausted_ = false;
  std::thread::id thread_;  ///< where it was started
  std::exception_ptr to_report_;
  Report report_;
};

}  // namespace lastcall
