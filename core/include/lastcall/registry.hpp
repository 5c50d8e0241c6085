#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "lastcall/detail/handler.hpp"
#include "lastcall/exceptions.hpp"
#include "lastcall/export.hpp"
#include "lastcall/label.hpp"
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
/// - Every member may be called from any thread, and from inside a handler, an equality or a
///   destructor of a bound argument: no lock is held while those run. Not from a signal handler,
///   nor from a replaced operator new.
/// - Registering needs memory: when there is none it throws std::bad_alloc, and nothing has
/// changed.
///   Nothing else throws it, and no handler is lost to it.
/// - In a child made by fork, a registry of one's own may be used if no other thread was using it
/// at
///   the time of the fork; the process's registry (process.hpp) always.
/// - The code of a callable must stay loaded as long as it is registered: a plugin takes its
/// handlers
///   out before it is unloaded (Group in scoped.hpp).
///
/// It is no process's exit by itself: for that see process.hpp.
namespace lastcall {

/// Names one registration in one registry, and in no other. A default-made token names none.
class Token {
 public:
  Token() = default;
  /// The registration's number: 1 for the first in its registry, then one more each; 0 for none.
  std::uint64_t number() const noexcept { return number_; }
  /// Whether it names a registration.
  explicit operator bool() const noexcept { return number_ != 0; }
  friend bool operator==(Token, Token) = default;  ///< whether they name the same

 private:
  friend class Registry;
  friend class Simulation;
  friend class ProcessRegistry;
  Token(std::uint64_t number, std::uint64_t registry) : number_(number), registry_(registry) {}

  std::uint64_t number_ = 0;
  std::uint64_t registry_ = 0;
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
LASTCALL_EXPORT const char* name(Fate fate) noexcept;

/// One handler in a Report.
struct Outcome {
  Token token;                 ///< which handler
  Fate fate = Fate::returned;  ///< what became of it
  bool is_exit = false;        ///< It raised SystemExit.
  Label label;                 ///< From named(); empty if it has none.
  std::exception_ptr error;    ///< What it raised; null if it did not.

  /// Whether it was called.
  bool called() const noexcept { return fate == Fate::returned || fate == Fate::raised; }
};

/// What a run did.
class LASTCALL_EXPORT Report {
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
  /// Puts another run's outcomes behind this one's. Throws nothing: see complete().
  void append(const Report& other) noexcept;

 private:
  friend class Registry;
  void add(Token token, Fate fate, const detail::Handler& handler, bool is_exit = false,
           const std::exception_ptr& error = nullptr) noexcept;
  void sort() noexcept;

  std::vector<Outcome> outcomes_;
  std::size_t returned_ = 0;
  std::size_t raised_ = 0;
  std::size_t never_called_ = 0;
  std::optional<Outcome> reraise_;
};

/// See the top of this file.
class LASTCALL_EXPORT Registry {
 public:
  class Run;

  /// An empty registry that follows `semantics`. Throws std::bad_alloc.
  explicit Registry(const Semantics& semantics = {});
  /// Destroys the handlers without calling them. No Run on this registry may be left.
  ~Registry();
  Registry(const Registry&) = delete;
  Registry& operator=(const Registry&) = delete;

  /// What it was made with.
  const Semantics& semantics() const noexcept { return semantics_; }

  /// Registers `f(args…)` to be called by run(). Callable and arguments are copied or moved in
  /// (std::ref binds by reference); move-only ones work. A member pointer is bound to the object
  /// that follows it: register_(&Server::stop, &server, 5). named(f, "text") names it in reports.
  ///
  /// The handler is called with its arguments as lvalues; if it does not take them so, they are
  /// moved into the call. Throws std::invalid_argument if `f` is null or an empty std::function,
  /// std::bad_alloc, or what copying the arguments throws; then nothing has changed.
  /// O(1) amortised. What takes more than 16 bytes, or is not copied as bytes, lies on the heap.
  template <class F, class... Args>
  Token register_(F&& f, Args&&... args) {
    return add(
        detail::make_handler(detail::NoLabel(), std::forward<F>(f), std::forward<Args>(args)...));
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
      return remove_equal(detail::wanted(bound));
    } else {
      static_assert(sizeof...(Object) == 0, "unregister takes the callable without its arguments");
      const detail::Decayed<const F&> callable(f);
      return remove_equal(detail::wanted(callable));
    }
  }

