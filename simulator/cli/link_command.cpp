#include <memory>
#include <optional>

#include "command.hpp"
#include "link.hpp"
#include "message.hpp"
#include "platform/files.hpp"
#include "scenario.hpp"

namespace lastcall::cli {
namespace {

constexpr std::size_t longest_script = (1u << 20) + 1;

struct LinkRequest {
  Scenario scenario;
  std::optional<std::uint64_t> step;
  std::string base = page_address;
};

int print_link(const LinkRequest& request) {
  platform::ReadFile file = platform::read_file(request.scenario.file, longest_script);
  if (!file.error.empty()) {
    tell("cannot read " + named(request.scenario.file) + ": " + file.error);
    return status::bad_request;
  }
  const Loaded loaded =
      load_text(file.text, request.scenario.file, *python::parse_version(request.scenario.python));
  if (!loaded.program) return loaded.status;
  Linked linked{.text = std::move(file.text),
                .python = request.scenario.python,
                .step = request.step,
                .stdout_is_tty = request.scenario.output != "pipe"};
  const std::size_t slash = request.scenario.file.rfind('/');
  if (request.scenario.file != "-") linked.name = request.scenario.file.substr(slash + 1);
  const auto link = to_link(linked);
  if (!link) {
    tell("the script is too long for a link, which has 8 KB at most\nsend it as a file");
    return status::cannot;
  }
  print(request.base + *link + "\n");
  return status::ok;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<LinkRequest>();
  app.add_option("FILE", request->scenario.file, "The script; - reads it from standard input")
      ->type_name("")
      ->required();
  request->scenario.add_python_option(app);
  request->scenario.add_stdout_option(app, "tty");
  app.add_option("--step", request->step, "The step that is shown first")->type_name("N");
  app.add_option("--base", request->base, "The page's address; by default that of `lastcall serve`")
      ->type_name("URL")
      ->capture_default_str();
  app.footer(
      "Prints a link that opens the script in lastcall's page. The whole script is in it: nothing "
      "is\n"
      "stored elsewhere. `lastcall open LINK` runs it.\n"
      "\n"
      "Examples:\n"
      "  lastcall link demo.py\n"
      "  lastcall link --python 3.9 --step 4 demo.py\n"
      "\n"
      "Exit status: 0; 1 if it would be longer than 8 KB; 2 if the file cannot be read or "
      "simulated.");
  return [request](const std::vector<std::string>&) { return print_link(*request); };
}

}  // namespace

const Command link_command{"link", "Print a link that opens a script in a browser", set_up};

}  // namespace lastcall::cli
