from dataclasses import dataclass, field, replace
import atexit


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    done: bool = field(default=False, repr=False)

    def __post_init__(self):
        if self.priority < 0:
            raise ValueError(f"bad priority {self.priority}")


tasks = [Task(3, "c"), Task(1, "a"), Task(2, "b")]
tasks.sort()
print(tasks, max(tasks).name, replace(tasks[0], priority=9))
atexit.register(lambda: print([t.name for t in tasks if not t.done]))
tasks[0].done = True
Task(-1, "bad")
