#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "system/file.hpp"
#include "system/world.hpp"

// What the parts of the world share. Private to them.
namespace lastcall::machine {

// The classes that the modules offer, made when first asked for.
struct WorldClasses {
  Class* file = nullptr;
  Class* unsupported_operation = nullptr;
  Class* signals = nullptr;   // enum signal.Signals
  Class* handlers = nullptr;  // enum signal.Handlers
  Class* thread = nullptr;
  Class* main_thread = nullptr;
  Class* dummy_thread = nullptr;
  Class* timer = nullptr;
  Class* lock = nullptr;
  Class* rlock = nullptr;
  Class* event = nullptr;
  Class* condition = nullptr;
  Class* semaphore = nullptr;
  Class* bounded_semaphore = nullptr;
  Class* thread_error = nullptr;  // 2.7: thread.error
  Class* hook_arguments = nullptr;
  Class* unraisable_arguments = nullptr;
  Class* any_process = nullptr;    // multiprocessing.Process
  Class* child_process = nullptr;  // get_context("fork").Process
  Class* main_process = nullptr;
  Class* context = nullptr;
  std::array<Class*, 7> shared{};  // of multiprocessing (shared_objects.cpp)
  Class* frame = nullptr;
  Class* code = nullptr;
  Class* weak_reference = nullptr;
  Class* interpreter_id = nullptr;
  Class* run_failed = nullptr;         // _xxsubinterpreters.RunFailedError
  Class* interpreter_error = nullptr;  // and the next two: _interpreters'
  Class* interpreter_not_found = nullptr;
  Class* not_shareable = nullptr;
};

struct World::State {
  explicit State(Interpreter& interpreter) : in(interpreter) {}

  Interpreter& in;
  const Code* main_code = nullptr;
  std::vector<std::unique_ptr<Process>> processes;
  std::int64_t skipped = 0;  // nanoseconds the clock jumped over while everybody waited
  std::uint64_t queue = 0;   // the last place given in the scheduler's queue
  Thread* next = nullptr;    // runs next, whoever waits longer: a thread just started
  std::size_t output = 0;    // bytes written by all processes
  Disk disk;
  WorldClasses classes;
  // The texts of modules and of exec() that were compiled, by their file and text.
  struct CompiledText {
    std::shared_ptr<const script::Program> program;
    const Code* code = nullptr;
  };
  std::map<std::pair<std::string, std::string>, CompiledText> compiled;
  std::size_t compiled_bytes = 0;
  std::optional<std::string> input;     // standard input, once it was asked for
  std::size_t input_at = 0;             // how much of it was read
  std::map<int, Value> signal_members;  // signal.SIGTERM …, immortal
  std::vector<Value> signal_constants;  // SIG_DFL, SIG_IGN
  std::unordered_map<const void*, std::uint16_t> functions;  // numbered for the trace
  std::unordered_map<const Code*, Value> code_objects;       // immortal

