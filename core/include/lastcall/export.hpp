#pragma once

/// LASTCALL_EXPORT: what a shared library of ours shows, and its users take from it. Everything
/// else may be hidden (-fvisibility=hidden). LASTCALL_SHARED is defined where the library is a
/// shared one.
#if defined(_WIN32) && defined(LASTCALL_SHARED)
#if defined(lastcall_core_EXPORTS)  // CMake's, while the library itself is compiled
#define LASTCALL_EXPORT __declspec(dllexport)
#else
#define LASTCALL_EXPORT __declspec(dllimport)
#endif
#elif defined(__GNUC__) && !defined(_WIN32)
#define LASTCALL_EXPORT __attribute__((visibility("default")))
#else
#define LASTCALL_EXPORT
#endif
