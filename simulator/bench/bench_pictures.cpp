// Times the pictures beside what people use today, in one run, and prints one table with ratios and
// targets. Peers that are not installed are left out:
//
//   - a whole `lastcall render` of 1440×900 pixels, process start included, against a headless
//     Chromium that takes a picture of our own SVG, and against `dot -Tpng` on a graph of ten nodes
//   - how many frames of 1280×720 an animation gets a second
//   - the size of a GIF beside what `gifsicle -O3` makes of it, of a PNG beside `optipng -o2`
//   - peak memory of animations of about 30 seconds and of three times that
//
//   bench_pictures [--quick]
//
// Times are those of the fastest of several starts: what it takes when nothing else disturbs it.
// --quick starts each once, to see that it runs at all; the exit status is then 1 if one of ours
// does not.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

bool quick = false;
bool failed = false;

struct Started {
  double seconds;
  double cpu;  // seconds of all cores together
  long peak;   // KiB
};

// The fastest of so many starts, and its peak memory; nothing if the program is not there or fails.
std::optional<Started> start(const std::vector<std::string>& words, int times) {
  std::optional<Started> best;
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  for (int i = 0; i < (quick ? 1 : times); ++i) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    const auto begin = Clock::now();
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return std::nullopt;
    rusage usage{};
    int status = 0;
    if (wait4(child, &status, 0, &usage) < 0 || status != 0) return std::nullopt;
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto in_seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    const double cpu = in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime);
    if (!best || seconds < best->seconds) best = Started{seconds, cpu, usage.ru_maxrss};
  }
  return best;
}

void row(const char* what, std::optional<double> value, const char* target) {
  if (value) {
    std::printf("%-74s %9.3f %9s\n", what, *value, target);
  } else {
    std::printf("%-74s %9s %9s\n", what, "-", target);
  }
}

std::optional<double> ratio(std::optional<double> a, std::optional<double> b) {
  return a && b && *b > 0 ? std::optional(*a / *b) : std::nullopt;
}
std::optional<double> seconds(const std::optional<Started>& started) {
  return started ? std::optional(started->seconds) : std::nullopt;
}

// Ours must work.
Started ours(std::vector<std::string> words, int times) {
  words.insert(words.begin(), {LASTCALL_PROGRAM, "render"});
  const auto result = start(words, times);
  if (!result) failed = true;
  return result.value_or(Started{0, 0, 0});
}

std::optional<double> size_of(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? std::nullopt : std::optional(static_cast<double>(size));
}

}  // namespace

int main(int argc, char** argv) {
  quick = argc > 1 && std::strcmp(argv[1], "--quick") == 0;
  std::string folder = (fs::temp_directory_path() / "bench_pictures.XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 1;
  const auto in = [&folder](const char* name) { return folder + "/" + name; };
  std::ofstream(in("ten.dot")) << "digraph { a->b->c->d; b->e->f->g; a->h->i->j }\n";
  // A long run: registers and calls in a loop.
  std::ofstream(in("long.py")) << "import atexit\n"
                                  "def A(n): print('A', n)\n"
                                  "for n in range(60): atexit.register(A, n)\n";

  std::printf("%-74s %9s %9s\n", "", "measured", "target");
  const std::vector<std::string> picture{DEMO, "-o", in("a.png"), "--size", "1440x900"};
  const Started png = ours(picture, 40);
  ours({DEMO, "-o", in("a.svg"), "--size", "1440x900"}, 1);
  const auto browser =
      start({"chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--window-size=1440,900", "--user-data-dir=" + in("browser"),
             "--screenshot=" + in("browser.png"), "file://" + in("a.svg")},
            5);
  const auto dot = start({"dot", "-Tpng", in("ten.dot"), "-o", in("dot.png")}, 40);
  row("a picture of 1440x900, start included, ms", png.seconds * 1e3, "");
  row("… time: lastcall / Chromium on our SVG", ratio(png.seconds, seconds(browser)), "<= 0.1");
  row("… time: lastcall / dot -Tpng, ten nodes", ratio(png.seconds, seconds(dot)), "<= 1");

  // Two lengths, so that the start does not count.
  for (const char* format : {"gif", "webp"}) {
    const auto until = [&](const char* to) {
      return ours({DEMO, "-o", in("frames.") + format, "--size", "1280x720", "--fps", "50",
                   "--from", "4", "--to", to},
                  5);
    };
    const Started less = until("5");
    const Started more = until("14");
    // Of a step, 0.35 s are motion: at 50 pictures a second 17 or 18 that differ, and one at rest.
    const double frames = 9 * (0.35 * 50 + 1);
    const std::string what = std::string("frames of 1280x720 that differ, a second, ") + format;
    row(what.c_str(), ratio(frames, more.seconds - less.seconds), ">= 60");
    row("… a second of one core's time", ratio(frames, more.cpu - less.cpu), "");
  }

  ours({DEMO, "-o", in("a.gif")}, 1);
  start({"gifsicle", "-O3", in("a.gif"), "-o", in("b.gif")}, 1);
  fs::copy_file(in("a.png"), in("b.png"));
  start({"optipng", "-o2", in("b.png")}, 1);
  row("GIF, size: lastcall / gifsicle -O3 of it", ratio(size_of(in("a.gif")), size_of(in("b.gif"))),
      "<= 1.2");
  row("PNG, size: lastcall / optipng -o2 of it", ratio(size_of(in("a.png")), size_of(in("b.png"))),
      "<= 1.1");

  for (const char* format : {"gif", "webp"}) {
    const auto memory = [&](const char* to) {
      return static_cast<double>(
          ours({in("long.py"), "-o", in("long.") + format, "--to", to}, 1).peak);
    };
    // 14 steps take about half a minute.
    row((std::string("peak memory of 90 s / 30 s, ") + format).c_str(),
        ratio(memory("45"), memory("15")), "~ 1");
  }
  fs::remove_all(folder);
  return failed ? 1 : 0;
}
