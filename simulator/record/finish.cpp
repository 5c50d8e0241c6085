#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "python/signals.hpp"
#include "record/record.hpp"

// From what the recorder has sent to events in the order that trace.hpp describes.
namespace lastcall::record {
namespace {

using trace::Event;
using trace::EventKind;
using trace::ExitCause;
using trace::HandlerId;
using trace::LostReason;
using trace::no_handler;
using trace::Outcome;
using trace::Phase;
using trace::SignalStage;
using trace::Stream;
using trace::TextId;
using trace::WaitFor;

template <typename Detail>
std::uint8_t code(Detail detail) {
  return static_cast<std::uint8_t>(detail);
}

constexpr int of_failed_flush = 120;  // exit status where stdout could not be flushed at the end

bool ends_at_once(std::string_view kind) {
  return kind == "os_exit" || kind == "abort" || kind == "exec";
}

// A process, while its messages are read in order.
struct Process {
  int id = 0;
  std::uint16_t parent = 0;
  std::vector<HandlerId> registry;  // oldest first
  std::vector<HandlerId> calling;
  std::vector<std::size_t> call_events;
  std::set<HandlerId> joined_late;  // registered while handlers were called: not in that run
  Phase phase = Phase::main;
  std::optional<LostReason> dying;
  bool is_over = false;
  bool is_asked = false;    // has an exit_requested
  std::size_t request = 0;  // that event
  std::vector<std::pair<std::string, Stream>> lost;
  std::optional<int> status;  // as waitpid gives it
  std::size_t last = 0;       // its last message
  std::size_t begin = 0;      // its first event
  // A fork is told by both; this is what the other has still to say.
  bool child_may_tell = false;
  bool parent_may_tell = false;
};

class Maker {
 public:
  Maker(const Run& run, const Bounds& bounds)
      : run_(run), bounds_(bounds), builder_(run.filename, run.source, "3.0", false) {}

  void make(std::vector<Message>& messages) {
    foresee(messages);
    for (std::size_t i = 0; i < messages.size(); ++i) {
      const Message& message = messages[i];
      now_ = std::max<std::int64_t>(message.time - run_.begin, 0);
      take(message);
      const auto found = index_.find(message.process);
      if (found == index_.end()) continue;
      const std::uint16_t process = found->second;
      Process& of = processes_[process];
      // Its last word, if that is one of an end; the first process ends when it is seen to.
      if (process != 0 && !of.is_over && of.last == i && (of.dying || of.phase >= Phase::flushing))
        finish(process);
    }
    now_ = std::max<std::int64_t>(run_.end - run_.begin, now_);
    if (!processes_.empty()) {
      if (!run_.limit.empty()) stop(messages);
      if (!processes_[0].is_over) finish(0);
    }
  }

  trace::Trace result(trace::Recorded recorded) {
    recorded.interpreter = interpreter_;
    recorded.executable = executable_;
    recorded.when = run_.when;
    recorded.dropped_output = dropped_output_;
    recorded.dropped_events += dropped_events_;
    recorded.unseen = unseen_;
    builder_.describe(run_.filename, run_.source, feature_, is_tty_);
    builder_.end(run_.ending);
    builder_.limit(run_.limit);
    for (const Event& event : events_) builder_.add(event);
    builder_.recorded(std::move(recorded), std::move(times_));
    return std::move(builder_).finish();
  }

 private:
  // What is known only later: how each process ended, and which message is its last.
  void foresee(const std::vector<Message>& messages) {
    for (std::size_t i = 0; i < messages.size(); ++i) {
      const Message& message = messages[i];
      if (message.kind == "waited") {
        statuses_[static_cast<int>(message.number("process"))].push_back(
            {i, static_cast<int>(message.number("status"))});
      } else if (message.kind != "stack") {
        if (message.kind == "call") called_.insert(std::string(message.text("id")));
        if (message.kind == "thread_failed")
          never_began_.insert({message.process, message.number("number")});
        if (ends_at_once(message.kind)) ended_at_once_.insert(message.process);
        last_[message.process] = i;
      }
    }
  }

