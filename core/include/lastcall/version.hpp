#pragma once

/// The library's version. While the first number is 0, the second goes up when a program may have
/// to be changed, and with it the name of the shared library (SOVERSION). CMake reads it from here.
#define LASTCALL_VERSION_MAJOR 0
#define LASTCALL_VERSION_MINOR 1
#define LASTCALL_VERSION_PATCH 0
