#include "pool.hpp"

#include <array>
#include <new>
#include <utility>

namespace lastcall::machine {

// Under the address sanitizer every block comes from malloc, so that it sees each use after free.
#if defined(__SANITIZE_ADDRESS__)
#define LASTCALL_PLAIN_POOL 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LASTCALL_PLAIN_POOL 1
#endif
#endif

#ifdef LASTCALL_PLAIN_POOL

void* pool_allocate(std::size_t bytes) {
  return ::operator new(bytes);
}
void pool_free(void* block, std::size_t) noexcept {
  ::operator delete(block);
}

#else

namespace {

constexpr std::size_t grain = 16;
constexpr std::size_t largest = 512;
constexpr std::size_t chunk_size = 64u << 10;  // little enough for malloc to keep and cut up

// What a free block, and what the start of a chunk, holds.
struct Link {
  Link* next;
};

// Holds nothing when no block is in use, hence needs no destructor at the thread's end.
struct Pool {
  std::array<Link*, largest / grain> free{};  // by size
  std::size_t used = 0;                       // blocks
  std::byte* begin = nullptr;                 // of what is left of the newest chunk
  std::byte* end = nullptr;
  Link* chunks = nullptr;
};

constinit thread_local Pool pool;

void* cut(std::size_t bytes) {
  if (static_cast<std::size_t>(pool.end - pool.begin) < bytes) {
    void* const chunk = ::operator new(chunk_size);
    pool.chunks = ::new (chunk) Link{pool.chunks};
    pool.begin = static_cast<std::byte*>(chunk) + grain;
    pool.end = static_cast<std::byte*>(chunk) + chunk_size;
  }
  std::byte* const block = pool.begin;
  pool.begin += bytes;
  return block;
}

void release_chunks() {
  pool.free.fill(nullptr);
  pool.begin = pool.end = nullptr;
  while (pool.chunks) ::operator delete(std::exchange(pool.chunks, pool.chunks->next));
}

}  // namespace

void* pool_allocate(std::size_t bytes) {
  if (bytes == 0 || bytes > largest) return ::operator new(bytes);
  const std::size_t size = (bytes - 1) / grain;
  void* block = pool.free[size];
  if (block)
    pool.free[size] = pool.free[size]->next;
  else
    block = cut((size + 1) * grain);
  ++pool.used;
  return block;
}

void pool_free(void* block, std::size_t bytes) noexcept {
  if (bytes == 0 || bytes > largest) {
    ::operator delete(block);
    return;
  }
  const std::size_t size = (bytes - 1) / grain;
  pool.free[size] = ::new (block) Link{pool.free[size]};
  if (--pool.used == 0) release_chunks();
}

#endif

}  // namespace lastcall::machine
