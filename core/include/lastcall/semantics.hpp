#pragma once

#include "lastcall/export.hpp"

namespace lastcall {

/// The rules that a Registry follows, as a value: a few policies, each with a name.
///
/// A default-made Semantics has the best-defined rules. python(major, minor) has those of that
/// interpreter, measured on CPython 2.7.18, 3.6.15 to 3.13.18, 3.14.10 and 3.15.2.
struct LASTCALL_EXPORT Semantics {
  /// What the handlers are kept in. It decides what a run does with handlers that are registered
  /// or removed while it goes on, in which order unregister() compares, and what size() counts.
  enum class Storage {
    /// A run takes the newest handler off the stack, then calls it, until the stack is empty. A
    /// handler registered during a run runs next; one removed in time is not called; no handler is
    /// called twice, however runs are nested or concurrent. unregister() compares the handlers that
    /// are there when it begins, oldest first, `stored == argument`. size() counts those waiting.
    /// (The default; CPython 2.7.)
    stack,
    /// Numbered slots, filled upwards. A run visits the slots that are filled when it begins, from
    /// the last to the first, reading each when it comes to it: one registered meanwhile lies
    /// beyond and is dropped at the end, one removed meanwhile is not called. The handler that is
    /// being called is still in its slot: a nested run calls it again. unregister() compares from
    /// the first slot, `stored == argument`, and goes on to what the equality itself registers.
    /// size() counts emptied slots too, until clear() or the end of a run numbers afresh.
    /// (CPython 3.6 to 3.13.)
    slots,
    /// A list whose newest handler comes first. A run calls a copy of the list made when it begins:
    /// one removed meanwhile is called all the same, one registered meanwhile is dropped at the
    /// end; a nested run copies, and calls, everything again. unregister() compares by index from
    /// the oldest, `argument == stored`. size() counts those in the list. (CPython 3.14 on.)
    snapshot,
  };

  /// What the caller of a run is to raise once the run is over: see Report::reraise().
  enum class Reraise {
    never,  ///< Nothing. (The default; CPython 3.10 on.)
    last,   ///< The error of the handler that raised last, SystemExit included. (2.7 to 3.9.)
  };

  /// What a SystemExit that leaves a handler does, apart from being re-raised.
  enum class ExitInHandler {
    sets_status,  ///< Not reported; re-raised at the process's end, it sets its status. (2.7.)
    silent,       ///< Not reported; the status does not change. (3.6 to 3.9.)
    reported,     ///< Reported as any other error; the status does not change. (Default; 3.10 on.)
  };

  Storage storage = Storage::stack;                         ///< what handlers are kept in
  Reraise reraise = Reraise::never;                         ///< what a run's caller raises
  ExitInHandler exit_in_handler = ExitInHandler::reported;  ///< what SystemExit does
  /// Whether Python's module has these functions. They say what a scenario may call: the members
  /// of Registry work under any semantics.
  bool has_unregister = true;  ///< atexit.unregister: from 3.0 on.
  bool has_clear = true;       ///< atexit._clear: from 3.0 on.
  bool has_ncallbacks = true;  ///< atexit._ncallbacks: from 3.0 on.

  /// The rules of CPython `major`.`minor`: 2.7, or 3.6 to 3.15.
  /// Throws std::invalid_argument, naming the versions there are, for any other.
  static Semantics python(int major, int minor);

  /// Whether all rules are the same.
  friend bool operator==(const Semantics&, const Semantics&) = default;
};

}  // namespace lastcall