  /// Removes one registration. Returns whether it was still waiting: false if it has been called
  /// off the stack, removed before, or is none of this registry's. O(log size()).
  bool cancel(Token token) noexcept;

  /// Removes every handler registered so far without calling it. O(size()).
  void clear() noexcept;

  /// The number of handlers, as `atexit._ncallbacks()` counts them: see Semantics::Storage. O(1).
  std::size_t size() const noexcept;

  /// Whether cancel(token) would find something to remove. O(log size()).
  bool contains(Token token) const noexcept;

  /// Calls the handlers, last registered first, each as the Semantics say, and returns what became
  /// of each. May be called again, from a handler (nested) or on several threads at once. With the
  /// default Semantics each handler is called exactly once in all, and run() returns when it finds
  /// nothing left: another thread may still be busy with its last one.
  /// It does not throw what handlers throw, nor Report::reraise(): that is the caller's.
  Report run();

  /// Calls one handler alone, if it still waits, and removes it. Under any Semantics.
  Report run(Token token);

  /// Begins a run whose handlers the caller calls one by one; run() is a loop over this:
  ///
  ///     lastcall::Registry::Run run = registry.start_run();
  ///     while (run.next()) run.call();
  ///     lastcall::Report report = run.finish();
  Run start_run() noexcept;
  /// The same, of one handler alone: see run(token).
  Run start_run(Token token) noexcept;

 private:
  friend class Simulation;       // simulation.hpp
  friend class ProcessRegistry;  // the process's registry lives through forks

  // entries_ has the registrations, by ascending number. An entry is live until it is removed. A
  // removed one stays, with its handler, while somebody stands on it (users > 0) or a run under
  // Storage::snapshot may have it in its copy. Then it is over: whoever finds it so moves the
  // handler out, unlocks, and destroys it; empty entries are erased, from the ends at once, from
  // the middle when they are the most and nobody stands anywhere. So an entry that somebody stands
  // on never moves. mutex_ is held wherever something below it is read or written, and never while
  // a user's code runs.
  static constexpr std::uint64_t kLast = (std::uint64_t{1} << 62) - 1;  ///< of all numbers
  struct Entry {
    Entry(detail::Handler&& h, std::uint64_t n) noexcept
        : handler(std::move(h)), number(n & kLast), called(false), removed(false) {}

    detail::Handler handler;
    std::uint64_t number : 62;
    std::uint64_t called : 1;      ///< a run has called it
    std::uint64_t removed : 1;     ///< else it is live
    std::uint32_t removed_in = 0;  ///< the ordinal of the run that was started last before
    std::uint32_t users = 0;       ///< runs and searches that stand on it
  };
  struct Search;
  using Lock = std::unique_lock<std::mutex>;

  Token add(detail::Handler&& handler);
  std::size_t remove_equal(const detail::Wanted& wanted, void (*tell)(void*, Token) = nullptr,
                           void* context = nullptr);
  std::size_t remove_equal_built_in(const detail::Wanted& wanted);
  bool compare(Entry& entry, const detail::Wanted& wanted, Lock& lock);

  Token token(const Entry& entry) const noexcept { return {entry.number, identity_}; }
  std::size_t position(std::uint64_t number) const noexcept;
  Entry* find(std::uint64_t number) noexcept;
  Entry* find(Token token) noexcept {
    return token.registry_ == identity_ ? find(token.number_) : nullptr;
  }
  Entry* newest_of(std::size_t size) noexcept;
  Entry* newest() noexcept;
  bool is_in_a_copy(const Entry& entry) const noexcept;
  bool is_over(const Entry& entry) const noexcept;
  void remove(Entry& entry) noexcept;
  void remove_uncalled(Entry& entry, Fate fate) noexcept;
  void drop_all(Report& report) noexcept;
  void stand_on(Entry& entry) noexcept;
  void let_go(Entry& entry, Lock& lock) noexcept;
  void release(std::uint64_t first, std::uint64_t last, Lock& lock) noexcept;
  void trim() noexcept;
  void forget_runs_of_other_threads() noexcept;

