#pragma once

#include <string>

#include "app/app.hpp"

namespace lastcall::app {

// Opens the window and runs the interface in it until the person leaves. While nothing moves and
// nobody does anything, it sleeps. Returns "" at the end, or why there can be no window: no
// display, no OpenGL 3.
std::string run_window(App& app);

}  // namespace lastcall::app
