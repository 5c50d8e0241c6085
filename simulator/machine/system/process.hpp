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

#include "language/frame.hpp"
#include "language/interpreter.hpp"
#include "lastcall/simulation.hpp"
#include "objects/heap.hpp"

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

  // What calls that are over have held, until it is looked what dies with it: the last first.
  std::vector<Value> released;

  // While blocked: see Interpreter::wait.
  bool blocked = false;
  bool is_deaf = false;  // signals wait until it goes on (2.7)
  Interpreter::Ready ready = nullptr;
  std::int64_t wake_at = -1;
  // How many loops of the evaluation run nested on the C++ stack for this thread.
  int nested = 0;

  std::uint64_t queued = 0;   // the scheduler's order: who waits longest runs next
  Value object;               // the threading.Thread, once there is one
  Value home_object;          // the same in the interpreter that started it
  bool is_forgotten = false;  // 2.7: its threading.Thread was deleted at exit

  std::uint16_t interpreter = 0;  // the number of the one whose code it runs
  std::uint16_t home = 0;         // … of the one that started it

  void visit(Visitor& visitor);
  // All but what its frames hold.
  void visit_rest(Visitor& visitor);

  // Whether the Python handlers of signals run in it now: the main thread of the main interpreter.
  bool takes_signals() const { return index == 0 && interpreter == 0 && !(blocked && is_deaf); }
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
    Registration& found = all_[static_cast<std::size_t>(number - first_)];
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

// What each Python interpreter of a process has of its own (CPython's PyInterpreterState): the main
// one, number 0, and those that a program makes beside it
// (https://docs.python.org/3/c-api/init.html#sub-interpreter-support). The heap is the process's.
struct InterpreterState {
  explicit InterpreterState(std::uint16_t the_number) : number(the_number) {}

  std::uint16_t number;
  Dict* modules = nullptr;   // sys.modules
  Dict* builtins = nullptr;  // the builtins module's namespace
  Dict* globals = nullptr;   // of __main__
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
  // 2.7: what was in atexit._exithandlers when it was last looked at, and the token of each.
  std::vector<std::pair<Value, Token>> listed;
  std::vector<trace::HandlerId> being_called;  // the innermost last

  int next_thread_name = 1;             // "Thread-1"
  std::vector<Value> threading_atexit;  // threading._register_atexit (3.9+)
  std::int64_t recursion_limit = 0;     // sys.setrecursionlimit; 0: the default

  // While the interpreter is torn down nothing but frames and the module sys holds anything any
  // more; at last only frames do.
  enum class Teardown : std::uint8_t { no, modules, all };
  Teardown teardown = Teardown::no;

  // ---- of one that is not the main one
  Value main_thread;       // its threading.main_thread(), while no thread runs in it
  int running = 0;         // how many threads run its code
  int references = 0;      // by objects that end it when the last of them is gone
  bool is_counted = true;  // whether those count
  bool is_ending = false;
  std::uint8_t origin = 0;  // _interpreters.whence()

  void visit(Visitor& visitor);
};

inline constexpr int signal_count = 65;  // Linux: 1 … 64

// A simulated process. The evaluation and the builtin types use only heap, interpreters and
// threads; the rest is the world's.
struct Process {
  Process();
  ~Process();

  std::uint16_t index = 0;
  int pid = 0;
  Heap heap;
  std::vector<std::unique_ptr<Thread>> threads;
  std::vector<std::unique_ptr<InterpreterState>>
      interpreters;                     // those there are, the main one first
  std::uint16_t interpreters_made = 0;  // without the main one
  InterpreterState& main() { return *interpreters.front(); }
  InterpreterState* find_interpreter(std::int64_t number);  // null if there is none
  bool has_pending_signal =
      false;  // looked at by the evaluation loop after calls and at jumps back

  int parent_pid = 0;
  std::string directory;  // the one it works in
  int group = 0;  // the number of its process group; the first one's is not of this scenario
  bool ended = false;
  trace::Ending ending;
  bool aborting = false;  // os.abort: the SIGABRT is its own
  bool reaped = false;    // its parent has been told of its end
  // Python 3.8 to 3.11: a subinterpreter is being ended while the process finalises, which ends its
  // main thread, and so the process, as soon as that lets others run (measured).
  bool ends_when_it_writes = false;

  // What each signal does: null for the default action, else an int (1: ignored) or a callable.
  std::array<Value, signal_count> signal_actions;
  std::uint64_t pending_signals = 0;  // bit n: signal n waits for its Python handler
  std::int64_t alarm_at = -1;
  std::int64_t alarm_interval = 0;  // after which it comes again; 0: never

  std::map<int, std::shared_ptr<Description>> descriptors;
  std::vector<File*> files;  // those opened and not closed, oldest first; not kept alive by this

  // os.register_at_fork: before (called newest first), after in the parent, after in the child.
  std::array<std::vector<Value>, 3> at_fork;
  std::vector<Value> children;     // multiprocessing: those started and not joined
  int next_child_name = 1;         // "Process-1"
  Value current_process;           // multiprocessing.current_process(), in a child
  bool has_exit_function = false;  // multiprocessing's is registered
  bool fork_is_default = false;    // set_start_method("fork")
  bool start_method_is_set = false;
  bool collector_is_enabled = true;                        // gc.isenabled()
  std::optional<std::array<int, 3>> collector_thresholds;  // those that a program has set
  // From 3.8 on: a KeyboardInterrupt has come out of the main program, or of a text run as one, so
  // that the process is to end by SIGINT (_Py_UnhandledKeyboardInterrupt in Python/pythonrun.c).
  bool interrupt_is_unhandled = false;

  void visit(Visitor& visitor);
  // All but what the frames of its threads hold.
  void visit_rest(Visitor& visitor);
};

}  // namespace lastcall::machine
