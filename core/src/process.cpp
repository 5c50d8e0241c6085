#include "lastcall/process.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <typeinfo>

#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif

#include "system.hpp"

namespace lastcall {

/// What only the process's registry needs of Registry: it lives through forks, and its handlers are
/// found by what fits into a pointer.
class ProcessRegistry {
 public:
  static void before_fork(Registry& registry) { registry.mutex_.lock(); }
  static void after_fork(Registry& registry, bool in_child) {
    if (in_child)
      registry.innermost_ = nullptr;  // the threads, and the runs on their stacks, are gone
    registry.mutex_.unlock();
  }
  static Token token(void* number) noexcept {
    return {reinterpret_cast<std::uintptr_t>(number), process_registry().identity_};
  }
};

namespace {

// ---- telling of exceptions ----------------------------------------------------------------------

std::string type_name(const std::type_info& type) {
#if __has_include(<cxxabi.h>)
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> demangled(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
  if (demangled) return demangled.get();
#endif
  return type.name();
}

std::string current_type_name() {
#if __has_include(<cxxabi.h>)
  if (const std::type_info* type = abi::__cxa_current_exception_type()) return type_name(*type);
#endif
  return "an exception of an unknown type";
}

/// The exception that is being handled, without those nested in it.
std::string describe_current(std::exception_ptr& nested) {
  try {
    throw;
  } catch (const std::exception& error) {
    if (const auto* with = dynamic_cast<const std::nested_exception*>(&error)) {
      nested = with->nested_ptr();
    }
    // throw_with_nested throws a type of the library's own, which says less than its base.
    std::string type = type_name(typeid(error));
    if (nested != nullptr) {
      const std::size_t open = type.find('<');
      const bool is_wrapper =
          type.starts_with("std::_Nested_exception") || type.starts_with("std::__nested");
      if (open != std::string::npos && is_wrapper) {
        type = type.substr(open + 1, type.rfind('>') - open - 1);
      }
    }
    return type + ": " + error.what();
  } catch (const SystemExit& exit) {
    return "lastcall::SystemExit: " +
           (exit.message() ? *exit.message() : std::to_string(exit.status()));
  } catch (const std::nested_exception& with) {
    nested = with.nested_ptr();
    return current_type_name();
  } catch (...) {
    return current_type_name();
  }
}

/// "save (game.cpp:12)", or an empty text for a handler without a label.
std::string called(const Label& label) {
  std::string text = label.name != nullptr ? label.name : "";
  if (label.file == nullptr) return text;
  const std::string place = std::string(label.file) + ":" + std::to_string(label.line);
  return text.empty() ? place : text + " (" + place + ")";
}

/// Writes to stderr, in one piece, what can be written; memory may have run out.
void tell(const char* what, const Label& label, const std::exception_ptr& error) noexcept {
  try {
    const std::string name = called(label);
    const std::string text =
        std::string(what) + (name.empty() ? "" : " ") + name + ": " + describe(error) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
  } catch (...) {
    std::fprintf(stderr, "%s: an exception that there is no memory to describe\n", what);
  }
}

// ---- what there is one of -----------------------------------------------------------------------

/// Ends the process when its end takes too long. While it is armed, a thread waits for that.
class Watchdog {
 public:
  void set(std::chrono::nanoseconds time, int status) {
    const std::lock_guard lock(mutex_);
    time_ = std::clamp(time, std::chrono::nanoseconds(0), kLongest);
    status_ = status;
    is_set_ = true;
  }
  void arm() noexcept {
    const std::lock_guard lock(mutex_);
    if (is_set_ && armed_++ == 0) watch();
  }
  void disarm() noexcept {
    const std::lock_guard lock(mutex_);
    if (armed_ > 0 && --armed_ == 0) changed_.notify_all();
  }
  /// The handler that is about to be called; 0: none is.
  void calling(std::uint64_t number, const Label& label = {}) noexcept {
    const std::lock_guard lock(mutex_);
    number_ = number;
    label_ = label;
  }
  void before_fork() { mutex_.lock(); }
  /// In the child; `endings` are this thread's.
  void after_fork_in_child(int endings) {
    ::new (&changed_) std::condition_variable;  // the old one's waiting thread is gone
    if (armed_ > 0) armed_ = endings;
    if (armed_ > 0) watch();
    mutex_.unlock();
  }
  void after_fork_in_parent() { mutex_.unlock(); }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::nanoseconds kLongest = std::chrono::hours(24 * 365);

  void watch() noexcept {
    ++episode_;
    try {
      std::thread([this, episode = episode_, end = Clock::now() + time_] {
        wait(episode, end);
      }).detach();
    } catch (const std::exception&) {
      std::fputs("lastcall: nothing watches how long the end takes: no thread to be had\n", stderr);
    }
  }
  void wait(std::uint64_t episode, Clock::time_point end) {
    std::unique_lock lock(mutex_);
    const auto is_over = [&] { return armed_ == 0 || episode_ != episode; };
    if (changed_.wait_until(lock, end, is_over)) return;
    std::string who = "the process";
    if (number_ != 0) {
      who = called(label_);
      who = "handler " + std::to_string(number_) + (who.empty() ? "" : ", ") + who + ",";
    }
    const auto seconds = std::chrono::duration<double>(time_).count();
    std::array<char, 64> limit{};
    std::snprintf(limit.data(), limit.size(), "%g", seconds);
    system::write_to_stderr("lastcall: " + who + " has not ended within " + limit.data() +
                            " s: ending with status " + std::to_string(status_) + "\n");
    std::_Exit(status_);
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::chrono::nanoseconds time_{};
  int status_ = 1;
  bool is_set_ = false;
  int armed_ = 0;
  std::uint64_t episode_ = 0;
  std::uint64_t number_ = 0;
  Label label_;
};

constexpr int kSignals = 65;  // on Linux; no system of today has more

/// The system's handler only notes that a signal has come, and wakes those who wait for it; what it
/// means is found out by check_signals().
struct Signals {
  std::array<std::atomic<bool>, kSignals> pending{};
  std::atomic<bool> any = false;
  std::atomic<bool> noting = false;
  std::atomic<std::thread::id> thread{};  ///< the one that sees the signals
  std::atomic<bool> interrupts = false;   ///< SIGINT is a KeyboardInterrupt
  std::atomic<bool> terminates = false;   ///< SIGTERM is a SystemExit
  std::atomic<bool> stops = false;        ///< both are requests to stop
  std::atomic<int> ending = 0;            ///< so many are at it
  std::atomic<int> requests = 0;          ///< to end, since then or while they stop
  system::Wake wake;                      ///< for the thread that sees the signals
  system::Wake stop_wake;                 ///< for the one that requests the stop

  std::mutex mutex;  ///< for what follows
  std::array<std::shared_ptr<const std::function<void(int)>>, kSignals> functions;
  std::shared_ptr<const std::function<void(const HandlerError&)>> hook;
#ifdef __cpp_lib_jthread
  std::optional<std::stop_source> stop;
#endif
};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

/// The handlers that a shared object's code has registered in run_main().
struct Object {
  void* object;
  Group* group;
};

// Never destroyed: signals come, and handlers are registered, until the very end.
struct Process {
  Registry registry;
  std::unique_ptr<Registry> threads = std::make_unique<Registry>();  ///< those to be joined
  std::unique_ptr<Registry> threads_of_parent;
  Watchdog watchdog;
  Signals signals;
  std::atomic<bool> in_main = false;
  std::mutex objects_mutex;
  std::vector<Object> objects;
};
std::atomic<Process*> for_signals = nullptr;

Process& process();

// ---- running the handlers -----------------------------------------------------------------------

/// While the process, or a part of it, is ending.
class Ending {
 public:
  Ending() {
    ++on_this_thread;
    Process& p = process();
    if (p.signals.ending++ == 0 && !p.signals.stops.load()) p.signals.requests.store(0);
    p.watchdog.arm();
  }
  ~Ending() {
    if (stays_) return;
    --on_this_thread;
    process().watchdog.disarm();
    --process().signals.ending;
  }
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;
  /// It has begun for good.
  void stay() { stays_ = true; }

  static inline thread_local int on_this_thread = 0;

 private:
  bool stays_ = false;
};

void report(const HandlerError& what) noexcept {
  Signals& s = process().signals;
  std::unique_lock lock(s.mutex);
  const auto hook = s.hook;
  lock.unlock();
  if (hook == nullptr) return tell("Exception ignored in exit handler", what.label, what.error);
  try {
    (*hook)(what);
  } catch (...) {
    tell("Exception ignored in the hook for reports", {}, std::current_exception());
  }
}

void run_to_end(Registry::Run&& run) {
  while (const Token token = run.next()) {
    process().watchdog.calling(token.number(), run.label());
    run.call();
    process().watchdog.calling(0);
    if (const auto error = run.to_report()) report({token, run.label(), error});
  }
}

/// The place of one handler that was registered outside of run_main().
void run_at_place(void* number) {
  const Token token = ProcessRegistry::token(number);
  if (!process_registry().contains(token)) return;
  const Ending ending;
  run_to_end(Registry::Run(process_registry(), token));
}

/// The place of a shared object's handlers that were registered in run_main().
void run_object(void* object) {
  Process& p = process();
  std::unique_lock lock(p.objects_mutex);
  const auto found = std::find_if(p.objects.begin(), p.objects.end(),
                                  [object](const Object& o) { return o.object == object; });
  if (found == p.objects.end()) return;
  const std::unique_ptr<Group> group(found->group);
  p.objects.erase(found);
  lock.unlock();
  const Ending ending;
  for (auto tokens = group->take(); !tokens.empty(); tokens.pop_back()) {
    run_to_end(Registry::Run(p.registry, tokens.back()));
  }
}

/// The place of what has no other.
void run_rest() {
  const Ending ending;
  run_to_end(Registry::Run(process_registry()));
}

/// Makes the handler one of the shared object's. Throws std::bad_alloc, and then has cancelled it.
void add_to_object(void* object, Token token) {
  Process& p = process();
  Scoped undo(p.registry, token);
  const std::lock_guard lock(p.objects_mutex);
  const auto found = std::find_if(p.objects.begin(), p.objects.end(),
                                  [object](const Object& o) { return o.object == object; });
  Group* group = found == p.objects.end() ? nullptr : found->group;
  if (group == nullptr) {
    p.objects.reserve(p.objects.size() + 1);
    auto made = std::make_unique<Group>(p.registry);
    if (!system::at_exit(run_object, object, object)) throw std::bad_alloc();
    group = made.release();
    p.objects.push_back({object, group});
  }
  group->add(undo.release());
}

// ---- signals ------------------------------------------------------------------------------------

bool asks_to_end(int signal) {
  return signal == SIGINT || signal == SIGTERM
#ifndef _WIN32
         || signal == SIGHUP || signal == SIGQUIT
#endif
      ;
}

extern "C" void lastcall_note_signal(int signal) {
  const int kept = errno;
  Signals& s = for_signals.load()->signals;
  const bool stops = s.stops.load() && (signal == SIGINT || signal == SIGTERM);
  if (asks_to_end(signal) && (stops || s.ending.load() > 0) && s.requests.fetch_add(1) > 0) {
    system::die_by(signal);
  }
  s.pending[static_cast<std::size_t>(signal)].store(true);
  s.wake.note();
  if (stops) s.stop_wake.note();
  s.any.store(true);  // last: whoever sees it finds the byte in the pipe
  errno = kept;
}

Signals& start_noting() {
  Signals& s = process().signals;
  s.wake.open();
  if (!s.noting.exchange(true)) s.thread.store(std::this_thread::get_id());
  return s;
}

void catch_if_default(int signal) {
  if (system::is_default(signal)) system::catch_signal(signal, lastcall_note_signal);
}

/// What a signal means that has no function of its own.
void give_way_to(int signal) {
  Signals& s = process().signals;
#ifdef __cpp_lib_jthread
  if (s.stops.load() && (signal == SIGINT || signal == SIGTERM)) {
    s.stop->request_stop();
    return;
  }
#endif
  if (signal == SIGINT && s.interrupts.load()) throw KeyboardInterrupt();
  if (signal == SIGTERM && s.terminates.load()) throw SystemExit(128 + SIGTERM);
}

// ---- forks --------------------------------------------------------------------------------------

void before_fork() {
  Process& p = process();
  p.objects_mutex.lock();
  ProcessRegistry::before_fork(*p.threads);
  ProcessRegistry::before_fork(p.registry);
  p.signals.mutex.lock();
  p.watchdog.before_fork();
}
void after_fork(bool in_child) {
  Process& p = process();
  if (in_child) {
    p.watchdog.after_fork_in_child(Ending::on_this_thread);
    p.signals.ending.store(Ending::on_this_thread);
  } else {
    p.watchdog.after_fork_in_parent();
  }
  p.signals.mutex.unlock();
  ProcessRegistry::after_fork(p.registry, in_child);
  ProcessRegistry::after_fork(*p.threads, in_child);
  p.objects_mutex.unlock();
}
void after_fork_in_parent() {
  after_fork(false);
}
void after_fork_in_child() {
  after_fork(true);
  Process& p = process();
  if (p.threads->size() > 0) {
    // They are the parent's; a std::thread that stands for one could not even be destroyed.
    (void)p.threads_of_parent.release();
    p.threads_of_parent = std::exchange(p.threads, std::make_unique<Registry>());
  }
  Signals& s = p.signals;
  if (!s.noting.load()) return;
  // The signals that came were the parent's, and its pipes must wake the parent alone.
  for (auto& pending : s.pending) pending.store(false);
  s.any.store(false);
  s.requests.store(0);
  s.thread.store(std::this_thread::get_id());
  s.stop_wake.close();
  // Without a pipe sleep_for() wakes for the signals that come to its own thread: all, at first.
  s.wake.renew();
}

Process& process() {
  alignas(Process) static std::byte room[sizeof(Process)];
  static Process* const made = [] {
    auto* p = ::new (room) Process;
    for_signals.store(p);
    return p;
  }();
  return *made;
}

/// Flushes stdout. Returns errno's value if that fails, else 0.
int flush_output() {
  errno = 0;
  std::cout.flush();
  const bool failed = std::cout.bad() || std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  return failed ? (errno != 0 ? errno : EIO) : 0;
}

}  // namespace

std::string describe(const std::exception_ptr& error) {
  std::string text;
  std::exception_ptr next = error;
  while (next != nullptr) {
    std::exception_ptr nested;
    try {
      std::rethrow_exception(next);
    } catch (...) {
      text += (text.empty() ? "" : "\n  caused by: ") + describe_current(nested);
    }
    next = nested;
  }
  return text;
}

Registry& process_registry() {
  static Registry& registry = []() -> Registry& {
    Process& p = process();
    system::at_fork(before_fork, after_fork_in_parent, after_fork_in_child);
    if (std::atexit(run_rest) != 0) throw std::bad_alloc();
    return p.registry;
  }();
  return registry;
}

void detail::take_place(Token token, void* object) {
  Process& p = process();
  if (p.in_main.load()) {
    add_to_object(object, token);
    return;
  }
  void* const number = reinterpret_cast<void*>(static_cast<std::uintptr_t>(token.number()));
  if (system::at_exit(run_at_place, number, object)) return;
  p.registry.cancel(token);
  throw std::bad_alloc();
}

Registry& detail::threads_to_join() {
  return *process().threads;
}

void on_report(std::function<void(const HandlerError&)> hook) {
  std::shared_ptr<const std::function<void(const HandlerError&)>> made;
  if (hook)
    made = std::make_shared<const std::function<void(const HandlerError&)>>(std::move(hook));
  const std::lock_guard lock(process().signals.mutex);
  process().signals.hook.swap(made);
}

void end_within(std::chrono::nanoseconds time, int status) {
  process_registry();  // for what it does about forks
  process().watchdog.set(time, status);
}

void exit(int status) {
  throw SystemExit(status);
}
void exit(std::string message) {
  throw SystemExit(std::move(message));
}
void exit_now(int status) noexcept {
  std::_Exit(status);
}

void check_signals() {
  Process* const p = for_signals.load(std::memory_order_relaxed);
  if (p == nullptr || !p->signals.any.load(std::memory_order_relaxed)) return;
  Signals& s = process().signals;
  if (std::this_thread::get_id() != s.thread.load()) return;
  s.any.store(false);
  s.wake.drain();
  for (int signal = 1; signal < kSignals; ++signal) {
    const auto index = static_cast<std::size_t>(signal);
    if (!s.pending[index].exchange(false)) continue;
    std::unique_lock lock(s.mutex);
    const auto function = s.functions[index];
    lock.unlock();
    try {
      if (function != nullptr) {
        (*function)(signal);
      } else {
        give_way_to(signal);
      }
    } catch (...) {
      s.any.store(true);  // those behind it wait for the next time
      s.wake.note();
      throw;
    }
  }
}

void sleep_for(std::chrono::nanoseconds time) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::hours kLongest{24 * 365};  // so that no clock runs over
  const Clock::time_point end = Clock::now() + std::min<std::chrono::nanoseconds>(time, kLongest);
  Signals& s = process().signals;
  const bool sees_signals = s.noting.load() && std::this_thread::get_id() == s.thread.load();
  for (;;) {
    if (sees_signals) check_signals();
    const auto left = end - Clock::now();
    if (left <= left.zero()) return;
    if (sees_signals) {
      s.wake.wait(left);
    } else {
      std::this_thread::sleep_for(left);
    }
  }
}

void on_signal(int signal, std::function<void(int)> f) {
  if (signal < 1 || signal >= kSignals) {
    throw std::system_error(std::make_error_code(std::errc::invalid_argument),
                            "lastcall: there is no signal " + std::to_string(signal));
  }
  process_registry();  // for what it does about forks
  Signals& s = start_noting();
  std::shared_ptr<const std::function<void(int)>> function;
  if (f) function = std::make_shared<const std::function<void(int)>>(std::move(f));
  const bool has_meaning = (signal == SIGINT && (s.interrupts.load() || s.stops.load())) ||
                           (signal == SIGTERM && (s.terminates.load() || s.stops.load()));
  if (function != nullptr || has_meaning) {
    system::catch_signal(signal, lastcall_note_signal);
  } else {
    std::signal(signal, SIG_DFL);
  }
  const std::lock_guard lock(s.mutex);
  s.functions[static_cast<std::size_t>(signal)].swap(function);
}

int signal_fd() {
  process_registry();
  Signals& s = start_noting();
  s.terminates.store(true);
  catch_if_default(SIGTERM);
  return s.wake.descriptor();
}

#ifdef __cpp_lib_jthread
std::stop_token stop_token() {
  process_registry();
  Signals& s = start_noting();
  const std::lock_guard lock(s.mutex);
  if (s.stop_wake.descriptor() >= 0) return s.stop->get_token();
  s.stop.emplace();
  s.stop_wake.open();
  s.stops.store(true);
  std::thread([&s, stop = *s.stop, wake = s.stop_wake]() mutable {
    constexpr std::chrono::hours kAgain{1};
    // check_signals() may have been faster.
    while (!stop.stop_requested() && !s.pending[SIGINT].load() && !s.pending[SIGTERM].load()) {
      wake.wait(kAgain);
    }
    stop.request_stop();
  }).detach();
  catch_if_default(SIGINT);
  catch_if_default(SIGTERM);
  return s.stop->get_token();
}
#endif

int detail::run_main(int (*f)(void*), void* context, MainOptions options) {
  process_registry();
  Process& p = process();
  start_noting();
  p.signals.thread.store(std::this_thread::get_id());
  if (system::is_default(SIGINT)) {
    system::catch_signal(SIGINT, lastcall_note_signal);
    p.signals.interrupts.store(true);
  }
  system::ignore_if_default_sigpipe();
  p.in_main.store(true);

  int status = 0;
  bool interrupted = false;
  try {
    status = f(context);
    check_signals();
  } catch (const SystemExit& exit) {
    status = exit.status();
    if (exit.message()) std::fprintf(stderr, "%s\n", exit.message()->c_str());
  } catch (const KeyboardInterrupt&) {
    interrupted = true;
    std::fputs("KeyboardInterrupt\n", stderr);
  } catch (...) {
    const std::exception_ptr error = std::current_exception();
    if (error == nullptr) throw;  // none of C++'s: the thread is being ended (pthread_exit)
    status = 1;
    tell("Uncaught exception", {}, error);
  }

  Ending ending;
  ending.stay();
  p.threads->run();
  run_to_end(Registry::Run(p.registry));
  p.in_main.store(false);
  if (const int error = flush_output()) {
    std::fprintf(stderr, "lastcall: stdout could not be flushed: %s\n", std::strerror(error));
    status = 120;
  }
  if (interrupted && options.killed_by_sigint) system::die_by(SIGINT);
  return interrupted ? 128 + SIGINT : status & 0xFF;
}

}  // namespace lastcall