  std::size_t add(EventKind kind, std::uint16_t process, const Message* message = nullptr,
                  std::uint8_t detail = 0) {
    Event event;
    event.kind = kind;
    event.detail = detail;
    event.process = process;
    if (message != nullptr) {
      event.thread = message->thread;
      event.line = static_cast<std::uint32_t>(
          std::clamp<std::int64_t>(message->number("line"), 0, 0xffffffff));
    }
    events_.push_back(event);
    times_.push_back(now_);
    return events_.size() - 1;
  }
  Event& event(std::size_t index) { return events_[index]; }
  TextId text(std::string_view words) { return builder_.text(words); }
  TextId text(const Message& message, std::string_view name) {
    return builder_.text(message.text(name));
  }

  std::optional<std::uint16_t> begin_process(const Message& message, int id, std::uint16_t parent,
                                             std::string_view command) {
    if (processes_.size() >= bounds_.processes) {
      index_.erase(id);
      ++dropped_events_;
      return std::nullopt;
    }
    const auto number = static_cast<std::uint16_t>(processes_.size());
    Process process;
    process.id = id;
    process.parent = parent;
    process.last = last_[id];
    const auto found = statuses_.find(id);
    if (number != 0 && found != statuses_.end() && !found->second.empty())
      process.status = found->second.front().second;
    if (number != 0) {
      const std::size_t fork = add(EventKind::fork, parent, &message);
      event(fork).thread = static_cast<std::uint16_t>(
          std::clamp<std::int64_t>(message.number("parent_thread"), 0, 65535));
      event(fork).value = number;
      event(fork).text = text(std::to_string(id));
      event(fork).text2 = text(command);
      if (command.empty()) {
        process.registry = processes_[parent].registry;
        process.calling = processes_[parent].calling;
        process.call_events.assign(process.calling.size(), events_.size());
        process.phase = processes_[parent].phase;
      }
    }
    process.begin = events_.size();
    processes_.push_back(std::move(process));
    index_[id] = number;
    return number;
  }

  std::uint16_t index_of(int process) const {
    const auto found = index_.find(process);
    return found == index_.end() ? std::uint16_t{0} : found->second;
  }

