// Arguments are bound when a handler is registered, and the last registered is called first.

#include <cstdio>
#include <string>

#include "lastcall/process.hpp"

namespace {

void goodbye(const std::string& name, const std::string& mood) {
  std::printf("Goodbye, %s: I am %s now.\n", name.c_str(), mood.c_str());
}

}  // namespace

int main() {
  return lastcall::run_main([] {
    lastcall::at_exit(goodbye, "Ada", "happy");
    lastcall::at_exit([] { std::puts("The last registered speaks first."); });
    std::puts("Hello.");
  });
}
