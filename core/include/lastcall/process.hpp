#pragma once

#include "lastcall/registry.hpp"
