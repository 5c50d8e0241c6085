#include <unistd.h>

#include <algorithm>

#include "command.hpp"
#include "message.hpp"
#include "platform/environment.hpp"
#include "python/rules.hpp"
#include "scenario.hpp"

namespace lastcall::cli {
namespace {

// Text broken into lines of at most `width` columns (the texts of the table are ASCII).
void append_wrapped(std::string& out, std::string_view text, std::size_t indent,
                    std::size_t width) {
  const std::size_t room = std::max<std::size_t>(width > indent ? width - indent : 0, 20);
  while (text.size() > room) {
    std::size_t end = text.rfind(' ', room);
    if (end == std::string_view::npos) end = text.find(' ');
    if (end == std::string_view::npos) break;
    out += std::string(text.substr(0, end)) + "\n" + std::string(indent, ' ');
    text.remove_prefix(end + 1);
  }
  out += std::string(text) + "\n";
}

int list() {
  const bool colourful = platform::is_colourful(STDOUT_FILENO);
  const auto width = static_cast<std::size_t>(platform::columns(STDOUT_FILENO, 80));
  std::string out = "Modelled: ";
  append_wrapped(out, modelled_versions() + ", each as its newest release.", 10, width);
  out += "\nWhat changed at the end of a process, and in which version:\n";
  python::Version shown{0, 0};
  for (const python::Change& change : python::changes()) {
    if (change.since != shown) {
      const std::string name = python::to_string(change.since);
      out += "\n" + (colourful ? "\x1b[1m" + name + "\x1b[0m" : name) + "\n";
      shown = change.since;
    }
    std::string topic = "  " + std::string(change.topic);
    topic.resize(std::max<std::size_t>(topic.size() + 1, 26), ' ');
    out += topic;
    append_wrapped(out, change.text, 26, width);
  }
  print(out);
  return status::ok;
}

Action set_up(CLI::App& app) {
  app.footer(
      "Examples:\n"
      "  lastcall versions\n"
      "  lastcall verify demo.py    is it so on the interpreters here?\n"
      "\n"
      "Exit status: 0; 1 if the output cannot be written.");
  return [](const std::vector<std::string>&) { return list(); };
}

}  // namespace

const Command versions_command{"versions", "List the versions that are modelled, and what differs",
                               set_up};

}  // namespace lastcall::cli
