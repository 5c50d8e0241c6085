// Arguments are bound when a handler is registered, and the last registered is called first.

#include <cstdio>
#include <string>

#include "lastcall/process.hpp"

namespace {

void goodbye(const std::string& name, const std::string& adjective) {
  std::printf("Goodbye %s, it was %s to meet you.\n", name.c_str(), adjective.c_str());
}

}  // namespace

int main() {
  return lastcall::run_main([] {
    lastcall::at_exit(goodbye, "Donny", "nice");
    lastcall::at_exit([] { std::puts("You are now leaving the C++ sector."); });
    std::puts("Hello.");
  });
}
