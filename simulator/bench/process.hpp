#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

// Whole processes, measured.
namespace bench {

struct Run {
  double seconds;  // from the start to the end
  double cpu;      // seconds of all cores together
  long peak;       // KiB of memory; at least what the process held that started it
  int status;      // of wait(2)
};

// Runs a program once, its output thrown away; nothing if it is not there.
inline std::optional<Run> run_process(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return std::nullopt;
  rusage usage{};
  int status = 0;
  if (wait4(child, &status, 0, &usage) < 0) return std::nullopt;
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  const auto in_seconds = [](const timeval& value) {
    return static_cast<double>(value.tv_sec) + static_cast<double>(value.tv_usec) / 1e6;
  };
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) return std::nullopt;
  return Run{time.count(), in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime), usage.ru_maxrss,
             status};
}

}  // namespace bench
