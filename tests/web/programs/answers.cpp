#include <iostream>
#include <string>

#include "engine/engine.hpp"

// The engine of the page as a native program: a question a line; before each answer, its length.
int main() {
  lastcall::web::Engine engine;
  for (std::string question; std::getline(std::cin, question);) {
    const std::string answer = engine.answer(question);
    std::cout << answer.size() << '\n' << answer << std::flush;
  }
}
