try:
 1/0
except ZeroDivisionError:
 try:
  1/0
 except ZeroDivisionError:
  try:
   1/0
  except ZeroDivisionError:
   try:
    1/0
   except ZeroDivisionError:
    try:
     1/0
    except ZeroDivisionError:
     try:
      1/0
     except ZeroDivisionError:
      try:
       1/0
      except ZeroDivisionError:
       try:
        1/0
       except ZeroDivisionError:
        try:
         1/0
        except ZeroDivisionError:
         try:
          1/0
         except ZeroDivisionError:
          try:
           1/0
          except ZeroDivisionError:
           try:
            1/0
           except ZeroDivisionError:
            try:
             1/0
            except ZeroDivisionError:
             try:
              1/0
             except ZeroDivisionError:
              try:
               1/0
              except ZeroDivisionError:
               try:
                1/0
               except ZeroDivisionError:
                try:
                 1/0
                except ZeroDivisionError:
                 try:
                  1/0
                 except ZeroDivisionError:
                  try:
                   1/0
                  except ZeroDivisionError:
                   try:
                    1/0
                   except ZeroDivisionError:
                    try:
                     1/0
                    except ZeroDivisionError:
                     print(1)
