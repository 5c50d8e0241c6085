#pragma once

#include <functional>
#include <string>

// A folder for a browser of this machine: HTTP on 127.0.0.1, and nothing else.
namespace lastcall::platform {

struct Serving {
  std::string folder;  // whose own files are served; they are read once, before anything else
  int port = 0;        // 0: any that is free
  // Called once others can connect, with the address ("http://127.0.0.1:8765/").
  std::function<void(const std::string& address)> ready;
};

// Serves until a signal ends the program, or `ready` throws. The result is a sentence about why it
// cannot: no page in the folder, no such port. GET and HEAD alone are answered, of names in the
// folder, to requests that name this host; at most 64 connections at a time, of 8 KiB and ten
// seconds each.
std::string serve(const Serving& serving);

// Opens an address with the desktop's own program for it; false if there is none.
bool open_in_browser(const std::string& address);

}  // namespace lastcall::platform
