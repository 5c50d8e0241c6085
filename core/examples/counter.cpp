// A counter that is saved when the program ends, however it ends: counts the program's runs in the
// file `counterfile`. With an argument, ends by an exception halfway: the count is saved all the
// same.

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "lastcall/process.hpp"

namespace {

int count = 0;

void load() {
  std::ifstream file("counterfile");
  file >> count;
}

void save() {
  std::ofstream("counterfile") << count << "\n";
  std::printf("saved %d\n", count);
}

}  // namespace

int main(int argc, char**) {
  return lastcall::run_main([&] {
    load();
    lastcall::at_exit(save);
    ++count;
    if (argc > 1) throw std::runtime_error("halfway");
    std::puts("done");
  });
}
