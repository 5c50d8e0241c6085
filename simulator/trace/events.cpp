#include <algorithm>
#include <map>
#include <set>

#include "python/signals.hpp"
#include "trace/comparison.hpp"
#include "trace/names.hpp"
#include "trace/words.hpp"

// Whether a recorded and a simulated run did the same, event by event.
namespace lastcall::trace {
namespace {

using Lines = std::vector<std::string>;

// A run as far as the other kind of run can be held against it.
class Essence {
 public:
  explicit Essence(const Trace& trace) : trace_(trace) {
    number_handlers();
    // The recorder does not look into subinterpreters, and sees only the end of the process there.
    for (const Event& event : trace_.events()) {
      const bool is_end = event.kind == EventKind::process_end ||
                          (event.kind == EventKind::exit_requested &&
                           static_cast<ExitCause>(event.detail) == ExitCause::os__exit);
      if (event.interpreter == 0 || is_end) take(event);
    }
    for (auto& [process, lines] : processes_) {
      // When a loss is noticed is not when it happens.
      Lines& losses = losses_[process];
      std::sort(losses.begin(), losses.end());
      lines.insert(lines.end(), losses.begin(), losses.end());
      const auto& [started, ended] = threads_[process];
      lines.push_back("threads started: " + std::to_string(started) +
                      ", ended: " + std::to_string(ended));
    }
  }

  const std::map<std::uint16_t, Lines>& processes() const { return processes_; }
  // Whether it is known how a process ended.
  bool knows_end(std::uint16_t process) const { return ends_.contains(process); }

 private:
  // The program's own, in the order in which they were registered.
  void number_handlers() {
    std::set<HandlerId> elsewhere;
    for (const Event& event : trace_.events())
      if (event.kind == EventKind::register_ && event.interpreter != 0)
        elsewhere.insert(event.handler);
    std::size_t number = 0;
    for (std::size_t i = 0; i < trace_.handlers().size(); ++i) {
      const Handler& handler = trace_.handlers()[i];
      // A simulated run does not say that multiprocessing's is the library's.
      if (handler.line == 0 || handler.library != 0 ||
          trace_.text(handler.name).ends_with("_exit_function") ||
          elsewhere.contains(static_cast<HandlerId>(i)))
        continue;
      names_[static_cast<HandlerId>(i)] = "handler " + std::to_string(++number);
    }
  }

  void take(const Event& event) {
    Lines& lines = processes_[event.process];
    std::string name;
    if (event.handler != no_handler) {
      const auto found = names_.find(event.handler);
      if (found == names_.end()) return;
      name = found->second;
    }
    const auto detail = [&] {
      const auto details = detail_names(event.kind);
      return event.detail < details.size() ? std::string(details[event.detail]) : std::string();
    };
    switch (event.kind) {
      case EventKind::register_:
        lines.push_back(name + " is registered in line " +
                        std::to_string(trace_.handlers()[event.handler].line));
        break;
      case EventKind::unregister: lines.push_back(name + " is unregistered"); break;
      case EventKind::clear: lines.push_back("the registry is cleared"); break;
      case EventKind::call: lines.push_back(name + " is called"); break;
      case EventKind::return_: {
        // Up to 3.9 nothing shows that a handler called sys.exit.
        const bool is_silent =
            trace_.rules().exit_in_handler != python::Rules::ExitInHandler::reported &&
            trace_.text(event.text) == "SystemExit";
        lines.push_back(name + ": " + (is_silent ? "returned" : detail()));
        break;
      }
      case EventKind::exit_requested: {
        const auto cause = static_cast<ExitCause>(event.detail);
        if (cause == ExitCause::handler) break;
        // That sys.excepthook called sys.exit is not seen where the status is the exception's, too.
        const bool is_silent =
            cause == ExitCause::sys_exit && event.value == 1 && failed_.contains(event.process);
        if (cause == ExitCause::exception) failed_.insert(event.process);
        if (!is_silent) lines.push_back("the end: " + detail());
        break;
      }
      case EventKind::phase:
        // That it has ended is said by process_end.
        if (event.detail != static_cast<std::uint8_t>(Phase::main) &&
            event.detail != static_cast<std::uint8_t>(Phase::ended))
          lines.push_back("phase: " + detail());
        break;
      case EventKind::lost:
        if (event.handler != no_handler)
          losses_[event.process].push_back(name + " is lost: " + detail());
        break;
      case EventKind::signal:
        // What SIGINT does by itself, raising KeyboardInterrupt, the recorder does not see.
        if (event.detail == static_cast<std::uint8_t>(SignalStage::handled) && event.value != 2)
          lines.push_back(python::signal_name(static_cast<int>(event.value)) + " is handled");
        break;
      case EventKind::fork: lines.push_back("a child is forked"); break;
      case EventKind::thread_start:
        // A simulated run does not tell of the thread behind a queue between processes.
        if (trace_.text(event.text2).find("/multiprocessing/") != std::string_view::npos) {
          helpers_.insert({event.process, event.value});
        } else {
          ++threads_[event.process].first;
          // Whether a daemon still comes to its end is a matter of chance.
          if (event.detail != 0) helpers_.insert({event.process, event.value});
        }
        break;
      case EventKind::thread_end:
        if (!helpers_.contains({event.process, event.value})) ++threads_[event.process].second;
        break;
      case EventKind::process_end:
        ends_.insert(event.process);
        lines.push_back(in_words({event.detail != 0, static_cast<int>(event.value)}));
        break;
      default: break;
    }
  }

  const Trace& trace_;
  std::map<HandlerId, std::string> names_;
  std::map<std::uint16_t, Lines> processes_;
  std::map<std::uint16_t, Lines> losses_;
  std::set<std::uint16_t> ends_;
  std::set<std::uint16_t> failed_;  // whose main program has ended by an exception
  std::map<std::uint16_t, std::pair<int, int>> threads_;
  std::set<std::pair<std::uint16_t, std::int64_t>> helpers_;
};

bool is_end(const std::string& line) {
  return line.starts_with("exit status ") || line.starts_with("killed by ");
}

}  // namespace

std::optional<EventDifference> compare_events(const Trace& recorded, const Trace& simulated) {
  const Essence left(recorded);
  const Essence right(simulated);
  std::set<std::uint16_t> processes;
  for (const Essence* essence : {&left, &right})
    for (const auto& [process, lines] : essence->processes()) processes.insert(process);
  for (const std::uint16_t process : processes) {
    static const Lines none;
    const auto lines_of = [process](const Essence& essence) -> const Lines& {
      const auto found = essence.processes().find(process);
      return found == essence.processes().end() ? none : found->second;
    };
    const Lines& a = lines_of(left);
    Lines b = lines_of(right);
    // Nobody has seen how it ended, if its parent did not wait for it.
    if (!left.knows_end(process)) std::erase_if(b, is_end);
    const auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (first == a.end() && second == b.end()) continue;
    const std::string where =
        process == 0 ? "" : "in child process " + std::to_string(process) + ": ";
    return EventDifference{where + (first == a.end() ? "nothing more" : *first),
                           where + (second == b.end() ? "nothing more" : *second)};
  }
  return std::nullopt;
}

}  // namespace lastcall::trace
