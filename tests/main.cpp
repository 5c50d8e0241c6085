#define DOCTEST_CONFIG_IMPLEMENT  // both: the header may have been read already, precompiled
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
