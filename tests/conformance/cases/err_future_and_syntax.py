from __future__ import annotations

import sys


class Node:
    def __init__(self, value: int, next: Node | None = None) -> None:
        self.value = value
        self.next = next


def walk(n: Node | None):
    while n is not None:
        yield n.value
        n = n.next


print(list(walk(Node(1, Node(2)))))
sys.exit(len(sys.argv) - 1)
