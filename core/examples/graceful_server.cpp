// A server that ends in order when it is told to: SIGTERM, which by default kills a process before
// any handler can run, becomes an ordinary exit. Ctrl-C needs nothing: it is KeyboardInterrupt.

#include <chrono>
#include <csignal>
#include <cstdio>

#include "lastcall/process.hpp"

namespace {

void close_connections() {
  std::puts("connections closed");
}
void write_log(const char* text) {
  std::printf("log: %s\n", text);
}

}  // namespace

int main() {
  return lastcall::run_main([] {
    lastcall::on_signal(SIGTERM, [](int) { lastcall::exit(0); });
    lastcall::at_exit(write_log, "server stopped");
    lastcall::at_exit(close_connections);

    std::puts("serving");
    std::fflush(stdout);
    for (;;) lastcall::sleep_for(std::chrono::milliseconds(50));  // here it would answer requests
  });
}
