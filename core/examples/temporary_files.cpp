// Temporary files are removed at the end, also when the program fails with some of them made; one
// that is to stay is taken off again by the token of its registration.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "lastcall/process.hpp"

namespace {

namespace fs = std::filesystem;

lastcall::Token make_temporary(const fs::path& path) {
  std::ofstream(path) << "work in progress\n";
  return lastcall::at_exit([path] {
    std::error_code ignored;
    if (fs::remove(path, ignored)) std::printf("removed %s\n", path.c_str());
  });
}

}  // namespace

int main() {
  return lastcall::run_main([] {
    make_temporary("a.tmp");
    const lastcall::Token b = make_temporary("b.tmp");
    make_temporary("c.tmp");
    lastcall::process_registry().cancel(b);
    std::puts("keeping b.tmp");
    throw std::runtime_error("the disk is full");
  });
}
