class Node:
    def __init__(self, next_node=None):
        self.next_node = next_node


chain = Node(Node())
print(chain.next_node.next_node.next_node)
