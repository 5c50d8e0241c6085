try:
    class A(5):
        pass
except TypeError as e:
    print("TypeError:", e)
try:
    class B(undefined_base):
        pass
except NameError as e:
    print("NameError:", e)
try:
    class C:
        value = missing_name
except NameError as e:
    print("NameError:", e)


class Base:
    pass


class Derived(Base):
    def __init__(self):
        super().__init__("extra")


Derived()
