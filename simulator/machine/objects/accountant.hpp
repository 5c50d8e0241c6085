#pragma once

#include <cstddef>
#include <cstdint>
#include <new>

// The one accountant of memory. Every `new` of this program, whoever calls it, asks here first
// (accountant.cpp replaces it), so that nothing that a script makes us allocate can pass by the
// bound: lists and texts as little as traces, frames, formatted text or the copies of a fork.
namespace lastcall::machine {

// Thrown instead of std::bad_alloc where a run would pass its bound. Not to be caught on the way to
// machine::run: from the throw on the bound is lifted, so that unwinding can allocate.
struct MemoryBoundReached : std::bad_alloc {
  const char* what() const noexcept override { return "the bound on memory was reached"; }
};

// While it lives, this C++ thread may hold `bytes` more than when it was made. They do not nest.
class MemoryBound {
 public:
  explicit MemoryBound(std::size_t bytes);
  ~MemoryBound();
  MemoryBound(const MemoryBound&) = delete;
  MemoryBound& operator=(const MemoryBound&) = delete;

  // The bytes of all blocks so far that are so large that getting and filling them takes the time.
  // The same in every build.
  static std::uint64_t volume();
};

}  // namespace lastcall::machine
