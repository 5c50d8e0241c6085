#include "python/signals.hpp"

namespace lastcall::python {
namespace {

using enum DefaultAction;

constexpr Signal table[] = {
    {1, "SIGHUP", ends, "Hangup"},
    {2, "SIGINT", ends, "Interrupt"},
    {3, "SIGQUIT", dumps, "Quit"},
    {4, "SIGILL", dumps, "Illegal instruction"},
    {5, "SIGTRAP", dumps, "Trace/breakpoint trap"},
    {6, "SIGABRT", dumps, "Aborted"},
    {7, "SIGBUS", dumps, "Bus error"},
    {8, "SIGFPE", dumps, "Floating point exception"},
    {9, "SIGKILL", ends, "Killed"},
    {10, "SIGUSR1", ends, "User defined signal 1"},
    {11, "SIGSEGV", dumps, "Segmentation fault"},
    {12, "SIGUSR2", ends, "User defined signal 2"},
    {13, "SIGPIPE", ends, "Broken pipe"},
    {14, "SIGALRM", ends, "Alarm clock"},
    {15, "SIGTERM", ends, "Terminated"},
    {16, "SIGSTKFLT", ends, "Stack fault"},
    {17, "SIGCHLD", ignored, "Child exited"},
    {18, "SIGCONT", goes_on, "Continued"},
    {19, "SIGSTOP", stops, "Stopped (signal)"},
    {20, "SIGTSTP", stops, "Stopped"},
    {21, "SIGTTIN", stops, "Stopped (tty input)"},
    {22, "SIGTTOU", stops, "Stopped (tty output)"},
    {23, "SIGURG", ignored, "Urgent I/O condition"},
    {24, "SIGXCPU", dumps, "CPU time limit exceeded"},
    {25, "SIGXFSZ", dumps, "File size limit exceeded"},
    {26, "SIGVTALRM", ends, "Virtual timer expired"},
    {27, "SIGPROF", ends, "Profiling timer expired"},
    {28, "SIGWINCH", ignored, "Window changed"},
    {29, "SIGIO", ends, "I/O possible"},
    {30, "SIGPWR", ends, "Power failure"},
    {31, "SIGSYS", dumps, "Bad system call"},
};

const Signal* find(int number) {
  return number >= 1 && number <= static_cast<int>(std::size(table)) ? &table[number - 1] : nullptr;
}

}  // namespace

std::span<const Signal> signals() {
  return table;
}

std::string signal_name(int number) {
  if (const Signal* signal = find(number)) return std::string(signal->name);
  if (number == first_real_time_signal) return "SIGRTMIN";
  if (number == last_real_time_signal) return "SIGRTMAX";
  return "signal " + std::to_string(number);
}

int signal_called(std::string_view name) {
  for (const Signal& signal : table)
    if (signal.name == name) return signal.number;
  if (name == "SIGRTMIN") return first_real_time_signal;
  if (name == "SIGRTMAX") return last_real_time_signal;
  return 0;
}

DefaultAction default_action(int number) {
  const Signal* signal = find(number);
  return signal ? signal->action : ends;
}

std::string signal_description(int number) {
  if (const Signal* signal = find(number)) return std::string(signal->description);
  if (number >= first_real_time_signal && number <= last_real_time_signal)
    return "Real-time signal " + std::to_string(number - first_real_time_signal);
  return "Unknown signal " + std::to_string(number);
}

}  // namespace lastcall::python
