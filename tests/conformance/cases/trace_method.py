class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("only %d left" % self.balance)
        self.balance -= amount


class Shared(Account):
    def withdraw(self, amount):
        Account.withdraw(self, amount)


a = Shared(10)
a.withdraw(4)
print(a.balance)
a.withdraw(7)
