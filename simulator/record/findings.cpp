#include "record/findings.hpp"

#include <algorithm>
#include <cctype>
#include <csignal>
#include <map>
#include <optional>
#include <set>

#include "trace/narrate.hpp"
#include "trace/words.hpp"

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

constexpr std::size_t most_findings = 100;
constexpr std::size_t listed = 5;

template <typename Detail>
bool is(const Event& event, EventKind kind, Detail detail) {
  return event.kind == kind && event.detail == static_cast<std::uint8_t>(detail);
}

class Examiner {
 public:
  Examiner(const trace::Trace& trace, const Patience& patience)
      : trace_(trace), patience_(patience) {}

  std::vector<Finding> examine() {
    for (std::size_t i = 0; i < trace_.events().size(); ++i) look_at(i);
    for (auto& [process, of] : processes_) over(process, of);
    if (findings_.size() > most_findings) {
      const std::size_t more = findings_.size() - most_findings + 1;
      findings_.resize(most_findings - 1);
      findings_.push_back({"more", std::to_string(more) + " findings more.", "", ""});
    }
    return std::move(findings_);
  }

 private:
  struct Thread {
    std::string name;
    std::string started;  // the place
    bool is_daemon = false;
  };
  struct Process {
    Phase phase = Phase::main;
    std::optional<std::size_t> joining;  // the event
    std::map<std::int64_t, Thread> threads;
    std::map<std::int64_t, std::size_t> waited_for;  // threads, with the event that says so
    std::vector<std::pair<HandlerId, std::size_t>> calling;
    std::vector<HandlerId> registry;
    std::set<HandlerId> inherited;
    std::map<LostReason, std::vector<HandlerId>> lost;
    std::size_t lost_bytes = 0;
    LostReason lost_bytes_reason = LostReason::os__exit;
    std::vector<std::string> also_called;  // though it was inherited
    std::vector<std::string> stacks;       // when it was ended
    std::string request_place;
    std::optional<std::int64_t> killed_by;
  };

