#pragma once

#include <memory>
#include <string>
#include <string_view>

// What a page asks of the program: questions and answers as JSON, one door for all of them. Whoever
// adds a question adds a row to the table in engine.cpp; page/engine.js is the other side.
namespace lastcall::web {

class Engine {
 public:
  Engine();
  ~Engine();

  // `question` is an object whose "ask" says which; the others are its arguments. The answer is an
  // object, too, which has "error", one sentence for people, where it cannot be answered; of
  // "trace" and "figure" it is the text itself. Any question is safe to ask. Bytes that are no
  // UTF-8 come back as U+FFFD.
  std::string answer(std::string_view question);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace lastcall::web
