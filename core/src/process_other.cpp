#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "system.hpp"

namespace lastcall::system {

namespace {

struct Place {
  void (*f)(void*);
  void* argument;
};

// std::atexit's functions are called last registered first, and so these too.
std::mutex& places_mutex() {
  static auto* const mutex = new std::mutex;
  return *mutex;
}
std::vector<Place>& places() {
  static auto* const all = new std::vector<Place>;
  return *all;
}

void call_last_place() {
  std::unique_lock lock(places_mutex());
  if (places().empty()) return;
  const Place place = places().back();
  places().pop_back();
  lock.unlock();
  place.f(place.argument);
}

void (*noting)(int) = nullptr;

// A signal that has come has its default meaning again.
void note_and_catch_again(int signal) {
  std::signal(signal, note_and_catch_again);
  noting(signal);
}

}  // namespace

bool at_exit(void (*f)(void*), void* argument, void*) noexcept {
  try {
    const std::lock_guard lock(places_mutex());
    places().push_back({f, argument});
    if (std::atexit(call_last_place) == 0) return true;
    places().pop_back();
  } catch (const std::bad_alloc&) {
  }
  return false;
}

void at_fork(void (*)(), void (*)(), void (*)()) {}

void catch_signal(int signal, void (*note)(int)) {
  noting = note;
  if (std::signal(signal, note_and_catch_again) == SIG_ERR) {
    throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                            "lastcall: signal " + std::to_string(signal) + " cannot be caught");
  }
}

bool is_default(int signal) noexcept {
  const auto before = std::signal(signal, SIG_DFL);
  if (before != SIG_ERR && before != SIG_DFL) std::signal(signal, before);
  return before == SIG_DFL;
}

void ignore_if_default_sigpipe() noexcept {}

void die_by(int signal) noexcept {
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::_Exit(128 + signal);
}

void write_to_stderr(const std::string& text) noexcept {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Wake::open() {}
void Wake::renew() noexcept {}
void Wake::close() noexcept {}
void Wake::note() noexcept {}
void Wake::drain() noexcept {}

void Wake::wait(std::chrono::nanoseconds time) noexcept {
  constexpr std::chrono::nanoseconds kStep = std::chrono::milliseconds(20);
  std::this_thread::sleep_for(std::clamp(time, std::chrono::nanoseconds(0), kStep));
}

}  // namespace lastcall::system
