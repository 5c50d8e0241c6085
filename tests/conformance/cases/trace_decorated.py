def guard(function):
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper


@guard
def divide(a, b):
    return a / b


print(divide(1, 4))
divide(1, b=0)
