#include <lastcall/registry.hpp>

#include <cstdio>
#include <iostream>
#include <stdexcept>

int main() {
  lastcall::Registry registry;
  registry.register_(puts, "first in, last out");                     // arguments are bound now
  registry.register_([] { throw std::runtime_error("disk full"); });  // stops nobody else
  registry.register_([&] { registry.register_(puts, "registered in the run: runs next"); });
  lastcall::Token token = registry.register_(puts, "never said");
  registry.cancel(token);  // registry.unregister(puts) would remove every call of puts

  lastcall::Report report = registry.run();  // last registered first
  for (const lastcall::Outcome& outcome : report.outcomes()) {
    std::cout << "handler " << outcome.token.number() << ' ' << name(outcome.fate) << '\n';
  }
}
