#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace lastcall::cli_test {
namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Sandbox::Sandbox() {
  std::string path = fs::temp_directory_path() / "lastcall-test.XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary directory");
  path_ = path;
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Sandbox::write(const std::string& name, std::string_view text, bool executable) const {
  const fs::path path = path_ / name;
  std::ofstream(path, std::ios::binary) << text;
  if (executable) fs::permissions(path, fs::perms::owner_all);
  return path;
}

std::string Sandbox::read(const std::string& name) const {
  return slurp(path_ / name);
}

Result Sandbox::script(std::string_view text, std::vector<std::string> options) const {
  write("demo.py", text);
  options.insert(options.begin(), "run");
  options.push_back("demo.py");
  return run(options);
}

Result Sandbox::run(const std::vector<std::string>& arguments, const Setting& setting) const {
  // outside the sandbox, so that the program finds it empty
  const fs::path aside = path_.string() + ".streams";
  fs::create_directory(aside);
  std::ofstream(aside / "in", std::ios::binary) << setting.input;
  const std::string in = aside / "in";
  const std::string out = setting.out_path.empty() ? (aside / "out").string() : setting.out_path;
  const std::string err = aside / "err";

  int terminal = -1;
  std::string terminal_path;
  if (setting.terminal) {
    terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0) {
      throw std::runtime_error("no pseudo-terminal");
    }
    terminal_path = ::ptsname(terminal);
  }

  std::vector<std::string> words{setting.program.empty() ? LASTCALL_PROGRAM : setting.program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<std::string> variables = setting.environment;
  variables.insert(variables.begin(), {"PATH=/usr/bin:/bin", "TERM=xterm", "HOME=/nonexistent"});
  std::vector<char*> environment;
  for (std::string& variable : variables) environment.push_back(variable.data());
  environment.push_back(nullptr);

  const pid_t child = ::fork();
  if (child == 0) {
    const auto open_as = [](const char* path, int flags, int descriptor) {
      const int opened = ::open(path, flags, 0600);
      if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
      if (opened != descriptor) ::close(opened);
    };
    for (int signal = 1; signal < NSIG; ++signal) std::signal(signal, SIG_DFL);
    if (::chdir(path_.c_str()) != 0) ::_exit(126);
    open_as(in.c_str(), O_RDONLY, 0);
    open_as(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 2);
    if (setting.close_out) {
      ::close(1);
    } else if (setting.terminal) {
      open_as(terminal_path.c_str(), O_WRONLY | O_NOCTTY, 1);
    } else {
      open_as(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 1);
    }
    ::execve(argv[0], argv.data(), environment.data());
    ::_exit(127);
  }

  Result result;
  const auto read_terminal = [&](int wait) {
    pollfd waiting{terminal, POLLIN, 0};
    char buffer[4096];
    while (terminal >= 0 && ::poll(&waiting, 1, wait) > 0) {
      const ssize_t size = ::read(terminal, buffer, sizeof buffer);
      if (size <= 0) break;
      result.out.append(buffer, static_cast<std::size_t>(size));
    }
  };
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  int state = 0;
  while (::waitpid(child, &state, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &state, 0);
      throw std::runtime_error("lastcall took more than a minute");
    }
    read_terminal(0);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  read_terminal(0);
  if (terminal >= 0) {
    ::close(terminal);
  } else if (setting.out_path.empty() && !setting.close_out) {
    result.out = slurp(out);
  }
  result.err = slurp(err);
  if (WIFSIGNALED(state)) {
    result.signal = WTERMSIG(state);
  } else {
    result.status = WEXITSTATUS(state);
  }
  fs::remove_all(aside);
  return result;
}

}  // namespace lastcall::cli_test