  void take(const Message& message) {
    if (message.kind == "hello") {
      if (processes_.empty()) {
        if (message.process != run_.process) return;
        feature_ = message.text("feature");
        interpreter_ = message.text("version");
        if (const std::string_view kind = message.text("implementation"); kind != "cpython")
          interpreter_ += " (" + std::string(kind) + ")";
        executable_ = message.text("executable");
        is_tty_ = message.text("stdout") == "tty";
        unseen_ = message.number("before");
        begin_process(message, message.process, 0, "");
        add(EventKind::phase, 0, nullptr, code(Phase::main));
        return;
      }
      const std::string_view command = message.text("command");
      std::uint16_t parent = index_of(static_cast<int>(message.number("parent")));
      // What an exec has put in the place of a process has its id.
      if (const auto before = index_.find(message.process); before != index_.end()) {
        parent = before->second;
        if (parent != 0 && !processes_[parent].is_over) finish(parent);
      }
      begin_process(message, message.process, parent, command.empty() ? "python" : command);
      return;
    }
    if (processes_.empty()) return;
    if (message.kind == "fork" || message.kind == "forked") return forked(message);
    const auto found = index_.find(message.process);
    if (found == index_.end()) return;
    const std::uint16_t process = found->second;
    Process& of = processes_[process];
    if (message.kind == "waited") {
      const auto child = index_.find(static_cast<int>(message.number("process")));
      if (child != index_.end() && child->second != 0 && !processes_[child->second].is_over)
        finish(child->second);
      return;
    }
    if (of.is_over) return;
    if (message.kind == "register") return registered(message, process);
    if (message.kind == "unregister") return unregistered(message, process);
    if (message.kind == "clear") return cleared(message, process);
    if (message.kind == "late") {
      if (const auto id = handler(message); id && std::erase(of.registry, *id) > 0)
        lose(process, *id, LostReason::registered_late);
      return;
    }
    if (message.kind == "call") return called(message, process);
    if (message.kind == "return") return returned(message, process);
    if (message.kind == "flush") return flushed(message, process);
    if (message.kind == "output_dropped") {
      dropped_output_ += std::max<std::int64_t>(message.number("count"), 0);
      return;
    }
    if (message.kind == "output_unseen") {
      ++dropped_events_;
      return;
    }
    if (message.kind == "lost") {
      const Stream stream = message.number("stream") == 1 ? Stream::stderr_ : Stream::stdout_;
      if (message.text("why") == "closed") {
        lose_output(process, std::string(message.text("text")), stream, LostReason::closed);
      } else {
        of.lost.emplace_back(message.text("text"), stream);
      }
      return;
    }
    if (message.kind == "end") return main_is_over(message, process);
    if (message.kind == "joining") {
      exit_by_hook(process);
      of.phase = Phase::joining_threads;
      add(EventKind::phase, process, nullptr, code(of.phase));
    } else if (message.kind == "handlers") {
      of.phase = Phase::exit_handlers;
      add(EventKind::phase, process, nullptr, code(of.phase));
    } else if (message.kind == "flushing") {
      of.phase = Phase::flushing;
      add(EventKind::phase, process, nullptr, code(of.phase));
    } else if (ends_at_once(message.kind)) {
      die(message, process);
    } else if (message.kind == "sent") {
      const int number = static_cast<int>(message.number("number"));
      const auto to = index_.find(static_cast<int>(message.number("to")));
      const std::size_t sent = add(EventKind::signal, process, &message, code(SignalStage::sent));
      event(sent).value = number;
      event(sent).text = text(python::signal_name(number));
      if (to != index_.end() && to->second != process)
        event(sent).text2 = text("process " + std::to_string(message.number("to")));
    } else if (message.kind == "signal") {
      const int number = static_cast<int>(message.number("number"));
      const std::size_t handled =
          add(EventKind::signal, process, &message, code(SignalStage::handled));
      event(handled).value = number;
      event(handled).text = text(python::signal_name(number));
    } else if (message.kind == "thread_start") {
      if (never_began_.contains({message.process, message.number("number")})) return;
      const std::size_t start =
          add(EventKind::thread_start, process, &message, message.number("daemon") != 0 ? 1 : 0);
      event(start).value = message.number("number");
      event(start).text = text(message, "name");
      event(start).text2 = text(message, "place");
    } else if (message.kind == "thread_end") {
      event(add(EventKind::thread_end, process, &message)).value = message.number("number");
    } else if (message.kind == "wait") {
      const std::size_t wait = add(EventKind::wait, process, &message, code(WaitFor::join));
      event(wait).value = message.number("number");
      event(wait).text = text(message, "stack");
    } else if (message.kind == "threading_call") {
      const std::int64_t began = message.number("began");
      const std::size_t wait = add(EventKind::wait, process, &message, code(WaitFor::lock));
      event(wait).text = text(message, "name");
      event(wait).value = std::max<std::int64_t>(message.time - began, 0);
    } else if (message.kind == "line") {
      add(EventKind::line, process, &message);
    }
  }

  void forked(const Message& message) {
    const bool by_child = message.kind == "fork";
    const int child = by_child ? message.process : static_cast<int>(message.number("process"));
    const auto known = index_.find(child);
    if (known != index_.end()) {
      Process& of = processes_[known->second];
      bool& may_tell = by_child ? of.child_may_tell : of.parent_may_tell;
      if (std::exchange(may_tell, false)) return;
    }
    const int parent = by_child ? static_cast<int>(message.number("parent")) : message.process;
    const auto number = begin_process(message, child, index_of(parent), "");
    if (!number) return;
    processes_[*number].child_may_tell = !by_child;
    processes_[*number].parent_may_tell = by_child;
    if (!by_child) event(events_.size() - 1).thread = message.thread;
  }

