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
            for x in [1]:
             for x in [1]:
              for x in [1]:
               for x in [1]:
                for x in [1]:
                 for x in [1] ,:
                  for x in [1]:
                   for x in [1]:
                    print(1)
