class Node:
	def __init__(self, value, children=()):
        self.value = value
        self.children = list(children)

    def __repr__(self):
        return "Node(%r, %r)" % (self.value, self.children)


tree = Node(1, [Node("two", [Node(None)]), Node((3.5, {"k": [True]}))])
print(tree)
print([tree, (tree.value,)], {"t": tree.children[0]}, {Node: 1}[Node])


def total(node):
    value = node.value if isinstance(node.value, int) else 0
    return value + sum(total(c) for c in node.children)


print(total(tree))