  void registered(const Message& message, std::uint16_t process) {
    Process& of = processes_[process];
    trace::Handler handler;
    // "logging.shutdown", but "A" for one of the program's own.
    const std::string_view module = message.text("module");
    const bool is_named =
        !module.empty() && module != "__main__" && module != "__mp_main__" && module != "builtins";
    const std::string prefix = is_named ? std::string(module) + "." : "";
    handler.name = text(prefix + std::string(message.text("name")));
    handler.call = text(prefix + std::string(message.text("call")));
    handler.line =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(message.number("line"), 0, 0xffffffff));
    const bool is_main = handler.line != 0 && message.text("by") == "__main__";
    if (message.text("def_file") == message.text("file") && is_main)
      handler.def_line = static_cast<std::uint32_t>(
          std::clamp<std::int64_t>(message.number("def"), 0, 0xffffffff));
    const std::string function(message.text("function"));
    handler.function = static_cast<std::uint16_t>(
        functions_.emplace(function, functions_.size()).first->second & 0xffff);
    const std::string object = function + " " + std::string(message.text("object"));
    handler.module = text(message, "module");
    handler.library = text(message, "library");
    if (!message.text("file").empty())
      handler.place =
          text(std::string(message.text("file")) + ":" + std::string(message.text("place")));
    constexpr std::size_t newest = 16;
    const std::size_t size = of.registry.size();
    for (std::size_t i = size - std::min(size, newest); i < size; ++i)
      handler.again |= objects_[of.registry[i]] == object;
    const HandlerId id = builder_.add_handler(handler);
    objects_.push_back(object);
    ids_[std::string(message.text("id"))] = id;
    of.registry.push_back(id);
    const std::size_t at = add(EventKind::register_, process, &message);
    event(at).handler = id;
    event(at).text = handler.name;
    event(at).text2 = handler.call;
    if (!of.calling.empty()) of.joined_late.insert(id);
    // Unless a handler has emptied the registry before, it is never called.
    if (of.phase == Phase::exit_handlers && !called_.contains(std::string(message.text("id"))))
      lose(process, id, LostReason::registered_late);
  }

  std::optional<HandlerId> handler(const Message& message) const {
    const auto found = ids_.find(std::string(message.text("id")));
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
  }

  void unregistered(const Message& message, std::uint16_t process) {
    const auto id = handler(message);
    if (!id) return;
    Process& of = processes_[process];
    const bool waited = std::erase(of.registry, *id) > 0;
    const std::size_t at = add(EventKind::unregister, process, &message);
    event(at).handler = *id;
    event(at).text = builder_.handler(*id).name;
    if (waited && is_to_be_called(of, *id)) lose(process, *id, LostReason::unregistered);
  }

  void cleared(const Message& message, std::uint16_t process) {
    Process& of = processes_[process];
    // Not the program's wish, but what becomes of a forked child.
    const bool by_library = message.number("multiprocessing") != 0;
    if (!by_library)
      event(add(EventKind::clear, process, &message)).value = message.number("count");
    const std::vector<HandlerId> gone = std::move(of.registry);
    of.registry.clear();
    const LostReason reason = by_library ? LostReason::multiprocessing : LostReason::cleared;
    for (auto id = gone.rbegin(); id != gone.rend(); ++id)
      if (by_library || is_to_be_called(of, *id)) lose(process, *id, reason);
  }

  // Whether it waits in the registry while that is being run, and would have its turn; from 3.14 on
  // it has it in any case, for a copy of the registry is run.
  bool is_to_be_called(const Process& of, HandlerId id) const {
    const bool is_run = of.phase == Phase::exit_handlers || !of.calling.empty();
    return is_run && !of.joined_late.contains(id) && !has_snapshot();
  }

  // From 3.14 on the handlers are called from a snapshot.
  bool has_snapshot() const {
    const std::size_t dot = feature_.find('.');
    return dot != std::string::npos && feature_.substr(0, dot) == "3" &&
           std::strtol(feature_.c_str() + dot + 1, nullptr, 10) >= 14;
  }

  void called(const Message& message, std::uint16_t process) {
    const auto id = handler(message);
    if (!id) return;
    Process& of = processes_[process];
    std::erase(of.registry, *id);
    of.joined_late.erase(*id);
    of.calling.push_back(*id);
    const std::size_t at = add(EventKind::call, process);
    event(at).handler = *id;
    event(at).value = std::max<std::int64_t>(message.number("held"), 0);
    event(at).thread = message.thread;
    of.call_events.push_back(at);
  }

