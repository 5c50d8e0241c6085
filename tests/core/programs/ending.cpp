// Ends as its argument says, with the handlers A, B and C registered: the child of the tests in
// process.cpp. Everything is printed with stdio, so that what is buffered can be seen to be lost.

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "lastcall/process.hpp"

namespace {

using namespace std::chrono_literals;

void say(const char* text) {
  std::printf("%s\n", text);
}

void die_by(int signal) {
  std::fflush(stdout);
  kill(getpid(), signal);
  lastcall::sleep_for(10s);
}

struct Guard {
  ~Guard() { say("unwound"); }
};

/// Waits for a child and prints its end.
void reap(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) {
    std::printf("child killed by %d\n", WTERMSIG(status));
  } else {
    std::printf("child exited with %d\n", WEXITSTATUS(status));
  }
}

/// Sends SIGINT to the process so long after each other.
void interrupt_after(std::vector<std::chrono::milliseconds> times) {
  std::fflush(stdout);
  std::thread([times] {
    for (const auto time : times) {
      std::this_thread::sleep_for(time);
      kill(getpid(), SIGINT);
    }
  }).detach();
}

void* open_plugin() {
  void* const plugin = dlopen(LASTCALL_PLUGIN, RTLD_NOW | RTLD_LOCAL);
  if (plugin == nullptr) lastcall::exit(dlerror());
  return plugin;
}
template <class F>
F* plugin_function(void* plugin, const char* name) {
  return reinterpret_cast<F*>(dlsym(plugin, name));
}

void use_plugin() {
  void* const plugin = open_plugin();
  lastcall::at_exit(say, "ours");
  plugin_function<void()>(plugin, "register_group")();
  plugin_function<void()>(plugin, "register_forgotten")();
  lastcall::Registry registry;
  registry.register_(say, "one");
  std::printf("unregistered %d\n", plugin_function<int(lastcall::Registry&, void (*)(const char*))>(
                                       plugin, "unregister_for")(registry, say));
  dlclose(plugin);
  const bool unloaded = dlopen(LASTCALL_PLUGIN, RTLD_NOW | RTLD_NOLOAD) == nullptr;
  say(unloaded ? "unloaded" : "still loaded");
}

struct Ending {
  const char* name;
  int (*run)();
};

