#include "platform/server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <map>
#include <vector>

#include "platform/environment.hpp"
#include "platform/files.hpp"

namespace lastcall::platform {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t largest_file = std::size_t{16} << 20;
constexpr std::size_t most_files = 100;
constexpr std::size_t most_connections = 64;
constexpr std::size_t longest_request = 8192;
constexpr std::chrono::seconds longest_time{10};

std::string type_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> types{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".webmanifest", "application/manifest+json"},
      {".md", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : types)
    if (name.ends_with(ending)) return std::string(type);
  return "application/octet-stream";
}

using Files = std::map<std::string, std::string>;

Files read_all(const std::string& folder) {
  Files files;
  for (const std::string& name : names_in(folder)) {
    if (name.ends_with('/') || name.starts_with('.') || files.size() == most_files) continue;
    if (!is_inside(folder + "/" + name, folder)) continue;  // a link
    ReadFile file = read_ordinary_file(folder + "/" + name, largest_file);
    if (file.error.empty() && file.text.size() <= largest_file) files[name] = std::move(file.text);
  }
  return files;
}

std::string reply(std::string_view status, const std::string& type, std::string_view body,
                  bool with_body = true) {
  std::string text = "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: " + type +
                     "\r\nContent-Length: " + std::to_string(body.size()) +
                     "\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff"
                     "\r\nConnection: close\r\n\r\n";
  if (with_body) text += body;
  return text;
}

// What is answered to a whole request.
std::string answer(const std::string& request, const Files& files, int port) {
  const std::string plain = "text/plain; charset=utf-8";
  const std::size_t first_end = request.find("\r\n");
  const std::string first = request.substr(0, first_end);
  const bool is_head = first.starts_with("HEAD ");
  if (!is_head && !first.starts_with("GET "))
    return reply("405 Method Not Allowed", plain, "Only GET and HEAD.\n");
  // A page of somebody else whose name was made to lead here is not to read what is served.
  std::string host;
  for (std::size_t at = first_end; at != std::string::npos; at = request.find("\r\n", at + 2)) {
    constexpr std::string_view name = "\r\nhost:";
    std::string start = request.substr(at, name.size());
    for (char& letter : start)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (start != name) continue;
    host = request.substr(at + name.size(), request.find("\r\n", at + 2) - at - name.size());
    while (host.starts_with(' ')) host.erase(0, 1);
    break;
  }
  const std::string number = ":" + std::to_string(port);
  if (host != "127.0.0.1" + number && host != "localhost" + number)
    return reply("403 Forbidden", plain, "This is served to its own machine alone.\n");
  const std::size_t begin = first.find(' ') + 1;
  std::string name = first.substr(begin, first.find_first_of(" ?#", begin) - begin);
  if (!name.starts_with('/')) return reply("400 Bad Request", plain, "No such address.\n");
  name.erase(0, 1);
  if (name.empty()) name = "index.html";
  const auto file = files.find(name);
  if (file == files.end())
    return reply("404 Not Found", plain, "There is no such file.\n", !is_head);
  return reply("200 OK", type_of(name), file->second, !is_head);
}

struct Connection {
  int descriptor;
  Clock::time_point until;
  std::string request = {};
  std::string reply = {};
  std::size_t sent = 0;
};

// Does what can be done without waiting; false if the connection is over.
bool go_on(Connection& one, const Files& files, int port) {
  if (one.reply.empty()) {
    std::array<char, 4096> bytes{};
    const ssize_t size = ::recv(one.descriptor, bytes.data(), bytes.size(), 0);
    if (size < 0) return errno == EAGAIN || errno == EINTR;
    if (size == 0) return false;
    one.request.append(bytes.data(), static_cast<std::size_t>(size));
    if (one.request.find("\r\n\r\n") != std::string::npos) {
      one.reply = answer(one.request, files, port);
    } else if (one.request.size() > longest_request) {
      one.reply = reply("431 Request Header Fields Too Large", "text/plain", "Too long.\n");
    }
    return true;
  }
  const ssize_t size = ::send(one.descriptor, one.reply.data() + one.sent,
                              one.reply.size() - one.sent, MSG_NOSIGNAL);
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  one.sent += static_cast<std::size_t>(size);
  if (one.sent < one.reply.size()) return true;
  ::shutdown(one.descriptor, SHUT_WR);
  return false;
}

// A socket that listens on 127.0.0.1, or -1.
int listen_on(int& port) {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (listener < 0) return -1;
  const int yes = 1;
  ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  socklen_t size = sizeof address;
  sockaddr* const plain = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener, plain, size) != 0 || ::listen(listener, 64) != 0 ||
      ::getsockname(listener, plain, &size) != 0) {
    const int error = errno;
    ::close(listener);
    errno = error;
    return -1;
  }
  port = ntohs(address.sin_port);
  return listener;
}

}  // namespace

std::string serve(const Serving& serving) {
  const Files files = read_all(serving.folder);
  if (!files.contains("index.html"))
    return "there is no page in " + serving.folder + ": `simulator/run --web` builds it";
  int port = serving.port;
  const int listener = listen_on(port);
  if (listener < 0)
    return "cannot serve on port " + std::to_string(serving.port) + ": " + std::strerror(errno) +
           "; another can be given with --port";
  serving.ready("http://127.0.0.1:" + std::to_string(port) + "/");
  std::vector<Connection> connections;
  for (;;) {
    std::vector<pollfd> waits;
    waits.push_back({connections.size() < most_connections ? listener : -1, POLLIN, 0});
    for (const Connection& one : connections)
      waits.push_back(
          {one.descriptor, static_cast<short>(one.reply.empty() ? POLLIN : POLLOUT), 0});
    if (::poll(waits.data(), waits.size(), connections.empty() ? -1 : 1000) < 0 && errno != EINTR)
      return std::string("cannot wait for a browser: ") + std::strerror(errno);
    const Clock::time_point now = Clock::now();
    std::vector<Connection> open;
    for (std::size_t i = 0; i < connections.size(); ++i) {
      Connection& one = connections[i];
      const bool ready = waits[i + 1].revents != 0;
      if (now < one.until && (!ready || go_on(one, files, port))) {
        open.push_back(std::move(one));
      } else {
        ::close(one.descriptor);
      }
    }
    connections = std::move(open);
    if ((waits[0].revents & POLLIN) == 0) continue;
    const int accepted = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (accepted >= 0) connections.push_back({accepted, now + longest_time});
  }
}

bool open_in_browser(const std::string& address) {
  if (variable("DISPLAY").empty() && variable("WAYLAND_DISPLAY").empty()) return false;
  const pid_t child = ::fork();
  if (child == 0) {
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int descriptor = 0; descriptor < 3; ++descriptor) ::dup2(nothing, descriptor);
    ::execlp("xdg-open", "xdg-open", address.c_str(), nullptr);
    ::_exit(127);
  }
  if (child < 0) return false;
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace lastcall::platform
