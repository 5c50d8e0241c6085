#pragma once

#include "app/app.hpp"

// What the interface needs of the machine, for the window and for `drive`.
namespace lastcall::cli {

app::FileDoor file_door();

// Finds and runs interpreters in a thread of its own, one thing at a time; what is still running at
// the end is killed.
app::PythonDoor python_door();

// Starts the `lastcall` that lies beside this program, in a folder of its own.
app::ExportDoor export_door();

}  // namespace lastcall::cli
