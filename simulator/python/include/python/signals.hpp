#pragma once

#include <span>
#include <string>
#include <string_view>

// Linux's signals, as a Python on x86-64 sees them: their own numbers, whatever system this is.
namespace lastcall::python {

// What a signal does to a process that has not said otherwise (signal(7)).
enum class DefaultAction { ends, dumps, ignored, stops, goes_on };

struct Signal {
  int number;
  std::string_view name;  // "SIGTERM"
  DefaultAction action;
  std::string_view description;  // what the C library's strsignal() says
};

// The 31 that have a name of their own, by number.
std::span<const Signal> signals();

inline constexpr int first_real_time_signal = 34;  // the C library keeps 32 and 33 to itself
inline constexpr int last_real_time_signal = 64;

// Those that the simulation itself sends or asks about.
namespace signal_number {
inline constexpr int sigint = 2, sigabrt = 6, sigkill = 9, sigpipe = 13, sigalrm = 14, sigterm = 15,
                     sigchld = 17, sigstop = 19, sigxfsz = 25;
}  // namespace signal_number

// "SIGTERM"; "signal 40" for one that has no name of its own.
std::string signal_name(int number);
// The number of "SIGTERM", "SIGRTMIN" or "SIGRTMAX"; 0 for what is no name of a signal.
int signal_called(std::string_view name);
// What it does by default; a real-time one ends the process.
DefaultAction default_action(int number);
// "Terminated"; "Real-time signal 6"; "Unknown signal 99".
std::string signal_description(int number);

}  // namespace lastcall::python
