#include "trace/narrate.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "python/signals.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "trace/words.hpp"

namespace lastcall::trace {

using python::Rules;
namespace {

using namespace std::string_literals;

// --- words

// Of many handlers only the first few are named, so that a sentence stays a sentence.
constexpr std::size_t listed = 5;

std::string quoted(std::string_view text) {
  return "\"" + one_line(text) + "\"";
}

// Joins parts that may be empty into one text.
std::string join(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += ' ';
    text += part;
  }
  return text;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

// --- one step, with what the sentences about it are made from

class Narrator {
 public:
  Narrator(const Timeline& timeline, std::size_t step)
      : timeline_(timeline),
        trace_(timeline.trace()),
        step_(timeline.steps()[step]),
        lead_(trace_.events()[step_.lead]),
        before_(timeline.before_step(step)),
        after_(timeline.at_step(step)),
        rules_(trace_.rules()) {}

  Sentence tell() const {
    Sentence sentence = dispatch();
    sentence.who = speaker();
    return sentence;
  }

 private:
  Sentence dispatch() const {
    switch (lead_.kind) {
      case EventKind::register_: return registered();
      case EventKind::unregister: return unregistered();
      case EventKind::clear: return cleared();
      case EventKind::output: return printed();
      case EventKind::flush: return flushed();
      case EventKind::raise: return raised();
      case EventKind::catch_: return caught();
      case EventKind::exit_requested: return asked_to_end();
      case EventKind::signal: return signalled();
      case EventKind::phase: return phase();
      case EventKind::call: return called();
      case EventKind::return_: return returned();
      case EventKind::report: return reported();
      case EventKind::lost: return lost();
      case EventKind::fork: return forked();
      case EventKind::exec:
        return {"The program becomes " + text(lead_.text) + ".",
                has(EventKind::lost) ? losses() : ""s};
      case EventKind::thread_start: return thread_started();
      case EventKind::thread_end: return thread_ended();
      case EventKind::wait: return waited();
      case EventKind::file: return file();
      case EventKind::finalize: return finalized();
      case EventKind::limit:
        if (is_recorded())
          return {capital(text(lead_.text)) + ".",
                  lead_.text2 == 0 ? "It was ended."s
                                   : "Before it was ended, " + where_thread(lead_.thread) +
                                         " stood at " + text(lead_.text2) + "."};
        return {"The simulation stops here.",
                capital(text(lead_.text)) + ". A real interpreter would go on."};
      case EventKind::process_end: return ended();
      case EventKind::line: break;
    }
    return {};
  }

  // -- facts

  std::span<const Event> events() const {
    return {trace_.events().data() + step_.first, trace_.events().data() + step_.end};
  }
  std::string text(TextId id) const { return one_line(trace_.text(id)); }
  std::string name(HandlerId handler) const {
    return handler < trace_.handlers().size() ? text(trace_.handlers()[handler].name)
                                              : "a handler"s;
  }
  // How it will be called, where that is more than its name and "()".
  std::string call_text(HandlerId handler) const {
    if (handler >= trace_.handlers().size()) return {};
    const std::string call = text(trace_.handlers()[handler].call);
    return call == name(handler) + "()" ? ""s : call;
  }
  bool has(EventKind kind) const {
    const auto in_step = events();
    return std::any_of(in_step.begin(), in_step.end(),
                       [&](const Event& e) { return e.kind == kind; });
  }
  bool is_recorded() const { return trace_.recorded().has_value(); }
  std::int64_t time_of(std::uint32_t event) const {
    return event < trace_.times().size() ? trace_.times()[event] : 0;
  }
  // "It took 3.2 seconds." of what is worth a word, in a recorded run.
  std::string took(std::uint32_t begin, std::uint32_t end) const {
    const std::string time = duration(time_of(end) - time_of(begin));
    return is_recorded() && !time.empty() ? "It took " + time + "." : "";
  }
  // Who asked for a handler, if that was a library.
  std::string asked_by(HandlerId handler) const {
    if (handler >= trace_.handlers().size()) return {};
    const Handler& it = trace_.handlers()[handler];
    if (it.library == 0) return {};
    const std::string module = text(it.module);
    return "The library " + text(it.library) + " asked for it" +
           (it.place == 0 ? "" : ", at " + text(it.place)) +
           (module.empty() || module == text(it.library) ? "" : "; it is from " + module) + ".";
  }
  std::string pipe() const { return trace_.stdout_is_tty() ? "the terminal" : "the pipe"; }

  std::string speaker() const {
    const std::uint16_t process = lead_.process;
    std::string who;
    if (process == 0)
      who = after_.processes().size() > 1 ? "Parent" : "";
    else
      who = timeline_.process_count() == 2 ? "Child" : "Child " + std::to_string(process);
    if (lead_.interpreter == 0) return who;
    return who + (who.empty() ? "Interpreter " : ", interpreter ") +
           std::to_string(lead_.interpreter);
  }