  // Where what a handler's failure printed begins.
  std::optional<std::size_t> report_of(std::uint16_t process, std::size_t since) const {
    for (std::size_t i = events_.size(); i > since; --i) {
      const Event& event = events_[i - 1];
      if (event.process != process || event.kind != EventKind::output ||
          event.detail != code(Stream::stderr_))
        continue;
      const auto found = written_.find(event.text);
      const std::string_view said = found == written_.end() ? "" : std::string_view(found->second);
      if (said.starts_with("Exception ignored in atexit callback") ||
          said.starts_with("Error in atexit._run_exitfuncs"))
        return i - 1;
    }
    return std::nullopt;
  }

  // Puts an event before one that is there already.
  void insert(std::size_t at, const Event& event) {
    const std::int64_t time = at < times_.size() ? times_[at] : now_;
    events_.insert(events_.begin() + static_cast<std::ptrdiff_t>(at), event);
    times_.insert(times_.begin() + static_cast<std::ptrdiff_t>(at), time);
    for (Process& each : processes_) {
      for (std::size_t& call : each.call_events)
        if (call >= at) ++call;
      if (each.is_asked && each.request >= at) ++each.request;
      if (each.begin > at) ++each.begin;
    }
  }

  void returned(const Message& message, std::uint16_t process) {
    const auto id = handler(message);
    Process& of = processes_[process];
    if (!id || std::ranges::find(of.calling, *id) == of.calling.end()) return;
    std::size_t since = 0;
    while (of.calling.back() != *id) {
      of.calling.pop_back();
      of.call_events.pop_back();
    }
    since = of.call_events.back();
    of.calling.pop_back();
    of.call_events.pop_back();
    const bool raised = message.text("outcome") == "raised";
    const TextId type = text(message, "type");
    const TextId what = text(message, "text");
    if (raised) {
      Event report;
      report.process = process;
      report.thread = message.thread;
      report.text = type;
      report.text2 = what;
      const std::size_t at = report_of(process, since).value_or(events_.size());
      report.kind = EventKind::raise;
      insert(at, report);
      report.kind = EventKind::report;
      report.handler = *id;
      insert(at + 1, report);
    }
    const std::size_t at = add(EventKind::return_, process, nullptr,
                               code(raised ? Outcome::raised : Outcome::returned));
    event(at).handler = *id;
    event(at).thread = message.thread;
    if (raised) {
      event(at).text = type;
      event(at).text2 = what;
    }
    if (const std::int64_t time = message.number("at") - run_.begin; time > 0 && time <= now_)
      times_[at] = time;
  }

  void flushed(const Message& message, std::uint16_t process) {
    const Stream stream = message.number("stream") == 1 ? Stream::stderr_ : Stream::stdout_;
    if (goes_on(message, process, stream)) {
      const std::string whole =
          std::string(builder_.text_of(events_.back().text)) + std::string(message.text("text"));
      const TextId what = text(whole);
      written_[what] = whole.substr(0, 64);
      events_.back().text = what;
      events_[events_.size() - 2].text = what;
      return;
    }
    const TextId what = text(message, "text");
    written_[what] = message.text("text").substr(0, 64);
    for (const EventKind kind : {EventKind::output, EventKind::flush}) {
      const std::size_t at = add(kind, process, nullptr, code(stream));
      event(at).thread = message.thread;
      event(at).text = what;
    }
  }

  // Whether it is the rest of a line that was written just before.
  bool goes_on(const Message& message, std::uint16_t process, Stream stream) const {
    constexpr std::size_t longest = 4096;
    if (events_.empty()) return false;
    const Event& last = events_.back();
    if (last.kind != EventKind::flush || last.process != process || last.thread != message.thread ||
        last.detail != code(stream))
      return false;
    const std::string_view said = builder_.text_of(last.text);
    return !said.ends_with('\n') && said.size() < longest;
  }

  void main_is_over(const Message& message, std::uint16_t process) {
    Process& of = processes_[process];
    const std::string_view why = message.text("cause");
    const std::optional<trace::Ending> ending = ending_of(process);
    ExitCause cause = ExitCause::end_of_file;
    if (why == "exception") cause = ExitCause::exception;
    if (why == "keyboard_interrupt") cause = ExitCause::keyboard_interrupt;
    if (why == "sys_exit" || (why == "unknown" && ending && !ending->killed && ending->code != 0 &&
                              ending->code != of_failed_flush))
      cause = ExitCause::sys_exit;
    Event request;
    request.kind = EventKind::exit_requested;
    request.detail = code(cause);
    request.process = process;
    request.line =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(message.number("line"), 0, 0xffffffff));
    request.text = text(message, "type");
    request.text2 = text(message, "text");
    if (ending) request.value = ending->code;
    if (cause == ExitCause::exception) request.value = 1;
    if (cause == ExitCause::exception || cause == ExitCause::keyboard_interrupt) {
      Event raise = request;
      raise.kind = EventKind::raise;
      raise.detail = 0;
      raise.value = 0;
      events_.push_back(raise);
      times_.push_back(now_);
    }
    of.is_asked = true;
    of.request = events_.size();
    events_.push_back(request);
    times_.push_back(now_);
  }

