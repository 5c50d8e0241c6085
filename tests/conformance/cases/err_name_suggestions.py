length = 5
try:
    print(lenght)
except NameError as e:
    print("NameError:", e)


def f(value):
    return valeu


try:
    f(1)
except NameError as e:
    print("NameError:", e)
pritn("typo of a builtin")
