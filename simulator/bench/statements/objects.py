# What the statements per second are counted on: the things that scenarios are made of.
import atexit


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount")
        self.balance += amount
        return self.balance


def work(rounds):
    account = Account("Ada")
    names = []
    total = 0
    for i in range(rounds):
        try:
            total += account.deposit(i % 7)
        except ValueError as error:
            names.append(str(error))
        if i % 3 == 0:
            text = "%d:%s" % (i, account.owner)
            names.append(text)
        elif i % 3 == 1:
            names = names[-5:]
        else:
            total -= len(names)
    return total


def last():
    print("last", work(100))


atexit.register(last)
print(work(12000))
