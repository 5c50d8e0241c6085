#include "objects/accountant.hpp"

#include <malloc.h>

#include <cstdlib>
#include <limits>

#include "objects/pool.hpp"

namespace lastcall::machine {
namespace {

constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();
// Smaller blocks are counted by the steps that make them.
constexpr std::size_t large = 4096;
// What the address sanitizer puts around a block, which is memory as well.
constexpr std::int64_t fence = has_address_sanitizer ? 64 : 0;

struct Ledger {
  std::int64_t used = 0;  // by this C++ thread; less than 0 if it frees what others allocated
  std::int64_t bound = no_bound;
  std::uint64_t volume = 0;
};
constinit thread_local Ledger ledger;

std::int64_t size_of(void* block) {
  return static_cast<std::int64_t>(::malloc_usable_size(block)) + fence;
}

[[noreturn]] void refuse() {
  ledger.bound = no_bound;
  throw MemoryBoundReached();
}

bool is_allowed(std::size_t size) {
  const Ledger& mine = ledger;
  return mine.bound == no_bound || (size <= static_cast<std::size_t>(no_bound) / 2 &&
                                    mine.used + static_cast<std::int64_t>(size) <= mine.bound);
}

// Null if there is no memory.
void* get(std::size_t size) noexcept {
  void* const block = std::malloc(size != 0 ? size : 1);
  if (!block) return nullptr;
  ledger.used += size_of(block);
  if (size >= large) ledger.volume += size;
  return block;
}

void* allocate(std::size_t size) {
  if (!is_allowed(size)) refuse();
  void* const block = get(size);
  if (!block) throw std::bad_alloc();
  return block;
}

// For those who can do without.
void* try_allocate(std::size_t size) noexcept {
  return is_allowed(size) ? get(size) : nullptr;
}

void release(void* block) noexcept {
  if (!block) return;
  ledger.used -= size_of(block);
  std::free(block);
}

}  // namespace

MemoryBound::MemoryBound(std::size_t bytes) {
  ledger.bound = ledger.used + static_cast<std::int64_t>(bytes);
  ledger.volume = 0;
}
MemoryBound::~MemoryBound() {
  ledger.bound = no_bound;
}
std::uint64_t MemoryBound::volume() {
  return ledger.volume;
}

}  // namespace lastcall::machine

void* operator new(std::size_t size) {
  return lastcall::machine::allocate(size);
}
void* operator new[](std::size_t size) {
  return lastcall::machine::allocate(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return lastcall::machine::try_allocate(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return lastcall::machine::try_allocate(size);
}
void operator delete(void* block) noexcept {
  lastcall::machine::release(block);
}
void operator delete[](void* block) noexcept {
  lastcall::machine::release(block);
}
void operator delete(void* block, std::size_t) noexcept {
  lastcall::machine::release(block);
}
void operator delete[](void* block, std::size_t) noexcept {
  lastcall::machine::release(block);
}
void operator delete(void* block, const std::nothrow_t&) noexcept {
  lastcall::machine::release(block);
}
void operator delete[](void* block, const std::nothrow_t&) noexcept {
  lastcall::machine::release(block);
}