const Ending kEndings[] = {
    {"normal", [] { return 0; }},
    {"return 7", [] { return 7; }},
    {"exit 0", []() -> int { lastcall::exit(); }},
    {"exit 3",
     []() -> int {
       const Guard guard;
       lastcall::exit(3);
     }},
    {"exit 256", []() -> int { lastcall::exit(256); }},
    {"exit -1", []() -> int { lastcall::exit(-1); }},
    {"exit message", []() -> int { lastcall::exit("no such luck"); }},
    {"exit passes catch of std::exception",
     []() -> int {
       try {
         lastcall::exit(3);
       } catch (const std::exception&) {
         return 0;
       }
     }},
    {"exception", []() -> int { throw std::runtime_error("boom"); }},
    {"nested exception",
     []() -> int {
       try {
         throw std::out_of_range("index 9");
       } catch (...) {
         std::throw_with_nested(std::runtime_error("cannot load"));
       }
     }},
    {"exception of no class", []() -> int { throw 42; }},

    {"SIGINT", [] { return die_by(SIGINT), 0; }},
    {"SIGINT before the end", [] { return raise(SIGINT), 0; }},
    {"SIGINT caught",
     [] {
       try {
         die_by(SIGINT);
       } catch (const lastcall::KeyboardInterrupt&) {
         say("caught");
       }
       return 0;
     }},
    {"SIGINT with a function",
     [] {
       lastcall::on_signal(SIGINT, [](int) { say("function"); });
       raise(SIGINT);
       lastcall::check_signals();
       lastcall::on_signal(SIGINT, nullptr);
       raise(SIGINT);
       return 0;
     }},
    {"SIGINT ignored",
     [] {
       std::signal(SIGINT, SIG_IGN);
       raise(SIGINT);
       say("still alive");
       return 0;
     }},
    {"SIGTERM", [] { return die_by(SIGTERM), 0; }},
    {"SIGHUP", [] { return die_by(SIGHUP), 0; }},
    {"SIGUSR1", [] { return die_by(SIGUSR1), 0; }},
    {"SIGKILL", [] { return die_by(SIGKILL), 0; }},
    {"SIGTERM handled",
     [] {
       lastcall::on_signal(SIGTERM, [](int signal) {
         std::printf("signal %d\n", signal);
         lastcall::exit(5);
       });
       die_by(SIGTERM);
       return 0;
     }},
    {"SIGTERM handled, then not",
     [] {
       lastcall::on_signal(SIGTERM, [](int) { say("function"); });
       raise(SIGTERM);
       lastcall::check_signals();
       lastcall::on_signal(SIGTERM, nullptr);
       die_by(SIGTERM);
       return 0;
     }},
    {"signals on another thread",
     [] {
       lastcall::on_signal(SIGTERM, [](int) { lastcall::exit(6); });
       std::thread([] {
         raise(SIGTERM);
         lastcall::check_signals();  // not this thread's
         lastcall::sleep_for(1ms);
         say("thread");
       }).join();
       lastcall::sleep_for(10s);
       return 0;
     }},
    {"sleep goes on after a function",
     [] {
       int calls = 0;
       lastcall::on_signal(SIGALRM, [&calls](int) { ++calls; });
       const auto begin = std::chrono::steady_clock::now();
       alarm(1);
       lastcall::sleep_for(1200ms);
       const bool slept = std::chrono::steady_clock::now() - begin >= 1200ms;
       std::printf("%d %s\n", calls, slept ? "slept on" : "woke early");
       return 0;
     }},
    {"signals that cannot be caught",
     [] {
       for (const int signal : {SIGKILL, SIGSTOP, 0, -1, 1000}) {
         try {
           lastcall::on_signal(signal, [](int) {});
           say("caught?");
         } catch (const std::system_error& error) {
           std::printf("%d\n", error.code().value());
         }
       }
       return 0;
     }},
    {"SIGPIPE",
     [] {
       std::fflush(stdout);
       kill(getpid(), SIGPIPE);
       say("still alive");
       return 0;
     }},

    {"exit_now",
     []() -> int {
       const Guard guard;
       say("lost or not");
       lastcall::exit_now(9);
     }},
    {"abort", []() -> int { std::abort(); }},
    {"exec",
     []() -> int {
       std::fflush(stdout);
       execl("/bin/sh", "sh", "-c", "exit 11", static_cast<char*>(nullptr));
       return 1;
     }},
    {"std::exit", []() -> int { std::exit(4); }},

    {"handler raises",
     [] {
       lastcall::at_exit([] { throw std::runtime_error("boom"); });
       return 2;
     }},
    {"handler raises after exception",
     []() -> int {
       lastcall::at_exit([] { throw std::runtime_error("second"); });
       throw std::runtime_error("first");
     }},
    {"handler exits",
     [] {
       lastcall::at_exit([] { lastcall::exit(4); });
       return 2;
     }},
    {"handler exits by std::exit",
     [] {
       lastcall::at_exit([] { std::exit(4); });
       return 2;
     }},
    {"handler calls exit_now",
     [] {
       lastcall::at_exit([] {
         std::fflush(stdout);
         lastcall::exit_now(8);
       });
       return 2;
     }},
    {"handler is killed",
     [] {
       lastcall::at_exit([] {
         std::fflush(stdout);
         kill(getpid(), SIGKILL);
       });
       return 2;
     }},
    {"handler is interrupted",
     [] {
       lastcall::at_exit([] { die_by(SIGINT); });
       return 2;
     }},
    {"handler registers",
     [] {
       lastcall::at_exit([] { lastcall::at_exit(say, "X"); });
       return 0;
     }},
    {"handler runs everything itself",
     [] {
       lastcall::at_exit([] {
         lastcall::process_registry().run();
         say("D");
       });
       return 0;
     }},
    {"stdout is closed",
     [] {
       close(STDOUT_FILENO);
       say("nowhere");
       return 0;
     }},

    {"thread registers",
     [] {
       std::thread([] { lastcall::at_exit(say, "T"); }).join();
       return 0;
     }},
    {"fork",
     [] {
       say("before");
       const pid_t child = fork();
       if (child == 0) lastcall::exit(5);
       reap(child);
       return 0;
     }},
    {"fork, child exits now",
     [] {
       say("before");
       const pid_t child = fork();
       if (child == 0) lastcall::exit_now(5);
       reap(child);
       return 0;
     }},
    {"fork, child is interrupted",
     [] {
       std::fflush(stdout);
       const pid_t child = fork();
       if (child == 0) die_by(SIGINT);
       reap(child);
       return 0;
     }},
    {"fork in a handler",
     [] {
       lastcall::at_exit([] {
         std::fflush(stdout);
         const pid_t child = fork();
         if (child == 0) {
           say("child");
         } else {
           reap(child);
         }
       });
       return 0;
     }},
    {"fork with many threads",
     [] {
       // Threads that register, remove and run all the time: one of them holds the lock, sooner or
       // later, when the process is forked.
       std::atomic<bool> stop = false;
       std::vector<std::thread> threads;
       for (int i = 0; i < 3; ++i) {
         threads.emplace_back([&stop] {
           while (!stop.load()) {
             auto& registry = lastcall::process_registry();
             registry.cancel(registry.register_([] {}));
           }
         });
       }
       int failed = 0;
       for (int i = 0; i < 100; ++i) {
         const pid_t child = fork();
         if (child == 0) {
           alarm(20);
           lastcall::at_exit([] {});
           lastcall::process_registry().clear();
           lastcall::process_registry().run();
           lastcall::exit_now(0);
         }
         int status = 0;
         waitpid(child, &status, 0);
         failed += status != 0 ? 1 : 0;
       }
       stop.store(true);
       for (std::thread& thread : threads) thread.join();
       std::printf("failed %d\n", failed);
       return 0;
     }},
    {"named handler raises",
     [] {
       lastcall::at_exit(
           lastcall::named([] { throw std::runtime_error("boom"); }, "save", "game.cpp", 12));
       return 0;
     }},
    {"hook for reports",
     [] {
       lastcall::on_report([](const lastcall::HandlerError& error) {
         std::printf("%s:%d %s\n", error.label.file, error.label.line,
                     lastcall::describe(error.error).c_str());
         throw std::runtime_error("the hook's own");
       });
       lastcall::at_exit(
           lastcall::named([] { throw std::runtime_error("boom"); }, nullptr, "game.cpp", 12));
       return 0;
     }},
    {"handler hangs, SIGINT",
     [] {
       lastcall::at_exit([] {
         interrupt_after({100ms});
         for (;;) lastcall::sleep_for(1s);
       });
       return 0;
     }},
    {"handler hangs, SIGINT twice",
     [] {
       lastcall::at_exit([] {
         interrupt_after({50ms, 100ms});
         for (;;) pause();
       });
       return 0;
     }},
    {"handler hangs, deadline",
     [] {
       lastcall::end_within(200ms, 7);
       lastcall::at_exit(lastcall::named(
           [] {
             for (;;) pause();
           },
           "flush", "server.cpp", 41));
       return 0;
     }},
    {"deadline in the child of a handler's fork",
     [] {
       lastcall::end_within(2s, 7);  // under a sanitizer the parent's end takes one
       lastcall::at_exit([] {
         std::fflush(stdout);
         if (fork() != 0) return;
         alarm(10);
         for (;;) pause();
       });
       return 0;
     }},
    {"deadline is not that of a child that another thread forks",
     [] {
       lastcall::end_within(2s, 7);
       lastcall::at_exit([] {
         std::fflush(stdout);
         std::thread([] {
           if (fork() != 0) return;
           std::this_thread::sleep_for(2500ms);
           lastcall::exit_now(0);
         }).join();
       });
       return 0;
     }},
    {"deadline that is kept",
     [] {
       lastcall::end_within(10s, 7);
       return 0;
     }},
    {"threads are joined",
     [] {
       lastcall::join_at_end(std::thread([] {
         std::this_thread::sleep_for(50ms);
         say("thread is over");
       }));
       return 0;
     }},
    {"event loop",
     [] {
       const int fd = lastcall::signal_fd();
       if ((fcntl(fd, F_GETFD) & FD_CLOEXEC) == 0) return 3;
       std::thread([] { raise(SIGTERM); }).join();
       pollfd waits = {fd, POLLIN, 0};
       if (poll(&waits, 1, 10'000) != 1) return 1;
       say("readable");
       lastcall::check_signals();
       return 2;
     }},
    {"event loop goes on",
     [] {
       lastcall::on_signal(SIGTERM, [](int) { say("function"); });
       pollfd waits = {lastcall::signal_fd(), POLLIN, 0};
       for (int i = 0; i < 3; ++i) {
         raise(SIGTERM);
         if (poll(&waits, 1, 10'000) != 1) return 1;
         lastcall::check_signals();
       }
       return poll(&waits, 1, 0);
     }},
    {"event loop goes on in the child of a fork",
     [] {
       pollfd waits = {lastcall::signal_fd(), POLLIN, 0};
       close(STDIN_FILENO);  // as a daemon does: the next descriptor has another number
       const pid_t child = fork();
       if (child != 0) {
         reap(child);
         return poll(&waits, 1, 0);  // the child's signals wake nobody here
       }
       raise(SIGTERM);
       if (poll(&waits, 1, 10'000) != 1 || (waits.revents & POLLIN) == 0) lastcall::exit_now(1);
       if ((fcntl(waits.fd, F_GETFD) & FD_CLOEXEC) == 0) lastcall::exit_now(2);
       lastcall::check_signals();
       lastcall::exit_now(3);
     }},
    {"signals right after a fork",
     [] {
       lastcall::on_signal(SIGTERM, [](int) { lastcall::exit_now(9); });
       int lost = 0;
       for (int i = 0; i < 200; ++i) {
         const pid_t child = fork();
         if (child == 0) {
           lastcall::sleep_for(5s);
           lastcall::exit_now(1);
         }
         kill(child, SIGTERM);
         int status = 0;
         waitpid(child, &status, 0);
         if (!WIFEXITED(status) || WEXITSTATUS(status) != 9) ++lost;
         if (lost > 0) break;
       }
       std::printf("lost %d\n", lost);
       return 0;
     }},
#ifdef __cpp_lib_jthread
    {"stop token",
     [] {
       const std::stop_token stop = lastcall::stop_token();
       lastcall::join_at_end(std::thread([stop] {
         while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
         say("worker stopped");
       }));
       std::thread([] { raise(SIGTERM); }).join();
       while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
       return 0;
     }},
    {"stop token, second signal",
     [] {
       const std::stop_token stop = lastcall::stop_token();
       interrupt_after({50ms, 100ms});
       for (;;) pause();
       return 0;
     }},
#endif
    {"system calls go on",
     [] {
       int calls = 0;
       lastcall::on_signal(SIGUSR1, [&](int) { ++calls; });
       int ends[2];
       if (pipe(ends) != 0) return 1;
       const pthread_t main_thread = pthread_self();
       std::thread([&] {
         std::this_thread::sleep_for(50ms);
         pthread_kill(main_thread, SIGUSR1);
         std::this_thread::sleep_for(50ms);
         if (write(ends[1], "x", 1) != 1) std::abort();
       }).detach();
       char byte = 0;
       const auto count = read(ends[0], &byte, 1);
       lastcall::check_signals();
       std::printf("read %zd, called %d\n", count, calls);
       return 0;
     }},
    {"free functions",
     [] {
       const lastcall::Token token = lastcall::at_exit(say, "never");
       std::printf("%d", lastcall::cancel(token) ? 1 : 0);
       lastcall::at_exit(lastcall::named(say, "with a name"), "never");
       std::printf("%zu\n", lastcall::unregister(say));
       lastcall::at_exit(say, "never");
       lastcall::clear();
       return 0;
     }},
    {"pthread_exit in a handler",
     [] {
       lastcall::Registry registry;
       registry.register_(say, "left");
       registry.register_([] { pthread_exit(nullptr); });
       std::thread([&] { registry.run(); }).join();
       std::printf("%zu left\n", registry.size());
       return 0;
     }},
    {"fork with many threads that use everything",
     [] {
       std::atomic<bool> stop = false;
       std::vector<std::thread> threads;
       for (int i = 0; i < 3; ++i) {
         threads.emplace_back([&stop] {
           while (!stop.load()) lastcall::cancel(lastcall::at_exit([] {}));
         });
       }
       int failed = 0;
       for (int i = 0; i < 50; ++i) {
         const pid_t child = fork();
         if (child == 0) {
           alarm(20);
           lastcall::cancel(lastcall::at_exit([] {}));
           lastcall::clear();
           lastcall::exit_now(0);
         }
         int status = 0;
         waitpid(child, &status, 0);
         failed += status != 0 ? 1 : 0;
       }
       stop.store(true);
       for (std::thread& thread : threads) thread.join();
       std::printf("failed %d\n", failed);
       std::fflush(stdout);
       return 0;
     }},
    {"fork with threads to join",
     [] {
       lastcall::join_at_end(std::thread([] { std::this_thread::sleep_for(50ms); }));
       const pid_t child = fork();
       if (child == 0) lastcall::exit(5);
       reap(child);
       return 0;
     }},
    {"plugin", [] { return use_plugin(), 0; }},
    {"exit from a plugin",
     [] {
       plugin_function<void()>(open_plugin(), "exit_from_plugin")();
       return 0;
     }},
    {"fork while another thread runs handlers",
     [] {
       std::atomic<bool> begun = false;
       std::atomic<bool> stop = false;
       lastcall::at_exit([&] {
         begun.store(true);
         while (!stop.load()) std::this_thread::yield();
       });
       std::thread runner([] { lastcall::process_registry().run(); });
       while (!begun.load()) std::this_thread::yield();
       const pid_t child = fork();
       if (child == 0) {
         alarm(20);
         stop.store(true);
         // The handler was being called elsewhere; the rest are this process's.
         std::printf("child ran %zu\n", lastcall::process_registry().run().returned());
         std::fflush(stdout);
         lastcall::exit_now(0);
       }
       reap(child);
       stop.store(true);
       runner.join();
       return 0;
     }},
};

/// A static object that can be seen to be gone.
struct Log {
  // Not a member: what is stored into an object that ends may be left out.
  static inline const char* state = "alive";
  ~Log() { state = "gone"; }
};
/// Registers a handler when it is destroyed.
struct Registers {
  const char* text;
  ~Registers() { lastcall::at_exit(say, text); }
};

/// Endings of a main() without run_main().
const Ending kOutside[] = {
    {"without run_main",
     [] {
       lastcall::at_exit(say, "A");
       lastcall::at_exit([] { throw std::runtime_error("boom"); });
       return 6;
     }},
    {"among the functions of std::atexit",
     [] {
       std::atexit([] { say("1"); });
       lastcall::at_exit(say, "2");
       std::atexit([] { say("3"); });
       lastcall::at_exit([] { lastcall::at_exit(say, "next"); });
       std::atexit([] { say("5"); });
       return 0;
     }},
    {"with a static object",
     [] {
       lastcall::at_exit(say, "first");
       static Log log;
       lastcall::at_exit([] { say(log.state); });
       return 0;
     }},
    {"from destructors of static objects",
     [] {
       static Registers before{"before"};
       lastcall::at_exit(say, "A");
       static Registers after{"after"};
       static thread_local Registers local{"thread"};
       say(local.text);
       return 0;
     }},
    {"without run_main, cancelled",
     [] {
       const lastcall::Token token = lastcall::at_exit(say, "never");
       lastcall::at_exit(say, "A");
       return lastcall::cancel(token) ? 0 : 1;
     }},
    {"without run_main, deadline",
     [] {
       lastcall::end_within(200ms, 9);
       lastcall::at_exit([] {
         for (;;) pause();
       });
       return 0;
     }},
    {"std::atexit of others after SIGINT",
     [] {
       std::atexit([] { say("others"); });
       return lastcall::run_main(
           [] {
             lastcall::at_exit(say, "A");
             raise(SIGINT);
           },
           {.killed_by_sigint = false});
     }},
    {"registered after run_main",
     [] {
       const int status = lastcall::run_main([] { lastcall::at_exit(say, "in"); });
       lastcall::at_exit(say, "after");
       return status;
     }},
    {"plugin without run_main", [] { return use_plugin(), 0; }},
};

}  // namespace

int main(int argc, char** argv) {
  const char* const name = argc == 2 ? argv[1] : "";
  for (const Ending& ending : kOutside) {
    if (std::strcmp(name, ending.name) == 0) return ending.run();
  }
  for (const Ending& ending : kEndings) {
    if (std::strcmp(name, ending.name) != 0) continue;
    return lastcall::run_main([&ending] {
      for (const char* handler : {"A", "B", "C"}) lastcall::at_exit(say, handler);
      return ending.run();
    });
  }
  std::fprintf(stderr, "usage: %s ENDING, one of those in %s\n", argv[0], __FILE__);
  return 64;
}