  // "thread worker", but "Thread-1 (work)" as it is.
  static std::string thread_named(std::string_view name) {
    return (name.starts_with("Thread") ? "" : "thread ") + one_line(name);
  }
  std::string thread_name(std::uint16_t index) const {
    for (const ThreadState& thread : after_.threads()) {
      if (thread.index == index) return thread_named(thread.name);
    }
    return "thread " + std::to_string(index);
  }

  std::string where_thread(std::uint16_t index) const {
    return index == 0        ? "the main thread"s
           : index == 0xffff ? "a thread without a name"s
                             : thread_name(index);
  }

  // Who does what the step is about.
  std::string actor() const {
    const std::vector<Call> calling = before_.calling();
    if (!calling.empty() && trace_.events()[calling.back().event].thread == lead_.thread) {
      return name(calling.back().handler);
    }
    if (lead_.thread != 0) return capital(thread_name(lead_.thread));
    return before_.phase() == Phase::main ? "The program" : "Python";
  }

  // The handlers that wait for their call, in the order of calling; of many only the first few.
  struct Queue {
    std::vector<HandlerId> first;
    std::size_t size = 0;
  };
  Queue queue(const State& state) const {
    Queue queue;
    const bool is_running = state.phase() == Phase::exit_handlers;
    if (is_running && rules_.run == Rules::Run::snapshot) {
      // A run through a snapshot calls what was taken out of the registry meanwhile, too.
      const std::size_t calls = timeline_.call_count(lead_.process, lead_.interpreter);
      for (std::size_t i = state.call_count(); i < calls && queue.first.size() < listed; ++i) {
        queue.first.push_back(timeline_.called(i, lead_.process, lead_.interpreter));
      }
      queue.size = calls - std::min(calls, state.call_count());
      if (queue.size != 0) return queue;
    }
    queue.size = state.registry_size();
    if (is_running && rules_.run != Rules::Run::newest_first) {
      // What was registered since the run began stands on top, and is not called.
      const std::uint32_t begin = state.phase_event();
      while (queue.size != 0 && state.registry(queue.size - 1).event > begin) --queue.size;
    }
    for (std::size_t i = 0; i < std::min(queue.size, listed); ++i) {
      queue.first.push_back(state.registry(queue.size - 1 - i).handler);
    }
    return queue;
  }
  std::string waiting(const Queue& queue) const {
    std::vector<std::string> names;
    for (const HandlerId handler : queue.first) names.push_back(name(handler));
    return list(names, queue.size);
  }
  std::string waiting(const State& state) const { return waiting(queue(state)); }

  // "3"; "" while it is not known, and where a signal is to end the process.
  std::string status() const {
    const std::optional<ExitState> exit = after_.exit();
    if (!exit || exit->ending.killed) return {};
    return std::to_string(exit->ending.code);
  }
  std::string status_stays() const {
    const std::optional<ExitState> exit = after_.exit();
    if (exit && exit->ending.killed && !exit->over)
      return ", and Python still ends itself by SIGINT afterwards";
    return status().empty() ? ""s : ", and the exit status stays " + status();
  }

  // Whether a handler or output is lost in this step.
  bool costs() const {
    const auto in_step = events();
    return std::any_of(in_step.begin(), in_step.end(), [](const Event& e) {
      return e.kind == EventKind::lost && (e.handler != no_handler || e.text != 0);
    });
  }

  // The daemon threads that are still running at the end of the process.
  std::string cut_threads() const {
    std::vector<std::string> names;
    std::size_t threads = 0;
    for (const ThreadState& thread : after_.threads()) {
      if (thread.daemon && thread.running && ++threads <= listed) {
        names.push_back(thread_name(thread.index));
      }
    }
    if (threads == 0) return {};
    return capital(list(names, threads)) + (threads == 1
                                                ? ", a daemon, is cut off where it is."
                                                : ", daemons, are cut off where they are.");
  }

  // What the death of a process in this step costs.
  std::string losses() const {
    std::vector<std::string> names;
    std::vector<std::string> cut;
    std::size_t handlers = 0;
    std::uint64_t bytes = 0;
    for (const Event& event : events()) {
      if (event.kind == EventKind::return_) {
        cut.push_back(name(event.handler));
      } else if (event.kind == EventKind::lost && event.handler != no_handler) {
        if (++handlers <= listed) names.push_back(name(event.handler));
      } else if (event.kind == EventKind::lost) {
        bytes += trace_.text(event.text).size();
      }
    }
    std::vector<std::string> parts;
    if (!cut.empty()) parts.push_back(list(cut, cut.size()) + " never comes to its end");
    if (handlers != 0) parts.push_back(list(names, handlers) + " will never run");
    if (bytes != 0) {
      parts.push_back(counted(bytes, "byte") + " printed but not flushed " +
                      (bytes == 1 ? "is" : "are") + " lost");
    }
    if (parts.empty()) return "no handler was waiting, and no output is lost.";
    return (parts.size() < 3 ? parts.size() == 1 ? parts[0] : parts[0] + ", and " + parts[1]
                             : parts[0] + ", " + parts[1] + ", and " + parts[2]) +
           ".";
  }

