#include "system/world.hpp"

#include <algorithm>
#include <utility>

#include "compiler/code.hpp"
#include "language/frame_object.hpp"
#include "modules/modules.hpp"
#include "python/signals.hpp"
#include "system/world_state.hpp"

namespace lastcall::machine {

namespace {

// The virtual clock: how long an instruction takes, and how many a thread runs before another gets
// its turn (sys.getswitchinterval() is 5 ms).
constexpr std::int64_t instruction_time = 50;
constexpr std::uint64_t slice = 10'000;
constexpr int slices_per_turn = 10;

constexpr int first_pid = 1000;

void enqueue(World::State& state, Thread& thread) {
  thread.queued = ++state.queue;
}

void visit_process(Process& process, Visitor& visitor) {
  process.visit(visitor);
}

}  // namespace

trace::Event make_event(trace::EventKind kind, std::uint8_t detail, std::int64_t value) {
  trace::Event event;
  event.kind = kind;
  event.detail = detail;
  event.value = value;
  return event;
}

void enter_phase(Interpreter& in, trace::Phase phase) {
  in.state().phase = phase;
  in.event(make_event(trace::EventKind::phase, phase));
}

// ---- the interpreter's view of where it is ------------------------------------------------------

Interpreter::Interpreter(const script::Program& the_program, const Options& the_options,
                         trace::TraceBuilder& the_trace)
    : version(the_options.python),
      characters(version),
      rules(python::rules_of(version)),
      options(the_options),
      program(the_program),
      trace(the_trace),
      immortals(true) {
  make_types(*this);
  common_names = {intern("__init__"),    intern("__del__"),     intern("__call__"),
                  intern("__setattr__"), intern("__delattr__"), intern("__str__"),
                  intern("__enter__"),   intern("__exit__"),    intern("sys"),
                  intern("stdout")};
  world = std::make_unique<World>(*this);
}

Interpreter::~Interpreter() = default;

Heap& Interpreter::heap() {
  return process_->heap;
}

void Interpreter::event(trace::Event event) {
  event.process = process_->index;
  event.interpreter = state_->number;
  event.thread = thread_ ? thread_->index : std::uint16_t{0};
  if (event.line == 0 && thread_ && !thread_->frames.empty()) {
    const script::SourceRange range = position();
    event.line = static_cast<std::uint32_t>(std::max(range.line, 0));
    event.column = static_cast<std::uint16_t>(std::clamp(range.column, 0, 65535));
  }
  trace.add(event);
}

void Interpreter::wait(trace::WaitFor what, std::int64_t value, Ready ready, std::int64_t until) {
  Thread& waiting = *thread_;
  waiting.blocked = true;
  waiting.is_deaf = false;
  waiting.ready = ready;
  waiting.wake_at = until;
  enqueue(world->state(), waiting);
  event(make_event(trace::EventKind::wait, what, value));
}

void WaitingFrame::resume(Interpreter& in, const Completion* result) {
  if (result && result->exception) throw Raised{result->exception};
  if (has_finished) {
    in.finish(outcome);
    return;
  }
  // 2.7 waits for a lock without a limit in one call of C, and looks for signals when it is over.
  const bool is_deaf =
      in.python2() && until < 0 && (kind == trace::WaitFor::join || kind == trace::WaitFor::lock);
  const bool is_ready = ready(in);
  const bool timed_out = !is_ready && until >= 0 && in.world->now() >= until;
  if (is_ready || timed_out) {
    const Value done = finish(in, timed_out);
    if (is_deaf && !done.is_object() && check_signals(in)) {
      outcome = done;
      has_finished = true;
    } else {
      in.finish(done);
    }
    return;
  }
  if (waiting && in.python2()) {
    if (const Value early = interrupted(in)) {
      in.finish(early);
      return;
    }
  }
  waiting = true;
  const auto poll = [](Interpreter& interpreter, NativeFrame& frame) {
    return static_cast<WaitingFrame&>(frame).ready(interpreter);
  };
  in.wait(kind, value, poll, until);
  in.thread().is_deaf = is_deaf;
}

// ---- the scheduler ------------------------------------------------------------------------------

World::World(Interpreter& in)
    : state_(std::make_unique<State>(in)),
      awaits_interruption_(in.options.interruption.has_value()) {
  std::set<std::string, std::less<>>& directories = state_->disk.directories;
  directories = {"/", "/dev", "/home", "/tmp"};
  const std::string& directory = in.options.directory;
  for (std::size_t slash = 0; slash != std::string::npos;) {
    slash = directory.find('/', slash + 1);
    directories.insert(directory.substr(0, slash));
  }
  for (const Inode::Device device : {Inode::Device::null, Inode::Device::full}) {
    auto file = std::make_shared<Inode>();
    file->device = device;
    state_->disk.files.emplace(device == Inode::Device::null ? "/dev/null" : "/dev/full",
                               std::move(file));
  }
}

World::~World() = default;
World::LibraryFrame::LibraryFrame() = default;
World::LibraryFrame::~LibraryFrame() = default;

std::int64_t World::now() const {
  return state_->skipped + static_cast<std::int64_t>(steps) * instruction_time;
}

struct Scheduler {
  Interpreter& in;
  World& world;
  World::State& state;

