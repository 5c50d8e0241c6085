#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <utility>

#include "lastcall/detail/handler.hpp"
#include "lastcall/report.hpp"
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
/// - Registering needs memory: when there is none, it throws std::bad_alloc, and nothing has
///   changed. Nothing else throws that, and no handler is lost to it.
/// - In a child made by fork, a registry of one's own may be used if no other thread was using it
///   at the time of the fork; the process's registry (process.hpp) always.
/// - The code of a callable must stay loaded as long as it is registered: a plugin takes its
///   handlers out before it is unloaded (Group in scoped.hpp).
///
/// It is no process's exit by itself: for that see process.hpp.
namespace lastcall {

/// See the top of this file.
class LASTCALL_EXPORT Registry {
 public:
  class Run;

  /// An empty registry that follows `semantics`; it is neither copied nor moved. Throws
  /// std::bad_alloc.
  explicit Registry(const Semantics& semantics = {});
  /// Destroys the handlers without calling them. No Run on this registry may be left.
  ~Registry();

  /// What it was made with.
  const Semantics& semantics() const noexcept { return semantics_; }

  /// Registers `f(args…)` to be called by run(). Callable and arguments are copied or moved in
  /// (std::ref binds by reference); move-only ones work. A member pointer is bound to the object
  /// that follows it: register_(&Server::stop, &server, 5). named(f, "text") names it in reports.
  ///
  /// The handler is called with its arguments as lvalues; if it does not take them so, they are
  /// moved into the call. Throws std::invalid_argument if `f` is null or an empty std::function,
  /// std::bad_alloc, or what copying the arguments throws; then nothing has changed.
  ///
  /// O(1) amortised. What takes more than 16 bytes, is not copied as bytes or has a name lies on
  /// the heap. (Of the others, each run calls a copy: it matters where Semantics::Storage lets two
  /// runs call the same handler, and that changes itself.)
  template <class F, class... Args>
  Token register_(F&& f, Args&&... args) {
    return add(detail::make_handler<false>(std::forward<F>(f), std::forward<Args>(args)...));
  }
  /// The same, with the name.
  template <class F, class... Args>
  Token register_(Named<F> f, Args&&... args) {
    auto handler = detail::make_handler<true>(std::move(f.callable), std::forward<Args>(args)...);
    handler.place.block->label = f.label;
    return add(std::move(handler));
  }

