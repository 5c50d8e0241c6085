#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Starts the real `lastcall` in a child process and keeps what comes of it.
namespace lastcall::cli_test {

struct Result {
  int status = -1;  // exit status, or -1 if it was killed
  int signal = 0;   // that killed it, or 0
  std::string out;
  std::string err;
};

struct Setting {
  std::string program;                   // instead of lastcall
  std::string input;                     // on standard input
  std::vector<std::string> environment;  // "NAME=value", beside PATH and TERM
  std::string out_path;                  // instead of a file of ours: "/dev/full"
  bool close_out = false;                // start without a standard output
  bool terminal = false;                 // standard output is a pseudo-terminal
};

// An empty directory in which the program is started; removed at the end.
class Sandbox {
 public:
  Sandbox();
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Writes a file there, and returns its path.
  std::string write(const std::string& name, std::string_view text, bool executable = false) const;
  std::string read(const std::string& name) const;

  // Runs `lastcall` with these arguments; throws if it takes more than a minute.
  Result run(const std::vector<std::string>& arguments, const Setting& setting = {}) const;

  // Runs a script as a file of its own.
  Result script(std::string_view text, std::vector<std::string> options = {}) const;

 private:
  std::filesystem::path path_;
};

}  // namespace lastcall::cli_test