  // What Python does once it is told to end.
  std::string what_follows() const {
    std::vector<std::string> joined;
    std::size_t threads = 0;
    for (const ThreadState& thread : after_.threads()) {
      if (thread.daemon || !thread.running) continue;
      if (++threads <= listed) joined.push_back(thread_name(thread.index));
    }
    const std::string first =
        threads == 0 ? ""s : "First Python waits for " + list(joined, threads) + ".";
    const std::size_t size = after_.registry_size();
    const std::string then = threads == 0 ? "now" : "then";
    if (size == 0) return join({first, "No exit handler is registered."});
    if (size == 1)
      return join(
          {first, "Its one exit handler, " + waiting(after_) + ", is called " + then + "."});
    return join({first, counted(size, "exit handler") + " are called " + then +
                            ", the newest first: " + waiting(after_) + "."});
  }

  // The handler that is called next, in the run that goes on; "" if none is left.
  std::string next_handler() const {
    const Queue waits = queue(after_);
    return waits.size == 0 ? ""s : name(waits.first[0]);
  }

  // -- sentences, one for each kind of event

  Sentence registered() const {
    const std::string who = name(lead_.handler);
    const std::string how = call_text(lead_.handler);
    const std::string bound =
        how.empty() ? ""s : "Its arguments are bound now: at exit it is called as " + how + ".";
    const std::size_t size = after_.registry_size();
    const bool handlers_run = before_.phase() == Phase::exit_handlers;
    if (handlers_run && rules_.run != Rules::Run::newest_first) {
      return {who + " is registered too late.",
              rules_.run == Rules::Run::snapshot
                  ? "From Python 3.14 on the handlers are called from a snapshot taken before the "
                    "first of them ran, so " +
                        who + " will never run."
                  : "Python 3.6 to 3.13 never look again at what a handler registers, so " + who +
                        " will never run."};
    }
    if (handlers_run) {
      return {who + " is registered, while handlers run.",
              join({"Python 2.7 takes handlers off the end of its list until none is left, so " +
                        who + " is called next.",
                    bound})};
    }
    std::string order;
    if (size == 1) {
      order = "It is the only one in the registry so far.";
    } else if (lead_.handler < trace_.handlers().size() && trace_.handlers()[lead_.handler].again) {
      order =
          "The same function once more: each registration is called, and this one, the newest "
          "of " +
          std::to_string(size) + ", first.";
    } else {
      order = "It is the newest of " + std::to_string(size) + ", so it would be called first.";
    }
    return {who + " is registered.",
            join({order, bound, asked_by(lead_.handler), beside_that_changed()})};
  }

  // After a fork: that the other process has a registry of its own, which stays as it is. "" if
  // there is no other that still runs.
  std::string beside_that_changed() const {
    if (lead_.interpreter != 0) return {};
    std::optional<std::uint16_t> other;
    std::size_t children = 0;
    for (const ProcessState& process : after_.processes()) {
      const bool is_child = process.index != process.parent && process.parent == lead_.process;
      if (process.index == lead_.process && process.parent != lead_.process) other = process.parent;
      if (!is_child || !process.running) continue;
      ++children;
      if (!other) other = process.index;
    }
    if (lead_.process == 0 && children > 1)
      return "Only the parent's registry changes, not those of its children.";
    if (!other) return {};
    const State beside = timeline_.at(step_.end, *other);
    if (beside.phase() != Phase::main) return {};
    const std::uint32_t begin = (lead_.process == 0 ? beside : after_).phase_event();
    if (begin == no_event || trace_.events()[begin].text2 != 0) return {};  // a new Python, no copy
    const std::size_t size = beside.registry_size();
    const std::string still = size == 0 ? "none" : std::to_string(size);
    return lead_.process == 0
               ? "Only the parent's registry changes; the child still has " + still + "."
               : "Only the child's copy changes; the parent still has " + still + ".";
  }

