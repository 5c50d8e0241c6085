#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A script in a link, as the page has it (web/page/link.js): "#1:", and behind it JSON that is
// compressed and written in base64url. Nothing is stored anywhere.
namespace lastcall::cli {

inline constexpr std::size_t longest_link = 8192;  // characters behind the #
// The page's address, wherever it is hosted (README.md names it, too): that of `lastcall serve`.
inline constexpr const char* page_address = "http://127.0.0.1:8765/";

struct Linked {
  std::string text;
  std::string name = "demo.py";
  std::string python = "3.14";
  std::optional<std::uint64_t> step = {};
  bool stdout_is_tty = true;
};

// "#1:…", or nothing if it would be too long.
std::optional<std::string> to_link(const Linked& linked);

// Reads a link, with or without an address before the #. Any text is safe to read. The error is a
// sentence for people, without a full stop.
struct ReadLink {
  std::optional<Linked> linked;
  std::string error;
};
ReadLink from_link(std::string_view link);

}  // namespace lastcall::cli
