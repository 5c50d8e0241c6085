#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace lastcall::picture {

// Memory for the bytes of pictures. What is large comes in large pages where the system has them:
// a picture's thousands of small ones, each asked for when it is first written to, take longer than
// what is drawn into them. Nothing is zero that was not written so.
template <typename T>
struct PictureAllocator {
  using value_type = T;

  PictureAllocator() = default;
  template <typename U>
  PictureAllocator(const PictureAllocator<U>&) {}

  T* allocate(std::size_t count) {
    constexpr std::size_t large_page = std::size_t{2} << 20;
    std::size_t size = count * sizeof(T);
    if (size >= large_page) size = (size + large_page - 1) / large_page * large_page;
    void* const memory =
        size < large_page ? std::malloc(size) : std::aligned_alloc(large_page, size);
    if (!memory) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (size >= large_page) ::madvise(memory, size, MADV_HUGEPAGE);
#endif
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t) {
    std::free(memory);
  }

  template <typename U>
  void construct(U* place) {
    ::new (static_cast<void*>(place)) U;
  }
  template <typename U>
  void construct(U* place, const U& value) {
    ::new (static_cast<void*>(place)) U(value);
  }
  friend bool operator==(const PictureAllocator&, const PictureAllocator&) {
    return true;
  }
};

using Bytes = std::vector<std::uint8_t, PictureAllocator<std::uint8_t>>;

}  // namespace lastcall::picture
