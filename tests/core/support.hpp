#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lastcall/exceptions.hpp"
#include "lastcall/registry.hpp"

/// What the tests of the registry share.

/// The epochs of Python's atexit, each by the version that began it, and the default.
struct Epoch {
  std::string name;
  lastcall::Semantics semantics;
};

inline const std::vector<Epoch>& epochs() {
  using lastcall::Semantics;
  static const std::vector<Epoch> all = {
      {"default", {}},
      {"2.7", Semantics::python(2, 7)},
      {"3.6", Semantics::python(3, 6)},
      {"3.10", Semantics::python(3, 10)},
      {"3.14", Semantics::python(3, 14)},
  };
  return all;
}

/// Those of a storage.
inline std::vector<Epoch> epochs(lastcall::Semantics::Storage storage) {
  std::vector<Epoch> some;
  for (const Epoch& epoch : epochs()) {
    if (epoch.semantics.storage == storage) some.push_back(epoch);
  }
  return some;
}

/// Those of Python 3, which have unregister.
inline std::vector<Epoch> epochs_with_unregister() {
  std::vector<Epoch> some;
  for (const Epoch& epoch : epochs()) {
    if (epoch.semantics.has_unregister) some.push_back(epoch);
  }
  return some;
}

/// A registry of handlers that write their names: add("A") registers one that appends "A" to log.
struct Logged {
  explicit Logged(const lastcall::Semantics& semantics) : registry(semantics) {}

  lastcall::Token add(const std::string& name) {
    return registry.register_([this, name] { log += name; });
  }
  /// Runs the registry and returns what was written meanwhile.
  std::string run() {
    log.clear();
    report = registry.run();
    return log;
  }
  /// "A returned, B raised": the report's outcomes by registration number.
  std::string outcomes() const {
    std::string text;
    for (const lastcall::Outcome& outcome : report.outcomes()) {
      if (!text.empty()) text += ", ";
      text += std::to_string(outcome.token.number()) + " " + std::string(name(outcome.fate));
    }
    return text;
  }

  lastcall::Registry registry;
  std::string log;
  lastcall::Report report;
};

/// The what() of an error, or of a SystemExit its status.
inline std::string message(const std::exception_ptr& error) {
  if (error == nullptr) return "none";
  try {
    std::rethrow_exception(error);
  } catch (const std::exception& e) {
    return e.what();
  } catch (const lastcall::SystemExit& e) {
    return "SystemExit " + std::to_string(e.status());
  } catch (...) {
    return "something else";
  }
}
