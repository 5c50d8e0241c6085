#include "lastcall/process.hpp"
