import atexit
import sys
from typing import Any, Callable, Dict, Generic, List, NamedTuple, Optional, TypeVar, Union
print(List[int], Optional[str], Dict[str, Any], Callable[[int], str], Union[int, str, None])
class NT(NamedTuple):
    a: int
    b: str = "d"
print(NT(1), NT(1).b)
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box(3).v, Box[int](4).v, T)


def cleanup(files: List[str], done: Optional[Callable[[], None]] = None) -> Dict[str, Any]:
    return {"files": files}


print(cleanup(["a"]))
if sys.version_info >= (3, 9):
    print(list[int], dict[str, "X"], list[int](range(2)))
if sys.version_info >= (3, 10):
    print(int | None, isinstance(3, int | str), isinstance(None, int | None))
atexit.register(cleanup, [])