  // sys.excepthook has called sys.exit, as far as the status shows it.
  void exit_by_hook(std::uint16_t process) {
    const Process& of = processes_[process];
    const std::optional<trace::Ending> ending = ending_of(process);
    constexpr int of_exception = 1;
    if (!of.is_asked || events_[of.request].detail != code(ExitCause::exception) || !ending ||
        ending->killed || ending->code == of_exception || ending->code == of_failed_flush ||
        ended_at_once_.contains(of.id))
      return;
    event(add(EventKind::exit_requested, process, nullptr, code(ExitCause::sys_exit))).value =
        ending->code;
  }

  void lose(std::uint16_t process, HandlerId id, LostReason reason) {
    event(add(EventKind::lost, process, nullptr, code(reason))).handler = id;
  }
  void lose_output(std::uint16_t process, const std::string& words, Stream stream,
                   LostReason reason) {
    const TextId what = text(words);
    const std::size_t output = add(EventKind::output, process, nullptr, code(stream));
    event(output).text = what;
    const std::size_t at = add(EventKind::lost, process, nullptr, code(reason));
    event(at).text = what;
    event(at).value = stream == Stream::stderr_ ? 1 : 0;
  }

  void die(const Message& message, std::uint16_t process) {
    Process& of = processes_[process];
    ExitCause cause = ExitCause::os__exit;
    of.dying =
        message.number("multiprocessing") != 0 ? LostReason::multiprocessing : LostReason::os__exit;
    std::int64_t value = message.number("code");
    if (message.kind == "abort") {
      cause = ExitCause::abort;
      of.dying = LostReason::abort;
      value = SIGABRT;
    } else if (message.kind == "exec") {
      cause = ExitCause::exec;
      of.dying = LostReason::exec;
      value = 0;
      event(add(EventKind::exec, process, &message)).text = text(message, "path");
    }
    const std::size_t at = add(EventKind::exit_requested, process, &message, code(cause));
    event(at).value = value;
    of.is_asked = true;
    of.request = at;
  }

  std::optional<trace::Ending> ending_of(std::uint16_t process) const {
    if (process == 0) return run_.ending;
    const std::optional<int>& status = processes_[process].status;
    if (!status) return std::nullopt;
    return WIFSIGNALED(*status) ? trace::Ending{true, WTERMSIG(*status)}
                                : trace::Ending{false, WEXITSTATUS(*status)};
  }

