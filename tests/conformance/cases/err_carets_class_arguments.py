class Base:
    pass


class Derived(Base, metaclass=5):
    pass
