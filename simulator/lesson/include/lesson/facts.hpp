#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trace/state.hpp"

// What a run comes to, as far as predictions and conditions speak of it.
namespace lastcall::lesson {

// One process of a run, at its end. The timeline must outlive it.
class Facts {
 public:
  Facts(const trace::Timeline& timeline, std::uint16_t process);

  const trace::Timeline& timeline() const { return timeline_; }
  // Every handler that the process registered or inherited, in the order of registering; and the
  // calls of exit handlers, in their order.
  const std::vector<trace::HandlerId>& handlers() const { return handlers_; }
  const std::vector<trace::HandlerId>& calls() const { return calls_; }
  // A name that no other handler of the process has, unless it is registered twice alike: "A",
  // "print('one')".
  std::string label(trace::HandlerId handler) const;
  // Whether a name in a lesson means this handler: its name, or its call.
  bool is_named(trace::HandlerId handler, std::string_view name) const;
  // Whether nothing tells the two apart: the same function with the same arguments.
  bool alike(trace::HandlerId a, trace::HandlerId b) const;
  // Why it was called when it was, or why it never was; "" where nothing more can be said.
  std::string why(trace::HandlerId handler) const;
  // Whether a call of the handler ended with an exception.
  bool failed(trace::HandlerId handler) const;

  std::uint16_t process() const { return process_; }
  bool exists() const { return exists_; }  // whether the run has such a process
  trace::Ending ending() const { return ending_; }
  // What the ending can be predicted to be: the right one and plausible others, in an order that
  // does not tell which is which.
  std::vector<trace::Ending> ending_choices() const;
  std::string why_ending() const;  // one sentence
  // What the process wrote that reached a descriptor.
  const std::string& out() const { return out_; }
  const std::string& err() const { return err_; }
  // Printed text that was never written.
  const std::string& lost() const { return lost_; }
  std::string why_lost() const;

  // What stderr can be predicted to say, of which exactly one is right: "nothing", "a traceback of
  // ValueError", …, "something else". Which ones there are follows from the script alone.
  const std::vector<std::string>& stderr_choices() const { return stderr_choices_; }
  std::size_t stderr_choice() const { return stderr_choice_; }
  // The same in words, where that is something else, too.
  const std::string& stderr_in_words() const { return stderr_in_words_; }

 private:
  void collect_handlers();
  void collect_output();
  void collect_stderr_choices();
  std::string sentence(std::size_t event) const;  // of its step
  std::string reason(std::size_t event) const;    // the same without what happened

  const trace::Timeline& timeline_;
  std::uint16_t process_;
  bool exists_ = false;
  std::vector<trace::HandlerId> handlers_;
  std::vector<trace::HandlerId> calls_;
  trace::Ending ending_;
  std::size_t end_event_ = 0;
  std::string out_, err_, lost_;
  std::size_t lost_event_ = 0;
  std::vector<std::string> stderr_choices_;
  std::size_t stderr_choice_ = 0;
  std::string stderr_in_words_;
};

// "exit status 3", "killed by SIGTERM".
std::string to_text(trace::Ending ending);
// Reads "3", "SIGTERM", "killed by SIGTERM", "signal 15"; false if it is none of them.
bool read_ending(std::string_view text, trace::Ending& ending);
// Addresses are not the same twice: "0x7f5a40000210" as "0x…".
std::string hide_addresses(std::string_view text);

}  // namespace lastcall::lesson