  const Semantics semantics_;
  std::uint64_t identity_;  ///< in its tokens; no other registry's, but its clones'

  mutable std::mutex mutex_;
  std::deque<Entry> entries_;
  std::size_t live_ = 0;      ///< entries that are not removed
  std::size_t removed_ = 0;   ///< entries that are
  std::size_t standing_ = 0;  ///< the sum of their users
  std::uint64_t next_number_ = 1;
  std::uint64_t base_ = 1;          ///< the number that is in slot 0
  std::uint64_t changes_ = 0;       ///< goes up when an entry comes, is removed, or lies elsewhere
  std::uint32_t runs_started_ = 0;  ///< since there was none under way
  Run* innermost_ = nullptr;        ///< the run under way that was started last
};

/// A run under way, for callers that call the handlers themselves, or one at a time. Used by one
/// thread at a time; may be left before its end: what has not been called stays registered.
class LASTCALL_EXPORT Registry::Run {
 public:
  /// The other one is finished then.
  Run(Run&& other) noexcept;
  Run& operator=(Run&&) = delete;
  Run(const Run&) = delete;
  /// Ends a run that was not finished where it stands: the other handlers stay registered.
  ~Run();

  /// The next handler to be called; none when the run is over. Which one, is decided now, from what
  /// has been registered and removed meanwhile: see Semantics::Storage. What became of the one
  /// before must have been told by call(), returned() or raised().
  std::optional<Token> next() noexcept;

  /// Calls the handler that next() gave, with its arguments; what it throws is told as raised().
  void call();
  /// The caller called it otherwise, and it returned.
  void returned() noexcept;
  /// The caller called it otherwise, and it raised `error` (not null). Whether that is a SystemExit
  /// is seen from its type; a caller with errors of its own kind says it itself.
  void raised(std::exception_ptr error) noexcept;
  /// The same, where the caller knows whether it is an exit.
  void raised(std::exception_ptr error, bool is_exit) noexcept;

  /// What reports call the handler that next() gave.
  Label label() const noexcept;
  /// The error of the handler called last, if it raised one that the Semantics want the user told
  /// of: all but a SystemExit that is silent. Null otherwise, and after the next next().
  std::exception_ptr to_report() const noexcept;

  /// Ends the run and returns what it did. If next() gave none, the end is as the Semantics say:
  /// under Storage::slots and snapshot the registry is emptied.
  Report finish() noexcept;

 private:
  friend class Registry;
  friend class Simulation;
  Run(Registry& registry, Token only) noexcept;
  bool takes_off() const noexcept;
  Entry* pick() noexcept;
  bool advance() noexcept;
  detail::Handler& handler() noexcept;
  void record() noexcept;
  void leave() noexcept;

  Registry* registry_;         ///< null: it is finished
  Run* outer_ = nullptr;       ///< the run under way that was started before this
  Token only_;                 ///< the one handler that is to be called; names none: all
  std::uint32_t ordinal_ = 0;  ///< which run of the registry's this is
  bool exhausted_ = false;     ///< next() has given none
  bool told_ = false;          ///< fate_ is known, and not yet in report_
  std::uint64_t limit_ = 0;    ///< handlers with this number or more were registered later
  /// Under slots, those from this one on have been visited; under snapshot, the numbers.
  std::uint64_t position_ = 0;
  Entry* entry_ = nullptr;  ///< what next() gave, stood on
  detail::Handler taken_;   ///< or else what next() gave, taken off the registry
  Token token_;             ///< of what next() gave
  Fate fate_ = Fate::returned;
  bool is_exit_ = false;
  std::exception_ptr error_;
  Report report_;
  const void* thread_;  ///< where it was started
};

}  // namespace lastcall
