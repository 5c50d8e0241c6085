class Animal:
    kind = "animal"
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return "..."

    def describe(self):
        return "%s the %s says %s" % (self.name, self.kind, self.speak())

    def __repr__(self):
        return "Animal(%r)" % self.name


class Dog(Animal):
    kind = "dog"

    def __init__(self, name, age=1):
        super().__init__(name)
        self.age = age

    def speak(self):
        return "woof " + super().speak()

    def __str__(self):
        return "dog " + self.name


d = Dog("Rex", age=3)
print(d, repr(d), [d], d.describe(), d.age, Animal.count, Dog.kind, d.kind)
d.kind = "puppy"
print(d.kind, Dog.kind, isinstance(d, Animal), isinstance(Animal("x"), Dog), type(d).__name__, Dog.__name__)
print(hasattr(d, "age"), getattr(d, "nope", None), callable(d.speak), Dog.speak(d))
setattr(d, [x for x in y], "brown")
print(d.color, d.__class__ is Dog, Animal.count, d == d, d != Animal("y"))
del d.color
print(hasattr(d, "color"), d.__dict__)
print(Dog, Animal.__name__, Dog.__module__, d.speak.__name__)


class Empty: pass


e = Empty()
e.x = [1]
e.x.append(2)
print(e.x, Empty.__doc__, Dog.__doc__)