  void check_limits() {
    const Limits& limits = in.options.limits;
    if (in.trace.size() > limits.events) {
      throw LimitReached{"more than " + std::to_string(limits.events) + " events happened",
                         "raise the bound with --max-events"};
    }
    if (world.now() > limits.time) {
      throw LimitReached{"more than " + std::to_string(limits.time / 1'000'000'000) +
                             " seconds passed on the scenario's clock",
                         "raise the bound with --max-time"};
    }
  }

  // Something has happened that the blocked thread waits for, or a signal is to be handled in it.
  bool can_run(Process& process, Thread& thread) {
    if (thread.done || process.ended) return false;
    if (!thread.blocked) return true;
    if (process.has_pending_signal && thread.takes_signals()) return true;
    if (thread.wake_at >= 0 && thread.wake_at <= world.now()) return true;
    if (!thread.ready) return false;
    enter(process, thread);
    return thread.ready(in, static_cast<NativeFrame&>(*thread.frames.back()));
  }

  void enter(Process& process, Thread& thread);

  // Whose turn it is: null if everybody waits.
  std::pair<Process*, Thread*> choose(const Thread* except) {
    std::pair<Process*, Thread*> best{nullptr, nullptr};
    for (auto& process : state.processes) {
      if (process->ended) continue;
      if (process->alarm_at >= 0 && process->alarm_at <= world.now()) {
        process->alarm_at =
            process->alarm_interval > 0 ? world.now() + process->alarm_interval : -1;
        enter(*process, *process->threads.front());
        send_signal(in, *process, signal_number::sigalrm);
        if (process->ended) continue;
      }
      for (auto& thread : process->threads) {
        if (thread.get() == except || thread->nested > 0) continue;
        if (!can_run(*process, *thread)) continue;
        if (thread.get() == state.next) return {process.get(), thread.get()};
        if (!best.second || thread->queued < best.second->queued)
          best = {process.get(), thread.get()};
      }
    }
    return best;
  }

  // Everybody waits: the clock jumps to the next moment something is due. False if nothing is.
  bool skip_time() {
    std::int64_t due = -1;
    const auto consider = [&](std::int64_t moment) {
      if (moment >= 0 && (due < 0 || moment < due)) due = moment;
    };
    for (auto& process : state.processes) {
      if (process->ended) continue;
      consider(process->alarm_at);
      for (auto& thread : process->threads)
        if (!thread->done && thread->blocked) consider(thread->wake_at);
    }
    if (due < 0) return false;
    if (due > world.now()) state.skipped += due - world.now();
    return true;
  }

  // One turn of one thread.
  void run(Process& process, Thread& thread) {
    enter(process, thread);
    if (state.next == &thread) state.next = nullptr;
    const bool interrupted = thread.blocked && process.has_pending_signal && thread.takes_signals();
    thread.blocked = false;
    try {
      if (interrupted) world.deliver_signals();
      for (int i = 0; i < slices_per_turn; ++i) {
        const Interpreter::Stop stop = in.execute(thread, 0, slice);
        collect(process);
        check_limits();
        if (process.ended) return;
        if (stop == Interpreter::Stop::finished) {
          finish(process, thread);
          return;
        }
        if (stop == Interpreter::Stop::blocked) return;
        if (state.next && state.next != &thread) break;
      }
    } catch (const ProcessEnded&) {
      return;
    }
    enqueue(state, thread);
  }

  // A thread's last frame is gone. In a child that was forked by another thread than the main one,
  // that is the process's end, without any of the shutdown.
  void finish(Process& process, Thread& thread) {
    thread.done = true;
    thread.object = thread.home_object = Value();
    thread.completion = {};
    if (&thread == process.threads.front().get()) {
      kill_process(in, process,
                   {trace::ExitCause::os__exit, trace::LostReason::os__exit, {false, 0}});
    }
  }

  void collect(Process& process) {
    if (process.ended || !process.heap.wants_collection()) return;
    for (auto& thread : process.threads)
      if (thread->nested > 0) return;
    process.heap.collect([&process](Visitor& visitor) { visit_process(process, visitor); });
    if (process.heap.bytes() > in.options.limits.memory) throw memory_reached(in.options.limits);
  }

  [[noreturn]] void deadlock() {
    for (auto& process : state.processes) {
      if (process->ended) continue;
      throw LimitReached{state.processes.size() > 1 || process->threads.size() > 1
                             ? "every thread waits for another: nothing can ever happen again"
                             : "the program waits for something that can never happen"};
    }
    throw LimitReached{"nothing can run"};
  }
};

trace::Ending World::run() {
  State& state = *state_;
  Interpreter& in = state.in;
  auto process = std::make_unique<Process>();
  process->pid = first_pid;
  process->parent_pid = process->group = first_pid - 1;
  process->directory = in.options.directory;
  process->threads.push_back(std::make_unique<Thread>());
  in.process_ = process.get();
  in.thread_ = process->threads.front().get();
  in.state_ = &process->main();
  state.processes.push_back(std::move(process));
  auto source = std::make_shared<Inode>();
  source->data = in.program.text;
  state.disk.files.emplace(absolute_path(in, in.program.filename), std::move(source));
  set_up_interpreter(in);
  set_up_signals(in);
  state.main_code = in.compile(in.program);
  in.event(make_event(trace::EventKind::phase, trace::Phase::main));
  in.thread_->frames.push_back(make_main_frame(in));

  Scheduler scheduler{in, *this, state};
  for (;;) {
    if (std::all_of(state.processes.begin(), state.processes.end(),
                    [](const auto& each) { return each->ended; })) {
      break;
    }
    const auto [next_process, next_thread] = scheduler.choose(nullptr);
    if (next_thread) {
      scheduler.run(*next_process, *next_thread);
    } else if (!scheduler.skip_time()) {
      scheduler.deadlock();
    }
    scheduler.check_limits();
  }
  return state.first().ending;
}

void World::enter(Process& process, Thread& thread) {
  Interpreter& in = state_->in;
  in.process_ = &process;
  in.thread_ = &thread;
  in.state_ =
      thread.interpreter == 0 ? &process.main() : process.find_interpreter(thread.interpreter);
  if (!in.state_) reached_outside();
}

void World::enter(InterpreterState& state) {
  state_->in.thread_->interpreter = state.number;
  state_->in.state_ = &state;
}

void Scheduler::enter(Process& process, Thread& thread) {
  world.enter(process, thread);
}

void World::run_others_while_blocked() {
  State& state = *state_;
  Interpreter& in = state.in;
  Process& process = in.process();
  Thread& thread = in.thread();
  Scheduler scheduler{in, *this, state};
  for (;;) {
    if (process.ended) throw ProcessEnded{};
    const bool can_go_on = scheduler.can_run(process, thread);
    if (can_go_on) {
      enter(process, thread);
      const bool interrupted = process.has_pending_signal && thread.takes_signals();
      thread.blocked = false;
      if (interrupted) deliver_signals();
      return;
    }
    const auto [next_process, next_thread] = scheduler.choose(&thread);
    if (next_thread) {
      scheduler.run(*next_process, *next_thread);
    } else if (!scheduler.skip_time()) {
      scheduler.deadlock();
    }
    scheduler.check_limits();
    enter(process, thread);
  }
}

Thread& start_thread(Interpreter& in, std::unique_ptr<Frame> frame, std::string_view name,
                     bool daemon) {
  Process& process = in.process();
  if (process.threads.size() >= 10'000) {
    in.raise(in.types.RuntimeError, "can't start new thread");
  }
  auto thread = std::make_unique<Thread>();
  thread->index = static_cast<std::uint16_t>(process.threads.size());
  thread->daemon = daemon;
  thread->interpreter = thread->home = in.state().number;
  thread->frames.push_back(std::move(frame));
  World::State& state = in.world->state();
  enqueue(state, *thread);
  state.next = thread.get();
  trace::Event event = make_event(trace::EventKind::thread_start, std::uint8_t{daemon},
                                  static_cast<std::int64_t>(thread->index));
  event.text = in.text(name);
  in.event(event);
  process.threads.push_back(std::move(thread));
  return *process.threads.back();
}

void give_way(Interpreter& in) {
  Thread& thread = in.thread();
  thread.blocked = true;
  thread.ready = [](Interpreter&, NativeFrame&) { return true; };
  thread.wake_at = -1;
  enqueue(in.world->state(), thread);
}

// ---- the end of a process -----------------------------------------------------------------------

void lose_output(Interpreter& in, Process& process, trace::LostReason reason) {
  InterpreterState& current = in.state();
  for (const File* file : process.files) {
    const std::optional<trace::Stream> stream = stream_of(process, *file);
    const std::string bytes = file->buffer + file->pending;
    if (file->closed || !stream || bytes.empty()) continue;
    if (InterpreterState* const owner = process.find_interpreter(file->interpreter))
      in.world->enter(*owner);
    trace::Event event =
        make_event(trace::EventKind::lost, reason, static_cast<std::int64_t>(*stream));
    event.text = in.text(bytes);
    in.event(event);
  }
  in.world->enter(current);
}

namespace {

void lose_handlers(Interpreter& in, InterpreterState& state, trace::LostReason reason) {
  for (auto each = state.being_called.rbegin(); each != state.being_called.rend(); ++each) {
    trace::Event event = make_event(trace::EventKind::return_, trace::Outcome::never_returned);
    event.handler = *each;
    in.event(event);
  }
  tell_of_lost_handlers(in, state, reason);
}

void lose_handlers(Interpreter& in, Process& process, trace::LostReason reason) {
  InterpreterState& current = in.state();
  for (const auto& state : process.interpreters) {
    in.world->enter(*state);
    lose_handlers(in, *state, reason);
  }
  in.world->enter(current);
}

void close_process(Interpreter& in, Process& process, trace::Ending ending) {
  in.event(make_event(trace::EventKind::phase, trace::Phase::ended));
  in.event(make_event(trace::EventKind::process_end, std::uint8_t{ending.killed}, ending.code));
  process.ended = true;
  process.ending = ending;
  process.descriptors.clear();
  process.files.clear();
  Process* parent = in.world->state().find(process.parent_pid);
  if (parent && !parent->ended && parent != &process)
    send_signal(in, *parent, signal_number::sigchld);
}

}  // namespace

void lose_process(Interpreter& in, Process& process, trace::ExitCause cause,
                  trace::LostReason reason) {
  in.event(make_event(trace::EventKind::exit_requested, cause));
  lose_handlers(in, process, reason);
  lose_output(in, process, reason);
}

void kill_process(Interpreter& in, Process& process, const ProcessEnding& how) {
  Process& current = in.process();
  Thread& thread = in.thread();
  if (&current != &process) in.world->enter(process, *process.threads.front());
  trace::Event event = make_event(trace::EventKind::exit_requested, how.cause, how.ending.code);
  if (how.ending.killed) event.text = in.text(python::signal_name(how.ending.code));
  in.event(event);
  lose_handlers(in, process, how.reason);
  lose_output(in, process, how.reason);
  close_process(in, process, how.ending);
  if (&current != &process) in.world->enter(current, thread);
}

void end_process(Interpreter& in, trace::Ending ending) {
  close_process(in, in.process(), ending);
  throw ProcessEnded{};
}

void World::lose_everything() {
  Interpreter& in = state_->in;
  for (auto& process : state_->processes) {
    if (process->ended) continue;
    enter(*process, *process->threads.front());
    lose_handlers(in, *process, trace::LostReason::limit);
    lose_output(in, *process, trace::LostReason::limit);
  }
}

// ---- fork ---------------------------------------------------------------------------------------

namespace {

std::unique_ptr<InterpreterState> copy_of(const InterpreterState& original) {
  auto copy = std::make_unique<InterpreterState>(original.number);
  copy->modules = original.modules;
  copy->builtins = original.builtins;
  copy->globals = original.globals;
  copy->phase = original.phase;
  copy->registry = Simulation::clone(*original.registry);
  copy->handlers = original.handlers;
  copy->registered = original.registered;
  copy->runs = original.runs;
  copy->being_called = original.being_called;
  copy->listed = original.listed;
  copy->next_thread_name = original.next_thread_name;
  copy->threading_atexit = original.threading_atexit;
  copy->recursion_limit = original.recursion_limit;
  return copy;
}

}  // namespace

Process& fork_process(Interpreter& in) {
  World::State& state = in.world->state();
  Process& parent = in.process();
  Thread& thread = in.thread();
  if (state.processes.size() >= in.options.limits.processes) {
    throw LimitReached{
        "more than " + std::to_string(in.options.limits.processes) + " processes were forked",
        "raise the bound with --max-processes"};
  }
  if (thread.nested > 0) {
    outside_subset(in, "os.fork() inside code that a builtin calls (a key function, __eq__, …)",
                   "fork in a function of its own");
  }
  if (parent.interpreters.size() > 1) {
    outside_subset(in, "os.fork() while there are subinterpreters", "end them before");
  }
  auto child = std::make_unique<Process>();
  child->index = static_cast<std::uint16_t>(state.processes.size());
  child->pid = first_pid + static_cast<int>(child->index);
  child->parent_pid = parent.pid;
  child->group = parent.group;
  child->directory = parent.directory;
  const std::unordered_map<Object*, Object*> copies = parent.heap.copy_into(child->heap);

  auto main = std::make_unique<Thread>();
  main->daemon = thread.daemon;
  main->handling = thread.handling;
  main->object = thread.object;
  main->home_object = thread.home_object;
  main->is_forgotten = thread.is_forgotten;
  enqueue(state, *main);

  child->interpreters.front() = copy_of(parent.main());
  child->interpreters_made = parent.interpreters_made;
  child->signal_actions = parent.signal_actions;
  child->descriptors = parent.descriptors;
  child->files = parent.files;
  child->at_fork = parent.at_fork;
  child->next_child_name = parent.next_child_name;
  child->current_process = parent.current_process;
  child->has_exit_function = parent.has_exit_function;
  child->fork_is_default = parent.fork_is_default;
  child->start_method_is_set = parent.start_method_is_set;
  child->collector_is_enabled = parent.collector_is_enabled;
  child->collector_thresholds = parent.collector_thresholds;

  // A frame that runs handlers continues its Run on the clone while it is copied.
  set_cloned_registry(child->main().registry.get());
  for (const auto& frame : thread.frames) main->frames.push_back(frame->copy());
  set_cloned_registry(nullptr);
  child->threads.push_back(std::move(main));

  for (File*& file : child->files) {
    // The standard streams were visited above.
    if (const auto found = copies.find(file); found != copies.end())
      file = static_cast<File*>(found->second);
  }
  Redirector redirect(copies);
  child->visit(redirect);

  trace::Event event =
      make_event(trace::EventKind::fork, std::uint8_t{0}, static_cast<std::int64_t>(child->index));
  event.text = in.text(std::to_string(child->pid));
  in.event(event);
  state.processes.push_back(std::move(child));
  return *state.processes.back();
}

// ---- signals ------------------------------------------------------------------------------------

Value go_on_after_signal(Interpreter& in) {
  if (in.process().ended) throw ProcessEnded{};
  return (in.at_least(3, 11) || in.python2()) && check_signals(in) ? Value::deferred()
                                                                   : Value::none();
}

void send_signal(Interpreter& in, Process& receiver, int number) {
  const Value action = receiver.signal_actions[static_cast<std::size_t>(number)];
  const bool is_default = !action;
  using python::DefaultAction;
  const DefaultAction by_default = python::default_action(number);
  const bool is_ignored = (action.is_integer() && action.integer() == 1) ||
                          (is_default && (by_default == DefaultAction::ignored ||
                                          by_default == DefaultAction::goes_on));
  if (number == signal_number::sigchld && (is_default || is_ignored))
    return;  // nobody would notice
  Process& current = in.process();
  Thread& thread = in.thread();
  const auto tell = [&](trace::SignalStage stage) {
    trace::Event event = make_event(trace::EventKind::signal, stage, number);
    event.text = in.text(python::signal_name(number));
    in.event(event);
  };
  if (&current != &receiver) in.world->enter(receiver, *receiver.threads.front());
  if (is_ignored) {
    tell(trace::SignalStage::ignored);
  } else if (is_default && by_default == DefaultAction::stops) {
    throw LimitReached{"the process is stopped by " + python::signal_name(number) +
                       " and nothing can ever continue it"};
  } else if (is_default) {
    tell(trace::SignalStage::delivered);
    const bool aborts = number == signal_number::sigabrt && receiver.aborting;
    kill_process(in, receiver,
                 {aborts ? trace::ExitCause::abort : trace::ExitCause::signal,
                  aborts ? trace::LostReason::abort : trace::LostReason::signal,
                  {true, number}});
  } else {
    tell(trace::SignalStage::delivered);
    receiver.pending_signals |= std::uint64_t{1} << (number % 64);
    receiver.has_pending_signal = true;
  }
  if (&current != &receiver) in.world->enter(current, thread);
}

namespace {

// Runs the Python handlers of the signals that wait, lowest number first (signalmodule.c).
struct SignalFrame final : NativeFrame {
  explicit SignalFrame(bool interrupting) : is_interruption(interrupting) {}
  std::unique_ptr<Frame> copy() const override { return std::make_unique<SignalFrame>(*this); }
  void visit(Visitor&) override {}
  bool interrupts() const override { return is_interruption; }

