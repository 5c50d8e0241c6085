#include <memory>

#include "command.hpp"
#include "message.hpp"
#include "page.hpp"
#include "platform/environment.hpp"
#include "platform/server.hpp"

namespace lastcall::cli {
namespace {

struct Request {
  std::string folder;
  int port = 8765;
  bool no_browser = false;
};

int serve(const Request& request) {
  const std::string error =
      platform::serve({.folder = request.folder.empty() ? page_folder() : request.folder,
                       .port = request.port,
                       .ready = [&](const std::string& address) {
                         print("lastcall is at " + address + "\nCtrl+C ends it.\n");
                         if (!request.no_browser) (void)platform::open_in_browser(address);
                       }});
  tell(error);
  return status::cannot;
}

Action set_up(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  app.add_option("DIR", request->folder, "The page's folder; without, the one that was installed")
      ->type_name("");
  app.add_option("--port", request->port, "The port; 0 takes any that is free")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(0, 65535).description(""));
  app.add_flag("--no-browser", request->no_browser, "Do not open a browser");
  app.footer(
      "Serves lastcall's page on 127.0.0.1, to this machine alone, and opens it in a browser. The\n"
      "page needs no server: its folder can be copied to any web host.\n"
      "\n"
      "Examples:\n"
      "  lastcall serve\n"
      "  lastcall serve --port 0 --no-browser build/web/site\n"
      "\n"
      "Exit status: 1 if there is no page, or the port is taken; else it serves until it is "
      "ended.");
  return [request](const std::vector<std::string>&) { return serve(*request); };
}

}  // namespace

const Command serve_command{"serve", "Show lastcall in a browser of this machine", set_up};

}  // namespace lastcall::cli
