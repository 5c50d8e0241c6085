#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "frame.hpp"
#include "heap.hpp"
#include "interpreter.hpp"
#include "lastcall/simulation.hpp"

namespace lastcall::machine {

struct Description;  // an open file of the simulated system (file.hpp)
struct File;         // a file object (file.hpp)

// A thread of a simulated process: a stack of frames and what it waits for. A plain value as far as
// fork is concerned.
struct Thread {
  std::uint16_t index = 0;  // within the process, 0 for the main thread
  bool daemon = false;
  std::vector<std::unique_ptr<Frame>> frames;  // the newest last
  Completion completion;                       // of the outermost frame, once it has ended
  // The exceptions being handled right now, outermost first: `sys.exc_info`, bare `raise`, and what
  // a new exception gets as its __context__. Kept by eval.cpp.
  std::vector<Exception*> handling;
  bool done = false;

  // While blocked: see Interpreter::wait.
  bool blocked = false;
  Interpreter::Ready ready = nullptr;
  std::int64_t wake_at = -1;
  // How many loops of the evaluation run nested on the C++ stack for this thread.
  int nested = 0;

  std::uint64_t queued = 0;  // the scheduler's order: who waits longest runs next
  Value object;              // the threading.Thread, once there is one

  void visit(Visitor& visitor);
  // All but what its frames hold.
  void visit_rest(Visitor& visitor);
};

// A registration in atexit, as far as core need not know it.
struct Registration {
  Value function;
  std::vector<Value> positional;
  std::vector<std::pair<Str*, Value>> keywords;
  trace::HandlerId id = trace::no_handler;
  Token token;  // by which core knows whether it still waits: Process::waits()
};

// The registrations that a process still has to know. Each has its place by the number of its
// token, which core counts from 1 on without a gap.
class Registrations {
 public:
  // Null if there is none of this number (any more). Valid until it is removed.
  Registration* find(std::uint64_t number) {
    if (number < first_ || number - first_ >= all_.size()) return nullptr;
    Registration& found = all_[number - first_];
    return found.id == trace::no_handler ? nullptr : &found;
  }
  // Of the next number.
  Registration& add(Registration registration) {
    return all_.emplace_back(std::move(registration));
  }
  void remove(Registration& registration) {
    registration = {};
    trim();
  }
  void remove_those_that_do_not_wait(Registry& registry) {
    for (Registration& each : all_)
      if (!Simulation::waits(registry, each.token)) each = {};
    trim();
  }
  void remove_all() {
    first_ += all_.size();
    all_.clear();
  }
  // Oldest first, and among them some that are gone, which do not wait.
  auto begin() { return all_.begin(); }
  auto end() { return all_.end(); }

 private:
  void trim() {
    for (; !all_.empty() && all_.front().id == trace::no_handler; ++first_) all_.pop_front();
  }

  std::uint64_t first_ = 1;  // the number of the first of all_
  std::deque<Registration> all_;
};

// What core holds of a handler: which Registration it is. Two are equal if Python's `==` says so of
// their functions. No more than core's Simulation takes: 16 bytes.
struct HandlerReference {
  Interpreter* interpreter = nullptr;
  std::uint64_t number = 0;  // the token's; 0 in the argument of unregister: Process::unregistering

  void operator()() const {}  // never used: the machine calls handlers by frames
  friend bool operator==(const HandlerReference& a, const HandlerReference& b);
};

inline constexpr int signal_count = 65;  // Linux: 1 … 64

// A simulated process. The evaluation and the builtin types use only heap, modules, builtins,
// globals and threads; the rest is the world's.
struct Process {
  Process();
  ~Process();

  std::uint16_t index = 0;
  int pid = 0;
  Heap heap;
  std::vector<std::unique_ptr<Thread>> threads;
  Dict* modules = nullptr;   // sys.modules
  Dict* builtins = nullptr;  // the builtins module's namespace
  Dict* globals = nullptr;   // of __main__
  bool has_pending_signal =
      false;  // looked at by the evaluation loop after calls and at jumps back

  int parent_pid = 0;
  bool ended = false;
  trace::Ending ending;
  bool aborting = false;  // os.abort: the SIGABRT is its own
  bool reaped = false;    // its parent has been told of its end
  trace::Phase phase = trace::Phase::main;

  std::unique_ptr<Registry> registry;
  const Value* unregistering = nullptr;  // what the innermost atexit.unregister under way looks for
  Registrations handlers;
  std::uint64_t registered = 0;  // handlers so far: the last token
  int runs = 0;                  // of handlers, under way
  void clear_handlers();         // atexit._clear
  // Neither called nor removed yet.
  bool waits(const Registration& registration) const {
    return Simulation::waits(*registry, registration.token);
  }
  std::vector<trace::HandlerId> being_called;  // the innermost last

  // What each signal does: null for the default action, else an int (1: ignored) or a callable.
  std::array<Value, signal_count> signal_actions;
  std::uint64_t pending_signals = 0;  // bit n: signal n waits for its Python handler
  std::int64_t alarm_at = -1;

  std::map<int, std::shared_ptr<Description>> descriptors;
  std::vector<File*> files;  // those opened and not closed, oldest first; not kept alive by this

  int next_thread_name = 1;             // "Thread-1"
  std::vector<Value> threading_atexit;  // threading._register_atexit (3.9+)
  // os.register_at_fork: before (called newest first), after in the parent, after in the child.
  std::array<std::vector<Value>, 3> at_fork;
  std::vector<Value> children;     // multiprocessing: those started and not joined
  int next_child_name = 1;         // "Process-1"
  Value current_process;           // multiprocessing.current_process(), in a child
  bool has_exit_function = false;  // multiprocessing's is registered
  bool fork_is_default = false;    // set_start_method("fork")
  bool start_method_is_set = false;
  bool collector_is_enabled = true;  // gc.isenabled()
  std::int64_t recursion_limit = 0;  // sys.setrecursionlimit; 0: the default

  void visit(Visitor& visitor);
  // All but what the frames of its threads hold.
  void visit_rest(Visitor& visitor);
  // While the interpreter is torn down nothing but frames holds anything any more.
  bool is_torn_down = false;
};

}  // namespace lastcall::machine