  Sentence unregistered() const {
    const auto in_step = events();
    const auto removed = static_cast<std::uint64_t>(
        std::count_if(in_step.begin(), in_step.end(),
                      [](const Event& e) { return e.kind == EventKind::unregister; }));
    const std::string who = name(lead_.handler);
    const std::size_t left = after_.registry_size();
    const std::string rest =
        left == 0 ? "nothing is left in the registry"s
                  : counted(left, "handler") + (left == 1 ? " is" : " are") + " left";
    const std::string all =
        removed == 1 ? ""s
                     : "Every entry whose function is equal to the one given goes, here " +
                           std::to_string(removed) + ".";
    if (before_.phase() == Phase::exit_handlers || !before_.calling().empty()) {
      const Timeline::Fate fate = timeline_.fate(lead_.handler, lead_.process, lead_.interpreter);
      if (fate.call && *fate.call >= step_.end) {
        return {who + " is unregistered too late.",
                join({all,
                      "From Python 3.14 on the handlers are called from a snapshot taken before "
                      "the first of them ran, so " +
                          who + " still runs."})};
      }
      return {who + " is unregistered just in time.",
              join({all, "It was still waiting for its call, and will never run; " + rest + "."})};
    }
    return {who + " is unregistered.",
            join({all, "It will not be called at exit; " + rest + ".", beside_that_changed()})};
  }

  Sentence cleared() const {
    const auto gone = static_cast<std::uint64_t>(std::max<std::int64_t>(lead_.value, 0));
    if (gone == 0) return {"The registry is cleared.", "It was empty already."};
    const bool by_handler = !before_.calling().empty();
    if (by_handler && rules_.run == Rules::Run::snapshot) {
      return {"The registry is cleared, too late.",
              "From Python 3.14 on the handlers are called from a snapshot taken before the first "
              "of them ran, so those that wait still run."};
    }
    const std::size_t size = before_.registry_size();
    return {"The registry is cleared.",
            size == 0
                ? "No handler was waiting."s
                : waiting(before_) + (size == 1 ? " is" : " are") + " gone, and will never run."};
  }

  Sentence printed() const {
    std::string printed;
    for (const Event& event : events()) {
      if (event.kind == EventKind::output && printed.size() < 1024) {
        printed += trace_.text(event.text).substr(0, 1024);
      }
    }
    const auto stream = static_cast<Stream>(lead_.detail);
    if (is_recorded() && has(EventKind::flush))
      return {quoted(printed) + " is written to " +
                  (stream == Stream::stderr_ ? "standard error"s : pipe()) + ".",
              ""};
    if (stream == Stream::stderr_) {
      return {actor() + " prints " + quoted(printed) + " to standard error.",
              "Standard error is never held back."};
    }
    const std::size_t held = after_.pending_size(stream);
    if (trace_.stdout_is_tty()) {
      return {actor() + " prints " + quoted(printed) + ".",
              held == 0 ? ""s
                        : "It is not on the terminal yet: that waits for the end of the line, or "
                          "for a flush."};
    }
    if (held == 0) return {actor() + " prints " + quoted(printed) + ".", "It is written at once."};
    if (has(EventKind::flush)) {
      return {actor() + " prints " + quoted(printed) + ".",
              "The buffer is full and is written to the pipe; " + counted(held, "byte") +
                  " wait in it again."};
    }
    return {actor() + " prints " + quoted(printed) + ".",
            before_.pending_size(stream) == 0
                ? "Standard output is a pipe, so the text waits in a buffer, " +
                      counted(held, "byte") + ", until it is flushed."
                : "It waits in the buffer too, which now holds " + counted(held, "byte") + "."};
  }

  // What Python writes when the main program is over, before anything else.
  std::string first_flush() const {
    std::uint64_t bytes = 0;
    for (const Event& event : events()) {
      if (event.kind == EventKind::exit_requested) break;
      if (event.kind == EventKind::flush) bytes += trace_.text(event.text).size();
    }
    if (bytes == 0) return {};
    return "What waited in the buffer is written, " + counted(bytes, "byte") + ".";
  }

  std::uint64_t flushed_bytes() const {
    std::uint64_t bytes = 0;
    for (const Event& event : events()) {
      if (event.kind == EventKind::flush) bytes += trace_.text(event.text).size();
    }
    return bytes;
  }

  Sentence flushed() const {
    const std::string where =
        static_cast<Stream>(lead_.detail) == Stream::stderr_ ? "standard error"s : pipe();
    return {"The output is flushed.",
            counted(flushed_bytes(), "byte") + " of what was printed reach" +
                (flushed_bytes() == 1 ? "es " : " ") + where + "; this can no longer be lost."};
  }

  // How the step's line asks to exit, in the program's own words.
  std::string written() const { return std::string(written_exit(timeline_, step_.lead)); }

  Sentence raised() const {
    const std::string type = lead_.text == 0 ? "an exception"s : text(lead_.text);
    if (type == "SystemExit") {
      const std::string wrote = written();
      return {actor() + " asks to exit.",
              (wrote.ends_with("SystemExit") ? "SystemExit is an exception"s
                                             : wrote + " works by raising SystemExit") +
                  ", so that finally blocks run and an except clause could still stop it."};
    }
    if (type == "KeyboardInterrupt") {
      return {"KeyboardInterrupt is raised.",
              "That is how Python tells a program of SIGINT, which Ctrl+C sends; it can be caught "
              "like any exception."};
    }
    const std::string message = text(lead_.text2);
    return {actor() + " raises " + type + (message.empty() ? "" : ": " + message) +
                (message.ends_with('.') ? "" : "."),
            "Python looks for an except clause that takes it, outwards from here."};
  }

