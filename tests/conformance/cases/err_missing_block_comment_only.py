class C:
    def f(self):
        #x

    def g(self):
        pass
