#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trace/trace.hpp"

// A real run becomes a trace. A recorder, one file of Python, runs in every interpreter of the
// program and sends what happens; a Collector makes a trace of it.
namespace lastcall::record {

// The recorder: the text of what is to be the `sitecustomize.py` of the program's interpreters.
std::string_view recorder();

// The variable by which the recorder knows whom to tell, and its value.
//   pipe       the named pipe that it writes to; a name without '|'
//   reader     the process that reads it: when that is not there any more, nothing is sent
//   options    of "lines", "redact" and "stacks" (see `lastcall record --help`), with commas
//   path       PYTHONPATH as the program is to see it; null: it is not set
inline constexpr const char* variable = "LASTCALL_RECORD";
std::string variable_value(const std::string& pipe, int reader, const std::string& options,
                           const std::string* path);

// What is kept at most. Beyond, the oldest lines go first; of other events the newest that happen
// before the end. What happens at the end is always kept, up to as much again.
struct Bounds {
  std::size_t lines = 200'000;
  std::size_t events = 200'000;
  std::size_t bytes = std::size_t{256} << 20;  // of memory, for the other events
  std::size_t processes = 4096;
};

// What is known of a run beside what the recorder says.
struct Run {
  std::string filename;    // the program, as it was named
  std::string source;      // its text
  std::string when;        // see trace::Recorded
  std::int64_t begin = 0;  // of the run, on the monotonic clock, in nanoseconds
  std::int64_t end = 0;
  int process = 0;  // the first process's id
  trace::Ending ending;
  std::string limit;  // why it was ended before its end; or ""
};

// One event as it was sent.
struct Message {
  std::int64_t time = 0;
  int process = 0;
  std::uint16_t thread = 0;
  std::string kind;
  std::vector<std::pair<std::string, std::string>> fields;

  // "" if there is none.
  std::string_view text(std::string_view name) const;
  std::int64_t number(std::string_view name) const;
};

class Collector {
 public:
  explicit Collector(const Bounds& bounds = {}) : bounds_(bounds) {}

  // Takes what came out of the pipe, in whatever pieces. Any bytes are safe; what is no event is
  // passed over.
  void take(std::string_view bytes);

  // Whether the first process has said what it is; otherwise there is nothing to make a trace of.
  bool has_begun(int process) const;
  // The process ids of all interpreters that have said anything.
  std::vector<int> processes() const;

  // The whole run, in order. O(n log n)
  trace::Trace finish(const Run& run) &&;

 private:
  struct Line {
    std::int64_t time;
    int process;
    std::uint32_t line;
    std::uint16_t thread;
  };
  void take_frame(int process, std::uint32_t number, bool last, std::string_view piece);
  void take_message(int process, std::string_view text);

  Bounds bounds_;
  std::string rest_;  // of a frame that has not come to its end
  std::map<std::pair<int, std::uint32_t>, std::string> parts_;
  std::size_t parts_bytes_ = 0;
  std::vector<Message> messages_;
  std::deque<Line> lines_;
  std::map<int, bool> ending_;  // by process: whether it is at its end
  std::size_t kept_bytes_ = 0;
  std::size_t kept_late_ = 0;
  std::int64_t dropped_lines_ = 0;
  std::int64_t dropped_events_ = 0;
};

}  // namespace lastcall::record