  Sentence caught() const {
    return {text(lead_.text) + " is caught.",
            lead_.text != 0 && trace_.text(lead_.text) == "SystemExit"
                ? "So the program does not end: SystemExit is an exception like others."
                : "The program goes on from there."};
  }

  Sentence asked_to_end() const {
    const std::string type = text(lead_.text);
    const std::string code = std::to_string(lead_.value);
    const std::string wrote = written();
    switch (static_cast<ExitCause>(lead_.detail)) {
      case ExitCause::end_of_file:
        return {"The main program is over.",
                join({"It came to its last line, so the exit status will be " + code + ".",
                      first_flush(), what_follows()})};
      case ExitCause::sys_exit:
        if (lead_.text != 0) {
          return {
              wrote + " ends the main program with a message.",
              join({quoted(trace_.text(lead_.text)) +
                        " is printed to standard error, and the exit status will be " + code + ".",
                    what_follows()})};
        }
        return {wrote + " ends the main program.",
                join({"The exit status will be " + code + ".", first_flush(), what_follows()})};
      case ExitCause::exception:
        return {type + " ends the main program.",
                join({"Nothing caught it, so its traceback is printed first, and the exit status "
                      "will be " +
                          code + ".",
                      first_flush(), what_follows()})};
      case ExitCause::keyboard_interrupt:
        return {"KeyboardInterrupt ends the main program.",
                join({"Nothing caught it, so its traceback is printed first.",
                      rules_.interrupt_kills
                          ? "After the handlers Python ends itself by SIGINT, so that its parent "
                            "can see what happened."
                          : "Up to Python 3.7 the exit status is then 1.",
                      what_follows()})};
      case ExitCause::os__exit:
        return {"os._exit(" + code + ") ends the process at once.",
                "It skips everything that Python does at exit: " + losses()};
      case ExitCause::abort:
        return {"os.abort kills the process.", "SIGABRT ends it where it stands: " + losses()};
      case ExitCause::signal:
        return {type + " kills the process.",
                (type == "SIGKILL" ? "No program can handle SIGKILL, so the process dies here: "
                                   : type + " has its default action, so the process dies here: ") +
                    losses()};
      case ExitCause::exec: {
        std::string path = type;
        for (const Event& event : events()) {
          if (event.kind == EventKind::exec) path = text(event.text);
        }
        return {"The process becomes another program" + (path.empty() ? ""s : ", " + path) + ".",
                "exec replaces everything that Python had in memory: " + losses()};
      }
      case ExitCause::handler:
        return {"A handler's sys.exit sets the exit status to " + code + ".",
                join({"Only Python 2.7 does that: later versions keep the status that the main "
                      "program ended with.",
                      first_flush()})};
    }
    return {};
  }

  Sentence signalled() const {
    const std::string signal = text(lead_.text);
    switch (static_cast<SignalStage>(events().back().detail)) {
      case SignalStage::sent:
        return {signal + " is sent.", "The operating system notes it for its receiver."};
      case SignalStage::delivered:
        return {signal + " arrives.",
                signal == "SIGINT"
                    ? "Python's own handler for it raises KeyboardInterrupt in the main thread."
                    : ""};
      case SignalStage::handled:
        return {signal + " arrives, and the program handles it.",
                "Python calls the program's own function for it between two steps; the process "
                "lives on."};
      case SignalStage::ignored:
        return {signal + " is ignored.",
                signal == "SIGPIPE"
                    ? "Python ignores it from its start, so the program goes on."
                    : "The program asked for that, so it goes on as if nothing had happened."};
    }
    return {};
  }

  Sentence phase() const {
    const Event& last = events().back();
    if (has(EventKind::flush)) {
      return {"The buffers are flushed.", counted(flushed_bytes(), "byte") + " that waited " +
                                              (flushed_bytes() == 1 ? "is" : "are") +
                                              " written to " + pipe() + "."};
    }
    switch (static_cast<Phase>(last.detail)) {
      case Phase::main:
        if (lead_.interpreter != 0) {
          return {"A subinterpreter is made.",
                  "It has modules, buffers and a registry of exit handlers of its own."};
        }
        return {"The main program begins.", ""};
      case Phase::joining_threads:
        return {"Python waits for the threads.",
                "Every thread that is not a daemon comes to its end before a handler is called."};
      case Phase::exit_handlers: {
        const std::size_t size = after_.registry_size();
        if (size == 0) return {"It is time for the exit handlers.", "None is registered."};
        return {"It is time for the exit handlers.",
                "Last in, first out: " + waiting(after_) + "."};
      }
      case Phase::flushing:
        return {"The buffers are flushed.", "They are empty: nothing is left to write."};
      case Phase::ended:
        if (lead_.interpreter != 0) return {"The subinterpreter is over.", "The process goes on."};
        return {"The process is over.", ""};
    }
    return {};
  }