  Process& first() { return *processes.front(); }
  Process* find(int pid) {
    for (auto& process : processes)
      if (process->pid == pid) return process.get();
    return nullptr;
  }
};

// ---- world.cpp ----------------------------------------------------------------------------------

// How a process is ended from within, or by another.
struct ProcessEnding {
  trace::ExitCause cause;
  trace::LostReason reason;  // why its handlers and output are lost, if they are
  trace::Ending ending;
};
// Ends a process without running anything more in it: buffers and handlers are lost. The caller is
// to throw ProcessEnded if it is the current one.
void kill_process(Interpreter& in, Process& process, const ProcessEnding& how);
// What is in its buffers is lost.
void lose_output(Interpreter& in, Process& process, trace::LostReason reason);
// What a process loses when it ends like that; it goes on living.
void lose_process(Interpreter& in, Process& process, trace::ExitCause cause,
                  trace::LostReason reason);
// Ends the current process with a status once its shutdown is complete.
[[noreturn]] void end_process(Interpreter& in, trace::Ending ending);
// Copies the current process with its current thread; returns the child.
Process& fork_process(Interpreter& in);
// Adds a thread to the current process, whose only frame is `frame`; it runs next.
Thread& start_thread(Interpreter& in, std::unique_ptr<Frame> frame, std::string_view name,
                     bool daemon);
// What threading.local keeps for the current thread, which ends with it; None for the main thread.
Value dictionary_of_thread(Interpreter& in);
// Sends a signal, which may end the receiver.
void send_signal(Interpreter& in, Process& receiver, int number);
// What a function that has sent signals returns; ends the current process's code if it is no more.
// From 3.11 on such a function looks for signals itself (measured); 2.7 calls a handler from Python
// code that looks for them.
Value go_on_after_signal(Interpreter& in);
// The current thread waits until the others that can run have had their turn.
void give_way(Interpreter& in);
// Empties the current interpreter's registry: each handler that waits is lost, the newest first.
void lose_handlers(Interpreter& in, trace::LostReason reason);
// Tells so of an interpreter's, which keeps them.
void tell_of_lost_handlers(Interpreter& in, InterpreterState& state, trace::LostReason reason);
// PyErr_CheckSignals: if signals wait for their Python handlers, pushes a frame that runs them and
// returns None or raises; true if it did.
bool check_signals(Interpreter& in);

// An event with its kind and detail, to be completed and given to Interpreter::event.
trace::Event make_event(trace::EventKind kind, std::uint8_t detail = 0, std::int64_t value = 0);
template <typename Detail>
trace::Event make_event(trace::EventKind kind, Detail detail, std::int64_t value = 0) {
  return make_event(kind, static_cast<std::uint8_t>(detail), value);
}
void enter_phase(Interpreter& in, trace::Phase phase);

// ---- shutdown.cpp -------------------------------------------------------------------------------

// The frame at the bottom of a process's main thread: its life from the program's first line to its
// exit status.
std::unique_ptr<NativeFrame> make_main_frame(Interpreter& in);
// Calls the registered handlers, as at exit or as `atexit._run_exitfuncs()`.
std::unique_ptr<NativeFrame> make_handlers_frame(Interpreter& in, bool at_exit);
// Prints an exception nobody handled, through sys.excepthook.
std::unique_ptr<NativeFrame> make_excepthook_frame(Interpreter& in, Exception* exception);
// Prints an exception that is ignored: through sys.unraisablehook from 3.8 on. `message` as the
// hook's err_msg: "Exception ignored in atexit callback".
std::unique_ptr<NativeFrame> make_unraisable_frame(Interpreter& in, Exception* exception,
                                                   std::string message, Value object);
// 2.7: makes the registry what a program has made of atexit._exithandlers; and takes the entry that
// is to be called off its end. (ending/atexit.cpp)
void read_exit_list(Interpreter& in);
void pop_exit_list(Interpreter& in);
// While a fork copies frames: where the runs of handlers go on.
void set_cloned_registry(Registry* registry);

// What a SystemExit asks for.
struct ExitRequest {
  int status = 0;
  std::string text;  // printed to stderr
  bool has_text = false;
  Exception* pending = nullptr;  // an error that reading it left behind
};
ExitRequest exit_request(Interpreter& in, Exception* system_exit);
// sys.__excepthook__ and sys.__unraisablehook__.
void print_exception(Interpreter& in, Exception* exception, bool from_handler = false);
void print_unraisable(Interpreter& in, Exception* exception, const std::string& message,
                      Value object);
// Writes to sys.stderr, whatever it is; what that raises is dropped.
// 2.7's traceback.format_exc: names the class without its module.
std::string format_as_traceback_module(Interpreter& in, Exception* exception);
// False if sys.stderr is missing, None, or did not take it.
bool write_to_stderr(Interpreter& in, std::string_view text);

// ---- modules/os.cpp, modules/signal.cpp ---------------------------------------------------------

// os.open() and its flags (os_open.cpp).
Value os_open(Interpreter& in, Arguments& arguments);
void add_open_flags(Interpreter& in, Module& os);
// os.fork(): returns the child's pid, and 0 in the child. Raises where the version refuses.
std::unique_ptr<NativeFrame> make_fork_frame(Interpreter& in);
// What Python sets up at start: SIGINT raises KeyboardInterrupt, SIGPIPE and SIGXFSZ are ignored.
void set_up_signals(Interpreter& in);

// ---- modules/threading.cpp ----------------------------------------------------------------------

// Waits for the threads that are no daemons; runs threading._register_atexit's callbacks.
std::unique_ptr<NativeFrame> make_join_threads_frame(Interpreter& in);
// In a forked child: the thread that forked becomes the main one.
void rename_main_thread(Interpreter& in);

// ---- modules/multiprocessing.cpp ----------------------------------------------------------------

// ---- waiting ------------------------------------------------------------------------------------

// A frame that blocks its thread until something is the case. Survives being interrupted by
// signals: it looks again and goes on waiting for what is left.
struct WaitingFrame : NativeFrame {
  explicit WaitingFrame(trace::WaitFor the_kind, std::int64_t the_value,
                        std::int64_t the_until = -1)
      : kind(the_kind), value(the_value), until(the_until) {}
  void visit(Visitor&) override {}
  void resume(Interpreter& in, const Completion* result) override;

  // Whether it can go on. Called by the scheduler at any time.
  virtual bool ready(Interpreter& in) = 0;
  // What the call returns once it can, or once the time is up; may raise.
  virtual Value finish(Interpreter& in, bool timed_out) = 0;
  // What 2.7 does when a signal's handler has run meanwhile: null to go on waiting.
  virtual Value interrupted(Interpreter&) { return Value(); }

  trace::WaitFor kind;
  std::int64_t value;
  std::int64_t until;  // on the virtual clock; -1: no limit
  bool waiting = false;
  // What it returns once the handlers of signals have run that came meanwhile.
  bool has_finished = false;
  Value outcome;  // no object
};

}  // namespace lastcall::machine