  // Where everything stood when it was ended.
  void stop(const std::vector<Message>& messages) {
    std::set<std::pair<int, std::int64_t>> told;
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
      if (message->kind != "stack" || !index_.contains(message->process)) continue;
      const std::int64_t thread = std::clamp<std::int64_t>(message->number("number"), 0, 65535);
      if (!told.insert({message->process, thread}).second) continue;
      if (const std::string_view joins = message->text("joins");
          !joins.empty() && joins != "None") {
        const std::size_t wait =
            add(EventKind::wait, index_.at(message->process), nullptr, code(WaitFor::join));
        event(wait).thread = static_cast<std::uint16_t>(thread);
        event(wait).value = message->number("joins");
      }
      const std::size_t at = add(EventKind::limit, index_.at(message->process));
      event(at).thread = static_cast<std::uint16_t>(thread);
      event(at).text = text(run_.limit);
      event(at).text2 = text(*message, "stack");
    }
    if (told.empty()) {
      const std::size_t at = add(EventKind::limit, 0);
      event(at).text = text(run_.limit);
    }
  }

  void finish(std::uint16_t process) {
    Process& of = processes_[process];
    of.is_over = true;
    std::optional<trace::Ending> ending = ending_of(process);
    const bool is_killed = ending && ending->killed;
    // An end by exec is the beginning of another program: that is what ended so.
    std::optional<LostReason> reason = of.dying;
    const bool is_normal = of.phase >= Phase::flushing;
    if (process == 0 && !run_.limit.empty()) {
      reason = LostReason::limit;
    } else if (!reason && is_killed && !(is_normal && ending->code == SIGINT)) {
      reason = LostReason::signal;
      const std::size_t delivered =
          add(EventKind::signal, process, nullptr, code(SignalStage::delivered));
      event(delivered).value = ending->code;
      event(delivered).text = text(python::signal_name(ending->code));
      const std::size_t at =
          add(EventKind::exit_requested, process, nullptr, code(ExitCause::signal));
      event(at).value = ending->code;
      event(at).text = text(python::signal_name(ending->code));
    }
    if (!reason && ending && !is_killed && of.phase == Phase::main) {
      // By what the recorder does not see: C code, a subinterpreter.
      reason = LostReason::os__exit;
      event(add(EventKind::exit_requested, process, nullptr, code(ExitCause::os__exit))).value =
          ending->code;
    }
    if (!reason && of.phase == Phase::exit_handlers)
      add(EventKind::phase, process, nullptr, code(Phase::flushing));
    if (reason) {
      while (!of.calling.empty()) {
        const std::size_t at =
            add(EventKind::return_, process, nullptr, code(Outcome::never_returned));
        event(at).handler = of.calling.back();
        of.calling.pop_back();
      }
      for (auto id = of.registry.rbegin(); id != of.registry.rend(); ++id)
        lose(process, *id, *reason);
      for (const auto& [words, stream] : of.lost) lose_output(process, words, stream, *reason);
    }
    if (!ending && of.is_asked) {
      const Event& request = events_[of.request];
      const auto cause = static_cast<ExitCause>(request.detail);
      if (cause != ExitCause::sys_exit && cause != ExitCause::exec)
        ending = trace::Ending{cause == ExitCause::abort, static_cast<int>(request.value)};
    }
    if (of.phase != Phase::ended) add(EventKind::phase, process, nullptr, code(Phase::ended));
    of.phase = Phase::ended;
    if (!ending) return;  // nobody has seen it
    const std::size_t at = add(EventKind::process_end, process, nullptr, ending->killed ? 1 : 0);
    event(at).value = ending->code;
  }

  const Run& run_;
  const Bounds& bounds_;
  trace::TraceBuilder builder_;
  std::vector<Event> events_;
  std::vector<std::int64_t> times_;
  std::int64_t now_ = 0;
  std::vector<Process> processes_;
  std::map<int, std::uint16_t> index_;  // by process id: its newest number
  std::map<int, std::vector<std::pair<std::size_t, int>>> statuses_;
  std::map<int, std::size_t> last_;
  std::map<std::string, HandlerId> ids_;
  std::set<std::string> called_;                        // by id
  std::set<int> ended_at_once_;                         // by process id: by os._exit, abort, exec
  std::set<std::pair<int, std::int64_t>> never_began_;  // process id and number of a thread
  std::vector<std::string> objects_;                    // by handler
  std::map<std::string, std::size_t> functions_;
  std::map<TextId, std::string> written_;  // how a text that was written begins
  std::string feature_ = "3.0", interpreter_, executable_;
  bool is_tty_ = false;
  std::int64_t unseen_ = 0, dropped_output_ = 0, dropped_events_ = 0;
};

}  // namespace

trace::Trace Collector::finish(const Run& run) && {
  for (const Line& line : lines_) {
    Message message;
    message.time = line.time;
    message.process = line.process;
    message.thread = line.thread;
    message.kind = "line";
    message.fields.emplace_back("line", std::to_string(line.line));
    messages_.push_back(std::move(message));
  }
  std::ranges::stable_sort(messages_, {}, &Message::time);
  Maker maker(run, bounds_);
  maker.make(messages_);
  trace::Recorded recorded;
  recorded.dropped_lines = dropped_lines_;
  recorded.dropped_events = dropped_events_;
  return maker.result(std::move(recorded));
}

}  // namespace lastcall::record
