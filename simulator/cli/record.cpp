#include "record/record.hpp"

#include <unistd.h>

#include <filesystem>
#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "platform/files.hpp"
#include "platform/watch.hpp"
#include "recording.hpp"
#include "trace/json.hpp"

namespace lastcall::cli {
namespace {

struct Request : ProgramRequest {
  std::string output;
  bool force = false;

  // "demo.trace.json", in the folder where one is.
  std::string path() const {
    if (!output.empty()) return output;
    const std::filesystem::path file(name());
    return (file.extension() == ".py" ? file.stem() : file.filename()).string() + ".trace.json";
  }
};

int record(const Request& request) {
  const platform::Destination to{.path = request.path(),
                                 .kind = "a trace",
                                 .is_ours = trace::is_trace,
                                 .force = request.force,
                                 .inputs = {request.program}};
  if (const std::string why = platform::refusal(to); !why.empty()) {
    tell(why);
    return status::cannot;
  }
  const Recording recording = record_program(request);
  if (!recording.started) return status::bad_request;
  if (recording.trace) {
    const std::string error =
        platform::write_file(to, [&](const auto& sink) { trace::to_json(*recording.trace, sink); });
    if (!error.empty()) {
      tell(error);
    } else if (platform::is_terminal(STDERR_FILENO) && to.path != "-") {
      tell("wrote " + named(to.path) + "; `lastcall narrate " + to.path + "` tells what happened");
    }
  }
  if (recording.took_too_long) return status::stopped;
  if (!recording.ending.killed) return recording.ending.code;
  platform::die_by(recording.ending.code);
  return 128 + recording.ending.code;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  request->add_options(app);
  app.add_option("-o,--output", request->output,
                 "The file to write; without, PROGRAM.trace.json in this folder")
      ->type_name("OUT");
  app.add_flag("--force", request->force, "Replace what is there, whoever made it");
  app.footer(
      "RUNS THE PROGRAM FOR REAL, as `python3 PROGRAM …` would: with your rights, streams, folder\n"
      "and terminal. Writes what happened at its end, and on the way there, as a trace, which\n"
      "`lastcall FILE`, narrate, render, trace and doctor take like a script: who registered "
      "which\n"
      "exit handler, when each was called, how long it took and what came of it, threads, child\n"
      "processes, signals, what was printed and what was lost. Format: simulator/trace/FORMAT.md;\n"
      "what cannot be seen: simulator/record/README.md.\n"
      "\n"
      "A file that is in the way is replaced only if it is a trace, or with --force.\n"
      "\n"
      "Examples:\n"
      "  lastcall record demo.py one --two\n"
      "  lastcall record --python /opt/python/bin/python3 -o end.trace.json demo.py\n"
      "  lastcall record --timeout 30 -m pytest -q\n"
      "\n"
      "Exit status: the program's, or its signal; 124 if --timeout ended it; 1 if the trace must "
      "not\n"
      "be written where it is to be, and 2 if the program cannot be run: then nothing was run.");
  return [request](std::vector<std::string> rest) {
    request->arguments = std::move(rest);
    return record(*request);
  };
}

std::size_t own_words(const std::vector<std::string>& words) {
  return words_before_program(words, {"-o", "--output"});
}

}  // namespace

const Command record_command{"record", "Run a real program, and keep what happens at its end",
                             set_up, false, own_words};

}  // namespace lastcall::cli
