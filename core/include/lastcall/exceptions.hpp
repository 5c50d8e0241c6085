#pragma once

#include <optional>
#include <string>
#include <utility>

#include "lastcall/export.hpp"

namespace lastcall {

/// Asks the program to end, by unwinding to run_main(): Python's SystemExit. As there, it is no
/// ordinary exception: `catch (const std::exception&)` lets it pass.
class LASTCALL_EXPORT SystemExit {
 public:
  /// `status` is the exit status, counted modulo 256 as the system does.
  explicit SystemExit(int status = 0) noexcept : status_(status) {}
  /// `message` goes to stderr before the handlers run; the exit status is 1.
  explicit SystemExit(std::string message) : status_(1), message_(std::move(message)) {}

  /// The exit status that is asked for.
  int status() const noexcept { return status_; }
  /// The message for stderr, if there is one.
  const std::optional<std::string>& message() const noexcept { return message_; }

 private:
  int status_;
  std::optional<std::string> message_;
};

/// SIGINT arrived: Python's KeyboardInterrupt. No std::exception either.
class LASTCALL_EXPORT KeyboardInterrupt {};

}  // namespace lastcall
