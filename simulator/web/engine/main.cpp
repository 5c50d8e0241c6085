#include <emscripten/emscripten.h>

#include "engine/engine.hpp"

// The engine's door for JavaScript (page/engine.js): the caller fills what lastcall_room gives,
// and reads the answer where lastcall_answer says, as long as lastcall_length.
namespace {

lastcall::web::Engine& engine() {
  static lastcall::web::Engine one;
  return one;
}
std::string question, reply;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* lastcall_room(std::size_t size) {
  question.resize(size);
  return question.data();
}

EMSCRIPTEN_KEEPALIVE const char* lastcall_answer() {
  reply = engine().answer(question);
  return reply.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t lastcall_length() {
  return reply.size();
}

}  // extern "C"
