#include "trace/names.hpp"

#include <algorithm>
#include <array>

namespace lastcall::trace {
namespace {

using std::string_view;

constexpr std::array<string_view, 2> streams{"stdout", "stderr"};
constexpr std::array<string_view, 9> causes{
    "end_of_file", "sys_exit", "exception", "keyboard_interrupt", "os__exit", "abort",
    "signal",      "exec",     "handler"};
constexpr std::array<string_view, 4> signal_stages{"sent", "delivered", "handled", "ignored"};
constexpr std::array<string_view, 5> phases{"main", "joining_threads", "exit_handlers", "flushing",
                                            "ended"};
constexpr std::array<string_view, 3> outcomes{"returned", "raised", "never_returned"};
constexpr std::array<string_view, 12> reasons{
    "os__exit",     "signal",        "abort",  "exec",  "registered_late", "cleared",
    "unregistered", "daemon_thread", "closed", "limit", "multiprocessing", "interpreter"};
constexpr std::array<string_view, 2> daemon{"not_daemon", "daemon"};
constexpr std::array<string_view, 4> waits{"sleep", "join", "lock", "process"};
constexpr std::array<string_view, 5> file_actions{"opened", "created", "written", "closed",
                                                  "removed"};
constexpr std::array<string_view, 3> finalizations{"dropped", "collected", "at_exit"};
constexpr std::array<string_view, 2> ends{"exited", "killed"};

struct Kind {
  string_view name;
  std::span<const string_view> details;
};

// In the order of EventKind.
constexpr std::array<Kind, 24> kinds{{
    {"line", {}},
    {"register", {}},
    {"unregister", {}},
    {"clear", {}},
    {"output", streams},
    {"flush", streams},
    {"raise", {}},
    {"catch", {}},
    {"exit_requested", causes},
    {"signal", signal_stages},
    {"phase", phases},
    {"call", {}},
    {"return", outcomes},
    {"report", {}},
    {"lost", reasons},
    {"fork", {}},
    {"exec", {}},
    {"thread_start", daemon},
    {"thread_end", {}},
    {"wait", waits},
    {"finalize", finalizations},
    {"file", file_actions},
    {"limit", {}},
    {"process_end", ends},
}};
static_assert(kinds.size() == static_cast<std::size_t>(EventKind::process_end) + 1);

}  // namespace

string_view kind_name(EventKind kind) {
  return kinds[static_cast<std::size_t>(kind)].name;
}

std::optional<EventKind> kind_of(string_view name) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.name == name; });
  if (found == kinds.end()) return std::nullopt;
  return static_cast<EventKind>(found - kinds.begin());
}

std::span<const string_view> detail_names(EventKind kind) {
  return kinds[static_cast<std::size_t>(kind)].details;
}

}  // namespace lastcall::trace
