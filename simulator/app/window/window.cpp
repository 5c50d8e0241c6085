#include "window.hpp"

#define GLFW_INCLUDE_NONE
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "icon.hpp"
#include "imgui/compat.hpp"

namespace lastcall::app {
namespace {

// ImGui settles within this many frames after any input.
constexpr int frames_after_input = 3;

struct Window {
  App& app;
  GLFWwindow* handle = nullptr;
  int frames_wanted = frames_after_input;
};

Window& window_of(GLFWwindow* handle) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(handle));
}

void wake(GLFWwindow* handle) {
  window_of(handle).frames_wanted = frames_after_input;
}

const char* name_of(int key) {
  switch (key) {
    case GLFW_KEY_LEFT: return "left";
    case GLFW_KEY_RIGHT: return "right";
    case GLFW_KEY_UP: return "up";
    case GLFW_KEY_DOWN: return "down";
    case GLFW_KEY_HOME: return "home";
    case GLFW_KEY_END: return "end";
    case GLFW_KEY_PAGE_UP: return "page up";
    case GLFW_KEY_PAGE_DOWN: return "page down";
    case GLFW_KEY_ESCAPE: return "escape";
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return "enter";
    case GLFW_KEY_TAB: return "tab";
    case GLFW_KEY_BACKSPACE: return "backspace";
    case GLFW_KEY_DELETE: return "delete";
    case GLFW_KEY_F1: return "f1";
    default: return nullptr;
  }
}

// Named keys, and letters with Ctrl; plain characters come as text, whatever the keyboard's layout.
void on_key(GLFWwindow* handle, int key, int scancode, int action, int mods) {
  wake(handle);
  if (action == GLFW_RELEASE) return;
  const bool ctrl = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
  const bool shift = (mods & GLFW_MOD_SHIFT) != 0;
  if (const char* name = name_of(key)) {
    window_of(handle).app.key({name, ctrl, shift});
  } else if (ctrl) {
    if (const char* text = glfwGetKeyName(key, scancode))
      window_of(handle).app.key({text, ctrl, shift});
  }
}

void on_character(GLFWwindow* handle, unsigned int code) {
  wake(handle);
  if (code >= 0x80) return;
  const char character = static_cast<char>(code);
  std::string name(1, character);
  if (character == ' ') name = "space";
  if (character >= 'A' && character <= 'Z')
    name = std::string(1, static_cast<char>(character - 'A' + 'a'));
  window_of(handle).app.key({name});
}

void on_scale(GLFWwindow* handle, float x, float) {
  wake(handle);
  window_of(handle).app.set_monitor_scale(x);
}

void on_close(GLFWwindow* handle) {
  wake(handle);
  glfwSetWindowShouldClose(handle, GLFW_FALSE);
  window_of(handle).app.ask_to_quit();
}

void on_drop(GLFWwindow* handle, int count, const char** paths) {
  wake(handle);
  if (count > 0) window_of(handle).app.open_file(paths[0]);
}

void listen(GLFWwindow* handle) {
  glfwSetKeyCallback(handle, on_key);
  glfwSetCharCallback(handle, on_character);
  glfwSetWindowContentScaleCallback(handle, on_scale);
  glfwSetWindowCloseCallback(handle, on_close);
  glfwSetDropCallback(handle, on_drop);
  glfwSetCursorPosCallback(handle, [](GLFWwindow* w, double, double) { wake(w); });
  glfwSetMouseButtonCallback(handle, [](GLFWwindow* w, int, int, int) { wake(w); });
  glfwSetScrollCallback(handle, [](GLFWwindow* w, double, double) { wake(w); });
  glfwSetWindowRefreshCallback(handle, wake);
  glfwSetWindowFocusCallback(handle, [](GLFWwindow* w, int) {
    wake(w);
    window_of(w).app.check_file();
  });
  glfwSetFramebufferSizeCallback(handle, [](GLFWwindow* w, int, int) { wake(w); });
}

void set_icon(GLFWwindow* handle) {
  std::vector<std::uint8_t> small = icon_pixels(32);
  std::vector<std::uint8_t> large = icon_pixels(128);
  const std::array<GLFWimage, 2> images{{{32, 32, small.data()}, {128, 128, large.data()}}};
  glfwSetWindowIcon(handle, static_cast<int>(images.size()), images.data());
}

