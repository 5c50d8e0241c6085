from __future__ import print_function


def outer(n):
    def inner():
        for i in range(n):
            yield i
    for i in inner():
        print(i)
    return n


class Manager(object):
    def __exit__(self, *args):
        def numbers():
            yield 1
        return list(numbers())


print(outer(2), Manager().__exit__())