  Sentence called() const {
    const std::string who = name(lead_.handler);
    const std::string how = call_text(lead_.handler);
    const std::string with = how.empty() ? ""s : "The call is " + how + ".";
    if (before_.registry_size() == after_.registry_size()) {
      return {who + " is called.",
              join({rules_.run == Rules::Run::snapshot
                        ? "It is in the registry no more, but the handlers are called from a "
                          "snapshot taken before the first of them ran."
                        : "",
                    with})};
    }
    const bool nested = !before_.calling().empty();
    if (before_.phase() == Phase::main) {
      return {
          who + " is called.",
          join({"atexit._run_exitfuncs calls the handlers now, while the program goes on.", with})};
    }
    if (nested) {
      return {who + " is called.",
              join({"A handler runs the handlers: those that wait are called inside it.", with})};
    }
    const bool first = before_.call_count() == 0;
    const Queue waits = queue(after_);
    const std::size_t left = waits.size;
    std::string why;
    if (first && left != 0) {
      why = "It was registered last, so it is called first; " + waiting(waits) +
            (left == 1 ? " waits." : " wait.");
    } else if (left != 0) {
      why = "It is the newest of those that are left; " + waiting(waits) +
            (left == 1 ? " still waits." : " still wait.");
    } else if (!first) {
      why = "It is the last one, because it was registered first.";
    } else {
      why = "It is the only handler.";
    }
    return {who + " is called.", join({why, with})};
  }

  // "A is next." after a call is over.
  std::string next() const {
    const std::string handler = next_handler();
    if (!after_.calling().empty()) return {};
    if (handler.empty()) return "No handler is left.";
    return handler + " is next.";
  }

  Sentence returned() const {
    const std::string who = name(lead_.handler);
    switch (static_cast<Outcome>(lead_.detail)) {
      case Outcome::returned: return {who + " returned.", join({call_took(), next()})};
      case Outcome::raised:
        if (is_recorded())
          return {who + " is over.",
                  join({call_took(), "Its exception changes nothing else.", next()})};
        if (trace_.text(lead_.text) == "SystemExit" &&
            rules_.exit_in_handler != Rules::ExitInHandler::reported) {
          const std::string wrote = written();
          return {who + (wrote.ends_with("SystemExit") ? " raised SystemExit."
                                                       : " called " + wrote + "."),
                  join({rules_.exit_in_handler == Rules::ExitInHandler::sets_status
                            ? "Python 2.7 prints nothing, and takes its exit status in place of "
                              "the main program's."s
                            : "Python 3.6 to 3.9 pass over that in silence" +
                                  (status().empty() ? ""s : ": the exit status stays " + status()) +
                                  ".",
                        next()})};
        }
        return {who + " is over.", join({"Its exception changes nothing else.", next()})};
      case Outcome::never_returned: return {who + " never comes to its end.", ""};
    }
    return {};
  }

  // How long the call took that this step is the end of.
  std::string call_took() const {
    if (!is_recorded()) return {};
    const std::vector<Call> calling = before_.calling();
    for (auto call = calling.rbegin(); call != calling.rend(); ++call)
      if (call->handler == lead_.handler) return took(call->event, step_.lead);
    return {};
  }

  Sentence reported() const {
    const std::string type = lead_.text == 0 ? "an exception"s : text(lead_.text);
    if (lead_.handler == no_handler) {
      if (lead_.thread != 0) {
        return {type + " ends " + thread_name(lead_.thread) + ".",
                "Its traceback is printed; an exception in a thread ends only that thread, and "
                "does not change the exit status."};
      }
      return {type + " is printed, and ignored.", "Nothing can catch it any more here."};
    }
    const std::string next = next_handler();
    const std::string goes_on =
        (next.empty() ? "no handler is left"s : next + " is still called") + status_stays() + ".";
    std::string how = "Python reports it and goes on: " + goes_on;
    if (type == "SystemExit" && rules_.exit_in_handler == Rules::ExitInHandler::reported) {
      how = "From Python 3.10 on SystemExit in a handler is reported like any other exception: " +
            goes_on;
    } else if (rules_.has_exit_list) {
      how = join({how, "When all have run, Python 2.7 raises the last such exception once more."});
    }
    return {name(lead_.handler) + " raised " + type + ".", how};
  }

  Sentence lost() const {
    if (lead_.handler == no_handler) {
      return {"Output is lost.", static_cast<LostReason>(lead_.detail) == LostReason::closed
                                     ? "The stream was closed before it was written: " + losses()
                                     : losses()};
    }
    std::vector<std::string> names;
    std::size_t handlers = 0;
    for (const Event& event : events()) {
      if (event.kind != EventKind::lost || event.handler == no_handler) continue;
      if (++handlers <= listed) names.push_back(name(event.handler));
    }
    return {list(names, handlers) + " will never run.", why_lost()};
  }

