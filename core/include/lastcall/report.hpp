#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <vector>

#include "lastcall/export.hpp"
#include "lastcall/label.hpp"

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
  friend class ProcessRegistry;
  friend class Simulation;
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

  /// What the caller of the run is to raise the error of, as Python's `_run_exitfuncs()` does; null
  /// under Semantics::Reraise::never, or if no handler raised. Part of this report.
  const Outcome* reraise() const noexcept { return reraise_.error ? &reraise_ : nullptr; }
  /// Throws reraise()'s error if there is one.
  void rethrow() const {
    if (reraise_.error) std::rethrow_exception(reraise_.error);
  }
  /// Puts another run's outcomes behind this one's. Throws nothing: see complete().
  void append(const Report& other) noexcept;

 private:
  friend class Registry;
  void reserve(std::size_t size) noexcept;
  void add(Outcome&& outcome, bool may_be_raised_again = false) noexcept;
  void sort() noexcept;

  std::vector<Outcome> outcomes_;
  std::size_t returned_ = 0;
  std::size_t raised_ = 0;
  std::size_t never_called_ = 0;
  Outcome reraise_;  ///< without an error: none
};

}  // namespace lastcall
