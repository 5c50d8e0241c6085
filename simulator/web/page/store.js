// What is kept between visits, where the browser lets us; where it does not, for this visit.

const memory = new Map();
let works;

function storage() {
  if (works === undefined) {
    try {
      localStorage.setItem('lastcall.try', '1');
      localStorage.removeItem('lastcall.try');
      works = true;
    } catch {
      works = false;
    }
  }
  return works;
}

export function is_kept() {
  return storage();
}

// A value that was kept, or `otherwise`; damaged ones are as if there were none.
export function recall(name, otherwise) {
  try {
    const text = storage() ? localStorage.getItem('lastcall.' + name) : memory.get(name);
    return text == null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

export function keep(name, value) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  try {
    if (storage()) localStorage.setItem('lastcall.' + name, text);
  } catch {
    // full: it stays for this visit
  }
}