  /// Removes every handler whose callable is of the same type as `f` and equal to it, whatever its
  /// arguments, and returns how many those were. A method is equal if it is the same, called on the
  /// same object: unregister(&Server::stop, &server). What order the comparisons have, and what
  /// happens when one of them changes the registry, is told at Semantics::Storage. If one throws,
  /// the exception comes out of here, and what was removed before stays removed. O(size()).
  template <class F, class... Object>
  requires(sizeof...(Object) == std::size_t{std::is_member_pointer_v<F>}) std::size_t
      unregister(const F& f, const Object&... object) {
    const detail::Stored<const F&> callable = f;
    const auto& wanted = detail::key(callable, std::tie(object...));
    return remove_equal(detail::Wanted(wanted));
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
  ///
  /// With a token: calls that handler alone, if it still waits, and removes it, under any
  /// Semantics.
  ///
  /// It is a loop over Registry::Run, for whoever wants to do something between the calls:
  ///
  ///     lastcall::Registry::Run run(registry);
  ///     while (run.next()) run.call();
  ///     lastcall::Report report = run.finish();
  Report run(Token only = all());

 private:
  friend class Simulation;       // simulation.hpp
  friend class ProcessRegistry;  // the process's registry lives through forks

  // What always holds.
  //
  // Order: entries_ has the registrations by ascending number. An entry may come to lie elsewhere
  // whenever mutex_ is unlocked, and so goes by its number.
  //
  // Life: an entry is live until it is removed. Then it is dead, that is without its handler; or
  // kept, as long as a run under way has it in its copy of the list (Storage::snapshot: the entries
  // below its limit_ that were not removed before its start_). live_ and dead_ count them. The dead
  // are erased from the end, and from everywhere once they are the most.
  //
  // Handlers: one on the heap lives as long as somebody has a share of it: its entry, a run that
  // calls it, a search that compares it.
  //
  // Locking: mutex_ is held wherever something below it, or what a Run notes down of its run, is
  // read or written, and never while a user's code runs: detail::Lock sees to it.
  //
  // Time: changes_ goes up whenever an entry comes, goes, or may have come to lie elsewhere, and
  // when a run starts. It says what was before what, and whether a search has to find itself again.
  //
  // Runs: those under way are a list from innermost_ outwards, by their start_. One for a single
  // handler is not in it.
  static constexpr std::uint64_t kCalled = ~std::uint64_t{1};  ///< live, and a run has called it
  static constexpr std::uint64_t kWaiting = kCalled + 1;       ///< live
  struct Entry {
    Entry(const detail::Handler& h, std::uint64_t n) noexcept : handler(h), number(n) {}
    detail::Handler handler;
    std::uint64_t number;
    std::uint64_t state = kWaiting;  ///< or kCalled, or changes_ when it was removed
    bool is_live() const noexcept { return state >= kCalled; }
    bool is_dead() const noexcept { return handler.operations == nullptr; }
  };
  using Iterator = std::deque<Entry>::iterator;
  using Storage = Semantics::Storage;

  Token add(detail::Handler&& handler);
  std::size_t remove_equal(const detail::Wanted& wanted, void (*tell)(void*, Token) = nullptr,
                           void* context = nullptr);
  bool ask(Entry*& entry, const detail::Wanted& wanted, Iterator& next, std::size_t& index,
           detail::Lock& lock);
  bool is(Storage storage) const noexcept { return semantics_.storage == storage; }
  std::uint64_t origin() const noexcept { return is(Storage::slots) ? base_ : 0; }
  static Token all() noexcept { return {kWaiting, 0}; }  ///< no registration's
  Token token(const Entry& entry) const noexcept { return {entry.number, identity_}; }
  Iterator from(std::uint64_t number) noexcept;
  Entry* find(Token token) noexcept;
  bool is_in_a_copy(const Entry& entry) const noexcept;
  void remove(Entry& entry, Fate fate, Run* run, detail::Lock& lock) noexcept;
  void trim() noexcept;

  const Semantics semantics_;
  std::uint64_t identity_;  ///< in its tokens; no other registry's, but its clones'
  mutable std::mutex mutex_;
  std::deque<Entry> entries_;
  std::size_t live_ = 0;
  std::size_t dead_ = 0;
  std::uint64_t next_number_ = 1;
  std::uint64_t base_ = 1;  ///< the number that is in slot 0
  std::uint64_t changes_ = 0;
  Run* innermost_ = nullptr;  ///< the run under way that was started last
};

/// A run under way, for callers that call the handlers themselves, or one at a time. Used by one
/// thread at a time; may be left before its end: what has not been called stays registered.
class LASTCALL_EXPORT Registry::Run {
 public:
  /// Begins to run the handlers of `registry`; or, under any Semantics, one of them alone.
  explicit Run(Registry& registry, Token only = all()) noexcept;
  /// Ends a run that was not finished where it stands: the other handlers stay registered.
  ~Run() { finish(); }

  /// The next handler to be called; a token of none when the run is over. Which one, is decided
  /// now, from what has been registered and removed meanwhile: see Semantics::Storage. The one
  /// before is over.
  Token next() noexcept;

  /// Calls the handler that next() gave, with its arguments; what it throws is told as raised().
  void call();
  /// A caller that does not call() the handler, but does what it is for by other means, tells here
  /// that it raised `error` (not null); or wants to exit by it.
  void raised(std::exception_ptr error, bool is_exit) noexcept;

  /// What reports call the handler that next() gave.
  Label label() const noexcept { return outcome_.label; }
  /// The error of the handler called last, if it raised one that the Semantics want the user told
  /// of: all but a SystemExit that is silent. Null otherwise, and after the next next().
  std::exception_ptr to_report() const noexcept;

  /// Ends the run and returns what it did. If next() gave none, the end is as the Semantics say:
  /// under Storage::slots and snapshot the registry is emptied. After it nothing else is called.
  Report finish() noexcept;

 private:
  friend class Registry;
  friend class Simulation;
  Run(const Run&) = default;  // for Simulation::go_on()
  Entry* pick() noexcept;
  void record(detail::Lock& lock) noexcept;

  Registry* registry_;          ///< null: it is finished
  const Token only_;            ///< the one handler that is to be called, or all()
  const bool takes_off_;        ///< each handler is removed when its turn comes
  bool is_exhausted_ = false;   ///< next() has given none
  std::uint64_t start_ = 0;     ///< changes_ then
  std::uint64_t limit_ = 0;     ///< handlers with this number or more were registered later
  std::uint64_t position_ = 0;  ///< slots, or numbers, from this one on have been visited
  detail::Handler handler_;     ///< that next() gave
  Outcome outcome_;             ///< its, to be recorded when the next one's turn comes
  Report report_;
  Run* outer_ = nullptr;  ///< the run under way that was started before this
};

}  // namespace lastcall
