#include "objects/pool.hpp"

#include <utility>

namespace lastcall::machine {

namespace {

constexpr std::size_t chunk_size = 64u << 10;  // little enough for malloc to keep and cut up

}  // namespace

constinit thread_local Pool pool;

void* Pool::cut(std::size_t bytes) {
  if (static_cast<std::size_t>(end - begin) < bytes) {
    void* const chunk = ::operator new(chunk_size);
    chunks = ::new (chunk) Link{chunks};
    begin = static_cast<std::byte*>(chunk) + grain;
    end = static_cast<std::byte*>(chunk) + chunk_size;
  }
  return std::exchange(begin, begin + bytes);
}

void Pool::release_chunks() noexcept {
  for (Link*& each : free) each = nullptr;
  begin = end = nullptr;
  while (chunks) ::operator delete(std::exchange(chunks, chunks->next));
}

}  // namespace lastcall::machine
