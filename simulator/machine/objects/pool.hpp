#pragma once

#include <cstddef>
#include <new>

// Memory in small blocks for objects and frames: a run makes and drops them by the hundred
// thousand. Blocks of one size are kept for the next of that size; when none is in use any more, at
// the end of a run, all memory goes back. Each C++ thread has a pool of its own, so what one got,
// the same one must give back.
namespace lastcall::machine {

// Under the address sanitizer every block comes from malloc, so that it sees each use after free.
#if defined(__SANITIZE_ADDRESS__)
#define LASTCALL_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LASTCALL_ADDRESS_SANITIZER 1
#endif
#endif
#ifndef LASTCALL_ADDRESS_SANITIZER
#define LASTCALL_ADDRESS_SANITIZER 0
#endif
inline constexpr bool has_address_sanitizer = LASTCALL_ADDRESS_SANITIZER != 0;

// Holds nothing when no block is in use, hence needs no destructor at the thread's end.
struct Pool {
  // What a free block, and what the start of a chunk, holds.
  struct Link {
    Link* next;
  };
  static constexpr std::size_t grain = 16;
  static constexpr std::size_t largest = has_address_sanitizer ? 0 : 512;

  void* cut(std::size_t bytes);
  void release_chunks() noexcept;

  Link* free[512 / grain] = {};  // by size
  std::size_t used = 0;          // blocks
  std::byte* begin = nullptr;    // of what is left of the newest chunk
  std::byte* end = nullptr;
  Link* chunks = nullptr;
};
extern constinit thread_local Pool pool;

inline void* pool_allocate(std::size_t bytes) {
  const std::size_t size = (bytes - 1) / Pool::grain;
  if (size >= Pool::largest / Pool::grain) return ::operator new(bytes);
  ++pool.used;
  Pool::Link* const block = pool.free[size];
  if (!block) return pool.cut((size + 1) * Pool::grain);
  pool.free[size] = block->next;
  return block;
}
// `bytes` as it was when the block was allocated.
inline void pool_free(void* block, std::size_t bytes) noexcept {
  const std::size_t size = (bytes - 1) / Pool::grain;
  if (size >= Pool::largest / Pool::grain) {
    ::operator delete(block);
    return;
  }
  pool.free[size] = ::new (block) Pool::Link{pool.free[size]};
  if (--pool.used == 0) pool.release_chunks();
}

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
