#include "run.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "platform/watch.hpp"

namespace lastcall::cli {
namespace {

// Writes what the script's processes wrote, in the same order, to the real stdout and stderr.
class Replay {
 public:
  void write(trace::Stream stream, std::string_view text) {
    if (stream != stream_ || buffer_.size() > 64 * 1024) flush();
    stream_ = stream;
    buffer_ += text;
  }
  void flush() {
    const int descriptor = stream_ == trace::Stream::stdout_ ? STDOUT_FILENO : STDERR_FILENO;
    int& error = errors_[static_cast<std::size_t>(stream_)];
    if (error == 0 && !platform::write_all(descriptor, buffer_)) error = errno;
    buffer_.clear();
  }
  // Why standard output could not be written. A reader that went away is no reason to complain, and
  // without a standard output a print does nothing.
  int error() const { return errors_[0] == EPIPE || errors_[0] == EBADF ? 0 : errors_[0]; }

 private:
  trace::Stream stream_ = trace::Stream::stdout_;
  std::string buffer_;
  int errors_[2] = {0, 0};
};

}  // namespace

int run_program(const Scenario& scenario, const Loaded& loaded) {
  const std::shared_ptr<const trace::Trace> run = run_of(scenario, loaded);
  const trace::Trace& trace = *run;

  std::signal(SIGPIPE, SIG_IGN);
  Replay replay;
  for (const trace::Event& event : trace.events()) {
    if (event.kind != trace::EventKind::flush) continue;
    replay.write(static_cast<trace::Stream>(event.detail), trace.text(event.text));
  }
  replay.flush();
  if (!trace.limit().empty()) {
    tell_place(stop_report(trace, loaded.name));
    return status::stopped;
  }
  if (replay.error() != 0) {
    tell(std::string("cannot write to standard output: ") + std::strerror(replay.error()));
    return status::cannot;
  }
  if (!trace.ending().killed) return trace.ending().code;
  platform::die_by(trace.ending().code);
  return 128 + trace.ending().code;
}

namespace {

int run(Scenario scenario) {
  scenario.directory = platform::absolute("");
  const Loaded loaded = load(scenario);
  return loaded.is_there() ? run_program(scenario, loaded) : loaded.status;
}

Action set_up(CLI::App& app) {
  const auto scenario = std::make_shared<Scenario>();
  scenario->add_options(app);
  scenario->add_stdout_option(app, "auto");
  app.add_option("ARGUMENTS", scenario->arguments,
                 "The script's own: sys.argv[1:]; after --, they may begin with a dash")
      ->type_name("");
  app.footer(
      "Prints what the script prints and ends as that interpreter would: with the same exit\n"
      "status, or killed by the same signal.\n"
      "\n"
      "Examples:\n"
      "  lastcall run demo.py\n"
      "  lastcall run --python 3.9 demo.py one -- --two\n"
      "  lastcall run --stdout tty demo.py | cat    what a terminal would have shown\n"
      "  echo 'print(1)' | lastcall run -\n"
      "\n"
      "Exit status: the script's; 1 also for a SyntaxError, as Python's; 2 if the file cannot be\n"
      "read; 124 if the run was stopped: by a bound, as of an endless loop, or by the use of\n"
      "something that is not simulated.");
  return [scenario](std::vector<std::string> rest) {
    scenario->arguments.insert(scenario->arguments.end(), rest.begin(), rest.end());
    return run(*scenario);
  };
}

}  // namespace

const Command run_command{"run", "Run a script as a version of Python would", set_up, true};

}  // namespace lastcall::cli