  std::int64_t time(std::size_t event) const {
    return event < trace_.times().size() ? trace_.times()[event] : 0;
  }
  std::string text(trace::TextId id) const { return trace::one_line(trace_.text(id), 300); }
  std::string name(HandlerId id) const { return text(trace_.handlers()[id].name); }
  std::string place(HandlerId id) const {
    const trace::Handler& handler = trace_.handlers()[id];
    if (handler.place != 0) return text(handler.place);
    return handler.line == 0 ? "" : line(handler.line);
  }
  std::string line(std::uint32_t number) const {
    return number == 0 ? ""
                       : trace::one_line(trace_.filename(), 300) + ":" + std::to_string(number);
  }
  // "in a child process, " where it is one.
  static std::string in(std::uint16_t process) {
    return process == 0 ? "" : "In child process " + std::to_string(process) + ": ";
  }
  std::string list(const std::vector<HandlerId>& handlers) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(handlers.size(), listed); ++i)
      names.push_back(name(handlers[i]));
    return trace::list(names, handlers.size());
  }
  void add(std::string kind, std::string words, std::string where, std::string remedy) {
    if (findings_.size() > 10'000) return;
    findings_.push_back({std::move(kind), std::move(words), std::move(where), std::move(remedy)});
  }

  void look_at(std::size_t i) {
    const Event& event = trace_.events()[i];
    Process& of = processes_[event.process];
    switch (event.kind) {
      case EventKind::register_: of.registry.push_back(event.handler); break;
      case EventKind::unregister: std::erase(of.registry, event.handler); break;
      case EventKind::clear:
        of.registry.clear();
        of.inherited.clear();
        break;
      case EventKind::phase:
        of.phase = static_cast<Phase>(event.detail);
        if (of.phase == Phase::joining_threads) of.joining = i;
        break;
      case EventKind::fork:
        if (event.text2 == 0) {
          Process& child = processes_[static_cast<std::uint16_t>(event.value)];
          child.registry = processes_[event.process].registry;
          child.inherited.insert(child.registry.begin(), child.registry.end());
        }
        break;
      case EventKind::thread_start:
        of.threads[event.value] = {text(event.text), text(event.text2), event.detail != 0};
        if (of.phase >= Phase::joining_threads) {
          add("thread_started_late",
              in(event.process) + "Thread " + text(event.text) +
                  " was started while the program was ending.",
              text(event.text2),
              "Do the work in the handler itself, or before the end of the main program.");
        }
        break;
      case EventKind::wait:
        if (is(event, EventKind::wait, trace::WaitFor::lock) && event.text != 0 &&
            event.value >= patience_.thread) {
          add("pool_keeps_alive",
              in(event.process) + text(event.text) +
                  ", which waits for the threads of a pool, took " + trace::duration(event.value) +
                  " after the end of the main program.",
              "", "Shut the pool down before the end, or cancel what it has not begun.");
        }
        if (is(event, EventKind::wait, trace::WaitFor::join) &&
            of.phase == Phase::joining_threads && event.text != 0)
          of.waited_for[event.value] = i;
        break;
      case EventKind::thread_end: thread_ended(event.process, of, i); break;
      case EventKind::call: called(event.process, of, i); break;
      case EventKind::report:
        if (event.handler != no_handler) failed(event);
        break;
      case EventKind::return_: returned(event.process, of, i); break;
      case EventKind::exit_requested:
        of.request_place = line(event.line);
        if (is(event, EventKind::exit_requested, ExitCause::signal)) of.killed_by = event.value;
        break;
      case EventKind::lost:
        if (is(event, EventKind::lost, LostReason::registered_late) &&
            event.handler != no_handler) {
          add("registered_late",
              in(event.process) + name(event.handler) +
                  " was registered while the handlers ran, so it was never called.",
              place(event.handler), "Register it before the end, or call it there and then.");
        } else if (event.handler != no_handler) {
          of.lost[static_cast<LostReason>(event.detail)].push_back(event.handler);
        } else {
          of.lost_bytes += trace_.text(event.text).size();
          of.lost_bytes_reason = static_cast<LostReason>(event.detail);
        }
        break;
      case EventKind::limit:
        if (event.text2 != 0) of.stacks.push_back(stands(of, i));
        break;
      default: break;
    }
  }

  static std::string thread_name(const Process& of, std::int64_t number) {
    const auto found = of.threads.find(number);
    return number == 0                 ? "the main thread"
           : found == of.threads.end() ? "a thread without a name"
                                       : "thread " + found->second.name;
  }

  // Where a thread stood when the program was ended, and what it waited for.
  std::string stands(const Process& of, std::size_t i) const {
    const Event& event = trace_.events()[i];
    std::string words = thread_name(of, event.thread) + " stands at " + text(event.text2);
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    if (i > 0) {
      const Event& before = trace_.events()[i - 1];
      if (is(before, EventKind::wait, trace::WaitFor::join) && before.thread == event.thread &&
          before.process == event.process)
        words += ", where it waits for the end of " + thread_name(of, before.value);
    }
    return words + ".";
  }

  void thread_ended(std::uint16_t process, Process& of, std::size_t i) {
    const auto waited = of.waited_for.find(trace_.events()[i].value);
    if (waited == of.waited_for.end()) return;
    const std::int64_t time_taken = time(i) - time(*of.joining);
    if (time_taken >= patience_.thread) kept_alive(process, of, waited->first, time_taken);
    of.waited_for.erase(waited);
  }

  void kept_alive(std::uint16_t process, const Process& of, std::int64_t number,
                  std::optional<std::int64_t> time_taken) {
    const auto found = of.threads.find(number);
    const Thread thread =
        found == of.threads.end() ? Thread{"without a name", "", false} : found->second;
    const auto waited = of.waited_for.find(number);
    const std::string stack =
        waited == of.waited_for.end() ? "" : text(trace_.events()[waited->second].text);
    add("thread_keeps_alive",
        in(process) + "Thread " + thread.name + ", which is no daemon, kept the program alive " +
            (time_taken ? "for " + trace::duration(*time_taken) + " after its end"
                        : "after its end, until it was ended") +
            (stack.empty() ? "." : "; it stood at " + stack + "."),
        thread.started,
        "Tell the thread to stop before the end and join it, or make it a daemon if it may be "
        "cut off.");
  }

  void called(std::uint16_t process, Process& of, std::size_t i) {
    const HandlerId id = trace_.events()[i].handler;
    std::erase(of.registry, id);
    of.calling.emplace_back(id, i);
    // What a library registers is meant for its children, too.
    if (process != 0 && of.inherited.contains(id) && trace_.handlers()[id].library == 0)
      of.also_called.push_back(name(id));
    const trace::Handler& handler = trace_.handlers()[id];
    if (const std::int64_t bytes = trace_.events()[i].value; bytes >= patience_.held) {
      add("holds_memory",
          in(process) + text(handler.call) + " kept " + std::to_string(bytes >> 20) +
              " MiB alive until it was called: so much do its object and arguments hold.",
          place(id),
          "Hand over only what it needs, or unregister it as soon as its object is done with.");
    }
    if (handler.again && twice_.insert(handler.function).second) {
      add("registered_twice",
          in(process) + name(id) + " is registered more than once, and called each time.",
          place(id), "Register it once, or unregister it before it is registered again.");
    }
  }

  void failed(const Event& event) {
    const std::string type = event.text == 0 ? "an exception" : text(event.text);
    const std::string message = text(event.text2);
    const bool is_fine = trace_.ending() == trace::Ending{};
    const bool is_gone =
        type == "NameError" || type == "UnboundLocalError" ||
        (type == "AttributeError" && message.find("'NoneType' object") != std::string::npos) ||
        (type == "ImportError" && message.find("sys.meta_path is None") != std::string::npos);
    add(is_gone ? "missing_name" : "failed_handler",
        in(event.process) + name(event.handler) + " failed: " + type +
            (message.empty() ? "" : ": " + message) + (message.ends_with('.') ? "" : ".") +
            (is_fine && event.process == 0 ? " The exit status is 0 all the same." : "") +
            (is_gone ? " It uses a name that is not there any more." : ""),
        place(event.handler),
        is_gone ? "Hand over what the handler needs when it is registered: "
                  "atexit.register(f, value)."
                : "Catch the exception in the handler; nobody else can.");
  }

  void returned(std::uint16_t process, Process& of, std::size_t i) {
    const Event& event = trace_.events()[i];
    while (!of.calling.empty()) {
      const auto [id, begin] = of.calling.back();
      of.calling.pop_back();
      if (id != event.handler) continue;
      const std::int64_t time_taken = time(i) - time(begin);
      const bool never = is(event, EventKind::return_, Outcome::never_returned);
      if (never) {
        add("handler_cut_off",
            in(process) + name(id) +
                " had not come to its end when the process "
                "was over; it had taken " +
                shown(time_taken) + ".",
            place(id), "Keep what it does short, or bound what it waits for.");
      } else if (time_taken >= patience_.handler) {
        add("slow_handler", in(process) + name(id) + " took " + shown(time_taken) + ".", place(id),
            "Do the work before the end, or bound what it waits for: others wait for it.");
      }
      return;
    }
  }
  static std::string shown(std::int64_t time_taken) {
    const std::string words = trace::duration(time_taken);
    return words.empty() ? "less than a millisecond" : words;
  }

  // What is seen only when all is over.
  void over(std::uint16_t process, Process& of) {
    if (!of.stacks.empty() || (process == 0 && !trace_.limit().empty())) {
      std::string words = in(process) + "The program did not come to its end: " +
                          trace::one_line(trace_.limit(), 200) + ".";
      for (const std::string& stack : of.stacks) words += " " + stack;
      add("hangs", words, "", "See to what the threads wait for at these places.");
    }
    for (const auto& [number, event] : of.waited_for) kept_alive(process, of, number, std::nullopt);
    for (const auto& [reason, handlers] : of.lost) never_ran(process, of, reason, handlers);
    if (of.lost_bytes != 0) {
      add("output_lost",
          in(process) + std::to_string(of.lost_bytes) +
              (of.lost_bytes == 1 ? " byte that was" : " bytes that were") +
              " printed never reached standard output: " + why(of, of.lost_bytes_reason) + ".",
          of.request_place, "Flush before: print(…, flush=True) or sys.stdout.flush().");
    }
    if (!of.also_called.empty()) {
      const std::vector<std::string> first(
          of.also_called.begin(), of.also_called.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                               of.also_called.size(), listed)));
      add("inherited",
          "Child process " + std::to_string(process) +
              " also called what its parent had "
              "registered: " +
              trace::list(first, of.also_called.size()) + ".",
          "", "Let the child end by os._exit, or call atexit._clear() first thing in it.");
    }
  }

  std::string why(const Process& of, LostReason reason) const {
    switch (reason) {
      case LostReason::os__exit: return "os._exit ended the process";
      case LostReason::signal:
        return "the process was killed by signal " + std::to_string(of.killed_by.value_or(0));
      case LostReason::abort: return "os.abort ended the process";
      case LostReason::exec: return "the process became another program";
      case LostReason::multiprocessing: return "multiprocessing ended the child by os._exit";
      case LostReason::closed: return "it could not be written";
      case LostReason::limit: return "the process was ended";
      default: return "the process was over";
    }
  }

  static bool is_crash(std::int64_t signal) {
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL;
  }

  void never_ran(std::uint16_t process, const Process& of, LostReason reason,
                 const std::vector<HandlerId>& handlers) {
    // What else there is has been told, or is as it has to be.
    if (reason != LostReason::os__exit && reason != LostReason::signal &&
        reason != LostReason::abort && reason != LostReason::exec && reason != LostReason::limit &&
        reason != LostReason::multiprocessing)
      return;
    // A forked child that ends by os._exit does what it should with what it inherited.
    std::vector<HandlerId> own;
    for (const HandlerId id : handlers)
      if (!of.inherited.contains(id)) own.push_back(id);
    if (own.empty()) return;
    const bool is_term = reason == LostReason::signal && of.killed_by == 15;
    add(reason == LostReason::signal ? "signal_skips_handlers" : "handlers_skipped",
        in(process) + std::to_string(own.size()) +
            (own.size() == 1 ? " handler never ran, " : " handlers never ran, ") + list(own) +
            ": " + why(of, reason) + ".",
        of.request_place,
        is_term ? "Turn SIGTERM into a normal end: signal.signal(signal.SIGTERM, lambda *_: "
                  "sys.exit(143))."
        : reason == LostReason::signal && is_crash(of.killed_by.value_or(0))
            ? "It crashed in C code: python -X faulthandler says where."
        : reason == LostReason::signal
            ? "End it by a signal that it handles, or do the work earlier."
        : reason == LostReason::limit ? "See why it did not end by itself."
                                      : "End by sys.exit, or call atexit._run_exitfuncs() before.");
  }

  const trace::Trace& trace_;
  const Patience& patience_;
  std::map<std::uint16_t, Process> processes_;
  std::set<std::uint16_t> twice_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> examine(const trace::Trace& trace, const Patience& patience) {
  return Examiner(trace, patience).examine();
}

}  // namespace lastcall::record
