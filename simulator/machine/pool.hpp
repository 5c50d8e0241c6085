#pragma once

#include <cstddef>

// Memory in small blocks for objects and frames: a run makes and drops them by the hundred
// thousand. Blocks of one size are kept for the next of that size; when none is in use any more, at
// the end of a run, all memory goes back. Each C++ thread has a pool of its own, so what one got,
// the same one must give back.
namespace lastcall::machine {

void* pool_allocate(std::size_t bytes);
// `bytes` as it was when the block was allocated.
void pool_free(void* block, std::size_t bytes) noexcept;

// For containers.
template <typename T>
struct PoolAllocator {
  using value_type = T;
  PoolAllocator() = default;
  template <typename U>
  PoolAllocator(const PoolAllocator<U>&) {}
  T* allocate(std::size_t count) { return static_cast<T*>(pool_allocate(count * sizeof(T))); }
  void deallocate(T* block, std::size_t count) { pool_free(block, count * sizeof(T)); }
  friend bool operator==(const PoolAllocator&, const PoolAllocator&) { return true; }
};

}  // namespace lastcall::machine