std::string why_not(const char* what) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return std::string(what) + (reason ? std::string(": ") + reason : "");
}

// What there is instead of OpenGL 3.2: "OpenGL 2.1 by llvmpipe (LLVM 15)".
std::string driver() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* const handle = glfwCreateWindow(64, 64, "lastcall", nullptr, nullptr);
  if (!handle) return "no OpenGL at all";
  glfwMakeContextCurrent(handle);
  using GetString = const unsigned char* (*)(unsigned int);
  const auto get_string = reinterpret_cast<GetString>(glfwGetProcAddress("glGetString"));
  constexpr unsigned int renderer = 0x1F01;
  constexpr unsigned int version = 0x1F02;
  const auto text = [&](unsigned int name) {
    const unsigned char* found = get_string ? get_string(name) : nullptr;
    return std::string(found ? reinterpret_cast<const char*>(found) : "unknown");
  };
  std::string result = "OpenGL " + text(version) + " by " + text(renderer);
  glfwDestroyWindow(handle);
  return result;
}

using ClearColor = void (*)(float, float, float, float);
using Clear = void (*)(unsigned int);
using Viewport = void (*)(int, int, int, int);

void loop(Window& window) {
  constexpr unsigned int color_buffer = 0x4000;
  const auto clear_color = reinterpret_cast<ClearColor>(glfwGetProcAddress("glClearColor"));
  const auto clear = reinterpret_cast<Clear>(glfwGetProcAddress("glClear"));
  const auto viewport = reinterpret_cast<Viewport>(glfwGetProcAddress("glViewport"));
  double last = glfwGetTime();
  while (!window.app.wants_to_quit()) {
    const bool awake = window.frames_wanted > 0 || window.app.moving();
    if (awake) {
      glfwPollEvents();
    } else {
      glfwWaitEventsTimeout(1.0);
      last = glfwGetTime();
      // Nothing is drawn for a look at the disk that has found nothing.
      if (!window.app.check_file() && window.frames_wanted == 0) continue;
    }
    if (window.frames_wanted > 0) --window.frames_wanted;
    const double now = glfwGetTime();
    const double seconds = std::min(now - last, 0.1);
    last = now;

    // Everything is in pixels, also where the system counts in larger units.
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window.handle, &width, &height);
    int units = 0;
    glfwGetWindowSize(window.handle, &units, nullptr);
    if (width == 0 || height == 0 || units == 0) {
      glfwWaitEventsTimeout(0.2);
      continue;
    }
    if (window.app.wants_fonts()) {
      window.app.load_fonts();
      imgui::renew_font_texture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    if (units != width) {
      double x = 0;
      double y = 0;
      glfwGetCursorPos(window.handle, &x, &y);
      const double pixels = static_cast<double>(width) / units;
      window.app.mouse_move(static_cast<float>(x * pixels), static_cast<float>(y * pixels));
    }
    window.app.frame(static_cast<float>(width), static_cast<float>(height), seconds);
    viewport(0, 0, width, height);
    clear_color(0, 0, 0, 1);
    clear(color_buffer);
    ImGui_ImplOpenGL3_RenderDrawData(window.app.draw_data());
    glfwSwapBuffers(window.handle);
  }
}

}  // namespace

std::string run_window(App& app) {
  if (!glfwInit()) return why_not("there is no display to open a window on");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "lastcall");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "lastcall");
  Window window{app};
  window.handle = glfwCreateWindow(1440, 900, "lastcall", nullptr, nullptr);
  if (!window.handle) {
    std::string reason = why_not("the window needs OpenGL 3.2") + ". Here is " + driver();
    glfwTerminate();
    return reason;
  }
  glfwSetWindowSizeLimits(window.handle, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowUserPointer(window.handle, &window);
  set_icon(window.handle);
  float scale = 1;
  glfwGetWindowContentScale(window.handle, &scale, nullptr);
  app.set_monitor_scale(scale);
  glfwMakeContextCurrent(window.handle);
  glfwSwapInterval(1);
  listen(window.handle);
  ImGui_ImplGlfw_InitForOpenGL(window.handle, true);
  ImGui_ImplOpenGL3_Init("#version 150");
  loop(window);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  glfwDestroyWindow(window.handle);
  glfwTerminate();
  return "";
}

}  // namespace lastcall::app