  std::string why_lost() const {
    switch (static_cast<LostReason>(lead_.detail)) {
      case LostReason::os__exit: return "The process ended by os._exit.";
      case LostReason::signal: return "The process was killed by a signal.";
      case LostReason::abort: return "The process was aborted.";
      case LostReason::exec: return "The process became another program.";
      case LostReason::registered_late:
        return rules_.run == Rules::Run::snapshot
                   ? "From Python 3.14 on the handlers are called from a snapshot taken before the "
                     "first of them ran."
                   : "Python 3.6 to 3.13 never look again at what a handler registers.";
      case LostReason::cleared: return "A handler cleared the registry.";
      case LostReason::unregistered: return "A handler unregistered it before its turn.";
      case LostReason::daemon_thread: return "A daemon thread is not waited for.";
      case LostReason::closed: return "Its stream was closed.";
      case LostReason::limit:
        return is_recorded() ? "The program was ended first." : "The simulation stopped first.";
      case LostReason::interpreter:
        return !rules_.interpreters_run_handlers
                   ? "Python 3.6 calls no handler when a subinterpreter ends."
                   : "Python 3.8 to 3.11 end the process while they end a subinterpreter that was "
                     "left open.";
      case LostReason::multiprocessing:
        return rules_.child_drops_handlers
                   ? "A multiprocessing child drops what it inherited."
                   : "A multiprocessing child ends by os._exit, without running handlers.";
    }
    return {};
  }

  Sentence forked() const {
    if (lead_.text2 != 0)
      return {"Another Python is started: " + text(lead_.text2) + ".",
              "It is process " + text(lead_.text) + ", and inherits no handler."};
    const std::size_t handlers = before_.registry_size();
    const std::size_t held = before_.pending_size(Stream::stdout_);
    std::string rest = "The child is a copy of the whole process";
    if (handlers != 0) {
      rest += ": it inherits " + counted(handlers, "handler") + ", " + waiting(before_) +
              ", and runs " + (handlers == 1 ? "it" : "them") + " if it ends normally";
    }
    rest += ".";
    if (held != 0) {
      rest += " It also inherits " + counted(held, "byte") +
              " waiting in the buffer, which may so be printed twice.";
    }
    return {"The process forks.", rest};
  }

  Sentence thread_started() const {
    return {
        capital(thread_named(trace_.text(lead_.text))) + " starts.",
        join({lead_.detail != 0 ? "It is a daemon: Python does not wait for it at exit."
                                : "Python waits for it at exit, before the handlers are called.",
              lead_.text2 == 0 ? ""s : "It was started at " + text(lead_.text2) + "."})};
  }

  Sentence thread_ended() const {
    const std::string who = capital(thread_name(static_cast<std::uint16_t>(lead_.value)));
    if (trace_.text(lead_.text) == "SystemExit") {
      return {who + " is over.", "sys.exit in a thread ends only that thread, in silence."};
    }
    return {
        who + " is over.",
        lead_.text == 0 ? ""s : "It ended with " + text(lead_.text) + ", which ends nothing else."};
  }

  Sentence waited() const {
    const std::string who = actor();
    switch (static_cast<WaitFor>(lead_.detail)) {
      case WaitFor::sleep: {
        std::string seconds = std::to_string(static_cast<double>(lead_.value) / 1e9);
        seconds.erase(seconds.find_last_not_of('0') + 1);
        if (seconds.ends_with('.')) seconds.pop_back();
        return {who + " sleeps for " + seconds + (seconds == "1" ? " second." : " seconds."),
                after_.threads().empty() ? "" : "Other threads run meanwhile."};
      }
      case WaitFor::join: {
        const std::string whom = thread_name(static_cast<std::uint16_t>(lead_.value));
        return {
            who + " waits for " + whom + ".",
            join({before_.phase() == Phase::joining_threads
                      ? "Threads that are not daemons are joined before the handlers are called."
                      : "",
                  lead_.text == 0 ? ""s : "It stands at " + text(lead_.text) + "."})};
      }
      case WaitFor::lock:
        if (is_recorded() && lead_.text != 0) {
          const std::string time = duration(lead_.value);
          return {text(lead_.text) + " is called.",
                  join({"threading calls what was registered with it before it waits for threads.",
                        time.empty() ? ""s : "It took " + time + "."})};
        }
        return {who + " waits for a lock.", "Another thread holds it."};
      case WaitFor::process:
        return {who + " waits for a child process.",
                lead_.value > 0
                    ? "It goes on when process " + std::to_string(lead_.value) + " has ended."
                    : "It goes on when one has ended."};
    }
    return {};
  }

