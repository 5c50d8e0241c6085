#include "platform/files.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

using namespace lastcall::platform;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    std::string path = fs::temp_directory_path() / "lastcall-test.XXXXXX";
    if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = path;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string at(const std::string& name) const { return path_ / name; }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(at(name)) << text;
    return at(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream file(at(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

bool never(std::string_view) {
  return false;
}
bool is_ours(std::string_view text) {
  return text.starts_with("ours");
}

}  // namespace

TEST_CASE("a file may be written if it is new, empty, ours, or that is forced") {
  const Folder folder;
  const auto refused = [&](Destination to) { return !refusal(to).empty(); };
  CHECK_FALSE(refused({.path = folder.at("new")}));
  const std::string empty = folder.write("empty", "");
  CHECK_FALSE(refused({.path = empty}));
  const std::string there = folder.write("there", "theirs");
  CHECK(refused({.path = there}));
  CHECK(refused({.path = there, .is_ours = is_ours}));
  CHECK_FALSE(refused({.path = there, .is_ours = is_ours, .force = true}));
  CHECK(refused({.path = there, .is_ours = is_ours, .force = true, .inputs = {there}}));
  folder.write("there", "ours, too");
  CHECK_FALSE(refused({.path = there, .is_ours = is_ours}));
  CHECK(refused({.path = there, .is_ours = never}));
  CHECK(refused({.path = folder.path(), .force = true}));
  CHECK(refused({.path = "", .force = true}));
  CHECK(refused({.path = std::string("a\0b", 3), .force = true}));
}

TEST_CASE("of a large file the two ends are looked at") {
  const Folder folder;
  const std::string large = folder.write("large", "ours");
  fs::resize_file(large, std::uintmax_t{3} << 30);
  std::size_t seen = 0;
  const auto look = [&](std::string_view text) {
    seen = text.size();
    return text.starts_with("ours");
  };
  CHECK(refusal({.path = large, .is_ours = look}) == "");
  CHECK(seen < std::size_t{8} << 20);
}

TEST_CASE("what is replaced is the file that was seen, or nothing") {
  const Folder folder;
  const std::string path = folder.write("a", "one");
  const std::string seen = stamp(path);
  CHECK(write_file({.path = path, .stamp = seen}, "two") == "");
  CHECK(folder.read("a") == "two");
  CHECK(write_file({.path = path, .stamp = seen}, "three") != "");
  CHECK(folder.read("a") == "two");
  // Somebody changes it while it is written.
  const std::string now = stamp(path);
  const std::string problem = write_file({.path = path, .stamp = now}, [&](const Sink& sink) {
    sink("mine");
    folder.write("a", "theirs meanwhile");
  });
  CHECK(problem.find("was changed by another program meanwhile") != std::string::npos);
  CHECK(folder.read("a") == "theirs meanwhile");
  // … or makes it.
  const std::string made = write_file({.path = folder.at("b")}, [&](const Sink& sink) {
    sink("mine");
    folder.write("b", "theirs");
  });
  CHECK(made.find("is there already") != std::string::npos);
  CHECK(folder.read("b") == "theirs");
  CHECK(folder.count() == 2);
}

TEST_CASE("an exception while it is filled leaves the old file, and nothing beside it") {
  const Folder folder;
  const std::string path = folder.write("a", "old");
  CHECK_THROWS(write_file({.path = path, .force = true}, [](const Sink& sink) {
    sink("half");
    throw std::runtime_error("no more");
  }));
  CHECK(folder.read("a") == "old");
  CHECK(folder.count() == 1);
}

TEST_CASE("a new file has the rights that the umask leaves, a replaced one keeps its own") {
  const Folder folder;
  const mode_t before = ::umask(027);
  CHECK(write_file({.path = folder.at("new")}, "x") == "");
  ::umask(before);
  const auto mode = [&](const char* name) {
    struct stat info {};
    ::stat(folder.at(name).c_str(), &info);
    return info.st_mode & 07777;
  };
  CHECK(mode("new") == 0640);
  folder.write("old", "x");
  ::chmod(folder.at("old").c_str(), 0604);
  fs::create_symlink("old", folder.at("link"));
  CHECK(write_file({.path = folder.at("link"), .force = true}, "y") == "");
  CHECK(mode("old") == 0604);
  CHECK(folder.read("old") == "y");
  CHECK(fs::is_symlink(folder.at("link")));
}

TEST_CASE("whether a file lies in a folder is seen through links and dots") {
  const Folder folder;
  fs::create_directories(folder.at("in/deep"));
  fs::create_directories(folder.at("inner"));
  fs::create_symlink("../inner", folder.at("in/out"));
  fs::create_symlink("deep", folder.at("in/back"));
  const std::string in = folder.at("in");
  CHECK(is_inside(in + "/x", in));
  CHECK(is_inside(in + "/x", in + "/"));
  CHECK(is_inside(in + "/new/er/x", in));
  CHECK(is_inside(in + "/back/x", in));
  CHECK(is_inside(in + "/deep/../x", in));
  CHECK_FALSE(is_inside(in + "/../x", in));
  CHECK_FALSE(is_inside(in + "/out/x", in));
  CHECK_FALSE(is_inside(folder.at("inner/x"), in));
  CHECK_FALSE(is_inside("/etc/passwd", in));
  CHECK(is_inside("/etc/passwd", "/"));
}

TEST_CASE("only ordinary files are read where something else would be waited for") {
  const Folder folder;
  ::mkfifo(folder.at("pipe").c_str(), 0600);
  CHECK(read_ordinary_file(folder.at("pipe"), 10).error == "it is no ordinary file");
  CHECK(read_ordinary_file("/dev/zero", 10).error == "it is no ordinary file");
  CHECK(read_ordinary_file(folder.path(), 10).error == "Is a directory");
  CHECK(read_ordinary_file(folder.at("none"), 10).error == "No such file or directory");
  CHECK(read_ordinary_file(folder.write("a", "text"), 10).text == "text");
}

TEST_CASE("a damaged file is set aside without taking the place of an older one") {
  const Folder folder;
  folder.write("a.broken", "first");
  fs::create_symlink("nowhere", folder.at("a.broken-2"));
  CHECK(set_aside(folder.write("a", "second")) == folder.at("a.broken-3"));
  CHECK(folder.read("a.broken") == "first");
  CHECK(folder.read("a.broken-3") == "second");
  CHECK(set_aside(folder.at("none")) == "");
}

TEST_CASE("what a killed program has left is removed, and nothing that only looks like it") {
  const Folder folder;
  folder.write(".lastcall-aBc123", "left");
  folder.write(".lastcall-longer-name", "mine");
  fs::create_directory(folder.at(".lastcall-folder"));
  fs::create_symlink(folder.write("target", "mine"), folder.at(".lastcall-linkXY"));
  CHECK(write_file({.path = folder.at("new")}, "x") == "");
  CHECK_FALSE(fs::exists(folder.at(".lastcall-aBc123")));
  CHECK(fs::exists(folder.at(".lastcall-longer-name")));
  CHECK(fs::exists(folder.at(".lastcall-folder")));
  CHECK(fs::is_symlink(folder.at(".lastcall-linkXY")));
  CHECK(folder.read("target") == "mine");
}

TEST_CASE("two locks on a folder do not hold at once") {
  const Folder folder;
  auto first = std::make_unique<FolderLock>(folder.path());
  CHECK(first->is_held());
  const int other = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  CHECK(::flock(other, LOCK_EX | LOCK_NB) != 0);
  first.reset();
  CHECK(::flock(other, LOCK_EX | LOCK_NB) == 0);
  ::close(other);
}
