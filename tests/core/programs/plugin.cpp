// A plugin, compiled with hidden visibility so that it is really unloaded: what it registers must
// be gone, or run, when it is.

#include <cstdio>

#include "lastcall/process.hpp"

namespace {

void say(const char* text) {
  std::printf("%s\n", text);
}

lastcall::Group& group() {
  static lastcall::Group all(lastcall::process_registry());
  return all;
}

}  // namespace

#define EXPORT extern "C" __attribute__((visibility("default")))

EXPORT void register_forgotten() {
  lastcall::at_exit(say, "plugin 1");
  lastcall::at_exit([text = "plugin 2"] { say(text); });
}

EXPORT void register_group() {
  group().add(lastcall::process_registry().register_(say, "never"));
  group().add(lastcall::process_registry().register_([] { say("never"); }));
}

EXPORT void run_group() {
  std::printf("group ran %zu\n", group().run().returned());
}

/// A function's type is one type, whichever shared object asks.
EXPORT int unregister_for(lastcall::Registry& registry, void (*f)(const char*)) {
  return static_cast<int>(registry.unregister(f));
}

/// A token and an exception of one object's are the other's too.
EXPORT void exit_from_plugin() {
  lastcall::exit(7);
}