  Sentence finalized() const {
    const std::string type = text(lead_.text), name = text(lead_.text2);
    std::string what, end;
    if (type == "file") {
      what = "The file " + name + " is flushed and closed.";
    } else if (type == "generator") {
      what = "The generator " + name + " is closed.";
      end = ": its finally block runs";
    } else {
      what = type + ".__del__ is called.";
    }
    switch (static_cast<Finalization>(lead_.detail)) {
      case Finalization::dropped:
        return {what,
                (type == "file" || type == "generator" ? "Nobody holds it any more"s
                                                       : "Nobody holds the object any more"s) +
                    end + "."};
      case Finalization::collected:
        return {what, "Only a cycle held it, and the collector has found that" + end + "."};
      case Finalization::at_exit:
        return {what, "It lived to the end: now the interpreter lets go of everything" + end + "."};
    }
    return {what, ""};
  }

  Sentence file() const {
    const std::string path = text(lead_.text);
    switch (static_cast<FileAction>(lead_.detail)) {
      case FileAction::opened: return {path + " is opened.", ""};
      case FileAction::created: return {path + " is created.", ""};
      case FileAction::written: return {path + " is written.", ""};
      case FileAction::closed:
        return {path + " is closed.", "What was written is on the disk now."};
      case FileAction::removed: return {path + " is removed.", ""};
    }
    return {};
  }

  Sentence ended() const {
    const std::optional<ExitState> exit = after_.exit();
    const bool killed = lead_.detail != 0;
    const std::string code = std::to_string(lead_.value);
    std::string source;
    if (exit && exit->event != step_.lead) {
      const Event& request = trace_.events()[exit->event];
      switch (exit->cause) {
        case ExitCause::end_of_file: source = "The script came to its end."; break;
        case ExitCause::sys_exit:
          source = "The status is from " + std::string(written_exit(timeline_, exit->event)) + ".";
          break;
        case ExitCause::exception:
          source = "The status is from the " + text(request.text) + " that nothing caught.";
          break;
        case ExitCause::keyboard_interrupt:
          source = killed ? "Python ends itself by SIGINT after a KeyboardInterrupt that nothing "
                            "caught."
                          : "The status is from the KeyboardInterrupt that nothing caught.";
          break;
        case ExitCause::handler: source = "The status is from sys.exit in a handler."; break;
        default: break;
      }
    }
    return {killed ? "The process is killed by " +
                         python::signal_name(static_cast<int>(lead_.value)) + "."
                   : "The process ends with exit status " + code + ".",
            join({source, tally(), cut_threads(), costs() ? losses() : ""s, end_took()})};
  }

  // From the end of the main program on.
  std::string end_took() const {
    if (!is_recorded()) return {};
    const std::optional<ExitState> exit = after_.exit();
    if (!exit || exit->event == step_.lead) return {};
    const std::string time = duration(time_of(step_.lead) - time_of(exit->event));
    return time.empty() ? "" : "The end took " + time + ".";
  }

  // How many handlers ran and did not.
  std::string tally() const {
    const std::size_t calls = after_.call_count();
    const std::size_t losses = after_.loss_count();
    if (calls == 0 && losses == 0) return {};
    std::string text =
        calls == 0 ? "No handler was called"
                   : counted(calls, "handler") + " " + (calls == 1 ? "was" : "were") + " called";
    if (losses != 0) text += ", and " + counted(losses, "handler") + " never ran";
    return text + ".";
  }

  const Timeline& timeline_;
  const Trace& trace_;
  const Step step_;
  const Event& lead_;
  const State before_;
  const State after_;
  const Rules& rules_;
};

Sentence opening(const Trace& trace) {
  const std::string name = trace.filename().empty() ? "the script"s : one_line(trace.filename());
  const std::string python = trace.recorded() ? one_line(trace.recorded()->interpreter) +
                                                    " did on " + one_line(trace.recorded()->when)
                                              : trace.python();
  return {"Nothing has happened yet.",
          name + " is about to run as Python " + python +
              (trace.stdout_is_tty()
                   ? ", on a terminal, where each line appears as soon as it is complete."
                   : ", with its output going to a pipe, where it waits in a buffer until it "
                     "is flushed.")};
}

}  // namespace

std::string one_line(std::string_view text, std::size_t limit) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  std::string line;
  for (std::size_t characters = 0; !text.empty(); ++characters) {
    if (characters == limit) return line + "…";
    const std::size_t size = text::utf8_character(text);
    if (text[0] == '\n') {
      line += " / ";
    } else if (text::is_control(text, size)) {
      line += "\uFFFD";
    } else {
      line += text.substr(0, size);
    }
    text.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return line;
}

Sentence narrate(const Timeline& timeline, std::size_t step) {
  if (step == 0) return opening(timeline.trace());
  return Narrator(timeline, step).tell();
}

}  // namespace lastcall::trace
