#pragma once

#include "types/native.hpp"

namespace lastcall::machine {

// What the processes of a run share: Event, Lock, RLock, Semaphore, BoundedSemaphore, Queue and
// SimpleQueue of multiprocessing (https://docs.python.org/3/library/multiprocessing.html), as
// functions that make them.
std::span<const BuiltinEntry> shared_object_functions();

}  // namespace lastcall::machine
