for x in [1]:
 for x in [1]:
  for x in [1]:
   for x in [1]:
    for x in [1]:
     for x in [1]:
      for x in [1]:
       for x in [1]:
        for x in [1]:
         for x in [1]:
          for x in [1]:
           for x in [1]:
            def f():
             for y in [1]:
              for y in [1]:
               for y in [1]:
                for y in [1]:
                 for y in [1]:
                  for y in [1]:
                   for y in [1]:
                    for y in [1]:
                     for y in [1]:
                      for y in [1]:
                       for y in [1]:
                        for y in [1]:
                         print(2)
            f()
