#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace {

/// A terminal without its habits: what is written comes out as it is.
std::array<int, 2> open_terminal() {
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
    throw std::runtime_error("no terminal to be had");
  }
  const int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
  if (slave < 0) throw std::runtime_error("the terminal cannot be opened");
  return {master, slave};
}

std::array<int, 2> open_pipe() {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe to be had");
  return ends;
}

}  // namespace

Child run_child(const std::vector<std::string>& arguments, Through through, const std::string& in,
                const std::function<void(int, const std::string&)>& meanwhile) {
  const auto out = through == Through::pipe ? open_pipe() : open_terminal();
  const auto err = open_pipe();
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("no process to be had");
  if (pid == 0) {
    for (const int signal : {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGPIPE}) {
      ::signal(signal, SIG_DFL);
    }
    dup2(out[1], STDOUT_FILENO);
    dup2(through == Through::pipe ? err[1] : out[1], STDERR_FILENO);
    for (const int end : {out[0], out[1], err[0], err[1]}) close(end);
    std::vector<char*> argv;
    for (const std::string& argument : arguments) {
      argv.push_back(const_cast<char*>(argument.c_str()));
    }
    argv.push_back(nullptr);
    if (chdir(in.c_str()) == 0) execv(argv[0], argv.data());
    _exit(127);
  }
  close(out[1]);
  close(err[1]);

  Child child;
  std::array<pollfd, 2> ends = {pollfd{out[0], POLLIN, 0}, pollfd{err[0], POLLIN, 0}};
  const std::array<std::string*, 2> texts = {&child.out, &child.err};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (poll(ends.data(), ends.size(), 60'000) <= 0) {
      kill(pid, SIGKILL);
      break;
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (ends[i].revents == 0) continue;
      std::array<char, 4096> bytes{};
      const ssize_t count = read(ends[i].fd, bytes.data(), bytes.size());
      if (count <= 0) {  // a terminal ends with an error
        ends[i].fd = -1;
        continue;
      }
      texts[i]->append(bytes.data(), static_cast<std::size_t>(count));
      if (meanwhile) meanwhile(pid, child.out);
    }
  }
  close(out[0]);
  close(err[0]);
  int status = 0;
  waitpid(pid, &status, 0);
  child.end = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                  : "exit " + std::to_string(WEXITSTATUS(status));
  std::string plain;  // the terminal writes line ends as two characters
  for (const char c : child.out) {
    if (c != '\r') plain += c;
  }
  child.out = plain;
  return child;
}
