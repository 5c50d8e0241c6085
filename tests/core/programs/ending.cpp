// Ends as its argument says, with the handlers A, B and C registered: the child of the tests in
// process.cpp. Everything is printed with stdio, so that what is buffered can be seen to be lost.

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

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "without run_main") == 0) {
    lastcall::at_exit(say, "A");
    lastcall::at_exit([] { throw std::runtime_error("boom"); });
    return 6;
  }
  for (const Ending& ending : kEndings) {
    if (argc != 2 || std::strcmp(argv[1], ending.name) != 0) continue;
    return lastcall::run_main([&ending] {
      for (const char* name : {"A", "B", "C"}) lastcall::at_exit(say, name);
      return ending.run();
    });
  }
  std::fprintf(stderr, "usage: %s ENDING, one of those in %s\n", argv[0], __FILE__);
  return 64;
}