  void resume(Interpreter& in, const Completion* result) override {
    Process& process = in.process();
    if (result && result->exception) {
      if (process.pending_signals) process.has_pending_signal = true;
      throw Raised{result->exception};
    }
    for (int number = 1; number < signal_count; ++number) {
      const std::uint64_t bit = std::uint64_t{1} << (number % 64);
      if (!(process.pending_signals & bit)) continue;
      process.pending_signals &= ~bit;
      const Value action = process.signal_actions[static_cast<std::size_t>(number)];
      if (!action || action.is_integer()) continue;
      // Python's own function for SIGINT is no handler of the program's.
      const Builtin* const own = action.as<Builtin>();
      if (!own || own->name != "default_int_handler") {
        trace::Event event =
            make_event(trace::EventKind::signal, trace::SignalStage::handled, number);
        event.text = in.text(python::signal_name(number));
        in.event(event);
      }
      const auto& frames = in.thread().frames;
      const Frame* const below = frames.size() > 1 ? frames[frames.size() - 2].get() : nullptr;
      Value positional[] = {Value::integer(number), interrupted_frame(in, below)};
      in.push_call(action, Arguments{positional, {}});
      return;
    }
    in.finish(Value::none());
  }

  bool is_interruption;
};

}  // namespace

void World::interrupt_if_due() {
  Interpreter& in = state_->in;
  const auto& interruption = in.options.interruption;
  if (in.process().index != 0 || in.trace.size() < interruption->event) return;
  awaits_interruption_ = false;
  if (const auto status = interruption->exit_status)
    kill_process(
        in, in.process(),
        {trace::ExitCause::os__exit, trace::LostReason::os__exit, {false, *status & 0xFF}});
  else
    send_signal(in, in.process(), interruption->signal);
  if (in.process().ended) throw ProcessEnded{};
}

void World::deliver_signals() {
  Interpreter& in = state_->in;
  Process& process = in.process();
  if (!in.thread().takes_signals()) return;
  process.has_pending_signal = false;
  if (process.pending_signals) in.defer(std::make_unique<SignalFrame>(true));
}

bool check_signals(Interpreter& in) {
  Process& process = in.process();
  if (!process.has_pending_signal || !in.thread().takes_signals()) return false;
  process.has_pending_signal = false;
  if (!process.pending_signals) return false;
  in.defer(std::make_unique<SignalFrame>(false));
  return true;
}

// ---- what is not simulated ----------------------------------------------------------------------

void outside_subset(Interpreter&, std::string_view what, std::string_view remedy) {
  throw LimitReached{std::string(what) + " is outside what lastcall simulates", std::string(remedy),
                     true};
}

}  // namespace lastcall::machine
