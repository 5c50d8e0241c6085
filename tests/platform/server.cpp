#include "platform/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace lastcall;
namespace fs = std::filesystem;

namespace {

// A folder with a page, served by a process of its own.
class Server {
 public:
  Server() {
    std::string name = (fs::temp_directory_path() / "lastcall-server-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
    fs::create_directory(folder_ / "site");
    std::ofstream(folder_ / "site" / "index.html") << "<p>the page</p>";
    std::ofstream(folder_ / "site" / "engine.wasm") << std::string(3 << 20, 'w');
    std::ofstream(folder_ / "secret") << "secret";
    fs::create_symlink("../secret", folder_ / "site" / "link.txt");
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    child_ = ::fork();
    if (child_ == 0) {
      (void)platform::serve({.folder = (folder_ / "site").string(),
                             .port = 0,
                             .ready = [&](const std::string& address) {
                               (void)!::write(ends[1], address.data(), address.size());
                               ::close(ends[1]);
                             }});
      ::_exit(1);
    }
    ::close(ends[1]);
    std::array<char, 100> said{};
    std::string address;
    for (ssize_t size = 0; (size = ::read(ends[0], said.data(), said.size())) > 0;)
      address.append(said.data(), static_cast<std::size_t>(size));
    ::close(ends[0]);
    REQUIRE(address.starts_with("http://127.0.0.1:"));
    port_ = std::atoi(address.c_str() + address.rfind(':') + 1);
  }
  ~Server() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    fs::remove_all(folder_);
  }
  int connect() const {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    REQUIRE(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    return descriptor;
  }
  // What comes back until the connection is closed.
  std::string ask(const std::string& request) const {
    const int descriptor = connect();
    (void)::send(descriptor, request.data(), request.size(), MSG_NOSIGNAL);
    std::string reply;
    std::array<char, 65536> bytes{};
    for (ssize_t size = 0; (size = ::recv(descriptor, bytes.data(), bytes.size(), 0)) > 0;)
      reply.append(bytes.data(), static_cast<std::size_t>(size));
    ::close(descriptor);
    return reply;
  }
  std::string get(const std::string& path) const {
    return ask("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
  }
  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  fs::path folder_;
  pid_t child_ = -1;
  int port_ = 0;
};

}  // namespace

TEST_CASE("a folder is served, each file with its type") {
  const Server server;
  const std::string page = server.get("/");
  CHECK(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"));
  CHECK(page.ends_with("\r\n\r\n<p>the page</p>"));
  CHECK(server.get("/?embed").ends_with("<p>the page</p>"));
  const std::string engine = server.get("/engine.wasm");
  CHECK(engine.find("Content-Type: application/wasm") != std::string::npos);
  CHECK(engine.size() > std::size_t{3} << 20);
  CHECK(server.ask("HEAD / HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n").ends_with("\r\n\r\n"));
}

TEST_CASE("nothing outside the folder is served, whatever is asked") {
  const Server server;
  for (const char* path : {"/../secret", "/%2e%2e/secret", "/./index.html", "//etc/passwd",
                           "/nothing", "/link.txt", "/site", "/\\..\\secret"}) {
    CAPTURE(path);
    CHECK(server.get(path).starts_with("HTTP/1.1 404 "));
  }
  CHECK(server.get("secret").starts_with("HTTP/1.1 400 "));
}

TEST_CASE("a page of somebody else that leads here reads nothing, and nothing can be written") {
  const Server server;
  CHECK(server.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").starts_with("HTTP/1.1 403 "));
  CHECK(server.ask("GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 403 "));
  CHECK(server.ask("POST / HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n")
            .starts_with("HTTP/1.1 405 "));
  CHECK(server.ask("\r\n\r\n").starts_with("HTTP/1.1 405 "));
  CHECK(server.ask(std::string(9000, 'x')).starts_with("HTTP/1.1 431 "));
}

TEST_CASE("who connects and says nothing does not keep others waiting") {
  const Server server;
  std::array<int, 20> silent{};
  for (int& one : silent) one = server.connect();
  CHECK(server.get("/").ends_with("<p>the page</p>"));
  for (const int one : silent) ::close(one);
}

TEST_CASE("a folder without a page is not served") {
  const std::string error = platform::serve({.folder = "/nowhere", .port = 0, .ready = nullptr});
  CHECK(error.find("there is no page in /nowhere") != std::string::npos);
}
